"""English numerals."""

from __future__ import annotations

from communique.languages.fact_entries import Numeral, Rank

_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_UNIT_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_TEEN_ORDINALS = [
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENS_ORDINALS = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"]

COMPOUND_CARDINALS = {
    "zero": Numeral("0", Rank.UNIT),
    **{word: Numeral(str(value), Rank.UNIT) for value, word in enumerate(_UNITS, 1)},
    **{word: Numeral(str(value), Rank.TEEN) for value, word in enumerate(_TEENS, 10)},
    **{word: Numeral(str(value * 10), Rank.TENS) for value, word in enumerate(_TENS, 2)},
    "hundred": Numeral("100", Rank.TIMES, alone=False),
    "dozen": Numeral("12", Rank.TIMES, alone=False),
    "thousand": Numeral("1000", Rank.SCALE, alone=False),
    "lakh": Numeral("100000", Rank.SCALE, alone=False),
    "million": Numeral("1000000", Rank.SCALE, alone=False),
    "crore": Numeral("10000000", Rank.SCALE, alone=False),
    "billion": Numeral("1000000000", Rank.SCALE, alone=False),
    "trillion": Numeral("1000000000000", Rank.SCALE, alone=False),
}
ORDINALS = {
    **{word: str(value) for value, word in enumerate(_UNIT_ORDINALS, 1)},
    **{word: str(value) for value, word in enumerate(_TEEN_ORDINALS, 10)},
    **{word: str(value * 10) for value, word in enumerate(_TENS_ORDINALS, 2)},
    "hundredth": "100",
    "thousandth": "1000",
    "millionth": "1000000",
    "billionth": "1000000000",
}
SCALES = {
    "hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000", "trillion": "1000000000000",
    "dozen": "12", "lakh": "100000", "crore": "10000000", "lakhs": "100000", "crores": "10000000",
        "millions": "1000000",
    "billions": "1000000000", "k": "1000", "mn": "1000000", "mln": "1000000", "mio": "1000000", "bn": "1000000000",
        "bln": "1000000000",
    "tn": "1000000000000", "trn": "1000000000000", "tln": "1000000000000", "mil": "1000000",
}  # fmt: skip
_DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
        "tenth": 10,
    "twelfth": 12, "sixteenth": 16, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
FRACTIONS = {
    **{word: str(value) for word, value in _DENOMINATORS.items() if word not in {"second", "fourth"}},
    **{f"{word}s": str(value) for word, value in _DENOMINATORS.items() if word != "half"},
    "halves": "2",
}
_AFTER_THIRD = [
    "of",
    "less",
    "more",
    "fewer",
    "higher",
    "lower",
    "larger",
    "smaller",
    "cheaper",
    "faster",
    "slower",
    "bigger",
    "longer",
    "shorter",
    "off",
    "above",
    "below",
    "to",
]
_BEFORE_THIRD = frozenset(
    {
        "more than", "less than", "nearly", "almost", "roughly", "approximately", "just over", "just under",
        "well over", "as much as", "as many as",
    }
)  # fmt: skip
_BEFORE_QUARTER = _BEFORE_THIRD | {"about", "around", "over", "under", "at least", "up to", "fewer than"}
HEADED_FRACTIONS = {
    f"a {word}": (f"1/{value}", _BEFORE_QUARTER if word == "quarter" else _BEFORE_THIRD)
    for word, value in _DENOMINATORS.items()
    if word not in {"half", "fourth"}
}
LONE_FRACTIONS = {
    **{
        f"a {word} {after}": f"1/{value}"
        for word, value in _DENOMINATORS.items()
        if word not in {"half", "quarter"}
        for after in _AFTER_THIRD
    },
    **{f"by a {word}": f"1/{value}" for word, value in _DENOMINATORS.items() if word != "half"},
    "half of": "1/2",
    "half the": "1/2",
    "a quarter less": "1/4",
    "a quarter more": "1/4",
}
