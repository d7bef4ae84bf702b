"""Training that was broken off goes on from the last epoch that all of its processes have behind them."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="what training needs (training/requirements.txt) is not installed")
sys.path.append(str(Path(__file__).parents[2] / "training"))

import states as states_module
from states import State, States


@pytest.fixture
def processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[States]:
    """The states of two processes of one group, in one folder."""
    monkeypatch.setattr(states_module.distributed, "barrier", lambda: None)
    monkeypatch.setattr(states_module.distributed, "get_world_size", lambda: 2)
    made = []
    for rank in (0, 1):
        monkeypatch.setattr(states_module.distributed, "get_rank", lambda rank=rank: rank)
        made.append(States(tmp_path / "states"))
    return made


def _any(_: State) -> bool:
    return True


def test_without_any_state_there_is_none(processes: list[States]):
    assert processes[0].read(_any) is None


def test_each_process_reads_its_own_and_older_ones_go(processes: list[States], tmp_path: Path):
    for epoch in (1, 2):
        for rank, each in enumerate(processes):
            each.save(epoch, {"epochs": epoch, "rank": rank})
    assert [each.read(_any) for each in processes] == [{"epochs": 2, "rank": 0}, {"epochs": 2, "rank": 1}]
    assert sorted(path.name for path in (tmp_path / "states").iterdir()) == ["2-0.pt", "2-1.pt"]


def test_what_only_one_of_them_has_is_passed_over(processes: list[States], monkeypatch: pytest.MonkeyPatch):
    for each in processes:
        each.save(1, {"epochs": 1})

    def broken_off() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(states_module.distributed, "barrier", broken_off)
    with pytest.raises(KeyboardInterrupt):
        processes[0].save(2, {"epochs": 2})
    assert [each.read(_any) for each in processes] == [{"epochs": 1}, {"epochs": 1}]


def test_a_state_of_other_settings_is_not_gone_on_from(processes: list[States]):
    for each in processes:
        each.save(1, {"settings": "seed 1"})
    assert processes[0].read(lambda state: state["settings"] == "seed 2") is None
