"""Conversion of units as translators round."""

from __future__ import annotations

from fractions import Fraction

import pytest

from communique.checks.facts_units import FACTORS, converted, may_be_one


@pytest.mark.parametrize(
    ("value", "unit", "other", "into"),
    [
        ("100", "mi", "160", "km"),
        ("100", "mi", "161", "km"),
        ("6", "ft", "1.8", "m"),
        ("200", "lb", "90", "kg"),
        ("90", "F", "32", "C"),
        ("18", "mo", "1.5", "yr"),
        ("2", "wk", "14", "d"),
        ("2.2", "km2", "220", "ha"),
    ],
)
def test_one_amount_in_two_units(value: str, unit: str, other: str, into: str) -> None:
    assert converted(Fraction(value), unit, Fraction(other), into)
    assert converted(Fraction(other), into, Fraction(value), unit)


@pytest.mark.parametrize(
    ("value", "unit", "other", "into"),
    [
        ("100", "mi", "100", "km"),
        ("100", "mi", "190", "km"),
        ("45", "min", "45", "h"),
        ("90", "F", "42", "C"),
        ("5", "km", "5", "kg"),
        ("5", "TEU", "5", "kg"),
    ],
)
def test_two_amounts(value: str, unit: str, other: str, into: str) -> None:
    assert not converted(Fraction(value), unit, Fraction(other), into)


def test_every_unit_has_a_positive_factor() -> None:
    assert all(factor > 0 for _, factor in FACTORS.values())


def test_a_bare_dollar_may_be_that_of_australia() -> None:
    assert may_be_one("USD", "AUD")
    assert may_be_one("HKD", "CNY")
    assert not may_be_one("USD", "EUR")
    assert not may_be_one("AUD", "CAD")
