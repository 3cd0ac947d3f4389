"""Dates alone in ``<time>``, numbers alone in a cell: written by the tables of each language, not translated."""

from __future__ import annotations

import re

from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol

from communique.facts import find_facts, render
from communique.facts.lone import find_lone_day
from communique.formats.html.references import seen_text
from communique.formats.tiling import LocalSlice
from communique.languages import LANGUAGES, Language
from communique.model import Fact, FactKind

_LONGEST = 64
_DIGITS = re.compile(r"[0-9][0-9./-]{5,20}")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
"""A number whose commas are read as the decimal mark where that is one."""


def date_slice(source: str, start: int, end: int, language: Language, *, timed: bool) -> LocalSlice | None:
    """The slice that is one date and nothing else, with what it is in the other locales; None where it is not.

    Where it is not ``timed``, no element says that it is a date: it must be one in digits that reads in one way only,
    and not by ISO 8601, which is right everywhere.
    """
    if not 0 < end - start <= _LONGEST:
        return None
    text = seen_text(source, start, end)
    date = _timed(text, language) if timed else _in_digits(text, language)
    if date is None:
        return None
    localized = tuple(
        (other.locale, render(date, other.locale)) for other in LANGUAGES if other.locale != language.locale
    )
    return LocalSlice(start=start, end=end, localized=localized)


def _timed(text: str, language: Language) -> Fact | None:
    facts = find_facts(text, language.locale)
    whole = len(facts) == 1 and (facts[0].start, facts[0].end) == (0, len(text))
    return facts[0] if whole and facts[0].kind is FactKind.DATE else None


def _in_digits(text: str, language: Language) -> Fact | None:
    return find_lone_day(text, language.locale) if _DIGITS.fullmatch(text) else None


def number_slice(source: str, start: int, end: int, language: Language) -> LocalSlice | None:
    """The slice that is one number with commas between its thousands; None where it is not.

    Where a comma is the decimal mark, ``1,200`` would be read as 1.2. Other locales keep it as it is, and so do
    languages that group in another way: a blank may part the figures of a telephone as well.
    """
    text = source[start:end]
    if end - start > _LONGEST or _GROUPED.fullmatch(text) is None or get_group_symbol(language.locale) != ",":
        return None
    number = int(text.replace(",", ""))
    localized = tuple(
        (other.locale, format_decimal(number, locale=other.locale))
        for other in LANGUAGES
        if other.locale != language.locale and get_decimal_symbol(other.locale) == ","
    )
    return LocalSlice(start=start, end=end, localized=localized)
