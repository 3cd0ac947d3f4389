"""Inline codes out of a text before a machine translates it, and back in afterwards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.inline.code import Code, CodeKind, Markup
from communique.inline.finding import find_codes

_LITERAL = re.compile(r"⟦[0-9]{0,6}⟧|[⟦⟧]")
"""What looks like a placeholder in a source text; it is protected like a code."""


def placeholder(number: int) -> str:
    """The token that stands for the codes of one place."""
    return f"⟦{number}⟧"


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """A text without its inline codes, and what is needed to put them back."""

    text: str
    """What is translated: no code at its start or end, ``⟦1⟧``, ``⟦2⟧``… for those inside, no outer blanks."""
    source: str
    """The text as it was, without outer blanks."""
    markup: Markup
    head: tuple[Code, ...]
    """Codes before the text."""
    groups: tuple[tuple[Code, ...], ...]
    """For each placeholder the codes that it stands for; they touch each other."""
    tail: tuple[Code, ...]
    """Codes after the text."""

    @property
    def codes(self) -> tuple[Code, ...]:
        """All codes of the source, in order."""
        return (*self.head, *(code for group in self.groups for code in group), *self.tail)


def _with_literals(source: str, codes: Sequence[Code]) -> list[Code]:
    """The codes, and what looks like a placeholder outside of them."""
    found: list[Code] = []
    at = 0
    for code in (*codes, None):
        stop = len(source) if code is None else code.start
        found += (
            Code(start=match.start(), end=match.end(), kind=CodeKind.SINGLE, text=match.group())
            for match in _LITERAL.finditer(source, at, stop)
        )
        if code is not None:
            found.append(code)
            at = code.end
    return found


def _peel(source: str, codes: Sequence[Code]) -> tuple[int, int]:
    """How many codes at the start and at the end need not go through the model."""
    first, last = 0, len(codes)
    start, end = 0, len(source)
    while first < last:
        left, right = codes[first], codes[last - 1]
        at_start, at_end = not source[start : left.start].strip(), not source[right.end : end].strip()
        if at_start and left.kind is CodeKind.SINGLE:
            first, start = first + 1, left.end
        elif at_end and right.kind is CodeKind.SINGLE:
            last, end = last - 1, right.start
        elif at_start and at_end and left.pair == right.pair:
            first, last, start, end = first + 1, last - 1, left.end, right.start
        else:
            break
    return first, last


def protect(text: str, markup: Markup) -> Protected:
    """Put placeholders where the inline codes of a text stand.

    Codes that touch each other share one placeholder. Codes at the very start and end, and pairs around everything,
    are left out.
    """
    source = text.strip()
    codes = _with_literals(source, find_codes(source, markup))
    first, last = _peel(source, codes)
    start = codes[first - 1].end if first else 0
    end = codes[last].start if last < len(codes) else len(source)
    groups: list[tuple[Code, ...]] = []
    for code in codes[first:last]:
        if groups and groups[-1][-1].end == code.start:
            groups[-1] = (*groups[-1], code)
        else:
            groups.append((code,))
    pieces: list[str] = []
    for number, group in enumerate(groups, 1):
        pieces += (source[start : group[0].start], placeholder(number))
        start = group[-1].end
    pieces.append(source[start:end])
    return Protected(
        text="".join(pieces).strip(),
        source=source,
        markup=markup,
        head=tuple(codes[:first]),
        groups=tuple(groups),
        tail=tuple(codes[last:]),
    )
