"""What facts need to know of a language.

All keys are folded: small letters, ``ё`` as ``е``, plain blanks, plain hyphens. Only symbols keep their capitals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from communique.languages.fact_entries import DateSuffixes, DayPart, Doubt, Hint, Numeral, Tail
from communique.languages.fact_render_table import RenderTable

NO_CUES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FactTable:
    """Tables that drive the language-free readers of :mod:`communique.facts`.

    Compared and hashed by identity: a table is written once and compiled once.
    """

    spaced: bool = True
    """Blanks part the words."""
    decimal: str = "."
    """Decimal mark."""
    thousands: str = ","
    """Mark between groups of three digits, besides a blank; empty where there is none."""
    counts_to_twelve: bool = False
    """A bare clock time leaves the half of the day open: ``at 7:30``."""

    numerals: Mapping[str, Numeral]
    """Words of spelled numbers."""
    ordinals: Mapping[str, str]
    """Ordinal words and their numbers."""
    scales: Mapping[str, str]
    """What multiplies a number in digits: ``million``, ``млн``, ``万``, ``bn``."""
    money_scales: Mapping[str, str] = field(default_factory=dict)
    """The same right behind an amount of money: ``m`` in ``$3m``."""
    linkers: frozenset[str] = NO_CUES
    """Words inside a spelled number: ``and``."""
    articles: frozenset[str] = NO_CUES
    """Words that stand for one before a scale: ``a``."""
    half_before: Mapping[str, str] = field(default_factory=dict)
    """Phrases before a scale or unit that mean a part of it: ``half a``."""
    half_after: Mapping[str, str] = field(default_factory=dict)
    """Phrases behind a number that add a part: ``and a half``."""
    half_unit: Mapping[str, str] = field(default_factory=dict)
    """The same behind the unit: ``两年半``."""
    elliptic: bool = False
    """A last digit counts tenths of what stands before it: ``三百五`` is 350."""
    digits: Mapping[str, str] = field(default_factory=dict)
    """Characters that stand for single digits: ``二〇二四``."""
    points: str = ""
    """Decimal mark of spelled numbers: ``点``."""
    fillers: tuple[str, ...] = ()
    """What may stand between a number and its scale or unit: ``多``."""
    classifiers: frozenset[str] = NO_CUES
    """What must follow a short spelled number; empty where nothing must."""
    numbered: frozenset[str] = NO_CUES
    """Nouns that a capitalised spelled number may follow: ``chapter``."""
    collectives: frozenset[str] = NO_CUES
    """Numerals that are none behind ``all``."""
    all_words: frozenset[str] = NO_CUES
    """Words for ``all``."""
    pronominal: frozenset[str] = NO_CUES
    """Words for one: a number only with a scale, a unit or another number."""
    one_cues: frozenset[str] = NO_CUES
    """Words before one that make it a number: ``exactly``."""
    one_joints: frozenset[str] = NO_CUES
    """What may stand between one, with its unit, and a smaller unit that makes it a number: ``一年零三个月``."""
    vague_alone: frozenset[str] = NO_CUES
    """Numerals that are numbers by themselves only behind ``size_cues``: ``тысячи``."""
    size_cues: frozenset[str] = NO_CUES
    """Words that compare with a size: ``более``."""
    plural_before: frozenset[str] = NO_CUES
    """Words after which a scale is no number: ``several``, ``десятки``."""

    fractions: Mapping[str, str] = field(default_factory=dict)
    """Denominators behind a numerator: ``thirds``."""
    whole_periods: frozenset[str] = NO_CUES
    """Words before a numerator that make it count periods: ``first three quarters``."""
    lone_fractions: Mapping[str, str] = field(default_factory=dict)
    """Phrases that are a fraction by themselves: ``a third of``, ``половина``."""
    headed_fractions: Mapping[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    """Phrases that are one behind certain words: ``a third`` behind ``more than``, ``четверти`` behind ``около``."""
    over: str = ""
    """Mark between denominator and numerator: ``分之``."""
    wholes: Mapping[str, str] = field(default_factory=dict)
    """Denominators before ``over`` that make a percentage, with its factor: ``百``."""

    tails: Mapping[str, Tail]
    """Names of units, currencies and percents."""
    symbols: Mapping[str, Tail]
    """The same as symbols, capitals kept: ``km``, ``МВт``."""
    prefixes: Mapping[str, str]
    """Currencies before the amount."""
    millions_of: str = ""
    """Pattern of what is counted in millions, behind the ``m`` of ``2m jobs``, which would be metres elsewhere."""
    glued: Mapping[str, Tail] = field(default_factory=dict)
    """Symbols that are one only right behind the digits: ``5in``."""
    decimals_behind: frozenset[str] = NO_CUES
    """Units behind which digits are their decimals: ``m`` in ``1米96``, ``s`` in ``10秒76``."""
    chained: Mapping[str, tuple[Tail, str]] = field(default_factory=dict)
    """Characters that are a unit only before a number with a smaller one: ``分`` in ``3分38秒``."""
    chained_behind: Mapping[str, Mapping[str, Tail]] = field(default_factory=dict)
    """The same right behind a larger unit, by which it is read: ``分`` in ``2小时15分``, ``角`` in ``15元5角``."""
    doubtful_tails: Mapping[str, tuple[Tail, frozenset[str]]] = field(default_factory=dict)
    """Another reading of a tail, when one of the words stands in the sentence: ``pounds``."""
    yen_words: tuple[str, ...] = ()
    """What in a text makes ``¥`` a yen."""
    rates: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Phrases before a number that make its unit one of speed: ``时速``."""
    durations: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Phrases that are a duration by themselves, with number and unit: ``полгода``."""
    hints: Mapping[str, Hint] = field(default_factory=dict)
    """Phrases that state something in passing: ``вдвое``, ``апрельский``, ``二战``."""
    lots: Mapping[str, str] = field(default_factory=dict)
    """Phrases for many of something, with their scale, before a currency: ``billions of``."""
    age_heads: frozenset[str] = NO_CUES
    """Words before a decade that make it one of a life: ``in her 50s``."""
    age_words: frozenset[str] = NO_CUES
    """Words before a number of years that make it an age."""
    number_marks: tuple[str, ...] = ()
    """What stands before a number that names a thing: ``No.``, ``№``."""
    number_ends: tuple[str, ...] = ()
    """The same behind it: ``号``."""
    minus: tuple[str, ...] = ()
    """Phrases for a minus."""

    growth: tuple[str, ...] = ()
    """Endings of a factor of growth that may leave out what was there before: ``倍`` in ``增加九倍``, tenfold."""
    life_year: str = ""
    """Pattern of a year of life, which is one more than the age: group ``number``."""
    age_group: str = ""
    """Pattern of people up to or beyond an age: group ``number``."""
    money_of_year: str = ""
    """Pattern of a year whose money an amount is told in (``in 2013 dollars``): group ``number``."""
    sides: frozenset[str] = NO_CUES
    """Those of ``ranges`` that stand between the sides of a size, or before what a share is of: ``на``."""
    ranges: frozenset[str] = NO_CUES
    """Phrases between two numbers that share what follows: ``to``, ``至``."""
    pairs: frozenset[str] = NO_CUES
    """The same, where the first must be the smaller: ``and``."""

    partners: frozenset[str] = NO_CUES
    """Phrases between two numbers that belong together, besides those above: ``in``, ``out of``."""
    weak_numbers: frozenset[str] = NO_CUES
    """Numerals that a translation may well word otherwise: ``both``."""
    enumerators: frozenset[str] = NO_CUES
    """What stands behind an ordinal that only counts the points of a speech: ``,``."""
    no_nouns: frozenset[str] = NO_CUES
    """Words that are no noun behind ``a second``: ``later``."""

    ordinal_before: tuple[str, ...] = ()
    """Mark before an ordinal: ``第``."""
    ordinal_after: frozenset[str] = NO_CUES
    """Endings of an ordinal in digits: ``th``, ``-й``."""
    cardinal_after: frozenset[str] = NO_CUES
    """Endings of a cardinal in digits: ``-ти``."""
    seconds: frozenset[str] = NO_CUES
    """Ordinals that are a noun behind ``articles`` when no noun follows: ``second``."""
    firsts: Mapping[str, str] = field(default_factory=dict)
    """Characters for an ordinal before a classifier: ``首``."""
    roman_single: bool = False
    """A single Roman letter may be a numeral, because the alphabet is another one."""
    roman_tails: frozenset[str] = NO_CUES
    """Characters behind a single Roman letter that make it a numeral: ``I期``."""
    roman_heads: frozenset[str] = NO_CUES
    """Words before a single Roman letter that make it a numeral: ``War``."""

    idioms: frozenset[str] = NO_CUES
    """Phrases in which nothing is a fact, though they look so."""
    names: frozenset[str] = NO_CUES
    """Names of things with digits in them that a translation may word otherwise, capitals kept: ``COVID-19``."""
    compound: str = ""
    """Pattern of words that hold number and unit: groups ``number`` and ``unit``."""
    compound_numbers: Mapping[str, str] = field(default_factory=dict)
    """What the first group means."""
    compound_units: Mapping[str, Tail] = field(default_factory=dict)
    """What the second group begins with."""

    adverbial: frozenset[str] = NO_CUES
    """Ordinals that are also adverbs: ``first``."""
    adverb_heads: frozenset[str] = NO_CUES
    """Words before such an adverb: ``was``."""
    adverb_never: frozenset[str] = NO_CUES
    """Words before it that make it an adjective: ``the``."""
    months_capital: bool = False
    """Names of months are written with a capital."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Month names in all forms."""
    short_months: Mapping[str, int] = field(default_factory=dict)
    """Abbreviations: only with a day or year."""
    doubtful_months: Mapping[str, Doubt] = field(default_factory=dict)
    """Month names that may be another word when they stand alone."""
    day_after_month: bool = False
    """``May 12`` is a day, ``May 2024`` a year."""
    date_links: frozenset[str] = NO_CUES
    """What may stand between day, month and year: ``of``, ``,``."""
    date_suffixes: DateSuffixes | None = None
    """Where dates are made by suffixes."""
    year_words: frozenset[str] = NO_CUES
    """Words behind a year: ``года``."""
    year_heads: frozenset[str] = NO_CUES
    """Words before a year: ``in``, ``since``, ``fiscal year``."""
    bare_years: bool = False
    """Four digits without a word may be a year."""
    year_needs_head: bool = False
    """Four digits are a year only behind one of ``year_heads``."""
    year_needs_name: bool = False
    """They are a year only right before a name."""
    number_heads: frozenset[str] = NO_CUES
    """Words before four digits that make them a number: ``about``."""
    counted: str = ""
    """Pattern of what follows a number of things, not a year."""
    counted_people: str = ""
    """The same for what hardly ever stands behind a year: ``people``."""
    early_year_heads: frozenset[str] = NO_CUES
    """Words before a year before 1500: ``in``."""
    lasting: frozenset[str] = NO_CUES
    """Words behind a year that make it a span of years: ``历史``."""
    bounds: frozenset[str] = NO_CUES
    """Those of ``lasting`` that mean before or since behind a year: ``前``."""
    early_year_words: frozenset[str] = NO_CUES
    """First three letters of words that are said of a year only: ``год``, not ``лет``."""
    definite: tuple[str, ...] = ()
    """Definite articles, with their blank."""
    day_heads: frozenset[str] = NO_CUES
    """Words before an ordinal that make it a day of a month: ``on the``."""
    day_words: frozenset[str] = NO_CUES
    """Words behind an ordinal that make it a day: ``числа``."""
    era_before: frozenset[str] = NO_CUES
    """Before the common era: stands before the year (``公元前``)."""
    common_era_before: frozenset[str] = NO_CUES
    """Of the common era: before the year (``AD``, ``公元``)."""
    common_era_after: frozenset[str] = NO_CUES
    """Of the common era: behind the year (``CE``, ``н. э.``)."""
    era_after: frozenset[str] = NO_CUES
    """Before the common era: stands behind the year or century (``BC``, ``до н. э.``)."""

    decades: Mapping[str, int] = field(default_factory=dict)
    """Words for a decade, as the year it starts with, century left out: ``nineties``."""
    decade_after: frozenset[str] = NO_CUES
    """Behind a round year or ten: ``s``, ``-е``, ``年代``."""
    decade_words: frozenset[str] = NO_CUES
    """May follow: ``годах``."""
    generation_after: frozenset[str] = NO_CUES
    """Behind the two digits of the year that a generation was born from: ``95后``."""
    centuries: frozenset[str] = NO_CUES
    """Words for a century."""
    century_before: Mapping[str, int] = field(default_factory=dict)
    """Phrases for a century before its decade: ``上世纪``."""
    quarters: frozenset[str] = NO_CUES
    """Words for a quarter of a year, behind an ordinal."""
    dated_quarters: frozenset[str] = NO_CUES
    """Those that are a quarter only behind a year: ``季``, which is also a season of a series."""
    halves: Mapping[str, int] = field(default_factory=dict)
    """Phrases for a half of a year; 0 where an ordinal stands before."""
    century_forms: frozenset[str] = NO_CUES
    """Forms of a century that make a plain number from 5 its name: ``18 веке``."""
    century_sure: frozenset[str] = NO_CUES
    """Forms that no number counts, so that any plain number is its name: ``во 2 веке``."""
    decade_heads: frozenset[str] = NO_CUES
    """Words before a spelled decade; none where the word cannot be an age."""
    plain_periods: bool = False
    """Centuries and quarters are counted with plain numbers: ``17世纪``."""
    loose_halves: frozenset[str] = NO_CUES
    """Halves that are one of a year only when the year stands there: ``first half``."""
    this_year: frozenset[str] = NO_CUES
    """Phrases behind a loose half that make it one of a year: ``of the year``."""
    period_of: frozenset[str] = NO_CUES
    """What may stand between a period and its year."""

    weekdays: Mapping[str, str] = field(default_factory=dict)
    """Names of weekdays in all forms, as ``Mon``."""
    short_weekdays: Mapping[str, str] = field(default_factory=dict)
    """Abbreviations: only with a stop, or beside another weekday or a date."""
    doubtful_weekdays: Mapping[str, Doubt] = field(default_factory=dict)
    """Those that may be another word."""
    weekday_stops: frozenset[str] = NO_CUES
    """What may not follow a weekday: ``次`` in ``周一次``."""

    day_parts: Mapping[str, DayPart] = field(default_factory=dict)
    """Parts of the day behind (or before) a clock: ``p.m.``, ``вечера``, ``下午``."""
    doubtful_day_parts: frozenset[str] = NO_CUES
    """Those that also count days: only behind an hour word or one of ``sure_clock_heads``."""
    sure_clock_heads: frozenset[str] = NO_CUES
    """Words before a clock that stand before no number of days: ``в``."""
    about: tuple[str, ...] = ()
    """What may stand between a part of the day and its clock: ``约``."""
    day_part_first: bool = False
    """They stand before the clock."""
    fixed_times: Mapping[str, str] = field(default_factory=dict)
    """``noon``."""
    hour_words: frozenset[str] = NO_CUES
    """Behind the hour: ``o'clock``, ``часов``, ``点``."""
    minute_words: frozenset[str] = NO_CUES
    """Behind the minutes."""
    clock_parts: Mapping[str, int] = field(default_factory=dict)
    """Behind the hour: ``半``, ``一刻``."""
    clock_heads: frozenset[str] = NO_CUES
    """Words before a clock: ``at``, ``в``."""
    hour_needs_head: bool = False
    """``hour_words`` also count hours, so that a clock needs a day part or a head."""
    half_past: Mapping[str, int] = field(default_factory=dict)
    """Phrases before the hour, in minutes to add: ``half past``."""
    zones: Mapping[str, str] = field(default_factory=dict)
    """Names of time zones: ``Moscow time`` is ``UTC+3``."""
    score_words: frozenset[str] = NO_CUES
    """Words before a score, which is no clock."""
    phone_cues: str = ""
    """Pattern of what stands before a telephone number."""
    short_phone_cues: str = ""
    """Pattern of what stands before one that may be as short as three digits."""
    code_words: frozenset[str] = NO_CUES
    """Words before a version number of two parts: ``version``."""
    render: RenderTable
    """How facts are written."""
