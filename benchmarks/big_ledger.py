"""A large invented ledger: 20,000 reports with 100,000 claims of 60 actors in 90 places over ten years.

Levels of a cell wander: they stay for months, change by steps that are announced before, and reports round them, lag
behind and sometimes contradict them, as news does. A few cells hold most claims: the largest about 1,400, the median
about 10.

Run: python benchmarks/big_ledger.py PATH [reports]
"""

import random
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from muster.lexicon import load_lexicon
from muster.model import (
    Aspect,
    Attribution,
    DateOrigin,
    Evidence,
    Extraction,
    Figure,
    Judgement,
    Measure,
    Page,
    Passage,
    PassageRole,
    QuantityClaim,
    Report,
    ReportHead,
    Segment,
    Standing,
    Status,
)
from muster.store import Ledger

AT = datetime(2026, 3, 1, tzinfo=UTC)
FIRST_DAY, N_DAYS = date(2015, 1, 1), 3650
CLAIMS_A_REPORT = 5
REPORTS_A_COMMIT = 500
ACTORS = (
    "USA GBR FRA DEU RUS TUR IRN NATO UN COALITION AUS CAN ITA ESP NLD DNK NOR SWE POL UKR CHN IND PAK BGD NPL RWA"
    " ETH UGA KEN BDI GHA SEN NGA TCD NER MLI EGY SAU ARE QAT JOR ISR ISIS TALIBAN HEZBOLLAH HAMAS SHABAAB PKK"
    " PESHMERGA BEL PRT CZE ROU BGR HUN GRC JPN KOR NZL FJI"
).split()
PLACES = (
    "IRQ SYR AFG UKR MLI SOM YEM LBY NER TCD CAF COD SSD SDN LBN ISR KOS DJI KWT QAT BHR ARE SAU JOR TUR EGY POL"
    " ROU LTU LVA EST DEU ITA ESP GBR GRC BGR HUN SVK BIH XKX SRB CYP GEO ARM AZE KAZ KGZ TJK PAK IND JPN KOR PHL"
    " AUS GUM THA VNM MMR BGD NPL CHN TWN RUS BLR MDA NGA CMR GAB COG UGA KEN ETH ERI RWA BDI MOZ AGO ZAF SEN GNB"
    " CIV BFA BEN TGO GHA HTI COL VEN CUB HND"
).split()
SYLLABLES = "ba ro ti lan dor mer sul ka fen tor is vel mar os ten gri pol ane shi rad".split()
VERBS = "said told reported confirmed added noted stated".split()
SPEAKERS = [f"{first} {last}" for first in "Ann Bo Cleo Dov Eve Finn Gus Hana Ivo June".split() for last in
            "Berg Dahl Ebert Falk Grant Holt Ivers Joss Kerr Lind Moss North Olsen Pratt Quist".split()]  # fmt: skip
OUTLETS = [f"The {name} {kind}" for name in "Larkfield Harbor Southern Ridgeline Tamar Sahra Quill Clarion".split()
           for kind in "Courier Post Standard Review Messenger Gazette Times Journal".split()]  # fmt: skip

_words_draw = random.Random(0)  # noqa: S311 - invented words, no secret
WORDS = ["".join(_words_draw.choices(SYLLABLES, k=_words_draw.randint(1, 4))) for _ in range(4000)]


def level_on(cell: tuple[str, str], day: int) -> int:
    """True level of the cell on a day: steps about every ninety days, each up to a third up or down."""
    draw = random.Random(f"{cell}")  # noqa: S311
    level = 10 ** draw.uniform(1.7, 4.2)
    for _ in range(day // 90):
        if draw.random() < 0.5:
            level *= draw.uniform(0.7, 1.4)
    return max(int(level), 10)


def make_story(number: int) -> tuple[Page, Report, Extraction]:
    """Story number so many, the same on every run: about 3,000 characters and five claims."""
    draw = random.Random(number)  # noqa: S311
    label = load_lexicon().label
    # Squared: a few cells hold most of the claims.
    actor = ACTORS[int(draw.random() ** 2 * len(ACTORS))]
    place = PLACES[int(draw.random() ** 2 * len(PLACES))]
    day = draw.randrange(N_DAYS)
    parts, planned = [f"Report {number} on {label(actor)} forces in {label(place)}"], []
    for _ in range(CLAIMS_A_REPORT):
        parts.append(" ".join(draw.choices(WORDS, k=70)).capitalize() + ".")
        planned.append(_plan_claim(draw, actor, place, day))
        parts.append(planned[-1]["sentence"])
    text = "\n".join(parts)
    published_on = FIRST_DAY + timedelta(days=day)
    page = Page(text.encode(), f"pages/{number}.txt")
    head = ReportHead(
        title=parts[0],
        outlet=draw.choice(OUTLETS),
        published_on=published_on,
        date_origin=DateOrigin.BYLINE,
        url=f"https://outlet.example/{number}",
        language="en",
    )
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part) + 1)
    spans = list(zip(starts, parts, strict=False))
    report = Report(
        page.sha256,
        text,
        tuple(Passage(start, start + len(part), PassageRole.BODY) for start, part in spans),
        tuple(Segment(start, start + len(part), start, start + len(part)) for start, part in spans),
        head,
        "utf-8",
        "bench 1",
    )
    claims = tuple(_make_claim(report, start, plan) for (start, _), plan in zip(spans[2::2], planned, strict=True))
    judgements = {
        claim.claim_id: {
            slot: Judgement("bench", round(draw.uniform(0.3, 1), 2)) for slot in ("actor", "place", "aspect", "status")
        }
        for claim in claims
    }
    return page, report, Extraction(report.report_id, report.version_id, "bench 1", claims, judgements)


def _plan_claim(draw: random.Random, actor: str, place: str, day: int) -> dict:
    chance = draw.random()
    if chance > 0.85:
        place = PLACES[int(draw.random() ** 2 * len(PLACES))]
    level = level_on((actor, place), max(day - draw.choice((0, 0, 0, 30, 200)), 0))
    if draw.random() < 0.05:
        level = int(level * draw.choice((0.3, 0.6, 1.8, 3)))
    aspect, status, measure = Aspect.LEVEL, Status.ACTUAL, Measure.PERSONNEL
    if chance < 0.12:
        aspect, status, level = Aspect.INCREASE, Status.ANNOUNCED, max(level // 8, 5)
    elif chance < 0.2:
        aspect, level = Aspect.DECREASE, max(level // 10, 5)
    elif chance < 0.25:
        status = Status.PLANNED
    elif chance < 0.3:
        measure, aspect, level = Measure.KILLED, Aspect.EVENT, draw.randint(1, 40)
    digits = 10 ** max(len(str(level)) - 2, 0)
    value = max(level // digits * digits, 1) if draw.random() < 0.8 else level
    words = f"about {value:,}" if draw.random() < 0.5 else f"{value:,}"
    speaker = draw.choice(SPEAKERS) if draw.random() < 0.7 else None
    label = load_lexicon().label
    said = f", {speaker} {draw.choice(VERBS)}" if speaker else f" as of report {draw.randrange(10**6)}"
    sentence = f"In {label(place)} {label(actor)} counts {words} troops{said}."
    return {
        "actor": actor, "place": place, "aspect": aspect, "status": status, "measure": measure, "value": value,
        "words": words, "speaker": speaker, "sentence": sentence,
    }  # fmt: skip


def _make_claim(report: Report, start: int, plan: dict) -> QuantityClaim:
    sentence, speaker = plan["sentence"], plan["speaker"]
    quote = f"{plan['words']} troops"
    at = start + sentence.index(quote)
    if speaker:
        said_at = start + sentence.index(speaker)
        attribution = Attribution(speaker, speaker, said_at, said_at + len(speaker), Standing.NAMED_OFFICIAL)
    else:
        attribution = Attribution()
    return QuantityClaim(
        report_id=report.report_id,
        evidence=Evidence(quote, at, at + len(quote), sentence, start),
        actors=(plan["actor"],),
        places=(plan["place"],),
        attribution=attribution,
        figure=Figure(plan["words"], plan["value"], plan["value"], approx=plan["words"].startswith("about")),
        measure=plan["measure"],
        aspect=plan["aspect"],
        status=plan["status"],
    )


def make_ledger(path: Path, n_reports: int) -> None:
    """Writes the ledger."""
    with Ledger.open(path) as ledger:
        for first in range(0, n_reports, REPORTS_A_COMMIT):
            with ledger.writing():
                for number in range(first, min(first + REPORTS_A_COMMIT, n_reports)):
                    page, report, extraction = make_story(number)
                    ledger.append_page(page, AT)
                    ledger.append_report(report, AT)
                    ledger.append_extraction(extraction, AT)


if __name__ == "__main__":
    make_ledger(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20_000)
