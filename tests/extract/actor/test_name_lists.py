"""Name lists: names that stand together for one."""

import pytest

from muster.extract.actor.name_lists import codes_of, list_names


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Chad, Niger and its ally Benin met.", [("TCD", "NER", "BEN")]),
        ("Chad and Niger met.", [("TCD", "NER")]),
        ("Chad, Niger, and Benin met.", [("TCD", "NER", "BEN")]),
        ("In Chad, Niger met.", [("TCD",), ("NER",)]),
        ("A friend of Chad and Niger, Benin met.", [("TCD", "NER"), ("BEN",)]),
        ("Chad said it and its allies met.", [("TCD", "COALITION")]),
        ("Chad said its allies met.", [("TCD",), ("COALITION",)]),
        ("Chad met Niger.", [("TCD",), ("NER",)]),
    ],
)
def test_names_are_of_one_list_where_only_joining_words_stand_between_them(analyse, text, lists):
    (sentence,) = analyse(text).sentences
    assert [codes_of(names) for names in list_names(sentence, sentence.names)] == lists
