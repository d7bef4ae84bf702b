"""The extractor: report to claims, each slot with the rule that decided it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from muster.extract.actors import match_actors
from muster.extract.analysis import Analysis
from muster.extract.aspects import match_aspect
from muster.extract.candidates import find_candidates
from muster.extract.counted import EVENTS, Counted
from muster.extract.definitions import find_definitions
from muster.extract.frames import Frame, find_frame
from muster.extract.measures import match_measure
from muster.extract.parties import Parties
from muster.extract.places import Places, match_places
from muster.extract.positions import Position, describe, find_positions, match_holder
from muster.extract.sentence import Sentence
from muster.extract.speakers import Speakers
from muster.extract.statuses import match_status
from muster.extract.times import find_said, match_time
from muster.lexicon import Lexicon
from muster.model import Aspect, Claim, Evidence, Extraction, Judgement, PositionClaim, QuantityClaim, Report, Status

EXTRACTOR = "rules-2"

_JOINED = re.compile(r"\s*(?:,|,?\s*\b(?:and|or|plus|as well as|along with|together with)\b|--)\s*", re.IGNORECASE)
_LISTED = "listed with the figure before"

_Judged = tuple[Claim, dict[str, Judgement]]


def extract_claims(report: Report, lexicon: Lexicon) -> Extraction:
    """Claims of the report in the order of its text, without repeats, with a judgement for every slot."""
    judged = sorted(_Reading(report, lexicon).find_claims(), key=lambda each: _place(each[0]))
    claims = {claim.claim_id: (claim, judgements) for claim, judgements in judged}
    return Extraction(
        report.report_id,
        report.version_id,
        EXTRACTOR,
        tuple(claim for claim, _ in claims.values()),
        {claim_id: judgements for claim_id, (_, judgements) in claims.items()},
    )


def _place(claim: Claim) -> tuple[int, int]:
    return claim.evidence.start, claim.evidence.end


class _Reading:
    """One report under way."""

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self.report = report
        self.analysis = Analysis(report, lexicon)
        self.parties = Parties(self.analysis)
        self.places = Places(self.analysis)
        self.speakers = Speakers(self.analysis)

    def find_claims(self) -> Iterator[_Judged]:
        """Quantities, then the positions of the sentences without any."""
        counted_in: set[int] = set()
        before: tuple[Counted, QuantityClaim] | None = None
        for candidate in find_candidates(self.analysis):
            counted = match_measure(candidate, before[0] if before else None)
            if counted is None:
                continue
            linked = before if before and before[0].reaches(candidate.sentence) else None
            claim, judgements = self._quantity(counted, linked)
            yield claim, judgements
            before = counted, claim
            counted_in.add(candidate.sentence.index)
        for position in find_positions(self.analysis, counted_in):
            yield self._position(position)

    def _quantity(
        self, counted: Counted, before: tuple[Counted, QuantityClaim] | None
    ) -> tuple[QuantityClaim, dict[str, Judgement]]:
        """Claim of the figure; it goes on from the one before it where its own words leave something out."""
        candidate, last = counted.candidate, before[1] if before else None
        frame, published_on = find_frame(candidate), self.report.head.published_on
        aspect, status, rules = _match_course(counted, frame, before)
        actors, rules["actor"] = match_actors(counted, frame, self.parties, last.actors if last else ())
        places, rules["place"] = match_places(candidate, aspect, actors, self.places, last.places if last else ())
        time, rules["time"] = match_time(candidate, status, published_on)
        attribution, rules["speaker"] = self.speakers.attribute(
            candidate.sentence, candidate.start_at, candidate.end_at
        )
        is_outlets = attribution.speaker is None
        claim = QuantityClaim(
            report_id=self.report.report_id,
            evidence=self._evidence(candidate.sentence, candidate.start_at, candidate.end_at),
            figure=candidate.figure,
            measure=counted.measure,
            aspect=aspect,
            status=status,
            actors=actors,
            places=places,
            time=time,
            attribution=replace(attribution, said=find_said(candidate, published_on)),
            hedge=is_outlets and next(candidate.sentence.find_cues("hedges"), None) is not None,
            definition=find_definitions(candidate),
        )
        return claim, {slot: Judgement(rule) for slot, rule in rules.items()}

    def _position(self, position: Position) -> _Judged:
        attribution, speaker_rule = self.speakers.attribute(position.sentence, position.start_at, position.end_at)
        actors, actor_rule = match_holder(position, self.parties, self.speakers, attribution.speaker)
        claim = PositionClaim(
            report_id=self.report.report_id,
            evidence=self._evidence(position.sentence, position.start_at, position.end_at),
            stance=position.stance,
            about=describe(position),
            actors=actors,
            places=self.places.find_near(position.sentence, position.end_at),
            attribution=attribution,
        )
        rules = {"stance": position.cue.lemma, "actor": actor_rule, "speaker": speaker_rule}
        return claim, {slot: Judgement(rule) for slot, rule in rules.items()}

    def _evidence(self, sentence: Sentence, start: int, end: int) -> Evidence:
        return Evidence(self.report.text[start:end], start, end, sentence.text, sentence.start, sentence.role)


def _match_course(
    counted: Counted, frame: Frame, before: tuple[Counted, QuantityClaim] | None
) -> tuple[Aspect, Status, dict[str, str]]:
    """Aspect and status, and the rules by slot so far: of the figure's own words, or of the figure that it lists on."""
    if before and _is_listed(counted, before[0]):
        aspect, status = before[1].aspect, before[1].status
        return aspect, status, {"measure": counted.rule, "aspect": _LISTED, "status": _LISTED}
    aspect, aspect_rule = match_aspect(counted, frame)
    status, status_rule = match_status(counted, frame, aspect)
    return aspect, status, {"measure": counted.rule, "aspect": aspect_rule, "status": status_rule}


def _is_listed(counted: Counted, before: Counted) -> bool:
    """Whether only a joining word stands between two figures of a kind: "8,000 troops and 20 tanks"."""
    if (counted.measure in EVENTS) != (before.measure in EVENTS):
        return False
    start, end = before.candidate.end_at, counted.candidate.start_at
    in_sentence = start > counted.candidate.sentence.start
    return in_sentence and _JOINED.fullmatch(counted.candidate.sentence.report_text, start, end) is not None
