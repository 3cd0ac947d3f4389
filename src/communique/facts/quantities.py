"""Numbers in digits, in words and in both, with their scales; not yet what they count."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from communique.facts.folding import is_letter
from communique.facts.grammar import VULGAR, Grammar
from communique.facts.sheet import Sheet
from communique.facts.spelled import read_spelled
from communique.facts.values import Value, plus, times
from communique.model import FactKind

_QUOTIENT = re.compile(r"([0-9]{1,3})/([0-9]{1,3})(?![0-9/])")
_JOINTS = frozenset(" -")
_BLANK = frozenset(" ")


class Quantity:
    """A number as read, before its reader has decided what it states."""

    __slots__ = (
        "_counted", "_whole", "base", "digits", "end", "follow", "ordinal", "parts", "scale", "start", "sure", "taken",
        "value",
    )  # fmt: skip

    def __init__(self, start: int, end: int, base: Value, *, scale: Decimal = Decimal(1), digits: bool = False) -> None:
        self.start = start
        self.end = end
        self.base = base
        """Without its scale: 3 in ``3 million``."""
        self.scale = scale
        self.value: Value = times(base, scale)
        self.digits = digits
        """Written in digits, at least in front."""
        self.ordinal = False
        self.parts = 1
        """Words or characters of a spelled number."""
        self.sure = 1.0
        self.follow = ""
        """Letters written right behind the digits."""
        self.taken = False
        """A fact has been made of it."""
        self._counted: Value | None = None
        """The value of which ``_whole`` was told."""
        self._whole: int | None = None

    @property
    def whole(self) -> int | None:
        """Its value, when that is an integer that people count with; reader after reader asks."""
        if self._counted is not self.value:
            self._counted, self._whole = self.value, _integer(self.value)
        return self._whole

    def rescale(self, scale: Decimal) -> None:
        """Take over the scale of another number: ``3`` in ``3–5 million``."""
        self.scale = scale
        self.value = times(self.base, scale)


def _integer(value: Value) -> int | None:
    if isinstance(value, Fraction) or value != value.to_integral_value() or abs(value) > 10**9:
        return None
    return int(value)


def read_digits(sheet: Sheet, start: int) -> Quantity | None:
    """The number in digits that starts here, with a fraction, a half and its scales."""
    grammar, folded = sheet.grammar, sheet.folded
    quotient = _QUOTIENT.match(folded, start)
    if quotient and int(quotient[2]) > 1 and int(quotient[1]):
        return Quantity(start, quotient.end(), Fraction(int(quotient[1]), int(quotient[2])), digits=True)
    match = grammar.digits.match(folded, start)
    if match is None or folded[match.end() : match.end() + 1].isdecimal():
        return None
    opening, base = start, _decimal(match.group(), grammar)
    if _lacks_zero(folded, start) and match.group().isdecimal():
        opening, base = start - 1, Decimal(f"0.{match.group()}")
    quantity = Quantity(opening, match.end(), base, digits=True)
    return finish(sheet, quantity)


def _lacks_zero(folded: str, start: int) -> bool:
    """``.08``: a point with a blank or a currency before it, as American papers write."""
    return start > 0 and folded[start - 1] == "." and (start == 1 or folded[start - 2] in _BEFORE_POINT)


_BEFORE_POINT = frozenset(" ($£€(")


def finish(sheet: Sheet, quantity: Quantity) -> Quantity:
    """The same number with the fraction, half and scales that stand behind it."""
    grammar, folded = sheet.grammar, sheet.folded
    _add_vulgar(quantity, folded)
    _add_half(quantity, grammar, folded)
    _add_scales(quantity, grammar, folded)
    end = quantity.end
    while end < len(folded) and is_letter(folded[end]):
        end += 1
    quantity.follow = folded[quantity.end : end] if quantity.digits else ""
    return quantity


def _decimal(written: str, grammar: Grammar) -> Decimal:
    """The number that digits with marks mean."""
    table = grammar.table
    plain = written.replace(" ", "")
    marks = [mark for mark in plain if mark in ".,"]
    if len(marks) > 1 and len(set(marks)) == 1:
        return Decimal(plain.replace(marks[0], ""))
    if len(marks) > 1:
        return Decimal(plain.replace(marks[0], "").replace(marks[-1], "."))
    if marks and marks[0] == table.thousands and len(plain) - plain.index(marks[0]) == len("000") + 1:
        return Decimal(plain.replace(marks[0], ""))
    return Decimal(plain.replace(",", "."))


def vulgar(character: str) -> Fraction | None:
    """The fraction that one character is."""
    parts = VULGAR.get(character)
    return Fraction(*parts) if parts else None


def _add_vulgar(quantity: Quantity, folded: str) -> None:
    """``2½``, ``2 1/2``."""
    end = quantity.end
    gap = 1 if folded[end : end + 1] == " " else 0
    part = vulgar(folded[end + gap : end + gap + 1])
    after = end + gap + 1
    if part is None and gap:
        quotient = _QUOTIENT.match(folded, end + 1)
        if quotient and 0 < int(quotient[1]) < int(quotient[2]):
            part, after = Fraction(int(quotient[1]), int(quotient[2])), quotient.end()
    if part is not None and quantity.whole is not None:
        total = plus(quantity.base, Decimal(part.numerator) / Decimal(part.denominator))
        quantity.base, quantity.end = total, after
        quantity.rescale(quantity.scale)


def _add_half(quantity: Quantity, grammar: Grammar, folded: str) -> None:
    """``2 and a half``, ``2 с половиной``."""
    half = grammar.half_after.match(folded, quantity.end)
    if half and quantity.scale == 1:
        quantity.end = half[0]
        quantity.base = plus(quantity.base, half[1])
        quantity.rescale(quantity.scale)


def _add_scales(quantity: Quantity, grammar: Grammar, folded: str) -> None:
    """``3 млн``, ``1.2万亿``, ``3万5千``."""
    found = scale_at(grammar, folded, quantity.end)
    if found is None:
        return
    quantity.end = found[0]
    quantity.rescale(found[1])
    spaced = grammar.table.spaced
    gap = 1 if spaced and folded[quantity.end : quantity.end + 1] == " " else 0
    start = quantity.end + gap
    if (spaced and not gap) or not folded[start : start + 1].isdecimal():
        return
    match = grammar.digits.match(folded, start)
    if match is None:
        return
    lower = scale_at(grammar, folded, match.end())
    rest = _decimal(match.group(), grammar)
    if lower is not None and lower[1] < quantity.scale:
        quantity.value, quantity.end = plus(quantity.value, times(rest, lower[1])), lower[0]
        _add_rest(quantity, grammar, folded, lower[1])
    elif spaced and lower is None:
        _add_rest(quantity, grammar, folded, quantity.scale)
    elif not spaced and lower is None and len(match.group()) == len("5000") and rest < quantity.scale:
        quantity.value, quantity.end = plus(quantity.value, rest), match.end()


def _add_rest(quantity: Quantity, grammar: Grammar, folded: str, scale: Decimal) -> None:
    """``350 руб.`` in ``1 млн 200 тыс. 350 руб.``: less than the last scale, and the currency stands behind it."""
    if folded[quantity.end : quantity.end + 1] != " ":
        return
    match = grammar.digits.match(folded, quantity.end + 1)
    tail = (
        grammar.tails.match(folded, match.end() + 1) if match and folded[match.end() : match.end() + 1] == " " else None
    )
    if match and match.group().isdecimal() and tail and tail[1].kind is FactKind.MONEY and tail[1].factor == "1":
        rest = Decimal(match.group())
        if rest < scale:
            quantity.value, quantity.end = plus(quantity.value, rest), match.end()


def scale_at(grammar: Grammar, folded: str, end: int) -> tuple[int, Decimal] | None:
    """Where the scale behind a number ends, past fillers, a blank or a hyphen; and what it multiplies by."""
    spaced = grammar.table.spaced
    filler = grammar.fillers.match(folded, end + (not spaced and folded[end : end + 1] == " "))
    place = filler[0] if filler else end
    if folded[place : place + 1] in (_JOINTS if spaced else _BLANK):
        place += 1
    found = grammar.scales.match(folded, place)
    if found and not spaced and (unit := grammar.tails.match(folded, place)) and unit[0] > found[0]:
        return None
    if found is None or (spaced and place > end and found[0] - place == 1):
        return None
    return found


def spelled(sheet: Sheet, start: int) -> Quantity | None:
    """The spelled number that starts here, or None."""
    found = read_spelled(sheet.grammar, sheet.folded, start)
    if found is None:
        return None
    quantity = Quantity(start, found.end, found.base, scale=found.scale)
    quantity.value, quantity.ordinal = found.value, found.ordinal
    quantity.parts, quantity.sure = found.parts, found.sure
    return quantity
