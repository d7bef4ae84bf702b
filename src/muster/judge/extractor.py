"""The extractor: report to claims, by the model's judgement over the candidates and words that the rules find."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import prod

from muster.extract.conventions import settle_actors
from muster.extract.extractor import gather_claims
from muster.extract.figure.counted import Counted
from muster.extract.position.absences import ABSENT, tells_absence
from muster.extract.reading import Judged, ReadFigure
from muster.extract.sentence import Sentence
from muster.extract.speaker.speeches import Speech
from muster.extract.speaker.standing import tell_standing
from muster.extract.times import read_time
from muster.judge.card import extractor_name
from muster.judge.choices import (
    ALONE,
    CLAIM,
    FigureChoice,
    PositionChoice,
    calibrate,
    choose_figure,
    choose_position,
)
from muster.judge.leaning import lean, lean_passed_over, lean_position
from muster.judge.model import Model
from muster.judge.notes import Beside, Notes
from muster.judge.verdicts import FigureVerdict, SentenceVerdict, Verdicts, judge
from muster.lexicon import Lexicon
from muster.model import (
    Aspect,
    Attribution,
    Extraction,
    Judgement,
    PositionClaim,
    QuantityClaim,
    Report,
    Stance,
    Status,
    TimeWords,
)

# Slots that must all be right for a claim to be: what their probabilities make together is that of the claim.
_OF_CLAIM = {"claim": ("measure", "actor", "place", "aspect", "status"), "position": ("stance", "actor")}
# Slots that are calibrated by another name in claims of one kind.
_LINES = {("position", "actor"): "holder"}
# Nothing is certain.
_LEAST = 0.001
_QUOTES = "\"“”' "


def judge_claims(report: Report, lexicon: Lexicon, model: Model) -> Extraction:
    """Claims of the report in the order of its text, without repeats, with a judgement for every slot and the claim.

    A report in which the rules find nothing is not judged: most news is like that, and the encoder takes its time.
    """
    notes = Notes(report, lexicon)
    if notes.is_silent:
        return gather_claims(report, extractor_name(model.name), ())
    return assemble_claims(notes, judge(notes, model), model)


def assemble_claims(notes: Notes, verdicts: Verdicts, model: Model) -> Extraction:
    """Claims of the report by the verdicts on it; of the model only name, trust and calibration are asked."""
    name = extractor_name(model.name)
    return gather_claims(notes.report, name, _Judging(notes, verdicts, model).find_claims())


class _Judging:
    """One report under way."""

    def __init__(self, notes: Notes, verdicts: Verdicts, model: Model) -> None:
        self._notes, self._verdicts, self._model = notes, verdicts, model

    def find_claims(self) -> Iterator[Judged]:
        """Quantities, then the positions of the sentences without any: a figure carries its sentence's stance."""
        chosen = self._drop_contrary({each.question.index: self._choose(each) for each in self._verdicts.figures})
        before: ReadFigure | None = None
        # A figure that is likely a claim carries its sentence's stance even where too little of it is sure to be kept.
        counted_in = {
            self._notes.figures[each.question.index].candidate.sentence.index
            for each in self._verdicts.figures
            if float(each.labels["measure"][0]) < CLAIM
        }
        for index, figure in enumerate(self._notes.figures):
            choice = chosen.get(index)
            if choice:
                read = figure
                if figure.claim is None or figure.claim.measure is not choice.measure:
                    read = self._notes.reading.read_as(Counted(figure.candidate, choice.measure, "the model"), before)
                yield self._quantity(read, figure, choice)
                counted_in.add(figure.candidate.sentence.index)
                before = read
        for verdict in self._verdicts.sentences:
            if verdict.question.index not in counted_in:
                yield from self._find_position(verdict)

    def _find_position(self, verdict: SentenceVerdict) -> Iterator[Judged]:
        codes, found = self._notes.holders, self._notes.positions.get(verdict.question.index)
        claim, judgements = self._notes.reading.read_position(found) if found else (None, {})
        if claim is None and tells_absence(self._notes.analysis.sentences[verdict.question.index]):
            judgements = {"stance": Judgement(ABSENT)}
        choice = choose_position(lean_position(verdict, claim, judgements, codes, self._model.trust), codes)
        if choice:
            yield self._position(verdict.question.index, choice, claim, judgements)

    def _choose(self, verdict: FigureVerdict) -> FigureChoice | None:
        """What is chosen for the figure; one that the rules pass over must be likely enough to be right as a whole."""
        figure, codes = self._notes.figures[verdict.question.index], self._notes.codes
        leaned = lean(verdict, figure, codes, self._model.trust)
        choice = choose_figure(leaned, codes)
        if choice is None or figure.claim is not None:
            return choice
        if _whole_claim(choice.probabilities, "claim") < ALONE:
            return None
        read = self._notes.reading.read_as(Counted(figure.candidate, choice.measure, "the model"), None)
        return choose_figure(lean_passed_over(leaned, read, codes, self._model.trust), codes)

    def _drop_contrary(self, chosen: Mapping[int, FigureChoice | None]) -> dict[int, FigureChoice]:
        """The choices without figures of the model alone that contradict surer ones that the rules find as well.

        They contradict each other where they give different numbers of the same forces at the same time.
        """
        kept = {index: choice for index, choice in chosen.items() if choice}
        sure = {index: _whole_claim(choice.probabilities, "claim") for index, choice in kept.items()}
        figures = self._notes.figures
        return {
            index: choice
            for index, choice in kept.items()
            if figures[index].claim
            or not any(
                figures[other].claim
                and sure[other] > sure[index]
                and _tell_of_one(choice, kept[other])
                and figures[index].candidate.figure != figures[other].candidate.figure
                for other in kept
            )
        }

    def _quantity(self, read: ReadFigure, by_rules: ReadFigure, choice: FigureChoice) -> Judged:
        """Claim with every slot as chosen; `read` is the figure as the rules read it with the measure chosen."""
        claim = read.claim
        if claim is None:
            raise ValueError("expected a figure that counts something")
        attribution = self._attribution(choice.speaker, claim.attribution)
        judged = replace(
            claim,
            aspect=choice.aspect,
            status=choice.status,
            actors=settle_actors(choice.actors, choice.places),
            places=choice.places,
            attribution=attribution,
            time=self._time(choice.time, choice.status),
            hedge=choice.hedge,
        )
        rules = {slot: judgement.rule for slot, judgement in by_rules.judgements.items()}
        told = self._explain(choice.probabilities, "claim", rules, _agreed(judged, by_rules.claim))
        return judged, told | self._tell_standing(attribution)

    def _position(
        self, index: int, choice: PositionChoice, by_rules: PositionClaim | None, judgements: Mapping[str, Judgement]
    ) -> Judged:
        """Claim of the position, in the rules' words where they find one, else of the whole sentence."""
        claim = by_rules or self._whole(self._notes.analysis.sentences[index], choice.stance)
        judged = replace(claim, stance=choice.stance, actors=choice.actors)
        rules = {slot: judgement.rule for slot, judgement in judgements.items()}
        agreed = {"stance": claim.stance is choice.stance, "actor": set(claim.actors) == set(choice.actors)}
        told = self._explain(choice.probabilities, "position", rules, agreed)
        return judged, told | self._tell_standing(judged.attribution)

    def _whole(self, sentence: Sentence, stance: Stance) -> PositionClaim:
        text = sentence.text
        start = sentence.start + len(text) - len(text.lstrip(_QUOTES))
        end = sentence.end - (len(text) - len(text.rstrip(_QUOTES)))
        attribution, _ = self._notes.reading.speakers.attribute(sentence, start, end)
        evidence = self._notes.reading.evidence_of(sentence, start, end)
        return PositionClaim(
            report_id=self._notes.report.report_id,
            evidence=evidence,
            stance=stance,
            about=" ".join(evidence.quote.split()),
            places=self._notes.reading.places.find_near(sentence, end),
            attribution=attribution,
        )

    def _attribution(self, chosen: Beside | None, by_rules: Attribution) -> Attribution:
        """Attribution to the speech chosen, spoken when the rules say; the outlet's where none is."""
        if chosen is None:
            return Attribution(said=by_rules.said)
        speech = chosen.words
        sentence = self._notes.analysis.sentence_at(speech.start)
        if sentence is None or not isinstance(speech, Speech):
            raise ValueError("expected a speech of the report")
        return replace(self._notes.reading.speakers.attribute_to(sentence, speech), said=by_rules.said)

    def _time(self, chosen: Beside | None, status: Status) -> TimeWords | None:
        if chosen is None:
            return None
        report = self._notes.report
        return read_time(report.text, chosen.words.start, chosen.words.end, status, report.head.published_on)

    def _tell_standing(self, attribution: Attribution) -> dict[str, Judgement]:
        """Judgement of the speaker's standing: it follows from words alone."""
        told = tell_standing(attribution, self._notes.report.text, self._notes.analysis.lexicon)
        return {"standing": Judgement(told)} if told else {}

    def _explain(
        self,
        probabilities: Mapping[str, float],
        kind: str,
        rules: Mapping[str, str | None],
        agreed: Mapping[str, bool],
    ) -> dict[str, Judgement]:
        """Judgement of every slot: model, how sure it is, and whether the rules say the same; and of the claim."""
        sure = {
            slot: self._calibrate(_LINES.get((kind, slot), slot), probability)
            for slot, probability in probabilities.items()
        }
        told = {
            slot: self._judgement(probability, rules.get(slot), agreed=agreed.get(slot, False))
            for slot, probability in sure.items()
        }
        return told | {"claim": self._judgement(_round(_whole_claim(sure, kind)))}

    def _judgement(self, probability: float, rule: str | None = None, *, agreed: bool = False) -> Judgement:
        return Judgement(rule, probability, self._model.name, agreed if rule is not None else None)

    def _calibrate(self, slot: str, probability: float) -> float:
        """How often that is right; while nothing is known of the slot, the probability as it is."""
        line = self._model.calibration.get(slot)
        return _round(calibrate(probability, line)) if line else probability


def _round(probability: float) -> float:
    """The probability in three digits, never 0 or 1."""
    return min(max(round(probability, 3), _LEAST), 1 - _LEAST)


def _tell_of_one(one: FigureChoice, other: FigureChoice) -> bool:
    """Whether both say how many of the same forces are there now, so that one number only can be right."""
    return all(
        each.aspect is Aspect.LEVEL and each.status is Status.ACTUAL and each.time is None for each in (one, other)
    ) and (one.measure, set(one.actors), set(one.places)) == (other.measure, set(other.actors), set(other.places))


def _whole_claim(probabilities: Mapping[str, float], kind: str) -> float:
    """Probability that all slots that make a claim right are right, as if they had nothing to do with each other."""
    return prod(probabilities[slot] for slot in _OF_CLAIM[kind])


def _agreed(claim: QuantityClaim, by_rules: QuantityClaim | None) -> dict[str, bool]:
    """By slot, whether the rules say the same."""
    if by_rules is None:
        return {}
    return {
        "measure": claim.measure is by_rules.measure,
        "aspect": claim.aspect is by_rules.aspect,
        "status": claim.status is by_rules.status,
        "actor": set(claim.actors) == set(by_rules.actors),
        "place": set(claim.places) == set(by_rules.places),
        "speaker": claim.attribution.speaker == by_rules.attribution.speaker,
        "time": claim.time == by_rules.time,
        "hedge": claim.hedge == by_rules.hedge,
    }
