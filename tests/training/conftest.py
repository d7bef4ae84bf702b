"""The trainer lies beside the package: its modules import each other by their bare names."""

import sys
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from muster.judge.card import weights_folder

sys.path.append(str(Path(__file__).parents[2] / "training"))


@pytest.fixture(scope="session")
def tokenizer() -> Tokenizer:
    """The package's own."""
    return Tokenizer.from_str((weights_folder() / "tokenizer.json").read_text(encoding="utf-8"))
