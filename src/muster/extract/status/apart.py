"""Apart: words of leave, order or promise in a clause of their own, beside what has been done.

"Norland, authorised by parliament, sent 600 soldiers": they were sent, whoever let it.
"""

from muster.extract.frames import Frame
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

_BEFORE_BASE = load_phrases("apart.before_base")
_WITHIN = load_phrases("apart.within")
_PAST = load_phrases("apart.past")
_THERE = load_phrases("apart.there")
_HAVING = load_phrases("apart.having")
_RELATIVE = load_phrases("apart.relative")
_JOINING = load_phrases("apart.joining")
_HELPING = load_phrases("apart.helping")
_LEADING = load_phrases("apart.leading")
_SUPPOSING = load_phrases("apart.supposing")
_NOUNS = load_phrases("apart.nouns")
# How far before the word its relative pronoun or preposition may stand, and what only supposes it, in words.
_REACH = 8
_REACH_SUPPOSING = 20


def is_apart(sentence: Sentence, frame: Frame, cue: Term) -> bool:
    """Whether the modal cue stands in a clause of its own before a finite verb that tells what is so or was done."""
    governor = frame.governor
    if governor is None or cue.last > governor.first or not _is_told(sentence, governor):
        return False
    between = sentence.lower[cue.last : governor.first]
    if not _SUPPOSING.isdisjoint(sentence.lower[max(frame.start, cue.first - _REACH_SUPPOSING) : governor.first]):
        return False
    if _is_first_of_two(sentence, cue, governor):
        return True
    is_parted = "," in between or (between[:1] == ("by",) and _is_participle(sentence.lower[cue.first]))
    return is_parted and _is_in_clause(sentence, cue)


def _is_first_of_two(sentence: Sentence, cue: Term, verb: Term) -> bool:
    """Whether the verb is the second of one subject: "asked for 600 but has received 300".

    "And" joins it to no helping verb, of which it may be a participle: "may have hired and sent".
    """
    index = _find_before(sentence, verb)
    has_helped = sentence.lower[index] in _HAVING
    joint = sentence.lower[max(0, index - 1 if has_helped else index)]
    if joint not in _JOINING or cue.last > index:
        return False
    return joint == "but" or has_helped or _HELPING.isdisjoint((cue.lemma, sentence.lower[cue.first]))


def _is_in_clause(sentence: Sentence, cue: Term) -> bool:
    """Whether the cue is a participle or verb in the past, the verb of a relative clause, or a noun behind "with"."""
    word = sentence.lower[cue.first]
    before = sentence.lower[max(0, cue.first - _REACH) : cue.first]
    if word in _NOUNS:
        return not _LEADING.isdisjoint(before[-3:])
    if _is_participle(word):
        return True
    comma = max((index for index, each in enumerate(before) if each == ","), default=None)
    return comma is not None and not _RELATIVE.isdisjoint(before[comma + 1 : comma + 2])


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in _PAST


def _is_told(sentence: Sentence, verb: Term) -> bool:
    """Whether the verb is one of the past, or one of being there in the present, and no infinitive."""
    index = _find_before(sentence, verb)
    before, word = sentence.lower[index], sentence.lower[verb.first]
    if before in _BEFORE_BASE:
        return False
    if before in _HAVING:
        return index > 0 and sentence.lower[index - 1] not in _BEFORE_BASE
    return _is_participle(word) or word in _THERE


def _find_before(sentence: Sentence, verb: Term) -> int:
    """Index of the word before the verb and its adverbs."""
    index = verb.first - 1
    while index > 0 and (sentence.lower[index] in _WITHIN or sentence.lower[index].endswith("ly")):
        index -= 1
    return max(0, index)
