"""What an inline code is: a slice of a text that is carried over, not translated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Markup = Literal["none", "markdown", "html"]
"""Which marks a text may hold. URLs, e-mails, handles and identifiers are codes in all of them."""
MARKUPS: tuple[Markup, ...] = ("none", "markdown", "html")


class CodeKind(StrEnum):
    """How a code stands to the text around it."""

    OPENING = "opening"
    CLOSING = "closing"
    SINGLE = "single"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One inline code: ``**``, ``](https://example.org)``, ``&nbsp;``, a whole code span."""

    start: int
    """Offset of its first character in the text."""
    end: int
    """Offset after its last character."""
    kind: CodeKind
    pair: int = 0
    """Number that the two halves of a pair share, from 1 in the order of the openings; 0 for a single."""
    text: str
    """The slice itself."""
    written: str | None = None
    """What a translation has in its place, of a term or fact that is rendered; None: the slice itself."""

    @property
    def carried(self) -> str:
        """What a translation has in its place."""
        return self.text if self.written is None else self.written


@dataclass(slots=True)
class Mark:
    """A code while a text is still being scanned."""

    start: int
    end: int
    partner: Mark | None = None
    """The other half; None for a single."""
    tag: str = ""
    """Name of the element while its partner is not known yet."""


def join(opening: Mark, closing: Mark) -> None:
    """Make two marks the halves of one pair."""
    opening.partner = closing
    closing.partner = opening
