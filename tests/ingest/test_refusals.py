"""Pages that are sent in place of a report, and pages in other languages."""

import pytest

from muster.errors import NoText, OtherLanguage
from muster.ingest import read_report
from muster.ingest.refusals import find_refusal
from muster.model import Page

PROSE = "The ministry said that 600 soldiers would leave the base on Monday, after talks with the government of Kesh. "
PAGE = "<html><head><title>{}</title></head><body><h1>{}</h1>{}</body></html>"

REFUSALS = [
    ("an error page", "Example Gazette", "<p>Sorry. The page you are looking for does not exist any more.</p>"),
    ("an error page", "Gazette", "<p>Internal Server Error. The server met a problem it could not handle.</p>"),
    ("a page that denies access", "Gazette", "<p>Access denied: you don't have permission to access this server.</p>"),
    ("a page that denies access", "Gazette", "<p>Please verify you are human before going on to the site.</p>"),
    ("a consent wall", "Gazette", "<p>We value your privacy. Our partners and we keep data on your device.</p>" * 3),
    ("a paywall", "Troops leave", f"<p>{PROSE}</p><p>Subscribe to continue reading this and all other stories.</p>"),
    ("a page that needs JavaScript", "App", "<p>You need to enable JavaScript to run this app of the news.</p>"),
]


@pytest.mark.parametrize(("kind", "title", "body"), REFUSALS)
def test_what_stands_in_place_of_a_report_is_told_and_no_report(kind, title, body):
    with pytest.raises(NoText, match=kind):
        read_report(Page(PAGE.format(title, title, body).encode(), "page"))


@pytest.mark.parametrize(("kind", "title", "body"), REFUSALS[:-2])
def test_the_same_words_around_a_report_do_not_hide_it(kind, title, body):
    prose = "".join(f"<p>Part {number} of the story. {PROSE * 2}</p>" for number in range(12))
    report = read_report(Page(PAGE.format(title, title, prose + body).encode(), "page"))
    assert PROSE.strip() in report.text


def test_scripts_without_words_have_no_text():
    with pytest.raises(NoText, match="no text: 1 scripts and no words"):
        read_report(Page(b"<html><body><script>load()</script><div id='app'></div></body></html>", "p"))


def test_dumps_are_looked_at_too():
    with pytest.raises(NoText, match="a page that denies access"):
        read_report(Page(b"Access Denied\nYou don't have permission to access this page on this server.\n", "p"))
    assert find_refusal(PROSE * 20 + "Access denied.") is None


GERMAN = "Das Ministerium teilte mit, dass 600 Soldaten den Stützpunkt am Montag nach Gesprächen verlassen sollen. "
MACHINE = (
    "The soldier of the Norland has go to the Kesh in number of 600, said for the press the minister of the defence. "
)


@pytest.mark.parametrize("form", ["{}", "<html><body><article><p>{}</p></article></body></html>"])
def test_other_languages_are_set_aside_with_a_reason(form):
    with pytest.raises(OtherLanguage, match="set aside: written in German"):
        read_report(Page(form.format(GERMAN * 5).encode(), "page"))


def test_machine_made_english_and_short_foreign_words_are_read():
    assert read_report(Page((MACHINE * 4).encode(), "page")).head.language == "en"
    assert read_report(Page((PROSE * 6 + "\n" + GERMAN).encode(), "page")).head.language == "en"
