"""What segmentation needs to know of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto


class Ending(Enum):
    """When a sentence may end with an abbreviation."""

    NEVER = auto()
    """Never: something always follows (``Mr.``, ``т. е.``)."""
    NUMBER = auto()
    """Not before a number, otherwise only before a word that opens sentences (``Fig.``, ``рис.``)."""
    OPEN = auto()
    """Only before a word that opens sentences (``U.S.``, ``Jr.``)."""
    WORD = auto()
    """Before any capital, not before a number (``No.``, ``руб.``)."""
    DATE = auto()
    """As ``WORD``, but not when the sentence so far is only a time at its front (``In Jan. Acme``)."""
    TIME = auto()
    """As ``DATE``, and before a number too (``В 2024 г. СПбПУ``)."""
    ALWAYS = auto()
    """Before any capital or number (``etc.``, ``и т. д.``)."""


def endings(groups: Mapping[Ending, Iterable[str]]) -> dict[str, Ending]:
    """One mapping from tokens to endings, out of blank-separated lists.

    Keys are written without the final stop. A key in lower case holds for any case; a key with a capital
    holds only for a token with a capital (``Sat.`` is a day, ``sat.`` is not).
    """
    return {token: ending for ending, lists in groups.items() for text in lists for token in text.split()}


def words(*lists: str) -> frozenset[str]:
    """The words of blank-separated lists."""
    return frozenset(word for text in lists for word in text.split())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SentenceTable:
    """Tables that drive the language-free engine of :mod:`communique.segmentation`.

    Compared and hashed by identity: a table is written once and compiled once.
    """

    abbreviations: Mapping[str, Ending]
    """Tokens before a full stop, as :func:`endings` makes them. Inner stops are kept: ``p.m``, ``т.д``."""
    after_number: Mapping[str, Ending] = field(default_factory=dict)
    """The same for tokens that follow a number or another of them; asked first (``2017 г.``, ``5 тыс. руб.``)."""
    contexts: Mapping[str, tuple[tuple[re.Pattern[str], Ending], ...]] = field(default_factory=dict)
    """For a token in lower case: patterns on the text up to and with it, and its ending where one is found."""
    followers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For a token in lower case: capitalised words that belong to it (``st`` to ``Petersburg``)."""
    starters: frozenset[str] = frozenset()
    """Capitalised function words: with a capital they start a sentence, whatever stands before."""
    openers: frozenset[str] = frozenset()
    """Capitalised common words, hardly ever part of a name: after an abbreviation they start a sentence."""
    fronts: frozenset[str] = frozenset()
    """First words of a time at the front of a sentence (``At``, ``В``), lower case."""
    predicate: re.Pattern[str] | None = None
    """Found in a sentence that has its verb; None where form does not tell (then only short fronts count)."""
    letter_heads: frozenset[str] = frozenset()
    """Words before a capital letter that is a name of a thing, not an initial (``Group A.``), lower case."""
    numbered_heads: frozenset[str] = frozenset()
    """First words of a numbered heading (``Section 5. Duties``), lower case."""
    initials: frozenset[str] = frozenset()
    """Initials of more than one letter (``Дж.``)."""
    foreign_numerals: frozenset[str] = frozenset()
    """Single letters that are Roman numerals, not initials, because the alphabet is another one."""
    exclaimed: frozenset[str] = frozenset()
    """Names that end with an exclamation or question mark (``Yahoo``)."""
    small_starters: frozenset[str] = frozenset()
    """Names with a small first letter that may open a sentence (``iPhone``)."""
    introducing: tuple[str, ...] = ()
    """What the text before a quotation ends with when it introduces speech (``said``, ``说``)."""
    speaker: re.Pattern[str] | None = None
    """Matched at what follows a quotation when it says who speaks."""
    particles: str = ""
    """Characters that join what a mark ends to the clause around it (``的``)."""
    vowels: str = ""
    """Small vowels: a short token without one is taken for an abbreviation. Empty where that tells nothing."""
