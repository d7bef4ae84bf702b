"""Trust: by how much the rules' own values gain, chosen on reports that the model was not trained on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from gold import Text, make_report

from muster.evaluate import Annotation, parse_annotation, score_claims
from muster.judge import Model
from muster.judge.extractor import assemble_claims
from muster.judge.notes import Notes
from muster.judge.verdicts import Verdicts, judge
from muster.lexicon import Lexicon

_SLOTS = ("measure", "actor", "place", "aspect", "status", "speaker", "time")
_TIMES = (1.0, 1.5, 2.0, 3.0, 5.0, 8.0)
_ROUNDS = 2

# A report that was judged: its notes and verdicts, with the annotated claims.
Judged = tuple[Notes, Verdicts, list[Annotation]]


def judge_texts(model: Model, texts: Sequence[Text], lexicon: Lexicon) -> dict[str, Judged]:
    """The model's verdicts on the reports, by report."""
    judged: dict[str, Judged] = {}
    for text in texts:
        notes = Notes(make_report(text.text), lexicon)
        judged[text.doc] = notes, judge(notes, model), [parse_annotation(claim) for claim in text.claims]
    return judged


def fit_trust(model: Model, judged: Mapping[str, Judged]) -> dict[str, float]:
    """By slot, the multiple of the rules' odds with which most is right, the smallest of equals; slot after slot."""
    trust = dict.fromkeys(_SLOTS, 1.0)
    for _ in range(_ROUNDS):
        for slot in _SLOTS:
            worth = {times: worth_of(replace(model, trust=trust | {slot: times}), judged) for times in _TIMES}
            trust[slot] = max(_TIMES, key=lambda times: (worth[times], -times))
    return trust


def worth_of(model: Model, judged: Mapping[str, Judged]) -> float:
    """Strict and full F1 together with the shares of right slots, which tell finer differences."""
    gold = {doc: claims for doc, (_, _, claims) in judged.items()}
    found = {
        doc: [parse_annotation(claim.record()) for claim in assemble_claims(notes, verdicts, model).claims]
        for doc, (notes, verdicts, _) in judged.items()
    }
    scores = score_claims(gold, found)
    shares = sum(scores.slots[slot] for slot in ("actor", "place", "aspect", "status", "speaker", "time_text"))
    return round(scores.found.f1 + scores.strict.f1 + scores.full.f1 + shares / 6, 6)
