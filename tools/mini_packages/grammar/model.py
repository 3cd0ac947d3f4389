"""The types that every module of the grammar shares."""

from __future__ import annotations

from dataclasses import dataclass

CASES: tuple[str, ...] = ("nom", "gen", "dat", "acc", "ins", "prep")
"""Russian cases, in the order in which forms are kept."""


@dataclass(frozen=True, slots=True)
class Triple:
    """The same sentence in three languages."""

    en: str
    zh: str
    ru: str
    pattern: str
    """The id of the pattern or lexicon file that gave it."""


@dataclass(frozen=True, slots=True)
class Value:
    """What fills a slot, in three languages."""

    en: str
    zh: str
    ru: tuple[str, ...]
    """Six forms, in the order of `CASES`."""
    kind: str = "m"
    """What a Russian verb agrees with: m, f, n or p (plural)."""
    last: Value | None = None
    """A shorter mention of the same thing, such as a surname with its title."""


def fixed(en: str, zh: str, ru: str, kind: str = "m") -> Value:
    """A value whose Russian is the same in every case."""
    return Value(en, zh, (ru,) * 6, kind)
