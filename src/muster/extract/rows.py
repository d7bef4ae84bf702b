"""Rows: lines that each give a name and its number, under a heading that says what they count.

"Troops by country:", and below it "- Norland: 6,220" and "- Sudland: 4,400".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from muster.extract.analysis import Analysis
from muster.extract.figure.qualifiers import parse_qualified
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import any_phrase, load_phrases
from muster.lexicon.terms import Term

# A bullet before the name, what stands between name and number, and what may stand behind the number.
_OPENING = re.compile(r"[^\w(]{0,4}(?:the\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s?(?:[:(|,–—-]|--|\.{2,9})?\s?")
_BEHIND = re.compile(r"(?:\s[a-z][\w-]{0,20}){0,4}[\s).;,*]{0,4}")
ABROAD = any_phrase("rows.places")
_CONTRIBUTORS = load_phrases("rows.contributors")
_CONTRIBUTING = any_phrase("rows.contributing")
# The quickest look at what can be a row: words, digits and hardly anything behind.
_ROW = re.compile(r"[^\w(]{0,4}[^\W\d]\D{1,60}\d[\d,. –-]{0,20}(?:\s[a-z][\w-]{0,20}){0,4}[\s).;,*]{0,4}")
# Fewer lines are no list.
_FEWEST = 2
_FORCES = ("personnel", "units", "equipment")
_GRADES = ("strong", "usual")
# Cues of what rows do not tell for each number: losses, plans and wishes, those who come and go.
_OTHERS = ("casualties", "modality", "moves.send", "moves.arrive", "moves.leave")
_OWNERS = (NameKind.STATE, NameKind.DEMONYM)
_BEFORE_NOUN = re.compile(r"(?:['’]s?)?\s(?:[a-z]+\s)?")


@dataclass(frozen=True, slots=True)
class Row:
    """The name that opens a row, and the heading's noun of forces; None where the row has its own.

    `of_places` tells that the names are those of places, `owner` is the code of the party whose forces are there.
    """

    name: Name
    noun: Term | None
    of_places: bool
    owner: str | None


def find_rows(analysis: Analysis) -> Mapping[int, Row]:
    """The rows of a report by the index of their sentences.

    Those of losses, plans, wishes and movements are left out: numbers alone do not tell what becomes of them.
    """
    sentences = analysis.sentences
    named = [(sentence.index, name) for sentence in sentences if (name := _find_name(sentence))]
    rows: dict[int, Row] = {}
    for _, group in groupby(enumerate(named), key=lambda each: each[1][0] - each[0]):
        run = [each for _, each in group]
        if len(run) >= _FEWEST:
            rows.update(_read_run(run, sentences))
    return rows


def _find_name(sentence: Sentence) -> Name | None:
    """The name that opens the line, where a number is all else that it holds."""
    text = sentence.text
    if not _ROW.fullmatch(text):
        return None
    opening = _OPENING.match(text)
    start = sentence.start + (opening.end() if opening else 0)
    name = next((name for name in sentence.names if name.start == start), None)
    numbers = [numeral for numeral in sentence.numerals if numeral.role is None and numeral.start > start]
    if name is None or len(numbers) != 1:
        return None
    first, end = parse_qualified(sentence, numbers[0]).start, numbers[0].end
    is_row = name.end < first and _BETWEEN.fullmatch(sentence.report_text, name.end, first)
    return name if is_row and _BEHIND.fullmatch(sentence.report_text, end, sentence.end) else None


def _read_run(run: Sequence[tuple[int, Name]], sentences: Sequence[Sentence]) -> Iterator[tuple[int, Row]]:
    first = run[0][0]
    heading = _find_heading(sentences[max(0, first - 2) : first])
    if heading is None:
        return
    sentence, noun = heading
    owner = find_owner(sentence, noun)
    of_places = owner is not None or ABROAD.search(sentence.text) is not None
    for index, name in run:
        has_noun = any(term.section in _FORCES for term in sentences[index].nouns)
        yield index, Row(name, None if has_noun else noun, of_places, owner)


def _find_heading(before: Sequence[Sentence]) -> tuple[Sentence, Term] | None:
    """The line before the rows that names forces, or the heading above the titles of columns, with its last noun."""
    for distance, sentence in enumerate(reversed(before)):
        if distance and sentence.ends_with("."):
            return None
        noun = find_counted(sentence, 0, len(sentence.plain))
        if noun:
            return None if tells_of_others(sentence, 0, len(sentence.plain)) else (sentence, noun)
    return None


def find_counted(sentence: Sentence, first: int, last: int) -> Term | None:
    """The last noun of forces within the words, that of "troop-contributing countries" included."""
    nouns = (term for term in reversed(sentence.nouns) if first <= term.first and term.last <= last)
    noun = next((term for term in nouns if term.section in _FORCES and term.heading in _GRADES), None)
    if noun:
        return noun
    tied = (index for index in range(first, last) if sentence.lower[index] in _CONTRIBUTORS)
    return next((Term(index, index + 1, "personnel.strong", sentence.lower[index]) for index in tied), None)


def tells_of_others(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words tell of losses, plans, wishes or movements, and not only of who contributes."""
    cues = (cue for group in _OTHERS for cue in sentence.find_cues(group, first, last))
    return any(not _CONTRIBUTING.fullmatch(sentence.lower[cue.last - 1]) for cue in cues)


def find_owner(heading: Sentence, noun: Term) -> str | None:
    """The state whose forces the heading names: "U.S. troops by country", "Norland's soldiers abroad"."""
    text, start = heading.report_text, heading.start_of(noun.first)
    states = (name for name in heading.names if name.kind in _OWNERS and name.end < start)
    return next((name.code for name in states if _BEFORE_NOUN.fullmatch(text, name.end, start)), None)
