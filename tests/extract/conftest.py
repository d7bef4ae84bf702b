"""Reports written by hand, a line a passage, and what the rules make of them."""

from collections.abc import Callable

import pytest

from muster.extract import extract_claims
from muster.extract.analysis import Analysis
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.candidates import find_candidates
from muster.extract.figure.counted import Counted
from muster.extract.figure.measures import match_measure
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Extraction, Report


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The bundled names."""
    return load_lexicon()


@pytest.fixture(scope="session")
def analyse(lexicon: Lexicon, write: Callable[..., Report]) -> Callable[..., Analysis]:
    """Maker of analyses of a text."""
    return lambda text, **given: Analysis(write(text, **given), lexicon)


@pytest.fixture(scope="session")
def extract(lexicon: Lexicon, write: Callable[..., Report]) -> Callable[..., Extraction]:
    """Maker of extractions of a text."""
    return lambda text, **given: extract_claims(write(text, **given), lexicon)


@pytest.fixture(scope="session")
def candidates(analyse: Callable[..., Analysis]) -> Callable[[str], list[Candidate]]:
    """Finder of a text's candidates."""
    return lambda text: list(find_candidates(analyse(text)))


@pytest.fixture(scope="session")
def count(candidates: Callable[[str], list[Candidate]]) -> Callable[[str], list[Counted]]:
    """Finder of what a text counts, each figure going on from the one before."""

    def count_all(text: str) -> list[Counted]:
        found: list[Counted] = []
        for candidate in candidates(text):
            counted = match_measure(candidate, found[-1] if found else None)
            if counted:
                found.append(counted)
        return found

    return count_all


@pytest.fixture(scope="session")
def planted() -> Callable[[str], tuple[str, list[tuple[int, int]]]]:
    """Reader of a text in which bars stand around spans: the text without bars, and the spans."""

    def read_planted(marked: str) -> tuple[str, list[tuple[int, int]]]:
        parts = marked.split("|")
        spans, at = [], 0
        for number, part in enumerate(parts):
            if number % 2:
                spans.append((at, at + len(part)))
            at += len(part)
        return "".join(parts), spans

    return read_planted
