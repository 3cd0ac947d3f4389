"""How well our findings, and those of pofilter, tell machine translations that people found critically wrong.

    python -m benchmarks.critical [FILE] [--peer PYTHON] [--show KIND] [--count N]

FILE holds JSON lines with ``source``, ``target``, their locales, and ``critical``, the label of the majority of three
people; without it, ``eval/risk/critical_dev.jsonl`` in the folder that COMMUNIQUE_SHARED names is taken.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from pathlib import Path

from benchmarks.checking import Row, ours, peer_python, table, theirs, version
from communique.checks import check_pair
from communique.model import Severity

CONTENT = ("sense", "facts", "name", "code", "term", "script.foreign", "script.homoglyph")
"""Families and rules that are about what a text says; the others are about how it is printed."""


def about_content(rule: str) -> bool:
    """Whether a rule is about what a text says."""
    return rule.partition(".")[0] in CONTENT or rule.partition(" ")[0] in CONTENT


def read_rows(path: Path) -> tuple[list[Row], list[bool]]:
    """The pairs of a file, and which of them are critically wrong."""
    records = [json.loads(line) for line in path.open(encoding="utf-8")]
    rows = [
        Row(
            source_locale=record["source_locale"],
            target_locale=record["target_locale"],
            source=record["source"],
            target=record["target"],
        )
        for record in records
    ]
    return rows, [record["critical"] for record in records]


def scores(name: str, told: Sequence[bool], critical: Sequence[bool]) -> list[str]:
    """A row of the table: precision and recall, and how many were told."""
    hits = sum(one and other for one, other in zip(told, critical, strict=True))
    precision = f"{100 * hits / sum(told):.1f}" if any(told) else "–"
    return [name, str(sum(told)), precision, f"{100 * hits / sum(critical):.1f}"]


def show(rows: Sequence[Row], critical: Sequence[bool], kind: str, count: int) -> None:
    """Print pairs with their findings: those told rightly, missed, or told wrongly."""
    for row, bad in zip(rows, critical, strict=True):
        found = check_pair(row.source, row.target, source_locale=row.source_locale, target_locale=row.target_locale)
        grave = [one for one in found if one.severity is not Severity.NOTE and about_content(one.rule)]
        wanted = {"hits": bad and bool(grave), "misses": bad and not grave, "alarms": not bad and bool(grave)}
        if wanted[kind] and count > 0:
            count -= 1
            print(f"\n{row.source}\n{row.target}")
            for finding in grave:
                print(f"    {finding.severity.value} {finding.rule}: {finding.message}")


def main() -> None:
    """Print the table, or pairs to read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    shared = os.environ.get("COMMUNIQUE_SHARED")
    default = Path(shared) / "eval" / "risk" / "critical_dev.jsonl" if shared else None
    parser.add_argument("file", nargs="?", type=Path, default=default)
    parser.add_argument("--peer", help="a Python that has translate-toolkit")
    parser.add_argument("--show", choices=["hits", "misses", "alarms"], help="print pairs instead")
    parser.add_argument("--count", type=int, default=40, help="how many pairs to print")
    options = parser.parse_args()
    if options.file is None or not options.file.is_file():
        parser.error("give a file, or set COMMUNIQUE_SHARED")
    rows, critical = read_rows(options.file)
    if options.show:
        show(rows, critical, options.show, options.count)
        return
    verdicts = ours(rows)
    lines = [
        scores("communique, errors", [bool(found) for found in verdicts.errors], critical),
        scores(
            "communique, warnings or errors about content",
            [any(map(about_content, found)) for found in verdicts.rules],
            critical,
        ),
    ]
    lines.insert(2, scores("communique, all warnings or errors", [bool(found) for found in verdicts.rules], critical))
    with peer_python(options.peer) as python:
        if python:
            told = [bool(found) for found in theirs(rows, python).rules]
            lines.append(scores(f"pofilter {version(python)}, all filters", told, critical))
    lines.append(scores("all told", [True] * len(rows), critical))
    print(f"{len(rows)} pairs, {sum(critical)} of them critically wrong\n")
    print(table(["", "told", "precision %", "recall %"], lines))


if __name__ == "__main__":
    main()
