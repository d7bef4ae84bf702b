"""The search for garbage rests, and goes on."""

import gc

import pytest

from muster.model.collecting import collection_at_rest


@pytest.fixture(autouse=True)
def collecting():
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def test_it_rests_within_and_goes_on_behind():
    with collection_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error():
    with pytest.raises(ValueError, match="lost"), collection_at_rest():
        raise ValueError("lost")
    assert gc.isenabled()


def test_what_was_off_before_stays_off():
    gc.disable()
    with collection_at_rest():
        pass
    assert not gc.isenabled()
