# mypy: disable-error-code="import-not-found,import-untyped"
"""Step 4: turn a checkpoint into a CTranslate2 model with vocabularies of two languages only.

The tag of the target language is the source's first token and the decoder's start token, so that
a caller passes neither.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import sentencepiece as spm
import torch
from ctranslate2.specs import common_spec, transformer_spec
from numpy.typing import NDArray

from .network import Shape
from .settings import EOS, TAG_PIECES, UNK, split_direction

Weights = dict[str, NDArray[np.float32]]


def load_weights(checkpoints: list[Path]) -> tuple[Weights, Shape]:
    """Read one checkpoint, or the mean of several of one shape."""
    states = [torch.load(path, map_location="cpu") for path in checkpoints]
    weights = {
        name: np.asarray(
            sum(state["model"][name].float() for state in states).numpy() / len(states),
            np.float32,
        )
        for name in states[0]["model"]
    }
    return weights, Shape(**states[0]["shape"])


def _norm(spec: Any, weights: Weights, name: str) -> None:
    spec.gamma = weights[f"{name}.weight"]
    spec.beta = weights[f"{name}.bias"]


def _linear(spec: Any, weights: Weights, name: str) -> None:
    spec.weight = weights[f"{name}.weight"]
    spec.bias = weights[f"{name}.bias"]


def _fill_layers(spec: Any, weights: Weights, name: str, *, cross: bool) -> None:
    """Copy the layers of the encoder or the decoder."""
    for number, layer in enumerate(spec.layer):
        here = f"{name}.{number}"
        _norm(layer.self_attention.layer_norm, weights, f"{here}.self_norm")
        _linear(layer.self_attention.linear[0], weights, f"{here}.self_attention.all")
        _linear(layer.self_attention.linear[1], weights, f"{here}.self_attention.output")
        if cross:
            _norm(layer.attention.layer_norm, weights, f"{here}.cross_norm")
            _linear(layer.attention.linear[0], weights, f"{here}.cross_attention.query")
            _linear(layer.attention.linear[1], weights, f"{here}.cross_attention.key_value")
            _linear(layer.attention.linear[2], weights, f"{here}.cross_attention.output")
        _norm(layer.ffn.layer_norm, weights, f"{here}.inner_norm")
        _linear(layer.ffn.linear_0, weights, f"{here}.inner")
        _linear(layer.ffn.linear_1, weights, f"{here}.outer")
    spec.scale_embeddings = True  # position encodings are left out: CTranslate2 makes the same
    _norm(spec.layer_norm, weights, f"{name}_norm")


def convert(checkpoints: list[Path], data: Path, direction: str, out: Path, quantization: str = "int8") -> Shape:
    """Write the CTranslate2 model of one direction into the folder ``out``."""
    source, target, _ = split_direction(direction)
    weights, shape = load_weights(checkpoints)
    pieces = spm.SentencePieceProcessor(str(data / "spm.model"))
    names = [pieces.id_to_piece(index) for index in range(pieces.vocab_size())]
    vocabularies = json.loads((data / "vocabularies.json").read_text(encoding="utf-8"))
    left, right = vocabularies[source], vocabularies[target]
    spec = transformer_spec.TransformerSpec.from_config(
        (shape.encoder_layers, shape.decoder_layers),
        shape.heads,
        pre_norm=True,
        activation=common_spec.Activation.RELU,
    )
    _fill_layers(spec.encoder, weights, "encoder", cross=False)
    _fill_layers(spec.decoder, weights, "decoder", cross=True)
    table = np.ascontiguousarray(weights["embedding.weight"][right])
    spec.encoder.embeddings[0].weight = np.ascontiguousarray(weights["embedding.weight"][left])
    spec.decoder.embeddings.weight = table
    spec.decoder.projection.weight = table
    spec.decoder.projection.bias = weights["output_bias"][right]
    spec.register_source_vocabulary([names[index] for index in left])
    spec.register_target_vocabulary([names[index] for index in right])
    spec.config.unk_token = pieces.id_to_piece(UNK)
    spec.config.eos_token = pieces.id_to_piece(EOS)
    spec.config.bos_token = spec.config.decoder_start_token = TAG_PIECES[target]
    spec.config.add_source_bos = True
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization=quantization)
    out.mkdir(parents=True, exist_ok=True)
    spec.save(str(out))
    return shape
