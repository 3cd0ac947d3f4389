"""Terms as rows of a CSV file: what stands there stays as it is, byte for byte."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from communique.languages import LANGUAGES
from communique.model import Term, TermStatus
from communique.terms.cells import join_cell
from communique.terms.sheet import Sheet, encode, write_row

COLUMNS = ("concept", *(language.locale for language in LANGUAGES), "status", "short-of", "part-of-speech", "note")
"""Columns of a termbase that is written anew."""

_IMPLIED: dict[str, set[str | None]] = {name: {"", None} for name in COLUMNS} | {
    "status": {"", None, TermStatus.APPROVED.value}
}
"""What a cell means that is not there."""


def write_termbase(terms: Iterable[Term]) -> bytes:
    """A whole CSV file; the columns ``short-of`` and ``part-of-speech`` stand in it only if a term needs them."""
    rows = [_cells(term) for term in terms]
    columns = [
        name for name in COLUMNS if name not in {"short-of", "part-of-speech"} or any(row.get(name) for row in rows)
    ]
    lines = [write_row(columns, ",", "\n")]
    lines += [write_row([row.get(name, "") for name in columns], ",", "\n") for row in rows]
    return "".join(lines).encode()


def add_rows(sheet: Sheet, terms: Sequence[Term]) -> bytes:
    """The file of a sheet with terms behind its last row; a column that is needed and missing becomes the last one."""
    if not terms:
        return encode(sheet, sheet.text)
    rows = [_cells(term) for term in terms]
    locales = sheet.locales()
    columns = [locales.get(number, name.casefold().replace("_", "-")) for number, name in enumerate(sheet.columns)]
    missing = [
        name for name in COLUMNS if name not in columns and any(row.get(name) not in _IMPLIED[name] for row in rows)
    ]
    text = _widened(sheet, missing) if missing else sheet.text
    if not text.endswith(("\n", "\r")):
        text += sheet.newline
    columns += missing
    lines = [write_row([row.get(name, "") for name in columns], sheet.delimiter, sheet.newline) for row in rows]
    return encode(sheet, text + "".join(lines))


def _widened(sheet: Sheet, missing: Sequence[str]) -> str:
    """The text with further columns in its head; its other lines stay, for a short row is a row with empty cells."""
    lines = list(io.StringIO(sheet.text, newline=""))
    number = sheet.head.last - 1
    line = lines[number]
    bare = line.rstrip("\r\n")
    lines[number] = bare + sheet.delimiter + sheet.delimiter.join(missing) + line[len(bare) :]
    return "".join(lines)


def _cells(term: Term) -> dict[str, str]:
    cells = {locale: join_cell(texts) for locale, texts in term.renderings}
    cells |= {"concept": term.concept, "status": term.status.value, "short-of": term.short_of, "note": term.note}
    cells["part-of-speech"] = "verb" if term.verb else ""
    return cells
