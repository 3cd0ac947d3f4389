"""Plain text: paragraphs between blank lines, or one on each line."""

from __future__ import annotations

from collections.abc import Sequence

from communique.anatomy import Kind
from communique.formats.contract import FormatOptions, Markup
from communique.formats.lines import Line, lines_of, paragraphs_of, rows_of
from communique.formats.notice import insert_paragraph
from communique.formats.passage import of_lines
from communique.formats.targets import on_one_line
from communique.formats.tiling import Block, tile
from communique.languages import Language
from communique.model import Segment, Span


class _Text:
    """The format of plain text."""

    name = "text"
    extensions: tuple[str, ...] = (".txt",)
    markup: Markup = "none"

    def read(self, text: str, language: Language, options: FormatOptions) -> tuple[Span, ...]:
        paragraphs = list(paragraphs_of(lines_of(text), language))
        rows = rows_of(paragraphs)
        blocks = [
            block
            for number, paragraph in enumerate(paragraphs)
            for block in (
                _cells(text, paragraph[0], rows[number]) if number in rows else [_block(text, paragraph, language)]
            )
        ]
        return tile(text, blocks, language=language, markup=self.markup, rules=options.rules)

    def write(self, segment: Segment, target: str) -> str:
        del segment
        return on_one_line(target)

    def insert_notice(self, text: str, notice: str, language: Language) -> str:
        del language
        return insert_paragraph(text, notice, 1 if text.startswith("\ufeff") else 0)


def _block(source: str, paragraph: list[Line], language: Language) -> Block:
    slices = [(line.start, line.end) for line in paragraph]
    return Block(
        passage=of_lines(source, slices, joiner=language.joiner),
        kind=Kind.ITEM if paragraph[0].marker else Kind.PARAGRAPH,
        alone=paragraph[0].first and paragraph[-1].last,
        leads=paragraph[0].first and not paragraph[-1].last,
    )


def _cells(source: str, line: Line, cells: Sequence[tuple[int, int]]) -> list[Block]:
    """The cells of a row, by offsets in the text of its line."""
    return [
        Block(
            passage=of_lines(source, [(line.start + start, line.start + end)], joiner=""),
            kind=Kind.CELL,
        )
        for start, end in cells
    ]


TEXT = _Text()
