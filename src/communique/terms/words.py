"""Words of texts and of terms, and when one is a form of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module

from communique.languages import get_language
from communique.languages.term_table import Morphology, TermTable

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_LEAST = 4
_SINGLE = re.compile(f"[{_HAN}]")


@cache
def _pattern(joiners: str) -> re.Pattern[str]:
    letter = rf"[^\W_{_HAN}]"
    return re.compile(rf"[{_HAN}]|{letter}+(?:[{joiners}]{letter}+)*")


def is_code(word: str) -> bool:
    """Whether a word is an initial, an acronym or a number, whose capitals count: ``SPbPU``, ``5G``, ``Ту-154``."""
    last = word.rpartition("-")[2] or word
    return (len(last) == 1 and last.isupper()) or (len(last) > 1 and not last[1:].islower() and not _all_han(last))


def _all_han(word: str) -> bool:
    return _SINGLE.match(word) is not None


def holds(text: str, rendering: str) -> bool:
    """Whether a text has a rendering letter for letter, and not inside a word: no ``AI`` in ``MAIN``.

    What is long enough may begin a longer word («Сучжоу» in «сучжоуский»); Han touch anything.
    """
    last = rendering[-_LEAST:]
    open_end = last.isalpha() and len(last) == _LEAST and last[1:] == last[1:].lower()
    at = text.find(rendering)
    while at >= 0:
        end = at + len(rendering)
        begins = not (_joins(rendering[:1]) and _joins(text[at - 1 : at] if at else ""))
        ends = open_end or not (_joins(rendering[-1:]) and _joins(text[end : end + 1]))
        if begins and ends:
            return True
        at = text.find(rendering, at + 1)
    return False


def _joins(char: str) -> bool:
    """Whether a character runs together with others of its kind to a word."""
    return char.isalnum() and not _all_han(char)


class Words:
    """What a language's table says of words; every answer is kept."""

    def __init__(self, table: TermTable) -> None:
        self.table = table
        self._letters = str.maketrans(dict(table.folded) | {"‑": "-", "ʼ": "'", "’": "'"})
        self._token = _pattern("'’ʼ" + (r"\-‑" if table.hyphened else ""))
        self._acronym = re.compile(f"(.+?)(?:{table.acronym_endings})$") if table.acronym_endings else None
        self._morphology = load_morphology(table.morphology)

    def tokens(self, text: str) -> Iterator[re.Match[str]]:
        """Words; in a script without blanks each character by itself."""
        return self._token.finditer(text)

    def fold(self, word: str) -> str:
        """A word in small letters, without what never counts."""
        return word.lower().translate(self._letters)

    def keys(self, word: str) -> frozenset[str]:
        """All that a word of a text may be a form of; ``!`` marks what must have its capitals, ``~`` a verb."""
        found = set()
        if is_code(word):
            bare = word.replace("’", "'").removesuffix("'s")
            found |= {f"!{word}", f"!{bare}"}
            ended = self._acronym.match(bare) if self._acronym else None
            if ended is not None and is_code(ended[1]):
                found.add(f"!{ended[1]}")
        folded = self.fold(word)
        if self._morphology is not None:
            return frozenset(found | self._morphology.bases(folded))
        base = self._uncut(folded)
        found.add(self.singular(base))
        for ending, others in self.table.conjugated:
            if len(base) > len(ending) + 1 and base.endswith(ending):
                stem = base.removesuffix(ending)
                found |= {f"~{self.singular(stem + other)}" for other in others}
                if ending in {"ed", "ing"} and stem[-1:] == stem[-2:-1]:
                    found.add(f"~{self.singular(stem[:-1])}")
        return frozenset(found)

    def wanted(self, words: tuple[str, ...], *, verb: bool) -> tuple[frozenset[str], ...]:
        """For each word of a term: keys of which a word of the text must have one."""
        if self._morphology is not None:
            forms = self._morphology.forms(words)
        else:
            bases = [self.singular(self._uncut(self.fold(word))) for word in words]
            forms = tuple(frozenset({base, f"~{base}"} if verb else {base}) for base in bases)
        return tuple(
            frozenset({f"!{word}"}) if is_code(word) else form for word, form in zip(words, forms, strict=True)
        )

    def starts(self, word: str) -> tuple[str, ...]:
        """Where an index looks for a word of a term."""
        if is_code(word):
            return (f"!{word}",)
        folded = self.fold(word)
        if self._morphology is not None:
            return self._morphology.starts(folded)
        base = self.singular(self._uncut(folded))
        return (base, f"~{base}")

    def looked_up(self, word: str) -> tuple[str, ...]:
        """Under which starts the terms stand that a word of a text may belong to."""
        if self._morphology is None:
            return tuple(self.keys(word))
        folded = self.fold(word)
        codes = [key for key in self.keys(word) if key[0] == "!"] if is_code(word) else []
        return (*dict.fromkeys((folded[:1], folded[:2], folded[:3])), *codes)

    def agrees(self, words: tuple[str, ...], others: tuple[str, ...]) -> bool:
        """Whether one term can stand where the other stands, in its basic form, without a change around it."""
        if self.table.initials:
            vowels = "aeiou"
            if (words[0][:1].lower() in vowels) != (others[0][:1].lower() in vowels):
                return False
            return (self.fold(words[-1]) == self.singular(self.fold(words[-1]))) == (
                self.fold(others[-1]) == self.singular(self.fold(others[-1]))
            )
        return self._morphology is None or self._morphology.agrees(words, others)

    def singular(self, word: str) -> str:
        """What all numbers of a noun have in common; not always a word."""
        word = self.table.irregular.get(word, word)
        if len(word) < _LEAST or word.endswith(self.table.invariable or "\0"):
            return word
        for plural, singular in self.table.plurals:
            if word.endswith(plural):
                return word.removesuffix(plural) + singular
        return word

    def _uncut(self, word: str) -> str:
        for ending in self.table.cut:
            if word.endswith(ending) and len(word) > len(ending):
                return word.removesuffix(ending)
        return word


@lru_cache(maxsize=32)
def load_morphology(name: str) -> Morphology | None:
    """The morphology that a table names, loaded; None where it names none."""
    if not name:
        return None
    module, _, attribute = name.partition(":")
    morphology: Morphology = getattr(import_module(module), attribute)
    return morphology


@lru_cache(maxsize=32)
def words_of(locale: str) -> Words:
    """The words of a language that we know.

    Raises:
        UsageError: we do not know it.
    """
    return Words(get_language(locale).terms)
