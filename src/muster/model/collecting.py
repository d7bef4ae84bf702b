"""Garbage collection at rest while very many objects are made that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_at_rest() -> Iterator[None]:
    """Python's search for cycles of garbage rests meanwhile, for the whole process, and goes on afterwards.

    The search looks at every object again and again as their number grows, which took a quarter of the time of reading
    a large ledger and an eighth of that of its series, and neither entries nor series have cycles. Where two threads
    rest at once, the search goes on when the first is done.

    What was made meanwhile counts as old: the search would look at all of it at once as soon as it went on.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        # Freezing takes all objects out of the search, and thawing puts them back among the oldest.
        if gc.get_freeze_count() == 0:
            gc.freeze()
            gc.unfreeze()
        gc.enable()
