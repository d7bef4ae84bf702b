"""The facts of five early reports, in our own words, and the questions that they must answer."""

import random

import pytest

from muster.reconcile.answer import answer_question
from muster.reconcile.question import parse_question


@pytest.fixture(scope="module")
def reports(quantity, position):
    december_2014 = {"on": "2014-12-08", "outlet": "Northgate Post", "agency": "Invented Wire"}
    december_2015 = {"on": "2015-12-08", "outlet": "Harbour Herald"}
    september_2016 = {"on": "2016-09-28", "outlet": "Larkfield Courier"}
    february_2021 = {"on": "2021-02-20", "outlet": "Eastern Digest"}
    retold_2021 = {"on": "2021-02-19", "outlet": "Translated Daily"}
    to_train = "Partners would give about 1500 people to train the army, the general said."
    return [
        quantity(
            *(1500,), about=True, actor="COALITION", aspect="increase", status="pledged", speaker="James Terry",
            sentence=to_train, **december_2014,
        ),
        position("offers", "trainers", actor="COALITION", speaker="James Terry", start=100, **december_2014),
        quantity(3100, status="announced", start=200, **december_2014),
        quantity(1500, about=True, start=300, **december_2014),
        quantity(1500, aspect="increase", status="announced", said="2014-11", start=400, **december_2014),
        quantity(3500, about=True, **december_2015),
        position("rules_out", "ground troops to Syria", actor="NATO", place="SYR", speaker="Jens Stoltenberg",
                 start=100, **december_2015),
        position("opposes", "foreign ground combat troops", actor="IRQ", speaker="Iraqi government", start=200,
                 **december_2015),
        position("requests", "special forces of other nations", place=("SYR", "IRQ"), speaker="Joseph Dunford",
                 start=300, **december_2015),
        quantity(600, aspect="increase", status="announced", speaker="US Defense Department", **september_2016),
        quantity(4600, about=True, start=100, **september_2016),
        quantity(5200, about=True, status="announced", start=200, **september_2016),
        quantity(560, aspect="increase", status="announced", speaker="Ashton Carter", said="2016-07", start=300,
                 **september_2016),
        quantity(24, 99, vague=True, text="dozens", place="SYR", start=400, **september_2016),
        quantity(2500, **february_2021),
        quantity(500, actor="NATO", speaker="Jens Stoltenberg", start=100, **february_2021),
        quantity(4000, about=True, actor="NATO", status="announced", speaker="Jens Stoltenberg", said="2021-02-18",
                 start=200, **february_2021),
        position("offers", "more troops to Iraq", speaker="US Department of Defense", start=300, **february_2021),
        position("denies_plan", "more troops to Iraq", speaker="John Kirby", start=400, **february_2021),
        position("requests", "increase of the NATO mission", actor="IRQ", speaker="Jens Stoltenberg", start=500,
                 **february_2021),
        quantity(500, actor="NATO", speaker="Stoltenberg", **retold_2021),
        quantity(4000, about=True, actor="NATO", status="announced", speaker="Stoltenberg", start=100, **retold_2021),
        position("denies_plan", "increase of troop levels", speaker="Kirby", start=200, **retold_2021),
        quantity(5000, actor="COALITION", status="planned", speaker="military sources", start=300, **retold_2021),
        quantity(179, actor="GBR", measure="killed", aspect="cumulative", time="2003-03/2021-02", start=400,
                 **retold_2021),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def ask(lexicon, reports):
    return lambda words: answer_question(parse_question(words, lexicon), reports)


@pytest.mark.parametrize(
    ("when", "best", "low", "high", "words", "to_come"),
    [
        ("December 2014", 1500, 1400, 1600, "about 1,500 troops", "announced: 3,100 troops in all"),
        ("December 2015", 3500, 3400, 3600, "about 3,500 troops", ""),
        ("September 2016", 4600, 4500, 4700, "about 4,600 troops", "announced: about 5,200 troops in all"),
        ("February 2021", 2500, 2450, 2550, "2,500 troops", ""),
    ],
)
def test_how_many_were_there_and_what_was_to_come(ask, when, best, low, high, words, to_come):
    answer = ask(f"How many US troops were in Iraq in {when}?")
    assert (answer.known, answer.best, answer.low, answer.high) == (True, best, low, high)
    assert answer.sentence.startswith(f"The United States had {words} in Iraq in {when} (")
    assert to_come in answer.sentence
    assert ("; announced" in answer.sentence) == bool(to_come)
    assert answer.citations
    assert all(str(period) in {"2014-12-08", "2015-12-08", "2016-09-28", "2021-02-20"} for period in answer.periods)


def test_the_answer_reads_as_a_sentence_with_its_source(ask):
    assert ask("How many US troops were in Iraq in September 2016?").sentence == (
        "The United States had about 4,600 troops in Iraq in September 2016 (Larkfield Courier, 28 September 2016;"
        " range of credible claims 4,500 to 4,700); announced: about 5,200 troops in all."
    )


def test_a_later_month_is_answered_by_the_last_claim_and_says_so(ask):
    assert (
        "in June 2021, as last stated on 20 February 2021"
        in ask("How many US troops were in Iraq in June 2021?").sentence
    )
    assert (
        "in June 2022, last known on 20 February 2021" in ask("How many US troops were in Iraq in June 2022?").sentence
    )


@pytest.mark.parametrize("when", [" in June 2010", " in March 2020", " in June 2024"])
def test_unknown_is_said_and_the_nearest_is_named(ask, when):
    answer = ask(f"How many US troops were in Iraq{when}?")
    assert (answer.known, answer.best, answer.low, answer.high) == (False, None, None, None)
    assert answer.sentence.startswith(f"Unknown: no claim says how many troops the United States had in Iraq{when};")
    assert answer.nearest
    assert not answer.citations


@pytest.fixture
def ask_lithuania(quantity, lexicon):
    shared = {"actor": "DEU", "place": "LTU", "on": "2025-05-22"}
    entries = [
        quantity(400, **shared),
        quantity(500, status="announced", time="2025", start=90, **shared),
        quantity(4800, status="announced", time="2027-12-31", start=180, **shared),
    ]
    return lambda words: answer_question(parse_question(words, lexicon), entries, lexicon)


@pytest.mark.parametrize(
    "words",
    ["How many German troops will be in Lithuania by 2027?", "How many German troops are in Lithuania in 2027?"],
)
def test_of_a_time_to_come_it_is_told_what_is_announced_and_never_that_it_was_so(ask_lithuania, words):
    answer = ask_lithuania(words)
    assert answer.sentence == (
        "Not known yet: how many troops Germany will have in Lithuania in 2027; announced: 4,800 troops in all by"
        " 31 December 2027 (Larkfield Courier, 22 May 2025); the latest known: 400 troops on 22 May 2025 (Larkfield"
        " Courier, 22 May 2025; range of credible claims 350 to 450)."
    )
    assert (answer.best, len(answer.citations)) == (None, 2)


def test_of_a_time_to_come_of_which_no_plan_speaks_the_last_plan_before_is_told(ask_lithuania):
    sentence = ask_lithuania("How many German troops will be in Lithuania in 2026?").sentence
    assert "announced: 500 troops in all by 2025" in sentence
    assert "4,800" not in sentence
    assert "had" not in sentence


def test_what_is_told_of_the_time_answers_whatever_the_tense(ask_lithuania):
    assert ask_lithuania("How many German troops will be in Lithuania in May 2025?").sentence.startswith(
        "Germany had 400 troops in Lithuania in May 2025"
    )


def test_the_other_number_of_one_report_is_told_with_the_answer(quantity, lexicon):
    question = parse_question("How many US troops were in Iraq in May 2017?", lexicon)
    answer = answer_question(question, [quantity(28_500, start=0), quantity(22_000, start=90)], lexicon)
    assert "had 28,500 troops" in answer.sentence
    assert "; the same report also says 22,000 (Larkfield Courier, 28 September 2016)" in answer.sentence


def test_what_nobody_spoke_of_is_unknown_and_not_zero(ask):
    answer = ask("How many French troops were in Mali in 2013?")
    assert answer.sentence == "Unknown: no claim says how many troops France had in Mali in 2013."
    assert (answer.best, answer.nearest) == (None, ())


def test_without_a_time_the_latest_is_given_with_its_day(ask):
    assert (
        "2,500 troops in Iraq on 20 February 2021, the latest time known"
        in ask("How many US troops are in Iraq?").sentence
    )


def test_an_old_plan_is_not_told_as_one_to_come(lexicon, quantity):
    retold = {"on": "2016-03-15", "report": "retold"}
    entries = [
        quantity(3700, on="2016-03-14"),
        quantity(3100, status="announced", time="2014-11", **retold),
        quantity(3100, status="announced", on="2014-11-08"),
    ]
    question = parse_question("How many US troops were in Iraq in March 2016?", lexicon)
    assert "announced" not in answer_question(question, entries).sentence


def test_vague_words_stay_vague(ask):
    answer = ask("How many US troops were in Syria in September 2016?")
    assert (answer.low, answer.high) == (24, 99)
    assert "dozens of troops (24 to 99) in Syria" in answer.sentence


def test_the_alliance_grows_in_steps(ask):
    answer = ask("How many NATO troops were in Iraq in February 2021?")
    assert answer.best == 500
    assert "announced: about 4,000 troops in all" in answer.sentence
    assert "5,000" not in answer.sentence


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Who pledged trainers for Iraq?", "the Coalition pledged about 1,500 more troops for Iraq (James Terry"),
        ("Who pledged trainers for Iraq?", "the Coalition offered trainers (James Terry"),
        ("Who ruled out ground troops in Syria?", "NATO ruled out ground troops to Syria (Jens Stoltenberg"),
        ("Who opposed foreign troops in Iraq?", "Iraq opposed foreign ground combat troops (Iraqi government"),
        ("Who asked for special forces?", "The United States asked for special forces of other nations (Joseph"),
        ("Who asked for more NATO forces in Iraq?", "Iraq asked for increase of the NATO mission (Jens Stoltenberg"),
        ("Who denied plans for Iraq?", "The United States denied a plan for"),
        ("What was planned for NATO in Iraq?", "NATO announced about 4,000 troops in all for Iraq"),
        ("What did Kirby say about Iraq?", "The United States denied a plan for increase of troop levels (Kirby"),
        ("When did NATO announce more troops for Iraq?", "On 18 February 2021: NATO announced about 4,000"),
        ("When did the US announce 560 more troops for Iraq?", "In July 2016: the United States announced 560 more"),
        ("How many British soldiers were killed in Iraq?", "killed: 179 (March 2003 to February 2021;"),
    ],
)  # fmt: skip
def test_who_said_what_is_told_with_its_source(ask, words, told):
    answer = ask(words)
    assert answer.known
    assert told.casefold() in answer.sentence.casefold()
    assert answer.citations


def test_whether_is_answered_both_ways_where_both_were_said(ask):
    sentence = ask("Did the US plan to send more troops to Iraq in February 2021?").sentence
    assert sentence.startswith("Said both ways. Yes: the United States offered more troops to Iraq")
    assert "No: the United States denied a plan for" in sentence
    assert ask("Did the US plan to send more troops to Iraq in 2016?").sentence.startswith("Yes: ")
    assert ask("Did NATO plan to send ground troops to Syria?").sentence.startswith("No: NATO ruled out")


def test_an_act_that_no_claim_tells_is_unknown_with_the_nearest(ask):
    answer = ask("Who ruled out ground troops in Libya?")
    assert not answer.known
    assert answer.sentence == (
        "Unknown: no claim says that anybody ruled out such forces for Libya; the nearest claim: NATO ruled out"
        " ground troops to Syria (Jens Stoltenberg, Harbour Herald, 8 December 2015)."
    )
    assert ask("What did Obama say about Iraq?").sentence == "Unknown: no claim tells what Obama said about Iraq."


def test_the_order_of_entries_never_changes_an_answer(lexicon, reports):
    questions = [
        "How many US troops were in Iraq in September 2016?",
        "Who pledged trainers for Iraq?",
        "Did the US plan to send more troops to Iraq?",
        "What did Kirby say about Iraq?",
    ]
    for words in questions:
        question = parse_question(words, lexicon)
        expected = answer_question(question, reports)
        for seed in range(5):
            shuffled = random.Random(seed).sample(reports, len(reports))  # noqa: S311
            assert answer_question(question, shuffled) == expected


def test_whether_troops_are_there_is_answered_by_levels_and_denials(quantity, lexicon):
    there = quantity(2000, speaker="Joseph Dunford")
    denied = [
        quantity(2000, status="denied", actor="TUR", speaker="Turkey"),
        quantity(600, status="denied", actor="TUR", speaker="Bob Example", aspect="increase", start=100),
        quantity(700, status="denied", actor="TUR", start=200),
    ]
    asked = parse_question("Are US troops in Iraq?", lexicon)
    assert answer_question(asked, [there]).sentence.startswith(
        "Yes: the United States had 2,000 troops in all in Iraq ("
    )
    sentences = [
        answer_question(parse_question(words, lexicon), [each]).sentence
        for each, words in zip(
            denied,
            ("Does Turkey have troops in Iraq?", "Who denied troops for Iraq?", "Are Turkish troops in Iraq?"),
            strict=True,
        )
    ]
    assert sentences[0].startswith("No: Turkey denied that it had 2,000 troops in Iraq (")
    assert sentences[1].startswith("Bob Example denied that Turkey was sending 600 more troops to Iraq (")
    assert sentences[2].startswith("No: it was denied that Turkey had 700 troops in Iraq (")


def test_what_is_past_is_told_with_the_words_that_say_so(quantity, lexicon):
    asked = parse_question("Are US troops in Iraq?", lexicon)
    assert (
        "had 2,000 troops in all in Iraq, “once” (" in answer_question(asked, [quantity(2000, words="once")]).sentence
    )


def test_of_a_month_its_own_losses_come_before_those_of_a_longer_time(quantity, lexicon):
    losses = {"measure": "killed", "actor": "TUR", "on": "2021-12-05"}
    entries = [
        quantity(40, aspect="cumulative", time="2021-04/2021-12", **losses),
        quantity(4, aspect="event", time="2021-11", start=100, **losses),
    ]
    words = "How many Turkish soldiers were killed in Iraq in November 2021?"
    answer = answer_question(parse_question(words, lexicon), entries)
    assert "in November 2021: 4 (November 2021; " in answer.sentence
    assert "; of a longer time 40 (April 2021 to December 2021; " in answer.sentence
    assert answer.best is None
    assert "in November 2021: 40 (" in answer_question(parse_question(words, lexicon), entries[:1]).sentence
    assert answer_question(parse_question(words, lexicon), entries[:1]).best == 40
    assert (
        ": 40 (" in answer_question(parse_question(words.replace(" in November 2021", ""), lexicon), entries).sentence
    )
