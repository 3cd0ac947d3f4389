"""Round crowds in words, which no fact states: hundreds of thousands, десятки тысяч, 数万."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique.checks.contract import Hit, Pair
from communique.checks.side import Side
from communique.facts.folding import small_letters
from communique.languages import Language
from communique.model import Severity

_KEPT = 1024
"""Texts of which the crowds are kept: a source has targets in several locales."""
_WORD_BEFORE = re.compile(r"[^\W_]+(?=\W{1,2}$)")
_HEAD = 4
"""Letters of a scale by which it is looked for."""
_LONGEST = 24
"""Characters in which the word before a crowd is looked for."""


class _Patterns(NamedTuple):
    heads: tuple[str, ...]
    """One of these stands in every text with a crowd."""
    crowd: re.Pattern[str]


@cache
def _patterns(language: Language) -> _Patterns:
    table = language.checks
    listed = sorted(table.crowds, key=len, reverse=True)
    heads = {form.split()[-1][:_HEAD] if table.spaced else form[0] for form in listed if table.crowds[form]}
    edge = r"\b" if table.spaced else ""
    return _Patterns(tuple(sorted(heads)), re.compile(f"{edge}(?:{'|'.join(map(re.escape, listed))}){edge}"))


@lru_cache(maxsize=_KEPT)
def _crowds(text: str, language: Language) -> tuple[tuple[str, int, int], ...]:
    """What a text says in crowds, with the places."""
    table, patterns = language.checks, _patterns(language)
    if not any(head in text for head in patterns.heads):
        return ()
    found = []
    for match in patterns.crowd.finditer(text):
        value = table.crowds[match.group()]
        before = _WORD_BEFORE.search(text[max(0, match.start() - _LONGEST) : match.start()]) if table.spaced else None
        counted = before is not None and (before.group()[0].isdigit() or before.group() in language.facts.numerals)
        if value and not counted:
            found.append((value, *match.span()))
    return tuple(found)


def _of(side: Side) -> tuple[tuple[str, int, int], ...]:
    return _crowds(small_letters(side.prose), side.language)


def crowd_hits(pair: Pair) -> Iterator[Hit]:
    """One crowd on each side, and they are not of one size."""
    sources = _of(pair.source)
    targets = _of(pair.target) if len(sources) == 1 else ()
    if len(targets) != 1 or sources[0][0] == targets[0][0]:
        return
    (_, begin, stop), (_, start, end) = sources[0], targets[0]
    yield Hit(
        message=f"The source has “{pair.source.text[begin:stop]}”, the target “{pair.target.text[start:end]}”.",
        span=(start, end),
        source_span=(begin, stop),
        severity=Severity.WARNING,
        remedy="Compare it with the source.",
    )


def is_crowd(written: str, language: Language) -> bool:
    """Whether words that were read as a number are a crowd: ``сотни тысяч``."""
    return language.checks.spaced and written.casefold() in language.checks.crowds
