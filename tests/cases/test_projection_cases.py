"""Titled cases of projection, one file a pair: ``projection/<source>-<target>.txt``.

Blocks are separated by a line of ``===``. The first line of a block is its title, the second its reason; then come
``source`` (Markdown), ``target`` (translated without codes), what is known (``links``, ``alone``, ``extra``: pairs of
source and target words, ``#2`` for the second time a word comes) and the ``result`` with what is ``lost``
or ``missing``.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from communique.inline import Extra, project, protect

FOLDER = Path(__file__).parent / "projection"
AT_LEAST = 45


class Link(NamedTuple):
    start: int
    end: int
    source_start: int
    source_end: int
    weight: float


class Case(NamedTuple):
    source_locale: str
    target_locale: str
    title: str
    fields: dict[str, str]


def read_cases() -> list[Case]:
    cases = []
    for path in sorted(FOLDER.glob("*.txt")):
        source, _, target = path.stem.partition("-")
        for block in path.read_text(encoding="utf-8").split("\n===\n"):
            title, reason, *lines = block.strip().split("\n")
            assert reason.strip(), block
            fields = dict(line.split(": ", 1) for line in lines)
            assert {"source", "target", "result"} <= fields.keys(), block
            assert fields.keys() <= {"source", "target", "result", "links", "alone", "extra", "lost", "missing"}, block
            cases.append(Case(source, target, title, fields))
    return cases


def pairs(text: str) -> list[tuple[str, str]]:
    return (
        [(left.strip(), right.strip()) for left, _, right in (one.partition("=") for one in text.split(";"))]
        if text
        else []
    )


def find(text: str, wanted: str) -> tuple[int, int]:
    word, _, number = wanted.partition("#")
    at = text.index(word)
    for _ in range(int(number or 1) - 1):
        at = text.index(word, at + 1)
    return at, at + len(word)


CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.source_locale}-{case.target_locale}: {case.title}")
def test_codes_go_where_their_words_went(case: Case) -> None:
    fields = case.fields
    extras = [
        Extra(start=start, end=end, target_text=target)
        for words, target in pairs(fields.get("extra", ""))
        for start, end in [find(fields["source"], words)]
    ]
    protected = protect(fields["source"], "markdown", extras)
    links = [
        Link(*find(fields["target"], target), *find(protected.plain, source), 0.8)
        for source, target in pairs(fields.get("links", ""))
    ]
    result = project(
        protected,
        fields["target"],
        links,
        source_locale=case.source_locale,
        target_locale=case.target_locale,
        renderings={words: (target,) for words, target in pairs(fields.get("alone", ""))},
    )
    assert result.restored.text == fields["result"]
    assert " ".join(result.restored.lost) == fields.get("lost", "")
    assert " ".join(result.restored.missing) == fields.get("missing", "")


def test_there_are_enough_cases_for_every_target() -> None:
    assert len(CASES) >= AT_LEAST
    assert {case.target_locale for case in CASES} == {"en", "ru", "zh_CN"}
    assert len({(case.source_locale, case.target_locale, case.title) for case in CASES}) == len(CASES)
