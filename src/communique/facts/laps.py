"""Times of races, and figures in a frame of words: ``3:42.44``, ``на 77-м году жизни``, ``in 2013 dollars``."""

from __future__ import annotations

import re
from decimal import Decimal

from communique.facts.grammar import Frame
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


def find_framed(sheet: Sheet) -> None:
    """Keep the ages and years that stand in a fixed frame of words, and make holes of them."""
    for frame, pattern in sheet.grammar.framed:
        spans = []
        for match in pattern.finditer(sheet.folded):
            number, span = int(match["number"]), match.span("number")
            if frame is Frame.MONEY_OF_YEAR:
                sheet.state(FactKind.DATE, str(number), *span)
            else:
                span = match.span() if frame is Frame.LIFE_YEAR else span
                value = number - (frame is Frame.LIFE_YEAR)
                sheet.state(FactKind.NUMBER, str(value), *span, unit="yr")
            spans.append(match.span())
        sheet.cut(spans)
