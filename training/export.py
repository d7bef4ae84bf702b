"""Export: trained members to what the package ships: encoders in ONNX with 8-bit weights, heads as arrays."""

import logging
from pathlib import Path

import numpy as np
import torch
from net import HIDDEN, TRUNK_LAYERS, Net, weights_of
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

_OPSET = 17
_AXES = {0: "chunks", 1: "tokens"}


class _Trunk(nn.Module):
    """What the members share: ids (1, tokens) to hidden (1, tokens, width)."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.embeddings, self.layers = net.encoder.embeddings, net.encoder.encoder.layer[:TRUNK_LAYERS]

    def forward(self, ids: Tensor) -> Tensor:
        return _run(self.layers, self.embeddings(ids))


class _Top(nn.Module):
    """A member's own layers: hidden (1, tokens, width) to the last layer, of the same shape."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.layers = net.encoder.encoder.layer[TRUNK_LAYERS:]

    def forward(self, hidden: Tensor) -> Tensor:
        return _run(self.layers, hidden)


def export_trunk(net: Net, folder: Path) -> None:
    """Write trunk.onnx into the folder; the trunk of any member will do."""
    _prepare(net)
    _write(_Trunk(net), torch.ones(1, 24, dtype=torch.long), "ids", folder / "trunk.onnx")


def export_member(net: Net, folder: Path, member: str) -> None:
    """Write member.onnx and member.npz into the folder."""
    _prepare(net)
    _write(_Top(net), torch.ones(1, 24, HIDDEN), "hidden", folder / f"{member}.onnx")
    np.savez_compressed(folder / f"{member}.npz", **weights_of(net))


def _prepare(net: Net) -> None:
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    net.eval()
    net.encoder.set_attn_implementation("eager")


def _run(layers: nn.ModuleList, hidden: Tensor) -> Tensor:
    for layer in layers:
        made = layer(hidden)
        hidden = made if isinstance(made, Tensor) else made[0]
    return hidden


def _write(module: nn.Module, example: Tensor, takes: str, path: Path) -> None:
    whole = path.with_suffix(".whole.onnx")
    torch.onnx.export(
        module.eval(),
        (example,),
        str(whole),
        input_names=[takes],
        output_names=["made"],
        dynamic_axes={takes: _AXES, "made": _AXES},
        opset_version=_OPSET,
        dynamo=False,
    )
    # Whole ranges of 8 bits overflow in the products of processors without VNNI; 7 bits do not.
    quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    whole.unlink()
