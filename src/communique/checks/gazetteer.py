"""Names of places and organizations, found in a text of any language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from communique.checks.side import Side
from communique.languages import Language

_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
_PREFIX = 3
"""Letters by which the beginnings of words are filed."""
_CODE = 2
"""Letters of a country's code."""


class Mention(NamedTuple):
    """A name that stands in a text."""

    code: str
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end


class Gazetteer:
    """The names of one kind in one language."""

    def __init__(self, forms: Mapping[str, Iterable[str]], others: Iterable[str], language: Language) -> None:
        table = language.checks
        self._spaced = table.spaced
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._beginnings: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._strings: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for code, form in ((code, form) for code, listed in forms.items() for form in listed):
            self._add(code, form, table.declensions)
        for form in others:
            self._add("", form, ())
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        for strings in self._strings.values():
            strings.sort(key=lambda string: -len(string[0]))

    def _add(self, code: str, form: str, declensions: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        if form.endswith("*"):
            self._beginnings[form[:_PREFIX]].append((form[:-1], code))
        elif not self._spaced:
            self._strings[form[0]].append((form, code))
        else:
            words = tuple(form.split())
            cases: tuple[str, ...] = (form,)
            if len(words) == 1 and not form.isupper():
                fitting = ((end, ends) for end, ends in declensions if form.endswith(end))
                end, ends = next(fitting, ("", ("",)))
                cases = tuple(form.removesuffix(end) + other for other in ends)
            for case in cases:
                first, *rest = case.split()
                self._phrases[first].append(((first, *rest), code))

    def find(self, text: str) -> list[Mention]:
        """The names that stand in a text, in order; of two that overlap the longer."""
        return self._find_words(text) if self._spaced else self._find_strings(text)

    def _find_words(self, text: str) -> list[Mention]:
        tokens = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
        found: list[Mention] = []
        place = 0
        while place < len(tokens):
            length, code = self._at(tokens, place) if self._may_begin(tokens[place][0]) else (0, "")
            if length:
                if code:
                    last, _, end = tokens[place + length - 1]
                    stop = last.endswith(".") and last.count(".") == 1
                    found.append(Mention(code, tokens[place][1], end - stop))
                place += length
            else:
                place += 1
        return found

    def _may_begin(self, word: str) -> bool:
        """Whether a name may begin with a word: most words are left here."""
        return word[0].isupper() or word[:_PREFIX] in self._beginnings or "-" in word

    def _at(self, tokens: list[tuple[str, int, int]], place: int) -> tuple[int, str]:
        """How many words from here are a name, and its code."""
        word = tokens[place][0]
        for form in dict.fromkeys((word, word.rstrip("."), word.removesuffix("'s").removesuffix("’s"))):
            for words, code in self._phrases.get(form, ()):
                length = len(words)
                rest = tuple(token.rstrip(".") for token, _, _ in tokens[place + 1 : place + length])
                if rest == tuple(other.rstrip(".") for other in words[1:]):
                    return length, code
        lower = word.lower()
        for beginning, code in self._beginnings.get(lower[:_PREFIX], ()):
            if lower.startswith(beginning):
                return 1, code
        if "-" in word:
            for part in word.split("-"):
                for words, code in self._phrases.get(part, ()):
                    if len(words) == 1:
                        return 1, code
        return 0, ""

    def _find_strings(self, text: str) -> list[Mention]:
        found: list[Mention] = []
        place = 0
        while place < len(text):
            for form, code in self._strings.get(text[place], ()):
                if text.startswith(form, place):
                    if code:
                        found.append(Mention(code, place, place + len(form)))
                    place += len(form)
                    break
            else:
                place += 1
        return found


@cache
def places(language: Language) -> Gazetteer:
    """Countries as CLDR calls them, and the places of the language's table."""
    from babel import Locale

    table = language.checks
    forms: dict[str, list[str]] = {code: list(listed) for code, listed in table.places.items()}
    for code, name in Locale.parse(language.locale).territories.items():
        if len(code) == _CODE and code.isalpha() and code not in _NO_COUNTRIES:
            listed = forms.setdefault(code, [])
            if not any(name == form for form in listed):
                listed.append(name)
    return Gazetteer(forms, table.no_places, language)


_NO_COUNTRIES = frozenset(
    [
        "EU",
        "EZ",
        "UN",
        "XA",
        "XB",
        "ZZ",
        "QO",
        "AC",
        "CP",
        "DG",
        "EA",
        "IC",
        "TA",
        "AQ",
        "GE",
        "JO",
        "TD",
        "ML",
        "NU",
        "TO",
        "OM",
        "GG",
    ]
)
"""Codes of CLDR that are no countries, or whose names are as often something else."""


@cache
def organizations(language: Language) -> Gazetteer:
    """The organizations of the language's table."""
    return Gazetteer(language.checks.organizations, (), language)


def mentions(side: Side, *, of_places: bool) -> list[Mention]:
    """The places, or the organizations, that a text names."""
    gazetteer = places(side.language) if of_places else organizations(side.language)
    return gazetteer.find(side.prose)
