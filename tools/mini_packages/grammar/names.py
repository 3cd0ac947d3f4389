"""Names of people: Chinese with Palladius, Russian with Chinese transcription, and others."""

from __future__ import annotations

from random import Random

from tools.mini_packages.grammar.inflect import adjective, noun
from tools.mini_packages.grammar.model import Value
from tools.mini_packages.grammar.tables import rows

_IRREGULAR = {
    "Павел": ("Павел", "Павла", "Павлу", "Павла", "Павлом", "Павле"),
    "Лев": ("Лев", "Льва", "Льву", "Льва", "Львом", "Льве"),
    "Пётр": ("Пётр", "Петра", "Петру", "Петра", "Петром", "Петре"),
    "Любовь": ("Любовь", "Любови", "Любови", "Любовь", "Любовью", "Любови"),
}


def _palladius_forms(surname: str, given: str, male: bool) -> tuple[str, ...]:
    """A man's given name declines after a consonant; the surname before it, and a woman's name, do not."""
    if not male or given[-1] in "аеёиоуыэюя":
        return (f"{surname} {given}",) * 6
    return tuple(f"{surname} {form}" for form in noun(given, "ma"))


def surname_forms(name: str, male: bool) -> tuple[str, ...]:
    """The six forms of a Russian or foreign surname, given as for a man."""
    if name.endswith(("ов", "ев", "ёв", "ин", "ын")):
        if male:
            return (name, name + "а", name + "у", name + "а", name + "ым", name + "е")
        return (name + "а", name + "ой", name + "ой", name + "у", name + "ой", name + "ой")
    if name.endswith(("ский", "цкий", "ой", "ый")):
        return adjective(name, True) if male else adjective(name[:-2] + "ая")
    if name[-1] in "аеёиоуыэюя" or not male:
        return (name,) * 6
    return noun(name, "ma")


def given_forms(name: str, male: bool) -> tuple[str, ...]:
    """The six forms of a given name."""
    if name in _IRREGULAR:
        return _IRREGULAR[name]
    if male:
        return (name,) * 6 if name[-1] in "иоуэ" else noun(name, "ma")
    if name[-1] not in "аяь":
        return (name,) * 6
    return noun(name, "fa")


def _joined(*forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(words) for words in zip(*forms, strict=True))


def chinese(rng: Random) -> tuple[Value, Value]:
    """A Chinese name, and its surname."""
    s_en, s_zh, s_ru = rng.choice(rows("surnames_zh"))
    g_en, g_zh, g_ru, sex = rng.choice(rows("given_zh"))
    male = sex == "m"
    full = Value(f"{s_en} {g_en}", s_zh + g_zh, _palladius_forms(s_ru, g_ru, male), sex)
    fixed = not male or s_ru[-1] in "аеёиоуыэюя"
    short: tuple[str, ...] = (s_ru,) * 6 if fixed else noun(s_ru, "ma")
    return full, Value(s_en, s_zh, short, sex)


def russian(rng: Random) -> tuple[Value, Value]:
    """A Russian name, and its surname."""
    g_en, g_zh, g_ru, sex = rng.choice(rows("given_ru"))
    s_en, s_zh, s_ru, sf_en, sf_zh = rng.choice(rows("surnames_ru"))
    male = sex == "m"
    family = surname_forms(s_ru, male)
    en, zh = (s_en, s_zh) if male else (sf_en, sf_zh)
    short = Value(en, zh, family, sex)
    style = rng.random()
    if style < 0.12:
        p_en, _, p_ru = rng.choice(rows("patronymics"))
        initial_en, initial_ru = f"{g_en[0]}. {p_en[0]}.", f"{g_ru[0]}. {p_ru[0]}."
        forms = tuple(f"{initial_ru} {form}" for form in family)
        return Value(f"{initial_en} {en}", f"{g_en[0]}·{p_en[0]}·{zh}", forms, sex), short
    given = given_forms(g_ru, male)
    if style < 0.2 and male:
        p_en, p_zh, p_ru = rng.choice(rows("patronymics"))
        forms = _joined(given, noun(p_ru, "ma"), family)
        return Value(f"{g_en} {p_en} {en}", f"{g_zh}·{p_zh}·{zh}", forms, sex), short
    return Value(f"{g_en} {en}", f"{g_zh}·{zh}", _joined(given, family), sex), short


def western(rng: Random) -> tuple[Value, Value]:
    """An English, German or other name, and its surname."""
    g_en, g_zh, g_ru, sex = rng.choice(rows("given_other"))
    s_en, s_zh, s_ru = rng.choice(rows("surnames_other"))
    male = sex == "m"
    family = (s_ru,) * 6 if not male or s_ru[-1] in "аеёиоуыэюя" else _foreign(s_ru)
    forms = _joined(given_forms(g_ru, male), family)
    return Value(f"{g_en} {s_en}", f"{g_zh}·{s_zh}", forms, sex), Value(s_en, s_zh, family, sex)


def _foreign(name: str) -> tuple[str, ...]:
    """A foreign surname of a man: -ом in the instrumental, also after -ов and -ин."""
    return noun(name, "ma")


def anyone(rng: Random) -> tuple[Value, Value]:
    """A name of any origin, and its surname."""
    return rng.choices((chinese, russian, western), (45, 42, 13))[0](rng)
