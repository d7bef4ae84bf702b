"""What the sieve lets through, and what it passes over."""

import gzip
import json
import time
from pathlib import Path

import pytest

from muster.ingest.sieve import may_hold_claim

SHARED = Path(__file__).parents[2].parent / "shared"

CLAIMS = [
    "Norland has 300 soldiers in Lebanon, the ministry said.",
    "The president will send another 1,500 troops to the region.",
    "There are no plans to send ground forces to Kesh, she told the paper.",
    "Dozens of militants were killed in the raid.",
    "The alliance rules out a military mission in the north.",
    "Two service members have died since the start of the year.",
    "Peacekeepers in the valley will leave by June.",
    "A battalion of the army was sent to the border.",
    "The coalition forces carried out nine air strikes in the province.",
    "The marines are to stay for one more year.",
]
OTHERS = [
    "The team won the cup for the third time in nine years.",
    "Shares of the carrier fell by 3 % on Monday, and analysts asked for more.",
    "Police arrested two men in the centre of the city.",
    "The recipe asks for 300 grams of flour and two eggs.",
    "Army. Navy. Military.",
    '<a href="/army/2019/11/3">Army</a><a href="/military/4">Military</a>',
]


@pytest.mark.parametrize("sentence", CLAIMS)
@pytest.mark.parametrize("form", ["{}", "<p>{}</p>", "<div class='x'><b>News</b> {}</div>", "MENU\n\n{}\n\nMENU"])
def test_a_sentence_that_may_be_a_claim_is_let_through(sentence, form):
    assert may_hold_claim(("Filler. " * 500 + form.format(sentence) + " Filler." * 500).encode())


@pytest.mark.parametrize("sentence", OTHERS)
def test_other_matters_are_passed_over(sentence):
    assert not may_hold_claim(("Filler. " * 500 + sentence + " Filler." * 500).encode())


def test_markup_between_the_words_changes_nothing():
    assert may_hold_claim(
        b"<p>In the <a href='/kesh'>valley</a> there were <b>300</b>&nbsp;<i>soldiers</i> of Kesh</p>"
    )
    assert not may_hold_claim(b"<ul><li data-id='300 of the in'>Army</li></ul>")


def test_pages_in_wide_encodings_are_never_passed_over():
    assert may_hold_claim("Nothing of note".encode("utf-16"))


def test_a_page_of_nothing_but_one_word_takes_no_time():
    started = time.process_time()
    assert may_hold_claim(b"army " * 2_000_000)
    assert time.process_time() - started < 2


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="needs the annotated reports")
def test_no_annotated_report_with_a_claim_is_lost():
    lost = []
    for path in sorted(SHARED.glob("gold/*/claims/*.json")):
        text = path.parents[1] / "text" / f"{path.stem}.txt"
        if json.loads(path.read_text(encoding="utf-8"))["claims"] and not may_hold_claim(text.read_bytes()):
            lost.append(path.stem)
    assert not lost


@pytest.mark.skipif(not (SHARED / "bench" / "pages").is_dir(), reason="needs the saved news pages")
def test_most_pages_of_general_news_are_passed_over():
    pages = [gzip.decompress(path.read_bytes()) for path in sorted(SHARED.glob("bench/pages/html/*.gz"))]
    assert sum(map(may_hold_claim, pages)) < len(pages) / 6
