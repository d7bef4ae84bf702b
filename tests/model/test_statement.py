"""Statements: known by their claims alone."""

import pytest

from muster.model import Statement


def test_the_order_in_which_claims_are_named_does_not_matter():
    assert Statement(("c-2", "c-1", "c-2")) == Statement(("c-1", "c-2"))


def test_another_method_that_joins_the_same_claims_makes_the_same_statement():
    one = Statement(("c-1", "c-2"), ("same speaker",), "rules 1")
    other = Statement(("c-1", "c-2"), ("shared words",), "rules 2")
    assert one.statement_id == other.statement_id


def test_other_claims_make_another_statement():
    assert Statement(("c-1",)).statement_id != Statement(("c-2",)).statement_id


def test_a_statement_without_claims_is_refused():
    with pytest.raises(ValueError, match="at least one claim"):
        Statement(())
