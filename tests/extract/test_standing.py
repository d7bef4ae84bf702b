"""Standing: how close a speaker stands to a figure."""

import pytest

from muster.extract.standing import is_institution, match_standing
from muster.model import Standing

TEXT = "Gen. Anna Berg came.\nCarl Lund, a baker, came with Eva Dahl, the spokeswoman."


@pytest.mark.parametrize(
    ("words", "speaker", "standing"),
    [
        ("she", "Anna Berg", Standing.NAMED_OFFICIAL),
        ("Dahl", "Eva Dahl", Standing.NAMED_OFFICIAL),
        ("General Lund", "Carl Lund", Standing.NAMED_OFFICIAL),
        ("the Pentagon", "Pentagon", Standing.INSTITUTION),
        ("the ministry", "ministry", Standing.INSTITUTION),
        ("the Interior Ministry", "Interior Ministry", Standing.INSTITUTION),
        ("two senior officials", "senior officials", Standing.UNNAMED_OFFICIAL),
        ("a passer-by", "a passer-by", Standing.OTHER),
        ("Ove Holm", "Ove Holm", Standing.OTHER),
    ],
)
def test_the_words_that_name_a_speaker_tell_the_standing(lexicon, words, speaker, standing):
    assert match_standing(words, speaker, TEXT, lexicon) is standing


def test_an_office_on_another_line_is_somebody_elses(lexicon):
    text = "The general came.\nOve Holm came."
    assert match_standing("Holm", "Ove Holm", text, lexicon) is Standing.OTHER


@pytest.mark.parametrize(
    ("name", "expected"),
    [("NATO", True), ("Iraqi Defence Ministry", True), ("Anna Berg", False), ("Mosul", False), ("France", True)],
)
def test_states_ministries_and_groups_are_institutions_and_persons_and_towns_are_not(lexicon, name, expected):
    assert is_institution(name, lexicon) is expected
