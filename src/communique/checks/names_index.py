"""The names of a release, each found once: which forms stand in which unit, and which forms are nearly one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from communique.checks.names_forms import bases, folded, near_characters, near_words, word_pattern
from communique.languages import Language

_WINDOW = 3
"""Characters by which names are compared where words are not parted."""
_SHORTEST = 4
"""Letters of the shortest name that is compared."""
_LONGEST = 40
"""And of the longest."""
_MOST_SHARED = 12
"""Forms with one gap; more are no slips but a pattern of the text."""
_WORD = re.compile(r"(?<!\w)[^\W\d_]{3,}")
_LONG_WORD = re.compile(r"(?<!\w)[^\W\d_]{5,40}(?!\w)")
LONGEST_TEXT = 4000
"""Characters of a text that are looked at for names."""


def forms(text: str, language: Language) -> dict[str, str]:
    """What stands for names in a text: by the form that is compared, the word or characters as written."""
    text = text[:LONGEST_TEXT]
    table = language.names
    if table.readings:
        return {window: window for window in _windows(text, language)}
    pattern = word_pattern(language)
    found: dict[str, str] = {}
    for match in pattern.finditer(text) if pattern else ():
        word = match.group()
        if _SHORTEST <= len(word) <= _LONGEST and not word.isupper():
            for form in bases(word, language):
                found.setdefault(form, word)
    return found


def _windows(text: str, language: Language) -> Iterator[str]:
    """Three characters in a row of which two or more are those that foreign names are written with."""
    transcribing = language.names.transcribing
    readings = language.names.readings
    for start in range(len(text) - _WINDOW + 1):
        window = text[start : start + _WINDOW]
        if sum(sign in transcribing for sign in window) > 1 and all(sign in readings for sign in window):
            yield window


def _gaps(form: str, language: Language) -> Iterable[str]:
    """Keys that two forms share if they differ in one place."""
    if not language.checks.spaced:
        return [f"{form[:place]}?{form[place + 1 :]}" for place in range(len(form))]
    form = folded(form, language.names)
    return {form, *(form[:place] + form[place + 1 :] for place in range(len(form)))}


class NameIndex:
    """The names of the pairs of one release, for one pair of languages."""

    def __init__(self, pairs: Sequence[tuple[str, str]], source: Language, target: Language) -> None:
        self.pairs = pairs
        self._source = source
        self._target = target
        self._source_forms: dict[int, dict[str, str]] = {}
        self._source_words: dict[int, frozenset[str]] = {}

    @cached_property
    def written(self) -> list[dict[str, str]]:
        """Of each target, its forms."""
        return [forms(target, self._target) for _, target in self.pairs]

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Of each form, the numbers of the pairs in whose targets it stands."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, written in enumerate(self.written):
            for form in written:
                found[form].append(number)
        return found

    @cached_property
    def near(self) -> dict[str, list[str]]:
        """Of each form that has such, the others that are nearly the same."""
        by_gap: dict[str, list[str]] = defaultdict(list)
        for form in self.where:
            for gap in _gaps(form, self._target):
                by_gap[gap].append(form)
        found: dict[str, list[str]] = defaultdict(list)
        for together in by_gap.values():
            if 1 < len(together) <= _MOST_SHARED:
                for form in together:
                    for other in together:
                        if other != form and other not in found[form] and self._is_near(form, other):
                            found[form].append(other)
        return {form: others for form, others in found.items() if others}

    def _is_near(self, form: str, other: str) -> bool:
        if self._target.checks.spaced:
            return near_words(form, other, self._target.names)
        return near_characters(form, other, self._target.names)

    def rivals(self, number: int) -> Iterator[tuple[str, str, int]]:
        """Forms of a target that stand in no other, each with a near one that does, and where that one stands.

        A form that is the more frequent one is taken for right.
        """
        near = self.near
        if not near:
            return
        for form in self.written[number]:
            for other in near.get(form, ()):
                if other in self.written[number] or len(self.where[form]) > len(self.where[other]):
                    continue
                for place in self.where[other]:
                    if form not in self.written[place] and not self._is_one(number, form, place, other):
                        yield form, other, place
                        break

    def _is_one(self, number: int, form: str, place: int, other: str) -> bool:
        """Whether the words behind two forms are cases of one name, or both only stand where sentences begin."""
        if not self._target.checks.spaced:
            return False
        here, there = self.written[number][form], self.written[place][other]
        if set(bases(here, self._target)) & set(bases(there, self._target)):
            return True
        return not (self._is_inside(number, here) or self._is_inside(place, there))

    def _is_inside(self, number: int, word: str) -> bool:
        """Whether a word stands behind another of its sentence, where nothing but a name has a capital."""
        text = self.pairs[number][1]
        return re.search(rf"[\w,;]['’”»)]? [«“\"‘(]?{re.escape(word)}|-{re.escape(word)}", text) is not None

    def source_forms(self, number: int) -> dict[str, str]:
        """What stands for names in a source, in any script."""
        if number not in self._source_forms:
            text = self.pairs[number][0][:LONGEST_TEXT]
            found = forms(text, self._source)
            for match in _WORD.finditer(text):
                word = match.group()
                if word[0].isupper() and len(word) <= _LONGEST:
                    found.update(dict.fromkeys(bases(word, self._source), word))
            self._source_forms[number] = found
        return self._source_forms[number]

    def source_words(self, number: int) -> frozenset[str]:
        """All longer words of a source, without their endings."""
        if number not in self._source_words:
            text = self.pairs[number][0][:LONGEST_TEXT]
            words = (match.group() for match in _LONG_WORD.finditer(text))
            self._source_words[number] = frozenset(bases(word, self._source)[0] for word in words)
        return self._source_words[number]
