"""Dates and clocks in digits alone: ``2025-03-31``, ``05.03.2025``, ``1H24``, ``2017/18``, ``19:30``."""

from __future__ import annotations

import re

from communique.facts.grammar import Grammar
from communique.facts.sheet import Sheet
from communique.languages.fact_entries import DayPart
from communique.model import FactKind

_EDGE = r"(?<![0-9A-Za-zА-Яа-я.,/-])(?<![0-9]:)"
_DATES = re.compile(
    "|".join(
        (
            (
                rf"{_EDGE}(?P<iso>(?P<y1>[12][0-9]{{3}})(?P<s1>[-/.])(?P<m1>0?[1-9]|1[0-2])(?P=s1)"
                r"(?P<d1>0?[1-9]|[12][0-9]|3[01]))(?!(?!t[0-9]{2}:[0-9]{2})[0-9A-Za-z/-]|[.,][0-9])"
            ),
            rf"{_EDGE}(?P<dmy>(?P<d2>0?[1-9]|[12][0-9]|3[01])\.(?P<m2>0?[1-9]|1[0-2])\.(?P<y2>[12][0-9]{{3}}|[0-9]{{2}}))(?![0-9A-Za-z]|[.,][0-9])",
            rf"{_EDGE}(?P<slash>(?P<a3>0?[1-9]|[12][0-9]|3[01])/(?P<b3>0?[1-9]|[12][0-9]|3[01])/(?P<y3>[12][0-9]{{3}}))(?![0-9A-Za-z/])",
            rf"{_EDGE}(?P<ym>(?P<y4>(?:19|20)[0-9]{{2}})-(?P<m4>0[1-9]|1[0-2]))(?![0-9A-Za-z/-]|[.,:][0-9])",
            (
                rf"{_EDGE}(?P<span>(?P<y5>(?:1[0-9]|20)[0-9]{{2}})(?P<s5> ?[-–—~] ?|/)"
                rf"(?P<y6>(?:1[0-9]|20)?[0-9]{{2}}))(?![0-9A-Za-z/:-]|[.,][0-9]|[–][0-9])"
            ),
            rf"{_EDGE}(?P<near>(?P<y0>(?:1[0-9]|20)[0-9]{{2}})–(?P<u0>[1-9]))(?![0-9A-Za-z/:–-]|[.,%][0-9]|[%°])",
            (
                rf"{_EDGE}(?P<q>q[1-4]|h[12]|[1-4]q|[12]h)"
                r"(?:(?P<gap>[ -]?)(?P<fiscal>(?:fy ?)?'?)(?P<y7>(?:19|20)[0-9]{2}|[0-9]{2}(?![0-9a-z]| ?%)))?"
                r"(?![0-9a-zа-я])"
            ),
            (
                rf"{_EDGE}(?:fy ?)?(?P<y8>(?:19|20)[0-9]{{2}}|(?:(?<=fy)|(?<=fy ))[0-9]{{2}})[ -]?"
                r"(?P<q8>q[1-4]|h[12])(?![0-9a-zа-я])"
            ),
            (
                rf"{_EDGE}(?P<dm>(?P<d9>0?[1-9]|[12][0-9]|3[01])\.(?P<m9>0[1-9]|1[0-2]))(?= ?(?P<to>[^\s0-9.]{{1,5}}) ?"
                r"(?:0?[1-9]|[12][0-9]|3[01])\.(?P<n9>0[1-9]|1[0-2])\.(?P<year9>[12][0-9]{3})(?![0-9A-Za-z]|[.,][0-9]))"
            ),
            rf"{_EDGE}fy(?: ?|-)(?P<y9>(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![0-9a-zа-я])",
        )
    )
)
_DATE_CUE = re.compile(r"[0-9qhf](?:(?<=[0-9])(?:[./qh-]| ?[-–—~])|(?<=[qh])[1-4]|(?<=f)y)")
"""What every such date has: a mark or letter behind a digit, or a letter before one."""
_CLOCK = re.compile(
    r"(?<![0-9A-Za-zА-Яа-я.,/])(?<![0-9:]:)(?P<hour>[01]?[0-9]|2[0-4])(?P<mark>[:.])(?P<minute>[0-5][0-9])"
    r"(?:(?<=:[0-9]{2}):(?P<second>[0-5][0-9]))?(?![0-9:]|[.,][0-9])"
)
_STAMP = re.compile(
    r"(?<=\ue000)t(?P<clock>(?P<hour>[01][0-9]|2[0-4]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9])(?:\.[0-9]{1,9})?)?"
    r"(?:(?P<utc>z)|(?P<sign>[+-])(?P<hours>0[0-9]|1[0-4])(?::?(?P<minutes>[0-5]0|45))?)?)(?![0-9a-z:])"
)
"""The clock of a moment in ISO 8601: ``2026-03-12T10:00:00+08:00``."""
_POINTED = re.compile(r"[.:](?<=[0-9][.:])[0-5]")
"""What every such clock has."""
_MILITARY = re.compile(
    r"(?<![0-9A-Za-zА-Яа-я.,:/-])(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])"
    r"(?:(?= ?(?:utc|gmt|hours|hrs)(?![a-z]))|(?<=(?:utc|gmt) [0-9]{4})(?![0-9A-Za-z]))"
)
_CENTURY, _PIVOT, _TEN = 100, 50, 10
_DAYS, _MONTHS = 31, 12
_SURE, _LIKELY, _GUESS = 1.0, 0.8, 0.6
_REACH = 16
_LAST_HOUR, _NOON = 24, 12


def find_dates(sheet: Sheet) -> None:
    """Keep the dates in digits, and make holes of them."""
    spans = []
    folded, grammar = sheet.folded, sheet.grammar
    if not _DATE_CUE.search(folded):
        return
    for match in _DATES.finditer(folded):
        read = _READERS[str(match.lastgroup)](match, grammar)
        if not read:
            continue
        for value, start, end, sure in read:
            sheet.state(FactKind.DATE, value, start, end, confidence=sure)
        end = read[-1][2]
        after = grammar.year_words.match(folded, end + (folded[end : end + 1] == " "))
        if after and len(read[-1][0]) == len("2025"):
            last = sheet.facts.pop()
            sheet.state(FactKind.DATE, last.value, last.start, after[0], confidence=_SURE)
            end = after[0]
        spans.append((match.start(), end))
    sheet.cut(spans)


_Read = list[tuple[str, int, int, float]]


def _iso(match: re.Match[str], _grammar: Grammar) -> _Read:
    value = f"{match['y1']}-{int(match['m1']):02}-{int(match['d1']):02}"
    return [(value, *match.span("iso"), _SURE)]


def _dmy(match: re.Match[str], _grammar: Grammar) -> _Read:
    if len(match["y2"]) == len("25") and (len(match["d2"]) == 1 or len(match["m2"]) == 1):
        return []
    return [(f"{_year(match['y2'])}-{int(match['m2']):02}-{int(match['d2']):02}", *match.span("dmy"), _SURE)]


def _slash(match: re.Match[str], grammar: Grammar) -> _Read:
    first, second = int(match["a3"]), int(match["b3"])
    month, day = (first, second) if grammar.table.day_after_month and first <= _MONTHS else (second, first)
    if month > _MONTHS:
        month, day = day, month
    if month > _MONTHS:
        return []
    sure = _SURE if day > _MONTHS or day == month else _GUESS
    return [(f"{match['y3']}-{month:02}-{day:02}", *match.span("slash"), sure)]


def _year_month(match: re.Match[str], grammar: Grammar) -> _Read:
    end = match.end()
    if int(match["m4"]) == (int(match["y4"]) + 1) % _CENTURY:
        return _school_year(match)  # a season or a financial year: nobody writes a month so in prose
    if grammar.year_words.match(match.string, end + (match.string[end : end + 1] == " ")):
        return _school_year(match)
    return [(f"{match['y4']}-{match['m4']}", *match.span("ym"), _LIKELY)]


def _span(match: re.Match[str], _grammar: Grammar) -> _Read:
    first, last = int(match["y5"]), match["y6"]
    second = int(last) if len(last) == len("2025") else first - first % _CENTURY + int(last)
    if len(last) == len("18") and match["s5"] == "/" and second % _CENTURY == 0:
        second += _CENTURY
    ahead = second - first
    if ahead <= 0 or (match["s5"] == "/" and ahead != 1) or (len(last) == len("18") and ahead > _PIVOT):
        return []
    return [(str(first), *match.span("y5"), _SURE), (str(second), *match.span("y6"), _SURE)]


def _near(match: re.Match[str], _grammar: Grammar) -> _Read:
    """``1943–6``: years of one decade."""
    first = int(match["y0"])
    second = first - first % _TEN + int(match["u0"])
    if second <= first:
        return []
    return [(str(first), *match.span("y0"), _SURE), (str(second), *match.span("u0"), _SURE)]


def _school_year(match: re.Match[str]) -> _Read:
    """``2010-11年``: two years, not a month."""
    first, last = int(match["y4"]), int(match["m4"])
    second = first - first % _CENTURY + last
    if second <= first:
        return []
    return [(str(first), *match.span("y4"), _SURE), (str(second), *match.span("m4"), _SURE)]


def _period(match: re.Match[str], _grammar: Grammar) -> _Read:
    mark = match["q"].upper()
    if mark[0].isdecimal():
        mark = mark[::-1]
        if not match["y7"]:
            return []
    if match["y7"] and len(match["y7"]) == len("24") and match["gap"] == " " and not match["fiscal"]:
        return []
    return [(f"{_year(match['y7']) if match['y7'] else '-'}-{mark}", *match.span(), _SURE if match["y7"] else _LIKELY)]


def _year_period(match: re.Match[str], _grammar: Grammar) -> _Read:
    return [(f"{_year(match['y8'])}-{match['q8'].upper()}", *match.span(), _SURE)]


def _fiscal(match: re.Match[str], _grammar: Grammar) -> _Read:
    return [(_year(match["y9"]), *match.span(), _SURE)]


def _ranged_day(match: re.Match[str], grammar: Grammar) -> _Read:
    """``15.06 по 30.09.2024``: the year of the last day holds for the first."""
    if match["to"] not in grammar.table.ranges or match["m9"] > match["n9"]:
        return []
    return [(f"{match['year9']}-{match['m9']}-{int(match['d9']):02}", *match.span("dm"), _LIKELY)]


_READERS = {
    "year9": _ranged_day,
    "iso": _iso,
    "near": _near,
    "dmy": _dmy,
    "slash": _slash,
    "ym": _year_month,
    "span": _span,
    "q": _period,
    "y7": _period,
    "q8": _year_period,
    "y9": _fiscal,
}


def _year(written: str) -> str:
    """A year of two digits is one of the hundred around 2000."""
    if len(written) == len("2025"):
        return written
    return f"{'19' if int(written) > _PIVOT else '20'}{written}"


def find_clocks(sheet: Sheet) -> None:
    """Keep the clocks with hours and minutes in digits, and make holes of them."""
    sheet.cut([_keep_stamp(sheet, match) for match in _STAMP.finditer(sheet.folded)])
    spans = []
    for match in _CLOCK.finditer(sheet.folded) if _POINTED.search(sheet.folded) else ():
        clock = _clock(sheet, match)
        if clock is not None:
            spans.append(clock)
    sheet.cut(spans)
    sheet.cut([_keep(sheet, match, match.end()) for match in _MILITARY.finditer(sheet.folded)])


def _keep_stamp(sheet: Sheet, match: re.Match[str]) -> tuple[int, int]:
    second = f":{match['second']}" if match["second"] else ""
    zone = "UTC" if match["utc"] else _offset_name(match) if match["sign"] else ""
    value = f"{int(match['hour']) % _LAST_HOUR:02}:{match['minute']}{second}"
    sheet.state(FactKind.TIME, value, *match.span("clock"), unit=zone)
    return match.span()


def _clock(sheet: Sheet, match: re.Match[str]) -> tuple[int, int] | None:
    folded, grammar, table = sheet.folded, sheet.grammar, sheet.grammar.table
    start, end = match.span()
    before = folded[max(0, start - _REACH) : start]
    part, opening, ending = day_part(grammar, folded, start, end)
    if part is None:
        if any(word in table.score_words for word in _WORDS.findall(before)):
            return None
        if match["mark"] == "." and not _headed(grammar, before, folded, end):
            return None
    return _keep(sheet, match, ending, part, opening)


_WORDS = re.compile(r"[^\W\d_]+")


def _headed(grammar: Grammar, before: str, folded: str, end: int) -> bool:
    """``10.30`` is a clock behind certain words, and when nothing follows that it could count."""
    words = _WORDS.findall(before[-_REACH:])
    if not words or words[-1] not in grammar.table.clock_heads or not before.endswith(words[-1] + " "):
        ranged = re.search(r"[0-9][:.][0-9]{2} ?[-–—] ?\Z", before)
        if ranged is None:
            return False
    place = end + 1 if folded[end : end + 1] == " " else end
    unit = (
        grammar.tails.match(folded, place)
        or grammar.symbols.match(folded, place)
        or grammar.scales.match(folded, place)
    )
    return unit is None and folded[place : place + 1] not in {"%", "$", "€", "₽", "°"}


def _keep(
    sheet: Sheet, match: re.Match[str], end: int, part: DayPart | None = None, start: int | None = None
) -> tuple[int, int]:
    hour = in_part(int(match["hour"]), part)
    value = f"{hour:02}:{match['minute']}"
    if match.re is _CLOCK and match["second"]:
        value += f":{match['second']}"
    zone, end = zone_at(sheet.grammar, sheet.folded, end)
    first = match.start() if start is None else start
    if not zone:
        zone, first = zone_before(sheet.grammar, sheet.folded, first)
    sheet.state(FactKind.TIME, value, first, end, unit=zone)
    return first, end


def day_part(grammar: Grammar, folded: str, start: int, end: int) -> tuple[DayPart | None, int, int]:
    """The part of the day that stands by a clock, and the span of both."""
    if grammar.table.day_part_first:
        place = start - (folded[start - 1 : start] == " ")
        about = next((len(word) for word in grammar.table.about if folded.endswith(word, 0, place)), 0)
        found = grammar.day_parts.match_before(folded, place - about)
        return (found[1], found[0], end) if found else (None, start, end)
    gap = 1 if folded[end : end + 1] in {" ", "-"} else 0
    found = grammar.day_parts.match(folded, end + gap)
    doubtful = found and folded[end + gap : found[0]] in grammar.table.doubtful_day_parts
    if doubtful and grammar.hour_words.match_before(folded, end) is None:
        words = folded[max(0, start - _REACH) : start].split()
        if ":" not in folded[start:end] and (not words or words[-1] not in grammar.table.sure_clock_heads):
            return None, start, end
    return (found[1], start, found[0]) if found else (None, start, end)


def in_part(hour: int, part: DayPart | None) -> int:
    """The hour from 0 to 23 that a clock of twelve hours means in a part of the day."""
    if part is not None:
        for guess in (hour, hour + 12, hour + 24, hour % 12):
            if part.first <= guess <= part.last:
                return guess % _LAST_HOUR
        if hour < _NOON <= part.first:
            return hour + _NOON
    return hour % _LAST_HOUR


_OFFSET = re.compile(
    r"(?:utc|gmt)(?: ?(?P<sign>[+-]) ?(?P<hours>1[0-4]|0?[0-9])(?::?(?P<minutes>[0-5]0))?)?(?![a-zа-я0-9])"
)


def zone_at(grammar: Grammar, folded: str, end: int) -> tuple[str, int]:
    """The time zone right behind a clock as ``UTC+3``, and where it ends; empty when there is none."""
    place = end
    while place - end < len(" (") and folded[place : place + 1] in {" ", "(", ","}:
        place += 1
    bracket = "(" in folded[end:place]
    offset = _OFFSET.match(folded, place)
    name, after = "", end
    if offset:
        name, after = _offset_name(offset), offset.end()
    elif (found := grammar.zones.match(folded, place)) is not None:
        name, after = found[1], found[0]
    if name and bracket:
        return (name, after + 1) if folded[after : after + 1] == ")" else ("", end)
    return (name, after) if name else ("", end)


def _offset_name(offset: re.Match[str]) -> str:
    hours = int(offset["hours"] or 0) * (-1 if offset["sign"] == "-" else 1)
    minutes = offset["minutes"] if offset["minutes"] and int(offset["minutes"]) else ""
    if not hours and not minutes:
        return "UTC"
    return f"UTC{hours:+d}" + (f":{minutes}" if minutes else "")


def zone_before(grammar: Grammar, folded: str, start: int) -> tuple[str, int]:
    """The time zone right before a clock (``北京时间``), and where it starts."""
    if not grammar.table.day_part_first:
        return "", start
    found = grammar.zones.match_before(folded, start)
    return (found[1], found[0]) if found else ("", start)
