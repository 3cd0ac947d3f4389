"""The block structure of a Markdown text, each block with the places of its own lines in the source.

markdown-it parses the blocks. The rules that make a block of text are wrapped: while such a rule runs, the parser
still knows where the text of every line begins behind the markers and indentation of the blocks around it, so that
nothing has to be searched for afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from communique.anatomy import Kind
from communique.formats.markdown.lines import push_text
from communique.formats.markdown.orders import without_kept
from communique.formats.markdown.rows import cells_of
from communique.formats.markdown.rules import foreign_block
from communique.formats.passage import LINE_END

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

NESTING = 50
"""Deeper than so many blocks in blocks, text is left as it is."""
_CONTAINERS = {
    "blockquote_open": Kind.QUOTE,
    "list_item_open": Kind.ITEM,
    "heading_open": Kind.HEADING,
    "definition_open": Kind.ITEM,
    "footnote_open": Kind.NOTE,
    "admonition_open": Kind.PARAGRAPH,
} | dict.fromkeys(("th_open", "td_open"), Kind.CELL)
_CLOSINGS = frozenset(name.replace("_open", "_close") for name in _CONTAINERS)
ALERT = re.compile(r"\[!([A-Za-z][\w-]{0,30})\][+-]?[ \t]*")
"""The mark of an alert at the head of a block quote."""
_QUOTING = frozenset({"quote", "cite"})
"""Alerts that are quotations none the less."""
HTML = "html"
"""Form of what is a block of HTML."""
_TEXTS = frozenset({"inline", "slice", "html_block"})
_Rule = Callable[["StateBlock", int, int, bool], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """A block of text."""

    kind: Kind
    """Of the innermost block around it."""
    lines: tuple[tuple[int, int], ...]
    """Start and end in the source of the text of each line, with trailing blanks, without the line end."""
    markup: str
    """``#`` for an ATX heading, ``-`` or ``=`` for the other kind, empty for the rest."""
    begins_item: bool
    """It is the first text of a list item."""
    opens_line: bool
    """Nothing but indentation and markers of lists and quotes stands before its first line."""
    quoted: bool = False
    """It stands right in a block quote, which may be an alert."""
    form: str = ""
    """How a target is written where the text stands alone between marks: ``quoted``; empty elsewhere."""


def text_blocks(source: str, start: int) -> Iterator[TextBlock]:
    """The blocks of text in a source, from an offset on, in order."""
    body = source[start:]
    text = body if "\r" not in body else LINE_END.sub("\n", body)
    tokens: list[Token] = []
    parser = _parser()
    parser.block.parse(text, parser, {}, tokens)
    place = _places(body, start) if text is not body else start.__add__
    around: list[Kind] = []
    quoted: list[bool] = []
    fresh_item = False
    terms, contents, alerts = _terms(tokens), _contents(tokens), _alerts(tokens)
    for token in without_kept(tokens):
        kind = alerts.get(id(token)) or _CONTAINERS.get(token.type)
        if kind is not None:
            around.append(kind)
            quoted.append(token.type == "blockquote_open")
            fresh_item = kind is Kind.ITEM or (fresh_item and kind is not Kind.QUOTE)
        elif token.type in _CLOSINGS:
            around.pop()
            quoted.pop()
        elif token.type in _TEXTS and token.meta.get("lines") and id(token) not in contents:
            lines = tuple((place(first), place(last)) for first, last in token.meta["lines"])
            block = TextBlock(
                kind=token.meta.get("kind") or (around[-1] if around else Kind.PARAGRAPH),
                lines=lines,
                markup=token.meta.get("markup", ""),
                begins_item=fresh_item,
                opens_line=token.meta.get("opens_line", True),
                quoted=quoted[-1] if quoted else False,
                form=token.meta.get("form", ""),
            )
            if id(token) in terms:
                yield from (replace(block, kind=Kind.ITEM, lines=(line,)) for line in lines)
            else:
                yield block
            fresh_item = False


def _terms(tokens: Sequence[Token]) -> set[int]:
    """The texts that definitions follow; each of their lines is a term."""
    return {
        id(tokens[number - 2])
        for number, token in enumerate(tokens)
        if token.type == "definition_open" and number > 1 and tokens[number - 2].type == "inline"
    }


def _alerts(tokens: Sequence[Token]) -> dict[int, Kind]:
    """What is in block quotes that begin with the mark of an alert, ``[!NOTE]``: by id of their opening."""
    found = {}
    for number, token in enumerate(tokens[2:]):
        mark = ALERT.match(token.content) if tokens[number].type == "blockquote_open" else None
        if mark is not None:
            found[id(tokens[number])] = Kind.QUOTE if mark[1].lower() in _QUOTING else Kind.NOTE
    return found


def _contents(tokens: Sequence[Token]) -> set[int]:
    """The texts in whose place kramdown puts a table of contents."""
    found = {token.map[0] for token in tokens if token.map and token.content.startswith(("{:toc", "{: toc"))}
    return {id(token) for token in tokens if found and token.type == "inline" and token.map and token.map[1] in found}


def _places(body: str, start: int) -> Callable[[int], int]:
    """From an offset in the text with LF line ends to one in the source."""
    firsts, sources = [0], [start]
    at = 0
    for match in LINE_END.finditer(body):
        firsts.append(firsts[-1] + match.start() - at + 1)
        at = match.end()
        sources.append(start + at)

    def place(offset: int) -> int:
        line = bisect_right(firsts, offset) - 1
        return sources[line] + offset - firsts[line]

    return place


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import heading, html_block, lheading, paragraph, reference, table

    parser = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable("table")
    rules = parser.block.ruler
    rules.at("paragraph", _located(paragraph))
    rules.at("lheading", _located(lheading))
    rules.at("heading", _located(heading), {"alt": ["paragraph", "reference", "blockquote"]})
    rules.at("table", _located_table(table), {"alt": ["paragraph", "reference"]})
    rules.at("reference", _link_definition(reference))
    rules.at("html_block", _located_html(html_block), {"alt": ["paragraph", "reference", "blockquote"]})
    rules.before("fence", "foreign", foreign_block, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    return parser


def _located(rule: _Rule) -> _Rule:
    """The rule of a paragraph or heading, that also notes where its lines stand."""

    def located(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
        if not rule(state, first, last, silent):
            return False
        if not silent:
            token = state.tokens[-2]
            begin, end = token.map or (first, first)
            token.meta["lines"] = [_line(state, line) for line in range(begin, end)]
            token.meta["markup"] = state.tokens[-3].markup[:1]
        return True

    return located


def _located_html(rule: _Rule) -> _Rule:
    """The rule of a block of HTML, that also notes where its lines stand."""

    def located(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
        if not rule(state, first, last, silent):
            return False
        if not silent:
            token = state.tokens[-1]
            begin, end = token.map or (first, first)
            token.meta = {"lines": [_line(state, line) for line in range(begin, end)], "form": HTML}
        return True

    return located


def _located_table(rule: _Rule) -> _Rule:
    """The rule of a table, that also notes where its cells stand."""

    def located(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
        count = len(state.tokens)
        if not rule(state, first, last, silent):
            return False
        cells: Iterator[tuple[int, int]] = iter(())
        line_start = 0
        for token in state.tokens[count:]:
            if token.type == "tr_open" and token.map:
                line_start, line_end = _line(state, token.map[0])
                cells = cells_of(state.src, line_start, line_end)
            elif token.type == "inline":
                cell = next(cells, None)
                token.meta["lines"] = [cell] if cell and cell[0] < cell[1] else []
                token.meta["opens_line"] = cell is not None and cell[0] == line_start
        return True

    return located


def _link_definition(rule: _Rule) -> _Rule:
    """The rule of a link definition, which takes no footnote for one; a title in double quotes is a text."""

    def definition(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
        start, end = _line(state, first)
        if state.src.startswith("[^", start) or not rule(state, first, last, silent):
            return False
        if not silent and state.line == first + 1:
            line = state.src[start:end].rstrip()
            opening = line.rfind('"', 0, -1)
            if line.endswith('"') and line[opening - 1 : opening] in (" ", "\t"):
                push_text(state, start + opening + 1, start + len(line) - 1, Kind.FIELD, "quoted")
        return True

    return definition


def _line(state: Any, line: int) -> tuple[int, int]:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]
