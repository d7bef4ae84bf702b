"""Fit: one member of the ensemble, trained on annotated reports, then on these and further texts together."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
import torch
from gold import Example, Text, make_examples
from net import Net, loss_of, sizes_of
from swaps import swap_countries
from tokenizers import Tokenizer
from torch import nn

from muster.lexicon import Lexicon

EPOCHS = 4
BATCH = 6
# Epochs on reports and further texts together, and the share of the learning rates that these begin with.
FURTHER_EPOCHS = 2
_FURTHER_SHARE = 0.5
ENCODER_RATE, HEADS_RATE = 2e-4, 1e-3
_WARM_UP = 0.06
_SLOWEST = 0.02
_DECAY = 0.01
# Share of the reports that are rewritten with other countries, anew in each epoch.
_SWAPPED = 0.5
# Share of the chunks without any claim, and of the sentences without a position, that an epoch learns from.
_EMPTY_CHUNKS, _EMPTY_SENTENCES = 0.3, 0.35


def fit(
    texts: Sequence[Text],
    further: Sequence[Text],
    encoder: Path,
    tokenizer: Tokenizer,
    lexicon: Lexicon,
    seed: int,
    epochs: int = EPOCHS,
    tell: Callable[[str], None] = print,
) -> Net:
    """Net trained on the texts, then on these and the further ones; on one machine the same seed gives the same net."""
    torch.manual_seed(seed)
    np.random.seed(seed)
    random = Random(seed)
    sizes = sizes_of(make_examples(texts, tokenizer, lexicon))
    net = Net(encoder, sizes, {token: tokenizer.token_to_id(token) for token in "*#."})
    for phase, learned, n_epochs, share in (
        ("reports", texts, epochs, 1.0),
        ("all texts", [*texts, *further], FURTHER_EPOCHS, _FURTHER_SHARE),
    ):
        for epoch, told in enumerate(learn(net, learned, tokenizer, lexicon, random, n_epochs, share), start=1):
            tell(f"member {seed}, {phase}: epoch {epoch} of {n_epochs}, {told}")
    return net.eval()


def learn(
    net: Net,
    texts: Sequence[Text],
    tokenizer: Tokenizer,
    lexicon: Lexicon,
    random: Random,
    epochs: int,
    share: float,
) -> Iterator[str]:
    """Train the net on the texts, from a share of the learning rates down to nearly nothing; tells of every epoch."""
    examples = list(make_examples(texts, tokenizer, lexicon))
    optimizer = _optimizer(net)
    n_batches = len(list(_batches(examples, Random(0))))
    step, started = 0, time.monotonic()
    for epoch in range(epochs):
        net.train()
        if epoch:
            swapped = swap_countries(texts, _SWAPPED, random, lexicon)
            examples = list(make_examples(swapped, tokenizer, lexicon))
        total = 0.0
        for batch in _batches(examples, random):
            rate = share * _rate(step, n_batches * epochs)
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * rate
            keep_sentence = [random.random() < _EMPTY_SENTENCES for each in batch for _ in each.sentences]
            loss = loss_of(net, batch, keep_sentence)
            step += 1
            if not loss.requires_grad:  # nothing was asked in the batch
                continue
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            total += float(loss.detach())
        yield f"loss {total / n_batches:.3f}, {time.monotonic() - started:.0f} s"


def _rate(step: int, steps: int) -> float:
    """Share of the full learning rate: rising at first, then falling to nearly nothing."""
    return min(1.0, step / (_WARM_UP * steps + 1)) * max(_SLOWEST, 1 - step / steps)


def _batches(examples: Sequence[Example], random: Random) -> Iterator[list[Example]]:
    """Batches of examples of about one length, in random order."""
    chosen = [each for each in examples if each.has_claim or random.random() < _EMPTY_CHUNKS]
    chosen.sort(key=lambda each: len(each.chunk.ids) + random.random() * 60)
    batches = [chosen[first : first + BATCH] for first in range(0, len(chosen), BATCH)]
    random.shuffle(batches)
    yield from batches


def _optimizer(net: Net) -> torch.optim.Optimizer:
    groups = []
    for of_encoder, base in ((True, ENCODER_RATE), (False, HEADS_RATE)):
        for decays in (True, False):
            chosen = [
                parameter
                for name, parameter in net.named_parameters()
                if parameter.requires_grad
                and name.startswith("encoder.") == of_encoder
                and (parameter.dim() > 1) == decays
            ]
            groups.append({"params": chosen, "weight_decay": _DECAY if decays else 0.0, "base": base, "lr": 0.0})
    return torch.optim.AdamW(groups, fused=True)
