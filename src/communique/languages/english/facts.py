"""What facts look like in English."""

from __future__ import annotations

from communique.languages.english.fact_hints import HINTS, LOTS
from communique.languages.english.fact_idioms import IDIOMS, NAMES
from communique.languages.english.fact_numbers import (
    COMPOUND_CARDINALS,
    FRACTIONS,
    HEADED_FRACTIONS,
    LONE_FRACTIONS,
    ORDINALS,
    SCALES,
)
from communique.languages.english.fact_render import RENDER
from communique.languages.english.fact_units import DOUBTFUL_TAILS, PREFIXES, TAILS
from communique.languages.fact_entries import DayPart, Doubt, Tail
from communique.languages.fact_symbols import SYMBOLS
from communique.languages.fact_table import FactTable
from communique.languages.sentence_table import words
from communique.model import FactKind

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORT = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
_SHORT_VALUES = (1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12)
_IN_MONTH = words(
    "in by since until till from last next this early late mid during through throughout "
    "between for of to around before"
    " after late-  each every past previous coming and or mid-"
)
_PART_OF = frozenset(f"{part} of" for part in ("mid", "middle", "end", "start", "beginning", "month", "first", "half"))
_SPAN_TO = frozenset(f"{span} to" for span in ("year", "years", "month", "months", "quarter", "weeks", "half"))
"""What ends with a month: ``in the year to March``."""
_MONTHLY = words("data figures sales statistics numbers exports imports inflation election elections deadline")
"""What belongs to a month: ``March data``."""
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_CODES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_PM, _AM = DayPart(12, 23), DayPart(0, 11)
_EVENING = DayPart(12, 23)
_NIGHT = DayPart(18, 28)

FACTS = FactTable(
    counts_to_twelve=True,
    numerals=COMPOUND_CARDINALS,
    ordinals=ORDINALS,
    scales=SCALES,
    money_scales={"m": "1000000", "b": "1000000000", "t": "1000000000000", "mm": "1000000"},
    linkers=frozenset({"and"}),
    articles=frozenset({"a", "an"}),
    half_before={
        "half a": "0.5",
        "half an": "0.5",
        "half-a": "0.5",
        "a half": "0.5",
        "a quarter of a": "0.25",
        "by a quarter of a": "0.25",
        "a quarter-": "0.25",
    },
    half_after={
        " and a half": "0.5",
        "-and-a-half": "0.5",
        " and one half": "0.5",
        " and a quarter": "0.25",
        " and three quarters": "0.75",
    },
    half_unit={" and a half": "0.5"},
    numbered=words(
        "chapter section article part hall gate room phase stage group formula version volume grade class level"
        " annex appendix table figure clause rule paragraph schedule route flight terminal platform unit pier berth"
        " pavilion block district ward zone building booth highway"
    ),
    pronominal=frozenset({"one", "zero", "nil"}),
    one_cues=frozenset({"exactly"}),
    size_cues=frozenset(),
    plural_before=words("several many few some"),
    fractions=FRACTIONS,
    whole_periods=words("first last past next previous consecutive"),
    lone_fractions=LONE_FRACTIONS,
    headed_fractions=HEADED_FRACTIONS,
    tails=TAILS,
    symbols=SYMBOLS,
    prefixes=PREFIXES,
    doubtful_tails=DOUBTFUL_TAILS,
    glued={
        "in": Tail(FactKind.MEASURE, "in"),
        "ins": Tail(FactKind.MEASURE, "in"),
        "p": Tail(FactKind.MONEY, "GBP", "0.01"),
    },
    millions_of=(
        r" (?:people|jobs|homes|households|visitors|visits|tourists|passengers|users|customers|subscribers|followers"
        r"|viewers|views|voters|votes|students|pupils|children|members|workers|employees|residents|inhabitants|refugees|patients"
        r"|applications|downloads|copies|doses|tests|units|shares|tickets|vehicles|transactions|trips)\b"
    ),
    yen_words=("japan", "tokyo", "yen", "osaka", "toyota", "nikkei", "jpy"),
    durations={
        "an hour and a half": ("1.5", "h"),
        "a year and a half": ("1.5", "yr"),
        "a month and a half": ("1.5", "mo"),
        "a week and a half": ("1.5", "wk"),
        "a day and a half": ("1.5", "d"),
        "a minute and a half": ("1.5", "min"),
        "a decade and a half": ("15", "yr"),
        "a century and a half": ("150", "yr"),
    },
    age_heads=words("his her their my our your"),
    age_words=frozenset({"aged", "age", "ages"}),
    age_group=r"\b(?:under|over)[ -](?P<number>[1-9][0-9])'?s\b(?! (?:of|in) )",
    money_of_year=(
        r"\bin (?:constant |real )?(?P<number>(?:19|20)[0-9]{2}) (?=(?:us |u\.s\. |american |canadian |australian )?"
        r"(?:dollars|pounds|euros|roubles|rubles|yuan|yen|money|prices)\b)"
    ),
    number_marks=("no.", "nos.", "№", "#", "number"),
    minus=("minus", "negative"),
    ranges=frozenset(
        {
            "or early",
            "and early",
            "to early",
            "or late",
            "and late",
            "to late",
            "to the",
            "and the",
            "to mid",
            "-",
            "–",
            "—",
            "~",
            "to",
            "or",
            "×",
            "x",
            "by",
            "through",
            "till",
            "until",
            "up to",
            "and up to",
            "/",
        }
    ),
    pairs=frozenset({"and", "&"}),
    partners=frozenset({"in", "out of", "in every", "of", "from", ":"}),
    weak_numbers=frozenset(),
    enumerators=frozenset({",", ";"}),
    no_nouns=words(
        "later after before to for of in on at from by with without and or but if that which who when while as than is"
        " was were are be has had have will would can could should may might it he she they we i you this ago"
        " respectively inclusive"
    ),
    ordinal_after=frozenset({"st", "nd", "rd", "th", "-th"}),
    cardinal_after=frozenset({"-plus", "+"}),
    seconds=frozenset({"second"}),
    roman_heads=words(
        "war phase type class grade group stage tier chapter part volume world title article category bowl wrestlemania"
    ),
    adverbial=frozenset({"first"}),
    adverb_heads=words(
        "come comes came was were is are be been being has had have must should will would "
        "can could may might who which when he she they it we i"
        " you without not to and then only"
    ),
    adverb_never=words("the its his her their our my your this that in finish finished finishes place ranked ranks"),
    months_capital=True,
    hints=HINTS,
    lots=LOTS,
    idioms=IDIOMS,
    names=NAMES,
    months={name: place for place, name in enumerate(_MONTHS, 1)},
    short_months={
        **dict(zip(_SHORT, _SHORT_VALUES, strict=True)),
        **{f"{name}.": value for name, value in zip(_SHORT, _SHORT_VALUES, strict=True)},
    },
    doubtful_months={
        "may": Doubt(
            before=_IN_MONTH - {"for", "of", "to", "and", "or", "before", "after"} | _PART_OF | _SPAN_TO,
            after=_MONTHLY,
            never_after=words("i we you he she they it not be have"),
        ),
        "march": Doubt(before=_IN_MONTH - {"for", "and", "or", "to", "of"} | {"of"} | _SPAN_TO, after=_MONTHLY),
        "april": Doubt(before=_IN_MONTH),
        "june": Doubt(before=_IN_MONTH),
        "august": Doubt(before=_IN_MONTH),
    },
    day_after_month=True,
    date_links=frozenset({" of ", " day of ", ", ", ",", " "}),
    common_era_before=frozenset({"ad", "a.d."}),
    common_era_after=frozenset({"ad", "a.d.", "ce", "c.e."}),
    fillers=("+", "-plus", "-odd"),
    definite=("the ",),
    bare_years=True,
    year_heads=words(
        "in since until till by from during before after through of year years to for late "
        "early mid circa around spring"
        " summer autumn fall winter season fy calendar fiscal between class vintage edition end"
    )
    - {"of", "to", "for", "around"},
    number_heads=words(
        "about some nearly almost over approximately exactly only another all these those "
        "than least most employs has have"
    ),
    counted=(r"[a-z]{3,}(?<![is])s\b|people\b|men\b|women\b|children\b"),
    early_year_heads=words("in since circa year"),
    counted_people=(
        r"(?:people|men|women|children|students|employees|workers|visitors|participants|homes|households|soldiers|troops|jobs|guests"
        r"|volunteers|delegates|members|residents|patients|tonnes|units|copies|pages|words|items|pieces)\b"
    ),
    lasting=frozenset(),
    era_before=frozenset({"bc "}),
    era_after=frozenset({"bc", "b.c.", "bce", "b.c.e."}),
    decades={
        **{
            f"{word}": year
            for word, year in zip(
                ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
                range(1920, 2000, 10),
                strict=True,
            )
        },
        **{
            f"nineteen-{word}": year
            for word, year in zip(
                ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
                range(1920, 2000, 10),
                strict=True,
            )
        },
        **{
            f"nineteen {word}": year
            for word, year in zip(
                ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
                range(1920, 2000, 10),
                strict=True,
            )
        },
    },
    decade_after=frozenset({"s", "'s", "ies"}),
    centuries=frozenset({"century", "centuries", "century's"}),
    quarters=frozenset({"quarter", "fiscal quarter", "financial quarter"}),
    halves={"first half": 1, "second half": 2, "first six months": 1, "latter half": 2},
    loose_halves=frozenset({"first half", "second half", "first six months", "latter half"}),
    this_year=frozenset(
        {"of the year", "of the fiscal year", "of this year", "of last year", "of next year", "of the financial year"}
    ),
    day_heads=frozenset({"on the", "by the", "until the"}),
    day_words=frozenset(
        {"of the month", "of this month", "of next month", "of last month", "of each month", "of every month"}
    ),
    decade_heads=words("the early late mid since"),
    period_of=frozenset(
        {"of", "of fiscal", "of fiscal year", "of the year", "of the fiscal year", "in", "of financial year"}
    ),
    weekdays={
        form: code for name, code in zip(_WEEKDAYS, _CODES, strict=True) for form in (name, f"{name}s", f"{name}'s")
    },
    short_weekdays={
        f"{short}{stop}": code
        for short, code in zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), _CODES, strict=True)
        for stop in ("", ".")
    }
    | {"tues": "Tue", "tues.": "Tue", "thurs": "Thu", "thurs.": "Thu", "thur": "Thu", "weds": "Wed"},
    day_parts={
        "a.m.": _AM,
        "am": _AM,
        "a.m": _AM,
        "p.m.": _PM,
        "pm": _PM,
        "p.m": _PM,
        "in the morning": _AM,
        "in the afternoon": _PM,
        "in the evening": _EVENING,
        "at night": _NIGHT,
        "o'clock in the morning": _AM,
        "o'clock in the afternoon": _PM,
        "o'clock in the evening": _EVENING,
        "noon": DayPart(12, 12),
        "this morning": _AM,
        "this afternoon": _PM,
        "this evening": _EVENING,
        "on the morning": _AM,
        "on the afternoon": _PM,
    },
    fixed_times={"noon": "12:00", "midday": "12:00", "midnight": "00:00", "12 noon": "12:00"},
    hour_words=frozenset({"o'clock", "hours sharp"}),
    clock_heads=words("at from until till by between around before after to about"),
    half_past={"half past": 30, "quarter past": 15, "a quarter past": 15, "quarter to": -15, "a quarter to": -15},
    zones={
        "utc": "UTC",
        "gmt": "UTC",
        "moscow time": "UTC+3",
        "msk": "UTC+3",
        "beijing time": "UTC+8",
        "china standard time": "UTC+8",
        "hong kong time": "UTC+8",
        "singapore time": "UTC+8",
        "est": "UTC-5",
        "edt": "UTC-4",
        "pst": "UTC-8",
        "pdt": "UTC-7",
        "cet": "UTC+1",
        "cest": "UTC+2",
        "bst": "UTC+1",
        "jst": "UTC+9",
        "tokyo time": "UTC+9",
        "kst": "UTC+9",
        "ist": "UTC+5:30",
        "hkt": "UTC+8",
        "sgt": "UTC+8",
        "aest": "UTC+10",
        "eet": "UTC+2",
        "universal time": "UTC",
        "greenwich mean time": "UTC",
    },
    score_words=words("score won lost beat win loss draw drew defeat defeated victory ratio odds"),
    phone_cues=(
        r"\b(?:tel|telephone|phone|mobile|cell|fax|hotline|whatsapp|call|dial|text)\b\.?(?: us)?"
        r"(?: (?:number|no\.?|line|us))?"
        r"(?: (?:is|at|on|toll-free))?"
    ),
    short_phone_cues=(
        r"\b(?:dial|call|hotline|helpline|emergency number|phone|text)(?: (?:is|on|at|number))?(?= ?[:“\"]? ?[0-9])"
    ),
    render=RENDER,
)
