"""Blocks that hold other blocks and that CommonMark does not know, as rules of markdown-it.

Admonitions and tabs of MkDocs, footnotes, definitions, and the fences of directives.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from communique.anatomy import Kind
from communique.formats.markdown.lines import begin_of, lines_of, push_text, take

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_INDENT = 4
"""Columns by which what belongs to a footnote or an admonition is indented."""
_ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+[\w\-]+(?:[ \t]+[\w\-]+)*(?:[ \t]+\"(?P<title>[^\"]*)\")?[ \t]*\Z")
_TAB = re.compile(r"===[!+]?[ \t]+\"(?P<title>[^\"]*)\"[ \t]*\Z")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,64}\]:[ \t]*")
_DEFINITION = re.compile(r":[ \t]+(?=\S)")
_LABEL = r"(?:[^\[\]\\\n]|\\.|\[[^\[\]\n]{0,200}\]){1,400}"
_DIRECTIVE = re.compile(
    r":{3,}[ \t]*+(?:\Z|\{[^{}\n]{0,400}\}(?P<after>[^\n:]*+):*+[ \t]*+\Z"
    rf"|[\w\-]++(?:\[(?P<label>{_LABEL})?\])?(?:[ \t]*+\{{[^{{}}\n]{{0,400}}\}})?(?:[ \t]++(?P<title>[^\n]*+))?\Z)"
)
_LEAF = re.compile(rf"::[\w\-]++\[(?P<label>{_LABEL})\](?:\{{[^{{}}\n]{{0,400}}\}})?[ \t]*+\Z")
"""A directive on one line: ``::video[What it shows]{#id}``."""


def read_admonition(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``!!! note "Title"``, ``??? note`` or ``=== "Tab"``, and the indented blocks under it."""
    text = next(lines_of(state, first, last))
    match = _ADMONITION.match(text) or _TAB.match(text)
    if match is None:
        return False
    if silent:
        return True
    take(state, first, 1)
    start = begin_of(state, first)
    push_text(state, start + match.start("title"), start + match.end("title"), Kind.SUBHEAD, "quoted plain")
    end = _indented_until(state, first + 1, last)
    token = state.push("admonition_open", "div", 1)
    token.map = [first, end]
    _read_inside(state, first + 1, end, state.blkIndent + _INDENT)
    state.push("admonition_close", "div", -1)
    return True


def _indented_until(state: StateBlock, line: int, last: int) -> int:
    """The line after the last one that is blank or indented by four columns more."""
    indent = state.blkIndent + _INDENT
    end = line
    while line < last and (state.isEmpty(line) or state.sCount[line] >= indent):
        line += 1
        end = end if state.isEmpty(line - 1) else line
    return end


def _read_inside(state: StateBlock, first: int, end: int, indent: int) -> None:
    """Read lines as blocks of their own, indented by so many columns."""
    if first >= end:
        state.line = end
        return
    outer = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent, state.lineMax = indent, end
    state.md.block.tokenize(state, first, end)
    state.blkIndent, state.lineMax, state.parentType = outer
    state.line = end


def read_footnote(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``[^1]: …`` with the paragraphs indented under it."""
    match = _FOOTNOTE.match(next(lines_of(state, first, last)))
    if match is None:
        return False
    return silent or _read_item(state, first, last, match.end(), "footnote", state.blkIndent + _INDENT)


def read_definition(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``: …`` under the term that it explains, with the blocks indented under it."""
    match = _DEFINITION.match(next(lines_of(state, first, last)))
    if match is None:
        return False
    if silent:
        return state.parentType == "paragraph"
    if not state.tokens or state.tokens[-1].type not in ("paragraph_close", "definition_close"):
        return False
    return _read_item(state, first, last, match.end(), "definition", state.blkIndent + 2)


def _read_item(state: StateBlock, first: int, last: int, width: int, name: str, indent: int) -> bool:
    """The blocks that begin behind a marker so many characters wide, and those indented under it."""
    token = state.push(f"{name}_open", "div", 1)
    outer = state.bMarks[first], state.tShift[first], state.sCount[first]
    begin = begin_of(state, first) + width
    outer_indent, outer_type = state.blkIndent, state.parentType
    if begin < state.eMarks[first]:
        state.bMarks[first], state.tShift[first], state.sCount[first] = begin, 0, indent
    else:
        state.bMarks[first], state.tShift[first], state.sCount[first] = state.eMarks[first], 0, indent
    state.blkIndent, state.parentType = indent, name
    state.md.block.tokenize(state, first, last)
    state.blkIndent, state.parentType = outer_indent, outer_type
    state.bMarks[first], state.tShift[first], state.sCount[first] = outer
    token.map = [first, state.line]
    state.push(f"{name}_close", "div", -1)
    return True


def read_directive(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """A line of colons that opens or closes a directive; its title is a text, its content is read as Markdown."""
    text = next(lines_of(state, first, last))
    match = _DIRECTIVE.match(text) or _LEAF.match(text)
    if match is None:
        return read_definition(state, first, last, silent)
    if silent:
        return True
    take(state, first, 1)
    start = begin_of(state, first)
    for name, kind, form in (
        ("label", Kind.SUBHEAD if text.startswith(":::") else Kind.CAPTION, "caption"),
        ("title", Kind.SUBHEAD, "plain"),
        ("after", Kind.SUBHEAD, "plain"),
    ):
        if match.groupdict().get(name):
            push_text(state, start + match.start(name), start + match.end(name), kind, form)
    return True
