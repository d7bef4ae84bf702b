"""PDF reports: the words of each sheet, lines joined to the paragraphs that they were broken from."""

import re
from collections.abc import Iterator

from muster.errors import NotText, PageTooLarge
from muster.model import Page

SIGNATURE = b"%PDF-"
_MOST_SHEETS = 2000
_MOST_CHARACTERS = 5_000_000
# A line so much shorter than the sheet's usual one ends its paragraph.
_SHORT = 0.75
_ENDED = re.compile(r"[.!?…:][\s\"'”’»)\]]*\Z")
_HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad]\Z")
# What the library puts where a hyphen broke a word at the end of a line.
_MENDED = re.compile(r"(?<=[a-z])[\x02\ufffe](?=[a-z])")
_SEEN = re.compile(r"[^\S\n]+|[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def find_sheets(page: Page) -> list[str]:
    """Text of each sheet, a paragraph a line, empty for sheets that are pictures.

    Raises NotText where the extra is not installed, or the file is damaged or locked; PageTooLarge for endless ones.
    """
    try:
        import pypdfium2
    except ImportError:
        problem = "expected text, found a PDF document; to read those, install Muster with its extra: muster[pdf]"
        raise NotText(page.source, problem) from None
    try:
        document = pypdfium2.PdfDocument(page.content)
    except pypdfium2.PdfiumError as error:
        raise NotText(page.source, f"expected a PDF document that can be opened, found another ({error})") from error
    try:
        if len(document) > _MOST_SHEETS:
            raise PageTooLarge(page.source, f"expected at most {_MOST_SHEETS:,} sheets, found {len(document):,}")
        sheets: list[str] = []
        for number in range(len(document)):
            try:
                words = document[number].get_textpage().get_text_bounded()
            except pypdfium2.PdfiumError:
                words = ""
            sheets.append("\n".join(_join_lines(words)))
            if sum(map(len, sheets)) > _MOST_CHARACTERS:
                raise PageTooLarge(page.source, f"expected at most {_MOST_CHARACTERS:,} characters, found more")
        return sheets
    finally:
        document.close()


def _join_lines(words: str) -> Iterator[str]:
    """Paragraphs of a sheet: lines joined unless one ends a sentence well before the margin, or is a heading."""
    lines = [" ".join(_SEEN.sub(" ", line).split()) for line in _MENDED.sub("", words).splitlines()]
    width = sorted(map(len, lines), reverse=True)[len(lines) // 4] if lines else 0
    paragraph = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=False):
        paragraph = _HYPHEN.sub("", paragraph) + line if _HYPHEN.search(paragraph) else f"{paragraph} {line}".strip()
        short = len(line) < _SHORT * width
        if not line or (short and (_ENDED.search(line) or following[:1].isupper())):
            if paragraph:
                yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph
