"""Listing: entries page by page as reviewers want them read, in the order of recording."""

from muster.model import Entry, Measure, View
from muster.pipeline.reviewing import find_standing, may_move, meets, review_entry
from muster.store import Ledger

_LARGEST = 2**62


def list_reviewed(
    ledger: Ledger,
    view: View,
    *,
    after: int = 0,
    most: int = 100,
    actor: str | None = None,
    place: str | None = None,
    measure: Measure | None = None,
    report_id: str | None = None,
    kind: str | None = None,
) -> tuple[list[tuple[int, Entry]], int | None]:
    """Entries that meet every condition once corrected, each with its number, and where the next page begins.

    `after` is that place; None follows the last page. A page may hold fewer than `most` also in the middle.
    """
    wanted: dict[str, str | Measure | None] = {
        "actor": actor,
        "place": place,
        "measure": measure,
        "report_id": report_id,
        "kind": kind,
    }
    found = ledger.list_entries(view, after=after, most=most, **wanted)
    following = found[-1][0] if len(found) == most else None
    reviews = find_standing(ledger.read_reviews(view))
    known = {entry.claim.claim_id for _, entry in found}
    for target_id, review in reviews.items():
        # Claims that a correction brought under these conditions: the ledger finds them by what was extracted.
        if may_move(review) and target_id not in known:
            for number, entry in ledger.list_entries(view, report_id=report_id, kind=kind, claim_id=target_id):
                if after < number <= (following or _LARGEST):
                    found.append((number, entry))
    found.sort(key=lambda item: item[0])
    read = [(number, review_entry(entry, reviews.get(entry.claim.claim_id))) for number, entry in found]
    return [item for item in read if meets(item[1].claim, actor, place, measure)], following
