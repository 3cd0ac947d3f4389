"""Times of races and years of life: ``3:42.44``, ``1.19,3``, ``на 77-м году жизни``."""

from __future__ import annotations

import re
from decimal import Decimal

from communique.facts.sheet import Sheet
from communique.facts.values import canonical
from communique.model import FactKind

_FREE = r"(?<![0-9A-Za-zА-Яа-я.,:/])"
_LAP = re.compile(
    rf"{_FREE}(?P<minutes>[0-9]{{1,2}})"
    r"(?:[:](?P<seconds>[0-5][0-9])[.,](?P<rest>[0-9]{1,3})|\.(?P<after_stop>[0-5][0-9]),(?P<last>[0-9]{1,2}))"
    r"(?![0-9:]|[.,][0-9])"
)
"""Minutes, seconds and their decimals; with a stop behind the minutes, as Russian papers print it, a comma follows."""
_MINUTE = 60


def find_laps(sheet: Sheet) -> None:
    """Keep the times of races, which have decimals, and make holes of them."""
    spans = []
    for match in _LAP.finditer(sheet.folded):
        seconds, rest = match["seconds"] or match["after_stop"], match["rest"] or match["last"]
        value = int(match["minutes"]) * _MINUTE + Decimal(f"{seconds}.{rest}")
        sheet.state(FactKind.DURATION, canonical(value), *match.span(), unit="s")
        spans.append(match.span())
    sheet.cut(spans)


def find_life_years(sheet: Sheet) -> None:
    """Keep the ages that are told as a year of life, which is one more, and make holes of them."""
    pattern = sheet.grammar.life_year
    if pattern is None:
        return
    spans = []
    for match in pattern.finditer(sheet.folded):
        sheet.state(FactKind.NUMBER, str(int(match["number"]) - 1), *match.span(), unit="yr")
        spans.append(match.span())
    sheet.cut(spans)
