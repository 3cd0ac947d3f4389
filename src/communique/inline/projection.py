"""Inline codes of a source into a translation that was made without them, where their words went.

Evidence, the strongest first: facts and words that stand in both; the words of a pair translated alone; the links of
an engine (which words it looked at while it wrote which). A placement of which that is not enough is left out and
named, so that the caller can choose another way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from communique.inline.anchors import find_anchors
from communique.inline.evidence import Evidence, Linked
from communique.inline.nesting import Node, nest
from communique.inline.placing import Range, find_range
from communique.inline.protection import Protected, placeholder
from communique.inline.restoration import Restored, restore
from communique.inline.singles import place_single
from communique.inline.wording import Word, words

_MOST_CODES = 64
"""Inside one sentence; with more no sentence is left."""
_MOST_STEPS = 400_000
"""Codes times words."""
_LONGEST = 10_000
"""Characters of a source or translation; a longer one is no sentence."""
_BRACKETS = str.maketrans("⟦⟧", "  ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Projected:
    """A translation with codes that were put into it."""

    restored: Restored
    placements: tuple[Range, ...]
    """The slice of the translation that each pair encloses and each single takes, in source order."""

    @property
    def confidence(self) -> float:
        """That of the least sure placement; 1 when nothing was placed."""
        return min((placed.confidence for placed in self.placements), default=1.0)


def phrases(protected: Protected) -> list[str]:
    """The words that each pair encloses, distinct, in the order in which pairs close: what ``renderings`` may hold."""
    root = nest(protected.spots, len(protected.plain))
    insides = (protected.plain[node.start : node.end].strip() for node in root.walk() if node.paired)
    return [inside for inside in dict.fromkeys(insides) if any(char.isalnum() for char in inside)]


def project(
    protected: Protected,
    translation: str,
    links: Iterable[Linked] = (),
    *,
    source_locale: str,
    target_locale: str,
    renderings: Mapping[str, Sequence[str]] | None = None,
    least: float = 0.0,
) -> Projected:
    """Put the codes of ``protected`` into a translation of ``protected.plain``.

    ``links`` have offsets in ``protected.plain`` and in ``translation``, in any order; offsets outside are of no use.
    ``renderings`` has translations of slices alone, by the slice. ``least`` is the least confidence that a placement
    must have. No letter of the translation is lost, save those that a single takes the place of (a URL that the model
    has misspelt). The result is well-formed; what could not be placed is named in ``restored.lost``.
    """
    translation = translation.translate(_BRACKETS)
    spots = protected.spots
    alone = replace(protected, groups=tuple((spot.code,) for spot in spots))
    plainly = Projected(restored=restore(translation, alone, fluent=True), placements=())
    if not 0 < len(spots) <= _MOST_CODES or max(len(protected.plain), len(translation)) > _LONGEST:
        return plainly
    anchors = find_anchors(protected.plain, translation, source_locale=source_locale, target_locale=target_locale)
    evidence = Evidence(translation, links, anchors)
    if len(spots) * len(evidence.words) > _MOST_STEPS:
        return plainly
    root = nest(spots, len(protected.plain))
    placed = _Placer(protected, evidence, renderings or {}, least).place(root)
    text = _emit(root, placed, translation)
    ordered = sorted(
        (node.opening, span) for node in root.walk() if (span := placed.get(node.opening)) and node is not root
    )
    return Projected(restored=restore(text, alone, fluent=True), placements=tuple(span for _, span in ordered))


class _Placer:
    """Finds a place for each code of one translation."""

    def __init__(
        self, protected: Protected, evidence: Evidence, renderings: Mapping[str, Sequence[str]], least: float
    ) -> None:
        self._plain = protected.plain
        self._source_words: list[Word] = words(protected.plain)
        self._spots = protected.spots
        self._evidence = evidence
        self._renderings = renderings
        self._least = least
        self._placed: dict[int, Range] = {}
        """By the index of the opening."""

    def place(self, root: Node) -> dict[int, Range]:
        """The places of all nodes below ``root`` that found one: nested as the nodes are, siblings apart."""
        for node in root.walk():
            if node is root:
                continue
            span = self._pair(node) if node.paired else self._single(node)
            if span is not None and span.confidence >= self._least:
                self._placed[node.opening] = span
        self._part(root, 0, len(self._evidence.translation))
        return self._placed

    def _pair(self, node: Node) -> Range | None:
        source = self._plain[node.start : node.end]
        span = (
            find_range(self._evidence, self._plain, node.start, node.end, self._renderings.get(source.strip(), ()))
            if source.strip()
            else None
        )
        below = [self._placed[child.opening] for child in node.children if child.opening in self._placed]
        if not below:
            return span
        if span is None:
            return Range(
                min(one.start for one in below),
                max(one.end for one in below),
                min(one.confidence for one in below) / 2,
            )
        # What it encloses is a better witness of its ends than a few words are.
        sure = [one for one in below if one.confidence >= span.confidence / 2]
        start, end = min([span.start, *(one.start for one in sure)]), max([span.end, *(one.end for one in sure)])
        stretched = (end - start) > 2 * (span.end - span.start)
        return Range(start, end, span.confidence / 2 if stretched else span.confidence)

    def _single(self, node: Node) -> Range | None:
        taken = [span for key, span in self._placed.items() if self._spots[key].code.pair == 0]
        return place_single(self._evidence, self._plain, self._source_words, self._spots[node.opening], taken)

    def _part(self, node: Node, low: int, high: int) -> None:
        """Cut what overlaps among the children of a node, the surer one keeping its place, and so on below."""
        known = [child for child in node.children if child.opening in self._placed]
        known.sort(key=lambda child: -self._placed[child.opening].confidence)
        free: list[tuple[int, int]] = [(low, high)]
        for child in known:
            span = self._placed[child.opening]
            cut = _fit(span, free, self._evidence, empty=not child.paired and span.start == span.end)
            if cut is None:
                del self._placed[child.opening]
                continue
            self._placed[child.opening] = cut
            free = [part for slot in free for part in _without(slot, cut)]
        for child in node.children:
            kept = self._placed.get(child.opening)
            if kept is not None:
                self._part(child, kept.start, kept.end)
            else:
                for below in child.walk():
                    if below is not child:
                        # Codes in a pair that has no place have none either: they would stand anywhere.
                        self._placed.pop(below.opening, None)


def _without(slot: tuple[int, int], span: Range) -> list[tuple[int, int]]:
    """A free slot without a range that was taken in it."""
    if span.end <= slot[0] or slot[1] <= span.start:
        return [slot]
    return [part for part in ((slot[0], span.start), (span.end, slot[1])) if part[0] <= part[1]]


def _fit(span: Range, free: Sequence[tuple[int, int]], evidence: Evidence, *, empty: bool) -> Range | None:
    """The longest part of a range that is free and has words, where it must have some."""
    if empty:
        return _fit_point(span, free)
    parts = [(max(low, span.start), min(high, span.end)) for low, high in free]
    start, end = max(parts, key=lambda part: part[1] - part[0], default=(0, 0))
    if (start, end) == (span.start, span.end):
        return span
    touched = evidence.within(start, end) if start < end else range(0)
    if not touched:
        return None
    first, last = evidence.words[touched[0]], evidence.words[touched[-1]]
    # A cut within a word would not be one between words.
    return None if first.start < start or end < last.end else Range(first.start, last.end, span.confidence / 2)


def _fit_point(span: Range, free: Sequence[tuple[int, int]]) -> Range | None:
    """The free place nearest to one between two words."""
    if any(low <= span.start <= high for low, high in free):
        return span
    nearest = min((edge for slot in free for edge in slot), key=lambda edge: abs(edge - span.start), default=None)
    return None if nearest is None else Range(nearest, nearest, span.confidence / 2)


def _emit(root: Node, placed: Mapping[int, Range], translation: str) -> str:
    """The translation with a placeholder for each half and each single."""
    pieces: list[str] = []

    def write(node: Node, start: int, end: int) -> None:
        at = start
        spans = sorted(
            (placed[child.opening], child.opening, index)
            for index, child in enumerate(node.children)
            if child.opening in placed
        )
        for span, _, index in spans:
            child = node.children[index]
            pieces.append(translation[at : span.start])
            pieces.append(placeholder(child.opening + 1))
            if child.paired:
                write(child, span.start, span.end)
                pieces.append(placeholder(child.closing + 1))
            at = span.end
        pieces.append(translation[at:end])

    write(root, 0, len(translation))
    return "".join(pieces)
