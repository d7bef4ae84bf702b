"""The judge does not overrule words that leave no choice."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from muster.extract.position.absences import ABSENT
from muster.extract.speaker.hedges import DISTANT
from muster.judge.extractor import judge_claims
from muster.judge.model import Model
from muster.lexicon import Lexicon
from muster.model import PositionClaim, QuantityClaim, Report, Stance, Status

STANCES = [
    ("Germany has declined to rule out sending troops to Mali.", Stance.CONSIDERS),
    ("Germany has still not ruled out sending troops to Mali.", Stance.CONSIDERS),
    ("Germany would not rule out sending troops to Mali.", Stance.CONSIDERS),
    ("Germany can’t rule out sending troops to Mali.", Stance.CONSIDERS),
    ("Germany's chancellor, Erika Beispiel, said she was not going to rule out ground troops.", Stance.CONSIDERS),
    ("Germany will not oppose the deployment of peacekeepers, Erika Beispiel said.", Stance.SUPPORTS),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_a_denied_stance_stays_denied(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model, text: str, stance: Stance
) -> None:
    (claim,) = judge_claims(make_report(text), lexicon, model).claims
    assert isinstance(claim, PositionClaim)
    assert claim.stance is stance


HEDGES = [
    ("Ghana allegedly has 200 soldiers in Mali.", True),
    ("Ghana is said to have about 200 men in Mali.", True),
    ("Unverified reports speak of 200 Ghanaian soldiers in Mali.", True),
    ("Ghana, which allegedly wants gold, has 200 soldiers in Mali.", False),
    ("The army of Ghana allegedly said it had 200 soldiers in Mali.", False),
]


@pytest.mark.parametrize(("text", "hedge"), HEDGES)
def test_words_of_distance_hedge_what_the_outlet_says(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model, text: str, hedge: bool
) -> None:
    leaning = replace(model, trust={**model.trust, "hedge": {"": 1.0, DISTANT: 100_000.0}})
    (claim,) = judge_claims(make_report(text), lexicon, leaning).claims
    assert isinstance(claim, QuantityClaim)
    assert claim.hedge is hedge


def test_that_no_forces_are_left_is_no_position(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model
) -> None:
    leaning = replace(model, trust={**model.trust, "stance": {**model.trust["stance"], ABSENT: 5_000.0}})
    text = "There are no American soldiers left in Niger, the Pentagon said."
    assert judge_claims(make_report(text), lexicon, leaning).claims == ()


STATUSES = [
    ("Ghana does not have 200 soldiers in Mali, President Kofi Example said.", Status.DENIED),
    ("There are not 200 Ghanaian soldiers in Mali, the army said.", Status.DENIED),
    ("It is false that 200 Ghanaian soldiers are in Mali, the army said.", Status.DENIED),
    ("Reports that Ghana has 200 soldiers in Mali are untrue, Kofi Example said.", Status.DENIED),
    ("Ghana has not ruled out sending 200 soldiers to Mali.", Status.POSSIBLE),
    ("Ghana has no more than 200 soldiers in Mali, the army said.", Status.ACTUAL),
    ("Not all 200 Ghanaian soldiers in Mali are trained, the army said.", Status.ACTUAL),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_a_plain_denial_of_a_figure_stands(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model, text: str, status: Status
) -> None:
    (claim,) = judge_claims(make_report(text), lexicon, model).claims
    assert isinstance(claim, QuantityClaim)
    assert claim.status is status


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Pentagon: 600 American soldiers are in Mali", "Pentagon"),
        ("Officials: 600 French soldiers leave Mali", "Officials"),
        ("Mali: 600 French soldiers leave the country", None),
    ],
)
def test_a_label_is_the_speaker_of_its_line(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model, text: str, speaker: str | None
) -> None:
    claim = next(iter(judge_claims(make_report(text), lexicon, model).claims))
    assert claim.attribution.speaker == speaker
