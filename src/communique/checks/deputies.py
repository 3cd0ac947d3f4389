"""Deputies whom a translation promotes, and heads whom it makes deputies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.side import Side
from communique.facts.folding import small_letters
from communique.languages.check_table import CheckTable
from communique.model import Severity

_REMEDY = "Compare the titles."


class _Patterns(NamedTuple):
    titles: re.Pattern[str]
    signs: re.Pattern[str]


@cache
def _compiled(table: CheckTable) -> _Patterns:
    return _Patterns(re.compile(table.deputies), re.compile(table.deputy_signs))


def _title(side: Side) -> re.Match[str] | None:
    """The first title of a deputy in a text."""
    table = side.language.checks
    text = small_letters(side.prose)
    if not any(head in text for head in table.deputy_heads):
        return None
    return _compiled(table).titles.search(text)


def _has_sign(side: Side) -> bool:
    """Whether anything in a text may stand for a deputy."""
    return _compiled(side.language.checks).signs.search(small_letters(side.prose)) is not None


def _alone(side: Side, other: Side) -> tuple[int, int] | None:
    """Where a text has the title of a deputy, while nothing in the other one may stand for it."""
    title = _title(side)
    return None if title is None or _has_sign(other) else title.span()


def _find(pair: Pair) -> Iterator[Hit]:
    if (span := _alone(pair.source, pair.target)) is not None:
        message = f"The deputy of the source ({pair.source.text[slice(*span)]}) is none in the target."
        yield Hit(message=message, source_span=span, remedy=_REMEDY)
    elif (span := _alone(pair.target, pair.source)) is not None:
        message = f"The source has no deputy, the target has one: {pair.target.text[slice(*span)]}."
        yield Hit(message=message, span=span, remedy=_REMEDY)


DEPUTY = Rule(
    id="name.deputy",
    severity=Severity.WARNING,
    why="A deputy who is called the head, or the head a deputy, reads it in the paper.",
    find=_find,
)
