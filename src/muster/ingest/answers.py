"""What servers are asked, and what they answer: all that the rest of the program knows of the network."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

AGENT = "Muster/0.1 (reader of news reports for a local ledger)"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: HTTP status, headers by their names in lower case, and the body as it was sent.

    The body is cut off behind one byte more than was asked for at most.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes


Ask = Callable[[str, Mapping[str, str], int], Answer]
"""Asks a server for an address, with headers, for so many bytes at most. Raises UnreadableSource."""
