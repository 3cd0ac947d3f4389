"""Clocks in words: ``7 p.m.``, ``晚上7点半``, ``в 7 часов вечера``, ``noon``."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from communique.facts.board import Board
from communique.facts.grammar import Sense
from communique.facts.quantities import Quantity
from communique.facts.sheet import Sheet
from communique.facts.stamps import day_part, in_part, zone_at, zone_before
from communique.languages.fact_entries import DayPart
from communique.model import Fact, FactKind

_LAST_HOUR, _LAST_MINUTE, _NOON = 24, 59, 12
_LIKELY = 0.6


def read_hours(board: Board) -> None:
    """Keep the clocks in words. A number before ``to`` and a clock is one too."""
    later: tuple[Quantity, DayPart | None, int] | None = None
    for quantity in reversed(board.quantities):
        if quantity.taken:
            later = None
            continue
        clock = _clock(board, quantity)
        if (
            clock is None
            and later is not None
            and _hour(quantity) is not None
            and board.ranged(quantity.end, later[0].start)
        ):
            hour = quantity.whole or 0
            read = in_part(hour, later[1])
            if read > later[2] and later[1] is not None:
                read = hour
            board.state(FactKind.TIME, f"{read:02}:00", quantity.start, quantity.end)
            later = None
        else:
            later = clock
    for hit in board.hits:
        if hit.sense is Sense.TIME:
            minute, end = _minutes(board, hit.end, 0) if hit.value.endswith(":00") else (0, hit.end)
            zone, end = zone_at(board.sheet.grammar, board.sheet.folded, end)
            value = f"{hit.value[:-2]}{minute:02}" if minute else hit.value
            board.state(FactKind.TIME, value, hit.start, end, unit=zone)


def share_parts(sheet: Sheet) -> None:
    """``下午3时至5时``, ``2:30-4:00 p.m.``: the part of the day holds for both clocks of a range."""
    facts, first = sheet.facts, sheet.grammar.table.day_part_first
    clocks = sorted((fact.start, place) for place, fact in enumerate(facts) if fact.kind is FactKind.TIME)
    for (_, left), (_, right) in pairwise(clocks):
        earlier, later = facts[left], facts[right]
        gap = sheet.folded[earlier.end : later.start].strip()
        if gap not in sheet.grammar.table.ranges or _has_part(sheet, earlier) == _has_part(sheet, later):
            continue
        if first is not _has_part(sheet, earlier):
            continue
        place, moved = (right, _afternoon(later)) if first else (left, _afternoon(earlier))
        if first and earlier.value >= f"{_NOON}" and earlier.value < moved:
            facts[place] = replace(later, value=moved)
        elif not first and later.value >= f"{_NOON}" and moved < later.value:
            facts[place] = replace(earlier, value=moved)


def _has_part(sheet: Sheet, clock: Fact) -> bool:
    written = sheet.text[clock.start : clock.end].lower()
    return any(part in written for part in sheet.grammar.table.day_parts)


def _afternoon(clock: Fact) -> str:
    """The same clock twelve hours later, where it may be meant so."""
    hour = int(clock.value[:2])
    return f"{hour + _NOON}{clock.value[2:]}" if 0 < hour < _NOON else clock.value


def _hour(quantity: Quantity) -> int | None:
    whole = quantity.whole
    plain = not quantity.ordinal and quantity.scale == 1 and quantity.sure > 0 and quantity.follow not in {"roman", "%"}
    return whole if plain and whole is not None and 0 <= whole <= _LAST_HOUR else None


def _clock(board: Board, quantity: Quantity) -> tuple[Quantity, DayPart | None, int] | None:
    """The clock that starts with this number, kept; with what a number before it needs to know."""
    hour, minute, end = _hour(quantity), 0, quantity.end
    if hour is None and not (quantity.ordinal and board.sheet.grammar.table.half_past):
        return None
    grammar, folded, table = board.sheet.grammar, board.sheet.folded, board.sheet.grammar.table
    past = grammar.half_past.match_before(folded, quantity.start - (folded[quantity.start - 1 : quantity.start] == " "))
    start = quantity.start
    if past and quantity.whole is not None and quantity.whole <= 12:  # noqa: PLR2004 - a clock of twelve hours
        total = quantity.whole * 60 + past[1]
        hour, minute, start = total // 60, total % 60, past[0]
    if hour is None:
        return None
    word = grammar.hour_words.match(folded, end + (folded[end : end + 1] == " "))
    if word:
        end = word[0]
        minute, end = _minutes(board, end, minute)
    exact = end > quantity.end and end > (word[0] if word else end)
    part, first, last = day_part(grammar, folded, start, end)
    if part is None and not _stands(board, quantity, word is not None, exact, past is not None):
        return None
    if part is not None and word is None and past is None and table.day_part_first:
        return None
    zone, last = zone_at(grammar, folded, last)
    if not zone:
        zone, first = zone_before(grammar, folded, first)
    read = in_part(hour, part)
    board.state(FactKind.TIME, f"{read:02}:{minute:02}", first, last, unit=zone, sure=1.0 if part else _LIKELY + 0.2)
    return quantity, part, read


def _minutes(board: Board, end: int, minute: int) -> tuple[int, int]:
    """Half, quarter or minutes behind the hour."""
    grammar, folded = board.sheet.grammar, board.sheet.folded
    place = end + (folded[end : end + 1] == " ")
    part = grammar.clock_parts.match(folded, place)
    if part:
        return part[1], part[0]
    minutes = board.by_start.get(place)
    if minutes is None or minutes.whole is None or not 0 <= minutes.whole <= _LAST_MINUTE or minutes.scale != 1:
        return minute, end
    word = grammar.minute_words.match(folded, minutes.end + (folded[minutes.end : minutes.end + 1] == " "))
    if word is None:
        return minute, end
    return minutes.whole, word[0]


def _stands(board: Board, quantity: Quantity, word: bool, exact: bool, past: bool) -> bool:  # noqa: FBT001 - one caller
    """A clock without a part of the day: by its words, or by the word before it."""
    table = board.sheet.grammar.table
    if past:
        return True
    if not word:
        return False
    if exact and not table.hour_needs_head:
        return True
    if not table.hour_needs_head:
        return quantity.digits or exact or _headed(board, quantity)
    return _headed(board, quantity) and quantity.value == Decimal(quantity.whole or 0)


def _headed(board: Board, quantity: Quantity) -> bool:
    table = board.sheet.grammar.table
    if not table.spaced:
        return board.sheet.folded[quantity.start - 1 : quantity.start] in table.clock_heads
    return board.word_before(quantity.start) in table.clock_heads
