"""What an engine is: a batch of strings in, an equally long batch out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """What an engine makes of one string."""

    text: str
    score: float | None = None
    """Mean log-probability of a piece, at most 0; None when the engine gives none."""
    parts: int = 1
    """Into how many parts the string was cut because it was longer than the engine takes."""


class Engine(Protocol):
    """Translates one pair of locales.

    Placeholders stand in the strings as ``⟦1⟧``, ``⟦2⟧``…; an engine may use another form inside, but takes and
    gives this one.
    """

    name: str
    """Name in the registry: ``argos``, ``pseudo``."""
    source_locale: str
    target_locale: str
    packages: tuple[str, ...]
    """Names of the packages it uses, in order."""
    pivot: str
    """Locale of the middle language, empty when it translates directly."""

    def translate(self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None) -> list[Hypothesis]:
        """Translate every string; the result has the same length and order.

        ``progress`` is called with the number of strings finished since its last call.
        """
        ...
