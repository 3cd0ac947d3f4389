"""Reading of training text, exclusion of protected text, placeholder augmentation."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from .settings import CORPUS, GRAMMAR, PLACEHOLDERS

_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_HAN: Final = re.compile(r"[㐀-鿿]")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？；])|\n+")
_TOKEN: Final = re.compile(
    r"https?://[\w./?=&%#~+-]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![A-Za-z\d.,])(?:[A-Z][A-Za-z]*-?\d*[A-Za-z]*|\d+(?:[.,]\d+)*)(?![A-Za-z\d])"
)
_DIGITS: Final = re.compile(r"(?<![\d.,A-Za-z])\d{1,4}(?![\d.,A-Za-z])")

_WORD_RUN: Final = 8
_HAN_RUN: Final = 16
_SENTENCE_WORDS: Final = 4
_SENTENCE_HAN: Final = 8

# How much a corpus source counts against the others: chat and questions are far from releases.
_SOURCE_WEIGHT: Final = {
    "tatoeba": 0.25,
    "mlqe-pe": 0.8,
    "tico19": 0.6,
    "xquad": 0.4,
    "mt-geneval": 0.4,
    "mozilla-eval": 1.0,
}
_SPOKEN: Final = ("mozilla-eval/iwslt17", "mozilla-eval/mtedx")
_RELEASE_WORDS: Final = re.compile(
    r"\b(?:cooperat|agreement|sign|memorandum|delegation|province|technolog|universit|innovat"
    r"|minist|bilateral|international|government|develop|president|director|department|institute"
    r"|academ|scien|research|strateg|enterprise|industr|econom|trade|invest|promot|project"
    r"|conference|meeting|held|announce|establish|official|council|committee|foreign|exchange"
    r"|partner|platform|press|release|compan|market|program|region|city|national|China|Chinese"
    r"|Russia)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """One English sentence with its Chinese or Russian counterpart."""

    english: str
    foreign: str
    kind: int = CORPUS
    weight: float = 1.0


def read_rows(path: Path) -> Iterator[list[str]]:
    """Yield the columns of every line of a gzipped tab-separated file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def _corpus_weight(english: str, source: str, kind: str, original: str) -> float:
    """Weight of a corpus row: news and release words count more, back-translations less."""
    weight = _SOURCE_WEIGHT.get(source.partition("/")[0], 0.5)
    if source in _SPOKEN:
        weight = 0.3
    if kind != "ref" and original != "en":
        weight *= 0.7
    return weight * (1 + 0.5 * min(len(_RELEASE_WORDS.findall(english)), 4))


def read_corpus(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a parallel file: English, other language, source, kind, original."""
    for english, foreign, source, kind, original in read_rows(path):
        yield Pair(english, foreign, CORPUS, _corpus_weight(english, source, kind, original))


def read_triples(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield English, Chinese, Russian and pattern name of a file written by the grammar."""
    for row in read_rows(path):
        if len(row) == 4 and row[:3] != ["en", "zh", "ru"]:
            yield row[0], row[1], row[2], row[3]


def grammar_pairs(triples: Iterable[tuple[str, str, str]], language: str) -> Iterator[Pair]:
    """Yield the English-``language`` side of sentences made by the grammar."""
    for english, chinese, russian in triples:
        yield Pair(english, chinese if language == "zh" else russian, GRAMMAR)


class Exclusion:
    """Text that must not occur in the training text: whole sentences and longer runs."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._sentences: set[str] = set()
        self._runs: set[str] = set()
        for text in texts:
            for line in text.splitlines():
                self._sentences.update(self._units(line))
                self._runs.update(self._line_runs(line))

    @classmethod
    def from_files(cls, paths: Iterable[Path]) -> Exclusion:
        """Read the protected files; anything that is not UTF-8 text is skipped bytewise."""
        return cls(path.read_text(encoding="utf-8", errors="ignore") for path in paths)

    @staticmethod
    def _units(line: str) -> Iterator[str]:
        """Yield normalised sentences long enough to be somebody's wording."""
        for sentence in _SENTENCE_END.split(line):
            han = "".join(_HAN.findall(sentence))
            words = [word.casefold() for word in _WORD.findall(sentence)]
            if len(han) >= _SENTENCE_HAN:
                yield han
            elif len(words) >= _SENTENCE_WORDS:
                yield " ".join(words)

    @staticmethod
    def _line_runs(line: str) -> Iterator[str]:
        """Yield every run of 8 words and every run of 16 Han characters."""
        words = [word.casefold() for word in _WORD.findall(line)]
        for start in range(len(words) - _WORD_RUN + 1):
            yield " ".join(words[start : start + _WORD_RUN])
        han = "".join(_HAN.findall(line))
        for start in range(len(han) - _HAN_RUN + 1):
            yield han[start : start + _HAN_RUN]

    def __bool__(self) -> bool:
        return bool(self._sentences)

    def hits(self, text: str) -> bool:
        """Tell whether ``text`` shares a sentence or a long run with the protected text."""
        if not self._sentences and not self._runs:
            return False
        if any(unit in self._sentences for unit in self._units(text)):
            return True
        return any(run in self._runs for run in self._line_runs(text))

    def keep(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """Yield the pairs that share nothing with the protected text on either side."""
        for pair in pairs:
            if not self.hits(pair.english) and not self.hits(pair.foreign):
                yield pair


def _shared_tokens(english: str, foreign: str) -> list[str]:
    """Tokens (address, number, Latin name) that occur exactly once on both sides."""
    return [
        token
        for token in dict.fromkeys(_TOKEN.findall(english))
        if english.count(token) == 1 and foreign.count(token) == 1
    ]


def _substitute(pair: Pair, old: str, new: str) -> Pair:
    return replace(
        pair,
        english=pair.english.replace(old, new, 1),
        foreign=pair.foreign.replace(old, new, 1),
    )


def with_placeholder(pair: Pair, rng: random.Random) -> Pair | None:
    """Put placeholders at the same place of both sides, or return None where none is known."""
    if any(mark in pair.english + pair.foreign for mark in "⟦⟧"):
        return None
    first = min(rng.randrange(8), rng.randrange(8))
    opening, closing = PLACEHOLDERS[first], PLACEHOLDERS[first + 1]
    tokens = _shared_tokens(pair.english, pair.foreign)
    if not tokens:
        if rng.random() < 0.15 and len(pair.english) < 160:
            return replace(
                pair,
                english=f"{opening}{pair.english}{closing}",
                foreign=f"{opening}{pair.foreign}{closing}",
            )
        return None
    token = rng.choice(tokens)
    if rng.random() < 0.5:
        return _substitute(pair, token, PLACEHOLDERS[rng.randrange(9)])
    return _substitute(pair, token, f"{opening}{token}{closing}")


def with_other_numbers(pair: Pair, rng: random.Random) -> Pair:
    """Replace numbers that occur once on both sides by others, so that copying is learnt."""
    numbers = _DIGITS.findall(pair.english)
    changes: list[tuple[str, str]] = []
    for number in dict.fromkeys(numbers):
        once = _DIGITS.findall(pair.foreign).count(number) == 1 and numbers.count(number) == 1
        if once and len(number) >= 2:
            first = str(rng.randint(1, 9)) if len(number) != 4 else number[0]
            rest = "".join(str(rng.randint(0, 9)) for _ in number[1:])
            changes.append((number, first + rest))
    mapping = dict(changes)
    if not mapping or len(set(mapping.values())) < len(mapping):
        return pair

    def swap(match: re.Match[str]) -> str:
        return mapping.get(match.group(), match.group())

    return replace(pair, english=_DIGITS.sub(swap, pair.english), foreign=_DIGITS.sub(swap, pair.foreign))


def augment(pairs: Sequence[Pair], *, seed: int, share: float, numbers: float = 0.0) -> list[Pair]:
    """Return the pairs, placeholders tried in ``share`` of them and ``numbers`` with new numbers."""
    rng = random.Random(seed)
    result: list[Pair] = []
    for pair in pairs:
        varied = with_other_numbers(pair, rng) if rng.random() < numbers else pair
        marked = with_placeholder(varied, rng) if rng.random() < share else None
        result.append(marked or varied)
    return result
