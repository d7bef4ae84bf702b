"""Tallies: names that a sentence sets beside one number after the other, without a verb to each.

Source: a user's report on lists such as "Norland has 900 soldiers in Kesh, Sudland 300 and Westland about 40", whose
figures all went to the first party.
"""

import re

from muster.extract.actor.parties import OF_FORCES
from muster.extract.actor.subjects import may_act
from muster.extract.clause_verbs import is_verb
from muster.extract.figure.qualifiers import parse_qualified
from muster.extract.place.place_use import is_place_use
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice

_SOON = "soon"
# Parties that may stand alone before a number; of capitals nobody can tell whether the government is meant.
_PARTIES = frozenset({NameKind.STATE, NameKind.ALLIANCE, NameKind.GROUP, NameKind.MISSION, NameKind.INSTITUTION})
_PLACES = frozenset({NameKind.STATE, NameKind.CAPITAL, NameKind.PLACE, NameKind.REGION})
# Before the party whose clause goes on: ", Sudland 300", "; the Sudlanders 300", ": Sudland 300", " and Sudland 300".
_OPENED = re.compile(
    rf"(?:[,;:]\s+(?:(?:{phrase_choice('actors.going_on')})\s+)?|\s(?:{phrase_choice('actors.going_on')})\s+)"
    r"(?P<article>the\s+)?\Z",
    re.IGNORECASE,
)
_COLON = re.compile(r":\s+(?:the\s+)?\Z", re.IGNORECASE)
# "900 soldiers in three countries: ", "900 soldiers in Kesh: "
_IN_PLACES = re.compile(
    rf"\b(?:{phrase_choice('actors.at_place')})\s[^:]*:|\b(?:{phrase_choice('actors.kinds_of_places')}):", re.IGNORECASE
)
# In a row whose parts semicolons divide, a comma stands for the verb: "; Sudland, 300".
_DIVIDED = re.compile(r";\s+(?:and\s+)?(?:the\s+)?\Z", re.IGNORECASE)
_COMPARED = re.compile(
    rf"(?<!\w)(?:{phrase_choice('actors.compared')})\s(?:[^;:()]{{1,40}}?\sfor\s[^;:()]{{2,30}}?(?:,|,?\sand)\s)*\Z",
    re.IGNORECASE,
)
_FOR = re.compile(r"\sfor\s(?:the\s)?", re.IGNORECASE)
_BRACKET = re.compile(r"\s\(\Z")
_AFTER_BRACKET = re.compile(r"\((?P<inside>[^()]{1,60})\)(?:,|,?\s(?:and|or))\s(?:the\s)?\Z")
_FROM = re.compile(r"\bfrom\s(?:the\s)?\Z", re.IGNORECASE)
# How far before a name the words may begin that join it, and those of a comparison, in characters; how many words the
# verb of a new clause may have.
_REACH = 20
_REACH_COMPARED = 160
_REACH_BRACKET = 70
_VERB_REACH = 5


def find_gapped(sentence: Sentence, start: int) -> Name | None:
    """The party of a clause that shares the verb of the one before, where the number at `start` is all it adds.

    "Norland has 900 soldiers in Kesh, Sudland 300"; none where the clause before has no party that acts ("There are 900
    soldiers in Kesh, Sudland 300" lists places), unless it opens a list of parties: "900 soldiers: Norland 600, Sudland
    300".
    """
    name = _last_party(sentence, start)
    if name is None:
        return None
    text = sentence.report_text
    gap, opened = text[name.end : start], text[max(sentence.start, name.start - _REACH) : name.start]
    opening = _OPENED.search(opened)
    if not opening or not (gap.isspace() or (gap == ", " and _DIVIDED.search(opened))):
        return None
    is_people = name.kind is NameKind.DEMONYM and opening["article"]
    if not (name.kind in _PARTIES or is_people):
        return None
    lists_parties = _lists_parties(sentence, name)
    return name if lists_parties or (lists_parties is None and _has_subject(sentence, name.start)) else None


def find_restarted(sentence: Sentence, start: int) -> Name | None:
    """The party of a new clause of which verb and number follow at once: "and Sudland has sent about 300"."""
    name = _last_party(sentence, start)
    if name is None or name.kind is NameKind.DEMONYM or _number_before(sentence, name.start) is None:
        return None
    opening = _OPENED.search(sentence.report_text, max(sentence.start, name.start - _REACH), name.start)
    first, last = sentence.word_at(name.end - 1) + 1, sentence.word_at(start)
    if not opening or not 0 < last - first <= _VERB_REACH or not is_verb(sentence, first, last, _SOON):
        return None
    return name if _has_subject(sentence, name.start) else None


def find_compared(sentence: Sentence, start: int, end: int) -> Name | None:
    """The party behind a number at [start, end) that is compared with another's: "against 300 for Sudland"."""
    if not _COMPARED.search(sentence.report_text, max(sentence.start, start - _REACH_COMPARED), start):
        return None
    behind = (name for name in sentence.names if name.start >= end and name.kind in OF_FORCES)
    name = next(behind, None)
    return name if name and _FOR.fullmatch(sentence.report_text, end, name.start) else None


def find_listed_place(sentence: Sentence, start: int) -> Name | None:
    """The place right before the number at `start`, in a row of places of which the first is led to.

    "There are 900 soldiers in Kesh, Norland 300 and Sudland 40", "900 soldiers in two countries: Norland 600, Sudland
    300"; None where a party acts before it.
    """
    name = _name_right_before(sentence, start)
    if name is None or not _is_joined(sentence, name):
        return None
    if _lists_parties(sentence, name) is False:
        return name
    if _has_subject(sentence, name.start):
        return None
    number = _number_before(sentence, name.start)
    if number is None:
        return None
    led_to = any(number < each.start < name.start and is_place_use(sentence, each) for each in sentence.names)
    return name if led_to or find_listed_place(sentence, number) else None


def opens_clause(sentence: Sentence, name: Name) -> bool:
    """Whether the name is the party of a clause of its own behind another's, and in no list with what is before it."""
    number = next((number for number in sentence.numerals if number.start >= name.end and number.role is None), None)
    if number is None or _number_before(sentence, name.start) is None:
        return False
    start = parse_qualified(sentence, number).start
    return name in (find_gapped(sentence, start), find_restarted(sentence, start))


def is_bracketed_party(sentence: Sentence, name: Name) -> bool:
    """Whether the name has a number in brackets behind it and stands in no row of places."""
    if not sentence.report_text.startswith(" (", name.end):
        return False
    bracketed = find_bracketed(sentence, name.end + 2)
    return (
        bracketed is not None
        and not bracketed[1]
        and any(
            parse_qualified(sentence, number).start == name.end + 2
            for number in sentence.numerals
            if number.role is None
        )
    )


def find_bracketed(sentence: Sentence, start: int) -> tuple[Name, bool] | None:
    """The name before the brackets that the number at `start` opens, and whether it stands in a row of places.

    "From Norland (900) and Sudland (300)" are parties, "in Norland (900) and Sudland (300)" places, and so are those
    that "withdrew from Norland (900) and Sudland (300)".
    """
    name = _name_before_bracket(sentence, start)
    if name is None:
        return None
    first = name
    while earlier := _name_in_row(sentence, first):
        first = earlier
    comes_from = _FROM.search(sentence.report_text, max(sentence.start, first.start - _REACH), first.start)
    leaves = next(sentence.find_cues("moves.leave", 0, sentence.word_at(first.start)), None)
    return name, is_place_use(sentence, first) and not (comes_from and leaves is None)


def _name_before_bracket(sentence: Sentence, start: int) -> Name | None:
    name = sentence.find_last_name(start)
    return name if name and _BRACKET.fullmatch(sentence.report_text, name.end, start) else None


def _name_right_before(sentence: Sentence, start: int) -> Name | None:
    name = sentence.find_last_name(start)
    is_place = name is not None and name.kind in _PLACES and sentence.report_text[name.end : start].isspace()
    return name if is_place else None


def _name_in_row(sentence: Sentence, name: Name) -> Name | None:
    """The name before the brackets right before this one."""
    text = sentence.report_text
    bracket = _AFTER_BRACKET.search(text, max(sentence.start, name.start - _REACH_BRACKET), name.start)
    return _name_before_bracket(sentence, bracket.start("inside")) if bracket else None


def _last_party(sentence: Sentence, stop: int) -> Name | None:
    name = sentence.find_last_name(stop, OF_FORCES)
    return name if name and (name.kind is NameKind.STATE or not name.weak) else None


def _number_before(sentence: Sentence, stop: int) -> int | None:
    """Where the last number before `stop` that may count something begins, its qualifiers included."""
    counting = (number for number in reversed(sentence.numerals) if number.end <= stop and number.role is None)
    number = next(counting, None)
    return parse_qualified(sentence, number).start if number else None


def _has_subject(sentence: Sentence, stop: int) -> bool:
    """Whether the last number before `stop` is what a party that acts has, sends or loses."""
    while (start := _number_before(sentence, stop)) is not None:
        last = _last_party(sentence, start)
        if not (last and sentence.report_text[last.end : start].isspace() and _is_joined(sentence, last)):
            acting = (name for name in sentence.names if name.end <= start and name.kind in OF_FORCES)
            return any(_acts(sentence, name) for name in acting)
        stop = last.start
    return False


def _lists_parties(sentence: Sentence, name: Name) -> bool | None:
    """Whether the row behind a colon that shares out a number is one of parties: "900 soldiers: Norland 600, Sudland".

    False where it is one of places, None where the name stands in no such row.
    """
    text = sentence.report_text
    if text.find(":", sentence.start, name.start) < 0:
        return None
    while (start := _number_before(sentence, name.start)) is not None:
        if _COLON.search(text, start, name.start):
            return not _IN_PLACES.search(text, start, name.start)
        before = _last_party(sentence, start)
        if before is None or not text[before.end : start].isspace():
            return None
        name = before
    return None


def _is_joined(sentence: Sentence, name: Name) -> bool:
    return _OPENED.search(sentence.report_text, max(sentence.start, name.start - _REACH), name.start) is not None


def _acts(sentence: Sentence, name: Name) -> bool:
    is_owner = sentence.report_text.startswith(("'s", "’s"), name.end)
    return not is_owner and not is_place_use(sentence, name) and may_act(sentence, [name])
