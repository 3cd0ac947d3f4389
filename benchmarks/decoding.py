"""Sentences a second of the Argos engine, beside two ways to decode with the same package and beam in the same run.

- the loop: one sentence a call, with the options that argostranslate's own translation uses (it decodes paragraph by
  paragraph; ours are paragraphs of one sentence), tokenizing and detokenizing with the package's tokenizer;
- bare CTranslate2: pieces made and sorted beforehand, one call for all, with the threads and batches of our engine.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence

import ctranslate2  # type: ignore[import-untyped]  # it has no types

from benchmarks.packages import arguments, language, opened, sentences
from communique.engines.argos import ArgosEngine
from communique.engines.options import EngineOptions, choose_threads
from communique.engines.package import Package
from communique.engines.tokenizers import load_tokenizer


def loop(package: Package) -> Callable[[Sequence[str]], int]:
    """Decodes sentence by sentence."""
    tokenizer = load_tokenizer(package)
    translator = ctranslate2.Translator(
        str(package.path / "model"), inter_threads=1, intra_threads=0, compute_type="auto"
    )
    prefix = [[package.target_prefix]] if package.target_prefix else None

    def decode(texts: Sequence[str]) -> int:
        for text in texts:
            (made,) = translator.translate_batch(
                tokenizer.encode([text]),
                target_prefix=prefix,
                replace_unknowns=True,
                max_batch_size=32,
                batch_type="tokens",
                beam_size=4,
                num_hypotheses=1,
                length_penalty=0.2,
                return_scores=True,
            )
            tokenizer.decode(made.hypotheses[0])
        return len(texts)

    return decode


def bare(package: Package, texts: Sequence[str]) -> Callable[[Sequence[str]], int]:
    """Decodes pieces that are made and sorted already."""
    options = EngineOptions()
    inter, intra = choose_threads(options, len(os.sched_getaffinity(0)))
    translator = ctranslate2.Translator(
        str(package.path / "model"), inter_threads=inter, intra_threads=intra, compute_type=options.compute_type
    )
    pieces = sorted(load_tokenizer(package).encode(texts), key=len, reverse=True)
    prefix = [[package.target_prefix]] * len(pieces) if package.target_prefix else None

    def decode(_: Sequence[str]) -> int:
        made = translator.translate_batch(
            pieces,
            target_prefix=prefix,
            max_batch_size=options.batch_tokens,
            batch_type="tokens",
            beam_size=options.beam_size,
            max_input_length=0,
        )
        return len(made)

    return decode


def ours(package: Package) -> Callable[[Sequence[str]], int]:
    """The engine, from sentences to sentences."""
    engine = ArgosEngine(package, language(package.from_code).locale, language(package.to_code).locale)
    return lambda texts: len(engine.translate(texts))


def main() -> None:
    """Print a table."""
    parser = arguments(__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="runs of each; the median counts")
    options = parser.parse_args()
    with opened(options.package) as package:
        texts = sentences(options.texts, language(package.from_code), options.count)
        contenders = {
            "argostranslate's options, sentence by sentence": loop(package),
            "bare CTranslate2, sorted batches": bare(package, texts),
            "communique": ours(package),
        }
        taken: dict[str, list[float]] = {name: [] for name in contenders}
        for decode in contenders.values():
            decode(texts[:4])
        for _ in range(options.rounds):
            for name, decode in contenders.items():
                start = time.perf_counter()
                decode(texts)
                taken[name].append(time.perf_counter() - start)
    speeds = {name: len(texts) / statistics.median(seconds) for name, seconds in taken.items()}
    cores = len(os.sched_getaffinity(0))
    print(f"{package.name}, {len(texts)} sentences, beam {EngineOptions().beam_size}, {cores} cores\n")
    print("| way | sentences/s | ratio of communique |\n| --- | ---: | ---: |")
    for name, speed in speeds.items():
        print(f"| {name} | {speed:.1f} | {speeds['communique'] / speed:.2f} |")


if __name__ == "__main__":
    main()
