"""What is known of how terms stand in running text of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


class Morphology(Protocol):
    """What a language knows of the forms of its words, where endings alone do not tell."""

    def bases(self, word: str) -> frozenset[str]:
        """Dictionary forms that a word of a text, in folded small letters, may be a form of."""

    def forms(self, words: tuple[str, ...]) -> tuple[frozenset[str], ...]:
        """For each word of a term as written: what one of ``bases`` must be; ``=word`` for a form that stays."""

    def starts(self, word: str) -> tuple[str, ...]:
        """Beginnings, at least one, that every form of a word of a term has one of."""

    def inflect(self, words: tuple[str, ...], grammemes: frozenset[str]) -> tuple[str, ...] | None:
        """The words of a term in a case and number; None where they have none."""

    def agrees(self, words: tuple[str, ...], others: tuple[str, ...]) -> bool:
        """Whether one term can stand for the other in its basic form without a change around it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TermTable:
    """Tables that drive :mod:`communique.terms`. Compared and hashed by identity."""

    letters: str
    """The letters that a term in it is made of, as the inside of a character class."""
    spaced: bool = True
    """Blanks part the words; else each character is a word by itself."""
    hyphened: bool = False
    """A hyphen joins its parts to one word; else ``fiber-optic`` is two words, as ``fiber optic`` is."""
    folded: Mapping[str, str] = field(default_factory=dict)
    """Letters that count as another: ``ё`` as ``е``."""
    cut: tuple[str, ...] = ()
    """Endings that a word may carry after an apostrophe, without being another: ``'s``."""
    plurals: tuple[tuple[str, str], ...] = ()
    """Endings of plurals with those of their singulars; the first that fits counts."""
    irregular: Mapping[str, str] = field(default_factory=dict)
    """Plurals with singulars of their own."""
    invariable: tuple[str, ...] = ()
    """Endings that look like those of a plural and are none; words of less than four letters have none, either."""
    conjugated: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Endings of verbs with those of what they may be forms of."""
    acronym_endings: str = ""
    """Pattern of what may be written right after an acronym: ``s``, or the ending of a case."""
    initials: bool = False
    """Vowels at the start of what follows change the word before it, as ``a`` and ``an``."""
    morphology: str = ""
    """``module:object`` of its :class:`Morphology`, loaded when a text first needs it; empty: endings are enough."""
