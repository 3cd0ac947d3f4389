"""Forms of Russian terms, by the dictionary of pymorphy3 (OpenCorpora), and by endings where it knows no better.

A term is words before its head that agree with it (``цифровой``), the head (``двойник``), and a tail that stays as it
is (``подготовка | кадров``, ``меморандум | о взаимопонимании``).
The words of a person's name are declined each by itself. The dictionary is loaded when the first text needs it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, Final

from communique.languages.russian.chinese_surnames import CHINESE_SURNAMES

CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct")
"""Nominative, genitive, dative, accusative, instrumental and prepositional, as pymorphy3 calls them."""

_WORDS = 200_000
_LONG, _SHORT = 7, 4
_FLEETING = ("о", "е")
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_SUPPLETIVE = {"год": "лет", "лет": "год", "человек": "люд", "люди": "чел", "ребенок": "дет", "дети": "реб"}
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ский", ("ский", "ского", "скому", "ского", "ским", "ском")),
    ("ской", ("ской", "ского", "скому", "ского", "ским", "ском")),
    ("ская", ("ская", "ской", "ской", "скую", "ской", "ской")),
    *((letters, tuple(letters[:-1] + end for end in ("а", "ой", "ой", "у", "ой", "ой"))) for letters in ("ова", "ева")),
    *((letters, tuple(letters + end for end in ("", "а", "у", "а", "ым", "е"))) for letters in ("ов", "ев")),
    ("ия", ("ия", "ии", "ии", "ию", "ией", "ии")),
    ("я", ("я", "и", "е", "ю", "ей", "е")),
    *((letter + "а", tuple(letter + end for end in ("а", "и", "е", "у", "ой", "е"))) for letter in "гкх"),
    *((letter + "а", tuple(letter + end for end in ("а", "и", "е", "у", "ей", "е"))) for letter in "жшчщц"),
    *((letter + "а", tuple(letter + end for end in ("а", "ы", "е", "у", "ой", "е"))) for letter in "бвдзлмнпрстф"),
    ("ь", ("ь", "я", "ю", "я", "ем", "е")),
    ("й", ("й", "я", "ю", "я", "ем", "е")),
    *((letter, tuple(letter + end for end in ("", "а", "у", "а", "ем", "е"))) for letter in "жшчщц"),
    *((letter, tuple(letter + end for end in ("", "а", "у", "а", "ом", "е"))) for letter in _CONSONANTS),
)
"""Endings of names in the nominative, and in all cases of the singular; the first that fits counts."""


@cache
def _analyzer() -> Any:
    import pymorphy3  # type: ignore[import-untyped]

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=_WORDS)
def _parses(word: str) -> tuple[Any, ...]:
    """What a word may be; a letter that Unicode gives no name, as those of Tangut, is none of Russian."""
    if not all(unicodedata.name(letter, "") for letter in word):
        return ()
    return tuple(_analyzer().parse(word))


def _fold(word: str) -> str:
    return word.lower().replace("ё", "е")


def _nominative(word: str, parts: frozenset[str]) -> Any | None:
    """The likeliest reading of a word as a nominative of one of these parts of speech."""
    readings = [parse for parse in _parses(word) if parse.tag.case == "nomn" and parse.tag.POS in parts]
    return max(readings, key=lambda parse: (parse.is_known, parse.score), default=None)


_NOUN, _ADJECTIVE = frozenset({"NOUN"}), frozenset({"ADJF", "PRTF"})


def _is_name(words: Sequence[str]) -> bool:
    """Whether all words look like parts of a person's name or of a town's: capitals, and two of them at least."""
    long = [word for word in words if len(word) > 1]
    return len(words) > 1 and bool(long) and all(word[:1].isupper() and not _is_code(word) for word in long)


def _is_code(word: str) -> bool:
    """Whether a word is an initial or an acronym; of a compound, its last part."""
    last = word.rpartition("-")[2]
    return len(word) == 1 or not last[1:].islower()


@lru_cache(maxsize=_WORDS)
def _plan(words: tuple[str, ...]) -> tuple[int, tuple[bool, ...]]:
    """Place of the head (-1: none), and which words are declined."""
    declined = [False] * len(words)
    if _is_name(words):
        chinese = words[0] in CHINESE_SURNAMES
        for number, word in enumerate(words):
            declined[number] = not _is_code(word) and (number > 0 or not chinese)
        return len(words) - 1, tuple(declined)
    for number, word in enumerate(words):
        if len(word) == 1:
            continue
        if _is_code(word):
            break
        parts = {parse.tag.POS for parse in _parses(word)}
        if parts & {"PREP"}:
            break
        noun = _nominative(word, _NOUN)
        adjective = _nominative(word, _ADJECTIVE)
        more = number + 1 < len(words)
        if adjective is not None and (noun is None or (more and _leads_to_noun(adjective, words[number + 1 :]))):
            declined[number] = True
        elif noun is not None:
            declined[number] = True
            return number, tuple(declined)
    heads = [number for number, wanted in enumerate(declined) if wanted]
    return (heads[-1] if heads else -1), tuple(declined)


def _leads_to_noun(adjective: Any, following: Sequence[str]) -> bool:
    """Whether a noun follows that an adjective agrees with."""
    for word in following:
        noun = _nominative(word, _NOUN)
        if noun is not None and noun.tag.number == adjective.tag.number:
            return bool(noun.tag.gender == adjective.tag.gender or adjective.tag.number == "plur")
        if _nominative(word, _ADJECTIVE) is None:
            return False
    return False


def _name_forms(word: str) -> tuple[str, ...]:
    """A name in all cases of the singular, by its ending; the name alone where that never changes."""
    folded = _fold(word)
    for ending, forms in _ENDINGS:
        if folded.endswith(ending):
            stem = folded.removesuffix(ending)
            return tuple(stem + form for form in forms)
    return (folded,)


class RussianMorphology:
    """See :class:`communique.languages.term_table.Morphology`."""

    def bases(self, word: str) -> frozenset[str]:
        """Dictionary forms of a word in small letters with ``е`` for ``ё``; ``=word`` is the word itself."""
        return _bases(word)

    def forms(self, words: tuple[str, ...]) -> tuple[frozenset[str], ...]:
        """What one of the ``bases`` of each word must be."""
        _, declined = _plan(words)
        wanted = []
        for word, changes in zip(words, declined, strict=True):
            own = {f"={_fold(word)}"}
            if changes:
                readings = [parse for parse in _parses(word) if parse.tag.case == "nomn" or not parse.tag.case]
                own |= {_fold(parse.normal_form) for parse in readings or _parses(word)}
                if word[:1].isupper():
                    own |= {f"={form}" for form in _name_forms(word)}
            wanted.append(frozenset(own))
        return tuple(wanted)

    def starts(self, word: str) -> tuple[str, ...]:
        """The first letters of a word: the fewer, the shorter it is, for a short one may lose its vowel."""
        fleeting = len(word) <= _SHORT and word[1:2] in _FLEETING
        length = 3 if len(word) >= _LONG else 1 if fleeting else 2
        other = _SUPPLETIVE.get(word)
        return (word[:length], other) if other else (word[:length],)

    def inflect(self, words: tuple[str, ...], grammemes: frozenset[str]) -> tuple[str, ...] | None:
        """The words in a case (``gent``) and number (``plur``); None where they have no such form."""
        head, declined = _plan(words)
        case = next((name for name in CASES if name in grammemes), "nomn")
        if _is_name(words):
            changed = _inflect_name(words, declined, case)
            return None if "plur" in grammemes else changed
        if head < 0:
            return words
        noun = _nominative(words[head], _NOUN) or _nominative(words[head], _ADJECTIVE)
        if noun is None:
            return words
        number = next((name for name in ("sing", "plur") if name in grammemes), noun.tag.number)
        agreement = _agreement(noun, case, number)
        result = list(words)
        for place, word in enumerate(words):
            if declined[place]:
                reading = noun if place == head else _nominative(word, _ADJECTIVE)
                form = reading and reading.inflect({case, number} if place == head else agreement)
                if form is None:
                    return None
                result[place] = _like(word, form.word)
        return tuple(result)

    def agrees(self, words: tuple[str, ...], others: tuple[str, ...]) -> bool:
        """Whether both heads have one gender, number and animacy, or both are names that decline alike."""
        if _is_name(words) or _is_name(others):
            return _is_name(words) and _is_name(others)
        return bool(_kinds(words) & _kinds(others))


def _agreement(noun: Any, case: str, number: str) -> set[str]:
    """What an adjective has in common with a noun."""
    agreement = {case, number}
    if number == "sing":
        agreement |= {noun.tag.gender}
    if case == "accs" and (number == "plur" or noun.tag.gender == "masc"):
        agreement |= {noun.tag.animacy}
    return agreement - {None}


@lru_cache(maxsize=_WORDS)
def _bases(word: str) -> frozenset[str]:
    return frozenset({f"={word}", *(_fold(parse.normal_form) for parse in _parses(word))})


def _kinds(words: tuple[str, ...]) -> set[tuple[str | None, ...]]:
    head, _ = _plan(words)
    if head < 0:
        return set()
    readings = [parse.tag for parse in _parses(words[head]) if parse.tag.case == "nomn" and parse.tag.POS == "NOUN"]
    return {(tag.gender, tag.number, tag.animacy) for tag in readings}


def _inflect_name(words: tuple[str, ...], declined: tuple[bool, ...], case: str) -> tuple[str, ...]:
    """Each word of a name for itself, in the gender that its other words have."""
    place = CASES.index(case)
    chinese = words[0] in CHINESE_SURNAMES
    gender = _gender(words)
    result = []
    for word, changes in zip(words, declined, strict=True):
        form = word
        if changes and not chinese:
            readings = [
                parse
                for parse in _parses(word)
                if parse.tag.case == "nomn" and parse.is_known and parse.tag.gender in {gender, None}
            ]
            readings.sort(key=lambda parse: -len({"Name", "Surn", "Patr", "Geox"} & parse.tag.grammemes))
            wanted = {case, gender} if gender and readings and readings[0].tag.POS == "ADJF" else {case}
            made = readings[0].inflect(wanted) if readings else None
            form = made.word if made is not None else _name_forms(word)[place % len(_name_forms(word))]
        elif changes:
            forms = _name_forms(word) if _fold(word)[-1] in _CONSONANTS + "ьй" else (word,)
            form = forms[place % len(forms)]
        result.append(_like(word, form))
    return tuple(result)


def _gender(words: Sequence[str]) -> str | None:
    """Of a person, as the first name, then the surname tells."""
    for kind in ("Name", "Patr", "Surn"):
        for word in words:
            for parse in _parses(word):
                if kind in parse.tag and parse.tag.case == "nomn" and parse.is_known:
                    return str(parse.tag.gender)
    return None


def _like(model: str, word: str) -> str:
    """A word with the capitals of another, part by part of a compound."""
    parts = word.split("-")
    models = model.split("-")
    if len(parts) != len(models):
        models = [model] * len(parts)
    return "-".join(
        part.upper()
        if len(like) > 1 and like.isupper()
        else part[:1].upper() + part[1:]
        if like[:1].isupper()
        else part
        for part, like in zip(parts, models, strict=True)
    )


parses = _parses
"""All readings of a word, the likeliest first."""

MORPHOLOGY = RussianMorphology()
