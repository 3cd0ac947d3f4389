"""Numbers in words or Chinese characters."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from communique.facts.grammar import Grammar
from communique.facts.values import Value, plus, times
from communique.languages.fact_entries import Rank

_WORD = re.compile(r"[^\W\d_]+")
_ONE, _TEN, _HUNDRED = Decimal(1), Decimal(10), Decimal(100)
_SURE, _VAGUE = 1.0, 0.45


class Spelled(NamedTuple):
    """A spelled number."""

    end: int
    value: Value
    base: Value
    """Without its last scale."""
    scale: Decimal
    parts: int
    """How many words or characters."""
    ordinal: bool
    sure: float


class _Sum:
    """A number under construction: what the words so far add up to."""

    __slots__ = ("bare", "gap", "last", "pending", "scale", "section", "times", "total")

    def __init__(self) -> None:
        self.total: Value = Decimal(0)
        """What is closed by a scale."""
        self.section: Value = Decimal(0)
        """What is closed by hundreds since then."""
        self.pending: Value | None = None
        """Below what is closed."""
        self.last: Rank | None = None
        self.times = Decimal(0)
        """The last multiplier."""
        self.scale = Decimal(0)
        """The last scale."""
        self.gap = False
        """A zero parts the last digit from what stands before it."""
        self.bare = False
        """A multiplier stood without a number before it."""

    def takes(self, value: Decimal, rank: Rank) -> bool:
        """Add a word, unless it begins another number."""
        taken = _TAKES[rank](self, value)
        if taken:
            self.last = rank
        return taken

    def value(self) -> Value:
        """What the words add up to."""
        section = self.section if self.pending is None else plus(self.section, self.pending)
        return plus(self.total, section)

    def unit(self, value: Decimal) -> bool:
        """1 to 9."""
        if self.last is Rank.TENS and self.pending is not None:
            self.pending = plus(self.pending, value)
            return True
        if self.pending is not None:
            return False
        self.pending = value
        return True

    def teen(self, value: Decimal) -> bool:
        """10 to 19, and tens."""
        if self.pending is not None:
            return False
        self.pending = value
        return True

    def hundreds(self, value: Decimal) -> bool:
        """100, 200 … as one word."""
        if self.pending is not None or self.section:
            return False
        self.section = value
        return True

    def multiply(self, value: Decimal) -> bool:
        """``hundred``, ``十``."""
        if self.times and value >= self.times and self.section:
            return False
        self.bare = self.bare or (self.pending is None and not self.section and not self.total)
        self.section = plus(self.section, times(_ONE if self.pending is None else self.pending, value))
        self.pending, self.times, self.gap = None, value, False
        return True

    def close(self, value: Decimal) -> bool:
        """``million``, ``万``."""
        section = self.section if self.pending is None else plus(self.section, self.pending)
        if section == 0 and self.total:
            if value <= self.scale:
                return False
            self.total = times(self.total, value)
            self.scale = self.scale * value
            return True
        if self.scale and value >= self.scale:
            return False
        self.bare = self.bare or (section == 0)
        self.total = plus(self.total, times(section or _ONE, value))
        self.section = Decimal(0)
        self.pending, self.times, self.scale = None, Decimal(0), value
        self.gap = False
        return True

    def zero(self, _value: Decimal) -> bool:
        """``零`` parts what does not follow at once; alone it is a number."""
        if self.last is None:
            self.pending = Decimal(0)
            return True
        self.gap = True
        return self.pending is None


_TAKES = {
    Rank.ZERO: _Sum.zero,
    Rank.UNIT: _Sum.unit,
    Rank.TEEN: _Sum.teen,
    Rank.TENS: _Sum.teen,
    Rank.HUNDREDS: _Sum.hundreds,
    Rank.TIMES: _Sum.multiply,
    Rank.SCALE: _Sum.close,
}


def read_spelled(grammar: Grammar, folded: str, start: int) -> Spelled | None:
    """The longest spelled number from here; an ordinal where its last word is one. None where there is none."""
    reader = _Reader(grammar, folded, start)
    while reader.parts < _MOST and reader.step():
        pass
    return reader.result()


class _Reader:
    """Takes the words of a number one by one."""

    __slots__ = ("alone", "article", "end", "folded", "grammar", "ordinal", "parts", "place", "sure", "total")

    def __init__(self, grammar: Grammar, folded: str, start: int) -> None:
        self.grammar, self.folded = grammar, folded
        self.total = _Sum()
        self.place = self.end = start
        self.parts = 0
        self.alone = True
        """The first word may be a number by itself."""
        self.article = False
        """An article stands for one."""
        self.ordinal = False
        self.sure = _SURE

    def step(self) -> bool:
        """Take the next word; False where the number has ended."""
        grammar, spaced = self.grammar, self.grammar.table.spaced
        word, after = self._next_word()
        numeral = grammar.numerals.get(word)
        if numeral is None:
            self._take_ordinal()
            return False
        value, rank, stands = numeral
        if not self.total.takes(value, rank):
            if not spaced and rank is Rank.UNIT and self.total.last is Rank.UNIT:
                self.end, self.sure = _span_of_pair(grammar, self.folded, self.place, self.total), _VAGUE
            return False
        if self.parts == 0:
            self.alone = stands
        self.parts += 1
        self.place = self.end = _past_half(grammar, self.folded, after, self.total)
        filler = grammar.fillers.match(self.folded, self.place)
        if filler and _numeral_rank(grammar, self.folded, filler[0]) is Rank.SCALE:
            self.place = filler[0]
        if spaced:
            if self.folded[self.place : self.place + 1] not in _JOINTS:
                return False
            self.place += 1
        return True

    def result(self) -> Spelled | None:
        """The number; None where its words are none by themselves."""
        total = self.total
        if not self.parts or ((self.parts == 1 or total.bare) and not self.alone and not self.article):
            return None
        value = _elliptic(total) if self.grammar.table.elliptic else total.value()
        scale = total.scale if total.scale and not total.section and total.pending is None else _ONE
        base = value if scale == 1 else _divide(value, scale)
        return Spelled(self.end, value, base, scale, self.parts, self.ordinal, self.sure)

    def _next_word(self) -> tuple[str, int]:
        """The word here, past an article before the first and a linker before a later one."""
        table, numerals = self.grammar.table, self.grammar.numerals
        word, after = _word(self.folded, self.place, spaced=table.spaced)
        if self.parts == 0 and word in table.articles:
            following, end = _word(self.folded, after + 1, spaced=table.spaced)
            if following in numerals and numerals[following][1] in _LINKED:
                self.article, self.place = True, after + 1
                return following, end
        elif self.parts and word in table.linkers and self.total.last in _LINKED:
            following, end = _word(self.folded, after + 1, spaced=table.spaced)
            if (following in numerals and numerals[following][1] in _BELOW) or following in table.ordinals:
                self.place = after + 1
                return following, end
        return word, after

    def _take_ordinal(self) -> None:
        """An ordinal word ends the number: ``twenty-first``."""
        if not self.grammar.table.spaced or not self.parts:
            return
        found = self.grammar.ordinals.match(self.folded, self.place)
        if found and _closes(self.total, found[1]):
            _add_ordinal(self.total, found[1])
            self.end, self.ordinal, self.parts = found[0], True, self.parts + 1


_MOST = 24
"""Words of one number; the longest that people write have about half as many."""
_JOINTS = frozenset(" -")
_LINKED = frozenset({Rank.TIMES, Rank.SCALE})
_BELOW = frozenset({Rank.UNIT, Rank.TEEN, Rank.TENS})


def _word(folded: str, place: int, *, spaced: bool) -> tuple[str, int]:
    if not spaced:
        return folded[place : place + 1], place + 1
    match = _WORD.match(folded, place)
    return (match.group(), match.end()) if match else ("", place)


def _numeral_rank(grammar: Grammar, folded: str, place: int) -> Rank | None:
    gap = 1 if grammar.table.spaced and folded[place : place + 1] == " " else 0
    word, _ = _word(folded, place + gap, spaced=grammar.table.spaced)
    numeral = grammar.numerals.get(word)
    return numeral[1] if numeral else None


def _past_half(grammar: Grammar, folded: str, end: int, total: _Sum) -> int:
    """Where the number ends with ``and a half``, which is added."""
    half = grammar.half_after.match(folded, end)
    if half is None or total.last in {None, Rank.ZERO, Rank.HUNDREDS}:
        return end
    if total.last in _LINKED:
        total.pending = times(half[1], total.scale if total.last is Rank.SCALE else total.times)
    elif total.pending is not None:
        total.pending = plus(total.pending, half[1])
    return half[0]


def _closes(total: _Sum, value: Decimal) -> bool:
    """An ordinal word may end this number: ``twenty-first``, ``two hundredth``, not ``two thirds``."""
    if value >= _HUNDRED:
        return total.last in _BELOW or total.last is Rank.HUNDREDS
    if total.last is Rank.TENS:
        return value < _TEN
    return total.last in {Rank.HUNDREDS, Rank.TIMES, Rank.SCALE}


def _add_ordinal(total: _Sum, value: Decimal) -> None:
    if value >= _HUNDRED and total.pending is not None:
        total.pending = times(total.pending, value)
    else:
        total.pending = value if total.pending is None else plus(total.pending, value)


def _span_of_pair(grammar: Grammar, folded: str, place: int, total: _Sum) -> int:
    """Two digits side by side mean about so many: ``七八``. What multiplies them multiplies the first."""
    end = place + 1
    while end < place + _MOST and (numeral := grammar.numerals.get(folded[end : end + 1])):
        if numeral[1] not in {Rank.TIMES, Rank.SCALE} or not total.takes(numeral[0], numeral[1]):
            break
        end += 1
    return end


def _elliptic(total: _Sum) -> Value:
    """``三百五`` is 350: a last digit without its multiplier counts tenths of the one before."""
    if total.last is not Rank.UNIT or total.pending is None or total.gap:
        return total.value()
    if total.section and total.times > _TEN:  # 十五 is 15
        return plus(plus(total.total, total.section), times(total.pending, total.times / 10))
    if not total.section and total.scale:
        return plus(total.total, times(total.pending, total.scale / 10))
    return total.value()


def _divide(value: Value, scale: Decimal) -> Value:
    return value / scale if isinstance(value, Decimal) else value
