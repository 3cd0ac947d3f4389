"""What a text is compared by: stems of its words; where no blanks part them, its characters and pairs of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from operator import add

from communique.languages.check_table import CheckTable

_STEMS_KEPT = 65_536
LONGEST = 40
"""Letters of a word that are looked at: what is longer is none, and is not worth keeping."""
_LEAST = 3
"""Letters that an ending leaves."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


@cache
def _ending(table: CheckTable) -> re.Pattern[str]:
    return re.compile(rf"(?:{table.endings})\Z")


class _Stems(dict[str, str]):
    """The stems of words that came up: a look-up of a known one costs no call."""

    def __init__(self, table: CheckTable) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, word: str) -> str:
        if len(word) > LONGEST:
            return self[word[:LONGEST]]
        if len(self) >= _STEMS_KEPT:
            self.clear()
        self[word] = found = _cut(word, self._table)
        return found


def _cut(word: str, table: CheckTable) -> str:
    for letter, usual in table.spelling_folds.items():
        word = word.replace(letter, usual)
    match = _ending(table).search(word) if len(word) > _LEAST else None
    if match is not None and match.start() >= _LEAST:
        word = word[: match.start()]
    return word[: table.stem_length]


@cache
def _known(table: CheckTable) -> _Stems:
    return _Stems(table)


def stem(word: str, table: CheckTable) -> str:
    """What is left of a word in small letters without its ending, cut to the length that the language's table names."""
    return _known(table)[word]


def words(text: str) -> list[re.Match[str]]:
    """The words of a text whose script parts them by blanks, with their places."""
    return list(_WORD.finditer(text))


def stems(tokens: Iterable[str], table: CheckTable) -> set[str]:
    """The stems of words in small letters."""
    return set(map(_known(table).__getitem__, tokens))


def keys(text: str, table: CheckTable) -> set[str]:
    """Everything in a text that a lexicon may have a row or an answer for."""
    if table.spaced:
        return stems((match.group() for match in _WORD.finditer(text.lower())), table)
    return {*text, *map(add, text, text[1:])}
