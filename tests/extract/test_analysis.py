"""The analysis: a report in sentences."""

from hypothesis import given
from hypothesis import strategies as st

from muster.extract.analysis import LONGEST_SENTENCE, Analysis
from muster.lexicon import load_lexicon
from muster.model import Passage, PassageRole, Report, ReportHead


def test_sentences_know_their_paragraph_role_and_number(analyse):
    analysis = analyse("A title\nIt rained. It snowed.\nMenu", roles={0: PassageRole.TITLE, 2: PassageRole.ASIDE})
    assert [(each.text, each.index, each.paragraph, each.role) for each in analysis.sentences] == [
        ("A title", 0, 0, PassageRole.TITLE),
        ("It rained.", 1, 1, PassageRole.BODY),
        ("It snowed.", 2, 1, PassageRole.BODY),
    ]


def test_a_position_is_in_a_sentence_or_between_two(analyse):
    analysis = analyse("It rained. It snowed.\n\nIt hailed.")
    found = [analysis.sentence_at(position) for position in (0, 9, 10, 11, 21, 23, 33)]
    assert [each.index if each else None for each in found] == [0, 0, None, 1, None, 2, None]


def test_names_need_no_sentence_of_their_own_to_be_found_in_theirs(analyse):
    analysis = analyse("French troops left.\nMali stayed.")
    assert [[name.code for name in sentence.names] for sentence in analysis.sentences] == [["FRA"], ["MLI"]]


@given(st.integers(1, 9), st.integers(0, 30), st.sampled_from(["word ", "x", "é "]))
def test_a_sentence_longer_than_anybody_writes_comes_in_pieces_that_hold_every_word(times, rest, unit):
    text = (unit * ((times * LONGEST_SENTENCE) // len(unit) + rest)).strip()
    report = Report("0" * 64, text, (Passage(0, len(text), PassageRole.BODY),), (), ReportHead(), "utf-8", "by hand")
    sentences = Analysis(report, load_lexicon()).sentences
    assert all(0 < sentence.end - sentence.start <= LONGEST_SENTENCE for sentence in sentences)
    assert "".join(sentence.text for sentence in sentences).replace(" ", "") == text.replace(" ", "")
