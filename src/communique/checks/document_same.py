"""The same source put in two ways, and two sources put in the same way."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from communique.checks.contract import Hit, Pair
from communique.checks.document import CatalogRule, CatalogView
from communique.model import Role, Severity

_SHORT = 25.0
"""Letters of English up to which two sources may well come to one target: ``Press office``, ``Press service``."""
_ALIKE = 0.8
"""Share of their words that two sources have in common when they say the same in other words."""
_SHOWN = 40
_MARKS = re.compile(r"[\W_]+")


def _plain(text: str) -> str:
    """A text without case, marks, blanks and leading zeros."""
    return _MARKS.sub(" ", text).casefold().strip()


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _context(pair: Pair) -> tuple[Role | None, str]:
    return pair.context.role, pair.unit.key.context if pair.unit is not None else ""


def _find_same_source(view: CatalogView) -> Iterator[tuple[int, Hit]]:
    """Later pairs that differ from the first with the same source, role and context; plurals have several."""
    first: dict[tuple[str, Role | None, str], int] = {}
    for index, pair in enumerate(view.pairs):
        if pair.unit is not None and pair.unit.source_plural is not None:
            continue
        key = (" ".join(pair.source.text.split()), *_context(pair))
        before = first.setdefault(key, index)
        there = view.pairs[before].target.text
        if before != index and _plain(there) != _plain(pair.target.text):
            yield index, _two_ways(there, view.place(before))
            continue
        if pair.unit is None:
            continue
        for other in view.elsewhere.get(pair.unit.key, ()):
            if _plain(other.target) != _plain(pair.target.text):
                yield index, _two_ways(other.target, other.place)
                break


def _two_ways(target: str, place: str) -> Hit:
    return Hit(
        message=f"The same source is “{_short(target)}” in {place}.",
        remedy="Translate it in one way, or silence this where both are meant.",
    )


def _find_same_target(view: CatalogView) -> Iterator[tuple[int, Hit]]:
    """Later pairs whose target is that of another source."""
    seen: dict[str, dict[str, int]] = defaultdict(dict)
    for index, pair in enumerate(view.pairs):
        if pair.unit is not None and pair.unit.source_plural is not None:
            continue
        target, source = _plain(pair.target.text), _plain(pair.source.text)
        if not target or pair.source.size <= _SHORT:
            continue
        sources = seen[target]
        if source not in sources and sources:
            before = next(iter(sources.values()))
            if not _says_the_same(view.pairs[before], pair):
                message = (
                    f"This is also the target of “{_short(view.pairs[before].source.text)}” in {view.place(before)}."
                )
                yield index, Hit(message=message, span=(0, len(pair.target.text)), remedy="Compare the two sources.")
        sources.setdefault(source, index)


def _says_the_same(one: Pair, other: Pair) -> bool:
    """Whether two sources are one sentence in slightly other words; figures may be spelled out in one of them."""
    left, right = one.source, other.source
    words = [Counter(side.words) for side in (left, right)]
    figures = [{word: count for word, count in side.items() if word.isdigit()} for side in words]
    common = sum((words[0] & words[1]).values())
    differ = figures[0] != figures[1] and all(figures)
    return not differ and common >= _ALIKE * max(len(left.words), len(right.words))


SAME_SOURCE = CatalogRule(
    id="sense.same-source",
    severity=Severity.NOTE,
    why="A sentence that reads otherwise in each release makes readers look for a difference that nobody meant.",
    find=_find_same_source,
)
SAME_TARGET = CatalogRule(
    id="sense.same-target",
    severity=Severity.WARNING,
    why="Two sentences with one translation: one of them was pasted over the other.",
    find=_find_same_target,
)
