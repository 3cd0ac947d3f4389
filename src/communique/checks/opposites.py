"""Words that a slip turns into their opposite: an export that became an import, a rise that became a fall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.negation import denies
from communique.checks.side import Side
from communique.languages.check_table import CheckTable
from communique.model import Severity

_KEPT = 1024
"""Texts of which the poles are kept: a source has targets in several locales."""
_HEAD = 3
"""Letters by which the beginnings of words are filed."""
_NUMBER = "#"
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
        self.phrases: dict[str, list[_Sign]] = defaultdict(list)
        self.beginnings: dict[str, list[_Sign]] = defaultdict(list)
        self.strings: list[_Sign] = []
        for theme, poles in table.opposites.items():
            for pole, listed in poles.items():
                for form in listed.split():
                    words = tuple(form.removeprefix("~").split("_"))
                    self._add(_Sign(theme, pole, words, form.startswith("~")), spaced=table.spaced)

    def _add(self, sign: _Sign, *, spaced: bool) -> None:
        first = sign.words[0]
        if not spaced:
            self.strings.append(sign)
        elif first.endswith("*"):
            self.beginnings[first[:_HEAD]].append(sign._replace(words=(first[:-1],)))
        else:
            self.phrases[first].append(sign)


@cache
def _index(table: CheckTable) -> _Index:
    return _Index(table)


@lru_cache(maxsize=_KEPT)
def _in_words(words: tuple[str, ...], table: CheckTable) -> _Poles:
    """By theme the poles that a text names, each with its first place; without one where only weak words do."""
    index = _index(table)
    found: _Poles = {}
    for place, word in enumerate(words):
        for sign in index.phrases.get(word, ()):
            size = len(sign.words)
            if size == 1 or _follow(words[place : place + size], sign.words):
                _put(found, sign, _Place(place, place + size))
        for sign in index.beginnings.get(word[:_HEAD], ()):
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
    for sign in _index(table).strings:
        form = sign.words[0]
        if form in text:
            start = text.find(form)
            _put(found, sign, _Place(start, start + len(form)))
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
        source_span, span = _span(pair.source, one), _span(pair.target, other)
        yield Hit(
            message=f"{pair.target.text[slice(*span)]} stands in the target, "
            f"{pair.source.text[slice(*source_span)]} in the source.",
            span=span,
            source_span=source_span,
            remedy="Compare which way it goes.",
        )


OPPOSITE = Rule(
    id="sense.opposite",
    severity=Severity.WARNING,
    why="An import that became an export, a rise that became a fall: one word, and the release says the opposite.",
    find=_find,
)
