"""States: how far training has come, kept after every epoch, so that one broken off goes on from there."""

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import nn

# What learns and what makes it learn, by name.
Parts = Mapping[str, nn.Module | torch.optim.Optimizer]


def save_state(folder: Path, epoch: int, parts: Parts) -> None:
    """Keep the parts as they are after so many epochs, in the place of an earlier one."""
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / "unfinished"
    torch.save({name: part.state_dict() for name, part in parts.items()}, unfinished)
    unfinished.rename(_path(folder, epoch))
    _path(folder, epoch - 1).unlink(missing_ok=True)


def read_state(folder: Path, parts: Parts) -> int:
    """Bring the parts to where they were kept last; how many epochs they have behind them, 0 where nothing is kept."""
    epoch = max((int(path.stem) for path in folder.glob("*.pt")), default=0)
    if epoch:
        kept = torch.load(_path(folder, epoch), weights_only=True)
        for name, part in parts.items():
            part.load_state_dict(kept[name])
    return epoch


def _path(folder: Path, epoch: int) -> Path:
    return folder / f"{epoch}.pt"
