"""Entries built by hand: every field has a plain default, and no two reports share a sentence by chance."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from hypothesis import settings

from muster.lexicon import Lexicon, load_lexicon
from muster.model import (
    Aspect,
    Attribution,
    DateOrigin,
    Entry,
    Evidence,
    Figure,
    Measure,
    Period,
    PositionClaim,
    QuantityClaim,
    ReportHead,
    Stance,
    Standing,
    Status,
    TimeWords,
    content_id,
    sha256_hex,
)

# The first example loads the lexicon; how long one example takes is no property of the code.
settings.register_profile("reconcile", deadline=None)
settings.load_profile("reconcile")

RECORDED_AT = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Printed:
    """Where and by whom a claim is printed; `report` tells two reports of one outlet and day apart."""

    on: str | None = "2016-09-28"
    outlet: str | None = "Larkfield Courier"
    agency: str | None = None
    report: str = ""
    speaker: str | None = None
    speaker_text: str | None = None
    standing: str | None = None
    said: str | None = None
    sentence: str | None = None
    start: int = 0

    def head(self) -> ReportHead:
        """Head of the report."""
        return ReportHead(
            outlet=self.outlet,
            agency=self.agency,
            published_on=date.fromisoformat(self.on) if self.on else None,
            date_origin=DateOrigin.GIVEN if self.on else None,
        )

    def report_id(self) -> str:
        """Id of the report."""
        return content_id("r", [self.on, self.outlet, self.agency, self.report])

    def evidence(self, quote: str) -> Evidence:
        """The quote in a sentence of the report's own."""
        digits = sha256_hex(f"{self.report_id()} {self.start}".encode())
        words = " ".join(digits[at : at + 6] for at in range(0, 48, 6))
        sentence = self.sentence or f"{quote} {words}."
        at = max(sentence.find(quote), 0)
        return Evidence(quote, self.start + at, self.start + at + len(quote), sentence, self.start)

    def attribution(self) -> Attribution:
        """Who says it."""
        named = Standing.NAMED_OFFICIAL if self.speaker else Standing.OUTLET
        said = Period.parse(self.said) if self.said else None
        span = (0, 1) if self.speaker_text else (None, None)
        return Attribution(self.speaker, self.speaker_text, *span, Standing(self.standing or named), said)


def _make_time(iso: str | None, words: str | None) -> TimeWords | None:
    """Time words that name the period; other words name none."""
    return TimeWords(words or iso or "", 0, 1, Period.parse(iso) if iso else None) if words or iso else None


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def quantity() -> Callable[..., Entry]:
    """Maker of an entry that counts: `quantity(4600, about=True, speaker="Peter Cook")`."""

    def make(
        low: int | None,
        high: int | None = -1,
        *,
        about: bool = False,
        vague: bool = False,
        text: str | None = None,
        actor: str | tuple[str, ...] = "USA",
        place: str | tuple[str, ...] = "IRQ",
        measure: str = "personnel",
        aspect: str = "level",
        status: str = "actual",
        time: str | None = None,
        words: str | None = None,
        hedge: bool = False,
        definition: tuple[str, ...] = (),
        **printed: object,
    ) -> Entry:
        where = Printed(**printed)  # type: ignore[arg-type]
        high = low if high == -1 else high
        figure = Figure(text or str(low if low is not None else high), low, high, about, vague)
        claim = QuantityClaim(
            report_id=where.report_id(),
            evidence=where.evidence(figure.text),
            actors=(actor,) if isinstance(actor, str) else actor,
            places=(place,) if isinstance(place, str) else place,
            attribution=where.attribution(),
            figure=figure,
            measure=Measure(measure),
            aspect=Aspect(aspect),
            status=Status(status),
            time=_make_time(time, words),
            hedge=hedge,
            definition=definition,
        )
        return Entry(claim, where.head(), sha256_hex(where.report_id().encode()), RECORDED_AT, "by hand")

    return make


@pytest.fixture(scope="session")
def position() -> Callable[..., Entry]:
    """Maker of an entry that takes a position: `position("rules_out", "ground troops to Syria", actor="NATO")`."""

    def make(
        stance: str,
        about: str = "",
        *,
        actor: str | tuple[str, ...] = "USA",
        place: str | tuple[str, ...] = "IRQ",
        **printed: object,
    ) -> Entry:
        where = Printed(**printed)  # type: ignore[arg-type]
        claim = PositionClaim(
            report_id=where.report_id(),
            evidence=where.evidence(about or stance),
            actors=(actor,) if isinstance(actor, str) else actor,
            places=(place,) if isinstance(place, str) else place,
            attribution=where.attribution(),
            stance=Stance(stance),
            about=about,
        )
        return Entry(claim, where.head(), sha256_hex(where.report_id().encode()), RECORDED_AT, "by hand")

    return make
