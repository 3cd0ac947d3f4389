"""Bilingual lexicons: by stem of one language what stands for it in another, and how much that tells."""

from __future__ import annotations

import gzip
import pkgutil
from collections import defaultdict
from functools import cache
from typing import Final, NamedTuple

_TENTHS = 10
_FOLDER: Final = "lexicons"

LEXICONS: Final = {
    ("en", "zh_CN"): "en-zh_CN.tsv.gz",
    ("en", "ru"): "en-ru.tsv.gz",
    ("ru", "zh_CN"): "ru-zh_CN.tsv.gz",
}
"""File by the locales of its rows and its answers; made by ``tools/lexicons``. Each names its texts and licences."""


class Entry(NamedTuple):
    """One row: what answers a stem."""

    answers: frozenset[str]
    """Keys of the other language, one of which stands where the stem is translated."""
    hit: float
    """Logarithm of how much likelier an answer stands in a translation than in any other text; above 0."""
    miss: float
    """The same for none of them standing there; below 0."""


class Lexicon:
    """The entries of one pair of languages, seen from the one with the rows."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        self.entries = entries
        self._asked: dict[str, frozenset[str]] | None = None

    def asked_entry(self, key: str, hit: float, miss: float) -> Entry | None:
        """A row the other way round, with weights that the caller gives: the stems that a key answers."""
        if self._asked is None:
            found: dict[str, set[str]] = defaultdict(set)
            for stem, entry in self.entries.items():
                for answer in entry.answers:
                    found[answer].add(stem)
            self._asked = {answer: frozenset(stems) for answer, stems in found.items()}
        stems = self._asked.get(key)
        return Entry(stems, hit, miss) if stems is not None else None


def read_lexicon(text: str) -> Lexicon:
    """The lexicon in a table: stem, weights of a hit and of a miss in tenths, and answers that blanks part.

    Lines that begin with ``#`` are remarks.
    """
    entries: dict[str, Entry] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            stem, hit, miss, answers = line.split("\t")
            entries[stem] = Entry(frozenset(answers.split(" ")), int(hit) / _TENTHS, int(miss) / _TENTHS)
    return Lexicon(entries)


@cache
def load_lexicon(locale: str, other: str) -> Lexicon | None:
    """The lexicon with rows of ``locale`` and answers of ``other``; None where there is none."""
    name = LEXICONS.get((locale, other))
    packed = pkgutil.get_data(__package__, f"{_FOLDER}/{name}") if name is not None else None
    return read_lexicon(gzip.decompress(packed).decode("utf-8")) if packed is not None else None
