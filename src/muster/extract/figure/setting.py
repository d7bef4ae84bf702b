"""The setting: whether a report tells of forces, or of a civil life that has crews and officers too."""

from muster.extract.analysis import Analysis
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases

_WAR = load_phrases("setting.war")
# A report of fewer sentences says too little to be told by them.
_FEWEST = 8
# Among the stories annotated, four of five figures of police, crews and vehicles are no claims below this share.
_SMALLEST_SHARE = 0.05


def tells_of_forces(analysis: Analysis) -> bool:
    """Whether a share of the report's sentences, or a report too short to tell, speaks of armies and war."""
    sentences = analysis.sentences
    if len(sentences) < _FEWEST:
        return True
    return sum(map(speaks_of_war, sentences)) >= _SMALLEST_SHARE * len(sentences)


def speaks_of_war(sentence: Sentence) -> bool:
    """Whether the sentence has a word of armies and war."""
    return not _WAR.isdisjoint(sentence.pieces)
