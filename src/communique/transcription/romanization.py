"""Russian names in Latin letters: one system to write, all of them to read."""

from __future__ import annotations

import re
from functools import cache

from communique.languages.russian.names import NAMES
from communique.transcription.pinyin import matching_case

_LETTERS = NAMES.romanizations
_LONGEST = max(map(len, _LETTERS))
_WORD = re.compile(r"[А-Яа-яЁё]+")
_LONGEST_NAME = 60
_ENDINGS = frozenset({"ий", "ый"})
"""Groups that count at the end of a word only."""
_AFTER_VOWEL = ("ye", "е", "аеёиоуыэюяъь")
"""What the system of news writes for a letter at the head of a word and behind some: Dostoyevsky, Yelena."""


def romanize(name: str) -> str:
    """A Russian name in Latin letters, as news agencies write it: ``Рудской`` is ``Rudskoy``, ``Елена`` ``Yelena``.

    BGN/PCGN without its apostrophes. Other systems write otherwise: see :func:`is_romanization`.
    """
    return _WORD.sub(lambda match: matching_case(_latin(match.group().lower()), match.group()), name)


def _latin(word: str) -> str:
    written = ""
    place = 0
    iotated, letter, behind = _AFTER_VOWEL
    while place < len(word):
        group = _group(word, place)
        if group == letter and (not place or word[place - 1] in behind):
            written += iotated
        else:
            written += _LETTERS.get(group, (group,))[0]
        place += len(group)
    return written


def _group(word: str, place: int) -> str:
    for size in range(_LONGEST, 0, -1):
        group = word[place : place + size]
        if group in _LETTERS and (group not in _ENDINGS or place + size == len(word)):
            return group
    return word[place]


def is_romanization(latin: str, russian: str) -> bool:
    """Whether Latin letters may stand for a Russian name in any of the systems: Rudskoi, Rudskoy, Rudskoj."""
    if not latin.isascii() and not any(letter.isalpha() and letter < "\u0400" for letter in latin):
        return False
    if len(russian) > _LONGEST_NAME or not _WORD.search(russian):
        return False
    return _pattern(russian.lower()).fullmatch(latin.lower()) is not None


@cache
def _pattern(russian: str) -> re.Pattern[str]:
    """All that a name may be; each place of the Latin name can be reached in few ways only, so it matches fast."""
    pattern = ""
    place = 0
    while place < len(russian):
        group = _group(russian, place)
        choices = [_choices(group)] if len(group) == 1 else [_choices(group), "".join(map(_choices, group))]
        pattern += f"(?:{'|'.join(choices)})"
        place += len(group)
    return re.compile(pattern)


def _choices(group: str) -> str:
    return f"(?:{'|'.join(map(re.escape, _LETTERS.get(group, (group,))))})"
