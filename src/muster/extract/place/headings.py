"""Headings: the place that the opening words of a paragraph, or a heading above it, set for what follows.

Source: a user's report on surveys country by country, whose figures all went to the place of the report.
"""

import re
from collections.abc import Iterator, Sequence

from muster.extract.place.place_names import PLACE_KINDS, is_adjective
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice
from muster.model import PassageRole

_SIDE = rf"(?:(?:{phrase_choice('places.sides')})[\s-]+)?"
# "CYPRUS. ", "Northern Iraq: ", and with nothing behind it the line of a heading.
_BEFORE = re.compile(rf"(?:the\s+)?{_SIDE}\Z", re.IGNORECASE)
_LABEL = re.compile(r"[.:](?=\s|\Z)")
_LINE = re.compile(r"\s*[.:]?\s*\Z")
# "In Norland, ", "In neighbouring Kesh the", "Across northern Kesh, "
_OPENING = re.compile(rf"(?:in|across|throughout)\s(?:(?:{phrase_choice('places.nearby')})\s)?{_SIDE}\Z", re.IGNORECASE)
# The kinds of which one label is enough: a town alone may be a dateline, and a capital a government.
_COUNTRIES = (NameKind.STATE, NameKind.REGION)
_OPENED = (NameKind.STATE, NameKind.REGION, NameKind.PLACE)
# In characters: how far from the start of a paragraph the name may stand.
_REACH = 40


def find_heads(sentences: Sequence[Sentence]) -> dict[int, str]:
    """Codes of the places that head paragraphs, by the paragraph's index.

    Lines and towns count where two places at least head the report's parts: one is a dateline or the page's section.
    """
    bodies = list(_find_bodies(sentences))
    labels = {body[0].paragraph: name for body in bodies[1:] if (name := _find_label(body))}
    lines = {body[0].paragraph: name for body in bodies if (name := _find_line(body))}
    many_labels, many_lines = (len({name.code for name in each.values()}) > 1 for each in (labels, lines))
    heads, section = dict[int, str](), ""
    for body in bodies:
        paragraph = body[0].paragraph
        section = lines[paragraph].code if many_lines and paragraph in lines else section
        label = labels.get(paragraph)
        if label and not many_labels and label.kind not in _COUNTRIES:
            label = None
        head = label or _find_opening(body[0])
        if code := head.code if head else section:
            heads[paragraph] = code
    return heads


def _find_bodies(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """The paragraphs, without the title."""
    body: list[Sentence] = []
    for sentence in sentences:
        if sentence.role is PassageRole.TITLE:
            continue
        if body and body[0].paragraph != sentence.paragraph:
            yield body
            body = []
        body.append(sentence)
    if body:
        yield body


def _find_label(body: Sequence[Sentence]) -> Name | None:
    """The place whose name opens the paragraph and stands alone before a full stop or colon."""
    name = _find_first(body[0])
    if name is None or not _BEFORE.match(body[0].report_text[body[0].start : name.start]):
        return None
    end = _LABEL.match(body[0].report_text, name.end)
    return name if end and end.end() < body[-1].end else None


def _find_line(body: Sequence[Sentence]) -> Name | None:
    """The place whose name is all that the paragraph holds."""
    name = _find_first(body[0])
    if name is None or len(body) > 1 or not _BEFORE.match(body[0].report_text[body[0].start : name.start]):
        return None
    return name if _LINE.match(body[0].report_text[name.end : body[0].end]) else None


def _find_opening(sentence: Sentence) -> Name | None:
    """The place that the paragraph's first words lead to: "In Norland, "."""
    name = _find_first(sentence)
    if name is None or name.kind not in _OPENED or is_adjective(sentence, name):
        return None
    return name if _OPENING.match(sentence.report_text[sentence.start : name.start]) else None


def _find_first(sentence: Sentence) -> Name | None:
    """The sentence's first name, where it is a place's and stands at the start."""
    name = next(iter(sentence.names), None)
    if name is None or name.kind not in PLACE_KINDS or name.start - sentence.start > _REACH:
        return None
    return name
