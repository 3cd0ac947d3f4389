"""Blocks of Markdown as a translator sees them: without boxes, footnote marks, alert marks and ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.anatomy import Kind
from communique.formats.markdown.rows import escaped_pipes
from communique.formats.markdown.structure import TextBlock, text_blocks
from communique.formats.passage import Passage, PassageWriter, join_of, trim
from communique.formats.tiling import Block
from communique.languages import Language

_BOX = re.compile(r"\[[ xX]\][ \t]+(?=\S)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,64}\]:[ \t]*")
_ALERT = re.compile(r"\[![A-Za-z]{1,20}\][+-]?[ \t]*\Z")
_HEADING = re.compile(r"#{1,6}[ \t]*")
_CLOSING_MARKS = re.compile(r"(?:^|[ \t])#+[ \t]*\Z")
_HEADING_ID = re.compile(r"[ \t]*(?:\{/\*[^{}]{0,200}\*/\}|\{[#.:][^{}]{0,200}\})[ \t]*\Z")
_IMAGE = re.compile(
    r"!\[((?:[^\[\]\\]|\\.|\[[^\[\]]{0,200}\]){0,1000})\]"
    r"(?:\((?:[^()\\\n]|\\.|\([^()\n]{0,500}\)){0,2000}\)|\[[^\[\]]{0,200}\])"
)
_BETWEEN_IMAGES = re.compile(
    r"(?:\s|\\$|\[(?=!)|\](?:\((?:[^()\\\n]|\\.|\([^()\n]{0,500}\)){0,2000}\)|\[[^\[\]]{0,200}\]))*"
)
"""What may stand between images that fill a paragraph: blanks, and the links around them."""


def blocks_of(source: str, start: int, language: Language) -> list[Block]:
    """The blocks of a Markdown text from an offset on, in order."""
    blocks: list[Block] = []
    for found in text_blocks(source, start):
        lines = [bounds for bounds in _bare_lines(source, found) if source[slice(*bounds)].strip()]
        if lines:
            captions = _captions(source, lines, found.kind)
            blocks += captions or [_block(source, lines, found, language)]
    return blocks


def _bare_lines(source: str, found: TextBlock) -> list[tuple[int, int]]:
    """The lines without the marks that belong to the block; trailing blanks may tell of a hard break and stay."""
    lines = list(found.lines)
    start, end = lines[0]
    if found.kind is Kind.HEADING:
        if found.markup == "#":
            mark = _HEADING.match(source, start, end)
            start = mark.end() if mark else start
            closing = _CLOSING_MARKS.search(source[start:end])
            end = start + closing.start() if closing else end
        name = _HEADING_ID.search(source[start : (end if len(lines) == 1 else start)])
        lines[0] = (start, start + name.start() if name else end)
        return lines
    if found.kind is Kind.QUOTE and _ALERT.match(source[start:end]):
        return lines[1:]
    mark = _BOX.match(source, start, end) if found.begins_item else None
    mark = mark or (_FOOTNOTE.match(source, start, end) if found.kind is not Kind.CELL else None)
    lines[0] = (mark.end() if mark else start, end)
    return lines


def _block(source: str, lines: Sequence[tuple[int, int]], found: TextBlock, language: Language) -> Block:
    if found.kind is Kind.CELL:
        form, opening = "cell", "opening cell" if found.opens_line else "cell"
        return Block(passage=_cell(source, *lines[0]), kind=found.kind, form=form, opening_form=opening)
    form, opening = ("heading", "heading") if found.markup == "#" else ("plain", "line")
    return Block(passage=_passage(source, lines, language.joiner), kind=found.kind, form=form, opening_form=opening)


def _passage(source: str, lines: Sequence[tuple[int, int]], joiner: str) -> Passage:
    """Lines joined; a hard break parts them, and shows as ``<br/>`` where the markup around it forbids that."""
    writer = PassageWriter(source)
    last = len(lines) - 1
    for number, (start, end) in enumerate(lines):
        bare_start, bare_end = trim(source, start, end)
        broken = number < last and _is_hard_break(source, bare_start, bare_end, end)
        if broken and source[bare_end - 1] == "\\":
            bare_end -= 1
        writer.copy(bare_start, bare_end)
        if number < last:
            following, _ = trim(source, *lines[number + 1])
            if broken:
                writer.part(bare_end, following, "<br/>")
            else:
                writer.show(join_of(source[bare_end - 1 : bare_end], source[following], joiner), bare_end, following)
    return writer.finish()


def _is_hard_break(source: str, start: int, bare_end: int, end: int) -> bool:
    """Two blanks or an odd number of backslashes end the line."""
    line = source[start:bare_end]
    return source.startswith("  ", bare_end, end) or (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _cell(source: str, start: int, end: int) -> Passage:
    writer = PassageWriter(source)
    for left, right in escaped_pipes(source, start, end):
        writer.copy(start, left)
        writer.show("|", left, right)
        start = right
    writer.copy(start, end)
    return writer.finish()


def _captions(source: str, lines: Sequence[tuple[int, int]], kind: Kind) -> list[Block]:
    """The alternative texts of a paragraph that holds images alone."""
    first, last = lines[0][0], lines[-1][1]
    if not source.startswith(("!", "[!"), first) or kind in (Kind.HEADING, Kind.CELL):
        return []
    blocks = []
    for image in _images(source, first, last):
        if image is None:
            return []
        start, end = trim(source, *image.span(1))
        if "\n" in source[start:end] or "\r" in source[start:end]:
            return []
        if start < end:
            writer = PassageWriter(source)
            writer.copy(start, end)
            blocks.append(Block(passage=writer.finish(), kind=Kind.CAPTION, form="caption", opening_form="caption"))
    return blocks


def _images(source: str, first: int, last: int) -> Iterator[re.Match[str] | None]:
    """The images of a slice in order; None at the end when something else stands between them."""
    at = first
    while True:
        between = _BETWEEN_IMAGES.match(source, at, last)
        at = between.end() if between else at
        if at >= last:
            return
        image = _IMAGE.match(source, at, last)
        yield image
        if image is None:
            return
        at = image.end()
