"""WARC and WET files, as web archives keep them: the pages of their records, whatever is damaged between them."""

import io
import os
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from muster.errors import IngestError, NotText, PageTooLarge, UnreadableSource
from muster.ingest.archive import Archived, Mark
from muster.ingest.limits import MAX_PAGE_BYTES
from muster.ingest.payload import decode_payload
from muster.model import Page

_KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "")
_OK = 200
_MEMBER = b"\x1f\x8b\x08"
_RECORD = b"WARC/"
_START = re.compile(re.escape(_MEMBER) + b"|" + _RECORD)
# Where the length that a record tells is a lie, the next record stands inside it.
_NEXT = b"\r\n\r\nWARC/1."
_BLOCK = 2**20
_HEADER = 2**16


def find_records(path: str, mark: Mark) -> Iterator[Archived]:
    """Pages of the file's records in order: answers with status 200 that hold HTML, text or PDF, and texts of WET.

    Behind a damaged place it goes on with the next record that can be found, and says what was left out.
    """
    number = mark.number - mark.skip
    with open(path, "rb") as stream, open(path, "rb", buffering=0) as beside:
        size = beside.seek(0, os.SEEK_END)
        offset = mark.offset
        while offset < size:
            last, damage = offset, ""
            stream.seek(offset)
            try:
                for record in _open(stream):
                    last = record.stream_pos
                    found = _read(record) if record.record_type & _KINDS else None
                    number += found is not None
                    if found is not None and number > mark.number:
                        yield Archived(found, _mark(beside, number, last), last)
            except OSError as error:
                damage = str(error)
            # Damage to a compressed member makes the reader stop as if the file ended there.
            is_packed = _read_at(beside, last, len(_MEMBER)) == _MEMBER
            if not damage and not is_packed:
                return
            offset = _find_next(beside, last, size)
            if not damage and offset == size:
                return
            damage = damage or "no record can be read here"
            told = f"went on at byte {offset:,}" if offset < size else "nothing readable stands behind it"
            problem = UnreadableSource(path, f"damaged behind byte {last:,} ({damage}); {told}")
            yield Archived(problem, Mark(number, offset), last)


def _open(stream: BinaryIO) -> ArchiveIterator:
    return ArchiveIterator(stream, parse_http=False, max_header_len=_HEADER, fsspec_args=False)


def _read(record: WarcRecord) -> Page | IngestError | None:
    """Page of the record, what is wrong with it, or None where it is no page."""
    source = _source(record)
    if record.is_http:
        record.parse_http()
    headers = record.http_headers if record.is_http else None
    if record.is_http and (headers is None or headers.status_code != _OK):
        return None if headers is not None else _cut_short(source)
    kind = record.http_content_type if headers is not None else record.headers.get("Content-Type", "")
    if (kind or "").partition(";")[0].strip().lower() not in _PAGES or source.endswith("/robots.txt"):
        return None
    length = record.content_length
    if length > MAX_PAGE_BYTES:
        return PageTooLarge(source, f"expected at most {MAX_PAGE_BYTES:,} bytes, found {length:,}")
    payload = record.reader.read(length) if record.reader is not None and length else b""
    if len(payload) < length:
        return _cut_short(source)
    payload = payload.partition(_NEXT)[0]
    if headers is None:
        return Page(payload, source)
    encodings, transfer = headers.get("Content-Encoding") or "", headers.get("Transfer-Encoding") or ""
    try:
        content = decode_payload(payload, encodings, transfer, MAX_PAGE_BYTES)
    except ValueError as error:
        return NotText(source, f"expected a page, found {error}")
    if len(content) > MAX_PAGE_BYTES:
        return PageTooLarge(source, f"expected at most {MAX_PAGE_BYTES:,} bytes, found more inside {len(payload):,}")
    return Page(content, source)


def _source(record: WarcRecord) -> str:
    return (record.headers.get("WARC-Target-URI") or record.record_id or "a record").strip("<> ")


def _cut_short(source: str) -> IngestError:
    return UnreadableSource(source, "cut short: the archive ends inside this record")


def _mark(beside: io.FileIO, number: int, start: int) -> Mark:
    """Mark behind the record that starts at this byte: there again, if a record does start there."""
    # A file that was compressed as a whole can be entered at its start only.
    is_start = _read_at(beside, start, 5).startswith((_MEMBER, _RECORD))
    return Mark(number, start, 1) if is_start else Mark(number, 0, number)


def _find_next(beside: io.FileIO, last: int, size: int) -> int:
    """Byte at which the next record starts, behind the start of the last one; the file's size where there is none."""
    for at in range(last + 1, size, _BLOCK):
        block = _read_at(beside, at, _BLOCK + len(_RECORD))
        for match in _START.finditer(block):
            if _starts_record(beside, at + match.start(), match[0]):
                return at + match.start()
    return size


def _starts_record(beside: io.FileIO, at: int, sought: bytes) -> bool:
    if sought == _RECORD:
        start = _read_at(beside, at - 1, 8)
        return start[:1] == b"\n" and start[6:8] in (b"1.", b"0.")
    try:
        return zlib.decompressobj(31).decompress(_read_at(beside, at, _HEADER), 5).startswith(_RECORD)
    except zlib.error:
        return False


def _read_at(beside: io.FileIO, at: int, length: int) -> bytes:
    beside.seek(at)
    return beside.read(length) or b""
