"""Words that hold a number and its unit: ``двухлетний``, ``40-страничный``."""

from __future__ import annotations

from decimal import Decimal

from communique.facts.sheet import Sheet
from communique.facts.values import canonical, times
from communique.model import FactKind


def find_compounds(sheet: Sheet) -> None:
    """Keep the compounds of a text, and make holes of them."""
    pattern, table = sheet.grammar.compound, sheet.grammar.table
    if pattern is None:
        return
    spans = []
    for match in pattern.finditer(sheet.folded):
        written, unit = match["number"], match["unit"]
        value = table.compound_numbers.get(written)
        if value is None:
            plain = written.rstrip("-").replace(" ", "").replace(",", ".")
            value = plain if plain.replace(".", "", 1).isdecimal() else None
        tail = next((tail for stem, tail in table.compound_units.items() if unit.startswith(stem)), None)
        if value is None or tail is None:
            continue
        number = canonical(times(Decimal(value), Decimal(tail.factor)))
        sure = 1.0 if tail.unit or tail.kind is not FactKind.NUMBER else 0.8
        sheet.state(tail.kind, number, *match.span(), unit=tail.unit, confidence=sure)
        spans.append(match.span())
    sheet.cut(spans)
