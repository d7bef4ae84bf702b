"""Archives: files that hold many pages, and what one gives, page by page, with the place to go on from."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from muster.errors import IngestError
from muster.model import Page


class ArchiveKind(StrEnum):
    """What an archive is."""

    WARC = "warc"
    ZIP = "zip"
    TAR = "tar"
    MBOX = "mbox"


@dataclass(frozen=True, slots=True)
class Archive:
    """A file of `size` bytes that holds pages."""

    path: str
    kind: ArchiveKind
    size: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Where to go on: from byte `offset`, passing over `skip` members; `number` members were given before."""

    number: int = 0
    offset: int = 0
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Archived:
    """One member: its page or what is wrong with it. Reading goes on behind it at `mark`; `at` bytes are read."""

    found: Page | IngestError
    mark: Mark
    at: int


Reader = Callable[[str, Mark], Iterator[Archived]]


def find_archived(archive: Archive, mark: Mark) -> Iterator[Archived]:
    """Pages of the archive behind the mark, in its order, one in memory at a time; damage comes as an error."""
    return _readers()[archive.kind](archive.path, mark)


def _readers() -> Mapping[ArchiveKind, Reader]:
    # Imported when asked for: most users add single pages.
    from muster.ingest.mbox import find_messages
    from muster.ingest.packed import find_tarred, find_zipped
    from muster.ingest.warc import find_records

    return {
        ArchiveKind.WARC: find_records,
        ArchiveKind.ZIP: find_zipped,
        ArchiveKind.TAR: find_tarred,
        ArchiveKind.MBOX: find_messages,
    }
