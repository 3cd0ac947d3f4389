"""Strict agreement with hand-written facts: kind, value and, where it matters, unit must be those of the gold fact.

A duration may be reported as a plain number; an alternative that the gold lists is as good as the fact itself; optional
facts neither help nor hurt. A sentence without a required fact is a hard negative.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from communique.facts import find_facts
from communique.model import Fact

GOLD = [
    json.loads(line)
    for line in (Path(__file__).parent / "facts_dev.jsonl").read_text(encoding="utf-8").splitlines()
    if line.strip()
]
LOCALES = ("en", "zh_CN", "ru")
COUNTED = {"money", "measure", "duration"}
LEAST_F1 = 0.97
MOST_FALSE = 1

Key = tuple[str, str, str | None]


def number(value: str) -> str:
    try:
        if "/" in value:
            return str(round(float(Fraction(value)), 4))
        return str(round(Decimal(value), 4).normalize())
    except (InvalidOperation, ValueError):
        return value


def same(kind: str, value: str) -> str:
    if kind in {"url", "email"}:
        return value.rstrip(".,;。，").lower()
    if kind == "code":
        return " ".join(value.split())
    return value if kind in {"date", "phone", "time", "weekday"} else number(value)


def gold_keys(gold: dict[str, Any]) -> Iterator[Key]:
    """What may be reported for a gold fact or for one of its alternatives."""
    for one in (gold, *gold.get("alt", [])):
        kind, value, unit = one["kind"], same(one["kind"], one["value"]), one.get("unit")
        if kind == "duration":
            yield from (("duration", value, unit), ("measure", value, unit), ("number", value, None))
        elif kind == "percent":
            yield from ((kind, value, unit), (kind, value, None))
        else:
            yield (kind, value, unit if kind in COUNTED else None)


def key(fact: Fact) -> Key:
    counts = fact.kind in COUNTED or (fact.kind == "percent" and fact.unit)
    return (str(fact.kind), same(str(fact.kind), fact.value), fact.unit if counts else None)


def overlap(fact: Fact, gold: dict[str, Any]) -> bool:
    return not (fact.end <= gold["start"] or fact.start >= gold["end"])


def compare(row: dict[str, Any]) -> tuple[int, int, int]:
    """Required facts that were found, that there are, and facts that nobody asked for."""
    left = find_facts(row["text"], row["lang"])
    golds = sorted(row["facts"], key=lambda gold: bool(gold.get("optional")))
    hit = 0
    for gold in golds:
        keys = set(gold_keys(gold))
        match = next((fact for fact in left if key(fact) in keys and overlap(fact, gold)), None)
        if match is not None:
            left.remove(match)
            hit += not gold.get("optional")
    optional = [gold for gold in golds if gold.get("optional")]
    false = [fact for fact in left if not any(overlap(fact, gold) for gold in optional)]
    return hit, len(golds) - len(optional), len(false)


@pytest.mark.parametrize("locale", LOCALES)
def test_strict_f1(locale: str) -> None:
    results = [compare(row) for row in GOLD if row["lang"] == locale]
    hit, required, false = (sum(column) for column in zip(*results, strict=True))
    precision, recall = hit / (hit + false), hit / required
    assert 2 * precision * recall / (precision + recall) >= LEAST_F1


@pytest.mark.parametrize("locale", LOCALES)
def test_hard_negatives(locale: str) -> None:
    rows = [row for row in GOLD if row["lang"] == locale and all(gold.get("optional") for gold in row["facts"])]
    assert len(rows) >= 15
    assert sum(compare(row)[2] > 0 for row in rows) <= MOST_FALSE
