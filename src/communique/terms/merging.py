"""Terms from elsewhere beside our own: what is new, what is there already, what contradicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from communique.model import Term, TermStatus
from communique.terms.termbase import Termbase


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What became of terms from elsewhere."""

    added: tuple[Term, ...]
    """Rows to write; of a concept that is known, only the locales that it lacks."""
    known: int
    """Rows that are there already."""
    conflicts: tuple[tuple[Term, str, Term], ...]
    """A term, the locale in which it says something else, and our row that stays."""


def merge_terms(termbase: Termbase, terms: Iterable[Term]) -> Merged:
    """Compare terms with those of a termbase. An approved rendering that we have is never changed."""
    shelf = _Shelf()
    for term in termbase.terms:
        shelf.learn(term)
    added: list[Term] = []
    conflicts: list[tuple[Term, str, Term]] = []
    same = 0
    for term in terms:
        new = tuple((locale, rest) for locale, texts in term.renderings if (rest := shelf.lacks(term, locale, texts)))
        clashes = [(term, locale, ours) for locale, texts in term.renderings if (ours := shelf.clash(term, locale))]
        conflicts += clashes
        if new:
            added.append(replace(term, renderings=new))
            shelf.learn(added[-1])
        elif not clashes:
            same += 1
    return Merged(added=tuple(added), known=same, conflicts=tuple(conflicts))


class _Shelf:
    """Rows by concept, status and locale."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, TermStatus, str], list[Term]] = {}

    def learn(self, term: Term) -> None:
        for locale, _ in term.renderings:
            self._rows.setdefault((term.concept, term.status, locale), []).append(term)

    def lacks(self, term: Term, locale: str, texts: tuple[str, ...]) -> tuple[str, ...]:
        """The renderings that are not there; none where ours is approved already."""
        ours = self._rows.get((term.concept, term.status, locale), [])
        if term.status is TermStatus.APPROVED:
            return () if ours else texts
        also = self._rows.get((term.concept, TermStatus.APPROVED, locale), [])
        have = {text for row in ours for text in row.rendered(locale)}
        if term.status is TermStatus.VARIANT:
            have |= {text for row in also for text in row.rendered(locale)}
        return tuple(text for text in texts if text not in have)

    def clash(self, term: Term, locale: str) -> Term | None:
        """Our approved row, where it has not all that is approved elsewhere."""
        ours = self._rows.get((term.concept, term.status, locale), [])
        have = {text for row in ours for text in row.rendered(locale)}
        wrong = term.status is TermStatus.APPROVED and ours and not have.issuperset(term.rendered(locale))
        return ours[0] if wrong else None
