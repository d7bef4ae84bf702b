"""Qualifiers: the words around a number that say whether it is a bound, a rough value or an addition."""

import re
from dataclasses import dataclass

from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases, phrase_choice
from muster.model import Figure
from muster.text.numerals import Numeral, NumeralForm

# How far before a number its qualifiers may begin, in characters.
_REACH = 60
_HEADINGS = tuple(f"figures.{kind}" for kind in ("at_least", "at_most", "about", "more", "leading", "skipped"))
_KEPT = phrase_choice(*_HEADINGS[:-1])
# "A" and "an" belong to the phrase that they open ("an additional", "a total of"), and else to no figure.
_SKIPPED = rf"(?:\b(?!(?:{_KEPT})\s)(?:{phrase_choice('figures.skipped')})\b|[“\"‘])"
# "Talks about its 600 soldiers", "a row over the 600": no rough number, no bound
_OF_KNOWN = r"(?:about|over)\s+(?:the|its|their|his|her|our|these|those)\s"
_BEFORE = re.compile(
    rf"""
    (?P<skipped>(?:{_SKIPPED}\s+)*)
    (?:(?: \b (?!{_OF_KNOWN}) (?: (?P<at_least>{phrase_choice("figures.at_least")})
                | (?P<at_most>{phrase_choice("figures.at_most")})
                | (?P<about>{phrase_choice("figures.about")})
                | (?P<more>{phrase_choice("figures.more")})
                | {phrase_choice("figures.leading")} )
         | {_SKIPPED} )\s+)*
    \Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Every word that the pattern can hold: it is slow, and need not look at others.
_WORDS = frozenset(
    word for heading in _HEADINGS for phrase in load_phrases(heading) for word in phrase.lower().split()
) | {*"“”\"'"}
_OR_MORE = re.compile(r"-plus|\+|\s+or\s+more\b|\s+plus\b", re.IGNORECASE)
# What opens a range: "between 200 and 300", "anywhere from 200 to 300".
_OPENING = re.compile(
    rf"(?:\b(?:{phrase_choice('figures.somewhere')})\s+)?\b(?:(?P<between>between)|from)\s+\Z", re.IGNORECASE
)
_TO = re.compile(r"\sto\s", re.IGNORECASE)
# "A couple of hundred": a rough number in words, where "a couple" alone is two.
_COUPLE = re.compile(r"(?:a\s)?couple[\s-]", re.IGNORECASE)
_OR_SO = re.compile(r"\s+or\s+so\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QualifiedNumber:
    """A number with its qualifiers, which begin at `start` of the report's text.

    `more` tells that they say "another" or "additional".
    """

    start: int
    figure: Figure
    more: bool


def parse_qualified(sentence: Sentence, numeral: Numeral) -> QualifiedNumber:
    """The number with the qualifiers before and behind it, which set its bounds."""
    start, end = numeral.start - sentence.start, numeral.end - sentence.start
    before = _match_before(sentence, numeral)
    qualifiers = before.groupdict() if before else {}
    first = _open_range(sentence, before.end("skipped") if before else start, numeral)
    behind = sentence.text[end : end + 12]
    low: int | None = numeral.low
    high: int | None = numeral.high
    approx = False
    if qualifiers.get("at_least") or _OR_MORE.match(behind):
        high = None
    elif qualifiers.get("at_most"):
        low = None
    else:
        approx = bool(qualifiers.get("about") or _OR_SO.match(behind) or _COUPLE.match(sentence.text, start, end))
    figure = Figure(sentence.text[first:end], low, high, approx, numeral.form is NumeralForm.VAGUE)
    return QualifiedNumber(sentence.start + first, figure, bool(qualifiers.get("more")))


def _open_range(sentence: Sentence, first: int, numeral: Numeral) -> int:
    """Where the figure begins in the sentence's text: before "between" and "from", where they open its range."""
    opening = _OPENING.search(sentence.text, max(0, first - _REACH), first)
    if opening is None or numeral.form is not NumeralForm.RANGE:
        return first
    opens = opening["between"] or _TO.search(sentence.report_text, numeral.start, numeral.end)
    return opening.start() if opens else first


def _match_before(sentence: Sentence, numeral: Numeral) -> re.Match[str] | None:
    number = sentence.word_at(numeral.start)
    index = number
    while index > 0 and sentence.lower[index - 1] in _WORDS and numeral.start - sentence.start_of(index - 1) <= _REACH:
        index -= 1
    if index == number:
        return None
    return _BEFORE.search(sentence.text, sentence.start_of(index) - sentence.start, numeral.start - sentence.start)
