"""A language's table, made ready for the readers. Made once for each table, when its first text is read."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import IntEnum, StrEnum
from functools import cache

from communique.facts.phrasebook import Phrasebook
from communique.languages.fact_entries import DayPart, Tail
from communique.languages.fact_table import FactTable

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
"""Fractions that are one character."""


class Sense(IntEnum):
    """What a word, or the first character of one, may begin: bits, so that a word may have several."""

    IDIOM = 1
    NUMERAL = 2
    ORDINAL = 4
    MONTH = 8
    WEEKDAY = 16
    FRACTION = 32
    TIME = 64
    DECADE = 128
    FIRST = 256
    HALF = 512
    CENTURY = 1024
    PERIOD = 2048
    DURATION = 4096
    HINT = 8192


class Frame(StrEnum):
    """What a fixed frame of words makes of a number."""

    LIFE_YEAR = "life year"
    """One year less, of age: ``на 77-м году жизни``."""
    AGE_GROUP = "age group"
    """Years of age: ``the under-18s``."""
    MONEY_OF_YEAR = "money of year"
    """A year: ``in 2013 dollars``."""


class Grammar:
    """Phrase books and patterns of one table."""

    def __init__(self, table: FactTable) -> None:
        self.table = table
        self._read_numbers(table)
        self._read_calendar(table)
        self._phrases = _phrases(table)
        self.lexicon = self._lexicon()
        self.behind = self._second_words() | dict.fromkeys(table.articles, self._behind_article())
        """The words one of which must follow a word of the lexicon, or it begins nothing; for those that need one."""
        self.beginners = frozenset({*self.lexicon, *"0123456789", *VULGAR})
        """What a token may be that states something, Roman numerals aside."""
        self.token = self._token()
        self.digits = re.compile(_digits(table))
        self.compound = re.compile(table.compound) if table.compound else None
        self.framed = tuple(
            (frame, re.compile(pattern))
            for frame, pattern in (
                (Frame.LIFE_YEAR, table.life_year),
                (Frame.AGE_GROUP, table.age_group),
                (Frame.MONEY_OF_YEAR, table.money_of_year),
            )
            if pattern
        )
        self.counted = re.compile(table.counted) if table.counted else None
        self.counted_people = re.compile(table.counted_people) if table.counted_people else self.counted
        self.millions_of = re.compile(table.millions_of) if table.millions_of else None
        self.lasting = _book(table.lasting)
        self.names = _names(table.names) if table.names else None
        self.phone_cue = re.compile(table.phone_cues) if table.phone_cues else None
        self.short_phone_cue = re.compile(table.short_phone_cues) if table.short_phone_cues else None

    def _read_numbers(self, table: FactTable) -> None:
        self.numerals = {word: (Decimal(value), rank, alone) for word, (value, rank, alone) in table.numerals.items()}
        self.ordinals = Phrasebook({word: Decimal(value) for word, value in table.ordinals.items()})
        self.scales = Phrasebook({word: Decimal(value) for word, value in table.scales.items()})
        self.money_scales = Phrasebook({word: Decimal(value) for word, value in table.money_scales.items()})
        self.half_before = Phrasebook({phrase: Decimal(value) for phrase, value in table.half_before.items()})
        self.half_after = Phrasebook({phrase: Decimal(value) for phrase, value in table.half_after.items()})
        self.half_unit = Phrasebook({phrase: Decimal(value) for phrase, value in table.half_unit.items()})
        self.fillers = Phrasebook(dict.fromkeys(table.fillers, 0))
        self.fractions = Phrasebook({word: Decimal(value) for word, value in table.fractions.items()})
        self.lone_fractions = Phrasebook(dict(table.lone_fractions))
        self.headed_fractions = Phrasebook(dict(table.headed_fractions))
        self.wholes = Phrasebook({f"{word}{table.over}": Decimal(value) for word, value in table.wholes.items()})
        self.tails: Phrasebook[Tail] = Phrasebook(table.tails)
        self.symbols: Phrasebook[Tail] = Phrasebook(table.symbols)
        self.prefixes = Phrasebook(dict(table.prefixes))
        self.idioms = _book(table.idioms)
        self.number_marks = _book(table.number_marks)
        self.number_ends = _book(table.number_ends)
        self.ordinal_after = _book(table.ordinal_after)
        self.cardinal_after = _book(table.cardinal_after)
        self.minus = _book(table.minus)

    def _read_calendar(self, table: FactTable) -> None:
        self.centuries = _book(table.centuries)
        self.century_before = Phrasebook(dict(table.century_before))
        self.decade_after = _book(table.decade_after)
        self.decade_words = _book(table.decade_words)
        self.generation_after = _book(table.generation_after)
        self.decades = Phrasebook(dict(table.decades))
        self.quarters = _book(table.quarters)
        self.halves = Phrasebook(dict(table.halves))
        self.period_of = _book(table.period_of)
        self.months = Phrasebook({**table.months, **table.short_months})
        self.year_words = _book(table.year_words)
        self.this_year = _book(table.this_year)
        self.day_words = _book(table.day_words)
        self.era_before = _book(table.era_before)
        self.era_after = _book(table.era_after)
        self.common_era_before = _book(table.common_era_before)
        self.common_era_after = _book(table.common_era_after)
        self.weekdays = Phrasebook({**table.weekdays, **table.short_weekdays})
        self.durations = Phrasebook(dict(table.durations))
        self.hints = Phrasebook(dict(table.hints))
        self.lots = Phrasebook(dict(table.lots))
        self.fixed_times = Phrasebook(dict(table.fixed_times))
        self.day_parts: Phrasebook[DayPart] = Phrasebook(table.day_parts)
        self.hour_words = _book(table.hour_words)
        self.minute_words = _book(table.minute_words)
        self.clock_parts = Phrasebook(dict(table.clock_parts))
        self.half_past = Phrasebook(dict(table.half_past))
        self.zones = Phrasebook(dict(table.zones))

    def _lexicon(self) -> dict[str, int]:
        """What the readers look for, by its first word, or its first character where blanks part no words."""
        lexicon: dict[str, int] = {}
        for sense, phrases in self._phrases.items():
            for phrase in phrases:
                first = _FIRST_WORD.match(phrase) if self.table.spaced else None
                key = first.group() if first else phrase[:1]
                lexicon[key] = lexicon.get(key, 0) | sense
        return lexicon

    def _second_words(self) -> dict[str, frozenset[str]]:
        """The second words of phrases, by a first one that says nothing alone, as ``in`` does."""
        found: dict[str, set[str]] = {}
        alone: set[str] = set()
        for sense, phrases in self._phrases.items() if self.table.spaced else ():
            for phrase in phrases:
                first, second = _FIRST_WORD.match(phrase), _TWO_WORDS.match(phrase)
                if second and sense is not Sense.NUMERAL:
                    found.setdefault(second[1], set()).add(second[2])
                elif first:
                    alone.add(first.group())
        return {word: frozenset(seconds) for word, seconds in found.items() if word not in alone}

    def _behind_article(self) -> frozenset[str]:
        """The words that make a fact of an article before them: ``a`` is too frequent to be looked up each time."""
        table = self.table
        listed = (
            *table.idioms, *table.hints, *table.durations, *table.lone_fractions, *table.headed_fractions,
            *table.half_before, *table.fixed_times,
        )  # fmt: skip
        behind = {
            found.group()
            for phrase in listed
            for article in table.articles
            if phrase.startswith((f"{article} ", f"{article}-"))
            and (found := _FIRST_WORD.match(phrase, len(article) + 1))
        }
        return frozenset({*behind, *table.numerals, *table.ordinals, *table.scales})

    def _token(self) -> re.Pattern[str]:
        """A number in digits, a word of an alphabet, or a character that begins something."""
        letters = "[^\\W\\d_]+" if self.table.spaced else "[a-zа-я]+"
        han = "".join(key for key in self.lexicon if key >= "\u2e80")
        return re.compile(rf"[0-9]|[{''.join(VULGAR)}]|{letters}" + (f"|[{han}]" if han else ""))


_FIRST_WORD = re.compile(r"[^\W\d_]+")
_TWO_WORDS = re.compile(r"([^\W\d_]+)[ -]([^\W\d_]+)")


def _phrases(table: FactTable) -> dict[Sense, tuple[str, ...]]:
    """What the readers look for, by what it may begin."""
    return {
        Sense.IDIOM: tuple(table.idioms),
        Sense.NUMERAL: (*table.numerals, *table.articles, *(f"{word}{table.over}" for word in table.wholes)),
        Sense.ORDINAL: (*table.ordinals, *table.ordinal_before),
        Sense.MONTH: (*table.months, *table.short_months),
        Sense.WEEKDAY: (*table.weekdays, *table.short_weekdays),
        Sense.FRACTION: (*table.lone_fractions, *table.headed_fractions),
        Sense.TIME: tuple(table.fixed_times),
        Sense.DECADE: tuple(table.decades),
        Sense.FIRST: tuple(table.firsts),
        Sense.HALF: tuple(table.half_before),
        Sense.DURATION: tuple(table.durations),
        Sense.PERIOD: tuple(table.halves),
        Sense.HINT: (*table.hints, *table.lots),
    }


def _book(phrases: frozenset[str] | tuple[str, ...]) -> Phrasebook[int]:
    return Phrasebook(dict.fromkeys(phrases, 0))


def _names(names: frozenset[str]) -> re.Pattern[str]:
    """Names with digits, longest first, with letters and digits of no other word around them."""
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![0-9A-Za-zА-Яа-я./-])(?:{listed})(?![0-9A-Za-zА-Яа-я])")


def _digits(table: FactTable) -> str:
    """A number in digits, with the marks of the language; at most thirty digits, longer ones are no number."""
    point, group = re.escape(table.decimal), re.escape(table.thousands)
    blank = rf"[0-9]{{1,3}}(?: [0-9]{{3}}){{1,8}}(?![0-9])(?:{point}[0-9]{{1,9}}(?![0-9]))?"
    marked = rf"[0-9]{{1,3}}(?:{group}[0-9]{{3}}){{1,8}}(?![0-9])(?:{point}[0-9]{{1,9}}(?![0-9]))?" if group else ""
    foreign = r"[0-9]{1,3}(?:,[0-9]{3}){2,8}(?![0-9])|[0-9]{1,3}(?:\.[0-9]{3}){2,8}(?![0-9])"
    indian = r"[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])"
    plain = r"[0-9]{1,30}(?:[.,][0-9]{1,9}(?![0-9])(?!,[0-9]))?"
    return "|".join(part for part in (blank, marked, foreign, indian, plain) if part)


@cache
def grammar(table: FactTable) -> Grammar:
    """The grammar of a table."""
    return Grammar(table)
