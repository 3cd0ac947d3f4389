"""Facts as a good newspaper of a language writes them: the inverse of :func:`communique.facts.find_facts`."""

from __future__ import annotations

from decimal import Decimal

from communique.facts.values import canonical
from communique.languages import get_language
from communique.languages.fact_render_table import RenderTable
from communique.model import Fact, FactKind

_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_GROUP = 3
_MOST_DECIMALS = 4
_NOON = 12
_CENTURY = 100


def render(fact: Fact, locale: str, *, case: str = "") -> str:
    """The fact in the usage of a language, as it stands in a sentence where nothing asks for another case.

    ``case`` names the one that the sentence asks for: ``genitive``, ``dative``, ``accusative``, ``instrumental``,
    ``prepositional`` (к 2017 году, в марте, с пятницы). Dates and weekdays have it, in languages with cases; the rest
    stands in digits, which have none.

    Raises:
        UsageError: no language has that name.
    """
    table = get_language(locale).facts.render
    declined = table.cases.get(case)
    if declined is not None:
        dates = {**table.dates, **declined.dates}
        table = table._replace(lone_months=declined.lone_months, weekdays=declined.weekdays, dates=dates)
    return _RENDERERS[fact.kind](fact, table)


def _copied(fact: Fact, _table: RenderTable) -> str:
    return fact.value


def _number(fact: Fact, table: RenderTable) -> str:
    if fact.unit == "yr":
        return _counted(fact.value, table.age, table)
    if "/" in fact.value:
        return _fraction(fact.value, table)
    return _written(fact.value, table)


def _fraction(value: str, table: RenderTable) -> str:
    sign, plain = (table.minus, value[1:]) if value.startswith("-") else ("", value)
    above, _, below = plain.partition("/")
    return sign + (table.fraction_words.get(plain) or table.fraction.format(above=above, below=below))


def _ordinal(fact: Fact, table: RenderTable) -> str:
    word = table.ordinal_words.get(fact.value)
    return word or _nth(fact.value, table)


def _nth(value: str, table: RenderTable) -> str:
    if table.ordinal:
        return table.ordinal.format(n=_grouped(value, table))
    endings = table.ordinal_ends
    ending = next((end for digits, end in endings.items() if value.endswith(digits)), endings["*"])
    return f"{_grouped(value, table)}{ending}"


def _percent(fact: Fact, table: RenderTable) -> str:
    return _counted(fact.value, table.percent[fact.unit], table)


def _money(fact: Fact, table: RenderTable) -> str:
    forms = table.money.get(fact.unit) or table.money["*"]
    value, sign = fact.value, ""
    if forms[0].endswith("{n}") and value.startswith("-"):
        value, sign = value[1:], table.minus
    return sign + _counted(value, forms, table, code=fact.unit)


def _measure(fact: Fact, table: RenderTable) -> str:
    return _counted(fact.value, table.units.get(fact.unit) or table.units["*"], table, unit=fact.unit)


def _counted(value: str, forms: tuple[str, ...], table: RenderTable, **names: str) -> str:
    """A number with what it counts, in the form that the number asks for."""
    scaled = names.get("unit") not in table.unscaled
    written = _written(value, table) if scaled else _grouped(value, table)
    form = forms[min(_PLURALS[table.plural](value, written), len(forms) - 1)]
    return form.format(n=written, **names)


_FEW, _TEENS = range(2, 5), range(11, 15)


def _one_other(value: str, _written: str) -> int:
    return 0 if value in {"1", "-1"} else 1


def _slavic(value: str, written: str) -> int:
    """One, few, many, parts; behind a scale always many."""
    if not written[-1].isdecimal():
        return 2
    if "." in value or "/" in value:
        return 3
    number = abs(int(value))
    if number % 100 in _TEENS or number % 10 == 0 or number % 10 > max(_FEW):
        return 2
    return 1 if number % 10 in _FEW else 0


def _none(_value: str, _written: str) -> int:
    return 0


_PLURALS = {"one-other": _one_other, "slavic": _slavic, "none": _none}


def _written(value: str, table: RenderTable) -> str:
    """A number with a scale where it comes out short, otherwise grouped."""
    sign, plain = (table.minus, value[1:]) if value.startswith("-") else ("", value)
    if "/" in plain:
        return _fraction(value, table)
    if "." not in plain:
        for power, name in table.scales:
            if len(plain) > power:
                short = canonical(Decimal(plain).scaleb(-power))
                if len(short.partition(".")[2]) <= _MOST_DECIMALS - (_MOST_DECIMALS - 2 if table.group else 0):
                    return sign + _grouped(short, table) + name
    return sign + _grouped(plain, table)


def _grouped(value: str, table: RenderTable) -> str:
    whole, _, part = value.partition(".")
    if table.group and len(whole) >= table.group_from:
        head = len(whole) % _GROUP
        parts = ([whole[:head]] if head else []) + [whole[at : at + _GROUP] for at in range(head, len(whole), _GROUP)]
        whole = table.group.join(parts)
    return f"{whole}{table.decimal}{part}" if part else whole


def _date(fact: Fact, table: RenderTable) -> str:
    value = fact.value
    if value.startswith("C"):
        number = value.lstrip("C-")
        shape = "century bc" if "-" in value else "century"
        return table.dates[shape].format(nth=_nth(number, table), n=number, roman=_roman(int(number)))
    if value.endswith("s"):
        first = int(value[:-1])
        return table.dates["decade"].format(year=first, century=first // _CENTURY + 1, tens=_tens(first))
    year, month, day = _parts(value)
    if month[:1] in {"Q", "H"}:
        return _period(year, month, table)
    if year.startswith("-"):
        return table.dates["bc"].format(year=year[1:].lstrip("0"))
    names = table.months if day else table.lone_months
    shape = ("y" if year else "") + ("m" if month else "") + ("d" if day else "")
    return table.dates[shape].format(
        year=year.lstrip("0"),
        month=names[int(month) - 1] if month else "",
        day=int(day) if day else "",
        nth=_nth(str(int(day)), table) if day else "",
    )


def _tens(year: int) -> str:
    return f"{year % _CENTURY:02}" if year % _CENTURY else "00"


def _parts(value: str) -> tuple[str, str, str]:
    """Year, month (or quarter or half) and day; empty where the date has none."""
    if value.startswith("---"):
        return "", "", value[3:]
    if value.startswith("--"):
        month, _, day = value[2:].partition("-")
        return "", month, day
    if value.startswith("-"):
        return value, "", ""
    year, _, rest = value.partition("-")
    month, _, day = rest.partition("-")
    return year, month, day


def _period(year: str, mark: str, table: RenderTable) -> str:
    shape = ("y" if year else "") + mark[0].lower()
    return table.dates[shape].format(year=year, which=table.periods[mark])


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def _time(fact: Fact, table: RenderTable) -> str:
    hours, _, rest = fact.value.partition(":")
    written = table.times.get(fact.value) or f"{int(hours)}:{rest}"
    if table.clock_marks[0] and fact.value not in table.times:
        hour = int(hours)
        mark = table.clock_marks[hour >= _NOON]
        minutes = "" if rest == "00" else f":{rest}"
        written = f"{hour % _NOON or _NOON}{minutes} {mark}"
    return table.zone.format(time=written, zone=fact.unit) if fact.unit else written


def _weekday(fact: Fact, table: RenderTable) -> str:
    return table.weekdays[fact.value]


_RENDERERS = {
    FactKind.NUMBER: _number,
    FactKind.ORDINAL: _ordinal,
    FactKind.PERCENT: _percent,
    FactKind.MONEY: _money,
    FactKind.MEASURE: _measure,
    FactKind.DURATION: _measure,
    FactKind.DATE: _date,
    FactKind.TIME: _time,
    FactKind.WEEKDAY: _weekday,
    FactKind.URL: _copied,
    FactKind.EMAIL: _copied,
    FactKind.PHONE: _copied,
    FactKind.CODE: _copied,
}
