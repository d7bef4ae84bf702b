"""Invented: reports and short texts written and annotated for this project; events, speakers and outlets are made up.

`invented/*.txt` are there for training, `invented/kept/*.txt` for measuring alone. They hold reports, each under a line
`##### name`: the text with marks, a line of dashes, and a line of
values for every mark; what stands before the first report is passed over. `{1:600 more troops}` marks a figure, `{p1}`
behind a sentence a position:

    1 | measure | aspect | status | actors | places | speaker ~ words that name it there | time words | h if hedged
    p1 | stance | actors

Codes are parted by commas, "-" is nothing. Words of speakers and times are those nearest to the figure; a speaker may
have none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from gold import Record, Text, make_report

from muster.judge.labels import ASPECTS, MEASURES, STANCES, STATUSES
from muster.judge.notes import Notes
from muster.lexicon import Lexicon

_FOLDER = Path(__file__).parent / "invented"
KEPT = _FOLDER / "kept"
_MARK = re.compile(r"\{(\d+):|\{p(\d+)\}|\}")
_DASHES = "\n-----\n"


def read_invented(folder: Path = _FOLDER) -> list[Text]:
    """The invented reports, in the order of the files' names.

    Raises ValueError, naming file and report, where marks and lines do not fit each other.
    """
    return [text for path in sorted(folder.glob("*.txt")) for text in _read_file(path)]


def complete(text: Text, lexicon: Lexicon) -> Text:
    """The text with what marks do not tell: values of figures, as Muster reads them, and whole sentences of positions.

    A figure in which Muster sees no number stays without a value: whatever is found there counts as wrong.
    """
    notes = Notes(make_report(text.text), lexicon)
    return replace(text, claims=[_complete(claim, notes) for claim in text.claims])


def _complete(claim: Record, notes: Notes) -> Record:
    if claim["kind"] == "position":
        sentence = notes.analysis.sentence_at(claim["start"])
        return {**claim, "start": sentence.start, "end": sentence.end} if sentence else claim
    for figure in notes.figures:
        candidate = figure.candidate
        if candidate.start_at < claim["end"] and claim["start"] < candidate.end_at:
            return {**claim, "low": candidate.figure.low, "high": candidate.figure.high}
    return claim


def _read_file(path: Path) -> Iterator[Text]:
    for part in re.split(r"(?m)^##### ", path.read_text(encoding="utf-8"))[1:]:
        name, _, rest = part.partition("\n")
        try:
            yield _read_report(name.strip(), rest)
        except ValueError as error:
            raise ValueError(f"{path.name}, {name.strip()}: {error}") from error


def _read_report(name: str, written: str) -> Text:
    marked, dashes, lines = written.partition(_DASHES)
    if not dashes:
        raise ValueError("expected a line of five dashes behind the text, found none")
    text, spans = _take_marks(marked.strip())
    values = [[value.strip() for value in line.split("|")] for line in lines.strip().splitlines()]
    told = [mark for mark, *_ in values]
    if sorted(told) != sorted(spans):
        raise ValueError(f"expected a line for each of the marks {sorted(spans)}, found {sorted(told)}")
    claims = [
        (_read_position if mark.startswith("p") else _read_figure)(each, text, *spans[mark]) for mark, *each in values
    ]
    return Text(name, text, sorted(claims, key=lambda claim: int(claim["start"])))


def _take_marks(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The text without its marks, and where each stood in it: the characters of a figure, the last of a sentence."""
    pieces: list[str] = []
    spans: dict[str, tuple[int, int]] = {}
    opened: list[tuple[str, int]] = []
    length = last = 0
    for mark in _MARK.finditer(marked):
        pieces.append(marked[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark[1]:
            opened.append((mark[1], length))
            continue
        if mark[2]:
            opened.append((f"p{mark[2]}", length - 1))
        if not opened:
            raise ValueError(f"a brace closes what none opened: {marked[max(0, last - 40) : last]!r}")
        number, start = opened.pop()
        if number in spans:
            raise ValueError(f"the mark {number} stands twice")
        spans[number] = start, length
    if opened:
        raise ValueError(f"the mark {opened[-1][0]} is not closed")
    return "".join([*pieces, marked[last:]]), spans


def _read_position(values: list[str], _: str, start: int, end: int) -> Record:
    if len(values) != 2 or values[0] not in STANCES:
        raise ValueError(f"expected 2 values of a position, a stance first, found {' | '.join(values)}")
    stance, actors = values
    return {"kind": "position", "start": start, "end": end, "stance": stance, "actor": _codes(actors), "place": []}


def _read_figure(values: list[str], text: str, start: int, end: int) -> Record:
    if len(values) not in (7, 8):
        raise ValueError(f"expected 7 or 8 values of a figure, found {' | '.join(values)}")
    measure, aspect, status, actors, places, said, when, *hedged = values
    if measure not in MEASURES or aspect not in ASPECTS or status not in STATUSES or hedged not in ([], [""], ["h"]):
        raise ValueError(f"expected measure, aspect, status and at most h, found {' | '.join(values)}")
    speaker, _, named = (part.strip() for part in said.partition("~"))
    return {
        "kind": "quantity",
        "start": start,
        "end": end,
        # The figure's value is Muster's own reading (`complete`): its mark is enough to know it by.
        "low": None,
        "high": None,
        "measure": measure,
        "aspect": aspect,
        "status": status,
        "actor": _codes(actors),
        "place": _codes(places),
        "speaker": None if speaker == "-" else speaker,
        "speaker_text_span": _find_nearest(named, text, start) if named else None,
        "time_text": None if when == "-" else when,
        "time_text_span": None if when == "-" else _find_nearest(when, text, start),
        "hedge": hedged == ["h"],
    }


def _codes(values: str) -> list[str]:
    return [code.strip() for code in values.split(",") if code.strip() not in ("", "-")]


def _find_nearest(words: str, text: str, position: int) -> list[int]:
    """Where the words stand in the text, nearest to the position."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = [[each.start(), each.end()] for each in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]
    if not found:
        raise ValueError(f"expected the words {words!r} in the text, found none")
    return min(found, key=lambda span: abs(span[0] - position))
