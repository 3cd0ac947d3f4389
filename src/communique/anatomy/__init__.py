"""The anatomy of a release: which part of it each block is, who speaks, and where a dateline ends.

Pure rules over values; what is special to a language stands in its table.
"""

from __future__ import annotations

from communique.anatomy.datelines import Dateline, find_dateline
from communique.anatomy.lines import ADDRESS, is_single_line
from communique.anatomy.parts import Kind, Part, is_final
from communique.anatomy.roles import find_roles, is_cut
from communique.anatomy.speakers import Quotation, find_quotations

__all__ = [
    "ADDRESS",
    "Dateline",
    "Kind",
    "Part",
    "Quotation",
    "find_dateline",
    "find_quotations",
    "find_roles",
    "is_cut",
    "is_final",
    "is_single_line",
]
