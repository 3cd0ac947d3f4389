"""Tiny Argos packages that decode for real: a transformer whose weights are set by hand so that it copies its source.

Token embeddings and position encodings are one-hot in separate dimensions. Cross attention of the single decoder layer
looks at the source position that equals the target position and adds the token found there; the output layer reads it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from communique.engines.package import Package

_SPECIAL = ("<unk>", "<s>", "</s>")
_SHARPNESS = 40.0
_STRENGTH = 20.0


def _linear(spec: Any, weight: np.ndarray) -> None:
    spec.weight = weight.astype(np.float32)
    spec.bias = np.zeros(weight.shape[0], dtype=np.float32)


def _norm(spec: Any, depth: int) -> None:
    spec.gamma = np.ones(depth, dtype=np.float32)
    spec.beta = np.zeros(depth, dtype=np.float32)


def write_copying_model(folder: Path, pieces: Sequence[str], *, positions: int = 512) -> None:
    """A CTranslate2 model that gives back the pieces it is given; it takes at most ``positions`` of them."""
    from ctranslate2.specs import TransformerSpec  # type: ignore[import-untyped]  # it has no types

    vocabulary = [*_SPECIAL, *(piece for piece in dict.fromkeys(pieces) if piece not in _SPECIAL)]
    size = len(vocabulary)
    depth = size + positions
    spec = TransformerSpec.from_config((1, 1), 1, pre_norm=True, no_final_norm=True)
    tokens = np.zeros((size, depth), dtype=np.float32)
    tokens[:, :size] = np.eye(size)
    places = np.zeros((positions, depth), dtype=np.float32)
    places[:, size:] = np.eye(positions)
    take_tokens, take_places = np.zeros((depth, depth)), np.zeros((depth, depth))
    take_tokens[:size, :size] = np.eye(size)
    take_places[size:, size:] = np.eye(positions)
    nothing = np.zeros((depth, depth))

    spec.encoder.embeddings[0].weight = tokens
    spec.decoder.embeddings.weight = tokens
    for stack in (spec.encoder, spec.decoder):
        stack.scale_embeddings = False
        stack.position_encodings.encodings = places
        layer = stack.layer[0]
        _norm(layer.self_attention.layer_norm, depth)
        _linear(layer.self_attention.linear[0], np.concatenate([nothing] * 3))
        _linear(layer.self_attention.linear[1], nothing)
        _norm(layer.ffn.layer_norm, depth)
        _linear(layer.ffn.linear_0, np.zeros((8, depth)))
        _linear(layer.ffn.linear_1, np.zeros((depth, 8)))
    attention = spec.decoder.layer[0].attention
    _norm(attention.layer_norm, depth)
    _linear(attention.linear[0], take_places * _SHARPNESS)
    _linear(attention.linear[1], np.concatenate([take_places * _SHARPNESS, take_tokens * _STRENGTH]))
    _linear(attention.linear[2], np.eye(depth))
    _linear(spec.decoder.projection, tokens * _STRENGTH)

    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.unk_token, spec.config.bos_token, spec.config.eos_token = _SPECIAL
    spec.config.decoder_start_token = _SPECIAL[1]
    spec.config.add_source_eos = True
    spec.validate()
    folder.mkdir(parents=True)
    spec.save(str(folder))


def _metadata(folder: Path, from_code: str, to_code: str) -> None:
    metadata = {"package_version": "1.0", "argos_version": "1.9", "from_code": from_code, "to_code": to_code}
    (folder / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")


def make_sentencepiece_package(
    folder: Path,
    texts: Sequence[str],
    *,
    from_code: str = "en",
    to_code: str = "ru",
    positions: int = 512,
    placeholder: str = "",
) -> Package:
    """A package with SentencePiece pieces trained on ``texts``; every character of theirs is a piece."""
    from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

    model = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=model,
        vocab_size=400,
        hard_vocab_limit=False,
        character_coverage=1.0,
        model_type="bpe",
        normalization_rule_name="identity",
        minloglevel=2,
    )
    folder.mkdir(parents=True)
    (folder / "sentencepiece.model").write_bytes(model.getvalue())
    processor = SentencePieceProcessor(model_proto=model.getvalue())
    pieces = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    write_copying_model(folder / "model", pieces, positions=positions)
    _metadata(folder, from_code, to_code)
    return Package(
        path=folder,
        from_code=from_code,
        to_code=to_code,
        version="1.0",
        tokenizer="sentencepiece",
        placeholder=placeholder,
    )


def make_bpe_package(
    folder: Path, merges: Sequence[str], pieces: Sequence[str], *, from_code: str = "en", to_code: str = "ru"
) -> Package:
    """A package of the older kind: Moses words and byte-pair merges such as ``th e</w>``."""
    folder.mkdir(parents=True)
    (folder / "bpe.model").write_text("#version: 0.2\n" + "".join(f"{merge}\n" for merge in merges), encoding="utf-8")
    write_copying_model(folder / "model", pieces)
    _metadata(folder, from_code, to_code)
    return Package(path=folder, from_code=from_code, to_code=to_code, version="1.0", tokenizer="bpe")
