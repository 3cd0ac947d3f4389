"""Denials that a translation dropped or put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.once import once
from communique.checks.side import Side
from communique.facts.folding import small_letters
from communique.languages.check_table import CheckTable
from communique.model import Severity

_KEPT = 1024
"""Texts of which is kept what they deny: two rules ask, and a source has targets in several locales."""
_TWO = 2
_SHORT = 200.0
"""Letters of English up to which two denials are seldom told as one."""


class _Patterns(NamedTuple):
    negation: re.Pattern[str]
    concord: re.Pattern[str] | None
    half: re.Pattern[str]
    hints: re.Pattern[str]
    idioms: re.Pattern[str]


class _Denials:
    """What a text denies, and how plainly; each is looked for when it is asked for: most texts deny nothing."""

    def __init__(self, text: str, table: CheckTable) -> None:
        self._text = small_letters(text)
        self._patterns = _compiled(table)

    @once
    def some(self) -> bool:
        """Whether anything looks like an outright denial."""
        return self._patterns.negation.search(self._text) is not None

    @once
    def _without_idioms(self) -> tuple[str, int]:
        return self._patterns.idioms.subn(_blank, self._text)

    @once
    def _without_plain(self) -> tuple[str, int]:
        return self._patterns.negation.subn(_blank, self._without_idioms[0])

    @once
    def _without_concord(self) -> tuple[str, int]:
        text = self._without_plain[0]
        return self._patterns.concord.subn(_blank, text) if self._patterns.concord is not None else (text, 0)

    @property
    def idioms(self) -> int:
        """What looks like a denial and is none."""
        return self._without_idioms[1]

    @property
    def plain(self) -> int:
        """Outright denials."""
        return self._without_plain[1]

    @property
    def concord(self) -> int:
        """Words that need a denial beside them."""
        return self._without_concord[1]

    @once
    def half(self) -> int:
        """Denials by meaning."""
        return len(self._patterns.half.findall(self._without_concord[0]))

    @once
    def hints(self) -> int:
        """What may well be put as a denial."""
        return len(self._patterns.hints.findall(self._without_concord[0]))

    @property
    def first(self) -> tuple[int, int] | None:
        """Where the first outright denial stands."""
        found = self._patterns.negation.search(self._without_idioms[0])
        return found.span() if found else None


@cache
def _compiled(table: CheckTable) -> _Patterns:
    return _Patterns(
        re.compile(table.negation),
        re.compile(table.concord) if table.concord else None,
        re.compile(table.half_negation),
        re.compile(table.negation_hints),
        re.compile(table.no_negation),
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _denials(side: Side) -> _Denials:
    return _read(side.prose, side.language.checks)


_read = lru_cache(maxsize=_KEPT)(_Denials)


def denies(side: Side) -> bool:
    """Whether a text has anything that looks like an outright denial."""
    return _denials(side).some


def _find_dropped(pair: Pair) -> Iterator[Hit]:
    source, target = _denials(pair.source), _denials(pair.target)
    if not source.some or not source.plain or target.plain >= source.plain:
        return
    lost = source.plain - target.plain - target.idioms
    if target.plain:
        one_of_two = source.plain == _TWO and lost == 1 and pair.source.size < _SHORT
        dropped = one_of_two and not (target.half or source.half or source.concord)
    else:
        dropped = target.concord > 0 or lost > target.half
    if dropped:
        yield Hit(
            message="The source denies something that the target does not deny.",
            source_span=source.first,
            remedy="Compare what is denied.",
        )


def _find_added(pair: Pair) -> Iterator[Hit]:
    source, target = _denials(pair.source), _denials(pair.target)
    if not target.some or target.plain <= source.plain:
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
