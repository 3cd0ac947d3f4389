"""How facts are written in English: the style of American news agencies."""

from __future__ import annotations

from math import gcd

from communique.languages.fact_render_table import RenderTable

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

_BELOW = {3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
_ABOVE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_FRACTIONS = {
    f"{above}/{below}": f"{word} {name}{'s' if above > 1 else ''}"
    for below, name in _BELOW.items()
    for above, word in enumerate(_ABOVE[: below - 1], 1)
    if gcd(above, below) == 1
}

RENDER = RenderTable(
    months=_MONTHS,
    lone_months=_MONTHS,
    weekdays={
        "Mon": "Monday", "Tue": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday", "Fri": "Friday", "Sat": "Saturday",
        "Sun": "Sunday",
    },
    dates={
        "ymd": "{month} {day}, {year}", "ym": "{month} {year}", "y": "{year}", "md": "{month} {day}", "m": "{month}",
        "d": "the {nth} of the month", "yq": "the {which} quarter of {year}",
        "q": "the {which} quarter",
        "yh": "the {which} half of {year}", "h": "the {which} half of the year", "decade": "the {year}s",
        "century": "the {nth} century", "bc": "{year} BC", "century bc": "the {nth} century BC",
    },
    periods={"Q1": "first", "Q2": "second", "Q3": "third", "Q4": "fourth", "H1": "first", "H2": "second"},
    scales=((12, " trillion"), (9, " billion"), (6, " million")),
    group=",",
    group_from=4,
    decimal=".",
    percent={
        "": ("{n}%",), "pp": ("{n} percentage point", "{n} percentage points"),
        "bp": ("{n} basis point", "{n} basis points"),
    },
    money={
        "USD": ("${n}",), "EUR": ("€{n}",), "GBP": ("£{n}",), "CNY": ("{n} yuan",), "JPY": ("{n} yen",),
        "RUB": ("{n} ruble", "{n} rubles"), "CHF": ("{n} Swiss franc", "{n} Swiss francs"), "AUD": ("A${n}",),
        "CAD": ("C${n}",), "HKD": ("HK${n}",), "NZD": ("NZ${n}",), "SGD": ("S${n}",), "TWD": ("NT${n}",),
        "KRW": ("{n} won",), "INR": ("{n} Indian rupee", "{n} Indian rupees"), "BRL": ("{n} real", "{n} reals"),
        "KZT": ("{n} tenge",), "TRY": ("{n} Turkish lira", "{n} Turkish liras"), "THB": ("{n} baht",),
        "BYN": ("{n} Belarusian ruble", "{n} Belarusian rubles"), "UAH": ("{n} hryvnia", "{n} hryvnias"),
        "AED": ("{n} UAE dirham", "{n} UAE dirhams"), "SAR": ("{n} Saudi riyal", "{n} Saudi riyals"),
        "QAR": ("{n} Qatari riyal", "{n} Qatari riyals"), "SEK": ("{n} Swedish krona", "{n} Swedish kronor"),
        "NOK": ("{n} Norwegian krone", "{n} Norwegian kroner"), "DKK": ("{n} Danish krone", "{n} Danish kroner"),
        "PLN": ("{n} zloty", "{n} zlotys"), "CZK": ("{n} Czech koruna", "{n} Czech korunas"),
        "HUF": ("{n} forint", "{n} forints"), "IDR": ("{n} Indonesian rupiah",), "VND": ("{n} dong",),
        "MYR": ("{n} ringgit",), "PHP": ("{n} Philippine peso", "{n} Philippine pesos"),
        "MXN": ("{n} Mexican peso", "{n} Mexican pesos"), "ZAR": ("{n} rand",),
        "EGP": ("{n} Egyptian pound", "{n} Egyptian pounds"), "UZS": ("{n} Uzbek sum", "{n} Uzbek sums"),
        "KGS": ("{n} Kyrgyz som", "{n} Kyrgyz soms"), "AMD": ("{n} dram", "{n} drams"), "GEL": ("{n} lari",),
        "AZN": ("{n} manat", "{n} manats"), "ILS": ("{n} shekel", "{n} shekels"), "TJS": ("{n} somoni",),
        "MNT": ("{n} tugrik", "{n} tugriks"), "PKR": ("{n} Pakistani rupee", "{n} Pakistani rupees"),
        "BDT": ("{n} taka",), "IRR": ("{n} Iranian rial", "{n} Iranian rials"),
        "KWD": ("{n} Kuwaiti dinar", "{n} Kuwaiti dinars"), "IQD": ("{n} Iraqi dinar", "{n} Iraqi dinars"),
        "*": ("{n} {code}",),
    },
    units={
        "yr": ("{n} year", "{n} years"), "mo": ("{n} month", "{n} months"), "wk": ("{n} week", "{n} weeks"),
        "d": ("{n} day", "{n} days"), "h": ("{n} hour", "{n} hours"), "min": ("{n} minute", "{n} minutes"),
        "s": ("{n} second", "{n} seconds"), "m": ("{n} meter", "{n} meters"), "km": ("{n} kilometer", "{n} kilometers"),
        "km2": ("{n} square kilometer", "{n} square kilometers"), "m2": ("{n} square meter", "{n} square meters"),
        "m3": ("{n} cubic meter", "{n} cubic meters"), "km3": ("{n} cubic kilometer", "{n} cubic kilometers"),
        "ha": ("{n} hectare", "{n} hectares"), "acre": ("{n} acre", "{n} acres"), "mu": ("{n} mu",),
        "t": ("{n} ton", "{n} tons"), "kg": ("{n} kilogram", "{n} kilograms"), "g": ("{n} gram", "{n} grams"),
        "C": ("{n} °C",), "F": ("{n} °F",), "deg": ("{n} degree", "{n} degrees"), "L": ("{n} liter", "{n} liters"),
        "mi": ("{n} mile", "{n} miles"), "ft": ("{n} foot", "{n} feet"), "in": ("{n} inch", "{n} inches"),
        "yd": ("{n} yard", "{n} yards"), "lb": ("{n} lb",), "oz": ("{n} ounce", "{n} ounces"),
        "gal": ("{n} gallon", "{n} gallons"), "bbl": ("{n} barrel", "{n} barrels"),
        "nmi": ("{n} nautical mile", "{n} nautical miles"), "ft2": ("{n} square foot", "{n} square feet"),
        "mi2": ("{n} square mile", "{n} square miles"), "ft3": ("{n} cubic foot", "{n} cubic feet"),
        "kn": ("{n} knot", "{n} knots"), "ly": ("{n} light-year", "{n} light-years"),
        "*": ("{n} {unit}",),
    },
    ordinal="",
    ordinal_words={
        "1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "6": "sixth", "7": "seventh",
        "8": "eighth", "9": "ninth",
    },
    ordinal_ends={"11": "th", "12": "th", "13": "th", "1": "st", "2": "nd", "3": "rd", "*": "th"},
    fraction_words=_FRACTIONS,
    fraction="{above}/{below}",
    clock="12",
    clock_marks=("a.m.", "p.m."),
    times={"00:00": "midnight", "12:00": "noon"},
    zone="{time} {zone}",
    plural="one-other",
    minus="-",
    age=("{n} year old", "{n} years old"),
)  # fmt: skip
