"""Blocks that CommonMark does not know, as rules of markdown-it, by the character that they begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.formats.markdown.containers import read_admonition, read_directive, read_footnote
from communique.formats.markdown.enclosed import (
    read_abbreviation,
    read_comment,
    read_contents,
    read_embed,
    read_formula,
    read_mathematics,
)
from communique.formats.markdown.jsx import read_statement, read_tags
from communique.formats.markdown.lines import Rule
from communique.formats.markdown.shortcodes import read_template

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_RULES: dict[str, tuple[Rule, ...]] = {
    "<": (read_tags,),
    "{": (read_template, read_tags),
    "i": (read_statement,),
    "e": (read_statement,),
    "$": (read_mathematics,),
    "\\": (read_formula,),
    ":": (read_directive,),
    "[": (read_footnote, read_contents),
    "!": (read_admonition, read_embed),
    "?": (read_admonition,),
    "=": (read_admonition,),
    "*": (read_abbreviation,),
    "%": (read_comment,),
}
"""The rules are asked for every line, so that one look has to do."""
_PLAIN = ("* ", "**")
"""How lines begin that none of them takes, the commonest."""


def foreign_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """Take a block of any of these kinds, or with ``silent`` tell whether one ends the paragraph before it."""
    start = state.bMarks[first] + state.tShift[first]
    rules = _RULES.get(state.src[start : start + 1])
    return (
        rules is not None
        and not state.src.startswith(_PLAIN, start)
        and start < state.eMarks[first]
        and not state.is_code_block(first)
        and any(rule(state, first, last, silent) for rule in rules)
    )
