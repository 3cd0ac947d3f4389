"""Segmentation scores above its floors.

``segmentation_hard.jsonl`` lies here. News is scored where COMMUNIQUE_SHARED names a folder with
``eval/segmentation/*.jsonl``.
"""

from __future__ import annotations

import json
import os
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import pytest

from communique.segmentation import split_sentences

HARD = Path(__file__).parent / "segmentation_hard.jsonl"
NEWS = {"en": ("pud", "gum_news"), "ru": ("pud", "gsd"), "zh": ("pud", "gsdsimp")}
EXACT_FLOOR = 97.0
F1_FLOOR = 98.5


class Row(NamedTuple):
    language: str
    source: str
    text: str
    sentences: list[str]


def read(path: Path) -> list[Row]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Row(row["lang"], row["source"], row["text"], row["sentences"]) for row in rows]


def cuts(sentences: list[str]) -> set[int]:
    """Numbers of characters that are no blanks before each cut."""
    counts = list(accumulate(len("".join(sentence.split())) for sentence in sentences))
    return set(counts) - {0, counts[-1]}


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_hard_cases(language: str) -> None:
    rows = [row for row in read(HARD) if row.language == language]
    wrong = [row.text for row in rows if cuts(split_sentences(row.text, language)) != cuts(row.sentences)]
    assert 100 * (1 - len(wrong) / len(rows)) >= EXACT_FLOOR, wrong


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_news(language: str) -> None:
    folder = os.environ.get("COMMUNIQUE_SHARED")
    if not folder:
        pytest.skip("COMMUNIQUE_SHARED names no folder")
    paths = sorted(Path(folder, "eval", "segmentation").glob("*.jsonl"))
    rows = [row for path in paths for row in read(path) if row.language == language and row.source in NEWS[language]]
    assert rows
    hits = misses = 0
    for row in rows:
        wanted, found = cuts(row.sentences), cuts(split_sentences(row.text, language))
        hits += len(wanted & found)
        misses += len(wanted ^ found)
    assert 200 * hits / (2 * hits + misses) >= F1_FLOOR
