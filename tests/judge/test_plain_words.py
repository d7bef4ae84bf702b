"""The judge does not overrule words that leave no choice."""

from collections.abc import Callable

import pytest

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
