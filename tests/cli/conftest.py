"""The command line as a user runs it: its words, what it prints, and how it ends."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest

from muster.cli import main

Run = Callable[..., subprocess.CompletedProcess[str]]

LEVEL = "<p>About 4,600 US troops are in Iraq, Pentagon spokesman Ivan Example told reporters on Wednesday.</p>"
STEP = "<p>The United States will send 600 more troops to Iraq, bringing the force to about 5,200, he said.</p>"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """What a command finds of the user: a home of the test's own, and no variable of ours."""
    return {"PATH": "", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "PYTHONUTF8": "1"}


@pytest.fixture
def run(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Runs a command in this process, where lexicon and model are loaded already, and tells it as a process is told."""

    def run(*words: str, input: str = "") -> subprocess.CompletedProcess[str]:  # noqa: A002 - as subprocess has it
        stdin, stdout, stderr = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(3))
        stdin.write(input)
        stdin.seek(0)
        with (
            chdir(tmp_path),
            patch.dict(os.environ, environment, clear=True),
            patch.multiple(sys, argv=["muster", *words], stdin=stdin),
            redirect_stdout(stdout),
            redirect_stderr(stderr),
            pytest.raises(SystemExit) as ended,
        ):
            main()
        told = (stream.buffer.getvalue().decode("utf-8") for stream in (stdout, stderr))
        return subprocess.CompletedProcess(["muster", *words], ended.value.code, *told)

    return run


@pytest.fixture
def run_apart(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Runs a command in a process of its own."""

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "muster", *words]
        return subprocess.run(
            command, capture_output=True, text=True, cwd=tmp_path, timeout=300, env=environment, check=False
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
