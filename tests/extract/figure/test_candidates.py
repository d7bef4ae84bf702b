"""Candidates: which numbers may count forces, and their phrases."""

import pytest

from muster.extract.figure.candidates import find_candidates
from muster.model import PassageRole

# Bars stand around the phrase of each candidate that has a noun of forces or says "more".
PLANTED = [
    "France will send |600 more soldiers| to Mali.",
    "The army wants |200 more|.",
    "|Dozens of French and Malian troops| left.",
    "|The 1,500-strong force| trains.",
    "Denmark sent |6 F-16s| and |120 airmen|.",
    "It lost |two soldiers| and |a Spanish peacekeeper|.",
    "|Hundreds of soldiers| were there, “|fewer than 10 officers|” among them.",
]


@pytest.mark.parametrize("marked", PLANTED)
def test_a_planted_phrase_is_a_candidate_at_its_offsets(candidates, planted, marked):
    text, spans = planted(marked)
    found = [each for each in candidates(text) if each.noun or each.more]
    assert [(each.start_at, each.end_at) for each in found] == spans


@pytest.mark.parametrize(
    "text",
    [
        "The army spent 600 million euros.",
        "The soldiers came on 12 May 2014.",
        "Anna Berg, 24, met the soldiers.",
        "The 101st soldiers of the guard",
        "Soldiers marched 20 miles.",
        "Soldiers make up 20 percent of them.",
    ],
)
def test_numbers_that_count_nothing_are_no_candidates(candidates, text):
    assert candidates(text) == []


def test_an_article_counts_only_beside_a_number(candidates):
    assert [each.article for each in candidates("A soldier and three marines left.")] == [True, False]
    assert candidates("A soldier left.") == []


def test_an_article_before_a_plural_or_a_weak_noun_counts_nothing(candidates):
    assert not any(each.article for each in candidates("A few marines, a police and a soldiers met 20 troops."))


def test_a_sentence_that_does_not_speak_of_forces_is_read_only_behind_one_that_counts_them(candidates):
    assert candidates("The shop sold 40 lamps.\nIt sold 300 more in May.") == []
    assert [each.size for each in candidates("France has 40 soldiers.\nIt sold 300 lamps.\nIt sold 200 lamps.")] == [
        40,
        300,
    ]
    assert [each.size for each in candidates("France has 40 soldiers.\nIt sent 300 more.\nIt sent 200 on Monday.")] == [
        40,
        300,
        200,
    ]


def test_passages_set_aside_give_no_candidates(analyse):
    text = "600 soldiers came.\n500 soldiers came."
    (candidate,) = find_candidates(analyse(text, roles={0: PassageRole.ASIDE}))
    assert (candidate.start_at, candidate.end_at) == (19, 31)


def test_candidates_come_in_the_order_of_the_text(candidates):
    found = candidates("Two soldiers and a marine met 30 sailors.\nA marine and 40 sailors left.")
    assert [each.start_at for each in found] == sorted(each.start_at for each in found)
