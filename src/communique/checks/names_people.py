"""Chinese people of whom a translation makes others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from communique.checks.contract import Hit, Pair, Rule, put_for
from communique.checks.names_chinese import GIVEN, NEXT, names, surnames
from communique.checks.names_index import LONGEST_TEXT
from communique.checks.side import Side
from communique.languages.name_table import NameTable
from communique.model import Severity
from communique.transcription.palladius import pinyin_forms
from communique.transcription.pinyin import split_pinyin

_UNREAD = "?"
"""Stands for a character without a reading."""


class _Person(NamedTuple):
    """A surname and a given name beside each other, in all readings."""

    start: int
    end: int
    readings: frozenset[tuple[tuple[str, ...], tuple[str, ...]]]


@lru_cache(maxsize=4096)
def _all_syllables(word: str, table: NameTable) -> tuple[tuple[str, ...], ...]:
    """The pinyin of a word of a text, in every reading."""
    forms = pinyin_forms(word) if table.syllables else (word,)
    return tuple(filter(None, map(split_pinyin, forms)))


def _people(side: Side) -> list[_Person]:
    """Chinese people by full name; one with three names is of another country, or has the surname last."""
    table = side.language.names
    found: list[_Person] = []
    words = names(side)
    for place, ((one, start, end), (other, begin, stop)) in enumerate(pairwise(words)):
        if begin - end != 1 or len(one) == 1 or not NEXT.match(side.prose, end):
            continue
        firsts = [form for form in _all_syllables(one, table) if form in surnames()]
        lasts = [form for form in _all_syllables(other, table) if len(form) <= GIVEN] if firsts else []
        third = words[place + 2][1] if place + 2 < len(words) else -1
        before = words[place - 1] if place else ("", -1, -1)
        led = start - before[2] == 1 and _all_syllables(before[0], table)
        if lasts and third - stop != 1 and not led and side.prose[stop : stop + 1] != "-":
            found.append(_Person(start, stop, frozenset((first, last) for first in firsts for last in lasts)))
    return found


def _turned(person: _Person) -> frozenset[tuple[tuple[str, ...], tuple[str, ...]]]:
    return frozenset((given, surname) for surname, given in person.readings)


def _find_between_letters(pair: Pair) -> Iterator[Hit]:
    """Both sides write names in letters: one person of each has no partner."""
    theirs = _people(pair.target)
    ours = _people(pair.source) if theirs else []
    known = frozenset(reading for person in ours for reading in person.readings | _turned(person))
    there = frozenset(reading for person in theirs for reading in person.readings | _turned(person))
    lost = [person for person in ours if person.readings.isdisjoint(there)]
    for person in theirs:
        if lost and person.readings.isdisjoint(known):
            yield _hit(pair, (person.start, person.end), (lost[0].start, lost[0].end))


def _syllables(characters: Side) -> list[str]:
    readings = characters.language.names.readings
    return [readings.get(sign, _UNREAD) for sign in characters.prose[:LONGEST_TEXT]]


def _is_read(person: _Person, spoken: str) -> bool:
    return any(f" {' '.join((*surname, *given))} " in spoken for surname, given in person.readings)


def people_in_common(letters: Side, characters: Side) -> int:
    """How many of the Chinese people that a text names in letters can be read in one in characters."""
    people = _people(letters)
    spoken = f" {' '.join(_syllables(characters))} " if people else ""
    return sum(_is_read(person, spoken) for person in people)


def _find_beside_characters(pair: Pair, letters: Side, characters: Side) -> Iterator[Hit]:
    """One side has characters: a person of the other side who cannot be read there, while one like him can."""
    people = _people(letters)
    if not people:
        return
    table = characters.language.names
    text = characters.prose[:LONGEST_TEXT]
    syllables = _syllables(characters)
    spoken = f" {' '.join(syllables)} "
    for person in people:
        if _is_read(person, spoken):
            continue
        place = _other_person(person, text, syllables, table)
        if place is not None:
            own = (person.start, person.end)
            yield _hit(pair, own, place) if letters is pair.target else _hit(pair, place, own)


@cache
def _heads(table: NameTable) -> re.Pattern[str]:
    """The characters that surnames begin with."""
    return re.compile(f"[{''.join(sorted({name[0] for name in table.surnames}))}]")


def _other_person(person: _Person, text: str, syllables: list[str], table: NameTable) -> tuple[int, int] | None:
    """Where characters have the person's surname with another given name."""
    for surname, given in sorted(person.readings):
        size = len(surname)
        for match in _heads(table).finditer(text):
            start = match.start()
            if tuple(syllables[start : start + size]) != surname or text[start : start + size] not in table.surnames:
                continue
            other = tuple(syllables[start + size : start + size + len(given)])
            if len(other) != len(given) or _UNREAD in other:
                continue
            signs = text[start + size : start + size + len(given)]
            if any(
                one != two and sign not in table.polyphones for one, two, sign in zip(given, other, signs, strict=True)
            ):
                return start, start + size + len(given)
        place = _other_surname(given, text, syllables, table)
        if place is not None:
            return place
    return None


def _other_surname(given: tuple[str, ...], text: str, syllables: list[str], table: NameTable) -> tuple[int, int] | None:
    """Where characters have a given name of two syllables behind another surname."""
    size = len(given)
    for start in range(1, len(text) - size + 1) if size == GIVEN else ():
        if tuple(syllables[start : start + size]) == given and text[start - 1] in table.surnames:
            return start - 1, start + size
    return None


def _hit(pair: Pair, span: tuple[int, int], source_span: tuple[int, int]) -> Hit:
    return put_for(pair, span, source_span, remedy="Compare the two names.")


def _find(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source, pair.target
    if target.language.names.readings:
        if not source.language.names.readings:
            yield from _find_beside_characters(pair, source, target)
    elif source.language.names.readings:
        yield from _find_beside_characters(pair, target, source)
    else:
        yield from _find_between_letters(pair)


PERSON = Rule(
    id="name.person",
    severity=Severity.WARNING,
    why="Another person in the place of the right one puts words into a stranger's mouth.",
    find=_find,
)
