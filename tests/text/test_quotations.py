"""Quotations: what stands inside quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.text.quotations import find_quotations

QUOTED = [
    ('"We go," he said. "We stay."', ["We go,", "We stay."]),
    ("“Although I can’t talk,” Quill said.", ["Although I can’t talk,"]),
    ("the so-called “special forces” are", ["special forces"]),
    ("He said: “One.\n“Two.\n“Three.” Then he left.", ["One.", "Two.", "Three."]),
    ('He said, "We go. We may stay', ["We go. We may stay"]),
    ("“We go. We may stay", ["We go. We may stay"]),
    ("He left. “We go", ["We go"]),
    ('We stay," he said. "Now go."', ["We stay,", "Now go."]),
    ("‘We don’t know,’ he said. The soldiers’ boots", ["We don’t know,"]),
    ("‘The soldiers’ boots are wet,’ he said", ["The soldiers’ boots are wet,"]),
    ("He used 'short words' in '03 and told 'em so", ["short words"]),
    ("‘He said “yes” today,’ she said", ["He said “yes” today,"]),
    ("“He said ‘yes’ today,” she said", ["He said ‘yes’ today,"]),
    ("«Oui», she said", ["Oui"]),
    ("„Ja“, she said", ["Ja"]),
    ("“We go, he said. “We stay.”", ["We go, he said. ", "We stay."]),
    ('"We need 500," he said', ["We need 500,"]),
    ("“We need 500” men", ["We need 500"]),
]

UNQUOTED = [
    "No marks at all.",
    "The soldiers' boots and the army's tents",
    'a 5" gun on deck',
    "in the '90s",
    'the "special forces are',
    '""',
    "“”",
    '"',
    "",
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_quoted_words_are_found_without_their_marks(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_quotations(text, 0, len(text))] == expected


@pytest.mark.parametrize("text", UNQUOTED)
def test_marks_that_quote_nothing_are_passed_over(text: str) -> None:
    assert find_quotations(text, 0, len(text)) == []


def test_only_the_part_asked_for_is_read() -> None:
    text = '"One," he said. "Two," she said.'
    assert [text[a:b] for a, b in find_quotations(text, 15, len(text))] == ["Two,"]


@given(st.text(alphabet="ab 5.,\"'“”‘’«»\n", max_size=60) | st.text(max_size=60))
def test_spans_are_ordered_apart_and_end_with_their_line(text: str) -> None:
    last = 0
    for start, end in find_quotations(text, 0, len(text)):
        assert last <= start < end <= len(text)
        assert "\n" not in text[start:end]
        last = end
