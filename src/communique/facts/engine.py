"""The readers in their order. Each takes what it knows for sure, and leaves the rest to the next."""

from __future__ import annotations

import re

from communique.facts.amounts import read_amounts
from communique.facts.board import Board
from communique.facts.compounds import find_compounds
from communique.facts.dates import read_lone_days, read_named_dates
from communique.facts.fixed import read_fixed
from communique.facts.grammar import grammar
from communique.facts.hours import read_hours, share_parts
from communique.facts.laps import find_framed, find_laps
from communique.facts.literals import find_addresses, find_codes
from communique.facts.periods import read_periods
from communique.facts.phones import find_phones
from communique.facts.scan import scan
from communique.facts.sheet import Sheet
from communique.facts.stamps import find_clocks, find_dates
from communique.facts.suffixes import read_suffixed_dates
from communique.facts.weekdays import read_weekdays
from communique.facts.years import read_years
from communique.languages import get_language
from communique.model import Fact

LEAST = 0.5
"""Facts of less confidence are hints: they are given only on request."""

_STAMPS = (find_phones, find_codes, find_laps, find_framed, find_dates, find_clocks)
"""They read digits."""
_DIGIT = re.compile(r"[0-9]")
_READERS = (
    read_periods,
    read_hours,
    read_suffixed_dates,
    read_named_dates,
    read_lone_days,
    read_years,
    read_amounts,
    read_weekdays,
    read_fixed,
)


def find_facts(text: str, language: str, *, confidence: float = LEAST) -> list[Fact]:
    """The facts that a text states, in order; no two overlap, and each span holds just what states it.

    ``language`` is any name of a language that the tables know. ``confidence`` is the least that a fact must have; with
    0 the result holds hints, too: numbers in names, ``both``, ``one of``.

    Raises:
        UsageError: no language has that name.
    """
    sheet = Sheet(text, grammar(get_language(language).facts))
    find_addresses(sheet)
    if _DIGIT.search(sheet.folded):
        for find in _STAMPS:
            find(sheet)
    find_compounds(sheet)
    reading = scan(sheet)
    if reading.quantities or reading.hits:
        board = Board(sheet, reading)
        for read in _READERS:
            read(board)
    if not sheet.facts:
        return []
    share_parts(sheet)
    found, last = [], 0
    for fact in sorted(sheet.facts, key=lambda fact: (fact.start, -fact.end)):
        if fact.start >= last and fact.confidence >= confidence and not (sheet.dropped and fact in sheet.dropped):
            found.append(fact)
            last = fact.end
    return found
