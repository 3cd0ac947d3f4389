"""What the rules of blocks share: the lines of a parser's state, and the tokens that they leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from communique.anatomy import Kind

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

REACH = 400
"""Lines that one tag, expression, formula or statement may span."""
Rule = Callable[["StateBlock", int, int, bool], bool]
"""State, first line, line after the last, silent: as markdown-it has it."""


def begin_of(state: StateBlock, line: int) -> int:
    """Offset of the first character of a line that is no indentation or marker."""
    return int(state.bMarks[line] + state.tShift[line])


def lines_of(state: StateBlock, first: int, last: int) -> Iterator[str]:
    """The text of lines, without what the blocks around them put before it."""
    for line in range(first, last):
        yield state.src[begin_of(state, line) : state.eMarks[line]]


def text_of(state: StateBlock, first: int, last: int) -> str:
    """The text of as many lines as one block may span."""
    return "\n".join(islice(lines_of(state, first, last), REACH))


def take(state: StateBlock, first: int, count: int) -> bool:
    """Take so many lines as one block without text."""
    state.line = first + count
    token = state.push("verbatim", "", 0)
    token.map = [first, state.line]
    token.content = state.src[begin_of(state, first) : state.eMarks[first]]
    return True


def push_text(state: StateBlock, start: int, end: int, kind: Kind, form: str) -> None:
    """A slice of the source that is a text of its own, with the form in which a target is written there."""
    if start < end:
        token = state.push("slice", "", 0)
        token.meta = {"lines": [(start, end)], "kind": kind, "form": form}
