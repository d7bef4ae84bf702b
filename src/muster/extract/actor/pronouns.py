"""Pronouns: whom "its soldiers", "It has 40 tanks" and "the government sent" mean, by who was told of before."""

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
_LOSING = load_phrases("actors.losing")
_OF_STATE = load_phrases("actors.of_state")
_HOLDERS = OF_FORCES - {NameKind.DEMONYM, NameKind.PERSON}


def find_possessor(figure: OwnedFigure) -> Codes:
    """The party that "its" or "their" in the phrase means: "Norland said two of its soldiers were killed"."""
    candidate, sentence = figure.candidate, figure.sentence
    words = sentence.lower[max(0, candidate.first - 1) : candidate.end]
    if _OWNING.isdisjoint(words):
        return ()
    before = [name for name in sentence.names if name.kind in OF_FORCES and name.end <= candidate.start_at]
    if not before:
        return _find_subject_before(figure)
    named = [names for names in _acting(sentence) if names[-1].end <= candidate.start_at]
    if not named:
        return ()
    governor = figure.frame.governor
    is_struck = governor is not None and not figure.frame.subject and sentence.lower[governor.first] in _ATTACKS
    return codes_of(named[0] if is_struck else named[-1])


def find_meant(figure: OwnedFigure) -> Codes:
    """The party that the subject "it" or "the country" means: the first that acts in the sentence before."""
    first = figure.frame.start
    opening = figure.sentence.lower[first : first + 2]
    governor = figure.frame.governor
    if figure.frame.subject or governor is None:
        return ()
    if governor.section != "moves" and figure.sentence.lower[governor.first] not in _LOSING:
        return ()
    if opening[:1] == ("the",) and opening[1] in _ALLIANCES:
        return figure.parties.main_alliance
    is_meant = opening[:1] in (("it",), ("they",)) or (opening[:1] == ("the",) and opening[1] in _STANDING_FOR)
    return _find_subject_before(figure) if is_meant else ()


def find_government(figure: OwnedFigure) -> Codes:
    """The country that the report tells of, where its government or army acts without its name."""
    first, governor = figure.frame.start, figure.frame.governor
    words = figure.sentence.lower[first : first + 2]
    if figure.frame.subject or governor is None or governor.section != "moves":
        return ()
    return figure.parties.home if words[:1] == ("the",) and words[1] in _OF_STATE else ()


def _find_subject_before(figure: OwnedFigure) -> Codes:
    """The first party that acts in the sentence before."""
    sentences, index = figure.parties.analysis.sentences, figure.sentence.index
    return codes_of(next(iter(_acting(sentences[index - 1])), ())) if index else ()


def _acting(sentence: Sentence) -> list[list[Name]]:
    names = [name for name in sentence.names if name.kind in _HOLDERS and not name.weak]
    lists = list_names(sentence, names)
    acting = [names for names in lists if not is_place_use(sentence, names[0]) and may_act(sentence, names)]
    return [names for names in acting if not is_in_aside(sentence, names)]
