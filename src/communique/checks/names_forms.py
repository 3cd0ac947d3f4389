"""Forms of names: without the endings of cases, and how two of them may differ by a slip."""

from __future__ import annotations

import re
from functools import cache

from communique.languages import Language
from communique.languages.name_table import NameTable

_DOUBLED = re.compile(r"(\w)\1+")
_SHORTEST_TRUNK = 3
_LONG = 6
"""Letters from which on a name may also differ in a letter that sounds otherwise."""


@cache
def word_pattern(language: Language) -> re.Pattern[str] | None:
    """Words that may be names; None where a script has no capitals."""
    word = language.names.word
    return re.compile(rf"(?<!\w){word}(?!\w)") if word else None


@cache
def bases(word: str, language: Language) -> tuple[str, ...]:
    """What a name in any case may be a form of, in small letters: without its ending, and without that of an adjective.

    Two words that share one are taken for one name: ``Iranian`` and ``Iran``; ``Иерусалим`` and ``Иерусалиме``, though
    the first of them looks as if it had an ending itself.
    """
    table = language.names
    lower = word.lower().translate(_bare(table))
    whole = _without(lower, tuple(ending for ending, _ in table.undeclined))
    found = [whole, _without(lower, tuple(table.weak_endings))]
    found += [_without(form, tuple(table.adjectives), shortest=_SHORTEST_TRUNK + 1) for form in found]
    return tuple(dict.fromkeys(found))


@cache
def _bare(table: NameTable) -> dict[int, str | None]:
    return str.maketrans({"ё": "е", **dict.fromkeys(table.unheard)})


def _without(word: str, endings: tuple[str, ...], shortest: int = _SHORTEST_TRUNK) -> str:
    """A word without the longest of some endings that it has."""
    fitting = [ending for ending in endings if word.endswith(ending) and len(word) - len(ending) >= shortest]
    return word[: -len(max(fitting, key=len))] if fitting else word


@cache
def folded(form: str, table: NameTable) -> str:
    """A trunk as it sounds: one letter for each that is doubled, and for groups that are heard as one."""
    for group, heard in table.folds:
        form = form.replace(group, heard)
    return _DOUBLED.sub(r"\1", form)


def near_words(one: str, other: str, table: NameTable, *, strict: bool = False) -> bool:
    """Whether two trunks differ as a slip makes them differ, and not as two words of one family do.

    A strict look takes only what sounds nearly the same for a slip; else long names may differ in any one letter.
    """
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in table.derivations:
        return False
    plain, against = folded(one, table), folded(other, table)
    if abs(len(plain) - len(against)) > 1 or (plain[:1] != against[:1] and plain[-1:] != against[-1:]):
        return False  # more than one edit apart
    edit = _one_edit(plain, against)
    if plain == against or edit is None:
        return plain == against
    return (len(short) >= _LONG and not strict) or _sounds_alike(edit, plain[0] == against[0], table)


def _sounds_alike(edit: tuple[str, str, str], same_head: bool, table: NameTable) -> bool:  # noqa: FBT001 - private
    """Whether one letter for another, or one more, is heard nearly the same."""
    gone, come, around = edit
    if gone and come:
        return _same_voice(gone, come, table)
    letter = gone or come
    doubles = letter not in table.vowels and any(_same_voice(letter, near, table) for near in around)
    return same_head and (letter in table.mute or doubles)


def _one_edit(one: str, other: str) -> tuple[str, str, str] | None:
    """The letters in which two words differ, and those around them.

    One letter may stand for one or none, and two may have changed places; None for all other words.
    """
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    gone, come = one[start : len(one) - end], other[start : len(other) - end]
    around = one[max(0, start - 1) : start] + one[len(one) - end : len(one) - end + 1]
    if len(gone) <= 1 and len(come) <= 1:
        return gone, come, around
    swapped = gone == come[::-1] and len(gone) == 2 and len(one) > _LONG  # noqa: PLR2004 - two letters
    return (gone[0], gone[0], around) if swapped else None


def _same_voice(one: str, other: str, table: NameTable) -> bool:
    return one == other or any(one in voice and other in voice for voice in table.voices)


def near_characters(one: str, other: str, table: NameTable) -> bool:
    """Whether two runs of one length differ in one character that sounds the same, or, in foreign names, nearly so."""
    if len(one) != len(other):
        return False
    differing = [(sign, against) for sign, against in zip(one, other, strict=True) if sign != against]
    if len(differing) != 1 or not table.transcribing.issuperset(differing[0]):
        return False
    syllables = [table.readings.get(sign, "") for sign in differing[0]]
    return same_syllable(*syllables) or (table.transcribing.issuperset(one) and near_syllables(*syllables))


_VOICELESS = str.maketrans({"b": "p", "d": "t", "g": "k", "j": "q", "z": "c", "r": "l"})
_VOWELS = "aeiouü"


def _heard(syllable: str) -> str:
    return syllable.translate(_VOICELESS).replace("ng", "n")


@cache
def same_syllable(one: str, other: str) -> bool:
    """Whether two syllables of pinyin differ in the voice of their consonant at most: ``te`` and ``de``."""
    return bool(one) and _heard(one) == _heard(other)


@cache
def near_syllables(one: str, other: str) -> bool:
    """Whether two syllables of pinyin transcribe nearly the same sound: ``a`` and ``ya``, ``luo`` and ``lu``."""
    if not one or not other:
        return False
    onset, rhyme = _parted(_heard(one))
    against, other_rhyme = _parted(_heard(other))
    if onset != against and (onset.strip("yw") or against.strip("yw")):
        return False
    if rhyme[-1:] == other_rhyme[-1:]:
        return True
    short, long = sorted((rhyme, other_rhyme), key=len)
    return long.startswith(short) and not long.endswith("n")


def _parted(syllable: str) -> tuple[str, str]:
    """The consonants at the head of a syllable, and the rest."""
    size = next((place for place, letter in enumerate(syllable) if letter in _VOWELS), len(syllable))
    return syllable[:size], syllable[size:]
