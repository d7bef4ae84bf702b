"""One digest for the same content, whenever and in whatever order it came."""

from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.model import Decision, Page, Review, Statement
from muster.store import Ledger

# Another value means that ids are made in another way, and that no ledger made before can be compared any more.
USUAL = "2dc99910c4d847cefc9af70f337f528de50f512a11c659f62e741e329c494dd0"
"""The digest of the contents, added in their order."""


def contents(synthetic):
    """Stories that touch each other: two versions of one report, two extractions of one version."""
    return [
        synthetic.make_story(1),
        synthetic.make_story(1, (42,), extractor="rules 2"),
        synthetic.make_story(1, reader="dump 2"),
        synthetic.make_story(2, published_on=None),
        synthetic.make_story(3, (), extractor="rules 2"),
    ]


def digest_of(synthetic, stories, seconds):
    with TemporaryDirectory() as folder, Ledger.open(f"{folder}/test.ledger") as ledger:
        for story, second in zip(stories, seconds, strict=True):
            with ledger.writing():
                story.append_to(ledger, synthetic.at(second))
        return ledger.digest()


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_neither_order_nor_instants_change_the_digest(synthetic, data):
    stories = contents(synthetic)
    shuffled = data.draw(st.permutations(stories))
    seconds = data.draw(st.lists(st.integers(0, 9), min_size=len(stories), max_size=len(stories)))
    assert digest_of(synthetic, shuffled, seconds) == USUAL


def test_the_digest_is_the_same_on_every_machine(synthetic):
    stories = contents(synthetic)
    assert digest_of(synthetic, stories, range(len(stories))) == USUAL


@pytest.mark.parametrize("left_out", range(5))
def test_every_part_of_the_content_counts(synthetic, left_out):
    stories = contents(synthetic)
    fewer = stories[:left_out] + stories[left_out + 1 :]
    assert digest_of(synthetic, fewer, range(4)) != digest_of(synthetic, stories, range(5))


def test_pages_statements_and_reviews_count_and_failures_do_not(ledger, synthetic):
    story = synthetic.make_story(1)
    claim_id = story.extraction.claims[0].claim_id
    seen = [ledger.digest()]
    appends = [
        lambda at: story.append_to(ledger, at),
        lambda at: ledger.append_page(Page(b"alone", "a.txt"), at),
        lambda at: ledger.append_statement(Statement((claim_id,)), at),
        lambda at: ledger.append_review(Review(claim_id, Decision.ACCEPT, "ada"), at),
    ]
    for append in appends:
        with ledger.writing():
            append(synthetic.at(0))
        seen.append(ledger.digest())
    assert len(set(seen)) == len(seen)
    with ledger.writing():
        ledger.append_failure("a.txt", "NoText", "no text", synthetic.at(0))
    assert ledger.digest() == seen[-1]
