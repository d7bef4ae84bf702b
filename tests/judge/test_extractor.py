"""The judge finds claims whose words stand in the report, says how sure it is, and finds the same again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.extract.extractor import extract_claims
from muster.judge.extractor import judge_claims
from muster.judge.model import Model, load_model
from muster.judge.notes import Notes
from muster.judge.vectors import Matrix
from muster.lexicon import Lexicon, load_lexicon
from muster.model import (
    Aspect,
    Extraction,
    Measure,
    Passage,
    PassageRole,
    PositionClaim,
    QuantityClaim,
    Report,
    ReportHead,
    Status,
)
from muster.pipeline.extracting import extractor_in_use


def test_a_plain_report_is_read_as_a_reader_would(notes: Notes, lexicon: Lexicon, model: Model) -> None:
    claims = judge_claims(notes.report, lexicon, model).claims
    figures = {claim.figure.low: claim for claim in claims if isinstance(claim, QuantityClaim)}
    level = figures[600]
    assert (level.measure, level.aspect, level.status) == (Measure.PERSONNEL, Aspect.LEVEL, Status.ACTUAL)
    assert (level.actors, level.places) == (("NOR",), ("IRQ",))
    assert level.attribution.speaker == "Kari Example"
    assert figures[2].measure is Measure.WOUNDED
    assert any(isinstance(claim, PositionClaim) for claim in claims)


def test_a_short_text_is_judged_where_the_rules_find_nothing(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model
) -> None:
    short = "The 800 reinforcements will be home before Easter, which leaves the usual 850."
    assert not list(extract_claims(make_report(short), lexicon).claims)
    judged = judge_claims(make_report(short), lexicon, model)
    assert [claim.figure.low for claim in judged.claims if isinstance(claim, QuantityClaim)] == [800, 850]


def test_every_slot_says_what_decided_it_and_how_sure_it_is(notes: Notes, lexicon: Lexicon, model: Model) -> None:
    extraction = judge_claims(notes.report, lexicon, model)
    assert extraction.extractor == extractor_in_use()
    for claim in extraction.claims:
        judgements = dict(extraction.judgements[claim.claim_id])
        assert judgements.pop("standing").probability is None
        assert "claim" in judgements
        for judgement in judgements.values():
            assert judgement.model == model.name
            assert (judgement.agrees is None) is (judgement.rule is None)
            assert judgement.probability is not None
            assert 0 < judgement.probability < 1
    figure = next(claim for claim in extraction.claims if isinstance(claim, QuantityClaim))
    slots = {"measure", "aspect", "status", "actor", "place", "speaker", "time", "hedge", "claim", "standing"}
    assert set(extraction.judgements[figure.claim_id]) == slots


def test_a_figure_of_the_model_alone_is_at_the_place_that_its_words_name(
    write: Callable[..., Report], lexicon: Lexicon, model: Model
) -> None:
    report = write("Poland has 180 soldiers in Latvia. Warsaw withdrew 60 surveyors from Estonia two weeks ago.")
    places = {
        claim.figure.low: claim.places
        for claim in judge_claims(report, lexicon, model).claims
        if isinstance(claim, QuantityClaim)
    }
    assert places == {180: ("LVA",), 60: ("EST",)}


def test_a_claim_is_as_sure_as_the_slots_that_make_it_right_are_together(
    notes: Notes, lexicon: Lexicon, model: Model
) -> None:
    extraction = judge_claims(notes.report, lexicon, model)
    kinds = set()
    for claim in extraction.claims:
        judgements = extraction.judgements[claim.claim_id]
        kinds.add(claim.kind)
        asked = ("stance", "actor") if claim.kind == "position" else ("measure", "actor", "place", "aspect", "status")
        together = prod(judgements[slot].probability or 0 for slot in asked)
        assert judgements["claim"].probability == pytest.approx(together, abs=1e-3)
    assert kinds == {"quantity", "position"}


def test_each_slot_is_calibrated_by_its_own_line_and_a_holder_by_none_of_a_figures(
    notes: Notes, lexicon: Lexicon, model: Model
) -> None:
    def find_probabilities(calibration: Mapping[str, tuple[float, float]]) -> dict[str, dict[str, float | None]]:
        extraction = judge_claims(notes.report, lexicon, replace(model, calibration=calibration))
        return {
            claim.kind: {slot: each.probability for slot, each in extraction.judgements[claim.claim_id].items()}
            for claim in extraction.claims
        }

    as_said, of_actors, of_holders = (
        find_probabilities(each) for each in ({}, {"actor": (0.0, 0.0)}, {"holder": (0.0, 0.0)})
    )
    assert of_actors["quantity"]["actor"] == 0.5
    assert of_actors["position"] == as_said["position"]
    assert of_holders["position"]["actor"] == 0.5
    assert of_holders["quantity"] == as_said["quantity"]


def test_passages_set_aside_give_no_claim(make_report: Callable[[str], Report], lexicon: Lexicon, model: Model) -> None:
    text = "Norway has 600 soldiers in Iraq."
    aside = Report("0" * 64, text, (Passage(0, len(text), PassageRole.ASIDE),), (), ReportHead(), "utf-8", "test")
    assert judge_claims(make_report(text), lexicon, model).claims
    assert judge_claims(aside, lexicon, model).claims == ()


def test_a_long_report_in_which_the_rules_find_nothing_is_not_judged(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model
) -> None:
    def refuse(ids: Sequence[int]) -> Matrix:
        raise AssertionError(f"the encoder was asked for {len(ids)} tokens")

    closed = replace(model, encode=refuse)
    long = "Two teams met in Oslo. The army band played. " + "The harvest was good. " * 40
    for silent in (long, "The harvest was good."):
        assert judge_claims(make_report(silent), lexicon, closed).claims == ()
    with pytest.raises(AssertionError):
        judge_claims(make_report("Norway has 600 soldiers in Iraq."), lexicon, closed)


def test_a_figure_of_the_model_alone_goes_where_a_surer_one_of_the_rules_contradicts_it(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model
) -> None:
    contrary = "Norway has 600 soldiers in Iraq. For years the figure was {}."
    assert find_numbers(judge_claims(make_report(contrary.format(400)), lexicon, model)) == [600]
    assert find_numbers(judge_claims(make_report(contrary.format(600)), lexicon, model)) == [600, 600]


def find_numbers(extraction: Extraction) -> list[int | None]:
    return [claim.figure.low for claim in extraction.claims if isinstance(claim, QuantityClaim)]


WORDS = st.sampled_from(
    [
        *("Norway", "Iraq", "US", "soldiers", "troops", "600", "1,200", "about", "two", "more", "will", "send", "has"),
        *("killed", "said", "officials", "Monday", ",", ".", '"', "“", "”", "not", "withdraw", "oppose", "the", "in"),
        *("to", "of", "\n", "it", "he"),
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_any_text_gives_claims_whose_words_stand_in_it_and_the_same_again(words: list[str]) -> None:
    text = " ".join(words)
    model, lexicon = load_model(), load_lexicon()
    assert model is not None
    passages = (Passage(0, len(text), PassageRole.BODY),) if text.strip() else ()
    report = Report("0" * 64, text, passages, (), ReportHead(), "utf-8", "test")
    extraction = judge_claims(report, lexicon, model)
    for claim in extraction.claims:
        evidence = claim.evidence
        assert text[evidence.start : evidence.end] == evidence.quote != ""
        assert evidence.sentence_start <= evidence.start < evidence.end <= evidence.sentence_end
    assert judge_claims(report, lexicon, model) == extraction


def test_a_slot_agrees_with_its_rule_where_the_rules_alone_say_the_same(
    notes: Notes, lexicon: Lexicon, model: Model
) -> None:
    judged, by_rules = judge_claims(notes.report, lexicon, model), extract_claims(notes.report, lexicon)
    read = {claim.evidence.start: claim for claim in by_rules.claims if isinstance(claim, QuantityClaim)}
    seen = set()
    for claim in judged.claims:
        alone = read.get(claim.evidence.start)
        if isinstance(claim, QuantityClaim) and alone:
            told = judged.judgements[claim.claim_id]
            assert told["status"].rule == by_rules.judgements[alone.claim_id]["status"].rule
            assert told["status"].agrees is (claim.status is alone.status)
            assert told["actor"].agrees is (set(claim.actors) == set(alone.actors))
            seen.add(claim.claim_id)
    assert seen
