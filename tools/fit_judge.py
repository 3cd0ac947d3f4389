"""Fit the weights of the judge: ``python -m tools.fit_judge FOLDER…``, with folders of ``.argosmodel`` files.

Each package, and each pair of packages that meet in English, translates FLORES dev (under ``COMMUNIQUE_SHARED``) with
several hypotheses a sentence. For every two hypotheses of one sentence the better one by chrF should have the smaller
penalty: a logistic regression on the differences of their features, each pair weighing as much as their chrF differ.
No weight may be negative: a fault is never a merit. Half of the sentences fit, the other half tells the gain.
"""

from __future__ import annotations

import argparse
import math
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.drafts_engines import DIRECTIONS, open_engines
from benchmarks.overlap import chrf

from communique.engines.contract import Way
from communique.pipeline.judging import Judge
from communique.pipeline.judging_weights import WEIGHTS

_HYPOTHESES = 4
_LEAST = 2.0
"""Points of chrF below which two hypotheses are as good as each other."""
_STEPS, _RATE, _SHRINK = 400, 0.5, 1e-3


@dataclass(frozen=True, slots=True)
class Choice:
    """The hypotheses of one sentence: features and chrF of each."""

    features: list[dict[str, float]]
    texts: list[str]
    reference: str
    scores: list[float]
    """chrF, sentence by sentence."""


def pairs_of(choices: Sequence[Choice]) -> list[tuple[dict[str, float], float]]:
    """Differences of features, the worse less the better, and how much worse it is."""
    found = []
    for choice in choices:
        for one in range(len(choice.scores)):
            for other in range(one):
                gap = choice.scores[one] - choice.scores[other]
                if abs(gap) < _LEAST:
                    continue
                worse, better = (one, other) if gap < 0 else (other, one)
                left, right = choice.features[worse], choice.features[better]
                names = left.keys() | right.keys()
                found.append(({name: left.get(name, 0.0) - right.get(name, 0.0) for name in names}, abs(gap)))
    return found


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """The weights, those of the log-probability being 1 where it counts at all."""
    pairs = pairs_of(choices)
    names = sorted({name for features, _ in pairs for name in features})
    spread = {
        name: math.sqrt(sum(features.get(name, 0.0) ** 2 for features, _ in pairs) / len(pairs)) or 1.0
        for name in names
    }
    weights = dict.fromkeys(names, 0.0)
    whole = sum(weight for _, weight in pairs)
    for _ in range(_STEPS):
        slope = dict.fromkeys(names, 0.0)
        for features, weight in pairs:
            margin = sum(weights[name] * value / spread[name] for name, value in features.items())
            push = weight / (1 + math.exp(min(50.0, margin)))
            for name, value in features.items():
                slope[name] += push * value / spread[name]
        weights = {
            name: max(0.0, weights[name] + _RATE * (slope[name] / whole - _SHRINK * weights[name])) for name in names
        }
    plain = {name: weights[name] / spread[name] for name in names}
    scale = plain.get("score") or 1.0
    return {name: round(value / scale, 3) for name, value in plain.items()}


def chosen(choices: Sequence[Choice], weights: dict[str, float]) -> list[str]:
    """The texts with the smallest penalty."""
    texts = []
    for choice in choices:
        penalties = [sum(weights.get(name, 0.0) * value for name, value in one.items()) for one in choice.features]
        texts.append(choice.texts[penalties.index(min(penalties))])
    return texts


def tell(name: str, choices: Sequence[Choice], weights: dict[str, float]) -> None:
    """One row: chrF of the first hypothesis, of ours, of the best that there is."""
    wanted = [choice.reference for choice in choices]
    first = [choice.texts[0] for choice in choices]
    best = [choice.texts[choice.scores.index(max(choice.scores))] for choice in choices]
    rows = [chrf(made, wanted) for made in (first, chosen(choices, weights), best)]
    print(f"| {name} | {rows[0]:.2f} | {rows[1]:.2f} | {rows[2]:.2f} |", flush=True)


def main() -> None:
    """Print the table of gains on the held-out half, and the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=400, help="sentences")
    options = parser.parse_args()
    shared = Path(os.environ["COMMUNIQUE_SHARED"]) / "eval" / "flores"
    rows: dict[str, list[Choice]] = {}
    for folder in options.folders:
        with open_engines(folder) as engines:
            for source, target in DIRECTIONS:
                engine = engines(source, target)
                lines = {
                    locale: (shared / f"flores-dev.{locale[:2]}").read_text(encoding="utf-8").splitlines()
                    for locale in (source, target)
                }
                sources, wanted = lines[source][: options.count], lines[target][: options.count]
                made = engine.translate(sources, way=Way(hypotheses=_HYPOTHESES))
                judge = Judge(source, target)
                rows[f"{folder.name} {source}→{target}"] = [
                    Choice(
                        features=[dict(judge.look(text, one.text, score=one.score).features) for one in hypotheses],
                        texts=[one.text for one in hypotheses],
                        reference=reference,
                        scores=[chrf([one.text], [reference]) for one in hypotheses],
                    )
                    for text, reference, hypotheses in zip(sources, wanted, made, strict=True)
                ]
    weights = fit([choice for choices in rows.values() for choice in choices[::2]])
    print("| half that was held out | first | judged | best of all |\n| --- | ---: | ---: | ---: |")
    for name, choices in rows.items():
        tell(name, choices[1::2], weights)
        tell(f"{name}, by the weights in use", choices[1::2], dict(WEIGHTS))
    print("\n" + "\n".join(f'    "{name}": {value},' for name, value in weights.items()))


if __name__ == "__main__":
    main()
