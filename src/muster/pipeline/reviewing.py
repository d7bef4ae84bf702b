"""Reviews applied: entries as reviewers want them read, and decisions that no second reviewer overruns."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from muster.errors import BrokenPromise
from muster.model import (
    Claim,
    Decision,
    Entry,
    Extraction,
    FieldChange,
    Judgement,
    Measure,
    QuantityClaim,
    Report,
    Review,
    Statement,
    View,
    correct_claim,
    find_standing_review,
)
from muster.reconcile.groupings import mark_groupings
from muster.store import BY_HAND, Ledger

_STATEMENT = "s-"


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a decision: the review that was appended, or, where there is none, those that came before it."""

    review: Review | None
    meanwhile: tuple[Review, ...] = ()


def read_reviewed(
    ledger: Ledger,
    view: View,
    *,
    actor: str | None = None,
    place: str | None = None,
    measure: Measure | None = None,
    report_id: str | None = None,
) -> list[Entry]:
    """Entries in view that meet every condition once corrected, each with its review; rejected ones included."""
    found = ledger.read_entries(view, actor=actor, place=place, measure=measure, report_id=report_id)
    reviews = find_standing(ledger.read_reviews(view))
    if not reviews:
        return found
    known = {entry.claim.claim_id for entry in found}
    moved = [
        entry
        for target_id, review in reviews.items()
        if target_id not in known and may_move(review)
        for entry in ledger.read_entries(view, report_id=report_id, claim_id=target_id)
    ]
    corrected = [review_entry(entry, reviews.get(entry.claim.claim_id)) for entry in (*found, *moved)]
    grouped = mark_groupings(corrected, _find_decided(ledger, view, reviews), reviews)
    return [entry for entry in grouped if meets(entry.claim, actor, place, measure)]


def read_counting(
    ledger: Ledger,
    view: View,
    *,
    actor: str | None = None,
    place: str | None = None,
    measure: Measure | None = None,
    report_id: str | None = None,
) -> list[Entry]:
    """Entries in view as reviewers want them read, without those that one rejected: what reconciling works on."""
    entries = read_reviewed(ledger, view, actor=actor, place=place, measure=measure, report_id=report_id)
    return [entry for entry in entries if not entry.is_rejected]


def find_standing(reviews: Iterable[Review]) -> dict[str, Review]:
    """Target to the review in force on it; those of which none is are left out. Reviews in the order of recording."""
    by_target: dict[str, list[Review]] = {}
    for review in reviews:
        by_target.setdefault(review.target_id, []).append(review)
    standing = {target_id: find_standing_review(history) for target_id, history in by_target.items()}
    return {target_id: review for target_id, review in standing.items() if review}


def review_entry(entry: Entry, review: Review | None) -> Entry:
    """The entry with the review in force on it. Raises BrokenPromise where the ledger holds a correction of no use."""
    if review is None:
        return entry
    if review.decision is not Decision.CORRECT:
        return replace(entry, review=review)
    try:
        claim = correct_claim(entry.claim, review.changes)
    except ValueError as error:
        raise BrokenPromise(f"review {review.review_id}: expected a correction of its claim, found {error}") from error
    return replace(entry, claim=claim, review=review, as_found=entry.claim)


def append_decision(ledger: Ledger, review: Review, clock: Callable[[], datetime]) -> Decided:
    """Appends the review, if it follows the last one of its target; else nothing, and what came meanwhile is told.

    So two reviewers who look at one claim at once never overrun each other: the second sees what the first decided.
    The same decision sent twice is one.
    """
    with ledger.writing():
        history = ledger.read_reviews(target_id=review.target_id)
        seen = [known.review_id for known in history]
        if review.review_id in seen:
            return Decided(review)
        if review.follows != (seen[-1] if seen else None):
            since = seen.index(review.follows) + 1 if review.follows in seen else 0
            return Decided(None, tuple(history[since:]))
        ledger.append_review(review, clock())
    return Decided(review)


def append_correction(
    ledger: Ledger,
    claim: Claim,
    changes: tuple[FieldChange, ...],
    reviewer: str,
    follows: str | None,
    clock: Callable[[], datetime],
) -> Decided:
    """Appends a correction of the claim as it was found. Raises ValueError where the result would be no claim."""
    correct_claim(claim, changes)
    return append_decision(ledger, Review(claim.claim_id, Decision.CORRECT, reviewer, changes, follows=follows), clock)


def append_undo(ledger: Ledger, reviewer: str, clock: Callable[[], datetime]) -> Decided | None:
    """Takes back the reviewer's last decision that still stands; None where there is none.

    A decision over which somebody else decided since cannot be taken back without losing theirs: it is told instead.
    """
    last = find_last_decision(ledger.read_reviews(), reviewer)
    if last is None:
        return None
    undo = Review(last.target_id, Decision.UNDO, reviewer, follows=last.review_id)
    with ledger.writing():
        history = ledger.read_reviews(target_id=last.target_id)
        if find_standing_review(history) != last:
            return Decided(None, tuple(history[history.index(last) + 1 :]))
        ledger.append_review(undo, clock())
    return Decided(undo)


def find_last_decision(reviews: Iterable[Review], reviewer: str) -> Review | None:
    """The reviewer's newest decision that no undo has taken back; None where none is left."""
    history = list(reviews)
    undone = {review.follows for review in history if review.decision is Decision.UNDO}
    own = (
        review
        for review in reversed(history)
        if review.reviewer == reviewer and review.decision is not Decision.UNDO and review.review_id not in undone
    )
    return next(own, None)


def append_claim(ledger: Ledger, report: Report, claim: Claim, reviewer: str, clock: Callable[[], datetime]) -> bool:
    """Adds a claim that the extractor missed; False where the report's claims in force hold it already.

    Raises BrokenPromise where its quote does not stand in the report's text.
    """
    held = {entry.claim.claim_id for entry in ledger.read_entries(report_id=report.report_id)}
    if claim.claim_id in held:
        return False
    extraction = Extraction(
        report.report_id,
        report.version_id,
        f"{BY_HAND}: {reviewer}, {claim.claim_id}",
        (claim,),
        {claim.claim_id: dict.fromkeys(("actor", "place", "status"), Judgement(f"added by {reviewer}"))},
    )
    with ledger.writing():
        ledger.append_extraction(extraction, clock())
    return True


def _find_decided(ledger: Ledger, view: View, reviews: Mapping[str, Review]) -> list[Statement]:
    """Statements of which a reviewer decided whether they are one."""
    if not any(target_id.startswith(_STATEMENT) for target_id in reviews):
        return []
    return [statement for statement in ledger.read_statements(view) if statement.statement_id in reviews]


def may_move(review: Review) -> bool:
    """Whether the correction may bring its claim under another actor, place or measure."""
    return any(change.name in ("actor", "place", "measure") for change in review.changes)


def meets(claim: Claim, actor: str | None, place: str | None, measure: Measure | None) -> bool:
    """Whether the claim names actor and place and counts by the measure, as far as they are given."""
    if actor is not None and actor not in claim.actors:
        return False
    if place is not None and place not in claim.places:
        return False
    return measure is None or (isinstance(claim, QuantityClaim) and claim.measure is measure)
