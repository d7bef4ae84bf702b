"""Sentences of English news text, by rules on the words around each full stop."""

import re

from muster.lexicon.tables import load_abbreviations

# Every line break ends a sentence: saved pages and text dumps put a paragraph, caption or menu entry on a line.
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# Always succeeds once it has begun, so that a megabyte of dots is read once.
_STOP = re.compile(r"([.!?…]++)([\"”’»'\)\]]*+)")
_LETTER = re.compile(r"\w")
_GAP = re.compile(r"\s*+")
_WORD_BEFORE = re.compile(r"[\w.’'&-]*+\Z")
_OPENING = re.compile(r"[\"“‘«'(\[]*+[.…]*+")
# What stands before a line's first sentence: a bullet, and a dateline ("KABUL, Afghanistan (Reuters) -", "LONDON —").
# What numbers a line of a list is a bullet too: "1. Norland: 6,220", "2) Sudland". No more than two digits: no year.
_BULLET = re.compile(r"\s*+(?:(?:[•·▪‣◦*►]|[-–—]{1,3}(?=\s)|\d{1,2}[.)](?=\s{1,3}[^\W\d_]))\s*+)?")
_DATELINE = re.compile(
    r"(?:[A-Z][\w.,'’-]*+(?: (?:[A-Z]|al-|el-|de |of |the |and |\d)[\w.,'’-]*+){0,8} ?)?"
    r"\([A-Z][\w ./]{1,24}\)(?:\s*+[-–—]{1,3}\s++|(?=[A-Z]))"
    r"|[A-Z]{3}[A-Z .,'’-]{0,40} [–—]{1,2}\s++"
)
_ACRONYM = re.compile(r"(?:\w\.)+\w")
_NEXT_WORD = re.compile(r"[^\W_][\w’'-]{0,31}")

# How far the rules look back and ahead, in characters: longer words are no abbreviations.
_LOOK = 32

# Abbreviations that are printed in lower case without an inner full stop; others so printed are words ("ill").
_PRINTED_LOWER = frozenset(("al", "approx", "art", "cf", "ch", "etc", "fig", "no", "nos", "op", "p", "pp", "viz", "vs"))
# Words that open sentences and seldom follow an abbreviation inside one.
_STARTER_WORDS = """
    A About According After All Also Although Among An And Another Any As At Because Before Both But By Despite During
    Each Earlier Even Every Few For From Given Had Has He Her Here His How However I If In Instead It Its Last Late
    Later Many Meanwhile More Most Much My Nearly Neither No None Nor Not Nothing Now Of Officials On Once One Only Or
    Other Others Our Over Perhaps Several She Since So Some Still Such That The Their Them Then There These They
    This Those Though Three Through Thus To Today Two Under Until Was We Were What When Where Whether Which While Who
    Why With Without Yet You Your
"""
_STARTERS = frozenset(_STARTER_WORDS.split())
_REPORTING = re.compile(
    r"(?:\w[\w.’'-]*+\s+){0,4}?(?:said|says|asked|asks|added|told|tells|wrote|writes|shouted|cried|replied|exclaimed|"
    r"wondered|demanded|insisted|declared|recalled|continued|explained|tweeted|quipped|joked|questioned)\b"
)
# Arabic and Romance particles open names in lower case: 'fled. al-Shabaab said'.
_LOWER_NAME = re.compile(r"(?:al|el|an|ash|as|at|az|ad|ar|bin|de|van|von)[- ’'][A-Z]")


def find_sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of the sentences of text[start:end], in order, without the white space around them.

    A line break always ends a sentence; closing quotation marks and brackets belong to the sentence that they close.
    A dateline is a span of its own; bullets and rows of marks are in none.
    """
    stop = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text, start, stop):
        opened = _body_start(spans, text, line)
        for mark in _STOP.finditer(text, opened, line.end()):
            if _ends_sentence(text, mark, line):
                _append_span(spans, text, opened, mark.end())
                opened = mark.end()
        _append_span(spans, text, opened, line.end())
    return spans


def _body_start(spans: list[tuple[int, int]], text: str, line: re.Match[str]) -> int:
    """Where the line's first sentence begins; a dateline before it is a span of its own."""
    bullet = _BULLET.match(text, line.start(), line.end())
    start = bullet.end() if bullet else line.start()
    dateline = _DATELINE.match(text, start, line.end())
    if dateline is None:
        return start
    _append_span(spans, text, start, dateline.end())
    return dateline.end()


def _append_span(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    # A row of dashes or a lone ellipsis says nothing.
    if first < last and _LETTER.search(words):
        spans.append((first, last))


def _ends_sentence(text: str, mark: re.Match[str], line: re.Match[str]) -> bool:
    """Whether the full stop, with its closing marks, ends a sentence inside its line."""
    gap = _GAP.match(text, mark.end(), line.end())
    after = gap.end() if gap else mark.end()
    if after == mark.end() or after == line.end():
        return False
    ahead = text[after : min(after + 3 * _LOOK, line.end())]
    opening = _OPENING.match(ahead)
    inner = ahead[opening.end() if opening else 0 :]
    if not inner or not _looks_like_start(inner):
        return False
    if mark.group(1) != ".":
        return not (mark.group(2) and _REPORTING.match(inner))
    return bool(mark.group(2)) or _stop_after_word_ends(text, mark, line, quoted=inner != ahead, inner=inner)


def _looks_like_start(ahead: str) -> bool:
    first = ahead[0]
    return (
        first.isupper() or first.isdigit() or (not first.isalpha() and first in "$£€") or bool(_LOWER_NAME.match(ahead))
    )


def _stop_after_word_ends(text: str, mark: re.Match[str], line: re.Match[str], *, quoted: bool, inner: str) -> bool:
    """Whether a bare full stop ends its sentence, judged by the word before it and the word after the gap."""
    before = _WORD_BEFORE.search(text[max(line.start(), mark.start() - _LOOK) : mark.start()])
    printed = before.group().strip("’'-") if before else ""
    word = printed.lower()
    if printed == word and "." not in word and len(word) > 1 and word not in _PRINTED_LOWER:
        return True
    abbreviations = load_abbreviations()
    if word in abbreviations.before_name:
        return False
    if word in abbreviations.before_figure:
        return not inner[0].isdigit()
    initial = len(word) == 1 and word.isalpha() and word != "i"
    if initial or word in abbreviations.may_end or _ACRONYM.fullmatch(word):
        following = _NEXT_WORD.match(inner)
        return quoted or (following is not None and following.group() in _STARTERS)
    return True
