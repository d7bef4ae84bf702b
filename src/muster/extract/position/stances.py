"""Stances: what a word of a stance says of its topic, in its sentence."""

from muster.extract.actor.parties import OF_FORCES
from muster.extract.position.denials import TURNED
from muster.extract.position.topics import Topic
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import any_phrase, load_phrases
from muster.lexicon.terms import Term
from muster.model import Stance

# What a stance becomes where it is denied.
_CONTRARY = {
    Stance.SUPPORTS: Stance.OPPOSES,
    Stance.OFFERS: Stance.RULES_OUT,
    Stance.REQUESTS: Stance.OPPOSES,
    Stance.CONSIDERS: Stance.RULES_OUT,
}
_NEGATING = load_phrases("positions.negating")
_LEAVING_OPEN = load_phrases("positions.leaving_open")
_EXCEPTING = any_phrase("positions.excepting")
_FORESEEING = load_phrases("positions.foreseeing")
# How far before the stance, in words, its denial and the plan that foresees it may stand.
_REACH = 3
_REACH_PLAN = 8


def tell_stance(sentence: Sentence, cue: Term, topic: Topic) -> tuple[Stance, str]:
    """Stance of the cue on the topic, with the rule: the cue's first form, and what turned it."""
    stance = Stance(cue.heading)
    if cue.lemma == "call for" and not _FORESEEING.isdisjoint(_before(sentence, cue, _REACH_PLAN)):
        return Stance.OFFERS, f"{cue.lemma}, of a plan"
    if cue.lemma == "want" and topic.told and _names_others(sentence, cue, topic):
        stance = Stance.REQUESTS
    if stance is Stance.CONSIDERS and cue.lemma in _LEAVING_OPEN and _is_excepted(sentence, cue, topic):
        return Stance.RULES_OUT, "ruled out alone"
    if stance in _CONTRARY and cue.lemma not in TURNED and _is_denied(sentence, cue):
        return _CONTRARY[stance], f"{cue.lemma}, denied"
    return stance, f"{cue.lemma}, forces alone" if topic.bare else cue.lemma


def _names_others(sentence: Sentence, cue: Term, topic: Topic) -> bool:
    """Whether others are to go: who "wants Norland to withdraw" asks for it."""
    return any(
        cue.last <= sentence.word_at(name.start) < topic.verb and name.kind in OF_FORCES for name in sentence.names
    )


def _is_denied(sentence: Sentence, cue: Term) -> bool:
    """Whether a word right before the stance makes it its contrary: "did not endorse", "refused to back"."""
    before = _before(sentence, cue, _REACH)
    return any(word in _NEGATING and "," not in before[index:] for index, word in enumerate(before))


def _is_excepted(sentence: Sentence, cue: Term, topic: Topic) -> bool:
    """Whether it is the one thing ruled out: "has ruled out nothing except sending troops"."""
    if topic.first < cue.last:
        return False
    return bool(_EXCEPTING.search(sentence.report_text, sentence.start_of(cue.first), sentence.start_of(topic.first)))


def _before(sentence: Sentence, cue: Term, reach: int) -> tuple[str, ...]:
    return sentence.lower[max(0, cue.first - reach) : cue.first]
