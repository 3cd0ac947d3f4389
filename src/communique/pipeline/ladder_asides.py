"""Asides: a required term that no way of asking brought stands in brackets behind the place where it belongs.

The place is found by proportion between what stands in both texts (facts and copied words), and then moved to the
nearest border: the end of a word, or, where a script parts no words, of a clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from communique.checks.side import Side
from communique.facts import find_facts
from communique.inline import CodeKind
from communique.inline.anchors import find_anchors
from communique.inline.wording import words
from communique.pipeline.ladder_terms import Required

ASIDES: Final = "terms in brackets"
"""The repair of a draft into which terms were put as asides."""

_LONG_WORD: Final = 4
"""Letters from which on a word is hardly one that governs the next: ``in``, «для»."""
_CLAUSE: Final = 12
"""Characters by which the end of a clause may be farther than that of a word."""
_OPENERS: Final = "(（[【《〈「『“«„"
_CLOSERS: Final = ")）]】》〉」』”»"
_CLAUSE_END: Final = frozenset(",.;:!?，。；：！？、…")


def with_aside(source: Side, target: Side, required: Required) -> str | None:
    """The target with a term of its source in brackets; None where no place is left for it."""
    text = target.text
    borders = list(_borders(target))
    if not borders:
        return None
    place = _mapped(source, target, required.match.end)
    at = min(borders, key=lambda border: (abs(border - place) - _CLAUSE * _ends_clause(text, border), border))
    aside = target.language.drafts.aside.format(required.rendering)
    return f"{text[:at]}{aside}{text[at:]}"


def _ends_clause(text: str, border: int) -> bool:
    return border == len(text) or text[border] in _CLAUSE_END


def _mapped(source: Side, target: Side, place: int) -> int:
    """Where in the target a place of its source is, by proportion between the nearest anchors."""
    before, after = (0, 0), (len(source.text), len(target.text))
    for anchor in find_anchors(
        source.text, target.text, source_locale=source.language.locale, target_locale=target.language.locale
    ):
        if before[0] < anchor.source_end <= place:
            before = (anchor.source_end, anchor.end)
        elif place <= anchor.source_start < after[0]:
            after = (anchor.source_start, anchor.start)
    if before[1] > after[1]:
        # The target tells it in another order.
        before, after = (0, 0), (len(source.text), len(target.text))
    share = (place - before[0]) / max(1, after[0] - before[0])
    return before[1] + round(share * (after[1] - before[1]))


def _borders(target: Side) -> Iterator[int]:
    """Where an aside may stand: behind words, outside of codes, facts and brackets, in order."""
    text, locale = target.text, target.language.locale
    taken = bytearray(len(text) + 1)
    opened: dict[int, int] = {}
    for code in target.codes:
        if code.kind is CodeKind.OPENING:
            opened[code.pair] = code.start
        start = opened.get(code.pair, code.start) if code.kind is CodeKind.CLOSING else code.start
        _take(taken, start, code.end)
    for fact in find_facts(text, locale):
        _take(taken, fact.start, fact.end)
    for start, end in _bracketed(text):
        _take(taken, start, end)
    found = words(text)
    last = _behind_last(text, found[-1].end, target) if found else 0
    for word, after in pairwise(found):
        end = word.end
        while text[end : end + 1] in tuple(_CLOSERS):
            end += 1
        fits = end <= after.start and not taken[end]
        long = target.language.checks.spaced and text[end].isspace() and word.end - word.start >= _LONG_WORD
        if end < last and fits and (long or text[end] in _CLAUSE_END):
            yield end
    if found:
        yield last


def _behind_last(text: str, end: int, target: Side) -> int:
    """Behind the last word, with the brackets, quotation marks and codes that close there."""
    while end < len(text):
        code = next((one for one in target.codes if one.start == end and one.kind is CodeKind.CLOSING), None)
        if code is not None:
            end = code.end
        elif text[end] in _CLOSERS:
            end += 1
        else:
            break
    return end


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    """What stands in brackets and quotation marks that are closed."""
    stack: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        if char in _OPENERS:
            stack.append((char, at))
        elif char in _CLOSERS and stack and _OPENERS.index(stack[-1][0]) == _CLOSERS.index(char):
            yield stack.pop()[1], at + 1


def _take(taken: bytearray, start: int, end: int) -> None:
    """Mark the borders inside a slice, not those at its ends."""
    for at in range(start + 1, min(end, len(taken))):
        taken[at] = 1
