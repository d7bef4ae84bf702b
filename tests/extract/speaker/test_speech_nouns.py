"""Nouns of speaking: whose announcement, request or claim it is."""

import pytest

from muster.extract.speaker.speech_nouns import find_noun_speeches

OWNED = [
    ("It came after |Berg|'s announcement last week that 600 soldiers go.", ["announcement"]),
    ("They weighed |Berg|'s reported request for 600 soldiers.", ["request"]),
    ("They weighed |the ministry|'s latest estimate of 600 soldiers.", ["estimate"]),
    ("They weighed a request by |the top U.S. commander in Norland| for 600 soldiers.", ["request"]),
    ("They weighed the request for 600 soldiers.", []),
    ("They weighed the garden's promise of 600 flowers.", []),
]


@pytest.mark.parametrize(("marked", "nouns"), OWNED)
def test_the_owner_of_a_noun_of_speaking_is_found(analyse, planted, marked, nouns):
    text, spans = planted(marked)
    (sentence,) = analyse(text).sentences
    found = list(find_noun_speeches(sentence))
    assert [span for span, _ in found] == spans
    assert [cue.lemma for _, cue in found] == nouns
