"""Export: trained members to what the package ships: encoders in ONNX with 8-bit weights, heads as arrays."""

import logging
from pathlib import Path

import numpy as np
import torch
from net import Net, weights_of
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn


class _Encoder(nn.Module):
    """The encoder for one chunk, whole: ids (1, tokens) to the last layer (1, tokens, width)."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.encoder = net.encoder

    def forward(self, ids: Tensor) -> Tensor:
        hidden: Tensor = self.encoder(ids, attention_mask=torch.ones_like(ids)).last_hidden_state
        return hidden


def export(net: Net, folder: Path, member: str, quantised: bool = True) -> None:
    """Write member.onnx and member.npz into the folder."""
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    net.eval()
    net.encoder.set_attn_implementation("eager")
    whole = folder / f"{member}.whole.onnx"
    torch.onnx.export(
        _Encoder(net).eval(),
        (torch.ones(1, 24, dtype=torch.long),),
        str(whole),
        input_names=["ids"],
        output_names=["hidden"],
        dynamic_axes={"ids": {0: "chunks", 1: "tokens"}, "hidden": {0: "chunks", 1: "tokens"}},
        opset_version=17,
        dynamo=False,
    )
    if quantised:
        # Whole ranges of 8 bits overflow in the products of processors without VNNI; 7 bits do not.
        quantize_dynamic(
            whole, folder / f"{member}.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
        whole.unlink()
    else:
        whole.rename(folder / f"{member}.onnx")
    np.savez_compressed(folder / f"{member}.npz", **weights_of(net))
