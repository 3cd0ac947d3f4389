"""Words that may begin a fact other than a number: months, days of the week, times, what is said in passing."""

from __future__ import annotations

from typing import NamedTuple

from communique.facts.grammar import Sense
from communique.facts.sheet import Sheet
from communique.model import FactKind


class Hit(NamedTuple):
    """A word that may begin a fact."""

    sense: Sense
    start: int
    end: int
    value: str


def _month(sheet: Sheet, start: int) -> Hit | None:
    found = sheet.grammar.months.match(sheet.folded, start)
    return Hit(Sense.MONTH, start, found[0], str(found[1])) if found else None


def _weekday(sheet: Sheet, start: int) -> Hit | None:
    found = sheet.grammar.weekdays.match(sheet.folded, start)
    return Hit(Sense.WEEKDAY, start, found[0], found[1]) if found else None


def _time(sheet: Sheet, start: int) -> Hit | None:
    found = sheet.grammar.fixed_times.match(sheet.folded, start)
    return Hit(Sense.TIME, start, found[0], found[1]) if found else None


def _decade(sheet: Sheet, start: int) -> Hit | None:
    found = sheet.grammar.decades.match(sheet.folded, start)
    return Hit(Sense.DECADE, start, found[0], str(found[1])) if found else None


def _period(sheet: Sheet, start: int) -> Hit | None:
    found = sheet.grammar.halves.match(sheet.folded, start)
    return Hit(Sense.PERIOD, start, found[0], str(found[1])) if found else None


def _first(sheet: Sheet, start: int) -> Hit | None:
    table, folded = sheet.grammar.table, sheet.folded
    value = table.firsts.get(folded[start])
    return (
        Hit(Sense.FIRST, start, start + 1, value)
        if value and folded[start + 1 : start + 2] in table.classifiers
        else None
    )


def read_hint(sheet: Sheet, start: int) -> Hit | None:
    """A phrase that says something in passing; a longer idiom or duration goes before it."""
    if (lot := _lot(sheet, start)) is not None:
        return lot
    found = sheet.grammar.hints.match(sheet.folded, start)
    if found is None:
        return None
    grammar, folded = sheet.grammar, sheet.folded
    longer = grammar.idioms.match(folded, start), grammar.durations.match(folded, start)
    if any(other is not None and other[0] > found[0] for other in longer):
        return None
    return Hit(Sense.HINT, start, found[0], "|".join(found[1]))


def _lot(sheet: Sheet, start: int) -> Hit | None:
    """Many of a currency: ``billions of dollars``. How many, translations say in their own way."""
    grammar, folded = sheet.grammar, sheet.folded
    lot = grammar.lots.match(folded, start)
    if lot is None:
        return None
    unit = grammar.tails.match(folded, lot[0] + (folded[lot[0] : lot[0] + 1] == " "))
    if unit is None:
        return None
    place = lot[0] + (folded[lot[0] : lot[0] + 1] == " ")
    doubtful = grammar.table.doubtful_tails.get(folded[place : unit[0]])
    tail = doubtful[0] if doubtful else unit[1]
    if tail.kind is not FactKind.MONEY:
        return None
    return Hit(Sense.HINT, start, unit[0], f"money|{lot[1]}|{tail.unit}")


def _duration(sheet: Sheet, start: int) -> Hit | None:
    found = sheet.grammar.durations.match(sheet.folded, start)
    return Hit(Sense.DURATION, start, found[0], " ".join(found[1])) if found else None


HITS = (
    (Sense.DURATION, _duration),
    (Sense.MONTH, _month),
    (Sense.WEEKDAY, _weekday),
    (Sense.TIME, _time),
    (Sense.DECADE, _decade),
    (Sense.PERIOD, _period),
    (Sense.FIRST, _first),
)
