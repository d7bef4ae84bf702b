"""Negation: the word that denies a verb or what is said in its place: "has still not | ruled out"."""

from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases

_NEGATORS = load_phrases("negation.negators")
_OF_NOUNS = load_phrases("negation.of_nouns")
_BETWEEN = load_phrases("negation.between")
_FOCUSING = load_phrases("negation.focusing")
_MODALS = load_phrases("negation.modals")
_CONTRACTED, _ADVERBIAL = "n't", "ly"
# How many words may stand between the two.
_REACH = 9


def find_negation(sentence: Sentence, word: int) -> int | None:
    """Index of the first word that denies what stands at `word`: "not", "cannot", "refused to"; a modal before it too.

    Only adverbs, auxiliaries and the like stand between, also between two commas, and one noun behind words such as
    "no" and "neither": "no option has been ruled out".
    """
    noun, in_aside = False, False
    for index in range(word - 1, max(-1, word - 1 - _REACH), -1):
        each = sentence.lower[index]
        if each == "yet" and sentence.lower[index + 1] == "to":  # "has yet to"
            return None if in_aside or noun else index
        if _is_negator(each) and (not noun or each in _OF_NOUNS):
            return None if in_aside else _with_modal(sentence, index)
        if each == ",":
            in_aside = not in_aside
        elif each in _BETWEEN or (each.endswith(_ADVERBIAL) and each not in _FOCUSING):
            continue
        elif noun or in_aside or not each[0].isalpha() or each in _FOCUSING:
            return None
        else:
            noun = True
    return None


def _is_negator(word: str) -> bool:
    """Whether the word, in lower case with a straight apostrophe, denies: "not", "don't", "refused"."""
    return word in _NEGATORS or word in _OF_NOUNS or word.endswith(_CONTRACTED)


def _with_modal(sentence: Sentence, index: int) -> int | None:
    before = sentence.lower[max(0, index - 1) : index]
    if before == ("or",):  # "whether or not to"
        return None
    return index - 1 if not _MODALS.isdisjoint(before) else index
