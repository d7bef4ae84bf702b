"""Names of places: which names mean a place where they stand, and the places that are named together."""

import re

from muster.extract.sentence import Sentence
from muster.extract.tallies import is_bracketed_party, opens_clause
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import load_phrases, phrase_choice

PLACE_KINDS = frozenset({NameKind.STATE, NameKind.PLACE, NameKind.CAPITAL, NameKind.REGION})
_LEADING = re.compile(
    rf"""
    \b(?P<word>{phrase_choice("places.leading")})\s+
    (?:(?:{phrase_choice("places.nearby")})\s+)?
    (?:(?:{phrase_choice("places.sides")})[\s-]+)?
    (?:(?!(?:{phrase_choice("places.leading")})\b)[\w-]+\s+)?\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OF_PARTY = load_phrases("places.of_party")
# "left Norland for": a goal, not a party.
_LEFT_FOR = re.compile(
    rf"\b(?:{phrase_choice('places.origins')})\s+(?:[\w.,'’-]+\s+){{1,3}}?for\s+(?:the\s+)?\Z", re.IGNORECASE
)
_ENDING = phrase_choice("phrases.prepositions", "phrases.others", "figures.number_words")
# "Norland security officials", but not "in Norland 600 soldiers", nor "in Norland with soldiers".
_ADJECTIVAL = re.compile(
    rf"""
    (?:['’]s?)?\s+
    (?:(?!(?:{_ENDING})\b)[^\W\d]\w*[\s-]+){{0,2}}?
    (?:{phrase_choice("places.adjectival")})\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Norlandish soil", "Norland's capital"; "the Norlandish civil war", but not "the Norlandish war in Kesh".
_OWNED_GROUND = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:{phrase_choice('places.grounds')})\b", re.IGNORECASE)
# "The Norlandish south", but not "Norland and South Kesh".
_OWNED_QUARTER = re.compile(r"(?:['’]s?)?\s(?:far\s|deep\s)?(?:north|south|east|west)\b(?!\sof\b)")
_OWNED_WAR = re.compile(
    rf"\s+(?:{phrase_choice('places.wars')})\b(?!\s+(?:{phrase_choice('places.waged')})\b)", re.IGNORECASE
)
# "the U.S. timetable"; a name of capitals alone is seldom a place before a noun.
_SHORT = re.compile(rf"\s+(?!(?:{_ENDING})\b)[a-z]{{3}}")
# "the Iowa National Guard", "the Iowa Republican": whose, not where.
_BORNE = re.compile(rf"\s+(?:{phrase_choice('places.bearing')})\b")
# "Norland's southern neighbour Kesh": the second.
_KIN = re.compile(rf"['’]s?\s+(?:[a-z-]+\s+){{0,2}}(?:{phrase_choice('places.kin')}),?\s+(?:the\s+)?(?=[A-Z])")
# "told reporters in Norland", "the summit in Norland": where words were spoken.
_SPOKEN = re.compile(
    rf"\b(?:{phrase_choice('places.speeches')})\s+(?:in|at|from)\s+(?:[\w-]+\s+){{0,2}}\Z", re.IGNORECASE
)
# "300 from Norland", the number alone, and "the contingent comes from Norland": who gives them.
_NUMBER_FROM = re.compile(
    rf"(?:\d(?:\s(?:is|are|was|were))?|\b(?:{phrase_choice('actors.contingents')})\s(?:is|was|are|were|come|comes|came))\s+from\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# "The cabinet in Nortown": who speaks and decides there.
_SEATED = re.compile(rf"\b(?:{phrase_choice('places.seats')})\s+(?:in|at|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
# "African peacekeepers", "West African states": whose, not where.
_OF_REGION = re.compile(rf"(?<!\w)(?:{phrase_choice('places.of_region')})\Z")
# "the Caribbean nation": one of its countries.
_COUNTRY = re.compile(rf"\s+(?:{phrase_choice('places.country', 'places.countries')})\b")
_JOINED = re.compile(r"\s*(?:,|and|or|&)\s+(?:and\s+)?(?:the\s+|in\s+)?\Z")
# Before the last place of a list, which tells that it is one.
_CLOSING = re.compile(r"\s*+,?\s*+(?:and|or|&)\s")
# Cues of what a party does.
_ACTING = ("reporting.verbs", "modality", "moves")
# In characters: the word that leads to a place before it, and a noun behind a state's name.
_REACH_LEADING = 45
_REACH_NOUN = 40


def is_place(sentence: Sentence, name: Name) -> bool:
    """Whether the name means a place where it stands, and not the party."""
    if _KIN.match(sentence.report_text, name.end, name.end + _REACH_NOUN):
        return False
    if _is_where_words_fell(sentence, name) or is_bracketed_party(sentence, name) or _is_contributor(sentence, name):
        return False
    if name.kind in (NameKind.PLACE, NameKind.REGION):
        return not (
            _is_borne(sentence, name) or _is_of_region(sentence, name) or (name.weak and not _is_led_to(sentence, name))
        )
    if name.kind is NameKind.DEMONYM or (name.kind is NameKind.STATE and not _is_led_to(sentence, name)):
        return _is_ground(sentence, name)
    if name.kind not in (NameKind.STATE, NameKind.CAPITAL):
        return False
    return not is_adjective(sentence, name) and _is_led_to(sentence, name)


def is_seat(sentence: Sentence, name: Name) -> bool:
    """Whether the name only tells where somebody speaks: "the cabinet in Nortown", "a diplomat in the Gulf"."""
    if name.kind not in (NameKind.CAPITAL, NameKind.REGION):
        return False
    start = max(sentence.start, name.start - _REACH_LEADING)
    return _SEATED.search(sentence.report_text, start, name.start) is not None


def is_adjective(sentence: Sentence, name: Name) -> bool:
    """Whether the name only describes what follows: "Norland officials", "the Norland-Kesh talks"."""
    text, stop = sentence.report_text, name.end + _REACH_NOUN
    if text[name.start : name.end].isupper() and _SHORT.match(text, name.end, stop):
        return True
    return text[name.end : name.end + 1] == "-" or _ADJECTIVAL.match(text, name.end, stop) is not None


def find_leading_word(sentence: Sentence, name: Name) -> str | None:
    """The word that leads to the place: "in", "from", "leaving"."""
    start = _start_with_kin(sentence, name)
    match = _LEADING.search(sentence.report_text, max(0, start - _REACH_LEADING), start)
    return match.group("word").lower() if match else None


def _start_with_kin(sentence: Sentence, name: Name) -> int:
    """Where the phrase of the name starts, with the state that it is called a neighbour of."""
    for other in sentence.names:
        if name.start - _REACH_LEADING <= other.end < name.start:
            kin = _KIN.match(sentence.report_text, other.end)
            if kin and kin.end() == name.start:
                return other.start
    return name.start


def with_joined(sentence: Sentence, first: Name) -> tuple[str, ...]:
    """Codes of the place and of those that a list joins to it.

    A comma alone may open a clause: "in Norland, Kesh said".
    """
    text, codes, closed, end = sentence.report_text, [first.code], 1, first.end
    for name in sentence.names:
        if name.start >= end and name.kind in PLACE_KINDS and (link := _JOINED.match(text, end, name.start)):
            if is_adjective(sentence, name) or _is_of_region(sentence, name) or opens_clause(sentence, name):
                break
            if link[0].lstrip().startswith(",") and _acts(sentence, name):
                break
            codes.append(name.code)
            end = name.end
            if _CLOSING.match(link[0]) or _CLOSING.match(text, end):
                closed = len(codes)
    return tuple(dict.fromkeys(codes[:closed]))


def _acts(sentence: Sentence, name: Name) -> bool:
    """Whether a verb of speech or movement follows at once: ", and Nortown says"."""
    first = sentence.word_at(name.end - 1) + 1
    return any(cue.first == first for cue in sentence.cues if cue.group.startswith(_ACTING))


def _is_led_to(sentence: Sentence, name: Name) -> bool:
    word = find_leading_word(sentence, name)
    if word not in _OF_PARTY:
        return word is not None
    return _LEFT_FOR.search(sentence.report_text, max(0, name.start - _REACH_LEADING), name.start) is not None


def _is_ground(sentence: Sentence, name: Name) -> bool:
    """Whether the name tells whose ground, or whose war, is meant."""
    text, stop = sentence.report_text, min(sentence.end, name.end + _REACH_NOUN)
    return any(pattern.match(text, name.end, stop) for pattern in (_OWNED_GROUND, _OWNED_QUARTER, _OWNED_WAR))


def _is_of_region(sentence: Sentence, name: Name) -> bool:
    if name.kind is not NameKind.REGION:
        return False
    text = sentence.report_text
    of_region = _OF_REGION.search(text, name.start, name.end)
    return bool(of_region or _COUNTRY.match(text, name.end, name.end + _REACH_NOUN))


def _is_borne(sentence: Sentence, name: Name) -> bool:
    return _BORNE.match(sentence.report_text, name.end, name.end + _REACH_NOUN) is not None


def _is_contributor(sentence: Sentence, name: Name) -> bool:
    """Whether a number alone comes from there ("400 soldiers: 300 from Norland"), and nothing leaves a place."""
    if not _NUMBER_FROM.search(sentence.report_text, max(sentence.start, name.start - _REACH_LEADING), name.start):
        return False
    return next(sentence.find_cues("moves.leave", 0, sentence.word_at(name.start)), None) is None


def _is_where_words_fell(sentence: Sentence, name: Name) -> bool:
    return (
        _SPOKEN.search(sentence.report_text, max(sentence.start, name.start - _REACH_LEADING), name.start) is not None
    )
