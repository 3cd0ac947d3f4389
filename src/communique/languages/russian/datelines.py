"""Datelines in Russian, as agencies and press offices write them."""

from __future__ import annotations

from communique.languages.dateline_table import DatelineTable
from communique.languages.russian.dateline_places import DATELINE_PLACES

_MONTHS = (
    "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    "|янв|фев|мар|апр|июн|июл|авг|сент?|окт|ноя|дек)"
)
_DATE = f"(?P<date>[0-9]{{1,2}}\\s{_MONTHS}\\.?(?:\\s[0-9]{{4}}(?:\\s(?:года|г\\.?))?)?)"
_WORD = "[А-ЯЁ][А-Яа-яЁё]{1,20}(?:-[А-Яа-яЁё]{1,12}){0,2}"
_NO_PLACE = "(?!(?:В|На|С|По|До|От|Из|К|За|Во|Со|После|Перед)\\s)"
_PLACE = f"{_NO_PLACE}(?:г\\.\\s?)?(?P<place>{_WORD}(?:\\s{_WORD}){{0,2}}(?:,\\s{_WORD}(?:\\s{_WORD})?)?)"
_DASH = "\\s?(?:—|–|--+|-)\\s"
_SENDER = (
    "(?:РИА Новости|ТАСС|Интерфакс|(?:ИНТЕРФАКС|INTERFAX)(?:\\.RU)?|ПРАЙМ|Прайм|РАПСИ|Росбалт|REGNUM"
    "|Sputnik|Синьхуа|БЕЛТА|БелТА)"
)

_POST = "(?:[Кк]орр(?:\\.|еспонденты?)\\s)"
_NAME = f"(?:{_WORD}|[А-ЯЁ]\\.)(?:\\s?(?:[А-ЯЁ]\\.|\\b{_WORD})){{1,2}}"
_BYLINE = f"(?P<byline>{_NAME}(?:(?:,|\\sи)\\s{_NAME}){{0,3}})"

DATELINES = DatelineTable(
    patterns=(
        # САНКТ-ПЕТЕРБУРГ, 9 июня. /Корр. ТАСС Иван Петров/.
        f"{_PLACE}[,.]\\s{_DATE}\\.?\\s?[(/]{_POST}?(?P<agency>{_SENDER}),?\\s{_BYLINE}[)/](?:{_DASH}|\\.\\s|\\.?\\Z)",
        # МОСКВА, 3 окт — РИА Новости, Иван Петров.
        f"{_PLACE}[,.]\\s{_DATE}\\.?(?:{_DASH}|\\s)(?P<agency>{_SENDER}),\\s{_BYLINE}(?:{_DASH}|\\.\\s)",
        # САНКТ-ПЕТЕРБУРГ, 9 июня. /ТАСС/.   Пекин, 9 июня /Синьхуа/ --
        f"{_PLACE}[,.]\\s{_DATE}\\.?\\s?[(/](?P<agency>[^()/\\n]{{2,40}})[)/](?:{_DASH}|\\.\\s|\\.?\\Z)",
        # МОСКВА, 3 окт — РИА Новости.   Москва. 3 октября. ИНТЕРФАКС -
        f"{_PLACE}[,.]\\s{_DATE}\\.?(?:{_DASH}|\\s)(?P<agency>{_SENDER})(?:{_DASH}|[.,]\\s)",
        # Москва, 9 июня 2017 года —
        f"{_PLACE}(?:[,.]|\\s[–—-])\\s{_DATE}\\.?{_DASH}",
        # АЛМАТЫ, 5 ноября. Министры
        f"{_NO_PLACE}(?:г\\.\\s?)?(?P<place>[А-ЯЁ][А-ЯЁ -]{{2,30}})[,.]\\s{_DATE}(?:\\.|(?<=г\\.))\\s(?=[А-ЯЁ«])",
        f"{_NO_PLACE}(?:г\\.\\s?)?(?P<lone>{_WORD}(?:\\s{_WORD}){{0,2}})[,.]\\s{_DATE}(?:\\.|(?<=г\\.))\\s(?=[А-ЯЁ«])",
        # 9 июня 2017 года, Москва —
        f"{_DATE}(?:,|\\.|\\s[–—-])\\s{_PLACE}\\.?{_DASH}",
        # г. Москва, 9 июня 2017 г.
        f"{_PLACE}[,.]\\s{_DATE}\\s*\\Z",
        # 17 апреля 2025 г., Владивосток
        f"{_DATE},\\s{_PLACE}\\s*\\Z",
        # МОСКВА —
        "(?P<lone>[А-ЯЁ][А-ЯЁ -]{2,24}?)\\s(?:—|–)\\s",
    ),
    places=DATELINE_PLACES,
    agencies={
        "xinhua": ("Синьхуа",),
        "cns": ("Чжунсинь", "Китайская служба новостей"),
        "tass": ("ТАСС",),
        "ria": ("РИА Новости",),
        "interfax": ("Интерфакс", "ИНТЕРФАКС", "ИНТЕРФАКС.RU", "INTERFAX.RU"),
        "sputnik": ("Sputnik",),
        "belta": ("БЕЛТА", "БелТА"),
        "peoples_daily": ("Жэньминь жибао",),
        "people_cn": ("Жэньминьван",),
        "reuters": ("Рейтер", "Reuters"),
        "ap": ("АП", "AP"),
        "afp": ("АФП", "AFP"),
        "bloomberg": ("Блумберг", "Bloomberg"),
        "kyodo": ("Киодо",),
        "yonhap": ("Ёнхап",),
        "prnewswire": ("PRNewswire",),
        "businesswire": ("BUSINESS WIRE",),
        "globenewswire": ("GLOBE NEWSWIRE",),
    },
    forms={
        "full": "{PLACE}, {date}. /{agency}/.",
        "signed": "{PLACE}, {date}. /Корр. {agency} {names}/.",
        "wire": "{place}, {date} /{agency}/ --",
        "plain": "{place}, {date} —",
        "sent": "{PLACE}. /{agency}/.",
        "bare": "{place} —",
    },
    known=frozenset(name.casefold() for name in DATELINE_PLACES.values()),
    country="{place}, {country}",
    town="(?:г\\.|город)\\s*",
    byline="(?P<names>.+)",
    between_names=",\\s|\\sи\\s",
    name_joiner=", ",
)
"""After the usage of TASS, RIA Novosti, Interfax and the Russian service of Xinhua."""
