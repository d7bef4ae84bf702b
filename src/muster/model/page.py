"""The page: bytes as they came."""

from dataclasses import dataclass
from functools import cached_property

from muster.model.identity import sha256_hex


@dataclass(frozen=True)
class Page:
    """The bytes of one source, kept whole. `source` is the path or address that it was read from."""

    content: bytes
    source: str

    @cached_property
    def sha256(self) -> str:
        """Hash of the content, by which the page is known everywhere."""
        return sha256_hex(self.content)
