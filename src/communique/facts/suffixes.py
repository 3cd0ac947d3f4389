"""Dates that are made by suffixes: ``2024年5月12日至14日``."""

from __future__ import annotations

from communique.facts.board import Board
from communique.facts.dates import lasts
from communique.facts.quantities import Quantity
from communique.languages.fact_entries import DateSuffixes
from communique.model import FactKind

_DAYS, _MONTHS, _FIRST_YEAR, _LAST_YEAR = 31, 12, 1000, 2199
_JOINT = 3
"""Most characters between two dates of a range."""


class _Parts:
    """The last date read, from which the next may take its year and month."""

    __slots__ = ("end", "month", "year")

    def __init__(self) -> None:
        self.year, self.month, self.end = "", "", -1


def read_suffixed_dates(board: Board) -> None:
    """Keep the dates of numbers before the suffixes for year, month and day."""
    suffixes = board.sheet.grammar.table.date_suffixes
    if suffixes is None:
        return
    last = _Parts()
    clocks = {fact.start: fact.end for fact in board.sheet.facts if fact.kind is FactKind.TIME}
    for quantity in board.quantities:
        if not quantity.taken:
            _read(board, quantity, suffixes, last)
            last.end = clocks.get(last.end) or clocks.get(last.end + 1) or last.end


def _read(board: Board, quantity: Quantity, suffixes: DateSuffixes, last: _Parts) -> None:
    folded, start, end = board.sheet.folded, quantity.start, quantity.start
    year, month, day = "", "", ""
    place: Quantity | None = quantity
    if _is_year(board, quantity, suffixes):
        year, end = f"{quantity.whole}", _behind(folded, quantity.end, suffixes.year)
        place = board.behind(end, (" ",))
        era = _era(board, start)
        if era:
            year, start = f"-{year}", era[0]
    shared = start - last.end <= _JOINT and board.ranged(last.end, start)
    after = _month_end(folded, place, suffixes)
    if place is not None and after:
        month, end = f"{place.whole:02}", after
        place = board.behind(end, (" ",))
    elif place is not None and (partner := _partner(board, place, suffixes)):
        board.state(FactKind.DATE, f"{year or '-'}-{place.whole:02}", start, place.end)
        last.year, last.month, last.end = year or "-", f"{partner.whole:02}", place.end
        return
    if place is not None and (month or not year) and _fits(place, _DAYS):
        after = _day_end(board, place, suffixes, dated=bool(month) or (shared and bool(last.month)))
        if after:
            day, end = f"{place.whole:02}", after
    if year or month or day:
        opening = _opening(board, start, suffixes) if day and not month else start
        year, month = _shared(last, year, month, day) if shared else (year, month)
        last.year, last.month, last.end = year, month, end
        board.state(FactKind.DATE, _value(year, month, day), opening, end)


def _month_end(folded: str, place: Quantity | None, suffixes: DateSuffixes) -> int:
    """Where a month ends with its suffix; 0 when the number is none."""
    if place is None or not _fits(place, _MONTHS):
        return 0
    after = _behind(folded, place.end, suffixes.month)
    return after if after > place.end and not _is_count(suffixes, folded, after) else 0


def _shared(last: _Parts, year: str, month: str, day: str) -> tuple[str, str]:
    """Year and month of a date behind ``to``, which may be those of the date before it."""
    if last.year and not year and (month or day):
        year = last.year
    if last.month and not month and day:
        month = last.month
    return year, month


def _behind(folded: str, end: int, suffix: str) -> int:
    place = end + (folded[end : end + 1] == " ")
    return place + len(suffix) if folded.startswith(suffix, place) else end


def _is_counted(board: Board, end: int, after: int, *, dated: bool) -> bool:
    """A longer word than the suffix stands there: ``日元``."""
    tail = board.sheet.grammar.tails.match(board.sheet.folded, end + (board.sheet.folded[end : end + 1] == " "))
    return tail is not None and tail[0] > after and (tail[1].kind is FactKind.MONEY or not dated)


def _era(board: Board, start: int) -> tuple[int, int] | None:
    """The mark of the era before a year."""
    folded = board.sheet.folded
    return board.sheet.grammar.era_before.match_before(folded, start - (folded[start - 1 : start] == " "))


def _is_year(board: Board, quantity: Quantity, suffixes: DateSuffixes) -> bool:
    folded, end = board.sheet.folded, quantity.end
    after = _behind(folded, end, suffixes.year)
    if (
        quantity.ordinal
        or quantity.scale != 1
        or quantity.whole is None
        or after == end
        or _is_count(suffixes, folded, after)
    ):
        return False
    if _era(board, quantity.start):
        return True
    single = quantity.digits or quantity.parts == len("2024")
    size = quantity.end - quantity.start
    if size == len("988") and quantity.digits and _is_headed(board, quantity.start, suffixes):
        return not board.sheet.grammar.lasting.match(folded, after)
    exact = size == len("2024")
    return single and exact and _FIRST_YEAR <= quantity.whole <= _LAST_YEAR and not lasts(board, quantity, after)


def _is_headed(board: Board, start: int, suffixes: DateSuffixes) -> bool:
    """A word right before the number says that it is a time: ``于988年``."""
    folded = board.sheet.folded
    place = start - (folded[start - 1 : start] == " ")
    return folded[max(0, place - 1) : place] in suffixes.heads


def _is_count(suffixes: DateSuffixes, folded: str, end: int) -> bool:
    """``年级``, ``年代``, ``月饼`` are no dates."""
    return folded[end : end + 1] in suffixes.never_after


def _fits(quantity: Quantity, most: int) -> bool:
    whole = quantity.whole
    return (
        whole is not None
        and 1 <= whole <= most
        and not quantity.ordinal
        and quantity.scale == 1
        and quantity.follow == ""
    )


def _partner(board: Board, quantity: Quantity, suffixes: DateSuffixes) -> Quantity | None:
    """The month behind ``1`` in ``1至3月``."""
    if not _fits(quantity, _MONTHS):
        return None
    for offset in range(quantity.end + 1, quantity.end + 3):
        later = board.by_start.get(offset)
        if later is not None and _fits(later, _MONTHS) and board.ranged(quantity.end, offset):
            after = _behind(board.sheet.folded, later.end, suffixes.month)
            return later if after > later.end else None
    return None


def _day_end(board: Board, quantity: Quantity, suffixes: DateSuffixes, *, dated: bool) -> int:
    """Where a day ends; 0 when the number is none. Without a month only ``日`` makes a day, and not ``日内``."""
    folded, end = board.sheet.folded, quantity.end
    after = _behind(folded, end, suffixes.day)
    if after > end and not _is_counted(board, end, after, dated=dated):
        if dated or _opening(board, quantity.start, suffixes) < quantity.start:
            return after
        if not quantity.digits:
            return 0
        return (
            0 if board.sheet.grammar.lasting.match(folded, after) or _counts_days(board, quantity, suffixes) else after
        )
    loose = _behind(folded, end, suffixes.loose_day)
    if loose > end and (dated or _opening(board, quantity.start, suffixes) < quantity.start):
        return loose
    if dated:
        for offset in range(end + 1, end + 3):
            later = board.by_start.get(offset)
            if later is not None and _fits(later, _DAYS) and board.ranged(end, offset):
                return end if _behind(folded, later.end, suffixes.day) > later.end else 0
    return 0


def _counts_days(board: Board, quantity: Quantity, suffixes: DateSuffixes) -> bool:
    """``近三日`` is three days; in digits it is a day of the month."""
    before = board.sheet.folded[max(0, quantity.start - 1) : quantity.start]
    return not quantity.digits and quantity.parts == 1 and before in suffixes.spans


def _opening(board: Board, start: int, suffixes: DateSuffixes) -> int:
    """With the word for this month: ``本月15日``."""
    for phrase in suffixes.this_month:
        if board.sheet.folded.endswith(phrase, 0, start):
            return start - len(phrase)
    return start


def _value(year: str, month: str, day: str) -> str:
    if not month and not day:
        return year
    if not month:
        return f"---{day}"
    front = f"{year or '-'}-{month}"
    return f"{front}-{day}" if day else front
