"""Continuations: figures that share the status of the one before."""

import pytest

from muster.model import Aspect, Status

ACTUAL, ANNOUNCED, PLANNED = Status.ACTUAL, Status.ANNOUNCED, Status.PLANNED

# Each text's figures have these statuses.
CONTINUED = [
    ("About 600 soldiers are expected to join, and another 400 soldiers in May.", [PLANNED, PLANNED]),
    ("France will send 600 soldiers in May, bringing the force to 4,000 soldiers.", [ANNOUNCED, ANNOUNCED]),
    ("France will send 600 soldiers in May, while 200 soldiers train in Mali.", [ANNOUNCED, ACTUAL]),
    ("France sent 600 soldiers in May, bringing the force to 4,000 soldiers.", [ACTUAL, ACTUAL]),
]


@pytest.mark.parametrize(("text", "statuses"), CONTINUED)
def test_a_figure_without_a_verb_of_its_own_shares_the_status_of_the_one_before(extract, text, statuses):
    assert [claim.status for claim in extract(text).claims] == statuses


def test_a_further_item_of_a_list_goes_the_way_of_the_one_before(extract):
    text = "The ministry will send two brigades; a headquarters of 700 soldiers; and between 400 and 500 medics."
    assert [claim.aspect for claim in extract(text).claims] == [Aspect.INCREASE] * 3
