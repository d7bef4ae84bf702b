"""What a file is, by its name and its first bytes: a page, an archive of pages, or something else."""

import os
import zlib

from muster.ingest.archive import ArchiveKind
from muster.ingest.decoding import find_signature
from muster.ingest.mail import is_mail
from muster.ingest.markup import is_markup

SNIFFED_BYTES = 4096
_PAGE_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml", ".txt", ".text", ".md", ".markdown", ".eml", ".pdf"))
_ARCHIVE_SUFFIXES = (
    *(".warc", ".warc.gz", ".wet", ".wet.gz", ".arc.gz", ".zip", ".mbox", ".mbx"),
    *(".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz", ".tar.xz", ".txz", ".tar.zst"),
)
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_TAR_AT = slice(257, 262)
_PACKED = {b"BZh": ".tar.bz2", b"\xfd7zXZ": ".tar.xz"}


def is_page_file(name: str, start: bytes) -> bool:
    """Whether a file of this name that starts so looks like a page: by its suffix, or by its words where it has none.

    Files of other suffixes do where they start like HTML; data, pictures and scripts do not.
    """
    suffix = os.path.splitext(name)[1].lower()
    if suffix in _PAGE_SUFFIXES:
        return True
    if suffix == ".gz":
        return os.path.splitext(name[:-3])[1].lower() in _PAGE_SUFFIXES
    if find_signature(start) or b"\0" in start:
        return False
    text = start.decode("utf-8", "ignore")
    return is_markup(text) or is_mail(start) if suffix else bool(text.strip())


def has_archive_name(name: str) -> bool:
    """Whether a file of this name in a folder is looked at as an archive of pages."""
    return name.lower().endswith(_ARCHIVE_SUFFIXES)


def find_archive_kind(name: str, start: bytes) -> ArchiveKind | None:
    """Kind of archive that starts with these bytes, None where it is none; `name` decides for packed TAR files."""
    inner = _gunzip_start(start) if start.startswith(_GZIP) else start
    if inner.startswith(b"WARC/"):
        return ArchiveKind.WARC
    if inner[_TAR_AT] == b"ustar":
        return ArchiveKind.TAR
    if start.startswith(_ZIP):
        return ArchiveKind.ZIP
    if inner is start and start.startswith(b"From ") and b"@" in start.partition(b"\n")[0] and is_mail(start):
        return ArchiveKind.MBOX
    if any(
        start.startswith(mark) and name.lower().endswith((suffix, ".tbz", ".txz")) for mark, suffix in _PACKED.items()
    ):
        return ArchiveKind.TAR
    return None


def _gunzip_start(start: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(start, 1024)
    except zlib.error:
        return b""
