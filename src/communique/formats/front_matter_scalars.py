"""A scalar of front matter, whatever its notation, and the blocks that it becomes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from communique.anatomy import Kind
from communique.formats.passage import CONTROL, LINE_END, of_lines, trim, whole
from communique.formats.tiling import Block
from communique.languages import Language

REMEDY = "Mend the front matter; a value that holds ': ' or begins with a mark needs quotes around it."
_MARKER = re.compile(r"(?:[-*+>]|#{1,6}|[0-9]{1,3}[.)])[ \t]")
_KINDS = dict.fromkeys(("title", "headline", "subtitle", "heading"), Kind.TITLE) | dict.fromkeys(
    ("description", "summary", "lead", "excerpt", "abstract", "teaser"), Kind.SUMMARY
)
"""What a key's last name tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A text in front matter whose key is chosen."""

    path: str
    """Dotted path of its key."""
    start: int
    """Offset of its first character, with its quotes."""
    end: int
    """Offset after its last character, with its quotes."""
    form: str
    """How :mod:`communique.formats.scalars` writes it: ``yaml plain``, ``toml basic``, ``json``."""
    shown: str = ""
    """What it says; empty where its lines are read as prose."""
    paragraphs: tuple[tuple[tuple[int, int], ...], ...] = ()
    """Its lines by start and end, paragraph by paragraph, where they stand as they are."""


def paths_above(keys: Collection[str]) -> frozenset[str]:
    """The paths of the tables in which chosen keys may stand; the empty one is the whole front matter."""
    return frozenset({key[:at] for key in keys for at, character in enumerate(key) if character == "."} | {""})


def blocks_of_scalar(text: str, scalar: Scalar, language: Language) -> Iterator[Block]:
    """The blocks of one scalar: each paragraph of its lines, or the whole."""
    kind = _KINDS.get(scalar.path.rpartition(".")[2].lower(), Kind.FIELD)
    form = scalar.form
    for lines in scalar.paragraphs:
        passage = of_lines(text, lines, joiner=language.joiner)
        yield Block(passage=passage, kind=kind, form=form, opening_form=form)
    if scalar.start < scalar.end and scalar.shown and not CONTROL.search(scalar.shown):
        passage = whole(scalar.shown, scalar.start, scalar.end)
        yield Block(passage=passage, kind=kind, form=form, opening_form=form, whole=True)


def line_paragraphs(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """Lines in groups between blank lines; a list or a heading among them begins a group."""
    at = start
    group: list[tuple[int, int]] = []
    while at < end:
        line_end = LINE_END.search(text, at, end)
        line = trim(text, at, line_end.start() if line_end else end)
        blank = line[0] == line[1]
        if group and (blank or _MARKER.match(text, *line)):
            yield tuple(group)
            group = []
        if not blank:
            group.append(line)
        at = line_end.end() if line_end else end
    if group:
        yield tuple(group)
