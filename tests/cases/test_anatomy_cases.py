"""The cases of ``tests/cases/anatomy``: a title, the format and locale, and a release with the roles of every line.

A line stands for a paragraph: its roles in order (``none`` where it has no segment), the speaker in brackets, a bar,
and its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.formats import assemble, parse

CASES = Path(__file__).parent / "anatomy"


def cases() -> Iterator[object]:
    for path in sorted(CASES.glob("*.txt")):
        for part in re.split(r"(?m)^# (?=.*\n= )", path.read_text(encoding="utf-8"))[1:]:
            title, head, rest = part.split("\n", 2)
            form, locale = head.removeprefix("= ").split()
            rows = [tuple(line.split(" | ", 1)) for line in rest.strip("\n").split("\n")]
            yield pytest.param(form, locale, rows, id=f"{path.stem}: {title}")


@pytest.mark.parametrize(("form", "locale", "rows"), list(cases()))
def test_case(form: str, locale: str, rows: list[tuple[str, str]]) -> None:
    source = "\n\n".join(text for _, text in rows) + "\n"
    document = parse(source.encode(), format=form, locale=locale)
    found = []
    for number, (_, text) in enumerate(rows):
        segments = [segment for segment in document.segments if segment.place.line == 2 * number + 1]
        roles = " ".join(dict.fromkeys(segment.role.value for segment in segments)) or "none"
        speaker = "; ".join(dict.fromkeys(segment.speaker for segment in segments if segment.speaker))
        found.append((f"{roles} ({speaker})" if speaker else roles, text))
    assert found == rows
    assert assemble(document, {}, locale="ru") == source.encode()
