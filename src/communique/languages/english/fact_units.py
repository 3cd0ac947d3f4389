"""English names of units and currencies."""

from __future__ import annotations

from collections.abc import Iterator

from communique.languages.fact_entries import Tail
from communique.languages.fact_symbols import PREFIXES as _PREFIXES
from communique.languages.sentence_table import words
from communique.model import FactKind

_LENGTHS = """
    kilometre kilometer=km|metre meter=m|centimetre centimeter=cm|millimetre millimeter=mm
    |micrometre micrometer micron=μm|nanometre nanometer=nm|decimetre decimeter=dm|mile=mi|yard=yd|inch=in
    |fathom=fathom|furlong=furlong|nautical_mile=nmi|light-year light_year=ly|astronomical_unit=au
    |statute_mile=mi|gram gramme=g|kilogram kilogramme kilo=kg|milligram=mg|microgram=μg|tonne ton metric_ton=t
    |pound=lb|ounce=oz|stone=st|kiloton kilotonne=kt|megaton megatonne=Mt|gigaton gigatonne=Gt|carat=ct
    |short_ton=short_ton|long_ton=long_ton|litre liter=L|millilitre milliliter=mL|centilitre=cL|hectolitre=hL
    |gallon=gal|pint=pt|quart=qt|barrel=bbl|bushel=bu|cup=cup|hectare=ha|acre=acre|square_metre square_meter=m2
    |square_kilometre square_kilometer=km2|square_foot=ft2|square_mile=mi2
    |square_centimetre square_centimeter=cm2|square_millimetre square_millimeter=mm2|square_inch=in2
    |square_yard=yd2|square_m=m2|square_km=km2|cubic_metre cubic_meter=m3|cubic_kilometre cubic_kilometer=km3
    |cubic_centimetre cubic_centimeter=cm3|cubic_foot=ft3|cubic_yard=yd3|cubic_inch=in3|cubic_mile=mi3|mu=mu
    |watt=W|kilowatt=kW|megawatt=MW|gigawatt=GW|terawatt=TW|watt-hour watt_hour=Wh
    |kilowatt-hour kilowatt_hour=kWh|megawatt-hour megawatt_hour=MWh|gigawatt-hour gigawatt_hour=GWh
    |terawatt-hour terawatt_hour=TWh|volt=V|kilovolt=kV|ampere amp=A|ohm=Ω|horsepower=hp|joule=J|kilojoule=kJ
    |megajoule=MJ|calorie=cal|kilocalorie=kcal|newton=N|kilonewton=kN|pascal=Pa|kilopascal=kPa|megapascal=MPa
    |hectopascal=hPa|bar=bar|atmosphere=atm|decibel=dB|hertz=Hz|kilohertz=kHz|megahertz=MHz|gigahertz=GHz|lux=lx
    |lumen=lm|megapixel=MP|pixel=px|sievert=Sv|millisievert=mSv|becquerel=Bq|byte=B|kilobyte=KB|megabyte=MB
    |gigabyte=GB|terabyte=TB|petabyte=PB|exabyte=EB|bit=bit|kilobit=Kb|megabit=Mb|gigabit=Gb|terabit=Tb
    |qubit=qubit|megabit_per_second=Mbps|gigabit_per_second=Gbps|terabit_per_second=Tbps|knot=kn|degree=deg
"""
_PLAIN = """
    foot=ft feet=ft inches=in square_feet=ft2 sq_ft=ft2 sq._ft=ft2 sq_m=m2 sq._m=m2 sq_km=km2 sq._km=km2 sq_mi=mi2
    square_inches=in2 cubic_feet=ft3 cubic_inches=in3 cu_m=m3 cu._m=m3 kilometres_per_hour=km/h
    kilometers_per_hour=km/h kilometres_an_hour=km/h kilometers_an_hour=km/h kilometre-per-hour=km/h
    kilometer-per-hour=km/h miles_per_hour=mph miles_an_hour=mph mile-per-hour=mph metres_per_second=m/s
    meters_per_second=m/s kilometres_per_second=km/s kilometers_per_second=km/s megabits_per_second=Mbps
    gigabits_per_second=Gbps degrees_celsius=C degrees_centigrade=C degrees_fahrenheit=F degree_celsius=C
    degrees_c=C degrees_f=F degrees_kelvin=K kelvin=K celsius=C fahrenheit=F cubic_metres_per_second=m3/s
    cubic_meters_per_second=m3/s parts_per_million=ppm parts_per_billion=ppb twenty-foot_equivalent_units=TEU
    twenty-foot_containers=TEU twenty-foot_container=TEU 20-foot_containers=TEU 20-foot_container=TEU
    deadweight_tons=DWT deadweight_tonnes=DWT km_per_hour=km/h km_an_hour=km/h
    """
_TIMES = {
    "year": ("yr", "1"), "yr": ("yr", "1"), "month": ("mo", "1"), "week": ("wk", "1"), "day": ("d", "1"),
        "hour": ("h", "1"),
    "minute": ("min", "1"), "second": ("s", "1"), "millisecond": ("ms", "1"), "microsecond": ("μs", "1"),
        "nanosecond": ("ns", "1"),
    "decade": ("yr", "10"), "century": ("yr", "100"), "fortnight": ("wk", "2"), "calendar day": ("d", "1"),
        "calendar year": ("yr", "1"),
    "business day": ("d", "1"), "working day": ("d", "1"), "calendar month": ("mo", "1"), "academic hour": ("h",
        "1"), "light year": ("", "1"),
    "consecutive year": ("yr", "1"), "consecutive day": ("d", "1"), "consecutive month": ("mo", "1"),
        "full year": ("yr", "1"), "full day": ("d", "1"),
    "trading day": ("d", "1"), "school year": ("yr", "1"), "academic year": ("yr", "1"), "fiscal year": ("yr", "1"),
        "more year": ("yr", "1"),
    "more day": ("d", "1"), "more month": ("mo", "1"), "whole year": ("yr", "1"), "long year": ("yr", "1"),
}  # fmt: skip
_MONEY = """
    dollar=USD us_dollar=USD u.s._dollar=USD american_dollar=USD euro=EUR pound_sterling=GBP british_pound=GBP
    canadian_dollar=CAD australian_dollar=AUD new_zealand_dollar=NZD hong_kong_dollar=HKD singapore_dollar=SGD
    singaporean_dollar=SGD taiwan_dollar=TWD new_taiwan_dollar=TWD swiss_franc=CHF franc=CHF rouble=RUB ruble=RUB
    russian_rouble=RUB russian_ruble=RUB belarusian_rouble=BYN belarusian_ruble=BYN rupee=INR indian_rupee=INR
    pakistani_rupee=PKR sri_lankan_rupee=LKR nepalese_rupee=NPR rupiah=IDR indonesian_rupiah=IDR peso=MXN
    mexican_peso=MXN philippine_peso=PHP argentine_peso=ARS chilean_peso=CLP colombian_peso=COP real=BRL
    brazilian_real=BRL turkish_lira=TRY lira=TRY hryvnia=UAH tenge=KZT kazakhstani_tenge=KZT uzbek_sum=UZS
    uzbek_som=UZS kyrgyz_som=KGS somoni=TJS manat=AZN azerbaijani_manat=AZN turkmen_manat=TMT lari=GEL dram=AMD
    leu=RON lei=RON zloty=PLN polish_zloty=PLN czech_koruna=CZK czech_crown=CZK koruna=CZK forint=HUF
    swedish_krona=SEK krona=SEK swedish_crown=SEK norwegian_krone=NOK danish_krone=DKK norwegian_crown=NOK
    danish_crown=DKK rand=ZAR south_african_rand=ZAR naira=NGN nigerian_naira=NGN egyptian_pound=EGP
    lebanese_pound=LBP shekel=ILS dirham=AED uae_dirham=AED riyal=SAR saudi_riyal=SAR qatari_riyal=QAR
    iranian_rial=IRR rial=IRR kuwaiti_dinar=KWD dinar=IQD iraqi_dinar=IQD serbian_dinar=RSD jordanian_dinar=JOD
    bahraini_dinar=BHD taka=BDT ringgit=MYR malaysian_ringgit=MYR dong=VND kyat=MMK kip=LAK riel=KHR tugrik=MNT
    pataca=MOP birr=ETB kenyan_shilling=KES shilling=KES ugandan_shilling=UGX tanzanian_shilling=TZS
    ghanaian_cedi=GHS cedi=GHS moroccan_dirham=MAD tunisian_dinar=TND algerian_dinar=DZD cuban_peso=CUP
    peruvian_sol=PEN bolivar=VES bitcoin=BTC moldovan_leu=MDL bulgarian_lev=BGN lev=BGN icelandic_krona=ISK
    cfa_franc=XOF zambian_kwacha=ZMW
    """
_MONEY_PLAIN = {
    "yuan": "CNY", "chinese yuan": "CNY", "yuan renminbi": "CNY", "renminbi": "CNY", "yuan (rmb)": "CNY",
        "rmb": "CNY", "rmb yuan": "CNY",
    "yen": "JPY", "japanese yen": "JPY", "won": "KRW", "south korean won": "KRW", "korean won": "KRW",
        "north korean won": "KPW", "baht": "THB",
    "thai baht": "THB", "sterling": "GBP", "pounds sterling": "GBP", "kronor": "SEK", "kroner": "NOK",
        "swedish kronor": "SEK",
    "norwegian kroner": "NOK", "danish kroner": "DKK", "thai bahts": "THB", "hong kong dollars": "HKD",
        "czech korunas": "CZK", "czech koruny": "CZK", "usd": "USD", "eur": "EUR",
    "euros": "EUR", "quid": "GBP", "bucks": "USD", "us$": "USD", "polish zlotys": "PLN", "zlotys": "PLN",
}  # fmt: skip
_CENTS = {
    "cent": ("USD", "0.01"),
    "us cent": ("USD", "0.01"),
    "u.s. cent": ("USD", "0.01"),
    "euro cent": ("EUR", "0.01"),
    "penny": ("GBP", "0.01"),
    "kopeck": ("RUB", "0.01"),
    "kopek": ("RUB", "0.01"),
    "jiao": ("CNY", "0.1"),
}


def _plural(name: str) -> str:
    if name.endswith(("lux", "hertz", "horsepower")):
        return name
    if name.endswith("y") and not name.endswith(("ay", "ey")):
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(("ch", "x")) else f"{name}s"


def _forms(name: str) -> Iterator[str]:
    """One and many, with blanks and with hyphens."""
    for form in {name, _plural(name)}:
        yield form
        if " " in form:
            yield form.replace(" ", "-")


def _measures() -> Iterator[tuple[str, Tail]]:
    for group in _LENGTHS.replace("\n", " ").split("|"):
        names, _, unit = group.strip().partition("=")
        for name in names.split():
            for form in _forms(name.replace("_", " ")):
                yield form, Tail(FactKind.MEASURE, unit.strip())
    for pair in _PLAIN.split():
        name, _, unit = pair.partition("=")
        yield name.replace("_", " "), Tail(FactKind.MEASURE, unit)


def _money() -> Iterator[tuple[str, Tail]]:
    for pair in _MONEY.split():
        name, _, code = pair.partition("=")
        for form in _forms(name.replace("_", " ")):
            yield form, Tail(FactKind.MONEY, code)
    for name, code in _MONEY_PLAIN.items():
        yield name, Tail(FactKind.MONEY, code)
    for name, (code, factor) in _CENTS.items():
        for form in _forms(name):
            yield form, Tail(FactKind.MONEY, code, factor)
    yield "pence", Tail(FactKind.MONEY, "GBP", "0.01")


def _durations() -> Iterator[tuple[str, Tail]]:
    for name, (unit, factor) in _TIMES.items():
        if unit:
            for form in _forms(name):
                yield form, Tail(FactKind.DURATION, unit, factor)


_AGE = Tail(FactKind.NUMBER, "yr")
TAILS = {
    **dict(_measures()),
    **dict(_money()),
    **dict(_durations()),
    **dict.fromkeys(("years old", "years of age", "year-old", "year-olds", "years-old", "year old", "yrs old"), _AGE),
    **dict.fromkeys(("percent", "per cent", "pct", "per-cent", "percentage"), Tail(FactKind.PERCENT)),
    **dict.fromkeys(
        (
            "percentage point",
            "percentage points",
            "percentage-point",
            "pp",
            "p.p.",
            "pps",
            "ppt",
            "ppts",
            "percent points",
        ),
        Tail(FactKind.PERCENT, "pp"),
    ),
    **dict.fromkeys(("basis point", "basis points", "basis-point", "bps"), Tail(FactKind.PERCENT, "bp")),
    **dict.fromkeys(("times", "fold", "-fold", "x"), Tail(FactKind.NUMBER)),
    **dict.fromkeys(("kilobase", "kilobases"), Tail(FactKind.NUMBER, "", "1000")),
    **dict.fromkeys(("megabase", "megabases"), Tail(FactKind.NUMBER, "", "1000000")),
    **dict.fromkeys(("degrees below zero", "degrees below"), Tail(FactKind.MEASURE, "deg", "-1")),
}
PREFIXES = {**_PREFIXES, "dh": "AED", "dhs": "AED", "rm": "MYR", "rp": "IDR"}
DOUBTFUL_TAILS = {
    form: (
        Tail(FactKind.MONEY, "GBP"),
        words(
            "cost costs price priced prices worth paid pay pays fund funds funding fined fine "
            "budget invest invested investment"
            " million billion sterling grant sum donated raised raise donation spend spent bank "
            "£ revenue profit salary wage wages"
            " fee fees ticket tickets sold earn earned debt loan charge charged britain british uk london"
        ),
    )
    for form in ("pounds", "pound")
}
