"""Screenshots of every page at 1360 and 320 pixels, and in print, into a folder that git ignores.

Serves the demo's ledger, made anew, with a few decisions of a reviewer in it; asks for chromium and playwright.

Run: python benchmarks/shoot_pages.py [FOLDER]
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
WIDTHS = {1360: 900, 320: 700}
PAGES = {
    "overview": "/",
    "series": "/series/USA/IRQ",
    "series-known-on": "/series/USA/IRQ?known_on=2016-01-31",
    "series-empty": "/series/FRA/MLI",
    "series-list": "/series",
    "reports": "/reports",
    "review-log": "/review/log",
    "review": "/review",
    "search": "/search?q=2,500",
    "search-empty": "/search",
    "compare-list": "/compare",
    "export": "/export?table=panel",
    "about": "/about",
    "failure": "/series/Frnce/Iraq",
    "not-found": "/nothing",
}


@contextmanager
def serving(ledger: Path) -> Iterator[str]:
    """Address of the app over the ledger, as long as the block lasts."""
    command = [sys.executable, "-m", "muster", "serve", "--ledger", str(ledger), "--port", "0", "--reviewer", "ada"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            yield re.search(r"http://\S+", server.stderr.readline())[0].rstrip("/")
        finally:
            server.terminate()


def decide(page: Page, base: str) -> None:
    """A rejection and a correction, so that pages have some to show."""
    page.goto(f"{base}/review")
    page.keyboard.press("x")
    page.keyboard.press("Tab")
    page.keyboard.type("a slip of the pen")
    page.keyboard.press("Enter")
    page.get_by_text("Your last decision: reject").wait_for()
    page.keyboard.press("e")
    page.locator("#field-place").fill("Kuwait")
    page.get_by_role("button", name="Record the correction").click()
    page.get_by_text("Your last decision: correct").wait_for()


def shoot(browser: Browser, base: str, folder: Path, name: str, path: str) -> None:
    """The page at every width."""
    for width, height in WIDTHS.items():
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(base + path)
        page.wait_for_timeout(200)
        page.screenshot(path=folder / f"{name}-{width}.png", full_page=True)
        page.close()


def main() -> None:
    """Makes every picture and prints its path."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        ledger = Path(scratch) / "demo.ledger"
        subprocess.run(
            [sys.executable, "-m", "muster", "demo", "--ledger", str(ledger)], check=True, capture_output=True
        )
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        with serving(Path(scratch) / "empty.ledger") as base:
            shoot(browser, base, folder, "first-start", "/")
        with serving(ledger) as base:
            page = browser.new_page()
            decide(page, base)
            page.goto(f"{base}/compare")
            story = page.locator(".stories a").first.get_attribute("href")
            report = re.findall("report=([^&]+)", story)[0]
            page.goto(f"{base}/series/USA/IRQ")
            page.emulate_media(media="print")
            page.screenshot(path=folder / "series-print.png", full_page=True)
            page.close()
            more = {"compare": story, "report": f"/reports/{report}?" + urlencode({"q": "troops", "candidates": 1})}
            for name, path in {**PAGES, **more}.items():
                shoot(browser, base, folder, name, path)
        browser.close()
    for path in sorted(folder.glob("*.png")):
        print(path)


if __name__ == "__main__":
    main()
