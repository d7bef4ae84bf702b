"""Shipped: the weights of a model as the package ships it, brought back to what training goes on from.

They have 8 bits there (training/export.py); the words and the lowest layers never learn and are those of the start.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from net import Net
from onnx import GraphProto, NodeProto, numpy_helper

# Products of one layer in the order in which they are computed.
_PRODUCTS = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
# What stands for nothing among the 8 bits of a block.
_MIDDLE = 128


def load_shipped(net: Net, folder: Path) -> None:
    """Give the net the weights of the model in the folder. Raises ValueError where they are those of another net."""
    graph = onnx.load(folder / "encoder.onnx").graph
    arrays = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    weights = {f"encoder.encoder.layer.{name[7:]}": array for name, array in arrays.items() if name[:7] == "layers."}
    weights |= _read_products(graph, arrays)
    weights |= dict(np.load(folder / "heads.npz"))
    learned = {name for name, parameter in net.named_parameters() if parameter.requires_grad}
    missing, unknown = sorted(learned - weights.keys()), sorted(weights.keys() - net.state_dict().keys())
    if missing or unknown:
        raise ValueError(f"{folder}: expected the weights of the net, {missing} missing and {unknown} unknown")
    read = {name: torch.from_numpy(weights[name].astype(np.float32)) for name in learned}
    net.load_state_dict(read, strict=False)


def _read_products(graph: GraphProto, arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Weights of the linear layers by name, of shape (outputs, inputs)."""
    products = [node for node in graph.node if node.op_type in ("MatMulInteger", "MatMulNBits")]
    return {
        f"encoder.encoder.layer.{number // len(_PRODUCTS)}.{_PRODUCTS[number % len(_PRODUCTS)]}.weight": (
            _read_blocks(node, arrays) if node.op_type == "MatMulNBits" else _read_channels(node, arrays)
        )
        for number, node in enumerate(products)
    }


def _read_blocks(node: NodeProto, arrays: dict[str, np.ndarray]) -> np.ndarray:
    """Weights with a scale for each block."""
    sizes = {attribute.name: attribute.i for attribute in node.attribute}
    whole = arrays[node.input[1]].astype(np.float32) - _MIDDLE
    scales = arrays[node.input[2]].reshape(sizes["N"], -1, 1)
    # The last block is filled up where the inputs do not fill it.
    return (whole * scales).reshape(sizes["N"], -1)[:, : sizes["K"]]


def _read_channels(node: NodeProto, arrays: dict[str, np.ndarray]) -> np.ndarray:
    """Weights with a scale for each output."""
    whole = arrays[node.input[1]].astype(np.float32)
    return np.ascontiguousarray((whole * arrays[node.input[1].replace("_quantized", "_scale")]).T)
