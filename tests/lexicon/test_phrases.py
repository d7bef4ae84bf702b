"""Lists of words: each is used, and patterns find its phrases where they should."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from muster.errors import LexiconError
from muster.lexicon.phrases import load_phrases, phrase_before

SOURCES = sorted((Path(__file__).parents[2] / "src" / "muster").rglob("*.py"))


def test_every_list_of_words_is_used_by_a_rule():
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    whole = set(re.findall(r'load_headings\("(\w+)"\)', code))
    named = set(re.findall(r"[\"'](\w+\.\w+)[\"']", code))
    table = tomllib.loads(files("muster.lexicon").joinpath("data", "rules.toml").read_text(encoding="utf-8"))
    headings = {f"{section}.{key}" for section, lists in table.items() if section not in whole for key in lists}
    assert headings - named == set()


def test_a_phrase_before_stands_within_so_many_words_of_the_end():
    pattern = phrase_before("totals.moving", "totals.leading", words=1)
    assert pattern.search("The force rose to nearly ")
    assert pattern.search("The force rose to ")
    assert not pattern.search("The force rose to nearly half a ")


def test_a_heading_that_no_table_has_is_an_error():
    with pytest.raises(LexiconError, match=r"rules\.toml: expected a heading 'totals\.nothing'"):
        load_phrases("totals.nothing")
