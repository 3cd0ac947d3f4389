"""The blocks of a part: paragraphs wherever they stand, texts that describe pictures, and document properties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.anatomy import Kind
from communique.errors import InputError
from communique.formats.docx.atoms import Atom, Sort, field_type, gather_fields, read_slice
from communique.formats.docx.parts import MARGIN, NOTES, PROPERTIES, DocumentPart
from communique.formats.docx.shown import shown_pieces
from communique.formats.docx.styles import Style, kind_of
from communique.formats.docx.xml import Element, attributes_of, read_tree
from communique.formats.passage import Passage, PassageWriter

_TRACKED = frozenset(["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel"])
_DESCRIBED = {
    "wp:docPr": ("title", "descr"),
    "pic:cNvPr": ("title", "descr"),
    "v:shape": ("alt",),
    "v:rect": ("alt",),
    "v:image": ("alt",),
}
"""Elements and those of their attributes that describe a picture or shape to who cannot see it."""
_PROPERTIES = {
    "dc:title": Kind.FIELD,
    "dc:subject": Kind.FIELD,
    "dc:description": Kind.FIELD,
    "cp:keywords": Kind.FIELD,
}
_REMEDY = (
    "Accept or reject them in Word; or, to read it as if all were accepted, "
    'set tracked-changes = "accept" under [docx] in communique.toml.'
)
_FILE = re.compile(r"\S*[/\\]\S*|\S+\.\w{2,4}")
_LONG_CELL = 300
"""A table cell of so many characters is prose in a frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordBlock:
    """A block, by offsets in the text of all parts."""

    kind: Kind
    number: int
    """1-based number of its paragraph in the document."""
    passage: Passage
    """Its text without tags; tabs as blanks."""
    form: str
    """``runs``, or what the whole block is: ``attribute``, ``element``."""
    note: bool = False
    """It stands in a foot- or endnote."""
    prefix: str = ""
    atoms: tuple[Atom, ...] = ()
    """Of runs: what the paragraph holds, fields gathered."""
    offsets: tuple[int, ...] = ()
    """Of each atom: where it begins in the passage's text."""


@dataclass(slots=True, kw_only=True)
class BlockFinder:
    """Goes through the parts in order and counts paragraphs."""

    source: str
    """The text of all parts."""
    styles: dict[str, Style]
    tracked: bool
    """Tracked changes are accepted, not refused."""
    number: int = 0
    _depth: int = 0
    """Fields that are open at the end of the last paragraph."""
    blocks: list[WordBlock] = field(default_factory=list)

    def take(self, part: DocumentPart) -> None:
        """Add the blocks of one part, in rising order of their beginnings.

        Raises:
            InputError: it has tracked changes; its place is the paragraph's number.
        """
        self._depth = 0
        stack: list[tuple[Element, Element | None]] = [(read_tree(part.text), None)]
        while stack:
            element, table = stack.pop()
            if element.name in _TRACKED and not self.tracked:
                raise InputError(
                    "This document has tracked changes.",
                    place=str(max(1, self.number)),
                    remedy=_REMEDY,
                )
            if element.name == "w:p":
                self.number += 1
                self._paragraph(part, element, table)
            elif element.name in _DESCRIBED:
                self._described(part, element)
            elif element.name in _PROPERTIES and part.kind == PROPERTIES:
                self._property(part, element)
            within = element if element.name == "w:tbl" and _cells(element) > 1 else table
            if element.name == "w:txbxContent":
                within = None
            stack += [(child, within) for child in reversed(element.children)]

    def _paragraph(self, part: DocumentPart, element: Element, table: Element | None) -> None:
        prefix = element.written[: -len("p")]
        atoms, _ = read_slice(self.source, part.start + element.inner, part.start + element.inner_end, prefix)
        atoms = self._after_fields(atoms)
        atoms = gather_fields(atoms)
        kind = kind_of(element, self.styles)
        if kind is None or not _is_nested(atoms):
            return
        described = _described_offsets(element, part.start)
        passage, offsets = _passage(self.source, atoms, kind, described)
        if table is not None and kind is Kind.PARAGRAPH and len(passage.text) < _LONG_CELL:
            kind = Kind.CELL
        if part.kind == MARGIN:
            kind = Kind.FOOT
        self.blocks.append(
            WordBlock(
                kind=kind,
                number=self.number,
                passage=passage,
                form="runs",
                note=part.kind == NOTES,
                prefix=prefix,
                atoms=tuple(atoms),
                offsets=tuple(offsets),
            )
        )

    def _after_fields(self, atoms: list[Atom]) -> list[Atom]:
        """The atoms that stand outside fields of earlier paragraphs; what those show is made anew by Word."""
        depth, begin = self._depth, 0
        for number, atom in enumerate(atoms):
            kind = field_type(atom) if atom.sort is Sort.FIELD else ""
            depth += (kind == "begin") - (kind == "end" and depth > 0)
            if self._depth and not depth and not begin:
                begin = number + 1
        inside = self._depth > 0
        self._depth = depth
        if not inside:
            return atoms
        return atoms[begin:] if begin else []

    def _described(self, part: DocumentPart, element: Element) -> None:
        for name, value, offset in attributes_of(element.attributes):
            if name in _DESCRIBED[element.name] and _is_described(value):
                start = part.start + element.start + 1 + len(element.written) + offset
                self._whole(Kind.CAPTION, start, start + len(value), "attribute")

    def _property(self, part: DocumentPart, element: Element) -> None:
        if element.inner < element.inner_end and not element.children:
            kind = _PROPERTIES[element.name]
            self._whole(kind, part.start + element.inner, part.start + element.inner_end, "element")

    def _whole(self, kind: Kind, start: int, end: int, form: str) -> None:
        writer = PassageWriter(self.source)
        _show(writer, self.source, start, end)
        self.blocks.append(WordBlock(kind=kind, number=max(1, self.number), passage=writer.finish(), form=form))


def _is_described(value: str) -> bool:
    """The value of an attribute is a text; some programs put the name of the picture's file there."""
    return bool(value.strip()) and _FILE.fullmatch(value) is None


def _cells(table: Element) -> int:
    """How many cells the rows of a table have; one means that it is a frame."""
    return sum(cell.name == "w:tc" for row in table.children if row.name == "w:tr" for cell in row.children) or 2


def _is_nested(atoms: Sequence[Atom]) -> bool:
    """What opens is closed in order; a paragraph where a field crosses a hyperlink is left alone."""
    names = []
    for atom in atoms:
        if atom.sort is Sort.OPEN:
            names.append(atom.name)
        elif atom.sort is Sort.CLOSE and (not names or names.pop() != atom.name):
            return False
    return not names


def _described_offsets(element: Element, start: int) -> list[int]:
    """Where text of its own begins inside the paragraph: in text boxes, and in what describes a picture."""
    found = []
    for below in element.walk():
        nested = below.name == "w:p" and below is not element
        described = below.name in _DESCRIBED and any(
            name in _DESCRIBED[below.name] and _is_described(value)
            for name, value, _ in attributes_of(below.attributes)
        )
        if nested or described:
            found.append(start + below.start)
    return found


def _passage(source: str, atoms: Sequence[Atom], kind: Kind, described: Sequence[int]) -> tuple[Passage, list[int]]:
    """The paragraph's text, and where each atom begins in it."""
    writer = PassageWriter(source)
    offsets = []
    inner = iter([*described, len(source) + 1])
    following = next(inner)
    for number, atom in enumerate(atoms):
        offsets.append(writer.length)
        if atom.sort is Sort.TEXT:
            _show(writer, source, atom.start, atom.end)
            continue
        if atom.sort is not Sort.THING:
            continue
        while following < atom.start:
            following = next(inner)
        if following < atom.end:
            writer.part(atom.start, atom.end)
        elif atom.name in ("br", "cr"):
            joins = kind is Kind.HEADING or _goes_on(source, atoms, number)
            paged = any(name == "type" and value != "textWrapping" for name, value, _ in attributes_of(atom.xml))
            if joins and not paged:
                writer.show(" ", atom.start, atom.end)
            else:
                writer.part(atom.start, atom.end)
        elif atom.name in ("tab", "ptab"):
            writer.show(" ", atom.start, atom.end)
    return writer.finish(), offsets


def _goes_on(source: str, atoms: Sequence[Atom], at: int) -> bool:
    """The text after a line break goes on in lower case: the sentence is not over."""
    for atom in atoms[at + 1 :]:
        if atom.sort is Sort.TEXT:
            text = source[atom.start : atom.end].lstrip()
            if text:
                return text[0].islower()
        elif atom.sort is Sort.THING:
            return False
    return False


def _show(writer: PassageWriter, source: str, start: int, end: int) -> None:
    for shown, first, last, plain in shown_pieces(source, start, end):
        if plain:
            writer.copy(first, last)
        else:
            writer.show(shown, first, last)
