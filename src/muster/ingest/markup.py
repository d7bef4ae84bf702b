"""Whether characters are an HTML page, plain text or XML of another kind."""

import re

_START = 4096
_LOOKED_AT = 16 * _START
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_CLOSING = re.compile(r"</(?:p|div|span|a|li|ul|td|h[1-6]|article|section)\s*>", re.IGNORECASE)
_XML = re.compile(r"\s*<(?:\?xml|rss|feed|urlset)\b", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Whether the text is HTML, or part of it, rather than plain text that mentions a tag."""
    if _PAGE.search(text, 0, _START):
        return True
    return text[:_START].lstrip()[:1] == "<" and len(_CLOSING.findall(text, 0, _LOOKED_AT)) > 1


def is_other_xml(text: str) -> bool:
    """Whether the text is XML but no page: a feed, a list of addresses, data."""
    return bool(_XML.match(text)) and not _PAGE.search(text, 0, _START)
