"""How much of one text is answered in another: the evidence that they are translations of each other."""

from __future__ import annotations

import math
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from communique.adequacy.forms import stem, words
from communique.adequacy.lexicon import LEXICONS, Lexicon, load_lexicon
from communique.languages.language import Language

_RUN = 2
"""Characters of the longest key of a script without blanks."""
_HIT, _MISS_WORD, _MISS_CHARACTER = 2.0, -1.2, -0.5
"""What a word or a character tells that stands on the side of the answers, where no row weighs it."""


class Evidence(NamedTuple):
    """What the words of two texts say about their being translations of each other."""

    score: float
    """Logarithm of the odds, words taken as independent: above 0 they are likely to be, below 0 unlikely."""
    known: int
    """Words that the lexicon has a row for."""
    answered: int
    """How many of them the other text answers."""


class Mark(NamedTuple):
    """A word, or a character, of which the lexicon knows translations."""

    start: int
    end: int
    weight: float
    """What it tells: above 0 where one of them stands in the other text, below 0 where none does."""


class Stretch(NamedTuple):
    """A part of a text."""

    weight: float
    """How strongly it tells that the other text does not say it; 0 where nothing does."""
    start: int
    end: int


class _Route(NamedTuple):
    lexicon: Lexicon
    turned: bool
    """The rows are of the second language."""


_NOTHING = Evidence(0.0, 0, 0)


@cache
def _route(locale: str, other: str) -> _Route | None:
    """The lexicon of two locales, whichever of them has the rows."""
    for one, two, turned in ((locale, other, False), (other, locale, True)):
        lexicon = load_lexicon(one, two)
        if lexicon is not None:
            return _Route(lexicon, turned)
    return None


def compare(keys: AbstractSet[str], other_keys: AbstractSet[str], language: Language, other: Language) -> Evidence:
    """The evidence in two texts, given by :func:`communique.adequacy.keys`; the order of the texts does not matter.

    Where there is no lexicon for the two languages nothing is known.
    """
    route = _route(language.locale, other.locale)
    if route is None:
        return _NOTHING
    rows, answers = (other_keys, keys) if route.turned else (keys, other_keys)
    known = [entry for entry in map(route.lexicon.entries.get, rows) if entry is not None]
    weights = [miss if those.isdisjoint(answers) else hit for those, hit, miss in known]
    # A plain sum would depend on the order of the set, which is another one in every process.
    return Evidence(math.fsum(weights), len(weights), sum(weight > 0 for weight in weights))


def is_known(word: str, language: Language) -> bool:
    """Whether a word is one of the few thousand that a lexicon of its language has, in any form."""
    key = stem(word.lower(), language.checks)
    for locales in LEXICONS:
        if language.locale not in locales:
            continue
        lexicon = load_lexicon(*locales)
        if lexicon is None:
            continue
        if locales[0] == language.locale:
            if key in lexicon.entries:
                return True
        elif lexicon.asked_entry(key, _HIT, _MISS_WORD) is not None:
            return True
    return False


def trace(text: str, language: Language, other_keys: AbstractSet[str], other: Language) -> list[Mark]:
    """Word by word, or character by character, what of a text the other one answers, in order.

    Words that the lexicon does not know are left out.
    """
    route = _route(language.locale, other.locale)
    if route is None:
        return []
    if language.checks.spaced:
        places = [(word.start(), word.end(), stem(word.group().lower(), language.checks)) for word in words(text)]
    else:
        places = [(at, at + size, text[at : at + size]) for at in range(len(text)) for size in range(1, _RUN + 1)]
    miss = _MISS_WORD if language.checks.spaced else _MISS_CHARACTER
    marks = []
    for start, end, key in places:
        entry = route.lexicon.asked_entry(key, _HIT, miss) if route.turned else route.lexicon.entries.get(key)
        if entry is not None:
            marks.append(Mark(start, end, entry.miss if entry.answers.isdisjoint(other_keys) else entry.hit))
    return marks if language.checks.spaced else _by_character(marks)


def _by_character(marks: list[Mark]) -> list[Mark]:
    """Characters that keys cover, each answered if one of its keys is."""
    found: dict[int, float] = {}
    for start, end, weight in marks:
        for place in range(start, end):
            found[place] = max(found.get(place, weight), weight)
    return [Mark(place, place + 1, weight) for place, weight in sorted(found.items())]


def unanswered(text: str, language: Language, other_keys: AbstractSet[str], other: Language) -> Stretch:
    """The stretch of a text that the other one most likely does not say."""
    best = Stretch(0.0, 0, 0)
    weight, start = 0.0, 0
    for mark in trace(text, language, other_keys, other):
        if weight <= 0:
            weight, start = 0.0, mark.start
        weight -= mark.weight
        if weight > best.weight:
            best = Stretch(weight, start, mark.end)
    return best
