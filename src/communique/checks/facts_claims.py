"""Facts made ready for comparison, and when two of them say the same."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from communique.checks.facts_units import converted, same_word
from communique.languages.fact_entries import Rank
from communique.languages.fact_table import FactTable
from communique.model import Fact, FactKind

COUNTED = frozenset(
    {FactKind.NUMBER, FactKind.ORDINAL, FactKind.PERCENT, FactKind.MONEY, FactKind.MEASURE, FactKind.DURATION}
)
"""Kinds whose value is a number."""
LITERAL = frozenset({FactKind.URL, FactKind.EMAIL, FactKind.PHONE, FactKind.CODE})
"""Kinds that are copied letter by letter."""
_UNIT_NEEDED = frozenset({FactKind.PERCENT, FactKind.MONEY})
"""Kinds that are something else without their sign."""
SURE = 0.5
"""Facts of less confidence may answer for others, and need no answer."""

_FEW = 12
_SEPARATOR = re.compile(r"[\s\-‑–—./:№]+")
_TRUNK = {"7", "8"}
"""What Russian long-distance numbers begin with, from abroad and at home."""
_SUBSCRIBER = 7
_DATE = re.compile(r"(?P<year>-?\d+)?(?:-?-(?P<month>\d\d)|-(?=-))?(?:-+(?P<day>\d\d))?$")
_PART = re.compile(r"(?P<year>-?\d+)?-*(?P<part>[QH]\d)")
_DIGIT = re.compile(r"\d")
_NOUGHTS = re.compile(r"(?<![\d.,:])0{2,}(?![.,:]?\d)")
_CENTURY, _DECADE, _NOON = 100, 10, 12
_DOZEN = 12
_GROSS = 144
_TEN = 10


class Claim:
    """One fact of one side."""

    def __init__(self, fact: Fact, written: str, table: FactTable) -> None:
        self.fact = fact
        self.written = written
        self.table = table
        self.kind = fact.kind
        self.key = (fact.kind, fact.value, fact.unit)
        self.hint = fact.confidence < SURE

    @cached_property
    def digits(self) -> bool:
        """Written in digits."""
        return bool(_DIGIT.search(self.written))

    @cached_property
    def number(self) -> Fraction | None:
        """The value of what is counted."""
        try:
            return Fraction(self.fact.value)
        except (ValueError, ZeroDivisionError):
            return None

    @cached_property
    def open(self) -> bool:
        """A round number and some more: ``二十多``, ``десяток``."""
        last = self.written.casefold().rpartition(" ")[2]
        numeral = self.table.numerals.get(last) if self.table.spaced else None
        lot = numeral is not None and numeral.rank is Rank.TIMES
        return lot or any(filler in self.written for filler in self.table.fillers)

    @cached_property
    def twin(self) -> Fraction | None:
        """The second of two numbers that are written as one: 30 in ``二三十``, 1970 in ``六七十年代``."""
        digits = self.table.digits if self.hint or self.kind is FactKind.DATE else {}
        for first, second in pairwise(self.written):
            low, high = digits.get(first, "0"), digits.get(second, "0")
            if int(high) == int(low) + 1 != 1:
                if self.kind is FactKind.DATE:
                    return Fraction(self.lone + _TEN) if self.lone and self.fact.value.endswith("s") else None
                return self.number * Fraction(int(high), int(low)) if self.number else None
        return None

    @cached_property
    def blank(self) -> bool:
        """Two noughts or more and nothing else, as engines leave them behind a number: ``2 млн 0000``."""
        return self.fact.value == "0" and _NOUGHTS.search(self.written) is not None

    @cached_property
    def small(self) -> bool:
        """A number in words that idiom may add or drop: ``both``, ``two``, ``first``, ``noon``."""
        if self.kind is FactKind.TIME:
            return not self.digits
        if self.fact.value == "0" or (self.kind is FactKind.NUMBER and self.fact.value == "1"):
            return True
        if self.digits or self.kind not in {FactKind.NUMBER, FactKind.ORDINAL, FactKind.DURATION, FactKind.MEASURE}:
            return False
        return self.number is not None and abs(self.number) <= _FEW

    @cached_property
    def date(self) -> dict[str, int]:
        """Year, month and day, those that are said; empty for periods."""
        match = _DATE.match(self.fact.value)
        return {name: int(text) for name, text in match.groupdict().items() if text} if match else {}

    @cached_property
    def lone(self) -> int | None:
        """A date that is one number in other words: a year, a month, a decade, a century."""
        value = self.fact.value
        if value.startswith("C") or value.endswith("s"):
            digits = _DIGIT.findall(value)
            return int("".join(digits)) if digits else None
        return next(iter(self.date.values())) if len(self.date) == 1 else None

    @cached_property
    def per_mille(self) -> bool:
        """A percentage that is written in thousandths: ``7.4‰``."""
        tails = (*self.table.tails.items(), *self.table.symbols.items())
        marks = [mark for mark, tail in tails if tail.kind is FactKind.PERCENT and tail.factor == "0.1"]
        marks += [mark for mark, factor in self.table.wholes.items() if factor == "0.1"]
        return any(mark in self.written.casefold() for mark in marks)

    @cached_property
    def half_day(self) -> bool:
        """A time that leaves the half of the day open: ``7:30`` in a language that counts to twelve."""
        if self.table.counts_to_twelve:
            return not self.written.startswith("0") and not any(map(str.isalpha, self.written))
        words = self.written.casefold().split()
        halved = words[0] in self.table.half_past or words[0] in self.table.fixed_times
        return halved and any(self.clock[1:]) and len(words) <= len(("половина", "третьего"))

    @cached_property
    def clock(self) -> tuple[int, ...]:
        """Hour, minute, second."""
        return tuple(int(part) for part in self.fact.value.split(":") if part.isdecimal())


def agree(one: Claim, other: Claim) -> int:
    """How well two facts say the same: 0 not at all, 4 to the letter."""
    if one.key == other.key:
        return 4
    if one.kind is other.kind:
        return 3 if _same_kind(one, other) else 0
    if one.kind in COUNTED and other.kind in COUNTED:
        return _counted(one, other)
    copied = one.written == other.written and any(map(str.isalpha, one.written))
    return 1 if copied or _across(one, other) or _across(other, one) else 0


def _same_kind(one: Claim, other: Claim) -> bool:
    if one.kind is FactKind.MONEY and one.hint and other.hint:
        return one.fact.unit == other.fact.unit
    if one.kind in COUNTED:
        return _counted(one, other) > 0
    if one.kind is FactKind.PHONE:
        return _phones(one.fact.value, other.fact.value)
    if one.kind in LITERAL:
        return _literals(one.fact.value, other.fact.value)
    same = {FactKind.DATE: _dates, FactKind.TIME: _times}.get(one.kind)
    return same is not None and same(one, other)


def _literals(left: str, right: str) -> bool:
    """Codes without case, blanks and dashes, which languages set in their own way; letters may be transcribed."""
    bare = [_SEPARATOR.sub("", text).casefold() for text in (left, right)]
    if bare[0] == bare[1]:
        return True
    return _scripts(bare[0]) != _scripts(bare[1]) and figures(left) == figures(right) != ""


def _scripts(text: str) -> frozenset[str]:
    """The alphabets of a code: its letters may be transcribed (Il-76, Ил-76, 伊尔-76)."""
    return frozenset(
        "latin" if letter.isascii() else "han" if letter >= _FIRST_HAN else "cyrillic"
        for letter in text
        if letter.isalpha()
    )


_FIRST_HAN = "\u2e80"


def figures(text: str) -> str:
    """The digits of a text, and nothing else."""
    return "".join(_DIGIT.findall(text))


def _phones(left: str, right: str) -> bool:
    """Numbers with and without the code of the country."""
    short, long = sorted((left.lstrip("+"), right.lstrip("+")), key=len)
    if len(short) == len(long):
        return short[1:] == long[1:] and {short[0], long[0]} <= _TRUNK if short != long else True
    return len(short) >= _SUBSCRIBER and long.endswith(short.lstrip("0"))


def _dates(one: Claim, other: Claim) -> bool:
    if one.twin is not None and one.twin == other.lone:
        return True
    if other.twin is not None and other.twin == one.lone:
        return True
    if one.date and other.date:
        shared = one.date.keys() & other.date.keys()
        return bool(shared) and all(one.date[name] == other.date[name] for name in shared)
    left, right = one.fact.value, other.fact.value
    return _period(left, right) or _period(right, left)


def _period(left: str, right: str) -> bool:
    """Whether a decade, a century or a part of a year may stand for another way to say it."""
    year, part = _part_of_year(left)
    if part:
        other_year, other_part = _part_of_year(right)
        return part == other_part and (year == other_year or not (year and other_year))
    if not left.endswith("s") or not left[:-1].lstrip("-").isdecimal():
        return False
    start = int(left[:-1])
    if right.endswith("s") and right[:-1].lstrip("-").isdecimal():
        return abs(start - int(right[:-1])) % _CENTURY == 0 and min(abs(start), abs(int(right[:-1]))) < _CENTURY
    if right.startswith("C") and right[1:].isdecimal():
        return start == (int(right[1:]) - 1) * _CENTURY
    return right.isdecimal() and int(right) == start


def _part_of_year(value: str) -> tuple[str, str]:
    """Year and quarter or half, each empty where it is not said."""
    match = _PART.fullmatch(value)
    return (match["year"] or "", match["part"]) if match else ("", "")


def _times(one: Claim, other: Claim) -> bool:
    """Half a day is forgiven where one side leaves it to the reader; zones count only when both name one."""
    left, right = one.clock, other.clock
    if not left or not right or left[1:2] != right[1:2] or (left[0] - right[0]) % _NOON:
        return False
    if left[0] != right[0] and not (one.half_day or other.half_day):
        return False
    return not one.fact.unit or not other.fact.unit or one.fact.unit == other.fact.unit


def _counted(one: Claim, other: Claim) -> int:
    """Amounts: the same in the same unit, in another, or with the unit left to the reader."""
    left, right = one.number, other.number
    if left is None or right is None:
        return 0
    if one.twin == right or other.twin == left:
        return 1
    if left == right:
        return 0 if _one_of_many(one, other) or _one_of_many(other, one) else _equal(one, other)
    if _grown(one, other) or _grown(other, one):
        return 1
    units = one.fact.unit, other.fact.unit
    if all(units) and units[0] != units[1]:
        return 2 if converted(left, units[0], right, units[1]) else 0
    return 1 if _likened(one, other, left, right) else 0


def _likened(one: Claim, other: Claim, left: Fraction, right: Fraction) -> bool:
    """Numbers that differ and may still say the same: a share and its percentage, dozens, parts, round figures."""
    if FactKind.PERCENT in (one.kind, other.kind) and one.kind is not other.kind:
        share, plain = (left, right) if one.kind is FactKind.PERCENT else (right, left)
        mille = (one if one.kind is FactKind.PERCENT else other).per_mille
        return share == plain * 100 or (mille and share * 10 == plain)
    spelled = not (one.digits and other.digits)
    return spelled and (_dozens(one, other) or _parts(one, other) or _rounded(one, other))


def _grown(one: Claim, other: Claim) -> bool:
    """``增加九倍``, nine times more, is tenfold; many write it of ten times, too."""
    if not one.written.endswith(one.table.growth or "\n") or one.number is None or other.fact.unit:
        return False
    return other.kind is FactKind.NUMBER and one.number + 1 == other.number


def _equal(one: Claim, other: Claim) -> int:
    """The same number: of the same thing, or of something that one side leaves to the reader."""
    units = one.fact.unit, other.fact.unit
    if same_word(*units) or (one.kind is other.kind and units[0] == units[1]):
        return 3
    if FactKind.ORDINAL in {one.kind, other.kind} and one.number == 1 and any(units):
        return 0
    if set(units) == {"pp", ""} and one.kind is other.kind:
        return 0  # half a percent of a rate is no half a percentage point
    if "pp" in units and "" in units and FactKind.NUMBER in {one.kind, other.kind}:
        return 1  # "four points ahead": points of a poll are percentage points
    if one.kind is not other.kind and _UNIT_NEEDED & {one.kind, other.kind} and not (one.hint or other.hint):
        return 0
    return 2 if not all(units) or units[0] == units[1] else 0


def _one_of_many(one: Claim, other: Claim) -> bool:
    """An article or pronoun that looks like 1 is not the first."""
    return one.hint and one.kind is FactKind.NUMBER and one.number == 1 and other.kind is FactKind.ORDINAL


def _dozens(one: Claim, other: Claim) -> bool:
    """Languages that do not count in dozens count in tens and a few: two dozen, 二十多."""
    if one.number is None or other.number is None:
        return False
    tens, dozens = (one, other) if one.number < other.number else (other, one)
    lots = tens.open or dozens.open
    smaller, larger = sorted((one.number, other.number))
    return lots and larger <= _GROSS and larger * _TEN == smaller * _DOZEN


def _parts(one: Claim, other: Claim) -> bool:
    """A fifth is read as the fifth where nothing says which it is."""
    ordinal, part = (one, other) if one.kind is FactKind.ORDINAL else (other, one)
    if ordinal.kind is not FactKind.ORDINAL or part.kind is FactKind.ORDINAL or not ordinal.number:
        return False
    return part.number is not None and part.number == 1 / ordinal.number != 1


def _rounded(one: Claim, other: Claim) -> bool:
    """A third for 33 percent and such: fractions that are written to two or three places."""
    left, right = one.number, other.number
    if left is None or right is None or one.fact.unit != other.fact.unit or one.kind is not other.kind:
        return False
    thirds = [value for value in (left, right) if value.denominator % 3 == 0]
    return len(thirds) == 1 and abs(left - right) <= Fraction(1, 150)


def _across(one: Claim, other: Claim) -> bool:
    """A date or a time where the other side has only its number."""
    if other.kind not in COUNTED or other.number is None:
        return False
    alike = other.digits and figures(one.written) == figures(other.written)
    if one.kind in {FactKind.PHONE, FactKind.CODE}:
        return alike and other.fact.unit == ""
    if one.kind is FactKind.DATE:
        return _date_number(one, other)
    if one.kind is FactKind.TIME:
        hour = one.clock[0] if one.clock and not any(one.clock[1:]) else None
        return other.fact.unit in {"", "h"} and (alike or (hour is not None and other.number in {hour, hour % _NOON}))
    return False


def _date_number(one: Claim, other: Claim) -> bool:
    """The number of a quarter, year, month, decade or century."""
    part = _PART.fullmatch(one.fact.value)
    if part:
        return not part["year"] and other.kind is FactKind.ORDINAL and f"{other.number}" == part["part"][1:]
    if one.lone is None:
        return False
    if one.fact.value.endswith("s") and other.number == one.lone % _CENTURY:
        return True
    named = {"", "d"} if one.date.keys() == {"day"} else {"", "yr", "mo"}
    return other.fact.unit in named and other.number == abs(one.lone)
