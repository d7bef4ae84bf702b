"""Totals: what a number without a noun counts, by the force whose size it gives or the figure that it goes on from."""

import re
from collections.abc import Callable

from muster.extract.actor.forces import has_soldiers
from muster.extract.aspect.ceilings import is_ceiling_of_force
from muster.extract.figure.asides import SMALLEST, find_noun_before, find_noun_behind, is_set_behind, is_set_behind_body
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.counted import FORCES, LOSSES, Counted
from muster.extract.figure.exclusions import is_off_duty
from muster.extract.figure.going_on import find_going_on
from muster.extract.figure.new_sizes import is_new_size
from muster.extract.figure.noun_phrases import is_bare
from muster.extract.figure.strengths import follows_soldiers, is_strength, serves_in
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.model import Measure

_OF_FORCES = any_phrase("totals.of_forces")
_LIMITS = any_phrase("aspects.bounds")
_POSTING = phrase_before("measures.posting", words=0)
_ACTING = load_phrases("totals.acting")
_NUMBERING = re.compile(r"\b(?:number(?:s|ed|ing)?|total(?:s|ed|led|ing|ling)?)\s(?:\w+\s){0,2}\Z")
# "Put the number now in the town at about | 9,000"
_PUT_AT = re.compile(
    r"\b(?:put|puts|putting)\s(?:the|its|their)\s(?:\w+\s)?(?:number|total|figure|strength|count)\b[^.;:]{0,80}?\sat\s"
    r"(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
# A clause without a pronoun, or a participle alone: "the 40,000 the general has requested", "the 1,700 announced".
_WANTED = re.compile(
    rf"\s(?:[A-Z]|(?:the|he|she|they|it|we|his|her)\s)(?:[\w.’']+\s){{1,5}}?(?:{phrase_choice('totals.wanted')})(?!\w)"
    rf"|\s(?:(?:already|previously|newly|recently|just)\s)?(?:{phrase_choice('totals.decided')})(?!\w)"
)
# Smaller numbers are seldom asked for as "the 40,000".
_LARGE = 500
# How far from a number, in characters, the words may stand that make it a number of a force, and tell who wants it.
_NUMBERING_REACH = 40
_PUT_REACH = 140
_WANTED_REACH = 80


def match_total(candidate: Candidate, earlier: Counted | None) -> Counted | None:
    """What a candidate without a noun counts; None where nothing tells.

    `earlier` is the figure before it, of the same sentence or the one before.
    """
    if _counts_group(candidate):
        return Counted(candidate, Measure.PERSONNEL, "members of a group")
    if _is_wanted(candidate):
        return Counted(candidate, _measure_of_total(candidate, earlier), "asked for")
    if not candidate.is_bare or is_off_duty(candidate):
        return None
    if candidate.row and candidate.row.noun:
        return Counted(candidate, Measure(candidate.row.noun.section), "row under a heading")
    noun = find_noun_before(candidate) or find_noun_behind(candidate)
    if noun:
        measure = Measure.EQUIPMENT if noun.section == Measure.EQUIPMENT else Measure.PERSONNEL
        return Counted(candidate, measure, "beside its force")
    for matches, rule in _FIRST_MENTIONS:
        if matches(candidate):
            return Counted(candidate, _measure_of_total(candidate, earlier), rule)
    if earlier is not None and earlier.measure not in LOSSES:
        if _follows_numbers_of_soldiers(candidate, earlier):
            return Counted(candidate, Measure.PERSONNEL, "a new total of the same")
        rule_on = find_going_on(candidate, earlier)
        if rule_on:
            return Counted(candidate, earlier.measure, rule_on)
    is_of_soldiers = _opens_on_soldiers(candidate)
    return Counted(candidate, Measure.PERSONNEL, "of the soldiers before") if is_of_soldiers else None


def _is_new_total(candidate: Candidate) -> bool:
    """Whether the size of a force is brought to the number: "the level to about 5,200"."""
    is_told = _numbers(candidate) or _is_put(candidate) or candidate.search_before(_LIMITS)
    is_named = candidate.search_before(_OF_FORCES) or (has_soldiers(candidate.sentence) and is_told)
    return bool(is_named) and is_new_size(candidate)


def _is_ceiling(candidate: Candidate) -> bool:
    """Whether it is the most that a force may be: "the force is capped at 1,300"."""
    return candidate.size >= SMALLEST and is_ceiling_of_force(candidate)


def _numbers(candidate: Candidate) -> bool:
    """Whether "number" leads to the figure: "the rebels, who number about 15,000"."""
    return candidate.search_before(_NUMBERING, _NUMBERING_REACH) is not None


def _is_put(candidate: Candidate) -> bool:
    """Whether somebody puts a number at it: "puts the number of soldiers in Kesh at about 9,000"."""
    return candidate.search_before(_PUT_AT, _PUT_REACH) is not None


def _follows_numbers_of_soldiers(candidate: Candidate, earlier: Counted) -> bool:
    """Whether a number is put at it behind a sentence that counts soldiers and, last, weapons."""
    named = any(noun.group == "personnel.strong" for noun in earlier.candidate.sentence.nouns)
    is_next = not earlier.shares_sentence(candidate) and earlier.measure is Measure.EQUIPMENT
    return is_next and named and _is_put(candidate) and is_new_size(candidate)


def _counts_group(candidate: Candidate) -> bool:
    """Whether the name of an armed group stands for its members: "fewer than 100 al Qaeda"."""
    sentence = candidate.sentence
    if candidate.other or candidate.after >= len(sentence.plain):
        return False
    start = sentence.start_of(candidate.after)
    groups = [name for name in sentence.names if name.kind is NameKind.GROUP and name.start == start]
    return bool(groups) and is_bare(sentence, sentence.word_at(groups[0].end - 1) + 1)


def _is_singled_out(candidate: Candidate) -> bool:
    """Whether the sentence opens with the force that the number is of: "Of the Marines there, about 2,700"."""
    sentence = candidate.sentence
    if candidate.size < SMALLEST:
        return False
    opening = sentence.lower[:1] == ("of",) and any(
        term.section in FORCES and term.heading not in ("weak", "loose") and term.last <= candidate.first
        for term in sentence.nouns
    )
    return opening and "," in sentence.lower[: candidate.first]


def _is_wanted(candidate: Candidate) -> bool:
    """Whether somebody asks for the number or sends it: "the 40,000 the general has requested"."""
    if candidate.size < _LARGE or candidate.other or candidate.sentence.lower[candidate.first] != "the":
        return False
    return _WANTED.match(candidate.behind[:_WANTED_REACH]) is not None


def _acts_for_soldiers(candidate: Candidate) -> bool:
    """Whether soldiers named before the number are what it is of: "troops had fled, but up to 25,000 will return"."""
    if candidate.size < SMALLEST or not follows_soldiers(candidate):
        return False
    following = candidate.sentence.lower[candidate.after : candidate.after + 1]
    return not _ACTING.isdisjoint(following) or candidate.search_before(_POSTING) is not None


def _opens_on_soldiers(candidate: Candidate) -> bool:
    """Whether the sentence opens with it and goes on from one of soldiers: "The troops go. Some 4,100 are there"."""
    sentence, after = candidate.sentence, candidate.after
    if not candidate.after_soldiers or candidate.figure.vague or next(sentence.find_cues("casualties"), None):
        return False
    return candidate.size >= SMALLEST and not _ACTING.isdisjoint(sentence.lower[after : after + 1])


def _measure_of_total(candidate: Candidate, earlier: Counted | None) -> Measure:
    if earlier and earlier.shares_sentence(candidate) and earlier.measure in FORCES - {Measure.UNITS}:
        return earlier.measure
    return Measure.PERSONNEL


# The first rule that fits decides; what goes on from a figure before comes behind them.
_FIRST_MENTIONS: tuple[tuple[Callable[[Candidate], bool], str], ...] = (
    (_is_new_total, "a new total"),
    (_is_ceiling, "ceiling of a force"),
    (is_strength, "strength of a force"),
    (_is_singled_out, "of the force before"),
    (serves_in, "in the ranks"),
    (is_set_behind, "set behind its force"),
    (is_set_behind_body, "set behind its force"),
    (_acts_for_soldiers, "of the soldiers before"),
)
