"""Step 1: SentencePiece model, pruned vocabularies and token arrays from the training text.

python -m tools.mini_packages.prepare --corpus en-zh=F --corpus en-ru=F --grammar F --out DIR
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import sentencepiece as spm

from .corpus import Exclusion, Pair, augment, grammar_pairs, read_corpus, read_triples
from .settings import (
    FIXED_IDS,
    GRAMMAR,
    LANGUAGES,
    LEXICON,
    REQUIRED_CHARACTERS,
    UNK,
    USER_SYMBOLS,
)

_LONGEST: Final = 140


def train_pieces(lines: Sequence[str], extra: str, prefix: Path, size: int) -> None:
    """Train the joint unigram model; every character of ``extra`` becomes a piece."""
    text = prefix.with_suffix(".txt")
    text.write_text("\n".join(lines) + "\n", encoding="utf-8")
    required = "".join(sorted((set(REQUIRED_CHARACTERS) | set(extra)) - set(" \t\r\n▁⟦⟧")))
    spm.SentencePieceTrainer.train(
        input=str(text),
        model_prefix=str(prefix),
        vocab_size=size,
        model_type="unigram",
        character_coverage=0.9997,
        required_chars=required,
        normalization_rule_name="identity",
        remove_extra_whitespaces=True,
        split_digits=True,
        user_defined_symbols=list(USER_SYMBOLS),
        max_sentencepiece_length=12,
        unk_id=0,
        bos_id=1,
        eos_id=2,
        pad_id=-1,
        num_threads=2,
        max_sentence_length=4000,
        minloglevel=2,
    )
    text.unlink()


def piece_lines(pairs: dict[str, list[Pair]], count: int, seed: int) -> Iterator[str]:
    """Yield a sample of every language to train the pieces on, mostly of release language."""
    rng = random.Random(seed)
    chosen = {
        language: [pair for pair in rows if pair.weight >= 1.5 or rng.random() < 0.4]
        for language, rows in pairs.items()
    }
    columns = [sorted({pair.english for rows in chosen.values() for pair in rows})]
    columns += [sorted({pair.foreign for pair in chosen[name]}) for name in sorted(chosen)]
    for column in columns:
        rng.shuffle(column)
        yield from column[:count]


def common_characters(pairs: dict[str, list[Pair]], at_least: int) -> str:
    """Characters seen often in the corpus, or at all in the grammar and the lexicon."""
    counts: Counter[str] = Counter()
    for rows in pairs.values():
        for pair in rows:
            counts.update((pair.english + pair.foreign) * (1 if pair.kind < GRAMMAR else at_least))
    return "".join(char for char, count in counts.items() if count >= at_least)


def write_arrays(model: spm.SentencePieceProcessor, pairs: Sequence[Pair], path: Path) -> None:
    """Encode the pairs and write ids, lengths, kinds and weights."""
    english = model.encode([pair.english for pair in pairs], num_threads=2)
    foreign = model.encode([pair.foreign for pair in pairs], num_threads=2)
    keep = [
        row
        for row in range(len(pairs))
        if 1 <= len(english[row]) <= _LONGEST
        and 1 <= len(foreign[row]) <= _LONGEST
        and UNK not in foreign[row]
        and UNK not in english[row]
    ]
    np.savez(
        path,
        en=np.concatenate([np.array(english[row], np.uint16) for row in keep]),
        en_length=np.array([len(english[row]) for row in keep], np.int32),
        xx=np.concatenate([np.array(foreign[row], np.uint16) for row in keep]),
        xx_length=np.array([len(foreign[row]) for row in keep], np.int32),
        kind=np.array([pairs[row].kind for row in keep], np.uint8),
        weight=np.array([pairs[row].weight for row in keep], np.float32),
    )
    kinds = Counter(pairs[row].kind for row in keep)
    print(f"{path.name}: {len(keep)} of {len(pairs)} pairs, kinds {dict(kinds)}", flush=True)


def _always(model: spm.SentencePieceProcessor) -> set[int]:
    """Pieces no pruned vocabulary may lack: special symbols and every required character."""
    single = {"▁", *REQUIRED_CHARACTERS}
    return set(range(FIXED_IDS)) | {
        index
        for index in range(model.vocab_size())
        if (piece := model.id_to_piece(index)) in single or piece.removeprefix("▁") in single
    }


def prune_vocabularies(model: spm.SentencePieceProcessor, folder: Path, at_least: int) -> dict[str, list[int]]:
    """Choose for each language the pieces its side of the training text uses.

    A piece counts when the corpus has it ``at_least`` times or the grammar has it once. Single
    letters (Latin and Russian), digits and marks stay in all vocabularies.
    """
    size = model.vocab_size()
    counts = {language: np.zeros(size, np.int64) for language in LANGUAGES}
    for language in ("zh", "ru"):
        arrays = np.load(folder / f"pairs-{language}.npz")
        for side, name in (("en", "en"), ("xx", language)):
            factor = np.where(arrays["kind"] >= GRAMMAR, at_least, 1)
            weights = np.repeat(factor, arrays[f"{side}_length"])
            counts[name] += np.bincount(arrays[side], weights, size).astype(np.int64)
    always = _always(model)
    return {
        language: sorted(set(np.nonzero(counts[language] >= at_least)[0].tolist()) | always) for language in LANGUAGES
    }


def lexicon_pairs(language: str) -> Iterator[Pair]:
    """Yield the terms of the project's own lexicon as short pairs."""
    from .grammar import lexicon

    for triple in lexicon():
        yield Pair(triple.en, triple.zh if language == "zh" else triple.ru, LEXICON)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the training text is made of."""

    corpora: dict[str, Path]
    grammars: tuple[Path, ...]
    excluded: tuple[Path, ...]
    terms: tuple[Path, ...]
    pieces: Path | None
    size: int
    with_lexicon: bool
    seed: int


def load_pairs(recipe: Recipe, language: str, exclusion: Exclusion) -> list[Pair]:
    """Read, filter and augment all training text of one language."""
    corpus = list(exclusion.keep(read_corpus(recipe.corpora[language])))
    rows = [(row[0], row[1], row[2]) for path in recipe.grammars for row in read_triples(path)]
    made = list(exclusion.keep(grammar_pairs(rows, language)))
    terms = list(exclusion.keep(lexicon_pairs(language))) if recipe.with_lexicon else []
    print(
        f"en-{language}: corpus {len(corpus)}, grammar {len(made)} of {len(rows)}, terms {len(terms)}",
        flush=True,
    )
    seed = recipe.seed
    return [
        *augment(corpus, seed=seed, share=0.24, numbers=0.5),
        *augment(made, seed=seed, share=0.2),
        *augment(terms, seed=seed, share=1.0),
    ]


def prepare(recipe: Recipe, out: Path) -> None:
    """Write ``spm.model``, ``vocabularies.json`` and one array file for each language."""
    out.mkdir(parents=True, exist_ok=True)
    exclusion = Exclusion.from_files(recipe.excluded)
    pairs = {language: load_pairs(recipe, language, exclusion) for language in recipe.corpora}
    model_path = out / "spm.model"
    if recipe.pieces is not None:
        model_path.write_bytes(recipe.pieces.read_bytes())
    else:
        known = [path.read_text(encoding="utf-8") for path in recipe.terms]
        extra = common_characters(pairs, 4) + "".join(known)
        lines = list(piece_lines(pairs, 55_000, recipe.seed))
        lines += [line for text in known for line in text.splitlines() if line]
        train_pieces(lines, extra, out / "spm", recipe.size)
    model = spm.SentencePieceProcessor(str(model_path))
    for language, rows in pairs.items():
        write_arrays(model, rows, out / f"pairs-{language}.npz")
    vocabularies = prune_vocabularies(model, out, 5)
    (out / "vocabularies.json").write_text(json.dumps(vocabularies), encoding="utf-8")
    print({language: len(ids) for language, ids in vocabularies.items()}, flush=True)


def main() -> None:
    """Read the command line and prepare the data folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", action="append", required=True, help="en-zh=FILE, en-ru=FILE")
    parser.add_argument("--grammar", type=Path, nargs="*", default=[])
    parser.add_argument("--exclude", type=Path, nargs="*", default=[], help="text to keep out")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--vocabulary", type=int, default=11_000)
    parser.add_argument("--pieces", type=Path, help="keep this SentencePiece model")
    parser.add_argument("--terms", type=Path, nargs="*", default=[], help="text to know fully")
    parser.add_argument("--lexicon", action="store_true", help="add the terms of the grammar")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    named = dict(entry.split("=", 1) for entry in options.corpus)
    recipe = Recipe(
        corpora={name.removeprefix("en-"): Path(path) for name, path in named.items()},
        grammars=tuple(options.grammar),
        excluded=tuple(options.exclude),
        terms=tuple(options.terms),
        pieces=options.pieces,
        size=options.vocabulary,
        with_lexicon=options.lexicon,
        seed=options.seed,
    )
    prepare(recipe, options.out)


if __name__ == "__main__":
    main()
