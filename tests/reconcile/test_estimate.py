from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model import Basis, Decision, FieldChange, Measure, Review
from muster.reconcile.estimate import RULE, estimate_series


def series(entries, actor="USA", place="IRQ", measure=Measure.PERSONNEL):
    return estimate_series(entries, actor, place, measure)


def values(found):
    return [(step.period.iso, step.best, step.basis) for step in found.steps]


def value_on(found, day):
    return next((s.best for s in found.steps if s.period.first_on <= day <= s.period.last_on), None)


def test_a_level_holds_for_a_year_is_last_known_for_two_more_and_then_unknown(quantity):
    found = series([quantity(2500, on="2021-02-20")])
    assert values(found) == [
        ("2021-02-20/2022-02-20", 2500, Basis.OBSERVED),
        ("2022-02-21/2024-02-20", 2500, Basis.CARRIED),
    ]
    assert {step.rule for step in found.steps} == {RULE}


def test_a_gap_between_claims_is_unknown_and_has_no_number(quantity):
    found = series([quantity(4600, on="2016-09-28"), quantity(2500, on="2021-02-20")])
    (gap,) = [step for step in found.steps if step.basis is Basis.NONE]
    assert gap.period.iso == "2019-09-29/2021-02-19"
    assert (gap.best, gap.low, gap.high, gap.basis) == (None, None, None, Basis.NONE)


def test_levels_that_stand_on_no_day_are_set_aside_with_the_reason(quantity):
    past = quantity(5100, words="once")
    ahead = quantity(900, time="2017")
    undated = quantity(700, on=None)
    denied = quantity(400, status="denied")
    found = series([past, ahead, undated, denied, quantity(4600)])
    assert {step.best for step in found.steps} == {4600}
    assert {each.entry: each.reason for each in found.set_aside} == {
        past: "its words of time (“once”) name no days",
        ahead: "it speaks of days after its report alone, which nobody had seen yet",
        undated: "neither its words nor its report name a day",
        denied: "it is said not to be so",
    }


def test_a_level_since_something_that_happened_is_there_when_it_is_told(quantity):
    told = quantity(2800, words="since the withdrawal began", on="2021-04-30")
    found = series([told, quantity(4500, time="2020-10", on="2021-04-30")])
    assert value_on(found, date(2021, 4, 30)) == 2800
    assert found.set_aside == ()


def test_no_claim_makes_no_step(quantity):
    assert series([]).steps == ()
    assert series([quantity(4600, place="SYR")]).steps == ()


def test_steps_follow_each_other_without_gap(quantity):
    found = series([quantity(n, on=on) for n, on in ((1500, "2014-12-08"), (3500, "2015-12-08"), (4600, "2020-01-01"))])
    for step, following in zip(found.steps, found.steps[1:], strict=False):
        assert following.period.first_on == step.period.last_on + timedelta(days=1)


def test_a_better_voice_of_the_same_days_wins_and_the_other_stays_visible(quantity):
    official = quantity(4600, speaker="Peter Cook", speaker_text="Pentagon spokesman Peter Cook", on="2016-09-20")
    outlet = quantity(6000, on="2016-09-28")
    (step, *_) = [s for s in series([official, outlet]).steps if s.period.first_on == date(2016, 9, 28)]
    assert step.best == 4600
    assert step.rivals == (outlet,)
    assert (step.low, step.high) == (4550, 4650)


def test_a_rival_of_some_standing_widens_the_band_for_two_months(quantity):
    official = quantity(4600, speaker="Peter Cook", speaker_text="Pentagon spokesman Peter Cook", on="2016-09-20")
    unnamed = quantity(6000, speaker="an official", standing="unnamed_official", on="2016-09-28")
    steps = {step.period.iso: step for step in series([official, unnamed]).steps}
    assert (steps["2016-09-28/2016-11-27"].low, steps["2016-09-28/2016-11-27"].high) == (4550, 6500)
    assert steps["2016-11-28/2017-09-28"].high == 4650


@pytest.mark.parametrize("order", [(28_500, 22_000), (22_000, 28_500)])
def test_of_two_numbers_of_one_report_the_larger_is_taken_and_the_other_stays_its_rival(quantity, order):
    """The lower one is mostly a part, a floor or a former number; nothing told since decides between them."""
    entries = [quantity(number, start=90 * at) for at, number in enumerate(order)]
    steps = series(entries).steps
    assert [(step.best, step.low, step.high, step.basis) for step in steps] == [
        (28_500, 21_500, 28_550, Basis.OBSERVED),
        (28_500, 21_500, 28_550, Basis.CARRIED),
    ]
    assert all(step.rivals == (entries[order.index(22_000)],) for step in steps)


def test_what_is_told_later_ends_the_rival_of_the_same_report(quantity):
    entries = [quantity(28_500, start=0), quantity(22_000, start=90), quantity(28_500, on="2016-10-20", outlet="B")]
    *_, last = series(entries).steps
    assert (last.best, last.low, last.high, last.rivals) == (28_500, 28_450, 28_550, ())


def test_a_weaker_voice_replaces_an_older_one(quantity):
    official = quantity(4600, speaker="Peter Cook", on="2016-03-01")
    found = series([official, quantity(6000, on="2016-09-28")])
    assert value_on(found, date(2016, 9, 27)) == 4600
    assert value_on(found, date(2016, 9, 28)) == 6000


def test_plans_never_raise_a_level(quantity):
    statuses = ("announced", "planned", "pledged", "requested", "possible")
    plans = [quantity(5200, status=status, report=status) for status in statuses]
    steps = [quantity(600, aspect="increase", status=status, report=status) for status in statuses]
    found = series([quantity(4600, about=True), *plans, *steps])
    assert {step.best for step in found.steps} == {4600}
    assert {step.high for step in found.steps} == {4700}
    assert set(found.plans) == {*plans, *steps}


def test_parts_ceilings_movements_and_denials_never_raise_a_level(quantity):
    moved = quantity(600, aspect="increase")
    others = [
        quantity(9000, aspect="part"),
        quantity(None, 9000, aspect="cap"),
        quantity(9000, status="denied"),
        quantity(9000, hedge=True, definition=("with contractors",)),
    ]
    found = series([quantity(4600), moved, *others])
    assert {step.best for step in found.steps} == {4600}
    assert found.movements == (moved,)
    assert found.plans == ()


def test_a_level_that_counts_only_some_of_the_force_speaks_where_nothing_else_is_known(quantity):
    some = quantity(24, 99, vague=True, text="dozens", definition=("special operations forces",), on="2016-09-28")
    assert value_on(series([some]), date(2016, 10, 1)) == 61
    whole = quantity(900, on="2016-08-01")
    found = series([some, whole])
    assert value_on(found, date(2016, 10, 1)) == 900
    (step,) = [step for step in found.steps if step.period.first_on <= date(2016, 10, 1) <= step.period.last_on]
    assert (step.apart, step.rivals) == ((some,), ())
    assert (found.steps[-1].low, found.steps[-1].high) == (850, 950)


@pytest.mark.parametrize("cell", [{"actor": ("USA", "GBR")}, {"place": ("IRQ", "SYR")}, {"measure": "units"}])
def test_a_claim_of_several_parties_or_places_counts_for_neither(quantity, cell):
    assert series([quantity(4600, **cell)]).steps == ()


def test_a_late_disclosure_changes_the_days_that_it_speaks_of(quantity):
    before = [quantity(900, speaker="Pat Ryder", on=on) for on in ("2024-03-01", "2024-11-01")]
    told = quantity(2000, speaker="Pat Ryder", on="2024-12-19", time="2024-06/2024-12-19")
    assert value_on(series(before), date(2024, 12, 1)) == 900
    found = series([*before, told])
    assert value_on(found, date(2024, 12, 1)) == 2000
    assert value_on(found, date(2024, 5, 1)) == 900


def test_repeated_claims_of_one_value_are_one_step_with_all_their_origins(quantity):
    entries = [quantity(2500, on=on, outlet=o) for on, o in (("2021-02-20", "A"), ("2021-06-20", "B"))]
    found = series(entries)
    assert found.steps[0].period.iso == "2021-02-20/2022-06-20"
    assert found.steps[0].n_origins == 2
    assert found.steps[0].support == (entries[1], entries[0])


def test_copies_count_once(quantity):
    entries = [quantity(4600, speaker="Peter Cook", outlet=o) for o in ("A", "B", "C", "D")]
    step = series(entries).steps[0]
    assert step.n_origins == 1
    assert set(step.support) == set(entries)


def test_a_claim_whose_time_is_unknown_is_no_point_of_the_series(quantity):
    assert series([quantity(4600, on=None)]).steps == ()


def test_the_calendar_s_end_is_no_error(quantity):
    found = series([quantity(4600, on="9998-09-28"), quantity(1500, on="2016-09-28", time="0001")])
    assert {4600, 1500} <= {step.best for step in found.steps}


def test_what_is_said_to_be_so_at_a_later_time_has_been_seen_by_nobody(quantity):
    assert series([quantity(4600, on="2016-09-28", time="2017")]).steps == ()


ROWS = st.lists(
    st.tuples(
        st.sampled_from([900, 1500, 2000, 4600, 5200]),
        st.sampled_from([None, "Peter Cook", "a defense official", "Haider al-Abadi"]),
        st.dates(date(2016, 1, 1), date(2018, 12, 31)),
        st.sampled_from(["A", "B", "C"]),
        st.sampled_from(["actual", "actual", "announced", "denied"]),
    ),
    max_size=10,
)


def build(quantity, rows):
    return [
        quantity(n, speaker=s, on=day.isoformat(), outlet=o, status=status, report=str(i))
        for i, (n, s, day, o, status) in enumerate(rows)
    ]


@given(ROWS, st.randoms(use_true_random=False))
def test_order_of_input_never_matters(quantity, rows, rng):
    entries = build(quantity, rows)
    assert series(rng.sample(entries, len(entries))) == series(entries)


@given(ROWS.filter(bool), st.data())
def test_a_copy_never_changes_a_value(quantity, rows, data):
    entries = build(quantity, rows)
    at = data.draw(st.integers(0, len(entries) - 1))
    lag = data.draw(st.integers(0, 3))
    n, speaker, day, _, status = rows[at]
    copy = quantity(
        n,
        speaker=speaker,
        on=(day + timedelta(days=lag)).isoformat(),
        outlet=data.draw(st.sampled_from(["A", "Z", None])),
        status=status,
        report="copy",
        sentence=entries[at].claim.evidence.sentence,
    )
    # Of two outlets that print one sentence on one day nobody can say whose it is.
    kept = ["period", "best", "low", "high", "basis", *(["n_origins"] if lag else [])]
    before, after = ([[getattr(s, k) for k in kept] for s in series(e).steps] for e in (entries, [*entries, copy]))
    assert after == before


@given(ROWS)
def test_unknown_is_never_zero(quantity, rows):
    found = series(build(quantity, rows))
    for step in found.steps:
        assert (step.best is None) == (step.basis is Basis.NONE) == (step.low is None) == (step.high is None)
        assert step.best != 0
        assert bool(step.support) == (step.best is not None)
    assert not found.steps or found.steps[-1].best is not None


@given(ROWS)
def test_the_best_value_lies_in_its_range_and_is_a_figure_that_somebody_gave(quantity, rows):
    for step in series(build(quantity, rows)).steps:
        if step.best is not None:
            assert step.low <= step.best <= step.high
            assert step.best in {entry.claim.figure.low for entry in step.support}


def test_a_level_that_says_what_it_leaves_out_still_speaks_for_the_force(quantity):
    whole = quantity(3870, on="2016-04-18")
    later = quantity(4600, on="2016-09-28", definition=("temporary", "excluding"))
    ceiling = quantity(5000, on="2016-11-01", definition=("authorised",))
    found = series([whole, later, ceiling])
    assert value_on(found, date(2016, 12, 1)) == 4600


def reviewed(entry, decision, **fields):
    return replace(entry, review=Review(entry.claim.claim_id, decision, "ann", **fields))


def test_a_rejected_claim_has_no_weight_and_stays_visible(quantity):
    sound, misread = quantity(4600, on="2016-09-20"), quantity(9000, on="2016-09-28", speaker="Peter Cook")
    rejected = reviewed(misread, Decision.REJECT, reason="not in Iraq")
    found = series([sound, rejected])
    assert {step.best for step in found.steps} == {4600}
    assert [(each.entry, each.reason) for each in found.set_aside] == [(rejected, "rejected by ann: not in Iraq")]
    assert all(rejected not in (*step.support, *step.rivals) for step in found.steps)


def test_a_corrected_claim_outweighs_all_others(quantity):
    others = [quantity(4600, on="2016-09-28", speaker=name) for name in ("Peter Cook", "Ash Carter", "Jeff Davis")]
    change = FieldChange("low", 900, 5000)
    corrected = reviewed(quantity(7000, on="2016-09-28", outlet="B"), Decision.CORRECT, changes=(change,))
    assert value_on(series([*others, corrected]), date(2016, 9, 28)) == 7000


def test_an_accepted_claim_weighs_what_its_speaker_does(quantity):
    official, outlet = quantity(4600, speaker="Peter Cook"), quantity(6000, outlet="B")
    assert value_on(series([official, reviewed(outlet, Decision.ACCEPT)]), date(2016, 10, 1)) == 4600


def test_a_vague_year_does_not_stand_against_the_months_in_it(quantity):
    months = [quantity(n, on=on, speaker="Peter Cook") for n, on in ((3500, "2016-02-05"), (4600, "2016-09-28"))]
    year = quantity(900, on="2018-01-01", time="2016", speaker="Jeff Davis")
    found = series([*months, year])
    assert [value_on(found, date(2016, month, 28)) for month in (2, 9)] == [3500, 4600]


def test_a_year_of_which_nothing_else_speaks_is_known_by_it(quantity):
    found = series([quantity(900, on="2018-01-01", time="2013")])
    assert value_on(found, date(2013, 7, 1)) == 900


@pytest.mark.parametrize(
    ("day", "band"),
    [("2016-02-15", (2500, 3500)), ("2016-06-01", (2500, 5500)), ("2016-11-15", (2500, 5500))],
)
def test_between_two_levels_the_band_holds_both_once_the_first_is_no_longer_fresh(quantity, day, band):
    found = series([quantity(3000, on="2016-01-01"), quantity(5000, on="2016-12-01", speaker="Peter Cook")])
    on = date.fromisoformat(day)
    step = next(s for s in found.steps if s.period.first_on <= on <= s.period.last_on)
    assert (step.best, step.low, step.high) == (3000, *band)
