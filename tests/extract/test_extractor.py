"""The extractor: whole claims, with their evidence and the rules that decided."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.extract import EXTRACTOR, extract_claims
from muster.lexicon import load_lexicon
from muster.model import (
    Aspect,
    Figure,
    Measure,
    Passage,
    PassageRole,
    PositionClaim,
    QuantityClaim,
    Report,
    ReportHead,
    Stance,
    Standing,
    Status,
)

TEXT = """France to send soldiers to Mali
France will send about 600 more soldiers and 20 tanks to Mali by the end of the year, Defence Minister Anna Berg said
on Monday. They will join 1,500 French troops who are already there. Germany is not willing to send troops."""

# Words of which reports on forces are made; sentences drawn from them hold claims of every kind.
WORDS = """
    600 1,500 two dozens of hundreds about more than up to another soldiers troops tanks brigade a the killed wounded
    will may not sent keeps are in from to Iraq France U.S. Mosul the Taliban Pentagon NATO said he officials Anna Berg
    according to , . “ ” " - 's Monday since 2014 by the end of the year May and or there of them willing to send
    withdraw ground troops no plans level toll captured strikes F-16s allegedly
"""


def written(text: str, role: PassageRole = PassageRole.BODY) -> Report:
    """Report in which every line is a passage."""
    passages, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            passages.append(Passage(at, at + len(line.rstrip("\n")), role))
        at += len(line)
    return Report("0" * 64, text, tuple(passages), (), ReportHead(), "utf-8", "by hand")


reports = (
    st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join)
    | st.lists(st.text(max_size=60), max_size=4).map("\n".join)
    | st.text(alphabet="6 a,.“”\"’'-F\n1", max_size=60)
).map(written)


def test_a_report_becomes_claims_with_all_their_slots(extract):
    headline, more, tanks, present, position = extract(TEXT).claims
    assert isinstance(more, QuantityClaim)
    assert (more.evidence.quote, more.figure) == ("about 600 more soldiers", Figure("about 600", 600, 600, approx=True))
    assert (more.measure, more.aspect, more.status) == (Measure.PERSONNEL, Aspect.INCREASE, Status.ANNOUNCED)
    assert (more.actors, more.places) == (("FRA",), ("MLI",))
    assert (more.time.text, more.time.period.iso) == ("by the end of the year", "2020-12-31")
    assert (more.attribution.speaker, more.attribution.standing) == ("Anna Berg", Standing.NAMED_OFFICIAL)
    assert (tanks.measure, tanks.aspect, tanks.status) == (Measure.EQUIPMENT, Aspect.INCREASE, Status.ANNOUNCED)
    assert (present.evidence.quote, present.aspect, present.status) == (
        "1,500 French troops",
        Aspect.LEVEL,
        Status.ACTUAL,
    )
    assert isinstance(headline, PositionClaim)
    assert (headline.actors, headline.stance) == (("FRA",), Stance.OFFERS)
    assert isinstance(position, PositionClaim)
    assert (position.actors, position.stance, position.about) == (("DEU",), Stance.RULES_OUT, "to send troops")


def test_every_slot_tells_the_rule_that_decided_it(extract):
    extraction = extract(TEXT)
    _, more, tanks, _, position = (extraction.judgements[claim.claim_id] for claim in extraction.claims)
    assert {slot: judgement.rule for slot, judgement in more.items()} == {
        "measure": "noun: soldier",
        "aspect": "more",
        "status": "will",
        "actor": "subject of the verb",
        "place": "right behind the phrase",
        "time": "time words behind the figure",
        "speaker": "subject of the reporting verb",
        "hedge": "a speaker states it",
        "standing": "Defence Minister",
    }
    assert tanks["status"].rule == "listed with the figure before"
    assert position["stance"].rule == "unwilling to"


def test_the_extraction_names_its_report_and_its_extractor(write, lexicon):
    report = write(TEXT)
    extraction = extract_claims(report, lexicon)
    assert (extraction.report_id, extraction.version_id, extraction.extractor) == (
        report.report_id,
        report.version_id,
        EXTRACTOR,
    )


def test_an_outlet_that_doubts_a_figure_hedges_and_a_speaker_does_not(extract):
    (doubted,) = extract("About 600 soldiers allegedly fled.").claims
    (told,) = extract("The army said that 600 soldiers allegedly fled.").claims
    assert (doubted.hedge, told.hedge) == (True, False)


def test_the_time_of_speech_stays_with_the_speaker(extract):
    (claim,) = extract("In July, the Pentagon announced that 560 soldiers would go in August.").claims
    assert (claim.attribution.said.iso, claim.time.period.iso) == ("2019-07", "2020-08")


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("France may send 600 soldiers and 20 tanks.", [Status.POSSIBLE, Status.POSSIBLE]),
        ("France may send 600 soldiers, 20 tanks, as well as 5 jets.", [Status.POSSIBLE] * 3),
        ("France may send 600 soldiers; it has 20 tanks there.", [Status.POSSIBLE, Status.ACTUAL]),
        ("France may send 600 soldiers, and 200 soldiers are still there.", [Status.POSSIBLE, Status.ACTUAL]),
        ("France may send 600 soldiers; 20 soldiers died.", [Status.POSSIBLE, Status.ACTUAL]),
    ],
)
def test_figures_that_are_only_listed_share_what_is_said_of_the_first(extract, text, statuses):
    assert [claim.status for claim in extract(text).claims] == statuses


def test_a_position_is_taken_beside_no_figure(extract):
    claims = extract("NATO ruled out ground troops and sent 600 trainers.").claims
    assert [claim.kind for claim in claims] == ["quantity"]
    (claim,) = extract("NATO ruled out ground troops.").claims
    assert claim.stance is Stance.RULES_OUT


def test_the_same_words_twice_are_two_claims(extract):
    claims = extract("France keeps 600 soldiers there.\nFrance keeps 600 soldiers there.").claims
    assert len({claim.claim_id for claim in claims}) == 2


def test_passages_set_aside_give_no_claims(extract):
    text = "France keeps 600 soldiers there.\nNATO ruled out ground troops.\nFrance keeps 20 tanks there."
    claims = extract(text, roles={0: PassageRole.ASIDE, 1: PassageRole.ASIDE}).claims
    assert [claim.evidence.quote for claim in claims] == ["20 tanks"]


def test_captions_and_titles_give_claims_that_say_so(extract):
    text = "France keeps 600 soldiers there.\nFrance keeps 20 tanks there."
    claims = extract(text, roles={0: PassageRole.TITLE, 1: PassageRole.CAPTION}).claims
    assert [claim.evidence.role for claim in claims] == [PassageRole.TITLE, PassageRole.CAPTION]


@given(reports)
@settings(deadline=None)
def test_every_quote_and_sentence_of_any_text_stands_at_its_offsets(report):
    extraction = extract_claims(report, load_lexicon())
    for claim in extraction.claims:
        evidence, attribution = claim.evidence, claim.attribution
        assert report.text[evidence.start : evidence.end] == evidence.quote
        assert report.text[evidence.sentence_start : evidence.sentence_end] == evidence.sentence
        assert evidence.sentence_start <= evidence.start < evidence.end <= evidence.sentence_end
        assert attribution.text is None or report.text[attribution.start : attribution.end] == attribution.text
        assert extraction.judgements[claim.claim_id]
    starts = [(claim.evidence.start, claim.evidence.end) for claim in extraction.claims]
    assert starts == sorted(starts)
    assert len({claim.claim_id for claim in extraction.claims}) == len(extraction.claims)


@given(reports)
@settings(deadline=None)
def test_the_same_report_gives_the_same_extraction_twice(report):
    assert extract_claims(report, load_lexicon()) == extract_claims(report, load_lexicon())


@given(reports)
@settings(max_examples=50, deadline=None)
def test_nothing_set_aside_gives_a_claim(report):
    assert extract_claims(written(report.text, PassageRole.ASIDE), load_lexicon()).claims == ()


HOSTILE = [
    "600 troops killed ",
    "5 troops in Iraq, ",
    "raise the level to 50 ",
    "a soldier and 3 troops, ",
    "also said later ",
    "no more than an additional ",
    "A-",
    "AAAA ",
    "F-16",
    "“5 troops ",
    "Ann Berg said no troops would be sent. ",
    "said Monday ",
    "1,",
    "to about the ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_line_without_end_is_read_in_time_proportional_to_its_length(unit, lexicon):
    # Lines that hold a claim every few characters take a while for their number alone.
    length = 8_000 if any(letter.isdigit() for letter in unit) else 200_000
    text = (unit * (length // len(unit) + 1))[:length]
    claims = extract_claims(written(text), lexicon).claims
    assert all(len(claim.evidence.sentence) <= 1000 for claim in claims)


def test_a_crowd_of_names_is_read_in_time_proportional_to_its_length(lexicon):
    crowd = (f"Minister {a}{b}a {c}{d}g came." for a in "ABCD" for b in "abcdefgh" for c in "AB" for d in "abcdefgh")
    said = "The minister said 5 soldiers left. The NMI said 6 soldiers left."
    text = "\n".join(f"{line} {said}" for line in crowd)
    assert len(extract_claims(written(text), lexicon).claims) == 2 * 512
