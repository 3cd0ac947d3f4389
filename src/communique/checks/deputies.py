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


def _find(pair: Pair) -> Iterator[Hit]:
    title = _title(pair.source)
    if title is not None and not _has_sign(pair.target):
        said = pair.source.text[slice(*title.span())]
        yield Hit(
            message=f"The deputy of the source ({said}) is none in the target.",
            source_span=title.span(),
            remedy="Compare the titles.",
        )
        return
    title = _title(pair.target)
    if title is not None and not _has_sign(pair.source):
        said = pair.target.text[slice(*title.span())]
        yield Hit(
            message=f"The source has no deputy, the target has one: {said}.",
            span=title.span(),
            remedy="Compare the titles.",
        )


DEPUTY = Rule(
    id="name.deputy",
    severity=Severity.WARNING,
    why="A deputy who is called the head, or the head a deputy, reads it in the paper.",
    find=_find,
)
