"""Reports that would be written of a true history, as entries: rounding, lag, plans, copies, errors and all.

A `Saying` is what was said once, with what its reader cannot see: whether it is right, what it counts. Each saying is
printed by one or more outlets; each print is an entry.
"""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from histories import History

from muster.model import (
    Aspect,
    Attribution,
    DateOrigin,
    Entry,
    Evidence,
    Figure,
    Measure,
    Period,
    QuantityClaim,
    ReportHead,
    Standing,
    Status,
    TimeWords,
    content_id,
    sha256_hex,
)

RECORDED_AT = datetime(2025, 1, 1, tzinfo=UTC)
GOOD_OUTLETS = tuple(f"Outlet {name}" for name in ("Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple"))
BAD_OUTLET = "The Daily Nettle"
NAMES = ("Ann Berg", "Luis Costa", "Mary Dunne", "Karl Ostrow", "Petra Vance", "Omar Fielding")
WHOLE = "whole"
# What a figure may count instead of the whole force: tags as the extractor gives them, and the share of the force.
DEFINITIONS = {
    "trainers": (("trainers",), (0.1, 0.5)),
    "special": (("special_operations",), (0.05, 0.3)),
    "contractors": (("including", "contractors"), (1.2, 1.6)),
    "temporary": (("excluding", "temporary"), (0.75, 0.93)),
    "ceiling": (("authorised",), (1.05, 1.4)),
}
UNSPOKEN = 0.1


@dataclass(frozen=True)
class Saying:
    """One utterance: what is printed, and behind it the number that was meant, of what and of which days."""

    key: str
    day: int
    figure: Figure
    meant: int
    counts: str
    right: bool
    aspect: Aspect = Aspect.LEVEL
    status: Status = Status.ACTUAL
    speaker: str | None = None
    speaker_text: str | None = None
    standing: Standing = Standing.OUTLET
    outlet: str = GOOD_OUTLETS[0]
    period: Period | None = None
    definition: tuple[str, ...] = ()
    report: str = ""
    sentence: str | None = None
    copies: tuple[tuple[str, int], ...] = ()
    broken_sum: bool = False


@dataclass(frozen=True)
class Coverage:
    """A history's sayings, and the entries that carry each (by claim id)."""

    history: History
    sayings: tuple[Saying, ...]
    entries: tuple[Entry, ...]
    key_of: dict[str, str]


def report_history(history: History, actor: str = "USA", place: str = "IRQ", misread: float = 0.0) -> Coverage:
    """Coverage of a history; `misread` is the share of sayings that the extractor reads wrongly."""
    draw = random.Random(f"reports {history.seed}")  # noqa: S311 - no secret depends on it
    sayings = sorted(_draw_sayings(draw, history), key=lambda saying: (saying.day, saying.key))
    misreading = random.Random(f"misread {history.seed}")  # noqa: S311
    printed = [_misread(misreading, saying) if misreading.random() < misread else saying for saying in sayings]
    entries: list[Entry] = []
    key_of: dict[str, str] = {}
    for saying in printed:
        for entry in _print(saying, history, actor, place):
            entries.append(entry)
            key_of[entry.claim.claim_id] = saying.key
    return Coverage(history, tuple(printed), tuple(entries), key_of)


def _draw_sayings(draw: random.Random, history: History) -> Iterator[Saying]:
    officials = draw.sample(NAMES, 3)
    told = [*_officials(draw, history, officials)]
    yield from told
    yield from _outlets(draw, history, told)
    yield from _bad_outlet(draw, history)
    yield from _definitions(draw, history, officials)
    yield from _plans(draw, history, officials)
    yield from _moves(draw, history, officials)
    yield from _sums(draw, history, officials)
    if history.disclosed is not None:
        yield _disclosure(draw, history, officials)


def _officials(draw: random.Random, history: History, names: list[str]) -> Iterator[Saying]:
    """Statements of the force's own side, of unnamed officials and of the host, each with its own error."""
    voices = (
        ("named", 75, 0.0, 12, 3.0),
        ("unnamed", 170, 0.06, 10, 1.5),
        ("host", 260, 0.08, 20, 1.5),
    )
    for voice, every, error, lag, copies in voices:
        for number, day in enumerate(_days(draw, history, every)):
            source = max(day - draw.randrange(lag), 0)
            line = history.truth if voice != "named" and draw.random() < 0.3 else history.told
            meant = max(round(line[source] * math.exp(draw.gauss(0, error))), 1)
            saying = Saying(
                f"{voice}-{number}", day, _write(draw, meant), meant, WHOLE, True, copies=_copies(draw, copies)
            )
            yield _check(history, _speak(draw, saying, voice, names))


def _speak(draw: random.Random, saying: Saying, voice: str, names: list[str]) -> Saying:
    outlet = draw.choice(GOOD_OUTLETS)
    if voice == "named":
        name = draw.choice(names)
        if draw.random() < 0.2:
            return replace(
                saying, speaker="Pentagon", speaker_text="the Pentagon", standing=Standing.INSTITUTION, outlet=outlet
            )
        return replace(
            saying,
            speaker=name,
            speaker_text=f"Pentagon spokesman {name}",
            standing=Standing.NAMED_OFFICIAL,
            outlet=outlet,
        )
    if voice == "host":
        return replace(
            saying,
            speaker="Yasin Haddad",
            speaker_text="Iraqi army spokesman Yasin Haddad",
            standing=Standing.NAMED_OFFICIAL,
            outlet=outlet,
        )
    return replace(
        saying,
        speaker="a defense official",
        speaker_text="a defense official",
        standing=Standing.UNNAMED_OFFICIAL,
        outlet=outlet,
    )


def _outlets(draw: random.Random, history: History, told: list[Saying]) -> Iterator[Saying]:
    """Outlets in their own voice: most repeat a figure that they heard some time ago."""
    named = sorted((saying for saying in told if saying.standing is not Standing.OUTLET), key=lambda s: s.day)
    for number, day in enumerate(_days(draw, history, 45)):
        outlet = draw.choice(GOOD_OUTLETS)
        heard = [saying for saying in named if day - 200 <= saying.day < day]
        if heard and draw.random() < 0.6:
            # The latest is the likeliest, an older one is taken now and then.
            source = heard[-1] if draw.random() < 0.75 else draw.choice(heard)
            figure, meant = source.figure, source.meant
        else:
            meant = max(round(history.told[day] * math.exp(draw.gauss(0, 0.04))), 1)
            figure = _write(draw, meant)
        yield _check(
            history,
            Saying(f"outlet-{number}", day, figure, meant, WHOLE, True, outlet=outlet, copies=_copies(draw, 0.8)),
        )


def _bad_outlet(draw: random.Random, history: History) -> Iterator[Saying]:
    for number, day in enumerate(_days(draw, history, 55)):
        meant = max(round(history.truth[day] * math.exp(draw.gauss(0, 0.7))), 2)
        figure = _write(draw, meant)
        saying = Saying(f"bad-{number}", day, figure, meant, WHOLE, True, outlet=BAD_OUTLET, copies=_copies(draw, 1.0))
        if draw.random() < 0.3:
            saying = replace(saying, speaker="officials", speaker_text="officials", standing=Standing.UNNAMED_OFFICIAL)
        yield _check(history, saying)


def _definitions(draw: random.Random, history: History, names: list[str]) -> Iterator[Saying]:
    """Figures that count something else, which most of them say."""
    share = {name: draw.uniform(*bounds) for name, (_, bounds) in DEFINITIONS.items()}
    for number, day in enumerate(_days(draw, history, 80)):
        counts = draw.choice(list(DEFINITIONS))
        meant = max(round(history.told[day] * share[counts]), 1)
        spoken = draw.random() > UNSPOKEN
        is_cap = counts == "ceiling" and draw.random() < 0.6
        saying = Saying(
            f"definition-{number}",
            day,
            _write(draw, meant),
            meant,
            counts,
            True,
            aspect=Aspect.CAP if is_cap else Aspect.LEVEL,
            definition=DEFINITIONS[counts][0] if spoken else (),
            copies=_copies(draw, 1.0),
        )
        yield _speak(draw, saying, draw.choice(("named", "unnamed")), names)


def _plans(draw: random.Random, history: History, names: list[str]) -> Iterator[Saying]:
    for number, plan in enumerate(history.plans):
        figure = _write(draw, plan.level, plain=True)
        status = draw.choice((Status.ANNOUNCED, Status.PLANNED, Status.ANNOUNCED, Status.PLEDGED))
        target = Period.parse(history.day(plan.target).isoformat()[:7]) if draw.random() < 0.6 else None
        if target and target.last_on < history.day(plan.said):
            target = None
        common = {"status": status, "period": target, "copies": _copies(draw, 3.0), "report": f"plan {number}"}
        level = Saying(f"plan-{number}", plan.said, figure, plan.level, WHOLE, True, **common)  # type: ignore[arg-type]
        level = _speak(draw, level, "named", names)
        yield level
        if draw.random() < 0.6:
            aspect = Aspect.INCREASE if plan.change > 0 else Aspect.DECREASE
            change = _write(draw, max(abs(plan.change), 1), plain=True)
            yield replace(
                level, key=f"planned-change-{number}", figure=change, meant=abs(plan.change), aspect=aspect, report=""
            )


def _moves(draw: random.Random, history: History, names: list[str]) -> Iterator[Saying]:
    for number, change in enumerate(history.changes):
        if change.secret or draw.random() > 0.55:
            continue
        day = min(change.last + draw.randrange(10), len(history.truth) - 1)
        aspect = Aspect.INCREASE if change.new > change.old else Aspect.DECREASE
        meant = max(abs(change.new - change.old), 1)
        figure = _write(draw, meant, plain=True)
        saying = Saying(f"move-{number}", day, figure, meant, WHOLE, True, aspect=aspect, copies=_copies(draw, 2.0))
        yield _speak(draw, saying, "named", names)


def _sums(draw: random.Random, history: History, names: list[str]) -> Iterator[Saying]:
    """Reports that tell a level, a step and the level to come; in some of them the figures do not add up."""
    for number, day in enumerate(_days(draw, history, 500)):
        level = _round(draw.choice((2, 3)), history.told[day])
        step = _round(1, max(round(level * draw.uniform(0.08, 0.4)), 1))
        broken = draw.random() < 0.4
        total = level + step
        if broken:
            total += _unit(level) * draw.choice((-3, -2, 2, 3))
            if total <= level:
                total = level + step + 3 * _unit(level)
        base = _check(
            history,
            _speak(draw, Saying(f"sum-level-{number}", day, _exact(level), level, WHOLE, True), "named", names),
        )
        base = replace(
            base, report=f"sum {number}", broken_sum=broken and abs(total - level - step) > _slack(level, step, total)
        )
        yield base
        yield replace(
            base,
            key=f"sum-step-{number}",
            figure=_exact(step),
            meant=step,
            aspect=Aspect.INCREASE,
            status=Status.ANNOUNCED,
        )
        yield replace(base, key=f"sum-total-{number}", figure=_exact(total), meant=total, status=Status.ANNOUNCED)


def _disclosure(draw: random.Random, history: History, names: list[str]) -> Saying:
    day = history.disclosed or 0
    secret = next(change for change in history.changes if change.secret)
    meant = history.truth[day]
    since = history.day(secret.first).isoformat()[: draw.choice((7, 10))]
    period = Period.parse(f"{since}/{history.day(day).isoformat()}")
    saying = Saying(
        "disclosure-0", day, _write(draw, meant), meant, WHOLE, True, period=period, copies=_copies(draw, 5.0)
    )
    return _speak(draw, saying, "named", names)


def _check(history: History, saying: Saying) -> Saying:
    """The saying with whether the truth of its day fits its words."""
    low, high = reading_of(saying.figure)
    return replace(saying, right=low <= history.truth[saying.day] * 1.02 and history.truth[saying.day] * 0.98 <= high)


def reading_of(figure: Figure) -> tuple[float, float]:
    """What a careful writer could mean, told anew here so that the benchmark does not lean on what it measures."""
    if figure.low is None:
        return (figure.high or 0) / 2, figure.high or 0
    if figure.high is None:
        return figure.low, figure.low * 1.25
    if figure.low != figure.high or figure.vague:
        return figure.low, figure.high
    slack = min(_unit(figure.low) * (1 if figure.approx else 0.5), figure.low / 4)
    return figure.low - slack, figure.low + slack


def _write(draw: random.Random, meant: int, *, plain: bool = False) -> Figure:
    """A figure for the number as a report would print it."""
    form = draw.random()
    digits = draw.choices((1, 2, 3, 9), (15, 65, 14, 6))[0]
    value = max(_round(digits, meant), 1)
    if not plain:
        if form < 0.08:
            low = max(_unit_floor(digits, meant), 1)
            return Figure(f"more than {low}", low, None)
        if form < 0.12:
            high = _unit_floor(digits, meant) + _unit_of(digits, meant)
            return Figure(f"nearly {high}", high, high, approx=True)
        if form < 0.14:
            high = _unit_floor(digits, meant) + _unit_of(digits, meant)
            return Figure(f"up to {high}", None, high)
        if form < 0.17:
            low = max(_unit_floor(2, meant), 1)
            return Figure(f"{low} to {low + _unit_of(2, meant)}", low, low + _unit_of(2, meant))
        if form < 0.18 and 200 <= meant < 10_000:
            words, low, high = ("hundreds", 200, 999) if meant < 1000 else ("thousands", 2000, 9999)
            return Figure(words, low, high, vague=True)
    approx = draw.random() < 0.45
    return Figure(f"about {value}" if approx else str(value), value, value, approx)


def _exact(value: int) -> Figure:
    return Figure(str(value), value, value)


def _unit_of(digits: int, number: int) -> int:
    return int(10 ** max(len(str(number)) - digits, 0))


def _unit_floor(digits: int, number: int) -> int:
    unit = _unit_of(digits, number)
    return number // unit * unit


def _round(digits: int, number: int) -> int:
    unit = _unit_of(digits, number)
    return int((number + unit / 2) // unit * unit)


def _unit(number: int) -> int:
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return unit


def _slack(*numbers: int) -> float:
    return sum(_unit(number) / 2 for number in numbers)


def _days(draw: random.Random, history: History, every: int) -> Iterator[int]:
    day = round(draw.expovariate(1 / every))
    while day < len(history.truth):
        yield day
        day += 1 + round(draw.expovariate(1 / every))


def _copies(draw: random.Random, mean: float) -> tuple[tuple[str, int], ...]:
    copies = []
    while draw.random() < mean / (1 + mean) and len(copies) < 12:
        copies.append((draw.choice(GOOD_OUTLETS), draw.choice((0, 0, 1, 1, 2, 3))))
    return tuple(copies)


def _misread(draw: random.Random, saying: Saying) -> Saying:
    """The saying as a wrong reading has it: plan for actual, part for whole, step for level, another force's number."""
    kinds = ["number"]
    if saying.status is not Status.ACTUAL:
        kinds += ["status"] * 3
    if saying.definition:
        kinds += ["definition"] * 3
    if saying.aspect in (Aspect.INCREASE, Aspect.DECREASE):
        kinds += ["aspect"] * 3
    match draw.choice(kinds):
        case "status":
            return replace(saying, status=Status.ACTUAL, period=None, right=False)
        case "definition":
            return replace(saying, definition=(), aspect=Aspect.LEVEL, right=False)
        case "aspect":
            return replace(saying, aspect=Aspect.LEVEL, status=Status.ACTUAL, period=None, right=False)
        case _:
            number = max(_round(2, round(math.exp(draw.uniform(math.log(20), math.log(60_000))))), 1)
            return replace(saying, figure=_exact(number), meant=number, counts="other", right=False)


def _print(saying: Saying, history: History, actor: str, place: str) -> Iterator[Entry]:
    own = _sentence(saying, str(history.seed))
    for number, (outlet, later) in enumerate(((saying.outlet, 0), *saying.copies)):
        published_on = history.day(saying.day) + timedelta(days=later)
        report_id = content_id("r", [history.seed, saying.report or saying.key, outlet, number, actor, place])
        sentence = own if number % 3 < 2 else " ".join(own.split()[:-3])
        yield _entry(saying, report_id, sentence, outlet, published_on, (actor, place))


def _entry(saying: Saying, report_id: str, sentence: str, outlet: str, on: date, cell: tuple[str, str]) -> Entry:
    start = int(sha256_hex(saying.key.encode())[:4], 16) % 300
    at = sentence.find(saying.figure.text)
    claim = QuantityClaim(
        report_id=report_id,
        evidence=Evidence(saying.figure.text, start + at, start + at + len(saying.figure.text), sentence, start),
        actors=(cell[0],),
        places=(cell[1],),
        attribution=Attribution(
            saying.speaker,
            saying.speaker_text,
            start if saying.speaker_text else None,
            start + 1 if saying.speaker_text else None,
            saying.standing,
        ),
        figure=saying.figure,
        measure=Measure.PERSONNEL,
        aspect=saying.aspect,
        status=saying.status,
        time=TimeWords("then", start, start + 4, saying.period) if saying.period else None,
        definition=saying.definition,
    )
    head = ReportHead(outlet=outlet, published_on=on, date_origin=DateOrigin.GIVEN)
    return Entry(claim, head, sha256_hex(report_id.encode()), RECORDED_AT, "generated")


def _sentence(saying: Saying, salt: str) -> str:
    digits = sha256_hex(f"{salt} {saying.key}".encode())
    words = " ".join(digits[at : at + 5] for at in range(0, 55, 5))
    return f"{saying.figure.text} troops {words}."
