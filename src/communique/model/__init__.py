"""The words of the project as types: frozen values that every other module takes and gives.

Nothing here reads, writes or decides. A release is a :class:`Document`: spans that tile its source file.
A :class:`Catalog` holds the units of one release for one locale.
"""

from communique.model.catalogs import (
    EMPTY,
    Authorship,
    Catalog,
    Draft,
    LedgerEntry,
    Origin,
    OriginKind,
    Previous,
    State,
    Unit,
)
from communique.model.documents import (
    Document,
    Place,
    Role,
    Segment,
    Span,
    UnitKey,
    Verbatim,
)
from communique.model.findings import (
    Fact,
    FactKind,
    Finding,
    Severity,
    Term,
    TermStatus,
)

__all__ = [
    "EMPTY",
    "Authorship",
    "Catalog",
    "Document",
    "Draft",
    "Fact",
    "FactKind",
    "Finding",
    "LedgerEntry",
    "Origin",
    "OriginKind",
    "Place",
    "Previous",
    "Role",
    "Segment",
    "Severity",
    "Span",
    "State",
    "Term",
    "TermStatus",
    "Unit",
    "UnitKey",
    "Verbatim",
]
