"""Places: where the forces are, go to, strike or leave."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from muster.extract.analysis import Analysis
from muster.extract.candidates import Candidate
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.model import Aspect

_PLACE_KINDS = frozenset({NameKind.STATE, NameKind.PLACE, NameKind.CAPITAL, NameKind.REGION})
_LEADING = re.compile(
    rf"""
    \b(?P<word>{phrase_choice("places.leading")})\s+
    (?:(?:{phrase_choice("places.nearby")})\s+)?
    (?:(?:{phrase_choice("places.sides")})[\s-]+)?
    (?:\w+\s+)?\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OF_PARTY = load_phrases("places.of_party")
_ADJECTIVAL = re.compile(
    rf"(?:['’]s?)?\s+(?:\w+[\s-]+){{0,2}}?(?:{phrase_choice('places.adjectival')})\b", re.IGNORECASE
)
# A new clause with a subject or verb of its own: a place before it need not be that of the figure.
_CLAUSE = re.compile(rf";|, (?:and|but|while) (?:{phrase_choice('places.clause')})")
_CROSSED = re.compile(r";| -- |\bsaid\b|\btold\b|, (?:and|but|while|as) ")
_JOINED = re.compile(r"\s*(?:,|and|or|&)\s+(?:and\s+)?(?:the\s+|in\s+)?\Z")
_BACK = any_phrase("places.back")
# In characters: how far behind a phrase its place may stand, "there" behind it, the word that leads to a place before
# it, a noun behind a state's name, and one place behind another.
_REACH = 90
_REACH_BACK = 60
_REACH_LEADING = 45
_REACH_NOUN = 30
_REACH_NEXT = 60
# How many sentences back "there" may mean.
_SENTENCES_BACK = 3
# The first sentences tell what a report is about; a region tells less than a country.
_OPENING_SENTENCES = 3

_Codes = tuple[str, ...]


class Places:
    """The places of one report, and how often each is named as one."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    @property
    def main(self) -> _Codes:
        """Code of the place named most often; none where none is named."""
        counts = self._counts
        return (min(counts, key=lambda code: (-counts[code], code)),) if counts else ()

    @cached_property
    def _counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for sentence in self.analysis.sentences:
            weight = 6 if sentence.index < _OPENING_SENTENCES else 2
            for name in sentence.names:
                if name.kind not in _PLACE_KINDS:
                    counts.update(dict.fromkeys(name.places, weight))
                elif is_place(sentence, name):
                    counts[name.code] += weight // 2 if name.kind is NameKind.REGION else weight
        return counts

    def find_near(self, sentence: Sentence, position: int) -> _Codes:
        """Places that the sentence names, those behind the position first; else the place of the report."""
        names = [name for name in sentence.names if is_place(sentence, name)]
        if not names:
            return self.main
        behind = (name for name in names if name.end >= position - 12)
        return _with_joined(sentence, next(behind, names[-1]))


@dataclass(frozen=True, slots=True)
class _Figure:
    """What the rules look at; `before` and `behind` are the names of places on either side of the phrase."""

    candidate: Candidate
    aspect: Aspect
    actors: _Codes
    places: Places
    inherited: _Codes
    before: Sequence[Name]
    behind: Sequence[Name]

    @property
    def sentence(self) -> Sentence:
        return self.candidate.sentence


def match_places(
    candidate: Candidate, aspect: Aspect, actors: _Codes, places: Places, inherited: _Codes
) -> tuple[_Codes, str]:
    """Codes of the candidate's places in order of mention, with the rule that chose them; none where nothing tells.

    `inherited` are the places of the figure before, where this one goes on from it.
    """
    sentence = candidate.sentence
    named = [name for name in sentence.names if is_place(sentence, name)]
    before = [name for name in named if name.end <= candidate.start_at]
    behind = [name for name in named if name.start >= candidate.end_at]
    if aspect is not Aspect.DECREASE:
        behind = [name for name in behind if _leading_word(sentence, name) != "from"]
    figure = _Figure(candidate, aspect, actors, places, inherited, before, behind)
    for rule, find_codes in _RULES:
        codes = find_codes(figure)
        if codes:
            return codes, rule
    return (), _RULES[-1][0]


def is_place(sentence: Sentence, name: Name) -> bool:
    """Whether the name means a place where it stands, and not the party."""
    if name.kind in (NameKind.PLACE, NameKind.REGION):
        return True
    text = sentence.report_text
    if name.kind not in (NameKind.STATE, NameKind.CAPITAL):
        return False
    if _ADJECTIVAL.match(text, name.end, min(len(text), name.end + _REACH_NOUN)):
        return False
    word = _leading_word(sentence, name)
    return word is not None and word not in _OF_PARTY


def _leading_word(sentence: Sentence, name: Name) -> str | None:
    """The word that leads to the place: "in", "from", "leaving"."""
    match = _LEADING.search(sentence.report_text, max(0, name.start - _REACH_LEADING), name.start)
    return match.group("word").lower() if match else None


def _find_behind(figure: _Figure) -> _Codes:
    """Goal before origin: "from Norland to Kesh" goes to Kesh; a withdrawal leaves the place behind "from"."""
    candidate, sentence = figure.candidate, figure.sentence
    if not figure.behind or figure.behind[0].start - candidate.end_at > _REACH:
        return ()
    first = figure.behind[0]
    if _CROSSED.search(sentence.report_text, candidate.end_at, first.start):
        return ()
    if figure.aspect is Aspect.DECREASE:
        near = (name for name in figure.behind if name.start - first.start <= _REACH_NEXT)
        first = next((name for name in near if _leading_word(sentence, name) == "from"), first)
    return _with_joined(sentence, first)


def _find_named_last(figure: _Figure) -> _Codes:
    """The place named last before "there", if the actor is not its state."""
    candidate = figure.candidate
    if not _BACK.search(figure.sentence.report_text, candidate.end_at, candidate.end_at + _REACH_BACK):
        return ()
    index = figure.sentence.index
    for sentence in reversed(figure.places.analysis.sentences[max(0, index - _SENTENCES_BACK) : index + 1]):
        named = [
            name
            for name in sentence.names
            if name.start < candidate.start_at and name.code not in figure.actors and is_place(sentence, name)
        ]
        if named:
            return (named[-1].code,)
    return ()


def _find_before(figure: _Figure) -> _Codes:
    if not figure.before:
        return ()
    last = figure.before[-1]
    if _CLAUSE.search(figure.sentence.report_text, last.end, figure.candidate.start_at):
        return ()
    return _with_joined(figure.sentence, last)


def _find_later(figure: _Figure) -> _Codes:
    return _with_joined(figure.sentence, figure.behind[0]) if figure.behind else ()


def _find_mission(figure: _Figure) -> _Codes:
    return next((name.places for name in figure.sentence.names if name.places), ())


# The first rule that finds a place decides.
_RULES: tuple[tuple[str, Callable[[_Figure], _Codes]], ...] = (
    ("behind the phrase", _find_behind),
    ("there: the place named last", _find_named_last),
    ("before the phrase", _find_before),
    ("later in the sentence", _find_later),
    ("where the mission is", _find_mission),
    ("as the figure before", lambda figure: figure.inherited),
    ("place of the report", lambda figure: figure.places.main),
)


def _with_joined(sentence: Sentence, first: Name) -> _Codes:
    """Codes of the place and of those that only "and" or a comma joins to it."""
    codes, end = [first.code], first.end
    for name in sentence.names:
        if name.start >= end and name.kind in _PLACE_KINDS and _JOINED.match(sentence.report_text, end, name.start):
            codes.append(name.code)
            end = name.end
    return tuple(dict.fromkeys(codes))
