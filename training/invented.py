"""Invented: reports written and annotated for training alone; their events, persons and outlets are made up.

`invented/*.txt` hold reports, each under a line `##### name`: the text with marks, a line of dashes, and a line of
values for every mark. `{1:600 more troops}` marks a figure, `{p1}` behind a sentence a position:

    1 | measure | aspect | status | actors | places | speaker ~ words that name it there | time words | h if hedged
    p1 | stance | actors

Codes are parted by commas, "-" is nothing. Words of speakers and times are those nearest to the figure.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from gold import Record, Text

_FOLDER = Path(__file__).parent / "invented"
_MARK = re.compile(r"\{(\d+):|\{p(\d+)\}|\}")


def read_invented(folder: Path = _FOLDER) -> list[Text]:
    """The invented reports, in the order of the files' names.

    Raises ValueError, naming file and report, where marks and lines do not fit each other.
    """
    return [text for path in sorted(folder.glob("*.txt")) for text in _read_file(path)]


def _read_file(path: Path) -> Iterator[Text]:
    for part in re.split(r"(?m)^##### ", path.read_text(encoding="utf-8"))[1:]:
        name, _, rest = part.partition("\n")
        marked, _, lines = rest.partition("\n-----\n")
        text, places = _take_marks(marked.strip())
        try:
            claims = [_read_claim(line, text, places) for line in lines.strip().splitlines()]
        except (KeyError, ValueError) as error:
            raise ValueError(f"{path.name}, {name.strip()}: {error}") from error
        yield Text(name.strip(), text, sorted(claims, key=lambda claim: int(claim["start"])))


def _take_marks(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The text without its marks, and where each stood in it: the characters of a figure, the last of a sentence."""
    pieces: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    opened: list[tuple[str, int]] = []
    length = last = 0
    for mark in _MARK.finditer(marked):
        pieces.append(marked[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark[1]:
            opened.append((mark[1], length))
        elif mark[2]:
            places[f"p{mark[2]}"] = length - 1, length
        else:
            number, start = opened.pop()
            places[number] = start, length
    return "".join([*pieces, marked[last:]]), places


def _read_claim(line: str, text: str, places: dict[str, tuple[int, int]]) -> Record:
    mark, *values = (value.strip() for value in line.split("|"))
    start, end = places[mark]
    if mark.startswith("p"):
        stance, actors = values
        return {"kind": "position", "start": start, "end": end, "stance": stance, "actor": _codes(actors), "place": []}
    measure, aspect, status, actors, where, said, when, *hedged = values
    speaker, _, named = (part.strip() for part in said.partition("~"))
    return {
        "kind": "quantity",
        "start": start,
        "end": end,
        # The figure's value is Muster's own reading: its mark is enough to know it by.
        "low": None,
        "high": None,
        "measure": measure,
        "aspect": aspect,
        "status": status,
        "actor": _codes(actors),
        "place": _codes(where),
        "speaker": None if speaker == "-" else speaker,
        "speaker_text_span": _find_nearest(named, text, start),
        "time_text": None if when == "-" else when,
        "time_text_span": None if when == "-" else _find_nearest(when, text, start),
        "hedge": hedged == ["h"],
    }


def _codes(values: str) -> list[str]:
    return [code.strip() for code in values.split(",") if code.strip() != "-"]


def _find_nearest(words: str, text: str, position: int) -> list[int] | None:
    """Where the words stand in the text, nearest to the position; None where there are none to find."""
    if not words:
        return None
    anyhow = r"\s+".join(re.escape(word) for word in words.split())
    found = [[each.start(), each.end()] for each in re.finditer(rf"(?<!\w){anyhow}(?!\w)", text)]
    return min(found, key=lambda span: abs(span[0] - position), default=None)
