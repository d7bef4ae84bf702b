"""Labels: who speaks, by a name set before the words ("Berg: We sent 600") or behind them ("600 left -- officials")."""

import re

from muster.extract.sentence import Sentence
from muster.extract.speaker.people import NAME, strip_titles
from muster.extract.speaker.speeches import Speech
from muster.extract.speaker.standing import SPEAKER_HEAD
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

_RULE = "label before or behind the words"
_BEFORE = re.compile(r"(?P<who>[^\W\d_][^:;,.!?“”\"()\n]{1,50}):\s+(?=\S)")
_BEHIND = re.compile(r"(?::|\s--?|\s[–—])\s+(?P<who>[^:;,.!?“”\"()\n\d]{3,40})\Z")
_NUMBER_WORDS = load_phrases("figures.number_words")
# "Officials", "the defence ministry", "Ann Berg", in words.
_LONGEST = 4
# In so many characters at its end a label behind the sentence stands.
_REACH = 60


def find_label(sentence: Sentence) -> Speech | None:
    """Speech of whoever a label of the sentence names; None where it has none."""
    before = _BEFORE.match(sentence.text)
    behind = _BEHIND.search(sentence.text, max(0, len(sentence.text) - _REACH))
    for label in (before, behind):
        if label and _speaks(sentence, label):
            start, end = (sentence.start + at for at in label.span("who"))
            first = sentence.word_at(start)
            return Speech(start, end, Term(first, first + 1, "labels", "label"), _RULE)
    return None


def _speaks(sentence: Sentence, label: re.Match[str]) -> bool:
    """Whether the label ends in a noun of those who speak, or is the name of a person and of no party or place."""
    who = label["who"]
    if len(who.split()) > _LONGEST or not _NUMBER_WORDS.isdisjoint(who.lower().split()):
        return False
    head = SPEAKER_HEAD.search(who.split()[-1])
    end = sentence.start + label.end("who")
    listed = any(name.end == end and name.kind is not NameKind.PERSON for name in sentence.names)
    named = NAME.fullmatch(who) and strip_titles(who) and not who.isupper() and not listed
    return bool(head or named)
