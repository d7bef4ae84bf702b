"""Steps in answers: which of them hold at the time asked for, and how value, time, range and rivals are told."""

from datetime import date

from muster.model import Basis, Entry, Period, Step
from muster.reconcile.cells import figure_of, quantity_of, told_figure
from muster.reconcile.wording import format_counted, format_figure, format_in, format_number, format_source, join_words


def find_asked_steps(known: list[Step], period: Period | None) -> list[Step]:
    """The steps of the time asked for: those that claims of that time support, else those that hold then."""
    if period is None:
        return [step for step in known if step.basis is Basis.OBSERVED][-1:]
    held = [step for step in known if step.period.overlaps(period)]
    spoken = [step for step in held if any(is_of_time(entry, period) for entry in step.support)]
    observed = [step for step in held if step.basis is Basis.OBSERVED]
    return spoken or observed or held[-1:]


def is_of_time(entry: Entry, period: Period) -> bool:
    """Whether the entry speaks of that time, or else was published in it."""
    held = entry.valid or (Period.day(entry.published_on) if entry.published_on else None)
    return held is not None and held.overlaps(period)


def tell_value(step: Step) -> str:
    """The figure of the step with what is counted: "about 4,600 troops"."""
    return format_counted(figure_of(step), quantity_of(step.support[0]).measure)


def tell_time(period: Period | None, step: Step) -> tuple[str, str]:
    """When the value held, in words, and its source; a claim of another time says so."""
    if period is None:
        latest = max(step.support, key=lambda entry: entry.valid.last_on if entry.valid else date.min)
        held = latest.valid
        return (f"{format_in(held)}, the latest time known" if held else "at the latest time known"), format_source(
            latest
        )
    of_time = next((entry for entry in step.support if is_of_time(entry, period)), None)
    if of_time:
        return format_in(period), format_source(of_time)
    last = _find_last(step, period)
    known = "last known" if step.basis is Basis.CARRIED else "as last stated"
    return f"{format_in(period)}, {known} {format_in(last.valid) if last.valid else ''}".rstrip(), format_source(last)


def _find_last(step: Step, period: Period) -> Entry:
    """The claim of the step that speaks of the latest time before the period; the earliest one where none does."""

    def days(entry: Entry) -> tuple[bool, int]:
        first_on = entry.valid.first_on if entry.valid else date.max
        return first_on > period.last_on, abs((period.first_on - first_on).days)

    return min(step.support, key=days)


def tell_range(low: int, high: int) -> str:
    """The band in words."""
    return f"range of credible claims {format_number(low)} to {format_number(high)}"


def tell_rivals(step: Step) -> str:
    """What does not agree with the step; where one report says both, that it does."""
    if not step.rivals:
        return ""
    reports = {entry.claim.report_id for entry in step.support}
    is_own = all(entry.claim.report_id in reports for entry in step.rivals)
    who = "the same report also says" if is_own else "others say"
    return f"{who} {join_words(dict.fromkeys(map(tell_entry, step.rivals)))}"


def tell_entry(entry: Entry) -> str:
    """The entry's figure with its source."""
    return f"{format_figure(told_figure(quantity_of(entry)))} ({format_source(entry)})"
