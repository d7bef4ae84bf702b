"""Positions that disagree: one actor said to be willing and unwilling within days."""

from collections.abc import Iterable, Iterator

from muster.lexicon import Lexicon
from muster.model import Entry, PositionClaim, Stance
from muster.reconcile.conflict import Conflict, ConflictKind, Severity
from muster.reconcile.method import METHOD
from muster.reconcile.origins import find_origins
from muster.reconcile.topics import find_topics, is_withdrawal
from muster.reconcile.utterances import Utterance, find_utterances
from muster.reconcile.wording import format_parties, format_source, join_words, open_sentence

# To consider sending and to have no plan to send go together; so they are not listed.
_OPPOSED = {
    Stance.DENIES_PLAN: frozenset({Stance.OFFERS}),
    Stance.RULES_OUT: frozenset({Stance.OFFERS, Stance.CONSIDERS, Stance.SUPPORTS}),
    Stance.OPPOSES: frozenset({Stance.OFFERS, Stance.SUPPORTS, Stance.REQUESTS}),
}
STANCE_WORDS = {
    Stance.RULES_OUT: "rules out",
    Stance.OPPOSES: "opposes",
    Stance.SUPPORTS: "supports",
    Stance.REQUESTS: "asks for",
    Stance.OFFERS: "is willing",
    Stance.CONSIDERS: "considers",
    Stance.DENIES_PLAN: "has no plans",
}
"""Each stance as the verb of a sentence about its actor."""


def find_stance_conflicts(entries: Iterable[Entry], lexicon: Lexicon) -> Iterator[Conflict]:
    """Each refusal beside what the same actor was said to want in the same place, about the same, within days."""
    positions = [entry for entry in entries if isinstance(entry.claim, PositionClaim) and entry.claim.actors]
    by_actors: dict[frozenset[str], list[Utterance]] = {}
    for utterance in find_utterances(positions):
        by_actors.setdefault(frozenset(utterance.first.claim.actors), []).append(utterance)
    for utterances in by_actors.values():
        for refusal in utterances:
            wanted = _OPPOSED.get(_position(refusal).stance, frozenset())
            wants = (other for other in utterances if _position(other).stance in wanted)
            willing = [other for other in wants if _is_same_matter(refusal, other)]
            if willing:
                yield _make_conflict(refusal, willing, lexicon)


def _is_same_matter(a: Utterance, b: Utterance) -> bool:
    one, other = _position(a), _position(b)
    if set(one.places).isdisjoint(other.places):
        return False
    days = a.first.published_on, b.first.published_on
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > METHOD.near_days:
        return False
    if is_withdrawal(one.about) != is_withdrawal(other.about):
        return False
    topics = find_topics(one.about), find_topics(other.about)
    return not all(topics) or bool(topics[0] & topics[1])


def _make_conflict(refusal: Utterance, willing: list[Utterance], lexicon: Lexicon) -> Conflict:
    claim = _position(refusal)
    actor = format_parties(claim.actors, lexicon)
    one_source = len(find_origins([refusal, *willing])) == 1
    dates = {utterance.first.published_on for utterance in (refusal, *willing)}
    kind = ConflictKind.REVISION if one_source and len(dates) > 1 else ConflictKind.CONTRADICTION
    # Not to plan a thing does not rule it out.
    severity = Severity.MINOR if claim.stance is Stance.DENIES_PLAN else Severity.MAJOR
    sides = tuple(entry for utterance in willing for entry in utterance.entries), refusal.entries
    where = join_words(lexicon.label(place) for place in claim.places)
    sentence = (
        f"{open_sentence(actor)} in {where}: {join_words(map(_quote, willing))}, yet {_quote(refusal)}:"
        f" {'one source' if one_source else 'it'} is both willing and not."
    )
    return Conflict(kind, severity, *sides, sentence)


def _quote(utterance: Utterance) -> str:
    claim = _position(utterance)
    about = f" ({claim.about})" if claim.about else ""
    return f"it {STANCE_WORDS[claim.stance]}{about} according to {format_source(utterance.first)}"


def _position(utterance: Utterance) -> PositionClaim:
    claim = utterance.first.claim
    if not isinstance(claim, PositionClaim):
        raise TypeError(f"expected a position, found a {claim.kind}")
    return claim
