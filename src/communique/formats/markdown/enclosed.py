"""Blocks that hold no prose, or one text alone, as rules of markdown-it.

Display mathematics, comments of Obsidian, marks of a table of contents, embedded notes, abbreviations.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from communique.anatomy import Kind
from communique.formats.markdown.lines import REACH, begin_of, lines_of, push_text, take

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_ENVIRONMENT = re.compile(r"\\begin\{([A-Za-z]{1,20}\*?)\}")
_CONTENTS = re.compile(r"\[(?:TOC|toc|\[(?:_TOC_|toc|TOC)\])\][ \t]*\Z")
_EMBED = re.compile(r"!\[\[[^\[\]\n]{1,400}\]\][ \t]*\Z")
_ABBREVIATION = re.compile(r"\*\[[^\[\]\n]{1,100}\]:[ \t]*")
_SHORTEST = 4
"""Characters of a comment or formula that opens and closes on one line."""


def _take_until(state: StateBlock, first: int, last: int, closing: str, *, silent: bool) -> bool:
    """Take the lines up to the one that ends with a mark; nothing where none does."""
    known: dict[str, tuple[int, int]] = state.env.setdefault("closings", {})
    at = begin_of(state, first) + len(closing)
    sought, found = known.get(closing, (at, 0))
    if at < sought or 0 <= found < at:
        found = state.src.find(closing, at)
        known[closing] = (at, found)
    if not 0 <= found < state.eMarks[min(first + REACH, last) - 1]:
        return False
    for count, line in enumerate(islice(lines_of(state, first, last), REACH)):
        bare = line.rstrip()
        if bare.endswith(closing) and (count or len(bare) >= _SHORTEST):
            return silent or take(state, first, count + 1)
    return False


def read_mathematics(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``$$`` up to ``$$``."""
    opens = next(lines_of(state, first, last)).startswith("$$")
    return opens and _take_until(state, first, last, "$$", silent=silent)


def read_formula(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    r"""``\[`` alone on its line up to ``\]``, ``\begin{align}`` up to ``\end{align}``."""
    line = next(lines_of(state, first, last))
    if line.rstrip() in ("\\[", "\\\\["):
        return _take_until(state, first, last, line.rstrip()[:-1] + "]", silent=silent)
    environment = _ENVIRONMENT.match(line)
    return environment is not None and _take_until(state, first, last, f"\\end{{{environment[1]}}}", silent=silent)


def read_comment(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``%%`` up to ``%%``: what the author of a note left out of the page."""
    opens = next(lines_of(state, first, last)).startswith("%%")
    return opens and _take_until(state, first, last, "%%", silent=silent)


def read_contents(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``[TOC]``: where the table of contents is put."""
    return _CONTENTS.match(next(lines_of(state, first, last))) is not None and (silent or take(state, first, 1))


def read_embed(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``![[note]]`` alone on its line."""
    return _EMBED.match(next(lines_of(state, first, last))) is not None and (silent or take(state, first, 1))


def read_abbreviation(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001  markdown-it's signature
    """``*[HTML]: what it stands for``, which is a text."""
    match = _ABBREVIATION.match(next(lines_of(state, first, last)))
    if match is None:
        return False
    if not silent:
        take(state, first, 1)
        push_text(state, begin_of(state, first) + match.end(), state.eMarks[first], Kind.PARAGRAPH, "plain")
    return True
