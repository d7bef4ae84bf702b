"""Settings of the web app: everything that the outside world decides is passed in here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""Host names under which the app answers on its own machine."""


@dataclass(frozen=True)
class Settings:
    """`clock` gives aware instants, `make_key` a fresh unguessable text, `lexicon` files the user's own names.

    `survey` is where summaries are kept, None for memory. `token` must be shown by every visitor where it is set.
    `hosts` are names without a port under which the app may be asked for. `reviewer` is who reviews unless a visitor
    says otherwise. `wait_seconds` is how long a page waits for another process that writes.
    """

    ledger: Path
    clock: Callable[[], datetime]
    make_key: Callable[[], str]
    survey: Path | None = None
    lexicon: tuple[Path, ...] = ()
    reviewer: str = "reviewer"
    token: str | None = None
    hosts: tuple[str, ...] = field(default=LOOPBACK)
    wait_seconds: float = 3.0
