"""Levels: utterances of how many of a force were there, as the estimate weighs them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from muster.lexicon import Lexicon
from muster.model import Aspect, Entry, Figure, Period
from muster.reconcile.cells import Count, quantity_of
from muster.reconcile.contingents import find_mission
from muster.reconcile.ordering import ContentKey, content_key
from muster.reconcile.readings import Reading, reading_of
from muster.reconcile.scopes import find_scope, is_ceiling, is_whole
from muster.reconcile.standing import Weight, weigh_entry
from muster.reconcile.utterances import Utterance, join_in_order
from muster.reconcile.wholes import find_parts
from muster.reconcile.wording import join_words

# A report may date what it saw to its own next day (time zones, Sunday papers); what is later is no observation.
_AHEAD = timedelta(days=3)
# As long as a level counts as observed.
_FRESH_DAYS = 365


# Not frozen: made once for every utterance, and a frozen class of as many fields takes five times as long to fill.
@dataclass(slots=True, eq=False)
class Level:
    """One utterance of an actual level: read as its weightiest claim reads, held from `first_on` to `last_on`.

    A level without words of time holds on the day on which it was first reported: a reprint does not say it anew.
    `throughout` says that the words name an interval, all of which it held; otherwise it held at some time of those
    days. `scope` is empty where the figure counts the force as a whole. `mission` has the organisations in whose
    mission the force serves, as far as the words name any. `is_beside`: a larger figure of its sentence is the level,
    and this one a part of it or told beside it.

    Made with it, since all stages ask for them: `is_whole`, whether it counts the force as a whole (no part, no
    ceiling); `speaks`, whether the estimate hears it for the force (it counts the whole, or is a ceiling that is told
    as a count); `rank`, its order among levels of the same day (standing, then the later report, then content).
    """

    utterance: Utterance
    lead: Entry
    reading: Reading
    weight: Weight
    scope: tuple[str, ...]
    first_on: date
    last_on: date
    throughout: bool = False
    mission: tuple[str, ...] = ()
    is_beside: bool = False
    is_whole: bool = field(init=False, repr=False)
    speaks: bool = field(init=False, repr=False)
    rank: tuple[int, date, ContentKey] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.is_whole = not self.is_beside and (not self.scope or is_whole(self.scope))
        self.speaks = self.is_whole or (is_ceiling(self.scope) and not self.is_beside)
        self.rank = self.weight.value, self.lead.head.published_on or date.min, content_key(self.lead.claim)

    @property
    def figure(self) -> Figure:
        """The figure of the weightiest claim."""
        return quantity_of(self.lead).figure

    @property
    def counted(self) -> tuple[str, ...]:
        """What it counts, in words: its scope, the mission, and that it is told beside a larger figure."""
        mission = (f"in the mission of {join_words(self.mission)}",) if self.mission else ()
        return (*self.scope, *mission, *(("beside a larger figure",) if self.is_beside else ()))

    @property
    def said_on(self) -> date:
        """Day of the first report; the last day that the words name where no report has a date."""
        return self.utterance.first.published_on or self.last_on

    @property
    def days(self) -> int:
        """Number of days of which it speaks."""
        return (self.last_on - self.first_on).days + 1

    def seen_on(self, day: date) -> date:
        """Latest day, up to the given one, of which it speaks."""
        return min(self.last_on, day)


def find_levels(
    counts: Iterable[Count], lexicon: Lexicon, aspects: frozenset[Aspect] = frozenset({Aspect.LEVEL})
) -> list[Level]:
    """Levels of one cell's actual counts of these aspects whose time is known and not to come, by first day.

    The counts stand in the order of `sort_entries`.
    """
    actual = [count for count in counts if count.claim.aspect in aspects and count.is_actual and _is_seen(count.entry)]
    parts = find_parts(count for count in actual if count.is_level)
    levels = [_read_level(utterance, lexicon, parts) for utterance in join_in_order([count.entry for count in actual])]
    _settle_missions(levels)
    return sorted(levels, key=lambda level: (level.first_on, *level.rank))


def _settle_missions(levels: list[Level]) -> None:
    """Sets contingents aside beside which the state has more: "20 in the UN mission" where it has 4,000 in all."""
    contingents = [level for level in levels if level.mission]
    if not contingents:
        return
    wholes = [level for level in levels if level.is_whole]
    for level in contingents:
        if any(_has_more(whole, level) for whole in wholes):
            level.is_whole = level.speaks = False


def _has_more(whole: Level, contingent: Level) -> bool:
    if not set(whole.mission).isdisjoint(contingent.mission) or whole.reading.low <= contingent.reading.high:
        return False
    return max((contingent.first_on - whole.last_on).days, (whole.first_on - contingent.last_on).days) <= _FRESH_DAYS


def tell_unplaced(entry: Entry) -> str | None:
    """Why no day of the series can have the level; None where one can."""
    if _is_seen(entry):
        return None
    if entry.valid:
        return "it speaks of days after its report alone, which nobody had seen yet"
    if entry.is_past:
        return "much of it has left since, and no words tell when it was so"
    time = quantity_of(entry).time
    if time is None or entry.published_on is None:
        return "neither its words nor its report name a day"
    return f"its words of time (“{time.text}”) name no days"


def is_to_come(entry: Entry) -> bool:
    """Whether it speaks of days after its report alone: whatever its status says, nobody has seen it yet."""
    valid = entry.valid
    return valid is not None and _lies_ahead(valid, entry.published_on)


def _is_seen(entry: Entry) -> bool:
    valid = entry.valid
    return valid is not None and not _lies_ahead(valid, entry.head.published_on)


def _lies_ahead(period: Period, published_on: date | None) -> bool:
    if published_on is None or period.first_on <= published_on:
        return False
    return period.first_on > published_on + _AHEAD


def _read_level(utterance: Utterance, lexicon: Lexicon, parts: frozenset[str]) -> Level:
    # The first of the weightiest: entries stand in the order of day and content, so no copy takes its place.
    weighed = [(entry, weigh_entry(entry, lexicon)) for entry in utterance.entries]
    lead, weight = max(weighed, key=lambda each: each[1].value) if len(weighed) > 1 else weighed[0]
    claim = quantity_of(lead)
    timed = [entry for entry in utterance.entries if quantity_of(entry).time] or utterance.entries
    period = (lead if lead.review and lead in timed else timed[0]).valid
    if period is None:
        raise ValueError(f"expected a time for the level {lead.claim.claim_id}, found none")
    first_on, last_on = _clip(period, utterance.first.published_on)
    return Level(
        utterance,
        lead,
        reading_of(claim),
        weight,
        find_scope(claim),
        first_on,
        last_on,
        "/" in period.iso,
        find_mission(claim, lexicon),
        not parts.isdisjoint(entry.claim.claim_id for entry in utterance.entries) if parts else False,
    )


def _clip(period: Period, published_on: date | None) -> tuple[date, date]:
    """First and last day of the period that the report's writer could have seen."""
    if published_on is None or published_on < period.first_on:
        return period.first_on, period.last_on
    return period.first_on, min(period.last_on, published_on)
