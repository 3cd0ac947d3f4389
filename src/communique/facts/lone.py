"""A date that is the whole of a text."""

from __future__ import annotations

import re

from communique.facts.engine import find_facts
from communique.model import Fact, FactKind

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def find_lone_day(text: str, language: str) -> Fact | None:
    """The day that a text is, and nothing else; None where it could be another one, or is written by ISO 8601.

    A date by ISO 8601 is right everywhere. ``language`` is any name of a language that the tables know.

    Raises:
        UsageError: no language has that name.
    """
    if _DAY.fullmatch(text):
        return None
    facts = find_facts(text, language)
    if len(facts) != 1 or (facts[0].start, facts[0].end) != (0, len(text)):
        return None
    certain = facts[0].kind is FactKind.DATE and facts[0].confidence == 1 and _DAY.fullmatch(facts[0].value)
    return facts[0] if certain else None
