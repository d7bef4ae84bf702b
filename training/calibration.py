"""Calibration: how often a choice is right of which a model is so sure, learned on reports kept from its training."""

from collections.abc import Sequence

import numpy as np
import torch
from earned import SLOTS
from gold import Text
from pairs import find_claim_pairs
from torch.nn import functional as F

from muster.judge.choices import log_odds
from muster.model import Extraction

# By slot, pairs of how sure the model was and whether it was right.
Sureness = dict[str, list[tuple[float, bool]]]
# By slot, slope and intercept from the log odds of what the model says to those of being right.
Calibration = dict[str, tuple[float, float]]
_SLOTS = SLOTS | {"hedge": "hedge"}
# What needs no line of its own: it is as sure as its calibrated slots are together.
_WHOLES = ("claim", "position")
_STRICT = ("actor", "place", "aspect", "status")
_BINS = 10
# Draws of chance, always the same.
_DRAWS, _SEED = 200, 1


def observe(read: Sequence[tuple[Text, Extraction]]) -> Sureness:
    """How sure the model is of each slot of what it finds in the texts, and whether it is right.

    "claim" is a whole figure with all that strict scoring asks, "position" a stance with its holder.
    """
    seen: Sureness = {}
    for text, extraction in read:
        for pair in find_claim_pairs(text, extraction):
            sure = {slot: each.probability or 0.0 for slot, each in extraction.judgements[pair.claim_id].items()}
            if pair.is_quantity:
                all_right = pair.is_annotated and all(pair.agree[slot] for slot in _STRICT)
                right = {"measure": pair.is_annotated, "claim": all_right}
                if pair.is_annotated:
                    right |= {slot: pair.agree[scored] for slot, scored in _SLOTS.items()}
            else:
                same = pair.agree.get("stance", False)
                right = {"stance": same, "position": same and pair.agree["actor"]}
                if same:
                    right["holder"] = pair.agree["actor"]
                sure |= {"position": sure["claim"], "holder": sure["actor"]}
            for slot, is_right in right.items():
                seen.setdefault(slot, []).append((sure[slot], is_right))
    return seen


def fit_lines(seen: Sureness) -> Calibration:
    """By slot, slope and intercept from the log odds of what the model says to those of being right."""
    return {slot: _fit_line(pairs) for slot, pairs in seen.items() if slot not in _WHOLES}


def _fit_line(pairs: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    odds = torch.tensor([log_odds(probability) for probability, _ in pairs], dtype=torch.float64)
    right = torch.tensor([float(is_right) for _, is_right in pairs], dtype=torch.float64)
    line = torch.tensor([1.0, 0.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([line], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        # A little drawn to (1, 0), so that a slot that is nearly always right gets no wild slope.
        value = F.binary_cross_entropy_with_logits(line[0] * odds + line[1], right, reduction="sum")
        value = value + (line[0] - 1) ** 2 + 0.1 * line[1] ** 2
        value.backward()
        return value

    optimizer.step(loss)
    slope, shift = line.detach()
    return round(float(slope), 3), round(float(shift), 3)


def calibration_errors(seen: Sureness) -> dict[str, tuple[float, float]]:
    """By slot the expected calibration error, in ten bins of equal width, and what it would be by chance alone.

    Chance: the mean error of a judge who is right exactly as often as the model says, on as many choices.
    """
    return {
        slot: (_calibration_error(pairs), _chance_error([sure for sure, _ in pairs])) for slot, pairs in seen.items()
    }


def _chance_error(sure: Sequence[float]) -> float:
    random = np.random.default_rng(_SEED)
    draws = random.random((_DRAWS, len(sure))) < np.array(sure)
    return float(np.mean([_calibration_error(list(zip(sure, right, strict=True))) for right in draws.tolist()]))


def _calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    sure = np.array([probability for probability, _ in pairs])
    right = np.array([is_right for _, is_right in pairs], dtype=float)
    bins = np.minimum((sure * _BINS).astype(int), _BINS - 1)
    gaps = [abs(sure[bins == each].sum() - right[bins == each].sum()) for each in range(_BINS)]
    return float(sum(gaps) / len(pairs))
