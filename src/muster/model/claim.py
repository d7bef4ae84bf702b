"""The claim: one mention in one report of a quantity of forces, or of a position on sending or withdrawing them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar

from muster.model.figure import Figure
from muster.model.identity import content_id
from muster.model.period import Period
from muster.model.report import PassageRole


class Measure(StrEnum):
    """What is counted."""

    PERSONNEL = "personnel"
    UNITS = "units"
    EQUIPMENT = "equipment"
    STRIKES = "strikes"
    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"


class Aspect(StrEnum):
    """How the count relates to the force (the first five) or to what happened (the last two)."""

    LEVEL = "level"
    INCREASE = "increase"
    DECREASE = "decrease"
    CAP = "cap"
    PART = "part"
    EVENT = "event"
    CUMULATIVE = "cumulative"


class Status(StrEnum):
    """Modality: whether the count is so, was decided, intended, promised, asked for, weighed or denied."""

    ACTUAL = "actual"
    ANNOUNCED = "announced"
    PLANNED = "planned"
    PLEDGED = "pledged"
    REQUESTED = "requested"
    POSSIBLE = "possible"
    DENIED = "denied"


class Stance(StrEnum):
    """What someone's position on sending, keeping or withdrawing forces is."""

    RULES_OUT = "rules_out"
    OPPOSES = "opposes"
    SUPPORTS = "supports"
    REQUESTS = "requests"
    OFFERS = "offers"
    CONSIDERS = "considers"
    DENIES_PLAN = "denies_plan"


class Standing(StrEnum):
    """How close a speaker stands to the figure."""

    NAMED_OFFICIAL = "named_official"
    UNNAMED_OFFICIAL = "unnamed_official"
    INSTITUTION = "institution"
    OUTLET = "outlet"
    EXPERT = "expert"
    OTHER = "other"

    @property
    def is_official(self) -> bool:
        """Whether the speaker answers for the figure by name or office; unnamed officials do not."""
        return self in (Standing.NAMED_OFFICIAL, Standing.INSTITUTION)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words, and where they stand in the report's text (code points, end exclusive)."""

    quote: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    role: PassageRole = PassageRole.BODY

    @property
    def sentence_end(self) -> int:
        """Code point after the sentence's last."""
        return self.sentence_start + len(self.sentence)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who states it. `speaker` None: the outlet, in its own voice.

    `speaker` is the fullest name in the report, without rank or title; `text` the words beside the claim that name
    the speaker there ("he"), at [start, end) of the report's text; `said` when the words were spoken, where told.
    """

    speaker: str | None = None
    text: str | None = None
    start: int | None = None
    end: int | None = None
    standing: Standing = Standing.OUTLET
    said: Period | None = None


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words that say when a figure holds, at [start, end) of the report's text, and the period that they name."""

    text: str
    start: int
    end: int
    period: Period | None = None


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What every claim has. Actors and places are ids of the lexicon, in the order of mention."""

    kind: ClassVar[str]

    report_id: str
    evidence: Evidence
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    attribution: Attribution = Attribution()

    @cached_property
    def claim_id(self) -> str:
        """Id of the claim: the same words read the same way in the same report have the same id.

        It is made from the claim, unless `keep_id` gave the claim one that is known already.
        """
        return self.make_id()

    def make_id(self) -> str:
        """Id that the claim's content makes, whatever id it was given."""
        return content_id("c", {"report_id": self.report_id, **self.record()})

    def record(self) -> dict[str, Any]:
        """The claim as plain values, in the shape of the annotation guidelines (one JSON object)."""
        said, span = self.attribution.said, (self.attribution.start, self.attribution.end)
        return {
            "kind": self.kind,
            "quote": self.evidence.quote,
            "sentence": self.evidence.sentence,
            **self._own_record(),
            "actor": list(self.actors),
            "place": list(self.places),
            "speaker": self.attribution.speaker,
            "speaker_text": self.attribution.text,
            "speaker_text_span": list(span) if span[0] is not None else None,
            "standing": self.attribution.standing.value,
            "said_iso": said.iso if said else None,
            "passage": self.evidence.role.value,
            "start": self.evidence.start,
            "end": self.evidence.end,
            "sentence_start": self.evidence.sentence_start,
            "sentence_end": self.evidence.sentence_end,
        }

    def _own_record(self) -> dict[str, Any]:
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class QuantityClaim(Claim):
    """A figure of forces, of their losses or of their strikes."""

    kind: ClassVar[str] = "quantity"

    figure: Figure
    measure: Measure
    aspect: Aspect
    status: Status
    time: TimeWords | None = None
    hedge: bool = False
    definition: tuple[str, ...] = ()

    def _own_record(self) -> dict[str, Any]:
        time = self.time
        return {
            "low": self.figure.low,
            "high": self.figure.high,
            "approx": self.figure.approx,
            "vague": self.figure.vague,
            "value_text": self.figure.text,
            "measure": self.measure.value,
            "aspect": self.aspect.value,
            "status": self.status.value,
            "definition": list(self.definition),
            "time_text": time.text if time else None,
            "time_iso": time.period.iso if time and time.period else None,
            "time_text_span": [time.start, time.end] if time else None,
            "hedge": self.hedge,
        }


@dataclass(frozen=True, kw_only=True)
class PositionClaim(Claim):
    """A position on sending, keeping, using or withdrawing forces; `about` says on what, in a few words."""

    kind: ClassVar[str] = "position"

    stance: Stance
    about: str = ""

    def _own_record(self) -> dict[str, Any]:
        return {"stance": self.stance.value, "about": self.about}


def keep_id(claim: Claim, claim_id: str) -> Claim:
    """The claim, known from now on by an id that it has already: as stored, or as the claim that it corrects."""
    vars(claim)["claim_id"] = claim_id
    return claim


def parse_claim(report_id: str, record: dict[str, Any]) -> Claim:
    """Claim that `Claim.record` wrote. Raises KeyError or ValueError where the record is none."""
    shared: dict[str, Any] = {
        "report_id": report_id,
        "evidence": Evidence(
            record["quote"],
            record["start"],
            record["end"],
            record["sentence"],
            record["sentence_start"],
            PassageRole(record["passage"]),
        ),
        "actors": tuple(record["actor"]),
        "places": tuple(record["place"]),
        "attribution": _parse_attribution(record),
    }
    if record["kind"] == PositionClaim.kind:
        return PositionClaim(**shared, stance=Stance(record["stance"]), about=record["about"])
    if record["kind"] != QuantityClaim.kind:
        raise ValueError(f"expected a claim of kind quantity or position, found {record['kind']!r}")
    return QuantityClaim(
        **shared,
        figure=Figure(record["value_text"], record["low"], record["high"], record["approx"], record["vague"]),
        measure=Measure(record["measure"]),
        aspect=Aspect(record["aspect"]),
        status=Status(record["status"]),
        time=_parse_time(record),
        hedge=record["hedge"],
        definition=tuple(record["definition"]),
    )


def _parse_time(record: dict[str, Any]) -> TimeWords | None:
    if record["time_text"] is None:
        return None
    start, end = record["time_text_span"]
    return TimeWords(record["time_text"], start, end, _parse_period(record["time_iso"]))


def _parse_attribution(record: dict[str, Any]) -> Attribution:
    start, end = record["speaker_text_span"] or (None, None)
    return Attribution(
        record["speaker"],
        record["speaker_text"],
        start,
        end,
        Standing(record["standing"]),
        _parse_period(record["said_iso"]),
    )


def _parse_period(iso: str | None) -> Period | None:
    return Period.parse(iso) if iso else None
