"""What is known of names in a language: how they are found, declined, heard and written in other letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NameTable:
    """Tables that drive the language-free rules about names. Compared and hashed by identity.

    Chinese names meet in pinyin: ``readings`` lead there, ``syllables`` and ``established`` lead from there to what
    this language writes.
    """

    word: str = ""
    """Pattern of a word that may be a name, its first letter a capital; empty where a script has no capitals."""
    initial: str = ""
    """Pattern of one initial with its full stop; empty where names have none."""
    sounds: Mapping[str, str] = field(default_factory=dict)
    """Groups of letters, and the classes of consonants that are heard there: ``sh`` is ``S``, a vowel is nothing."""
    soft_sounds: Mapping[str, str] = field(default_factory=dict)
    """The same before one of ``soft_before``: ``c`` in ``ce``."""
    soft_before: str = ""
    """Letters before which ``soft_sounds`` hold."""
    vowels: str = ""
    """Letters that are vowels."""
    voices: tuple[str, ...] = ()
    """Letters that a slip of the ear puts for one another, a group each: ``dt``."""
    undeclined: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Endings of cases, longest first, with what may stand in the nominative for each."""
    weak_endings: frozenset[str] = frozenset()
    """Those of ``undeclined`` that no nominative has."""
    unheard: str = ""
    """Letters that say nothing of who is named: signs of softness."""
    folds: tuple[tuple[str, str], ...] = ()
    """Groups of letters that are heard as others: ``oo`` as ``u``."""
    mute: str = ""
    """Letters that change a name little where they stand or are left out."""
    adjectives: frozenset[str] = frozenset()
    """Endings that make an adjective or a plural of a name: ``ian``."""
    derivations: frozenset[str] = frozenset()
    """What stands behind a name in another word of it: ``n`` in ``Russian``; ``a`` in ``Ivanova``."""

    readings: Mapping[str, str] = field(default_factory=dict)
    """Syllable of pinyin, without tone, that each character reads as."""
    polyphones: frozenset[str] = frozenset()
    """Characters of names that are read in several ways, of which ``readings`` has one."""
    transcribing: frozenset[str] = frozenset()
    """Characters that foreign names are written with."""
    surnames: frozenset[str] = frozenset()
    """Surnames of this language's people, one or two characters each."""
    grids: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the locale that a name comes from: what is written for each group of its letters."""
    given_names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the same: what is written for a whole name by long use."""
    joint: str = " "
    """What stands between the parts of a foreign name."""

    syllables: Mapping[str, str] = field(default_factory=dict)
    """What this language writes for each syllable of pinyin: ``jiang`` is ``цзян``."""
    divider: tuple[str, str, str] = ("", "", "")
    """A mark that parts two syllables, the letters behind which and before which it is needed: ``ъ``, ``н``, vowels."""
    established: Mapping[str, str] = field(default_factory=dict)
    """Chinese names, in pinyin or another Latin form in small letters, whose form is settled: ``beijing``."""

    telltale: str = ""
    """Pattern of groups of letters that Chinese names have in this language, and its own names have not."""
    misread: str = ""
    """Pattern of groups of letters that come into a name when pinyin is read as if it were English."""
    misreadings: Mapping[str, str] = field(default_factory=dict)
    """Pattern of what such a reading makes of each group of letters of pinyin."""

    romanizations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What the systems in use write in Latin letters for each letter or ending, the system of news first."""
