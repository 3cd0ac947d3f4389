"""The inline codes of a text, balanced, and where a sentence may not be cut for their sake."""

from __future__ import annotations

from collections.abc import Sequence

from communique.inline.code import Code, CodeKind, Mark, Markup, join
from communique.inline.scanning import Scanner

_DEPTH = 100
"""How far above a tag its partner is looked for."""


def _pair_tags(marks: Sequence[Mark]) -> None:
    """Join opening and closing tags of one name; a tag without a partner stays a single."""
    stack: list[Mark] = []
    for mark in marks:
        if not mark.tag:
            continue
        if not mark.tag.startswith("/"):
            stack.append(mark)
            continue
        lowest = max(0, len(stack) - _DEPTH)
        index = next((at for at in range(len(stack) - 1, lowest - 1, -1) if stack[at].tag == mark.tag[1:]), None)
        if index is not None:
            join(stack[index], mark)
            del stack[index:]


def _uncross(marks: Sequence[Mark]) -> None:
    """Part the halves of pairs that cross another pair, so that those left are nested."""
    stack: list[Mark] = []
    for mark in marks:
        partner = mark.partner
        if partner is None:
            continue
        if partner.start > mark.start:
            stack.append(mark)
            continue
        while stack and stack[-1] is not partner:
            crossed = stack.pop()
            if crossed.partner is not None:
                crossed.partner.partner = None
                crossed.partner = None
        stack.pop()


def find_codes(text: str, markup: Markup) -> tuple[Code, ...]:
    """The inline codes of a text in order, without overlap, their pairs nested.

    Takes any text, in time that grows with its length only. What looks like markup but is none by the rules of its
    markup (``2 * 3``, ``snake_case``, ``[text]``) is no code, or one single code where it must not be changed.
    """
    marks = Scanner(text, markup).scan()
    _pair_tags(marks)
    _uncross(marks)
    numbers: dict[int, int] = {}
    codes: list[Code] = []
    for mark in marks:
        kind, pair = CodeKind.SINGLE, 0
        if mark.partner is not None:
            opens = mark.start < mark.partner.start
            kind = CodeKind.OPENING if opens else CodeKind.CLOSING
            key = mark.start if opens else mark.partner.start
            pair = numbers.setdefault(key, len(numbers) + 1)
        codes.append(Code(start=mark.start, end=mark.end, kind=kind, pair=pair, text=text[mark.start : mark.end]))
    return tuple(codes)


def closed_ranges(text: str, markup: Markup) -> list[tuple[int, int]]:
    """Start and end of the slices inside which a sentence may not be cut, in order and apart.

    A slice reaches from the start of a pair's opening to the end of its closing, or over a single code. A cut at
    its very start or end is harmless.
    """
    ranges: list[tuple[int, int]] = []
    open_pairs: list[int] = []
    for code in find_codes(text, markup):
        if code.kind is CodeKind.OPENING:
            open_pairs.append(code.start)
        elif code.kind is CodeKind.CLOSING:
            start = open_pairs.pop()
            if not open_pairs:
                ranges.append((start, code.end))
        elif not open_pairs:
            ranges.append((code.start, code.end))
    return ranges
