"""Where a slice of one text stands in another that was made from it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_REACH = 24
"""Characters that may be passed over to find the next piece, where a tokenizer changed or dropped something."""


class Spot(NamedTuple):
    """A slice that was replaced, and what stands there now."""

    start: int
    end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """A text after some slices of it were replaced."""

    text: str
    spots: tuple[Spot, ...] = ()
    """What was replaced, in order."""

    def forward(self, start: int, end: int) -> tuple[int, int]:
        """Where a slice of the old text stands in the new one; one that cuts into a spot takes it whole."""
        return _move(self.spots, start, end)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where a slice of the new text stood in the old one; one that cuts into a spot takes it whole."""
        return _move([Spot(spot[2], spot[3], spot[0], spot[1]) for spot in self.spots], start, end)


def rewrite(text: str, replacements: Iterable[tuple[int, int, str]]) -> Rewritten:
    """Replace slices that are given in order and do not overlap."""
    pieces: list[str] = []
    spots: list[Spot] = []
    done = length = 0
    for start, end, new in replacements:
        length += start - done
        spots.append(Spot(start, end, length, length + len(new)))
        pieces += [text[done:start], new]
        done, length = end, length + len(new)
    return Rewritten(text="".join([*pieces, text[done:]]), spots=tuple(spots))


def _move(spots: Sequence[Spot], start: int, end: int) -> tuple[int, int]:
    new_start, new_end = start, end
    for spot in spots:
        if spot.end <= start:
            new_start = start - spot.end + spot.new_end
        elif spot.start <= start:
            new_start = spot.new_start
        if spot.end < end:
            new_end = end - spot.end + spot.new_end
        elif spot.start < end:
            new_end = spot.new_end
    return new_start, max(new_start, new_end)


def locate(surfaces: Sequence[str], text: str) -> list[tuple[int, int]]:
    """The slice of a text that each piece stands for, blanks left out; an empty one where it is not found.

    Pieces are looked for in order. Compatibility forms are the same: tokenizers write ``，`` as ``,``.
    """
    folded: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for one in _fold(char):
            folded.append(one)
            places.append(place)
    haystack = "".join(folded)
    spans: list[tuple[int, int]] = []
    cursor = 0
    for surface in surfaces:
        wanted = _fold(surface)
        found = haystack.find(wanted, cursor, cursor + len(wanted) + _REACH) if wanted else -1
        if found < 0:
            here = places[cursor] if cursor < len(places) else len(text)
            spans.append((here, here))
            continue
        cursor = found + len(wanted)
        spans.append((places[found], places[cursor - 1] + 1))
    return spans


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
