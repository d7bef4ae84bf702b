from muster.model import Decision, Review, Statement
from muster.reconcile.groupings import mark_groupings
from muster.reconcile.utterances import find_utterances


def decide(entries, decision):
    statement = Statement(tuple(entry.claim.claim_id for entry in entries))
    review = Review(statement.statement_id, decision, "ann", reason="seen in both pages")
    return mark_groupings(entries, [statement], {statement.statement_id: review})


def test_a_rejected_statement_falls_apart_into_its_claims(quantity):
    entries = [quantity(4600, speaker="Peter Cook", outlet=outlet) for outlet in ("A", "B")]
    assert len(find_utterances(entries)) == 1
    assert len(find_utterances(decide(entries, Decision.REJECT))) == 2


def test_copied_sentences_fall_apart_too(quantity):
    entries = [quantity(4600, outlet=outlet, sentence="About 4600 troops are there now.") for outlet in ("A", "B")]
    assert len(find_utterances(entries)) == 1
    assert len(find_utterances(decide(entries, Decision.REJECT))) == 2


def test_an_accepted_statement_holds_its_claims_together_however_far_apart(quantity):
    entries = [quantity(4600, on="2016-09-28", speaker="Peter Cook"), quantity(5000, on="2016-12-01", outlet="B")]
    assert len(find_utterances(entries)) == 2
    (utterance,) = find_utterances(decide(entries, Decision.ACCEPT))
    assert utterance.reasons == ("a reviewer holds that they are one",)


def test_without_a_decision_nothing_is_marked(quantity):
    entries = [quantity(4600)]
    assert mark_groupings(entries, [], {}) == entries
