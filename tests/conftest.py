"""What tests of the upper layers share: a clock, the lexicon, and a ledger filled the way a user fills one."""

import hashlib
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from muster.evaluate import Scores, parse_annotation, read_annotations, score_claims
from muster.ingest import read_report
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Claim, DateOrigin, Page, Passage, PassageRole, Report, ReportHead
from muster.pipeline import Given, add_sources
from muster.store import Ledger

STORIES = {
    "first": (
        "2016-09-28",
        "About 4,600 US troops are in Iraq, Pentagon spokesman Ivan Example told reporters on Wednesday.",
    ),
    "second": ("2016-10-05", "There are 9,900 US soldiers in Iraq, Iraq's defence ministry said."),
    "third": ("2017-03-01", "France has 400 soldiers in Mali, its defence ministry said."),
}
"""Name of an outlet's report to its day and its one sentence: two cells, one conflict."""

REPORTS = Path(__file__).parents[1].parent / "shared" / "gold" / "reports"
# Of the annotated reports that the floors were measured on.
DIGEST = "aa2efd5c8f9dd702"

# A Wednesday.
PUBLISHED_ON = date(2020, 3, 18)

ScoreSplit = Callable[[str, Callable[[Report], Iterable[Claim]]], Scores]


class Clock:
    """A clock that is a second later each time it is asked."""

    def __init__(self, at: datetime = datetime(2024, 3, 1, tzinfo=UTC)) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Now."""
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, lexicon: Lexicon) -> Path:
    """The file of a ledger with the stories, made once: tests work on copies of it."""
    folder = tmp_path_factory.mktemp("filled")
    heads = {}
    for name, (day, sentence) in STORIES.items():
        (folder / f"{name}.txt").write_text(f"Forces abroad: the {name} story\n\n{sentence}\n", encoding="utf-8")
        published_on = datetime.fromisoformat(day).date()
        heads[name] = ReportHead(outlet=f"The {name} paper", published_on=published_on, date_origin=DateOrigin.GIVEN)
    with Ledger.open(folder / "test.ledger") as opened:
        paths = [folder / f"{name}.txt" for name in STORIES]
        list(add_sources(opened, paths, Given(by_name=heads), lexicon, Clock(datetime(2024, 2, 1, tzinfo=UTC))))
    return folder / "test.ledger"


@pytest.fixture
def ledger(tmp_path: Path, filled: Path) -> Iterator[Ledger]:
    shutil.copy(filled, tmp_path / "test.ledger")
    with Ledger.open(tmp_path / "test.ledger") as opened:
        yield opened


@pytest.fixture(scope="session")
def write() -> Callable[..., Report]:
    """Maker of reports: every line of the text is a passage of body text, unless `roles` says otherwise by line."""

    def write_report(text: str, roles: dict[int, PassageRole] | None = None, on: date | None = PUBLISHED_ON) -> Report:
        passages, at = [], 0
        for number, line in enumerate(text.split("\n")):
            if line.strip():
                passages.append(Passage(at, at + len(line), (roles or {}).get(number, PassageRole.BODY)))
            at += len(line) + 1
        head = ReportHead(published_on=on, date_origin=DateOrigin.GIVEN if on else None)
        return Report("0" * 64, text, tuple(passages), (), head, "utf-8", "by hand")

    return write_report


@pytest.fixture(scope="session")
def score_split() -> ScoreSplit:
    """Scores of what is read from a split of the annotated reports, if they are those that were measured."""
    if not REPORTS.is_dir():
        pytest.skip("the annotated reports are not beside the repository")
    paths = [REPORTS / "split.json", *sorted(REPORTS.glob("*/*"))]
    digest = hashlib.sha256(b"\0".join(path.name.encode() + b"\0" + path.read_bytes() for path in paths))
    if digest.hexdigest()[:16] != DIGEST:
        pytest.skip(f"the annotated reports have changed ({digest.hexdigest()[:16]}): measure anew, then pin them")
    annotations = read_annotations(REPORTS / "claims")

    def score(split: str, read: Callable[[Report], Iterable[Claim]]) -> Scores:
        found = {}
        for doc in json.loads((REPORTS / "split.json").read_bytes())[split]:
            report = read_report(Page((REPORTS / "text" / f"{doc}.txt").read_bytes(), doc))
            found[doc] = [parse_annotation(claim.record(), doc) for claim in read(report)]
        return score_claims({doc: annotations[doc] for doc in found}, found)

    return score


@pytest.fixture(scope="session")
def archives() -> ModuleType:
    """The module archives.py beside this file: makes records, members and messages."""
    return load_beside("archives")


@pytest.fixture
def site() -> Iterator[Any]:
    """A web server on loopback, by servers.py beside this file."""
    with load_beside("servers").serve() as served:
        yield served


def load_beside(name: str) -> ModuleType:
    """The module of this name in the folder of this file."""
    spec = spec_from_file_location(f"muster_tests_{name}", Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
