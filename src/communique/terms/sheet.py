"""A termbase file as a table: its encoding, delimiter, columns and rows with their lines."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.errors import InputError
from communique.languages import find_language

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?")
_QUOTED = re.compile(r'"[^"]*"?')
_LONGEST_CELL = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row below the head."""

    line: int
    """1-based line of the file on which it begins."""
    last: int
    """And on which it ends; a quoted cell may hold line breaks."""
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A termbase file, read but not understood."""

    text: str
    """All of it, without a byte order mark."""
    encoding: str
    bom: bytes
    delimiter: str
    newline: str
    columns: tuple[str, ...]
    """Names as they stand in the head."""
    head: Row
    rows: tuple[Row, ...]
    """Rows with at least one cell that is not blank."""

    def locales(self) -> dict[int, str]:
        """Columns of renderings, with the gettext name of their locale; the first of two for one locale counts."""
        found: dict[int, str] = {}
        for number, name in enumerate(self.columns):
            language = find_language(name)
            if language is not None and language.locale not in found.values():
                found[number] = language.locale
        return found

    def column(self, name: str) -> int | None:
        """Where the column of a name stands, without regard to case, ``_`` as ``-``."""
        names = [column.strip().casefold().replace("_", "-") for column in self.columns]
        return names.index(name) if name in names else None


def read_sheet(data: bytes, *, place: str) -> Sheet:
    """The table in a CSV file: comma, semicolon or tab, UTF-8 or UTF-16 with a byte order mark, as Excel writes it.

    Raises:
        InputError: it cannot be decoded, a quotation mark is never closed, or there is no head.
    """
    text, encoding, bom = _decode(data, place)
    first = _SEPARATOR_LINE.match(text)
    start = first.end() if first else 0
    delimiter = first[1] if first else _guess_delimiter(text)
    records = _records(text[start:], delimiter, place, skipped=1 if first else 0)
    head = next((record for record in records if any(cell.strip() for cell in record.cells)), None)
    if head is None:
        raise InputError(
            "Is empty.", place=place, remedy="Its first line names the columns: concept,en,zh_CN,ru,status."
        )
    return Sheet(
        text=text,
        encoding=encoding,
        bom=bom,
        delimiter=delimiter,
        newline="\r\n" if "\r\n" in text else "\n",
        columns=tuple(cell.strip() for cell in head.cells),
        head=head,
        rows=tuple(
            record for record in records if record.line > head.line and any(cell.strip() for cell in record.cells)
        ),
    )


def encode(sheet: Sheet, text: str) -> bytes:
    """A text as bytes in the encoding of a sheet."""
    return sheet.bom + text.encode(sheet.encoding)


def write_row(cells: Sequence[str], delimiter: str, newline: str) -> str:
    """A line of a table, quoted where that is needed."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator=newline).writerow(cells)
    return stream.getvalue()


def _decode(data: bytes, place: str) -> tuple[str, str, bytes]:
    bom, encoding = next((known for known in _BOMS if data.startswith(known[0])), (b"", "utf-8"))
    try:
        return data.removeprefix(bom).decode(encoding), encoding, bom
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"Is not {encoding.upper()}.", place=f"{place}:{line}", remedy="Save it as CSV UTF-8 (in Excel: Save as)."
        ) from error


def _guess_delimiter(text: str) -> str:
    head = _QUOTED.sub("", next((line for line in text.splitlines() if line.strip()), ""))
    return max(",;\t", key=head.count)


def _records(text: str, delimiter: str, place: str, *, skipped: int) -> list[Row]:
    records: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num
        where = f"{place}:{line + 1 + skipped}"
        try:
            cells = next(reader)
        except StopIteration:
            return records
        except csv.Error as error:
            raise InputError(
                f"A row cannot be read: {error}.",
                place=where,
                remedy="Close each quotation mark; inside a quoted cell write it twice.",
            ) from error
        if any(len(cell) > _LONGEST_CELL for cell in cells):
            raise InputError("A cell is too long.", place=where, remedy="Close each quotation mark.")
        records.append(Row(line=line + 1 + skipped, last=reader.line_num + skipped, cells=tuple(cells)))
