"""Initials that a translation drops."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.names_index import LONGEST_TEXT
from communique.languages import Language
from communique.model import Severity
from communique.transcription.sounds import likeness, skeleton

_ALIKE = 0.7
_TWO = 2


class _Person(NamedTuple):
    """A surname with the initials beside it."""

    surname: str
    initials: int
    start: int
    end: int


@cache
def _pattern(language: Language) -> re.Pattern[str] | None:
    table = language.names
    if not table.initial or not table.word:
        return None
    some = rf"(?:{table.initial}[ \u00a0]?)"
    return re.compile(
        rf"(?<![\w.])(?P<before>{some}{{1,4}})(?P<surname>{table.word})"
        rf"|(?<!\w)(?P<name>{table.word})[ \u00a0](?P<after>{some}{{1,4}})(?!\w)"
    )


def _people(text: str, language: Language) -> Iterator[_Person]:
    """Surnames that have initials."""
    pattern = _pattern(language)
    for match in pattern.finditer(text[:LONGEST_TEXT]) if pattern else ():
        initials = match["before"] or match["after"]
        yield _Person(match["surname"] or match["name"], initials.count("."), *match.span())


def _find_lost(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source, pair.target
    if not target.language.names.initial or source.prose.count(".") < _TWO:
        return  # every initial has its stop
    full = [person for person in _people(source.prose, source.language) if person.initials >= _TWO]
    if not full:
        return
    there = list(_people(target.prose, target.language))
    for person in full:
        sound = skeleton(person.surname, source.language.names)
        for other in there:
            if likeness(sound, skeleton(other.surname, target.language.names)) < _ALIKE:
                continue
            if other.initials < person.initials:
                yield Hit(
                    message=f"{source.text[person.start : person.end]} has {person.initials} initials, "
                    f"{target.text[other.start : other.end]} has {other.initials}.",
                    span=(other.start, other.end),
                    source_span=(person.start, person.end),
                    remedy="Keep all initials, or give the whole name.",
                )
            break


INITIALS = Rule(
    id="name.initials",
    severity=Severity.WARNING,
    why="Two people may share a surname and one initial; the second initial tells them apart.",
    find=_find_lost,
)
