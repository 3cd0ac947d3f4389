"""A small Russian inflector: rules by ending, and exceptions written beside the word.

In tables a word to decline is marked. `~` marks an adjective in any gender or number, `^` a noun. A noun may be
followed by its class and its genitive: `^рынок/m:рынка`, `^данные/p:данных`, `^учёный/ma`. Classes: m, f, n, p, with a
second letter a for living beings. Without a class the ending decides; a final soft sign means feminine.
"""

from __future__ import annotations

import re
from functools import cache

MARKED = re.compile(r"([~^])([А-Яа-яЁё-]+)(?:/([mfnp]a?)(?::([А-Яа-яЁё-]+))?)?")
"""A marked word: mark, word, class, genitive."""

_VELAR = "гкх"
_HUSH = "жшчщ"
_PAST = {
    "смог": "смогл",
    "мог": "могл",
    "вырос": "выросл",
    "возрос": "возросл",
    "достиг": "достигл",
    "внёс": "внесл",
    "принёс": "принесл",
    "провёл": "провел",
    "привёл": "привел",
    "перевёл": "перевел",
    "вёл": "вел",
    "вывел": "вывел",
    "возглавил": "возглавил",
    "пришёл": "пришл",
    "прошёл": "прошл",
    "вошёл": "вошл",
    "перешёл": "перешл",
    "приобрёл": "приобрел",
    "произвёл": "произвел",
}


@cache
def adjective(word: str, living: bool = False) -> tuple[str, ...]:
    """The six forms of an adjective, in the gender and number of the form given."""
    stem, end = word[:-2], word[-2:]
    soft_i = stem[-1] in _VELAR + _HUSH
    if end in ("ый", "ой", "ий"):
        soft = end == "ий" and stem[-1] not in _VELAR
        gen, dat, prep = ("его", "ему", "ем") if soft else ("ого", "ому", "ом")
        ins = "им" if soft or stem[-1] in _VELAR + _HUSH else "ым"
        acc = gen if living else end
        return (word, stem + gen, stem + dat, stem + acc, stem + ins, stem + prep)
    if end in ("ая", "яя"):
        oblique = "ей" if end == "яя" or stem[-1] in _HUSH else "ой"
        acc = "юю" if end == "яя" else "ую"
        return (word, stem + oblique, stem + oblique, stem + acc, stem + oblique, stem + oblique)
    if end in ("ое", "ее"):
        gen, dat, prep = ("ого", "ому", "ом") if end == "ое" else ("его", "ему", "ем")
        ins = "им" if end == "ее" or soft_i else "ым"
        return (word, stem + gen, stem + dat, word, stem + ins, stem + prep)
    if end in ("ые", "ие"):
        v = end[0]
        acc = stem + v + "х" if living else word
        return (word, stem + v + "х", stem + v + "м", acc, stem + v + "ми", stem + v + "х")
    raise ValueError(f"not an adjective: {word}")


def noun_class(word: str) -> str:
    """The class that the ending suggests."""
    if word.endswith("мя") or word[-1] in "оеё":
        return "n"
    return "f" if word[-1] in "аяь" else "m"


@cache
def noun(word: str, kind: str = "", genitive: str = "") -> tuple[str, ...]:
    """The six forms of a noun."""
    kind = kind or noun_class(word)
    living = kind.endswith("a")
    gender = kind[0]
    if gender == "p":
        return _plural(word, genitive, living)
    if word[-2:] in ("ый", "ой", "ий") and not genitive and living and word[-3:] != "рий":
        return adjective(word, living)
    if gender == "m":
        return _masculine(word, genitive, living)
    if gender == "f":
        return _feminine(word)
    return _neuter(word)


def _masculine(word: str, genitive: str, living: bool) -> tuple[str, ...]:
    if word[-1] in "ая":
        return _feminine(word)
    if genitive:
        stem, soft = genitive[:-1], genitive[-1] == "я"
    else:
        soft = word[-1] in "йь"
        stem = word[:-1] if soft else word
    gen = stem + ("я" if soft else "а")
    ins = "ем" if soft or stem[-1] in _HUSH + "ц" else "ом"
    prep = "и" if word.endswith("ий") else "е"
    return (word, gen, stem + ("ю" if soft else "у"), gen if living else word, stem + ins, stem + prep)


def _feminine(word: str) -> tuple[str, ...]:
    stem, end = word[:-1], word[-1]
    if end == "ь":
        return (word, stem + "и", stem + "и", word, stem + "ью", stem + "и")
    if word.endswith("ия"):
        return (word, stem + "и", stem + "и", stem + "ю", stem + "ей", stem + "и")
    if end == "я":
        return (word, stem + "и", stem + "е", stem + "ю", stem + "ей", stem + "е")
    gen = "и" if stem[-1] in _VELAR + _HUSH else "ы"
    ins = "ей" if stem[-1] in _HUSH + "ц" else "ой"
    return (word, stem + gen, stem + "е", stem + "у", stem + ins, stem + "е")


def _neuter(word: str) -> tuple[str, ...]:
    stem = word[:-1]
    if word.endswith("мя"):
        return (word, stem + "ени", stem + "ени", word, stem + "енем", stem + "ени")
    if word.endswith("ие"):
        return (word, stem + "я", stem + "ю", word, stem + "ем", stem + "и")
    if word[-1] == "о" or stem[-1] in _HUSH + "ц":
        ins = "ом" if word[-1] == "о" else "ем"
        return (word, stem + "а", stem + "у", word, stem + ins, stem + "е")
    return (word, stem + "я", stem + "ю", word, stem + "ем", stem + "е")


def _plural(word: str, genitive: str, living: bool) -> tuple[str, ...]:
    if word[-2:] in ("ые", "ие"):
        return adjective(word, living)
    if not genitive:
        raise ValueError(f"a plural needs its genitive: {word}")
    stem, end = word[:-1], word[-1]
    hard = end in "ыа" or stem[-1] in _VELAR + _HUSH
    v = "а" if hard else "я"
    if word.endswith("ане"):
        v = "а"
    return (word, genitive, stem + v + "м", genitive if living else word, stem + v + "ми", stem + v + "х")


@cache
def agree(word: str, kind: str) -> str:
    """A past tense or short form, given as masculine, made to agree with a kind."""
    if kind == "m":
        return word
    head, _, rest = word.partition(" ")
    tail = f" {rest}" if rest else ""
    reflexive = head.endswith("ся")
    stem = head[:-2] if reflexive else head
    base = _PAST.get(stem)
    if base is None:
        base = stem
    vowel = {"f": "а", "n": "о", "p": "и" if base.endswith("л") else "ы"}[kind]
    out = base + vowel
    if reflexive:
        out += "сь"
    return out + tail


def numeral(count: int, one: str, few: str, many: str) -> str:
    """The noun form that a whole number governs: 1 проект, 2 проекта, 5 проектов."""
    tens, units = count % 100, count % 10
    if units == 1 and tens != 11:
        return one
    if units in (2, 3, 4) and tens not in (12, 13, 14):
        return few
    return many
