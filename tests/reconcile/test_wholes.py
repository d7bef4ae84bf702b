import pytest

from muster.model import Measure
from muster.reconcile.estimate import estimate_series


def estimate(quantity, *told):
    """Series of the figures of the sentences: ("sentence", number, number ...), one behind the other."""
    entries, at = [], 0
    for sentence, *numbers in told:
        for number in numbers:
            printed = {"sentence": sentence, "start": at, "text": f"{number:,}"}
            entries.append(quantity(number, **printed))
        at += len(sentence) + 1
    return estimate_series(entries, "USA", "IRQ", Measure.PERSONNEL).steps[0]


@pytest.mark.parametrize(
    ("best", "told"),
    [
        (1100, [("Of the 1,100 troops there, 600 are at Kesh and 500 in Tal.", 1100, 600, 500)]),
        (
            1100,
            [
                ("There are 1,100 troops. Some", 1100),
                ("600 of them are at Kesh, and 500 soldiers are in Tal.", 600, 500),
            ],
        ),
        (13418, [("It has 13,418 people, among them 11,738 troops and 1,680 police.", 13418, 11738, 1680)]),
        (11738, [("It has 11,738 troops and 1,680 police.", 11738, 1680)]),
        (300, [("It has 300 soldiers ashore, plus 200 sailors off the coast.", 300, 200)]),
        (900, [("It has 900 soldiers: 600 in Kesh, 300 in Tal.", 900, 600, 300)]),
        (900, [("In Kesh are 600 of the 900 soldiers.", 600, 900)]),
        (960, [("It has 60 police, 960 soldiers and 40 advisers.", 60, 960, 40)]),
    ],
)
def test_parts_and_figures_side_by_side_are_no_rivals_of_the_larger(quantity, best, told):
    step = estimate(quantity, *told)
    assert (step.best, step.rivals) == (best, ())
    assert len(step.apart) == sum(len(numbers) - 1 for _, *numbers in told) + len(told) - 1


@pytest.mark.parametrize(
    "told",
    [
        [("It had 4,046 soldiers there, then 3,000.", 4046, 3000)],
        [("Of the 1,100 soldiers, 650 remain.", 1100, 650)],
        [("There are 650, not 560 soldiers.", 650, 560)],
        [("The ministry counts 300 soldiers, the opposition counts 700.", 300, 700)],
        [("There are 1,100 troops.", 1100), ("The ministry says that 600 are there.", 600)],
    ],
)
def test_figures_that_take_each_others_place_stay_rivals(quantity, told):
    assert estimate(quantity, *told).rivals
