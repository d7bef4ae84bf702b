"""Every page answers, says what it should, and asks no other host for anything."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from muster.lexicon import load_lexicon
from muster.model import DateOrigin, ReportHead
from muster.pipeline import Given, add_sources

PAGES = [
    "/",
    "/series",
    "/series/USA/IRQ",
    "/reports",
    "/review",
    "/review/log",
    "/search",
    "/search?q=troops",
    "/about",
]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_without_asking_another_host(client, path):
    response = client.get(path)
    assert response.status_code == 200
    assert "default-src 'self'" in response.headers["content-security-policy"]
    fetched = re.findall(r'<(?:script|link|img|iframe|source)[^>]* (?:src|href)="([^"]*)"', response.text)
    assert len(fetched) >= 3
    assert all(address.startswith("/static/") for address in fetched)
    # Styles and scripts in the page itself would be refused by the policy.
    assert not re.search(r"<style|<script(?![^>]* src=)| style=| on[a-z]+=", response.text)


def test_the_files_that_pages_need_are_in_the_package(client):
    for name in ("muster.css", "muster.js", "htmx.min.js", "icon.svg", "inter-regular.woff2", "htmx.LICENSE.txt"):
        assert client.get(f"/static/{name}").status_code == 200


def test_the_overview_shows_each_cell_with_its_conflicts_and_no_zero_for_no_claim(client, words_of):
    words = words_of(client.get("/"))
    assert re.search(r"9,900|4,600", words)
    assert "1 conflict" in words
    assert "no claim" in words
    assert not re.search(r"\b0\b", words)


def test_an_empty_ledger_is_told_with_three_commands_that_fill_it(settings, tmp_path, make_client, words_of):
    with make_client(ledger=tmp_path / "new.ledger", survey=None) as client:
        words = words_of(client.get("/"))
        assert all(command in words for command in ("muster demo", "muster add ~/pages", "muster add story.txt"))
        for path in PAGES:
            assert client.get(path).status_code == 200


def test_a_series_answers_in_a_sentence_and_shows_every_claim(client, words_of):
    page = client.get("/series/US/Iraq")
    words = words_of(page)
    assert "US forces in Iraq" in words
    assert "2 outlets, 2 claims, 1 open conflict" in words
    assert page.text.count("<svg") >= 2
    assert "Contradiction" in words


def test_a_series_shows_only_what_was_known_on_the_day(client, words_of):
    words = words_of(client.get("/series/USA/IRQ?known_on=2016-09-30"))
    assert "About 4,600 troops" in words
    assert "9,900" not in words
    assert "1 of 2 claims known" in words
    assert "Unknown is not zero" in words_of(client.get("/series/USA/IRQ?known_on=2016-09-01"))


def test_a_series_tells_what_is_set_aside_and_why(client, ledger, lexicon, clock, tmp_path, words_of):
    story = tmp_path / "mali.txt"
    story.write_text("Published: 2016-09-20\nMali\n\nFrance once had 5,100 soldiers in Mali.\n", encoding="utf-8")
    list(add_sources(ledger, [story], Given(), lexicon, clock))
    assert "Set aside (1) 5,100 present: its words of time (“once”) name no days" in words_of(
        client.get("/series/FRA/MLI")
    )
    (aside,) = client.get("/api/v1/series/FRA/MLI").json()["set_aside"]
    assert aside["reason"] == "its words of time (“once”) name no days"


@pytest.mark.parametrize(
    ("name", "kind", "start"),
    [
        ("chart.svg", "image/svg+xml", b"<svg"),
        ("chart.png", "image/png", b"\x89PNG"),
        ("claims.csv", "text/csv; charset=utf-8", b"claim_id,report_id"),
    ],
)
def test_the_files_of_a_series_hold_what_the_page_shows(client, name, kind, start):
    full = client.get(f"/series/USA/IRQ/{name}")
    assert full.headers["content-type"] == kind
    assert full.content.startswith(start)
    earlier = client.get(f"/series/USA/IRQ/{name}?known_on=2016-09-30")
    assert len(earlier.content) < len(full.content)
    if name != "chart.png":
        assert b"9,900" in full.content
        assert b"9,900" not in earlier.content


def test_the_evidence_of_a_claim_is_its_sentence_with_the_words_marked(client, claim_of, words_of):
    page = client.get(f"/series/USA/IRQ?claim={claim_of(9900)}")
    assert "<mark>9,900 US soldiers</mark>" in page.text
    words = words_of(page)
    assert "@article{" in words
    assert '"type": "article-newspaper"' in words
    assert "characters" in words


def test_a_report_shows_its_text_with_its_claims_marked_and_where_it_came_from(client, ledger, claim_of, words_of):
    entry = next(entry for entry in ledger.read_entries() if entry.claim.figure.low == 9900)
    page = client.get(f"/reports/{entry.claim.report_id}?claim={entry.claim.claim_id}")
    assert re.search(rf'<mark id="{entry.claim.claim_id}"[^>]*>9,900 US soldiers</mark>', page.text)
    assert entry.page_sha256 in words_of(page)
    stored = client.get(f"/reports/{entry.claim.report_id}/page")
    assert "attachment" in stored.headers["content-disposition"]
    assert "sandbox" in stored.headers["content-security-policy"]
    assert b"9,900 US soldiers" in stored.content


def test_a_claim_that_the_extractor_missed_is_added_and_counts(client, post, ledger, words_of):
    report_id = next(entry.claim.report_id for entry in ledger.read_entries() if entry.claim.figure.low == 400)
    fields = {"low": "", "high": "", "measure": "personnel", "aspect": "level", "status": "actual"}
    fields |= {"actor": "France", "place": "Niger", "speaker": "", "standing": "outlet"}
    refused = post(f"/reports/{report_id}/claims", quote="words that stand nowhere", **fields)
    assert refused.status_code == 400
    assert "nowhere" in words_of(refused)
    done = post(f"/reports/{report_id}/claims", quote="400 soldiers", **(fields | {"low": "410", "high": "410"}))
    assert done.status_code == 303
    assert "410" in words_of(client.get("/series/FRA/NER"))
    assert "added by hand" in words_of(client.get(f"/reports/{report_id}"))


def test_the_about_page_gives_digest_promises_and_method(client, ledger, words_of):
    words = words_of(client.get("/about"))
    assert ledger.digest() in words
    assert "Unknown is not zero" in words
    assert "steps of least cost" in words


def test_an_export_shows_what_its_files_hold_and_the_same_as_command_and_link(client, words_of):
    query = "?actor=US&known_on=2016-09-30&span=quarter"
    words = words_of(client.get(f"/export{query}&table=panel"))
    assert "muster export DIR --actor USA --by quarter --known-on 2016-09-30 --ledger" in words
    assert "http://127.0.0.1:8765/export/panel.csv?actor=USA&known_on=2016-09-30&span=quarter" in words
    rows = client.get(f"/export/panel.csv{query}").text.splitlines()
    assert rows[0].startswith("actor_id,")
    assert "4600" in rows[1]
    assert "4600" in words


def test_all_tables_come_as_one_zip_with_their_description(client):
    with ZipFile(BytesIO(client.get("/export/all.zip?place=Mali").content)) as packed:
        names = set(packed.namelist())
        claims = packed.read("muster-export/claims.csv").decode().splitlines()
    assert {"muster-export/datapackage.json", "muster-export/codebook.md", "muster-export/CITATION.cff"} <= names
    assert len(claims) == 2


@pytest.mark.parametrize("path", ["/export/claims.exe", "/export/nothing.csv", "/export?table=x", "/export?span=week"])
def test_an_export_of_another_kind_is_refused(client, path):
    assert client.get(path).status_code in (400, 404)


def test_a_party_is_asked_for_by_names_of_ones_own(client, make_client, ledger, tmp_path, lexicon, clock, words_of):
    own = tmp_path / "names.toml"
    own.write_text(
        '[[name]]\nkind = "group"\ncode = "OTHER:Azure Front"\nnames = ["Azure Front", "AZF"]\n', encoding="utf-8"
    )
    (tmp_path / "azure.txt").write_text("The Azure Front has 1,200 fighters in northern Mali.\n", encoding="utf-8")
    head = ReportHead(published_on=date(2021, 3, 1), date_origin=DateOrigin.GIVEN)
    list(add_sources(ledger, [tmp_path / "azure.txt"], Given(head), load_lexicon(own), clock))
    assert client.get("/series/AZF/MLI").status_code == 400
    with make_client(lexicon=(own,)) as knowing:
        page = knowing.get("/series/AZF/MLI")
        assert page.status_code == 200
        assert "1,200" in words_of(page)
