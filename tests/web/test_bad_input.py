"""Hostile pages, broken addresses, a ledger that cannot be used: told plainly, the data safe, nothing run."""

import os
import re
import shutil
import sqlite3
import subprocess
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muster.model import (
    Aspect,
    Attribution,
    DateOrigin,
    Evidence,
    Extraction,
    Figure,
    Measure,
    Page,
    Passage,
    PassageRole,
    QuantityClaim,
    Report,
    ReportHead,
    Segment,
    Status,
)
from muster.store import Ledger

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&"
BIDI = "\u202egnp.exe\u202c\u2066\u200f"
AT = datetime(2024, 2, 1, tzinfo=UTC)


def add_hostile(ledger: Ledger, line: str, place: str = f"OTHER:{SCRIPT}{BIDI}") -> Report:
    """A report whose every word comes from somebody who means harm, with one claim on it."""
    quote = f"700 troops {SCRIPT}{BIDI}"
    text = f"{quote} in Chad. {line}"
    page = Page(text.encode(), f"pages/{SCRIPT}.html")
    report = Report(
        page.sha256,
        text,
        (Passage(0, len(text), PassageRole.BODY, SCRIPT),),
        (Segment(0, len(text), 0, len(text)),),
        ReportHead(
            title=f"Title {SCRIPT}{BIDI}",
            outlet=f"Outlet {SCRIPT}{BIDI}",
            author=SCRIPT,
            agency=SCRIPT,
            published_on=date(2017, 5, 1),
            date_origin=DateOrigin.BYLINE,
            url="javascript:alert(3)",
            language=SCRIPT,
        ),
        "utf-8",
        "test",
    )
    claim = QuantityClaim(
        report_id=report.report_id,
        evidence=Evidence(quote, 0, len(quote), text[: len(quote) + 9], 0),
        actors=("FRA", f"OTHER:{SCRIPT}"),
        places=("TCD", place),
        attribution=Attribution(),
        figure=Figure(f"700 {SCRIPT}", 700, 700),
        measure=Measure.PERSONNEL,
        aspect=Aspect.LEVEL,
        status=Status.ACTUAL,
    )
    with ledger.writing():
        ledger.append_page(page, AT)
        ledger.append_report(report, AT)
        ledger.append_extraction(Extraction(report.report_id, report.version_id, SCRIPT, (claim,), {}), AT)
    return report


def test_a_code_that_only_the_ledger_knows_can_be_opened(client, ledger):
    add_hostile(ledger, "More words.", place="OWN_CODE")
    assert "700" in client.get("/series/FRA/OWN_CODE").text
    assert client.get("/api/v1/series/FRA/OWN_CODE").status_code == 200
    assert client.get("/series/FRA/NO_CODE").status_code == 400


def test_a_code_with_a_slash_has_an_address_of_its_own(client, ledger):
    add_hostile(ledger, "More words.", place="OTHER:North/South")
    addresses = re.findall('href="(/series/[^"]*North[^"]*)"', client.get("/series").text)
    assert addresses
    assert "North/South" in client.get(addresses[0]).text


def test_the_words_of_a_hostile_page_are_shown_and_never_run(client, ledger):
    report = add_hostile(ledger, "More words.")
    (claim_id,) = [e.claim.claim_id for e in ledger.read_entries(report_id=report.report_id)]
    other = f"OTHER:{SCRIPT}"
    paths = [
        *("/", "/series", "/reports", "/series/FRA/TCD", f"/series/FRA/TCD?claim={claim_id}", "/search?q=troops"),
        *(f"/reports/{report.report_id}?claim={claim_id}&q=troops&candidates=1", f"/review/{claim_id}"),
        *("/export", "/export?table=claims&actor=FRA", "/review/log", "/series/FRA/TCD/chart.svg"),
    ]
    for path in paths:
        response = client.get(path)
        assert response.status_code == 200, path
        assert "<script>alert" not in response.text, path
        assert "<img" not in response.text, path
        assert "javascript:" not in re.sub(r">[^<]*<", "><", response.text), path
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", response.text), path
        assert "default-src 'self'" in response.headers["content-security-policy"]
    assert client.get("/series", params={"actor": other}).status_code in (200, 400)


@pytest.mark.parametrize("unit", ["soldiers ", "\u202e", "5,000 troops "])
def test_a_line_of_ten_megabytes_does_not_make_its_page_as_long(client, ledger, unit):
    report = add_hostile(ledger, unit * (10_000_000 // len(unit.encode())))
    response = client.get(f"/reports/{report.report_id}")
    assert response.status_code == 200
    assert len(response.content) < 3_000_000
    assert "load the whole text" in response.text
    (entry,) = ledger.read_entries(report_id=report.report_id)
    for path in (f"/review/{entry.claim.claim_id}", f"/series/FRA/TCD?claim={entry.claim.claim_id}"):
        shown = client.get(path)
        assert shown.status_code == 200
        assert len(shown.content) < 300_000


BROKEN = [
    *("/?measure=x", "/?actors=0", "/?actors=-1", "/?places=1e9", "/series/USA/IRQ?known_on=x"),
    *("/series/USA/IRQ?known_on=2016-02-30", "/series/USA/IRQ?recorded_by=soon", "/series/USA/IRQ?measure=x"),
    *("/series/NoSuchPlace/IRQ", "/reports?before=x", "/review/log?from=x", "/search?q=a&page=0", "/search?q=a&kind=x"),
    *("/search?q=a&year=x", "/export?known_on=x", "/export?actor=NoSuchPlace", "/series?actor=NoSuchPlace"),
]


@pytest.mark.parametrize("path", BROKEN)
def test_a_broken_address_says_what_was_expected_and_that_the_data_is_safe(client, path, words_of):
    response = client.get(path)
    assert response.status_code == 400
    words = words_of(response)
    assert re.search(r"expected|did you mean|no state", words)
    if not path.startswith("/series?"):
        assert "The ledger is safe" in words
        assert "go back and choose again" in words


@pytest.mark.parametrize("path", ["/reports/r-0", "/reports/r-0/page", "/reports/r-0/text", "/review/c-0", "/nothing"])
def test_what_is_not_there_is_told_as_such(client, path, words_of):
    response = client.get(path)
    assert response.status_code == 404
    assert "The ledger is safe" in words_of(response)


@given(
    path=st.sampled_from(
        ["/", "/series", "/series/USA/IRQ", "/reports", "/review", "/review/log", "/search", "/export"]
    ),
    query=st.dictionaries(
        st.sampled_from(
            "q known_on recorded_by measure claim page kind year actor place actors before from table span".split()
        ),
        st.text(max_size=30),
        max_size=4,
    ),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
def test_no_query_string_breaks_a_page(client, path, query):
    response = client.get(path, params={name: value.encode("utf-8", "replace") for name, value in query.items()})
    assert response.status_code in (200, 400)


@pytest.mark.parametrize(
    "query", ["q=%ff%fe", "q=%00", "claim=%00", "q=" + "a" * 60_000, "known_on=%F0%9F%98%80", "=", "&&"]
)
def test_no_raw_query_string_breaks_a_page(client, query):
    for path in ("/search", "/series/USA/IRQ", "/reports"):
        assert client.get(f"{path}?{query}").status_code in (200, 400)


def test_while_another_process_writes_pages_answer_and_a_decision_is_told_to_wait(
    make_client, ledger, claim_of, words_of
):
    with make_client(wait_seconds=0.1) as client:
        client.get("/review")
        form = {"form_key": client.cookies["muster_form"], "decision": "accept", "follows": ""}
        with ledger.writing():
            assert "1 open conflict" in words_of(client.get("/series/USA/IRQ"))
            refused = client.post(f"/review/{claim_of(400)}", data=form)
            assert refused.status_code == 503
            words = words_of(refused)
            assert "The ledger is in use" in words
            assert "The ledger is safe" in words
            assert "Wait a moment" in words
        assert ledger.read_reviews() == []
        assert client.post(f"/review/{claim_of(400)}", data=form).status_code == 303


def test_a_ledger_of_a_newer_version_is_told_with_what_to_do(client, ledger, tmp_path, words_of):
    ledger.close()
    with sqlite3.connect(tmp_path / "test.ledger") as newer:
        newer.execute("INSERT INTO migrations (name, recorded_at) VALUES ('9999-later', '2030-01-01T00:00:00.000000Z')")
    newer.close()
    for path in ("/", "/series/USA/IRQ", "/about"):
        response = client.get(path)
        assert response.status_code == 500
        words = words_of(response)
        assert "step '9999-later' of a newer one" in words
        assert "The file was not touched" in words
        assert "Upgrade Muster" in words
    api = client.get("/api/v1/ledger").json()
    assert "newer" in api["detail"]


@pytest.mark.parametrize("content", [b"no ledger at all", b"SQLite format 3\0" + b"\xff" * 2000])
def test_a_file_of_another_kind_is_told_and_left_as_it_is(make_client, tmp_path, content, words_of):
    path = tmp_path / "other.ledger"
    path.write_bytes(content)
    with make_client(ledger=path, survey=None) as client:
        response = client.get("/")
        assert response.status_code == 500
        assert "cannot be opened as a ledger" in words_of(response)
    assert path.read_bytes() == content


@pytest.fixture
def small_disk(tmp_path, filled):
    """The ledger on a file system of its own, and a function that gives it room again."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("needs root and mount to make a small file system")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"a small file system cannot be mounted here: {mounted.stderr.decode().strip()}")
    shutil.copy(filled, folder / "test.ledger")
    yield folder, lambda: subprocess.run(["mount", "-o", "remount,size=64m", folder], check=True)
    subprocess.run(["umount", folder], check=True)


def test_on_a_full_disk_pages_say_so_and_a_decision_is_not_half_written(small_disk, make_client, claim_of, words_of):
    folder, make_room = small_disk
    path = folder / "test.ledger"
    with make_client(ledger=path, survey=folder / "test.survey") as client:
        assert client.get("/review").status_code == 200
        form = {"form_key": client.cookies["muster_form"], "decision": "accept", "follows": ""}
        free = shutil.disk_usage(folder).free
        (folder / "filler").write_bytes(b"x" * free)
        refused = client.post(f"/review/{claim_of(400)}", data=form)
        assert refused.status_code == 507
        words = words_of(refused)
        assert "No room is left on the disk" in words
        assert "The ledger is safe" in words
        assert "Make room on the disk" in words
        make_room()
        with Ledger.open(path) as ledger:
            assert ledger.read_reviews() == []
            assert list(ledger.check()) == []
        assert client.post(f"/review/{claim_of(400)}", data=form).status_code == 303


def test_a_mistake_of_muster_itself_is_told_without_its_words(make_client, words_of, tmp_path):
    def break_down():
        raise ZeroDivisionError("secret words")

    with make_client(make_key=break_down) as client:
        response = client.get("/", headers={"accept": "text/html"})
        assert response.status_code == 500
        assert "secret words" not in response.text
