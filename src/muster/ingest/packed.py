"""ZIP and TAR files of pages."""

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from muster.errors import IngestError, PageTooLarge, UnreadableSource
from muster.ingest.archive import Archived, Mark
from muster.ingest.kinds import SNIFFED_BYTES, is_page_file
from muster.ingest.limits import MAX_PAGE_BYTES
from muster.model import Page

# What a damaged or foreign member can raise on reading, beyond errors of the file system.
_DAMAGE = (
    OSError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    zlib.error,
    zipfile.BadZipFile,
    tarfile.TarError,
)


def find_zipped(path: str, mark: Mark) -> Iterator[Archived]:
    """Pages of a ZIP file in the order of its list, those that are no pages passed over."""
    try:
        packed = zipfile.ZipFile(path)
    except _DAMAGE as error:
        yield Archived(UnreadableSource(path, f"cannot be opened as a ZIP file: {error}"), Mark(), 0)
        return
    with packed:
        members = packed.infolist()
        for number, member in enumerate(members[mark.number :], mark.number + 1):
            if member.is_dir() or _is_hidden(member.filename):
                continue
            source = f"{path}/{member.filename}"
            try:
                with packed.open(member) as stream:
                    found = _read(source, member.filename, stream)
            except _DAMAGE as error:
                found = UnreadableSource(source, f"cannot be unpacked: {error}")
            if found is not None:
                yield Archived(found, Mark(number), member.header_offset)


def find_tarred(path: str, mark: Mark) -> Iterator[Archived]:
    """Pages of a TAR file, compressed or not, in its order; links and devices are passed over."""
    with open(path, "rb") as stream:
        number = 0
        try:
            with tarfile.open(fileobj=stream, mode="r:*") as packed:
                for number, member in enumerate(packed, 1):
                    packed.members = []  # type: ignore[attr-defined]  # or tarfile would keep them all
                    if number <= mark.number or not member.isreg() or _is_hidden(member.name):
                        continue
                    content = packed.extractfile(member)
                    found = _read(f"{path}/{member.name}", member.name, content) if content else None
                    if found is not None:
                        yield Archived(found, Mark(number), stream.tell())
        except _DAMAGE as error:
            problem = UnreadableSource(path, f"damaged behind file number {number:,}: {error or 'the file ends'}")
            yield Archived(problem, Mark(number), stream.tell())


def _read(source: str, name: str, stream: IO[bytes]) -> Page | IngestError | None:
    start = stream.read(SNIFFED_BYTES)
    if not is_page_file(name, start):
        return None
    content = start + stream.read(MAX_PAGE_BYTES + 1 - len(start))
    if len(content) > MAX_PAGE_BYTES:
        return PageTooLarge(source, f"expected at most {MAX_PAGE_BYTES:,} bytes, found more")
    return Page(content, source)


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/") if part not in (".", ".."))
