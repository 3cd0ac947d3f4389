"""How a word processor knows a language, and in which fonts it is set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTable:
    """What a Word document says of the language it is in."""

    tag: str
    """Value of ``w:lang``: ``zh-CN``."""
    eastern: bool
    """It is one of the languages that Word calls East Asian, and keeps apart from all others."""
    font: str
    """A plain font for text whose own font lacks its letters."""
    wide_fonts: frozenset[str] = frozenset()
    """Fonts of this language, lower case, that set Latin and Cyrillic letters as wide as Han characters, or badly."""
    further_fonts: frozenset[str] = frozenset()
    """Other fonts that have its letters, lower case; of East Asian languages only."""
