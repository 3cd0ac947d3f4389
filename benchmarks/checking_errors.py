"""Errors put into good translations, one at a time, in places that a seed chooses."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping

Injector = Callable[[str, random.Random], str | None]
"""A target and a source of chance to the target with an error; None where there is no room for it."""

_DIGITS = re.compile(r"\d+")
_MONEY = {
    "$": "€",
    "€": "$",
    "¥": "$",
    "美元": "欧元",
    "欧元": "美元",
    "人民币": "卢布",
    "卢布": "美元",
    "万元": "亿元",
}
_MONEY |= {"dollars": "euros", "euros": "dollars", "yuan": "roubles", "roubles": "yuan", "rubles": "yuan"}
_MONEY |= {"доллар": "рубл", "рубл": "юан", "юан": "рубл", "евро": "долларов"}
_MONTHS = tuple(
    names.split()
    for names in (
        "January February March April May June July August September October November December",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    )
)
_HAN_DATE = re.compile(r"\d{1,2}(?=[月日])")
_PLACES = {
    "China": "Japan",
    "Russia": "Ukraine",
    "the United States": "Canada",
    "France": "Spain",
    "Germany": "Austria",
}
_PLACES |= {"中国": "日本", "俄罗斯": "乌克兰", "美国": "加拿大", "法国": "西班牙", "德国": "奥地利", "英国": "荷兰"}
_PLACES |= {"России": "Украины", "Китая": "Японии", "Китае": "Японии", "США": "Канады", "Франции": "Испании"}
_NEGATIONS = {
    " is ": " is not ",
    " are ": " are not ",
    " was ": " was not ",
    " will ": " will not ",
    " has ": " has not ",
}
_NEGATIONS |= {"将": "将不", "可以": "不可以", "已经": "没有", "是": "不是", " был": " не был", " будет ": " не будет "}
_NEGATIONS |= {" может ": " не может ", " является ": " не является ", " могут ": " не могут "}
_PLACEHOLDER = re.compile(r"\{[a-z]+\}")
_MARKUP = re.compile(r"\*\*|</[a-z]+>|`")
_ADDRESS = re.compile(r"(?<=://)[\w.-]+|[\w.]+(?=@)")
_FINAL = re.compile(r"[.。!?！？]$")
_WORD = re.compile(r"[^\W\d_]{4,}")
_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
_LOOK = str.maketrans("аеорсух", "aeopcyx")
_CLOSING = re.compile(r"[)）”»》]")


def _another_digit(digits: str, chance: random.Random) -> str:
    place = chance.randrange(len(digits))
    other = chance.choice([digit for digit in "123456789" if digit != digits[place]])
    return digits[:place] + other + digits[place + 1 :]


def _replaced(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _one_of(pattern: re.Pattern[str], change: Callable[[str, random.Random], str]) -> Injector:
    def inject(text: str, chance: random.Random) -> str | None:
        matches = list(pattern.finditer(text))
        match = chance.choice(matches) if matches else None
        return _replaced(text, match, change(match.group(), chance)) if match is not None else None

    return inject


def _swapped(words: Mapping[str, str]) -> Injector:
    def inject(text: str, chance: random.Random) -> str | None:
        there = [word for word in words if word in text]
        if not there:
            return None
        word = chance.choice(there)
        return text.replace(word, words[word], 1)

    return inject


def _date(text: str, chance: random.Random) -> str | None:
    for months in _MONTHS:
        there = [month for month in months if re.search(rf"\b{month} \d|\d {month}\b", text)]
        if there:
            month = chance.choice(there)
            return text.replace(month, chance.choice([other for other in months if other != month]), 1)
    return _one_of(_HAN_DATE, _another_number)(text, chance)


def _another_number(digits: str, chance: random.Random) -> str:
    return str(chance.choice([number for number in range(1, 13) if number != int(digits)]))


def _truncated(text: str, chance: random.Random) -> str | None:
    cut = int(len(text) * chance.uniform(0.5, 0.75))
    return text[:cut].rstrip() if len(text) > 40 else None


def _homoglyph(text: str, chance: random.Random) -> str | None:
    words = [match for match in re.finditer("[а-яё]{4,}", text) if match.group().translate(_LOOK) != match.group()]
    if not words:
        return None
    word = chance.choice(words)
    place = chance.choice([i for i, letter in enumerate(word.group()) if letter.translate(_LOOK) != letter])
    new = word.group()[:place] + word.group()[place].translate(_LOOK) + word.group()[place + 1 :]
    return _replaced(text, word, new)


def _doubled(text: str, chance: random.Random) -> str | None:
    words = list((_HAN if _HAN.search(text) else _WORD).finditer(text))
    word = chance.choice(words) if words else None
    if word is None:
        return None
    glue = "" if _HAN.match(word.group()) else " "
    return _replaced(text, word, f"{word.group()}{glue}{word.group()}")


INJECTORS: Mapping[str, Injector] = {
    "number changed": _one_of(_DIGITS, _another_digit),
    "number dropped": _one_of(_DIGITS, lambda _digits, _chance: ""),
    "currency changed": _swapped(_MONEY),
    "date changed": _date,
    "place changed": _swapped(_PLACES),
    "negation added": _swapped(_NEGATIONS),
    "placeholder damaged": _one_of(_PLACEHOLDER, lambda found, _chance: found[:-2] + "}"),
    "markup lost": _one_of(_MARKUP, lambda _found, _chance: ""),
    "address altered": _one_of(_ADDRESS, lambda found, _chance: found[:-1]),
    "end cut off": _truncated,
    "letter look-alike": _homoglyph,
    "word doubled": _doubled,
    "final mark lost": _one_of(_FINAL, lambda _found, _chance: ""),
    "bracket or quote lost": _one_of(_CLOSING, lambda _found, _chance: ""),
}
"""Kind of error, and what makes it."""


def untranslated(source: str) -> str:
    """The error that needs the source: it stands where the target should."""
    return source
