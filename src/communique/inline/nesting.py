"""The codes of a text as a tree: what a pair encloses hangs below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from communique.inline.code import CodeKind
from communique.inline.protection import Spot


@dataclass(slots=True)
class Node:
    """A pair or a single, with what it encloses."""

    opening: int
    """Index of its (first) code among the spots."""
    closing: int
    """Index of its last code: the same for a single."""
    start: int
    """Offset in the plain text of the words that it encloses or shows."""
    end: int
    """Offset behind them."""
    children: list[Node] = field(default_factory=list)

    @property
    def paired(self) -> bool:
        """Whether it is a pair."""
        return self.opening != self.closing

    def walk(self) -> Iterator[Node]:
        """The nodes below it and itself, children before parents."""
        stack, order = [self], []
        while stack:
            node = stack.pop()
            order.append(node)
            stack += node.children
        return reversed(order)


def nest(spots: Sequence[Spot], length: int) -> Node:
    """The tree of some spots; its root stands for the whole plain text of that length, and for no code."""
    root = Node(opening=-1, closing=-1, start=0, end=length)
    stack = [root]
    for index, spot in enumerate(spots):
        if spot.code.kind is CodeKind.OPENING:
            node = Node(opening=index, closing=index, start=spot.end, end=spot.end)
            stack[-1].children.append(node)
            stack.append(node)
        elif spot.code.kind is CodeKind.CLOSING:
            node = stack.pop()
            node.closing, node.end = index, max(node.start, spot.start)
        else:
            stack[-1].children.append(Node(opening=index, closing=index, start=spot.start, end=spot.end))
    return root
