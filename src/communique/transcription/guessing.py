"""A first proposal for a name in another language, for a person to accept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from communique.languages import LANGUAGES, Language, get_language
from communique.languages.name_table import NameTable
from communique.transcription.evidence import own_letter
from communique.transcription.palladius import is_settled, palladius_word, pinyin_forms
from communique.transcription.pinyin import join_pinyin, split_pinyin
from communique.transcription.romanization import romanize

_LONGEST_NAME = 80
_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BETWEEN = re.compile(r"[\s·]+")
_LONGEST_GROUP = 8
_LONGEST_GIVEN_NAME = 2
"""Characters of a given name in Chinese; a longer one is a foreign name, or something else."""


def transcribe(name: str, from_locale: str, to_locale: str) -> str | None:
    """A guess at what a name is in another language; None where the tables have nothing to say. Callers mark it so.

    Chinese people's names go through pinyin, surname first (``王琴``, ``Wang Qin``, ``Ван Цинь``); Russian names get
    Latin letters, or the characters of the standard table joined by ``·``. Names with initials are left to people.

    Raises:
        UsageError: a locale is none that we know.
    """
    source, target = get_language(from_locale), get_language(to_locale)
    name = name.strip()
    if not name or len(name) > _LONGEST_NAME or source is target:
        return None
    pinyin = _pinyin(name, source)
    if pinyin is not None:
        return _from_pinyin(pinyin, target)
    if source.locale in target.names.grids:
        return _by_grid(name, source, target.names)
    if source.names.romanizations and target.names.soft_sounds and _is_of(name, source):
        return romanize(name)
    return None


def _is_of(name: str, language: Language) -> bool:
    """Whether a name consists of the letters of a language."""
    return all(own_letter(language).match(letter) for letter in name if letter.isalpha())


def _pinyin(name: str, source: Language) -> str | None:
    """A Chinese name in pinyin, its surname first; None for all other names."""
    table = source.names
    if table.readings:
        return _read(name, table)
    words = name.split()
    if table.syllables:
        forms = [pinyin_forms(word) for word in words]
        return " ".join(form[0] for form in forms) if all(forms) and _sounds_chinese(words, table) else None
    return name if words and all(split_pinyin(word) or palladius_word(word) for word in words) else None


def _sounds_chinese(words: list[str], table: NameTable) -> bool:
    """Whether words that can be read as pinyin are so: by a surname, long use, or letters only Chinese names have."""
    text = " ".join(words).lower()
    surname = len(words) > 1 and bool(_surnames() & {form.lower() for form in pinyin_forms(words[0])})
    return surname or text.capitalize() in table.established.values() or re.search(table.telltale, text) is not None


@cache
def _surnames() -> frozenset[str]:
    """Chinese surnames in pinyin, small letters."""
    tables = [language.names for language in LANGUAGES if language.names.readings]
    return frozenset(join_pinyin(table.readings[sign] for sign in name) for table in tables for name in table.surnames)


def _read(name: str, table: NameTable) -> str | None:
    """Characters as pinyin; those of a person with a blank behind the surname."""
    if not all(character in table.readings for character in name):
        return None
    whole = join_pinyin(table.readings[character] for character in name)
    if is_settled(whole):
        return whole.capitalize()
    head = next((size for size in (2, 1) if name[:size] in table.surnames), 0)
    given = len(name) - head
    if given > _LONGEST_GIVEN_NAME and all(character in table.transcribing for character in name):
        return None
    parts = [name[:head], name[head:]] if head and 0 < given <= _LONGEST_GIVEN_NAME else [name]
    return " ".join(join_pinyin(table.readings[character] for character in part).capitalize() for part in parts)


def _from_pinyin(pinyin: str, target: Language) -> str | None:
    if target.names.readings:
        return None
    if not target.names.syllables:
        return pinyin
    words = [palladius_word(word) for word in pinyin.split()]
    return " ".join(word for word in words if word) if all(words) else None


def _by_grid(name: str, source: Language, target: NameTable) -> str | None:
    """The parts of a foreign name, each by long use or by the table of syllables."""
    grid, settled = target.grids[source.locale], target.given_names[source.locale]
    written = []
    for part in _BETWEEN.split(name):
        known = settled.get(part) or settled.get(part.replace("ё", "е"))
        word = known or ("" if not _PART.fullmatch(part) else _syllables(part.lower(), grid, source.names.vowels))
        if not word:
            return None
        written.append(word)
    return target.joint.join(written)


def _syllables(word: str, grid: Mapping[str, str], vowels: str) -> str:
    """A word by the longest groups of letters; one that ends in a consonant gives it up before a vowel."""
    marked = word + "$"
    written = ""
    place = 0
    while place < len(word):
        for size in range(min(_LONGEST_GROUP, len(marked) - place), 0, -1):
            group = marked[place : place + size]
            after = marked[place + size : place + size + 1]
            closed = len(group) > 1 and group[-1] not in vowels and group[-1] != "$" and after and after in vowels
            if group in grid and not closed:
                written += grid[group]
                place += size
                break
        else:
            return ""
    return written
