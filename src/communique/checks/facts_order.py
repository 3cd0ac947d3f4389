"""Changes told the wrong way round: from 4.5% to 4.2%, с 4,2 до 4,5%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from communique.checks.contract import Hit, Pair
from communique.checks.facts_claims import COUNTED, SURE
from communique.checks.facts_matching import read
from communique.checks.side import Side
from communique.languages.check_table import CheckTable
from communique.model import Fact, FactKind

_NEAR = 24
"""Characters that may stand between the two amounts: ``from 4.5 percent a year earlier to 4.2``."""
_TWO = 2
_BEFORE = 6
"""Characters in which the word before an amount is looked for."""


@cache
def _ends_with(words: tuple[str, ...], *, spaced: bool) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, words))
    return re.compile(rf"\b(?:{listed})\W{{1,2}}$" if spaced else rf"(?:{listed})\W?$", re.IGNORECASE)


def _changes(side: Side) -> dict[tuple[str, str], tuple[int, int]]:
    """The changes of a text as pairs of amounts, where it came from first, with their places."""
    table = side.language.checks
    facts = [fact for fact in read(side.text, side.language.locale) if fact.confidence >= SURE and fact.kind in COUNTED]
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for one, other in pairwise(facts):
        if one.kind is FactKind.ORDINAL or other.start - one.end > _NEAR or one.value == other.value:
            continue
        order = _order(side.text, one, other, table)
        if order:
            found.setdefault(order, (one.start, other.end))
    return found


def _order(text: str, one: Fact, other: Fact, table: CheckTable) -> tuple[str, str] | None:
    start = _ends_with(table.starts, spaced=table.spaced)
    goal = _ends_with(table.goals, spaced=table.spaced)
    before, between = text[max(0, one.start - _BEFORE) : one.start], text[one.end : other.start]
    if start.search(before) and goal.search(between):
        return one.value, other.value
    if goal.search(before) and start.search(between):
        return other.value, one.value
    return None


def order_hits(pair: Pair) -> Iterator[Hit]:
    """The target has the same two amounts as a change of the source, the other way round."""
    if min(len(read(side.text, side.language.locale)) for side in (pair.source, pair.target)) < _TWO:
        return
    sources = _changes(pair.source)
    targets = _changes(pair.target) if sources else {}
    for (first, second), span in targets.items():
        turned = sources.get((second, first))
        if turned is not None and (first, second) not in sources:
            said, meant = pair.target.text[slice(*span)], pair.source.text[slice(*turned)]
            yield Hit(
                message=f"The source goes from {second} to {first} (“{meant}”), the target the other way (“{said}”).",
                span=span,
                source_span=turned,
                remedy="Compare it with the source.",
            )
