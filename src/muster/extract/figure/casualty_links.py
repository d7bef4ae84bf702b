"""Casualty words: whether one beside a counted phrase says that what it counts was killed, wounded or captured."""

from collections.abc import Sequence

from muster.extract.figure.candidate import Candidate
from muster.extract.figure.noun_phrases import parse_noun_phrase
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

_ACTING = load_phrases("casualties.acting")
_ACTIVE = load_phrases("casualties.active")
_AROUND_PEOPLE = load_phrases("casualties.around_people")
_AUXILIARIES = load_phrases("casualties.auxiliaries")
_BETWEEN = load_phrases("casualties.between")
_BOUNDS = load_phrases("casualties.bounds")
_BREAKS = load_phrases("casualties.breaks")
_DESCRIBED = load_phrases("casualties.described")
_INCLUDING = load_phrases("casualties.including")
_INTRANSITIVE = load_phrases("casualties.intransitive")
_LEADING = load_phrases("casualties.leading")
_LINKING = load_phrases("casualties.linking")
_LISTING = load_phrases("casualties.listing")
_NOT_LISTED = load_phrases("phrases.verbs") | load_phrases("phrases.others") | load_phrases("casualties.not_listed")
_OBJECTS = load_phrases("casualties.objects")
_ONLY_BEHIND = load_phrases("casualties.only_behind")
_ONLY_BEFORE = load_phrases("casualties.only_before")
_PASSIVES = load_phrases("casualties.passives")
_PEOPLE = load_phrases("casualties.people")
# The last words of what opens a list of some of the lost: "including", "among them".
_OPENING = frozenset({"including", "them"})
# Behind an entry: what follows is said of these alone ("12 soldiers, two of whom died").
_OF_WHOM = (("of", "whom"), ("of", "them"), ("of", "these"), ("of", "those"))
_ASIDE_MARKS = frozenset({",", "-", "–", "—"})
# How far a casualty word may stand behind a phrase or before a number, in words.
_REACH_BEHIND = 18
_REACH_BEFORE = 9
_REACH_OF_CLAUSE = 9
_REACH_OF_LIST = 24
# How many words may stand between the joining word of a list and the number behind it: "and at least 12".
_QUALIFIERS = 3


def link_casualty(candidate: Candidate, cue: Term) -> str | None:
    """How a casualty word speaks of the candidate: "behind" it or "before" it; None where it does not."""
    if cue.first >= candidate.end:
        if _is_whose_object(candidate, cue):
            return "behind"
        is_said = candidate.sentence.lower[cue.first] not in _ONLY_BEFORE
        return "behind" if is_said and _follows(candidate, cue) and not _has_object(candidate.sentence, cue) else None
    if cue.last > candidate.first:
        return None
    return "before" if _precedes(candidate, cue) and _may_lead(candidate, cue) else None


def link_listed(candidate: Candidate, cue: Term) -> str | None:
    """How it does at the other end of a list: "12 soldiers and three children were killed"."""
    if cue.first >= candidate.end:
        is_linked = _follows_list(candidate, cue) and not _has_object(candidate.sentence, cue)
        return "behind a list" if is_linked else None
    if cue.last > candidate.first:
        return None
    is_led = cue.lemma not in _ONLY_BEHIND or not _OPENING.isdisjoint(
        candidate.sentence.lower[cue.last : candidate.first]
    )
    return "before a list" if is_led and _precedes_list(candidate, cue) else None


def _may_lead(candidate: Candidate, cue: Term) -> bool:
    """Whether the word may be said of those behind it: "died", "dead" only of some of many ("among them 12")."""
    return cue.lemma not in _INTRANSITIVE | _ONLY_BEHIND or candidate.sentence.lower[candidate.first - 1] in _INCLUDING


def _follows(candidate: Candidate, cue: Term) -> bool:
    if not 0 <= cue.first - candidate.end <= _REACH_BEHIND:
        return False
    sentence, end = candidate.sentence, candidate.end
    if cue.first > end and sentence.lower[cue.first - 1] in _DESCRIBED and sentence.lower[cue.first - 2] != "among":
        return False
    if _is_whole(candidate) and not _may_link(sentence.lower[end : cue.first]):
        return False
    return _only_links(sentence, end, cue.first)


def _is_whose_object(candidate: Candidate, cue: Term) -> bool:
    """Whether a clause tells what was done to those counted: "the six soldiers whom the rebels ambushed and killed"."""
    between = candidate.sentence.lower[candidate.end : cue.first]
    return 1 < len(between) <= _REACH_OF_CLAUSE and between[0] == "whom" and _BREAKS.isdisjoint(between[1:])


def _is_whole(candidate: Candidate) -> bool:
    """Whether a part of it is what the sentence counts: "eight of the twelve soldiers"."""
    sentence, of = candidate.sentence, candidate.first - 1
    if of < 1 or sentence.lower[of] != "of":
        return False
    at = sentence.start_of(of)
    return any(numeral.role is None and 0 <= at - numeral.end <= 1 for numeral in sentence.numerals)


def _follows_list(candidate: Candidate, cue: Term) -> bool:
    """Whether other counted ones stand between: "12 soldiers and three children were killed"."""
    if cue.first > candidate.end + _REACH_OF_LIST:
        return False
    sentence = candidate.sentence
    at = candidate.end if candidate.noun else _end_of_entry(sentence, candidate.after)
    while at < cue.first:
        end = _find_listed(sentence, at)
        if end is None or end > cue.first or sentence.lower[end : end + 2] in _OF_WHOM:
            return False
        if _only_links(sentence, end, cue.first):
            return True
        at = end
    return False


def _find_listed(sentence: Sentence, at: int) -> int | None:
    """Word behind the next entry of a list that goes on at the word: ", at least three children"."""
    joint = at
    while joint < len(sentence.lower) and sentence.lower[joint] in _LISTING:
        joint += 1
    if joint == at:
        return None
    if sentence.lower[joint : joint + 1] in (("a",), ("an",)):
        return _end_of_entry(sentence, joint + 1)
    for numeral in sentence.numerals:
        first = sentence.word_at(numeral.start)
        if numeral.role is None and joint <= first <= joint + _QUALIFIERS:
            return _end_of_entry(sentence, sentence.word_at(numeral.end - 1) + 1)
    return None


def _end_of_entry(sentence: Sentence, after: int) -> int:
    """Word behind what the number before word `after` counts: a noun, or the name of a nation ("nine Britons")."""
    end = parse_noun_phrase(sentence, after).end
    is_named = end == after < len(sentence.plain) and sentence.plain[after][0].isupper()
    return after + 1 if is_named else end


def _precedes(candidate: Candidate, cue: Term) -> bool:
    if candidate.first - cue.last > _REACH_BEFORE:
        return False
    return _leads_to_object(candidate.sentence.lower[cue.last : candidate.first])


def _precedes_list(candidate: Candidate, cue: Term) -> bool:
    """Whether others are named between: "wounded eight Afghan children and two soldiers"."""
    if candidate.first - cue.last > 2 * _REACH_OF_LIST:
        return False
    between = _drop_bounds(candidate.sentence.lower[cue.last : candidate.first])
    if len(between) < 2 or between[-1] not in _LISTING:
        return False
    if _OPENING.isdisjoint(between):
        if not _ACTING.isdisjoint(candidate.sentence.lower[candidate.end : candidate.end + 1]):
            return False
        return len(between) <= _REACH_OF_LIST and between[0] not in _LISTING and _NOT_LISTED.isdisjoint(between)
    opens = max(index for index, word in enumerate(between) if word in _OPENING) + 1
    # The comma and the words that open the list are no break.
    led = between[: max(0, opens - (2 if between[opens - 1] == "including" else 3))]
    return opens <= _REACH_OF_LIST and _BREAKS.isdisjoint(led) and _NOT_LISTED.isdisjoint(between[opens:])


def _drop_bounds(words: Sequence[str]) -> Sequence[str]:
    """The words without "at least" and "at most"."""
    return [
        word
        for index, word in enumerate(words)
        if word not in _BOUNDS and not (word == "at" and index + 1 < len(words) and words[index + 1] in _BOUNDS)
    ]


def _leads_to_object(between: Sequence[str]) -> bool:
    """Whether the words between a casualty word and a number only lead on: "of", "some 50 people, including"."""
    if len(between) <= 2 and "by" not in between:
        return _LEADING.issuperset(between)
    return between[-1] in _INCLUDING and all(
        word in _LEADING or word in _PEOPLE or word in _AROUND_PEOPLE or word[0].isdigit() for word in between
    )


def _only_links(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words from a phrase to a casualty word only link them: "from 50 countries have been"."""
    between = sentence.lower[_skip_name(sentence, first, last) : last]
    if _may_link(between):
        return True
    if between[0] in _ASIDE_MARKS and between[-1] in _ASIDE_MARKS:
        return _BREAKS.isdisjoint(between[1:-1])
    if _is_aside(_drop_asides(between)):
        return True
    return any(
        _may_link(between[index:]) and _is_aside(_drop_asides(between[:index]))
        for index, word in enumerate(between)
        if word in _PASSIVES
    )


def _skip_name(sentence: Sentence, first: int, last: int) -> int:
    """Word behind the name that goes on a phrase: "members of the armed group Black Banner"."""
    return next((index for index in range(first, last) if not sentence.plain[index][0].isupper()), last)


def _is_aside(words: Sequence[str]) -> bool:
    """Whether the words between those counted and "were" only describe them: "aboard", "guarding the well"."""
    if not words:
        return True
    if words[0] in _ASIDE_MARKS and words[-1] in _ASIDE_MARKS:
        # "The two soldiers, both sappers in their twenties, were killed."
        return _BREAKS.isdisjoint(words[2:-1])
    if words[0] in ("who", "that"):
        return _BREAKS.isdisjoint(words[1:])
    if words[-1] in ("who", "that"):
        words = words[:-1]
    return not words or ((words[0] in _LINKING or words[0].endswith("ing")) and _BREAKS.isdisjoint(words))


def _drop_asides(words: Sequence[str]) -> Sequence[str]:
    """The words without those between two commas: "from the Workers' Party, or WP," is "from the Workers' Party"."""
    commas = [index for index, word in enumerate(words) if word == ","]
    if len(commas) != 2 or commas[0] == 0 or not _BREAKS.isdisjoint(words[commas[0] + 1 : commas[1]]):
        return words
    return [*words[: commas[0]], *words[commas[1] + 1 :]]


def _may_link(words: Sequence[str]) -> bool:
    return all(word in _BETWEEN or word.endswith("ly") for word in words)


def _has_object(sentence: Sentence, cue: Term) -> bool:
    """Whether the casualty word is active, with an object behind it that was killed: "12 soldiers killed the"."""
    following = sentence.lower[cue.last : cue.last + 1]
    if cue.lemma not in _ACTIVE or not following:
        return False
    if sentence.lower[cue.first].endswith("ing"):
        return True
    is_object = following[0][0].isdigit() or following[0] in _OBJECTS
    return is_object and sentence.lower[cue.last - 2] not in _AUXILIARIES
