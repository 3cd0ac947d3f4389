"""Words that a slip turns into their opposite: an export that became an import, a rise that became a fall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique.checks.contract import Hit, Pair, Rule, put_for
from communique.checks.negation import denies
from communique.checks.side import Side
from communique.languages.check_table import CheckTable
from communique.model import Severity

_KEPT = 1024
"""Texts of which the poles are kept: a source has targets in several locales."""
_HEAD = 3
"""Letters by which the beginnings of words are filed."""
_NUMBER = "#"
_FILED = 2
"""Words of a phrase that it is filed by."""
_DENIABLE = frozenset(
    {
        "change",
        "rate",
        "leave",
        "level",
        "bound",
        "stance",
        "word",
        "match",
        "office",
        "ceremony",
        "outcome",
        "sign",
        "vote",
    }
)
"""Themes whose poles a denial turns round: what is not allowed is banned."""


class _Sign(NamedTuple):
    """A form of a table with what it says."""

    theme: str
    pole: str
    words: tuple[str, ...]
    weak: bool = False
    """It speaks for its pole, but not loud enough to blame anybody: ``save`` may be said as 提高效率."""


class _Place(NamedTuple):
    """Where a text names a pole: characters, or words where blanks part them."""

    start: int
    end: int


_Poles = dict[str, dict[str, _Place | None]]


class _Index:
    """The forms of a language, filed by what they begin with."""

    def __init__(self, table: CheckTable) -> None:
        self.phrases: dict[str, dict[str, list[_Sign]]] = defaultdict(lambda: defaultdict(list))
        """By the first word and the second; of one word by that and nothing."""
        self.beginnings: dict[str, list[_Sign]] = defaultdict(list)
        self.strings: dict[str, list[_Sign]] = defaultdict(list)
        for theme, poles in table.opposites.items():
            for pole, listed in poles.items():
                for form in listed.split():
                    words = tuple(form.removeprefix("~").split("_"))
                    self._add(_Sign(theme, pole, words, form.startswith("~")), spaced=table.spaced)

    def _add(self, sign: _Sign, *, spaced: bool) -> None:
        first = sign.words[0]
        if not spaced:
            self.strings[first[0]].append(sign)
        elif first.endswith("*"):
            self.beginnings[first[:_HEAD]].append(sign._replace(words=(first[:-1],)))
        else:
            self.phrases[first]["".join(sign.words[1:2])].append(sign)


@cache
def _index(table: CheckTable) -> _Index:
    return _Index(table)


@lru_cache(maxsize=_KEPT)
def _in_words(words: tuple[str, ...], table: CheckTable) -> _Poles:
    """By theme the poles that a text names, each with its first place; without one where only weak words do."""
    index = _index(table)
    found: _Poles = {}
    firsts = index.phrases.keys() & set(words)
    heads = index.beginnings.keys() & {word[:_HEAD] for word in words} if index.beginnings else ()
    if not firsts and not heads:
        return found
    for place, word in enumerate(words):
        if word in firsts:
            following = words[place + 1] if place + 1 < len(words) else ""
            seconds = index.phrases[word]
            keys = ("", _NUMBER if following[:1].isdigit() else following)
            for sign in (sign for key in keys if key in seconds for sign in seconds[key]):
                size = len(sign.words)
                if size <= _FILED or _follow(words[place + _FILED : place + size], sign.words[_FILED:]):
                    _put(found, sign, _Place(place, place + size))
        for sign in index.beginnings[word[:_HEAD]] if heads and word[:_HEAD] in heads else ():
            if word.startswith(sign.words[0]):
                _put(found, sign, _Place(place, place + 1))
    return found


def _put(found: _Poles, sign: _Sign, place: _Place) -> None:
    poles = found.setdefault(sign.theme, {})
    if poles.get(sign.pole) is None:
        poles[sign.pole] = None if sign.weak else place


def _follow(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return len(words) == len(wanted) and all(
        one == other or (other == _NUMBER and one[0].isdigit()) for one, other in zip(words, wanted, strict=True)
    )


@lru_cache(maxsize=_KEPT)
def _in_characters(text: str, table: CheckTable) -> _Poles:
    found: _Poles = {}
    hits: list[tuple[int, _Sign]] = []
    strings = _index(table).strings
    for first in strings.keys() & set(text):
        for sign in strings[first]:
            start = text.find(sign.words[0])
            if start >= 0:
                hits.append((start, sign))
    for start, sign in sorted(hits):
        _put(found, sign, _Place(start, start + len(sign.words[0])))
    return found


def _poles(side: Side) -> _Poles:
    table = side.language.checks
    return _in_words(side.words, table) if table.spaced else _in_characters(side.prose, table)


def _span(side: Side, place: _Place) -> tuple[int, int]:
    if not side.language.checks.spaced:
        return place
    return side.tokens[place.start].start(), side.tokens[place.end - 1].end()


def _find(pair: Pair) -> Iterator[Hit]:
    sources = _poles(pair.source)
    targets = _poles(pair.target) if sources else {}
    for theme, ours in sources.items():
        theirs = targets.get(theme, {})
        if len(ours) != 1 or len(theirs) != 1 or ours.keys() == theirs.keys():
            continue
        if theme in _DENIABLE and (denies(pair.source) or denies(pair.target)):
            continue
        (one,), (other,) = ours.values(), theirs.values()
        if one is None or other is None:
            continue
        yield put_for(pair, _span(pair.target, other), _span(pair.source, one), remedy="Compare which way it goes.")


OPPOSITE = Rule(
    id="sense.opposite",
    severity=Severity.WARNING,
    why="An import that became an export, a rise that became a fall: one word, and the release says the opposite.",
    find=_find,
)
