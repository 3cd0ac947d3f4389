"""Years that stand alone."""

from __future__ import annotations

from communique.facts.amounts import is_name
from communique.facts.board import Board
from communique.facts.dates import is_year, lasts, past_year_word
from communique.facts.quantities import Quantity
from communique.model import FactKind

_LIKELY_FROM, _LIKELY_TO = 1500, 2100
_EARLY_FROM = 100
_SURE, _LIKELY = 1.0, 0.7
_ERA_MOST = 1_000_000


def read_years(board: Board) -> None:
    """Keep the years: those with a word behind or before them, their partners in a range, and likely four digits."""
    _read_left(board)
    before: Quantity | None = None
    years = {fact.start for fact in board.sheet.facts if fact.kind is FactKind.DATE and len(fact.value) == len("2025")}
    for quantity in board.quantities:
        joined = before is not None and not quantity.taken and is_year(board, quantity)
        if joined and before is not None and board.ranged(before.end, quantity.start):
            _state(board, quantity, quantity.start, quantity.end, f"{quantity.whole}")
        before = quantity if quantity.start in years else None


def _read_left(board: Board) -> None:
    """From right to left: a year takes the number before it along."""
    stated: Quantity | None = None
    for quantity in reversed(board.quantities):
        if quantity.taken:
            stated = None
            continue
        end, era = _era(board, quantity)
        if era:
            _state(board, quantity, quantity.start if era < 0 else era, end, f"-{quantity.whole}")
            stated = quantity
            continue
        if common := _common_era(board, quantity):
            _state(board, quantity, common[0], common[1], f"{quantity.whole}")
            stated = quantity
            continue
        end = past_year_word(board, quantity.end)
        candidate = is_year(board, quantity) or _is_spelled(board, quantity, end)
        if candidate and end > quantity.end and not lasts(board, quantity, end):
            _state(board, quantity, quantity.start, end, f"{quantity.whole}")
        elif candidate and stated is not None and _joined(board, quantity, stated):
            _state(board, quantity, quantity.start, quantity.end, f"{quantity.whole}")
        elif candidate and board.sheet.grammar.table.bare_years and _is_bare(board, quantity):
            board.state(FactKind.DATE, f"{quantity.whole}", quantity.start, quantity.end, sure=_LIKELY)
        elif not candidate and end > quantity.end and _is_early(board, quantity):
            _state(board, quantity, quantity.start, end, f"{quantity.whole}")
        else:
            stated = None
            continue
        stated = quantity


def _state(board: Board, quantity: Quantity, start: int, end: int, value: str) -> None:
    quantity.taken = True
    board.state(FactKind.DATE, value, start, end, sure=_SURE)


def _joined(board: Board, quantity: Quantity, later: Quantity) -> bool:
    """``2021 and 2022``, ``1998, 1999``."""
    gap = board.sheet.folded[quantity.end : later.start]
    return board.ranged(quantity.end, later.start) or gap in {", ", "、", "/"}


def _era(board: Board, quantity: Quantity) -> tuple[int, int]:
    """A year before the common era: its end, and -1 or where it starts; zero when it is none."""
    grammar, folded = board.sheet.grammar, board.sheet.folded
    whole = quantity.whole
    if whole is None or not quantity.digits or not 0 < whole <= _ERA_MOST:
        return 0, 0
    end = past_year_word(board, quantity.end)
    before = grammar.era_before.match_before(folded, quantity.start)
    if before:
        return end, before[0] or -1
    place = end + (folded[end : end + 1] == " ")
    after = grammar.era_after.match(folded, place)
    return (after[0], -1) if after else (0, 0)


def _common_era(board: Board, quantity: Quantity) -> tuple[int, int] | None:
    """Where a year with the mark of the common era starts and ends: ``AD 79``, ``1048 CE``."""
    grammar, folded, whole = board.sheet.grammar, board.sheet.folded, quantity.whole
    if whole is None or not quantity.digits or quantity.ordinal or not 0 < whole <= _LIKELY_TO:
        return None
    end = past_year_word(board, quantity.end)
    before = grammar.common_era_before.match_before(folded, quantity.start - (folded[quantity.start - 1] == " "))
    if before and (end > quantity.end or grammar.table.spaced):
        return before[0], end
    after = grammar.common_era_after.match(folded, end + (folded[end : end + 1] == " "))
    return (quantity.start, after[0]) if after else None


def _is_spelled(board: Board, quantity: Quantity, end: int) -> bool:
    """``тысяча девятьсот сорок пятый год``: an ordinal in words before a word that is only said of a year."""
    place = quantity.end + (board.sheet.folded[quantity.end : quantity.end + 1] == " ")
    return (
        quantity.ordinal
        and quantity.parts > 1
        and end > quantity.end
        and quantity.whole is not None
        and _YEARS[0] <= quantity.whole <= _YEARS[1]
        and board.sheet.folded[place : place + 3] in board.sheet.grammar.table.early_year_words
    )


_YEARS = (1000, 2199)


def _is_early(board: Board, quantity: Quantity) -> bool:
    """``в 988 году``: three digits, and a word that is only said of a date."""
    table, folded = board.sheet.grammar.table, board.sheet.folded
    whole = quantity.whole
    if whole is None or not quantity.digits or not _EARLY_FROM <= whole < _LIKELY_FROM or quantity.ordinal:
        return False
    place = quantity.end + (folded[quantity.end : quantity.end + 1] == " ")
    return folded[place : place + 3] in table.early_year_words


def _is_bare(board: Board, quantity: Quantity) -> bool:
    """Four digits that are a year by what stands around them."""
    table, whole = board.sheet.grammar.table, quantity.whole
    if whole is None or whole > _LIKELY_TO or quantity.follow or _is_amount(board, quantity):
        return False
    before = board.word_before(quantity.start)
    headed, near = before in table.year_heads, _NEAR_FROM <= whole <= _NEAR_TO
    if before in table.number_heads or (whole < _LIKELY_FROM and before not in table.early_year_heads):
        return False
    if table.year_needs_name:
        named = board.sheet.shape[quantity.end : quantity.end + 1] >= "\u2e80"
        return named and near and not _counts(board, quantity.end)
    if table.year_needs_head:
        return headed and not _counts(board, quantity.end)
    return headed or not _counts(board, quantity.end, people=near and whole % 100 != 0)


def _is_amount(board: Board, quantity: Quantity) -> bool:
    """A mark or unit says that the number counts, or it is part of something longer."""
    following = board.sheet.shape[quantity.end : quantity.end + 2]
    if following[:1] in {"-", "/"} and following[1:].isdecimal():
        return True
    before = board.sheet.folded[max(0, quantity.start - 1) : quantity.start]
    return before in _AMOUNT_MARKS or _has_tail(board, quantity.end)


_AMOUNT_MARKS = frozenset("$€£¥№#.")
_NEAR_FROM, _NEAR_TO = 1980, 2050


def _has_tail(board: Board, end: int) -> bool:
    grammar, folded = board.sheet.grammar, board.sheet.folded
    place = end + (folded[end : end + 1] in {" ", "-"})
    unit = grammar.tails.match(folded, place) or grammar.symbols.match(board.sheet.shape, place)
    if unit is not None and is_name(board, place, unit):
        return False
    return unit is not None or folded[place : place + 1] in {"%", "°"}


def _counts(board: Board, end: int, *, people: bool = False) -> bool:
    """The next word is what the number counts; for a likely year it must be one that no year stands before."""
    grammar, shape = board.sheet.grammar, board.sheet.shape
    pattern = grammar.counted_people if people else grammar.counted
    return pattern is not None and pattern.match(shape, end + (shape[end : end + 1] == " ")) is not None
