"""The model: encoder and heads as they are shipped, run on the CPU without the library that trained them."""

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

Encoder = Callable[[Sequence[int]], Matrix]
"""From the ids of a chunk's tokens to the encoder's last layer, of shape (tokens, width)."""

Trust = Mapping[str, Mapping[str, float]]
"""By slot, and in it by rule, how many times the odds of the rule's value count; under "" what other rules have."""


@dataclass(frozen=True)
class Model:
    """A trained net with its tokenizer.

    `calibration` holds by slot ("holder": the actor of a position) slope and intercept from the log odds of what the
    net says to those of being right; `trust` by how much the odds of a rule's value are multiplied.
    """

    name: str
    tokenizer: Tokenizer
    encode: Encoder
    heads: Heads
    calibration: Mapping[str, tuple[float, float]]
    trust: Trust


@cache
def load_model() -> Model | None:
    """The model of the package, once a process; None where it was installed without one."""
    if model_name() is None:
        return None
    with as_file(weights_folder()) as path:
        return read_model(path)


def read_model(folder: Path) -> Model:
    """Model of a folder: model.json, tokenizer.json, encoder.onnx and heads.npz. Raises ModelError."""
    try:
        card = read_card(folder)
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        encoder, heads = _read_encoder(folder / "encoder.onnx"), Heads(np.load(folder / "heads.npz"))
        calibration = {slot: (slope, shift) for slot, (slope, shift) in card["calibration"].items()}
        return Model(card["name"], tokenizer, encoder, heads, calibration, card["trust"])
    except Exception as error:
        raise ModelError(f"{folder}: cannot be read as a model: {error}") from error


def _read_encoder(path: Path) -> Encoder:
    """The encoder, on one core."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options)

    def encode(ids: Sequence[int]) -> Matrix:
        hidden: Matrix = session.run(None, {"ids": np.asarray([ids], dtype=np.int64)})[0][0]
        return hidden

    return encode
