"""Continuations: figures that share the status of the one before."""

import pytest

from muster.model import Status

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
