"""The sentence: its words and where they stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.extract.report_names import ReportNames
from muster.extract.sentence import Sentence
from muster.lexicon import load_lexicon
from muster.model import PassageRole
from muster.text.numerals import find_numerals

TEXT = "It rained. The U.S. Army’s two F-16s (al-Asad) left in May. May left."


@pytest.fixture
def sentence():
    return Sentence(TEXT, 11, 60, 1, 0, PassageRole.BODY, ReportNames(TEXT, load_lexicon()))


def cut(text: str) -> Sentence:
    """The whole text as one sentence."""
    return Sentence(text, 0, len(text), 0, 0, PassageRole.BODY, ReportNames(text, load_lexicon()))


def test_designations_acronyms_and_hyphened_names_are_one_word(sentence):
    assert sentence.plain == (
        "The", "U.S.", "Army's", "two", "F-16s", "(", "al-Asad", ")", "left", "in", "May", ".",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["F-16s", "F16s", "F/A-18", "MiG-29", "Su-25s", "M1A1", "Tu-22M3", "S-400", "M23"])
def test_a_type_is_one_word(name):
    assert cut(f"12 {name} left").plain == ("12", name, "left")


@pytest.mark.parametrize(("words", "plain"), [("F-1600", ("F", "-", "1600")), ("Iraq-2", ("Iraq", "-", "2"))])
def test_what_only_looks_like_a_type_is_several_words(words, plain):
    assert cut(words).plain == plain


def test_positions_are_those_of_the_report(sentence):
    at = TEXT.index("F-16s")
    assert (sentence.start_of(4), sentence.end_of(4)) == (at, at + 5)
    assert [sentence.word_at(position) for position in (at, at + 4, at + 5, 0)] == [4, 4, 4, 0]
    assert [TEXT[name.start : name.end] for name in sentence.names] == ["U.S. Army", "al-Asad"]
    assert [TEXT[numeral.start : numeral.end] for numeral in sentence.numerals if not numeral.role] == ["two"]
    assert [TEXT[span.start : span.end] for span in sentence.times] == ["in May"]


def test_quotations_are_at_positions_of_the_report():
    text = "It rained. He said “it rains” again."
    sentence = Sentence(text, 11, len(text), 1, 0, PassageRole.BODY, ReportNames(text, load_lexicon()))
    assert [text[start:end] for start, end in sentence.quotations] == ["it rains"]


def test_a_cue_with_a_capital_inside_a_sentence_is_a_name():
    assert [cue.lemma for cue in cut("It may be so.").find_cues("modality")] == ["may"]
    assert list(cut("Theresa May went there.").find_cues("modality")) == []
    assert [cue.lemma for cue in cut("May went there.").find_cues("modality")] == ["may"]
    assert [cue.lemma for cue in cut("Seven Hundred Soldiers May Leave There").find_cues("modality")] == ["may"]


def test_cues_are_found_by_group_heading_and_place():
    sentence = cut("They will send and then withdraw troops.")
    assert [cue.group for cue in sentence.find_cues("moves")] == ["moves.send", "moves.leave"]
    assert [cue.lemma for cue in sentence.find_cues("moves.leave")] == ["withdraw"]
    assert list(sentence.find_cues("moves", 0, 2)) == []
    assert list(sentence.find_cues("move")) == []


@given(st.text(alphabet="abF16-’'. ,“U.S", max_size=40) | st.text(max_size=40))
def test_every_word_stands_where_it_is_said_to_stand(text):
    sentence = cut(text)
    spans = [(sentence.start_of(index), sentence.end_of(index)) for index in range(len(sentence.plain))]
    assert [text[start:end].replace("’", "'") for start, end in spans] == list(sentence.plain)
    assert all(last <= first for (_, last), (first, _) in pairwise(spans))


NUMBERS = """
    one Seven seventeen twenty-five ninety hundred thousands dozens hundreds tens scores several few handful small
    number limited numbers couple both twice pair trio half quarter million zero 5 7,000 soldiers of a the more were
    killed and
"""


@given(st.lists(st.sampled_from(NUMBERS.split()), max_size=7).map(" ".join))
def test_no_number_is_lost_by_the_quick_look(text):
    assert cut(text).numerals == tuple(find_numerals(text))
