"""What the tables hold: every kind of name that reports on forces use."""

import pytest

from muster.lexicon import NameKind, load_lexicon
from muster.lexicon.entries import read_bundled_entries, read_rows
from muster.lexicon.tables import load_people_words

# States that are territories of others are under no duty to have a capital or a people of their own here.
PEOPLELESS = {"COG", "DMA", "MNP", "SHN", "TCA", "VAT", "VGB"}
SEATLESS = {"AIA", "GIB", "HKG", "MAC", "MCO", "REU", "SMR", "VAT"}

NAMED = [
    *((words, "ISIS", NameKind.GROUP) for words in ("Daesh", "ISIS", "ISIL", "IS", "Islamic State", "Da'esh")),
    ("Islamic State of Iraq and the Levant", "ISIS", NameKind.GROUP),
    ("Hizbullah", "HEZBOLLAH", NameKind.GROUP),
    ("al-Shabaab", "SHABAAB", NameKind.GROUP),
    ("Boko Haram", "BOKO_HARAM", NameKind.GROUP),
    ("Houthis", "OTHER:Houthis", NameKind.GROUP),
    ("NATO Mission Iraq", "NATO", NameKind.MISSION),
    ("Operation Inherent Resolve", "COALITION", NameKind.MISSION),
    ("Resolute Support", "NATO", NameKind.MISSION),
    ("MINUSMA", "UN", NameKind.MISSION),
    ("UNIFIL", "UN", NameKind.MISSION),
    ("Operation Barkhane", "FRA", NameKind.MISSION),
    ("AMISOM", "AU", NameKind.MISSION),
    ("EUTM Mali", "EU", NameKind.MISSION),
    ("Pentagon", "USA", NameKind.INSTITUTION),
    ("Mosul", "IRQ", NameKind.PLACE),
    ("Kandahar", "AFG", NameKind.PLACE),
    ("Timbuktu", "MLI", NameKind.PLACE),
    ("Washington", "USA", NameKind.CAPITAL),
    ("Ouagadougou", "BFA", NameKind.CAPITAL),
    ("Middle East", "OTHER:Middle East", NameKind.REGION),
    ("Sahel", "OTHER:Sahel", NameKind.REGION),
]


@pytest.mark.parametrize(("words", "code", "kind"), NAMED)
def test_parties_missions_and_places_are_known_by_their_many_names(words, code, kind):
    text = f"They met the {words} there."
    assert [(text[name.start : name.end], name.code, name.kind) for name in load_lexicon().find_names(text)] == [
        (words, code, kind)
    ]


@pytest.mark.parametrize(("table", "missing"), [("demonyms", PEOPLELESS), ("capitals", SEATLESS)])
def test_every_state_has_a_people_and_a_seat(table, missing):
    states = {row["code"] for row in read_rows("states")}
    assert states - {row["code"] for row in read_rows(table)} == missing


def test_every_mission_says_whose_forces_it_has_and_most_where():
    missions = [entry for entry in read_bundled_entries() if entry.kind is NameKind.MISSION]
    assert all(entry.code for entry in missions)
    assert sum(bool(entry.places) for entry in missions) > 0.8 * len(missions)


def test_cities_are_known_in_nearly_every_country():
    states = {row["code"] for row in read_rows("states")}
    placed = {entry.code for entry in read_bundled_entries() if entry.kind in (NameKind.PLACE, NameKind.CAPITAL)}
    assert len(states & placed) > 0.95 * len(states)


def test_ranks_and_offices_are_known():
    people = load_people_words()
    assert {"Lt. Gen.", "Adm.", "Brig. Gen.", "Col."} <= people.ranks
    assert {"prime minister", "defense minister", "spokesman", "ambassador"} <= people.titles
