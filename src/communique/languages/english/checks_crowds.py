"""English phrases for many of something, with about how many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_SCALES = {"thousands": 1000, "millions": 10**6, "billions": 10**9, "trillions": 10**12}
_HEADS = {"tens": 10, "dozens": 10, "hundreds": 100}
CROWDS: Final[Mapping[str, str]] = {
    **{word: str(value) for word, value in _SCALES.items()},
    **{f"{head} of {word}": str(value * size) for head, size in _HEADS.items() for word, value in _SCALES.items()},
    "dozens": "10",
    "hundreds": "100",
}
"""Without the noun that is counted."""
