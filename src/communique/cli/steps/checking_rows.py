"""Pairs from stdin, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from communique.checks.contract import Context
from communique.checks.running import Options, check, make_pair
from communique.cli.steps.checking import Asked
from communique.errors import InputError, UsageError
from communique.model import Finding
from communique.terms.termbase import NO_TERMS, Termbase

_COLUMNS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One pair, and what is wrong with it."""

    name: str
    """Its id, or the number of its line."""
    source: str
    target: str
    source_locale: str
    target_locale: str
    neighbours: tuple[tuple[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()


def check_rows(text: str, asked: Asked, options: Options, terms: Termbase = NO_TERMS) -> Iterator[Row]:
    """Check pairs: JSON objects with ``source`` and ``target``, or two columns that a tab parts.

    An object may also have ``id``, ``source_locale``, ``target_locale`` and ``context``, a list of further pairs.

    Raises:
        InputError: a line is neither.
        UsageError: nothing says which languages the texts are in.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"stdin:{number}"
        row = _read(line.removesuffix("\r"), number, asked)
        if not row.source_locale or not row.target_locale:
            raise UsageError(
                "In which languages are the texts?", place=place, remedy="Name them with --source and --to."
            )
        pair = make_pair(
            row.source,
            row.target,
            source_locale=row.source_locale,
            target_locale=row.target_locale,
            context=Context(neighbours=row.neighbours, terms=terms),
        )
        yield replace(row, findings=tuple(replace(finding, place=place) for finding in check(pair, options)))


def _read(line: str, number: int, asked: Asked) -> Row:
    source_locale, target_locale = asked.source or "", asked.to[0] if asked.to else ""
    if not line.startswith("{"):
        columns = line.split("\t")
        if len(columns) < _COLUMNS:
            raise InputError(
                "Is no pair.", place=f"stdin:{number}", remedy="Part source and target with a tab, or give JSON lines."
            )
        return Row(
            name=str(number),
            source=columns[0],
            target=columns[1],
            source_locale=source_locale,
            target_locale=target_locale,
        )
    try:
        record = json.loads(line)
        return Row(
            name=str(record.get("id", number)),
            source=_text(record["source"]),
            target=_text(record["target"]),
            source_locale=_text(record.get("source_locale") or source_locale),
            target_locale=_text(record.get("target_locale") or target_locale),
            neighbours=tuple((_text(one["source"]), _text(one["target"])) for one in record.get("context") or ()),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            "Is no pair.",
            place=f"stdin:{number}",
            remedy='Give JSON lines as {"source": "…", "target": "…", "source_locale": "en", "target_locale": "ru"}.',
        ) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
