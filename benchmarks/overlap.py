"""chrF and BLEU, after their definitions: how much of a translation stands in a reference.

chrF (Popović 2015): character n-grams up to six, blanks left out, recall weighted twice; the counts of all texts are
added up before precision and recall are averaged over the orders. BLEU (Papineni and others 2002): n-grams up to four
and the brevity penalty over all texts; words and marks are the tokens, and Han characters each by itself.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_CHARACTERS: Final = 6
_WORDS: Final = 4
_BETA: Final = 2.0
_TOKEN: Final = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+|[^\w\s]")


def _grams(tokens: Sequence[str], order: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(tokens[start:] for start in range(order)), strict=False))


def _counts(made: Sequence[str], wanted: Sequence[str], orders: int) -> list[tuple[int, int, int]]:
    """For each order: n-grams in common, those made, those wanted."""
    counts = []
    for order in range(1, orders + 1):
        one, other = _grams(made, order), _grams(wanted, order)
        counts.append(((one & other).total(), one.total(), other.total()))
    return counts


def _added(texts: Sequence[list[tuple[int, int, int]]], orders: int) -> list[tuple[int, int, int]]:
    return [
        (sum(text[order][0] for text in texts), sum(text[order][1] for text in texts), sum(t[order][2] for t in texts))
        for order in range(orders)
    ]


def chrf(made: Sequence[str], wanted: Sequence[str]) -> float:
    """chrF2 of texts against as many references, from 0 to 100."""
    counts = [
        _counts("".join(one.split()), "".join(other.split()), _CHARACTERS)
        for one, other in zip(made, wanted, strict=True)
    ]
    orders = [(hits, mine, theirs) for hits, mine, theirs in _added(counts, _CHARACTERS) if mine and theirs]
    if not orders:
        return 0.0
    precision = sum(hits / mine for hits, mine, _ in orders) / len(orders)
    recall = sum(hits / theirs for hits, _, theirs in orders) / len(orders)
    if not precision + recall:
        return 0.0
    return 100 * (1 + _BETA**2) * precision * recall / (_BETA**2 * precision + recall)


def bleu(made: Sequence[str], wanted: Sequence[str]) -> float:
    """BLEU of texts against as many references, from 0 to 100."""
    pairs = [(_TOKEN.findall(one), _TOKEN.findall(other)) for one, other in zip(made, wanted, strict=True)]
    orders = _added([_counts(one, other, _WORDS) for one, other in pairs], _WORDS)
    if not all(hits for hits, _, _ in orders):
        return 0.0
    mine, theirs = orders[0][1], orders[0][2]
    mean = sum(math.log(hits / all_) for hits, all_, _ in orders) / _WORDS
    return 100 * math.exp(mean + min(0.0, 1 - theirs / mine))
