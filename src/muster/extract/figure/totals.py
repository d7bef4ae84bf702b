"""Totals: what a number without a noun counts, by the figure before it or the force whose size it gives."""

import re
from collections.abc import Callable

from muster.extract.actor.forces import has_soldiers
from muster.extract.figure.asides import SMALLEST, find_noun_before, find_noun_behind, is_set_behind, is_set_behind_body
from muster.extract.figure.candidates import Candidate
from muster.extract.figure.counted import FORCES, LOSSES, Counted
from muster.extract.figure.exclusions import is_off_duty
from muster.extract.figure.noun_phrases import is_bare
from muster.extract.figure.setting import speaks_of_war
from muster.extract.figure.strengths import follows_soldiers, is_strength, serves_in
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.model import Measure

_OF_FORCES = any_phrase("totals.of_forces")
# Totals of something else: suicides, victims, the dead.
_OF_OTHERS = any_phrase("totals.of_others", "tolls.numbers", "tolls.others")
_LIMITS = any_phrase("aspects.bounds")
_LEADING = phrase_before("totals.moving", "totals.leading")
_CHANGES = load_phrases("totals.moving") | load_phrases("totals.changes")
_NUMBER_OF = re.compile(r"number of")
_NUMBER_OF_FORCES = re.compile(
    rf"(?<!\w)number of\s(?:[\w.]+\s){{0,3}}?(?:{phrase_choice('totals.of_forces')})(?!\w)", re.IGNORECASE
)
_SHARE = re.compile(
    rf"(?<!\w)(?:{phrase_choice('totals.shares')})\s(?:of\s(?:\w+\s){{1,3}})?[^\w.;]{{0,3}}(?:--?|[–—(])\s?\Z",
    re.IGNORECASE,
)
_POPULATION = phrase_before("totals.of_others", words=1)
_FOLLOWING = load_phrases("totals.following")
_POSTING = phrase_before("measures.posting", words=0)
_AGAINST = phrase_before("totals.against", words=0)
_OWNER = re.compile(r"(?:['’]s?|(?<!\w)(?P<own>its|their|our))\s(?:last\s|remaining\s|some\s)?\Z")
_OWNERS = frozenset({NameKind.STATE, NameKind.CAPITAL, NameKind.GROUP, NameKind.ALLIANCE})
_EXISTING = phrase_before("totals.existing", words=0)
_WHO = re.compile(r"(?:\sor\sso)?\s(?:who|whom|that|(?:it|they|he|she|we)\s(?:has|have|had|sent|keeps?|kept))(?!\w)")
_ACTING = load_phrases("totals.acting")
_NUMBERING = re.compile(r"\b(?:number(?:s|ed|ing)?|total(?:s|ed|led|ing|ling)?)\s(?:\w+\s){0,2}\Z")
_AGAIN = load_phrases("totals.again")
# A clause without a pronoun, or a participle alone: "the 40,000 the general has requested", "the 1,700 announced".
_WANTED = re.compile(
    rf"\s(?:[A-Z]|(?:the|he|she|they|it|we|his|her)\s)(?:[\w.’']+\s){{1,5}}?(?:{phrase_choice('totals.wanted')})(?!\w)"
    rf"|\s(?:(?:already|previously|newly|recently|just)\s)?(?:{phrase_choice('totals.decided')})(?!\w)"
)
_WITH = re.compile(r"(?:\s|,\s)with\s\Z")
# Smaller numbers are seldom asked for as "the 40,000"; a smaller "two more" seldom goes on from a force.
_LARGE = 500
_SMALLEST_MORE = 4
# Fewer are seldom told by their party alone; the words that name it, in characters.
_FEWEST_OWNED = 10
_OWNER_REACH = 30
# How far before a number the word of change may stand, in words.
_REACH = 12
# How far from a number, in characters, the words may stand that tell what else it counts, that it is the number of a
# force, and who wants it.
_REACH_OF_OTHERS = 120
_REACH_BEHIND = 30
_NUMBERING_REACH = 40
_SHARE_REACH = 60
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
        for goes_on, rule in _GOING_ON:
            if goes_on(candidate, earlier):
                return Counted(candidate, earlier.measure, rule)
    is_of_soldiers = _opens_on_soldiers(candidate)
    return Counted(candidate, Measure.PERSONNEL, "of the soldiers before") if is_of_soldiers else None


def _is_new_total(candidate: Candidate) -> bool:
    """Whether the size of a force is brought to the number: "the level to about 5,200"."""
    is_told = _numbers(candidate) or candidate.search_before(_LIMITS)
    is_named = candidate.search_before(_OF_FORCES) or (has_soldiers(candidate.sentence) and is_told)
    return bool(is_named) and _is_changed(candidate)


def _numbers(candidate: Candidate) -> bool:
    """Whether "number" leads to the figure: "the rebels, who number about 15,000"."""
    return candidate.search_before(_NUMBERING, _NUMBERING_REACH) is not None


def _is_changed(candidate: Candidate) -> bool:
    """Whether words of change or size lead to the number, and none of them tells of something else than forces."""
    if candidate.size < SMALLEST or not candidate.search_before(_LEADING):
        return False
    nearby = candidate.sentence.lower[max(0, candidate.first - _REACH) : candidate.first]
    if _counts_others(candidate) or _OF_OTHERS.search(candidate.behind[:_REACH_BEHIND]):
        return False
    if not candidate.amid_forces and not speaks_of_war(candidate.sentence):
        return False
    return not _CHANGES.isdisjoint(nearby) or bool(candidate.search_before(_NUMBER_OF))


def _counts_others(candidate: Candidate) -> bool:
    """Whether something else than forces is named before the number, and no number of forces nearer to it."""
    others = candidate.search_before(_OF_OTHERS, _REACH_OF_OTHERS)
    return others is not None and not _NUMBER_OF_FORCES.search(
        candidate.sentence.text, others.end(), candidate.start_at - candidate.sentence.start
    )


def _counts_group(candidate: Candidate) -> bool:
    """Whether the name of an armed group stands for its members: "fewer than 100 al Qaeda"."""
    sentence = candidate.sentence
    if candidate.other or candidate.after >= len(sentence.plain):
        return False
    start = sentence.start_of(candidate.after)
    groups = [name for name in sentence.names if name.kind is NameKind.GROUP and name.start == start]
    return bool(groups) and is_bare(sentence, sentence.word_at(groups[0].end - 1) + 1)


def _is_set_beside(candidate: Candidate, earlier: Counted) -> bool:
    """Whether the number stands beside a name: "Norland (9,500)", "Norland with 9,500"."""
    sentence = candidate.sentence
    at = candidate.start_at - sentence.start
    bracketed = sentence.text[:at].endswith("(") and candidate.behind.startswith(")")
    joined = candidate.search_before(_WITH, 8)
    start = sentence.start + joined.start() if joined else candidate.start_at - 1
    return bool(bracketed or joined or _is_of_next(candidate, earlier)) and any(
        start - 1 <= name.end <= start for name in sentence.names
    )


def _is_of_next(candidate: Candidate, earlier: Counted) -> bool:
    """Whether the verb is left out beside the next name: "Norland has 6,000 troops, Kesh 5,400"."""
    is_near = earlier.shares_sentence(candidate) and (candidate.size >= SMALLEST or _is_gapped(candidate))
    return (is_near and candidate.behind.lstrip()[:1] in (",", ".", ";", "")) or candidate.behind.startswith(" and ")


def _is_gapped(candidate: Candidate) -> bool:
    """Whether the name before the number opens a clause without a verb: "Norland sent 23 soldiers and Sudland two"."""
    name = candidate.sentence.find_last_name(candidate.start_at)
    return name is not None and candidate.sentence.report_text.endswith((", ", " and ", "; "), 0, name.start)


def _is_more(candidate: Candidate, earlier: Counted) -> bool:
    return candidate.more and candidate.size >= _SMALLEST_MORE


def _looks_back(candidate: Candidate, earlier: Counted) -> bool:
    """Whether the number is one of those before: "300 of them", with no other number between."""
    sentence = candidate.sentence
    between = any(
        other.role is None and earlier.candidate.end_at <= other.start < candidate.start_at
        for other in sentence.numerals
    )
    return not between and candidate.is_part


def _is_share(candidate: Candidate, earlier: Counted) -> bool:
    """Whether marks set the number behind a share of those before: "The majority -- about 400 -- are"."""
    return candidate.size >= SMALLEST and candidate.search_before(_SHARE, _SHARE_REACH) is not None


def _is_owned(candidate: Candidate, earlier: Counted) -> bool:
    """Whether a party's name owns the number: "Norland's 900 will go home", "Norland recalled its 900"."""
    if candidate.size < _FEWEST_OWNED or earlier.measure is not Measure.PERSONNEL:
        return False
    owner = candidate.search_before(_OWNER, _OWNER_REACH)
    if owner is None:
        return False
    end = candidate.sentence.start + owner.start()
    return owner["own"] is not None or any(
        name.kind in _OWNERS and end in (name.end, name.end - 2) for name in candidate.sentence.names
    )


def _is_defined(candidate: Candidate, earlier: Counted) -> bool:
    """Whether a clause tells who they are: "the 190 whom they relieve", "the 300 that went in"."""
    return candidate.sentence.lower[candidate.first] == "the" and _WHO.match(candidate.behind) is not None


def _is_set_against(candidate: Candidate, earlier: Counted) -> bool:
    """Whether the number is compared with the one before in its sentence: "1,700 against the 2,200 promised"."""
    return (
        candidate.size >= SMALLEST
        and earlier.shares_sentence(candidate)
        and candidate.search_before(_AGAINST) is not None
    )


def _exists(candidate: Candidate, earlier: Counted) -> bool:
    """Whether it is said that there are so many of those before: "In July there had been 1,500"."""
    if candidate.size < SMALLEST or candidate.sentence.lower[candidate.after : candidate.after + 1] == ("of",):
        return False
    return earlier.measure is Measure.PERSONNEL and candidate.search_before(_EXISTING) is not None


def _is_of_the_same(candidate: Candidate, earlier: Counted) -> bool:
    """Whether a later number of the sentence needs no noun any more: "and 300 in the south"."""
    smallest = SMALLEST if earlier.measure is Measure.PERSONNEL else 2
    if candidate.size < smallest or not earlier.shares_sentence(candidate):
        return False
    return not _FOLLOWING.isdisjoint(candidate.sentence.lower[candidate.after : candidate.after + 1])


def _ends_the_sentence(candidate: Candidate, earlier: Counted) -> bool:
    """Whether a mark stands behind a later number of the sentence: "has had 570 soldiers and now has 520."."""
    if candidate.size < SMALLEST or not earlier.shares_sentence(candidate):
        return False
    ends = not candidate.behind[:1].isalnum() and not candidate.behind[1:2].isalnum()
    return ends and not candidate.search_before(_POPULATION)


def _is_new_total_of_same(candidate: Candidate, earlier: Counted) -> bool:
    """Whether the force counted before is brought to the number: "That is expected to rise to 4,000"."""
    return earlier.measure is Measure.PERSONNEL and _is_changed(candidate)


def _is_again(candidate: Candidate, earlier: Counted) -> bool:
    """Whether a number counted before comes back as the subject: "The 17 were sent", "Both are armed"."""
    lower, figure = candidate.sentence.lower, candidate.figure
    opening = lower[max(0, candidate.first - 1) : candidate.after]
    same = (figure.low, figure.high) == (earlier.candidate.figure.low, earlier.candidate.figure.high)
    following = lower[candidate.after : candidate.after + 1]
    return same and not _AGAIN.isdisjoint(opening) and not _ACTING.isdisjoint(following)


def _takes_over(candidate: Candidate, earlier: Counted) -> bool:
    """Whether the number is what the next sentence speaks of: "About 5,000 will go on"."""
    following = candidate.sentence.lower[candidate.after : candidate.after + 1]
    if _ACTING.isdisjoint(following):
        return False
    # Of weapons and units a small number is told too, if there were as many.
    is_part = earlier.measure is not Measure.PERSONNEL and 2 <= candidate.size <= earlier.candidate.size
    return is_part or candidate.size >= SMALLEST


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


# The first rule that fits decides. These need no figure before them,
_FIRST_MENTIONS: tuple[tuple[Callable[[Candidate], bool], str], ...] = (
    (_is_new_total, "a new total"),
    (is_strength, "strength of a force"),
    (_is_singled_out, "of the force before"),
    (serves_in, "in the ranks"),
    (is_set_behind, "set behind its force"),
    (is_set_behind_body, "set behind its force"),
    (_acts_for_soldiers, "of the soldiers before"),
)
# and these go on from one.
_GOING_ON: tuple[tuple[Callable[[Candidate, Counted], bool], str], ...] = (
    (_is_set_beside, "set beside a name"),
    (_is_more, "more of the same"),
    (_looks_back, "of them"),
    (_is_share, "a share of them"),
    (_is_owned, "those of a party"),
    (_is_defined, "those who"),
    (_is_set_against, "set against"),
    (_exists, "there are"),
    (_is_of_the_same, "of the same"),
    (_is_again, "the same again"),
    (_is_new_total_of_same, "a new total of the same"),
    (_takes_over, "taken over"),
    (_ends_the_sentence, "at the end"),
)
