"""Names of places that are nearly right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.gazetteer import mentions, places
from communique.checks.names_forms import bases, near_characters, near_words, word_pattern
from communique.checks.names_index import LONGEST_TEXT
from communique.languages import Language
from communique.model import Severity

_SHORTEST = 4
"""Letters of the shortest name that is compared."""
_SHORTEST_PART = 6
"""The same for one word of a name that has several."""
_DOUBLE = re.compile(r"-(?=[^\W\d_])(?![a-zа-яё])")
"""What stands behind the first part of a double name: ``Касым-Жомарт``."""
_KEPT = 8
"""Texts of which the names are kept."""
_SHORT_RUN = 2
"""Characters of a name that is looked for only if the target does not have it at all."""


def _find_misspelled(pair: Pair) -> Iterator[Hit]:
    wanted = mentions(pair.source, of_places=True)
    if not wanted:
        return
    language = pair.target.language
    there = mentions(pair.target, of_places=True)
    have = {mention.code for mention in there}
    taken = [mention.span for mention in there]
    text = pair.target.prose[:LONGEST_TEXT]
    find = _near_words if language.checks.spaced else _near_runs
    for code in dict.fromkeys(mention.code for mention in wanted):
        for start, end, form in find(text, code, language, missing=code not in have):
            if not any(start < stop and begin < end for begin, stop in taken):
                taken.append((start, end))
                word = pair.target.text[start:end]
                yield Hit(message=f"{word} looks like a slip for {form}.", span=(start, end), remedy=f"Write {form}.")


@cache
def _trunks(code: str, language: Language) -> dict[str, str]:
    """What the words of a place's names are forms of, each with the name."""
    forms = places(language).forms_of(code)
    return {bases(part, language)[0]: form.rstrip("*") for form in forms for part in _parts(form)}


@lru_cache(maxsize=_KEPT)
def _names(text: str, language: Language) -> list[tuple[tuple[int, int], tuple[str, ...]]]:
    """The words of a text that may be names, as place and what they may be forms of; place after place asks."""
    pattern = word_pattern(language)
    words = pattern.finditer(text) if pattern else ()
    return [
        (match.span(), bases(word, language))
        for match in words
        if len(word := match.group()) >= _SHORTEST and not word.isupper() and not _DOUBLE.match(text, match.end())
    ]


def _near_words(text: str, code: str, language: Language, *, missing: bool) -> Iterator[tuple[int, int, str]]:
    """Words with a capital that differ from a form of a place's name by a slip."""
    known = _trunks(code, language)
    least = _SHORTEST - (not missing)
    for span, own in _names(text, language) if known else ():
        if not known.keys().isdisjoint(own):
            continue
        for base, form in known.items():
            if len(base) >= least and near_words(own[0], base, language.names, strict=True):
                yield *span, form
                break


def _parts(form: str) -> list[str]:
    """The words of a form that say enough by themselves."""
    words = form.replace("*", "").split()
    return words if len(words) == 1 and len(words[0]) >= _SHORTEST else [w for w in words if len(w) >= _SHORTEST_PART]


def _near_runs(text: str, code: str, language: Language, *, missing: bool) -> Iterator[tuple[int, int, str]]:
    """Runs of characters that differ from a form of a place's name in one that sounds alike."""
    for form in places(language).forms_of(code):
        size = len(form)
        if size < _SHORT_RUN or (size == _SHORT_RUN and not missing):
            continue
        for start in sorted({*_places_of(form[0], text, 0), *_places_of(form[-1], text, size - 1)}):
            run = text[start : start + size]
            if len(run) == size and near_characters(run, form, language.names):
                yield start, start + size, form


def _places_of(character: str, text: str, offset: int) -> Iterator[int]:
    """Where runs start that have a character so far behind their start."""
    place = text.find(character, offset)
    while place >= 0:
        yield place - offset
        place = text.find(character, place + 1)


MISSPELLED = Rule(
    id="name.misspelled",
    severity=Severity.WARNING,
    why="The name of a country with a letter wrong is the one slip that its embassy reads.",
    find=_find_misspelled,
)
