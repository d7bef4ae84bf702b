"""Earned: by how much the model believes each rule of the extractor, as it has earned on annotated reports."""

from collections import Counter
from collections.abc import Iterator, Sequence

from gold import Text, make_report
from pairs import find_claim_pairs
from plain import PLAIN

from muster.extract import extract_claims
from muster.judge.model import Trust
from muster.lexicon import Lexicon

# Slots as the rules name them, and as they are scored.
SLOTS = {
    "actor": "actor",
    "place": "place",
    "aspect": "aspect",
    "status": "status",
    "speaker": "speaker",
    "time": "time_text",
}
# What is not told by rule but for the plain ones: a figure's measure, or that it is none; and whether it is hedged.
_CONSTANT = {"measure": 2.0, "hedge": 1.0}
# The odds that a rule is right, times this, slot by slot: chosen by the scores of texts that neither nets nor authors
# of rules had read (docs/model-card.md).
_FACTORS = {"actor": 4.0, "place": 1.0, "aspect": 1.0, "status": 2.0, "speaker": 4.0, "time": 1.0}
# The same of positions: whether a cue makes one of its stance, and who takes it.
_FACTORS |= {"stance": 8.0, "holder": 4.0}
# Rules that chose fewer times have no odds of their own, and every rule is drawn to the slot's mean by so many choices.
_FEWEST, _DRAWN = 5, 8
_MOST = 500.0


def find_earned(texts: Sequence[Text], lexicon: Lexicon) -> Trust:
    """Trust by slot and rule, from how often the rule's value was right where the figure was found."""
    chosen: dict[str, Counter[str]] = {slot: Counter() for slot in _FACTORS}
    right: dict[str, Counter[str]] = {slot: Counter() for slot in _FACTORS}
    for text in texts:
        for slot, rule, is_right in _find_choices(text, lexicon):
            chosen[slot][rule] += 1
            right[slot][rule] += is_right
    earned = {
        slot: _find_odds(chosen[slot], right[slot], factor) | PLAIN.get(slot, {}) for slot, factor in _FACTORS.items()
    }
    return earned | {slot: {"": times} | PLAIN.get(slot, {}) for slot, times in _CONSTANT.items()}


def _find_choices(text: Text, lexicon: Lexicon) -> Iterator[tuple[str, str, bool]]:
    """Slot and rule of every choice that the annotations say something of, and whether it was right.

    Of a position that nobody annotated the stance is wrong.
    """
    extraction = extract_claims(make_report(text.text), lexicon)
    for pair in find_claim_pairs(text, extraction):
        rules = {slot: judgement.rule for slot, judgement in extraction.judgements[pair.claim_id].items()}
        if not pair.is_quantity:
            yield "stance", rules["stance"], pair.agree.get("stance", False)
            if pair.is_annotated:  # whatever its stance: a holder of another one is found in the same way
                yield "holder", rules["actor"], pair.agree["actor"]
        elif pair.is_annotated:
            yield from ((slot, rules[slot], pair.agree[scored]) for slot, scored in SLOTS.items())


def _find_odds(chosen: Counter[str], right: Counter[str], factor: float) -> dict[str, float]:
    mean = right.total() / chosen.total()
    shares = {
        rule: (right[rule] + _DRAWN * mean) / (times + _DRAWN) for rule, times in chosen.items() if times >= _FEWEST
    }
    return {
        rule: round(min(_MOST, factor * share / (1 - share)), 2) for rule, share in sorted({"": mean, **shares}.items())
    }
