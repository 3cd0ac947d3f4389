"""Where in a translation a code without a partner stands: a URL, a code span, a footnote mark, an image."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from communique.inline.evidence import Evidence
from communique.inline.placing import Range, find_range
from communique.inline.protection import Spot
from communique.inline.wording import Word

_MARKS = ".,;:!?。，；：！？、…)）”»》"
_FEWEST = 0.5
"""Confidence below which words of a translation are not given up for a code."""


def place_single(
    evidence: Evidence, plain: str, source_words: Sequence[Word], spot: Spot, taken: Sequence[Range]
) -> Range | None:
    """The slice of a translation that a single takes the place of, or the empty one where it is put; None: unknown.

    ``taken`` are the slices of other singles, of which none is taken again.
    """
    if plain[spot.start : spot.end].strip():
        return _copied(evidence, spot, plain, taken) or _rendered(evidence, spot, plain, taken)
    if spot.start < spot.end and (inside := evidence.anchored(spot.start)):
        # A blank of another kind, between a number and its unit.
        for at in range(*inside):
            if evidence.translation[at].isspace():
                return Range(at, at + 1, 0.9)
    place = _beside(evidence, plain, source_words, spot)
    if place is None or spot.start == spot.end:
        return place
    blank = evidence.translation[place.end : place.end + 1] == " "
    return Range(place.start, place.end + blank, place.confidence)


def _copied(evidence: Evidence, spot: Spot, plain: str, taken: Sequence[Range]) -> Range | None:
    """Where the translation has the code's words, or what is to stand for them, letter for letter."""
    shown, translation = plain[spot.start : spot.end].strip(), evidence.translation
    for wanted in dict.fromkeys((spot.code.carried, shown)):
        found: list[Range] = []
        at = translation.find(wanted)
        while at >= 0 and len(found) < 9:  # noqa: PLR2004 - a translation that repeats it more often is a loop
            end = at + len(wanted)
            whole = not (_spaced(wanted[0]) and _spaced(translation[max(0, at - 1) : at]))
            whole = whole and not (_spaced(wanted[-1]) and _spaced(translation[end : end + 1]))
            if whole and not any(at < other.end and other.start < end for other in taken):
                found.append(Range(at, end, 0.98))
            at = translation.find(wanted, end)
        if found:
            return found[0] if len(found) == 1 else Range(found[0].start, found[0].end, 0.8)
    return None


def _spaced(char: str) -> bool:
    """Whether it is a digit, or a letter of a script that sets blanks between words."""
    return char.isdigit() or char.islower() or char.isupper()


def _rendered(evidence: Evidence, spot: Spot, plain: str, taken: Sequence[Range]) -> Range | None:
    """What the translation has made of the code's words."""
    span = find_range(evidence, plain, spot.start, spot.end)
    if span is None or span.confidence < _FEWEST:
        return None
    if any(span.start < other.end and other.start < span.end for other in taken):
        return None
    return span


def _beside(evidence: Evidence, plain: str, source_words: Sequence[Word], spot: Spot) -> Range | None:
    """Behind the word that it stands behind, or before the one that it stands before, whichever it touches."""
    if not source_words:
        return None
    index = bisect_right([word.start for word in source_words], max(0, spot.start - 1)) - 1
    touches = spot.start > 0 and not plain[spot.start - 1].isspace()
    ranges: list[Range] = []
    if index >= 0:
        word = source_words[index]
        span = find_range(evidence, plain, word.start, word.end)
        if span is not None:
            end = span.end
            if any(char in _MARKS for char in plain[word.end : spot.start]):
                while evidence.translation[end : end + 1] in tuple(_MARKS):
                    end += 1
            ranges.append(Range(end, end, span.confidence * (1.0 if touches else 0.8)))
    if index + 1 < len(source_words):
        word = source_words[index + 1]
        span = find_range(evidence, plain, word.start, word.end)
        if span is not None:
            ranges.append(Range(span.start, span.start, span.confidence * (0.8 if touches else 1.0)))
    return max(ranges, key=lambda span: span.confidence, default=None)
