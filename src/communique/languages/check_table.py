"""What checks need to know of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from communique.model import Severity


def join_names(one: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The forms of two tables of names by code, each form once."""
    return {code: tuple(dict.fromkeys((*one.get(code, ()), *other.get(code, ())))) for code in (*one, *other)}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TypographyRule:
    """A rule of good print, as a pattern. Compared and hashed by identity.

    What the pattern sees has, for each character of a code, URL or placeholder, one between U+E000 and U+F8FF; what
    the replacement takes over of them comes back as it was.
    """

    id: str
    """``zh.ellipsis``."""
    severity: Severity
    clause: str
    """Where the rule is written."""
    why: str
    message: str
    pattern: str
    """Regular expression with what is wrong as its whole match, or as its group ``wrong``.

    Where it can, it begins with the mark itself and looks back from there, so that the search leaps from mark to mark.
    """
    replacement: str | None = None
    """Template for what should stand there, with ``\\\\g<name>`` for groups; None where a person must decide."""
    letters: Mapping[str, str] = field(default_factory=dict)
    """Instead of a template: what stands for each character of what is wrong; those not named stay."""
    needs: str = ""
    """Marks of which a text must have one before the pattern is tried; empty: it is always tried."""
    unless_paired: str = ""
    """Marks of which an odd number leaves no safe replacement."""
    source_too: bool = False
    """A source that matches the pattern as often makes the target right."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CheckTable:
    """Tables that drive the language-free rules of :mod:`communique.checks`. Compared and hashed by identity."""

    spaced: bool = True
    """Blanks part the words."""
    letters: str
    """The letters of its script as the inside of a character class."""
    letter_size: float = 1.0
    """How much a letter of its script says, beside a letter of English."""
    lengthening: float
    """Logarithm of how much longer a text is than the same in English, measured on good translations."""
    length_spread: float
    """Its share in the standard deviation of that, for a text of 110 letters."""
    length_slack: Mapping[str, float] = field(default_factory=dict)
    """By locale of the target: how many standard deviations more a good translation of it may be shorter."""

    finals: str
    """Marks that may end a sentence."""
    typography: tuple[TypographyRule, ...] = ()
    """Its rules of good print."""
    may_double: frozenset[str] = frozenset()
    """Words that stand twice in a row in good prose (``had had``)."""
    never_double: Mapping[str, str] = field(default_factory=dict)
    """Where words are not parted by blanks: characters that may not stand twice, and a pattern of where they may."""

    negation: str
    """Pattern of what denies outright: ``not``, ``не``, ``没有``. This one and the next four see small letters only."""
    concord: str = ""
    """Pattern of what denies only together with one of those: ``никто``; empty where there is no such thing."""
    half_negation: str
    """Pattern of what denies by its meaning, or with an affix: ``without``, ``unable``, ``缺乏``."""
    negation_hints: str
    """Pattern of what another language may well put as a denial: ``remain``, ``only``, ``other``."""
    no_negation: str
    """Pattern of idioms that look like denials and are none; they are taken out first."""

    opposites: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By theme and pole, the words for each: ``import`` and ``export``.

    ``_`` joins the words of a phrase, ``*`` stands behind the beginning of a word, ``#`` for any number.
    """

    deputies: str
    """Pattern of titles of deputies: ``vice-premier``, ``副省长``; in small letters, as the next two are."""
    deputy_signs: str
    """Pattern of all that may stand for one in another language's title: ``assistant``, ``次``."""
    deputy_heads: tuple[str, ...]
    """What stands in every text with such a title."""
    crowds: Mapping[str, str] = field(default_factory=dict)
    """Phrases for many of something, with about how many: ``数万``; nothing where the phrase only says many."""
    starts: tuple[str, ...] = ()
    """What stands before the first of two amounts of a change: ``from``, ``从``."""
    goals: tuple[str, ...] = ()
    """What stands before the second: ``to``, ``至``."""

    places: Mapping[str, tuple[str, ...]]
    """Names of places beside those of CLDR, by code."""
    organizations: Mapping[str, tuple[str, ...]]
    """Names of organizations by code."""
    no_places: frozenset[str] = frozenset()
    """Longer names that one of those is only a part of."""
    declensions: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Endings of names, and what takes their place in other cases; the first that fits counts."""
    country_marks: Mapping[str, str] = field(default_factory=dict)
    """Single characters that may stand for a country (``俄``), by its code."""
    mark_heads: str = ""
    """Characters before which one of those does: ``对`` in ``对华``."""

    endings: str = ""
    """Pattern of the endings that are taken from a word to get its stem; empty where words have none."""
    stem_length: int = 0
    """Letters to which a stem is cut."""
    spelling_folds: Mapping[str, str] = field(default_factory=dict)
    """Letters that a text may write in another way: ``е`` for ``ё``."""

    traditional: Mapping[str, str] = field(default_factory=dict)
    """Characters of another written form of the language, and what stands for them in this one."""
