"""What numbers count: percents, money, measures, durations; or nothing, then they are numbers and ordinals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from communique.facts.board import Board
from communique.facts.quantities import Quantity
from communique.facts.standing import ordinal_sureness, sureness
from communique.facts.values import Value, canonical, plus, times
from communique.languages.fact_entries import Tail
from communique.model import FactKind

_NUMBER = Tail(FactKind.NUMBER)
_ORDINAL = Tail(FactKind.ORDINAL)
_PERCENT = Tail(FactKind.PERCENT)
_PREFIX_GAPS = frozenset(" \u00a0")
_SIGNED = frozenset({FactKind.PERCENT, FactKind.MEASURE, FactKind.MONEY})
_ASCENDING = 100
_CAPITALS = frozenset({"m", "b"})
"""Letters for a scale also without a currency, written large: ``5M``."""


@dataclass(slots=True, kw_only=True)
class _Amount:
    """A number with what stands around it."""

    quantity: Quantity
    start: int
    end: int
    tail: Tail | None = None
    """What stands behind it, or behind the number that it shares it with."""
    currency: str = ""
    """What stands before it."""
    own: bool = False
    """The tail or scale is its own."""


def read_amounts(board: Board) -> None:
    """Keep what the numbers state that no other reader has taken."""
    later: _Amount | None = None
    found: list[_Amount] = []
    for quantity in reversed(board.quantities):
        if quantity.taken:
            later = None
            continue
        amount = _amount(board, quantity)
        if later is not None and board.ranged(amount.end, later.start):
            _share(board, amount, later)
        found.append(amount)
        later = amount
    for amount in reversed(found):
        if not amount.quantity.taken:
            _keep(board, amount)


def _amount(board: Board, quantity: Quantity) -> _Amount:
    grammar, folded = board.sheet.grammar, board.sheet.folded
    amount = _Amount(quantity=quantity, start=quantity.start, end=quantity.end)
    gap = 1 if folded[quantity.start - 1 : quantity.start] in _PREFIX_GAPS else 0
    prefix = grammar.prefixes.match_before(folded, quantity.start - gap)
    if prefix:
        amount.start, amount.currency = prefix[0], prefix[1]
        _money_scale(board, quantity)
        amount.end = quantity.end
    if quantity.follow in _CAPITALS and quantity.scale == 1 and _is_scale(board, quantity):
        _money_scale(board, quantity)
    amount.tail, amount.end = _tail(board, quantity)
    amount.own = amount.tail is not None or quantity.scale != 1
    return amount


def _is_scale(board: Board, quantity: Quantity) -> bool:
    """The letter behind the digits is a capital, or what it counts follows: ``15m euros``, ``2m tonnes``."""
    if board.word_before(quantity.start) in board.sheet.grammar.table.numbered:
        return False
    end = quantity.end + 1
    tail = board.sheet.grammar.tails.match(board.sheet.folded, end + (board.sheet.folded[end : end + 1] == " "))
    large = board.sheet.shape[end - 1].isupper() and not _numbers_model(board, quantity)
    many = tail is not None and tail[1].kind is FactKind.MEASURE and board.sheet.folded[tail[0] - 1] == "s"
    millions = board.sheet.grammar.millions_of
    counted = millions is not None and millions.match(board.sheet.folded, end) is not None
    return large or many or counted or (tail is not None and tail[1].kind is FactKind.MONEY)


def _numbers_model(board: Board, quantity: Quantity) -> bool:
    """``Long March-3B``, ``Terminal 3B``: a name stands before it."""
    head = board.sheet.shape[max(0, quantity.start - _NAME_REACH) : quantity.start]
    word = head.rstrip(" -").rpartition(" ")[2]
    return head[-1:] in {" ", "-"} and word[:1].isupper() and word[1:].islower() and len(word) < len(head.rstrip(" -"))


_NAME_REACH = 24


def _money_scale(board: Board, quantity: Quantity) -> None:
    """``$3m``, ``€2 b``."""
    if quantity.scale != 1:
        return
    grammar, folded = board.sheet.grammar, board.sheet.folded
    found = grammar.money_scales.match(folded, quantity.end + (folded[quantity.end : quantity.end + 1] == " "))
    if found:
        quantity.end, quantity.follow = found[0], ""
        quantity.rescale(found[1])


def _tail(board: Board, quantity: Quantity) -> tuple[Tail | None, int]:
    """What the number counts, past fillers, and where that ends."""
    grammar, folded = board.sheet.grammar, board.sheet.folded
    end = quantity.end
    if quantity.follow == "%":
        return _PERCENT, end
    nth = board.finish(quantity)
    if quantity.ordinal or nth > end:
        return _ORDINAL, end if quantity.ordinal else nth
    if quantity.digits and (ending := grammar.cardinal_after.match(folded, end)):
        end = ending[0]
    filler = grammar.fillers.match(folded, end + (not grammar.table.spaced and folded[end : end + 1] == " "))
    places = (filler[0], end) if filler else (end,)
    for place in (place + len(gap) for place in places for gap in _TAIL_GAPS if folded.startswith(gap, place)):
        found = grammar.symbols.match(board.sheet.shape, place) or grammar.tails.match(folded, place)
        if found:
            return (
                (None, end)
                if _crosses(board.sheet.shape, found)
                or is_name(board, place, found)
                or _is_lettered(board, quantity, found[0])
                else _doubted(board, found[1], place, found[0])
            )
    glued = next((name for name in grammar.table.glued if folded.startswith(name, end)), "")
    if quantity.digits and glued and not folded[end + len(glued) : end + len(glued) + 1].isalnum():
        return grammar.table.glued[glued], end + len(glued)
    if quantity.scale != 1 and folded.startswith(". ", end):  # 7 mln. roubles
        found = grammar.tails.match(folded, end + len(". "))
        if found and found[1].kind is FactKind.MONEY:
            return found[1], found[0]
    return _chained(board, quantity.start, end) or (None, places[0])


def _chained(board: Board, start: int, end: int) -> tuple[Tail, int] | None:
    """A unit that is one only before a smaller one, or behind a larger: ``3分38秒``, ``2小时15分``."""
    folded, table = board.sheet.folded, board.sheet.grammar.table
    place = end + (folded[end : end + 1] == " ")
    head = start - (folded[start - 1 : start] == " ")
    for larger, tail in table.chained_behind.get(folded[place : place + 1], {}).items():
        if folded.endswith(larger, 0, head):
            return tail, place + 1
    chained = table.chained.get(folded[place : place + 1])
    following = board.behind(place + 1)
    if chained and following is not None:
        unit = following.end + (folded[following.end : following.end + 1] == " ")
        if folded.startswith(chained[1], unit):
            return chained[0], place + 1
    return None


_TAIL_GAPS = ("", " ", "-", " -")


def _crosses(shape: str, found: tuple[int, Tail]) -> bool:
    """``x`` between two sides of a size is no tail."""
    end, tail = found
    return tail.unit == "" and shape[end - 1] in "x×" and shape[end : end + 2].strip()[:1].isdecimal()


def _is_lettered(board: Board, quantity: Quantity, end: int) -> bool:
    """``Section 12A``, ``корпус 3А``, ``№ 016А``: the letter is part of a name, no unit."""
    shape = board.sheet.shape
    letter = shape[quantity.end : end]
    if len(letter) != 1 or not letter.isalpha() or not letter.isupper():
        return False
    grammar, folded, start = board.sheet.grammar, board.sheet.folded, quantity.start
    marked = grammar.number_marks.match_before(folded, start - (folded[start - 1 : start] == " "))
    return marked is not None or board.word_before(start) in grammar.table.numbered


def is_name(board: Board, start: int, found: tuple[int, Tail]) -> bool:
    """``2015 RAND study``, ``2017 won't``: no currency."""
    end, tail = found
    shape = board.sheet.shape
    if tail.kind is not FactKind.MONEY or not shape[start:end].isalpha() or not board.sheet.grammar.table.spaced:
        return False
    capital = len(shape[start:end]) > len("USD") and shape[start:end].isupper() and not shape[:_HEADLINE].isupper()
    return capital or shape[end : end + 2] == "'t"


_HEADLINE = 120
"""Longest text that is looked at to see whether all of it is in capitals."""
_AROUND = 80
"""How far a word may stand that tells which unit is meant."""


def _doubted(board: Board, tail: Tail, start: int, end: int) -> tuple[Tail, int]:
    """Another reading of the tail, when the sentence has a word for it."""
    other = board.sheet.grammar.table.doubtful_tails.get(board.sheet.folded[start:end])
    if other is None:
        return tail, end
    left = max(board.sheet.folded.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "\n"))
    around = board.sheet.folded[max(left, start - _AROUND, 0) : end + _AROUND]
    words = set(around.replace(",", " ").replace(".", " ").split())
    return (other[0], end) if words & other[1] else (tail, end)


def _share(board: Board, amount: _Amount, later: _Amount) -> None:
    """Take over what the second number of a range has, and give it the currency of the first."""
    first, second = amount.quantity, later.quantity
    if isinstance(first.base, Fraction) and not first.digits:  # fell a fifth to £2bn
        return
    plain = later.tail is None or later.tail.kind is FactKind.NUMBER
    if amount.currency and not later.currency and plain and (second.scale != 1 or _ends_amount(board, later)):
        later.currency = amount.currency
        _money_scale(board, second)
        later.end = max(later.end, second.end)
    foreign = amount.currency and later.tail is not None and later.tail.kind is FactKind.MONEY
    counts = later.tail is not None and (later.tail.kind is not FactKind.NUMBER or later.tail.factor != "1")
    if amount.tail is None and later.tail is not None and counts and not foreign:
        amount.tail = later.tail if later.tail.kind is not FactKind.ORDINAL else None
    elif amount.tail is None and later.currency and not amount.currency:
        amount.currency = later.currency
    side = board.sheet.folded[amount.end : later.start].strip() in board.sheet.grammar.table.sides
    if first.scale == 1 and second.scale != 1 and not amount.own and not side and _climbs(first, second):
        first.rescale(second.scale)


def _ends_amount(board: Board, amount: _Amount) -> bool:
    """Nothing follows that the number could count."""
    following = board.sheet.folded[amount.end : amount.end + 2]
    return not (following[:1] == " " and following[1:].isalpha()) or not board.sheet.folded[amount.start - 1].isspace()


def _climbs(first: Quantity, second: Quantity) -> bool:
    """``340 to 500 million``, not ``500 to 1 million``."""
    return first.base < _ASCENDING or first.base < second.base


def _keep(board: Board, amount: _Amount) -> None:
    tail = _whole_tail(amount)
    value, end = _whole_value(board, amount, tail)
    reader = ordinal_sureness if tail.kind is FactKind.ORDINAL else None
    sure = reader(board, amount.quantity, end) if reader else sureness(board, amount.quantity, tail, end)
    if sure <= 0:
        return
    start, negative = _sign(board, amount, tail)
    kind, unit = _stated(board, tail, start)
    written = canonical(value)
    if negative and written != "0" and not written.startswith("-"):
        written = f"-{written}"
    if kind is FactKind.NUMBER:
        start, end = _number_marks(board, start, end)
    board.state(kind, written, start, end, unit=unit, sure=sure)


def _whole_tail(amount: _Amount) -> Tail:
    """What the number counts, by what stands before and behind it."""
    tail = amount.tail or _NUMBER
    if amount.currency and tail.kind in {FactKind.NUMBER, FactKind.MONEY}:
        unit = tail.unit if tail.kind is FactKind.MONEY else amount.currency
        return Tail(FactKind.MONEY, unit, tail.factor)
    if amount.currency:
        amount.start = amount.quantity.start
    return tail


def _whole_value(board: Board, amount: _Amount, tail: Tail) -> tuple[Value, int]:
    """The value with what is added behind the unit (``两年半``, ``七成五``), and where that ends."""
    grammar, folded, end = board.sheet.grammar, board.sheet.folded, amount.end
    value = times(amount.quantity.value, Decimal(tail.factor))
    half = grammar.half_unit.match(folded, end) if tail.kind is not FactKind.NUMBER or tail.unit else None
    if half:
        value, end = plus(value, times(half[1], Decimal(tail.factor))), half[0]
    digit = grammar.table.digits.get(folded[end : end + 1])
    if digit and tail.kind is FactKind.PERCENT and tail.factor == "10":
        value, end = plus(value, Decimal(digit)), end + 1
    decimals = _decimals_behind(board, tail, end) if tail.unit in grammar.table.decimals_behind else None
    if decimals is not None and amount.quantity.digits and amount.quantity.whole is not None:
        value, end = plus(value, Decimal(f"0.{folded[end : decimals.end]}")), decimals.end
    if isinstance(value, Fraction) and tail.kind is not FactKind.NUMBER and value.denominator in _EVEN:
        value = Decimal(value.numerator) / Decimal(value.denominator)
    return value, end


def _decimals_behind(board: Board, tail: Tail, end: int) -> Quantity | None:
    """The digits right behind a unit that nothing else counts: ``1米96``, ``10秒76``."""
    quantity = board.by_start.get(end)
    if quantity is None or quantity.taken or not board.sheet.folded[end : quantity.end].isdecimal():
        return None
    if quantity.end - end > _DECIMALS or tail.factor != "1":
        return None
    following = board.sheet.folded[quantity.end : quantity.end + 1]
    counts = following in board.sheet.grammar.table.classifiers or (following and following in "%/")
    return None if counts else quantity


_DECIMALS = 2
"""Digits that people write behind a unit: centimetres and hundredths of a second."""
_EVEN = frozenset({1, 2, 4, 5, 8, 10})
"""Denominators that come out even in decimals."""


def _stated(board: Board, tail: Tail, start: int) -> tuple[FactKind, str]:
    """Kind and unit, where words before the number change them."""
    if tail.kind is FactKind.DURATION and tail.unit == "yr" and _is_age(board, start):
        return FactKind.NUMBER, tail.unit
    if tail.unit == "CNY" and board.yen and board.sheet.folded[start : start + 1] == "¥":
        return tail.kind, "JPY"
    return tail.kind, _rate(board, start, tail.unit)


def _rate(board: Board, start: int, unit: str) -> str:
    """The unit of a speed whose ``per hour`` stands before the number."""
    head = board.sheet.folded[max(0, start - _RATE_REACH) : start]
    for phrase, units in board.sheet.grammar.table.rates.items():
        if phrase in head and unit in units:
            return units[unit]
    return unit


_RATE_REACH = 9


def _is_age(board: Board, start: int) -> bool:
    """One of the last words before the years says that they are an age."""
    words = board.sheet.folded[max(0, start - _AGE_REACH) : start].split()
    return any(word in board.sheet.grammar.table.age_words for word in words)


_AGE_REACH = 22


def _sign(board: Board, amount: _Amount, tail: Tail) -> tuple[int, bool]:
    """Where the amount starts with its sign, and whether that is a minus."""
    folded, start = board.sheet.folded, amount.start
    minus = board.sheet.grammar.minus.match_before(folded, start - (folded[start - 1 : start] == " "))
    if minus:
        return minus[0], True
    sign, before = folded[start - 1 : start], folded[start - 2 : start - 1] if start > 1 else ""
    free = not before or before in " (\n[:…"
    glued = not board.sheet.grammar.table.spaced and before >= "\u2e80"
    counted = tail.kind in _SIGNED or (free and amount.quantity.digits and not before.strip())
    if sign == "-" and (free or glued) and counted:
        return start - 1, True
    if sign == "–" and free and tail.kind in _SIGNED and not folded[: start - 1].rstrip().endswith(tuple("0123456789")):
        return start - 1, True
    return start, False


def _number_marks(board: Board, start: int, end: int) -> tuple[int, int]:
    """With ``No.``, ``№`` or ``号``."""
    grammar, folded = board.sheet.grammar, board.sheet.folded
    mark = grammar.number_marks.match_before(folded, start - (folded[start - 1 : start] == " "))
    if mark:
        return mark[0], end
    behind = grammar.number_ends.match(folded, end)
    return (start, behind[0]) if behind else (start, end)
