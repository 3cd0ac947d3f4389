"""Loops of a machine and slips of a keyboard: the same thing again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from operator import eq

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.side import Side
from communique.model import Severity

_LOOP = 3
"""How often in a row a word or phrase stands before it is a loop."""
_PHRASE = 4
"""Tokens from which on a phrase that stands twice in a row is a loop."""
_CHARACTERS = 6
"""The same for characters of a script without blanks."""


def _periods(words: Sequence[str]) -> list[int]:
    """Distances at which tokens come again, often enough to be a phrase that does."""
    last: dict[str, int] = {}
    distances: Counter[int] = Counter()
    for place, word in enumerate(words):
        if word in last:
            distances[place - last[word]] += 1
        last[word] = place
    return sorted(period for period, count in distances.items() if 2 * count >= period)


def _loops(side: Side) -> Iterator[tuple[int, int, int]]:
    """First token, period in tokens and number of repetitions of what stands several times in a row."""
    words = side.words
    if len(set(words)) == len(words) or len(set(pairwise(words))) >= len(words) - 1:
        return  # what stands several times in a row has two tokens that stand so twice
    phrase = _PHRASE if side.language.checks.spaced else _CHARACTERS
    for period in _periods(words):
        same = bytes(map(eq, words, words[period:]))
        least = period if period >= phrase else period * (_LOOP - 1)
        start = same.find(b"\x01" * least)
        if start < 0:
            continue
        length = len(same[start:]) - len(same[start:].lstrip(b"\x01"))
        yield start, period, length // period + 1


def _find_loop(pair: Pair) -> Iterator[Hit]:
    for start, period, times in _loops(pair.target):
        tokens = pair.target.tokens
        if all(not any(letter.isalpha() for letter in token.group()) for token in tokens[start : start + period]):
            continue
        if not pair.target.language.checks.spaced and period == 1 and times < _LOOP + 1:
            continue
        if any(there >= times for _, _, there in _loops(pair.source)):
            continue
        if times < _LOOP and _goes_on(pair.target, start, period):
            continue
        span = tokens[start].start(), tokens[min(len(tokens), start + period * times) - 1].end()
        once = pair.target.text[span[0] : tokens[start + period - 1].end()]
        yield Hit(message=f"{_short(once)!r} stands {times} times in a row.", span=span)
        return


def _goes_on(side: Side, start: int, period: int) -> bool:
    """Whether a clause begins with the words that the one before it ends with: ``…into the cell. Into the cell…``."""
    tokens, text = side.tokens, side.prose
    middle = start + period
    between = text[tokens[middle - 1].end() : tokens[middle].start()]
    last = middle + period - 1
    behind = text[tokens[last].end() : tokens[last + 1].start()] if last + 1 < len(tokens) else ""
    before = text[tokens[start - 1].end() : tokens[start].start()] if start else ""
    whole = bool(_MARK.search(behind) or last + 1 >= len(tokens)) and bool(_MARK.search(before) or not start)
    return bool(_MARK.search(between)) and not whole


_MARK = re.compile("[.!?;:,。！？；：，、—–]")
"""Between clauses."""


def _short(text: str, length: int = 24) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


@cache
def _never(pairs: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(f"({character}){character}(?!{character})") for character, _ in pairs)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _find_doubled(pair: Pair) -> Iterator[Hit]:
    table = pair.target.language.checks
    if table.never_double:
        yield from _doubled_characters(pair)
        return
    words = pair.target.words
    if not any(map(eq, words, words[1:])):
        return
    tokens, text = pair.target.tokens, pair.target.text
    for place in range(len(words) - 1):
        word = words[place]
        if word != words[place + 1] or not word[0].isalpha() or word in table.may_double:
            continue
        between = text[tokens[place].end() : tokens[place + 1].start()]
        capitals = tokens[place].group()[0].isupper() and tokens[place + 1].group()[0].isupper()
        if between.strip() or not between or capitals or (place + 2 < len(words) and words[place + 2] == word):
            continue
        if _doubled_there(pair.source):
            continue
        span = tokens[place].start(), tokens[place + 1].end()
        yield Hit(message=f"{word!r} stands twice.", span=span, fix=tokens[place].group())


def _doubled_there(source: Side) -> bool:
    """Whether the source doubles a word, too, and means it."""
    words = source.words
    return source.language.checks.spaced and any(
        word == following and word[0].isalpha() for word, following in pairwise(words)
    )


def _doubled_characters(pair: Pair) -> Iterator[Hit]:
    text = pair.target.prose
    for character, allowed in pair.target.language.checks.never_double.items():
        place = text.find(character * 2)
        while place >= 0:
            around = text[max(0, place - 2) : place + 5]
            if not (allowed and _compiled(allowed).search(around)):
                yield Hit(message=f"{character * 2!r}: the character stands twice.", span=(place, place + 2))
            place = text.find(character * 2, place + 2)


LOOP = Rule(
    id="sense.repetition",
    severity=Severity.ERROR,
    why="A machine that loses its way says one thing again and again, and drops what came after it.",
    find=_find_loop,
)
DOUBLED = Rule(
    id="sense.doubled-word",
    severity=Severity.WARNING,
    why="A word typed twice is the slip that readers notice and writers do not.",
    find=_find_doubled,
)
