"""Rules that a project adds to those of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.errors import UsageError

SPLIT_MARK = "|"
"""Where an example of ``split_here`` is cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserRules:
    """What a project adds: values, as the caller read them from its settings.

    The order of weight: ``split_here``, then ``do_not_split`` and ``no_break``, then the rules of the language.
    """

    abbreviations: frozenset[str] = frozenset()
    """Tokens after which no sentence ends, with or without their final stop (``СПб.``)."""
    no_break: tuple[str, ...] = ()
    """Regular expressions: no sentence ends inside or right after what they match."""
    do_not_split: tuple[str, ...] = ()
    """Examples of text that stays in one sentence."""
    split_here: tuple[str, ...] = ()
    """Examples of text with ``|`` where a sentence ends: ``в 2017 г.|СПбПУ``. Blanks around it do not count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserPatterns:
    """User rules, compiled."""

    held: re.Pattern[str] | None
    """Matches text inside and right after which no cut is."""
    whole: re.Pattern[str] | None
    """Matches text inside which no cut is."""
    split: re.Pattern[str] | None
    """Matches the text before a cut with the blanks after it."""

    def held_ranges(self, text: str) -> list[tuple[int, int]]:
        """Ranges (start, end) such that no mark that ends in start < offset <= end ends a sentence."""
        ranges = [match.span() for match in self.held.finditer(text)] if self.held else []
        if self.whole:
            ranges += [(match.start(), match.end() - 1) for match in self.whole.finditer(text)]
        return sorted(ranges)

    def forced(self, text: str) -> Iterator[int]:
        """Offsets at which a sentence starts."""
        if self.split:
            yield from (match.end() for match in self.split.finditer(text))


def compile_rules(rules: UserRules) -> UserPatterns:
    """The patterns of user rules.

    Raises:
        UsageError: an expression or an example is not well formed.
    """
    for pattern in rules.no_break:
        _checked(pattern)
    for example in rules.split_here:
        before, mark, after = example.partition(SPLIT_MARK)
        if not mark or not before.strip() or not after.strip():
            raise UsageError(
                f"The example {example!r} does not show where to cut.",
                remedy=f"Write {SPLIT_MARK!r} between the end of one sentence and the start of the next.",
            )
    return UserPatterns(
        held=_any(f"(?:{pattern})" for pattern in rules.no_break),
        whole=_any(_literal(example) for example in rules.do_not_split if example.strip()),
        split=_any(_split(example) for example in rules.split_here),
    )


def _checked(pattern: str) -> None:
    try:
        empty = re.compile(pattern).match("")
    except re.error as error:
        raise UsageError(
            f"The no-break pattern {pattern!r} is not a regular expression: {error}.",
            remedy="Correct it; a full stop is written \\. there.",
        ) from error
    if empty:
        raise UsageError(
            f"The no-break pattern {pattern!r} matches nothing at all, so it would match everywhere.",
            remedy="Make it match at least one character.",
        )


def _any(patterns: Iterator[str]) -> re.Pattern[str] | None:
    found = list(patterns)
    return re.compile("|".join(found)) if found else None


def _literal(example: str) -> str:
    """An example as a pattern in which any blanks stand for any blanks."""
    return r"\s+".join(re.escape(piece) for piece in example.split())


def _split(example: str) -> str:
    before, _, after = example.partition(SPLIT_MARK)
    return rf"{_literal(before)}\s*+(?={_literal(after)})"
