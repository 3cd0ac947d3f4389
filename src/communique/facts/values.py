"""Canonical values of numbers."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

Value = Decimal | Fraction
_WIDE = Context(prec=120, traps=[])
"""Wide enough for every number that people write; nothing in it raises."""


def canonical(value: Value) -> str:
    """``1500000``, ``-0.4``, ``1/3``: no exponent, no zeros that say nothing."""
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}" if value.denominator != 1 else str(value.numerator)
    if not value:
        return "0"
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def times(value: Value, factor: Decimal) -> Value:
    """The product, exact; a fraction stays one unless it comes out even."""
    if factor == 1:
        return value
    if isinstance(value, Decimal):
        return _WIDE.multiply(value, factor)
    product = value * Fraction(factor)
    return Decimal(product.numerator) if product.denominator == 1 else product


def plus(left: Value, right: Value) -> Value:
    """The sum, exact."""
    if isinstance(left, Decimal) and isinstance(right, Decimal):
        return _WIDE.add(left, right)
    return Fraction(left) + Fraction(right)
