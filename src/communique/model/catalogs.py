"""The units of one release for one locale, and where their targets came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from communique.model.documents import UnitKey

EMPTY = "<EMPTY>"
"""A target that means: intentionally nothing, because the sentence was merged into its neighbour."""


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
    rung: str = ""
    """By which way of asking the draft came, where it was not the first: ``clauses``, ``no repeats``."""
    repairs: tuple[str, ...] = ()
    """What was put right in it without the engine: ``facts``, ``terms``, ``typography``, ``names (a guess)``."""
    risk: int | None = None
    """From 0 to 100: how likely people are to find the draft bad; None where nobody asked."""
    doubts: tuple[str, ...] = ()
    """What the checks of facts and terms still have to say about it, in words; for a text left empty, why it is."""


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
