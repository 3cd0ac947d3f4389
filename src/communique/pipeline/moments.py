"""Days and hours by rule: the whole of what tells a moment, or nothing."""

from __future__ import annotations

import re
from typing import Final

from communique.facts import find_facts, render
from communique.languages import Language
from communique.model import FactKind

ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}")
TWO_WAYS: Final = re.compile(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/")
"""A date whose day and month cannot be told apart."""
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w+")
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

    ``10:00 A.M. GMT, MARCH 12, 2026`` becomes ``2026年3月12日10:00（UTC）``. None where anything else is said, or two
    of a kind.
    """
    found: dict[FactKind, str] = {}
    kept, rest, at = False, "", 0
    for fact in find_facts(text, source.locale):
        if fact.kind not in _PARTS or fact.kind in found:
            return None
        part = text[fact.start : fact.end]
        # A date in ISO 8601 stays, and so does one that can be read in two ways.
        stays = bool(ISO.match(part) or TWO_WAYS.match(part))
        found[fact.kind] = part if stays else render(fact, target.locale)
        kept = kept or stays
        rest += f"{text[at : fact.start]} "
        at = fact.end
    rest += text[at:]
    if not found or any(word.casefold() not in source.drafts.moment_words for word in _WORD.findall(rest)):
        return None
    date, weekday, time = (found.get(kind, "") for kind in (FactKind.DATE, FactKind.WEEKDAY, FactKind.TIME))
    day = target.drafts.weekday_date.format(date=date, weekday=weekday) if date and weekday else date or weekday
    if not (day and time):
        return day or time
    return f"{day} {time}" if kept else target.drafts.moment.format(date=day, time=time)
