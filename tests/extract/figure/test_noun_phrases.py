"""Noun phrases behind a number."""

import pytest

from muster.extract.figure.noun_phrases import parse_noun_phrase

# The words behind a number, the last word of the phrase, and the first form of the noun that is counted.
COUNTED = [
    ("soldiers were there", "soldiers", "soldier"),
    ("US troops", "troops", "troop"),
    ("U.S. and Afghan troops left", "troops", "troop"),
    ("tired, hungry soldiers went home", "soldiers", "soldier"),
    ("or more, soldiers thought", None, None),
    ("regional and national soldiers", "soldiers", "soldier"),
    ("Americans, six Chadians and a Belgian", "Americans", "American"),
    ("soldiers and tanks", "soldiers", "soldier"),
    ("remaining combat troops", "troops", "troop"),
    ("troops serving abroad", "troops", "troop"),
    ("special forces teams", "teams", "special forces team"),
    ("members of the Danish special forces", "forces", "force"),
    ("members of its army", "army", "army"),
    ("to help the soldiers", None, None),
    ("a day with soldiers", None, None),
    ("soldiers took part in it", "soldiers", "soldier"),
    ("F-16s took off", "F-16s", "F-16"),
    ("soldiers two days ago", "soldiers", "soldier"),
    ("teams of military advisers", "advisers", "team"),
    ("members of the brigade", "brigade", "member"),
    ("-member brigade", "brigade", "member"),
    ("-division army", "army", "division"),
    ("surface-to-air missile launchers", "launchers", "launcher"),
    ("rebels infiltrated a city near ships", "rebels", "rebel"),
    ("troops Monday, army officers said", "troops", "troop"),
    ("soldiers out last month", "soldiers", "soldier"),
    ("army defectors", "defectors", "defector"),
    ("special operations forces", "forces", "force"),
    ("jets flying over it", "jets", "jet"),
    ("mountain-climbing teams", "teams", "team"),
    ("“brave” soldiers", None, None),
    ("one two three four five six seven eight nine soldiers", None, None),
]
SOMETHING_ELSE = [
    "police stations there",
    "army bases",
    "military budgets",
    "military windmills",
    "family members of soldiers",
    "soldiers’ families",
    "years",
    "houses",
    "cases of soldiers",
    "countries sending troops",
    "militant assaults",
]


@pytest.mark.parametrize(("words", "last", "lemma"), COUNTED)
def test_the_noun_of_forces_that_ends_the_phrase_is_counted(analyse, words, last, lemma):
    (sentence,) = analyse(f"600 {words}").sentences
    phrase = parse_noun_phrase(sentence, 1)
    assert phrase.other is False
    assert (phrase.noun.lemma if phrase.noun else None) == lemma
    assert sentence.plain[phrase.end - 1] == (last or "600")


@pytest.mark.parametrize("words", SOMETHING_ELSE)
def test_a_head_noun_of_something_else_is_told(analyse, words):
    (sentence,) = analyse(f"The army has 600 {words}.").sentences
    phrase = parse_noun_phrase(sentence, 4)
    assert phrase.other
    assert phrase.noun is None


def test_a_phrase_ends_before_its_limit(analyse):
    (sentence,) = analyse("a well armed and trained squad").sentences
    (other,) = analyse("a lean and hungry battalion").sentences
    assert parse_noun_phrase(sentence, 1).noun is None
    assert parse_noun_phrase(other, 1).end == 5
    assert parse_noun_phrase(other, 1, 3).end == 1
