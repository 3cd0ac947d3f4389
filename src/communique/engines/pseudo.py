"""The pseudo engine: no translation, but text that shows where one would stand. For trials and tests.

Every letter becomes an accented Latin one, whatever its script; digits, marks and placeholders stay; vowels are doubled
because translations are longer; brackets show where a text begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from communique.engines.contract import PLAIN, Engine, Hypothesis, Way
from communique.engines.options import EngineOptions
from communique.engines.package import Package
from communique.languages import Language

_PLACEHOLDER = re.compile(r"(⟦[0-9]+⟧)")
_ACCENTED = dict(zip("abcdefghijklmnopqrstuvwxyz", "áƀçďéƒǧĥíĵķļɱñóƥɋŕšťúṽŵẋýž", strict=True))
_VOWELS = "áéíóú"
_CONSONANTS = "ƀçďƒǧĥĵķļɱñƥŕšťṽŵž"


def _letter(char: str) -> str:
    """An accented Latin letter for a letter with case, a syllable for one without; the same every time."""
    known = _ACCENTED.get(char.lower())
    if known is None:
        code = ord(char.lower())
        vowel = _VOWELS[code % len(_VOWELS)]
        cased = char.islower() or char.isupper()
        consonant = _CONSONANTS[code % len(_CONSONANTS)]
        known = (vowel if code % 2 else consonant) if cased else consonant + vowel
    doubled = known * 2 if known in _VOWELS else known
    return doubled.capitalize() if char.isupper() else doubled


def pseudo_translate(text: str) -> str:
    """The pseudo-translation of one text; a blank one is left alone."""
    if not text.strip():
        return ""
    pieces = _PLACEHOLDER.split(text.strip())
    changed = [
        piece if index % 2 else "".join(_letter(char) if char.isalpha() else char for char in piece)
        for index, piece in enumerate(pieces)
    ]
    return f"[!!! {''.join(changed)} !!!]"


class PseudoEngine:
    """Pseudo-translates any pair."""

    name = "pseudo"
    packages: tuple[str, ...] = ()
    pivot = ""

    def __init__(self, source_locale: str, target_locale: str) -> None:
        self.source_locale = source_locale
        self.target_locale = target_locale

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,  # noqa: ARG002 - there is one way
        prefixes: Sequence[str] = (),  # noqa: ARG002 - nothing is decoded
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Pseudo-translate every string."""
        made: list[tuple[Hypothesis, ...]] = [(Hypothesis(text=pseudo_translate(text)),) for text in texts]
        if progress is not None:
            progress(len(made))
        return made

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        """Nothing: no letter is likelier than another."""
        return [None for _ in zip(sources, targets, strict=True)]


def build(
    packages: Sequence[Package],  # noqa: ARG001 - it needs none
    source: Language,
    target: Language,
    *,
    options: EngineOptions,  # noqa: ARG001 - there is nothing to choose
    pivot: str,  # noqa: ARG001 - every pair is direct
    wrap: Callable[[Engine, Package], Engine],  # noqa: ARG001 - it has no package
) -> Engine:
    """The engine of a pair; packages and options make no difference."""
    return PseudoEngine(source.locale, target.locale)
