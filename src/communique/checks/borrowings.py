"""Words that a translation keeps in the letters of its source, and may: names, titles, phrases of a third language."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from communique.adequacy import is_known
from communique.checks.contract import Pair
from communique.checks.quotations import Covering
from communique.languages import LANGUAGES
from communique.languages.latin import PHRASES

_KEPT = 16
"""Pairs of which the phrases are kept: several rules ask, one after the other."""
_LATIN = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, sorted(PHRASES, key=len, reverse=True)))})(?![^\W\d_])")
_PARTED = r"(?:[ \u00a0]|,[ \u00a0])"
_WORDS = 2
"""Words that make a phrase."""
_TOLD = 4
"""Letters of a word that tells its language: shorter ones many languages have."""


def is_ordinary(word: str) -> bool:
    """Whether a word is an everyday one of the language that its letters belong to."""
    return any(
        is_known(word, language) for language in LANGUAGES if re.match(f"[{language.checks.letters}]", word) is not None
    )


@lru_cache(maxsize=_KEPT)
def borrowings(pair: Pair) -> Covering:
    """Where the target has phrases that belong there as they are.

    They are Latin (``in vitro``), or the source has the same words in a row and none of them is an everyday one of its
    language: ``Kungliga Tekniska högskolan``, ``equus publicus``.
    """
    spans = [match.span() for match in _LATIN.finditer(pair.target.prose)]
    source = pair.source.prose.lower()
    for match in _phrase(pair.source.language.checks.letters).finditer(pair.target.prose):
        words = match.group()
        if words.lower() in source and not any(map(is_ordinary, _telling(words))):
            spans.append(match.span())
    return Covering(sorted(spans))


def _telling(words: str) -> list[str]:
    found = re.split(r"[\s,]+", words)
    return [word for word in found if len(word) >= _TOLD] or found


@cache
def _phrase(letters: str) -> re.Pattern[str]:
    word = f"[{letters}][{letters}'’-]*"
    return re.compile(rf"{word}(?:{_PARTED}{word}){{{_WORDS - 1},}}")
