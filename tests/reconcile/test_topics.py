import pytest

from muster.reconcile.topics import find_topics, is_withdrawal


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("more US troops to Iraq", {"troops"}),
        ("additional soldiers for the country", {"troops"}),
        ("trainers", {"train"}),
        ("an expanded training mission in Iraq", {"expand", "train", "mission"}),
        ("ground troops to Syria", {"ground", "troops"}),
        ("", set()),
    ],
)
def test_topics_are_what_is_said_beyond_grammar_names_and_endings(words, topics):
    assert find_topics(words) == topics


def test_withdrawing_is_told_from_sending():
    assert is_withdrawal("withdrawal of US forces")
    assert is_withdrawal("pulling out the last brigade")
    assert not is_withdrawal("more US forces")
