"""Texts that are not in the language of their release: an engine that knows two languages can only guess at a third."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from communique.checks.side import Side
from communique.inline import Markup
from communique.languages import Language, get_language
from communique.pipeline.pieces import Piece

_WIDE: Final = re.compile(r"[\u3000-\u303f\uff01-\uff65]")
"""Marks of Chinese print, which other languages set in their own way."""
_SMALL: Final = re.compile(r"(?<![^\W\d_])[a-zа-яёà-öø-ÿ]{2,}(?![^\W\d_])")
_WORDLESS: Final = re.compile(r"[^\W\d_]{5}")
"""So many letters in a row of a script without case say something; names are shorter."""
_SENTENCE: Final = 2
"""Words without a capital from which on a text is no mere name."""


def keep_foreign(piece: Piece, source: str, target: str, markup: Markup) -> Piece:
    """The piece as it is, if no letter of it belongs to the source language; else the piece for the engine.

    What is in the letters of the target language is right as it stands. Of sentences in others a doubt tells.
    ``source`` and ``target`` are locales.
    """
    if not piece.translated:
        return piece
    ours, theirs = get_language(source), get_language(target)
    shown = Side(piece.text, ours, markup=markup).stripped
    letters = "".join(char for char in shown if char.isalpha())
    if not letters or re.search(f"[{ours.checks.letters}]", letters):
        return piece
    if theirs.checks.spaced and not ours.checks.spaced and _WIDE.search(shown):
        return piece
    doubts = (f"The text is not in {ours.name}; it was left as it is.",) if _is_odd(shown, letters, theirs) else ()
    return replace(piece, translated=False, by_rule=True, doubts=doubts)


def _is_odd(shown: str, letters: str, target: Language) -> bool:
    """Whether a text says something in a language that is not the target's."""
    if re.fullmatch(f"[{target.checks.letters}]*", letters):
        return False
    cased = letters.upper() != letters.lower()
    return len(_SMALL.findall(shown)) >= _SENTENCE if cased else _WORDLESS.search(shown) is not None
