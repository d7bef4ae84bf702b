"""The net: an encoder of text with heads for every slot, in PyTorch; `muster.judge.heads` runs the same heads."""

import math
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from gold import Answer, Example, StanceAnswer
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import BertConfig, BertModel

from muster.judge.chunks import FIGURE_CLOSES, FIGURE_OPENS, SENTENCE_OPENS
from muster.judge.labels import ASPECTS, HEDGES, MEASURES, STANCES, STATUSES
from muster.judge.questions import FigureQuestion, Options, Parties, SentenceQuestion

HIDDEN = 384
QUERY = 2 * HIDDEN
POINTER = 160
# Lowest layers that stay as they were trained on far more text, as do the embeddings of words.
_KEPT_LAYERS = 4
# Products in 16 bits take half the time, on processors that have them.
_SHORT_PRODUCTS = bool(torch.cpu.get_capabilities().get("avx512_bf16"))
_LABELS = {"measure": MEASURES, "aspect": ASPECTS, "status": STATUSES, "hedge": HEDGES}
# How much an error in each slot counts.
_WEIGHTS = {
    "measure": 1.5,
    "aspect": 1.0,
    "status": 1.0,
    "hedge": 0.3,
    "actor": 1.5,
    "place": 1.0,
    "speaker": 0.7,
    "time": 0.5,
    "stance": 1.0,
    "holder": 1.0,
}
_FIGURES_A_BATCH, _SENTENCES_A_BATCH = 12, 20
# A mark starts as the token that means the most like it.
_MARKS_SEED = 2
_LIKE = {FIGURE_OPENS: "*", FIGURE_CLOSES: "#", SENTENCE_OPENS: "."}

# Kinds of features: of figures, mentions, codes, speeches, times and sentences.
_KINDS = 6


def sizes_of(examples: Iterable[Example]) -> dict[str, int]:
    """Widths of the features, by kind, of as many examples as it takes to meet them all."""
    sizes: dict[str, int] = {}
    for example in examples:
        if len(sizes) == _KINDS:
            break
        for question, _ in example.figures:
            sizes["figure"] = len(question.features)
            for kind, features in (
                ("mention", question.parties.mentions.features),
                ("code", question.parties.codes),
                ("speaker", question.speech_options.features),
                ("time", question.time_options.features),
            ):
                if len(features):
                    sizes[kind] = features.shape[1]
        for about, _ in example.sentences:
            sizes["sentence"] = len(about.features)
    return sizes


class Net(nn.Module):
    """Encoder and heads. `sizes` are the widths of the features."""

    def __init__(self, encoder: Path, sizes: dict[str, int], token_ids: dict[str, int]) -> None:
        super().__init__()
        config = BertConfig.from_pretrained(encoder, attention_probs_dropout_prob=0.0)
        self.encoder = BertModel.from_pretrained(
            encoder, config=config, add_pooling_layer=False, attn_implementation="sdpa"
        )
        marks = torch.Generator().manual_seed(_MARKS_SEED)
        with torch.no_grad():
            words = self.encoder.embeddings.word_embeddings.weight
            for mark, like in _LIKE.items():
                words[mark] = words[token_ids[like]] + 0.02 * torch.randn(HIDDEN, generator=marks)
        for module in (self.encoder.embeddings, *self.encoder.encoder.layer[:_KEPT_LAYERS]):
            module.requires_grad_(False)
            for part in module.modules():
                if isinstance(part, nn.Dropout):
                    part.p = 0.0
        self.drop, self.feature_drop = nn.Dropout(0.15), nn.Dropout(0.1)
        self.figure = nn.Sequential(
            nn.Linear(4 * HIDDEN + sizes["figure"], QUERY), nn.GELU(approximate="tanh"), nn.LayerNorm(QUERY)
        )
        self.sentence = nn.Sequential(
            nn.Linear(3 * HIDDEN + sizes["sentence"], QUERY), nn.GELU(approximate="tanh"), nn.LayerNorm(QUERY)
        )
        labelled = {slot: len(labels) for slot, labels in _LABELS.items()} | {"stance": len(STANCES)}
        self.labels = nn.ModuleDict({slot: nn.Linear(QUERY, n) for slot, n in labelled.items()})
        self.direct = nn.ModuleDict(
            {
                slot: nn.Linear(sizes["sentence" if slot == "stance" else "figure"], n, bias=False)
                for slot, n in labelled.items()
            }
        )
        widths = dict.fromkeys(("actor", "place", "holder"), sizes["mention"])
        widths |= {slot: sizes[slot] for slot in ("speaker", "time")}
        self.pointers = nn.ModuleDict({slot: _Pointer(width) for slot, width in widths.items()})
        self.codes = nn.ModuleDict({slot: _Codes(sizes["code"]) for slot in ("actor", "place", "holder")})

    def encode(self, examples: Sequence[Example]) -> Tensor:
        """Last layer of the encoder, of shape (examples, tokens, HIDDEN)."""
        longest = max(len(example.chunk.ids) for example in examples)
        ids = torch.zeros(len(examples), longest, dtype=torch.long)
        mask = torch.zeros(len(examples), longest, dtype=torch.long)
        for row, example in enumerate(examples):
            ids[row, : len(example.chunk.ids)] = torch.tensor(example.chunk.ids)
            mask[row, : len(example.chunk.ids)] = 1
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=_SHORT_PRODUCTS):
            hidden: Tensor = self.encoder(ids, attention_mask=mask).last_hidden_state
        return hidden.float()

    def read_figures(self, hidden: Tensor, asked: Sequence[tuple[int, FigureQuestion]]) -> tuple[Tensor, Tensor]:
        """Queries (n, QUERY) and features (n, d) of the figures."""
        rows = torch.tensor([row for row, _ in asked])
        opens, closes = (torch.tensor([question.marks[side] for _, question in asked]) for side in (0, 1))
        phrases = torch.stack([hidden[row, q.phrase[0] : q.phrase[1] + 1].mean(0) for row, q in asked])
        features = self.feature_drop(torch.tensor([question.features for _, question in asked]))
        words = self.drop(torch.cat([hidden[rows, opens], hidden[rows, closes], phrases, hidden[rows, 0]], -1))
        return self.figure(torch.cat([words, features], -1)), features

    def read_sentences(self, hidden: Tensor, asked: Sequence[tuple[int, SentenceQuestion]]) -> tuple[Tensor, Tensor]:
        """Queries (n, QUERY) and features (n, d) of the sentences."""
        rows = torch.tensor([row for row, _ in asked])
        opens = torch.tensor([question.tokens[0] for _, question in asked])
        means = torch.stack([hidden[row, q.tokens[0] : q.tokens[1] + 1].mean(0) for row, q in asked])
        features = self.feature_drop(torch.tensor([question.features for _, question in asked]))
        words = self.drop(torch.cat([hidden[rows, opens], means, hidden[rows, 0]], -1))
        return self.sentence(torch.cat([words, features], -1)), features

    def label(self, slot: str, query: Tensor, features: Tensor) -> Tensor:
        """Scores of a slot's labels, of shape (n, labels)."""
        scores: Tensor = self.labels[slot](self.drop(query)) + self.direct[slot](features)
        return scores

    def point(self, slot: str, hidden: Tensor, query: Tensor, options: Options) -> Tensor:
        """Scores of "none" and of each option, of shape (1 + options,), for one query on its chunk's tokens."""
        pointer = self.pointers[slot]
        none = pointer.none(query)
        if not len(options.features):
            return none
        return torch.cat([none, pointer(self, hidden, query, options)])

    def choose(self, slot: str, hidden: Tensor, query: Tensor, parties: Parties) -> Tensor:
        """Scores of "none" and of each code, of shape (1 + codes,), for one query on its chunk's tokens."""
        pointer = self.pointers[slot]
        none = pointer.none(query)
        if not len(parties.codes):
            return none
        scores = self.codes[slot](self.feature_drop(torch.from_numpy(parties.codes)), query)
        best = torch.full((len(parties.codes),), -1.0)
        if len(parties.links):
            mentions = pointer(self, hidden, query, parties.mentions)
            links = torch.from_numpy(parties.links)
            met = torch.full((len(parties.codes),), -1e4).scatter_reduce(0, links[:, 1], mentions[links[:, 0]], "amax")
            best = torch.where(met > -5e3, met, best)
        return torch.cat([none, best + scores])


class _Pointer(nn.Module):
    """Scores of spans: how well each fits a query."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.query, self.span = nn.Linear(QUERY, POINTER), nn.Linear(HIDDEN, POINTER)
        self.features, self.both = nn.Linear(width, POINTER), nn.Linear(POINTER, 1)
        self.fit = nn.Linear(POINTER, POINTER, bias=False)
        self.direct, self.none = nn.Linear(width, 1), nn.Linear(QUERY, 1)

    def forward(self, net: Net, hidden: Tensor, query: Tensor, options: Options) -> Tensor:
        tokens = torch.from_numpy(options.tokens)
        spans = (hidden[tokens[:, 0]] + hidden[tokens[:, 1]]) / 2
        features = net.feature_drop(torch.from_numpy(options.features))
        asked, offered = self.query(query), self.span(net.drop(spans))
        together = torch.tanh(asked + offered + self.features(features))
        fit = self.fit(offered) @ asked / math.sqrt(POINTER)
        return self.both(net.drop(together)).squeeze(-1) + fit + self.direct(features).squeeze(-1)


class _Codes(nn.Module):
    """Scores of codes by their part in the whole report."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first, self.second = nn.Linear(width + QUERY, POINTER), nn.Linear(POINTER, 1)
        self.direct = nn.Linear(width, 1)

    def forward(self, features: Tensor, query: Tensor) -> Tensor:
        both = torch.cat([features, query.expand(len(features), -1)], -1)
        scores = self.second(F.gelu(self.first(both), approximate="tanh")) + self.direct(features)
        return scores.squeeze(-1)


def loss_of(net: Net, examples: Sequence[Example], keep_sentence: Sequence[bool]) -> Tensor:
    """Loss of a batch; `keep_sentence` tells, for its sentence questions in order, which are learned from."""
    hidden = net.encode(examples)
    loss = torch.zeros(())
    figures = [(row, question, answer) for row, each in enumerate(examples) for question, answer in each.figures]
    if figures:
        loss = loss + _figure_loss(net, hidden, figures)
    asked = [(row, question, answer) for row, each in enumerate(examples) for question, answer in each.sentences]
    kept = [each for each, keep in zip(asked, keep_sentence, strict=True) if keep or each[2].stance]
    if kept:
        loss = loss + _sentence_loss(net, hidden, kept)
    return loss


def _figure_loss(net: Net, hidden: Tensor, asked: Sequence[tuple[int, FigureQuestion, Answer]]) -> Tensor:
    query, features = net.read_figures(hidden, [(row, question) for row, question, _ in asked])
    measures = torch.tensor([answer.measure for *_, answer in asked])
    loss = _WEIGHTS["measure"] * _label_loss(net.label("measure", query, features), measures, 0.03)
    claims = [n for n, (*_, answer) in enumerate(asked) if answer.is_claim]
    if not claims:
        return loss / _FIGURES_A_BATCH
    for slot, smoothing in (("aspect", 0.05), ("status", 0.05), ("hedge", 0.0)):
        right = torch.tensor([getattr(asked[n][2], slot) for n in claims])
        loss = loss + _WEIGHTS[slot] * _label_loss(net.label(slot, query[claims], features[claims]), right, smoothing)
    for n in claims:
        row, question, answer = asked[n]
        if answer.actors_known:
            scores = net.choose("actor", hidden[row], query[n], question.parties)
            loss = loss + _WEIGHTS["actor"] * _codes_loss(scores, answer.actors)
        if answer.places_known:
            scores = net.choose("place", hidden[row], query[n], question.parties)
            loss = loss + _WEIGHTS["place"] * _codes_loss(scores, answer.places)
        for slot, right_option, options in (
            ("speaker", answer.speaker, question.speech_options),
            ("time", answer.time, question.time_options),
        ):
            if right_option >= 0 and len(options.features):
                scores = net.point(slot, hidden[row], query[n], options)
                loss = loss - _WEIGHTS[slot] * F.log_softmax(scores, 0)[right_option]
    return loss / _FIGURES_A_BATCH


def _sentence_loss(net: Net, hidden: Tensor, asked: Sequence[tuple[int, SentenceQuestion, StanceAnswer]]) -> Tensor:
    query, features = net.read_sentences(hidden, [(row, question) for row, question, _ in asked])
    stances = torch.tensor([answer.stance for *_, answer in asked])
    loss = _WEIGHTS["stance"] * _label_loss(net.label("stance", query, features), stances, 0.03) / _SENTENCES_A_BATCH
    for n, (row, question, answer) in enumerate(asked):
        if answer.stance and answer.actors_known:
            scores = net.choose("holder", hidden[row], query[n], question.parties)
            loss = loss + _WEIGHTS["holder"] * _codes_loss(scores, answer.actors) / _FIGURES_A_BATCH
    return loss


def _label_loss(scores: Tensor, right: Tensor, smoothing: float) -> Tensor:
    return F.cross_entropy(scores, right, label_smoothing=smoothing, reduction="sum")


def _codes_loss(scores: Tensor, right: Sequence[int]) -> Tensor:
    """That the best is among the right ones (or "none"), and that each code alone is told right from wrong."""
    chosen = torch.tensor([code + 1 for code in right] or [0])
    loss = -torch.logsumexp(F.log_softmax(scores, 0)[chosen], 0)
    if len(scores) > 1:
        wanted = torch.zeros(len(scores) - 1)
        wanted[list(right)] = 1
        loss = loss + 0.5 * F.binary_cross_entropy_with_logits(scores[1:], wanted, reduction="sum")
    return loss


def weights_of(net: Net) -> dict[str, np.ndarray]:
    """Weights of the heads by name, as `muster.judge.heads` wants them."""
    return {
        name: value.detach().numpy().astype(np.float16)
        for name, value in net.state_dict().items()
        if not name.startswith("encoder.")
    }
