"""Components, expressions, imports and exports of MDX, as rules of markdown-it.

What stands between the tags of a component is read as Markdown, as MDX does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique.anatomy import Kind
from communique.formats.markdown.lines import lines_of, push_text, take, text_of

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

TAG = re.compile(r"</?(?:[A-Z][\w\-]*+(?:[.:][\w\-]++)*|[a-z][\w\-]*+(?:\.[\w\-]++)+|(?=>))(?=[\s/>]|\Z)")
"""A component: its name begins with a capital or has a dot; a fragment has none."""
_PLAIN_HTML = re.compile(r"</?(?:P|DIV|TABLE|TR|TD|TH|UL|OL|LI|CENTER|FORM|HR|H[1-6]|PRE|BLOCKQUOTE)\b")
_EXPRESSION = re.compile(r"\{(?!\s*+\w[\w,.;:!?'’\-]*+(?:\s++[\w,.;:!?'’\-]++)+\s*+\})")
"""A brace; but not one around plain words, which is a gap to be filled in."""
_COMMENT = re.compile(r"\{(?:/\*|%|\{[<%]|::?[\w.#/{-]|: )")
_STATEMENT = re.compile(
    r"import\s++(?:[\"'{*]|[\w$]++\s*+(?:,|from\b))"
    r"|export\s++(?:default\b|const\b|let\b|var\b|function\b|async\b|class\b|type\b|interface\b|[{*])"
)
_TEXTS = re.compile(
    r"(?<=\s)(?:caption|alt|title|subtitle|label|heading|description|summary|placeholder|aria-label)=\"([^\"\n&{}<]{1,1000})\""
)
"""Properties of components that a reader sees, where nothing in them is escaped."""
_TOKEN = re.compile(r"[\"'`{}<>]|/\*|//|\\.")
_BRACKETS = re.compile(r"[\[({})\]]")


def read_tags(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """Lines that hold tags of components and expressions, and nothing else."""
    head = next(lines_of(state, first, last))
    is_tag = TAG.match(head) is not None and _PLAIN_HTML.match(head) is None
    if not is_tag and _EXPRESSION.match(head) is None:
        return False
    if silent and not is_tag and _COMMENT.match(head) is None:
        return False
    text = text_of(state, first, last)
    end = _after_tags(text)
    if end is None or silent:
        return end is not None
    take(state, first, text.count("\n", 0, end) + 1)
    if is_tag:
        for match in _TEXTS.finditer(state.src, state.bMarks[first], state.eMarks[state.line - 1]):
            push_text(state, *match.span(1), Kind.CAPTION, 'html attribute "')
    return True


def _after_tags(text: str) -> int | None:
    """Offset of the end of the line on which the first tags and expressions end; None if anything else is on it."""
    at = 0
    while True:
        if text.startswith("{", at):
            end = _after_expression(text, at)
        elif TAG.match(text, at):
            end = after_tag(text, at)
        else:
            end = None
        if end is None:
            return None
        while text.startswith((" ", "\t"), end):
            end += 1
        if end == len(text) or text[end] == "\n":
            return end
        at = end


def inner_of(text: str, last: str) -> tuple[int, int]:
    """How many characters at the head of a first line and at the end of a last one are tags of components around them.

    Both are one line where ``last`` is ``text``. A component that stands within the text as well is not taken off.
    """
    head, tail = 0, 0
    while (match := TAG.match(text, head)) is not None and len(match.group()) > 1:
        end = after_tag(text, head)
        closing = f"</{match.group()[1:]}>"
        bare = last[: len(last) - tail].rstrip()
        if end is None or text[end - 2] == "/" or not bare.endswith(closing):
            break
        within = bare[end if text is last else 0 : len(bare) - len(closing)]
        if match.group() in text[end : len(text) - (tail if text is last else 0)] or closing in within:
            break
        head, tail = end, len(last) - len(bare) + len(closing)
    return head, tail


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


def after_tag(text: str, at: int) -> int | None:
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


def read_statement(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``import`` and ``export`` of MDX: up to a blank line outside all brackets."""
    if silent or state.level or state.sCount[first] or _STATEMENT.match(next(lines_of(state, first, last))) is None:
        return False
    text = text_of(state, first, last)
    blank, depth, count = 0, 0, 0
    for count, line in enumerate(text.split("\n")):
        if not line.strip():
            blank = blank or count
            if depth <= 0:
                break
        depth += sum(1 if bracket in "[({" else -1 for bracket in _BRACKETS.findall(line))
    else:
        count = count + 1 if depth <= 0 else (blank or count + 1)
    return take(state, first, count)
