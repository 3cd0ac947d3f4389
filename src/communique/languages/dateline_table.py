"""What the rules of datelines and of quoted speech need to know of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineTable:
    """How a dateline looks, and how one is written."""

    patterns: tuple[str, ...]
    """Patterns of a dateline with its last mark, tried in order; groups ``place``, ``date``, ``agency``, ``byline``,
    and ``lone`` for a place that counts only when :attr:`known` has it."""
    places: Mapping[str, str]
    """Names of places as a dateline gives them, by code: ``C-NKG`` for Nanjing, ``CN`` for China."""
    agencies: Mapping[str, tuple[str, ...]]
    """Names of news agencies by code, the usual one first."""
    forms: Mapping[str, str]
    """How a dateline is written, with fields ``{place}`` (``{PLACE}`` in capitals), ``{date}``, ``{agency}`` and
    ``{names}``: ``full``, ``signed`` (with reporters), ``plain`` (no agency), ``wire`` (a paid wire), ``sent`` (place
    and agency alone), ``bare`` (place alone)."""
    known: frozenset[str]
    """Places that make a dateline by themselves, casefolded."""
    country: str
    """How a country is joined to its place: ``{place}, {country}``."""
    town: str
    """Pattern of what may stand before the name of a place: «г.»; empty for nothing."""
    byline: str
    """Pattern of a whole byline, with a group ``names``."""
    between_names: str
    """Pattern of what parts the names of a byline."""
    name_joiner: str
    """What a byline is written with between names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechTable:
    """How a text tells who says what it quotes."""

    speakers: tuple[str, ...]
    """Patterns with a group ``who`` that stand before, behind or between the quoted words."""
    nobody: frozenset[str]
    """First words that name no one, casefolded: ``he``, ``they``."""
    dashes: tuple[str, ...] = ()
    """What a paragraph of direct speech without quotation marks begins with: ``— ``."""
