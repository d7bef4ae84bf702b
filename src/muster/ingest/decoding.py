"""From bytes to characters: which encoding a page is in, and whether it is text at all."""

import codecs
import re
from dataclasses import dataclass

from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

from muster.errors import NoText, NotText
from muster.model import Page

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, sound or film"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"WARC/", "a web archive (WARC)"),
    (b"From: <Saved by", "a web archive (MHTML)"),
    (b"bplist", "a property list"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 8192
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b"))
_SAMPLE_BYTES = 65536
# Text holds none of these bytes, compressed or encrypted data one in ten.
_MOST_CONTROLS = 0.01
# Share of undecodable characters among those beyond ASCII: above it the encoding is a wrong guess.
_MOST_REPLACED = 0.1
# Where fewer bytes are beyond ASCII than this, statistics have too little to go by, and what stands there is quotes,
# dashes and accents: browsers read such pages as windows-1252.
_LEAST_TO_DETECT = 0.03
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class DecodedPage:
    """The page's characters; `encoding` is the Python codec that made them (undecodable bytes replaced)."""

    text: str
    encoding: str


def find_signature(start: bytes) -> str | None:
    """What kind of binary file starts with these bytes, in words; None where no signature fits."""
    if start[4:8] == b"ftyp":
        return "a film"
    return next((kind for signature, kind in _SIGNATURES if start.startswith(signature)), None)


def parse_characters(page: Page) -> DecodedPage:
    """Characters of the page: by byte order mark, UTF-8 where it fits, declared encoding, detection, in this order.

    UTF-8 goes before the declaration because text in another encoding is practically never valid UTF-8, whereas pages
    that were saved anew often declare what they once were. Raises NoText for no bytes, NotText for binary data.
    """
    content = page.content
    if not content:
        raise NoText(page.source, "empty file")
    if kind := find_signature(content):
        raise NotText(page.source, f"expected text, found {kind}")
    encoding = _find_encoding(content)
    if encoding is None:
        raise NotText(page.source, "expected text, found binary data")
    text = content.decode(encoding, "replace")
    if _share_replaced(text) > _MOST_REPLACED:
        raise NotText(page.source, f"expected text, found bytes that no encoding fits (tried {encoding})")
    return DecodedPage(text, encoding)


def _find_encoding(content: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return encoding
    sample = content[:_SAMPLE_BYTES]
    if b"\0" in sample and (wide := _find_wide(sample)):
        return wide
    if len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(sample):
        return None
    declared = _find_declared(content)
    if _fits(content, "utf-8") and not (declared or "").startswith("iso2022"):
        return "utf-8"
    if declared and declared != "utf-8" and _fits(content, declared):
        return declared
    if _share_replaced(content.decode("utf-8", "replace")) <= _MOST_REPLACED:
        return "utf-8"
    return declared if declared and declared != "utf-8" else _detect(content)


def _find_wide(sample: bytes) -> str | None:
    """UTF-16 without its mark: nearly every other byte of Western text is then zero."""
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros, rest = sample[first::2].count(0), sample[1 - first :: 2].count(0)
        if zeros > len(sample) // 4 and rest < len(sample) // 100:
            return encoding
    return None


def _find_declared(content: bytes) -> str | None:
    match = _DECLARED.search(content, 0, _DECLARED_WITHIN)
    if not match:
        return None
    label = match[1].decode("ascii", "replace").lower()
    name = label if label.startswith("iso-2022") else map_encoding_to_html5(label, fallback_utf8=False)
    return _codec_name(name)


def _detect(content: bytes) -> str:
    beyond_ascii = len(content) - len(content.decode("ascii", "ignore"))
    if beyond_ascii < _LEAST_TO_DETECT * len(content):
        return "cp1252"
    return _codec_name(detect_encoding(content)) or "cp1252"


def _codec_name(name: str | None) -> str | None:
    if not name or name.startswith("utf-16"):
        return None
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return None
    return "gb18030" if codec in ("gbk", "gb2312") else codec


def _fits(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _share_replaced(text: str) -> float:
    replaced = text.count(_REPLACEMENT)
    if not replaced:
        return 0.0
    return replaced / sum(1 for character in text if character > "\x7f")
