"""New sizes: numbers to which words of change or size lead, as those of a force: "the level fell to 5,200"."""

import re

from muster.extract.figure.asides import SMALLEST
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.setting import speaks_of_war
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice

# Sizes of something else: suicides, victims, the dead.
_OF_OTHERS = any_phrase("totals.of_others", "tolls.numbers", "tolls.others")
_LEADING = phrase_before("totals.moving", "totals.leading")
# "Cut the force there | below 600"
_UNDERCUT = re.compile(r"(?:below|above)\b", re.IGNORECASE)
_CHANGES = load_phrases("totals.moving") | load_phrases("totals.changes")
_NUMBER_OF = re.compile(r"number of")
_NUMBER_OF_FORCES = re.compile(
    rf"(?<!\w)number of\s(?:[\w.]+\s){{0,3}}?(?:{phrase_choice('totals.of_forces')})(?!\w)", re.IGNORECASE
)
# How far before a number the word of change may stand, in words.
_REACH = 12
# How far before and behind a number, in characters, the words may stand that tell what else it counts.
_REACH_OF_OTHERS = 120
_REACH_BEHIND = 30


def is_new_size(candidate: Candidate) -> bool:
    """Whether words of change or size lead to the number, and none of them tells of something else than forces."""
    is_led = candidate.search_before(_LEADING) or _UNDERCUT.match(candidate.figure.text)
    if candidate.size < SMALLEST or not is_led:
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
