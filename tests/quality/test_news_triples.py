"""Sentences of news as good translators put them: hardly a rule speaks up.

``news_triples.txt`` has blocks that a line of ``===`` parts: a title, and the sentence in each language. They
are written for this project, after the habits of news agencies: rounded and converted figures, idioms, scores, ages.
"""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import NamedTuple

import pytest

from communique.checks import check_pair
from communique.model import Severity

LOCALES = {"en": "en", "zh": "zh_CN", "ru": "ru"}
MOST_ERRORS = 1.0
"""Per cent of pairs."""
MOST_ALARMS = 2.0
"""The same for warnings or errors."""


class Triple(NamedTuple):
    title: str
    texts: dict[str, str]


def read_triples() -> list[Triple]:
    text = (Path(__file__).parent / "news_triples.txt").read_text(encoding="utf-8")
    triples = []
    for block in text.strip("\n").split("\n===\n"):
        title, *lines = block.split("\n")
        triples.append(Triple(title, dict(line.split(": ", 1) for line in lines)))
    return triples


TRIPLES = read_triples()


@pytest.mark.parametrize(("source", "target"), list(permutations(LOCALES, 2)))
def test_good_news_raises_hardly_an_alarm(source: str, target: str) -> None:
    errors, alarms = [], []
    for triple in TRIPLES:
        found = check_pair(
            triple.texts[source],
            triple.texts[target],
            source_locale=LOCALES[source],
            target_locale=LOCALES[target],
        )
        severities = {finding.severity for finding in found}
        if Severity.ERROR in severities:
            errors.append(triple.title)
        if severities - {Severity.NOTE}:
            alarms.append(triple.title)
    assert 100 * len(errors) / len(TRIPLES) <= MOST_ERRORS, errors
    assert 100 * len(alarms) / len(TRIPLES) <= MOST_ALARMS, alarms


def test_there_are_enough_triples() -> None:
    assert len(TRIPLES) >= 300
    assert all(triple.texts.keys() == LOCALES.keys() for triple in TRIPLES)
