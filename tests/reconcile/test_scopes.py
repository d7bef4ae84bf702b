import pytest

from muster.reconcile.scopes import CEILING, find_scope, is_whole


@pytest.mark.parametrize(
    ("definition", "aspect", "scope", "whole"),
    [
        ((), "level", (), True),
        (("headcount",), "level", (), True),
        (("special_operations",), "level", ("special_operations",), False),
        (("temporary", "excluding"), "level", ("excluding", "temporary"), True),
        (("includes temporary",), "level", ("includes temporary",), True),
        (("authorised",), "level", (CEILING,), False),
        ((), "cap", (CEILING,), False),
        (("excludes temporary",), "cap", (CEILING, "excludes temporary"), False),
    ],
)
def test_a_scope_tells_whether_a_level_speaks_for_the_force(quantity, definition, aspect, scope, whole):
    found = find_scope(quantity(1, definition=definition, aspect=aspect).claim)
    assert found == scope
    assert is_whole(found) == whole
