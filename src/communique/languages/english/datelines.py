"""Datelines in English, as agencies, wires and press offices write them."""

from __future__ import annotations

from communique.languages.dateline_table import DatelineTable
from communique.languages.english.dateline_places import DATELINE_PLACES

_MONTHS = (
    "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?"
    "|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?"
    "|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?"
    "|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
_WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_DATE = (
    f"(?P<date>{_WEEKDAY}(?:{_MONTHS} [0-9]{{1,2}}(?:st|nd|rd|th)?(?:,? [0-9]{{4}})?"
    f"|[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTHS}(?:,? [0-9]{{4}})?))"
)
_WORD = "[A-Z][\\w.'’-]{0,24}"
_NO_PLACE = "(?!(?:In|On|At|From|The|For|By|After|Since|Until|Before|This|Between|During|Today|Last|Next)\\b)"
_PLACE = f"{_NO_PLACE}(?P<place>{_WORD}(?: (?:{_WORD}|de|of|and|la)){{0,3}}(?:, {_WORD}(?: {_WORD}){{0,2}}){{0,2}}?)"
_CAPITALS = f"{_NO_PLACE}(?P<place>[A-Z](?:[A-Z.'’ ]|-(?!-)){{1,30}}(?:, [A-Z][\\w. ]{{1,24}}?)?)"
_DASH = "(?:\\s?(?:—|–|--+)\\s?|\\s-\\s)"
_END = f"(?:{_DASH}|\\.\\s|:\\s)"

DATELINES = DatelineTable(
    patterns=(
        # NANJING, June 9 (Xinhua) --   BEIJING, June 9, 2017 /PRNewswire/ --   MOSCOW, October 3. /TASS/.
        # NANJING, June 9 (Xinhua, by Wang Qin and Li Ming) --
        f"{_PLACE},? {_DATE}\\.?\\s*[(/](?P<agency>[^()/\\n]{{2,40}}?)(?:,\\s(?P<byline>[^()/\\n]{{2,80}}))?[)/]{_END}",
        # NANJING, China, June 9, 2017 —
        f"{_PLACE},? {_DATE}{_DASH}",
        f"{_PLACE}\\s[|–—-]\\s{_DATE}(?:{_DASH}|\\s*\\Z)",
        # ALMATY, November 5. The ministers
        f'{_CAPITALS},? {_DATE}\\.\\s(?=[A-Z“"])',
        f'{_NO_PLACE}(?P<lone>{_WORD}(?: {_WORD}){{0,2}}), {_DATE}\\.\\s(?=[A-Z“"])',
        # June 9, 2017 – Nanjing, China –   9 June 2017, Nanjing —
        f"{_DATE}(?:,|\\s[–—-])\\s{_PLACE}{_DASH}",
        # LONDON (Reuters) -   NEW YORK--(BUSINESS WIRE)--
        f"{_CAPITALS}\\s?(?:--|–)?\\((?P<agency>[^()/\\n]{{2,40}})\\){_DASH}",
        # Geneva, Switzerland, 14 November 2023
        f"{_PLACE},? {_DATE}\\s*\\Z",
        # 9 June 2017, Nanjing
        f"{_DATE},\\s{_PLACE}\\s*\\Z",
        # WASHINGTON —
        f"(?P<lone>[A-Z][A-Z.'’ -]{{1,30}}){_DASH}",
    ),
    places=DATELINE_PLACES,
    agencies={
        "xinhua": ("Xinhua", "XINHUA", "Xinhua News Agency"),
        "cns": ("CNS", "China News Service", "ECNS"),
        "tass": ("TASS",),
        "ria": ("RIA Novosti",),
        "interfax": ("Interfax",),
        "sputnik": ("Sputnik",),
        "belta": ("BelTA", "BELTA"),
        "peoples_daily": ("People's Daily", "People’s Daily"),
        "people_cn": ("People's Daily Online", "People’s Daily Online"),
        "reuters": ("Reuters",),
        "ap": ("AP", "Associated Press"),
        "afp": ("AFP",),
        "bloomberg": ("Bloomberg",),
        "kyodo": ("Kyodo", "Kyodo News"),
        "yonhap": ("Yonhap",),
        "prnewswire": ("PRNewswire", "PR Newswire"),
        "businesswire": ("BUSINESS WIRE", "Business Wire"),
        "globenewswire": ("GLOBE NEWSWIRE", "GlobeNewswire"),
    },
    forms={
        "full": "{PLACE}, {date} ({agency}) —",
        "signed": "{PLACE}, {date} ({agency}, by {names}) —",
        "wire": "{PLACE}, {date} /{agency}/ --",
        "plain": "{PLACE}, {date} —",
        "sent": "{PLACE} ({agency}) —",
        "bare": "{PLACE} —",
    },
    known=frozenset(name.casefold() for name in DATELINE_PLACES.values()),
    country="{place}, {country}",
    town="",
    byline="(?:(?:[Bb]y|[Rr]eporters?|[Ww]riters?)\\s)*(?P<names>.+)",
    between_names=",\\s(?:and\\s)?|\\sand\\s",
    name_joiner=", ",
)
"""After the usage of Xinhua, TASS and Reuters in English, and of the paid wires."""
