"""Own pages of invented outlets, places and persons."""

from pathlib import Path

import pytest

from muster.model import Page

PAGES = Path(__file__).parent / "pages"


@pytest.fixture
def page():
    """Page of a name in the folder of pages."""
    return lambda name: Page((PAGES / name).read_bytes(), name)
