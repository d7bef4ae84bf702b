"""Terms: nouns of forces and cues met in a run of words."""

import pytest

from muster.lexicon.terms import Term, TermTable, find_pieces, key_word, load_cues, load_force_nouns, load_stances

TABLE = TermTable(
    [
        ("send", "moves.send", "send"),
        ("sent", "moves.send", "send"),
        ("send home", "moves.leave", "send home"),
        ("GI", "personnel.strong", "GI"),
    ]
)


def find(words: str) -> list[Term]:
    plain = words.split()
    return list(TABLE.find_terms(plain, [word.lower() for word in plain]))


def test_every_entry_is_found_the_longest_first():
    assert find("They Send home") == [
        Term(1, 3, "moves.leave", "send home"),
        Term(1, 2, "moves.send", "send"),
    ]


def test_a_form_tells_its_entry_and_its_heading():
    (term,) = find("soldiers sent")
    assert (term.lemma, term.section, term.heading) == ("send", "moves", "send")


def test_a_longer_term_holds_the_shorter_ones_in_it():
    longer, shorter = find("They send home")
    assert longer.holds(shorter)
    assert not shorter.holds(longer)
    assert not longer.holds(longer)


def test_a_form_with_a_capital_is_found_with_it_alone():
    assert [term.lemma for term in find("a GI gi")] == ["GI"]


@pytest.mark.parametrize(
    ("phrase", "word"),
    [("lost their lives", "lives"), ("F-16s", "f-16s"), ("F/A-18", "f/a-18"), ("go on", "go"), ("send home", "home")],
)
def test_a_telling_word_of_a_phrase_is_its_last_long_one(phrase, word):
    assert key_word(phrase) == word


@pytest.mark.parametrize("load", [load_force_nouns, load_cues, load_stances])
def test_no_entry_stands_in_words_without_its_key_word(load):
    table = load()
    for entries in table._by_first.values():
        for words, _, group, _ in entries:
            phrase = " ".join(words)
            assert key_word(phrase) in find_pieces(f"12 {phrase} left")
            assert key_word(phrase) in table.key_words(group)
