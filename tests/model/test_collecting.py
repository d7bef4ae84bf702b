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


def test_what_was_made_meanwhile_counts_as_old():
    with collection_at_rest():
        made = [[number] for number in range(10_000)]
    young = [*gc.get_objects(generation=0), *gc.get_objects(generation=1)]
    assert not {id(each) for each in young} & {id(each) for each in made}


def test_what_is_frozen_stays_frozen():
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        with collection_at_rest():
            pass
        assert gc.get_freeze_count() >= frozen > 0
    finally:
        gc.unfreeze()
