"""The tables that come with Muster keep their form, and a user's own table is told what is wrong with it."""

from collections import Counter
from pathlib import Path

import pytest

from muster.errors import LexiconError
from muster.lexicon.entries import NameKind, read_bundled_entries, read_rows, read_user_entries

TABLES = Path(__file__).parents[2] / "src" / "muster" / "lexicon" / "data"
NAME_TABLES = [path.stem for path in sorted(TABLES.glob("*.csv")) if path.stem not in ("cow", "labels", "neighbours")]
CODES = {row["code"] for row in read_rows("labels")}


@pytest.mark.parametrize("table", NAME_TABLES)
def test_rows_are_sorted_and_none_stands_twice(table):
    rows = [tuple(row.values()) for row in read_rows(table)]
    assert rows == sorted(set(rows))


@pytest.mark.parametrize("table", NAME_TABLES)
def test_a_table_starts_by_saying_its_form_and_source(table):
    head = [line for line in (TABLES / f"{table}.csv").read_text("utf-8").splitlines() if line.startswith("#")]
    assert "Form: " in " ".join(head)
    assert "Source: " in " ".join(head)


@pytest.mark.parametrize("table", [table for table in NAME_TABLES if table != "decoys"])
def test_every_code_has_a_label_or_is_its_own(table):
    rows = list(read_rows(table))
    assert {row["code"] for row in rows if not row["code"].startswith("OTHER:")} <= CODES
    places = {place for row in rows for place in row.get("places", "").split("|") if place}
    assert {place for place in places if not place.startswith("OTHER:")} <= CODES


@pytest.mark.parametrize("table", NAME_TABLES)
def test_no_words_stand_for_two_codes_in_one_table(table):
    codes = {(words, row.get("code")) for row in read_rows(table) for words in row["names"].split("|") if words}
    assert [words for words, count in Counter(words for words, _ in codes).items() if count > 1] == []


def test_no_two_codes_differ_only_in_case():
    codes = {entry.code for entry in read_bundled_entries()}
    assert len(codes) == len({code.casefold() for code in codes})


def test_words_are_printed_as_text_prints_them():
    wrong = [e.words for e in read_bundled_entries() if e.words != " ".join(e.words.split()) or len(e.words) < 2]
    assert wrong == []


def test_every_kind_of_name_is_in_the_tables():
    assert {entry.kind for entry in read_bundled_entries()} == {*NameKind, None}


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("[[name", "expected a TOML file of names"),
        ("[[names]]", "expected only [[name]] entries, found 'names'"),
        ("name = 3", "expected [[name]] in double brackets, found 3"),
        ("name = [3]", "name 1: expected a table, found 3"),
        ('[[name]]\nkind = "army"\nnames = ["X Y"]', "name 1: expected kind to be one of state"),
        ('[[name]]\nkind = "state"\nnames = ["X Y"]', "name 1: expected a code such as USA, NATO or OTHER:Sahel"),
        ('[[name]]\nkind = "state"\ncode = "IQR"\nnames = ["X"]', "found 'IQR'"),
        ('[[name]]\nkind = "group"\ncode = "OTHER:"\nnames = ["X"]', "found 'OTHER:'"),
        ('[[name]]\nkind = "state"\ncode = "IRQ"', "name 1: expected names, found none"),
        ('[[name]]\nkind = "state"\ncode = "IRQ"\nnames = "X"', "expected names to be a list of words, found 'X'"),
        ('[[name]]\nkind = "state"\ncode = "IRQ"\nnames = [" "]', "expected names to be a list of words"),
        (
            '[[name]]\nkind = "state"\ncode = "IRQ"\nnames = ["X"]\nweak = 1',
            "expected weak to be true or false, found 1",
        ),
        (
            '[[name]]\nkind = "group"\ncode = "OTHER:X"\nnames = ["X"]\nplaces = ["Mali"]',
            "did you mean MLI?",
        ),
        ('[[name]]\ncolour = "red"', "expected kind, code, names, places, weak, found 'colour'"),
    ],
)
def test_a_users_table_that_breaks_its_form_is_named_with_the_entry(tmp_path, table, complaint):
    path = tmp_path / "own.toml"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        read_user_entries(path)
    assert str(error.value).startswith(str(path))
    assert complaint in str(error.value)


def test_a_table_that_is_not_there_is_a_lexicon_error(tmp_path):
    with pytest.raises(LexiconError, match=r"none\.toml: cannot be read: No such file"):
        read_user_entries(tmp_path / "none.toml")


@pytest.mark.parametrize("table", ["", "# names of the war\n", "name = []\n"])
def test_a_table_without_entries_is_no_table_of_names(tmp_path, table):
    path = tmp_path / "own.toml"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"own\.toml: expected \[\[name\]\] entries, found none"):
        read_user_entries(path)
