from datetime import date

import pytest

from muster.model import Basis, Measure
from muster.reconcile.answer import answer_question
from muster.reconcile.estimate import estimate_series
from muster.reconcile.question import parse_question


def value_on(entries, day, actor="USA"):
    steps = estimate_series(entries, actor, "IRQ", Measure.PERSONNEL).steps
    return next(((s.best, s.basis) for s in steps if s.period.first_on <= day <= s.period.last_on), None)


def test_all_who_left_leave_none_who_are_cited_and_unknown_after_three_years(quantity, lexicon):
    left = quantity(900, aspect="decrease", definition=("all",), on="2017-03-01")
    entries = [quantity(2400), left]
    assert value_on(entries, date(2017, 2, 28)) == (2400, Basis.OBSERVED)
    assert value_on(entries, date(2017, 3, 1)) == (0, Basis.OBSERVED)
    assert value_on(entries, date(2019, 3, 1)) == (0, Basis.CARRIED)
    assert value_on(entries, date(2020, 3, 2)) is None
    answer = answer_question(parse_question("How many US troops were in Iraq in April 2017?", lexicon), entries)
    assert answer.best == 0
    assert "had no troops in Iraq" in answer.sentence
    assert left.claim.claim_id in {entry.claim.claim_id for entry in answer.citations}


@pytest.mark.parametrize(
    "kwargs",
    [
        {"definition": ()},
        {"definition": ("all",), "status": "announced"},
        {"definition": ("all",), "aspect": "increase"},
        {"definition": ("combat", "all")},
        {"definition": ("all",), "words": "in the end"},
        {"definition": ("all",), "actor": ("USA", "NATO")},
        {"definition": ("all",), "hedge": True},
        {"definition": ("all",), "speaker": "Taliban", "standing": "institution"},
        {"definition": ("all",), "speaker": "Ada Lund", "standing": "expert"},
    ],
)
def test_less_than_all_who_have_left_leaves_the_level(quantity, kwargs):
    left = quantity(2400, **{"aspect": "decrease", "on": "2017-03-01"} | kwargs)
    assert value_on([quantity(2400), left], date(2017, 3, 1)) == (2400, Basis.OBSERVED)


def test_who_comes_later_is_there_again(quantity):
    left = quantity(900, aspect="decrease", definition=("all",), on="2017-03-01")
    entries = [quantity(900), left, quantity(300, on="2018-03-01")]
    assert value_on(entries, date(2018, 3, 1)) == (300, Basis.OBSERVED)
