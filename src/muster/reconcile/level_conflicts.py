"""Disagreements between figures of one force: levels of the same days, plans beside levels, denials."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from muster.lexicon import Lexicon
from muster.model import Aspect, Claim, Entry, Measure, Status
from muster.reconcile.cells import Cell, Count, quantity_of
from muster.reconcile.changes import Change, find_changes
from muster.reconcile.conflict import Conflict, ConflictKind, Severity
from muster.reconcile.levels import Level, find_levels
from muster.reconcile.method import METHOD
from muster.reconcile.readings import Reading, parse_reading, reading_of
from muster.reconcile.scopes import CEILING, format_scope
from muster.reconcile.utterances import find_utterances
from muster.reconcile.voices import is_one_voice
from muster.reconcile.withdrawals import find_withdrawn, without_withdrawn
from muster.reconcile.wording import (
    format_figure,
    format_noun,
    format_number,
    format_parties,
    format_source,
    join_words,
    open_sentence,
)

# As long as a level counts as observed.
_FRESH_DAYS = 365
_SAME_WEEKS = 30
_MINOR = Fraction(METHOD.minor_percent, 100)


def find_level_conflicts(cell: Cell, counts: list[Count], lexicon: Lexicon) -> Iterator[Conflict]:
    """Contradictions, revisions and differences of definition between levels and ceilings of one cell."""
    withdrawn = find_withdrawn(counts)
    levels = find_levels(without_withdrawn(counts, withdrawn), lexicon, frozenset({Aspect.LEVEL, Aspect.CAP}))
    changes = find_changes(counts)
    moves = [count for count in counts if count.is_move and (count.is_actual or count.is_plan)]
    active: list[Level] = []
    for later in levels:
        active = [level for level in active if (later.first_on - level.last_on).days <= METHOD.near_days]
        for earlier in active:
            conflict = _compare(earlier, later, moves)
            if conflict and not _is_changed(earlier, later, changes):
                kind, severity, why = conflict
                yield _join(kind, severity, (earlier, later), f"{_title(cell, lexicon)}: {why}")
        active.append(later)


def find_withdrawals(cell: Cell, counts: list[Count], lexicon: Lexicon) -> Iterator[Conflict]:
    """Figures that their outlet took back in print, each beside the words that do it."""
    by_id = {count.entry.claim.claim_id: count for count in counts}
    for claim_id, recall in find_withdrawn(counts).items():
        count = by_id[claim_id]
        if count.entry is not recall:
            figure = f"{format_figure(count.claim.figure)} ({format_source(count.entry)})"
            why = f"{figure} was withdrawn by its outlet ({format_source(recall)}) and counts for nothing."
            sides = (count.entry,), (recall,)
            yield Conflict(ConflictKind.REVISION, Severity.MAJOR, *sides, f"{_title(cell, lexicon)}: {why}")


def find_plans(cell: Cell, counts: list[Count], lexicon: Lexicon) -> Iterator[Conflict]:
    """Planned levels, each beside the actual level that was in force when it was reported: never contradictions.

    A figure that several tell of one plan is told once, with the claims of all.
    """
    levels = find_levels(counts, lexicon)
    found: dict[tuple[object, ...], tuple[Level, list[Entry]]] = {}
    for utterance in find_utterances(count.entry for count in counts if count.is_level and count.is_plan):
        plan, day = quantity_of(utterance.first), utterance.first.published_on
        level = _find_in_force(levels, day) if day else None
        if level and not level.reading.meets(parse_reading(plan.figure)):
            key = id(level), plan.status, plan.figure.low, plan.figure.high
            found.setdefault(key, (level, []))[1].extend(utterance.entries)
    for level, told in found.values():
        plan = quantity_of(told[0])
        planned = f"{format_figure(plan.figure)} is {_STATUS_WORDS[plan.status]} ({format_source(told[0])})"
        why = f"{planned} beside {_cite(level)}: it is not said to be so yet, and contradicts nothing."
        sides = level.utterance.entries, tuple(told)
        yield Conflict(ConflictKind.PLAN, Severity.COMPATIBLE, *sides, f"{_title(cell, lexicon)}: {why}")


def _find_in_force(levels: list[Level], day: date) -> Level | None:
    """The level of the force as a whole that the day's reader had last heard of, or hears of within days.

    Of levels told within weeks of each other the one of the best standing.
    """
    whole = [level for level in levels if level.is_whole]
    heard = [level for level in whole if level.said_on <= day and level.first_on <= day]
    past = [level for level in heard if (day - level.last_on).days <= _FRESH_DAYS]
    if not past:
        return min(
            (level for level in whole if 0 < (level.first_on - day).days <= METHOD.near_days), key=_seen, default=None
        )
    latest = max(level.seen_on(day) for level in past)
    recent = [level for level in past if (latest - level.seen_on(day)).days <= _SAME_WEEKS]
    return max(recent, key=lambda level: (not level.scope, level.rank))


def _seen(level: Level) -> tuple[date, int]:
    return level.first_on, -level.weight.value


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
    if not _counts_alike(a, b):
        if any(level.figure.vague and not level.is_whole for level in (a, b)):
            return None  # "dozens of advisers" is said beside every number, and nobody takes it for one
        return ConflictKind.DEFINITION, Severity.COMPATIBLE, _tell_definitions(a, b)
    if _is_explained(a, b, moves):
        return None
    apart = max(a.reading.low, b.reading.low) - min(a.reading.high, b.reading.high)
    severity = Severity.MINOR if apart < _MINOR * max(a.reading.nominal, b.reading.nominal) else Severity.MAJOR
    numbers = f"{_cite(a)} and {_cite(b)}"
    gap = format_number(abs(a.reading.nominal - b.reading.nominal))
    first, later = sorted((a, b), key=lambda level: str(level.lead.published_on))
    if is_one_voice(a, b) and first.lead.published_on != later.lead.published_on:
        why = f"{numbers} come from one source, which later gave another figure for the same time, {gap} apart."
        return ConflictKind.REVISION, severity, why
    if _find_told_together(a, b) and is_one_voice(a, b):
        why = (
            f"{numbers} stand in one report and speak of the same time, and no number fits both: {gap} apart; the one"
            " may be a part of the other, or mean something else."
        )
        return ConflictKind.CONTRADICTION, severity, why
    why = f"{numbers} speak of the same time, and no number fits both: {gap} apart."
    return ConflictKind.CONTRADICTION, severity, why


def _counts_alike(a: Level, b: Level) -> bool:
    """Whether both count the same; a contingent or a part is never more than the force that it belongs to."""
    less, more = sorted((a, b), key=lambda level: level.reading.nominal)
    if a.scope != b.scope:
        return False
    return not less.is_beside and (not less.mission or not set(less.mission).isdisjoint(more.mission))


def _is_one_account(a: Level, b: Level) -> bool:
    """Whether one report tells both as its own account of a change ("from 500 to 4,000") or of two times.

    Two numbers of one time in two sentences are no account of a change: one of them is wrong, or means something else.
    """
    voices = a.lead.claim.attribution, b.lead.claim.attribution
    told = _find_told_together(a, b)
    if not told or not (is_one_voice(a, b) or None in (voice.speaker for voice in voices)):
        return False
    of_one_time = (a.first_on, a.last_on) == (b.first_on, b.last_on)
    return not of_one_time or any(one.evidence.sentence_start == other.evidence.sentence_start for one, other in told)


def _find_told_together(a: Level, b: Level) -> list[tuple[Claim, Claim]]:
    """Claims of the one and of the other that stand in one report."""
    told: dict[str, list[Claim]] = {}
    for entry in a.utterance.entries:
        told.setdefault(entry.claim.report_id, []).append(entry.claim)
    return [(one, entry.claim) for entry in b.utterance.entries for one in told.get(entry.claim.report_id, ())]


def _tell_definitions(a: Level, b: Level) -> str:
    ceiling, level = (a, b) if CEILING in a.scope else (b, a)
    if CEILING in ceiling.scope and CEILING not in level.scope:
        over = level.reading.low > ceiling.reading.high
        beside = "more than are allowed, so that some are not counted under it" if over else "both may be true"
        return f"{_cite(ceiling)} is how many may be there, {_cite(level)} how many are: {beside}."
    stated = f"{_cite(a)} is stated {format_scope(a.counted)}, {_cite(b)} {format_scope(b.counted)}"
    return f"{stated}: they count different things, and both may be true."


def _is_explained(a: Level, b: Level, moves: Iterable[Count]) -> bool:
    """Whether a move reported about those days leads from one level to the other."""
    if a.first_on == b.first_on and not _find_told_together(a, b):
        return False
    is_ordered, grows = a.first_on != b.first_on, b.reading.nominal > a.reading.nominal
    low, high = sorted((a.reading, b.reading), key=lambda reading: reading.nominal)
    change = Reading(high.low - low.high, high.high - low.low, high.nominal - low.nominal)
    return any(
        ((move.claim.aspect is Aspect.INCREASE) == grows or not is_ordered)
        and _is_between(move.entry, a, b)
        and parse_reading(move.claim.figure).meets(change)
        for move in moves
    )


def _is_changed(a: Level, b: Level, changes: Iterable[Change]) -> bool:
    """Whether one sentence tells the two numbers as before and after of a change in those days."""
    return any(_is_change(change, *pair) for change in changes for pair in ((a, b), (b, a)))


def _is_change(change: Change, before: Level, after: Level) -> bool:
    days = change.changed_in
    if days is None or before.counted != after.counted or before.first_on > after.last_on:
        return False
    near = (days.first_on - after.last_on).days, (before.first_on - days.last_on).days
    if max(near) > METHOD.near_days:
        return False
    told = reading_of(change.before.claim), reading_of(change.after.claim)
    return told[0].meets(before.reading) and told[1].meets(after.reading)


def _is_between(entry: Entry, a: Level, b: Level) -> bool:
    day = entry.published_on
    return (
        day is not None and (a.first_on - day).days <= METHOD.near_days and (day - b.first_on).days <= METHOD.near_days
    )


def _is_denied(count: Count, denied: Count) -> bool:
    if count.claim.aspect is not denied.claim.aspect:
        return False
    # A denial repeats the number that it denies; "1,000" is no denial of 800, though about 1,000 may be 800.
    readings = parse_reading(count.claim.figure), parse_reading(denied.claim.figure)
    low, high = sorted(reading.nominal for reading in readings)
    if not readings[0].meets(readings[1]) or (high - low) * 100 > high * METHOD.minor_percent:
        return False
    days = count.entry.published_on, denied.entry.published_on
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= METHOD.near_days


def _join(kind: ConflictKind, severity: Severity, pair: tuple[Level, Level], sentence: str) -> Conflict:
    left, right = sorted(pair, key=lambda level: (str(level.lead.published_on), level.rank))
    return Conflict(kind, severity, left.utterance.entries, right.utterance.entries, sentence)


def _title(cell: Cell, lexicon: Lexicon) -> str:
    where = join_words(lexicon.label(place) for place in cell.places)
    what = "" if cell.measure is Measure.PERSONNEL else f", {format_noun(cell.measure)}"
    return f"{open_sentence(format_parties(cell.actors, lexicon))} in {where}{what}"


def _cite(level: Level) -> str:
    return f"{format_figure(level.figure)} ({format_source(level.lead)})"
