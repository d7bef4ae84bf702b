"""Pronouns: whom "its soldiers", "It has 40 tanks" and "we sent" mean, by who was told of before or speaks."""

from muster.extract.actor.name_lists import codes_of, list_names
from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import OF_FORCES
from muster.extract.actor.subjects import is_in_aside, may_act
from muster.extract.place.place_use import is_place_use
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import load_phrases

_OWNING = load_phrases("actors.owning")
_ATTACKS = load_phrases("actors.attacks")
_STANDING_FOR = load_phrases("actors.standing_for")
_ALLIANCES = load_phrases("actors.alliances")
_OF_STATE = load_phrases("actors.of_state")
_FIRST_PERSON = load_phrases("actors.first_person")
_THIRD_PERSON = (("it",), ("they",))
# Peoples and persons are seldom what "it" and "its" mean.
_HOLDERS = OF_FORCES - {NameKind.DEMONYM, NameKind.PERSON}

# How far before its verb "we" may stand, and the figure behind it, in words: "we do not yet have there 40 tanks".
_REACH_WE = 4
_REACH_OBJECT = 2


def find_possessor(figure: OwnedFigure) -> Codes:
    """The party that "its" or "their" in the phrase means: "Norland said two of its soldiers were killed"."""
    candidate, sentence = figure.candidate, figure.sentence
    if not owns_by_pronoun(figure):
        return ()
    before = [name for name in sentence.names if name.kind in OF_FORCES and name.end <= candidate.start_at]
    if not before:
        return _find_subject_before(figure)
    named = [names for names in _find_acting(sentence) if names[-1].end <= candidate.start_at]
    if not named:
        return ()
    is_struck = figure.verb is not None and sentence.lower[figure.verb.first] in _ATTACKS
    return codes_of(named[0] if is_struck else named[-1])


def owns_by_pronoun(figure: OwnedFigure) -> bool:
    """Whether the phrase is told as somebody's by "its" or "their"."""
    candidate = figure.candidate
    return not _OWNING.isdisjoint(figure.sentence.lower[max(0, candidate.first - 1) : candidate.end])


def speaks_of_itself(sentence: Sentence) -> bool:
    """Whether the sentence speaks in the first person, so that it matters who says it."""
    return not _FIRST_PERSON.isdisjoint(sentence.pieces)


def find_saying(figure: OwnedFigure) -> Codes:
    """The party of the speaker, where the figure is told of as its own: "we have 40 tanks", "40 of our tanks".

    Armed groups alone have militants of their own: others speak of those they fight.
    """
    candidate, words, code = figure.candidate, figure.sentence.lower, figure.speaker
    if code is None or (figure.is_irregular and code not in figure.parties.groups):
        return ()
    is_ours = "our" in words[max(0, candidate.first - 1) : candidate.end]
    return (code,) if is_ours or _has_we(figure) else ()


def _has_we(figure: OwnedFigure) -> bool:
    """Whether "we" is the subject of a verb that has the figure for its object right behind it."""
    if figure.verb is None or not (figure.is_moved or figure.is_lost or figure.is_strike):
        return False
    subject = figure.sentence.lower[max(figure.frame.start, figure.verb.first - _REACH_WE) : figure.verb.first]
    return "we" in subject and figure.candidate.first - figure.verb.last <= _REACH_OBJECT


def find_meant(figure: OwnedFigure) -> Codes:
    """The party that the subject "it" or "the country" means: the first that acts in the sentence before.

    "The alliance" is that of the report.
    """
    if not (figure.is_moved or figure.is_lost):
        return ()
    noun = _find_noun_of_subject(figure)
    if noun in _ALLIANCES:
        return figure.parties.main_alliance
    first = figure.frame.start
    is_meant = noun in _STANDING_FOR or figure.sentence.lower[first : first + 1] in _THIRD_PERSON
    return _find_subject_before(figure) if is_meant else ()


def find_government(figure: OwnedFigure) -> Codes:
    """The country that the report tells of, where its government or army acts without its name."""
    return figure.parties.home if figure.is_moved and _find_noun_of_subject(figure) in _OF_STATE else ()


def _find_noun_of_subject(figure: OwnedFigure) -> str | None:
    """The word behind "the" where the clause opens with it: "the government sent 600 soldiers"."""
    first = figure.frame.start
    words = figure.sentence.lower[first : first + 2]
    return words[-1] if words[:1] == ("the",) else None


def _find_subject_before(figure: OwnedFigure) -> Codes:
    """The first party that acts in the sentence before."""
    sentences, index = figure.parties.analysis.sentences, figure.sentence.index
    return codes_of(next(iter(_find_acting(sentences[index - 1])), ())) if index else ()


def _find_acting(sentence: Sentence) -> list[list[Name]]:
    """Parties that act in the sentence, no speakers, places or asides; lists together."""
    holders = [name for name in sentence.names if name.kind in _HOLDERS and not name.weak]
    return [
        names
        for names in list_names(sentence, holders)
        if not is_place_use(sentence, names[0]) and may_act(sentence, names) and not is_in_aside(sentence, names)
    ]
