"""Labels: names and a colon before what is said, or behind a headline."""

import pytest

from muster.extract.speaker.labels import find_label

LABELS = [
    ("Anna Berg: We have 600 soldiers in the city.", "Anna Berg"),
    ("Berg: We have 600 soldiers in the city.", "Berg"),
    ("Officials: 12 soldiers killed in ambush", "Officials"),
    ("12 soldiers killed in ambush: army spokesman", "army spokesman"),
    ("12 soldiers killed in ambush -- officials", "officials"),
    ("France: 600 soldiers", None),
    ("WHY: About 600 soldiers were called to the city.", None),
    ("He gave the number: 600 soldiers", None),
    ("Read more: 600 soldiers leave", None),
    ("About 600 soldiers left.", None),
]


@pytest.mark.parametrize(("text", "who"), LABELS)
def test_a_label_names_who_speaks(analyse, text, who):
    label = find_label(analyse(text).sentences[0])
    assert (text[label.start : label.end] if label else None) == who
