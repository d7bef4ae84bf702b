"""Fit: the net, trained by processes that take every step together, each on its share of the texts."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import torch
from gold import Example, Text, make_examples
from hiding import hide_words
from net import Net, loss_of, sizes_of
from states import States
from swaps import swap_countries
from tokenizers import Tokenizer
from torch import Tensor, distributed, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from muster.lexicon import Lexicon

# By epoch, how many times the reports are learned from, and which of the further texts.
_HALVES = slice(0, None, 2), slice(1, None, 2)
PLAN = ((1, slice(None)), *((2, half) for half in _HALVES * 2))
# Chunks that one process learns from in a step.
BATCH = 4
ENCODER_RATE, HEADS_RATE = 1.5e-4, 1e-3
# Steps between two lines that tell how far it is.
_TOLD_EVERY = 50
# Share of the whole training in which the rates rise; the least that they fall to.
_WARM_UP = 0.05
_SLOWEST = 0.01
_DECAY = 0.01
# Share of the texts that are rewritten with other countries, anew in each epoch but the first.
_SWAPPED = 0.5
# Share of the chunks with hidden words, and of their words that are hidden.
_HIDING, _HIDDEN = 0.5, 0.04
# How much of the running mean of the weights stays in a step; it runs over the second half of the training.
_STAYS = 0.998
# Share of the chunks without any claim, and of the sentences without a position, that an epoch learns from.
_EMPTY_CHUNKS, _EMPTY_SENTENCES = 0.3, 0.35


def fit(
    reports: Sequence[Text],
    further: Sequence[Text],
    encoder: Path,
    tokenizer: Tokenizer,
    lexicon: Lexicon,
    seed: int,
    states: States,
    tell: Callable[[str], None] = print,
) -> Net:
    """Net trained on the texts by the plan, its weights the running mean of the second half.

    Every process of the group calls this and ends with the same net. It goes on from the last epoch of the same seed
    and plan in `states`. On one machine the same seed and number of processes give the same net.
    """
    rank, n_processes = distributed.get_rank(), distributed.get_world_size()
    torch.manual_seed(seed)
    net = Net(encoder, sizes_of(make_examples(reports, tokenizer, lexicon)), _mark_ids(tokenizer))
    mean = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(_STAYS))
    optimizer, started = _optimizer(net), time.monotonic()
    # What is dropped, hidden, swapped and left out is each process's own; the order of the steps is the same for all.
    torch.manual_seed(seed + rank)
    own, common = Random(f"{seed} {rank}"), Random(seed)
    settings = f"{seed} {PLAN} {BATCH} {n_processes}"
    state = states.read(lambda state: bool(state["settings"] == settings))
    done = state["epochs"] if state else 0
    if state:
        for part, name in ((net, "net"), (mean, "mean"), (optimizer, "optimizer")):
            part.load_state_dict(state[name])
        torch.set_rng_state(state["torch"])
        own.setstate(state["own"])
        common.setstate(state["common"])
        tell(f"goes on after epoch {done} of {len(PLAN)}")
    for epoch, (times, part) in enumerate(PLAN[done:], start=done):
        texts = [*reports * times, *further[part]][rank::n_processes]
        if epoch:
            texts = swap_countries(texts, _SWAPPED, own, lexicon)
        batches = _batches(list(make_examples(texts, tokenizer, lexicon)), tokenizer, own)
        # One with more batches than another leaves some out, of any length.
        batches = [batches[at] for at in sorted(own.sample(range(len(batches)), _least(len(batches))))]
        order = list(range(len(batches)))
        common.shuffle(order)
        net.train()
        total = 0.0
        for step, at in enumerate(order, start=1):
            progress = (epoch + step / len(order)) / len(PLAN)
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * _rate(progress)
            total += _step(net, batches[at], optimizer, own)
            if progress > 0.5:
                mean.update_parameters(net)
            if step % _TOLD_EVERY == 0 or step == len(order):
                told = f"epoch {epoch + 1} of {len(PLAN)}, step {step} of {len(order)}: loss {total / step:.3f}"
                tell(f"{told}, {time.monotonic() - started:.0f} s")
        states.save(
            epoch + 1,
            {
                "settings": settings,
                "epochs": epoch + 1,
                "net": net.state_dict(),
                "mean": mean.state_dict(),
                "optimizer": optimizer.state_dict(),
                "torch": torch.get_rng_state(),
                "own": own.getstate(),
                "common": common.getstate(),
            },
        )
    trained: Net = mean.module
    return trained.eval()


def _mark_ids(tokenizer: Tokenizer) -> dict[str, int]:
    return {token: tokenizer.token_to_id(token) for token in "*#."}


def _step(net: Net, batch: Sequence[Example], optimizer: torch.optim.Optimizer, random: Random) -> float:
    """Take one step down the mean of all processes' gradients; the loss of this one comes back."""
    keep_sentence = [random.random() < _EMPTY_SENTENCES for each in batch for _ in each.sentences]
    loss = loss_of(net, batch, keep_sentence)
    optimizer.zero_grad()
    if loss.requires_grad:  # else nothing was asked in the batch
        loss.backward()
    learned = [parameter for parameter in net.parameters() if parameter.requires_grad]
    _share(learned)
    nn.utils.clip_grad_norm_(learned, 1.0)
    optimizer.step()
    return float(loss.detach())


def _share(learned: Sequence[nn.Parameter]) -> None:
    """Give every process the mean of all gradients."""
    gradients = [torch.zeros_like(each) if each.grad is None else each.grad for each in learned]
    together = torch.cat([gradient.flatten() for gradient in gradients])
    distributed.all_reduce(together)
    together /= distributed.get_world_size()
    for each, shared in zip(learned, together.split([each.numel() for each in learned]), strict=True):
        each.grad = shared.view_as(each)


def _least(number: int) -> int:
    """The least of all processes' numbers."""
    least: Tensor = torch.tensor(number)
    distributed.all_reduce(least, op=distributed.ReduceOp.MIN)
    return int(least)


def _rate(progress: float) -> float:
    """Share of the full learning rate: rising at first, then falling to nearly nothing."""
    return min(1.0, (progress + 1e-3) / _WARM_UP) * max(_SLOWEST, 1 - progress)


def _batches(examples: Sequence[Example], tokenizer: Tokenizer, random: Random) -> list[list[Example]]:
    """Batches of examples of about one length, short ones first, so that all processes' next ones are as long."""
    chosen = [each for each in examples if each.has_claim or random.random() < _EMPTY_CHUNKS]
    mask = tokenizer.token_to_id("[MASK]")
    chosen = [hide_words(each, _HIDDEN, mask, random) if random.random() < _HIDING else each for each in chosen]
    chosen.sort(key=lambda each: len(each.chunk.ids) + random.random() * 60)
    return [chosen[first : first + BATCH] for first in range(0, len(chosen), BATCH)]


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
