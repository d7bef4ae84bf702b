"""The bundled sample keeps its promises: our own words, invented outlets, and claims that its pages hold."""

import gzip
import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import ahocorasick_rs
import lxml.html
import pytest

from muster.model import Aspect, DateOrigin, Measure, Stance, Status
from muster.sample import find_sample_pages, read_sample_heads

HERE = Path(__file__).parent
SHARED = HERE.parents[1].parent / "shared"
PAGES = {page.name: page.read_bytes() for page in find_sample_pages()}
EXPECTED = {entry["doc"]: entry["claims"] for entry in json.loads((HERE / "expected.json").read_text(encoding="utf-8"))}
CLAIMS = [(doc, claim) for doc, claims in EXPECTED.items() for claim in claims]
QUANTITY_KEYS = (
    "kind quote sentence low high approx measure actor place aspect status "
    "time_text time_iso speaker speaker_text hedge"
)
POSITION_KEYS = "kind quote sentence actor stance about place speaker speaker_text"
# schema.org is the name of a vocabulary, which structured data has to spell out; nothing is fetched from it.
VOCABULARIES = {"schema.org"}
HTML = sorted(name for name in PAGES if name.endswith(".html"))
DUMPS = sorted(name for name in PAGES if name.endswith(".txt"))
OUTLETS = {name: head.outlet for name, head in read_sample_heads().items()}


def squeeze(text: str) -> str:
    """Text with each run of white space as one space."""
    return " ".join(text.split())


def source(name: str) -> str:
    """The page decoded as it declares itself, else as UTF-8."""
    declared = re.search(rb"charset=[\"']?([\w-]+)", PAGES[name][:1024])
    return PAGES[name].decode(declared[1].decode("ascii") if declared else "utf-8")


@cache
def blocks(name: str) -> tuple[str, ...]:
    """The visible text of the page, a line or block at a time."""
    if name in DUMPS:
        return tuple(squeeze(line) for line in source(name).splitlines() if line.strip())
    tree = lxml.html.fromstring(source(name))
    for hidden in tree.xpath("//head | //script | //style | //comment()"):
        hidden.drop_tree()
    return tuple(text for part in tree.iter() if (text := squeeze(part.text_content())))


@cache
def visible(name: str) -> str:
    """The whole visible text of the page, white space squeezed."""
    return squeeze(source(name)) if name in DUMPS else blocks(name)[0]


def outlet(name: str) -> str:
    """The outlet that the page or the table of sources names; the end of the page's title where nothing else does."""
    if name in OUTLETS:
        return OUTLETS[name] or ""
    tree = lxml.html.fromstring(source(name))
    named = tree.xpath("string(//meta[@property='og:site_name']/@content)")
    return str(named or re.split(r" [-|] ", tree.findtext(".//title") or "")[-1])


def test_the_sample_has_pages_of_both_kinds_in_the_order_of_their_names():
    assert len(PAGES) >= 14
    assert list(PAGES) == sorted(PAGES)
    assert len(HTML) + len(DUMPS) == len(PAGES)
    assert HTML
    assert DUMPS


def test_the_table_of_sources_gives_each_dump_and_nothing_else_its_day_outlet_and_address():
    heads = read_sample_heads()
    assert sorted(heads) == DUMPS
    for head in heads.values():
        assert head.date_origin is DateOrigin.GIVEN
        assert head.published_on is not None
        assert date(2014, 1, 1) <= head.published_on <= date(2021, 12, 31)
        assert head.url
        assert head.outlet


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_that_its_outlet_is_invented_and_why_it_was_written(name):
    assert outlet(name).endswith("(invented)")
    assert re.search(r"written for (Muster's sample|the sample that comes with Muster)", visible(name))
    assert re.search(r"\binvented\b", visible(name).rsplit("This page was written", 1)[0][-120:])


@pytest.mark.parametrize("name", PAGES)
def test_a_byline_says_that_its_reporter_is_invented(name):
    for reporter, mark in re.findall(r"\bBy ([A-Z]\w+ [A-Z]\w+)(.{11})", visible(name)):
        assert mark == " (invented)" or reporter == "FICTIVE NEWS"


@pytest.mark.parametrize("name", PAGES)
def test_every_address_in_a_page_stands_under_an_example_domain(name):
    text = source(name)
    hosts = re.findall(r"(?:https?:|[\"'])//([\w.-]+)", text) + re.findall(r"[\w.]@([\w.-]+)", text)
    hosts += re.findall(r"//([\w.-]+)", read_sample_heads()[name].url or "") if name in DUMPS else []
    strangers = [h for h in hosts if h not in VOCABULARIES and not re.search(r"(^|\.)example(\.(org|com|net))?$", h)]
    assert strangers == []


def test_pages_come_in_more_than_one_encoding():
    declared = {match[1] for page in PAGES.values() if (match := re.search(rb"charset=[\"']?([\w-]+)", page[:1024]))}
    assert {b"utf-8", b"windows-1252", b"windows-1256"} <= declared
    assert any(b"\xe9" in PAGES[name] for name in HTML if b"windows-1252" in PAGES[name])


def test_one_page_gives_no_date_anywhere():
    page = source("22-how-to-read-a-number.html")
    months = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    assert not re.search(
        rf"<time|published_time|datePublished|\d{{4}}[-/]\d\d|\d (?:{months})\w* \d|(?:{months})\w* \d+,", page
    )


def test_each_page_has_its_expected_claims_and_one_has_none():
    assert sorted(EXPECTED) == sorted(PAGES)
    assert [doc for doc, claims in EXPECTED.items() if not claims] == ["21-rice-before-sunrise.html"]


@pytest.mark.parametrize("name", PAGES)
def test_every_quote_and_sentence_stands_in_the_visible_text_in_order(name):
    text, at = visible(name), 0
    for claim in EXPECTED[name]:
        at = text.find(claim["sentence"], at)
        assert at >= 0, claim["sentence"]
        assert claim["quote"] in claim["sentence"]


@pytest.mark.parametrize("name", PAGES)
def test_words_for_time_and_speaker_stand_in_the_sentence_or_directly_beside_it(name):
    text = visible(name)
    for claim in EXPECTED[name]:
        start = text.find(claim["sentence"])
        beside = text[max(0, start - 200) : start + len(claim["sentence"]) + 200]
        for words in filter(None, (claim.get("time_text"), claim["speaker_text"])):
            assert words in beside


def test_expected_claims_have_the_shape_and_the_vocabulary_of_the_guidelines():
    for _, claim in CLAIMS:
        quantity = claim["kind"] == "quantity"
        assert list(claim) == (QUANTITY_KEYS if quantity else POSITION_KEYS).split()
        if not quantity:
            assert Stance(claim["stance"])
            continue
        aspect, loss = Aspect(claim["aspect"]), Measure(claim["measure"]) in list(Measure)[3:]
        assert Status(claim["status"])
        assert loss == (aspect in {Aspect.EVENT, Aspect.CUMULATIVE})
        assert claim["low"] is None or claim["high"] is None or claim["low"] <= claim["high"]


def test_the_sample_tells_the_figures_that_a_first_reader_asks_for():
    levels = {(c["actor"][0], c["place"][0], c["low"]) for _, c in CLAIMS if c.get("aspect") == "level"}
    for actor, place, figure in [("USA", "IRQ", n) for n in (1500, 3100, 3500, 3850, 4600, 5200, 3000, 2500)] + [
        ("NATO", "IRQ", 500),
        ("NATO", "IRQ", 4000),
        ("COALITION", "IRQ", 5000),
        ("USA", "SYR", 900),
        ("USA", "SYR", 2000),
    ]:
        assert (actor, place, figure) in levels


def test_one_wire_story_is_carried_by_three_pages_with_edits():
    carriers = [name for name in PAGES if "Pentagon spokesman Peter Cook told reporters" in visible(name)]
    assert len(carriers) == 3
    assert len({EXPECTED[name][0]["sentence"] for name in carriers}) == 3
    assert all("FNW" in visible(name) for name in carriers)


def test_a_later_page_of_the_same_outlet_corrects_a_wrong_figure():
    wrong, right = "16-wrong-figure.html", "17-correction.html"
    assert outlet(wrong) == outlet(right)
    assert [c["low"] for c in EXPECTED[wrong] if c["status"] == "actual" and c["place"] == ["IRQ"]] == [500, 500]
    assert (500, "denied") in {(c["low"], c["status"]) for c in EXPECTED[right]}
    assert (2500, "actual") in {(c["low"], c["status"]) for c in EXPECTED[right]}


@cache
def writing_of_others() -> str:
    """Every report, story and page under the folder `shared` as one squeezed string."""
    plain = [path.read_text("utf-8", "replace") for path in SHARED.rglob("*") if path.suffix in {".txt", ".csv", ".md"}]
    packed = [gzip.decompress(path.read_bytes()).decode("utf-8", "replace") for path in SHARED.rglob("*.gz")]
    truth = [path.read_text("utf-8", "replace") for path in SHARED.rglob("ground-truth.json")]
    return squeeze(" ".join(plain + packed + truth))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the folder `shared` with other people's reports is not here")
def test_no_sentence_of_the_sample_is_taken_from_other_peoples_writing():
    others = writing_of_others()
    assert len(others) > 1_000_000
    sentences = {s for name in PAGES for block in blocks(name) for s in re.split(r"(?<=[.!?”])\s+", block)}
    long_sentences = sorted(s for s in sentences if 60 < len(s) < 600)
    assert len(long_sentences) > 200
    assert ahocorasick_rs.AhoCorasick(long_sentences).find_matches_as_strings(others) == []
