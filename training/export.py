"""Export: the trained net to what the package ships: the encoder in ONNX with 8-bit weights, the heads as arrays."""

import logging
from pathlib import Path

import numpy as np
import torch
from net import Net, weights_of
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

_OPSET = 17
_AXES = {0: "chunks", 1: "tokens"}


class _Encoder(nn.Module):
    """Ids (1, tokens) to the last layer (1, tokens, width)."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.embeddings, self.layers = net.encoder.embeddings, net.encoder.encoder.layer

    def forward(self, ids: Tensor) -> Tensor:
        hidden: Tensor = self.embeddings(ids)
        for layer in self.layers:
            made = layer(hidden)
            hidden = made if isinstance(made, Tensor) else made[0]
        return hidden


def export(net: Net, folder: Path) -> None:
    """Write encoder.onnx and heads.npz into the folder."""
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    net.eval()
    net.encoder.set_attn_implementation("eager")
    whole = folder / "whole.onnx"
    torch.onnx.export(
        _Encoder(net).eval(),
        (torch.ones(1, 24, dtype=torch.long),),
        str(whole),
        input_names=["ids"],
        output_names=["hidden"],
        dynamic_axes={"ids": _AXES, "hidden": _AXES},
        opset_version=_OPSET,
        dynamo=False,
    )
    # Whole ranges of 8 bits overflow in the products of processors without VNNI; 7 bits do not.
    quantize_dynamic(whole, folder / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    whole.unlink()
    np.savez_compressed(folder / "heads.npz", **weights_of(net))
