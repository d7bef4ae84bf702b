"""The answer of a cell in a sentence, and what it rests on in another."""

from datetime import date
from functools import cache

from muster.lexicon import Lexicon
from muster.lexicon.entries import read_rows
from muster.model import Basis, Measure, QuantityClaim, Step
from muster.reconcile.wording import format_counted, format_day, format_noun, format_number, format_party, open_sentence
from muster.survey.cell_view import CellKey, CellView, find_as_of

_FORCES = {
    Measure.PERSONNEL: "forces",
    Measure.UNITS: "units",
    Measure.EQUIPMENT: "equipment",
    Measure.STRIKES: "strikes",
    Measure.KILLED: "forces killed",
    Measure.WOUNDED: "forces wounded",
    Measure.CAPTURED: "forces captured or missing",
}

# What happened, as against what is there: it adds up and lasts for no day, so that no series can be made of it.
_EVENTS = frozenset({Measure.STRIKES, Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED})


def tell_title(key: CellKey, lexicon: Lexicon) -> str:
    """Name of the series: "US forces in Iraq", "French forces in Mali", "NATO forces in Kosovo"."""
    whose = _adjectives().get(key.actor) or lexicon.label(key.actor)
    return f"{whose} {_FORCES[key.measure]} in {lexicon.label(key.place)}"


def tell_answer(cell: CellView, lexicon: Lexicon, today: date) -> str:
    """The value in force with its range, day and sources, or that it is unknown and what was known last.

    It speaks of the day of which the view knows, or of `today` where it has no limit.
    """
    step = cell.latest
    if step is None or not step.support:
        events = tell_events(cell.key.measure, len(cell.counting))
        if events:
            return f"{open_sentence(events)}."
        who = format_party(cell.key.actor, lexicon)
        noun, where = format_noun(cell.key.measure), lexicon.label(cell.key.place)
        return f"Unknown: no claim says how many {noun} {who} had in {where}. Unknown is not zero."
    day = find_as_of(step)
    when = f" as of {format_day(day)}" if day else ""
    value = f"{_tell_value(step)}{tell_range(step)}{when}, from {tell_sources(step)}"
    match cell.find_basis(cell.view.known_on or today):
        case Basis.OBSERVED:
            return f"{open_sentence(value)}."
        case Basis.CARRIED:
            return f"Last known: {value}; no newer claim for more than a year."
        case _:
            return f"Unknown by now. Last known: {value}."


def tell_events(measure: Measure, n_claims: int) -> str:
    """Why claims that count losses or strikes make no series, and how many there are; empty of others and of none."""
    if measure not in _EVENTS or not n_claims:
        return ""
    told = "1 claim counts them" if n_claims == 1 else f"{format_number(n_claims)} claims count them"
    return f"no series is made of losses and strikes, which are events and no level that lasts; {told}"


def tell_support(cell: CellView) -> str:
    """How many outlets, claims and open conflicts there are."""
    n_conflicts = len(cell.disagreements)
    parts = [
        count(len(cell.outlets), "outlet"),
        count(len(cell.entries), "claim"),
        count(n_conflicts, "open conflict") if n_conflicts else "no open conflict",
    ]
    return f"{', '.join(parts)}."


def tell_range(step: Step) -> str:
    """Range of credible claims in brackets; empty where it is one value."""
    if step.low is None or step.high is None or step.low == step.high:
        return ""
    return f" ({format_number(step.low)}–{format_number(step.high)})"


def tell_sources(step: Step) -> str:
    """How many independent sources the value has, and whether they are official."""
    official = [entry.claim.attribution.standing.is_official for entry in step.support]
    if step.n_origins <= 1:
        return "one official source" if any(official) else "one unofficial source"
    kind = "official" if all(official) else "unofficial" if not any(official) else "official and unofficial"
    return f"{step.n_origins} independent sources ({kind})"


def tell_source_line(cell: CellView, name: str, digest: str, today: date) -> str:
    """The line that travels with a chart: ledger, day known, claims, outlets, digest."""
    known = cell.view.known_on or today
    claims = f"{count(len(cell.entries), 'claim')}, {count(len(cell.outlets), 'outlet')}"
    return f"Muster ledger {name} · known on {format_day(known)} · {claims} · digest {digest[:12]}"


def count(number: int, noun: str) -> str:
    """The number with its noun: "1 claim", "15 claims"."""
    return f"{format_number(number)} {noun}{'' if number == 1 else 's'}"


def _tell_value(step: Step) -> str:
    lead = step.support[0].claim
    if isinstance(lead, QuantityClaim) and (lead.figure.vague or lead.figure.low == lead.figure.high == step.best):
        return format_counted(lead.figure, lead.measure)
    noun = format_noun(getattr(lead, "measure", Measure.PERSONNEL))
    return f"about {format_number(step.best)} {noun}" if step.best else f"no {noun}"


@cache
def _adjectives() -> dict[str, str]:
    """Code to the adjective of the state: the first of its demonyms, but for the one that nobody writes out."""
    return {row["code"]: row["names"].partition("|")[0] for row in read_rows("demonyms")} | {"USA": "US"}
