import pytest

from muster.model import Passage, PassageRole, Report, ReportHead
from muster.reconcile.comparison import make_comparison


def report_of(entry, text):
    report = Report("0" * 64, text, (Passage(0, len(text), PassageRole.BODY),), (), ReportHead(), "utf-8", "by hand")
    vars(report)["report_id"] = entry.claim.report_id
    return report


@pytest.fixture
def story(quantity):
    """Two outlets with one statement; the second also says what the first does not."""
    return [
        quantity(4600, about=True, speaker="Peter Cook", outlet="A"),
        quantity(4600, speaker="Peter Cook", outlet="B"),
        quantity(600, aspect="increase", status="announced", outlet="B", start=90),
    ]


@pytest.fixture
def compared(story, lexicon):
    reports = [
        report_of(story[0], "Daesh fighters and U.S. troops met near Mosul."),
        report_of(story[1], "ISIL terrorists met American soldiers, and the regime fell. ISIS left."),
    ]
    return make_comparison(reports, story, lexicon)


def test_a_statement_that_both_carry_is_one_row_with_a_claim_in_each_column(compared, story):
    shared = compared.facts[0]
    assert shared.told == ((story[0],), (story[1],))
    assert shared.only_in is None
    assert "the same speaker, Peter Cook" in shared.reasons


def test_what_one_report_carries_alone_comes_last_and_names_it(compared, story):
    alone = compared.facts[-1]
    assert (alone.told, alone.only_in) == (((), (story[2],)), 1)


def test_each_report_names_the_parties_in_its_own_words(compared):
    names = {naming.code: naming.forms for naming in compared.names}
    assert names["ISIS"] == ((("Daesh", 1),), (("ISIL", 1), ("ISIS", 1)))
    assert names["USA"] == ((("U.S.", 1),), (("American", 1),))


def test_loaded_words_are_quoted_with_their_place(compared):
    text = compared.reports[1].text
    assert [(loaded.report, loaded.words) for loaded in compared.loaded] == [(1, "terrorists"), (1, "regime")]
    assert all(text[loaded.start : loaded.end] == loaded.words for loaded in compared.loaded)


def test_claims_of_other_reports_are_left_out(quantity, lexicon, story):
    other = quantity(9000, outlet="C")
    found = make_comparison([report_of(story[0], "No words."), report_of(story[1], "None.")], [*story, other], lexicon)
    assert all(other not in own for fact in found.facts for own in fact.told)
