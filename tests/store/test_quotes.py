"""Whether quoted words stand where a claim says."""

from dataclasses import replace

import pytest

from muster.model import Attribution, Evidence, TimeWords
from muster.store.quotes import find_orphans


@pytest.fixture
def story(synthetic):
    """A story whose first claim quotes '600 troops' at 24 to 34."""
    return synthetic.make_story(1)


def test_words_in_their_place_are_no_orphans(story):
    for claim in story.extraction.claims:
        assert list(find_orphans(claim, story.report.text)) == []


def test_words_that_moved_by_one_sign_are_all_orphans(story):
    claim = story.extraction.claims[0]
    told = list(find_orphans(claim, f" {story.report.text}"))
    assert [line.split()[3] for line in told] == ["quote", "sentence", "speaker", "time"]
    assert told[0] == f"claim {claim.claim_id}: expected quote '600 troops' at 24 to 34, found ' 600 troop'"


def test_places_are_never_counted_from_the_end_of_the_text(story):
    claim, text = story.extraction.claims[0], "600 troops."
    moved = replace(
        claim,
        evidence=Evidence("600 troops", -11, -1, "600 troops.", 0),
        attribution=Attribution("Ann Berg"),
        time=None,
    )
    assert text[-11:-1] == "600 troops"
    assert len(list(find_orphans(moved, text))) == 1


def test_a_speaker_without_words_beside_the_claim_is_no_orphan(story):
    claim = replace(story.extraction.claims[0], attribution=Attribution("Ann Berg"))
    assert list(find_orphans(claim, story.report.text)) == []


def test_time_words_are_held_to_their_place(story):
    time = TimeWords("since 2015", 0, 10)
    (told,) = find_orphans(replace(story.extraction.claims[0], time=time), story.report.text)
    assert "expected time 'since 2015' at 0 to 10, found 'Dispatch 1'" in told
