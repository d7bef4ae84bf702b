"""What is least sure is looked at first, and the reviewer reads which slot to look at."""

import pytest

from muster.model import Judgement
from muster.survey.priority import WORTH_A_LOOK, weigh_doubt


def judged(**sure: float | None) -> dict[str, Judgement]:
    """Judgements of so many slots, each as sure as told."""
    return {slot: Judgement(probability=probability, model="judge-9") for slot, probability in sure.items()}


def test_a_doubtful_claim_weighs_by_itself_and_names_its_least_certain_slot():
    doubt = weigh_doubt(judged(measure=0.9, actor=0.5, place=0.8, claim=0.36), (), counts=True)
    assert doubt.score == pytest.approx(2 * (1 - 0.36))
    assert doubt.reasons == ("actor is uncertain (0.50)",)
    assert doubt.score >= WORTH_A_LOOK


def test_a_sure_claim_and_one_by_rules_alone_give_no_reason():
    assert weigh_doubt(judged(measure=0.99, time=0.6, claim=0.97), (), counts=True).reasons == ()
    assert weigh_doubt(judged(measure=None, claim=None), (), counts=True).score == 0


def test_a_missing_slot_weighs_in_full_only_where_the_claim_would_count():
    counting, other = (weigh_doubt({}, ("actor",), counts=each) for each in (True, False))
    assert counting.reasons == other.reasons == ("whose forces they are was not found",)
    assert counting.score > 1 > other.score > 0
