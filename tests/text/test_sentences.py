"""Sentences: where they end, and where a full stop ends none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.text.sentences import find_sentences


def sentences_of(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text)]


WHOLE = [
    "Gen. Ada Quill leads the mission.",
    "Lt. Col. R. B. Stone met Sgt. 1st Class Oda Marsh at Ft. Tern.",
    "A spokeswoman, Jessica L. Moor, gave no figure.",
    "The U.S. Central Command and the U.N. Security Council agreed.",
    "The flight to St. Orla left at 9 a.m. Monday.",
    "Troops arrive on Sept. 5 or Oct. 12 at the latest.",
    "Camp No. 2 holds 3.5 tons and 1.500 men.",
    "Approx. 600 soldiers are there.",
    "“We have 40 men there,” Quill said.",
    "“Will they stay?” Quill asked.",
    '"Stop!" a guard shouted.',
    "The firm Orla Inc. sells tents.",
    "Mr. Stone, Jr. and Dr. Quill, Ph.D. agreed.",
    "He waited... and left.",
]

SPLIT = [
    ("They left. Then 500 came.", ["They left.", "Then 500 came."]),
    ("500 left. 600 came.", ["500 left.", "600 came."]),
    ("He serves in the U.S. The post is small.", ["He serves in the U.S.", "The post is small."]),
    ("It began at 5 p.m. The guns fell silent.", ["It began at 5 p.m.", "The guns fell silent."]),
    ('"We stay." He left.', ['"We stay."', "He left."]),
    ("“We stay,” Quill said. “We like it.”", ["“We stay,” Quill said.", "“We like it.”"]),
    ("‘No.’ She left.", ["‘No.’", "She left."]),
    ("(They left.) Others came.", ["(They left.)", "Others came."]),
    ("Who pays? Norland does!", ["Who pays?", "Norland does!"]),
    ("They fled… The town burned.", ["They fled…", "The town burned."]),
    ("Kesh asked for help. al-Tern refused.", ["Kesh asked for help.", "al-Tern refused."]),
    ("He was ill. Quill was not.", ["He was ill.", "Quill was not."]),
    ("They sent $5. €6 came back.", ["They sent $5.", "€6 came back."]),
    ("Troops leave Kesh\nBy Ada Quill\n\nThey left.", ["Troops leave Kesh", "By Ada Quill", "They left."]),
    ("One\r\nTwo\u2028Three", ["One", "Two", "Three"]),
    ("KESH, Norland (Wire) -- Troops left. All did.", ["KESH, Norland (Wire) --", "Troops left.", "All did."]),
    ("ORLA — Troops left.", ["ORLA —", "Troops left."]),
    ("(Wire)Troops left.", ["(Wire)", "Troops left."]),
    ("• Troops left.\n-- Others came.", ["Troops left.", "Others came."]),
    ("1. Norland: 600\n12) Sudland: 90", ["Norland: 600", "Sudland: 90"]),
    ("2010. Troops left.\n3.5 miles on.", ["2010.", "Troops left.", "3.5 miles on."]),
    ("1. Norland", ["Norland"]),
    ("One.\n***\n---\nTwo.", ["One.", "Two."]),
]


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_full_stop_that_ends_no_sentence_splits_nothing(sentence: str) -> None:
    assert sentences_of(sentence) == [sentence]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_text_splits_where_its_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences_of(text) == expected


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_that_starts_plainly_is_told_from_the_one_before(sentence: str) -> None:
    assert sentences_of(f"{sentence} They left.") == [sentence, "They left."]


def test_only_the_part_asked_for_is_split() -> None:
    text = "One came. Two came. Three came."
    assert [text[a:b] for a, b in find_sentences(text, 4, 25)] == ["came.", "Two came.", "Three"]


@given(st.text(alphabet=st.sampled_from("aA5 .!?\"”’')(\n\u2028U.S•-—"), max_size=80) | st.text(max_size=80))
def test_spans_are_ordered_apart_stripped_and_lose_no_word(text: str) -> None:
    spans = find_sentences(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end
    kept = set().union(*(range(start, end) for start, end in spans))
    assert not [char for at, char in enumerate(text) if at not in kept and char.isalnum()]


@pytest.mark.parametrize("unit", [".", "U.", 'a." ', "(", "* ", "A B ", "“", ". ."])
def test_a_long_line_takes_time_in_proportion_to_its_length(unit: str) -> None:
    assert len(find_sentences(unit * 100_000)) <= 100_000
