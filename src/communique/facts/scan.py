"""One pass over a text: its numbers, and the words that may begin another fact."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from communique.facts.folding import is_letter
from communique.facts.grammar import Grammar, Sense
from communique.facts.hits import HITS, Hit, read_hint
from communique.facts.quantities import Quantity, finish, read_digits, spelled, vulgar
from communique.facts.sheet import Sheet

_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_LONG = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ALIKE = str.maketrans("ХІС", "XIC")
_LETTER_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_LETTERS = frozenset("ivxlcхіс")
"""What Roman numerals are written with, in small letters; Cyrillic letters that look alike, too."""
_WEAK, _VAGUE = 0.3, 0.45
_HALF = Fraction(1, 2)
_LIKELY = 0.6
_QUARTERS = 4


class Reading(NamedTuple):
    """All that the pass has found, in order."""

    quantities: list[Quantity]
    hits: list[Hit]


def scan(sheet: Sheet) -> Reading:
    """The numbers of the text, and its words for months, days of the week, times and decades."""
    grammar, folded, shape = sheet.grammar, sheet.folded, sheet.shape
    quantities: list[Quantity] = []
    hits: list[Hit] = []
    telling = _telling(grammar, folded)
    done = 0
    for match in grammar.token.finditer(folded) if telling else ():
        word, start = match[0], match.start()
        if word not in telling or start < done:
            continue
        if word[0] < ":":
            done = _digits(sheet, start, quantities)
            continue
        senses, seconds = grammar.lexicon.get(word), grammar.behind.get(word)
        if senses and (seconds is None or _opens(sheet, match.end(), seconds)):
            done = _begin(sheet, start, senses, quantities, hits)
            if done > start:
                continue
            done = 0
        if word[0] in _ROMAN_LETTERS and shape[start].isupper():
            roman = _roman(sheet, start, match.end())
            if roman is not None:
                quantities.append(roman)
        if len(word) == 1 and (part := vulgar(word)) is not None:
            quantities.append(Quantity(start, match.end(), part, digits=True))
    return Reading(quantities, hits)


def _telling(grammar: Grammar, folded: str) -> set[str]:
    """The words of a text that may state something: those of the lexicon, figures, and what may be Roman ones."""
    words = set(grammar.token.findall(folded))
    behind = grammar.behind
    telling = {word for word in grammar.beginners & words if word not in behind or not behind[word].isdisjoint(words)}
    telling.update(word for word in words if word[0] in _ROMAN_LETTERS and _ROMAN_LETTERS.issuperset(word))
    return telling


def _opens(sheet: Sheet, end: int, seconds: frozenset[str]) -> bool:
    """The word behind an article or a preposition may begin a fact with it."""
    following = _NEXT_WORD.match(sheet.folded, end)
    return following is not None and following[1] in seconds


_NEXT_WORD = re.compile(r"[ -]([^\W\d_]+)")


def _digits(sheet: Sheet, start: int, quantities: list[Quantity]) -> int:
    """Read a number in digits; where the pass goes on."""
    folded = sheet.folded
    quantity = read_digits(sheet, start)
    if quantity is None:
        end = start
        while folded[end : end + 1].isdecimal():
            end += 1
        return end
    crossed = folded[start - 1 : start] in {"x", "х"} and folded[start - 2 : start - 1].isdecimal()
    if (
        start
        and is_letter(folded[start - 1])
        and not crossed
        and (sheet.grammar.table.spaced or folded[quantity.end : quantity.end + 1] != "%")  # 占GDP2.6%
        and sheet.grammar.prefixes.match_before(folded, start) is None
    ):
        quantity.sure = 0.0
    over = sheet.grammar.table.over
    if over and folded.startswith(over, quantity.end):
        quantity = _quotient(sheet, quantity) or quantity
    else:
        quantity = _fraction(sheet, quantity)
    quantities.append(quantity)
    return quantity.end


def _begin(sheet: Sheet, start: int, senses: int, quantities: list[Quantity], hits: list[Hit]) -> int:
    """Read what a word of the lexicon begins; where the pass goes on, or ``start`` when it begins nothing."""
    grammar, folded = sheet.grammar, sheet.folded
    if senses & Sense.HINT and (hint := read_hint(sheet, start)):
        hits.append(hint)
        return hint.end
    idiom = grammar.idioms.match(folded, start) if senses & Sense.IDIOM else None
    if idiom and grammar.table.spaced:
        return idiom[0]
    if senses & (Sense.FRACTION | Sense.HALF) and (part := _lone_part(sheet, start, senses)):
        quantities.append(part)
        return part.end
    for sense, read in HITS:
        if senses & sense and (hit := read(sheet, start)):
            hits.append(hit)
            return hit.end
    if senses & (Sense.NUMERAL | Sense.ORDINAL):
        quantity = _number(sheet, start, senses)
        reach = 0 if quantity is None else max(quantity.end, _counted(sheet, quantity))
        if quantity is not None and (idiom is None or reach > idiom[0]):
            quantities.append(quantity)
            return quantity.end
    return idiom[0] if idiom else start


def _lone_part(sheet: Sheet, start: int, senses: int) -> Quantity | None:
    """``a third of``, ``half a million``."""
    if senses & Sense.FRACTION and (found := sheet.grammar.lone_fractions.match(sheet.folded, start)):
        above, _, below = found[1].partition("/")
        part = Quantity(start, _fraction_end(sheet, start, found[0]), Fraction(int(above), int(below)))
        if part.value == _HALF:
            part.sure = _VAGUE
        return part
    half = _half(sheet, start) if senses & Sense.HALF else None
    if half is not None and half.scale != 1:
        return half
    headed = _headed_part(sheet, start)
    return headed if headed is not None and (half is None or headed.end >= half.end) else half


def _fraction_end(sheet: Sheet, start: int, end: int) -> int:
    """Without the word behind it that told a fraction from an ordinal: ``a third of``."""
    words = sheet.folded[start:end].split(" ")
    return start + len(" ".join(words[:2])) if words[0] in sheet.grammar.table.articles else end


def _headed_part(sheet: Sheet, start: int) -> Quantity | None:
    """``more than a third``, ``около четверти``: a fraction by the words before it."""
    folded = sheet.folded
    found = sheet.grammar.headed_fractions.match(folded, start)
    if found is None or folded[found[0] : found[0] + 1] == "-":
        return None
    head = f" {folded[max(0, start - _HEAD) : start]}"
    value, heads = found[1]
    if not any(head.endswith(f" {words} ") for words in heads):
        return None
    above, _, below = value.partition("/")
    return Quantity(start, found[0], Fraction(int(above), int(below)))


_HEAD = 20
"""Longer than the words before such a fraction."""


def _counted(sheet: Sheet, quantity: Quantity) -> int:
    """Where a number ends together with what it counts: ``十分钟`` is more than ``十分``."""
    tail = sheet.grammar.tails.match(sheet.folded, quantity.end)
    return tail[0] if tail else quantity.end


def _number(sheet: Sheet, start: int, senses: int) -> Quantity | None:
    grammar, folded = sheet.grammar, sheet.folded
    table = grammar.table
    if table.ordinal_before and folded.startswith(table.ordinal_before, start):
        return _marked_ordinal(sheet, start)
    if senses & Sense.NUMERAL:
        if whole := grammar.wholes.match(folded, start):
            return _whole(sheet, start, whole[0], whole[1])
        if (row := _digit_row(sheet, start)) is not None:
            return row
        quantity = spelled(sheet, start)
        if quantity is not None:
            return _after_spelled(sheet, quantity)
    if senses & Sense.ORDINAL and (found := grammar.ordinals.match(folded, start)):
        ordinal = Quantity(start, found[0], found[1])
        ordinal.ordinal = True
        return ordinal
    return None


def _after_spelled(sheet: Sheet, quantity: Quantity) -> Quantity:
    grammar, folded = sheet.grammar, sheet.folded
    over, points = grammar.table.over, grammar.table.points
    if over and folded.startswith(over, quantity.end):
        return _quotient(sheet, quantity) or quantity
    if points and folded[quantity.end : quantity.end + 1] in points:
        return _pointed(sheet, quantity)
    return quantity if quantity.ordinal else _fraction(sheet, quantity)


def _fraction(sheet: Sheet, quantity: Quantity) -> Quantity:
    """``two thirds``: a numerator and a word for its denominator."""
    grammar, folded = sheet.grammar, sheet.folded
    if not grammar.table.fractions or folded[quantity.end : quantity.end + 1] not in {" ", "-"} or quantity.ordinal:
        return quantity
    found = grammar.fractions.match(folded, quantity.end + 1)
    whole = quantity.whole
    if found is None or whole is None or not 0 < whole < found[1]:
        return quantity
    head = folded[max(0, quantity.start - 14) : quantity.start].rstrip(" ").rpartition(" ")[2]
    if head in grammar.table.whole_periods and found[1] == _QUARTERS:
        return quantity
    return _scaled(sheet, Quantity(quantity.start, found[0], Fraction(whole, int(found[1]))))


def _scaled(sheet: Sheet, quantity: Quantity) -> Quantity:
    return finish(sheet, quantity) if quantity.end < len(sheet.folded) else quantity


def _quotient(sheet: Sheet, below: Quantity) -> Quantity | None:
    """``三分之一``: denominator, mark, numerator."""
    above = _plain(sheet, below.end + len(sheet.grammar.table.over))
    if above is None or below.whole is None or above.whole is None or not 0 < above.whole < below.whole:
        return None
    return Quantity(below.start, above.end, Fraction(above.whole, below.whole))


def _whole(sheet: Sheet, start: int, end: int, factor: Decimal) -> Quantity | None:
    """``百分之七点五``: a percentage, kept as a number with a mark."""
    above = _plain(sheet, end) or _lone_scale(sheet, end)
    if above is None:
        return None
    quantity = Quantity(start, above.end, above.value, scale=factor)
    quantity.follow = "%"
    return quantity


def _lone_scale(sheet: Sheet, start: int) -> Quantity | None:
    """The second hundred of ``百分之百``, which is no number elsewhere."""
    numeral = sheet.grammar.numerals.get(sheet.folded[start : start + 1])
    return Quantity(start, start + 1, numeral[0]) if numeral else None


def _plain(sheet: Sheet, start: int) -> Quantity | None:
    """A number in digits or words that starts here."""
    if sheet.folded[start : start + 1].isdecimal():
        return read_digits(sheet, start)
    if (row := _digit_row(sheet, start)) is not None:
        return row
    quantity = spelled(sheet, start)
    return _pointed(sheet, quantity) if quantity is not None else None


def _pointed(sheet: Sheet, quantity: Quantity) -> Quantity:
    """``七点五``: digits behind a point, then perhaps a scale."""
    table, folded = sheet.grammar.table, sheet.folded
    if not table.points or folded[quantity.end : quantity.end + 1] not in table.points or quantity.whole is None:
        return quantity
    if sheet.grammar.clock_parts.match(folded, quantity.end + 1):
        return quantity
    place, digits = quantity.end + 1, ""
    while (digit := table.digits.get(folded[place : place + 1])) is not None and len(digits) < len("000000000"):
        digits, place = digits + digit, place + 1
    if not digits or (len(digits) == 1 and sheet.grammar.minute_words.match(folded, place)):
        return quantity
    pointed = Quantity(quantity.start, place, Decimal(f"{quantity.whole}.{digits}"))
    pointed.parts = quantity.parts + len(digits) + 1
    return finish(sheet, pointed)


def _digit_row(sheet: Sheet, start: int) -> Quantity | None:
    """``二〇二四``: single digits in a row, at least three."""
    digits, folded = sheet.grammar.table.digits, sheet.folded
    end = start
    while end - start < len("0000000000") and folded[end : end + 1] in digits:
        end += 1
    if end - start < len("000") or folded[end : end + 1] in sheet.grammar.numerals:
        return None
    row = Quantity(start, end, Decimal("".join(digits[folded[place]] for place in range(start, end))))
    row.parts = end - start
    return row


def _marked_ordinal(sheet: Sheet, start: int) -> Quantity | None:
    """``第二十五``, ``第100万``."""
    number = _plain(sheet, start + 1)
    if number is None or number.sure < 1:
        return None
    ordinal = Quantity(start, number.end, number.base, scale=number.scale)
    ordinal.value, ordinal.ordinal, ordinal.parts = number.value, True, number.parts
    return ordinal


def _half(sheet: Sheet, start: int) -> Quantity | None:
    """``half a million``, ``半年``: needs a scale or a unit behind it."""
    found = sheet.grammar.half_before.match(sheet.folded, start)
    if found is None:
        return None
    quantity = Quantity(start, found[0], found[1])
    quantity.sure = _WEAK
    quantity = finish(sheet, quantity)
    if quantity.scale != 1:
        quantity.sure = 1.0
    return quantity


def _roman(sheet: Sheet, start: int, end: int) -> Quantity | None:
    """A Roman numeral; a single letter only where the alphabet is another one, or behind certain words."""
    table, shape = sheet.grammar.table, sheet.shape
    if end - start > len("XXXVIII"):
        return None
    word = shape[start:end].translate(_ALIKE) if table.roman_single else shape[start:end]
    long = table.roman_single or (len(word) > 1 and _is_headed(sheet, start))
    if not (_ROMAN_LONG if long else _ROMAN).fullmatch(word):
        return None
    before, after = shape[max(0, start - 2) : start], shape[end : end + 2]
    if (
        before[-1:] in {"'", "&", "/", "."}
        or after[:1] in {"&", "/"}
        or (after[:1] == "'" and after != "'s")
        or (after[:1] == "." and len(word) == 1)
    ):
        return None
    if len(word) == 1 and not _single(sheet, start, end):
        return None
    roman = Quantity(start, end, Decimal(_roman_value(word)))
    roman.ordinal, roman.sure, roman.follow = True, _LIKELY, "roman"
    return roman


def _is_headed(sheet: Sheet, start: int) -> bool:
    """The word before says that a Roman numeral follows."""
    head = sheet.folded[max(0, start - 24) : start].rstrip().rpartition(" ")[2]
    return head in sheet.grammar.table.roman_heads


def _single(sheet: Sheet, start: int, end: int) -> bool:
    if _is_headed(sheet, start):
        return True
    following = sheet.shape[end : end + 2]
    if following.lstrip()[:1] in sheet.grammar.table.roman_tails:
        return True
    return sheet.grammar.table.roman_single and (
        (following[:1] == " " and following[1:].islower() and following[1:] >= "а") or following[:1] in {"–", "—"}
    )


def _roman_value(word: str) -> int:
    values = [_LETTER_VALUES[letter] for letter in word]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
