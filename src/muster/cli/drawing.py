"""Pictures of series as files, the same that the web app gives."""

from pathlib import Path

from muster.cli.options import now
from muster.errors import UsageError
from muster.lexicon import Lexicon
from muster.model import View
from muster.store import Ledger
from muster.survey import CellKey, draw_cell, read_cell


def write_pictures(
    ledger: Ledger, name: str, key: CellKey, view: View, lexicon: Lexicon, svg: Path | None, png: Path | None
) -> list[Path]:
    """Writes the picture of the whole series to the files that are named; their paths. Raises UsageError."""
    if not (svg or png):
        return []
    # Only here: other uses of the command do not wait for it.
    from muster.chart import render_png

    cell = read_cell(ledger, key, view, lexicon)
    drawn = draw_cell(cell, lexicon, name, ledger.digest(), now().date())
    pictures = [(svg, drawn.encode())] if svg else []
    pictures += [(png, render_png(drawn))] if png else []
    for path, content in pictures:
        try:
            path.write_bytes(content)
        except OSError as error:
            raise UsageError(f"{path}: expected a file that can be written: {error.strerror}") from error
    return [path for path, _ in pictures]
