"""Fit: the net, trained by processes that take every step together, each on its share of the texts."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from gold import Example, Text, make_examples
from hiding import hide_words
from net import Net, loss_of, sizes_of
from shipped import load_shipped
from states import read_state, save_state
from swaps import swap_countries
from tokenizers import Tokenizer
from torch import Tensor, distributed, nn

from muster.lexicon import Lexicon

_HALVES = slice(0, None, 2), slice(1, None, 2)
# Chunks that one process learns from in a step.
BATCH = 4
# Steps between two lines that tell how far it is.
_TOLD_EVERY = 50
# Share of the whole training in which the rates rise; the least that they fall to.
_WARM_UP = 0.05
_SLOWEST = 0.01
_DECAY = 0.01
# Share of the texts that are rewritten with other countries, anew in each epoch but the first.
_SWAPPED = 0.5
# Share of the chunks with hidden words, and of their words and signs that are hidden.
_HIDING, _HIDDEN = 0.5, 0.04
# Share of the chunks without any claim, and of the sentences without a position, that an epoch learns from.
_EMPTY_CHUNKS, _EMPTY_SENTENCES = 0.3, 0.35


@dataclass(frozen=True)
class Course:
    """How a net learns: by epoch how many times from the reports and from which of the further texts; from which rates.

    The first epoch may leave the countries as they are.
    """

    plan: Sequence[tuple[int, slice]]
    encoder_rate: float
    heads_rate: float
    begins_plainly: bool = False


# From the encoder of others, and from a net that has learned all this before.
AFRESH = Course(((1, slice(None)), *((2, half) for half in _HALVES * 2)), 1.5e-4, 1e-3, begins_plainly=True)
FURTHER = Course(tuple((3, half) for half in _HALVES), 6e-5, 3e-4)


class Fitting:
    """A net under training; every process of the group makes one and ends with the same net."""

    def __init__(
        self, reports: Sequence[Text], encoder: Path, tokenizer: Tokenizer, lexicon: Lexicon, seed: int, course: Course
    ) -> None:
        self._reports, self._tokenizer, self._lexicon, self._seed = reports, tokenizer, lexicon, seed
        self._course = course
        self._rank, self._n_processes = distributed.get_rank(), distributed.get_world_size()
        torch.manual_seed(seed)
        self.net = Net(encoder, sizes_of(make_examples(reports, tokenizer, lexicon)), _mark_ids(tokenizer))
        self._optimizer = _optimizer(self.net, course)
        self._start: Path | None = None

    def go_on_from(self, folder: Path) -> None:
        """Begin with the weights of the model that the folder holds, and end with the mean of these and what comes."""
        load_shipped(self.net, folder)
        self._start = folder

    def fit(self, further: Sequence[Text], states: Path, tell: Callable[[str], None]) -> Net:
        """Net trained on the reports and the further texts.

        It is kept in `states` after every epoch, and goes on from there. On one machine the same seed and number of
        processes give the same net.
        """
        plan = self._course.plan
        parts = {"net": self.net, "optimizer": self._optimizer}
        done = read_state(states, parts)
        if done:
            tell(f"goes on after epoch {done} of {len(plan)}")
        for epoch, (times, part) in enumerate(plan[done:], start=done):
            texts = [*self._reports * times, *further[part]][self._rank :: self._n_processes]
            self._learn(texts, epoch, tell)
            if self._rank == 0:
                save_state(states, epoch + 1, parts)
        if self._start is not None:
            self._return_halfway(self._start)
        return self.net.eval()

    def _return_halfway(self, start: Path) -> None:
        """Give the net the mean of its weights and those that it began with: two stages err elsewhere."""
        learned = {name: value.detach().clone() for name, value in self.net.named_parameters()}
        load_shipped(self.net, start)
        with torch.no_grad():
            for name, value in self.net.named_parameters():
                value.add_(learned[name]).div_(2)

    def _learn(self, texts: Sequence[Text], epoch: int, tell: Callable[[str], None]) -> None:
        """Learn from the texts, this process's own, once."""
        started = time.monotonic()
        # What is dropped, hidden, swapped and left out is each process's own; the order of the steps is the same for
        # all.
        own, common = Random(f"{self._seed} {epoch} {self._rank}"), Random(f"{self._seed} {epoch}")
        torch.manual_seed(own.getrandbits(32))
        if epoch or not self._course.begins_plainly:
            texts = swap_countries(texts, _SWAPPED, own, self._lexicon)
        batches = _batches(list(make_examples(texts, self._tokenizer, self._lexicon)), own)
        # One with more batches than another leaves some out, of any length.
        batches = [batches[at] for at in sorted(own.sample(range(len(batches)), _least(len(batches))))]
        common.shuffle(order := list(range(len(batches))))
        self.net.train()
        total = 0.0
        for step, at in enumerate(order, start=1):
            progress = (epoch + step / len(order)) / len(self._course.plan)
            for group in self._optimizer.param_groups:
                group["lr"] = group["base"] * _rate(progress)
            total += _step(self.net, batches[at], self._optimizer, own)
            if step % _TOLD_EVERY == 0 or step == len(order):
                far = f"epoch {epoch + 1} of {len(self._course.plan)}, step {step} of {len(order)}"
                tell(f"{far}: loss {total / step:.3f}, {time.monotonic() - started:.0f} s")


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
    return min(1.0, progress / _WARM_UP) * max(_SLOWEST, 1 - progress)


def _batches(examples: Sequence[Example], random: Random) -> list[list[Example]]:
    """Batches of examples of about one length, short ones first, so that all processes' next ones are as long."""
    chosen = [each for each in examples if each.has_claim or random.random() < _EMPTY_CHUNKS]
    chosen = [hide_words(each, _HIDDEN, random) if random.random() < _HIDING else each for each in chosen]
    chosen.sort(key=lambda each: len(each.chunk.ids) + random.random() * 60)
    return [chosen[first : first + BATCH] for first in range(0, len(chosen), BATCH)]


def _optimizer(net: Net, course: Course) -> torch.optim.Optimizer:
    groups = []
    for of_encoder, base in ((True, course.encoder_rate), (False, course.heads_rate)):
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
