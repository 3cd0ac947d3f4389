"""The termbase: the rows of one file as a value, and which concepts belong together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from communique.errors import UsageError
from communique.languages import find_language
from communique.model import Finding, Term, TermStatus
from communique.terms.cells import split_cell

STATUSES: Mapping[str, TermStatus] = {
    "": TermStatus.APPROVED,
    "approved": TermStatus.APPROVED,
    "preferred": TermStatus.APPROVED,
    "variant": TermStatus.VARIANT,
    "admitted": TermStatus.VARIANT,
    "forbidden": TermStatus.FORBIDDEN,
    "deprecated": TermStatus.FORBIDDEN,
    "do-not-translate": TermStatus.KEEP,
    "dnt": TermStatus.KEEP,
}
"""What a cell of the column ``status`` may say, and what that means."""


class Termbase:
    """The rows of a termbase in their order. Equal termbases have equal rows; comparing them costs nothing."""

    __slots__ = ("fingerprint", "problems", "terms")

    terms: tuple[Term, ...]
    problems: tuple[Finding, ...]
    """What is wrong with rows that were read; those of severity error are not among the terms."""
    fingerprint: str

    def __init__(self, terms: Iterable[Term] = (), *, problems: Iterable[Finding] = ()) -> None:
        self.terms = tuple(terms)
        self.problems = tuple(problems)
        self.fingerprint = hashlib.blake2b(repr(self.terms).encode(errors="surrogatepass"), digest_size=16).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Termbase) and self.fingerprint == other.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __bool__(self) -> bool:
        return bool(self.terms)

    def __len__(self) -> int:
        return len(self.terms)


NO_TERMS = Termbase()


def termbase_of(rows: Termbase | Iterable[Term | Mapping[str, object]]) -> Termbase:
    """A termbase of terms, or of mappings with the columns of ``terms.csv``: ``{"en": "SPbPU", "ru": "СПбПУ"}``.

    In a mapping the renderings of a locale may be a list or parted by ``|``; the keys ``concept``, ``status``,
    ``short-of``, ``verb``, ``note`` and ``place`` are optional, any other key must be a locale or an alias of one.

    Raises:
        UsageError: a mapping has a key or a status that nobody knows, or no rendering.
    """
    if isinstance(rows, Termbase):
        return rows
    return _of_terms(tuple(row if isinstance(row, Term) else _of_mapping(row) for row in rows))


@lru_cache(maxsize=64)
def _of_terms(terms: tuple[Term, ...]) -> Termbase:
    return Termbase(terms)


def _of_mapping(row: Mapping[str, object]) -> Term:
    renderings: dict[str, tuple[str, ...]] = {}
    for key, value in row.items():
        language = find_language(key)
        if language is not None and value:
            texts = split_cell(value) if isinstance(value, str) else value if isinstance(value, Sequence) else ()
            if not texts or not all(isinstance(text, str) for text in texts):
                raise UsageError(f"The rendering of a term in {key} is no text.", remedy="Give a text or several.")
            renderings[language.locale] = tuple(texts)
        elif language is None and key not in {"concept", "status", "short-of", "short_of", "verb", "note", "place"}:
            raise UsageError(f"A term has no {key!r}.", remedy="Use concept, status, short-of, verb, note or a locale.")
    status = STATUSES.get(str(row.get("status", "")).strip().casefold())
    if status is None:
        raise UsageError(f"Unknown status {row['status']!r} of a term.", remedy=f"Use one of: {known_statuses()}.")
    if not renderings:
        raise UsageError("A term has no rendering.", remedy='Give at least one, as {"en": "…", "ru": "…"}.')
    return Term(
        concept=str(row.get("concept", "")) or next(iter(renderings.values()))[0],
        renderings=tuple(renderings.items()),
        status=status,
        short_of=str(row.get("short-of", row.get("short_of", ""))),
        verb=bool(row.get("verb")),
        note=str(row.get("note", "")),
        place=str(row.get("place", "")),
    )


def known_statuses() -> str:
    """The statuses as people write them."""
    return ", ".join(status.value for status in TermStatus)


class Families:
    """Concepts with their short forms: what may stand for each other."""

    def __init__(self, termbase: Termbase) -> None:
        self._parents = {term.concept: term.short_of for term in termbase.terms if term.short_of}
        self.statuses = frozenset(term.status for term in termbase.terms)
        """Which there are at all."""
        self.has_variants = TermStatus.VARIANT in self.statuses or any(
            len(texts) > 1 for term in termbase.terms for _, texts in term.renderings
        )
        self.members: dict[str, list[Term]] = {}
        """By the concept of the full name: all rows that may stand for it, so not the forbidden ones."""
        for term in termbase.terms:
            if term.status is not TermStatus.FORBIDDEN:
                self.members.setdefault(self.root(term.concept), []).append(term)

    def root(self, concept: str) -> str:
        """The concept of the full name; that of the short form itself where the rows lead in a circle."""
        seen = {concept}
        while (parent := self._parents.get(concept)) is not None and parent not in seen:
            seen.add(parent)
            concept = parent
        return concept if concept not in self._parents else min(seen)

    def renderings(self, concept: str, locale: str) -> list[tuple[Term, str]]:
        """All that may stand for a concept in a locale, the preferred ones first."""
        members = self.members.get(self.root(concept), [])
        ordered = sorted(members, key=lambda term: (term.concept != concept, term.status is TermStatus.VARIANT))
        return [(term, text) for term in ordered for text in term.rendered(locale)]

    def preferred(self, concept: str, locale: str) -> tuple[Term, str] | None:
        """The approved rendering of exactly this concept in a locale."""
        return next(
            (
                (term, term.rendered(locale)[0])
                for term in self.members.get(self.root(concept), [])
                if term.concept == concept and term.status is TermStatus.APPROVED and term.rendered(locale)
            ),
            None,
        )


@lru_cache(maxsize=32)
def families_of(termbase: Termbase) -> Families:
    """The families of a termbase, worked out once."""
    return Families(termbase)
