"""Inline codes out of a text before a machine translates it, and back in afterwards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.inline.code import Code, CodeKind, Markup
from communique.inline.finding import find_codes
from communique.inline.showing import shown

_LITERAL = re.compile(r"⟦[0-9]{0,6}⟧|[⟦⟧]")
"""What looks like a placeholder in a source text; it is protected like a code."""


def placeholder(number: int) -> str:
    """The token that stands for the codes of one place."""
    return f"⟦{number}⟧"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """A slice of a text that is kept like a code: a term or a fact with its rendering in the target language."""

    start: int
    """Offset of its first character in the text."""
    end: int
    """Offset behind its last character."""
    target_text: str
    """What a translation has in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a code inside a text stands once all codes are out of it."""

    code: Code
    start: int
    """Offset in the plain text."""
    end: int
    """Offset behind the words that the code shows there; equal to ``start`` where it shows none."""


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
    plain: str
    """The text without its codes, as a reader sees it: a URL shows itself, a code span its content."""
    spots: tuple[Spot, ...]
    """The codes of all placeholders in order, and where they stand in ``plain``."""

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


def _with_extras(source: str, codes: Sequence[Code], extras: Sequence[Extra], shift: int) -> list[Code]:
    """The codes and the extras in order; an extra that overlaps a code or an extra before it is left out."""
    merged: list[Code] = []
    known = iter(sorted(codes, key=lambda code: code.start))
    following = next(known, None)
    for extra in sorted(extras, key=lambda extra: (extra.start, -extra.end)):
        start, end = extra.start - shift, extra.end - shift
        while following is not None and following.end <= start:
            merged.append(following)
            following = next(known, None)
        free = (following is None or end <= following.start) and (not merged or merged[-1].end <= start)
        if 0 <= start < end <= len(source) and free:
            merged.append(
                Code(start=start, end=end, kind=CodeKind.SINGLE, text=source[start:end], written=extra.target_text)
            )
    while following is not None:
        merged.append(following)
        following = next(known, None)
    return merged


def _peel(source: str, codes: Sequence[Code]) -> tuple[int, int]:
    """How many codes at the start and at the end need not go through the model."""
    first, last = 0, len(codes)
    start, end = 0, len(source)
    while first < last:
        left, right = codes[first], codes[last - 1]
        at_start, at_end = not source[start : left.start].strip(), not source[right.end : end].strip()
        if at_start and left.kind is CodeKind.SINGLE and left.written is None:
            first, start = first + 1, left.end
        elif at_end and right.kind is CodeKind.SINGLE and right.written is None:
            last, end = last - 1, right.start
        elif at_start and at_end and left.pair == right.pair != 0:
            first, last, start, end = first + 1, last - 1, left.end, right.start
        else:
            break
    return first, last


def _show(source: str, codes: Sequence[Code], start: int, end: int) -> tuple[str, tuple[Spot, ...]]:
    """The plain text between two offsets of a source, and where its codes stand there."""
    pieces: list[str] = []
    places: list[tuple[Code, int, int]] = []
    length = 0

    def add(text: str) -> None:
        nonlocal length
        if not pieces or pieces[-1][-1:].isspace():
            # Where a mark was taken out, its two blanks become one.
            text = text.lstrip()
        if text:
            pieces.append(text)
            length += len(text)

    for code in codes:
        add(source[start : code.start])
        before = length
        add(shown(code))
        places.append((code, before, length))
        start = code.end
    add(source[start:end])
    plain = "".join(pieces).rstrip()
    most = len(plain)
    return plain, tuple(Spot(code=code, start=min(at, most), end=min(stop, most)) for code, at, stop in places)


def protect(text: str, markup: Markup, extras: Sequence[Extra] = ()) -> Protected:
    """Put placeholders where the inline codes of a text stand.

    Codes that touch each other share one placeholder. Codes at the very start and end, and pairs around everything,
    are left out. ``extras`` (offsets in ``text``) get placeholders wherever they stand; one that overlaps a code or
    another extra is ignored.
    """
    source = text.strip()
    shift = len(text) - len(text.lstrip())
    codes = _with_extras(source, _with_literals(source, find_codes(source, markup)), extras, shift)
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
    plain, spots = _show(source, codes[first:last], codes[first - 1].end if first else 0, end)
    return Protected(
        text="".join(pieces).strip(),
        source=source,
        markup=markup,
        head=tuple(codes[:first]),
        groups=tuple(groups),
        tail=tuple(codes[last:]),
        plain=plain,
        spots=spots,
    )
