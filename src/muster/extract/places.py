"""Places: where the forces are, go to, strike or leave."""

import re
from collections import Counter

from muster.extract.analysis import Analysis, Sentence
from muster.extract.candidates import Candidate
from muster.lexicon import Name, NameKind
from muster.model import Aspect

_PLACE_KINDS = frozenset({NameKind.STATE, NameKind.PLACE, NameKind.CAPITAL, NameKind.REGION})
_LEADING = re.compile(
    r"\b(?P<word>in|to|into|from|at|across|inside|near|throughout|toward|towards|over|around|outside|on|of|within|for|against|off|leave|leaves|leaving|left|enter|entered)\s+"
    r"(?:the\s+|both\s+|neighboring\s+|neighbouring\s+|nearby\s+|war-torn\s+)?(?:(?:northern|southern|eastern|western|central|south|north|east|west|southeast\w*|southwest\w*|northeast\w*|northwest\w*)[\s-]+)?"
    r"(?:\w+\s+){0,1}$",
    re.IGNORECASE,
)
# "U.S. military", "US troops": the state's name modifies what follows and names no place.
_ADJECTIVAL = re.compile(
    r"(?:['’]s?)?\s+(?:\w+[\s-]+){0,2}?(?:military|troops?|forces?|soldiers?|army|navy|marines?|air|officials?|government|state|defen[cs]e|central|embassy|personnel|base|bases|president|"
    r"command|led|ally|allies|coalition|security|special|police|peacekeepers?)\b",
    re.IGNORECASE,
)
# A new clause with a subject or verb of its own: a place before it need not be that of the figure.
_LOOSE = re.compile(r";|, (?:and|but|while) (?:follow|the|it|they|has|have|is|are|was|will)\w*\b")
_JOINED = re.compile(r"^\s*(?:,|and|or|&)\s+(?:and\s+)?(?:the\s+|in\s+)?$")
_BACK = re.compile(
    r"\b(?:there|in the country|to the country|in the region|the country|that country|that nation|the nation|the mission)\b",
    re.IGNORECASE,
)


def count_places(analysis: Analysis) -> Counter[str]:
    """How often each place is named as a place in the report; title and first sentences count more."""
    places: Counter[str] = Counter()
    for sentence in analysis.sentences:
        weight = 6 if sentence.index < 3 else 2
        for name in sentence.names:
            if name.kind in _PLACE_KINDS and not _is_place(analysis, name):
                continue
            for code in _codes(name):
                places[code] += weight // 2 if name.kind is NameKind.REGION else weight
    return places


def match_places(
    analysis: Analysis,
    counts: Counter[str],
    candidate: Candidate,
    aspect: Aspect,
    actors: tuple[str, ...],
    inherited: tuple[str, ...],
) -> tuple[tuple[str, ...], str]:
    """Codes of the candidate's places in order of mention, with the rule that chose them; none where nothing tells."""
    sentence = candidate.sentence
    origin = aspect is not Aspect.DECREASE
    behind = [
        name
        for name in sentence.names
        if name.start >= candidate.end_at
        and _is_place(analysis, name)
        and not (origin and _leading_word(analysis, name) == "from")
    ]
    if (
        behind
        and behind[0].start - candidate.end_at <= 90
        and not _crosses(sentence, candidate.end_at, behind[0].start)
    ):
        return _with_joined(analysis, sentence, _preferred(analysis, behind, aspect)), "behind the phrase"
    if _BACK.search(analysis.text[candidate.end_at : candidate.end_at + 60]):
        back = _last_place(analysis, candidate, actors)
        if back:
            return back, "there: the place named last"
    before = [name for name in sentence.names if name.end <= candidate.start_at and _is_place(analysis, name)]
    if before and not (_LOOSE.search(analysis.text[before[-1].end : candidate.start_at]) and counts):
        return _with_joined(analysis, sentence, before[-1]), "before the phrase"
    if behind:
        return _with_joined(analysis, sentence, behind[0]), "later in the sentence"
    mission = next((name.places for name in sentence.names if name.places), ())
    if mission:
        return mission, "where the mission is"
    if inherited:
        return inherited, "as the figure before"
    return _main_place(counts), "place of the report"


def find_places_near(analysis: Analysis, counts: Counter[str], sentence: Sentence, position: int) -> tuple[str, ...]:
    """Places that the sentence names, those behind the position first; else the place of the report."""
    names = [name for name in sentence.names if _is_place(analysis, name)]
    if names:
        return _with_joined(analysis, sentence, next((name for name in names if name.end >= position - 12), names[-1]))
    return _main_place(counts)


def _codes(name: Name) -> tuple[str, ...]:
    return (name.code,) if name.kind in _PLACE_KINDS else name.places


def _leading_word(analysis: Analysis, name: Name) -> str | None:
    match = _LEADING.search(analysis.text[max(0, name.start - 45) : name.start])
    return match.group("word").lower() if match else None


def _is_place(analysis: Analysis, name: Name) -> bool:
    if name.kind is NameKind.PLACE or name.kind is NameKind.REGION:
        return True
    if name.kind not in (NameKind.STATE, NameKind.CAPITAL) or _ADJECTIVAL.match(
        analysis.text[name.end : name.end + 30]
    ):
        return False
    return _leading_word(analysis, name) not in (None, "of", "for", "against")


def _crosses(sentence: Sentence, start: int, end: int) -> bool:
    between = sentence.text[start - sentence.start : end - sentence.start]
    return bool(re.search(r";| -- |\bsaid\b|\btold\b|, (?:and|but|while|as) ", between))


def _preferred(analysis: Analysis, names: list[Name], aspect: Aspect) -> Name:
    """Goal before origin: "from Germany to Iraq" goes to Iraq; a withdrawal leaves the place behind "from"."""
    near = [name for name in names if name.start - names[0].start <= 60]
    words = {name: _leading_word(analysis, name) for name in near}
    if aspect is Aspect.DECREASE:
        return next((name for name in near if words[name] == "from"), near[0])
    return near[0]


def _with_joined(analysis: Analysis, sentence: Sentence, first: Name) -> tuple[str, ...]:
    codes, end = [first.code], first.end
    for name in sentence.names:
        if name.start >= end and name.kind in _PLACE_KINDS and _JOINED.match(analysis.text[end : name.start]):
            codes.append(name.code)
            end = name.end
    return tuple(dict.fromkeys(codes))


def _last_place(analysis: Analysis, candidate: Candidate, actors: tuple[str, ...]) -> tuple[str, ...]:
    index = candidate.sentence.index
    for sentence in reversed(analysis.sentences[max(0, index - 3) : index + 1]):
        names = [
            name
            for name in sentence.names
            if name.start < candidate.start_at and _is_place(analysis, name) and name.code not in actors
        ]
        if names:
            return (names[-1].code,)
    return ()


def _main_place(counts: Counter[str]) -> tuple[str, ...]:
    if not counts:
        return ()
    return (min(counts, key=lambda code: (-counts[code], code)),)
