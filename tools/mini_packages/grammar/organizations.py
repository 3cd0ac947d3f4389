"""Organizations, places, and people with their titles."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

from tools.mini_packages.grammar.model import CASES, Value
from tools.mini_packages.grammar.tables import phrase, rows
from tools.mini_packages.grammar.template import fill, parse


@cache
def declined(text: str) -> tuple[tuple[str, ...], str]:
    """A marked Russian phrase in six cases, and what a verb agrees with."""
    template = parse(text, russian=True)
    return tuple(fill(template, "ru", {}, case) for case in range(6)), template.kind or "m"


def value(en: str, zh: str, ru: str) -> Value:
    """A value from marked Russian."""
    forms, kind = declined(ru)
    return Value(en, zh, forms, kind)


def proper(en: str, zh: str, ru: str) -> Value:
    """A value from marked Russian; an official name, with its first letter in upper case."""
    forms, kind = declined(ru)
    return Value(en, zh, tuple(form[:1].upper() + form[1:] for form in forms), kind)


def city(rng: Random) -> Value:
    """A city."""
    en, zh, ru, _ = rng.choice(rows("cities_zh" if rng.random() < 0.5 else "cities_ru"))
    return value(en, zh, ru)


def place(rng: Random) -> Value:
    """A city, province, region or country."""
    draw = rng.random()
    if draw < 0.4:
        return city(rng)
    if draw < 0.6:
        return province(rng)
    if draw < 0.75:
        return value(*rng.choice(rows("regions_ru")))
    if draw < 0.8:
        en, zh, ru = rng.choice(rows("capitals"))
        return value(en, zh, ru)
    en, zh, ru = rng.choice(rows("countries"))[:3]
    return value(en, zh, ru)


def province(rng: Random) -> Value:
    """A Chinese province, by its bare or its full name."""
    en, zh, ru = rng.choice(rows("provinces"))
    if rng.random() < 0.4:
        return value(en, f"{zh}省", f"^провинция {ru}")
    return value(f"{en} Province", f"{zh}省", f"^провинция {ru}")


def _lower(adjective_: str, gender: str) -> str:
    """An adjective given as masculine, in another gender."""
    if gender == "m":
        return adjective_
    stem = adjective_[:-2]
    return stem + {"f": "ая", "n": "ое"}[gender]


def university(rng: Random) -> Value:
    """A university."""
    source = "cities_zh" if rng.random() < 0.5 else "cities_ru"
    en, zh, _, adj = rng.choice(rows(source))
    k_en, k_zh, k_ru = rng.choice(rows("university_kinds"))
    if source == "cities_ru":
        zh_name = f"{zh}国立{k_zh}" if "State" in k_en else f"{zh}{k_zh}"
    else:
        if "State" in k_en:
            k_en, k_ru = k_en.replace("State ", ""), k_ru.replace("~государственный ", "")
        zh_name = zh + k_zh
    return value(f"{en} {k_en}", zh_name, f"~{adj[:1].upper() + adj[1:]} {k_ru}")


def institute(rng: Random) -> Value:
    """A laboratory, institute or centre of a field."""
    f_en, f_zh, f_ru = rng.choice(rows("field"))
    k_en, k_zh, k_ru = rng.choice(rows("institute_kinds"))
    field_forms, _ = declined(f_ru)
    title = f_en if f_en.isupper() else " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in f_en.split())
    ru = k_ru.replace("{gen}", field_forms[CASES.index("gen")])
    return value(f"the {k_en.format(title)}", k_zh.format(f_zh), ru)


_SMALL = frozenset(("and", "of", "the", "for", "in", "with", "to"))


def agency(rng: Random) -> Value:
    """A public authority."""
    draw = rng.random()
    if draw < 0.45:
        en, zh, ru = rng.choice(rows("provinces"))
        k_en, k_zh, k_ru = rng.choice(rows("department_kinds"))
        if rng.random() < 0.5:
            return proper(f"the {en} Provincial {k_en}", f"{zh}省{k_zh}", f"{k_ru} провинции {ru}")
        if rng.random() < 0.5:
            return proper(f"the {en} {k_en}", f"{zh}省{k_zh}", f"{k_ru} провинции {ru}")
        return proper(f"the {k_en} of {en} Province", f"{zh}省{k_zh}", f"{k_ru} провинции {ru}")
    if draw < 0.75:
        en, zh, ru, _ = rng.choice(rows("cities_zh" if rng.random() < 0.6 else "cities_ru"))
        k_en, k_zh, k_ru = rng.choice(rows("municipal_kinds"))
        forms, _ = declined(ru)
        return proper(f"the {en} {k_en}", f"{zh}市{k_zh}", f"{k_ru} города {forms[1]}")
    c = rng.choice(rows("countries"))
    k_en, k_zh, k_ru = rng.choice(rows("ministry_kinds"))
    forms, _ = declined(c[2])
    return proper(f"the {k_en} of {c[0]}", f"{c[1]}{k_zh}", f"{k_ru} {forms[1]}")


def company(rng: Random) -> Value:
    """A company with an invented name."""
    n_en, n_zh, n_ru = rng.choice(rows("company_names"))
    k_en, k_zh, k_ru = rng.choice(rows("company_kinds"))
    return value(f"{n_en} {k_en}".strip(), n_zh + k_zh, k_ru.format(n_ru))


def named(rng: Random) -> Value:
    """A real or plain name from the table of organizations."""
    en, zh, ru = rng.choice(rows("named_orgs"))
    return value(en, zh, ru)


def organization(rng: Random) -> Value:
    """An organization of any kind."""
    makers = (university, agency, company, institute, named)
    return rng.choices(makers, (32, 28, 18, 12, 10))[0](rng)


NamePair = tuple[Value, Value]


def person(rng: Random, name: Callable[[Random], NamePair], long: bool = True) -> Value:
    """A person with a title, and a shorter mention: Director Wang / 王主任 / директор Ван."""
    full, short = name(rng)
    kinds = (
        ("titles_university", university),
        ("titles_agency", agency),
        ("titles_company", company),
        ("titles_institute", institute),
    )
    table, maker = rng.choices(kinds, (35, 30, 20, 15))[0]
    t_en, t_zh, t_ru, s_en = rng.choice(rows(table))
    forms, _ = declined(t_ru)
    last = Value(
        f"{s_en} {short.en}" if rng.random() < 0.7 else full.en,
        "",
        (),
    )
    if last.en == full.en:
        last = full
    else:
        zh = f"{short.zh}{t_zh}" if len(short.zh) <= 2 else f"{t_zh}{short.zh}"
        last = Value(last.en, zh, tuple(f"{a} {b}" for a, b in zip(forms, short.ru, strict=True)), full.kind)
    draw = rng.random()
    if draw < 0.2:
        return Value(full.en, full.zh, full.ru, full.kind, last)
    if draw < 0.35 or not long:
        joined = tuple(f"{a} {b}" for a, b in zip(forms, full.ru, strict=True))
        return Value(f"{s_en} {full.en}", f"{t_zh}{full.zh}", joined, full.kind, last)
    org = maker(rng)
    joined = tuple(f"{a} {org.ru[1]} {b}" for a, b in zip(forms, full.ru, strict=True))
    zh = f"{org.zh}{t_zh}{full.zh}"
    en = f"{full.en}, {t_en} of {org.en}," if draw < 0.8 else f"{t_en} of {org.en} {full.en}"
    return Value(en, zh, joined, full.kind, last)


__all__ = [
    "agency",
    "city",
    "company",
    "declined",
    "institute",
    "organization",
    "person",
    "phrase",
    "place",
    "province",
    "university",
]
