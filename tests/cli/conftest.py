"""The command line as a user runs it: a process of its own."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

LEVEL = "<p>About 4,600 US troops are in Iraq, Pentagon spokesman Ivan Example told reporters on Wednesday.</p>"
STEP = "<p>The United States will send 600 more troops to Iraq, bringing the force to about 5,200, he said.</p>"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def run(*words: str, **more: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "muster", *words],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            timeout=300,
            env={"PATH": "", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "PYTHONUTF8": "1"},
            check=False,
            **more,
        )

    return run


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with one page that tells a level, a step and a new level."""
    folder = tmp_path / "pages"
    folder.mkdir()
    write_page(folder / "story.html", LEVEL + STEP)
    return folder


def write_page(path: Path, body: str, day: str = "2016-09-28", title: str = "More troops for Iraq") -> None:
    filler = (
        "<p>The city has been held by the group since 2014, and its hospitals have long run short of supplies.</p>" * 3
    )
    path.write_text(
        f'<html lang="en"><head><title>{title}</title>'
        f'<meta property="article:published_time" content="{day}T10:00:00Z">'
        f'<meta property="og:site_name" content="Example Gazette (invented)"></head>'
        f"<body><nav><a>Home</a><a>World</a></nav><article><h1>{title}</h1>{body}{filler}</article></body></html>",
        encoding="utf-8",
    )
