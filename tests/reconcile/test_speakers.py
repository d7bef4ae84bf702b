import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model import Attribution, Standing
from muster.reconcile.speakers import SAME_SPEAKER, SAME_VOICE, match_attributions, match_speakers


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Jessica L. McNulty", "Jessica L. McConnellty", "the family name garbled"),
        ("Kirby", "John Kirby", "the name shortened"),
        ("US Defense Secretary Ashton Carter", "Ashton Carter", "the name shortened"),
        ("J. Stoltenberg", "Jens Stoltenberg", "the given name shortened or spelt otherwise"),
        ("Jens Stoltenburg", "Jens Stoltenberg", "the family name garbled"),
        ("Haidar al Abadi", "Haider al-Abadi", "the given name shortened or spelt otherwise"),
        ("Jesika McNaulty", "Jessica McNulty", "both names garbled"),
        ("John Kerby", "John Kirby", "the family name garbled"),
        ("Josef Votel", "Joseph Votel", "the given name shortened or spelt otherwise"),
        ("Pentagon", "US Department of Defense", "names of one institution"),
        ("US Defense Department", "the Pentagon", "names of one institution"),
        ("U.S. Department of Defense", "US Defense Department", "names of one institution"),
        ("NATO", "North Atlantic Treaty Organization", "names of one institution"),
        ("Russian Defense Ministry", "Ministry of Defence of Russia", "the same words"),
        ("Iraqi government", "government of Iraq", "the same words"),
        ("Iraqi army command", "army command", "one name, shortened"),
        ("john  kirby", "John Kirby", "the same speaker"),
    ],
)
def test_garbled_and_shortened_names_are_one_speaker(a, b, reason):
    match = match_speakers(a, b)
    assert match.score >= SAME_SPEAKER
    assert reason in match.reasons[0]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("John Kirby", "John Kerry"),
        ("James Terry", "James Kerry"),
        ("John Smith", "James Smith"),
        ("Jessica L. McNulty", "Jessica M. McNulty"),
        ("Dunford", "Dunsford"),
        ("Dunford", "Dempsey"),
        ("NATO", "Jens Stoltenberg"),
        ("White House", "Pentagon"),
        ("Iraqi government", "Syrian government"),
        ("two senior officials", "John Kirby"),
        ("a defense official", "an intelligence official"),
    ],
)
def test_other_names_are_other_speakers(a, b):
    assert match_speakers(a, b).score < SAME_SPEAKER


def test_the_same_description_of_the_unnamed_is_no_name_but_no_second_voice():
    match = match_speakers("a defense official", "a defense official")
    assert SAME_VOICE <= match.score < SAME_SPEAKER
    assert match.reasons == ('both are "a defense official", which is no name',)


def test_a_spokesperson_speaks_for_the_institution():
    cook = Attribution("Peter Cook", "Pentagon spokesman Peter Cook", 0, 29, Standing.NAMED_OFFICIAL)
    pentagon = Attribution("US Defense Department", "the Pentagon", 0, 12, Standing.INSTITUTION)
    other = Attribution("White House", "the White House", 0, 15, Standing.INSTITUTION)
    assert match_attributions(cook, pentagon).reasons == ("Peter Cook speaks for US Defense Department",)
    assert match_attributions(cook, other).score < SAME_SPEAKER


def test_two_outlets_in_their_own_voice_are_not_one_speaker():
    assert match_attributions(Attribution(), Attribution()).score == 0


@given(st.text(max_size=30), st.text(max_size=30))
def test_matching_never_fails_and_does_not_depend_on_the_order(a, b):
    match = match_speakers(a, b)
    assert match == match_speakers(b, a)
    assert 0 <= match.score <= 1
    assert match.reasons
