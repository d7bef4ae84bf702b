"""What a number is when it is no count: money, a share, a date, an age, a name, a measure."""

import re
from dataclasses import dataclass
from enum import StrEnum


class NumeralRole(StrEnum):
    """What a number that counts nothing stands for."""

    MONEY = "money"
    SHARE = "share"
    YEAR = "year"
    DATE = "date"
    CLOCK = "clock"
    AGE = "age"
    ORDINAL = "ordinal"
    NAME = "name"
    MEASURE = "measure"
    SCORE = "score"
    PRONOUN = "pronoun"


# How many characters on each side the rules look at.
LOOK = 40

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_CURRENCY = (
    r"(?:dollars?|euros?|cents?|pounds?\ssterling|r(?:o)?ubles?|yen|yuan|dinars?|rupees?|shekels?|riyals?|rials?|francs?|"
    r"pesos?|liras?|kron(?:or|er)|USD|EUR|GBP)\b"
)
_UNIT = (
    r"(?i:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|times|"
    r"(?:square|cubic|nautical)\s\w+|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|feet|"
    r"foot|inch(?:es)?|yards?|acres?|hectares?|kilograms?|kilos?|grams?|tons?|tonnes?|pounds?|ounces?|gallons?|"
    r"lit(?:er|re)s?|barrels?|degrees?|knots|megawatts?|kilotons?|mph|kph|km|kg|mm|cm|ft|lbs?)\b"
)
_NAMED = (
    r"(?:Resolutions?|Task\sForce|Flight|Articles?|Sections?|Chapters?|Highways?|Routes?|Interstate|No\.|no\.|Nos\.|Number|"
    r"number|No|Boeing|Airbus|Type|Mark|Phase|phase|Level|level|Category|Tier|Title|Amendments?|Protocol|Channel|Camp|Unit|"
    r"District|Ward|Zone|Gate|Pier|Building|Room|Page|page|Part|Episode|Season|Class|Grade|Vol\.|Volume|Super\sBowl|"
    r"World\sWar|Apollo|Division|Group|Group\sof|Paragraph|paragraph|Version|version|Rule|Point|Chapter|chapter|Act|Bill)"
)
# Behind them a number is a name too, unless it counts people there: "Air Base 201", "at Base 201 soldiers wait".
_NUMBERED = (
    r"(?:(?<!\b[Tt]he\s)(?<!\ba\s)(?<!\bits\s)(?:air\s?base|Air\s[Bb]ase|Airbase|AIR\sBASE)|Base|"
    r"[Bb]ase\s[Aa][eé]rienne|FOB|Airfield|Airstrip|Barracks|Fort|Outpost|Post|Hangar|Hill|Checkpoint|Site|Position|"
    r"Compound|Bunker|Depot|Sector|Area|Block|Street|Road|Avenue|Bridge|Tunnel|Terminal|Runway|RN|"
    r"Brigade|Battalion|Regiment|Squadron|Decree|Order|Directive|Law|UNSCR|Operation)"
)
_PEOPLE = (
    r"(?:[\w.’'-]+\s){0,2}?(?:troops|troopers|soldiers|forces|men|women|personnel|police\w*|officers|rebels|fighters|"
    r"militants|insurgents|marines|sailors|airmen|peacekeepers|people|members|advis[eo]rs|trainers|guards|reservists|"
    r"servicemen|strong|more|additional)\b"
)
_YEAR = r"(?:1[89]|20)\d\d(?:\s?(?:[-–]|to|and|or)\s?(?:\d{4}|\d\d))?"
_DAY = r"\d{1,2}(?:\s?(?:[-–]|to|and|or)\s?\d{1,2})?"
# What a hyphen ties to a number and is still counted with it: "a 1,500-strong force", "a four-aircraft convoy".
_COUNTED = (
    r"(?:strong|plus|odd|member|person|people|m[ae]n|wom[ae]n|soldier|troop|marine|officer|aircraft|plane|jet|helicopter|"
    r"ship|vessel|warship|boat|submarine|vehicle|truck|tank|gun|missile|rocket|drone|team|unit|brigade|battalion|division|"
    r"dozen|hundred|thousand|million|billion|to|or)s?\b"
)
# "The 1st Armored Division" is named, "5,000 Marine Corps troops" are counted.
_UNIT_NAME = (
    r"\s(?:[A-Z]\w+\s){0,3}(?:Brigade|Division|Battalion|Regiment|Squadron|Commando|Corps|Group|Wing|Para)\b"
    r"(?!s|(?<=Corps)\s(?:personnel|troops|members))"
)
_FRACTION = r"(?:halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)\b"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b"


@dataclass(frozen=True, slots=True)
class _Rule:
    """One sign of a role. Every pattern must match: `before` up to the number, `words` all of it, `after` behind it."""

    role: NumeralRole
    before: str
    before_pattern: re.Pattern[str]
    words: re.Pattern[str]
    after: re.Pattern[str]


def _rule(role: NumeralRole, *, before: str = "", words: str = "", after: str = "") -> _Rule:
    return _Rule(
        role,
        before,
        re.compile(rf"(?:{before})\Z"),
        re.compile(rf"(?:{words})\Z" if words else ""),
        re.compile(after),
    )


# In order: the first rule that fits decides.
_RULES = (
    _rule(NumeralRole.PRONOUN, before=r"\b(?:[Nn]o|[Aa]ny|[Ee]very|[Ee]ach|[Ss]ome|[Ww]hich)\s", words=r"one"),
    _rule(
        NumeralRole.PRONOUN,
        words=r"[Oo]ne",
        after=r"\s(?:another|day|thing|way|reason|who|can|must|should|hand)\b|[’']s\b",
    ),
    _rule(NumeralRole.MONEY, before=r"[$£€¥₹]\s?|\b(?:USD|EUR|GBP|Rs\.?)\s"),
    _rule(NumeralRole.MONEY, after=rf"[\s-]{_CURRENCY}"),
    _rule(NumeralRole.SHARE, after=r"\s?%|[\s-]?per[\s-]?cent(?:age)?\b|\s?pct\b"),
    _rule(NumeralRole.SHARE, after=rf"[\s-]{_FRACTION}"),
    _rule(
        NumeralRole.SHARE,
        words=r"[Oo]ne|1",
        after=r"\s(?:in|out\sof)\s(?:every\s)?(?:\d|two|three|four|five|six|seven|eight|nine|ten)",
    ),
    # What it is one in: "one in five soldiers".
    _rule(
        NumeralRole.SHARE,
        before=r"\b(?:(?:[Oo]ne|1)\sin|(?i:one|two|three|four|five|six|seven|eight|nine|\d)\sout\sof)\s(?:every\s)?",
        words=r"(?i:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})",
    ),
    _rule(NumeralRole.ORDINAL, after=r"(?:st|nd|rd|th)\b"),
    # An entry of a list: its number opens the line.
    _rule(NumeralRole.ORDINAL, before=r"(?:\A|[\n\r])", words=r"\d{1,2}", after=r"[.)](?:\s|\Z)"),
    _rule(NumeralRole.ORDINAL, words=r"(?i:.*ty)", after=rf"[\s-]{_ORDINAL}"),
    _rule(NumeralRole.CLOCK, before=r"\d:|\bat\s\d{1,2}\."),
    _rule(NumeralRole.CLOCK, after=r":\d\d|\s?[ap]\.?m\b|\s?o[’']clock\b|\s(?:GMT|UTC|EST|EDT|ET|hrs|local time)\b"),
    _rule(
        NumeralRole.DATE,
        before=rf"\b{_MONTH}\s(?:the\s)?(?:\d{{1,2}}(?:\sand\s|\sto\s))?",
        words=_DAY,
        after=r"(?!,?\d)",
    ),
    _rule(NumeralRole.DATE, words=_DAY, after=rf"\s(?:of\s)?{_MONTH}(?!\w)"),
    _rule(NumeralRole.DATE, after=r"/\d"),
    _rule(NumeralRole.DATE, before=r"\d/"),
    _rule(NumeralRole.DATE, before=r"(?:19|20)\d\d-(?:\d\d-)?", words=r"\d\d?"),
    _rule(NumeralRole.DATE, words=r"(?:19|20)\d\d", after=r"-\d\d-\d"),
    _rule(NumeralRole.YEAR, before=r"[’']", words=r"\d\d", after=r"s?\b"),
    _rule(NumeralRole.AGE, after=r"[\s-]years?[\s-]olds?\b"),
    _rule(NumeralRole.AGE, before=r"\b(?:[Aa]ged?|[Aa]ges|[Aa]ges?\sof)\s", words=_DAY),
    _rule(NumeralRole.AGE, before=r"[A-Z][\w.’'-]+,\s", words=r"[1-9]\d", after=r"[,.;](?!\d)"),
    _rule(NumeralRole.AGE, before=r"[A-Z][\w.’'-]+\s\(", words=r"[1-9]\d", after=r"\)"),
    _rule(NumeralRole.AGE, words=r"[2-9]0", after=r"s\b"),
    _rule(NumeralRole.YEAR, words=r"(?:1[5-9]|20)\d0", after=r"s\b"),
    _rule(
        NumeralRole.YEAR,
        before=rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|{_MONTH}|\d,)[\s-]",
        words=_YEAR,
    ),
    _rule(NumeralRole.YEAR, words=_YEAR, after=rf"(?!\s{_PEOPLE}|[\w-])"),
    _rule(NumeralRole.YEAR, words=_YEAR, after=rf"-(?!{_COUNTED})"),
    _rule(NumeralRole.NAME, words=r"\d{1,3}", after=_UNIT_NAME),
    _rule(NumeralRole.NAME, before=rf"\b{_NAMED}\s", words=r"[^,]*"),
    _rule(
        NumeralRole.NAME,
        before=rf"\b{_NUMBERED}s?\s(?:\d{{1,4}}(?:,|\sand)\s)?",
        words=r"\d{1,4}",
        after=rf"(?!\s(?i:{_PEOPLE}|(?:were|are|have|had|of|dead|die|killed|wounded|injured|hurt)\b))",
    ),
    _rule(NumeralRole.NAME, before=r"(?:\A|[^\w-])(?:[\w.]*[A-Z\d][\w.]*-)+|[#@=&_+]"),
    _rule(
        NumeralRole.MEASURE,
        after=rf"(?:[\s-]|\s(?:more|additional|or so|full|straight|consecutive|long|of)\s|\s?(?=[a-z])){_UNIT}",
    ),
    _rule(NumeralRole.SCORE, words=r"\d{1,3}", after=r"[-–]\d{1,3}(?![\w,-])"),
    _rule(NumeralRole.SCORE, before=r"(?:\A|[^\w,-])\d{1,3}[-–]", words=r"\d{1,3}"),
    _rule(NumeralRole.SCORE, after=r"[\s-](?:points?|goals?|wickets?)\b"),
    _rule(NumeralRole.NAME, words=r".*\d", after=r"[^\W\d_]|_|-\d|[-–]\d+[-–]"),
    _rule(NumeralRole.MEASURE, after=rf"-(?!{_COUNTED})[a-z]"),
)


# Searching back costs most and seldom finds anything: one search for all signs, in the few words that can hold one.
_ANY_BEFORE = re.compile(rf"(?:{'|'.join(rule.before for rule in _RULES if rule.before)})\Z")

# The longest sign is "September 3 and ", and what follows its last space is a part too.
_WORDS_BEFORE = 4


def parse_role(words: str, before: str, after: str) -> NumeralRole | None:
    """Role of the number written as `words`; None where it may count something.

    `before` and `after` are the text beside it, at least `LOOK` characters where there are as many.
    """
    words_before = before.rsplit(" ", _WORDS_BEFORE)
    near = before[len(words_before[0]) :] if len(words_before) > _WORDS_BEFORE else before
    signs_before = _ANY_BEFORE.search(near) is not None
    for rule in _RULES:
        if rule.before and not signs_before:
            continue
        if rule.words.match(words) and rule.after.match(after) and rule.before_pattern.search(near):
            return rule.role
    return None
