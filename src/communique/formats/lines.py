"""The lines of a plain text, and which of them make a paragraph."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from communique.anatomy import is_final, is_single_line
from communique.formats.passage import LINE_END, trim
from communique.languages import Language

_MARKER = re.compile(
    r"(?:[-–*+•·▪‣◦●○■□◆◇►▶]|[0-9]{1,3}[.)]|\([0-9]{1,3}\)|[①-⑳])[ \t\u3000\u00a0]+(?=\S)|[•▪●■◆①-⑳](?=\S)"
)
"""A bullet or a number that every language writes alike; ``1、`` and ``（一）`` belong to the text."""
_FRAMED = re.compile(r"([-–*])[ \t\u00a0](?=\S)[^\n]{1,40}[ \t\u00a0]\1")
"""Words between two marks, ``- END -``, are no item of a list."""
_GAP = re.compile(r"\t+| {3,}")
"""What parts the cells of a row."""
_NARROWEST, _WIDEST = 50, 110
"""Columns of the lines of a text that was wrapped by hand or by a program."""
_QUANTILE = 0.75
_COMMAS = (",", "，", "、")
_TAB = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is not blank."""

    start: int
    """Offset of its text, after indentation and marker."""
    end: int
    """Offset after its text, before trailing blanks."""
    indent: int
    """Columns before marker and text."""
    width: int
    """Columns up to its end."""
    opening: int
    """Columns of its first word; of its first character where words are not parted."""
    marker: bool
    """It begins with a bullet or a number, which is not in its text."""
    first: bool
    """A blank line, or nothing, stands before it."""
    last: bool
    """A blank line, or nothing, stands after it."""
    final: bool
    """It ends as a sentence does."""
    text: str


def lines_of(source: str) -> list[Line]:
    """The lines of a text that are not blank."""
    bounds = []
    at = 0
    for match in LINE_END.finditer(source):
        bounds.append((at, match.start()))
        at = match.end()
    bounds.append((at, len(source)))
    if source.startswith("\ufeff"):
        bounds[0] = (1, max(1, bounds[0][1]))
    bare = [trim(source, start, end) for start, end in bounds]
    blank = [True, *(start == end for start, end in bare), True]
    return [
        _line(source, begin, start, end, first=blank[number], last=blank[number + 2])
        for number, ((begin, _), (start, end)) in enumerate(zip(bounds, bare, strict=True))
        if start < end
    ]


def _line(source: str, begin: int, start: int, end: int, *, first: bool, last: bool) -> Line:
    marker = _MARKER.match(source, start, end)
    if marker and _FRAMED.fullmatch(source, start, end):
        marker = None
    at = marker.end() if marker else start
    text = source[at:end]
    word = re.match(r"\S{1,64}", text)
    opening = word.group() if word else ""
    if opening and _columns(opening[0]) > 1:
        opening = opening[0]
    return Line(
        start=at,
        end=end,
        indent=_columns(source[begin:start]),
        width=_columns(source[begin:end]),
        opening=_columns(opening),
        marker=marker is not None,
        first=first,
        last=last,
        final=is_final(text[-16:]),
        text=text,
    )


def paragraphs_of(lines: Sequence[Line], language: Language) -> Iterator[list[Line]]:
    """Lines that belong together: hard-wrapped ones, if the file has such; otherwise each by itself.

    A small letter after a long line without an end goes on with it in any file, and so does what follows its comma.
    """
    width = _wrap_width(lines)
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not _continues(paragraph, line, width, language):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _wrap_width(lines: Sequence[Line]) -> int:
    """Columns at which the file is wrapped, or 0 where it is not."""
    pairs = [
        (line, after)
        for line, after in pairwise(lines)
        if not line.last and not after.marker and _GAP.search(line.text) is None
    ]
    if not pairs:
        return 0
    widths = sorted(line.width for line, _ in pairs)
    width = widths[int(_QUANTILE * (len(widths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    open_ends = sum(not line.final and _is_full(line, after, width) for line, after in pairs)
    return width if 2 * open_ends >= len(pairs) else 0


def _is_full(line: Line, after: Line, width: int) -> bool:
    """The first word of the next line would not have gone on this one."""
    return line.width + 1 + after.opening > width


def _continues(paragraph: Sequence[Line], line: Line, width: int, language: Language) -> bool:
    before = paragraph[-1]
    if before.last or line.marker:
        return False
    goes_on = line.text[:1].islower() or (before.text.endswith(_COMMAS) and before.width <= _WIDEST)
    goes_on = goes_on and before.width >= _NARROWEST and not before.final
    if not goes_on and not (width and _is_full(before, line, width)):
        return False
    hanging = len(paragraph) == 1 and before.marker
    if line.indent > before.indent and not hanging:
        return False
    return not is_single_line(before.text, language) and not is_single_line(line.text, language)


def rows_of(paragraphs: Sequence[Sequence[Line]]) -> dict[int, list[tuple[int, int]]]:
    """The cells of lines that are rows of a table, by the number of their paragraph, as offsets in the line's text.

    Two or more lines with nothing between them and as many tabs or cells in each are one; labels with values are not.
    Cells are parted by tabs or by three blanks or more.
    """
    rows = {}
    number = 0
    while number < len(paragraphs):
        last = number
        cells = _cells(paragraphs[number])
        while len(cells) > 1 and last + 1 < len(paragraphs) and not paragraphs[last][-1].last:
            below = _cells(paragraphs[last + 1])
            tabs = [paragraphs[one][0].text.count("\t") for one in (last, last + 1)]
            if not below or (len(below) != len(cells) and (tabs[0] != tabs[1] or not tabs[0])):
                break
            last += 1
        if last > number:
            rows.update({one: _cells(paragraphs[one]) for one in range(number, last + 1)})
        number = last + 1
    return rows


def _cells(paragraph: Sequence[Line]) -> list[tuple[int, int]]:
    """What gaps part in a paragraph of one line; nothing where that is a label and its value."""
    text = paragraph[0].text
    if len(paragraph) > 1 or _GAP.search(text) is None or paragraph[0].marker:
        return []
    bounds = [0, *(at for match in _GAP.finditer(text) for at in match.span()), len(text)]
    cells = [(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if text[start:end].strip()]
    return [] if text[slice(*cells[0])].rstrip().endswith((":", "：")) else cells


def _columns(text: str) -> int:
    """Columns of a text; Han characters take two."""
    if text.isascii():
        return len(text) + (_TAB - 1) * text.count("\t")
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
