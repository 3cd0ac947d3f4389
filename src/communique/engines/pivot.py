"""Two engines in a row, by way of a middle language."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from communique.engines.chunks import CHUNK, by_length
from communique.engines.contract import PLAIN, Engine, Hypothesis, Way
from communique.engines.links import chain


class PivotEngine:
    """Translates with one engine to a middle language and with another from there.

    Chunk by chunk: the second engine has begun before the first has finished everything, and memory does not grow with
    the number of middle texts.
    """

    def __init__(self, first: Engine, second: Engine, *, chunk: int = CHUNK) -> None:
        if first.target_locale != second.source_locale:
            raise ValueError(f"{first.target_locale} is not {second.source_locale}")
        self._first = first
        self._second = second
        self._chunk = chunk
        self.name = first.name
        self.source_locale = first.source_locale
        self.target_locale = second.target_locale
        self.packages = (*first.packages, *second.packages)
        self.pivot = first.target_locale

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Translate every string twice; the score is the sum of both, ``parts`` the larger of both.

        Of several hypotheses asked for, the middle has about the square root in number, each with as many
        translations as the second engine gives; the likeliest of all are kept. Prefixes are for the second engine.
        """
        report = progress or (lambda _: None)
        begins = list(prefixes) or [""] * len(texts)
        asked = list(dict.fromkeys(zip(texts, begins, strict=True)))
        made: dict[tuple[str, str], tuple[Hypothesis, ...]] = {}
        copies: dict[tuple[str, str], int] = {}
        for both in zip(texts, begins, strict=True):
            copies[both] = copies.get(both, 0) + 1
        for places in by_length([text for text, _ in asked], self._chunk):
            some = [asked[place] for place in places]
            meter = _Halves(sum(copies[both] for both in some), len(some), report)
            made.update(zip(some, self._both(some, way, meter), strict=True))
            meter.finish()
        return [made[both] for both in zip(texts, begins, strict=True)]

    def _both(self, asked: Sequence[tuple[str, str]], way: Way, meter: _Halves) -> Iterator[tuple[Hypothesis, ...]]:
        most = math.isqrt(max(1, way.hypotheses) - 1) + 1
        starts = self._first.translate(
            [text for text, _ in asked], way=replace(way, hypotheses=most), progress=meter.first
        )
        middles = [(one.text, prefix) for those, (_, prefix) in zip(starts, asked, strict=True) for one in those]
        distinct = list(dict.fromkeys(middles))
        meter.expect(len(distinct))
        ends = dict(
            zip(
                distinct,
                self._second.translate(
                    [text for text, _ in distinct],
                    way=way,
                    prefixes=[prefix for _, prefix in distinct] if any(prefix for _, prefix in distinct) else (),
                    progress=meter.second,
                ),
                strict=True,
            )
        )
        for those, (_, prefix) in zip(starts, asked, strict=True):
            yield _likeliest([(start, ends[start.text, prefix]) for start in those], max(1, way.hypotheses))

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        """How likely each translation is by way of the first engine's best middle text.

        The sum of how likely that is and how likely the translation of it is: a lower bound, since another middle
        text may lead to the translation more easily.
        """
        starts = [best for best, *_ in self._first.translate(sources)]
        ends = self._second.score([start.text for start in starts], targets)
        return [_sum(start.score, end) for start, end in zip(starts, ends, strict=True)]


class _Halves:
    """Tells of texts of a chunk as both engines go on with them, each for a half."""

    def __init__(self, texts: int, first: int, report: Callable[[int], None]) -> None:
        self._texts = texts
        self._expected = [first, 1]
        self._done = [0, 0]
        self._told = 0
        self._report = report

    def expect(self, second: int) -> None:
        """So many texts will go through the second engine."""
        self._expected[1] = max(1, second)

    def first(self, count: int) -> None:
        """The first engine has finished so many more."""
        self._advance(0, count)

    def second(self, count: int) -> None:
        """The second engine has finished so many more."""
        self._advance(1, count)

    def finish(self) -> None:
        """All are finished."""
        self._tell(self._texts)

    def _advance(self, half: int, count: int) -> None:
        self._done[half] += count
        shares = [min(1.0, done / expected) for done, expected in zip(self._done, self._expected, strict=True)]
        self._tell(int(self._texts * sum(shares) / 2))

    def _tell(self, texts: int) -> None:
        if texts > self._told:
            self._report(texts - self._told)
            self._told = texts


def _likeliest(chains: Sequence[tuple[Hypothesis, tuple[Hypothesis, ...]]], most: int) -> tuple[Hypothesis, ...]:
    """The likeliest of all translations of all middle texts; of two with the same text the likelier."""
    found = [
        Hypothesis(
            text=end.text,
            score=_sum(start.score, end.score),
            parts=max(start.parts, end.parts),
            links=chain(start.links, end.links),
            middle=start.text,
        )
        for start, ends in chains
        for end in ends
    ]
    # Where nothing is known of a score, the order of the engines stays.
    if all(one.score is not None for one in found):
        found.sort(key=lambda one: -(one.score or 0.0))
    kept: dict[str, Hypothesis] = {}
    for one in found:
        kept.setdefault(one.text, one)
    return tuple(kept.values())[:most]


def _sum(first: float | None, second: float | None) -> float | None:
    return None if first is None or second is None else first + second
