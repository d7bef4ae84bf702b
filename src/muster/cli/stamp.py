"""The stamp: what an output was made from, so that anyone with the same can make it again, byte for byte."""

from dataclasses import dataclass

import muster
from muster.cli.output import say, say_wrapped
from muster.model import View
from muster.reconcile.method import METHOD
from muster.store import Ledger

_SHOWN = 16


@dataclass(frozen=True, slots=True)
class Stamp:
    """Digests of the ledger's state and of the method, and the limits of the view."""

    ledger: str
    method: str
    view: View

    @classmethod
    def of(cls, opened: Ledger, view: View) -> "Stamp":
        """Stamp of what is read now."""
        return cls(opened.digest(), METHOD.digest, view)

    def record(self) -> dict[str, str | None]:
        """Plain values, under the names that every output shares."""
        known_on, recorded_by = self.view.known_on, self.view.recorded_by
        return {
            "ledger_digest": self.ledger,
            "method_digest": self.method,
            "rule": METHOD.rule,
            "version": muster.__version__,
            "known_on": known_on.isoformat() if known_on else None,
            "recorded_by": recorded_by.isoformat() if recorded_by else None,
        }

    def say(self) -> None:
        """Prints the stamp as a last line."""
        known_on, recorded_by = self.view.known_on, self.view.recorded_by
        parts = [
            f"ledger {self.ledger[:_SHOWN]}",
            f"method {self.method} ({METHOD.rule})",
            f"muster {muster.__version__}",
            f"as known on {known_on.isoformat()}" if known_on else "",
            f"as recorded by {recorded_by.isoformat()}" if recorded_by else "",
        ]
        say()
        say_wrapped(", ".join(part for part in parts if part))
