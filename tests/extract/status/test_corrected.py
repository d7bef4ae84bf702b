"""Corrected: a number that is said not to be so, and the one in its place."""

import pytest

from muster.model import Status

DENIED, ACTUAL = Status.DENIED, Status.ACTUAL
ANNOUNCED, PLANNED = Status.ANNOUNCED, Status.PLANNED

# The statuses of each text's figures, in order.
CORRECTED = [
    ("France no longer has 1,000 but 600 soldiers in Mali.", [DENIED, ACTUAL]),
    ("France does not have 1,000 but only 600 soldiers in Mali.", [DENIED, ACTUAL]),
    ("France has not 1,000 soldiers in Mali but 600 soldiers.", [DENIED, ACTUAL]),
    ("There aren’t 2,500 but about 900 American troops in Syria.", [DENIED, ACTUAL]),
    ("Germany will send not 400 but 900 soldiers to Lithuania.", [DENIED, ANNOUNCED]),
    ("Germany will not send 400 but 900 soldiers to Lithuania.", [DENIED, ANNOUNCED]),
    ("Germany does not plan to send 400 but 900 soldiers to Lithuania.", [DENIED, PLANNED]),
]
OTHERS = [
    # Both are so.
    ("Germany has not only 400 soldiers in Lithuania but 900 soldiers in Poland.", [ACTUAL, ACTUAL]),
    # The second has a verb of its own.
    ("France has not sent 1,000 soldiers to Mali but will send 600 soldiers.", [DENIED, ANNOUNCED]),
    ("France has 1,000 soldiers in Mali but 600 soldiers are ill.", [ACTUAL, ACTUAL]),
]


@pytest.mark.parametrize(("text", "statuses"), CORRECTED + OTHERS)
def test_of_two_numbers_that_which_takes_the_others_place_is_so(extract, text, statuses):
    assert [claim.status for claim in extract(text).claims] == statuses
