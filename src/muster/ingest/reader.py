"""From a page to a report, whatever the page is: HTML or a text dump, in any encoding."""

from dataclasses import replace
from importlib.metadata import version

from muster.errors import NoText, NotText, OtherLanguage, PageTooLarge
from muster.ingest.decoding import DecodedPage, parse_characters
from muster.ingest.dump import find_passages
from muster.ingest.front_matter import find_front_matter
from muster.ingest.head import complete_head, find_dump_head, find_html_head
from muster.ingest.html import read_html
from muster.ingest.language import find_other_language
from muster.ingest.limits import MAX_PAGE_BYTES
from muster.ingest.mail import Message, is_mail, parse_message
from muster.ingest.markup import is_markup, is_other_xml
from muster.ingest.pdf import SIGNATURE, find_sheets
from muster.ingest.refusals import find_refusal
from muster.model import DateOrigin, Page, Passage, PassageRole, Report, ReportHead, Segment
from muster.model.report import PDF

# Count up when a change to the rules can change a text, its labels or its head: old and new readings stay apart.
_RULES = 3
READER = f"muster.ingest {_RULES} (trafilatura {version('trafilatura')}, resiliparse {version('resiliparse')})"
MAX_LINE_CHARACTERS = 1_000_000
_NOTHING_KNOWN = ReportHead()
_MESSAGE = "message"
_SHEET_BREAK = "\n\n"


def read_report(page: Page, given: ReportHead = _NOTHING_KNOWN) -> Report:
    """Report in the page. What is given goes before what the page says of itself.

    Raises PageTooLarge for too many bytes or too long a line, NotText for binary data, NoText where there is no
    report, OtherLanguage where it is not in English.
    """
    if len(page.content) > MAX_PAGE_BYTES:
        raise PageTooLarge(page.source, f"expected at most {MAX_PAGE_BYTES:,} bytes, found {len(page.content):,}")
    if page.content.startswith(SIGNATURE):
        report = _read_pdf_report(page)
        _check_language(page, report)
        return replace(report, head=complete_head(given, report.head, _read_outside(page, None)))
    message = _read_message(page) if is_mail(page.content) else None
    decoded = DecodedPage(message.text, _MESSAGE) if message else parse_characters(page)
    if not decoded.text.strip():
        raise NoText(page.source, "no text: nothing but white space")
    if is_other_xml(decoded.text):
        raise NotText(page.source, "expected a page, found XML of another kind (a feed? follow it with: muster watch)")
    is_html = message.is_html if message else is_markup(decoded.text)
    report = _read_html_report(page, decoded) if is_html else _read_dump_report(page, decoded)
    _check_language(page, report)
    return replace(report, head=complete_head(given, report.head, _read_outside(page, message)))


def _read_message(page: Page) -> Message:
    try:
        return parse_message(page.content)
    except ValueError as error:
        raise NoText(page.source, f"no text: {error}") from error


def _read_outside(page: Page, message: Message | None) -> ReportHead:
    """What is told of the page outside its text: its address, or the head of the message that it came in."""
    if message:
        origin = DateOrigin.METADATA if message.sent_on else None
        return ReportHead(message.subject, message.sender, published_on=message.sent_on, date_origin=origin)
    is_address = page.source.startswith(("http://", "https://"))
    return ReportHead(url=page.source if is_address else None)


def _check_language(page: Page, report: Report) -> None:
    body = [report.text[p.start : p.end] for p in report.passages if p.role is PassageRole.BODY]
    if language := find_other_language("\n".join(body)):
        raise OtherLanguage(page.source, f"set aside: written in {language}")


def _read_dump_report(page: Page, decoded: DecodedPage) -> Report:
    _check_lines(page, decoded.text)
    if refusal := find_refusal(decoded.text):
        raise NoText(page.source, f"no text: {refusal}")
    front = find_front_matter(decoded.text)
    passages = tuple(find_passages(decoded.text, front.end if front else 0))
    if all(passage.role is PassageRole.ASIDE or not _has_words(decoded.text, passage) for passage in passages):
        raise NoText(page.source, "no text: nothing but menus, forms and notices")
    head, length = find_dump_head(decoded.text, passages), len(decoded.text)
    return Report(
        page_sha256=page.sha256,
        text=decoded.text,
        passages=passages,
        segments=(Segment(0, length, 0, length),),
        head=front.head.filled_from(head) if front else head,
        encoding=decoded.encoding,
        reader=READER,
    )


def _read_pdf_report(page: Page) -> Report:
    """Report of a PDF: the text of its sheets as a dump, with a segment for each sheet."""
    sheets = find_sheets(page)
    if not any(map(str.strip, sheets)):
        raise NoText(page.source, f"no text: {len(sheets)} sheets without words (pictures of pages?)")
    report = _read_dump_report(page, DecodedPage(_SHEET_BREAK.join(sheets), PDF))
    segments, start = [], 0
    for number, sheet in enumerate(sheets, 1):
        if sheet:
            segments.append(Segment(start, start + len(sheet), number, number))
        start += len(sheet) + len(_SHEET_BREAK)
    return replace(report, segments=tuple(segments))


def _read_html_report(page: Page, decoded: DecodedPage) -> Report:
    reading = read_html(decoded.text, page.source)
    _check_lines(page, reading.layout.text)
    return Report(
        page_sha256=page.sha256,
        text=reading.layout.text,
        passages=reading.layout.passages,
        segments=reading.layout.segments,
        head=find_html_head(reading),
        encoding=decoded.encoding,
        reader=READER,
    )


def _has_words(text: str, passage: Passage) -> bool:
    return any(map(str.isalnum, text[passage.start : passage.end]))


def _check_lines(page: Page, text: str) -> None:
    longest = max(map(len, text.splitlines()), default=0)
    if longest > MAX_LINE_CHARACTERS:
        raise PageTooLarge(
            page.source, f"expected lines of at most {MAX_LINE_CHARACTERS:,} characters, found {longest:,}"
        )
