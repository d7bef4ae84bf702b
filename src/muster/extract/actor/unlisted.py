"""Unlisted: parties that no table names, by where their names stand: whoever sends a force is not its goal.

Source: a user's report on "Karvania sent 90 soldiers to Mali" and "90 Elbonian soldiers arrived in Mali", whose
figures went to Mali, the only party that the reports name.
"""

import re

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.place.place_use import is_place_use
from muster.extract.sentence import Sentence
from muster.extract.speaker.people import is_title_word
from muster.lexicon import UNLISTED
from muster.lexicon.phrases import load_phrases

_VERB_WORDS = load_phrases("frames.auxiliaries") | load_phrases("courses.adverbs")
_NO_PARTY = load_phrases("actors.no_party")
_POLITIES = load_phrases("actors.polities")
_OF_ANY = load_phrases("actors.of_any_polity")
_GOVERNMENTS = load_phrases("actors.of_state")
_NO_PEOPLE = load_phrases("actors.no_people")
_CLAUSE_OPENERS = load_phrases("frames.openers") | {"that"}
_OPENERS = load_phrases("phrases.prepositions") | _CLAUSE_OPENERS | {"the"}
_PEOPLE = re.compile(r"[A-Z][a-z]{2,20}(?:ian|ean|an|ese|ish)")
# Behind a phrase: "from Karvania", but not "from Camp Berg".
_FROM = re.compile(r"\sfrom\s(?P<name>[A-Z][a-z]{3,20})(?!['’\w-]|\s[A-Z])")
_SENDING = ("moves.send", "moves.stay", "moves.leave")
_GOING = ("moves.send", "moves.arrive")
# How far before its verb a name may begin, in words.
_REACH = 8


def find_unlisted_sender(figure: OwnedFigure) -> Codes:
    """The subject of the verb that has the figure for its object, where its name is in no table.

    One word is a name where it is no surname of the report, no word of the report in small letters and no plural; of
    several words the last must tell a state: "The Zanari Federation sent 90 soldiers".
    """
    if figure.verb is None or figure.verb.group not in _SENDING:
        return ()
    words = _find_subject(figure.sentence, figure.verb.first)
    name = " ".join(words)
    if len(words) > 1:
        is_name = words[-1] in _POLITIES and not _OF_ANY.issuperset(words[:-1])
    else:
        is_name = bool(words) and _may_be_name(name, figure.sentence.report_text)
    return (f"{UNLISTED}{name}",) if is_name else ()


def find_unlisted_people(figure: OwnedFigure) -> Codes:
    """The people of the phrase, or where those who go to a country come from, in no table."""
    candidate, sentence = figure.candidate, figure.sentence
    if candidate.noun is None or figure.is_irregular:
        return ()
    inside = range(candidate.after, candidate.noun.first)
    peoples = [sentence.plain[index] for index in inside if not _is_named(sentence, index)]
    for word in peoples:
        if _PEOPLE.fullmatch(word) and word not in _NO_PEOPLE:
            return (f"{UNLISTED}{word}",)
    origin = _FROM.match(sentence.report_text, candidate.end_at, sentence.end)
    is_new = origin and not any(name.start == origin.start("name") for name in sentence.names)
    return (f"{UNLISTED}{origin['name']}",) if origin and is_new and _goes_abroad(figure) else ()


def _goes_abroad(figure: OwnedFigure) -> bool:
    """Whether the figure is told to go to a country that is named behind it."""
    sentence, governor = figure.sentence, figure.frame.governor
    behind = (name for name in sentence.names if name.start >= figure.candidate.end_at)
    return governor is not None and governor.group in _GOING and any(is_place_use(sentence, name) for name in behind)


def _find_subject(sentence: Sentence, first: int) -> list[str]:
    """The capitalised words right before the verb at word `first` that open a clause; none where a table names them."""
    end = first
    while end > 0 and (sentence.lower[end - 1] in _VERB_WORDS or sentence.lower[end - 1].endswith("ly")):
        end -= 1
    if end > 1 and sentence.lower[end - 1] in _GOVERNMENTS and sentence.lower[end - 2].endswith("'s"):
        return _find_owner(sentence, end - 2)
    start = end
    while start > max(0, end - _REACH) and _is_capitalised(sentence, start - 1):
        start -= 1
    words = list(sentence.plain[start:end])
    if words[:1] == ["The"]:
        del words[0]
    elif not _opens(sentence, start, len(words)):
        return []
    return [] if any(_is_named(sentence, index) for index in range(start, end)) else words


def _find_owner(sentence: Sentence, index: int) -> list[str]:
    """The capitalised word whose army or government acts: "Karvania's army sent"."""
    owner = sentence.plain[index].removesuffix("'s")
    is_new = owner.isalpha() and owner[0].isupper() and not _is_named(sentence, index)
    return [owner] if is_new else []


def _opens(sentence: Sentence, start: int, length: int) -> bool:
    """Whether a name of so many words at word `start` opens a clause, or is what a government is "of"."""
    if start == 0 or not sentence.plain[start - 1][0].isalnum() or _is_time(sentence, start - 1):
        return True
    before = sentence.lower[start - 1]
    if before == "of":
        return start > 1 and sentence.lower[start - 2] in _GOVERNMENTS
    return (before == "the" and length > 1) or before in _CLAUSE_OPENERS


def _is_capitalised(sentence: Sentence, index: int) -> bool:
    word = sentence.plain[index]
    return word[0].isupper() and word.isalpha() and not word.isupper() and not _is_time(sentence, index)


def _is_time(sentence: Sentence, index: int) -> bool:
    return any(time.start < sentence.end_of(index) and sentence.start_of(index) < time.end for time in sentence.times)


def _is_named(sentence: Sentence, index: int) -> bool:
    start, end = sentence.start_of(index), sentence.end_of(index)
    return any(name.start < end and start < name.end for name in sentence.names)


def _may_be_name(word: str, text: str) -> bool:
    """Whether the word is a name of no person: no common word, no given name or surname."""
    if len(word) < 4 or word.endswith("s") or word.lower() in _NO_PARTY:
        return False
    if re.search(rf"(?<!\w)(?:{word.lower()}(?!\w)|{word}\s[A-Z][a-z])", text):
        return False
    return not any(map(_names_person, re.findall(rf"\b([A-Z][\w’'-]*\.?)\s{word}\b", text)))


def _names_person(before: str) -> bool:
    """Whether the word before a name makes it a person's: a given name, an initial or a title."""
    if before.endswith("."):
        return len(before) == len("A.") or is_title_word(before)
    return not before.endswith("day") and before.lower() not in _OPENERS
