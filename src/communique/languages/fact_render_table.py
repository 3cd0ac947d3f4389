"""How facts are written in a language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Declined(NamedTuple):
    """What stands in another case where a sentence asks for it; the rest keeps its form."""

    lone_months: tuple[str, ...]
    weekdays: Mapping[str, str]
    dates: Mapping[str, str]
    """Templates that differ from those of the table."""


class RenderTable(NamedTuple):
    """How a good newspaper writes facts. Templates have named fields."""

    months: tuple[str, ...]
    """Names that stand in a date, January first."""
    lone_months: tuple[str, ...]
    """Names that stand alone."""
    weekdays: Mapping[str, str]
    """By ``Mon``."""
    dates: Mapping[str, str]
    """Templates by the parts of the value: ``ymd`` to ``d``, ``yq``, ``q``, ``yh``, ``h``, ``decade``, ``century``…"""
    periods: Mapping[str, str]
    """What stands for ``Q1`` to ``Q4``, ``H1`` and ``H2`` in those templates."""
    scales: tuple[tuple[int, str], ...]
    """Powers of ten and what is written for them, greatest first."""
    group: str
    """Between groups of three digits; empty for none."""
    group_from: int
    """Fewest digits of a number that is grouped."""
    decimal: str
    """Decimal mark."""
    percent: Mapping[str, tuple[str, ...]]
    """Templates by unit."""
    money: Mapping[str, tuple[str, ...]]
    """By currency: a template, or its forms for one, few, many and parts."""
    units: Mapping[str, tuple[str, ...]]
    """By code of the unit, in the same way."""
    ordinal: str
    """Template of an ordinal in digits; or empty where the ending depends on the number."""
    ordinal_words: Mapping[str, str]
    """Ordinals that are written in words."""
    ordinal_ends: Mapping[str, str]
    """Endings by the last digits; ``*`` for the rest."""
    fraction_words: Mapping[str, str]
    """Fractions that are written in words."""
    fraction: str
    """Template of a fraction with ``above`` and ``below``."""
    clock: str
    """``12`` or ``24`` hours."""
    clock_marks: tuple[str, str]
    """Before and after noon, where hours are twelve."""
    zone: str
    """Template of a clock with its zone."""
    plural: str
    """Which form a number takes: ``one-other``, ``slavic`` or ``none``."""
    minus: str
    """Sign of a negative number."""
    age: tuple[str, ...]
    """Forms of a number of years that someone has."""
    cases: Mapping[str, Declined] = MappingProxyType({})
    """By the name of the case: ``genitive``; empty where the language has none."""
    times: Mapping[str, str] = MappingProxyType({})
    """Times of day that have a name: ``noon``."""
    unscaled: frozenset[str] = frozenset()
    """Units that would be read as money behind a scale: «1 млн фунтов»."""
