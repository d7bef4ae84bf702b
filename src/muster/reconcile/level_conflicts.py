"""Disagreements between figures of one force: levels of the same days, plans beside levels, denials."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from muster.lexicon import Lexicon
from muster.model import Aspect, Entry, Measure, Status
from muster.reconcile.cells import Cell, Count
from muster.reconcile.conflict import Conflict, ConflictKind, Severity
from muster.reconcile.levels import Level, find_levels
from muster.reconcile.origins import find_origins
from muster.reconcile.readings import Reading, parse_reading
from muster.reconcile.scopes import CEILING, format_scope
from muster.reconcile.utterances import find_utterances
from muster.reconcile.wording import (
    format_figure,
    format_noun,
    format_number,
    format_parties,
    format_source,
    join_words,
    open_sentence,
)

NEAR_DAYS = 14
"""Days within which two figures without words of time are taken to speak of the same time."""

# As long as a level counts as observed.
_FRESH_DAYS = 365
# A tenth is what careful sources differ by without meaning anything else.
_MINOR = Fraction(1, 10)


def find_level_conflicts(cell: Cell, counts: list[Count], lexicon: Lexicon) -> Iterator[Conflict]:
    """Contradictions, revisions and differences of definition between levels and ceilings of one cell."""
    levels = find_levels(counts, lexicon, frozenset({Aspect.LEVEL, Aspect.CAP}))
    moves = [count for count in counts if count.is_move and (count.is_actual or count.is_plan)]
    active: list[Level] = []
    for later in levels:
        active = [level for level in active if (later.first_on - level.last_on).days <= NEAR_DAYS]
        for earlier in active:
            conflict = _compare(earlier, later, moves)
            if conflict:
                kind, severity, why = conflict
                yield _join(kind, severity, (earlier, later), f"{_title(cell, lexicon)}: {why}")
        active.append(later)


def find_plans(cell: Cell, counts: list[Count], lexicon: Lexicon) -> Iterator[Conflict]:
    """Planned levels, each beside the actual level that was in force when it was reported: never contradictions."""
    levels = find_levels(counts, lexicon)
    claims = {count.entry.claim.claim_id: count.claim for count in counts}
    for utterance in find_utterances(count.entry for count in counts if count.is_level and count.is_plan):
        plan, day = claims[utterance.first.claim.claim_id], utterance.first.published_on
        level = _find_in_force(levels, day) if day else None
        if level and not level.reading.meets(parse_reading(plan.figure)):
            planned = f"{format_figure(plan.figure)} is {_STATUS_WORDS[plan.status]} ({format_source(utterance.first)})"
            why = f"{planned} beside {_cite(level)}: it is not said to be so yet, and contradicts nothing."
            sides = level.utterance.entries, utterance.entries
            yield Conflict(ConflictKind.PLAN, Severity.COMPATIBLE, *sides, f"{_title(cell, lexicon)}: {why}")


def _find_in_force(levels: list[Level], day: date) -> Level | None:
    """The level that the day's reader had last heard of, or hears of within days."""
    known = [level for level in levels if (level.first_on - day).days <= NEAR_DAYS]
    fresh = [level for level in known if (day - level.last_on).days <= _FRESH_DAYS]
    return max(fresh, key=lambda level: (level.seen_on(day), level.rank), default=None)


def find_denials(cell: Cell, counts: list[Count], lexicon: Lexicon) -> Iterator[Conflict]:
    """Figures that somebody denies beside those who state them within days."""
    for denied in (count for count in counts if count.claim.status is Status.DENIED):
        stated = [count for count in counts if count.claim.status is not Status.DENIED and _is_denied(count, denied)]
        if stated:
            why = (
                f"{format_figure(denied.claim.figure)} is denied ({format_source(denied.entry)}), and stated by"
                f" {join_words(dict.fromkeys(format_source(count.entry) for count in stated))}."
            )
            sides = tuple(count.entry for count in stated), (denied.entry,)
            yield Conflict(ConflictKind.CONTRADICTION, Severity.MAJOR, *sides, f"{_title(cell, lexicon)}: {why}")


_STATUS_WORDS = {
    Status.ANNOUNCED: "announced",
    Status.PLANNED: "planned",
    Status.PLEDGED: "pledged",
    Status.REQUESTED: "asked for",
    Status.POSSIBLE: "considered",
}


def _compare(a: Level, b: Level, moves: list[Count]) -> tuple[ConflictKind, Severity, str] | None:
    """Kind, severity and reason of the disagreement between two levels of the same days; None where there is none."""
    if a.reading.meets(b.reading) or _is_one_account(a, b):
        return None
    if a.scope != b.scope:
        if _is_under_ceiling(a, b) or _is_under_ceiling(b, a):
            return None
        stated = f"{_cite(a)} is stated {format_scope(a.scope)}, {_cite(b)} {format_scope(b.scope)}"
        why = f"{stated}: they count different things, and both may be true."
        return ConflictKind.DEFINITION, Severity.COMPATIBLE, why
    if _is_explained(a, b, moves):
        return None
    apart = max(a.reading.low, b.reading.low) - min(a.reading.high, b.reading.high)
    severity = Severity.MINOR if apart < _MINOR * max(a.reading.nominal, b.reading.nominal) else Severity.MAJOR
    numbers = f"{_cite(a)} and {_cite(b)}"
    gap = format_number(abs(a.reading.nominal - b.reading.nominal))
    first, later = sorted((a, b), key=lambda level: str(level.lead.published_on))
    if _is_one_origin(a, b) and first.lead.published_on != later.lead.published_on:
        why = f"{numbers} come from one source, which later gave another figure for the same time, {gap} apart."
        return ConflictKind.REVISION, severity, why
    why = f"{numbers} speak of the same time, and no number fits both: {gap} apart."
    return ConflictKind.CONTRADICTION, severity, why


def _is_one_account(a: Level, b: Level) -> bool:
    """Whether one report tells both as its own account of a change ("from 500 to 4,000") or of two times."""
    reports = {entry.claim.report_id for entry in a.utterance.entries}
    shared = [entry for entry in b.utterance.entries if entry.claim.report_id in reports]
    return bool(shared) and (_is_one_origin(a, b) or None in _speakers(a, b))


def _is_one_origin(a: Level, b: Level) -> bool:
    return len(find_origins((a.utterance, b.utterance))) == 1


def _speakers(a: Level, b: Level) -> tuple[str | None, str | None]:
    return a.lead.claim.attribution.speaker, b.lead.claim.attribution.speaker


def _is_under_ceiling(level: Level, ceiling: Level) -> bool:
    return CEILING in ceiling.scope and CEILING not in level.scope and level.reading.low <= ceiling.reading.high


def _is_explained(a: Level, b: Level, moves: Iterable[Count]) -> bool:
    """Whether a move reported about those days leads from one level to the other."""
    if a.first_on == b.first_on:
        return False
    grows = b.reading.nominal > a.reading.nominal
    low, high = sorted((a.reading, b.reading), key=lambda reading: reading.nominal)
    change = Reading(high.low - low.high, high.high - low.low, high.nominal - low.nominal)
    return any(
        (move.claim.aspect is Aspect.INCREASE) == grows
        and _is_between(move.entry, a, b)
        and parse_reading(move.claim.figure).meets(change)
        for move in moves
    )


def _is_between(entry: Entry, a: Level, b: Level) -> bool:
    day = entry.published_on
    return day is not None and (a.first_on - day).days <= NEAR_DAYS and (day - b.first_on).days <= NEAR_DAYS


def _is_denied(count: Count, denied: Count) -> bool:
    if count.claim.aspect is not denied.claim.aspect:
        return False
    if not parse_reading(count.claim.figure).meets(parse_reading(denied.claim.figure)):
        return False
    days = count.entry.published_on, denied.entry.published_on
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= NEAR_DAYS


def _join(kind: ConflictKind, severity: Severity, pair: tuple[Level, Level], sentence: str) -> Conflict:
    left, right = sorted(pair, key=lambda level: (str(level.lead.published_on), level.rank))
    return Conflict(kind, severity, left.utterance.entries, right.utterance.entries, sentence)


def _title(cell: Cell, lexicon: Lexicon) -> str:
    where = join_words(lexicon.label(place) for place in cell.places)
    what = "" if cell.measure is Measure.PERSONNEL else f", {format_noun(cell.measure)}"
    return f"{open_sentence(format_parties(cell.actors, lexicon))} in {where}{what}"


def _cite(level: Level) -> str:
    return f"{format_figure(level.figure)} ({format_source(level.lead)})"
