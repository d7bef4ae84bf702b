"""The quick look: a page's main text by the fastest extractor, for telling whether a careful reading is worth it."""

from resiliparse.extract.html2text import extract_plain_text

from muster.errors import IngestError
from muster.ingest.decoding import parse_characters
from muster.ingest.layout import LabelledLine, lay_out
from muster.ingest.mail import is_mail
from muster.ingest.markup import is_markup
from muster.model import Page, PassageRole, Report, ReportHead

# The extractor takes quadratic time in the depth of a page; this many tags nest deep enough for 0.8 s at most.
_MOST_TAGS = 12_000
_LONGEST = 1_000_000
QUICK = "muster.ingest quick look"


def find_quick_report(page: Page) -> Report | None:
    """Report of the page's main text without its head and its places; for a look only, never for the ledger.

    None where the page is no HTML, or of an unusual size: then only the careful reading can tell.
    """
    try:
        decoded = None if is_mail(page.content) else parse_characters(page)
    except IngestError:
        return None
    if decoded is None or not is_markup(decoded.text) or len(decoded.text) > 8 * _LONGEST:
        return None
    if decoded.text.count("<") > _MOST_TAGS:
        return None
    text = extract_plain_text(decoded.text, main_content=True, alt_texts=False, list_bullets=False, comments=False)
    lines = [" ".join(line.split()) for line in text[:_LONGEST].splitlines()]
    layout = lay_out(LabelledLine(line, PassageRole.BODY, None) for line in lines if line)
    return Report(page.sha256, layout.text, layout.passages, (), ReportHead(), decoded.encoding, QUICK)
