"""Days and hours by rule: the whole of what tells a moment, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from communique.facts import find_facts, render
from communique.languages import Language
from communique.model import FactKind

ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}")
TWO_WAYS: Final = re.compile(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/")
"""A date whose day and month cannot be told apart."""
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w+")
_DASHES: Final = frozenset({"-", "–", "—", "~", "～", "−"})
_ENDS: Final = 2
"""A beginning and an end."""
_PARTS: Final = frozenset({FactKind.DATE, FactKind.TIME, FactKind.WEEKDAY})


def written_date(text: str, source: Language, target: Language) -> str | None:
    """A date as the other language writes it; empty for none, None where it is not understood as a whole."""
    if not text:
        return ""
    shown = text.title() if text.isupper() else text
    facts = find_facts(shown, source.locale)
    if len(facts) != 1 or facts[0].kind is not FactKind.DATE:
        return None
    rest = shown[: facts[0].start] + shown[facts[0].end :]
    return None if _LETTER.search(rest) else render(facts[0], target.locale)


def written_moment(text: str, source: Language, target: Language) -> str | None:
    """A day, an hour, a day of the week, or several of these, as the other language writes them.

    ``10:00 A.M. GMT, MARCH 12, 2026`` becomes ``2026年3月12日10:00（UTC）``, and ``2–4 p.m.`` two hours. None where
    anything else is said, or two of a kind that are no beginning and end.
    """
    found: dict[FactKind, list[str]] = {}
    kept, last, at = False, None, 0
    for fact in find_facts(text, source.locale):
        if fact.kind not in _PARTS:
            return None
        between, at = text[at : fact.start], fact.end
        reach = last is fact.kind
        if (reach and not _is_reach(between, source)) or (not reach and (fact.kind in found or _says(between, source))):
            return None
        last = fact.kind
        part = text[fact.start : fact.end]
        # A date in ISO 8601 stays, and so does one that can be read in two ways.
        stays = bool(ISO.match(part) or TWO_WAYS.match(part))
        found.setdefault(fact.kind, []).append(part if stays else render(fact, target.locale))
        kept = kept or stays
    if not found or _says(text[at:], source) or any(len(parts) > _ENDS for parts in found.values()):
        return None
    joined = {kind: _joined(parts, target.drafts.reach) for kind, parts in found.items()}
    date, weekday, time = (joined.get(kind, "") for kind in (FactKind.DATE, FactKind.WEEKDAY, FactKind.TIME))
    day = target.drafts.weekday_date.format(date=date, weekday=weekday) if date and weekday else date or weekday
    if not (day and time):
        return day or time
    # A date in figures would run together with its hour.
    return f"{day} {time}" if kept else target.drafts.moment.format(date=day, time=time)


def _joined(parts: Sequence[str], reach: str) -> str:
    """A beginning and an end; no blanks stand around a dash between single words."""
    return (reach if any(len(part.split()) > 1 for part in parts) else reach.strip()).join(parts)


def _says(between: str, language: Language) -> bool:
    """Whether what stands between the parts of a moment has anything to say."""
    words = language.drafts.moment_words | language.drafts.reach_words
    return any(word.casefold() not in words for word in _WORD.findall(between))


def _is_reach(between: str, language: Language) -> bool:
    """Whether two days or hours are the first and the last: ``9:00–18:00``, «с 9:00 до 18:00»."""
    words = [word.casefold() for word in _WORD.findall(between)]
    if words:
        return all(word in language.drafts.reach_words for word in words)
    return between.strip() in _DASHES
