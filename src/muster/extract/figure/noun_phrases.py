"""Noun phrases: what a number counts, by the nouns of forces behind it."""

from dataclasses import dataclass

from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

_MARKS = frozenset(', ; : ( ) — – -- “ ” " . ? !'.split())
_STOPPERS = (
    _MARKS | load_phrases("phrases.verbs") | load_phrases("phrases.prepositions") | load_phrases("phrases.others")
)
_NUMBERS = load_phrases("figures.number_words")
_DETERMINERS = load_phrases("phrases.determiners")
_DESCRIBING = load_phrases("phrases.describing") | load_phrases("phrases.named")
# Endings of modifiers that "and" may join: "regional and national troops", "support and combat troops".
_MODIFIER_ENDINGS = ("al", "ed", "y", "an", "support", "combat", "coalition", "government", "alliance")
# Words between a number and the noun that it counts, at most.
_MODIFIERS = 9
_ARMS = load_phrases("measures.arms")
_BEHIND_BARE = load_phrases("phrases.behind_bare")
_COLLECTIVE = load_phrases("phrases.collective")
_NOT_DESCRIBED = _STOPPERS | _BEHIND_BARE | load_phrases("phrases.moves")
_LIMITS = load_phrases("measures.limits")
_MODIFYING = load_phrases("phrases.modifying")
_STRENGTH = load_phrases("aspects.strength")
_CROWDS = load_phrases("phrases.crowds")
_ENDING = ("personnel", "units", "equipment", "strikes")
_THINGS = tuple(f"{section}.{grade}" for section in ("units", "equipment") for grade in ("strong", "weak"))
_BODIES = load_phrases("phrases.bodies")
_CLOSING = load_phrases("phrases.closing")
# What soldiers are taken, right behind them: "40 fighters of the Front prisoner".
_TAKEN = ("prisoner", "captive", "hostage", "alive")
_QUOTES = frozenset('“ ” "'.split())
_OF_TIME = load_phrases("phrases.of_time")
_OPENING = frozenset("“ ‘ \" '".split())
_BACK = load_phrases("phrases.back")
# Before "of" they are what is counted: "members of the rebel force", "bodies of fighters".
_LED = ("personnel.weak", "killed.strong")
OTHER = "other.heads"
# The noun's grade in the table: these are no sign of forces by themselves.
UNSURE = ("usual", "weak", "loose")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """What stands behind a number: `noun` is the noun of forces that it counts, None where it counts none.

    `end` is the word behind the phrase; `other` tells that the phrase counts something else ("police stations").
    """

    end: int
    noun: Term | None = None
    other: bool = False


def parse_noun_phrase(sentence: Sentence, after: int, limit: int | None = None) -> NounPhrase:
    """The phrase that begins at word `after`, behind the number, and ends before `limit`; it may be empty."""
    last = min(len(sentence.plain), after + _MODIFIERS, limit or len(sentence.plain))
    stop = after
    while stop < last and not _ends_phrase(sentence, stop, after):
        stop += 1
    found = [term for term in sentence.nouns if term.first >= after and term.last <= stop]
    heads = [term for term in found if not any(_holds(other, term) for other in found)]
    if not _ARMS.isdisjoint(sentence.lower[after:stop]):
        heads = [term for term in heads if not _is_unit_too(term, heads)]
    if not heads:
        return NounPhrase(after)
    head = _find_head(sentence, heads)
    if sentence.lower[after] == "-":
        return _parse_tied(sentence, after, head)
    if head.group == OTHER:
        return NounPhrase(head.last, other=True)
    if _is_modifier(sentence, head):
        return NounPhrase(after, other=True)
    leads = sentence.lower[head.last : head.last + 1] == ("of",)
    return NounPhrase(max(term.last for term in heads if leads or term is head), head)


def _is_unit_too(term: Term, heads: list[Term]) -> bool:
    """Whether a noun of civil life is one of units as well: the companies of "two motor-rifle companies"."""
    return term.group == OTHER and any(
        other.section == "units" and (other.first, other.last) == (term.first, term.last) for other in heads
    )


def _parse_tied(sentence: Sentence, after: int, head: Term) -> NounPhrase:
    """The phrase of a number that a hyphen ties to its noun: "a 10-division army", "the 3,500-troop brigade"."""
    if head.group == OTHER:
        return NounPhrase(head.last, other=True)
    word = sentence.lower[after + 1]
    if word in _STRENGTH:
        is_alone = head.first == after + 1 and head.group != "personnel.strong"
        if is_alone and _LIMITS.isdisjoint(sentence.lower[head.last : head.last + 1]):
            return NounPhrase(head.last, other=True)
        named = next((term.section for term in sentence.nouns if term.first == after + 1), "personnel")
        grade = "weak" if head.lemma in _CROWDS else "tied"
        return NounPhrase(head.last, Term(after + 1, after + 2, f"{named}.{grade}", word))
    tied = next((term for term in sentence.nouns if term.first == after + 1 and term.group != OTHER), head)
    return NounPhrase(tied.last, tied)


def _find_head(sentence: Sentence, heads: list[Term]) -> Term:
    """The noun that the others describe: the last one, or the first of "cases of soldiers", "teams of advisers"."""
    last = max(heads, key=lambda term: (term.last, term.group != OTHER))
    for term in sorted(heads, key=lambda term: (term.last, term.group == OTHER)):
        led = ("other", "units", "personnel") if last.section == "units" else ("other", "units")
        # "Fighters of the Liberation Front": soldiers are what is counted, whatever they are of.
        is_led = (
            term.section in led
            or (term.group in _LED and last.group == "personnel.strong")
            or (term.group == "personnel.strong" and last.group == OTHER and is_plural(sentence, term))
        )
        leads = is_led and sentence.lower[term.last : term.last + 1] == ("of",)
        if leads or (term.group == OTHER and _ends_noun(sentence, term)):
            return term
    return last


def _ends_noun(sentence: Sentence, term: Term) -> bool:
    """Whether the noun stands in the plural, in no name ("United Nations"), and describes no other noun behind it."""
    word = sentence.plain[term.last - 1]
    is_many = word.islower() and is_plural(sentence, term)
    describes = any(other.first == term.last for other in sentence.nouns)
    return is_many and not describes and sentence.plain[term.last : term.last + 1] != ("'",)


def _is_modifier(sentence: Sentence, head: Term) -> bool:
    """Whether a noun in the singular describes what is counted: "two militant assaults", "40 truck drivers"."""
    word = sentence.lower[head.last - 1]
    is_one = (head.group == "personnel.strong" or _is_thing(head)) and not is_plural(sentence, head)
    if head.last >= len(sentence.plain) or not (is_one or word in _BODIES):
        return False
    following = sentence.lower[head.last]
    is_verb = (
        following in _NOT_DESCRIBED or following == "of" or following.endswith("ed") or _is_lost(sentence, head.last)
    )
    return following[0].isalpha() and not is_verb


def _is_thing(head: Term) -> bool:
    """Whether the noun is one of units or weapons, and no name of a model, which has no plural: "12 A-10 jets"."""
    return head.group in _THINGS and head.lemma.islower()


def _is_lost(sentence: Sentence, index: int) -> bool:
    """Whether the word tells a loss: "one soldier died"."""
    return next(sentence.find_cues("casualties", index, index + 1), None) is not None


def is_bare(sentence: Sentence, end: int) -> bool:
    """Whether the number that ends before word `end` has no noun of its own behind it: "5,200 by May", "90 arrived"."""
    if end >= len(sentence.plain):
        return True
    word = sentence.lower[end]
    following = sentence.lower[end + 1 : end + 2]
    if not word[0].isalpha():
        return word not in _OPENING and (word != "-" or following == ("-",))
    if word == "of":
        return not _BACK.isdisjoint(following)
    closes = word in _STOPPERS or word in _BEHIND_BARE or word in _CLOSING or word in _DETERMINERS
    if word.endswith("ed") and not closes and _describes(following):
        return False
    return closes or word.endswith(("ly", "ed")) or _is_lost(sentence, end)


def _describes(following: tuple[str, ...]) -> bool:
    """Whether a word in -ed describes the noun behind it, and is no verb: "500 undocumented immigrants"."""
    return any(word.endswith("s") and word.isalpha() and word not in _NOT_DESCRIBED for word in following)


def _ends_phrase(sentence: Sentence, index: int, after: int) -> bool:
    """Whether the word at index cannot stand between the number and what it counts."""
    word = sentence.lower[index]
    if word in ("and", "or", ",", "/", "&"):
        return not _joins_modifiers(sentence, index, after)
    if index == after and word in _OF_TIME:
        return True
    if word in _TAKEN and any(after <= term.first and term.last <= index for term in sentence.nouns):
        return True
    opened = {term.section for term in sentence.nouns if term.first == index}
    closes = opened.isdisjoint(_ENDING) if word in _CLOSING else word.endswith("ed") and not opened
    if closes and _follows_plural(sentence, index, after):
        return True
    if word in _NUMBERS or word[0].isdigit():
        # "600 soldiers two days ago": a number behind a noun counts something else.
        is_listed = any(term.last <= index and term.first >= after for term in sentence.nouns)
        return is_listed or sentence.lower[index - 1] == "of"
    if word in _QUOTES:
        # "19 “terrorists” of the north".
        opens = any(term.first == index + 1 for term in sentence.nouns)
        return (index == after and not opens) or any(after <= term.first < index for term in sentence.nouns)
    if word in _DETERMINERS:
        return index == after or sentence.lower[index - 1] != "of"
    if word.endswith("ing") and any(after <= term.first < term.last == index for term in sentence.nouns):
        return word not in _MODIFYING
    if word.endswith("ing") and word not in _DESCRIBING:
        return not any(term.first == index + 1 for term in sentence.nouns) or any(
            after <= term.first < index for term in sentence.nouns
        )
    # "Surface-to-air missiles": hyphens tie the word to others.
    is_tied = sentence.lower[index - 1] == "-" and sentence.lower[index + 1 : index + 2] == ("-",)
    return word in _STOPPERS and not is_tied


def _follows_plural(sentence: Sentence, index: int, after: int) -> bool:
    """Whether a noun in the plural stands before the word: "40 militants advanced"."""
    return any(
        term.section in _ENDING and term.last == index and term.first >= after and is_plural(sentence, term)
        for term in sentence.nouns
    )


def is_plural(sentence: Sentence, term: Term) -> bool:
    """Whether the noun stands in the plural, or is the same for one and for many."""
    words = sentence.lower[term.first : term.last]
    return words != tuple(term.lemma.lower().split()) or words[-1] in _COLLECTIVE


def _joins_modifiers(sentence: Sentence, index: int, after: int) -> bool:
    """Whether "and" or a comma joins two modifiers ("U.S. and Afghan troops"), and not two things."""
    if index == after or index + 1 >= len(sentence.plain) or sentence.lower[index + 1] in _NUMBERS:
        return False
    if any(term.last == index and not is_unsure_person(term) for term in sentence.nouns):
        return False
    before, behind = sentence.plain[index - 1], sentence.plain[index + 1]
    return (before[0].isupper() or before.endswith(_MODIFIER_ENDINGS)) and behind[0].isalpha()


def is_unsure_person(noun: Term) -> bool:
    """Whether the noun is one of persons who need not belong to a force ("members")."""
    return noun.section == "personnel" and noun.heading in UNSURE


def _holds(longer: Term, term: Term) -> bool:
    """Whether the term is a part of the longer one."""
    return (
        longer.first <= term.first and longer.last >= term.last and longer.last - longer.first > term.last - term.first
    )
