"""Dates alone in ``<time>``: written by the tables of each language, not translated."""

from __future__ import annotations

from communique.facts import find_facts, render
from communique.formats.html.references import seen_text
from communique.formats.tiling import LocalSlice
from communique.languages import LANGUAGES, Language
from communique.model import FactKind

_LONGEST = 64


def date_slice(source: str, start: int, end: int, language: Language) -> LocalSlice | None:
    """The slice that is one date and nothing else, with what it is in the other locales; None where it is not."""
    if not 0 < end - start <= _LONGEST:
        return None
    text = seen_text(source, start, end)
    facts = find_facts(text, language.locale)
    if len(facts) != 1 or facts[0].kind is not FactKind.DATE or (facts[0].start, facts[0].end) != (0, len(text)):
        return None
    localized = tuple(
        (other.locale, render(facts[0], other.locale)) for other in LANGUAGES if other.locale != language.locale
    )
    return LocalSlice(start=start, end=end, localized=localized)
