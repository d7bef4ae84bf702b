"""Corrections of claims by reviewers."""

import pytest

from muster.model import (
    Aspect,
    Attribution,
    Evidence,
    FieldChange,
    Figure,
    Measure,
    Period,
    PositionClaim,
    QuantityClaim,
    Stance,
    Standing,
    Status,
    TimeWords,
    correct_claim,
    find_changes,
)

SENTENCE = "Norland had 600 troops in Kesh last May, Ann Berg said."
FOUND = QuantityClaim(
    report_id="r-1",
    evidence=Evidence("600 troops", 12, 22, SENTENCE, 0),
    actors=("NOR",),
    places=("OTHER:Kesh",),
    attribution=Attribution("Ann Berg", "Ann Berg", 41, 49, Standing.NAMED_OFFICIAL),
    figure=Figure("600", 600, 600),
    measure=Measure.PERSONNEL,
    aspect=Aspect.LEVEL,
    status=Status.ACTUAL,
    time=TimeWords("last May", 31, 39, Period.parse("2015-05")),
)


def test_a_correction_changes_what_it_names_and_nothing_else():
    changes = (FieldChange("status", "actual", "planned"), FieldChange("actor", ("NOR",), ("DNK",)))
    corrected = correct_claim(FOUND, changes)
    assert (corrected.status, corrected.actors) == (Status.PLANNED, ("DNK",))
    assert corrected.evidence == FOUND.evidence
    assert corrected.claim_id == FOUND.claim_id
    assert corrected.make_id() != FOUND.claim_id


def test_changes_found_between_two_readings_lead_from_one_to_the_other():
    other = correct_claim(FOUND, (FieldChange("high", 600, 700), FieldChange("time_iso", "2015-05", "2014-05")))
    assert correct_claim(FOUND, find_changes(FOUND, other)) == other
    assert find_changes(FOUND, FOUND) == ()


def test_a_time_that_no_words_of_the_page_name_has_no_words():
    timeless = correct_claim(FOUND, (FieldChange("time_iso", "2015-05", None),))
    assert timeless.time is None
    timed = correct_claim(timeless, (FieldChange("time_iso", None, "2015-06"),))
    assert timed.time == TimeWords("", 12, 12, Period.parse("2015-06"))


def test_without_a_speaker_the_outlet_speaks():
    corrected = correct_claim(FOUND, (FieldChange("speaker", "Ann Berg", None),))
    assert corrected.attribution == Attribution()


def test_another_speaker_leaves_no_words_that_name_the_first():
    corrected = correct_claim(FOUND, (FieldChange("speaker", "Ann Berg", "Bo Dahl"),))
    assert corrected.attribution == Attribution("Bo Dahl", standing=Standing.NAMED_OFFICIAL)


def test_a_quote_is_moved_with_its_place():
    corrected = correct_claim(FOUND, (FieldChange("quote", "600 troops", "600"), FieldChange("end", 22, 15)))
    assert (corrected.evidence.quote, corrected.evidence.end) == ("600", 15)
    with pytest.raises(ValueError, match="a quote of 10 characters"):
        correct_claim(FOUND, (FieldChange("quote", "600 troops", "600"),))


def test_a_position_is_corrected_by_its_own_fields():
    position = PositionClaim(report_id="r-1", evidence=FOUND.evidence, stance=Stance.OFFERS, about="trainers")
    assert correct_claim(position, (FieldChange("stance", "offers", "rules_out"),)).stance is Stance.RULES_OUT
    with pytest.raises(ValueError, match="found measure"):
        correct_claim(position, (FieldChange("measure", None, "units"),))


@pytest.mark.parametrize(
    "change",
    [
        FieldChange("status", "actual", "certain"),
        FieldChange("low", 600, 900),
        FieldChange("time_iso", "2015-05", "May"),
        FieldChange("kind", "quantity", "position"),
        FieldChange("claim_id", None, "c-1"),
    ],
)
def test_what_would_be_no_claim_is_refused(change):
    with pytest.raises(ValueError, match=r"expected|figure|valid"):
        correct_claim(FOUND, (change,))
