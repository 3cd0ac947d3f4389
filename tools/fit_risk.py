"""Fit the weights of the risk: ``python -m tools.fit_risk FOLDER…``, with folders of ``.argosmodel`` files.

Two kinds of truth, both under ``COMMUNIQUE_SHARED``: machine translations with the judgements of people (MLQE-PE), and
drafts of FLORES dev sentences with their chrF. Within each group (a folder and a direction) both the evidence and the
truth are set to mean 0, so that no group's level counts, only the order in it. A ridge regression gives the weights; a
logistic curve on the judged ones gives level and steepness. The table says how well the risk goes with the truth
(Spearman), for weights that were fitted without that direction, beside the score of the package alone. Directions by
way of a third language are in the table, and take no part in the fit.
"""

from __future__ import annotations

import argparse
import json
import os
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from benchmarks.drafts_engines import DIRECTIONS, open_engines
from benchmarks.overlap import chrf
from numpy.typing import NDArray

from communique.engines.contract import Engine
from communique.languages import get_language
from communique.pipeline.risk import Evidence, assess, gather, terms_of

Numbers = NDArray[np.float64]
_RIDGE = 10.0
_STEPS, _RATE = 4000, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Translations of one direction with one folder's packages."""

    truth: str
    """``people`` or ``chrF``."""
    folder: str
    source: str
    target: str
    evidence: list[Evidence]
    good: list[float]
    """How good each translation is."""
    pivot: str = ""
    """Locale of the middle language; empty where the packages translate directly."""

    @property
    def features(self) -> Numbers:
        """One row a translation, as :func:`communique.pipeline.risk.terms_of` orders them."""
        return np.array([list(terms_of(one).values()) for one in self.evidence])

    @property
    def standard(self) -> Numbers:
        """The truth with mean 0 and standard deviation 1."""
        good = np.array(self.good)
        return np.asarray((good - good.mean()) / good.std(), dtype=np.float64)


def fit(groups: Iterable[Group]) -> Numbers:
    """The weights of a ridge regression over the groups that are translated directly."""
    groups = [group for group in groups if not group.pivot]
    rows = np.vstack([group.features - group.features.mean(0) for group in groups])
    good = np.concatenate([group.standard for group in groups])
    solved = np.linalg.solve(rows.T @ rows + _RIDGE * np.eye(rows.shape[1]), rows.T @ good)
    return np.asarray(solved, dtype=np.float64)


def curve(groups: Iterable[Group], weights: Numbers) -> tuple[float, float]:
    """Level and steepness of the logistic curve from the sum to the share of translations below the mean."""
    judged = [group for group in groups if group.truth == "people"]
    sums = np.concatenate([group.features @ weights for group in judged])
    bad = np.concatenate([(group.standard < 0).astype(float) for group in judged])
    level, steepness = 0.0, 1.0
    for _ in range(_STEPS):
        off = 1 / (1 + np.exp(-(level - steepness * sums))) - bad
        level -= _RATE * float(np.mean(off))
        steepness += _RATE * float(np.mean(off * sums))
    return level, steepness


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Correlation of ranks; equal figures share their mean rank."""
    return float(np.corrcoef(_ranks(one), _ranks(other))[0, 1])


def _ranks(figures: Sequence[float]) -> Numbers:
    array = np.array(figures)
    return np.asarray([(array < figure).sum() + (array == figure).sum() / 2 for figure in array], dtype=np.float64)


def judged_groups(path: Path, folder: str, open_engine: Callable[[str, str], Engine]) -> list[Group]:
    """Machine translations that people judged, by direction."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    groups = []
    for source, target in sorted({(row["source_locale"], row["target_locale"]) for row in rows}):
        some = [row for row in rows if (row["source_locale"], row["target_locale"]) == (source, target)]
        evidence = gather(
            [(row["source"], row["target"]) for row in some],
            source_locale=source,
            target_locale=target,
            forward=open_engine(source, target),
            backward=open_engine(target, source),
        )
        good = [row["z_mean"] for row in some]
        groups.append(Group(truth="people", folder=folder, source=source, target=target, evidence=evidence, good=good))
    return groups


def drafted_groups(path: Path, folder: str, open_engine: Callable[[str, str], Engine], count: int) -> list[Group]:
    """Drafts of FLORES sentences, by direction."""
    groups = []
    for source, target in DIRECTIONS:
        texts, references = (
            (path / f"flores-dev.{get_language(locale).argos}").read_text(encoding="utf-8").splitlines()
            for locale in (source, target)
        )
        chosen = random.Random(5).sample(range(len(texts)), count)
        engine = open_engine(source, target)
        made = [one for one, *_ in engine.translate([texts[index] for index in chosen])]
        evidence = gather(
            [(texts[index], one.text) for index, one in zip(chosen, made, strict=True)],
            source_locale=source,
            target_locale=target,
            forward=engine,
            backward=open_engine(target, source),
            own_scores=[one.score for one in made],
        )
        good = [chrf([one.text], [references[index]]) for index, one in zip(chosen, made, strict=True)]
        groups.append(
            Group(
                truth="chrF",
                folder=folder,
                source=source,
                target=target,
                evidence=evidence,
                good=good,
                pivot=engine.pivot,
            )
        )
    return groups


def table(groups: Sequence[Group]) -> Iterable[str]:
    """Markdown: how well the risk goes with the truth."""
    yield "| truth | packages | direction | translations | score alone | risk | weights of other directions |"
    yield "| --- | --- | --- | ---: | ---: | ---: | ---: |"
    for group in groups:
        others = [
            other
            for other in groups
            if (other.truth, other.source, other.target) != (group.truth, group.source, group.target)
        ]
        blind = group.features @ fit(others)
        scores = [one.forward or 0.0 for one in group.evidence]
        risks = [-float(assess(one)) for one in group.evidence]
        figures = (spearman(side, group.good) for side in (scores, risks, list(blind)))
        yield (
            f"| {group.truth} | {group.folder} | {group.source} → {group.target} | {len(group.good)} | "
            + " | ".join(f"{figure:.2f}" for figure in figures)
            + " |"
        )


def shares(groups: Sequence[Group]) -> Iterable[str]:
    """Markdown: what the risk promised to those that people judged, and what they said."""
    yield "| risk | translations | below the mean |"
    yield "| --- | ---: | ---: |"
    judged = [group for group in groups if group.truth == "people"]
    pairs = [
        (assess(one), bad) for group in judged for one, bad in zip(group.evidence, group.standard < 0, strict=True)
    ]
    for start in range(0, 100, 20):
        said = [bad for risk, bad in pairs if start <= risk < start + 20 or (start, risk) == (80, 100)]
        if said:
            yield f"| {start} to {start + 19 + (start == 80)} | {len(said)} | {100 * sum(said) / len(said):.0f} % |"


def main() -> None:
    """Print the weights and two tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", help="folders of .argosmodel files")
    parser.add_argument("--count", type=int, default=250, help="FLORES sentences a direction")
    options = parser.parse_args()
    if "COMMUNIQUE_SHARED" not in os.environ:
        raise SystemExit("COMMUNIQUE_SHARED does not say where the texts are.")
    shared = Path(os.environ["COMMUNIQUE_SHARED"])
    groups: list[Group] = []
    for folder in options.folders:
        with open_engines(folder) as open_engine:
            name = folder.resolve().parent.name + "/" + folder.name
            groups += judged_groups(shared / "eval/risk/judged_dev.jsonl", name, open_engine)
            groups += drafted_groups(shared / "eval/flores", name, open_engine, options.count)
    weights = fit(groups)
    level, steepness = curve(groups, weights)
    names = list(terms_of(groups[0].evidence[0]))
    print({name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)})
    print(f"level {level:.2f}, steepness {steepness:.2f}; means and deviations of the scores:")
    for group in groups:
        known = {
            name: [getattr(one, name) or 0.0 for one in group.evidence] for name in ("forward", "backward", "answered")
        }
        figures = ", ".join(f"{np.mean(values):.2f} ± {np.std(values):.2f}" for values in known.values())
        print(f"  {group.truth} {group.folder} {group.source} {group.target}: {figures}")
    print("\n".join(["", *table(groups), "", *shares(groups)]))


if __name__ == "__main__":
    main()
