from dataclasses import replace
from datetime import date

from muster.model import Decision, FieldChange, Measure, Review
from muster.reconcile.estimate import RULE, estimate_series
from muster.reconcile.explain import TracePart, explain_value


def trace(entries, day):
    return explain_value(estimate_series(entries, "USA", "IRQ", Measure.PERSONNEL), date.fromisoformat(day))


def test_a_value_is_explained_by_its_claims_readings_weights_and_rule(quantity):
    lead = quantity(4600, about=True, speaker="Peter Cook", speaker_text="Pentagon spokesman Peter Cook")
    rival = quantity(6000, outlet="Harbour Wire")
    plan = quantity(5200, status="announced", start=500)
    found = trace([lead, rival, plan], "2016-10-01")
    assert [(line.entry, line.part, line.weight) for line in found.lines] == [
        (lead, TracePart.SUPPORT, 10),
        (rival, TracePart.RIVAL, 4),
        (plan, TracePart.PLAN, 4),
    ]
    assert found.rule == RULE
    assert found.version
    assert found.sentence == (
        "The United States in Iraq on 1 October 2016: about 4,600 troops, observed, from 1 independent origin,"
        f" by the rule '{RULE}'."
    )
    assert found.lines[0].sentence == (
        "about 4,600 actual, on 28 September 2016 (Peter Cook, Larkfield Courier, 28 September 2016):"
        " read as 4,500 to 4,700, weight 10, a named official of the force's own side."
    )


def test_an_unknown_day_is_explained_too(quantity):
    found = trace([quantity(4600)], "2012-01-01")
    assert found.step is None
    assert found.lines == ()
    assert "unknown" in found.sentence


def test_an_old_value_is_called_last_known(quantity):
    assert "last known" in trace([quantity(4600)], "2018-01-01").sentence


def test_weights_follow_the_standing_of_the_speaker(quantity):
    def weight(**printed):
        return trace([quantity(4600, **printed)], "2016-10-01").lines[0].weight

    own = weight(speaker="Peter Cook", speaker_text="Pentagon spokesman Peter Cook")
    host = weight(speaker="Ali Hassan", speaker_text="Iraqi army spokesman Ali Hassan")
    third = weight(speaker="Ann Berg", speaker_text="Norwegian minister Ann Berg")
    unnamed = weight(speaker="a defense official", standing="unnamed_official")
    outlet, other = weight(), weight(speaker="Jo Field", standing="other")
    assert own > host > unnamed > outlet > other
    assert third == unnamed
    assert weight(hedge=True) < outlet


def test_a_trace_names_moves_what_counts_something_else_and_what_was_withdrawn(quantity):
    wrong = quantity(500, on="2016-09-20", outlet="Clarion")
    recall = quantity(500, on="2016-09-25", outlet="Clarion", sentence="On Tuesday we said 500, which was wrong.")
    part = quantity(300, definition=("trainers",), outlet="B")
    move = quantity(600, aspect="increase", on="2016-09-27", outlet="C")
    found = trace([wrong, recall, part, move, quantity(4600)], "2016-10-01")
    parts = {line.entry: line.part for line in found.lines}
    assert (parts[part], parts[move]) == (TracePart.APART, TracePart.MOVE)
    assert {parts[wrong], parts[recall]} == {TracePart.SET_ASIDE}


def test_a_correction_by_a_reviewer_shows_in_its_weight(quantity):
    entry = quantity(4600)
    changes = (FieldChange("low", 4600, 4700),)
    corrected = replace(entry, review=Review(entry.claim.claim_id, Decision.CORRECT, "Ann", changes))
    (line,) = trace([corrected], "2016-10-01").lines
    assert line.reason == "corrected by Ann, which outweighs all"
