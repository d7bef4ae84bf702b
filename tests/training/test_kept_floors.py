"""Rules and model read short texts that neither was made with: floors that need nothing but this repository.

docs/model-card.md has the scores; users.txt has 212 figures and 57 positions, of which .03 and .08 are noise.
"""

from collections.abc import Callable, Iterable

import pytest
from gold import make_report
from invented import KEPT, complete, read_invented
from scores import score_texts

from muster.extract.extractor import extract_claims
from muster.judge.extractor import judge_claims
from muster.judge.model import load_model
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Claim, Report


def by_rules(report: Report, lexicon: Lexicon) -> Iterable[Claim]:
    return extract_claims(report, lexicon).claims


def by_model(report: Report, lexicon: Lexicon) -> Iterable[Claim]:
    model = load_model()
    assert model is not None, "the package ships a model"
    return judge_claims(report, lexicon, model).claims


# The file's letter in the names of its texts, and floors of its scores.
@pytest.mark.parametrize(
    ("read", "letter", "floors"),
    [
        (by_rules, "k", {"found": 0.88, "strict": 0.5, "position": 0.36}),
        (by_model, "k", {"found": 0.93, "strict": 0.7, "position": 0.73}),
        (by_rules, "s", {"found": 0.78, "strict": 0.25}),
        (by_model, "s", {"found": 0.89, "strict": 0.4}),
        (by_rules, "t", {"found": 0.81, "strict": 0.34}),
        (by_model, "t", {"found": 0.88, "strict": 0.52}),
    ],
)
def test_short_texts_are_read_as_well_as_the_card_says(
    read: Callable[[Report, Lexicon], Iterable[Claim]], letter: str, floors: dict[str, float]
) -> None:
    lexicon = load_lexicon()
    texts = [complete(text, lexicon) for text in read_invented(KEPT) if text.doc.startswith(f"d-{letter}-")]
    scores = score_texts([(text, read(make_report(text.text), lexicon)) for text in texts])
    assert {name: getattr(scores, name).f1 for name in floors if getattr(scores, name).f1 < floors[name]} == {}
