"""Days of the week."""

from __future__ import annotations

from itertools import pairwise

from communique.facts.board import Board
from communique.facts.grammar import Sense
from communique.facts.hits import Hit
from communique.model import FactKind

_NEAR = 9


def read_weekdays(board: Board) -> None:
    """Keep the days of the week. A word that may be another one needs a cue, a date or another such day beside it."""
    hits = [hit for hit in board.hits if hit.sense is Sense.WEEKDAY]
    if not hits:
        return
    sure = {hit for hit in hits if _is_sure(board, hit)}
    for left, right in pairwise(hits):
        if _is_short(board, left) and _is_short(board, right) and _joins(board, left.end, right.start):
            sure |= {left, right}
    spans = [(hit.start, hit.end) for hit in sure]
    spans += [(fact.start, fact.end) for fact in board.sheet.facts if fact.kind is FactKind.DATE]
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    clocks = {fact.end for fact in board.sheet.facts if fact.kind is FactKind.TIME}
    for hit in hits:
        doubtful = board.sheet.folded[hit.start : hit.end] in board.sheet.grammar.table.doubtful_weekdays
        if hit in sure or (doubtful and hit.start - 1 in clocks) or _beside(board, hit, starts, ends):
            board.state(FactKind.WEEKDAY, hit.value, hit.start, hit.end)


def _is_sure(board: Board, hit: Hit) -> bool:
    sheet, table = board.sheet, board.sheet.grammar.table
    word = sheet.folded[hit.start : hit.end]
    if sheet.folded[hit.end : hit.end + 1] in table.weekday_stops:
        return False
    if sheet.folded[hit.start - 1 : hit.start] in table.numerals and not table.spaced:
        return False
    if word in table.short_weekdays:
        return False
    doubt = table.doubtful_weekdays.get(word)
    if doubt is None or sheet.folded.strip() == word:
        return True
    after = sheet.folded[hit.end : hit.end + 24].lstrip(" ").partition(" ")[0].strip(".,;:!?)»")
    return board.word_before(hit.start) in doubt.before and after not in doubt.never_after


def _is_short(board: Board, hit: Hit) -> bool:
    """An abbreviation; two of them side by side make days of each other: ``пн–пт``."""
    table, shape = board.sheet.grammar.table, board.sheet.shape
    short = board.sheet.folded[hit.start : hit.end] in table.short_weekdays
    return short and (shape[hit.start].isupper() or not table.months_capital)


def _beside(board: Board, hit: Hit, starts: set[int], ends: set[int]) -> bool:
    """Only marks, blanks and a joining word stand between the word and a date or another day."""
    before = next((end for end in range(hit.start, hit.start - _NEAR, -1) if end in ends), None)
    after = next((start for start in range(hit.end, hit.end + _NEAR) if start in starts), None)
    return (before is not None and _joins(board, before, hit.start)) or (
        after is not None and _joins(board, hit.end, after)
    )


def _joins(board: Board, left: int, right: int) -> bool:
    table = board.sheet.grammar.table
    if right - left > _NEAR:
        return False
    gap = board.sheet.folded[left:right].strip(" ,.()（）、，")
    return not gap or gap in table.pairs or (gap in table.ranges and gap not in _SIZES)


_SIZES = frozenset({"на", "x", "х", "×", "by", "乘", "*"})
"""They join the sides of a size, no days."""
