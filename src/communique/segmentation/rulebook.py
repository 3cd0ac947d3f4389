"""A language's table and a project's rules, made ready for the scan. Made once for each pair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from communique.languages.sentence_table import Ending, SentenceTable
from communique.segmentation.user import UserPatterns, UserRules, compile_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """What the scan looks at."""

    table: SentenceTable
    known: frozenset[str]
    """Small-letter words before a stop that the rules must look at: abbreviations, alone or after a number."""
    glued: frozenset[str]
    """Starters that start a sentence even where the blank before them is missing."""
    user: UserPatterns | None = None


@lru_cache(maxsize=64)
def rulebook(table: SentenceTable, rules: UserRules | None) -> Rulebook:
    """The rulebook of a table and user rules.

    Raises:
        UsageError: the user rules are not well formed.
    """
    if rules is not None and rules.abbreviations:
        own = {"".join(token.split()).rstrip("."): Ending.NEVER for token in rules.abbreviations}
        own |= {token.lower(): ending for token, ending in own.items() if token.islower()}
        table = replace(
            table,
            abbreviations={**table.abbreviations, **own},
            after_number={token: ending for token, ending in table.after_number.items() if token not in own},
        )
    known = {*table.abbreviations, *table.after_number, *table.contexts, *(word.lower() for word in table.exclaimed)}
    return Rulebook(
        table=table,
        known=frozenset(token.lower() for token in known),
        glued=frozenset(word for word in table.starters if len(word) > 1),
        user=compile_rules(rules) if rules is not None else None,
    )
