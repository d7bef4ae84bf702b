"""The rules of the house that a machine can hold."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "muster").rglob("*.py"))


def test_each_layer_imports_only_what_stands_below_it():
    script = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_is_a_drawer_for_leftovers():
    names = {path.stem for path in SOURCES} | {path.parent.name for path in SOURCES}
    assert not names & {"utils", "util", "helpers", "helper", "misc", "common", "core", "manager", "base"}


def test_every_module_and_public_name_says_what_it_is():
    missing = [
        path.relative_to(ROOT) for path in SOURCES if not path.read_text(encoding="utf-8").lstrip().startswith('"""')
    ]
    assert not missing


def test_the_stages_have_no_clock_network_or_chance():
    forbidden = re.compile(
        r"\b(?:datetime\.now|date\.today|time\.time|random\.|secrets\.|uuid4"
        r"|urllib\.request|import requests|import httpx|socket\.)"
    )
    # The faces pass the clock in; the ledger's own clock only dates the making of its tables.
    # The network is in one module, and what it does is passed in too.
    allowed = {"cli/options.py", "store/ledger.py", "ingest/network.py"}
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in SOURCES
        if str(path.relative_to(ROOT / "src" / "muster")) not in allowed
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if forbidden.search(line)
    ]
    assert not found


def test_the_licence_is_apache_2():
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
