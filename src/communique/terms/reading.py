"""``terms.csv`` understood: rows become terms, and what is wrong with one becomes a finding with its line."""

from __future__ import annotations

from collections.abc import Iterator

from communique.errors import InputError
from communique.languages import LANGUAGES
from communique.model import Finding, Severity, Term
from communique.terms.cells import split_cell
from communique.terms.index import LONGEST
from communique.terms.sheet import Row, Sheet, read_sheet
from communique.terms.termbase import STATUSES, Termbase, known_statuses
from communique.terms.words import words_of

KNOWN_COLUMNS = ("concept", "status", "short-of", "part-of-speech", "note")
"""Columns beside those of locales; further ones are kept and not read."""


def read_termbase(data: bytes, *, place: str = "terms.csv") -> Termbase:
    r"""The termbase in a CSV file.

    A row is a concept with its rendering in each locale; ``|`` parts several renderings of a cell (``\|`` is the mark
    itself), the first of which is preferred. Rows that cannot be used stand in ``problems``, the others in ``terms``.

    Raises:
        InputError: it is no table, or has no column of a locale.
    """
    return understand(read_sheet(data, place=place), place=place)


def understand(sheet: Sheet, *, place: str) -> Termbase:
    """The termbase in a sheet.

    Raises:
        InputError: no column is one of a locale.
    """
    locales = sheet.locales()
    head = f"{place}:{sheet.head.line}"
    if not locales:
        raise InputError(
            "No column is one of a locale.",
            place=head,
            remedy=f"Name columns {', '.join(language.locale for language in LANGUAGES)} in the first line.",
        )
    problems = list(_head_problems(sheet, locales, head))
    terms = []
    for row in sheet.rows:
        found, term = _read_row(sheet, row, locales, f"{place}:{row.line}")
        problems += found
        if term is not None:
            terms.append(term)
    problems += _loose_ends(terms)
    return Termbase(terms, problems=problems)


def _problem(name: str, severity: Severity, place: str, message: str, remedy: str) -> Finding:
    return Finding(rule=f"termbase.{name}", severity=severity, message=message, place=place, remedy=remedy)


def _head_problems(sheet: Sheet, locales: dict[int, str], head: str) -> Iterator[Finding]:
    from communique.languages import find_language

    for number, name in enumerate(sheet.columns):
        language = find_language(name)
        if language is not None and number not in locales:
            yield _problem(
                "column",
                Severity.ERROR,
                head,
                f"Two columns are of {language.locale}; {name} is not read.",
                "Move its renderings to the other one, with | between several.",
            )
    if sheet.column("concept") is None:
        yield _problem(
            "column",
            Severity.NOTE,
            head,
            "There is no column concept; the first rendering of each row names its concept.",
            "Add it to tie several rows to one concept.",
        )


def _read_row(sheet: Sheet, row: Row, locales: dict[int, str], place: str) -> tuple[list[Finding], Term | None]:
    problems = []
    width = len(sheet.columns)
    if any(cell.strip() for cell in row.cells[width:]):
        problems.append(
            _problem(
                "cells",
                Severity.WARNING,
                place,
                f"The row has {len(row.cells)} cells, the head {width}.",
                f"Put a cell with a {_name(sheet.delimiter)} into quotation marks.",
            )
        )

    def cell(name: str) -> str:
        number = sheet.column(name)
        return row.cells[number].strip() if number is not None and number < len(row.cells) else ""

    renderings = tuple(
        (locale, texts)
        for number, locale in locales.items()
        if number < len(row.cells) and (texts := split_cell(row.cells[number]))
    )
    status = STATUSES.get(cell("status").casefold())
    if status is None:
        remedy = f"Use one of: {known_statuses()}."
        problems.append(_problem("status", Severity.ERROR, place, f"Unknown status {cell('status')!r}.", remedy))
    if not renderings:
        remedy = "Fill at least one column of a locale, or remove the row."
        problems.append(_problem("rendering", Severity.ERROR, place, "The row has no rendering.", remedy))
    for locale, texts in renderings:
        problems += _rendering_problems(locale, texts, place)
    if status is None or not renderings:
        return problems, None
    return problems, Term(
        concept=cell("concept") or renderings[0][1][0],
        renderings=renderings,
        status=status,
        short_of=cell("short-of"),
        verb=cell("part-of-speech").casefold() == "verb",
        note=cell("note"),
        place=place,
    )


def _rendering_problems(locale: str, texts: tuple[str, ...], place: str) -> Iterator[Finding]:
    for text in texts:
        count = sum(1 for _ in words_of(locale).tokens(text))
        if not count:
            message, remedy = f"{text!r} has no letter and no digit.", "Such a rendering is never found; remove it."
            yield _problem("rendering", Severity.ERROR, place, message, remedy)
        elif count > LONGEST:
            message = f"A rendering for {locale} has {count} words; it is never found."
            yield _problem("rendering", Severity.ERROR, place, message, "Is a quotation mark not closed?")


def _loose_ends(terms: list[Term]) -> Iterator[Finding]:
    concepts = {term.concept for term in terms}
    for term in terms:
        if term.short_of and term.short_of not in concepts:
            message = f"No row has the concept {term.short_of} that this is the short form of."
            yield _problem("short-of", Severity.ERROR, term.place, message, "Name the concept of the full name.")
        elif term.short_of == term.concept and term.short_of:
            message = "A term is its own short form."
            yield _problem("short-of", Severity.ERROR, term.place, message, "Give the short form a concept of its own.")


def _name(delimiter: str) -> str:
    return {",": "comma", ";": "semicolon", "\t": "tab"}.get(delimiter, delimiter)
