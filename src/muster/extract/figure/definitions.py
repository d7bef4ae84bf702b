"""Definitions: what a figure of forces includes, where its words or those around it say so."""

import re
from collections.abc import Iterator

from muster.extract.aspect.ceilings import is_ceiling
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.every_one import is_every_one
from muster.lexicon.phrases import any_phrase, load_headings, phrase_choice

# Tag and its words, in the phrase or shortly behind it; and those before it.
_TAGS = tuple((heading.partition(".")[2], any_phrase(heading)) for heading in load_headings("definitions"))
_BEFORE = {heading.partition(".")[2]: any_phrase(heading) for heading in load_headings("definitions_before")}
_EXCLUDING = any_phrase("definition_runs.excluding")
_INCLUDING = any_phrase("definition_runs.including")
_CLAUSE_END = re.compile(r"[.;:,](?!\d)|[()—–“”\"]|--|\band\s+(?:\w+\s+)?\d")
_SENTENCE_PART = re.compile(r"[.;:](?!\d)|—")
_AUTHORISED = "authorised"
# "The ceiling of a barracks", "the cap on spending": no ceiling of forces, behind which these or a name stand.
_OF_ANYTHING = re.compile(
    rf"(?i:{phrase_choice('ceilings.of')})\s+(?!(?:\w+\s+){{0,3}}\Z)"
    rf"(?!(?:[\w'’-]+\s+){{0,4}}?(?:[A-Z]|(?i:{phrase_choice('ceilings.held', 'ceilings.forces')})\b))"
)
_OTHER_CLAUSE = any_phrase("ceilings.other_clauses")
# In characters: how far behind or before a figure its words may stand, and how long a run of what it leaves out is.
_REACH = 40
_REACH_BEFORE = 60
_RUN = 60


def find_definitions(candidate: Candidate, is_event: bool = False) -> tuple[str, ...]:
    """Tags of the candidate's figure, in the order of the table; what it leaves out or includes comes behind them.

    "600 combat troops, not counting advisers" has "combat" and "excluding trainers"; "the last 900 soldiers left
    Norland" has "all". Losses and strikes (`is_event`) are under no ceiling.
    """
    text, offset = candidate.sentence.text, candidate.sentence.start
    start, end = candidate.start_at - offset, candidate.end_at - offset
    run = _find_run(text, end)
    last = min(_clause_end(text, end, end + _REACH), run[1] if run else len(text))
    own = [tag for tag, words in _TAGS if words.search(text, start, last) or _leads(tag, candidate)]
    if is_event:
        own = [tag for tag in own if tag != _AUTHORISED]
    every_one = ("all",) if is_every_one(candidate) else ()
    return (*own, *(_find_in_run(text, *run) if run else ()), *every_one)


def _leads(tag: str, candidate: Candidate) -> bool:
    """Whether words of the tag lead to the figure: "the ceiling stands at 5,262 troops"."""
    if tag not in _BEFORE:
        return False
    text, start = candidate.sentence.text, candidate.start_at - candidate.sentence.start
    before = _CLAUSE_END.split(text[max(0, start - _REACH_BEFORE) : start])[-1]
    told = _BEFORE[tag].search(before)
    if tag != _AUTHORISED:
        return told is not None
    # "The UN-authorised force" is under no ceiling by that.
    leads = told is not None and before[: told.start()][-1:] != "-" and _is_of_forces(before[told.end() :])
    return leads or is_ceiling(candidate)


def _is_of_forces(words: str) -> bool:
    """Whether the words between "ceiling" and a figure can be of forces, and of one clause: "for the force is"."""
    return _OTHER_CLAUSE.search(words) is None and _OF_ANYTHING.match(words.lstrip()) is None


def _clause_end(text: str, start: int, end: int) -> int:
    stop = _CLAUSE_END.search(text, start, end)
    return stop.start() if stop else end


def _find_run(text: str, end: int) -> tuple[str, int, int] | None:
    """Whether what follows the figure, behind one comma or none, is left out of it or included; where that begins."""
    stop = _SENTENCE_PART.search(text, end, end + _RUN)
    limit = stop.start() if stop else end + _RUN
    for word, pattern in (("excluding", _EXCLUDING), ("including", _INCLUDING)):
        found = pattern.search(text, end, limit)
        if found and text.count(",", end, found.start()) <= 1:
            return word, found.start(), found.end()
    return None


def _find_in_run(text: str, word: str, _: int, start: int) -> Iterator[str]:
    """Tags of what is left out or included; "excluding" alone where the words have none."""
    stop = _clause_end(text, start, start + _RUN)
    tags = [tag for tag, words in _TAGS if words.search(text, start, stop)]
    yield from (f"{word} {tag}" for tag in tags)
    if word == "excluding" and not tags:
        yield word
