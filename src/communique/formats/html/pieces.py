"""The pieces of one text of a page: its words, its inline tags, and what in it is never translated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from communique.formats.html.elements import UNSEEN, VOID
from communique.formats.html.references import seen_text, unescape
from communique.inline.html_tags import Tag

_LINE_ENDS = re.compile(r"(?<! ) *[\x00-\x1f\x7f-\x9f\u2028\u2029][\x00-\x20\x7f-\x9f\u2028\u2029]*")
"""A run of blanks with more in it than blanks."""
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 1000
"""A tag with more characters, such as an image that is its own source, is shown by its name alone."""
_ORNAMENT = re.compile(r"\[\d{1,3}\]|[\s¶§#†‡*^»›→↑↩↵⇧⏎•·|]*")
"""What a link at the edge of a text may show without being part of it."""
_BLANK = " \t\n\f\r"
MARK = ' translate="no"'
"""What is shown in a tag whose content is not translated, where the source's tag does not say so."""


class PieceKind(IntEnum):
    """What a piece is."""

    TEXT = 0
    OPENING = 1
    CLOSING = 2
    SINGLE = 3
    """A tag without content, a comment."""
    BREAK = 4
    """``<br>``."""
    CLOSED = 5
    """A whole element that is never translated."""


@dataclass(slots=True)
class Piece:
    """A slice of the source inside one text."""

    kind: PieceKind
    start: int
    end: int
    tag: Tag | None = None
    """Of a tag; the first of a closed element."""
    partner: int = -1
    """Index of the other half of a pair."""
    mark: bool = False
    """Of a closed element: nothing in its tag tells a translator that it is not to be translated."""


def pair(pieces: Sequence[Piece]) -> None:
    """Find the partner of each tag that has one among the pieces; pairs are nested."""
    for piece in pieces:
        piece.partner = -1
    stack: list[int] = []
    open_names: dict[str, int] = {}
    for index, piece in enumerate(pieces):
        if piece.tag is None:
            continue
        if piece.kind is PieceKind.OPENING:
            stack.append(index)
            open_names[piece.tag.name] = open_names.get(piece.tag.name, 0) + 1
        elif piece.kind is PieceKind.CLOSING and open_names.get(piece.tag.name):
            while stack:
                top = stack.pop()
                name = _name(pieces[top])
                open_names[name] -= 1
                if name == piece.tag.name:
                    pieces[top].partner, piece.partner = index, top
                    break


def _name(piece: Piece) -> str:
    return piece.tag.name if piece.tag else ""


def peel(source: str, pieces: Sequence[Piece], first: int, last: int) -> tuple[int, int]:
    """The pieces without those at the edges that no translator needs: pairs around all, lone tags, images, blanks."""
    while first < last:
        left, right = pieces[first], pieces[last - 1]
        if left.partner == last - 1:
            first, last = first + 1, last - 1
        elif (after := _edge(source, pieces, first)) >= 0:
            first = min(after + 1, last)
        elif (before := _edge(source, pieces, last - 1)) >= 0:
            last = max(before, first)
        elif right.kind is PieceKind.TEXT and not source[right.start : right.end].strip(_BLANK):
            last -= 1
        else:
            break
    return first, last


def _edge(source: str, pieces: Sequence[Piece], index: int) -> int:
    """The index at which a piece at an edge ends (or begins) that is left outside; -1 where it belongs to the text."""
    piece = pieces[index]
    match piece.kind:
        case PieceKind.TEXT:
            return -1 if source[piece.start : piece.end].strip(_BLANK) else index
        case PieceKind.OPENING | PieceKind.CLOSING:
            if piece.partner < 0:
                return index
            low, high = sorted((index, piece.partner))
            if high - low > 5:  # noqa: PLR2004  an ornament is a pair or three with a mark
                return -1
            bare = all(
                _ORNAMENT.fullmatch(seen_text(source, inner.start, inner.end)[:9])
                if inner.kind is PieceKind.TEXT
                else inner.kind is not PieceKind.CLOSED
                for inner in pieces[low + 1 : high]
            )
            return piece.partner if bare else -1
        case PieceKind.CLOSED:
            return index if _name(piece) in UNSEEN else -1
        case _:
            return index


def has_words(source: str, pieces: Iterable[Piece]) -> bool:
    """There are letters in the text of the pieces."""
    return any(
        piece.kind is PieceKind.TEXT and _LETTER.search(seen_text(source, piece.start, piece.end)) for piece in pieces
    )


def prose_of(source: str, pieces: Iterable[Piece]) -> str:
    """What a reader sees of the pieces; a line for each break."""
    seen = (
        "\n" if piece.kind is PieceKind.BREAK else _LINE_ENDS.sub(" ", unescape(source[piece.start : piece.end]))
        for piece in pieces
        if piece.kind in (PieceKind.TEXT, PieceKind.BREAK)
    )
    return "".join(seen).strip()


def partings(source: str, pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Start and end of what parts the pieces into texts of their own, in order, by index.

    That is more than one break in a row, and what has no words between two breaks: an image with its alternative text.
    Inside a pair nothing parts.
    """
    if not any(piece.kind is PieceKind.BREAK for piece in pieces):
        return
    pair(pieces)
    breaks, after = [-1], 0
    for index, piece in enumerate(pieces):
        after = max(after, piece.partner)
        if piece.kind is PieceKind.BREAK and index >= after:
            breaks.append(index)
    for left, right in pairwise((*breaks, len(pieces))):
        between = pieces[left + 1 : right]
        bare = all(
            piece.kind is PieceKind.TEXT and not source[piece.start : piece.end].strip(_BLANK) for piece in between
        )
        if bare or (not has_words(source, between) and any(piece.tag and piece.tag.attributes for piece in between)):
            yield max(left, 0), min(right + 1, len(pieces))


def show_piece(source: str, piece: Piece) -> str:
    """What a translator sees of a piece that is no text: the tag as in the source, on one line."""
    raw = source[piece.start : piece.end]
    tag = piece.tag
    if tag is None:
        return _LINE_ENDS.sub(" ", raw) if len(raw) <= _LONGEST else "<!-- … -->"
    if piece.kind is PieceKind.CLOSED and (tag.name in UNSEEN or len(raw) > _LONGEST):
        return f"<{tag.name}/>"
    if len(raw) > _LONGEST:
        return f"<{tag.name}/>" if piece.kind is PieceKind.SINGLE else f"<{'/' if tag.closing else ''}{tag.name}>"
    if piece.mark:
        # What is no text for the translator shall be none for a machine either.
        cut = tag.end - tag.start - (2 if tag.alone else 1)
        raw = f"{raw[:cut].rstrip()}{MARK}{raw[cut:]}"
    return _LINE_ENDS.sub(" ", raw)


def kind_of_tag(tag: Tag) -> PieceKind:
    """What piece an inline tag is."""
    if tag.name == "br":
        return PieceKind.BREAK
    if tag.closing:
        return PieceKind.CLOSING
    return PieceKind.SINGLE if tag.alone or tag.name in VOID else PieceKind.OPENING
