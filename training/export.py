"""Export: the trained net to what the package ships: the encoder in ONNX with 8-bit weights, the heads as arrays."""

import logging
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from net import Net, weights_of
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, MatMulNBitsQuantizer
from torch import Tensor, nn
from torch.nn import functional as F

_OPSET = 17
_AXES = {0: "chunks", 1: "tokens"}
# Operators that the runtime has beside the standard ones.
_RUNTIME_DOMAIN = "com.microsoft"
# Weights, and numbers multiplied with them, that share a scale in the wide layers.
_BLOCK = 128
# The runtime's name for products of whole numbers.
_WHOLE_NUMBERS = 4


class _Attention(torch.autograd.Function):
    """Attention over (chunks, tokens, width) as one operator of the runtime: a tenth less time than its parts take."""

    @staticmethod
    def forward(ctx: Any, queries: Tensor, keys: Tensor, values: Tensor, heads: int) -> Tensor:
        split = (each.unflatten(-1, (heads, -1)).transpose(1, 2) for each in (queries, keys, values))
        return F.scaled_dot_product_attention(*split).transpose(1, 2).flatten(-2)

    @staticmethod
    def symbolic(g: Any, queries: Any, keys: Any, values: Any, heads: int) -> Any:
        made = g.op(f"{_RUNTIME_DOMAIN}::MultiHeadAttention", queries, keys, values, num_heads_i=heads)
        return made.setType(queries.type())


class _Encoder(nn.Module):
    """Ids (1, tokens) to the last layer (1, tokens, width)."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.embeddings, self.layers = net.encoder.embeddings, net.encoder.encoder.layer
        self.heads = net.encoder.config.num_attention_heads

    def forward(self, ids: Tensor) -> Tensor:
        hidden: Tensor = self.embeddings(ids)
        for layer in self.layers:
            own = layer.attention.self
            met = _Attention.apply(own.query(hidden), own.key(hidden), own.value(hidden), self.heads)
            hidden = layer.attention.output(met, hidden)
            hidden = layer.output(layer.intermediate(hidden), hidden)
        return hidden


def export(net: Net, folder: Path) -> None:
    """Write encoder.onnx and heads.npz into the folder."""
    for name in ("root", "torch.onnx", "onnxruntime.quantization.matmul_nbits_quantizer"):
        logging.getLogger(name).setLevel(logging.ERROR)
    whole = folder / "whole.onnx"
    torch.onnx.export(
        _Encoder(net).eval(),
        (torch.ones(1, 24, dtype=torch.long),),
        str(whole),
        input_names=["ids"],
        output_names=["hidden"],
        dynamic_axes={"ids": _AXES, "hidden": _AXES},
        opset_version=_OPSET,
        custom_opsets={_RUNTIME_DOMAIN: 1},
        dynamo=False,
    )
    _shorten(whole, folder / "encoder.onnx")
    whole.unlink()
    np.savez_compressed(folder / "heads.npz", **weights_of(net))


def _shorten(whole: Path, short: Path) -> None:
    """Write the encoder with weights of 8 bits.

    The wide layers multiply numbers of which few are far larger than all others: there every block has its own scale,
    else one scale for all would leave most of them nothing (docs/variants.md).
    """
    encoder = onnx.load(whole)
    square = {each.name for each in encoder.graph.initializer if len(set(each.dims)) == 1}
    narrow = [node.name for node in encoder.graph.node if node.op_type == "MatMul" and node.input[1] in square]
    settings = DefaultWeightOnlyQuantConfig(block_size=_BLOCK, is_symmetric=True, accuracy_level=_WHOLE_NUMBERS, bits=8)
    wide = MatMulNBitsQuantizer(encoder, nodes_to_exclude=narrow, algo_config=settings)
    wide.process()
    wide.model.save_model_to_file(str(short))
    # Whole ranges of 8 bits overflow in the products of processors without VNNI; 7 bits do not.
    quantize_dynamic(
        short,
        short,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
