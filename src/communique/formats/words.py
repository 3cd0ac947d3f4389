"""Where a text has something to translate, and where it must not be cut."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from communique.formats.contract import Markup
from communique.inline import CodeKind, find_codes

_LETTER = re.compile(r"[^\W\d_]")
"""A letter, or a numeral such as ``¼`` or ``①``."""
_MAY_HOLD_CODE = re.compile(r"[`<{\[&@/\\_*~:]|\.\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The codes of a text, read once for all that asks about them."""

    text: str
    starts: tuple[int, ...] = ()
    """Where each inline code begins, in order."""
    ends: tuple[int, ...] = ()
    """Where each of them ends."""
    closed: tuple[tuple[int, int], ...] = ()
    """Start and end of what must not be cut: single codes, and pairs with what they enclose, the outermost."""

    def closed_between(self, first: int, last: int) -> list[tuple[int, int]]:
        """What must not be cut in a part of the text, by offsets in that part."""
        at = bisect_left(self.closed, (first, first))
        ranges = []
        while at < len(self.closed) and self.closed[at][0] < last:
            start, end = self.closed[at]
            ranges.append((start - first, min(end, last) - first))
            at += 1
        return ranges

    def encloses(self, start: int, end: int) -> bool:
        """A closed range begins before this part of the text and ends after it."""
        at = bisect_left(self.closed, (start, start)) - 1
        return at >= 0 and self.closed[at][1] > end

    def any(self, start: int, end: int) -> bool:
        """There are letters outside URLs, e-mails, code and markup in this part of the text."""
        number = bisect_right(self.starts, start)
        if number and self.ends[number - 1] > start:
            start = self.ends[number - 1]
        while start < end:
            stop = min(end, self.starts[number]) if number < len(self.starts) else end
            if _has_letter(self.text, start, stop):
                return True
            if stop == end:
                return False
            start = self.ends[number]
            number += 1
        return False


def _has_letter(text: str, start: int, end: int) -> bool:
    return any(match.group().isalpha() for match in _LETTER.finditer(text, start, end))


def find_words(text: str, markup: Markup) -> Words:
    """What of a text is words; plain text holds codes as well, such as URLs."""
    if _MAY_HOLD_CODE.search(text) is None:
        return Words(text=text)
    codes = find_codes(text, markup)
    closed = []
    openings = []
    for code in codes:
        if code.kind is CodeKind.OPENING:
            openings.append(code.start)
        start = openings.pop() if code.kind is CodeKind.CLOSING else code.start
        if not openings:
            closed.append((start, code.end))
    return Words(
        text=text,
        starts=tuple(code.start for code in codes),
        ends=tuple(code.end for code in codes),
        closed=tuple(closed),
    )
