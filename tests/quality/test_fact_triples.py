"""One statement in three languages: the same facts are read, no rule speaks up, and a changed fact is found.

``fact_triples.txt`` has blocks that a line of ``===`` parts: a title, the statement in each language, its facts (kind,
value, unit; ``~`` marks those that a language may word away), and for each language what is changed into what.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

import pytest

from communique.checks import check_pair
from communique.facts import find_facts
from communique.model import Severity

LOCALES = {"en": "en", "zh": "zh_CN", "ru": "ru"}
WITH_UNIT = {"money", "measure", "duration", "number", "percent", "time"}
LEAST_F1 = 0.98
SAID_OTHERWISE = {"Yen and yuan"}
"""An exchange rate: Chinese writes the one dollar and the currency that English and Russian leave to the reader."""


class Triple(NamedTuple):
    title: str
    texts: dict[str, str]
    facts: list[tuple[str, str, str, bool]]
    changed: dict[str, str]


def number(value: str) -> str:
    try:
        return str(Fraction(value))
    except ValueError:
        return value


def read_fact(written: str) -> tuple[str, str, str, bool]:
    kind, _, value = written.removeprefix("~").partition(" ")
    unit = ""
    if kind in WITH_UNIT:
        value, _, unit = value.partition(" ")
    return kind, number(value), unit, written.startswith("~")


def read_triples() -> list[Triple]:
    triples = []
    text = (Path(__file__).parent / "fact_triples.txt").read_text(encoding="utf-8")
    for block in text.strip("\n").split("\n===\n"):
        title, *lines = block.split("\n")
        named = dict(line.split(": ", 1) for line in lines)
        texts = {name: named[name] for name in LOCALES}
        changed = {}
        for name, change in zip(LOCALES, named["change"].split(" | "), strict=True):
            old, _, new = change.partition(" > ")
            assert old in texts[name]
            changed[name] = texts[name].replace(old, new, 1)
        facts = [read_fact(written) for written in named["facts"].split("; ")]
        triples.append(Triple(title, texts, facts, changed))
    return triples


TRIPLES = read_triples()
PAIRS = [
    pytest.param(triple, source, target, id=f"{triple.title}: {source}>{target}")
    for triple in TRIPLES
    for source, target in permutations(LOCALES, 2)
]


def loud(source: str, target: str, from_name: str, to_name: str) -> set[tuple[str, str]]:
    """Rule and message of what the rules for facts and addresses find."""
    found = check_pair(source, target, source_locale=LOCALES[from_name], target_locale=LOCALES[to_name])
    return {
        (finding.rule, finding.message)
        for finding in found
        if finding.rule.startswith(("facts.", "code.")) and finding.severity is not Severity.NOTE
    }


@pytest.mark.parametrize("name", LOCALES)
def test_facts_are_read(name: str) -> None:
    hit = required = false = 0
    for triple in TRIPLES:
        left = [
            (str(fact.kind), number(fact.value), fact.unit) for fact in find_facts(triple.texts[name], LOCALES[name])
        ]
        for kind, value, unit, optional in sorted(triple.facts, key=lambda fact: fact[3]):
            match = next((key for key in left if key in {(kind, value, unit), ("time", value, "")}), None)
            if match is not None:
                left.remove(match)
            required += not optional
            hit += match is not None and not optional
        false += len(left)
    precision, recall = hit / (hit + false), hit / required
    assert 2 * precision * recall / (precision + recall) >= LEAST_F1


@pytest.mark.parametrize(("triple", "source", "target"), PAIRS)
def test_the_same_facts_raise_no_alarm(triple: Triple, source: str, target: str) -> None:
    assert bool(loud(triple.texts[source], triple.texts[target], source, target)) <= (triple.title in SAID_OTHERWISE)


@pytest.mark.parametrize(("triple", "source", "target"), PAIRS)
def test_a_changed_fact_is_found(triple: Triple, source: str, target: str) -> None:
    clean = loud(triple.texts[source], triple.texts[target], source, target)
    assert loud(triple.texts[source], triple.changed[target], source, target) - clean


def test_there_are_enough_triples() -> None:
    assert len(TRIPLES) >= 80
