"""The model: encoders and heads as they are shipped, run on the CPU without the library that trained them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from muster.errors import ModelError
from muster.judge.card import model_name, read_card, weights_folder
from muster.judge.heads import Heads
from muster.judge.vectors import Matrix

# From the ids of a chunk's tokens to what every member goes on from, and from there to a member's last layer, both of
# shape (tokens, width).
Trunk = Callable[[Sequence[int]], Matrix]
Top = Callable[[Matrix], Matrix]

Trust = Mapping[str, Mapping[str, float]]
"""By slot, and in it by rule, how many times the odds of the rule's value count; under "" what other rules have."""


@dataclass(frozen=True)
class Member:
    """One net of the ensemble."""

    top: Top
    heads: Heads


@dataclass(frozen=True)
class Model:
    """An ensemble with its tokenizer and the trunk that its members share.

    `calibration` holds by slot ("claim": of the whole claim) slope and intercept from the log odds of what the
    ensemble says to those of being right; `trust` by how much the odds of a rule's value are multiplied.
    """

    name: str
    tokenizer: Tokenizer
    trunk: Trunk
    members: tuple[Member, ...]
    calibration: Mapping[str, tuple[float, float]]
    trust: Trust

    def encode(self, ids: Sequence[int]) -> list[Matrix]:
        """Last layer of each member for a chunk's tokens, of shape (tokens, width)."""
        hidden = self.trunk(ids)
        return [member.top(hidden) for member in self.members]


@cache
def load_model() -> Model | None:
    """The model of the package, once a process; None where it was installed without one."""
    if model_name() is None:
        return None
    with as_file(weights_folder()) as path:
        return read_model(path)


def read_model(folder: Path) -> Model:
    """Model of a folder: model.json, tokenizer.json, trunk, and top and heads of each member. Raises ModelError."""
    try:
        card = read_card(folder)
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        members = tuple(
            Member(_read_top(folder / f"{member}.onnx"), Heads(np.load(folder / f"{member}.npz")))
            for member in card["members"]
        )
        calibration = {slot: (slope, shift) for slot, (slope, shift) in card["calibration"].items()}
        trunk = _read_trunk(folder / "trunk.onnx")
        return Model(card["name"], tokenizer, trunk, members, calibration, card["trust"])
    except Exception as error:
        raise ModelError(f"{folder}: cannot be read as a model: {error}") from error


def _read_trunk(path: Path) -> Trunk:
    session = _open(path)

    def run(ids: Sequence[int]) -> Matrix:
        hidden: Matrix = session.run(None, {"ids": np.asarray([ids], dtype=np.int64)})[0][0]
        return hidden

    return run


def _read_top(path: Path) -> Top:
    session = _open(path)

    def run(hidden: Matrix) -> Matrix:
        last: Matrix = session.run(None, {"hidden": hidden[None]})[0][0]
        return last

    return run


def _open(path: Path) -> onnxruntime.InferenceSession:
    """Session on one core."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options)
