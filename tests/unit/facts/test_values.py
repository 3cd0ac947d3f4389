"""Canonical numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from communique.facts.values import Value, canonical, plus, times


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("1.50"), "1.5"),
        (Decimal("1E+6"), "1000000"),
        (Decimal("-0.40"), "-0.4"),
        (Decimal("0.00"), "0"),
        (Decimal(100), "100"),
        (Fraction(2, 6), "1/3"),
        (Fraction(4, 2), "2"),
    ],
)
def test_canonical(value: Value, written: str) -> None:
    assert canonical(value) == written


def test_products_and_sums_are_exact() -> None:
    assert times(Decimal("1.1"), Decimal(1000)) == Decimal(1100)
    assert times(Fraction(1, 4), Decimal(100)) == Decimal(25)
    assert times(Fraction(1, 3), Decimal(10)) == Fraction(10, 3)
    assert plus(Decimal("0.1"), Decimal("0.2")) == Decimal("0.3")
    assert plus(Decimal(1), Fraction(1, 3)) == Fraction(4, 3)
