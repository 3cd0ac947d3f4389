"""Our checks beside pofilter of the Translate Toolkit, on the same pairs in the same run.

    python -m benchmarks.checking [--count N] [--peer PYTHON]

Good pairs tell false alarms; the same pairs with one error in them tell what is found. The pairs are those of
``eval/checks`` in the folder that COMMUNIQUE_SHARED names, with the errors that stand there; without it, the reviewed
units of this repository, with errors that a seed puts into them. pofilter is installed with pip into an environment of
its own in a temporary folder, unless ``--peer`` names a Python that has it; without a network it is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
import venv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.checking_errors import INJECTORS, untranslated
from communique.catalogs.po import read_catalog
from communique.checks.running import check, make_pair
from communique.model import EMPTY, State

ROOT = Path(__file__).resolve().parent.parent
PEER = "translate-toolkit"
_ROUNDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A pair; with an error, where ``kind`` names one."""

    source_locale: str
    target_locale: str
    source: str
    target: str
    kind: str = ""
    clean: tuple[str, str] = ("", "")
    """Source and target without the error."""

    @property
    def record(self) -> str:
        """What the peer reads."""
        return json.dumps({"source": self.source, "target": self.target, "target_locale": self.target_locale})

    @property
    def without(self) -> Row:
        """The same pair without its error."""
        source, target = self.clean
        return Row(source_locale=self.source_locale, target_locale=self.target_locale, source=source, target=target)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """What one checker said of rows, and the seconds of one core that it took."""

    rules: list[set[str]]
    """By row: rules with a warning or an error, each with its number of findings behind it."""
    errors: list[set[str]]
    """The same for errors alone."""
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """All that one checker said."""

    good: list[Verdicts]
    """Of the good pairs, once a round."""
    clean: Verdicts
    """Of the pairs with an error, without it."""
    wrong: Verdicts
    """Of the pairs with an error."""


Judge = Callable[[Sequence[Row]], Verdicts]


def shared_rows(folder: Path, count: int) -> tuple[list[Row], list[Row]]:
    """Good pairs and pairs with an error from the two files of a folder, evenly chosen."""
    good = [
        Row(
            source_locale=row["source_locale"],
            target_locale=row["target_locale"],
            source=row["source"],
            target=row["target"],
        )
        for row in _read(folder / "pairs_dev.jsonl", count)
    ]
    wrong = [
        Row(
            source_locale=row["source_locale"],
            target_locale=row["target_locale"],
            source=row["source"],
            target=row["target"],
            kind=row["kind"],
            clean=(row["clean_source"], row["clean_target"]),
        )
        for row in _read(folder / "cases_dev.jsonl", 2 * count)
    ]
    return good, wrong


def _read(path: Path, count: int) -> list[dict[str, str]]:
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    random.Random(1).shuffle(rows)
    return rows[:count]


def own_rows() -> tuple[list[Row], list[Row]]:
    """The reviewed units of this repository, and the same with errors of every kind for which there is room."""
    good = []
    for path in sorted(ROOT.glob("locales/*/LC_MESSAGES/*.po")):
        catalog = read_catalog(path.read_bytes(), place=str(path))
        good += [
            Row(
                source_locale=catalog.source_locale,
                target_locale=catalog.target_locale,
                source=unit.key.source,
                target=unit.target,
            )
            for unit in catalog.units
            if unit.state is State.REVIEWED and unit.target not in {"", EMPTY}
        ]
    return good, list(with_errors(good))


def with_errors(rows: Sequence[Row], *, seed: int = 1) -> Iterator[Row]:
    """Every row with one error of each kind for which there is room."""
    chance = random.Random(seed)
    for row in rows:
        made = {kind: inject(row.target, chance) for kind, inject in INJECTORS.items()}
        made["untranslated"] = untranslated(row.source)
        for kind, target in made.items():
            if target is not None and target != row.target:
                yield Row(
                    source_locale=row.source_locale,
                    target_locale=row.target_locale,
                    source=row.source,
                    target=target,
                    kind=kind,
                    clean=(row.source, row.target),
                )


def ours(rows: Sequence[Row]) -> Verdicts:
    """What our rules say, without memories of earlier texts that would make a second look quicker."""
    pairs = [
        make_pair(row.source, row.target, source_locale=row.source_locale, target_locale=row.target_locale)
        for row in rows
    ]
    forget()
    start = time.process_time()
    found = [check(pair) for pair in pairs]
    seconds = time.process_time() - start
    rules, errors = [], []
    for findings in found:
        rules.append(_numbered(finding.rule for finding in findings if finding.severity.value != "note"))
        errors.append(_numbered(finding.rule for finding in findings if finding.severity.value == "error"))
    return Verdicts(rules=rules, errors=errors, seconds=seconds)


def forget() -> None:
    """Empty every cache of texts, which would make a second look quicker than the first; those of tables stay."""
    for name, module in list(sys.modules.items()):
        if name.startswith("communique."):
            for value in vars(module).values():
                parameters = getattr(value, "cache_parameters", None)
                if parameters is not None and parameters()["maxsize"] is not None:
                    value.cache_clear()


def _numbered(names: Iterable[str]) -> set[str]:
    """Names as a set in which a name that comes twice is there twice."""
    seen: dict[str, int] = defaultdict(int)
    numbered = set()
    for name in names:
        seen[name] += 1
        numbered.add(f"{name} {seen[name]}")
    return numbered


def theirs(rows: Sequence[Row], python: str) -> Verdicts:
    """What all filters of pofilter say."""
    script = Path(__file__).with_name("checking_peer.py")
    done = subprocess.run(
        [python, str(script)], input="\n".join(row.record for row in rows), capture_output=True, text=True, check=True
    )
    *lines, seconds = done.stdout.splitlines()
    rules = [set(json.loads(line)) for line in lines]
    return Verdicts(rules=rules, errors=rules, seconds=float(seconds))


@contextmanager
def peer_python(named: str | None) -> Iterator[str | None]:
    """A Python that has the peer; None where it cannot be installed."""
    if named:
        yield named
        return
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        made = subprocess.run([python, "-m", "pip", "install", "--quiet", PEER], check=False)
        yield python if made.returncode == 0 else None


def version(python: str) -> str:
    """The version of the peer."""
    code = f"import importlib.metadata as m; print(m.version({PEER!r}))"
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def share(hits: Sequence[bool]) -> str:
    """Per cent of hits."""
    return f"{100 * sum(hits) / len(hits):.1f}" if hits else "–"


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=2000, help="good pairs of the shared folder; twice as many errors")
    parser.add_argument("--peer", help="a Python that has translate-toolkit")
    return parser.parse_args()


def main() -> None:
    """Judge, and print the tables."""
    options = arguments()
    shared = os.environ.get("COMMUNIQUE_SHARED")
    folder = Path(shared) / "eval" / "checks" if shared else None
    good, wrong = shared_rows(folder, options.count) if folder and folder.is_dir() else own_rows()
    clean = [row.without for row in wrong]
    judges: dict[str, Judge] = {"communique": ours}
    with peer_python(options.peer) as python:
        if python:
            judges[f"pofilter {version(python)}"] = partial(theirs, python=python)
        judged = {
            name: Judged(
                good=[judge(good) for _ in range(_ROUNDS)],
                clean=judge(clean),
                wrong=judge(wrong),
            )
            for name, judge in judges.items()
        }
    print(f"{len(good)} good pairs, {len(wrong)} with one error, one core, Python {platform.python_version()}\n")
    print(table(["", *judged], false_alarms(judged, len(good))))
    print("\nErrors found that the pair does not have without the error, %:\n")
    print(table(["kind", "pairs", *judged], recalls(judged, wrong)))


def false_alarms(judged: Mapping[str, Judged], count: int) -> Iterator[list[str]]:
    """Rows of the first table: alarms on good pairs, and speed."""
    first = [one.good[0] for one in judged.values()]
    yield ["good pairs with an error, %", *(share([bool(found) for found in one.errors]) for one in first)]
    yield ["good pairs with a warning or an error, %", *(share([bool(found) for found in one.rules]) for one in first)]
    speeds = [count / min(one.seconds for one in every.good) for every in judged.values()]
    yield [f"pairs a second, the best of {_ROUNDS}", *(f"{speed:.0f}" for speed in speeds)]


def recalls(judged: Mapping[str, Judged], wrong: Sequence[Row]) -> Iterator[list[str]]:
    """Rows of the second table: what is found of every kind of error, and of all."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(wrong):
        kinds[row.kind].append(number)
    for kind, numbers in [*sorted(kinds.items()), ("all", list(range(len(wrong))))]:
        shares = [
            share([bool(one.wrong.rules[number] - one.clean.rules[number]) for number in numbers])
            for one in judged.values()
        ]
        yield [kind, str(len(numbers)), *shares]


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---", *("---:" for _ in heads[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
