"""The extractor: report to claims, each slot with the rule that decided it."""

import re
from dataclasses import replace

from muster.extract.actors import Parties, count_parties, match_actors
from muster.extract.analysis import Analysis, Sentence
from muster.extract.aspects import match_aspect
from muster.extract.attribution import Speakers
from muster.extract.candidates import Candidate, find_candidates
from muster.extract.definitions import find_definitions
from muster.extract.frames import find_frame
from muster.extract.measures import Counted, match_measure
from muster.extract.people import People
from muster.extract.places import count_places, find_places_near, match_places
from muster.extract.positions import Position, describe, find_positions, match_position_actors
from muster.extract.statuses import match_status
from muster.extract.times import find_said, match_time
from muster.lexicon import Lexicon
from muster.model import Claim, Evidence, Extraction, Judgement, Measure, PositionClaim, QuantityClaim, Report

EXTRACTOR = "rules-1"

_Judged = tuple[Claim, dict[str, Judgement]]


def extract_claims(report: Report, lexicon: Lexicon) -> Extraction:
    """Claims of the report in the order of its text, without repeats, with a judgement for every slot."""
    reading = _Reading(report, lexicon)
    judged = sorted(
        (*reading.quantities(), *reading.positions()), key=lambda each: (each[0].evidence.start, each[0].evidence.end)
    )
    claims = {claim.claim_id: (claim, judgements) for claim, judgements in judged}
    return Extraction(
        report.report_id,
        report.version_id,
        EXTRACTOR,
        tuple(claim for claim, _ in claims.values()),
        {claim_id: judgements for claim_id, (_, judgements) in claims.items()},
    )


_JOINED = re.compile(r"\s*(?:,|,?\s*\b(?:and|or|plus|as well as|along with|together with)\b|--)\s*", re.IGNORECASE)
_HAPPENED = (Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED, Measure.STRIKES)


def _same_kind(one: Measure, other: Measure) -> bool:
    """Whether both measure forces, or both what happened to them."""
    return (one in _HAPPENED) == (other in _HAPPENED)


def _is_listed(candidate: Candidate, before: QuantityClaim) -> bool:
    """Whether only a joining word stands between the figure before and this one: "8,000 troops and 20 tanks"."""
    between = candidate.sentence.text[
        max(0, before.evidence.end - candidate.sentence.start) : candidate.start_at - candidate.sentence.start
    ]
    return before.evidence.end > candidate.sentence.start and bool(_JOINED.fullmatch(between))


class _Reading:
    """One report under way."""

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self.report = report
        self.analysis = Analysis(report, lexicon)
        self.parties: Parties = count_parties(self.analysis)
        self.places = count_places(self.analysis)
        self.speakers = Speakers(self.analysis, People(self.analysis))
        self.counted_in: set[int] = set()

    def quantities(self) -> list[_Judged]:
        """Quantity claims; each goes on from the one before it where its own words leave something out."""
        found: list[_Judged] = []
        earlier: tuple[Candidate, Counted, QuantityClaim] | None = None
        for candidate in find_candidates(self.analysis):
            counted = match_measure(candidate, earlier and earlier[:2])
            if counted is None:
                continue
            linked = earlier if earlier and candidate.sentence.index - earlier[0].sentence.index <= 1 else None
            claim, judgements = self._quantity(candidate, counted, linked and linked[2])
            found.append((claim, judgements))
            earlier = (candidate, counted, claim)
            self.counted_in.add(candidate.sentence.index)
        return found

    def _quantity(
        self, candidate: Candidate, counted: Counted, before: QuantityClaim | None
    ) -> tuple[QuantityClaim, dict[str, Judgement]]:
        frame = find_frame(candidate)
        published_on = self.report.head.published_on
        aspect, aspect_rule = match_aspect(candidate, frame, counted)
        status, status_rule = match_status(candidate, frame, counted, aspect)
        if before and _same_kind(before.measure, counted.measure) and _is_listed(candidate, before):
            aspect, aspect_rule = before.aspect, "listed with the figure before"
            status, status_rule = before.status, "listed with the figure before"
        actors, actor_rule = match_actors(
            self.analysis, self.parties, candidate, frame, counted, before.actors if before else ()
        )
        places, place_rule = match_places(
            self.analysis, self.places, candidate, aspect, actors, before.places if before else ()
        )
        time, time_rule = match_time(self.analysis, candidate, aspect, status, published_on)
        attribution, speaker_rule = self.speakers.attribute(candidate.sentence, candidate.start_at, candidate.end_at)
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
            attribution=replace(attribution, said=find_said(self.analysis, candidate, published_on)),
            hedge=any(True for _ in candidate.sentence.find_cues("hedges")) and attribution.speaker is None,
            definition=find_definitions(candidate),
        )
        rules = {
            "measure": counted.rule,
            "aspect": aspect_rule,
            "status": status_rule,
            "actor": actor_rule,
            "place": place_rule,
            "time": time_rule,
            "speaker": speaker_rule,
        }
        return claim, {slot: Judgement(rule) for slot, rule in rules.items()}

    def positions(self) -> list[_Judged]:
        """Position claims of the sentences without a counted figure."""
        return [self._position(position) for position in find_positions(self.analysis, self.counted_in)]

    def _position(self, position: Position) -> _Judged:
        attribution, speaker_rule = self.speakers.attribute(position.sentence, position.start_at, position.end_at)
        actors, actor_rule = match_position_actors(
            self.analysis, self.parties, position, self.speakers.party(attribution.speaker)
        )
        claim = PositionClaim(
            report_id=self.report.report_id,
            evidence=self._evidence(position.sentence, position.start_at, position.end_at),
            stance=position.stance,
            about=describe(self.analysis, position),
            actors=actors,
            places=find_places_near(self.analysis, self.places, position.sentence, position.end_at),
            attribution=attribution,
        )
        rules = {"stance": position.cue.lemma, "actor": actor_rule, "speaker": speaker_rule}
        return claim, {slot: Judgement(rule) for slot, rule in rules.items()}

    def _evidence(self, sentence: Sentence, start: int, end: int) -> Evidence:
        return Evidence(self.report.text[start:end], start, end, sentence.text, sentence.start, sentence.role)
