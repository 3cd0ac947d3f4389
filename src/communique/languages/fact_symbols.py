"""Symbols of units and currencies that are the same in every language."""

from __future__ import annotations

from collections.abc import Mapping

from communique.languages.fact_entries import Tail
from communique.languages.sentence_table import words
from communique.model import FactKind

CURRENCIES = words(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
    CDF CHF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF
    GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP
    LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB
    PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL
    THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW
    ZWL
    """
)
"""Codes of ISO 4217 in use."""
_WORDS = frozenset({"ALL", "TOP", "TRY", "MAD", "CUP", "BAM", "GEL", "COP", "PEN", "LAK", "SOS", "STN"})
"""Codes that are also words of English: only behind an amount, in capitals."""
_SIGNS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "$us": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD",
    "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "j$": "JMD", "€": "EUR",
    "£": "GBP", "¥": "CNY", "cn¥": "CNY", "jp¥": "JPY", "rmb": "CNY", "rmb¥": "CNY", "₽": "RUB", "₹": "INR", "₩": "KRW",
    "₴": "UAH", "₸": "KZT", "₺": "TRY", "₫": "VND", "₪": "ILS", "฿": "THB", "₱": "PHP", "₦": "NGN", "₾": "GEL",
    "֏": "AMD", "₼": "AZN", "sfr": "CHF", "₿": "BTC", "rs": "INR", "rs.": "INR",
}  # fmt: skip
PREFIXES: Mapping[str, str] = {**_SIGNS, **{code.lower(): code for code in CURRENCIES if code not in _WORDS}}
"""What stands before an amount, in small letters."""

_LATIN = """
    km=km m=m cm=cm mm=mm µm=μm um=μm nm=nm dm=dm km²=km2 km2=km2 km^2=km2 m²=m2 m2=m2 cm²=cm2 cm2=cm2 mm²=mm2
    mm2=mm2 m³=m3 m3=m3 cm³=cm3 cm3=cm3 km³=km3 km3=km3 ha=ha kg=kg g=g mg=mg µg=μg mcg=μg t=t kt=kt Mt=Mt Gt=Gt l=L
    L=L ml=mL mL=mL cl=cL dl=dL hl=hL km/h=km/h kph=km/h kmh=km/h km/hr=km/h m/s=m/s km/s=km/s mph=mph kn=kn °C=C
    ℃=C °С=C °F=F ℉=F °=deg K=K W=W kW=kW MW=MW GW=GW TW=TW mW=mW MWp=MWp GWp=GWp kWp=kWp kWh=kWh MWh=MWh GWh=GWh
    TWh=TWh Wh=Wh kW·h=kWh kVA=kVA MVA=MVA V=V kV=kV mV=mV A=A mA=mA mAh=mAh Ah=Ah Ω=Ω kΩ=kΩ Hz=Hz kHz=kHz MHz=MHz
    GHz=GHz THz=THz KB=KB kB=KB MB=MB GB=GB TB=TB PB=PB EB=EB Kb=Kb Mb=Mb Gb=Gb Tb=Tb GiB=GiB MiB=MiB TiB=TiB
    kbps=kbps Kbps=kbps Mbps=Mbps Gbps=Gbps Tbps=Tbps Mb/s=Mbps Gb/s=Gbps Tb/s=Tbps kb/s=kbps Mbit/s=Mbps
    Gbit/s=Gbps MB/s=MB/s GB/s=GB/s J=J kJ=kJ MJ=MJ GJ=GJ kcal=kcal cal=cal N=N kN=kN MN=MN Nm=Nm N·m=Nm Pa=Pa
    hPa=hPa kPa=kPa MPa=MPa GPa=GPa bar=bar mbar=mbar atm=atm dB=dB dBA=dB lx=lx lm=lm cd=cd mol=mol Bq=Bq Sv=Sv
    mSv=mSv Gy=Gy T=T ppm=ppm ppb=ppb pH=pH ft=ft yd=yd mi=mi nmi=nmi sq.ft=ft2 sqft=ft2 sqm=m2 cbm=m3
    ft²=ft2 ft2=ft2 mi²=mi2 mi2=mi2
    lb=lb lbs=lb oz=oz gal=gal bbl=bbl hp=hp psi=psi TEU=TEU dwt=DWT DWT=DWT px=px MP=MP rpm=rpm fps=fps carat=ct
    ct=ct μm=μm ly=ly TFLOPS=TFLOPS PFLOPS=PFLOPS t/h=t/h m³/s=m3/s m3/s=m3/s mg/L=mg/L mg/l=mg/L g/L=g/L mmHg=mmHg
    mm/h=mm/h g/km=g/km ㎡=m2 ㎥=m3 ㎢=km2 ㎞=km ㎝=cm ㎜=mm ㎏=kg ㎎=mg ㎖=mL ㏄=cm3 ㏊=ha ㎾=kW ㎿=MW
    """
_DURATIONS = {
    "h": "h",
    "hr": "h",
    "hrs": "h",
    "min": "min",
    "mins": "min",
    "s": "s",
    "sec": "s",
    "secs": "s",
    "ms": "ms",
    "ns": "ns",
    "yr": "yr",
    "yrs": "yr",
}
SYMBOLS: Mapping[str, Tail] = {
    **{symbol: Tail(FactKind.MEASURE, unit) for symbol, _, unit in (pair.partition("=") for pair in _LATIN.split())},
    **{symbol: Tail(FactKind.DURATION, unit) for symbol, unit in _DURATIONS.items()},
    **{code: Tail(FactKind.MONEY, code) for code in CURRENCIES},
    **{sign.upper() if sign.isascii() else sign: Tail(FactKind.MONEY, code) for sign, code in _SIGNS.items()},
    "RMB": Tail(FactKind.MONEY, "CNY"),
    "%": Tail(FactKind.PERCENT),
    "‰": Tail(FactKind.PERCENT, "", "0.1"),
    "bcm": Tail(FactKind.MEASURE, "m3", "1000000000"),
    "mcm": Tail(FactKind.MEASURE, "m3", "1000000"),
    "bcf": Tail(FactKind.MEASURE, "ft3", "1000000000"),
    "tcf": Tail(FactKind.MEASURE, "ft3", "1000000000000"),
    "mtpa": Tail(FactKind.MEASURE, "t", "1000000"),
    "Mtpa": Tail(FactKind.MEASURE, "t", "1000000"),
    "MTPA": Tail(FactKind.MEASURE, "t", "1000000"),
    "bpd": Tail(FactKind.MEASURE, "bbl"),
    "pp": Tail(FactKind.PERCENT, "pp"),
    "p.p.": Tail(FactKind.PERCENT, "pp"),
    "pps": Tail(FactKind.PERCENT, "pp"),
    "bp": Tail(FactKind.PERCENT, "bp"),
    "bps": Tail(FactKind.PERCENT, "bp"),
    "x": Tail(FactKind.NUMBER),
    "×": Tail(FactKind.NUMBER),
}
"""Symbols behind a number, capitals kept."""
