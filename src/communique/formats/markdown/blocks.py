"""Blocks of Markdown as a translator sees them: without boxes, footnote marks, alert marks and ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from communique.anatomy import ADDRESS, Kind, is_final, is_single_line
from communique.formats.markdown.html_texts import HtmlTexts, read_html
from communique.formats.markdown.jsx import inner_of
from communique.formats.markdown.rows import escaped_pipes
from communique.formats.markdown.structure import ALERT, HTML, TextBlock, text_blocks
from communique.formats.passage import Passage, PassageWriter, join_of, trim
from communique.formats.tiling import Block
from communique.languages import Language

_BOX = re.compile(r"\[[ xX]\][ \t]+(?=\S)")
_QUOTED = re.compile(r"\\[\"\\]")
_HEADING = re.compile(r"#{1,6}[ \t]*")
_CLOSING_MARKS = re.compile(r"(?:^|[ \t])#+[ \t]*\Z")
_HEADING_ID = re.compile(r"(?<![ \t])[ \t]*+(?:\{/\*[^{}]{0,200}\*/\}|\{[#.:][^{}]{0,200}\})[ \t]*\Z")
_IMAGE = re.compile(
    r"!\[((?:[^\[\]\\]|\\.|\[[^\[\]]{0,200}\]){0,1000})\]"
    r"(?:\((?:[^()\\\n]|\\.|\([^()\n]{0,500}\)){0,2000}\)|\[[^\[\]]{0,200}\])"
)
_BREAK = re.compile(r"<br\s{0,8}/?>", re.IGNORECASE)
_STRONG = re.compile(r"(\*\*|__)[^*_\n]{1,80}\1")
_SHORT = 60
_LONGEST_CAPTION = 240
_LONGEST_LABEL = 160
_IMAGE_TITLE = re.compile(r"(?<=[ \t])\"((?:[^\"\\\n]|\\.){1,500})\"\)\Z")
"""Behind the address of an image, in double quotes."""
_BETWEEN_IMAGES = re.compile(
    r"(?:\s|\\$|\[(?=!)|\](?:\((?:[^()\\\n]|\\.|\([^()\n]{0,500}\)){0,2000}\)|\[[^\[\]]{0,200}\]))*"
)
"""What may stand between images that fill a paragraph: blanks, and the links around them."""


def read_blocks(source: str, start: int, language: Language) -> HtmlTexts:
    """The blocks of a Markdown text from an offset on, in order, with those of the HTML in it."""
    blocks: list[Block] = []
    pieces: list[list[tuple[int, int]]] = []
    for found in _parted(source, text_blocks(source, start)):
        if found.form == HTML:
            pieces.append(list(found.lines))
            continue
        lines = [bounds for bounds in _bare_lines(source, found) if source[slice(*bounds)].strip()]
        if lines:
            blocks += _blocks(source, lines, found, language)
    page = read_html(source, pieces, language)
    if not page.blocks:
        return replace(page, blocks=tuple(blocks))
    return replace(page, blocks=tuple(_in_order((*blocks, *page.blocks))))


def guarded(blocks: Iterable[Block], end: int) -> Iterator[Block]:
    """The blocks, those before an offset with forms whose targets do not read as fields of front matter."""
    for block in blocks:
        if block.passage.sources[0][0] < end and block.form == "plain":
            yield replace(block, form="guarded", opening_form="guarded line")
        else:
            yield block


def _in_order(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks in rising order, without one that reaches into another."""
    at = 0
    for block in sorted(blocks, key=lambda block: block.passage.sources[0]):
        if block.passage.sources[0][0] >= at:
            yield block
            at = block.passage.sources[-1][1]


def _parted(source: str, found: Iterable[TextBlock]) -> Iterator[TextBlock]:
    """The blocks of text, with the mark and the title of an alert apart from what it says."""
    for block in found:
        mark = ALERT.match(source, *block.lines[0]) if block.quoted else None
        if mark is None:
            yield block
            continue
        title, rest = (mark.end(), block.lines[0][1]), block.lines[1:]
        if title[0] < title[1]:
            yield replace(block, kind=Kind.SUBHEAD, lines=(title,), form="plain")
        if rest:
            yield replace(block, lines=rest)


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
    mark = _BOX.match(source, start, end) if found.begins_item else None
    lines[0] = (mark.end() if mark else start, end)
    if source.startswith("<", lines[0][0]) and found.kind is not Kind.CELL:
        _peel(source, lines)
    return lines


def _peel(source: str, lines: list[tuple[int, int]]) -> None:
    """Leave out the tags of a component that stand around a whole paragraph."""
    first = source[slice(*lines[0])]
    head, tail = inner_of(first, first if len(lines) == 1 else source[slice(*lines[-1])])
    lines[0] = (lines[0][0] + head, lines[0][1])
    lines[-1] = (lines[-1][0], lines[-1][1] - tail)


def _blocks(source: str, lines: Sequence[tuple[int, int]], found: TextBlock, language: Language) -> Iterator[Block]:
    """The block of a text; images that fill its first lines are apart, and what follows them is their caption."""
    if found.form or found.kind in (Kind.HEADING, Kind.CELL):
        yield _block(source, lines, found, language)
        return
    first = next((number for number, line in enumerate(lines) if not _fills(source, line)), len(lines))
    if not first:
        # An image may also reach over the end of its line.
        captions = _captions(source, lines[0][0], lines[-1][1])
        yield from captions or [_block(source, lines, found, language)]
        return
    yield from _captions(source, lines[0][0], lines[first - 1][1])
    if first < len(lines):
        rest = replace(found, kind=Kind.CAPTION) if _is_caption(source, lines[first:]) else found
        yield _block(source, lines[first:], rest, language)


def _fills(source: str, line: tuple[int, int]) -> bool:
    """Images stand on a line, and nothing else."""
    if not source.startswith(("!", "[!"), trim(source, *line)[0]):
        return False
    return all(image is not None for image in _images(source, *line))


def _is_caption(source: str, lines: Sequence[tuple[int, int]]) -> bool:
    """What stands right under an image is one short line, or emphasized as a whole."""
    text = source[lines[0][0] : lines[-1][1]].strip()
    emphasized = text[:1] in ("*", "_") and text.endswith(text[0])
    return len(text) <= _LONGEST_CAPTION and (len(lines) == 1 or emphasized)


def _block(source: str, lines: Sequence[tuple[int, int]], found: TextBlock, language: Language) -> Block:
    if found.kind is Kind.CELL:
        form, opening = "cell", "opening cell" if found.opens_line else "cell"
        return Block(passage=_cell(source, *lines[0]), kind=found.kind, form=form, opening_form=opening)
    form, opening = ("heading", "heading") if found.markup == "#" else ("plain", "line")
    if found.form:
        form = opening = found.form
    if form == "quoted":
        return Block(passage=_unescaped(source, *lines[0]), kind=found.kind, form=form, opening_form=opening)
    passage = _passage(source, lines, language, breaks=found.kind is not Kind.HEADING)
    return Block(passage=passage, kind=found.kind, form=form, opening_form=opening)


def _passage(source: str, lines: Sequence[tuple[int, int]], language: Language, *, breaks: bool) -> Passage:
    """Lines joined; a hard break parts them, and shows as ``<br/>`` where the markup around it forbids that.

    Labels with their values stand on lines of their own, also where the author did not mark their ends.
    """
    writer = PassageWriter(source)
    last = len(lines) - 1
    for number, (start, end) in enumerate(lines):
        bare_start, bare_end = trim(source, start, end)
        broken = number < last and _is_hard_break(source, bare_start, bare_end, end)
        if broken and source[bare_end - 1] == "\\":
            bare_end -= 1
        at = bare_start
        for match in _BREAK.finditer(source, bare_start, bare_end) if breaks else ():
            writer.copy(at, match.start())
            writer.part(*match.span(), match.group())
            at = match.end()
        writer.copy(at, bare_end)
        if number < last:
            following, end_of_following = trim(source, *lines[number + 1])
            if broken:
                writer.part(bare_end, following, "<br/>")
            elif breaks and _stands_alone(source[bare_start:bare_end], source[following:end_of_following], language):
                writer.part(bare_end, following)
            else:
                joint = join_of(source[bare_end - 1 : bare_end], source[following], language.joiner)
                writer.show(joint, bare_end, following)
    return writer.finish()


def _stands_alone(line: str, following: str, language: Language) -> bool:
    """One of two lines is a label with its value, or a short line in bold or with an address."""
    return any(
        len(one) <= _LONGEST_LABEL
        and (is_single_line(one, language) or _STRONG.fullmatch(one) is not None or _is_address(one))
        for one in (line, following)
    )


def _is_address(line: str) -> bool:
    ended = is_final(line) or line.endswith((",", "，", ":", "："))
    return len(line) <= _SHORT and not line[:1].islower() and not ended and ADDRESS.search(line) is not None


def _is_hard_break(source: str, start: int, bare_end: int, end: int) -> bool:
    """Two blanks or an odd number of backslashes end the line."""
    line = source[start:bare_end]
    return source.startswith("  ", bare_end, end) or (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _cell(source: str, start: int, end: int) -> Passage:
    return _shown(source, start, end, escaped_pipes(source, start, end))


def _unescaped(source: str, start: int, end: int) -> Passage:
    """What stands between double quotes, with backslashes before quotes in it."""
    start, end = trim(source, start, end)
    return _shown(source, start, end, (match.span() for match in _QUOTED.finditer(source, start, end)))


def _shown(source: str, start: int, end: int, escapes: Iterable[tuple[int, int]]) -> Passage:
    """A slice in which of each escape the last character is shown."""
    writer = PassageWriter(source)
    for left, right in escapes:
        writer.copy(start, left)
        writer.show(source[right - 1], left, right)
        start = right
    writer.copy(start, end)
    return writer.finish()


def _captions(source: str, first: int, last: int) -> list[Block]:
    """The alternative texts of a slice that holds images alone."""
    if not source.startswith(("!", "[!"), first):
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
        title = _IMAGE_TITLE.search(source, image.end(1), image.end())
        if title is not None:
            passage = _unescaped(source, *title.span(1))
            blocks.append(Block(passage=passage, kind=Kind.CAPTION, form="quoted", opening_form="quoted"))
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
