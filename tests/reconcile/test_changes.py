"""Changes: the level before and the level after, as one sentence tells them."""

from datetime import date

import pytest

from muster.model import Measure
from muster.reconcile.cells import find_counts
from muster.reconcile.changes import find_changes, settle_changes, settle_entries
from muster.reconcile.conflicts import ConflictKind, find_conflicts
from muster.reconcile.estimate import estimate_series

RAISED = "The state raised its force from 1,100 to 1,300 soldiers in January."
TOLD = [
    RAISED,
    "Its force went from about 1,100 soldiers there to some 1,300.",
    "Its 1,300 soldiers there, up from 1,100, guard the town.",
    "Its force was raised to 1,300 soldiers from 1,100.",
    "Its force will be raised to 1,300 soldiers, from 1,100 now.",
]
NOT_TOLD = [
    "Its force is put at numbers ranging from 1,100 to 1,300 soldiers.",
    "The state has 1,300 soldiers there and 1,100 on the way from the coast.",
    "The 1,300 soldiers took over from 1,100 others.",
]


@pytest.fixture(scope="session")
def pair(quantity):
    """Maker of the entries of 1,100 and 1,300 in one sentence."""

    def make(sentence=RAISED, after=None, **shared):
        return [
            quantity(1100, text="1,100", sentence=sentence, **shared),
            quantity(1300, text="1,300", sentence=sentence, **(shared | (after or {}))),
        ]

    return make


def counts_of(entries):
    (counts,) = find_counts(entries).values()
    return counts


def value_on(entries, day):
    steps = estimate_series(entries, "USA", "IRQ", Measure.PERSONNEL).steps
    return next((step.best for step in steps if step.period.first_on <= day <= step.period.last_on), None)


@pytest.mark.parametrize("sentence", TOLD)
def test_a_sentence_tells_which_level_gave_way_to_which(pair, sentence):
    (change,) = find_changes(counts_of(pair(sentence)))
    assert (change.before.claim.figure.low, change.after.claim.figure.low) == (1100, 1300)


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_a_range_and_others_that_go_are_no_change(pair, sentence):
    assert find_changes(counts_of(pair(sentence))) == []


def test_the_level_before_ends_where_the_other_begins(pair):
    before, after = settle_changes(counts_of(pair(time="2016-08")))
    assert (before.entry.valid.iso, after.entry.valid.iso) == ("2016-07-31", "2016-08")
    before, after = settle_entries(pair())
    assert (before.valid.iso, after.valid.iso) == ("2016-09-27", "2016-09-28")


def test_a_level_keeps_the_time_that_is_its_own(quantity):
    sentence = "Its force went from 1,100 in 2014 to 1,300 soldiers."
    before, _ = settle_entries(
        [quantity(1100, text="1,100", sentence=sentence, time="2014"), quantity(1300, text="1,300", sentence=sentence)]
    )
    assert before.valid.iso == "2014"


def test_what_is_to_change_is_so_when_that_is_told(pair):
    before, after = settle_entries(pair(time="2016-12", after={"status": "announced"}))
    assert (before.valid.iso, after.valid.iso) == ("2016-09-28", "2016-12")


def test_before_a_change_of_no_known_time_no_day_is_known(pair):
    before, _ = settle_entries(pair(after={"words": "during the war"}))
    assert before.valid is None
    assert before.claim.claim_id == pair()[0].claim.claim_id


@pytest.mark.parametrize("speaker", [None, "Peter Cook"])
@pytest.mark.parametrize(
    "sentence", [RAISED, RAISED.replace("1,100", "x").replace("1,300", "1,100").replace("x", "1,300")]
)
def test_the_series_goes_from_the_one_to_the_other(pair, sentence, speaker):
    entries = pair(sentence, time="2016-08", speaker=speaker)
    low_first = sentence == RAISED
    assert value_on(entries, date(2016, 7, 31)) == (1100 if low_first else 1300)
    assert value_on(entries, date(2016, 9, 28)) == (1300 if low_first else 1100)


def test_a_plan_stands_beside_the_level_that_it_is_to_change(pair):
    (conflict,) = find_conflicts(pair(time="2016-12", after={"status": "announced"}))
    assert conflict.kind is ConflictKind.PLAN


def test_before_and_after_are_no_contradiction_whoever_tells_them(pair, quantity):
    entries = pair(time="2016-08")
    others = [
        quantity(1300, time="2016-08", outlet="Northgate Herald"),
        quantity(1100, on="2016-07-28", outlet="Hill Post"),
    ]
    assert find_conflicts([*entries, *others]) == []
    assert len(find_conflicts([*entries, quantity(2000, time="2016-08", outlet="Hill Post")])) > 0


# Of each sentence with two levels, which was so before, and which is so now.
THEN_AND_NOW = [
    ("Kenya, which had 4,046 soldiers there, now has only 3,000.", 4046, 3000),
    ("There were 4,046 soldiers there; today there are 3,000.", 4046, 3000),
    ("It kept some 4,046 soldiers there, and has 3,000 at the base now.", 4046, 3000),
    ("It now has 3,000 soldiers there; it had 4,046.", 4046, 3000),
    ("All but 200 of the 2,400 soldiers have left.", 2400, 200),
    ("Only 200 of its 2,400 soldiers there remain.", 2400, 200),
]
BOTH_SO = [
    ("It had 4,046 soldiers there and 3,000 in the south.", 4046, 3000),
    ("It now has 4,046 soldiers there and 3,000 in the south.", 4046, 3000),
    ("Some 200 of its 2,400 soldiers there remain in the north.", 2400, 200),
    ("About 200 of the 2,400 soldiers have left.", 2400, 200),
]


@pytest.fixture(scope="session")
def two(quantity):
    """Maker of the entries of two levels of one sentence."""

    def make(sentence, *numbers):
        return [quantity(number, text=f"{number:,}", sentence=sentence) for number in numbers]

    return make


@pytest.mark.parametrize(("sentence", "before", "after"), THEN_AND_NOW)
def test_what_was_there_ends_before_what_is_there_now(two, sentence, before, after):
    (change,) = find_changes(counts_of(two(sentence, before, after)))
    assert (change.before.claim.figure.low, change.after.claim.figure.low) == (before, after)
    assert settle_entries(two(sentence, before, after))[0].valid.iso == "2016-09-27"


@pytest.mark.parametrize(("sentence", "one", "other"), BOTH_SO)
def test_numbers_of_one_time_are_no_change(two, sentence, one, other):
    assert find_changes(counts_of(two(sentence, one, other))) == []


@pytest.mark.parametrize(
    ("sentence", "stays"),
    [
        ("Half of the 1,100 American soldiers there have left.", False),
        ("Two thirds of its 1,100 troops have since gone home.", False),
        ("Most of Norland's 1,100 soldiers there have been withdrawn.", False),
        ("Half of the 1,100 American soldiers there are to leave.", True),
        ("Half of the 1,100 soldiers who had left the town are there.", True),
        ("Some of the 1,100 American soldiers there have left.", True),
    ],
)
def test_a_level_of_which_a_large_share_has_left_stands_on_no_day(two, sentence, stays):
    (entry,) = settle_entries(two(sentence, 1100))
    assert (entry.valid is not None) == stays
    assert value_on(two(sentence, 1100), date(2016, 9, 28)) == (1100 if stays else None)
