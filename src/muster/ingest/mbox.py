"""Mailboxes: files in which messages stand one behind the other."""

from collections.abc import Iterator

from muster.errors import PageTooLarge
from muster.ingest.archive import Archived, Mark
from muster.ingest.limits import MAX_PAGE_BYTES
from muster.model import Page

_LONGEST_LINE = 2**20


def find_messages(path: str, mark: Mark) -> Iterator[Archived]:
    """Messages of the mailbox in order, as they stand in it, without the line that parts them."""
    with open(path, "rb") as stream:
        stream.seek(mark.offset)
        number = mark.number
        lines: list[bytes] = []
        size, blank = 0, True
        while line := stream.readline(_LONGEST_LINE):
            if blank and line.startswith(b"From ") and size:
                number += 1
                end = stream.tell() - len(line)
                yield _archived(path, number, lines, size, end)
                lines, size = [], 0
            blank = not line.strip()
            # Inside a message such a line has a mark before it.
            quoted = line.startswith(b">") and line.lstrip(b">").startswith(b"From ")
            size += len(line)
            if size <= MAX_PAGE_BYTES and not (line.startswith(b"From ") and size == len(line)):
                lines.append(line[1:] if quoted else line)
        if size:
            yield _archived(path, number + 1, lines, size, stream.tell())


def _archived(path: str, number: int, lines: list[bytes], size: int, end: int) -> Archived:
    source = f"{path}/{number}"
    if size > MAX_PAGE_BYTES:
        problem = PageTooLarge(source, f"expected at most {MAX_PAGE_BYTES:,} bytes, found {size:,}")
        return Archived(problem, Mark(number, end), end)
    return Archived(Page(b"".join(lines), source), Mark(number, end), end)
