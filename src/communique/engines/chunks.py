"""Many texts in chunks: what is under way at a time is bounded, and texts of like length stay together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

CHUNK = 2000
"""Texts of one chunk: enough for full batches of every length, and some hundred kilobytes."""


def by_length(texts: Sequence[str], size: int = CHUNK) -> Iterator[list[int]]:
    """Places of texts in chunks, the longest first."""
    order = sorted(range(len(texts)), key=lambda place: -len(texts[place]))
    return (order[start : start + size] for start in range(0, len(order), size))
