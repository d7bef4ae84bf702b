"""States: how far training has come, kept after every epoch, so that one broken off goes on from there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import distributed

State = dict[str, Any]


class States:
    """What the processes of a group keep in one folder, a file each for every epoch; only the last epoch stays."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._rank = folder, distributed.get_rank()

    def save(self, epoch: int, state: State) -> None:
        """Keep this process's state after so many epochs; every process of the group calls it."""
        path = self._path(epoch, self._rank)
        unfinished = path.with_suffix(".part")
        torch.save(state, unfinished)
        unfinished.rename(path)
        distributed.barrier()  # an older one goes only when all have the newer
        self._path(epoch - 1, self._rank).unlink(missing_ok=True)

    def read(self, fits: Callable[[State], bool]) -> State | None:
        """The last state of this process that all have and that fits; None where there is none."""
        for epoch in sorted({int(path.stem.split("-")[0]) for path in self._folder.glob("*.pt")}, reverse=True):
            if all(self._path(epoch, rank).is_file() for rank in range(distributed.get_world_size())):
                state: State = torch.load(self._path(epoch, self._rank), weights_only=True)
                return state if fits(state) else None
        return None

    def _path(self, epoch: int, rank: int) -> Path:
        return self._folder / f"{epoch}-{rank}.pt"
