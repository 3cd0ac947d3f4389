"""What a text states, what it should say, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum

from communique.model.documents import UnitKey


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


class TermStatus(StrEnum):
    """What a row of the termbase says of its renderings."""

    APPROVED = "approved"
    VARIANT = "variant"
    """Admitted beside the approved one."""
    FORBIDDEN = "forbidden"
    KEEP = "do-not-translate"
    """Stays as it stands in the source, in every language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """How a concept is rendered, or must not be: one row of the termbase."""

    concept: str
    renderings: tuple[tuple[str, tuple[str, ...]], ...]
    """Gettext name of a locale with its renderings, the preferred one first; no locale stands twice."""
    status: TermStatus = TermStatus.APPROVED
    short_of: str = ""
    """Concept of the full name that comes at first mention, where this is its short form."""
    verb: bool = False
    """It is conjugated, too; else it is a name or a noun."""
    note: str = ""
    place: str = ""
    """``locales/terms.csv:12``; empty when it was not read."""

    def rendered(self, locale: str) -> tuple[str, ...]:
        """Its renderings in a locale, the preferred one first."""
        return next((texts for name, texts in self.renderings if name == locale), ())


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
