import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.reconcile.conflicts import ConflictKind, Severity, find_conflicts


def only(entries):
    (found,) = find_conflicts(entries)
    return found


def test_two_voices_that_no_number_fits_contradict_each_other(quantity):
    left = quantity(3500, speaker="Peter Cook", on="2016-02-01", outlet="Northgate Post")
    right = quantity(5200, speaker="Haider al-Abadi", on="2016-02-03", outlet="Harbour Wire")
    found = only([left, right])
    assert (found.kind, found.severity) == (ConflictKind.CONTRADICTION, Severity.MAJOR)
    assert (found.left, found.right) == ((left,), (right,))
    assert found.disagrees
    assert found.sentence == (
        "The United States in Iraq: 3,500 (Peter Cook, Northgate Post, 1 February 2016) and"
        " 5,200 (Haider al-Abadi, Harbour Wire, 3 February 2016) speak of the same time, and no number fits both:"
        " 1,700 apart."
    )


def test_figures_within_a_tenth_are_a_minor_matter(quantity):
    found = only([quantity(3700, outlet="A", on="2016-02-01"), quantity(3850, outlet="B", on="2016-02-03")])
    assert found.severity is Severity.MINOR


def test_one_speaker_who_later_gives_another_figure_revises_it(quantity):
    entries = [
        quantity(900, speaker="Pat Ryder", on="2024-12-10", outlet="A"),
        quantity(2000, speaker="Pat Ryder", on="2024-12-19", time="2024-06/2024-12-19", outlet="B"),
    ]
    found = only(entries)
    assert found.kind is ConflictKind.REVISION
    assert (found.left, found.right) == ((entries[0],), (entries[1],))
    assert "later gave another figure for the same time, 1,100 apart" in found.sentence


@pytest.mark.parametrize(
    "other",
    [
        {"low": 3450},
        {"on": "2016-06-01"},
        {"place": "SYR"},
        {"actor": "COALITION"},
        {"measure": "units"},
        {"time": "2011-05"},
        {"aspect": "part"},
        {"aspect": "cumulative"},
    ],
)
def test_figures_that_agree_or_speak_of_something_else_are_no_conflict(quantity, other):
    first = {"low": 3500, "on": "2016-02-01", "outlet": "A", "speaker": "Peter Cook"}
    second = {**first, "low": 5200, "on": "2016-02-03", "outlet": "B", "speaker": "Haider al-Abadi", **other}
    assert find_conflicts([quantity(**first), quantity(**second)]) == []


def test_the_alliance_and_the_coalition_are_two_forces(quantity):
    entries = [
        quantity(4000, about=True, actor="NATO", status="announced", speaker="Jens Stoltenberg", on="2021-02-19"),
        quantity(5000, actor="COALITION", status="planned", speaker="military sources", on="2021-02-19"),
    ]
    assert find_conflicts(entries) == []


def test_a_change_told_in_one_report_is_no_contradiction(quantity):
    words = {"sentence": "The mission grew from 500 to 4000."}
    entries = [quantity(500, speaker="Jens Stoltenberg", **words), quantity(4000, speaker="Stoltenberg", **words)]
    assert find_conflicts(entries) == []


def test_two_numbers_of_one_time_in_one_report_are_a_contradiction(quantity):
    """An earlier floor, or a contributor's soldiers, that was read as the level must not pass without a word."""
    entries = [quantity(28_500, start=0), quantity(22_000, start=90)]
    (conflict,) = find_conflicts(entries)
    assert (conflict.kind, conflict.severity) == (ConflictKind.CONTRADICTION, Severity.MAJOR)
    assert "stand in one report and speak of the same time" in conflict.sentence


def test_two_times_of_one_report_are_no_contradiction(quantity):
    assert find_conflicts([quantity(900, time="2016-09-20", start=0), quantity(600, start=90)]) == []


def test_a_movement_of_the_report_explains_its_two_numbers(quantity):
    levels = [quantity(1900, start=0), quantity(2200, start=90)]
    assert len(find_conflicts(levels)) == 1
    assert find_conflicts([*levels, quantity(300, aspect="increase", start=180)]) == []


def test_a_movement_explains_two_levels(quantity):
    levels = [quantity(4600, on="2016-09-20", outlet="A"), quantity(5200, on="2016-09-30", outlet="B")]
    move = quantity(600, aspect="increase", on="2016-09-28", outlet="C")
    back = quantity(600, aspect="decrease", on="2016-09-28", outlet="C")
    assert len(find_conflicts(levels)) == 1
    assert find_conflicts([*levels, move]) == []
    assert len(find_conflicts([*levels, back])) == 1


def test_other_definitions_are_compatible(quantity):
    entries = [
        quantity(3500, outlet="A", definition=("excludes temporary",)),
        quantity(5200, outlet="B", definition=("includes temporary",)),
    ]
    found = only(entries)
    assert (found.kind, found.severity, found.disagrees) == (ConflictKind.DEFINITION, Severity.COMPATIBLE, False)
    assert "'excludes temporary'" in found.sentence


def test_a_ceiling_beside_a_level_counts_something_else_whether_the_level_keeps_it_or_not(quantity):
    ceiling = quantity(None, 3870, aspect="cap", outlet="A")
    above, below = only([ceiling, quantity(5200, outlet="B")]), only([ceiling, quantity(1000, outlet="B")])
    assert {above.kind, below.kind} == {ConflictKind.DEFINITION}
    assert above.sentence.endswith("how many are: more than are allowed, so that some are not counted under it.")
    assert below.sentence.endswith("1,000 (B, 28 September 2016) how many are: both may be true.")


def test_two_spokespeople_of_one_institution_revise_each_other(quantity):
    entries = [
        quantity(3500, speaker="Ann Berg", speaker_text="Pentagon spokeswoman Ann Berg", on="2016-02-01"),
        quantity(3850, speaker="Luis Costa", speaker_text="Pentagon spokesman Luis Costa", on="2016-02-05"),
    ]
    assert only(entries).kind is ConflictKind.REVISION


def test_two_unnamed_officials_contradict_each_other(quantity):
    unnamed = {"speaker": "a defense official", "standing": "unnamed_official"}
    entries = [quantity(3500, on="2016-02-01", **unnamed), quantity(3850, on="2016-02-05", outlet="B", **unnamed)]
    assert only(entries).kind is ConflictKind.CONTRADICTION


def test_what_an_official_discloses_for_months_revises_what_another_official_told(quantity):
    entries = [
        quantity(900, speaker="Ann Berg", speaker_text="Pentagon spokeswoman Ann Berg", on="2024-10-01"),
        quantity(
            2000,
            speaker="Luis Costa",
            speaker_text="US Central Command's Luis Costa",
            on="2024-12-19",
            time="2024-06/2024-12-19",
        ),
    ]
    assert only(entries).kind is ConflictKind.REVISION


def test_a_vague_part_is_set_beside_nothing(quantity):
    part = quantity(24, 99, vague=True, text="dozens", definition=("special operations",), outlet="A")
    assert find_conflicts([part, quantity(4600, outlet="B")]) == []


def test_one_planned_figure_is_told_once_beside_a_level_whoever_tells_it(quantity):
    entries = [
        quantity(4600, speaker="Ann Berg"),
        quantity(5200, status="announced", speaker="Ann Berg", start=90),
        quantity(5200, status="announced", outlet="B", on="2016-09-29"),
    ]
    found = only(entries)
    assert (found.kind, len(found.right)) == (ConflictKind.PLAN, 2)


def test_a_plan_beside_a_level_is_compatible(quantity):
    entries = [quantity(1500, about=True, start=0), quantity(3100, status="announced", start=90)]
    found = only(entries)
    assert (found.kind, found.disagrees) == (ConflictKind.PLAN, False)
    assert found.sentence == (
        "The United States in Iraq: 3,100 is announced (Larkfield Courier, 28 September 2016) beside about 1,500"
        " (Larkfield Courier, 28 September 2016): it is not said to be so yet, and contradicts nothing."
    )


def test_a_figure_that_somebody_denies_is_contradicted(quantity):
    stated = quantity(600, aspect="increase", status="announced", speaker="Peter Cook", outlet="A")
    denied = quantity(600, aspect="increase", status="denied", speaker="Haider al-Abadi", outlet="B")
    found = only([stated, denied])
    assert (found.kind, found.left, found.right) == (ConflictKind.CONTRADICTION, (stated,), (denied,))


def test_a_sum_that_does_not_hold_is_a_conflict_of_one_report(quantity):
    entries = [
        quantity(2450, start=0),
        quantity(350, aspect="increase", status="announced", start=60),
        quantity(2950, status="announced", start=120),
    ]
    found = next(c for c in find_conflicts(entries) if c.kind is ConflictKind.ARITHMETIC)
    assert (found.left, found.right, found.severity) == (tuple(entries[:2]), (entries[2],), Severity.MAJOR)


def test_no_plans_stand_beside_willing(position):
    willing = position("offers", "more troops to Iraq", speaker="US Department of Defense", on="2021-02-20", outlet="A")
    unwilling = position("denies_plan", "more forces to Iraq", speaker="John Kirby", on="2021-02-19", outlet="B")
    found = only([willing, unwilling])
    assert (found.kind, found.severity) == (ConflictKind.CONTRADICTION, Severity.MINOR)
    assert (found.left, found.right) == ((willing,), (unwilling,))
    assert found.sentence == (
        "The United States in Iraq: it is willing (more troops to Iraq) according to US Department of Defense, A,"
        " 20 February 2021, yet it has no plans (more forces to Iraq) according to John Kirby, B, 19 February 2021:"
        " it is both willing and not."
    )


@pytest.mark.parametrize(
    "other",
    [
        {"on": "2021-06-01"},
        {"place": "SYR"},
        {"actor": "GBR"},
        {"about": "withdrawal of troops"},
        {"about": "expanded training mission"},
        {"stance": "considers"},
    ],
)
def test_positions_on_another_matter_or_of_another_party_do_not_disagree(position, other):
    willing = {"stance": "offers", "about": "more troops", "on": "2021-02-20", "outlet": "A", **other}
    unwilling = {"stance": "denies_plan", "about": "more troops", "on": "2021-02-19", "outlet": "B"}
    assert find_conflicts([position(**willing), position(**unwilling)]) == []


def test_copies_make_one_conflict(quantity):
    entries = [
        quantity(3500, speaker="Peter Cook", on="2016-02-01", outlet="A"),
        *(quantity(5200, speaker="Haider al-Abadi", on="2016-02-03", outlet=o) for o in ("B", "C", "D")),
    ]
    assert len(only(entries).right) == 3


@given(
    st.lists(
        st.tuples(
            st.sampled_from([900, 3500, 3850, 5200]),
            st.sampled_from([None, "Peter Cook", "Haider al-Abadi"]),
            st.integers(1, 28),
            st.sampled_from(["A", "B"]),
            st.sampled_from(["actual", "announced", "denied"]),
            st.sampled_from(["level", "increase", "cap"]),
        ),
        max_size=8,
    ),
    st.randoms(use_true_random=False),
)
def test_order_of_input_never_matters(quantity, rows, rng):
    entries = [
        quantity(n, speaker=s, on=f"2016-02-{d:02}", outlet=o, status=status, aspect=aspect, start=i * 100)
        for i, (n, s, d, o, status, aspect) in enumerate(rows)
    ]
    found = find_conflicts(entries)
    assert find_conflicts(rng.sample(entries, len(entries))) == found
    for conflict in found:
        assert conflict.left
        assert conflict.right
        assert not {e.claim.claim_id for e in conflict.left} & {e.claim.claim_id for e in conflict.right}
    assert len({conflict.conflict_id for conflict in found}) == len(found)


def test_a_figure_that_its_outlet_took_back_is_a_revision_and_contradicts_nobody(quantity):
    wrong = quantity(500, on="2021-01-16", outlet="Clarion", speaker="Ann Berg")
    recall = quantity(500, on="2021-01-19", outlet="Clarion", sentence="On Saturday we said 500, which was wrong.")
    found = only([wrong, recall, quantity(2500, on="2021-01-19", outlet="Clarion", start=90)])
    assert (found.kind, found.entries) == (ConflictKind.REVISION, (wrong, recall))
    assert "was withdrawn by its outlet" in found.sentence
