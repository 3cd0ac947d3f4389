"""Sentences a second of the Argos engine, beside its peers with the same package and beam, in the same run.

- argostranslate's own translation object, one sentence after the other (:mod:`benchmarks.argostranslate_peer`);
- bare CTranslate2: pieces made and sorted beforehand, one call for all, with the threads of our engine; what it gives
  depends on what is decoded with what. Two sizes of batches are tried.

All take their turns in each round, so that whatever else the machine does slows all of them; the median counts. Nothing
is cached between rounds. ``--same`` instead counts how many sentences come out otherwise in other company.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import ctranslate2  # type: ignore[import-untyped]  # it has no types

from benchmarks.packages import arguments, language, opened, sentences
from communique.engines.argos import ArgosEngine
from communique.engines.options import EngineOptions, choose_threads
from communique.engines.package import Package
from communique.engines.tokenizers import load_tokenizer

BATCHES = (512, 2048)
ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def argostranslate(package: Package, texts: Sequence[str], share: int) -> Iterator[Callable[[], float]]:
    """Measures argostranslate on the first ``share`` sentences; seconds for all, by proportion."""
    with TemporaryDirectory() as home:
        environ = {"HOME": home, "PATH": os.environ.get("PATH", "")}
        process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.argostranslate_peer"],
            cwd=ROOT,
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        given, taken = process.stdin, process.stdout
        if given is None or taken is None:
            raise RuntimeError("no pipes")
        chosen = texts[:: max(1, len(texts) // share)][:share]
        given.write(json.dumps({"package": str(package.path), "texts": chosen}) + "\n")
        given.flush()
        print("argostranslate:", taken.readline().strip())

        def measure() -> float:
            given.write("go\n")
            given.flush()
            return float(taken.readline()) * len(texts) / len(chosen)

        try:
            yield measure
        finally:
            given.close()
            process.wait()


def bare(package: Package, texts: Sequence[str], size: int) -> Callable[[], float]:
    """Decodes pieces that are made and sorted already."""
    options = EngineOptions()
    inter, intra = choose_threads(options, len(os.sched_getaffinity(0)))
    translator = ctranslate2.Translator(
        str(package.path / "model"), inter_threads=inter, intra_threads=intra, compute_type=options.compute_type
    )
    pieces = sorted(load_tokenizer(package).encode(texts), key=len, reverse=True)
    prefix = [[package.target_prefix]] * len(pieces) if package.target_prefix else None

    def decode() -> float:
        start = time.perf_counter()
        translator.translate_batch(
            pieces,
            target_prefix=prefix,
            max_batch_size=size,
            batch_type="tokens",
            beam_size=options.beam_size,
            max_input_length=0,
        )
        return time.perf_counter() - start

    return decode


def ours(package: Package, texts: Sequence[str]) -> Callable[[], float]:
    """The engine, from sentences to sentences."""
    engine = _engine(package, EngineOptions())
    engine.translate(texts[:1])

    def decode() -> float:
        start = time.perf_counter()
        engine.translate(texts)
        return time.perf_counter() - start

    return decode


def _engine(package: Package, options: EngineOptions) -> ArgosEngine:
    return ArgosEngine(package, language(package.from_code).locale, language(package.to_code).locale, options)


def speeds(package: Package, texts: Sequence[str], rounds: int, share: int) -> None:
    """Print a table of sentences a second."""
    taken: dict[str, list[float]] = {}
    with argostranslate(package, texts, share) as peer:
        contenders = {
            "argostranslate, sentence by sentence": peer,
            **{f"bare CTranslate2, sorted, batches of {size}": bare(package, texts, size) for size in BATCHES},
            "communique": ours(package, texts),
        }
        for _ in range(rounds):
            for name, decode in contenders.items():
                taken.setdefault(name, []).append(decode())
    found = {name: len(texts) / statistics.median(seconds) for name, seconds in taken.items()}
    print("\n| way | sentences/s | ratio of communique |\n| --- | ---: | ---: |")
    for name, speed in found.items():
        print(f"| {name} | {speed:.1f} | {found['communique'] / speed:.2f} |")


def same(package: Package, texts: list[str], rounds: int) -> None:
    """Print how many sentences come out otherwise in other company; ours and with batches of mixed lengths."""
    alone = _engine(package, EngineOptions())
    wanted = {text: alone.translate([text])[0] for text in texts}
    changed = 0
    for seed in range(rounds):
        chance = random.Random(seed)
        options = EngineOptions(
            inter_threads=chance.choice((1, 2)),
            intra_threads=chance.choice((1, 2)),
            batch_tokens=chance.choice((64, 256, 1024, 4096)),
        )
        order = chance.sample(texts, len(texts))
        made = _engine(package, options).translate(order)
        changed += sum(wanted[text] != one for text, one in zip(order, made, strict=True))
    tokenizer = load_tokenizer(package)
    translator = ctranslate2.Translator(str(package.path / "model"), inter_threads=2, intra_threads=1)

    def decoded(pieces: list[list[str]], size: int) -> list[tuple[list[str], float]]:
        made = translator.translate_batch(
            pieces, max_batch_size=size, batch_type="tokens", beam_size=4, return_scores=True, max_input_length=0
        )
        return [(one.hypotheses[0], one.scores[0]) for one in made]

    pieces = tokenizer.encode(texts)
    single = [decoded([one], 0)[0] for one in pieces]
    mixed = decoded(pieces, 1024)
    words = sum(one[0] != two[0] for one, two in zip(single, mixed, strict=True))
    scores = sum(one[1] != two[1] for one, two in zip(single, mixed, strict=True))
    print("\n| way | decodings | other words | other score |\n| --- | ---: | ---: | ---: |")
    print(f"| bare CTranslate2, sorted, batches of 1024 | {len(texts)} | {words} | {scores} |")
    print(f"| communique, {rounds} runs | {rounds * len(texts)} | {changed} | (either) |")


def main() -> None:
    """Print a table."""
    parser = arguments(__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="runs of each; the median counts")
    parser.add_argument("--share", type=int, default=200, help="sentences that argostranslate gets of them")
    parser.add_argument(
        "--same", action="store_true", help="count what comes out otherwise, instead of measuring speed"
    )
    options = parser.parse_args()
    with opened(options.package) as package:
        texts = sentences(options.texts, language(package.from_code), options.count)
        cores = len(os.sched_getaffinity(0))
        print(f"{package.name}, {len(texts)} sentences, beam {EngineOptions().beam_size}, {cores} cores")
        if options.same:
            same(package, texts, options.rounds)
        else:
            speeds(package, texts, options.rounds, options.share)


if __name__ == "__main__":
    main()
