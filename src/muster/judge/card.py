"""The card: what the package says of its model, readable without the libraries that run it."""

import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from muster.extract.extractor import EXTRACTOR

_CARD = "model.json"


def weights_folder() -> Traversable:
    """Folder of the package's model."""
    return files("muster.judge").joinpath("weights")


def read_card(folder: Traversable) -> dict[str, Any]:
    """Name, calibration and trust of the model in the folder. Raises OSError or ValueError."""
    card: dict[str, Any] = json.loads(folder.joinpath(_CARD).read_text(encoding="utf-8"))
    return card


@cache
def model_name() -> str | None:
    """Name and version of the package's model; None where it was installed without one."""
    folder = weights_folder()
    return str(read_card(folder)["name"]) if folder.joinpath(_CARD).is_file() else None


def extractor_name(model: str) -> str:
    """Name of what extracts with the model: the rules have a part in every claim, and their version one in the name."""
    return f"{model}+{EXTRACTOR}"
