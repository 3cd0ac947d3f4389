"""Facts that the two sides word differently, and units whose number is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from communique.checks.facts_claims import Claim
from communique.languages.fact_entries import Rank
from communique.languages.fact_table import FactTable
from communique.model import FactKind

_STEPS = ("h", "min", "s")
_COUNTED = frozenset({FactKind.MEASURE, FactKind.DURATION, FactKind.MONEY})
_SHORTEST = 2
"""Shorter symbols are letters of other words or abbreviations."""


def share_clocks(clocks: list[Claim], spans: list[Claim]) -> None:
    """Strike out a clock that the other side says in hours, minutes and seconds: 3:08 for 3 min 08 s; or as a score."""
    for clock in [one for one in clocks if one.kind is FactKind.TIME and len(one.clock) > 1]:
        score = _score(clock, spans)
        if score:
            clocks.remove(clock)
            spans[:] = [one for one in spans if one not in score]
            continue
        for steps in (_STEPS[-len(clock.clock) :], _STEPS[: len(clock.clock)]):
            parts = [
                next((one for one in spans if one.fact.unit == unit and one.number == value), None)
                for unit, value in zip(steps, clock.clock, strict=True)
                if value
            ]
            if parts and None not in parts:
                clocks.remove(clock)
                spans[:] = [one for one in spans if one not in parts]
                break


def _score(clock: Claim, spans: list[Claim]) -> list[Claim]:
    """The two plain numbers that a clock is, where it is a score: 22:17 for 22-17."""
    if clock.fact.unit or len(clock.clock) != len(("home", "guests")):
        return []
    plain = [one for one in spans if one.kind is FactKind.NUMBER and one.digits and not one.fact.unit]
    home = next((one for one in plain if one.number == clock.clock[0]), None)
    guests = next((one for one in plain if one is not home and one.number == clock.clock[1]), None)
    return [home, guests] if home is not None and guests is not None else []


def names_scale(claim: Claim, text: str, table: FactTable) -> bool:
    """A round number, not of money, for which the other text has the bare word: 近千 for 1,000, ``тысяча``."""
    value = claim.number
    if (
        claim.kind is FactKind.MONEY
        or value is None
        or value < _HUNDRED
        or value.denominator != 1
        or set(str(value.numerator)[1:]) != {"0"}
    ):
        return False
    words = _scales_of(table, str(value.numerator))
    return words is not None and words.search(text.casefold()) is not None


_HUNDRED = 100


@lru_cache(maxsize=64)
def _scales_of(table: FactTable, value: str) -> re.Pattern[str] | None:
    """A pattern of the numerals of a language that multiply by a value, with no other numeral before them."""
    ranks = {Rank.TIMES, Rank.SCALE}
    names = {name for name, numeral in table.numerals.items() if numeral.rank in ranks and numeral.value == value}
    names |= {name for name, scale in table.scales.items() if scale == value and not table.spaced}
    if not names:
        return None
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    if table.spaced:
        return re.compile(rf"\b(?:{listed})\b")
    numerals = "".join(table.numerals)
    return re.compile(rf"(?<![{numerals}0-9.数几])(?:{listed})(?![{numerals}])")


def has_bare_unit(text: str, claim: Claim, table: FactTable, others: Sequence[Claim]) -> bool:
    """The unit of an amount stands in the other text without a number: what it counted is lost."""
    return claim.kind in _COUNTED and claim.digits and stands_bare(text, claim.fact.unit, table, others)


def stands_bare(text: str, unit: str, table: FactTable, others: Sequence[Claim]) -> bool:
    """A name of a unit stands in a text outside its facts."""
    pattern = _names_of(table, unit) if unit else None
    taken = [(other.fact.start, other.fact.end) for other in others]
    return pattern is not None and any(
        not any(start < match.end() and match.start() < end for start, end in taken) for match in pattern.finditer(text)
    )


@lru_cache(maxsize=256)
def _names_of(table: FactTable, unit: str) -> re.Pattern[str] | None:
    """A pattern of all names and symbols of a unit, the longest first, no letters around them."""
    names = {name for name, tail in table.tails.items() if tail.unit == unit}
    names |= {name for name, (tail, _) in table.doubtful_tails.items() if tail.unit == unit}
    names |= {name for name, tail in table.symbols.items() if tail.unit == unit}
    names = {name for name in names if len(name) >= _SHORTEST}
    if not names:
        return None
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-zА-Яа-яЁё0-9/])(?:{listed})(?![A-Za-zА-Яа-яЁё²³])", re.IGNORECASE)
