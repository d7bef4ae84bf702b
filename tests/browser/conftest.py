"""A browser and a running app, as a reader has them: Debian's chromium, headless, and `muster serve`."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
WIDE = {"width": 1360, "height": 900}
NARROW = {"width": 320, "height": 700}


def pytest_collection_modifyitems(items):
    """Skips the tests of this folder where there is no browser."""
    try:
        import playwright.sync_api  # noqa: F401

        why = "" if CHROMIUM else "no chromium is installed (Debian: apt-get install chromium)"
    except ImportError:
        why = "playwright is not installed"
    for item in items:
        if why and Path(__file__).parent in Path(item.path).parents:
            item.add_marker(pytest.mark.skip(reason=why))


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests; each has a context of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Path:
    """The ledger that `muster demo` builds, made once; tests that decide work on a copy."""
    path = tmp_path_factory.mktemp("demo") / "demo.ledger"
    subprocess.run([sys.executable, "-m", "muster", "demo", "--ledger", str(path)], check=True, capture_output=True)
    return path


@pytest.fixture
def demo_copy(demo, tmp_path) -> Path:
    """A copy of the demo's ledger, for a test that decides."""
    return Path(shutil.copy(demo, tmp_path / "own.ledger"))


@contextmanager
def serving(ledger: Path, *options: str) -> Iterator[str]:
    """Address of the app over the ledger, as long as the block lasts."""
    command = [sys.executable, "-m", "muster", "serve", "--ledger", str(ledger), "--port", "0", "--reviewer", "ada"]
    with subprocess.Popen([*command, *options], stderr=subprocess.PIPE, text=True) as server:
        try:
            yield re.search(r"http://\S+", server.stderr.readline())[0].rstrip("/")
        finally:
            server.terminate()
            server.communicate(timeout=20)


@pytest.fixture(scope="session")
def address(demo) -> Iterator[str]:
    """Address of an app that nobody changes."""
    with serving(demo) as found:
        yield found


@pytest.fixture(scope="module")
def own_address(demo, tmp_path_factory) -> Iterator[str]:
    """Address of an app over a copy of the demo's ledger, for tests that decide: each begins where the last ended."""
    copy = shutil.copy(demo, tmp_path_factory.mktemp("own") / "own.ledger")
    with serving(Path(copy)) as found:
        yield found


@pytest.fixture
def serve():
    """Runs the app over a ledger as long as a block lasts."""
    return serving


@pytest.fixture
def open_page(browser, request) -> Iterator[Callable[..., object]]:
    """Opens a page in a context of its own; at the end nothing may have asked another host or failed in the page."""
    contexts, wrong = [], []

    def open_one(url: str, **options: object):
        context = browser.new_context(viewport=options.pop("viewport", WIDE), **options)
        contexts.append(context)
        page = context.new_page()
        host = re.match(r"http://[^/]+", url)[0]
        page.on("request", lambda asked: wrong.append(asked.url) if not asked.url.startswith((host, "blob:")) else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda told: wrong.append(told.text) if told.type in ("error", "warning") else None)
        page.goto(url)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert [told for told in wrong if "status of 4" not in told] == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The script that looks for barriers."""
    return (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
