"""What tests of the judge share: the model of the package, and notes of a report in our own words."""

from collections.abc import Callable
from datetime import date

import pytest

from muster.judge.model import Model, load_model
from muster.judge.notes import Notes
from muster.lexicon import Lexicon
from muster.model import Report

TEXT = """Norway to send more troops to Iraq
Norway has about 600 soldiers in Iraq, Defence Minister Kari Example said on Monday. She said another 90 trainers would
leave for Erbil next month. "We will not send ground troops to Syria," Example told reporters.
In Baghdad, two Norwegian soldiers were wounded last week, according to a military statement. The price of bread rose.
"""

MakeReport = Callable[[str], Report]


@pytest.fixture
def model() -> Model:
    loaded = load_model()
    assert loaded is not None, "the package ships a model"
    return loaded


@pytest.fixture
def make_report(write: Callable[..., Report]) -> MakeReport:
    """A report of a text, every line a passage, published on 15 March 2016."""
    return lambda text: write(text, on=date(2016, 3, 15))


@pytest.fixture
def notes(make_report: MakeReport, lexicon: Lexicon) -> Notes:
    return Notes(make_report(TEXT), lexicon)
