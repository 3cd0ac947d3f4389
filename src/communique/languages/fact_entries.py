"""What the tables of facts hold: numerals, units, parts of the day, and words that may be something else."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from communique.model import FactKind


class Rank(Enum):
    """How a numeral joins those before it."""

    ZERO = auto()
    """Nothing: ``零`` in ``一百零五``."""
    UNIT = auto()
    """1 to 9, and the halves of ``полтора``."""
    TEEN = auto()
    """10 to 19."""
    TENS = auto()
    """20, 30 … 90."""
    HUNDREDS = auto()
    """100, 200 … 900 as one word."""
    TIMES = auto()
    """Multiplies what stands before it since the last scale: ``hundred``, ``十``."""
    SCALE = auto()
    """Multiplies all before it since a greater scale: ``million``, ``万``."""


class Numeral(NamedTuple):
    """A word or character of a spelled number."""

    value: str
    """Decimal number."""
    rank: Rank
    alone: bool = True
    """May be a number by itself: ``семь``, not ``hundreds``' ``hundred``."""


class Tail(NamedTuple):
    """What stands behind a number and says what it counts."""

    kind: FactKind
    unit: str = ""
    factor: str = "1"
    """Cents are 0.01 of their currency."""


class DayPart(NamedTuple):
    """A part of the day, as hours; past 24 it is the next morning."""

    first: int
    last: int


class Hint(NamedTuple):
    """What a phrase says in passing: it may answer for a fact of the other side, and needs no answer."""

    kind: FactKind
    value: str
    unit: str = ""


class Doubt(NamedTuple):
    """When a word that may be something else is what the table says."""

    before: frozenset[str] = frozenset()
    """It follows one of these words, or one of these pairs of words."""
    after: frozenset[str] = frozenset()
    """Or one of these words follows it."""
    never_after: frozenset[str] = frozenset()
    """These words may not follow it."""
    small: bool = False
    """Written small, it needs no such word."""


class DateSuffixes(NamedTuple):
    """Words that make the numbers before them parts of a date."""

    year: str
    month: str
    day: str
    loose_day: str
    """Only a day behind a month: ``号``."""
    this_month: tuple[str, ...]
    """Words for a month before a day: ``本月``."""
    never_after: frozenset[str]
    """What may not follow the suffix of year or month: ``级`` in ``年级``."""
    heads: frozenset[str]
    """What makes three digits a year, right before them: ``于``."""
    spans: frozenset[str]
    """What makes a spelled number of days a span, right before it: ``近``."""
