"""Dates with the name of a month, and years."""

from __future__ import annotations

from itertools import pairwise

from communique.facts.board import Board
from communique.facts.grammar import Sense
from communique.facts.hits import Hit
from communique.facts.quantities import Quantity
from communique.model import FactKind

_DAYS, _FIRST_YEAR, _LAST_YEAR = 31, 1000, 2199
_GAPS = (" ", "-")


class _Part:
    """A date under construction."""

    __slots__ = ("days", "end", "month", "start", "year")

    def __init__(self, month: int, start: int, end: int) -> None:
        self.month = month
        self.start = start
        self.end = end
        self.days: list[tuple[int, int, int]] = []
        """Day, start and end of each; the last one is written with the month."""
        self.year = ""

    @property
    def first(self) -> int:
        return min([self.start, *(start for _, start, _ in self.days)])

    @property
    def last(self) -> int:
        return max([self.end, *(end for _, _, end in self.days)])


def read_named_dates(board: Board) -> None:
    """Keep the dates around the names of months."""
    parts: list[_Part] = []
    doubtful: list[_Part] = []
    sheet, table = board.sheet, board.sheet.grammar.table
    for hit in board.hits:
        if hit.sense is not Sense.MONTH:
            continue
        if table.months_capital and sheet.shape[hit.start].islower():
            continue
        part = _Part(int(hit.value), hit.start, hit.end)
        _days(board, part)
        _year(board, part)
        (parts if _is_month(board, hit, part) else doubtful).append(part)
    parts = _with_partners(board, parts, doubtful)
    _share_years(board, parts)
    for part in parts:
        _keep(board, part)


def _days(board: Board, part: _Part) -> None:
    """The days before the month, or behind it where the language writes them there."""
    table = board.sheet.grammar.table
    day = _day(board, board.ahead(part.start, (*table.date_links, *_GAPS)))
    if day is not None:
        part.days = [(day.whole or 0, _opening(board, day), board.finish(day))]
        while (before := _ranged_day(board, part.days[0][1])) is not None:
            part.days.insert(0, before)
    elif table.day_after_month:
        following = _day(board, board.behind(part.end, (" ", ". ", *(f" {article}" for article in table.definite))))
        if following is not None and not _counts(board, following):
            part.days = [(following.whole or 0, following.start, board.finish(following))]
            while (after := _next_day(board, part.days[-1][2])) is not None:
                part.days.append(after)


def _opening(board: Board, day: Quantity) -> int:
    """Where a day with its article starts: ``the fifth of November``."""
    folded = board.sheet.folded
    for article in board.sheet.grammar.table.definite:
        if (day.ordinal or board.finish(day) > day.end) and folded.endswith(article, 0, day.start):
            return day.start - len(article)
    return day.start


def _day(board: Board, quantity: Quantity | None) -> Quantity | None:
    """A number that can be a day of a month."""
    if quantity is None or quantity.taken or quantity.scale != 1 or quantity.follow in {"roman", "%"}:
        return None
    whole = quantity.whole
    if whole is None or not 1 <= whole <= _DAYS or (not quantity.digits and not quantity.ordinal):
        return None
    plain = quantity.end - quantity.start <= len("31") or quantity.ordinal
    return quantity if plain and "." not in board.sheet.folded[quantity.start : quantity.end].strip(".") else None


def _ranged_day(board: Board, start: int) -> tuple[int, int, int] | None:
    """A day before ``to`` and another day."""
    for quantity in _nearest_before(board, start):
        day = _day(board, quantity)
        if day is not None and board.ranged(board.finish(day), start):
            return (day.whole or 0, day.start, board.finish(day))
        if day is not None and board.sheet.folded[board.finish(day) : start] == ", ":
            return (day.whole or 0, day.start, board.finish(day))
    return None


def _nearest_before(board: Board, start: int) -> list[Quantity]:
    return [quantity for offset in range(start - 1, max(-1, start - 9), -1) if (quantity := board.by_end.get(offset))][
        :1
    ]


def _next_day(board: Board, end: int) -> tuple[int, int, int] | None:
    """A day behind ``to`` and without a month of its own."""
    for offset in range(end + 1, end + 8):
        quantity = board.by_start.get(offset)
        if quantity is None:
            continue
        day = _day(board, quantity)
        if day is None or _counts(board, day) or not _joins_days(board, end, day):
            return None
        months = board.sheet.grammar.months
        gap = 1 if board.sheet.folded[day.end : day.end + 1] == " " else 0
        return (
            None if months.match(board.sheet.folded, day.end + gap) else (day.whole or 0, day.start, board.finish(day))
        )
    return None


def _joins_days(board: Board, end: int, day: Quantity, most: int = 8) -> bool:
    """``to``, ``and``; a comma where ``and`` and the last day follow; and no noun that the number counts."""
    table, folded = board.sheet.grammar.table, board.sheet.folded
    gap, after = folded[end : day.start], board.finish(day)
    if gap.strip() not in table.pairs and gap != ", ":
        return board.ranged(end, day.start)
    if gap == ", ":
        last = _day(board, board.behind(after, (*(f" {word} " for word in table.pairs), ", ")))
        return last is not None and most > 0 and _joins_days(board, after, last, most - 1)
    following = folded[after : after + 24]
    word = following.lstrip(" ").partition(" ")[0].rstrip(".,;:!?)")
    return not (following[:1] == " " and word.isalpha()) or word in table.no_nouns


def _counts(board: Board, quantity: Quantity) -> bool:
    """The number has a unit of its own and is no day."""
    grammar, folded = board.sheet.grammar, board.sheet.folded
    end = board.finish(quantity)
    place = end + (folded[end : end + 1] == " ")
    if folded[place : place + 1] == ":" and folded[place + 1 : place + 2].isdecimal():
        return True
    return folded[place : place + 1] in {"%", "°"} or bool(grammar.tails.match(folded, place))


def _year(board: Board, part: _Part) -> None:
    """The year behind the date."""
    table, folded = board.sheet.grammar.table, board.sheet.folded
    quantity = board.behind(part.last, (*table.date_links, " ", ", ", ". "))
    if quantity is None or quantity.taken:
        return
    if (era := _era(board, quantity)) and part.days:
        part.year, part.end = f"-{quantity.whole}", era
        return
    if not is_year(board, quantity):
        return
    if part.days and quantity.start == part.days[-1][1]:
        return
    end = past_year_word(board, quantity.end)
    gap = folded[part.last : quantity.start]
    if gap == ", " and not part.days and end == quantity.end and not table.day_after_month:
        return
    part.year, part.end = f"{quantity.whole:04}", end


def _era(board: Board, quantity: Quantity) -> int:
    """Where a year before the common era ends with its mark; 0 when it is none."""
    if quantity.whole is None or not quantity.digits or quantity.ordinal:
        return 0
    end = past_year_word(board, quantity.end)
    folded = board.sheet.folded
    found = board.sheet.grammar.era_after.match(folded, end + (folded[end : end + 1] == " "))
    return found[0] if found else 0


def is_year(board: Board, quantity: Quantity) -> bool:
    """Four digits without marks that may be a year."""
    return (
        quantity.digits
        and quantity.end - quantity.start == len("2025")
        and not quantity.ordinal
        and quantity.sure > 0
        and board.sheet.folded[quantity.start : quantity.end].isdecimal()
        and quantity.whole is not None
        and _FIRST_YEAR <= quantity.whole <= _LAST_YEAR
    )


def lasts(board: Board, quantity: Quantity, end: int) -> bool:
    """A span of years, not a year: ``2000年历史``; but ``2027年前`` is before that year."""
    found = board.sheet.grammar.lasting.match(board.sheet.folded, end)
    whole = quantity.whole or 0
    recent = quantity.digits and _RECENT[0] <= whole <= _RECENT[1] and whole % 100 != 0
    return found is not None and not (recent and board.sheet.folded[end : found[0]] in board.sheet.grammar.table.bounds)


_RECENT = (1800, 2150)


def past_year_word(board: Board, end: int) -> int:
    """Where a year with its word ends: ``2025 года``."""
    folded = board.sheet.folded
    place = end + (folded[end : end + 1] in {" ", "-"})
    words = board.sheet.grammar.year_words
    found = words.match(folded, end) or words.match(folded, place)
    return found[0] if found else end


def _is_month(board: Board, hit: Hit, part: _Part) -> bool:
    """It is a month: it has a day or a year, or cannot be another word."""
    if part.days or part.year:
        return True
    table, sheet = board.sheet.grammar.table, board.sheet
    word = sheet.folded[hit.start : hit.end]
    if word in table.short_months:
        return False
    if word not in table.months:
        return False
    doubt = table.doubtful_months.get(word)
    if doubt is None or sheet.folded.strip() == word:
        return True
    if doubt.small and sheet.shape[hit.start].islower():
        return True
    before = board.word_before(hit.start)
    after = sheet.folded[hit.end : hit.end + 20].lstrip(" ").partition(" ")[0].strip(".,;:!?)")
    cued = before in doubt.before or after in doubt.after or board.words_before(hit.start) in doubt.before
    return cued and after not in doubt.never_after and not (doubt.small and not sheet.shape[hit.start].islower())


def _with_partners(board: Board, parts: list[_Part], doubtful: list[_Part]) -> list[_Part]:
    """The months, with those doubtful ones that ``to`` joins to one of them."""
    sure = set(parts)
    every = sorted([*parts, *doubtful], key=lambda part: part.start)
    for left, right in pairwise(every):
        if not board.ranged(left.last, right.first):
            continue
        if (left in sure) != (right in sure) or (_is_short(board, left) and _is_short(board, right)):
            sure |= {left, right}
    return [part for part in every if part in sure]


def _is_short(board: Board, part: _Part) -> bool:
    """An abbreviated name; two of them make a range: ``Nov-Feb``."""
    return board.sheet.folded[part.start : part.end] in board.sheet.grammar.table.short_months


def _share_years(board: Board, parts: list[_Part]) -> None:
    """``from 12 May to 3 June 2025``: the year holds for both."""
    for earlier, later in zip(reversed(parts[:-1]), reversed(parts), strict=False):
        if later.year and not earlier.year and earlier.month <= later.month and board.ranged(earlier.last, later.first):
            earlier.year = later.year


def read_lone_days(board: Board) -> None:
    """Keep the days without a month: ``on the 15th``, ``15-го числа``."""
    grammar, table = board.sheet.grammar, board.sheet.grammar.table
    for quantity in board.quantities:
        folded = board.sheet.folded
        if quantity.taken or not quantity.digits or quantity.whole is None or not 1 <= quantity.whole <= _DAYS:
            continue
        end = board.finish(quantity)
        if end == quantity.end:
            continue
        word = grammar.day_words.match(folded, end + (folded[end : end + 1] == " "))
        alone = folded[end : end + 2].strip() in _CLOSED and board.words_before(quantity.start) in table.day_heads
        if word or alone:
            board.state(FactKind.DATE, f"---{quantity.whole:02}", quantity.start, word[0] if word else end)


_CLOSED = frozenset({"", ".", ",", ";", ")", "!", "?", ":"})


def _keep(board: Board, part: _Part) -> None:
    year = part.year or "-"
    if not part.days:
        board.state(FactKind.DATE, f"{year}-{part.month:02}", part.start, part.end)
        return
    after = part.days[-1][1] > part.start
    for place, (day, start, end) in enumerate(part.days):
        value = f"{year}-{part.month:02}-{day:02}"
        first, last = start, end
        if after and place == 0:
            first = part.start
        if (not after or len(part.days) == 1 or part.year) and place == len(part.days) - 1:
            last = max(end, part.end)
        board.state(FactKind.DATE, value, first, last)
