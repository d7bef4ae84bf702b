"""Reviews: ids without a clock, and which decision stands after undoing."""

from datetime import UTC, datetime

import pytest

from muster.model import Decision, FieldChange, Review, find_standing_review


def accept(follows: str | None = None) -> Review:
    return Review("c-1", Decision.ACCEPT, "ada", follows=follows)


def reject(follows: str | None = None) -> Review:
    return Review("c-1", Decision.REJECT, "ada", reason="another force", follows=follows)


def undo(review: Review) -> Review:
    return Review("c-1", Decision.UNDO, "ada", follows=review.review_id)


def test_the_same_decision_sent_twice_is_one_review():
    assert accept().review_id == accept().review_id


def test_a_decision_taken_again_after_an_undo_is_another_review():
    first = accept()
    assert accept(follows=undo(first).review_id).review_id != first.review_id


def test_the_instant_of_recording_is_no_part_of_a_review():
    early = Review("c-1", Decision.ACCEPT, "ada", recorded_at=datetime(2024, 1, 1, tzinfo=UTC))
    assert early == accept()
    assert early.review_id == accept().review_id


def test_no_review_stands_where_none_was_made():
    assert find_standing_review([]) is None


def test_the_last_decision_stands():
    first = accept()
    second = reject(follows=first.review_id)
    assert find_standing_review([first, second]) == second


def test_an_undo_puts_back_what_stood_before():
    first = accept()
    second = reject(follows=first.review_id)
    assert find_standing_review([first, second, undo(second)]) == first


def test_undoing_the_only_decision_leaves_none():
    first = accept()
    assert find_standing_review([first, undo(first)]) is None


def test_undoing_an_undo_does_the_thing_again():
    first = accept()
    back = undo(first)
    assert find_standing_review([first, back, undo(back)]) == first


def test_undoing_a_decision_taken_after_an_undo_leaves_what_the_undo_left():
    first = accept()
    back = undo(first)
    second = reject(follows=back.review_id)
    assert find_standing_review([first, back, second, undo(second)]) is None


@pytest.mark.parametrize(
    ("decision", "changes", "reason", "found"),
    [
        (Decision.CORRECT, (), "", "correct"),
        (Decision.ACCEPT, (FieldChange("low", 1, 2),), "", "accept"),
        (Decision.REJECT, (), "", "reason"),
        (Decision.UNDO, (), "", "undo"),
    ],
)
def test_a_review_that_says_too_little_or_too_much_is_refused(decision, changes, reason, found):
    with pytest.raises(ValueError, match=found):
        Review("c-1", decision, "ada", changes, reason)
