"""Questions in plain English over the bundled sample: what is known, what is not, and what cannot be read."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime
from importlib.resources import as_file

import pytest

from muster.errors import UsageError
from muster.lexicon import load_lexicon
from muster.model import View
from muster.pipeline import Given, add_sources, answer_words
from muster.reconcile.question import EXAMPLES
from muster.sample import find_sample_pages, read_sample_heads
from muster.store import Ledger

NAMES = load_lexicon()
AT = datetime(2025, 3, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with ExitStack() as stack:
        opened = stack.enter_context(Ledger.open(tmp_path_factory.mktemp("sample") / "sample.ledger"))
        files = [stack.enter_context(as_file(page)) for page in find_sample_pages()]
        list(add_sources(opened, files, Given(by_name=read_sample_heads()), NAMES, lambda: AT))
        yield opened


@pytest.mark.parametrize(
    ("question", "best", "words"),
    [
        ("How many US troops were in Iraq in December 2014?", 1400, "announced: 3,100 troops in all"),
        ("How many US troops were in Iraq in June 2015?", 3100, "White House"),
        ("How many American soldiers were in Iraq in December 2015?", 3500, "Pentagon"),
        ("How many US troops were in Iraq in February 2016?", 3850, "5 February 2016"),
        ("How many US troops were in Iraq in September 2016?", 4600, "announced: about 5,200 troops in all"),
        ("How many US troops were in Iraq on 29 September 2016?", 4600, "Peter Cook"),
        ("how many us troops were in iraq in september 2016", 4600, "Peter Cook"),
        ("How large was the American force in Iraq in 2016?", 4600, "3,850 troops, then about 4,600 troops"),
        ("How many US troops were in Iraq in December 2017?", 5200, "Robert Manning"),
        ("How many US troops were in Iraq in May 2019?", 5200, "last known"),
        ("How many US troops were there in Iraq in September 2020?", 5200, "announced: 3,000 troops in all"),
        ("How many US troops were in Iraq in January 2021?", 2500, "19 January 2021"),
        ("How many US troops were in Iraq in February 2021?", 2500, "range of credible claims 2,450 to 2,550"),
        ("How many US troops are in Iraq?", 2500, "the latest time known"),
        ("How many US troops were in Syria in December 2024?", 2000, "20 December 2024"),
        ("How many US troops are in Syria?", 2000, "the latest time known"),
        ("How many coalition troops were in Iraq in February 2021?", 8000, "planned: 5,000 troops in all"),
        ("How many British troops were in Iraq in 2021?", 400, "as last stated on 7 January 2020"),
        ("How many British soldiers were killed in Iraq?", 179, "2003 to 2011"),
    ],
)
def test_how_many(ledger: Ledger, question: str, best: int, words: str):
    answer = answer_words(ledger, question, View(), NAMES)
    assert (answer.known, answer.best) == (True, best)
    assert answer.low is not None
    assert answer.low <= best <= (answer.high or 0)
    assert words in answer.sentence
    assert answer.citations


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who has troops in Iraq?", "the United States 2,500 troops"),
        ("Who had troops in Iraq in September 2016?", "the United States about 4,600 troops"),
        ("Who has forces in Syria?", "the United States about 2,000 troops"),
        ("Who said that 4,600 US troops were in Iraq?", "Peter Cook"),
        ("Who said there were 2,500 US troops in Iraq?", "The Tamar Messenger"),
        ("Who said that 3,100 US troops were in Iraq?", "White House"),
        ("Who ruled out ground troops in Syria?", "NATO ruled out"),
        ("Who announced 600 more troops for Iraq?", "Ash Carter"),
        ("Who refused foreign troops?", "NATO ruled out"),
        ("When did the US announce 600 more troops for Iraq?", "On 28 September 2016"),
        ("When did the US announce 560 more troops for Iraq?", "On 11 July 2016"),
        ("When did the US announce 450 more troops for Iraq?", "June 2015"),
        ("When did NATO decide to expand its mission in Iraq?", "On 18 February 2021"),
        ("What was planned for US troops in Iraq in 2018?", "about 4,000 troops in all"),
        ("What was planned for NATO in Iraq?", "NATO announced about 4,000 troops in all for Iraq (Jens Stoltenberg"),
        ("What was announced in September 2020 for Iraq?", "3,000 troops in all"),
        ("What did Peter Cook say about Iraq?", "about 5,200 troops in all"),
        ("What did Ash Carter say?", "560 more troops"),
        ("What did McKenzie say about Iraq?", "3,000 troops in all"),
        ("What did the White House say about Iraq?", "about 3,100 troops in all"),
        ("Did NATO rule out ground troops in Syria?", "Yes: NATO ruled out"),
        ("Did the US plan to send more troops to Iraq in 2021?", "No: the United States denied a plan"),
        ("Did the US announce more troops for Iraq in 2016?", "Yes: the United States announced"),
    ],
)
def test_who_when_what_and_whether(ledger: Ledger, question: str, words: str):
    answer = answer_words(ledger, question, View(), NAMES)
    assert answer.known, answer.sentence
    assert words in answer.sentence
    assert answer.citations


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        ("How many US troops were in Iraq in 2012?", "the nearest known is 1,400"),
        ("How many US troops were in Iraq in 1999?", "the nearest known is 1,400"),
        ("How many NATO troops were in Iraq in February 2019?", "the nearest known is 500"),
        ("Who had troops in Iraq in 2005?", "nearest: In Iraq, latest known"),
        ("Who said that 9,999 US troops were in Iraq?", "the nearest claim"),
        ("When did the US announce 777 more troops for Iraq?", "the nearest claim"),
        ("What was planned for US troops in Iraq in 2013?", "the nearest claim"),
        ("How many French troops were in Mali in 2013?", None),
        ("Has Germany sent troops to Iraq?", None),
    ],
)
def test_what_no_claim_tells_is_unknown_with_what_is_nearest(ledger: Ledger, question: str, nearest: str | None):
    answer = answer_words(ledger, question, View(), NAMES)
    assert not answer.known
    assert answer.sentence.startswith("Unknown: ")
    assert (answer.best, answer.citations) == (None, ())
    if nearest:
        assert nearest in answer.sentence
        assert answer.nearest
    else:
        assert answer.nearest == ()


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("Why are there troops in Iraq?", "neither how many, who, when, what nor whether"),
        ("Tell me about Iraq", "neither how many, who, when, what nor whether"),
        ("How many troops?", "does not say where"),
        ("How many tanks does Wonderland have in Narnia?", "does not say where"),
        ("How many troops were in Iraq?", "does not say whose forces"),
        ("Who?", "does not say what was done"),
        ("Who has troops?", "does not say where"),
        ("How many US troops were in Iraq last Tuesday?", "without a day"),
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example(ledger: Ledger, question: str, why: str):
    with pytest.raises(UsageError, match=why) as refused:
        answer_words(ledger, question, View(), NAMES)
    assert EXAMPLES[0] in str(refused.value) or "September 2016" in str(refused.value)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_that_is_offered_can_be_read(ledger: Ledger, example: str):
    assert answer_words(ledger, example, View(), NAMES).sentence


def test_an_answer_of_a_past_day_knows_only_what_was_known(ledger: Ledger):
    question = "How many US troops were in Iraq in January 2021?"
    corrected = answer_words(ledger, question, View(known_on=date(2021, 1, 20)), NAMES)
    believed = answer_words(ledger, question, View(known_on=date(2021, 1, 17)), NAMES)
    assert corrected.best == 2500
    assert believed.best != 2500
