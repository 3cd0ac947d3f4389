"""Inline codes: markup, URLs and the like inside a text, which a translation carries over unchanged."""

from __future__ import annotations

from communique.inline.code import MARKUPS, Code, CodeKind, Markup
from communique.inline.finding import closed_ranges, find_codes
from communique.inline.projection import Projected, phrases, project
from communique.inline.protection import Extra, Protected, Spot, placeholder, protect
from communique.inline.restoration import Restored, restore

__all__ = [
    "MARKUPS",
    "Code",
    "CodeKind",
    "Extra",
    "Markup",
    "Projected",
    "Protected",
    "Restored",
    "Spot",
    "closed_ranges",
    "find_codes",
    "phrases",
    "placeholder",
    "project",
    "protect",
    "restore",
]
