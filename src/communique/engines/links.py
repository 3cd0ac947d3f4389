"""Which words of a translation come from which of its source, by the attention of the decoder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.engines.contract import Hypothesis, Link
from communique.engines.offsets import Rewritten, locate


def link_pieces(
    attention: Sequence[Sequence[float]], source: Sequence[str], source_text: str, target: Sequence[str], text: str
) -> tuple[Link, ...]:
    """A link for each piece of a translation that stands in its text, to the piece of the source it looked at most.

    ``attention`` has a row for each piece of the translation, with a weight for each piece of the source. ``source``
    and ``target`` are the surfaces of the pieces.
    """
    from_spans, to_spans = locate(source, source_text), locate(target, text)
    links = []
    for row, (start, end) in zip(attention, to_spans, strict=True):
        weights = row[: len(from_spans)]
        if start == end or not weights:
            continue
        best = max(range(len(weights)), key=weights.__getitem__)
        if from_spans[best][0] < from_spans[best][1]:
            links.append(Link(start, end, *from_spans[best], float(weights[best])))
    return tuple(links)


def move(
    links: Iterable[Link], *, source: Rewritten | None = None, target: Rewritten | None = None
) -> tuple[Link, ...]:
    """Links of what was decoded, for the source before it was rewritten and the translation after it was.

    Where several have come to the same slice of the translation, the one with the greatest weight is kept.
    """
    moved: dict[tuple[int, int], Link] = {}
    for link in links:
        start, end = (link.start, link.end) if target is None else target.forward(link.start, link.end)
        slice_ = (link.source_start, link.source_end)
        source_start, source_end = slice_ if source is None else source.back(*slice_)
        known = moved.get((start, end))
        if start < end and (known is None or known.weight < link.weight):
            moved[start, end] = Link(start, end, source_start, source_end, link.weight)
    return tuple(moved.values())


def shift(links: Iterable[Link], target: int, source: int) -> tuple[Link, ...]:
    """Links of texts that stand at these offsets of longer ones."""
    return tuple(
        Link(link.start + target, link.end + target, link.source_start + source, link.source_end + source, link.weight)
        for link in links
    )


def shifted(made: Hypothesis, source: int) -> Hypothesis:
    """A hypothesis whose source stands at an offset of a longer text."""
    return replace(made, links=shift(made.links, 0, source)) if source and made.links else made


def chain(first: Sequence[Link], second: Iterable[Link]) -> tuple[Link, ...]:
    """Links of a translation by way of a middle text: from it to the middle, and from there to the source.

    Each goes to what the middle slice comes from for the greatest part; weights are multiplied.
    """
    links = []
    for link in second:
        through = [one for one in first if one.start < link.source_end and link.source_start < one.end]
        if through:
            best = max(through, key=lambda one: one.weight)
            links.append(
                Link(link.start, link.end, best.source_start, best.source_end, round(link.weight * best.weight, 6))
            )
    return tuple(links)
