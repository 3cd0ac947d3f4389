"""The cases of ``tests/cases/format``: a title, the format and locale, a release, and its segments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.formats import assemble, parse
from communique.model import Segment

CASES = Path(__file__).parents[2] / "cases" / "format"


def cases() -> Iterator[object]:
    for path in sorted(CASES.glob("*.txt")):
        for part in re.split(r"(?m)^# (?=.*\n= )", path.read_text(encoding="utf-8"))[1:]:
            title, head, rest = part.split("\n", 2)
            form, locale = head.removeprefix("= ").split()
            source, expected = rest.rsplit("\n---\n", 1)
            yield pytest.param(source, form, locale, expected.strip().split("\n"), id=f"{path.stem}: {title}")


def show(segment: Segment) -> str:
    context = f"@{segment.context}" if segment.context else ""
    return f"{segment.role.value}{context}: {segment.text}"


@pytest.mark.parametrize(("source", "form", "locale", "expected"), list(cases()))
def test_case(source: str, form: str, locale: str, expected: list[str]) -> None:
    document = parse(source.encode(), format=form, locale=locale)
    assert [show(segment) for segment in document.segments] == expected
    assert assemble(document, {}, locale="ru") == source.encode()
