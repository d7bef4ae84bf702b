import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.reconcile.arithmetic import SumRule, Verdict, find_sums


def by_rule(entries):
    return {found.rule: found for found in find_sums(entries)}


@pytest.fixture
def mosul(quantity):
    """A level, a step, the level to come, and a step of two months before, in one report."""
    return [
        quantity(600, aspect="increase", status="announced", speaker="US Defense Department", start=0),
        quantity(600, aspect="increase", status="announced", speaker="US Defense Department", start=90),
        quantity(4600, about=True, start=700),
        quantity(5200, about=True, status="announced", start=760),
        quantity(560, aspect="increase", status="announced", speaker="Ashton Carter", said="2016-07", start=960),
    ]


def test_the_best_fitting_step_makes_the_sum_and_the_other_is_an_earlier_step(mosul):
    (found,) = find_sums(mosul)
    assert (found.rule, found.verdict, found.gap) == (SumRule.STEP, Verdict.HOLDS, 0)
    assert found.sentence == (
        "The United States in Iraq: about 4,600 + 600 = about 5,200: holds."
        " 560 (in July 2016) is a separate earlier step."
    )
    assert found.entries == (mosul[2], mosul[0], mosul[3], mosul[4])


def test_a_sum_that_is_short_within_the_rounding_says_by_how_much_and_of_what(quantity):
    doubling = "It follows the decision to double the force there to 3100 troops."
    entries = [
        quantity(3100, status="announced", start=0, sentence=doubling, on="2014-12-08"),
        quantity(1500, about=True, start=2000, on="2014-12-08"),
        quantity(1500, aspect="increase", status="announced", start=2100, said="2014-11", on="2014-12-08"),
    ]
    sums = by_rule(entries)
    assert set(sums) == {SumRule.STEP, SumRule.MULTIPLE}
    for found in sums.values():
        assert (found.verdict, found.gap) == (Verdict.WITHIN_ROUNDING, 100)
    assert sums[SumRule.STEP].sentence == (
        "The United States in Iraq: about 1,500 + 1,500 = 3,000 against 3,100:"
        " 100 short, within the rounding of 'about 1,500'."
    )
    assert "2 \N{MULTIPLICATION SIGN} about 1,500 = 3,000 against 3,100" in sums[SumRule.MULTIPLE].sentence


def test_a_false_sum_does_not_hold(quantity):
    entries = [
        quantity(2450, start=0),
        quantity(350, aspect="increase", status="announced", start=60),
        quantity(2950, status="announced", start=120),
    ]
    (found,) = find_sums(entries)
    assert (found.verdict, found.gap) == (Verdict.FAILS, 150)
    assert found.sentence.endswith("2,450 + 350 = 2,800 against 2,950: 150 short, does not hold.")


def test_a_withdrawal_is_subtracted(quantity):
    entries = [
        quantity(5200, start=0),
        quantity(2200, aspect="decrease", status="announced", start=60),
        quantity(3000, status="announced", start=120),
    ]
    (found,) = find_sums(entries)
    assert found.verdict is Verdict.HOLDS
    assert "5,200 \N{MINUS SIGN} 2,200 = 3,000: holds" in found.sentence


def test_levels_before_and_after_a_step_that_took_place_add_up(quantity):
    entries = [quantity(4600, start=0), quantity(600, aspect="increase", start=60), quantity(5200, start=120)]
    (found,) = find_sums(entries)
    assert (found.terms[0], found.total) == (entries[0], entries[2])


@pytest.mark.parametrize(
    "other",
    [
        {"actor": "GBR"},
        {"place": "SYR"},
        {"measure": "units"},
        {"report": "another"},
        {"status": "denied"},
        {"low": 300, "high": 900, "vague": True, "text": "several hundred"},
    ],
)
def test_figures_of_another_force_report_or_kind_are_not_added(quantity, other):
    step = {"low": 600, "aspect": "increase", "status": "announced", "start": 60}
    entries = [quantity(4600, start=0), quantity(**{**step, **other}), quantity(5200, status="announced", start=120)]
    assert find_sums(entries) == []


def test_a_step_far_too_small_is_a_part_of_the_way_and_no_false_sum(quantity):
    entries = [
        quantity(4600, start=0),
        quantity(100, aspect="increase", status="announced", start=60),
        quantity(5900, status="announced", start=120),
    ]
    assert find_sums(entries) == []


def test_a_step_may_raise_the_ceiling(quantity):
    entries = [
        quantity(4087, aspect="cap", start=0),
        quantity(560, aspect="increase", status="announced", start=60),
        quantity(4647, aspect="cap", status="announced", start=120),
    ]
    (found,) = find_sums(entries)
    assert found.sentence.endswith("4,087 + 560 = 4,647: holds.")
    level = quantity(4647, status="announced", start=120)
    assert find_sums([*entries[:2], level]) == []


def test_rough_figures_that_could_round_to_anything_are_no_sum(quantity):
    entries = [
        quantity(11000, about=True, start=0),
        quantity(1000, about=True, aspect="decrease", status="announced", start=60),
        quantity(8000, about=True, status="announced", start=120),
    ]
    assert find_sums(entries) == []


def test_parts_make_a_whole(quantity):
    sentence = "Of the 800 soldiers, 500 train recruits and 300 guard the base."
    entries = [
        quantity(800, sentence=sentence),
        quantity(500, aspect="part", sentence=sentence),
        quantity(300, aspect="part", sentence=sentence),
    ]
    (found,) = find_sums(entries)
    assert (found.rule, found.verdict) == (SumRule.PARTS, Verdict.HOLDS)
    assert "500 + 300 = 800: holds" in found.sentence


def test_parts_that_exceed_the_whole_do_not_hold_and_parts_that_fall_short_say_nothing(quantity):
    def parts(*numbers):
        sentence = f"Of the 800 soldiers, {numbers[0]} train recruits and {numbers[1]} guard the base."
        return [
            quantity(800, sentence=sentence),
            *(quantity(number, aspect="part", sentence=sentence) for number in numbers),
        ]

    (found,) = find_sums(parts(700, 450))
    assert (found.verdict, found.gap) == (Verdict.FAILS, -350)
    assert "350 over, does not hold" in found.sentence
    assert find_sums(parts(100, 150)) == []


@given(st.randoms(use_true_random=False))
def test_order_of_input_never_matters(quantity, rng):
    actual = [{"low": n} for n in (4600, 4640)]
    announced = [{"low": n, "aspect": "increase", "status": "announced"} for n in (600, 560)]
    told = [*actual, *announced, {"low": 5200, "status": "announced"}]
    entries = [quantity(**one, start=i * 50, report=r) for r in ("x", "y") for i, one in enumerate(told)]
    assert find_sums(rng.sample(entries, len(entries))) == find_sums(entries)


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_every_true_sum_holds(quantity, level, step):
    entries = [
        quantity(level, start=0),
        quantity(step, aspect="increase", status="announced", start=50),
        quantity(level + step, status="announced", start=90),
    ]
    (found,) = find_sums(entries)
    assert (found.verdict, found.gap) == (Verdict.HOLDS, 0)


def test_the_step_of_the_sentence_leads_to_its_total_and_no_other_that_fits(quantity):
    """In "will send 1,200, for a total of 2,200": that 300 more fits to 1,900 says nothing."""
    words = {"sentence": "It will send 1200 more for a total of 2200.", "start": 900}
    other = [quantity(1900, start=0), quantity(300, aspect="increase", status="announced", start=100)]
    total = quantity(2200, status="announced", **words)
    assert [found.terms for found in find_sums([*other, quantity(2200, status="announced", start=900)])]
    assert find_sums([*other, quantity(1200, aspect="increase", status="announced", **words), total]) == []


def test_no_sum_runs_back_in_time(quantity):
    base = quantity(1900, time="2016-05-01", start=0)
    move = quantity(100, aspect="increase", time="2015-10-01", start=90)
    assert find_sums([base, move, quantity(2000, time="2015-10-01", start=180)]) == []
    assert find_sums([base, move, quantity(2000, time="2016-09-01", start=180)])
