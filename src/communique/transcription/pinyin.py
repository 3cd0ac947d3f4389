"""Pinyin as it is written in running text: syllables joined, with or without tones and apostrophes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from communique.languages.russian.palladius import SYLLABLES

LONGEST_WORD = 40
"""Letters; nothing longer is taken for pinyin."""
_LONGEST = max(map(len, SYLLABLES))
_LONE_VOWELS = ("a", "e", "o")
_PARTED = re.compile(r"['’ʼ`´-]")


def plain(text: str) -> str:
    """Small letters without tones; ``ü`` stays, and ``v`` and ``u:`` are ``ü``."""
    parts = unicodedata.normalize("NFD", text.lower().replace("u:", "ü"))
    kept = "".join(mark for mark in parts if mark == "\u0308" or not unicodedata.combining(mark))
    return unicodedata.normalize("NFC", kept).replace("v", "ü")


def split_pinyin(word: str) -> tuple[str, ...] | None:
    """The syllables of one word: ``Jiangsu`` is ``jiang su``, ``Xi'an`` is ``xi an``; None for what is no pinyin.

    An apostrophe or hyphen parts syllables. Without one, a syllable inside a word does not begin with a vowel
    (GB/T 16159-2012, 7.1): ``Henan`` is ``he nan``. Where that gives nothing it is let go: ``Tiananmen``.
    """
    if len(word) > LONGEST_WORD:
        return None
    found: list[str] = []
    for part in _PARTED.split(plain(word)):
        syllables = _split(part, strict=True) or _split(part, strict=False)
        if not syllables:
            return None
        found += syllables
    return tuple(found)


@cache
def _split(part: str, *, strict: bool) -> tuple[str, ...]:
    """The fewest syllables that a part without apostrophes consists of; empty if it does not."""
    best: list[tuple[str, ...] | None] = [None] * (len(part) + 1)
    best[len(part)] = ()
    for start in range(len(part) - 1, -1, -1):
        for length in range(min(_LONGEST, len(part) - start), 0, -1):
            rest = best[start + length]
            syllable = _umlaut(part[start : start + length])
            if rest is None or not syllable or (strict and start and syllable.startswith(_LONE_VOWELS)):
                continue
            known = best[start]
            if known is None or len(rest) + 1 < len(known):
                best[start] = (syllable, *rest)
    return best[0] or ()


def _umlaut(syllable: str) -> str:
    """A syllable as the table has it, also where a needless ``ü`` stands (``jü``) or one is left out (``nue``)."""
    for form in (syllable, syllable.replace("ü", "u"), syllable.replace("ue", "üe")):
        if form in SYLLABLES:
            return form
    return ""


def join_pinyin(syllables: Iterable[str]) -> str:
    """One word of syllables, with an apostrophe before one that begins with a vowel."""
    word = ""
    for syllable in syllables:
        word += ("'" if word and syllable.startswith(_LONE_VOWELS) else "") + syllable
    return word


def matching_case(written: str, model: str) -> str:
    """A word in the capitals of another: all, the first, or none."""
    letters = [letter for letter in model if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return written.upper()
    return written[:1].upper() + written[1:] if letters and letters[0].isupper() else written
