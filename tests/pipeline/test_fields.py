"""Fields filled in by people: what they may say, and what is made of it."""

import pytest

from muster.errors import UsageError
from muster.model import PositionClaim, Stance, Standing, Status
from muster.pipeline.fields import find_corrections, locate_quote, make_hand_claim, parse_fields
from muster.pipeline.leftovers import find_leftovers


@pytest.fixture
def found(ledger):
    return next(entry.claim for entry in ledger.read_entries() if entry.claim.figure.low == 400)


@pytest.fixture
def report(ledger, found):
    return ledger.read_report(found.report_id)


def test_names_numbers_and_choices_are_understood(lexicon):
    given = {
        "low": "1,500", "high": "", "approx": "on", "actor": "US, Iraqi", "place": "Syria", "status": "planned",
        "speaker": " Ann  Berg ", "time_iso": "2016-09", "definition": "combat troops; reservists", "unknown": "x",
    }  # fmt: skip
    assert parse_fields(given, lexicon) == {
        "low": 1500, "high": None, "approx": True, "actor": ["USA", "IRQ"], "place": ["SYR"], "status": "planned",
        "speaker": "Ann Berg", "time_iso": "2016-09", "definition": ["combat troops", "reservists"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("low", "some"),
        ("high", "-5"),
        ("low", "9" * 40),
        ("low", "²"),
        ("approx", "perhaps"),
        ("actor", "Atlantis"),
        ("status", "certain"),
        ("time_iso", "May"),
        ("time_iso", "2016-13"),
        ("speaker", "x" * 301),
    ],
)
def test_what_a_field_cannot_hold_is_refused_by_name(lexicon, name, words):
    with pytest.raises(UsageError, match=f"{name}:|Atlantis|month"):
        parse_fields({name: words}, lexicon)


def test_only_what_was_changed_is_a_correction(found, report, lexicon):
    same = {"low": "400", "high": "400", "approx": "", "actor": "France", "place": "MLI", "status": "actual"}
    assert find_corrections(found, same, report, lexicon) == ()
    changes = find_corrections(found, same | {"high": "450", "place": "Niger"}, report, lexicon)
    assert {(change.name, change.before, change.after) for change in changes} == {
        ("high", 400, 450),
        ("place", ("MLI",), ("NER",)),
    }


def test_other_words_bring_their_sentence_with_them(found, report, lexicon):
    changes = {change.name: change.after for change in find_corrections(found, {"quote": "400"}, report, lexicon)}
    assert changes["quote"] == "400"
    assert changes["end"] - found.evidence.start == 3
    assert "sentence" not in changes


def test_a_correction_that_makes_no_claim_is_refused(found, report, lexicon):
    with pytest.raises(UsageError, match="would be no claim"):
        find_corrections(found, {"low": "900", "high": "400"}, report, lexicon)


def test_a_claim_by_hand_quotes_the_page(report, lexicon):
    given = {"quote": "400 soldiers", "low": "400", "high": "400", "actor": "France", "place": "Niger",
             "speaker": "Ann Berg", "standing": "named_official", "time_iso": "2017"}  # fmt: skip
    claim = make_hand_claim(report, given, lexicon)
    evidence = claim.evidence
    assert report.text[evidence.start : evidence.end] == evidence.quote == "400 soldiers"
    assert report.text[evidence.sentence_start : evidence.sentence_end] == evidence.sentence
    assert evidence.sentence.startswith("France has 400 soldiers")
    assert (claim.places, claim.status, claim.time.period.iso) == (("NER",), Status.ACTUAL, "2017")
    assert claim.attribution.standing is Standing.NAMED_OFFICIAL


def test_a_claim_without_a_speaker_is_the_outlets_own(report, lexicon):
    given = {"quote": "400 soldiers", "low": "400", "standing": "named_official"}
    assert make_hand_claim(report, given, lexicon).attribution.standing is Standing.OUTLET


def test_a_position_can_be_added_too(report, lexicon):
    given = {"kind": "position", "quote": "its defence ministry", "stance": "rules_out", "about": "ground troops"}
    claim = make_hand_claim(report, given, lexicon)
    assert isinstance(claim, PositionClaim)
    assert (claim.stance, claim.about) == (Stance.RULES_OUT, "ground troops")


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"quote": "400 soldiers"},
        {"quote": "words that are not there", "low": "1"},
        {"quote": "x" * 401, "low": "1"},
        {"quote": "400 soldiers", "low": "1", "kind": "guess"},
    ],
)
def test_what_makes_no_claim_is_refused(report, lexicon, given):
    with pytest.raises(UsageError):
        make_hand_claim(report, given, lexicon)


def test_words_are_found_where_they_stand(report):
    start = report.text.index("400 soldiers")
    assert locate_quote(report, "400 soldiers", str(start)) == (start, start + 12)
    assert locate_quote(report, "400\r\n soldiers") == (start, start + 12)
    assert locate_quote(report, "400 soldiers", "0") == (start, start + 12)
    with pytest.raises(UsageError, match="stand once"):
        locate_quote(report, "o")
    assert locate_quote(report, "o", near=start) != (0, 1)


def test_numbers_that_were_not_taken_are_told_with_the_reason(report, found):
    assert find_leftovers(report, [found]) == []
    (leftover,) = find_leftovers(report, [])
    assert (leftover.words, leftover.reason) == ("400", "no noun of forces beside it")
    assert report.text[leftover.start : leftover.end] == "400"
