"""What an engine is: a batch of strings in, an equally long batch of hypotheses out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Link(NamedTuple):
    """A slice of a translation and the slice of its source that the model looked at most while it wrote it."""

    start: int
    """Offset of the first character in the translation."""
    end: int
    source_start: int
    """Offset of the first character in the string that was asked for."""
    source_end: int
    weight: float
    """From 0 to 1: how much of its attention went there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """What an engine makes of one string."""

    text: str
    score: float | None = None
    """Mean log-probability of a piece, at most 0; None when the engine gives none."""
    parts: int = 1
    """Into how many parts the string was cut because it was longer than the engine takes."""
    links: tuple[Link, ...] = ()
    """In the order of the text, where they were asked for and the engine knows; else empty."""
    middle: str = ""
    """What stood in the middle language, where there was one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How to decode, where that departs from the engine's own options. An engine heeds what it can."""

    hypotheses: int = 1
    """How many to give for each string at most."""
    beam_size: int = 0
    """Hypotheses in play; 0: as the engine is set."""
    repetition_penalty: float = 0.0
    """Above 1 makes repetition unlikely; 0: as the engine is set."""
    no_repeat_ngram_size: int = 0
    """Number of pieces that may not come twice; 0: as the engine is set."""
    links: bool = False
    """Whether to tell which words come from which."""


PLAIN = Way()
"""As the engine is set; the best hypothesis alone."""


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
    """Names of the packages it uses, in order; none where what it gives is no translation."""
    pivot: str
    """Locale of the middle language, empty when it translates directly."""

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Translate every string; the result has the same length and order.

        Each tuple has one hypothesis or more, no two with the same text, the likeliest first. ``prefixes``, empty or
        as long as ``texts``, says how translations are to begin; an engine that cannot do that gives what it can.
        ``progress`` is called with the number of strings finished since its last call.
        """
        ...

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        """How likely each translation is to the engine: mean log-probability of a piece; None where it cannot tell."""
        ...
