"""Standing: how close a speaker stands to a figure, by the words that name them."""

import re

from muster.extract.speaker.people import NAME, strip_titles
from muster.extract.speaker.roles import find_party, find_role
from muster.lexicon import Lexicon, NameKind
from muster.lexicon.phrases import any_phrase, phrase_choice
from muster.model import Attribution, Standing

# Nouns of those who speak: "officials", "ministry", "statement".
SPEAKER_HEAD = any_phrase("speeches.heads")
_UNNAMED = any_phrase("standing.unnamed")
_OFFICE = any_phrase("standing.offices")
_EXPERT = any_phrase("standing.experts")
# "The rebels", "a resident of Norburg", "relatives' groups", and not "the refugee agency"
_OTHER = re.compile(
    rf"\b(?:{phrase_choice('standing.others')})(?:['’]?s?\s(?:{phrase_choice('standing.formed')}))?"
    rf"(?:\s(?:{phrase_choice('back_references.prepositions')}|close|familiar|briefed)\b|\Z)",
    re.IGNORECASE,
)
_MONITOR = re.compile(rf"\b(?:{phrase_choice('standing.monitors')})\b(?!['’])")
_INSTITUTION = re.compile(rf"\b(?:{phrase_choice('standing.institutions')})\Z")
# "Two diplomats | in Norburg", "officials | at the Pentagon": the name tells where they are.
_WHERE = re.compile(rf"\s(?:{phrase_choice('standing.where')})\s+(?:the\s+)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*\Z")
# A line's or a sentence's end: "Gen. Berg" holds none, and "Capt." seldom one.
_STOP = re.compile(r"\n|(?<=[a-z]{3})[.!?]\s+(?=[A-Z“\"]|\Z)")
# How far beside a name its office may stand, in characters.
_REACH_BEFORE = 60
_REACH_BEHIND = 50


def match_standing(words: str, speaker: str, text: str, lexicon: Lexicon) -> Standing:
    """Standing of the speaker, whose fullest name in the text is `speaker`, named with `words` beside the figure."""
    if is_institution(speaker, lexicon):
        return Standing.INSTITUTION
    if _MONITOR.search(speaker) and not _UNNAMED.search(speaker):
        return Standing.EXPERT
    if NAME.fullmatch(speaker):
        return _match_person(words, speaker, text, lexicon)
    if _EXPERT.search(speaker):
        return Standing.EXPERT
    if _UNNAMED.search(speaker):
        return Standing.UNNAMED_OFFICIAL
    if _OTHER.search(speaker):
        return Standing.OTHER
    return Standing.INSTITUTION if SPEAKER_HEAD.search(speaker) else Standing.OTHER


def tell_standing(attribution: Attribution, text: str, lexicon: Lexicon) -> str:
    """The standing's reason in words: the role that the text gives the speaker, and for which party ("for USA")."""
    speaker = attribution.speaker
    if speaker is None:
        return "outlet's voice"
    is_body = attribution.standing is Standing.INSTITUTION or _MONITOR.search(speaker)
    is_person = NAME.fullmatch(speaker) and not is_body
    role = find_role(speaker, text, lexicon) if is_person else None
    party = (role and role.party) or find_party(attribution.text or speaker, lexicon) or _find_known(speaker, lexicon)
    told = role.words if role else attribution.standing.replace("_", " ")
    return f"{told}, for {party}" if party else told


def _find_known(speaker: str, lexicon: Lexicon) -> str | None:
    """Party of a person that the lexicon knows by the whole name."""
    names = lexicon.find_names(speaker)
    return names[0].code if names and names[0].kind is NameKind.PERSON else None


def _match_person(words: str, speaker: str, text: str, lexicon: Lexicon) -> Standing:
    """Official by the words beside the figure, or by a role anywhere in the text that is no former one."""
    role = find_role(speaker, text, lexicon)
    if role and not role.is_office:
        return Standing.EXPERT if role.is_expert else Standing.OTHER
    in_office = _OFFICE.search(words) or role or _is_in_office(speaker, text)
    return Standing.NAMED_OFFICIAL if in_office else Standing.OTHER


def is_institution(name: str, lexicon: Lexicon) -> bool:
    """Whether the name is one of an institution, a state or an armed group, and not of a person or town."""
    where = _WHERE.search(name)
    if where and (_UNNAMED.search(name, 0, where.start()) or _EXPERT.search(name, 0, where.start())):
        return False
    plain = strip_titles(name)
    # "Defence" and "ministry" are words of titles too, and nothing may be left of a ministry without them.
    printed = name if NAME.fullmatch(name) else plain
    return _INSTITUTION.search(printed) is not None or any(
        found.end == len(plain) and found.kind not in (NameKind.PERSON, NameKind.PLACE)
        for found in lexicon.find_names(plain)
    )


def _is_in_office(speaker: str, text: str) -> bool:
    """Whether an office stands beside the speaker's first mention, in the same sentence."""
    at = text.find(speaker)
    if at < 0:
        return False
    before = _STOP.split(text[max(0, at - _REACH_BEFORE) : at])[-1]
    behind = _STOP.split(text[at + len(speaker) : at + len(speaker) + _REACH_BEHIND], maxsplit=1)[0]
    return _OFFICE.search(f"{before}\n{behind}") is not None
