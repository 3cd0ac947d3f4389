"""How large the letters of a paragraph are: in many documents nothing else tells the headline from the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from communique.formats.docx.xml import Element, read_tree

_WORDS_OWN = 20
"""What Word takes where nothing tells a size: ten points, in half-points."""
_MOST_STEPS = 20
_STEP = 3
"""A headline is larger than the text by so many half-points at least."""
_MOST_LINES = 3
"""No more paragraphs than this are as large as a headline."""
_MOST_DIGITS = 4
_HEAD = 16
"""It stands among so many first paragraphs."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of letters by style."""

    styles: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Of each style: its size, 0 where it has none, and the style that it is based on."""
    default: int = _WORDS_OWN
    normal: str = ""
    """The style of paragraphs that name none."""

    def of_style(self, identity: str) -> int:
        """What a style and those that it is based on tell; 0 for nothing."""
        for _ in range(_MOST_STEPS):
            size, based = self.styles.get(identity, (0, ""))
            if size or not based:
                return size
            identity = based
        return 0


def read_sizes(text: str) -> Sizes:
    """The sizes that ``styles.xml`` tells."""
    styles: dict[str, tuple[int, str]] = {}
    default, normal = _WORDS_OWN, ""
    for element in read_tree(text).walk():
        if element.name == "w:rPrDefault":
            default = _size(element.first("w:rPr")) or default
        identity = element.value("styleId") if element.name == "w:style" else None
        if identity is None:
            continue
        based = element.first("w:basedOn")
        styles[identity] = (_size(element.first("w:rPr")), (based.value("val") if based else None) or "")
        if element.value("default") in ("1", "true", "on") and element.value("type") == "paragraph":
            normal = identity
    return Sizes(styles, default, normal)


def size_of(paragraph: Element, text: str, sizes: Sizes) -> int:
    """The size of the smallest letters of a paragraph, in half-points; 0 where it has none."""
    whole = sizes.of_style(_style(paragraph.first("w:pPr"), "w:pStyle") or sizes.normal) or sizes.default
    found = []
    for run in _runs(paragraph):
        if any(child.name == "w:t" and text[child.inner : child.inner_end].strip() for child in run.children):
            properties = run.first("w:rPr")
            found.append(_size(properties) or sizes.of_style(_style(properties, "w:rStyle")) or whole)
    return min(found, default=0)


def large_paragraphs(lengths: Sequence[tuple[int, int]], heads: Sequence[int]) -> frozenset[int]:
    """The paragraphs in the largest letters near the head, if they are larger than the text.

    ``lengths`` are size and length of every paragraph, ``heads`` the numbers of those that may be a headline.
    """
    weights: Counter[int] = Counter()
    for size, length in lengths:
        weights[size] += length * bool(size)
    common = max(weights, key=lambda size: weights[size], default=0)
    largest = max((lengths[number][0] for number in heads[:_HEAD]), default=0)
    large = [number for number in heads if lengths[number][0] >= largest]
    return frozenset(large if largest >= common + _STEP and len(large) <= _MOST_LINES else ())


def _runs(paragraph: Element) -> Iterator[Element]:
    """The runs of a paragraph, without those of its text boxes."""
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.name == "w:r":
            yield element
        elif element.name != "w:txbxContent":
            stack += element.children


def _size(properties: Element | None) -> int:
    size = properties.first("w:sz") if properties else None
    value = size.value("val") if size else None
    return int(value) if value is not None and value.isdecimal() and len(value) <= _MOST_DIGITS else 0


def _style(properties: Element | None, name: str) -> str:
    style = properties.first(name) if properties else None
    return (style.value("val") if style else None) or ""
