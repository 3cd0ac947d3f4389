"""Markup around a dateline or around some of its parts, which it follows into the other language."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from communique.inline import Code, CodeKind, Markup, find_codes
from communique.pipeline.datelines import WrittenDateline, dash_start, draft_dateline
from communique.terms import NO_TERMS, Termbase

_BRACKETS = (("(", ")"), ("（", "）"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """Two halves of markup and what of the bare text they enclose."""

    opening: str
    closing: str
    start: int
    end: int


def draft_marked_dateline(
    text: str, source: str, target: str, *, markup: Markup, terms: Termbase = NO_TERMS
) -> tuple[str, tuple[str, ...]] | None:
    """A dateline with its markup in another language, and what is doubtful about it.

    ``**NANJING, June 9** (Xinhua) --`` becomes ``**НАНКИН, 9 июня**. /Синьхуа/.``. None where
    :func:`~communique.pipeline.datelines.draft_dateline` gives none, and where markup has no place in the other
    language: it encloses half a part, nothing, or parts that do not stand together there.

    Raises:
        UsageError: a locale is unknown.
    """
    codes = find_codes(text, markup)
    read = _bare(text, codes)
    if read is None:
        return None
    bare, pairs = read
    shift = len(bare) - len(bare.lstrip())
    written = draft_dateline(bare, source, target, terms)
    if written is None:
        return None
    placed = []
    for pair in pairs:
        place = _place(pair.start - shift, pair.end - shift, written)
        if place is None:
            return None
        placed.append(_Pair(opening=pair.opening, closing=pair.closing, start=place[0], end=place[1]))
    made = _marked(written.text, placed)
    kept = _halves(find_codes(made, markup)) == _halves(codes)
    return (made, written.doubts) if kept else None


def _bare(text: str, codes: Sequence[Code]) -> tuple[str, list[_Pair]] | None:
    """The text without markup and its pairs, outer ones first; None where it has anything that encloses no text."""
    bare, at = "", 0
    opened: dict[int, tuple[Code, int]] = {}
    pairs: dict[int, _Pair] = {}
    for code in codes:
        bare += text[at : code.start]
        at = code.end
        if code.kind is CodeKind.OPENING:
            opened[code.pair] = code, len(bare)
        elif code.kind is CodeKind.CLOSING:
            opening, start = opened[code.pair]
            pairs[code.pair] = _Pair(opening=opening.text, closing=code.text, start=start, end=len(bare))
        elif html.unescape(code.text) == code.text:
            return None
        else:
            bare += html.unescape(code.text)
    return bare + text[at:], [pairs[number] for number in sorted(pairs)]


def _place(start: int, end: int, written: WrittenDateline) -> tuple[int, int] | None:
    """Where markup stands in the other language that encloses a range of the source; None for nowhere."""
    parts = written.source.ranges
    touched = {name for name, begin, stop in parts if begin < end and start < stop}
    inside = {name for name, begin, stop in parts if start <= begin and stop <= end}
    if not inside or inside != touched:
        return None
    if len(inside) == len(parts):
        return 0, len(written.text) if end >= written.source.end else dash_start(written.text)
    first = min(begin for name, begin, _ in written.ranges if name in inside)
    last = max(stop for name, _, stop in written.ranges if name in inside)
    if any(begin < last and first < stop for name, begin, stop in written.ranges if name not in inside):
        return None
    enclosed = written.text[first:last]
    if any(enclosed.count(one) != enclosed.count(other) for one, other in _BRACKETS) or enclosed.count("/") % 2:
        return 0, dash_start(written.text)
    return first, last


def _marked(text: str, pairs: Sequence[_Pair]) -> str:
    """The text with pairs put in, of those with one range the outer first."""
    made = ""
    for at in range(len(text) + 1):
        made += "".join(pair.closing for pair in reversed(pairs) if pair.end == at)
        made += "".join(pair.opening for pair in pairs if pair.start == at)
        made += text[at : at + 1]
    return made


def _halves(codes: Sequence[Code]) -> Counter[tuple[CodeKind, str]]:
    return Counter((code.kind, code.text) for code in codes if code.kind is not CodeKind.SINGLE)
