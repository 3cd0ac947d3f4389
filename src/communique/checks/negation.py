"""Denials that a translation dropped or put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.side import Side
from communique.languages.check_table import CheckTable
from communique.model import Severity

_SHORT = 200.0
"""Letters of English up to which two denials are seldom told as one."""


class _Patterns(NamedTuple):
    negation: re.Pattern[str]
    concord: re.Pattern[str] | None
    half: re.Pattern[str]
    hints: re.Pattern[str]
    idioms: re.Pattern[str]


class _Denials(NamedTuple):
    """What a text denies, and how plainly."""

    plain: int
    """Outright denials."""
    half: int
    """Denials by meaning."""
    hints: int
    """What may well be put as a denial."""
    idioms: int
    concord: bool
    """There are words that need a denial beside them."""
    first: tuple[int, int] | None
    """Where the first outright denial stands."""


@cache
def _compiled(table: CheckTable) -> _Patterns:
    return _Patterns(
        re.compile(table.negation, re.IGNORECASE),
        re.compile(table.concord, re.IGNORECASE) if table.concord else None,
        re.compile(table.half_negation, re.IGNORECASE),
        re.compile(table.negation_hints, re.IGNORECASE),
        re.compile(table.no_negation, re.IGNORECASE),
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _denials(side: Side) -> _Denials:
    patterns = _compiled(side.language.checks)
    text, idioms = patterns.idioms.subn(_blank, side.prose)
    first = patterns.negation.search(text)
    rest, plain = patterns.negation.subn(_blank, text)
    concord = patterns.concord is not None and patterns.concord.search(rest) is not None
    half = len(patterns.half.findall(rest))
    hints = sum(1 for _ in patterns.hints.finditer(rest))
    return _Denials(plain, half, hints, idioms, concord, first.span() if first else None)


def _has_plain(side: Side) -> bool:
    return _compiled(side.language.checks).negation.search(side.prose) is not None


def _find_dropped(pair: Pair) -> Iterator[Hit]:
    if not _has_plain(pair.source):
        return
    source, target = _denials(pair.source), _denials(pair.target)
    lost = source.plain - target.plain - target.half - target.idioms
    alone = not target.plain and not target.half and target.concord and source.plain
    one_of_two = source.plain - target.plain == 1 and lost == 1 and not source.half and pair.source.size < _SHORT
    if alone or (not target.plain and lost > 0) or one_of_two:
        yield Hit(
            message="The source denies something that the target does not deny.",
            source_span=source.first,
            remedy="Compare what is denied.",
        )


def _find_added(pair: Pair) -> Iterator[Hit]:
    if not _has_plain(pair.target):
        return
    source, target = _denials(pair.source), _denials(pair.target)
    if target.plain <= source.plain:
        return
    if target.plain > source.plain + source.half + source.hints + source.idioms + source.concord:
        yield Hit(
            message="The target denies something that the source does not deny.",
            span=target.first,
            remedy="Compare what is denied.",
        )


DROPPED = Rule(
    id="sense.negation-dropped",
    severity=Severity.WARNING,
    why="A lost “not” says the opposite, in a sentence that reads well.",
    find=_find_dropped,
)
ADDED = Rule(
    id="sense.negation-added",
    severity=Severity.WARNING,
    why="A “not” that nobody said puts words into somebody's mouth.",
    find=_find_added,
)
