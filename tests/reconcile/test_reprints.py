"""Which reports carry one text."""

import random
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.reconcile.reprints import ReprintIndex, ReprintKind, find_shared_runs, make_fingerprint, match_reprint

STORY = """Norland will send 650 more soldiers to the valley of Kesh, Defence Minister Ada Quill told reporters in Orla
on Monday, after weeks of talks with President Tom Lea and the alliance of the coast.

The soldiers are to guard the road between Orla and Port Ember, which rebels of the Free Hills Front closed in March.
About 1,200 soldiers of Norland are in Kesh already, most of them at Camp Brook, and 34 have died since the war began.

“We have been asked for help by people who have nobody else to ask,” said Ms Quill, who flew to Kesh from Sandhaven
with General Ivo Marsh. “We will stay for as long as the road is closed, and not one day longer than that.”

Opposition leader Nell Frost called the plan a mistake. The parliament in Sandhaven is to vote on it on Thursday, and
Freeland and Westmark are said to consider sending 300 soldiers each."""
RETOLD = """The defence minister of Norland, Ada Quill, has announced that a further 650 troops are going to Kesh. They
would protect the route linking Orla with Port Ember, shut by fighters of the Free Hills Front this spring.

Ms Quill, accompanied by General Ivo Marsh on a visit from Sandhaven, stressed that Norland would remain only while it
is blocked. The country has some 1,200 in the area today, chiefly at Camp Brook, of whom 34 lost their lives.

Not everybody agrees: Nell Frost thinks that the government is wrong. It was not clear whether Freeland, or Westmark,
would follow, though President Tom Lea hopes so."""
OTHER = """Norland beat Westmark by three goals to one in the final of the cup in Sandhaven on Sunday. Nell Frost, who
coached the team for 12 years, told reporters that she would leave. Some 41,000 people saw the match in the new
stadium, and President Tom Lea gave the prize. The team is to fly home on Monday, where a feast awaits it in Orla."""


def make(report_id, text, day=None):
    return make_fingerprint(report_id, text, day)


def shorten(text):
    return text[: 2 * len(text) // 5]


def shuffle(text):
    paragraphs = text.split("\n\n")
    return "\n\n".join(paragraphs[::-1])


def reword(text):
    chance = random.Random(3)  # noqa: S311 - edits, no secrets
    return " ".join(word[::-1] if word.islower() and chance.random() < 0.25 else word for word in text.split())


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        (STORY, ReprintKind.EXACT),
        (STORY.upper(), ReprintKind.EXACT),
        (shorten(STORY), ReprintKind.NEAR),
        (shuffle(STORY), ReprintKind.NEAR),
        (reword(STORY), ReprintKind.NEAR),
        (OTHER + "\n\n" + STORY.split("\n\n")[1] + STORY.split("\n\n")[2], ReprintKind.NEAR),
        (RETOLD, ReprintKind.RETOLD),
    ],
)
def test_copies_are_found_with_their_kind_and_reasons(copy, kind):
    pair = match_reprint(make("r-1", STORY), make("r-2", copy))
    assert pair.kind is kind
    assert (pair.first_id, pair.second_id) == ("r-1", "r-2")
    assert pair.reasons
    assert ReprintIndex().add(make("r-1", STORY)) == []


def test_the_same_quotation_among_the_same_names_is_one_story():
    quotation = STORY.split("\n\n")[2]
    told = f"In Kesh, where Ada Quill met Ivo Marsh and Nell Frost of Norland, the talk was of the road. {quotation}"
    other = f"Readers of our paper from Norland, Kesh, Sandhaven and Orla, whom Ada Quill met, ask: {OTHER} {quotation}"
    assert match_reprint(make("r-1", told), make("r-2", other))


def test_reports_of_other_matters_are_none():
    assert match_reprint(make("r-1", STORY), make("r-2", OTHER)) is None
    assert match_reprint(make("r-1", ""), make("r-2", OTHER)) is None


def test_what_is_told_anew_a_month_later_is_another_story():
    first, second = date(2016, 1, 1), date(2016, 2, 1)
    assert match_reprint(make("r-1", STORY, first), make("r-2", RETOLD, first))
    assert match_reprint(make("r-1", STORY, first), make("r-2", RETOLD, second)) is None


def test_the_order_of_arrival_changes_nothing():
    texts = {"r-1": STORY, "r-2": shorten(STORY), "r-3": RETOLD, "r-4": OTHER, "r-5": shuffle(STORY)}
    results = set()
    for order in permutations(texts):
        index = ReprintIndex()
        pairs = [pair for report_id in order for pair in index.add(make(report_id, texts[report_id]))]
        results.add((tuple(index.find_groups()), frozenset(pairs)))
    ((groups, _),) = results
    assert groups == (("r-1", "r-2", "r-3", "r-5"),)


@given(st.text(max_size=300), st.text(max_size=300))
def test_a_pair_is_judged_the_same_from_both_sides(one, other):
    first, second = make("r-1", one), make("r-2", other)
    assert match_reprint(first, second) == match_reprint(second, first)


@given(st.text(alphabet="ab .", max_size=80), st.text(alphabet="ab .", max_size=80))
def test_shared_runs_stand_in_both_texts(one, other):
    for start, end in find_shared_runs(one, other, 2):
        assert one[start:end].replace(".", " ").split()[0] in other
        assert 0 <= start < end <= len(one)


def test_shared_runs_are_the_words_of_the_copy():
    text = "Here is what she said: " + STORY[:115]
    ((start, end),) = find_shared_runs(text, "Before. " + STORY[:115] + " after.")
    assert text[start:end] == STORY[:115]
