"""Names of places and organizations, found in a text of any language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from communique.checks.once import once
from communique.checks.side import Side
from communique.languages import LANGUAGES, Language

_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
_KEPT = 4096
"""Texts of which the names are kept: several rules ask, and a source is read once for each locale of its targets."""
_PREFIX = 3
"""Letters by which the beginnings of words are filed."""
_TITLED = 4
"""Letters of a name that counts in capitals, too; shorter ones are as often abbreviations."""
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
        self._listed: Mapping[str, Iterable[str]] = forms
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._beginnings: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._strings: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for code, form in ((code, form) for code, listed in forms.items() for form in listed):
            self._add(code, form, table.declensions)
        for form in others:
            self._add("", form, ())
        for phrases in (*self._phrases.values(), *self._beginnings.values()):
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        self._small = frozenset(first for first in self._phrases if first[0].islower())
        self._first_words = frozenset(self._phrases)
        self._seconds = {first: _seconds(words for words, _ in phrases) for first, phrases in self._phrases.items()}
        for strings in self._strings.values():
            strings.sort(key=lambda string: -len(string[0]))
        self._firsts = re.compile(f"[{re.escape(''.join(self._strings))}]") if self._strings else None

    def _add(self, code: str, form: str, declensions: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        if "*" in form:
            self._beginnings[form[:_PREFIX]].append((tuple(form.split()), code))
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

    def forms_of(self, code: str) -> Iterable[str]:
        """The forms of one name as the tables have them, ``*`` behind the beginning of a word."""
        return self._listed.get(code, ())

    def find(self, text: str) -> list[Mention]:
        """The names that stand in a text, in order; of two that overlap the longer."""
        return self._find_words(text) if self._spaced else self._find_strings(text)

    def _find_words(self, text: str) -> list[Mention]:
        words = _words(text)
        telling = words.telling(self._first_words, self._seconds)
        begun = self._beginnings.keys() & words.prefixes if self._beginnings else ()
        if not telling and not begun:
            return []
        tokens = words.tokens
        found: list[Mention] = []
        after = 0
        for place, (word, start, _) in enumerate(tokens):
            begins = begun and word[:_PREFIX].lower() in begun
            if place < after or not (
                begins or (word in telling and (word[0].isupper() or "-" in word or word in self._small))
            ):
                continue
            length, code = self._at(tokens, place)
            if length:
                after = place + length
                if code:
                    last, _, end = tokens[after - 1]
                    stop = last.endswith(".") and last.count(".") == 1
                    found.append(Mention(code, start, end - stop))
        return found

    def _at(self, tokens: Sequence[tuple[str, int, int]], place: int) -> tuple[int, str]:
        """How many words from here are a name, and its code."""
        word = tokens[place][0]
        for form in _forms(word):
            for words, code in self._phrases.get(form, ()):
                length = len(words)
                if length == 1:
                    return 1, code
                rest = tuple(_forms(token)[-1] for token, _, _ in tokens[place + 1 : place + length])
                if rest == tuple(other.rstrip(".") for other in words[1:]):
                    return length, code
        return self._in_capitals(tokens, place) if word.isupper() else self._part_of(tokens, place)

    def _in_capitals(self, tokens: Sequence[tuple[str, int, int]], place: int) -> tuple[int, str]:
        """The same for a name all in capitals, as datelines and headlines have it: ``NEW YORK``."""
        for form in _titles(tokens[place][0]):
            for words, code in self._phrases.get(form, ()):
                length = len(words)
                if length == 1 and len(form) < _TITLED:
                    continue
                rest = [token.rstrip(".") for token, _, _ in tokens[place + 1 : place + length]]
                if all(map(str.isupper, rest)) and rest == [other.rstrip(".").upper() for other in words[1:]]:
                    return length, code
        return self._part_of(tokens, place)

    def _part_of(self, tokens: Sequence[tuple[str, int, int]], place: int) -> tuple[int, str]:
        """The same for words that begin as a name does, or one that has a name beside a hyphen."""
        word = tokens[place][0]
        for words, code in self._beginnings.get(word[:_PREFIX].lower(), ()):
            length = len(words)
            there = tokens[place : place + length]
            if len(there) == length and all(_begins(token[0], form) for token, form in zip(there, words, strict=True)):
                return length, code
        for part in word.split("-") if "-" in word else ():
            for words, code in self._phrases.get(part, ()):
                if len(words) == 1:
                    return 1, code
        return 0, ""

    def _find_strings(self, text: str) -> list[Mention]:
        found: list[Mention] = []
        if self._firsts is None:
            return found
        start = self._firsts.search(text)
        while start is not None:
            place = start.start()
            form, code = next(
                (known for known in self._strings[start.group()] if text.startswith(known[0], place)), ("", "")
            )
            if code:
                found.append(Mention(code, place, place + len(form)))
            start = self._firsts.search(text, place + (len(form) or 1))
        return found


class _Words:
    """The words of a text: which names may be among them tells one look at each set, without their places."""

    def __init__(self, text: str) -> None:
        self._text = text
        words = set(_WORD.findall(text))
        self._whole = words
        self._behind: dict[str, set[str]] = defaultdict(set)
        """By what may begin a name, too: the words of which it is a form without stop and genitive, or a part."""
        for word in words:
            if not word.isalpha():
                for form in (*_forms(word), *word.split("-")):
                    self._behind[form].add(word)
            if word.isupper() and len(word) > 1:
                for form in _titles(word):
                    self._behind[form].add(word)
        self._forms = words | self._behind.keys()

    def telling(self, firsts: frozenset[str], seconds: Mapping[str, frozenset[str] | None]) -> set[str]:
        """The words that may begin a phrase, by the first words of phrases, and the second words of each of these."""
        found: set[str] = set()
        for form in firsts & self._forms:
            wanted = seconds[form]
            if wanted is None or not wanted.isdisjoint(self._forms):
                found.add(form)
                found.update(self._behind.get(form, ()))
        return found

    @once
    def prefixes(self) -> set[str]:
        """Their first letters, small."""
        return {word[:_PREFIX].lower() for word in self._whole}

    @once
    def tokens(self) -> list[tuple[str, int, int]]:
        """Each with start and end."""
        return [(match.group(), *match.span()) for match in _WORD.finditer(self._text)]


_words = lru_cache(maxsize=8)(_Words)


def _seconds(phrases: Iterable[tuple[str, ...]]) -> frozenset[str] | None:
    """The second words of phrases, without stops; None where one of them has no second word."""
    found = [words[1].rstrip(".") if len(words) > 1 else "" for words in phrases]
    return None if "" in found else frozenset(found)


def _begins(word: str, form: str) -> bool:
    """Whether a word is a form, or begins as it does where the form ends with ``*``; capitals do not matter."""
    lower = word.lower()
    return lower.startswith(form[:-1]) if form[-1] == "*" else lower.rstrip(".") == form


def _forms(word: str) -> tuple[str, ...]:
    """A word as it stands, without a stop, and without the English genitive."""
    if word[-1] == ".":
        return word, word.rstrip(".")
    if word[-1] == "s" and word[-2:-1] in {"'", "’"}:
        return word, word[:-2]
    return (word,)


def _titles(word: str) -> tuple[str, ...]:
    """A word in capitals as names have it, with and without a stop and its inner parts small: ``Rostov-on-Don``."""
    first, *rest = (part.capitalize() for part in word.split("-"))
    if not rest:
        return (first, first.rstrip(".")) if first[-1] == "." else (first, word.lower())
    inner = [part.lower() for part in rest[:-1]]
    return "-".join((first, *rest)), "-".join((first, *inner, rest[-1]))


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


def mentions(side: Side, *, of_places: bool) -> Sequence[Mention]:
    """The places, or the organizations, that a text names; also in words that it has from another script."""
    return _mentions(side.prose, side.language, of_places=of_places)


@lru_cache(maxsize=_KEPT)
def _mentions(text: str, own: Language, *, of_places: bool) -> Sequence[Mention]:
    find = places if of_places else organizations
    found = find(own).find(text)
    for language in LANGUAGES:
        if language.checks.spaced and language is not own and _script(language).search(text):
            found += find(language).find(text)
    return found


@cache
def _script(language: Language) -> re.Pattern[str]:
    """A name in the letters of a language: a capital, and more."""
    letter = f"[{language.checks.letters}]"
    return re.compile(rf"{letter}(?<=[^\W\d_a-zа-яё]){letter}")
