"""The words of the project as types: frozen values that every other module takes and gives.

Nothing here reads, writes or decides. A release is a :class:`Document`: spans that tile its source file.
A :class:`Catalog` holds the units of one release for one locale.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, IntEnum, StrEnum
from typing import NamedTuple

EMPTY = "<EMPTY>"
"""A target that means: intentionally nothing, because the sentence was merged into its neighbour."""


class Role(StrEnum):
    """What a segment is."""

    HEADLINE = "headline"
    BREADCRUMB = "breadcrumb"
    METADATA = "metadata"
    LEAD = "lead"
    BODY = "body"
    QUOTE = "quote"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    CONTACT = "contact"


class State(IntEnum):
    """How far a unit has come. Only people promote."""

    UNTRANSLATED = 0
    DRAFT = 1
    NEEDS_REVIEW = 2
    REVIEWED = 3

    @property
    def label(self) -> str:
        """The state in words: ``needs review``."""
        return self.name.lower().replace("_", " ")


class OriginKind(StrEnum):
    """Where a target came from."""

    MACHINE = "machine"
    MEMORY = "memory"
    HUMAN = "human"


class Authorship(StrEnum):
    """Who is behind a target, once the drafts ledger has been asked."""

    NONE = "none"
    MACHINE = "machine"
    """A draft as it was proposed; nobody accepted it."""
    ACCEPTED = "accepted"
    """A draft that a person accepted unchanged."""
    POST_EDITED = "post-edited"
    """A draft that a person changed."""
    HUMAN = "human"
    """Text that no draft lies behind."""


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

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments in reading order."""
        return tuple(span for span in self.spans if isinstance(span, Segment))

    @property
    def source(self) -> str:
        """The whole source text; a byte order mark is its first character."""
        return "".join(span.raw for span in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """How a target came to be."""

    kind: OriginKind
    engine: str = ""
    """Name of the engine in the registry: ``argos``, ``pseudo``."""
    packages: tuple[str, ...] = ()
    """Packages used, in order, as ``en_zh 1.9``."""
    pivot: str = ""
    """Gettext name of the middle locale, empty when translated directly."""
    score: float | None = None
    """Mean log-probability of a piece as the engine gives it (at most 0); None when it gives none."""
    lost: tuple[str, ...] = ()
    """Inline codes, URLs and e-mails of the source that the draft could not keep."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a machine or the memory proposed for a source text."""

    target: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One line of a drafts ledger: what was proposed for a unit, and when."""

    key: UnitKey
    draft: Draft
    time: str
    """UTC, ISO 8601 with seconds: ``2017-06-09T08:30:00Z``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Previous:
    """The source that a target was made for, when the source has changed since (``#|`` in PO)."""

    source: str
    context: str | None = None
    plural: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A segment with its target and state, as one entry of a catalog."""

    key: UnitKey
    target: str = ""
    fuzzy: bool = False
    """The target waits for a person."""
    previous: Previous | None = None
    notes: tuple[str, ...] = ()
    """``#.`` lines: ours, made anew at each extract."""
    comments: tuple[str, ...] = ()
    """``# `` lines: the translator's, kept always, written never."""
    references: tuple[str, ...] = ()
    """``#:`` places, ``content/x.en.md:12``."""
    flags: tuple[str, ...] = ()
    """Flags other than ``fuzzy`` that others wrote, in order."""
    sticky: tuple[str, ...] = ()
    """Contents of ``#=`` lines that others wrote."""
    source_plural: str | None = None
    """``msgid_plural`` of a catalog that others wrote; our own units have none."""
    plural_targets: tuple[str, ...] = ()
    """``msgstr[n]`` in order, for a unit with a plural; ``target`` is then empty."""
    has_context: bool = False
    """The entry has a ``msgctxt`` line, even an empty one."""
    line: int = 0
    """1-based line of ``msgid`` in the PO file it was read from; 0 when it was not read."""
    origin: Origin | None = None
    """Where the target came from, when the ledger tells."""
    draft: str | None = None
    """The newest draft that the ledger has for this unit."""

    @property
    def targets(self) -> tuple[str, ...]:
        """The target, or all plural targets."""
        return self.plural_targets if self.source_plural is not None else (self.target,)

    @property
    def is_translated(self) -> bool:
        """Every target has text."""
        return all(self.targets) and bool(self.targets)

    @property
    def state(self) -> State:
        """Inferred from the target, the fuzzy flag, the previous source and the newest draft."""
        if not any(self.targets):
            return State.UNTRANSLATED
        if not self.fuzzy and self.is_translated:
            return State.REVIEWED
        untouched = self.draft is not None and self.target == self.draft
        return State.DRAFT if untouched and self.previous is None else State.NEEDS_REVIEW

    @property
    def authorship(self) -> Authorship:
        """Raw, accepted or post-edited machine text, or a person's own."""
        if not any(self.targets):
            return Authorship.NONE
        if self.draft is None:
            return Authorship.HUMAN
        if self.target != self.draft:
            return Authorship.POST_EDITED
        return Authorship.ACCEPTED if self.state is State.REVIEWED else Authorship.MACHINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """The units of one release for one locale; a template when no unit has a target."""

    source_locale: str
    """Gettext name; empty when a catalog that others wrote does not say."""
    target_locale: str
    """Gettext name; empty in a template."""
    units: tuple[Unit, ...] = ()
    """In document order."""
    obsolete: tuple[Unit, ...] = ()
    """Units whose source has left the release, newest last."""
    header: tuple[tuple[str, str], ...] = ()
    """Header fields in file order; fields that we do not know are kept."""
    header_comments: tuple[str, ...] = ()
    """``# `` lines above the header."""
    header_fuzzy: bool = False
    """The header entry is flagged ``fuzzy``, as some tools leave it."""
    header_notes: tuple[str, ...] = ()
    """``#.`` lines above the header, as some extractors leave them."""
    header_references: tuple[str, ...] = ()
    """``#:`` places above the header."""
    header_flags: tuple[str, ...] = ()
    """Flags of the header other than ``fuzzy``."""
    header_sticky: tuple[str, ...] = ()
    """Contents of ``#=`` lines above the header."""

    def by_key(self) -> dict[UnitKey, Unit]:
        """The units by their key."""
        return {unit.key: unit for unit in self.units}

    def field(self, name: str) -> str:
        """A header field by its name, without regard to case; empty when absent."""
        wanted = name.casefold()
        return next((value for key, value in self.header if key.casefold() == wanted), "")

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.units)


class FactKind(StrEnum):
    """What a fact states."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DURATION = "duration"
    DATE = "date"
    TIME = "time"
    WEEKDAY = "weekday"
    URL = "url"
    EMAIL = "email"
    PHONE = "phone"
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something stated that a translation must state too."""

    kind: FactKind
    value: str
    """Canonical: ``1500000``, ``1/3``, ``2024-05``, ``--04-03``, ``1990s``, ``C17``, ``2024-Q3``, ``19:30``."""
    unit: str = ""
    """Currency, unit of measure (``km2``, ``yr``), ``pp`` or ``bp`` of a percent, zone of a time (``UTC+3``)."""
    start: int
    """Offset of its first character in the text."""
    end: int
    """Offset behind its last character."""
    confidence: float = 1.0
    """From 0 to 1: how sure it is that the text states this fact."""


class Severity(Enum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of a check or of the gate."""

    rule: str
    """Id of the rule, such as ``gate.not-reviewed``."""
    severity: Severity
    message: str
    """What is wrong, in one sentence."""
    place: str = ""
    """``file:line``, or the release."""
    remedy: str = ""
    """What to do next."""
    unit: UnitKey | None = field(default=None)
    span: tuple[int, int] | None = None
    """Start and end of what is wrong in the target; None when that cannot be said."""
    source_span: tuple[int, int] | None = None
    """The same in the source."""
    fix: str | None = None
    """What should stand in ``span``, where that is safe to say; None: a person must decide."""
