"""Search: what is found, what is marked, and that no query is an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model import View
from muster.store import HitKind, Ledger, Wanted
from muster.store.search import match_words


@pytest.fixture
def filled(ledger, synthetic):
    with ledger.writing():
        for number, figures in enumerate(((600, 5200), (42,), ())):
            synthetic.make_story(number, figures, published_on=synthetic.day(400 * number)).append_to(ledger)
    return ledger


def kinds(found):
    return [(hit.kind.value, hit.title) for hit in found.hits]


def test_reports_and_claims_are_found_by_their_words(filled):
    found = filled.search("dispatch 1")
    assert kinds(found) == [("report", "Dispatch 1")]
    claims = filled.search("ann berg", wanted=Wanted(kind=HitKind.CLAIM))
    assert (claims.n_hits, {hit.kind for hit in claims.hits}) == (3, {HitKind.CLAIM})


@pytest.mark.parametrize("words", ["5200", "5,200", '"5,200 troops"', "5200 troops", "KESH 5200", "“5200 troops”"])
def test_a_number_is_found_however_it_is_written(filled, synthetic, words):
    found = filled.search(words, wanted=Wanted(kind=HitKind.CLAIM))
    assert [hit.title for hit in found.hits] == ["Dispatch 0"]


def test_a_number_with_commas_is_found_without(ledger, synthetic):
    story = synthetic.make_story(1)
    with ledger.writing():
        ledger.append_failure("a", "b", "c", synthetic.at(0))
        story.append_to(ledger)
    text = story.report.text
    marks = ledger.find_marks(story.report.version_id, "5,200")
    assert [text[start:end] for start, end in marks] == ["5200"]


def test_marks_stand_where_the_words_stand(filled, synthetic):
    report = synthetic.make_story(0).report
    marks = filled.find_marks(report.version_id, "norland troop")
    words = [report.text[start:end] for start, end in marks]
    assert words == ["Norland", "troops"] * 3
    assert filled.find_marks(report.version_id, "absent") == []
    assert filled.find_marks(report.version_id, "  ") == []


def test_excerpts_say_which_of_their_words_match(filled):
    (hit,) = filled.search("42 troops", wanted=Wanted(kind=HitKind.CLAIM)).hits
    assert [run for run, is_match in hit.excerpt if is_match] == ["42", "troops"]
    assert "".join(run for run, _ in hit.excerpt) == "Norland had 42 troops in Kesh since 2015, Ann Berg said."


def test_facets_count_all_hits_and_limit_them(filled):
    found = filled.search("norland", most=1)
    assert found.n_hits == 6
    assert len(found.hits) == 1
    assert found.facets["kind"] == (("claim", 3), ("report", 3))
    assert found.facets["year"] == (("2016", 3), ("2017", 2), ("2018", 1))
    assert found.facets["actor"] == (("USA", 3),)
    limited = filled.search("norland", wanted=Wanted(year=2016, place="IRQ"))
    assert kinds(limited) == [("claim", "Dispatch 0")] * 2


def test_pages_of_hits_follow_each_other_without_overlap(filled):
    pages = [filled.search("norland", first=first, most=2).hits for first in (0, 2, 4, 6)]
    assert [len(page) for page in pages] == [2, 2, 2, 0]
    assert sum(pages, ()) == filled.search("norland").hits


def test_what_was_not_known_yet_is_not_found(filled, synthetic):
    assert filled.search("norland", View(known_on=synthetic.day(-1))).n_hits == 0
    assert filled.search("norland", View(known_on=synthetic.day(0))).n_hits == 3
    assert filled.search("norland", View(recorded_by=synthetic.at(-1))).n_hits == 0


def test_a_superseded_claim_is_not_found(ledger, synthetic):
    for extractor, figures in (("rules 1", (600, 42)), ("rules 2", (600,))):
        with ledger.writing():
            synthetic.make_story(1, figures, extractor=extractor).append_to(ledger)
    found = ledger.search("berg", wanted=Wanted(kind=HitKind.CLAIM))
    assert [hit.excerpt[0][0] for hit in found.hits] == ["Norland had 600 troops in Kesh since 2015, Ann "]


def test_what_the_index_lost_is_told_by_the_check(filled):
    assert list(filled.check()) == []
    filled._connection.execute("INSERT INTO claim_words (claim_words) VALUES ('delete-all')")
    assert list(filled.check()) == ["search: expected all claims in the index of words, found 3 missing"]


@pytest.mark.parametrize("words", ["U.S.", "2,500", "AND", "NEAR(", "a* OR", '"', "text:", "-", "“", "^x", "\0", "é ö"])
def test_no_words_are_an_error(filled, words):
    assert filled.search(words).n_hits == 0


@given(st.text())
def test_any_words_make_a_query_that_sqlite_understands(tmp_path_factory, words):
    with Ledger.open(tmp_path_factory.getbasetemp() / "any.ledger") as ledger:
        ledger.search(words)
    assert match_words(words) == match_words(f" {words} ")
