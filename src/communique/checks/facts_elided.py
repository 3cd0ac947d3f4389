"""Amounts of which a translation leaves a part to the reader: a currency said before, the one before a unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Final

from communique.checks.facts_claims import Claim
from communique.checks.facts_units import converted
from communique.checks.facts_wording import stands_bare
from communique.languages.fact_entries import Tail
from communique.languages.fact_table import FactTable
from communique.model import FactKind

_SMALLER: Final = {("ft", "in"): 12, ("lb", "oz"): 16, ("st", "lb"): 14}
"""Units that people write one behind the other, and how many of the second make one of the first."""
_GAP = re.compile(r"(?:,? | and |-)?")
_BESIDE = 5
_QUARTER = 3
"""Months of a quarter."""
_LONGEST_QUARTER = 12
_ONE_OF: Final = ("ft", "mi", "lb", "st", "gal", "acre", "yd", "in", "pt", "oz", "km", "m", "kg", "L", "t", "h", "d")
"""Units that an article counts: ``a foot of snow``."""
_COUNTED = frozenset({FactKind.MONEY, FactKind.MEASURE, FactKind.DURATION})


def join_units(claims: Sequence[Claim], text: str, others: Sequence[Claim]) -> list[Claim]:
    """Claims with feet and inches, pounds and ounces made one, where the other side has them in another unit."""
    there = {other.fact.unit for other in others}
    joined: list[Claim] = []
    skipped: Claim | None = None
    for one, other in pairwise([*claims, None]):
        if one is None or one is skipped:
            continue
        whole = _joined(one, other, text) if other is not None else None
        if whole is not None and other is not None and not there & {one.fact.unit, other.fact.unit}:
            skipped = other
        joined.append(one if skipped is not other or whole is None else whole)
    return joined


def _joined(one: Claim, other: Claim, text: str) -> Claim | None:
    """Both as one claim in the smaller unit."""
    parts = _SMALLER.get((one.fact.unit, other.fact.unit))
    between = text[one.fact.end : other.fact.start]
    if parts is None or one.number is None or other.number is None or other.number >= parts:
        return None
    if len(between) > _BESIDE or not _GAP.fullmatch(between):
        return None
    value = one.number * parts + other.number
    fact = replace(other.fact, value=str(value), start=one.fact.start)
    return Claim(fact, text[fact.start : fact.end], one.table)


def share_currency(amounts: list[Claim], numbers: list[Claim], text: str, others: Sequence[Claim]) -> None:
    """Strike out amounts of money that stand on the other side without the currency, which it names elsewhere."""
    for one in [claim for claim in amounts if claim.kind is FactKind.MONEY]:
        same = [other for other in numbers if other.kind is FactKind.NUMBER and other.number == one.number]
        if not same or same[0].fact.unit:
            continue
        known = any(other.kind is FactKind.MONEY and other.fact.unit == one.fact.unit for other in others)
        if known or stands_bare(text, one.fact.unit, same[0].table, others):
            amounts.remove(one)
            numbers.remove(same[0])


def share_month(days: list[Claim], numbers: list[Claim], others: Sequence[Claim]) -> None:
    """Strike out days of which the other side names the month with another day: ``не 10, а 12 июля``."""
    for one in [claim for claim in days if claim.kind is FactKind.DATE and {"month", "day"} <= claim.date.keys()]:
        bare = [other for other in numbers if other.kind is FactKind.NUMBER and other.number == one.date["day"]]
        months = (other.date.get("month") for other in others if other.kind is FactKind.DATE)
        if bare and bare[0].digits and not bare[0].fact.unit and one.date["month"] in months:
            days.remove(one)
            numbers.remove(bare[0])


def share_quarters(counts: list[Claim], text: str, periods: list[Claim]) -> None:
    """Strike out quarters that are counted, ``前三季度``, where the other side has as many months."""
    for one in [claim for claim in counts if claim.kind is FactKind.NUMBER and claim.number]:
        behind = text[one.fact.end : one.fact.end + _LONGEST_QUARTER].lstrip()
        if any(behind.startswith(word) for word in one.table.quarters):
            months = [
                other for other in periods if other.fact.unit == "mo" and other.number == (one.number or 0) * _QUARTER
            ]
            if months:
                counts.remove(one)
                periods.remove(months[0])


def names_unit(claim: Claim, text: str, table: FactTable, others: Sequence[Claim]) -> bool:
    """One of a unit, for which the other text has the bare word (``из каждого фунта``) or an article (``a foot``)."""
    if claim.kind not in _COUNTED or claim.number is None or not claim.fact.unit:
        return False
    if claim.number == 1 and claim.kind is FactKind.MONEY:
        return stands_bare(text, claim.fact.unit, table, others)
    pattern = _with_article(table)
    if pattern is None or claim.kind is FactKind.MONEY:
        return False
    return any(
        converted(Fraction(1), table.tails[match["unit"].casefold()].unit, claim.number, claim.fact.unit)
        for match in pattern.finditer(text)
    )


@lru_cache(maxsize=8)
def _with_article(table: FactTable) -> re.Pattern[str] | None:
    """A pattern of an article and a unit, which together are one of it; None where there are no articles."""
    if not table.articles:
        return None
    names = sorted((name for name, tail in table.tails.items() if _counts_one(tail)), key=len, reverse=True)
    articles = "|".join(sorted(table.articles))
    return re.compile(
        rf"(?<!half )\b(?:{articles}) (?P<unit>{'|'.join(map(re.escape, names))})\b(?! and a half)", re.IGNORECASE
    )


def _counts_one(tail: Tail) -> bool:
    """A unit of measure with its factor of one; symbols of a letter or two are words, too."""
    return tail.unit in _ONE_OF and tail.factor == "1"
