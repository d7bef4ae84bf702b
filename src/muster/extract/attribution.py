"""Attribution: who states a figure, by the words that report speech."""

import re
from dataclasses import dataclass

from muster.extract.analysis import Analysis, Sentence
from muster.extract.people import NAME, People, strip_titles
from muster.lexicon import NameKind
from muster.lexicon.terms import Term
from muster.model import Attribution, Standing

_PRONOUNS = frozenset("he she they it".split())
_INVERTING = frozenset("say add explain warn tell announce report note write state declare insist confirm".split())
# Verbs of the table that seldom tell who states a figure.
_NOT_SPEAKING = frozenset(
    (
        "approve",
        "order",
        "authorize",
        "want",
        "put",
        "continue",
        "go on",
        "call for",
        "maintain",
        "favor",
        "welcome",
        "tout",
        "quote",
        "describe",
        "accuse",
        "express",
        "recall",
        "notify",
        "comment",
    )
)
# Verbs that are nouns too ("initial pledges"): others are believed first.
_WEAK = frozenset("pledge report claim estimate request promise ask want propose believe predict suggest hint".split())
_PASSIVE = frozenset("is are was were be been being".split())
_ADVERBS = re.compile(
    r"(?:\s|\b(?:also|has|have|had|later|earlier|now|then|recently|previously|repeatedly|initially|already|again|separately|reportedly|himself|once|first|would|could|"
    r"(?:on\s+|late\s+|early\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|last\s+(?:week|month|year)|this\s+(?:week|month)|in\s+a\s+statement|\w+ly)\b)+$"
)
_HEAD = re.compile(
    r"\b(?:officials?|spokes(?:man|woman|men|person|people)|representatives?|authorities|sources?|police|military|army|ministry|department|government|commanders?|officers?|reports?|statement|release|"
    r"witnesses|residents|activists|group|network|agency|leaders?|coalition|alliance|administration|analysts?|experts?|ministers?|president|senators?|lawmakers?|aides?|diplomats?|soldiers?|rebels|"
    r"command|court|organi[sz]ation|mission|council|website|force|governor|mayor|chief|document|media|newspaper|embassy|observatory|office|presidency|general|secretary|envoy|chairman|"
    r"Pentagon|White House|NATO|Taliban|U\.N\.|United Nations|bureau|letter|resolution|radio|television|TV|source|company|contractor|force)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\b(?:officials?|sources?|authorities|spokes\w+|officers?|commanders?|diplomats?|aides?|representatives?|police|military)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:president|prime minister|minister|secretary|spokes\w+|general|gen\.|col\.|lt\.|maj\.|capt\.|cmdr\.|adm\.|sgt\.|brig\.|commander|chairman|chief|governor|ambassador|envoy|officer|official|colonel|"
    r"lieutenant|admiral|major|captain|senator|sen\.|rep\.|king|chancellor|premier|director|adviser|secretary-general)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r",(?!\d)|[;:“”\"()]|\s--?\s|\s[–—]\s|\b(?:that|which|and|but|while|as|when|after|because|whose|since|where)\s",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"(?<!\bof )(?<!\bin )(?<!\bfor )(?<!\bat )(?<!\bto )(?<!\bby )(?<!\bwith )(?<!\bfrom )(?<!\bon )(?<!\band )(?<!\bor )\b(?:the|a|an|some|several|two|three|senior|other) "
)
_STOP_BEHIND = re.compile(
    r"[,.;:“”\"()]|\s(?:that|who|which|and said|but|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|in a|after|as|while|when|told|is|was|has|have|were|are)\b"
)


@dataclass(frozen=True, slots=True)
class Speech:
    """Words that report speech in one sentence: who speaks, at [start, end) of the report's text, and the cue."""

    start: int
    end: int
    cue: Term
    rule: str


def find_speeches(analysis: Analysis, sentence: Sentence) -> list[Speech]:
    """Every "X said", "said X" and "according to X" of the sentence, in order."""
    found = []
    for cue in sentence.cues:
        if cue.group == "reporting.sources":
            span = _behind(sentence, cue.last)
            rule = "according to"
        elif (
            cue.group == "reporting.verbs"
            and cue.lemma not in _NOT_SPEAKING
            and sentence.lower[cue.first - 1] not in _PASSIVE
        ):
            span, rule = _before(sentence, cue), "subject of the reporting verb"
            if span is None and cue.lemma in _INVERTING and _follows_speech(sentence, cue):
                span, rule = _behind(sentence, cue.last), "reporting verb before its subject"
        else:
            continue
        if span:
            found.append(Speech(sentence.start + span[0], sentence.start + span[1], cue, rule))
    return found


def _follows_speech(sentence: Sentence, cue: Term) -> bool:
    return cue.first > 0 and sentence.words[cue.first - 1].text in (",", "”", '"', "’", "?", "!")


def _before(sentence: Sentence, cue: Term) -> tuple[int, int] | None:
    """Subject phrase that ends right before the verb, as positions of the sentence's text."""
    text = sentence.text[: sentence.words[cue.first].start - sentence.start]
    adverbs = _ADVERBS.search(text)
    end = adverbs.start() if adverbs else len(text)
    if text[:end].endswith(","):
        return _before_apposition(text, end - 1)
    start = max((match.end() for match in _BREAK.finditer(text, 0, end)), default=0)
    return _phrase(text, start, end)


def _before_apposition(text: str, comma: int) -> tuple[int, int] | None:
    """Speaker before an apposition or clause between commas: "Dunford, the highest officer, said"."""
    opening = text.rfind(",", 0, comma)
    if opening < 0 or comma - opening > 160:
        return None
    start = max((match.end() for match in _BREAK.finditer(text, 0, opening)), default=0)
    return _phrase(text, start, opening)


def _phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    conjunction = re.match(
        r"(?:But|And|Yet|So|Still|Then|However|Meanwhile|Later|Earlier|Also)\s+(?:yet\s+)?", text[start:end]
    )
    start += conjunction.end() if conjunction else 0
    phrase = text[start:end]
    if not phrase or re.search(r"\d,\d|\b(?:is|are|was|were|will|would|have|has|had)\s", phrase):
        return None
    if phrase.lower() in _PRONOUNS:
        return start, end
    # "A day later the Pentagon", "On Saturday we": what stands before the last determiner is no part of the speaker.
    trimmed = list(_DETERMINED.finditer(phrase))
    if trimmed and trimmed[-1].start():
        start += trimmed[-1].start()
        phrase = text[start:end]
    if re.fullmatch(r"(?:.*\s)?(?:[Ww]e|I)", phrase):
        return None
    opening = re.match(
        r"(?:(?:On|In|At|Last|Late|Earlier|Meanwhile|However|But|And|For|By|During|After|Before|Over)\b[^,]{0,40}?\s)(?=(?:the|a|an|[A-Z])\b)",
        phrase,
    )
    if opening and not NAME.fullmatch(phrase):
        start += opening.end()
        phrase = text[start:end]
    if len(phrase.split()) <= 14 and (_HEAD.search(phrase) or NAME.search(phrase)):
        return start, end
    names = list(NAME.finditer(phrase))
    if names and names[-1].end() == len(phrase):
        return start + names[-1].start(), end
    return None


def _behind(sentence: Sentence, last: int) -> tuple[int, int] | None:
    """Noun phrase right behind the cue, as positions of the sentence's text."""
    if last >= len(sentence.words):
        return None
    start = sentence.words[last].start - sentence.start
    stop = _STOP_BEHIND.search(sentence.text, start)
    while (
        stop
        and stop.group() == "."
        and re.search(
            r"\b(?:[A-Z]|Lt|Gen|Col|Maj|Capt|Cmdr|Adm|Sgt|Brig|Sen|Rep|Gov|Mr|Ms|Mrs|Dr|U\.S|U\.N)$",
            sentence.text[start : stop.start()],
        )
    ):
        stop = _STOP_BEHIND.search(sentence.text, stop.end())
    end = stop.start() if stop else len(sentence.text)
    phrase = sentence.text[start:end].strip()
    if phrase.lower() in _PRONOUNS or _HEAD.search(phrase) or NAME.search(phrase):
        return start, start + len(sentence.text[start:end].rstrip())
    return None


class Speakers:
    """Who speaks where in one report. Pronouns and surnames are resolved to the fullest name."""

    def __init__(self, analysis: Analysis, people: People) -> None:
        self._analysis = analysis
        self._people = people
        self._speeches = [find_speeches(analysis, sentence) for sentence in analysis.sentences]
        self._full = self._resolve_all()

    def attribute(self, sentence: Sentence, start: int, end: int) -> tuple[Attribution, str]:
        """Attribution of the words [start, end) of the sentence, with the rule that chose it."""
        own = self._speeches[sentence.index]
        if own:
            speech = min(
                own,
                key=lambda each: (each.cue.lemma in _WEAK, self._distance(sentence, each, start, end), each.start),
            )
            return self._attribution(speech), speech.rule
        quoted = any(
            first <= start and end <= last + 1 for first, last in sentence.quotations
        ) or self._inside_running_quotation(sentence)
        if quoted:
            beside = self._beside(sentence)
            if beside:
                return self._attribution(beside), "quotation goes on"
        return Attribution(), "outlet's voice"

    def party(self, speaker: str | None) -> str | None:
        """Code of the party that the speaker speaks for, by the words that name them anywhere in the report."""
        if speaker is None:
            return None
        for speech in (each for speeches in self._speeches for each in speeches):
            if self._full[speech.start, speech.end] == speaker:
                names = self._analysis.lexicon.find_names(self._analysis.text[speech.start : speech.end])
                if names:
                    return names[0].code
        found = self._analysis.lexicon.find_names(speaker)
        return found[0].code if found else None

    def _distance(self, sentence: Sentence, speech: Speech, start: int, end: int) -> int:
        position = sentence.words[speech.cue.first].start
        return position - end if position >= end else start - position

    def _inside_running_quotation(self, sentence: Sentence) -> bool:
        """Whether a quotation opened before the sentence in its paragraph and is still open."""
        opened = 0
        for other in self._analysis.sentences[max(0, sentence.index - 8) : sentence.index]:
            if other.paragraph == sentence.paragraph:
                opened += other.text.count("“") - other.text.count("”") + (other.text.count('"') % 2)
        return opened % 2 == 1 or sentence.text.startswith(("“", '"')) or sentence.text.endswith(("”", '"'))

    def _beside(self, sentence: Sentence) -> Speech | None:
        """Speech of the nearest sentence of the paragraph, the one before first; else the last before it."""
        sentences = self._analysis.sentences
        for offset in (-1, 1, -2, 2):
            index = sentence.index + offset
            if (
                0 <= index < len(sentences)
                and sentences[index].paragraph == sentence.paragraph
                and self._speeches[index]
            ):
                return self._speeches[index][-1]
        for index in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
            if self._speeches[index]:
                return self._speeches[index][-1]
        return None

    def _attribution(self, speech: Speech) -> Attribution:
        text = self._analysis.text[speech.start : speech.end]
        full = self._full[speech.start, speech.end]
        return Attribution(full, text, speech.start, speech.end, self._standing(text, full))

    def _resolve_all(self) -> dict[tuple[int, int], str]:
        full: dict[tuple[int, int], str] = {}
        last = None
        for speech in (each for speeches in self._speeches for each in speeches):
            text = self._analysis.text[speech.start : speech.end]
            if text.lower() in _PRONOUNS:
                resolved = last or text
            else:
                resolved = self._resolve(text)
                last = resolved
            full[speech.start, speech.end] = resolved
        return full

    def _resolve(self, text: str) -> str:
        names = [
            match
            for match in NAME.finditer(text)
            if strip_titles(match.group()) and strip_titles(match.group())[0].isupper()
        ]
        person = names[-1] if names and names[-1].end() >= len(text) - 2 else None
        if person and not self._is_institution(person.group()):
            return self._people.fullest(person.group())
        return re.sub(r"^(?:the|The)\s+", "", text)

    def _is_institution(self, name: str) -> bool:
        plain = strip_titles(name)
        found = self._analysis.lexicon.find_names(plain)
        return any(
            each.kind is not NameKind.PERSON and each.end == len(plain) and each.kind is not NameKind.PLACE
            for each in found
        ) or bool(
            re.search(
                r"\b(?:Ministry|Department|Command|Office|Force|Forces|Organization|Nations|Council|Agency|Guard|Government|Army|Army|House)$",
                plain,
            )
        )

    def _standing(self, text: str, full: str) -> Standing:
        if self._is_institution(full):
            return Standing.INSTITUTION
        if NAME.fullmatch(full):
            around = re.search(rf"(.{{0,60}}){re.escape(full)}(.{{0,50}})", self._analysis.text)
            context = (around.group(1) + around.group(2)) if around else ""
            return Standing.NAMED_OFFICIAL if _OFFICE.search(text) or _OFFICE.search(context) else Standing.OTHER
        if _UNNAMED.search(full):
            return Standing.UNNAMED_OFFICIAL
        return Standing.INSTITUTION if _HEAD.search(full) else Standing.OTHER
