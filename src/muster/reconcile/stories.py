"""Stories: reports that tell one event, found by the statements that they share."""

from collections.abc import Iterable
from dataclasses import dataclass

from muster.model import Entry
from muster.reconcile.utterances import Utterance, find_utterances
from muster.reconcile.wording import join_words

# One figure in common may be background; two tell the same event.
_FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event: their ids sorted, the utterances that two or more of them carry, and why, in words."""

    report_ids: tuple[str, ...]
    shared: tuple[Utterance, ...]
    reasons: tuple[str, ...]


def find_stories(entries: Iterable[Entry]) -> list[Story]:
    """Stories of two reports and more, by the first shared utterance; a report stands in one story at most."""
    utterances = [utterance for utterance in find_utterances(entries) if len(_report_ids(utterance)) > 1]
    common: dict[frozenset[str], int] = {}
    for utterance in utterances:
        reports = sorted(_report_ids(utterance))
        for i, one in enumerate(reports):
            for other in reports[i + 1 :]:
                pair = frozenset({one, other})
                common[pair] = common.get(pair, 0) + 1
    groups = _join_pairs(pair for pair, count in common.items() if count >= _FEWEST_SHARED)
    stories = [_make_story(group, utterances) for group in groups]
    return sorted(stories, key=lambda story: utterances.index(story.shared[0]))


def _join_pairs(pairs: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    groups: list[frozenset[str]] = []
    for pair in pairs:
        touching = [group for group in groups if group & pair]
        groups = [group for group in groups if group not in touching]
        groups.append(pair.union(*touching))
    return groups


def _make_story(report_ids: frozenset[str], utterances: list[Utterance]) -> Story:
    shared = tuple(utterance for utterance in utterances if len(_report_ids(utterance) & report_ids) > 1)
    outlets = sorted({entry.head.outlet for utterance in shared for entry in utterance.entries if entry.head.outlet})
    carried = f"{len(shared)} statements are carried by {join_words(outlets) or 'several reports'}"
    reasons = dict.fromkeys(reason for utterance in shared for reason in utterance.reasons[:1])
    return Story(tuple(sorted(report_ids)), shared, (carried, *reasons))


def _report_ids(utterance: Utterance) -> frozenset[str]:
    return frozenset(entry.claim.report_id for entry in utterance.entries)
