"""Cells kept in memory: the last ones asked for, as long as the ledger stays the same."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from muster.lexicon import Lexicon
from muster.model import Entry, View
from muster.pipeline import read_reviewed
from muster.store import Ledger, find_known
from muster.survey import CellKey, CellView, make_cell

MOST_ENTRIES = 20_000
"""Entries that are kept in all: about 60 MB."""

_Kept = TypeVar("_Kept")


class Cells:
    """Cells by ledger version, key and view. The entries of a cell are read once for all days of knowing."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[object, ...], tuple[object, int]] = OrderedDict()
        self._lock = Lock()

    def read(self, ledger: Ledger, key: CellKey, view: View, lexicon: Lexicon) -> CellView:
        """The cell as the view knows it."""
        version = ledger.version()
        cell: CellView = self._keep(
            (version, key, view),
            lambda: make_cell(key, view, find_known(self._read_entries(ledger, version, key, view), view), lexicon),
            lambda made: len(made.entries) // 4,
        )
        return cell

    def _read_entries(self, ledger: Ledger, version: str, key: CellKey, view: View) -> list[Entry]:
        always = View(recorded_by=view.recorded_by)
        return self._keep(
            (version, key.actor, key.place, view.recorded_by),
            lambda: read_reviewed(ledger, always, actor=key.actor, place=key.place),
            len,
        )

    def _keep(self, name: tuple[object, ...], make: Callable[[], _Kept], weigh: Callable[[_Kept], int]) -> _Kept:
        """What is kept under the name, or made now; what was not asked for longest goes when there is no room."""
        with self._lock:
            if name in self._kept:
                self._kept.move_to_end(name)
                return self._kept[name][0]  # type: ignore[return-value]
        made = make()
        with self._lock:
            self._kept[name] = made, weigh(made) + 10
            while sum(weight for _, weight in self._kept.values()) > MOST_ENTRIES and len(self._kept) > 1:
                self._kept.popitem(last=False)
        return made
