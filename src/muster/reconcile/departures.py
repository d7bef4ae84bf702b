"""Departures: movements that leave none of a force, by the words that tell them: "all 1,000 soldiers have left".

The figure of such a movement is what left; the level from then on is none. It is never reached by arithmetic alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from muster.lexicon import Lexicon
from muster.model import Entry, Period, QuantityClaim, Standing
from muster.reconcile.cells import Count, is_departure
from muster.reconcile.contingents import find_mission
from muster.reconcile.levels import Level
from muster.reconcile.readings import Reading
from muster.reconcile.standing import Side, weigh_claim, weigh_entry
from muster.reconcile.utterances import Utterance, join_in_order

# Whose voice no side tells: the outlet's own and unnamed officials'.
_IN_OWN_VOICE = (Standing.OUTLET, Standing.UNNAMED_OFFICIAL)
NONE = Reading(Fraction(0), Fraction(0), 0)
"""Reading of a level at which none are left."""


def find_departures(counts: Iterable[Count], lexicon: Lexicon) -> list[Level]:
    """Levels of none, each from the day on which the last are said to have left; counts in the order of entries."""
    told = [
        count
        for count in counts
        if is_departure(count.claim) and _vouches(count.claim, lexicon) and not find_mission(count.claim, lexicon)
    ]
    departed = [entry for count in told for entry in _hold(count)]
    return [_read_level(utterance, lexicon) for utterance in join_in_order(departed)] if departed else []


def _vouches(claim: QuantityClaim, lexicon: Lexicon) -> bool:
    """Whether an official or the outlet says so, without a hedge: a third side, experts and others empty no place."""
    if claim.hedge or claim.attribution.standing in _IN_OWN_VOICE:
        return not claim.hedge
    return weigh_claim(claim, lexicon).side is not Side.OTHER


def _hold(count: Count) -> Iterator[Entry]:
    """The entry, held on the day by which they had left; none where no day is known or it is yet to come."""
    entry, time = count.entry, count.claim.time
    if time and time.period is None:
        return
    days = [day for day in (time.period.last_on if time and time.period else None, entry.published_on) if day]
    if days and not (time and time.period and entry.published_on and time.period.first_on > entry.published_on):
        yield replace(entry, held=Period.day(min(days)))


def _read_level(utterance: Utterance, lexicon: Lexicon) -> Level:
    weighed = [(entry, weigh_entry(entry, lexicon)) for entry in utterance.entries]
    lead, weight = max(weighed, key=lambda each: each[1].value)
    held = utterance.first.held
    if held is None:
        raise ValueError(f"expected a day for the departure {lead.claim.claim_id}, found none")
    return Level(utterance, lead, NONE, weight, (), held.first_on, held.last_on)
