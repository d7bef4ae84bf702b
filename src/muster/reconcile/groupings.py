"""Groupings that reviewers decided: claims held to be one utterance, or kept from being one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from muster.model import Decision, Entry, Review, Statement


def mark_groupings(
    entries: Iterable[Entry], statements: Iterable[Statement], standing: Mapping[str, Review]
) -> list[Entry]:
    """The entries, each with the claims that a reviewer joins it with or keeps it apart from.

    `standing` gives the review in force by the id of its target: a statement that is rejected falls apart into its
    claims, one that is accepted holds them together, however far apart and whatever they say.
    """
    apart: dict[str, set[str]] = {}
    together: dict[str, set[str]] = {}
    for statement in statements:
        review = standing.get(statement.statement_id)
        if review is None or review.decision not in (Decision.REJECT, Decision.ACCEPT):
            continue
        decided = apart if review.decision is Decision.REJECT else together
        for claim_id in statement.claim_ids:
            decided.setdefault(claim_id, set()).update(set(statement.claim_ids) - {claim_id})
    if not apart and not together:
        return list(entries)
    return [_mark(entry, apart, together) for entry in entries]


def _mark(entry: Entry, apart: Mapping[str, set[str]], together: Mapping[str, set[str]]) -> Entry:
    claim_id = entry.claim.claim_id
    if claim_id not in apart and claim_id not in together:
        return entry
    return replace(entry, apart=frozenset(apart.get(claim_id, ())), together=frozenset(together.get(claim_id, ())))
