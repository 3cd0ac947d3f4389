"""Slot types: each gives a value, from a table of phrases or from a function."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

from tools.mini_packages.grammar import names, organizations, quantities
from tools.mini_packages.grammar.model import Value, fixed
from tools.mini_packages.grammar.tables import Phrase, has_table, phrases, rows
from tools.mini_packages.grammar.template import fill

Maker = Callable[[Random], Value]


@cache
def _simple(phrase: Phrase) -> Value:
    ru = tuple(fill(phrase.ru, "ru", {}, case) for case in range(6))
    return Value(fill(phrase.en, "en", {}), fill(phrase.zh, "zh", {}), ru, phrase.ru.kind or "m")


def from_phrase(phrase: Phrase, rng: Random) -> Value:
    """A phrase with its nested slots filled."""
    if phrase.simple:
        return _simple(phrase)
    values = bind(phrase, rng)
    ru = tuple(fill(phrase.ru, "ru", values, case) for case in range(6))
    kind = phrase.ru.kind
    if not kind:
        first = next(iter(phrase.ru.refs()), None)
        kind = values[first.name].kind if first else "m"
    return Value(fill(phrase.en, "en", values), fill(phrase.zh, "zh", values), ru, kind)


def bind(phrase: Phrase, rng: Random) -> dict[str, Value]:
    """Values for the slots of a phrase; slots of one type differ."""
    values: dict[str, Value] = {}
    for name, type_ in phrase.names:
        for _ in range(8):
            value = make(type_, rng)
            if all(value.en != other.en and value.zh != other.zh for other in values.values()):
                break
        values[name] = value
    return values


def make(type_: str, rng: Random) -> Value:
    """A value for a slot of a type."""
    maker = MAKERS.get(type_)
    if maker is not None:
        return maker(rng)
    return from_phrase(rng.choice(phrases(type_)), rng)


def known(type_: str) -> bool:
    """Whether there is such a slot type."""
    return type_ in MAKERS or has_table(type_)


def several(type_: str, low: int, high: int) -> Maker:
    """A list of two to four values: a, b and c / a、b和c / a, b и c."""

    def maker(rng: Random) -> Value:
        chosen: list[Value] = []
        wanted = rng.choices(range(low, high + 1), range(high + 1 - low, 0, -1))[0]
        for _ in range(20):
            value = make(type_, rng)
            if all(value.en != other.en and value.zh != other.zh for other in chosen):
                chosen.append(value)
            if len(chosen) == wanted:
                break
        if len(chosen) == 1:
            return chosen[0]
        serial = "," if len(chosen) > 2 and rng.random() < 0.4 else ""
        en = ", ".join(v.en for v in chosen[:-1]) + f"{serial} and {chosen[-1].en}"
        zh = "、".join(v.zh for v in chosen[:-1]) + "和" + chosen[-1].zh
        ru = tuple(", ".join(v.ru[case] for v in chosen[:-1]) + " и " + chosen[-1].ru[case] for case in range(6))
        return Value(en, zh, ru, "p")

    return maker


_LIVING = frozenset(("people", "students", "patients", "specialists", "staff"))


def _counted(table: str, low: int, high: int) -> Maker:
    def maker(rng: Random) -> Value:
        en, zh, one, few, many = rng.choice(rows(table))
        return quantities.counted(en, zh, (one, few, many), rng, low, high, living=table in _LIVING)

    return maker


def _name(rng: Random) -> Value:
    full, short = names.anyone(rng)
    return Value(full.en, full.zh, full.ru, full.kind, short)


def _person(rng: Random) -> Value:
    return organizations.person(rng, names.anyone)


def _host(rng: Random) -> Value:
    return organizations.person(rng, names.chinese, long=False)


def _phone(rng: Random) -> Value:
    digits = "".join(str(rng.randint(0, 9)) for _ in range(8))
    text = rng.choice(
        (
            f"+86-{rng.randint(10, 29)}-{digits}",
            f"+7 ({rng.randint(300, 999)}) {digits[:3]}-{digits[3:5]}-{digits[5:7]}",
            f"0{rng.randint(21, 29)}-{digits}",
            f"+86 {rng.randint(130, 199)} {digits[:4]} {digits[4:]}",
        )
    )
    return fixed(text, text, text)


_HOSTS = ("science", "news", "kjt", "press", "research", "polytech", "tech", "invest", "expo", "lab", "forum", "moe")
_ZONES = ("gov.cn", "edu.cn", "ru", "org", "com", "spb.ru", "ac.cn", "com.cn", "edu", "net")


def link(rng: Random) -> Value:
    """An address; the same in every language."""
    host = f"{rng.choice(_HOSTS)}{rng.choice(('', '', '-' + rng.choice(_HOSTS)))}.{rng.choice(_ZONES)}"
    text = rng.choice(
        (
            f"https://www.{host}/{rng.choice(('news', 'en', 'about', 'docs'))}/{rng.randint(1, 9999)}",
            f"www.{host}",
            f"https://{host}",
            f"http://{host}/{rng.choice(('index.html', 'press', 'apply'))}",
        )
    )
    return fixed(text, text, text)


def email(rng: Random) -> Value:
    """An e-mail address; the same in every language."""
    box = rng.choice(("press", "info", "office", "contact", "media", "hr", "tender", "international"))
    host = f"{rng.choice(_HOSTS)}.{rng.choice(_ZONES)}"
    text = f"{box}@{host}"
    return fixed(text, text, text)


def _code(rng: Random) -> Value:
    text = rng.choice(rows("codes"))[0]
    if rng.random() < 0.4:
        text = f"{rng.choice('ABCDGKMNRSTX')}{rng.choice(('', rng.choice('ABCDEFG')))}-{rng.randint(2, 9999)}"
    return fixed(text, text, text)


MAKERS: dict[str, Maker] = {
    "money": quantities.money,
    "smallmoney": lambda rng: quantities.money(rng, modest=True),
    "fewyears": lambda rng: quantities.years(rng, 10),
    "specialists": _counted("specialists", 2, 60),
    "staff": _counted("staff", 20, 900),
    "lands": _counted("lands", 2, 60),
    "projects": _counted("projects", 2, 60),
    "papers": _counted("papers", 2, 400),
    "percent": quantities.percent,
    "num": quantities.num,
    "small": quantities.small,
    "year": quantities.year,
    "years": quantities.years,
    "months": quantities.months,
    "day": quantities.day,
    "date": quantities.date,
    "anyday": quantities.anyday,
    "isodate": quantities.isodate,
    "monthyear": quantities.monthyear,
    "daterange": quantities.daterange,
    "weekday": quantities.weekday,
    "clock": quantities.clock,
    "ordinal": quantities.ordinal,
    "measure": quantities.measure,
    "areasize": lambda rng: quantities.measure(rng, 0, 3),
    "length": lambda rng: quantities.measure(rng, 1),
    "tons": lambda rng: quantities.measure(rng, 2),
    "megawatts": lambda rng: quantities.measure(rng, 4),
    "energy": lambda rng: quantities.measure(rng, 5),
    "things": _counted("things", 2, 400),
    "patents": _counted("patents", 2, 300),
    "exhibits": _counted("exhibits", 20, 900),
    "students": _counted("students", 20, 900),
    "buildings": _counted("buildings", 2, 90),
    "patients": _counted("patients", 20, 900),
    "trees": _counted("trees", 20, 900),
    "passengers": _counted("passengers", 20, 900),
    "members": _counted("members", 2, 90),
    "bodies": _counted("bodies", 2, 90),
    "people": _counted("people", 2, 900),
    "name": _name,
    "person": _person,
    "host": _host,
    "org": organizations.organization,
    "univ": organizations.university,
    "company": organizations.company,
    "agency": organizations.agency,
    "lab": organizations.institute,
    "place": organizations.place,
    "fields": several("field", 2, 4),
    "somefields": several("field", 1, 3),
    "nouns": several("noun", 2, 3),
    "areas": several("area", 2, 4),
    "places": several("place", 2, 3),
    "orgs": several("org", 2, 3),
    "vps": several("vp", 2, 2),
    "phone": _phone,
    "link": link,
    "email": email,
    "code": _code,
}
"""Slot types that are functions; all others are tables of phrases."""
