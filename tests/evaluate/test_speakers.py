"""Speakers: which two names are one speaker."""

import pytest

from muster.evaluate.speakers import match_speakers

SAME = [
    (None, None),
    ("", None),
    ("Ada Quill", "ada quill "),
    ("Ada Quill", "Gen. Quill"),
    ("Ada M. Quill", "Ada M. Stone"),
    ("the Pentagon", "US Department of Defense"),
    ("NATO", "the alliance"),
    ("a senior official", "two senior officials of Kesh and an official"),
    ("the president", "President of Kesh, the president"),
    ("Norland’s army", "the army of Norland army"),
]
DIFFERENT = [
    (None, "Ada Quill"),
    ("Ada Quill", None),
    ("Ada Quill", "Ada Stone"),
    ("the Pentagon", "the White House"),
    ("a spokesman", "the general"),
    ("Gen. Quill", "Gen. Stone"),
]


@pytest.mark.parametrize(("gold", "found"), SAME)
def test_one_speaker_under_two_names_is_recognised(gold: str | None, found: str | None) -> None:
    assert match_speakers(gold, found)


@pytest.mark.parametrize(("gold", "found"), DIFFERENT)
def test_two_speakers_stay_apart(gold: str | None, found: str | None) -> None:
    assert not match_speakers(gold, found)
