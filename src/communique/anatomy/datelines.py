"""The dateline of a release: place, day and agency before its first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from communique.languages import Language

_LONGEST = 160
"""A dateline ends within so many characters."""
_NO_BREAK = str.maketrans("\u00a0\u202f\u2009", "   ")


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
    """Who wrote it, as it stands there: in Chinese with brackets."""
    ranges: tuple[tuple[str, int, int], ...] = ()
    """Name, start and end of each of these parts, in the order of the text."""


@cache
def _patterns(sources: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source) for source in sources)


def find_dateline(text: str, language: Language) -> Dateline | None:
    """The dateline that a text begins with, if it does; a place alone counts only where the table knows it."""
    table = language.anatomy.datelines
    head = text[:_LONGEST].translate(_NO_BREAK) + " " * (len(text) < _LONGEST)
    for pattern in _patterns(table.patterns):
        match = pattern.match(head)
        if match is None:
            continue
        found = {name: (value or "").strip() for name, value in match.groupdict().items()}
        starts = {name: match.start(name) + _blanks(match[name]) for name, value in found.items() if value}
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
            ranges=tuple(
                ("place" if name == "lone" else name, start, start + len(found[name]))
                for name, start in sorted(starts.items(), key=lambda item: item[1])
            ),
        )
    return None


def _blanks(text: str) -> int:
    """How many blanks a text begins with."""
    return len(text) - len(text.lstrip())
