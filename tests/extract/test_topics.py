"""Topics: movements of forces that a position can be about."""

import pytest

from muster.extract.topics import find_topics, topic_words

TOPICS = [
    ("They want boots on the ground.", [("boots on the ground", False)]),
    ("They send more soldiers there.", [("send more soldiers", True)]),
    ("Their soldiers would leave.", [("soldiers would leave", True)]),
    ("They keep the peacekeepers.", [("keep the peacekeepers", True)]),
    ("They serve with soldiers.", []),
    ("They send a letter to those who are now and then and at times soldiers.", []),
]


@pytest.mark.parametrize(("text", "topics"), TOPICS)
def test_a_topic_is_a_move_with_forces_beside_it(analyse, text, topics):
    (sentence,) = analyse(text).sentences
    found = [(" ".join(sentence.plain[topic.first : topic.last]), topic.told) for topic in find_topics(sentence)]
    assert found == topics


@pytest.mark.parametrize("text", [text for text, topics in TOPICS if topics])
def test_every_sentence_with_a_topic_has_one_of_its_words(analyse, text):
    (sentence,) = analyse(text).sentences
    assert not topic_words().isdisjoint(sentence.pieces)
