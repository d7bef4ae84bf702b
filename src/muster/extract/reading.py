"""The reading: one report as the rules understand it, figure by figure."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from muster.extract.actor.actors import match_actors
from muster.extract.actor.parties import Parties
from muster.extract.actor.pronouns import speaks_of_itself
from muster.extract.analysis import Analysis
from muster.extract.aspect.aspects import match_aspect
from muster.extract.aspect.verbless import VERBLESS
from muster.extract.conventions import settle_actors
from muster.extract.event_times import match_event_time
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.candidates import find_candidates
from muster.extract.figure.counted import EVENTS, Counted
from muster.extract.figure.definitions import find_definitions
from muster.extract.figure.lists import match_list
from muster.extract.figure.measures import match_measure
from muster.extract.frames import Frame, find_frame
from muster.extract.place.places import match_places
from muster.extract.place.report_places import Places
from muster.extract.position.holders import match_holder
from muster.extract.position.positions import Position, describe, find_positions
from muster.extract.sentence import Sentence
from muster.extract.speaker.hedges import match_hedge
from muster.extract.speaker.speakers import Speakers
from muster.extract.speaker.standing import tell_standing
from muster.extract.status.continuations import is_listed_on, match_continuation
from muster.extract.status.statuses import UNMARKED, match_status
from muster.extract.tallies import find_compared, find_gapped
from muster.extract.times import find_said, match_time
from muster.lexicon import Lexicon
from muster.model import Aspect, Claim, Evidence, Judgement, PositionClaim, QuantityClaim, Report, Status, TimeWords

Judged = tuple[Claim, dict[str, Judgement]]


@dataclass(frozen=True)
class ReadFigure:
    """A candidate and what the rules make of it: no claim where it counts nothing of forces."""

    candidate: Candidate
    counted: Counted | None = None
    claim: QuantityClaim | None = None
    judgements: dict[str, Judgement] = field(default_factory=dict)


class Reading:
    """One report under way."""

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self.report = report
        self.analysis = Analysis(report, lexicon)
        self.parties = Parties(self.analysis)
        self.places = Places(self.analysis)
        self.speakers = Speakers(self.analysis)

    def find_claims(self) -> Iterator[Judged]:
        """Quantities, then the positions that no quantity carries."""
        counted_in: dict[int, list[int]] = {}
        for figure in self.read_figures():
            if figure.claim:
                yield figure.claim, figure.judgements
                counted_in.setdefault(figure.candidate.sentence.index, []).append(figure.candidate.start_at)
        for position in find_positions(self.analysis, counted_in):
            yield self.read_position(position)

    def read_figures(self) -> Iterator["ReadFigure"]:
        """Every candidate with its claim, where the rules take it for one."""
        before: ReadFigure | None = None
        for candidate in find_candidates(self.analysis):
            counted = match_measure(candidate, before.counted if before else None)
            figure = self.read_as(counted, before) if counted else ReadFigure(candidate)
            yield figure
            before = figure if figure.claim else before

    def read_as(self, counted: Counted, before: "ReadFigure | None") -> "ReadFigure":
        """The candidate as a claim of what it counts; it may go on from the last claim `before` it."""
        linked = None
        if before and before.counted and before.claim and before.counted.reaches(counted.candidate.sentence):
            linked = before.counted, before.claim
        return ReadFigure(counted.candidate, counted, *self._quantity(counted, linked))

    def _quantity(
        self, counted: Counted, before: tuple[Counted, QuantityClaim] | None
    ) -> tuple[QuantityClaim, dict[str, Judgement]]:
        """Claim of the figure; it goes on from the one before it where its own words leave something out."""
        candidate, last = counted.candidate, before[1] if before else None
        frame, published_on = find_frame(candidate), self.report.head.published_on
        aspect, status, rules = _match_course(counted, frame, before)
        attribution, rules["speaker"] = self.speakers.attribute(
            candidate.sentence, candidate.start_at, candidate.end_at
        )
        speaker = self.speakers.party(attribution.speaker) if speaks_of_itself(candidate.sentence) else None
        actors, rules["actor"] = match_actors(counted, frame, self.parties, last.actors if last else None, speaker)
        places, rules["place"] = match_places(candidate, aspect, actors, self.places, last.places if last else ())
        time, rules["time"] = self._match_time(candidate, aspect, status)
        rules["standing"] = tell_standing(attribution, self.report.text, self.analysis.lexicon)
        hedge, rules["hedge"] = match_hedge(candidate, is_outlets=attribution.speaker is None)
        claim = QuantityClaim(
            report_id=self.report.report_id,
            evidence=self.evidence_of(candidate.sentence, candidate.start_at, candidate.end_at),
            figure=candidate.figure,
            measure=counted.measure,
            aspect=aspect,
            status=status,
            actors=settle_actors(actors, places),
            places=places,
            time=time,
            attribution=replace(attribution, said=find_said(candidate, published_on)),
            hedge=hedge,
            definition=find_definitions(candidate, counted.measure in EVENTS),
        )
        return claim, {slot: Judgement(rule) for slot, rule in rules.items()}

    def _match_time(self, candidate: Candidate, aspect: Aspect, status: Status) -> tuple[TimeWords | None, str]:
        """Time words of the figure's sentence; of an event also those of the sentence before."""
        published_on = self.report.head.published_on
        time, rule = match_time(candidate, aspect, status, published_on)
        if time or aspect is not Aspect.EVENT:
            return time, rule
        return match_event_time(candidate, self.analysis.sentences, published_on)

    def read_position(self, position: Position) -> tuple[PositionClaim, dict[str, Judgement]]:
        """Claim of the position."""
        attribution, speaker_rule = self.speakers.attribute(position.sentence, position.start_at, position.end_at)
        actors, actor_rule = match_holder(position, self.parties, self.speakers, attribution.speaker)
        claim = PositionClaim(
            report_id=self.report.report_id,
            evidence=self.evidence_of(position.sentence, position.start_at, position.end_at),
            stance=position.stance,
            about=describe(position),
            actors=actors,
            places=self.places.find_near(position.sentence, position.end_at),
            attribution=attribution,
        )
        rules = {"stance": position.rule, "actor": actor_rule, "speaker": speaker_rule}
        rules["standing"] = tell_standing(attribution, self.report.text, self.analysis.lexicon)
        return claim, {slot: Judgement(rule) for slot, rule in rules.items()}

    def evidence_of(self, sentence: Sentence, start: int, end: int) -> Evidence:
        """Evidence of the characters [start, end) of the report's text, in their sentence."""
        return Evidence(self.report.text[start:end], start, end, sentence.text, sentence.start, sentence.role)


def _match_course(
    counted: Counted, frame: Frame, before: tuple[Counted, QuantityClaim] | None
) -> tuple[Aspect, Status, dict[str, str]]:
    """Aspect and status, and the rules by slot so far: of the figure's own words, or of the figure that it lists on."""
    listed = match_list(counted, frame, before[0]) if before else None
    if before and listed is None and _shares_verb(counted, before[0]):
        listed = "shares the verb of the clause before"
    if before and listed:
        return before[1].aspect, before[1].status, {"measure": counted.rule, "aspect": listed, "status": listed}
    aspect, aspect_rule = match_aspect(counted, frame)
    if aspect_rule.startswith(VERBLESS) and before and is_listed_on(counted, before):
        aspect, aspect_rule = before[1].aspect, "goes on from the figure before"
    status, status_rule = match_status(counted, frame, aspect)
    if status_rule == UNMARKED:
        status, status_rule = match_continuation(counted, frame, before) or (status, status_rule)
    return aspect, status, {"measure": counted.rule, "aspect": aspect_rule, "status": status_rule}


def _shares_verb(counted: Counted, before: Counted) -> bool:
    """Whether the figure is all that a clause adds: "Norland sent 900 soldiers, Sudland 300"."""
    candidate = counted.candidate
    if not before.shares_sentence(candidate) or counted.measure is not before.measure:
        return False
    party = find_gapped(candidate.sentence, candidate.start_at)
    return (party or find_compared(candidate.sentence, candidate.start_at, candidate.end_at)) is not None
