"""Topics: movements of forces that a position can be about."""

import pytest

from muster.extract.position.topics import find_topics, topic_words

TOPICS = [
    ("They want boots on the ground.", [("boots on the ground", False)]),
    ("They send more soldiers there.", [("send more soldiers", True)]),
    ("Their soldiers would leave.", [("soldiers would leave", True)]),
    ("They keep the peacekeepers.", [("keep the peacekeepers", True)]),
    ("They begin an early drawdown.", [("drawdown", False), ("begin an early drawdown", True)]),
    ("Kenya will withdraw from Mali.", [("withdraw from Mali", True)]),
    ("Kenya wants to stay in the country.", [("stay in the country", True)]),
    ("Kenya will not take part in the war.", [("take part in", True)]),
    ("Kenya has ruled out using soldiers.", [("using soldiers", True)]),
    ("Kenya weighs joining the naval force.", [("joining", True)]),
    ("The Pentagon has not decided whether to leave Mali.", [("leave Mali", True)]),
    ("The Pentagon told aides to leave Mali.", []),
    ("Kenya may join us in the campaign.", []),
    ("Kenya will prolong its stay.", []),
    ("Kenya will accept French troops.", [("accept French troops", True)]),
    ("Kenya will let French soldiers use its base.", [("let French soldiers", True)]),
    ("Kenya will let French soldiers speak.", []),
    ("Kenya will accept its soldiers.", []),
    ("Ann Berg had to leave Mali.", []),
    ("They serve with soldiers.", []),
    ("They provide soldiers with water.", []),
    ("They send military bands.", []),
    ("They send a letter to those who are now and then and at times soldiers.", []),
]


@pytest.mark.parametrize(("text", "topics"), TOPICS)
def test_a_topic_is_a_move_with_forces_beside_it(analyse, text, topics):
    (sentence,) = analyse(text).sentences
    found = [
        (" ".join(sentence.plain[topic.first : topic.last]), topic.told)
        for topic in find_topics(sentence)
        if not topic.bare
    ]
    assert found == topics


@pytest.mark.parametrize("text", [text for text, topics in TOPICS if topics])
def test_every_sentence_with_a_topic_has_one_of_its_words(analyse, text):
    (sentence,) = analyse(text).sentences
    assert not topic_words().isdisjoint(sentence.pieces)


def test_forces_alone_are_a_bare_topic(analyse):
    (sentence,) = analyse("They need the soldiers.").sentences
    assert [(topic.first, topic.last, topic.bare) for topic in find_topics(sentence)] == [(3, 4, True)]
