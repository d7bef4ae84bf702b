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

# From the ids of a chunk's tokens to the last layer, of shape (tokens, width).
Encoder = Callable[[Sequence[int]], Matrix]


@dataclass(frozen=True)
class Member:
    """One net of the ensemble."""

    encoder: Encoder
    heads: Heads


@dataclass(frozen=True)
class Model:
    """An ensemble with its tokenizer.

    `calibration` holds by slot ("claim": of the whole claim) slope and intercept from the log odds of what the
    ensemble says to those of being right; `trust` by how much the odds of the rules' own value are multiplied.
    """

    name: str
    tokenizer: Tokenizer
    members: tuple[Member, ...]
    calibration: Mapping[str, tuple[float, float]]
    trust: Mapping[str, float]


@cache
def load_model() -> Model | None:
    """The model of the package, once a process; None where it was installed without one."""
    if model_name() is None:
        return None
    with as_file(weights_folder()) as path:
        return read_model(path)


def read_model(folder: Path) -> Model:
    """Model of a folder: model.json, tokenizer.json, and an encoder and heads a member. Raises ModelError."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    try:
        card = read_card(folder)
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        members = tuple(
            Member(
                _Session(onnxruntime.InferenceSession(str(folder / f"{member}.onnx"), options)),
                Heads(np.load(folder / f"{member}.npz")),
            )
            for member in card["members"]
        )
        calibration = {slot: (slope, shift) for slot, (slope, shift) in card["calibration"].items()}
        return Model(card["name"], tokenizer, members, calibration, card["trust"])
    except Exception as error:
        raise ModelError(f"{folder}: cannot be read as a model: {error}") from error


class _Session:
    """An encoder in ONNX Runtime."""

    def __init__(self, session: onnxruntime.InferenceSession) -> None:
        self._session = session

    def __call__(self, ids: Sequence[int]) -> Matrix:
        row = np.asarray([ids], dtype=np.int64)
        hidden: Matrix = self._session.run(None, {"ids": row})[0][0]
        return hidden
