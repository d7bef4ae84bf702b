"""Unlisted: those without a code whose position it may be."""

import pytest

from muster.extract.position.unlisted import find_unlisted
from muster.extract.speaker.speakers import Speakers

# Texts, and the names without "OTHER:" that the last sentence has.
NAMED = [
    ("Anna Holt of the Mine Institute spoke.\nHolt said more troops would be a mistake.", ["Anna Holt"]),
    ("Anna Holt spoke.\nThe troops should leave, she said.", []),
    ("Jo Holt said it is late.\nThe troops should leave, he said.", ["Jo Holt"]),
    ("Protesters demanded that the troops leave.", ["protesters"]),
    ("Regional leaders asked for more peacekeepers.", ["regional leaders"]),
    ("It was opposed by tribal elders and by Danish parties.", ["tribal elders", "Danish parties"]),
    ("Residents of Norburg want the troops to stay.", ["residents of Norburg"]),
    ("Bergists oppose any extension.", ["Bergists"]),
    ("ISIS fighters will stay in Mosul.", []),
    ("Kenya will send troops.", []),
    ("Their leader said the troops should go.", []),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_persons_and_groups_are_named_by_the_reports_words(analyse, text, names):
    analysis = analyse(text)
    found = find_unlisted(analysis, analysis.sentences[-1], Speakers(analysis))
    assert [name.code.removeprefix("OTHER:") for name in found] == names


def test_names_stand_where_they_are_and_do_not_overlap(analyse):
    analysis = analyse("Tribal elders, Anna Holt said, want peace groups and Islamist factions to leave.")
    found = find_unlisted(analysis, analysis.sentences[0], Speakers(analysis))
    assert [analysis.text[name.start : name.end] for name in found] == [
        "Tribal elders",
        "Anna Holt",
        "peace groups",
        "Islamist factions",
    ]
