"""Blocks that CommonMark does not know and that hold no prose of their own, as rules of markdown-it.

Components and expressions of MDX, template tags, imports and exports, display mathematics, the fences of directives.
What stands between the tags of a component is read as Markdown, as MDX does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_REACH = 400
"""Lines that one tag, expression or statement may span."""
_TAG = re.compile(r"</?(?:[A-Z][\w\-]*+(?:[.:][\w\-]++)*|[a-z][\w\-]*+(?:\.[\w\-]++)+|(?=>))(?=[\s/>]|\Z)")
"""A component: its name begins with a capital or has a dot; a fragment has none."""
_PLAIN_HTML = re.compile(r"</?(?:P|DIV|TABLE|TR|TD|TH|UL|OL|LI|CENTER|FORM|HR|H[1-6]|PRE|BLOCKQUOTE)\b")
_EXPRESSION = re.compile(r"\{(?!\s*+\w[\w,.;:!?'’\-]*+(?:\s++[\w,.;:!?'’\-]++)+\s*+\})")
"""A brace; but not one around plain words, which is a gap to be filled in."""
_COMMENT = re.compile(r"\{(?:/\*|%|\{[<%])")
_STATEMENT = re.compile(
    r"import\s++(?:[\"'{*]|[\w$]++\s*+(?:,|from\b))"
    r"|export\s++(?:default\b|const\b|let\b|var\b|function\b|async\b|class\b|type\b|interface\b|[{*])"
)
_TOKEN = re.compile(r"[\"'`{}<>]|/\*|//|\\.")
_BRACKETS = re.compile(r"[\[({})\]]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,64}\]:")
_DIRECTIVE = re.compile(r":::+(?:[^\S\n]*+[\w\-]++.*+|[^\S\n]*+)\Z")


def _lines(state: StateBlock, first: int, last: int) -> Iterator[str]:
    """The text of lines, without what the blocks around them put before it."""
    for line in range(first, last):
        yield state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _text(state: StateBlock, first: int, last: int) -> str:
    return "\n".join(islice(_lines(state, first, last), _REACH))


def _take(state: StateBlock, first: int, count: int) -> bool:
    """Take so many lines as one block without text."""
    state.line = first + count
    token = state.push("verbatim", "", 0)
    token.map = [first, state.line]
    return True


def _jsx(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """Lines that hold tags of components and expressions, and nothing else."""
    head = next(_lines(state, first, last))
    is_tag = _TAG.match(head) is not None and _PLAIN_HTML.match(head) is None
    if not is_tag and _EXPRESSION.match(head) is None:
        return False
    if silent and not is_tag and _COMMENT.match(head) is None:
        return False
    text = _text(state, first, last)
    end = _after_tags(text)
    return end is not None and (silent or _take(state, first, text.count("\n", 0, end) + 1))


def _after_tags(text: str) -> int | None:
    """Offset of the end of the line on which the first tags and expressions end; None if anything else is on it."""
    at = 0
    while True:
        if text.startswith("{", at):
            end = _after_expression(text, at)
        elif _TAG.match(text, at):
            end = _after_tag(text, at)
        else:
            end = None
        if end is None:
            return None
        while text.startswith((" ", "\t"), end):
            end += 1
        if end == len(text) or text[end] == "\n":
            return end
        at = end


def _after_expression(text: str, at: int) -> int | None:
    """Offset after the brace that closes the one at an offset; strings and comments inside are skipped."""
    if text.startswith("{/*", at):
        close = text.find("*/", at + 3)
        rest = re.compile(r"\s*+\}").match(text, close + 2) if close >= 0 else None
        return rest.end() if rest else None
    depth = 0
    while (match := _TOKEN.search(text, at)) is not None:
        mark, at = match.group(), match.end()
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth -= 1
            if not depth:
                return at
        elif mark in "\"'`":
            close = text.find(mark, at)
            if close >= 0 and (mark == "`" or "\n" not in text[at:close]):
                at = close + 1
        elif mark == "/*":
            close = text.find("*/", at)
            at = close + 2 if close >= 0 else at
    return None


def _after_tag(text: str, at: int) -> int | None:
    """Offset after the ``>`` of a tag; values in quotes and braces are skipped."""
    at += 1
    while (match := _TOKEN.search(text, at)) is not None:
        mark, at = match.group(), match.end()
        if mark == ">":
            return at
        if mark == "{":
            end = _after_expression(text, at - 1)
            if end is None:
                return None
            at = end
        elif mark in "\"'":
            close = text.find(mark, at)
            if close < 0:
                return None
            at = close + 1
        elif mark == "<":
            return None
    return None


def _statement(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``import`` and ``export`` of MDX: up to a blank line outside all brackets."""
    if silent or state.level or state.sCount[first] or _STATEMENT.match(next(_lines(state, first, last))) is None:
        return False
    text = _text(state, first, last)
    blank, depth, count = 0, 0, 0
    for count, line in enumerate(text.split("\n")):
        if not line.strip():
            blank = blank or count
            if depth <= 0:
                break
        depth += sum(1 if bracket in "[({" else -1 for bracket in _BRACKETS.findall(line))
    else:
        count = count + 1 if depth <= 0 else (blank or count + 1)
    return _take(state, first, count)


def _mathematics(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``$$`` up to ``$$``."""
    if not next(_lines(state, first, last)).startswith("$$"):
        return False
    for count, line in enumerate(islice(_lines(state, first, last), _REACH)):
        bare = line.rstrip()
        if bare.endswith("$$") and (count or len(bare) > 3):  # noqa: PLR2004  the opening itself, or one mark more
            return silent or _take(state, first, count + 1)
    return False


def _directive(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """A line of colons that opens or closes an admonition; its content is read as Markdown."""
    if _DIRECTIVE.match(next(_lines(state, first, last))) is None:
        return False
    return silent or _take(state, first, 1)


def _footnote(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """A footnote ends the paragraph before it; its text is a paragraph like others."""
    return silent and _FOOTNOTE.match(next(_lines(state, first, last))) is not None


_RULES: dict[str, Callable[[StateBlock, int, int, bool], bool]] = {
    "<": _jsx,
    "{": _jsx,
    "i": _statement,
    "e": _statement,
    "$": _mathematics,
    ":": _directive,
    "[": _footnote,
}
"""The rule by the character that its block begins with: asked for every line, so one look has to do."""


def wordless_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """Take a block of any of these kinds, or with ``silent`` tell whether one ends the paragraph before it."""
    start = state.bMarks[first] + state.tShift[first]
    rule = _RULES.get(state.src[start : start + 1])
    return (
        rule is not None
        and start < state.eMarks[first]
        and not state.is_code_block(first)
        and rule(state, first, last, silent)
    )
