"""Data files: rows with columns, and phrases with slots, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools.mini_packages.grammar.template import Template, parse

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Phrase:
    """What may fill a slot: one template per language."""

    en: Template
    zh: Template
    ru: Template
    names: tuple[tuple[str, str], ...]
    """The nested slots: name and type."""
    simple: bool
    """Nothing is nested."""


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _sections(folder: str) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for path in sorted((HERE / folder).glob("*.txt")):
        name = ""
        for line in _lines(path):
            if line.startswith("[") and line.endswith("]"):
                name = line[1:-1]
                found.setdefault(name, [])
            else:
                found[name].append([cell.strip() for cell in line.split(" | ")])
    return found


@cache
def _tables() -> dict[str, list[list[str]]]:
    return _sections("data")


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, as written."""
    return tuple(tuple(row) for row in _tables()[name])


def phrase(en: str, zh: str, ru: str) -> Phrase:
    """Three templates, checked to use the same slots."""
    parsed = (parse(en), parse(zh), parse(ru, russian=True))
    names: dict[str, str] = {}
    for template in parsed:
        for ref in template.refs():
            names.setdefault(ref.name, ref.type)
    return Phrase(*parsed, tuple(names.items()), not names)


@cache
def phrases(name: str) -> tuple[Phrase, ...]:
    """The phrases of a table whose rows are en, zh, ru."""
    out: list[Phrase] = []
    for row in _tables()[name]:
        if len(row) != 3:
            raise ValueError(f"{name}: three columns wanted: {row}")
        out.append(phrase(row[0], row[1], row[2]))
    return tuple(out)


def has_table(name: str) -> bool:
    """Whether a data file has this table."""
    return name in _tables()


def table_names() -> tuple[str, ...]:
    """All tables."""
    return tuple(_tables())
