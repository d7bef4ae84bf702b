"""Levels: utterances of how many of a force were there, as the estimate weighs them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from muster.lexicon import Lexicon
from muster.model import Aspect, Entry, Figure, QuantityClaim
from muster.reconcile.cells import Count
from muster.reconcile.ordering import content_key
from muster.reconcile.readings import Reading, parse_reading
from muster.reconcile.scopes import find_scope
from muster.reconcile.standing import Weight, weigh_claim
from muster.reconcile.utterances import Utterance, find_utterances


@dataclass(frozen=True, slots=True)
class Level:
    """One utterance of an actual level: read as its weightiest claim reads, held from `first_on` to `last_on`.

    A level without words of time holds on the day on which it was first reported: a reprint does not say it anew.
    """

    utterance: Utterance
    lead: Entry
    reading: Reading
    weight: Weight
    scope: tuple[str, ...]
    first_on: date
    last_on: date

    @property
    def figure(self) -> Figure:
        """The figure of the weightiest claim."""
        return _quantity(self.lead).figure

    def seen_on(self, day: date) -> date:
        """Latest day, up to the given one, of which it speaks."""
        return min(self.last_on, day)

    @property
    def rank(self) -> tuple[int, date, str]:
        """Order among levels of the same day: standing, then the later report, then content."""
        return self.weight.value, self.lead.published_on or date.min, content_key(self.lead.claim)


def find_levels(
    counts: Iterable[Count], lexicon: Lexicon, aspects: frozenset[Aspect] = frozenset({Aspect.LEVEL})
) -> list[Level]:
    """Levels of one cell's actual counts of these aspects whose time is known, by first day."""
    actual = (count for count in counts if count.claim.aspect in aspects and count.is_actual)
    entries = [count.entry for count in actual if count.entry.valid]
    levels = [_read_level(utterance, lexicon) for utterance in find_utterances(entries)]
    return sorted(levels, key=lambda level: (level.first_on, *level.rank))


def _read_level(utterance: Utterance, lexicon: Lexicon) -> Level:
    weights = {entry.claim.claim_id: _weigh(entry, lexicon) for entry in utterance.entries}
    # The first of the weightiest: entries stand in the order of day and content, so no copy takes its place.
    lead = max(utterance.entries, key=lambda entry: weights[entry.claim.claim_id].value)
    timed = [entry for entry in utterance.entries if _quantity(entry).time] or list(utterance.entries)
    period = timed[0].valid
    if period is None:
        raise ValueError(f"expected a time for the level {lead.claim.claim_id}, found none")
    return Level(
        utterance,
        lead,
        parse_reading(_quantity(lead).figure),
        weights[lead.claim.claim_id],
        find_scope(_quantity(lead)),
        period.first_on,
        period.last_on,
    )


def _weigh(entry: Entry, lexicon: Lexicon) -> Weight:
    return weigh_claim(_quantity(entry), lexicon)


def _quantity(entry: Entry) -> QuantityClaim:
    if not isinstance(entry.claim, QuantityClaim):
        raise TypeError(f"expected a quantity, found a {entry.claim.kind}")
    return entry.claim
