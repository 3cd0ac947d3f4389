"""English phrases that state a number, a date or a currency in passing."""

from __future__ import annotations

from communique.languages.fact_entries import Hint
from communique.model import FactKind

_WARS = {"first i one 1": "1", "second ii two 2": "2", "third iii three 3": "3"}
_TIMES = {
    "2": "twice double doubles doubled doubling twofold two-fold",
    "3": "thrice triple triples tripled tripling treble trebled threefold three-fold",
    "4": "quadruple quadruples quadrupled quadrupling fourfold four-fold",
    "5": "quintuple quintupled fivefold five-fold",
    "10": "tenfold ten-fold",
    "1/2": "halve halves halved halving",
}
_JUBILEES = {
    "50": "semicentennial quinquagenary",
    "100": "centenary centennial",
    "150": "sesquicentennial",
    "200": "bicentenary bicentennial",
    "300": "tercentenary tricentennial tercentennial",
}


def _wars() -> dict[str, Hint]:
    found: dict[str, Hint] = {}
    for names, number in _WARS.items():
        hint = Hint(FactKind.ORDINAL, number, "war")
        ordinal, *others = names.split()
        found |= {f"{ordinal} world war": hint, f"ww{others[0]}": hint}
        found |= {f"world war {name}": hint for name in others}
    return found


_ONCE = {"a year": "yr", "a month": "mo", "a week": "wk", "a day": "d", "an hour": "h", "a minute": "min"}
HINTS = {
    **_wars(),
    **{word: Hint(FactKind.NUMBER, value) for value, listed in _TIMES.items() for word in listed.split()},
    **{word: Hint(FactKind.ORDINAL, value) for value, listed in _JUBILEES.items() for word in listed.split()},
    **dict.fromkeys(("round-the-clock", "around the clock", "around-the-clock"), Hint(FactKind.DURATION, "24", "h")),
    **{phrase: Hint(FactKind.DURATION, "1", unit) for phrase, unit in _ONCE.items()},
    "a fortnight": Hint(FactKind.DURATION, "2", "wk"),
}
_SCALES = {"thousands": "1000", "millions": "1000000", "billions": "1000000000", "trillions": "1000000000000"}
LOTS = {
    f"{head}{word} of": value
    for head in ("", "tens of ", "hundreds of ", "dozens of ")
    for word, value in _SCALES.items()
} | {"hundreds of": "100"}
"""Many of something, before a currency."""
