"""Time words to periods, read from the day of publication: "late last month", "since August 8"."""

import re
from datetime import date
from enum import StrEnum

from muster.model import Period
from muster.text.points import Point, day_point, valid_point
from muster.text.time_phrases import parse_phrase
from muster.text.time_reader import Reader, Span, parse_count


class Tense(StrEnum):
    """Time of the verb beside time words, by which an open date lies behind or ahead of the day of publication."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


# Longer words are no time words; the patterns below look at every character a few times.
_LONGEST = 120

_NOISE = re.compile(
    r"\([^()]*\)|,"
    r"|\b(?:at |about |around |by |just |shortly |before |after )*"
    r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|noon\b|midnight\b|dawn\b|dusk\b)"
    r"(?: local time\b| (?:et|gmt|utc|est|edt)\b)?|\b(?:local time|so far|sometime|some time)\b"
)
_DAY_PART = re.compile(
    r"(?<=day) (?:early |late )?(?:night|morning|afternoon|evening)\b"
    r"|\bthe (?:night|morning|afternoon|evening|(?:early |small )hours) of\b"
)
_ROUGH = re.compile(
    r"(?:early|earlier|late|later|about|around|roughly|approximately|only|just|even|as (?:early|late|soon) as) "
)
_LEADING = re.compile(
    r"(?P<since>since|ever since)|(?P<deadline>by|until|till|through|no later than)|"
    r"(?P<before>before|prior to|ahead of)|(?P<after>after|following)|(?P<begins>starting|beginning|effective)|"
    r"(?P<within>within)|(?P<inside>in)|on|at|during|over|for|throughout|across|from|between|of|as of|into"
)
_JOINT = re.compile(r" and into | and | through | until | till | to | ?– ?| ?- ?")
_AHEAD = re.compile(r"(?P<count>.+?) (?P<unit>hour|day|week|month|year)s?")


def parse_period(words: str, published_on: date | None, tense: Tense | None = None) -> Period | None:
    """Period that the time words name; None where they name none, or none without a day of publication.

    A weekday or a date without its year is the latest on or before publication, the next on or after it in the future
    tense and after "by", "until" and "starting". A month, year or season keeps its precision; "by the end of 2016" is
    its last day; "since" runs to the day, month or year of publication, whichever the start is told in.
    """
    if len(words) > _LONGEST:
        return None
    on = published_on if published_on and 1000 <= published_on.year < 3000 else None
    span = _parse_words(_normal(words), on, tense)
    if span is None or span[1].last_on < span[0].first_on:
        return None
    first, last = span
    return Period.parse(first.iso if first == last else f"{first.iso}/{last.iso}")


def _normal(words: str) -> str:
    """Lower case, single spaces, straight marks; no possessives, commas, brackets and clock times."""
    text = re.sub(r"\s+", " ", words.lower()).replace("’", "'").replace("—", "–")
    text = _NOISE.sub(" ", text.replace("'s", "").replace("s' ", " "))
    text = _DAY_PART.sub(" ", re.sub(r"\s+", " ", text))
    return re.sub(r"\s+", " ", text).strip(' .;:-–"“”')


def _parse_words(text: str, on: date | None, tense: Tense | None) -> Span | None:
    leads: set[str] = set()
    while True:
        rough = _ROUGH.match(text)
        lead = _LEADING.match(text) if rough is None else None
        if rough:
            text = text[rough.end() :]
        elif lead and text[lead.end() : lead.end() + 1] == " ":
            leads.add(lead.lastgroup or "")
            text = text[lead.end() + 1 :]
        else:
            break
    forward = tense is Tense.FUTURE or (tense is not Tense.PAST and bool(leads & {"deadline", "begins", "before"}))
    reader = Reader(on, forward and "since" not in leads, "deadline" in leads or "before" in leads)
    if "since" in leads:
        return _since(_parse_any(text, reader), on)
    if "after" in leads:
        return _after(text, reader)
    if "before" in leads and not re.search(r"\bend\b", text):
        return None
    ahead = _AHEAD.fullmatch(text) if leads & {"within", "inside"} and tense is not Tense.PAST else None
    if ahead and parse_count(ahead["count"]) is not None:
        words = f"{ahead['count']} {ahead['unit']}s"
        # "within 10 days" runs from publication on; "in six months" is a point ahead.
        return parse_phrase(f"next {words}" if "within" in leads else f"{words} from now", reader)
    return _parse_any(text, reader)


def _parse_any(text: str, reader: Reader) -> Span | None:
    return (
        parse_phrase(text, reader) or parse_phrase(text.removeprefix("the "), reader) or _parse_interval(text, reader)
    )


def _since(start: Span | None, on: date | None) -> Span | None:
    if start is None or on is None:
        return None
    first = start[0]
    return first, day_point(on).of_precision(first)


def _after(text: str, reader: Reader) -> Span | None:
    """The year behind "the end of 2014"; after anything else no end is told."""
    ended = re.fullmatch(r"(?:the )?end of (\d{4})", text)
    next_year = valid_point(int(ended.group(1)) + 1) if ended else None
    return (next_year, next_year) if next_year else None


def _parse_interval(text: str, reader: Reader) -> Span | None:
    for joint in _JOINT.finditer(text):
        left, right = text[: joint.start()], re.sub(r"^(?:on|in|the|late|early|from) ", "", text[joint.end() :])
        last = parse_phrase(right, reader)
        if last is None:
            continue
        first = _parse_left(left, right, last[0], reader)
        if first:
            return first[0], last[1]
    return None


def _parse_left(left: str, right: str, last: Point, reader: Reader) -> Span | None:
    """The first of two points; what it leaves out it shares with the second: "March and April 2003"."""
    if not re.search(r"\d{4}", left) and re.search(r"\d{4}", right):
        return parse_phrase(f"{left} {last.year}", reader)
    return parse_phrase(left, Reader(last.first_on if reader.on else None))
