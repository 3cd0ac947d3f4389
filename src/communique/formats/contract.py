"""What a format is: text to spans, and a target to the slice that takes a segment's place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from communique.languages import Language
from communique.model import Segment, Span
from communique.segmentation import UserRules
from communique.segmentation.srx import SrxRules

Markup = Literal["none", "markdown", "html"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatOptions:
    """What a project may set about reading."""

    front_matter_keys: tuple[str, ...] = ("title", "description", "summary", "lead")
    """Dotted paths of the front matter scalars that are translated; a path goes through lists."""
    rules: UserRules | SrxRules | None = None
    """What the project adds to the rules by which sentences are cut, or the SRX rules that take their place."""
    tracked_changes: Literal["refuse", "accept"] = "refuse"
    """Whether a Word document with tracked changes is refused, or read as if all of them were accepted."""


class Format(Protocol):
    """Reads one kind of file. The text has been decoded; a byte order mark may be its first character."""

    name: str
    """Name in the registry."""
    extensions: tuple[str, ...]
    """Lower case, with the dot."""
    markup: Markup
    """Which marks a segment's text may hold, as :mod:`communique.inline` calls it."""

    def read(self, text: str, language: Language, options: FormatOptions) -> tuple[Span, ...]:
        """Spans whose raw text, joined, is ``text``.

        Raises:
            InputError: its place is the 1-based line.
        """
        ...

    def write(self, segment: Segment, target: str) -> str:
        """The slice that stands for a segment in the assembled file: escapes and quoting redone, on one line."""
        ...

    def insert_notice(self, text: str, notice: str, language: Language) -> str:
        """The assembled text with a notice, in that language, at its head, where a reader sees it first."""
        ...


@runtime_checkable
class PackedFormat(Protocol):
    """What a format has beside that, if its files are archives: spans tile the text of the parts that it reads."""

    def unpack(self, content: bytes) -> str:
        """The text of the parts of a file, which :meth:`Format.read` takes.

        Raises:
            InputError: it is no such file; its place is the part.
        """
        ...

    def pack(self, text: str, source: bytes, language: Language) -> bytes:
        """The source file with an assembled text in its parts; whatever the text does not change stays as it is."""
        ...
