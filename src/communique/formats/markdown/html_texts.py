"""The texts of the HTML that stands in a Markdown page, read as those of an HTML page are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from communique.formats.html.reader import read_page
from communique.formats.passage import LINE_END
from communique.formats.tiling import Block, LocalSlice
from communique.languages import Language

FORM = "html "
"""Before the form of a segment that :mod:`communique.formats.html` writes."""
_PARTING = "<hr>"
"""Stands for the Markdown between two pieces of HTML: no text reaches across."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlTexts:
    """What a Markdown page holds in HTML."""

    blocks: tuple[Block, ...] = ()
    local: tuple[LocalSlice, ...] = ()


def read_html(source: str, pieces: Sequence[Sequence[tuple[int, int]]], language: Language) -> HtmlTexts:
    """The texts of blocks of HTML, each given by the start and end of its lines, in order.

    All are read as one page, so that an element may open in one block and close in another; what lies between them is
    blanked out, and offsets stay.
    """
    pieces = [lines for lines in pieces if not _is_comment(source, lines)]
    if not pieces:
        return HtmlTexts()
    begin, end = pieces[0][0][0], pieces[-1][-1][1]
    page, at = [], begin
    for lines in pieces:
        page.append(_gap(source, at, lines[0][0], parting=at > begin))
        at = lines[0][0]
        for start, stop in lines:
            page += (_gap(source, at, start, parting=False), source[start:stop])
            at = stop
    found = read_page(" " * begin + "".join(page) + " " * (len(source) - end), language)
    return HtmlTexts(
        blocks=tuple(
            replace(block, form=FORM + block.form, opening_form=FORM + block.opening_form) for block in found.blocks
        ),
        local=tuple(one for one in found.local if source[one.start : one.end].strip()),
    )


def _is_comment(source: str, lines: Sequence[tuple[int, int]]) -> bool:
    first, last = lines[0], lines[-1]
    return source.startswith("<!--", first[0]) and source.find("-->", first[0]) == len(
        source[: last[1]].rstrip()
    ) - len("-->")


def _gap(source: str, start: int, end: int, *, parting: bool) -> str:
    """What stands for a slice between: blanks, and a mark where it holds text."""
    size = end - start
    if parting and size >= len(_PARTING) and source[start:end].strip():
        return _PARTING.ljust(size)
    if size and LINE_END.fullmatch(source, start, end):
        return source[start:end]
    return " " * size
