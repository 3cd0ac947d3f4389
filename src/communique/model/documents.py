"""A release as it was read: spans that tile its source file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a segment is."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    """A headline below the first: a deck, or the head of a part."""
    BREADCRUMB = "breadcrumb"
    METADATA = "metadata"
    EMBARGO = "embargo"
    """Until when nothing may be published."""
    DATELINE = "dateline"
    """Place, day and agency before the first sentence."""
    LEAD = "lead"
    BODY = "body"
    QUOTE = "quote"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    CONTACT = "contact"
    END_MARK = "end mark"
    """Words that say that the release is over."""


class UnitKey(NamedTuple):
    """What identifies a unit: its source text and, rarely, a context. Never a position."""

    source: str
    context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a segment stands in its source file."""

    line: int
    """1-based line of its first character."""
    block: int = 0
    """0-based number of the paragraph, heading, item or cell that it belongs to."""
    sentence: int = 1
    """1-based number among the segments of its block."""
    sentences: int = 1
    """How many segments its block has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbatim:
    """A slice of the source file that is never translated."""

    raw: str
    """The slice, character for character. Empty only for a joint."""
    joint: bool = False
    """True where it is nothing but the join of two sentences of one block; the target language may join otherwise."""
    localized: tuple[tuple[str, str], ...] = ()
    """Locales and what stands here in a release assembled in each (``lang="ru"``, a date); in others, the raw slice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A slice of the source file that is translated as one unit."""

    raw: str
    """The slice, character for character, with its line breaks, line prefixes and escapes."""
    text: str
    """What a translator sees: lines joined, prefixes and escapes undone, inline markup kept readable."""
    role: Role
    place: Place
    context: str = ""
    """Empty unless the same text needs two translations in one release."""
    speaker: str = ""
    """Who says it, where that is known."""
    form: str = "plain"
    """How the format writes a target back into this slice: a word of that format's own."""

    @property
    def key(self) -> UnitKey:
        """The key of the unit that holds this segment's translation."""
        return UnitKey(self.text, self.context)


Span = Verbatim | Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A release as read: spans whose raw text, joined, is the source file."""

    locale: str
    """Gettext name of the source locale: ``en``, ``zh_CN``, ``ru``."""
    format: str
    """Name of the format in the registry: ``text``, ``markdown``."""
    spans: tuple[Span, ...]
    container: bytes = b""
    """The source file where it is an archive, and the spans tile the text of its parts; else empty."""

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments in reading order."""
        return tuple(span for span in self.spans if isinstance(span, Segment))

    @property
    def source(self) -> str:
        """The whole source text; a byte order mark is its first character. Of an archive, the text of its parts."""
        return "".join(span.raw for span in self.spans)
