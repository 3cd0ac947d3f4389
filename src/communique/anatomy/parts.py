"""The blocks of a release as the rules of its anatomy see them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

_FINAL = re.compile(r"[.!?。！？…;；][\"'”’»“)）\]】*_]*$")


class Kind(Enum):
    """What a format knows of a block."""

    TITLE = auto()
    """The release's title, apart from its text (front matter)."""
    HEADING = auto()
    SUBHEAD = auto()
    """The title of a part, such as a note, that is never the release's own."""
    PARAGRAPH = auto()
    ITEM = auto()
    """An item of a list."""
    CELL = auto()
    """A cell of a table."""
    QUOTE = auto()
    """A paragraph of a block quote."""
    CAPTION = auto()
    FIELD = auto()
    """A label-value pair, apart from the text (front matter)."""
    SUMMARY = auto()
    """A summary, apart from the text (front matter)."""
    TRAIL = auto()
    """A step of what the format marks as the way to the page."""
    ADDRESS = auto()
    """A line of what the format marks as somebody's address."""
    FOOT = auto()
    """A paragraph at the foot of the page."""
    NOTE = auto()
    """A paragraph of a footnote or alert, which stands apart from the text that it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block as the rule sees it."""

    text: str
    kind: Kind = Kind.PARAGRAPH
    alone: bool = True
    """Blank lines stand around it, or it is marked as a block in another way."""
    leads: bool = False
    """A blank line stands before it, and none behind it."""
    large: bool = False
    """It is set in larger letters than the text, the largest of the release."""


def is_final(text: str) -> bool:
    """The text ends as a sentence does."""
    return _FINAL.search(text) is not None
