"""What marks the same place in a text and its translation, whatever the words around it: facts and copied words."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from communique.facts import find_facts
from communique.model import Fact

_COPIED = re.compile(r"(?<![^\W_])[A-Za-z0-9](?:[A-Za-z0-9._/@:\-]*[A-Za-z0-9])?(?![A-Za-z0-9])")
"""Latin words, numbers, URLs and codes."""


class Anchor(NamedTuple):
    """A slice of a translation that states or spells what a slice of its source does."""

    start: int
    end: int
    source_start: int
    source_end: int


class _Spot(NamedTuple):
    start: int
    end: int


def _pairs(
    source: Iterable[tuple[Hashable, _Spot]], target: Iterable[tuple[Hashable, _Spot]]
) -> Iterator[tuple[_Spot, _Spot]]:
    """Spots of equal name, the first with the first, where both sides have as many of that name."""
    sides: tuple[dict[Hashable, list[_Spot]], dict[Hashable, list[_Spot]]] = ({}, {})
    for side, named in zip(sides, (source, target), strict=True):
        for name, spot in named:
            side.setdefault(name, []).append(spot)
    for name, spots in sides[0].items():
        others = sides[1].get(name, [])
        if len(others) == len(spots):
            yield from zip(spots, others, strict=True)


def _facts(facts: Sequence[Fact], name: Callable[[Fact], Hashable]) -> list[tuple[Hashable, _Spot]]:
    return [(name(fact), _Spot(fact.start, fact.end)) for fact in facts]


def find_anchors(source: str, translation: str, *, source_locale: str, target_locale: str) -> list[Anchor]:
    """The anchors of a text without codes and its translation; those of one kind do not overlap.

    Facts come first: by kind, value and unit, then by value alone, since ``5 km`` may have become a bare ``5``. Then
    words that are the same in both, without regard to case. What one side has more often than the other is none.
    """
    found: list[Anchor] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    facts = find_facts(source, source_locale), find_facts(translation, target_locale)
    copies = [
        [(match.group().casefold(), _Spot(*match.span())) for match in _COPIED.finditer(text)]
        for text in (source, translation)
    ]
    rounds: list[tuple[list[tuple[Hashable, _Spot]], list[tuple[Hashable, _Spot]]]] = [
        (_facts(facts[0], _whole), _facts(facts[1], _whole)),
        (_facts(facts[0], _value), _facts(facts[1], _value)),
        ([*copies[0]], [*copies[1]]),
    ]
    for left, right in rounds:
        for one, other in _pairs(left, right):
            if one.start in taken[0] or other.start in taken[1]:
                continue
            taken[0].add(one.start)
            taken[1].add(other.start)
            found.append(Anchor(other.start, other.end, one.start, one.end))
    return found


def _whole(fact: Fact) -> Hashable:
    return fact.kind, fact.value, fact.unit


def _value(fact: Fact) -> Hashable:
    return fact.value
