"""A package of the size of a real one with random weights, for measuring speed and memory where none may be downloaded.

Six layers each, width 512, inner width 2,048, eight heads, 32,000 pieces, int8: about 75 MB, as official Argos packages
have them. What it writes is nonsense, but as long as its source: one head of the last layer looks at the source's piece
of the same position, and ends where that is the end mark. Without that, every outcome would run to the limit.
"""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import numpy as np

from benchmarks.packages import language, sentences

LAYERS, WIDTH, INNER, HEADS, PIECES, POSITIONS = 6, 512, 2048, 8, 32_000, 1024
_SPECIAL = ("<unk>", "<s>", "</s>")
_END = 2
_HEAD = WIDTH // HEADS
_MARK, _FOUND = _HEAD, _HEAD + 1
"""Dimensions that say: this source piece is the end mark; the piece at this position is."""
_KEPT = _HEAD + 2
"""Dimensions that no layer writes into: those of the position, and the two above."""
_SPREAD = 0.04


def write(folder: Path, texts: Sequence[str], *, from_code: str = "en", to_code: str = "ru", seed: int = 1) -> Path:
    """Write a package into a folder that does not exist yet; its pieces are learnt from the texts."""
    from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

    model = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=model,
        vocab_size=PIECES,
        hard_vocab_limit=False,
        model_type="bpe",
        minloglevel=2,
    )
    processor = SentencePieceProcessor(model_proto=model.getvalue())
    known = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    words = [piece for piece in known if piece not in _SPECIAL]
    fillers = [f"▁w{number}" for number in range(PIECES)]
    vocabulary = list(dict.fromkeys([*_SPECIAL, *words, *fillers]))[:PIECES]
    folder.mkdir(parents=True)
    (folder / "sentencepiece.model").write_bytes(model.getvalue())
    metadata = {
        "package_version": "1.0",
        "argos_version": "1.9",
        "from_code": from_code,
        "to_code": to_code,
        "description": "Random weights of full size, for benchmarks",
        # argostranslate asks for these names.
        "from_name": from_code,
        "to_name": to_code,
    }
    (folder / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    (folder / "model").mkdir()
    _spec(vocabulary, np.random.default_rng(seed)).save(str(folder / "model"))
    return folder


def pack(folder: Path, archive: Path) -> None:
    """The folder of a package as an ``.argosmodel``."""
    with ZipFile(archive, "w", ZIP_STORED) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                packed.write(path, Path("translate-full_size") / path.relative_to(folder))


def _spec(vocabulary: Sequence[str], chance: np.random.Generator) -> Any:
    from ctranslate2.specs import TransformerSpec  # type: ignore[import-untyped]  # it has no types

    def random(rows: int, columns: int, scale: float = _SPREAD) -> np.ndarray:
        return chance.normal(0.0, scale, (rows, columns)).astype(np.float32)

    spec = TransformerSpec.from_config((LAYERS, LAYERS), HEADS, pre_norm=True)
    tokens = random(PIECES, WIDTH, 1.0)
    tokens[:, :_KEPT] = 0.0
    tokens[_END, _MARK] = 8.0
    angles = np.arange(POSITIONS)[:, None] * chance.uniform(0.02, np.pi, _HEAD // 2)[None]
    places = np.zeros((POSITIONS, WIDTH), dtype=np.float32)
    places[:, : _HEAD // 2], places[:, _HEAD // 2 : _HEAD] = np.sin(angles), np.cos(angles)

    def attention(layer: Any, *, cross: bool) -> None:
        _norm(layer.layer_norm)
        into = [random(WIDTH, WIDTH), random(2 * WIDTH, WIDTH)] if cross else [random(3 * WIDTH, WIDTH)]
        for part, weight in zip(layer.linear[:-1], into, strict=True):
            _linear(part, weight)
        _linear(layer.linear[-1], _closed(random(WIDTH, WIDTH)))

    for stack in (spec.encoder, spec.decoder):
        embeddings = stack.embeddings[0] if isinstance(stack.embeddings, list) else stack.embeddings
        embeddings.weight = tokens
        stack.scale_embeddings = False
        stack.position_encodings.encodings = places
        _norm(stack.layer_norm)
        for layer in stack.layer:
            attention(layer.self_attention, cross=False)
            if stack is spec.decoder:
                attention(layer.attention, cross=True)
            _norm(layer.ffn.layer_norm)
            _linear(layer.ffn.linear_0, random(INNER, WIDTH))
            _linear(layer.ffn.linear_1, _closed(random(WIDTH, INNER)))
    query, memory, out = spec.decoder.layer[-1].attention.linear
    query.weight[:_HEAD], memory.weight[:_HEAD], memory.weight[WIDTH : WIDTH + _HEAD] = 0.0, 0.0, 0.0
    query.weight[:_HEAD, :_HEAD] = 40 * np.eye(_HEAD)
    memory.weight[:_HEAD, :_HEAD] = np.eye(_HEAD)
    memory.weight[WIDTH, _MARK] = 1.0
    out.weight[:, :_HEAD] = 0.0
    out.weight[_FOUND, 0] = 16.0
    projection = tokens / np.sqrt(WIDTH)
    projection[_END] = 0.0
    projection[_END, _FOUND] = 16.0
    _linear(spec.decoder.projection, projection)
    spec.register_source_vocabulary(list(vocabulary))
    spec.register_target_vocabulary(list(vocabulary))
    spec.config.unk_token, spec.config.bos_token, spec.config.eos_token = _SPECIAL
    spec.config.decoder_start_token = _SPECIAL[1]
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    return spec


def _closed(weight: np.ndarray) -> np.ndarray:
    """Weights that write nothing into the dimensions that are kept."""
    weight[:_KEPT] = 0.0
    return weight


def _norm(spec: Any) -> None:
    spec.gamma, spec.beta = np.ones(WIDTH, dtype=np.float32), np.zeros(WIDTH, dtype=np.float32)


def _linear(spec: Any, weight: np.ndarray) -> None:
    spec.weight, spec.bias = weight.astype(np.float32), np.zeros(weight.shape[0], dtype=np.float32)


def main() -> None:
    """Write a package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path, help="the .argosmodel to write")
    parser.add_argument("--texts", type=Path, help="sentences to learn pieces from; by default those of content/")
    parser.add_argument("--source", default="en", help="Argos code of the source language")
    parser.add_argument("--target", default="ru", help="Argos code of the target language")
    options = parser.parse_args()
    texts = sentences(options.texts, language(options.source), 100_000)
    with TemporaryDirectory() as folder:
        pack(write(Path(folder) / "package", texts, from_code=options.source, to_code=options.target), options.archive)


if __name__ == "__main__":
    main()
