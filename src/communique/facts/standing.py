"""Whether a number that stands there is meant as one: idioms aside, names, vague words and grammar."""

from __future__ import annotations

from fractions import Fraction

from communique.facts.board import Board
from communique.facts.folding import is_letter
from communique.facts.quantities import Quantity
from communique.languages.fact_entries import Rank, Tail
from communique.model import FactKind

_SURE, _LIKELY, _WEAK, _HINT, _NONE = 1.0, 0.7, 0.4, 0.2, 0.0
_NEAR = 12


def sureness(board: Board, quantity: Quantity, tail: Tail, end: int) -> float:
    """How sure it is that a number is a fact; 0 when it is none."""
    counted = tail.kind is not FactKind.NUMBER or tail.unit != ""
    if quantity.sure == 0:
        return _NONE
    if quantity.digits:
        return _digits(board, quantity, tail, end)
    if quantity.sure < _WEAK:
        return _SURE if counted else _NONE
    table, folded = board.sheet.grammar.table, board.sheet.folded
    word = folded[quantity.start : quantity.end]
    if counted:
        sure = _vague(board, quantity, word)
        if not table.spaced and word in table.pronominal and tail.kind in _COUNTED and not _cued(board, quantity, end):
            sure = _WEAK
        return min(quantity.sure, sure)
    if table.spaced:
        return min(quantity.sure, _word(board, quantity, word, end))
    return min(quantity.sure, _characters(board, quantity))


_COUNTED = frozenset({FactKind.DURATION, FactKind.MEASURE})


def _cued(board: Board, quantity: Quantity, end: int) -> bool:
    """What stands around one says that it is counted: ``为期一年``, ``一年零三个月``, ``一小时20分钟``."""
    folded, cues = board.sheet.folded, board.sheet.grammar.table.one_cues
    if any(folded[quantity.start - size : quantity.start] in cues for size in (1, 2)):
        return True
    following = board.by_start.get(end + (folded[end : end + 1] in board.sheet.grammar.table.one_joints))
    unit = board.sheet.grammar.tails.match(folded, following.end) if following is not None else None
    return unit is not None and unit[1].kind is FactKind.DURATION


def _vague(board: Board, quantity: Quantity, word: str) -> float:
    """A scale without a number says little, unless it is compared with: ``более тысячи``."""
    table, folded = board.sheet.grammar.table, board.sheet.folded
    if not table.spaced:
        many = folded[max(0, quantity.start - 1) : quantity.start] in table.plural_before
        return _NONE if many and _is_bare(board, word) else _SURE
    before = board.word_before(quantity.start)
    if word.partition(" ")[0] in table.vague_alone:
        return _SURE if before in table.size_cues else _NONE
    if before in table.plural_before and quantity.scale != 1 and _opens_with_scale(board, word):
        return _NONE
    return _SURE


def _is_bare(board: Board, word: str) -> bool:
    """No figure tells how many: ``百``, ``千万``, unlike the eight in ``建成八个``."""
    return all(numeral[1] in _MULTIPLIERS for sign in word if (numeral := board.sheet.grammar.numerals.get(sign)))


def _opens_with_scale(board: Board, word: str) -> bool:
    """``several hundred thousand``, unlike ``some three thousand``."""
    numeral = board.sheet.grammar.numerals.get(word.partition(" ")[0])
    return numeral is None or numeral[1] in _MULTIPLIERS


_MULTIPLIERS = frozenset({Rank.TIMES, Rank.SCALE})


def _digits(board: Board, quantity: Quantity, tail: Tail, end: int) -> float:
    """Letters right behind the digits must be a tail that was read."""
    folded = board.sheet.folded
    if folded[max(0, quantity.start - 4) : quantity.start] in _OFFSETS:
        return _NONE
    if quantity.follow[:1] in _CROSSES and folded[quantity.end + 1 : quantity.end + 2].isdecimal():
        return _SURE
    if quantity.start == 1 and folded[0] == "(" and folded[end : end + 1] == ")":
        return _WEAK
    if end == quantity.end and quantity.follow:
        suffix = board.sheet.grammar.table.spaced and folded[end : end + 1] == "-"
        return _WEAK if not suffix else _SURE
    if end < len(folded) and is_letter(folded[end]) and is_letter(folded[end - 1]):
        return _WEAK
    return _SURE if tail.kind is not FactKind.NUMBER or quantity.sure == 1 else quantity.sure


_CROSSES = frozenset("xх")
"""Between two sides of a size, Latin and Cyrillic."""
_OFFSETS = frozenset({"utc+", "utc-", "gmt+", "gmt-", "мск+", "мск-"})
"""Hours of a time zone are no number."""


def _word(board: Board, quantity: Quantity, word: str, end: int) -> float:
    """A number in words of a language with blanks."""
    table, shape = board.sheet.grammar.table, board.sheet.shape
    before = board.word_before(quantity.start)
    vague = _vague(board, quantity, word)
    if vague < _SURE:
        return vague
    if word in table.pronominal and not _partnered(board, quantity):
        return _LIKELY if before in table.one_cues else _WEAK
    if word in table.collectives and before in table.all_words:
        return _NONE
    if word in table.weak_numbers:
        return _WEAK
    if _is_name(board, quantity, before, shape, end):
        return _NONE
    return _SURE


def _partnered(board: Board, quantity: Quantity) -> bool:
    """Another number stands beside it: ``one or two``, ``one-two``, ``12 to 1``, ``one in ten``."""
    table = board.sheet.grammar.table
    for other in board.quantities_near(quantity, _NEAR):
        left, right = (quantity.end, other.start) if other.start > quantity.start else (other.end, quantity.start)
        gap = board.sheet.folded[left:right].strip()
        if gap in table.ranges or gap in table.pairs or gap in table.partners:
            return True
    return False


def _is_name(board: Board, quantity: Quantity, before: str, shape: str, end: int) -> bool:
    """``Mark Eight is``: capitalised behind a capitalised word, and no capital follows."""
    start = quantity.start
    if not shape[start].isupper() or not before or before in board.sheet.grammar.table.numbered:
        return False
    head = shape[max(0, start - 26) : start].rstrip(" ")
    word = head.rpartition(" ")[2]
    if len(shape[start - 2 : start].strip()) != 1 or not word[:1].isupper() or not word[-1:].isalpha():
        return False
    following = shape[end : end + 2].strip()
    return not following[:1].isupper() and not following[:1].isdecimal()


def _characters(board: Board, quantity: Quantity) -> float:
    """A short number in Chinese characters needs a word behind it that counts."""
    grammar, table, folded = board.sheet.grammar, board.sheet.grammar.table, board.sheet.folded
    filler = grammar.fillers.match(folded, quantity.end)
    following = folded[filler[0] if filler else quantity.end :][:1]
    word = folded[quantity.start : quantity.end]
    if _vague(board, quantity, word) == _NONE or (following in grammar.numerals and following not in table.classifiers):
        return _NONE
    if following == " ":
        following = folded[quantity.end + 1 : quantity.end + 2]
    counts = following in table.classifiers
    if word in table.pronominal:
        if not counts:
            return _NONE
        return _LIKELY if _partnered(board, quantity) else _HINT
    if quantity.parts > 1 or quantity.scale != 1 or isinstance(quantity.value, Fraction):
        return _WEAK if word in table.weak_numbers else _SURE
    if counts:
        return _SURE
    return _SURE if _partnered(board, quantity) and not is_han(following) else _NONE


def is_han(character: str) -> bool:
    """A Chinese character."""
    return "\u3400" <= character <= "\u9fff"


def ordinal_sureness(board: Board, quantity: Quantity, end: int) -> float:
    """How sure it is that an ordinal is a fact; 0 when it is none."""
    table, folded = board.sheet.grammar.table, board.sheet.folded
    if quantity.follow == "roman":
        return quantity.sure
    if folded[quantity.start].isdecimal():
        return _SURE
    if _enumerates(board, quantity, end):
        return _NONE
    if not table.spaced:
        return _SURE
    word, before = folded[quantity.start : quantity.end], board.word_before(quantity.start)
    if word in table.seconds and before in table.articles and not _noun_follows(board, end):
        return _NONE
    named = quantity.parts == 1 and _is_name(board, quantity, before, board.sheet.shape, end)
    return _WEAK if named or _counts_things(board, end) or _is_adverb(board, word, before, end) else _SURE


def _enumerates(board: Board, quantity: Quantity, end: int) -> bool:
    """``First, …; second, …``: the ordinal counts the points of a speech."""
    following = board.sheet.folded[end : end + 1]
    if following not in board.sheet.grammar.table.enumerators:
        return False
    few = quantity.parts == 1 and (quantity.whole or 0) <= _POINTS
    return (few or not board.sheet.grammar.table.spaced) and _opens_clause(board, quantity.start)


_POINTS = 5
"""The points of a speech that people number."""


def _noun_follows(board: Board, end: int) -> bool:
    """A word that may be a noun stands right behind: ``a second term``."""
    folded = board.sheet.folded
    tail = folded[end : end + 20].lstrip(" ").partition(" ")[0]
    return folded[end : end + 1] == " " and tail[:1].isalpha() and tail not in board.sheet.grammar.table.no_nouns


def _is_adverb(board: Board, word: str, before: str, end: int) -> bool:
    """``was first seen``, ``did it first by``: no noun follows."""
    table, folded = board.sheet.grammar.table, board.sheet.folded
    if word not in table.adverbial:
        return False
    following = folded[end : end + 24].lstrip(" ").partition(" ")[0]
    if before in table.adverb_never or before.endswith("'s"):
        return False
    return before in table.adverb_heads or following.endswith(("ed", "ing")) or following in table.no_nouns


def _opens_clause(board: Board, start: int) -> bool:
    head = board.sheet.folded[max(0, start - 3) : start].rstrip(' "“«(')
    return not head or head[-1] in ".;:!?\n—。；：！？，"


def _counts_things(board: Board, end: int) -> bool:
    """``first three months``: the ordinal says which, not how many."""
    quantity = board.behind(end, (" ",))
    return quantity is not None and not quantity.ordinal and quantity.start > end and not quantity.digits
