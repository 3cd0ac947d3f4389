"""Numbers, amounts of money, percentages, measures, dates and times, rendered per language."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from tools.mini_packages.grammar.inflect import numeral
from tools.mini_packages.grammar.model import Value, fixed

MONTHS = (
    ("January", "января", "январь", "январе"),
    ("February", "февраля", "февраль", "феврале"),
    ("March", "марта", "март", "марте"),
    ("April", "апреля", "апрель", "апреле"),
    ("May", "мая", "май", "мае"),
    ("June", "июня", "июнь", "июне"),
    ("July", "июля", "июль", "июле"),
    ("August", "августа", "август", "августе"),
    ("September", "сентября", "сентябрь", "сентябре"),
    ("October", "октября", "октябрь", "октябре"),
    ("November", "ноября", "ноябрь", "ноябре"),
    ("December", "декабря", "декабрь", "декабре"),
)
WEEKDAYS = (
    ("Monday", "星期一", "понедельник", "в понедельник"),
    ("Tuesday", "星期二", "вторник", "во вторник"),
    ("Wednesday", "星期三", "среда", "в среду"),
    ("Thursday", "星期四", "четверг", "в четверг"),
    ("Friday", "星期五", "пятница", "в пятницу"),
    ("Saturday", "星期六", "суббота", "в субботу"),
    ("Sunday", "星期日", "воскресенье", "в воскресенье"),
)
CURRENCIES = (
    ("{} yuan", "{}元", "{} юаней", 4),
    ("RMB {}", "{}元人民币", "{} юаней", 2),
    ("${}", "{}美元", "{} долларов США", 2),
    ("{} US dollars", "{}美元", "{} долларов США", 2),
    ("{} rubles", "{}卢布", "{} рублей", 4),
    ("{} euros", "{}欧元", "{} евро", 2),
    ("€{}", "{}欧元", "{} евро", 1),
)


def plain(value: Decimal) -> str:
    """A decimal without trailing zeros or an exponent."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(value: int, mark: str) -> str:
    """A whole number in groups of three."""
    return f"{value:,}".replace(",", mark)


def comma(text: str) -> str:
    """A decimal point as Russian writes it."""
    return text.replace(".", ",")


def big(value: int, *, words: bool = False) -> tuple[str, str, str]:
    """A whole number in three languages, with million/万/млн where that is usual; the value is kept exactly."""
    d = Decimal(value)
    if value >= 10**12 and value % 10**9 == 0:
        en, ru = plain(d / 10**12) + " trillion", (d / 10**12, "трлн", "триллион")
    elif value >= 10**9 and value % 10**6 == 0:
        en, ru = plain(d / 10**9) + " billion", (d / 10**9, "млрд", "миллиард")
    elif value >= 10**6 and value % 10**3 == 0:
        en, ru = plain(d / 10**6) + " million", (d / 10**6, "млн", "миллион")
    else:
        en, ru = grouped(value, ","), (d, "", "")
    number, short, long = ru
    if not short:
        if value >= 10**4 and value % 1000 == 0 and words:
            ru_text = f"{value // 1000} тыс."
        else:
            ru_text = grouped(value, " ") if value >= 10**4 else str(value)
    elif words:
        whole = number == number.to_integral_value()
        form = numeral(int(number), long, long + "а", long + "ов") if whole else long + "а"
        ru_text = f"{comma(plain(number))} {form}"
    else:
        ru_text = f"{comma(plain(number))} {short}"
    if value >= 10**8 and value % 10**5 == 0:
        zh = plain(d / 10**8) + "亿"
    elif value >= 10**4 and value % 100 == 0:
        zh = plain(d / 10**4) + "万"
    else:
        zh = str(value)
    return en, zh, ru_text


def magnitude(rng: Random, low: int, high: int) -> int:
    """A round number with one to four leading digits and an order of magnitude between 10**low and 10**high."""
    digits = rng.choices((1, 2, 3, 4), (30, 45, 20, 5))[0]
    power = rng.randint(low, high)
    lead = rng.randint(10 ** (digits - 1), 10**digits - 1)
    return int(lead * 10 ** max(power - digits + 1, 0))


def money(rng: Random, modest: bool = False) -> Value:
    """An amount of money; the same value in every language."""
    en_form, zh_form, ru_form, _ = rng.choices(CURRENCIES, [c[3] for c in CURRENCIES])[0]
    value = magnitude(rng, 6, 11) if rng.random() < 0.8 and not modest else magnitude(rng, 4, 5)
    if value < 10**6:
        value -= value % 1000
        value = max(value, 10000)
    elif value < 10**9:
        value -= value % 10**4
    else:
        value -= value % 10**7
    en, zh, ru = big(value, words=rng.random() < 0.3)
    unit = ru_form
    return fixed(en_form.format(en), zh_form.format(zh), unit.format(ru), "p")


def percent(rng: Random) -> Value:
    """A percentage."""
    number = str(rng.randint(1, 99)) if rng.random() < 0.5 else plain(Decimal(rng.randint(1, 999)) / 10)
    en = f"{number} percent" if rng.random() < 0.25 else f"{number}%"
    return fixed(en, f"{number}%", f"{comma(number)} %", "p")


def num(rng: Random) -> Value:
    """A number on its own, for labels and tables."""
    if rng.random() < 0.6:
        value = rng.randint(2, 999)
        return fixed(str(value), str(value), str(value))
    value = rng.randint(1000, 9_999_999)
    if rng.random() < 0.5:
        value -= value % 1000 or 0
    if value >= 10**6:
        value = value // 10000 * 10000
    en, zh, ru = big(value)
    return fixed(en, zh, ru)


def small(rng: Random) -> Value:
    """A whole number from 2 to 30."""
    text = str(rng.randint(2, 30))
    return fixed(text, text, text)


def year(rng: Random) -> Value:
    """A year."""
    text = str(rng.randint(1995, 2035))
    return Value(text, f"{text}年", (text,) * 6)


def years(rng: Random, most: int = 60) -> Value:
    """A length of time in years."""
    count = rng.randint(2, most)
    word = numeral(count, "год", "года", "лет")
    gen = "года" if word == "год" else "лет"
    form = f"{count} {word}"
    return Value(f"{count} years", f"{count}年", (form, f"{count} {gen}", form, form, form, form), "p")


def months(rng: Random) -> Value:
    """A length of time in months."""
    count = rng.choice((2, 3, 4, 6, 9, 10, 18, 24, 36))
    form = f"{count} {numeral(count, 'месяц', 'месяца', 'месяцев')}"
    return Value(f"{count} months", f"{count}个月", (form, f"{count} месяцев") + (form,) * 4, "p")


def day(rng: Random) -> Value:
    """A day and month: June 9 / 6月9日 / 9 июня."""
    m, d = rng.randint(1, 12), rng.randint(1, 28)
    en = f"{MONTHS[m - 1][0]} {d}" if rng.random() < 0.85 else f"{d} {MONTHS[m - 1][0]}"
    return fixed(en, f"{m}月{d}日", f"{d} {MONTHS[m - 1][1]}")


def date(rng: Random) -> Value:
    """A full date: June 9, 2017 / 2017年6月9日 / 9 июня 2017 года."""
    m, d, y = rng.randint(1, 12), rng.randint(1, 28), rng.randint(2001, 2032)
    name = MONTHS[m - 1]
    en = f"{name[0]} {d}, {y}" if rng.random() < 0.8 else f"{d} {name[0]} {y}"
    tail = "г." if rng.random() < 0.15 else "года"
    return fixed(en, f"{y}年{m}月{d}日", f"{d} {name[1]} {y} {tail}")


def anyday(rng: Random) -> Value:
    """A date, with or without its year."""
    return day(rng) if rng.random() < 0.55 else date(rng)


def isodate(rng: Random) -> Value:
    """A date in figures, the same in every language."""
    m, d, y = rng.randint(1, 12), rng.randint(1, 28), rng.randint(2001, 2032)
    text = f"{y}-{m:02}-{d:02}"
    if rng.random() < 0.2:
        text += f" {rng.randint(7, 22):02}:{rng.randint(0, 59):02}"
    return fixed(text, text, text)


def monthyear(rng: Random) -> Value:
    """A month of a year; Russian nominative, genitive and, after «в», prepositional."""
    m, y = rng.randint(0, 11), rng.randint(2001, 2032)
    en, gen, nom, prep = MONTHS[m]
    forms = tuple(f"{w} {y} года" for w in (nom, gen, gen[:-1] + "ю", nom, nom, prep))
    return Value(f"{en} {y}", f"{y}年{m + 1}月", forms)


def daterange(rng: Random) -> Value:
    """From one day to another of the same month: June 9 to 12 / 6月9日至12日 / с 9 по 12 июня."""
    m, a = rng.randint(1, 12), rng.randint(1, 24)
    b = a + rng.randint(1, 4)
    name = MONTHS[m - 1]
    if rng.random() < 0.5:
        y = rng.randint(2005, 2032)
        return fixed(f"from {name[0]} {a} to {b}, {y}", f"{y}年{m}月{a}日至{b}日", f"с {a} по {b} {name[1]} {y} года")
    return fixed(f"from {name[0]} {a} to {b}", f"{m}月{a}日至{b}日", f"с {a} по {b} {name[1]}")


def weekday(rng: Random) -> Value:
    """A day of the week; the Russian accusative has its preposition."""
    en, zh, ru, on = rng.choice(WEEKDAYS)
    return Value(en, zh, (ru, ru, ru, on, ru, ru))


def clock(rng: Random) -> Value:
    """A time of day."""
    h, m = rng.randint(8, 19), rng.choice((0, 0, 15, 30, 45))
    half = "a.m." if h < 12 else "p.m."
    en = f"{(h - 1) % 12 + 1}:{m:02} {half}" if rng.random() < 0.6 else f"{h}:{m:02}"
    return fixed(en, f"{h}:{m:02}", f"{h}:{m:02}")


def ordinal(rng: Random) -> Value:
    """An ordinal number; the Russian is for a masculine noun, in figures with its ending."""
    n = rng.randint(2, 35)
    tail = "th" if 10 < n % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return Value(
        f"{n}{tail}",
        f"第{n}届",
        (f"{n}-й", f"{n}-го", f"{n}-му", f"{n}-й", f"{n}-м", f"{n}-м"),
    )


def measure(rng: Random, *rows: int) -> Value:
    """A quantity of something measured; of certain rows of the table only, where given."""
    en, zh, one, few, many, low, high = _MEASURES[rng.choice(rows)] if rows else rng.choice(_MEASURES)
    value = magnitude(rng, low, high)
    if value >= 10**6:
        value = value // 1000 * 1000
    if value % 10 == 1:
        value += 1
    en_n, zh_n, ru_n = big(value)
    unit = many if value >= 10**6 else numeral(value, one, few, many)
    gen = few if value < 10**6 and unit == one else many
    forms = (f"{ru_n} {unit}", f"{ru_n} {gen}")
    return Value(f"{en_n} {en}", zh_n + zh, forms + (forms[0],) * 4, "p")


_MEASURES = (
    ("square meters", "平方米", "квадратный метр", "квадратных метра", "квадратных метров", 2, 5),
    ("kilometers", "公里", "километр", "километра", "километров", 1, 3),
    ("tons", "吨", "тонна", "тонны", "тонн", 1, 6),
    ("hectares", "公顷", "гектар", "гектара", "гектаров", 1, 4),
    ("megawatts", "兆瓦", "мегаватт", "мегаватта", "мегаватт", 1, 3),
    ("kilowatt-hours", "千瓦时", "киловатт-час", "киловатт-часа", "киловатт-часов", 3, 6),
    ("cubic meters", "立方米", "кубический метр", "кубических метра", "кубических метров", 2, 6),
)


def counted(
    en: str, zh: str, one: tuple[str, str, str], rng: Random, low: int, high: int, *, living: bool = False
) -> Value:
    """A count of things, with the noun as the number governs it. `one` is nom. sg., gen. sg., gen. pl."""
    value = magnitude(rng, 2, 4) if high >= 400 and rng.random() < 0.3 else rng.randint(low, high)
    value = max(value, 2)
    en_n, zh_n, ru_n = big(value, words=rng.random() < 0.2)
    word = one[2] if ru_n.endswith("тыс.") else numeral(value, *one)
    gen = one[1] if word == one[0] else one[2]
    nom, acc = f"{ru_n} {word}", f"{ru_n} {one[1] if living and word == one[0] else word}"
    return Value(f"{en_n} {en}", zh_n + zh, (nom, f"{ru_n} {gen}", nom, acc, nom, nom), "p")
