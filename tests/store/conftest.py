"""What the store's tests share."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from muster.store import Ledger


@pytest.fixture(scope="session")
def synthetic():
    """The module synthetic.py beside this file."""
    spec = spec_from_file_location("muster_tests_store_synthetic", Path(__file__).with_name("synthetic.py"))
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def path(tmp_path):
    """Where the test's ledger stands."""
    return tmp_path / "test.ledger"


@pytest.fixture
def ledger(path):
    """An empty ledger."""
    with Ledger.open(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def adding():
    """Command that adds invented reports to a ledger."""
    return [sys.executable, str(Path(__file__).with_name("adding.py"))]
