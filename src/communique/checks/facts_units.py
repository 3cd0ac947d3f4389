"""Units that measure the same thing, and how one is turned into another."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

_FAMILIES = """
    km=1000 m=1 cm=0.01 mm=0.001 dm=0.1 μm=0.000001 nm=0.000000001 mi=1609.344 yd=0.9144 ft=0.3048 in=0.0254 nmi=1852
    fathom=1.8288 furlong=201.168 ly=9460730472580800 au=149597870700
    | km2=1000000 m2=1 cm2=0.0001 mm2=0.000001 dm2=0.01 nmi2=3429904 ha=10000 acre=4046.856 mi2=2589988.11
    ft2=0.092903 in2=0.00064516
    yd2=0.836127 mu=666.6667
    | m3=1000 mi3=4168181825441 mm3=0.000001 dm3=1 km3=1000000000000 cm3=0.001 L=1 mL=0.001 cL=0.01 dL=0.1 hL=100
    gal=3.785412 pt=0.473176 qt=0.946353
    bbl=158.987 ft3=28.31685 in3=0.0163871 yd3=764.555 cup=0.236588
    | kg=1 g=0.001 mg=0.000001 μg=0.000000001 t=1000 kt=1000000 Mt=1000000000 Gt=1000000000000 lb=0.45359237
    oz=0.0283495 st=6.350293 short_ton=907.18474 long_ton=1016.0469 ct=0.0002
    | km/h=1 m/s=3.6 km/s=3600 mph=1.609344 kn=1.852
    | W=1 kW=1000 MW=1000000 GW=1000000000 TW=1000000000000 hp=745.7 mW=0.001
    | Wh=1 kWh=1000 MWh=1000000 GWh=1000000000 TWh=1000000000000 J=0.000277778 kJ=0.277778 MJ=277.778 GJ=277778
    | cal=1 kcal=1000
    | Hz=1 kHz=1000 MHz=1000000 GHz=1000000000 THz=1000000000000
    | B=1 KB=1000 MB=1000000 GB=1000000000 TB=1000000000000 PB=1000000000000000
    | Kb=1000 Mb=1000000 Gb=1000000000 Tb=1000000000000
    | kbps=1 Mbps=1000 Gbps=1000000 Tbps=1000000000
    | Pa=1 hPa=100 kPa=1000 MPa=1000000 bar=100000 mbar=100 atm=101325 psi=6894.757 mmHg=133.322
    | s=1 ms=0.001 μs=0.000001 ns=0.000000001 min=60 h=3600 d=86400 wk=604800 mo=2629746 yr=31556952
    | pp=1 bp=0.01
    | px=1 MP=1000000
"""
FACTORS: Final[Mapping[str, tuple[int, Fraction]]] = {
    name: (number, Fraction(factor))
    for number, family in enumerate(_FAMILIES.split("|"))
    for name, _, factor in (entry.partition("=") for entry in family.split())
}
"""Unit, and its family with the factor to the unit of that family that counts as one."""

_ZEROS: Final[Mapping[str, tuple[Fraction, Fraction]]] = {
    "C": (Fraction(1), Fraction(0)),
    "F": (Fraction(5, 9), Fraction(-160, 9)),
    "K": (Fraction(1), Fraction("-273.15")),
}
"""Scales of temperature: slope and offset to degrees Celsius."""

_BEST, _LEAST_STEP = Fraction(1, 200), Fraction(6, 10)
_ROUNDED = Fraction(8, 100)
_WARM = Fraction(3, 2)
_SAME_WORD: Final = (
    frozenset({"deg", "C"}),
    frozenset({"deg", "F"}),
    frozenset({"km", "km/h"}),
    frozenset({"km", "km/s"}),
    frozenset({"m", "m/s"}),
    frozenset({"mi", "mph"}),
    frozenset({"t", "short_ton"}),
    frozenset({"t", "long_ton"}),
    frozenset({"t", "DWT"}),
    frozenset({"lb", "GBP"}),
    frozenset({"IRR", "SAR"}),
    frozenset({"IRR", "QAR"}),
    frozenset({"IRR", "OMR"}),
)
"""Units that a language may call by one word; what is meant, the sentence says."""
_PLAIN_OF: Final[Mapping[str, str]] = {
    "USD": "dollar", "CNY": "yuan", "GBP": "pound", "INR": "rupee", "MXN": "peso", "CHF": "franc", "RUB": "rouble",
    "SEK": "crown", "CZK": "crown", "IRR": "rial", "SAR": "rial", "IQD": "dinar", "KES": "shilling", "KRW": "won",
    "AED": "dirham", "TRY": "lira",
}  # fmt: skip
_FAMILIES_OF_MONEY: Final[Mapping[str, frozenset[str]]] = {
    "dollar": frozenset({"AUD", "CAD", "HKD", "SGD", "TWD", "NZD", "BND", "FJD", "JMD"}),
    "yuan": frozenset({"HKD", "TWD", "MOP"}),
    "pound": frozenset({"EGP", "LBP", "SYP", "SDG"}),
    "rupee": frozenset({"PKR", "LKR", "NPR"}),
    "peso": frozenset({"ARS", "CLP", "COP", "CUP", "PHP", "UYU", "DOP"}),
    "franc": frozenset({"XOF", "XAF", "XPF", "RWF", "CDF"}),
    "rouble": frozenset({"BYN"}),
    "crown": frozenset({"SEK", "NOK", "DKK", "ISK", "CZK"}),
    "rial": frozenset({"IRR", "SAR", "QAR", "OMR", "YER"}),
    "dinar": frozenset({"DZD", "TND", "RSD", "JOD", "KWD", "BHD", "LYD", "MKD"}),
    "shilling": frozenset({"UGX", "TZS", "SOS"}),
    "won": frozenset({"KPW"}),
    "dirham": frozenset({"MAD"}),
    "lira": frozenset({"LBP", "SYP"}),
}


def same_word(one: str, other: str) -> bool:
    """Whether a language may call two units by one word: ``degree`` for °C."""
    return frozenset({one, other}) in _SAME_WORD


def may_be_one(one: str, other: str) -> bool:
    """Whether one of two currencies may be meant by the bare name of the other: ``dollar`` for Australian dollars."""
    return any(
        right in _FAMILIES_OF_MONEY.get(_PLAIN_OF.get(left, ""), ()) for left, right in ((one, other), (other, one))
    )


def converted(one: Fraction, unit: str, other: Fraction, into: str) -> bool:
    """Whether two amounts are one amount in two units, as translators round them."""
    if unit in _ZEROS and into in _ZEROS:
        warm = [value * _ZEROS[name][0] + _ZEROS[name][1] for value, name in ((one, unit), (other, into))]
        return abs(warm[0] - warm[1]) <= _WARM
    left, right = FACTORS.get(unit), FACTORS.get(into)
    if left is None or right is None or left[0] != right[0]:
        return False
    amounts = one * left[1], other * right[1]
    larger = max(map(abs, amounts))
    gap = abs(amounts[0] - amounts[1])
    step = min(_step(one) * left[1], _step(other) * right[1]) * _LEAST_STEP
    return gap <= max(larger * _BEST, min(larger * _ROUNDED, max(step, larger * _ROUNDED / 2)))


def _step(value: Fraction) -> Fraction:
    """The last place that a number is written to: 10 of 160, a tenth of 2.5."""
    if not value:
        return Fraction(1)
    step = Fraction(1)
    while value % step and step > Fraction(1, 10**6):
        step /= 10
    while not value % (step * 10):
        step *= 10
    return step
