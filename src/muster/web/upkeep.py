"""The upkeep: a thread that sums up what pages leave, so that none of them waits for a large ledger."""

import logging
import sqlite3
from threading import Event, Lock, Thread

from muster.errors import MusterError
from muster.lexicon import Lexicon
from muster.store import Ledger
from muster.survey import Survey
from muster.web.settings import Settings

_LOG = logging.getLogger("muster.web")
_REPORTS_AT_ONCE = 200


class Upkeep:
    """Brings the survey up to date when asked to, in a thread of its own that ends with the program."""

    def __init__(self, settings: Settings, lexicon: Lexicon) -> None:
        self._settings = settings
        self._lexicon = lexicon
        self._wanted = Event()
        self._lock = Lock()
        self._thread: Thread | None = None

    def want(self) -> None:
        """Asks for the survey to be brought up to date; returns at once."""
        self._wanted.set()
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._work, name="upkeep", daemon=True)
                self._thread.start()

    def _work(self) -> None:
        while self._wanted.wait():
            self._wanted.clear()
            try:
                self._refresh()
            except (MusterError, sqlite3.Error) as error:
                # The next page asks again.
                _LOG.warning("the survey could not be brought up to date: %s", error)

    def _refresh(self) -> None:
        with (
            Ledger.open(self._settings.ledger, opened_at=self._settings.clock()) as ledger,
            Survey.open(self._settings.survey, ledger, self._lexicon) as survey,
        ):
            # Reports first, a few at a time: between them pages get their turn to write.
            while True:
                before = survey.read_taken()
                survey.refresh(ledger, self._lexicon, 0, _REPORTS_AT_ONCE)
                if survey.read_taken() == before:
                    break
            survey.refresh(ledger, self._lexicon)
