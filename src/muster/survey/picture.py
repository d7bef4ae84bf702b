"""The picture of a cell: its chart with title, answer, legend and source, to stand alone in print or in a file."""

from datetime import date

from muster.chart import Caption, Look, draw_series
from muster.lexicon import Lexicon
from muster.survey.cell_view import CellView
from muster.survey.telling import tell_answer, tell_source_line, tell_support, tell_title


def draw_cell(cell: CellView, lexicon: Lexicon, ledger_name: str, digest: str, today: date) -> str:
    """The picture as SVG, the same for page, file and command: it shows the claims that the cell's view knows."""
    caption = Caption(
        tell_title(cell.key, lexicon),
        f"{tell_answer(cell, lexicon, today)} {tell_support(cell)}",
        tell_source_line(cell, ledger_name, digest, today),
    )
    return draw_series(cell.series, cell.entries, Look(until=cell.view.known_on or today), caption)
