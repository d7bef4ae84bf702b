"""Back references: whom "the officials" means, who were named before."""

import pytest

from muster.extract.speaker.back_references import Mention, recall

EARLIER = (
    Mention("a spokesman", "a spokesman", "A spokesman said so."),
    Mention("the ministry", "Ministry of Works", "The ministry said in a letter that it would."),
    Mention("the Norburg Institute", "Norburg Institute", "The Norburg Institute said so."),
    Mention("UNHCR", "UN", "UNHCR said so."),
    Mention("two senior officials in Norburg", "two senior officials in Norburg", "Two senior officials said so."),
    Mention("a ministry's envoy", "a ministry's envoy", "A ministry's envoy said so."),
)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("the officials", "two senior officials in Norburg"),
        ("The officials in the town", "two senior officials in Norburg"),
        ("the institute", "Norburg Institute"),
        ("the agency", "Norburg Institute"),
        ("the Sudburg agency", None),
        ("the letter", "Ministry of Works"),
        ("the report", None),
        ("the spokesman", None),
        ("the senior envoy", None),
        ("officials", None),
        ("an institute", None),
    ],
)
def test_words_with_the_mean_the_last_speaker_whom_they_fit(lexicon, words, speaker):
    assert recall(words, EARLIER, lexicon) == speaker


def test_the_group_is_an_institution_that_has_no_article_either(lexicon):
    assert recall("the group", EARLIER[3:], lexicon) == "UN"
    assert recall("the group", EARLIER[:1], lexicon) is None
