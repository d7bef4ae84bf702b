"""Reach: a speech tells the words of its own clause, and not those of a clause beside it."""

import pytest

from muster.extract.speaker.reach import covers, tell_hold
from muster.extract.speaker.speeches import SUBJECT, find_speeches

DISTANT = "subject of a distant reporting verb"


@pytest.fixture
def is_covered(analyse):
    """Whether the one speech of a sentence covers the number that bars stand around."""

    def cover(marked):
        start = marked.index("|")
        text = marked.replace("|", "")
        (sentence,) = analyse(text).sentences
        (speech,) = find_speeches(sentence)
        return covers(sentence, speech, start, marked.rindex("|") - 1)

    return cover


TOLD = [
    "About |600| soldiers left, the ministry said.",
    "About |600| soldiers left, the ministry said Monday in a statement that was long.",
    "About |600| soldiers left, residents and officials said.",
    "About |600| soldiers who the ministry said were tired left.",
    "The ministry said it was glad that |600| soldiers left.",
    "“We have |600| soldiers,” said Anna Berg, who leads them.",
    "The ministry said after the talks that |600| soldiers left.",
    "The attack, the army said, killed |600| soldiers.",
    "The army is hiding |600| soldiers, according to the ministry.",
]
UNTOLD = [
    "While |600| soldiers are there, the ministry said the police would help.",
    "The army has |600| soldiers, but the ministry said it would not help.",
    "The ministry, which has |600| soldiers, announced talks.",
    "The army withdrew |600| soldiers after the ministry insisted on it.",
    "Two were killed, the ministry said, bringing the toll to |600| soldiers.",
    "“He was brave,” said Anna Berg, whose brother was one of |600| soldiers.",
    "The ministry said two had fled, and in May, |600| soldiers left.",
    "The ministry said on Monday before the last |600| soldiers left.",
    "“They ran,” Anna Berg said of |600| soldiers.",
    "Anna Berg said it would send advisers, joining |600| soldiers there.",
    "The army sent |600| soldiers for what the ministry said was a feast.",
    "Some |600| soldiers, which the ministry said would be costly, left.",
]


@pytest.mark.parametrize("marked", TOLD)
def test_a_speech_tells_its_own_clause(is_covered, marked):
    assert is_covered(marked)


@pytest.mark.parametrize("marked", UNTOLD)
def test_a_speech_does_not_tell_a_clause_beside_it(is_covered, marked):
    assert not is_covered(marked)


@pytest.mark.parametrize(
    ("marked", "rule"),
    [
        ("The ministry said |600| soldiers left.", SUBJECT),
        ("The ministry said it was glad of" + " the rain and the sun" * 6 + " that |600| men saw.", DISTANT),
        ("The ministry insisted that |600| soldiers left.", "subject of a verb that argues"),
        ("She said |600| soldiers left.", "pronoun before the reporting verb"),
        ("|600| soldiers left, she insisted.", SUBJECT),
        ("|600| soldiers left, according to the ministry.", "according to"),
    ],
)
def test_the_rule_says_how_firmly_a_speech_holds_the_figure(analyse, marked, rule):
    (sentence,) = analyse(marked.replace("|", "")).sentences
    (speech,) = find_speeches(sentence)
    assert tell_hold(sentence, speech, marked.index("|")) == rule
