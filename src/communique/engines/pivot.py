"""Two engines in a row, by way of a middle language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communique.engines.contract import Engine, Hypothesis


class PivotEngine:
    """Translates with one engine to a middle language and with another from there."""

    def __init__(self, first: Engine, second: Engine) -> None:
        if first.target_locale != second.source_locale:
            raise ValueError(f"{first.target_locale} is not {second.source_locale}")
        self._first = first
        self._second = second
        self.name = first.name
        self.source_locale = first.source_locale
        self.target_locale = second.target_locale
        self.packages = (*first.packages, *second.packages)
        self.pivot = first.target_locale

    def translate(self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None) -> list[Hypothesis]:
        """Translate every string twice; the score is the sum of both, ``parts`` the larger of both."""
        halves = 0

        def advance(count: int) -> None:
            nonlocal halves
            before, halves = halves // 2, halves + count
            if progress is not None:
                progress(halves // 2 - before)

        middle = self._first.translate(texts, progress=advance)
        last = self._second.translate([made.text for made in middle], progress=advance)
        return [
            Hypothesis(text=end.text, score=_sum(start.score, end.score), parts=max(start.parts, end.parts))
            for start, end in zip(middle, last, strict=True)
        ]


def _sum(first: float | None, second: float | None) -> float | None:
    return None if first is None or second is None else first + second
