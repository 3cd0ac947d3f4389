"""Shortcodes of Hugo, tags of Liquid and extensions of kramdown that fill their lines, as rules of markdown-it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from communique.anatomy import Kind
from communique.formats.markdown.jsx import read_tags
from communique.formats.markdown.lines import begin_of, lines_of, push_text, take

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_CODE = (
    "highlight|comment|codeblock|code|mermaid|math|katex|latex|chart|plantuml|graphviz|style|script|javascript|css"
    "|rawhtml|nomarkdown|stylesheet|schema|gallery_data"
)
"""Names of shortcodes between which no prose stands."""
_OPENING = re.compile(
    rf"\{{%-?\s*(?P<liquid>{_CODE})\b|\{{\{{(?P<hugo_mark>[<%])\s*(?P<hugo>{_CODE})\b|\{{::(?P<kramdown>comment|nomarkdown)\b"
)
_LONE = re.compile(r"/\s*(?:[>%]\}\}|\})[ \t]*\Z")
_TEXTS = re.compile(
    r"\b(?:caption|alt|title|summary|description|label|heading|subtitle)\s*=\s*\"((?:[^\"\\\n]|\\.)*)\"", re.IGNORECASE
)
"""Parameters that a reader sees."""


def read_template(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """A shortcode with its code, or one alone on its lines; the texts among its parameters are captions."""
    line = next(lines_of(state, first, last))
    if not line.startswith(("{%", "{{<", "{{%", "{:")):
        return False
    opening = _OPENING.match(line)
    count = _lines_of_code(state, first, last, opening, line) if opening else 0
    if count:
        return silent or take(state, first, count)
    start = begin_of(state, first)
    if not read_tags(state, first, last, silent):
        return False
    if not silent:
        for match in _TEXTS.finditer(state.src, start, state.eMarks[state.line - 1]):
            push_text(state, *match.span(1), Kind.CAPTION, "quoted")
    return True


def _lines_of_code(state: StateBlock, first: int, last: int, opening: re.Match[str], line: str) -> int:
    """Lines from an opening shortcode to the closing one; 0 where it has none."""
    if _LONE.search(line):
        return 0
    if opening["liquid"]:
        closing = rf"\{{%-?\s*end{opening['liquid']}\b[^\n]*"
    elif opening["hugo"]:
        closing = rf"\{{\{{[<%]\s*/\s*{opening['hugo']}\b[^\n]*"
    else:
        closing = rf"\{{:/(?:{opening['kramdown']})?\}}[^\n]*"
    absent: set[str] = state.env.setdefault("absent", set())
    if f"{last} {closing}" in absent:
        return 0
    found = re.compile(closing).search(state.src, begin_of(state, first) + 2, state.eMarks[last - 1])
    if found is None:
        absent.add(f"{last} {closing}")
        return 0
    return bisect_left(state.eMarks, found.end(), first, last) - first + 1
