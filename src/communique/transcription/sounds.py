"""How names sound: the skeleton of their consonants, in eight classes that every script keeps."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from functools import cache

from communique.languages.name_table import NameTable

LONGEST_NAME = 60
"""Characters; of a longer name the beginning is heard."""
_CLOSE = {frozenset(pair) for pair in ("ST", "SK", "FP", "MN", "FK")}
_INITIALS = {
    **dict.fromkeys(("b", "p"), "P"),
    **dict.fromkeys(("d", "t"), "T"),
    **dict.fromkeys(("g", "k", "h"), "K"),
    **dict.fromkeys(("f", "w"), "F"),
    **dict.fromkeys(("j", "q", "x", "z", "c", "s", "zh", "ch", "sh"), "S"),
    **dict.fromkeys(("l", "r"), "L"),
    "m": "M",
    "n": "N",
}
_SILENT = frozenset({"wu"})
"""A ``w`` that is only the spelling of a vowel."""


@cache
def skeleton(name: str, table: NameTable) -> str:
    """The consonants of a name, one letter for each class: ``Рудской`` and ``Rudskoi`` are ``LTSK``."""
    name = name[:LONGEST_NAME]
    if table.readings:
        heard = "".join(_of_syllable(table.readings.get(character, "")) for character in name)
        return "".join(sound for sound, _ in itertools.groupby(heard))
    return _of_letters(name.lower(), table)


@cache
def _of_syllable(syllable: str) -> str:
    if not syllable or syllable in _SILENT:
        return ""
    first = syllable[:2] if syllable[:2] in _INITIALS else syllable[:1]
    last = "N" if syllable.endswith(("n", "ng")) else "L" if syllable.endswith("er") else ""
    return _INITIALS.get(first, "") + last


def _of_letters(word: str, table: NameTable) -> str:
    found = ""
    place = 0
    while place < len(word):
        group = _group(word, place, table.sounds)
        if not group:
            place += 1
            continue
        sound = table.sounds[group]
        place += len(group)
        if group in table.soft_sounds and place < len(word) and word[place] in table.soft_before:
            sound = table.soft_sounds[group]
        if not found.endswith(sound):
            found += sound
    return found


def _group(word: str, place: int, sounds: Mapping[str, str]) -> str:
    return next((word[place : place + size] for size in (4, 3, 2, 1) if word[place : place + size] in sounds), "")


def likeness(one: str, other: str) -> float:
    """How alike two skeletons are: 1 the same, 0 nothing in common; 0 also where one is empty."""
    if not one or not other:
        return 0.0
    return max(0.0, 1 - _distance(one, other) / max(len(one), len(other)))


def _distance(one: str, other: str) -> float:
    row = [float(number) for number in range(len(other) + 1)]
    for number, letter in enumerate(one, start=1):
        before, row[0] = row[0], float(number)
        for place, against in enumerate(other, start=1):
            cost = 0.0 if letter == against else 0.5 if frozenset((letter, against)) in _CLOSE else 1.0
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + cost)
    return row[-1]


def shared_share(part: str, whole: str) -> float:
    """How much of a skeleton is heard, in order, in another one: from 0 to 1."""
    if not part:
        return 0.0
    row = [0] * (len(whole) + 1)
    for letter in part:
        before = 0
        for place, against in enumerate(whole, start=1):
            before, row[place] = row[place], before + 1 if letter == against else max(row[place], row[place - 1])
    return row[-1] / len(part)
