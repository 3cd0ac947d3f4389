"""What drafting needs to know of a language beside what checks do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


class Government(Protocol):
    """Which case a noun stands in, as the words before it tell."""

    def __call__(self, before: str, *, name: bool) -> str | None:
        """The case (``gent``) that the words before a noun ask for; None where they ask for none.

        ``name`` says that the noun is the name of a person, which may stand beside a title in the title's case.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DraftTable:
    """Tables that drive drafting. Compared and hashed by identity."""

    clause_marks: Mapping[str, str]
    """By the mark at the end of a clause in any language: what this one writes there, with its blanks."""
    aside: str = " ({})"
    """What stands in brackets behind a word, with the blank before it; ``{}`` is what they hold."""
    person: str = ""
    """Pattern of the name of a person of this language's own people, as its group ``name``."""
    government: str = ""
    """``module:object`` of its :class:`Government`, loaded when a text first needs it; empty: it has no cases."""
    moment: str = "{date}, {time}"
    """A day and an hour."""
    weekday_date: str = "{date} ({weekday})"
    """A day with the day of its week."""
    reach: str = " – "
    """Between the first and the last of some days or hours."""
    reach_words: frozenset[str] = frozenset()
    """Words that tell such a reach, casefolded: ``from``, ``to``."""
    moment_words: frozenset[str] = frozenset()
    """What stands between a day and an hour and says nothing, casefolded: ``at``."""
    after_number: str = ""
    """Pattern of what a machine sets behind a placeholder that it takes for a number: ``года``."""
