"""The dateline of a release: place, day and agency before its first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from communique.languages import Language

_LONGEST = 160
"""A dateline ends within so many characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline, as its text has it."""

    end: int
    """Offset after its last mark, before the blank that follows."""
    place: str = ""
    """Where the news comes from; empty where it is not told."""
    date: str = ""
    """The day, with or without its year."""
    agency: str = ""
    """Who sends it: ``Xinhua``, ``PRNewswire``."""
    byline: str = ""
    """Who wrote it, with brackets."""


@cache
def _patterns(sources: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source) for source in sources)


def find_dateline(text: str, language: Language) -> Dateline | None:
    """The dateline that a text begins with, if it does; a place alone counts only where the table knows it."""
    table = language.anatomy.datelines
    head = text[:_LONGEST] + " " * (len(text) < _LONGEST)
    for pattern in _patterns(table.patterns):
        match = pattern.match(head)
        if match is None:
            continue
        found = {name: (value or "").strip() for name, value in match.groupdict().items()}
        if found.get("lone") and found["lone"].casefold() not in table.known:
            continue
        end = len(match.group().rstrip())
        if not end or end >= _LONGEST:
            continue
        return Dateline(
            end=end,
            place=found.get("place") or found.get("lone") or "",
            date=found.get("date", ""),
            agency=found.get("agency", ""),
            byline=found.get("byline", ""),
        )
    return None
