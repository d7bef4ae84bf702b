import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.errors import UsageError
from muster.model import Measure
from muster.reconcile.question import EXAMPLES, QuestionKind, parse_question


@pytest.mark.parametrize(
    ("words", "kind", "actor", "place", "period", "act"),
    [
        ("How many US troops were in Iraq in September 2016?", "how_many", "USA", "IRQ", "2016-09", None),
        ("How many troops did the United States have in Iraq in 2015?", "how_many", "USA", "IRQ", "2015", None),
        ("how many us troops were in iraq in september 2016", "how_many", "USA", "IRQ", "2016-09", None),
        ("How many NATO soldiers are there in Iraq?", "how_many", "NATO", "IRQ", None, None),
        ("How many Iraqi soldiers were in Mosul on 17 October 2016?", "how_many", "IRQ", "IRQ", "2016-10-17", None),
        (
            "How many American troops were in the Middle East in 2020?",
            "how_many",
            "USA",
            "OTHER:Middle East",
            "2020",
            None,
        ),
        ("How many US air strikes hit Syria?", "how_many", "USA", "SYR", None, None),
        ("Who pledged trainers for Iraq?", "who", None, "IRQ", None, "pledged"),
        ("Which allies offered trainers to Iraq in December 2014?", "who", None, "IRQ", "2014-12", "pledged"),
        ("Who ruled out ground troops in Syria?", "who", None, "SYR", None, "ruled out"),
        ("Who asked for more troops?", "who", None, None, None, "asked for"),
        ("Who asked the allies for special forces?", "who", None, None, None, "asked for"),
        ("Who denied plans to send more troops to Iraq?", "who", None, "IRQ", None, "denied"),
        ("Who opposed foreign troops in Iraq?", "who", None, "IRQ", None, "opposed"),
        ("When did NATO announce more troops for Iraq?", "when", "NATO", "IRQ", None, "announced"),
        ("Did the US plan to send more troops to Iraq?", "whether", "USA", "IRQ", None, "planned"),
        ("Will the US withdraw troops from Iraq?", "whether", "USA", "IRQ", None, "withdrew"),
        ("Does Turkey have troops in Iraq?", "whether", "TUR", "IRQ", None, "had"),
        ("Are French troops in Mali?", "whether", "FRA", "MLI", None, "had"),
        ("Were there any US special operations forces in Syria in 2016?", "whether", "USA", "SYR", "2016", "had"),
        ("Is Germany's force of soldiers still in Mali?", "whether", "DEU", "MLI", None, "had"),
        ("Were French troops sent to Mali?", "whether", "FRA", "MLI", None, "sent"),
        ("What was planned for NATO in Iraq?", "what_done", "NATO", "IRQ", None, "planned"),
        ("What was announced for the US in Syria?", "what_done", "USA", "SYR", None, "announced"),
        ("What did Kirby say about Iraq?", "what_said", None, "IRQ", None, None),
    ],
)
def test_plain_questions_are_read(lexicon, words, kind, actor, place, period, act):
    question = parse_question(words, lexicon)
    assert question.kind == kind
    assert (question.actor, question.place) == (actor, place)
    assert (question.period.iso if question.period else None) == period
    assert (question.act.verb if question.act else None) == act


@pytest.mark.parametrize("words", EXAMPLES)
def test_every_example_is_understood(lexicon, words):
    assert parse_question(words, lexicon).words == words


def test_each_kind_of_question_has_an_example(lexicon):
    assert {parse_question(words, lexicon).kind for words in EXAMPLES} == set(QuestionKind)


def test_the_speaker_is_the_one_asked_about(lexicon):
    assert parse_question("What did the Pentagon say about Syria?", lexicon).speaker == "Pentagon"
    assert parse_question("What has John Kirby said?", lexicon).speaker == "John Kirby"


def test_what_is_counted_is_read_from_the_noun(lexicon):
    measures = {
        "How many British soldiers were killed in Iraq?": Measure.KILLED,
        "How many US soldiers were wounded in Iraq?": Measure.WOUNDED,
        "How many strikes did the US make in Syria?": Measure.STRIKES,
        "How many US brigades were in Iraq in 2007?": Measure.UNITS,
        "How many US helicopters were in Iraq in 2007?": Measure.EQUIPMENT,
        "How many US trainers were in Iraq in 2015?": Measure.PERSONNEL,
    }
    assert {words: parse_question(words, lexicon).measure for words in measures} == measures


def test_a_number_and_a_topic_narrow_the_question(lexicon):
    question = parse_question("When did the US announce 1,500 more trainers for Iraq?", lexicon)
    assert question.number == 1500
    assert question.topics == {"train"}
    assert parse_question("Who pledged troops for Iraq in 2014?", lexicon).number is None


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("", "neither how many, who, when, what nor whether"),
        ("Tell me about Iraq", "neither how many, who, when, what nor whether"),
        ("How many troops were in Iraq?", "whose forces"),
        ("How many US troops were there?", "where"),
        ("Who is the president of Iraq?", "what was done"),
        ("What did they have for lunch?", "what was done"),
        ("How many US troops were in Iraq last year?", "cannot place 'last year' without a day"),
    ],
)
def test_what_cannot_be_read_is_a_mistake_of_use_that_says_what_can(lexicon, words, problem):
    with pytest.raises(UsageError, match=problem) as caught:
        parse_question(words, lexicon)
    assert "September 2016" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("How many foreign troops were in Mali in March 2022?", "muster total Mali 2022-03-31"),
        ("How many troops were in Iraq on 28 September 2016?", "muster total Iraq 2016-09-28"),
        ("How many foreign soldiers are there in DR Congo?", 'muster total "DR Congo" YYYY-MM-DD'),
        ("how many foreign jets were in syria in 2016", "muster total Syria 2016-12-31 --measure equipment"),
    ],
)
def test_a_question_of_all_forces_names_the_total_that_answers_it(lexicon, words, command):
    with pytest.raises(UsageError) as caught:
        parse_question(words, lexicon)
    assert str(caught.value).endswith(f"for all foreign ones there: {command}")


def test_no_total_is_offered_of_losses(lexicon):
    with pytest.raises(UsageError) as caught:
        parse_question("How many soldiers were killed in Mali in 2022?", lexicon)
    assert "muster total" not in str(caught.value)


@given(st.text(max_size=80) | st.text(max_size=60).map(lambda words: f"How many US troops were in Iraq {words}?"))
def test_any_words_are_read_or_refused(lexicon, words):
    try:
        question = parse_question(words, lexicon)
    except UsageError:
        return
    assert question.kind in QuestionKind
