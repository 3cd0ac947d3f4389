"""Denials that a translation dropped or put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.side import Side
from communique.languages.check_table import CheckTable
from communique.model import Severity

_KEPT = 16
"""Texts of which is kept what they deny: two rules ask, one after the other."""
_TWO = 2
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
    concord: int
    """Words that need a denial beside them."""
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
    return _read(side.prose, side.language.checks)


@lru_cache(maxsize=_KEPT)
def _read(prose: str, table: CheckTable) -> _Denials:
    patterns = _compiled(table)
    text, idioms = patterns.idioms.subn(_blank, prose)
    first = patterns.negation.search(text)
    rest, plain = patterns.negation.subn(_blank, text)
    concord = 0
    if patterns.concord is not None:
        rest, concord = patterns.concord.subn(_blank, rest)
    half = len(patterns.half.findall(rest))
    hints = sum(1 for _ in patterns.hints.finditer(rest))
    return _Denials(plain, half, hints, idioms, concord, first.span() if first else None)


@lru_cache(maxsize=_KEPT)
def _has_plain(prose: str, table: CheckTable) -> bool:
    return _compiled(table).negation.search(prose) is not None


def _find_dropped(pair: Pair) -> Iterator[Hit]:
    if not _has_plain(pair.source.prose, pair.source.language.checks):
        return
    source, target = _denials(pair.source), _denials(pair.target)
    lost = source.plain - target.plain - target.half - target.idioms
    alone = not target.plain and target.concord and source.plain
    one_of_two = source.plain == _TWO and target.plain == 1 == lost and pair.source.size < _SHORT
    one_of_two = one_of_two and not (source.half or source.concord)
    if alone or (not target.plain and lost > 0) or one_of_two:
        yield Hit(
            message="The source denies something that the target does not deny.",
            source_span=source.first,
            remedy="Compare what is denied.",
        )


def _find_added(pair: Pair) -> Iterator[Hit]:
    if not _has_plain(pair.target.prose, pair.target.language.checks):
        return
    source, target = _denials(pair.source), _denials(pair.target)
    if target.plain <= source.plain:
        return
    if target.plain > source.plain + source.half + source.hints + source.idioms + source.concord:
        # Where the source denies, too, one "never" may stand for several verbs, and a language may say each.
        yield Hit(
            message="The target denies something that the source does not deny.",
            span=target.first,
            remedy="Compare what is denied.",
            severity=Severity.NOTE if source.plain else None,
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
