"""A net learns the same whether or not it is broken off, and the package reads its heads as the trainer does."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="what training needs (training/requirements.txt) is not installed")

import torch
from fit import Course, Fitting
from gold import make_examples
from invented import read_invented
from net import HIDDEN, Net, weights_of
from tokenizers import Tokenizer
from torch import distributed
from transformers import BertConfig, BertModel

from export import export
from muster.judge.heads import Heads, features_of
from muster.lexicon import load_lexicon

REPORTS = read_invented()[:3]
COURSE = Course(((1, slice(None)),) * 3, encoder_rate=1e-4, heads_rate=1e-3)
SEED = 5


@pytest.fixture(scope="module", autouse=True)
def group(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A group of this process alone."""
    meeting = (tmp_path_factory.mktemp("group") / "meeting").as_uri()
    distributed.init_process_group("gloo", init_method=meeting, rank=0, world_size=1)
    yield
    distributed.destroy_process_group()


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encoder that knows nothing, with layers as narrow as can be."""
    torch.manual_seed(SEED)
    config = BertConfig(hidden_size=HIDDEN, num_hidden_layers=5, num_attention_heads=12, intermediate_size=16)
    folder = tmp_path_factory.mktemp("encoder")
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    return folder


def fit(encoder: Path, tokenizer: Tokenizer, states: Path, broken_off_in: str = "never") -> Net:
    def tell(told: str) -> None:
        if told.startswith(broken_off_in):
            raise KeyboardInterrupt

    fitting = Fitting(REPORTS, encoder, tokenizer, load_lexicon(), SEED, COURSE)
    return fitting.fit(REPORTS[:1], states, tell)


def test_broken_off_and_gone_on_is_the_same_net(encoder: Path, tokenizer: Tokenizer, tmp_path: Path):
    whole = fit(encoder, tokenizer, tmp_path / "whole").state_dict()
    with pytest.raises(KeyboardInterrupt):
        fit(encoder, tokenizer, tmp_path / "broken", broken_off_in="epoch 3")
    assert [path.name for path in (tmp_path / "broken").iterdir()] == ["2.pt"]
    gone_on = fit(encoder, tokenizer, tmp_path / "broken").state_dict()
    assert all(torch.equal(whole[name], gone_on[name]) for name in whole)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_is_shipped_can_be_gone_on_from(encoder: Path, tokenizer: Tokenizer, tmp_path: Path):
    net = fit(encoder, tokenizer, tmp_path / "net")
    (tmp_path / "shipped").mkdir()
    export(net, tmp_path / "shipped")
    other = Fitting(REPORTS, encoder, tokenizer, load_lexicon(), SEED + 1, COURSE)
    other.go_on_from(tmp_path / "shipped")
    gone_on = other.net.state_dict()
    for name, trained in net.state_dict().items():
        # Weights of 8 bits are off by a hundredth or two of their size, all else is exact or has 16 bits.
        np.testing.assert_allclose(gone_on[name], trained, atol=0.02 * float(trained.abs().max()), err_msg=name)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_gone_on_it_ends_halfway(encoder: Path, tokenizer: Tokenizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "shipped").mkdir()
    export(fit(encoder, tokenizer, tmp_path / "net"), tmp_path / "shipped")

    def go_on(states: str) -> tuple[dict[str, torch.Tensor], dict[str, torch.Tensor]]:
        """Weights at the start and at the end."""
        fitting = Fitting(REPORTS, encoder, tokenizer, load_lexicon(), SEED, COURSE)
        fitting.go_on_from(tmp_path / "shipped")
        start = {name: value.clone() for name, value in fitting.net.state_dict().items()}
        return start, fitting.fit(REPORTS[:1], tmp_path / states, lambda told: None).state_dict()

    start, halfway = go_on("halfway")
    monkeypatch.setattr(Fitting, "_return_halfway", lambda fitting, folder: None)
    _, whole = go_on("whole")
    assert not torch.equal(start["labels.status.weight"], whole["labels.status.weight"])
    for name, value in halfway.items():
        np.testing.assert_allclose(value, (start[name] + whole[name]) / 2, atol=1e-6, err_msg=name)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_weights_of_another_net_are_refused(encoder: Path, tokenizer: Tokenizer, tmp_path: Path):
    net = fit(encoder, tokenizer, tmp_path / "net")
    export(net, tmp_path)
    heads = dict(np.load(tmp_path / "heads.npz"))
    heads.pop("labels.status.weight")
    np.savez_compressed(tmp_path / "heads.npz", **heads)
    fitting = Fitting(REPORTS, encoder, tokenizer, load_lexicon(), SEED, COURSE)
    with pytest.raises(ValueError, match=r"expected the weights of the net.*labels\.status\.weight"):
        fitting.go_on_from(tmp_path)


def test_the_package_reads_the_heads_as_the_trainer_does(encoder: Path, tokenizer: Tokenizer, tmp_path: Path):
    net = fit(encoder, tokenizer, tmp_path / "net")
    weights = weights_of(net)
    with torch.no_grad():  # the package has them in 16 bits
        for name, value in net.named_parameters():
            if name in weights:
                value.copy_(torch.from_numpy(weights[name].astype(np.float32)))
    heads, n_compared = Heads(weights), 0
    for example in make_examples(REPORTS, tokenizer, load_lexicon()):
        with torch.no_grad():
            hidden = net.encode([example])
        read, asked = hidden[0].numpy(), [question for question, _ in example.figures]
        if not asked:
            continue
        with torch.no_grad():
            theirs, features = net.read_figures(hidden, [(0, question) for question in asked])
            actors = [
                net.choose("actor", hidden[0], query, each.parties) for query, each in zip(theirs, asked, strict=True)
            ]
            times = [
                net.point("time", hidden[0], query, each.time_options)
                for query, each in zip(theirs, asked, strict=True)
            ]
            aspects = net.label("aspect", theirs, features)
        ours = heads.read_figures(read, asked, features_of(asked))
        np.testing.assert_allclose(heads.label("aspect", ours, features_of(asked)), aspects, atol=1e-4)
        for own, other in (
            (heads.choose("actor", read, ours, [each.parties for each in asked]), actors),
            (heads.point("time", read, ours, [each.time_options for each in asked]), times),
        ):
            for row, expected in zip(own, other, strict=True):
                np.testing.assert_allclose(row, expected.numpy(), atol=1e-4)
        n_compared += len(asked)
    assert n_compared > 5
