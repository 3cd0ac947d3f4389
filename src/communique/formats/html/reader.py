"""The texts of a page and its texts in attributes, in the order in which they stand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from communique.anatomy import Kind, is_final, is_single_line
from communique.formats.html.attributes import attribute_blocks
from communique.formats.html.cells import Cells
from communique.formats.html.dates import date_slice, number_slice
from communique.formats.html.elements import BLOCKS, OPAQUE, VOID
from communique.formats.html.links import PageLinks
from communique.formats.html.objects import object_blocks
from communique.formats.html.pieces import (
    Piece,
    PieceKind,
    has_words,
    kind_of_tag,
    pair,
    partings,
    peel,
    prose_of,
    show_piece,
)
from communique.formats.html.references import show_text
from communique.formats.html.stack import Stack
from communique.formats.html.tokens import Token, TokenKind, is_xml, tokens_of
from communique.formats.passage import PassageWriter, trim
from communique.formats.tiling import Block, LocalSlice
from communique.inline.html_tags import Tag
from communique.languages import Language

_MOST_PIECES = 100_000
"""A text with more pieces is parted there, whatever that tears: nobody wrote it."""
_DATA = "application/ld+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page holds for a translator."""

    blocks: tuple[Block, ...]
    local: tuple[LocalSlice, ...]


def read_page(source: str, language: Language) -> Page:
    """The texts of a page in rising order, and what follows its locale."""
    return _Reader(source, language).run()


@dataclass(slots=True)
class _Reader:
    source: str
    language: Language
    xml: bool = False
    _blocks: list[Block] = field(default_factory=list)
    _local: list[LocalSlice] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _closed: Piece | None = None
    """The element being read inside a text that is never translated."""
    _closed_depth: int = 0
    _early: list[int] = field(default_factory=list)
    """Numbers of the blocks before the first heading of the first degree that stand outside the main part."""
    _headed: bool = False
    _cells: Cells = field(default_factory=Cells)
    _stack: Stack = field(init=False)
    _links: PageLinks = field(init=False)

    def __post_init__(self) -> None:
        self._stack = Stack(self.source, self.language)
        self._links = PageLinks(self.source, self.language)

    def run(self) -> Page:
        self.xml = is_xml(self.source)
        for token in tokens_of(self.source, xml=self.xml):
            match token.kind:
                case TokenKind.TEXT:
                    if not self._stack.state.skipped:
                        self._pieces.append(Piece(PieceKind.TEXT, token.start, token.end))
                case TokenKind.START if token.tag:
                    self._start(token.tag)
                case TokenKind.END if token.tag:
                    self._end(token.tag)
                case TokenKind.RAW:
                    self._raw(token)
                case _:
                    if self._pieces and not self._stack.state.skipped:
                        self._pieces.append(Piece(PieceKind.SINGLE, token.start, token.end))
        self._flush()
        for number in self._cells.paragraphs():
            self._blocks[number] = replace(self._blocks[number], kind=Kind.PARAGRAPH)
        self._mark_early()
        local = [*self._local, *self._links.slices(xml=self.xml)]
        return Page(
            blocks=tuple(sorted(self._blocks, key=lambda block: block.passage.sources[0])),
            local=tuple(sorted(local, key=lambda one: one.start)),
        )

    def _start(self, tag: Tag) -> None:
        name, stack = tag.name, self._stack
        if len(self._pieces) > _MOST_PIECES:
            self._flush()
        self._links.note(tag)
        if name in BLOCKS:
            self._flush()
            stack.close_implied(name)
            self._headed = self._headed or name == "h1"
            self._cells.begin(name, tag.start, stack.state.table)
            if not stack.state.opaque:
                self._attributes(tag)
            if name not in VOID and not (self.xml and tag.alone):
                stack.push(tag)
            return
        kind = kind_of_tag(tag)
        if kind is not PieceKind.OPENING:
            if not stack.state.skipped:
                self._pieces.append(Piece(kind, tag.start, tag.end, tag))
            return
        before = stack.state
        stack.push(tag)
        if before.skipped:
            return
        if stack.state.skipped:
            told = name in OPAQUE or stack.state.untranslated
            self._closed = Piece(PieceKind.CLOSED, tag.start, tag.end, tag, mark=not told)
            self._closed_depth = stack.depth - 1
        else:
            self._pieces.append(Piece(kind, tag.start, tag.end, tag))

    def _end(self, tag: Tag) -> None:
        name, stack = tag.name, self._stack
        if name in BLOCKS:
            self._flush()
            stack.close(name)
            return
        if name == "br":
            if not stack.state.skipped:
                self._pieces.append(Piece(PieceKind.BREAK, tag.start, tag.end, tag))
            return
        skipped = stack.state.skipped
        depth = stack.close(name)
        if not skipped:
            self._pieces.append(Piece(PieceKind.CLOSING, tag.start, tag.end, tag))
        elif self._closed is not None and depth is not None and depth <= self._closed_depth:
            self._closed.end = tag.end
            self._pieces.append(self._closed)
            self._closed = None

    def _raw(self, token: Token) -> None:
        """The content of a script, a title."""
        stack = self._stack
        if stack.is_open("title") and not stack.state.skipped:
            self._words([Piece(PieceKind.TEXT, token.start, token.end)], form="rcdata")
        elif stack.is_open("script") and self._closed and self._closed.tag:
            kind = self._closed.tag.value(self.source, "type") or ""
            if kind.strip().lower() == _DATA:
                self._flush_before_data()
                blocks, local = object_blocks(self.source, token.start, token.end, self.language)
                self._blocks += blocks
                self._local += local

    def _flush_before_data(self) -> None:
        """A script with texts of its own parts the text around it."""
        closed = self._closed
        self._flush()
        self._closed = closed
        if closed is not None:
            closed.kind = PieceKind.SINGLE

    def _attributes(self, tag: Tag) -> None:
        """The texts in the attributes of a tag that stands in no text."""
        if not tag.attributes or tag.closing:
            return
        state = self._stack.state_in(tag)
        if not (state.untranslated or state.foreign):
            self._blocks += attribute_blocks(self.source, tag, self.language)

    def _flush(self) -> None:
        """End the text."""
        self._closed = None
        pieces, self._pieces = self._pieces, []
        if not pieces:
            return
        first = 0
        for start, end in partings(self.source, pieces):
            self._part(pieces[first:start])
            self._part(pieces[max(first, start) : end])
            first = max(first, end)
        self._part(pieces[first:])

    def _part(self, pieces: list[Piece]) -> None:
        if not pieces:
            return
        pair(pieces)
        first, last = peel(self.source, pieces, 0, len(pieces))
        inner = pieces[first:last]
        if self._date(pieces, inner) or not has_words(self.source, inner):
            inner, last = [], first
        for number, piece in enumerate(pieces):
            if piece.tag is not None and not first <= number < last:
                self._attributes(piece.tag)
        if inner:
            self._words(inner, form="xml" if self.xml else "text")

    def _date(self, pieces: list[Piece], inner: list[Piece]) -> bool:
        """A date alone in ``<time>``, or in digits alone, follows the locale; no translator need see it."""
        if len(inner) != 1 or inner[0].kind is not PieceKind.TEXT:
            return False
        timed = any(piece.tag is not None and piece.tag.name == "time" for piece in pieces)
        start, end = trim(self.source, inner[0].start, inner[0].end)
        if not timed and self._stack.state.kind is Kind.CELL:
            local = number_slice(self.source, start, end, self.language)
        else:
            local = date_slice(self.source, start, end, self.language, timed=timed)
        if local is not None:
            self._local.append(local)
        return local is not None

    def _words(self, pieces: list[Piece], *, form: str) -> None:
        """A text with words in it."""
        writer = PassageWriter(self.source)
        for piece in pieces:
            if piece.kind is PieceKind.TEXT:
                show_text(writer, self.source, piece.start, piece.end, self.language.joiner)
            elif piece.kind is PieceKind.BREAK:
                writer.part(piece.start, piece.end, show_piece(self.source, piece))
            else:
                writer.show(show_piece(self.source, piece), piece.start, piece.end)
        state = self._stack.state
        prose = prose_of(self.source, pieces)
        if state.kind is Kind.CELL:
            self._cells.take(len(self._blocks), len(prose), state.table, state.cell)
        if not self._headed and not state.main:
            self._early.append(len(self._blocks))
        self._blocks.append(Block(passage=writer.finish(), kind=state.kind, form=form, opening_form=form, prose=prose))

    def _mark_early(self) -> None:
        """Loose lines before the headline of a page are no paragraphs of it: menus, buttons, links past them."""
        if not self._headed:
            return
        for number in self._early:
            block = self._blocks[number]
            if block.kind is Kind.HEADING:
                self._blocks[number] = replace(block, kind=Kind.FIELD)
            elif block.kind is not Kind.PARAGRAPH:
                continue
            elif not is_final(block.prose) and not is_single_line(block.prose, self.language):
                self._blocks[number] = replace(block, kind=Kind.FIELD)
