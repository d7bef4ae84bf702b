"""Going on: numbers without a noun that count what the figure before them counts: "Another 1,500 will follow"."""

import re
from collections.abc import Callable

from muster.extract.figure.asides import SMALLEST
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.counted import Counted
from muster.extract.figure.new_sizes import is_new_size
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases, phrase_before, phrase_choice
from muster.model import Measure

_SHARE = re.compile(
    rf"(?<!\w)(?:{phrase_choice('totals.shares')})\s(?:of\s(?:\w+\s){{1,3}})?[^\w.;]{{0,3}}(?:--?|[–—(])\s?\Z",
    re.IGNORECASE,
)
_POPULATION = phrase_before("totals.of_others", words=1)
_FOLLOWING = load_phrases("totals.following")
_AGAINST = phrase_before("totals.against", words=0)
_OWNER = re.compile(r"(?:['’]s?|(?<!\w)(?P<own>its|their|our))\s(?:last\s|remaining\s|some\s)?\Z")
_OWNERS = frozenset({NameKind.STATE, NameKind.CAPITAL, NameKind.GROUP, NameKind.ALLIANCE})
_EXISTING = phrase_before("totals.existing", words=0)
_WHO = re.compile(r"(?:\sor\sso)?\s(?:who|whom|that|(?:it|they|he|she|we)\s(?:has|have|had|sent|keeps?|kept))(?!\w)")
_ACTING = load_phrases("totals.acting")
_AGAIN = load_phrases("totals.again")
_WITH = re.compile(r"(?:\s|,\s)with\s\Z")
# A smaller "two more" seldom goes on from a force.
_SMALLEST_MORE = 4
# Fewer are seldom told by their party alone; the words that name it, in characters.
_FEWEST_OWNED = 10
_OWNER_REACH = 30
# How far before a number the word of a share may stand, in characters.
_SHARE_REACH = 60


def find_going_on(candidate: Candidate, earlier: Counted) -> str | None:
    """Rule by which a number without a noun counts the same as the figure before it; None where it does not."""
    return next((rule for goes_on, rule in _GOING_ON if goes_on(candidate, earlier)), None)


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
    return earlier.measure is Measure.PERSONNEL and is_new_size(candidate)


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


# The first rule that fits decides.
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
