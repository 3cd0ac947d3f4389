"""What is wrong with a termbase itself: rows that contradict each other, and renderings that nobody could mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from communique.languages import LANGUAGES, find_language, get_language
from communique.languages.check_table import TypographyRule
from communique.model import Finding, Severity, Term, TermStatus
from communique.terms.index import scan
from communique.terms.termbase import Termbase, families_of
from communique.terms.words import words_of

_LATIN = "A-Za-zÀ-ɏ"


def find_problems(termbase: Termbase) -> list[Finding]:
    """Everything that is wrong, in the order of the rows; what reading found comes first."""
    found = [
        *termbase.problems,
        *_two_approved(termbase),
        *_one_rendering(termbase),
        *_hidden(termbase),
        *_renderings(termbase),
    ]
    return list(dict.fromkeys(found))


def _problem(name: str, severity: Severity, term: Term, message: str, remedy: str) -> Finding:
    return Finding(rule=f"termbase.{name}", severity=severity, message=message, place=term.place, remedy=remedy)


def _two_approved(termbase: Termbase) -> Iterator[Finding]:
    """Concepts with two approved rows for one locale."""
    first: dict[tuple[str, str], Term] = {}
    for term in termbase.terms:
        if term.status is not TermStatus.APPROVED:
            continue
        for locale, texts in term.renderings:
            other = first.setdefault((term.concept, locale), term)
            if other is not term:
                same = other.rendered(locale) == texts
                yield _problem(
                    "duplicate",
                    Severity.WARNING,
                    term,
                    f"{term.concept} has an approved rendering for {locale} already{_at(other)}.",
                    "Remove the row." if same else "Give one of them the status variant.",
                )


def _one_rendering(termbase: Termbase) -> Iterator[Finding]:
    """Renderings that two rows share, where that makes them contradict each other or mean two things."""
    families = families_of(termbase)
    users: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in termbase.terms:
        for locale, texts in term.renderings:
            for text in texts:
                users[locale, text].append(term)
    for (locale, text), terms in users.items():
        allowed = [term for term in terms if term.status is not TermStatus.FORBIDDEN]
        forbidden = [term for term in terms if term.status is TermStatus.FORBIDDEN]
        if allowed and forbidden:
            same = any(one.concept == other.concept for one in allowed for other in forbidden)
            yield _problem(
                "contradiction",
                Severity.ERROR if same else Severity.WARNING,
                forbidden[0],
                f"{text} is forbidden for {locale} and allowed{_at(allowed[0])}; it will not be reported.",
                "Remove it from one of the rows.",
            )
        roots = {families.root(term.concept): term for term in allowed}
        if len(roots) > 1:
            one, other = list(roots.values())[:2]
            yield _problem(
                "ambiguous",
                Severity.WARNING,
                other,
                f"{text} stands for {one.concept}{_at(one)} and for {other.concept}.",
                "Either may stand for it in a check; give one of them a longer rendering if you can.",
            )


def _hidden(termbase: Termbase) -> Iterator[Finding]:
    """Allowed renderings inside forbidden ones."""
    rest = Termbase(term for term in termbase.terms if term.status is TermStatus.APPROVED)
    for term in termbase.terms:
        if term.status is not TermStatus.FORBIDDEN:
            continue
        for locale, texts in term.renderings:
            for text in texts:
                inner = [group[0] for group in scan(rest, locale, text) if group[0].rendering != text]
                if inner:
                    message = f"{text} is forbidden; {inner[0].rendering}{_at(inner[0].term)} is a part of it."
                    yield _problem("part", Severity.NOTE, term, message, "The longer one counts. Is that meant?")


def _renderings(termbase: Termbase) -> Iterator[Finding]:
    for term in termbase.terms:
        for locale, texts in term.renderings:
            for text in texts:
                if term.status is not TermStatus.KEEP:
                    yield from _script(term, locale, text)
                if term.status in {TermStatus.APPROVED, TermStatus.VARIANT}:
                    yield from _print(term, locale, text)


def _script(term: Term, locale: str, text: str) -> Iterator[Finding]:
    own = get_language(locale).terms.letters
    for language in LANGUAGES:
        letters = language.terms.letters
        if letters in {own, _LATIN}:
            continue
        if re.search(f"[{letters}]", text):
            message = f"{text} is a rendering for {locale} with letters of {language.name}."
            remedy = "Did it get into the wrong column, or is a letter a look-alike?"
            yield _problem("script", Severity.ERROR, term, message, remedy)
    if term.status is TermStatus.APPROVED and not re.search(f"[{own}]", text) and re.search(f"[{_LATIN}]", text):
        message = f"{text} is a rendering for {locale} in Latin letters."
        yield _problem("script", Severity.NOTE, term, message, "Is it meant to stay so?")


def _print(term: Term, locale: str, text: str) -> Iterator[Finding]:
    """Where a rendering breaks a rule of good print that would be reported wherever it is used."""
    language = find_language(locale)
    for rule in language.checks.typography if language is not None else ():
        if rule.severity is Severity.NOTE or (rule.needs and not set(rule.needs) & set(text)):
            continue
        if _compiled(rule).search(text):
            yield _problem(
                "print",
                Severity.WARNING,
                term,
                f"{text}: {rule.message} [{rule.id}]",
                f"Write it as it has to be printed in {language.name if language else locale}.",
            )
    if not any(True for _ in words_of(locale).tokens(text)):
        yield _problem("print", Severity.ERROR, term, f"{text} has no word.", "It is never found; remove it.")


@cache
def _compiled(rule: TypographyRule) -> re.Pattern[str]:
    return re.compile(rule.pattern)


def _at(term: Term) -> str:
    return f" ({term.place})" if term.place else ""
