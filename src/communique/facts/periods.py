"""Decades, centuries, quarters and halves of years."""

from __future__ import annotations

from communique.facts.board import Board
from communique.facts.dates import is_year, past_year_word
from communique.facts.grammar import Sense
from communique.facts.quantities import Quantity
from communique.model import FactKind

_THIS_CENTURY = 20
_LIVING = 20
_GAPS = (" ", "-", ", ")
_QUARTERS, _HALVES, _CENTURIES = 4, 2, 40
_LIKELY, _HINTED = 0.8, 0.3
_BORN = frozenset({"50", "55", "60", "65", "70", "75", "80", "85", "90", "95", "00", "05"})
"""Years, without their century, that a generation is called by."""
_PLAIN = 5
"""Fewer centuries than these are counted, not named: ``2 века``."""


def read_periods(board: Board) -> None:
    """Keep the decades, centuries, quarters and halves of a text."""
    _centuries(board)
    _decades(board)
    _generations(board)
    _quarters(board)
    _halves(board)


def _century_of(short: int) -> int:
    """The hundreds of a decade that is written with two digits."""
    return (_THIS_CENTURY if short < _LIVING else _THIS_CENTURY - 1) * 100


def _decades(board: Board) -> None:
    for quantity in reversed(board.quantities):
        whole = quantity.whole
        if quantity.taken or whole is None or quantity.ordinal or quantity.scale != 1 or whole % 10:
            continue
        end = _decade_end(board, quantity)
        if not end:
            continue
        exact = quantity.end - quantity.start if quantity.digits else len("90")
        if exact == len("1990") and is_year(board, quantity):
            _decade(board, whole, quantity.start, end)
        elif exact == len("90") and whole < 100:  # noqa: PLR2004 - two digits
            _short_decade(board, quantity, whole, end)
    _spelled_decades(board)


def _generations(board: Board) -> None:
    """``95后``: those born from 1995 on. What follows a count reads alike (``30后``), hence no more than a hint."""
    grammar, folded = board.sheet.grammar, board.sheet.folded
    for quantity in board.quantities:
        written = folded[quantity.start : quantity.end]
        found = None if quantity.taken or quantity.ordinal else grammar.generation_after.match(folded, quantity.end)
        if found and written in _BORN:
            year = _century_of(int(written)) + int(written)
            board.state(FactKind.DATE, f"{year}" if year % 10 else f"{year}s", quantity.start, found[0], sure=_HINTED)


def _spelled_decades(board: Board) -> None:
    """``the nineties``, ``in her fifties``."""
    grammar = board.sheet.grammar
    for hit in board.hits:
        heads = grammar.table.decade_heads
        if hit.sense is not Sense.DECADE:
            continue
        year = int(hit.value)
        if _of_life(board, hit.start):
            board.state(FactKind.NUMBER, str(year % 100), hit.start, hit.end, unit="yr", sure=_HINTED)
        elif not heads or board.word_before(hit.start) in heads:
            board.state(FactKind.DATE, f"{year}s", hit.start, _past_decade_word(board, hit.end), sure=_LIKELY)


def _of_life(board: Board, start: int) -> bool:
    """``in their early thirties``: ages, not years."""
    heads = board.sheet.grammar.table.age_heads
    return bool(heads) and any(word in heads for word in board.words_before(start).split(" "))


def _decade_end(board: Board, quantity: Quantity) -> int:
    grammar, folded = board.sheet.grammar, board.sheet.folded
    gap = 0 if grammar.table.spaced else folded[quantity.end : quantity.end + 1] == " "
    found = grammar.decade_after.match(folded, quantity.end + gap)
    if found:
        return _past_decade_word(board, found[0])
    for fact in reversed(board.sheet.facts[-1:]):
        if fact.value.endswith("0s") and board.ranged(quantity.end, fact.start):
            return quantity.end
    return 0


def _past_decade_word(board: Board, end: int) -> int:
    grammar, folded = board.sheet.grammar, board.sheet.folded
    place = end + (folded[end : end + 1] == " ")
    word = grammar.decade_words.match(folded, place)
    return word[0] if word else end


def _decade(board: Board, year: int, start: int, end: int) -> None:
    board.state(FactKind.DATE, f"{year}s", start, end)


def _short_decade(board: Board, quantity: Quantity, whole: int, end: int) -> None:
    """``90s``, ``20世纪90年代``, ``上世纪90年代``; ``in her 50s``."""
    if _of_life(board, quantity.start):
        board.state(FactKind.NUMBER, str(whole), quantity.start, end, unit="yr", sure=_HINTED)
        return
    grammar, folded = board.sheet.grammar, board.sheet.folded
    start, hundreds = quantity.start, _century_of(whole)
    before = grammar.century_before.match_before(folded, start - (folded[start - 1 : start] == " "))
    if before:
        start, hundreds = before[0], before[1] * 100
    else:
        century = board.sheet.take_ending(quantity.start, "C")
        if century is not None:
            start, hundreds = century.start, (int(century.value[1:]) - 1) * 100
    if folded[start - 1 : start] == "'":
        start -= 1
    _decade(board, hundreds + whole, start, end)


def _centuries(board: Board) -> None:
    grammar, folded = board.sheet.grammar, board.sheet.folded
    later: Quantity | None = None
    for quantity in reversed(board.quantities):
        whole = quantity.whole
        if quantity.taken or whole is None or not 1 <= whole <= _CENTURIES or quantity.scale != 1 or quantity.sure == 0:
            later = None
            continue
        end = board.finish(quantity)
        place = end + (folded[end : end + 1] in {" ", "-"})
        found = grammar.centuries.match(folded, place)
        form = folded[place : found[0]] if found is not None else ""
        named = form in grammar.table.century_sure or (form in grammar.table.century_forms and whole >= _PLAIN)
        if found and (named or _is_nth(board, quantity, end)):
            last = found[0]
        elif later is not None and board.ranged(end, later.start):
            last = end
        elif found and whole >= _PLAIN and _pair(board, quantity):
            last = found[0]
        else:
            later = None
            continue
        era = grammar.era_after.match(folded, last + (folded[last : last + 1] == " "))
        before = grammar.era_before.match_before(folded, quantity.start)
        sign = "-" if era or before else ""
        board.state(FactKind.DATE, f"C{sign}{whole}", before[0] if before else quantity.start, era[0] if era else last)
        later = quantity


def _pair(board: Board, quantity: Quantity) -> bool:
    """The number before, one less, is joined to this one: ``19 и 20 веках``."""
    for offset in range(quantity.start - 1, max(-1, quantity.start - _REACH), -1):
        before = board.by_end.get(offset)
        if before is not None:
            return before.whole == (quantity.whole or 0) - 1 and board.ranged(offset, quantity.start)
    return False


_REACH = 6


def _is_nth(board: Board, quantity: Quantity, end: int) -> bool:
    """An ordinal, or a number where the language counts periods with plain numbers."""
    return quantity.ordinal or end > quantity.end or board.sheet.grammar.table.plain_periods


def _year_behind(board: Board, end: int) -> tuple[str, int]:
    """The year of a period, behind it; and where it ends."""
    grammar, folded = board.sheet.grammar, board.sheet.folded
    place = end + (folded[end : end + 1] == " ")
    link = grammar.period_of.match(folded, place)
    if link:
        place = link[0] + (folded[link[0] : link[0] + 1] == " ")
    quantity = board.by_start.get(place)
    if quantity is None or quantity.taken or not is_year(board, quantity):
        return "", link[0] if link else end
    return f"{quantity.whole}", past_year_word(board, quantity.end)


def _year_before(board: Board, start: int) -> tuple[str, int]:
    """The year of a period, before it; and where it starts."""
    folded = board.sheet.folded
    place = start - (folded[start - 1 : start] == " ")
    word = board.sheet.grammar.year_words.match_before(folded, place)
    quantity = board.by_end.get(word[0] if word else place)
    if quantity is None or quantity.taken or not is_year(board, quantity):
        return "", start
    return f"{quantity.whole}", quantity.start


def _state_period(board: Board, mark: str, start: int, end: int, *, needs_year: bool = False) -> None:
    year, last = _year_behind(board, end)
    first = start
    grammar, folded = board.sheet.grammar, board.sheet.folded
    needs_year = needs_year and not grammar.this_year.match(folded, end + (folded[end : end + 1] == " "))
    if not year:
        last = end
        year, first = _year_before(board, start)
    if year or not needs_year:
        board.state(FactKind.DATE, f"{year or '-'}-{mark}", first, last)


def _counts_periods(board: Board, quantity: Quantity) -> bool:
    """``前三季度`` are three quarters, not the third."""
    before = board.sheet.folded[max(0, quantity.start - 1) : quantity.start]
    return not board.sheet.grammar.table.spaced and before in board.sheet.grammar.table.whole_periods


def _undated(board: Board, quantity: Quantity, place: int, end: int) -> bool:
    """``第二季`` without a year is a season of a series."""
    table, folded = board.sheet.grammar.table, board.sheet.folded
    if folded[place:end] not in table.dated_quarters:
        return False
    return folded[max(0, quantity.start - _YEAR_REACH) : quantity.start].rstrip("第")[-1:] not in table.year_words


_YEAR_REACH = 3


def _quarters(board: Board) -> None:
    grammar, folded = board.sheet.grammar, board.sheet.folded
    later: Quantity | None = None
    for quantity in reversed(board.quantities):
        whole = quantity.whole
        if quantity.taken or whole is None or not 1 <= whole <= _QUARTERS or quantity.scale != 1 or quantity.sure == 0:
            later = None
            continue
        end = board.finish(quantity)
        place = end + (folded[end : end + 1] in {" ", "-"})
        found = grammar.quarters.match(folded, place)
        if found and _undated(board, quantity, place, found[0]):
            found = None
        if found and _is_nth(board, quantity, end) and not _counts_periods(board, quantity):
            _state_period(board, f"Q{whole}", quantity.start, found[0])
            later = quantity
        elif later is not None and _is_nth(board, quantity, end) and board.ranged(end, later.start):
            year = board.sheet.facts[-1].value[:4]
            board.state(FactKind.DATE, f"{year if year.isdecimal() else '-'}-Q{whole}", quantity.start, end)
        else:
            later = None


def _halves(board: Board) -> None:
    for hit in board.hits:
        if hit.sense is not Sense.PERIOD:
            continue
        which, start = int(hit.value), hit.start
        if not which:
            quantity = board.ahead(hit.start, (" ", "-"))
            if quantity is None or quantity.taken or quantity.whole is None or not 1 <= quantity.whole <= _HALVES:
                continue
            which, start = quantity.whole, quantity.start
        phrase = board.sheet.folded[hit.start : hit.end]
        _state_period(board, f"H{which}", start, hit.end, needs_year=phrase in board.sheet.grammar.table.loose_halves)
