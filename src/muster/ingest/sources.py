"""From paths to pages: files, folders, archives and standard input, one page at a time."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from muster.errors import IngestError, NotText, PageTooLarge, UnreadableSource
from muster.ingest.archive import Archive, Mark, find_archived
from muster.ingest.kinds import SNIFFED_BYTES, find_archive_kind, has_archive_name, is_page_file
from muster.ingest.limits import MAX_PAGE_BYTES
from muster.ingest.payload import inflate
from muster.model import Page

STANDARD_INPUT = "-"
_GZIP = b"\x1f\x8b"
# Browsers that save a page as "name.html" put its pictures, styles and frames into a folder beside it.
_PARTS_FOLDERS = ("_files", ".files", "_Dateien", "_fichiers", "_archivos")

_FileIds = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file of a folder that is passed over, since it does not look like a page; `size` is in bytes."""

    source: str
    size: int


Source = Page | Archive | Skipped | IngestError


def find_pages(paths: Iterable[str | Path], standard_input: BinaryIO | None = None) -> Iterator[Page | IngestError]:
    """Pages that the paths hold, as `find_sources` has them, with those of archives in the archives' place.

    What is passed over is not among them.
    """
    for source in find_sources(paths, standard_input):
        if isinstance(source, Archive):
            for archived in find_archived(source, Mark()):
                yield archived.found
        elif not isinstance(source, Skipped):
            yield source


def find_sources(paths: Iterable[str | Path], standard_input: BinaryIO | None = None) -> Iterator[Source]:
    """Pages and archives that the paths hold, in order, folders by name and with all below them; "-" is standard input.

    What cannot be read comes out as an error in its place, and the rest goes on. Each file comes once, by whatever
    paths and links it is reached. A named file is always tried. In a folder, hidden files are left out, and files that
    do not look like pages come out as skipped: those with a page's suffix (.html, .txt, .md ...) are taken, those
    without any where they start like text, others only where they start like HTML (data, pictures and scripts do not),
    and archives where they have an archive's suffix (.warc.gz, .zip, .mbox ...).
    """
    seen: _FileIds = set()
    skipped: _FileIds = set()
    for path in map(str, paths):
        if path == STANDARD_INPUT:
            yield _read_stream("standard input", standard_input or sys.stdin.buffer)
            continue
        try:
            status = os.stat(path)
        except (OSError, ValueError) as error:
            yield _unreadable(path, error)
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _find_in_folder(path, seen, skipped)
        elif _id(status) not in seen:
            seen.add(_id(status))
            yield _read_file(path, status)


def measure_sources(paths: Iterable[str | Path]) -> int:
    """Bytes of the files that the paths hold, roughly: for telling how far reading has got."""
    total = 0
    for path in map(str, paths):
        try:
            status = os.stat(path)
        except (OSError, ValueError):
            continue
        if not stat.S_ISDIR(status.st_mode):
            total += status.st_size
            continue
        for folder, _, names in os.walk(path):
            for name in names:
                with suppress(OSError):
                    total += os.stat(os.path.join(folder, name)).st_size
    return total


def _find_in_folder(folder: str, seen: _FileIds, skipped: _FileIds) -> Iterator[Source]:
    # What is skipped is not seen: named later, it is tried.
    for path, status in _walk(folder, seen):
        if isinstance(status, OSError):
            yield _unreadable(path, status)
            continue
        try:
            is_page = _looks_like_page(path)
        except OSError as error:
            yield _unreadable(path, error)
            continue
        if is_page:
            seen.add(_id(status))
            yield _read_file(path, status)
        elif _id(status) not in skipped:
            skipped.add(_id(status))
            yield Skipped(_printable(path), status.st_size)


def _walk(folder: str, seen: _FileIds) -> Iterator[tuple[str, os.stat_result | OSError]]:
    """Files that were not seen, depth first, on a list of what is left: folders may nest deeper than calls."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)
            if _id(status) in seen:
                continue
            if stat.S_ISDIR(status.st_mode):
                seen.add(_id(status))
                waiting += reversed(_list_folder(path))
                continue
            # Pipes and devices in a folder could be read for ever.
            if not stat.S_ISREG(status.st_mode):
                continue
        except OSError as error:
            yield path, error
            continue
        yield path, status


def _list_folder(folder: str) -> list[str]:
    names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    pages = {name.rpartition(".")[0] for name in names if name.lower().endswith((".html", ".htm"))}
    parts = {stem + suffix for stem in pages for suffix in _PARTS_FOLDERS}
    return [os.path.join(folder, name) for name in names if name not in parts]


def _looks_like_page(path: str) -> bool:
    if has_archive_name(path):
        return True
    with open(path, "rb") as stream:
        return is_page_file(path, stream.read(SNIFFED_BYTES))


def _read_file(path: str, status: os.stat_result) -> Source:
    try:
        if stat.S_ISREG(status.st_mode) and (archive := _find_archive(path, status)):
            return archive
    except OSError as error:
        return _unreadable(path, error)
    if stat.S_ISREG(status.st_mode) and status.st_size > MAX_PAGE_BYTES:
        return _too_large(_printable(path), f"{status.st_size:,}")
    try:
        with open(path, "rb") as stream:
            return _read_stream(_printable(path), stream)
    except OSError as error:
        return _unreadable(path, error)


def _find_archive(path: str, status: os.stat_result) -> Archive | None:
    with open(path, "rb") as stream:
        kind = find_archive_kind(path, stream.read(SNIFFED_BYTES))
    return Archive(path, kind, status.st_size) if kind else None


def _read_stream(source: str, stream: BinaryIO) -> Page | IngestError:
    try:
        content = stream.read(MAX_PAGE_BYTES + 1)
    except OSError as error:
        return _unreadable(source, error)
    if content.startswith(_GZIP):
        try:
            content = inflate(content, MAX_PAGE_BYTES)
        except ValueError as error:
            return NotText(source, f"expected a page, found {error}")
    if len(content) > MAX_PAGE_BYTES:
        return _too_large(source, "more")
    return Page(content, source)


def _too_large(source: str, found: str) -> PageTooLarge:
    return PageTooLarge(source, f"expected at most {MAX_PAGE_BYTES:,} bytes, found {found}")


def _unreadable(path: str, error: OSError | ValueError) -> UnreadableSource:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return UnreadableSource(_printable(path), f"cannot be opened: {reason}")


def _printable(path: str) -> str:
    """Path with bytes that are no UTF-8 escaped, so that it can be stored and shown."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def _id(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino
