"""Fields as people fill them in: words to the values of a claim, for corrections and for claims added by hand."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from muster.errors import UsageError
from muster.lexicon import Lexicon
from muster.model import (
    Aspect,
    Claim,
    FieldChange,
    Measure,
    PassageRole,
    Period,
    Report,
    Stance,
    Standing,
    Status,
    correct_claim,
    find_changes,
)
from muster.model.claim import parse_claim
from muster.text.sentences import find_sentences

_LARGEST = 100_000_000
_CHOICES: dict[str, type[Measure | Aspect | Status | Stance | Standing]] = {
    "measure": Measure,
    "aspect": Aspect,
    "status": Status,
    "stance": Stance,
    "standing": Standing,
}
_LONGEST_WORDS = 300
LONGEST_QUOTE = 400
"""Characters that the quote of one claim may have."""


def parse_fields(given: Mapping[str, str], lexicon: Lexicon) -> dict[str, Any]:
    """Values under their names in `Claim.record`, of those fields that are given; empty words mean none.

    `actor` and `place` hold names or codes between commas, `definition` parts between semicolons, `low` and `high`
    whole numbers, `time_iso` a day, month, year or two of them with a slash. Raises UsageError naming the field.
    """
    parsers: dict[str, Callable[[str, str], Any]] = {
        "low": _parse_number,
        "high": _parse_number,
        "approx": _parse_truth,
        "vague": _parse_truth,
        "hedge": _parse_truth,
        "actor": lambda _, words: _parse_parties(words, lexicon),
        "place": lambda _, words: _parse_parties(words, lexicon),
        "definition": lambda _, words: _split(words, ";"),
        "time_iso": _parse_time,
        "speaker": _parse_words,
        "about": lambda name, words: _parse_words(name, words) or "",
        **dict.fromkeys(_CHOICES, _parse_choice),
    }
    return {name: parse(name, given[name].strip()) for name, parse in parsers.items() if name in given}


def find_corrections(
    claim: Claim, given: Mapping[str, str], report: Report, lexicon: Lexicon
) -> tuple[FieldChange, ...]:
    """What the filled-in fields change of the claim as it was found; none where they say the same.

    `quote` and `start` may name other words of the report. Raises UsageError where the result would be no claim.
    """
    record = claim.record()
    values = {name: value for name, value in parse_fields(given, lexicon).items() if name in record}
    if "quote" in given:
        start, end = locate_quote(report, given["quote"], given.get("start", ""), claim.evidence.start)
        if (start, end) != (claim.evidence.start, claim.evidence.end):
            values |= _find_place(report, start, end)
    changes = tuple(
        FieldChange(name, _value(record[name]), _value(value))
        for name, value in values.items()
        if record[name] != value
    )
    try:
        return find_changes(claim, correct_claim(claim, changes))
    except ValueError as error:
        raise UsageError(f"this would be no claim: {error}") from error


def make_hand_claim(report: Report, given: Mapping[str, str], lexicon: Lexicon) -> Claim:
    """Claim on the words `quote` of the report, at `start` where given, with the other fields as filled in.

    Raises UsageError where the words do not stand there, or the fields make no claim.
    """
    start, end = locate_quote(report, given.get("quote", ""), given.get("start", ""))
    place = _find_place(report, start, end)
    record: dict[str, Any] = {
        "kind": given.get("kind", "quantity"),
        "value_text": place["quote"],
        **dict.fromkeys(("low", "high", "time_text", "time_iso", "speaker", "speaker_text"), None),
        **dict.fromkeys(("time_text_span", "speaker_text_span", "said_iso"), None),
        **dict.fromkeys(("approx", "vague", "hedge"), False),
        "actor": [],
        "place": [],
        "definition": [],
        "measure": Measure.PERSONNEL.value,
        "aspect": Aspect.LEVEL.value,
        "status": Status.ACTUAL.value,
        "stance": Stance.OFFERS.value,
        "standing": Standing.OUTLET.value,
        "about": "",
        **place,
        **parse_fields(given, lexicon),
    }
    if record["time_iso"]:
        record["time_text"], record["time_text_span"] = "", [start, start]
    if record["speaker"] is None:
        record["standing"] = Standing.OUTLET.value
    try:
        return parse_claim(report.report_id, record)
    except (ValueError, KeyError) as error:
        raise UsageError(f"this would be no claim: {error}") from error


def locate_quote(report: Report, quote: str, start: str = "", near: int | None = None) -> tuple[int, int]:
    """Start and end of the words in the report's text: at `start`, else where they stand only once or near a place.

    Raises UsageError where they stand nowhere, or in several places and nothing says which.
    """
    if not quote.strip():
        raise UsageError("quote: expected words of the page, found none")
    if len(quote) > LONGEST_QUOTE:
        raise UsageError(f"quote: expected at most {LONGEST_QUOTE} characters, found {len(quote)}")
    if start.strip().isdigit():
        at = int(start)
        if report.text[at : at + len(quote)] == quote:
            return at, at + len(quote)
    # Line ends and blanks of a page come back otherwise from a browser.
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    found = [(match.start(), match.end()) for match in re.finditer(pattern, report.text)]
    if not found:
        raise UsageError(f"quote: expected words that stand in the page, found {quote!r} nowhere")
    if near is not None:
        return min(found, key=lambda span: abs(span[0] - near))
    if len(found) > 1:
        raise UsageError(
            f"quote: expected words that stand once in the page, found {len(found)} places; take more words"
        )
    return found[0]


def _find_place(report: Report, start: int, end: int) -> dict[str, Any]:
    """Quote and sentence with their offsets, and the role of the passage."""
    passage = next((each for each in report.passages if each.start <= start < each.end), None)
    first, last = (passage.start, passage.end) if passage else (0, len(report.text))
    spans = [span for span in find_sentences(report.text, first, max(last, end)) if span[0] < end and start < span[1]]
    sentence_start = min([span[0] for span in spans] + [start])
    sentence_end = max([span[1] for span in spans] + [end])
    return {
        "quote": report.text[start:end],
        "start": start,
        "end": end,
        "sentence": report.text[sentence_start:sentence_end],
        "sentence_start": sentence_start,
        "passage": (passage.role if passage else PassageRole.BODY).value,
    }


def _parse_number(name: str, words: str) -> int | None:
    plain = re.sub(r"[,\s'’]", "", words)
    if not plain:
        return None
    if not (plain.isascii() and plain.isdigit()) or int(plain) > _LARGEST:
        raise UsageError(f"{name}: expected a whole number up to {_LARGEST:,}, found {words!r}")
    return int(plain)


def _parse_truth(name: str, words: str) -> bool:
    if words.casefold() not in ("", "on", "yes", "true", "1", "off", "no", "false", "0"):
        raise UsageError(f"{name}: expected yes or no, found {words!r}")
    return words.casefold() in ("on", "yes", "true", "1")


def _parse_parties(words: str, lexicon: Lexicon) -> list[str]:
    return list(dict.fromkeys(lexicon.parse_party(part) for part in _split(words, ",;")))


def _parse_time(name: str, words: str) -> str | None:
    if not words:
        return None
    try:
        return Period.parse(words).iso
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from error


def _parse_words(name: str, words: str) -> str | None:
    if len(words) > _LONGEST_WORDS:
        raise UsageError(f"{name}: expected at most {_LONGEST_WORDS} characters, found {len(words)}")
    return " ".join(words.split()) or None


def _parse_choice(name: str, words: str) -> str:
    try:
        return _CHOICES[name](words).value
    except ValueError:
        raise UsageError(f"{name}: expected one of {', '.join(_CHOICES[name])}, found {words!r}") from None


def _split(words: str, marks: str) -> list[str]:
    parts = (part.strip() for part in re.split(f"[{marks}]", words))
    return list(dict.fromkeys(part for part in parts if part))


def _value(plain: Any) -> Any:
    return tuple(plain) if isinstance(plain, list) else plain
