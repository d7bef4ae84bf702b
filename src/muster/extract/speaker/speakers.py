"""Speakers: who states a figure, by the words that report speech, under their fullest name."""

import re
from collections.abc import Iterator
from functools import cached_property

from muster.extract.analysis import Analysis
from muster.extract.sentence import Sentence
from muster.extract.speaker.acronyms import spell_out
from muster.extract.speaker.back_references import Mention, recall
from muster.extract.speaker.columns import find_authors
from muster.extract.speaker.descriptions import match_described
from muster.extract.speaker.labels import find_label
from muster.extract.speaker.outlets import find_outlet, is_outlet
from muster.extract.speaker.people import NAME, People, find_member, strip_titles
from muster.extract.speaker.reach import covers, tell_hold
from muster.extract.speaker.speech_subjects import PRONOUNS
from muster.extract.speaker.speeches import WEAK, Speech, find_speeches
from muster.extract.speaker.standing import SPEAKER_HEAD, is_institution, match_standing
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.model import Attribution

# "An aide to Ann Berg", "an official in San Diego": another one speaks than the one named last.
_BELONGING = re.compile(rf"(?<!\w)(?:{phrase_choice('speakers.belonging')})\s+(?:the\s+)?\Z")
_PERSONAL = load_phrases("speakers.personal")
_PERSON = any_phrase("speakers.persons")
# Before whoever spoke at another time, in so many characters.
_SINCE = re.compile(rf"\b(?:{phrase_choice('speakers.since')})\s\Z")
_REACH = 10
_ARTICLE = re.compile(r"(?:the|The)\s+")
# Sentences beside a quotation that may say whose it is, in this order; and how far back another one may.
_BESIDE = (-1, 1, -2, 2)
_FAR = 3
# How far back a running quotation may have been opened, and "the officials" named in full, in sentences.
_OPENED = 8
_RECALLED = 40


class Speakers:
    """Who speaks where in one report. Pronouns and surnames are resolved to the fullest name."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._people = People(analysis)
        self._speeches: dict[int, list[Speech]] = {}
        self._named: dict[tuple[int, bool | None], str | None] = {}
        self._resolved: dict[str, str] = {}

    def speeches(self, index: int) -> list[Speech]:
        """Speeches of the sentence with that index, in order."""
        if index not in self._speeches:
            self._speeches[index] = find_speeches(self._analysis.sentences[index])
        return self._speeches[index]

    def attribute(self, sentence: Sentence, start: int, end: int) -> tuple[Attribution, str]:
        """Attribution of the words [start, end) of the sentence, with the rule that chose it."""
        speeches = self.speeches(sentence.index)
        own = [speech for speech in speeches if covers(sentence, speech, start, end)]
        outer = [speech for speech in own if not _is_quoted_with(sentence, speech, start, end)]
        beside = None
        if not outer and self._is_quoted(sentence, start, end):
            beside = self._find_beside(sentence)
        if beside:
            return self.attribute_to(*beside), "quotation goes on"
        if outer or own:
            return self._attribute_to_nearest(sentence, outer or own, start, end)
        label = self.find_label(sentence)
        if label:
            return self.attribute_to(*label), label[1].rule
        return Attribution(), "beside what others say" if speeches else self._tell_silence(sentence)

    def find_label(self, sentence: Sentence) -> tuple[Sentence, Speech] | None:
        """Label of the sentence, or the one with which its paragraph begins; a surname needs a full name elsewhere."""
        near = self._analysis.sentences[max(0, sentence.index - _OPENED) : sentence.index + 1]
        opening = next(other for other in near if other.paragraph == sentence.paragraph)
        for labelled in (sentence, opening):
            speech = find_label(labelled)
            if speech and (SPEAKER_HEAD.search(self._words_of(speech)) or " " in self.resolve(labelled, speech)):
                return labelled, speech
        return None

    def _tell_silence(self, sentence: Sentence) -> str:
        """Why nobody speaks in a sentence without speeches: the one before it may still be told on by its speaker."""
        before = self._analysis.sentences[max(0, sentence.index - 1)]
        tells_on = before.paragraph == sentence.paragraph and self.speeches(before.index)
        return "outlet's voice, after what others say" if tells_on else "outlet's voice"

    def _attribute_to_nearest(
        self, sentence: Sentence, speeches: list[Speech], start: int, end: int
    ) -> tuple[Attribution, str]:
        """Attribution to the nearest of the speeches, of the ones with a certain verb first."""
        speech = min(
            speeches,
            key=lambda each: (
                each.cue.lemma in WEAK,
                _tells_when(sentence, each, start),
                _distance(sentence, each, start, end),
                each.start,
            ),
        )
        if is_outlet(self._analysis.text[speech.start : speech.end], self._outlet):
            return Attribution(), "what the outlet counted"
        return self.attribute_to(sentence, speech), tell_hold(sentence, speech, start)

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """Whose opinions the report holds, where it is a column."""
        return find_authors(self._analysis.text)

    def fullest(self, name: str) -> str:
        """The fullest form in which the report names the person."""
        return self._people.fullest(name)

    def party(self, speaker: str | None) -> str | None:
        """Code of the party that the speaker speaks for, by the words that name them anywhere in the report."""
        if speaker is None:
            return None
        if speaker in self._parties:
            return self._parties[speaker]
        found = self._analysis.lexicon.find_names(speaker)
        return found[0].code if found else None

    def resolve(self, sentence: Sentence, speech: Speech) -> str:
        """Fullest name of who speaks, without rank or title; a pronoun means whoever was named last."""
        words = self._analysis.text[speech.start : speech.end]
        if words.lower() not in PRONOUNS:
            return self._resolve_words(words) if NAME.fullmatch(words) else self._recall(sentence, speech)
        own = self.speeches(sentence.index)
        before, pronoun = own[: own.index(speech)], words.lower()
        for kind in (pronoun in _PERSONAL, None):
            named = self._named_last(sentence, before, kind) or self._named_until(sentence.index - 1, kind)
            if named:
                return named
        return words

    def _named_until(self, index: int, personal: bool | None) -> str | None:
        """Whoever speaks last by name in the sentences up to that index, of persons or of others if told which."""
        passed = []
        while index >= 0 and (index, personal) not in self._named:
            passed.append((index, personal))
            self._named[index, personal] = self._named_last(
                self._analysis.sentences[index], self.speeches(index), personal
            )
            if self._named[index, personal]:
                break
            index -= 1
        name = self._named.get((index, personal))
        self._named.update(dict.fromkeys(passed, name))
        return name

    def _named_last(self, sentence: Sentence, speeches: list[Speech], personal: bool | None) -> str | None:
        for speech in reversed(speeches):
            if self._words_of(speech).lower() not in PRONOUNS:
                name = self.resolve(sentence, speech)
                if personal is None or personal == self._is_person(name):
                    return name
        return None

    def _words_of(self, speech: Speech) -> str:
        return self._analysis.text[speech.start : speech.end]

    def _recall(self, sentence: Sentence, speech: Speech) -> str:
        """Name of who speaks, which words such as "the officials" leave to an earlier sentence."""
        words = self._words_of(speech)
        name = self._resolve_words(words)
        is_described = not name[:1].isupper()
        return (is_described and recall(words, self._earlier(sentence, speech), self._analysis.lexicon)) or name

    def _earlier(self, sentence: Sentence, speech: Speech) -> Iterator[Mention]:
        """Speakers before the speech who are no pronouns, the last first."""
        for index in range(sentence.index, max(-1, sentence.index - _RECALLED), -1):
            for other in reversed(self.speeches(index)):
                words = self._words_of(other)
                if other.start < speech.start and words.lower() not in PRONOUNS:
                    yield Mention(words, self._resolve_words(words), self._analysis.sentences[index].text)

    def _is_person(self, name: str) -> bool:
        """Whether "he" or "she" may mean the speaker: no institution, and not more than one."""
        if is_institution(name, self._analysis.lexicon):
            return False
        return NAME.fullmatch(name) is not None or _PERSON.search(name) is not None

    def _resolve_words(self, words: str) -> str:
        if words not in self._resolved:
            self._resolved[words] = self._find_fullest(words)
        return self._resolved[words]

    def _find_fullest(self, words: str) -> str:
        names = [match for match in NAME.finditer(words) if strip_titles(match.group())[:1].isupper()]
        if names and names[-1].end() >= len(words) - 2:
            person = names[-1].group()
            belongs = _BELONGING.search(words, 0, names[-1].start())
            if not belongs and not is_institution(person, self._analysis.lexicon):
                return spell_out(strip_titles(person), self._analysis.text) or self._people.fullest(person)
        member = find_member(words)
        if member and not is_institution(member, self._analysis.lexicon):
            return self._people.fullest(member)
        described = match_described(words, self._people.names, self._analysis.text, self._analysis.lexicon)
        if described:
            return described
        plain = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
        return spell_out(plain, self._analysis.text) or plain

    def attribute_to(self, sentence: Sentence, speech: Speech) -> Attribution:
        """Attribution to who speaks in that speech of the sentence."""
        words = self._analysis.text[speech.start : speech.end]
        speaker = self.resolve(sentence, speech)
        standing = match_standing(words, speaker, self._analysis.text, self._analysis.lexicon)
        return Attribution(speaker, words, speech.start, speech.end, standing)

    @cached_property
    def _outlet(self) -> str | None:
        return find_outlet(self._analysis.text)

    @cached_property
    def _parties(self) -> dict[str, str]:
        """Code of the first party in the words that name each speaker, where they name one."""
        parties: dict[str, str] = {}
        for sentence in self._analysis.sentences:
            for speech in self.speeches(sentence.index):
                code = next((name.code for name in sentence.names if speech.start <= name.start < speech.end), None)
                if code:
                    parties.setdefault(self.resolve(sentence, speech), code)
        return parties

    def _is_quoted(self, sentence: Sentence, start: int, end: int) -> bool:
        inside = any(first <= start and end <= last + 1 for first, last in sentence.quotations)
        return inside or self._is_in_running_quotation(sentence)

    def _is_in_running_quotation(self, sentence: Sentence) -> bool:
        """Whether a quotation opened before the sentence in its paragraph and is still open."""
        opened = 0
        for other in self._analysis.sentences[max(0, sentence.index - _OPENED) : sentence.index]:
            if other.paragraph == sentence.paragraph:
                opened += other.text.count("“") - other.text.count("”") + other.text.count('"') % 2
        goes_on = sentence.text.count("“") != sentence.text.count("”") or sentence.text.count('"') % 2 == 1
        outside = sentence.text.startswith(("“", '"')) or sentence.text.endswith(("”", '"'))
        return opened % 2 == 1 or (goes_on and outside)

    def _find_beside(self, sentence: Sentence) -> tuple[Sentence, Speech] | None:
        """Speech of the nearest sentence of the paragraph, the one before first; else the last before it."""
        sentences = self._analysis.sentences
        near = [sentence.index + offset for offset in _BESIDE if 0 <= sentence.index + offset < len(sentences)]
        beside = [index for index in near if sentences[index].paragraph == sentence.paragraph]
        for index in (*beside, *range(sentence.index - 1, max(-1, sentence.index - 1 - _FAR), -1)):
            if self.speeches(index):
                return sentences[index], self.speeches(index)[-1]
        return None


def _is_quoted_with(sentence: Sentence, speech: Speech, start: int, end: int) -> bool:
    """Whether the speech stands in the quotation that holds the words: its own speaker is quoted there."""
    verb = sentence.start_of(speech.cue.first)
    return any(
        first <= start and end <= last + 1 and first <= speech.start < last and first <= verb < last
        for first, last in sentence.quotations
    )


def _tells_when(sentence: Sentence, speech: Speech, start: int) -> bool:
    """Whether the speech only says when that was which starts before it: "600 left since he told, Berg said"."""
    if start >= speech.start:
        return False
    return _SINCE.search(sentence.report_text, max(sentence.start, speech.start - _REACH), speech.start) is not None


def _distance(sentence: Sentence, speech: Speech, start: int, end: int) -> int:
    position = sentence.start_of(speech.cue.first)
    return position - end if position >= end else start - position
