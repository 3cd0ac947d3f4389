"""Rules of good print, made from the tables of the languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.side import Side
from communique.languages import LANGUAGES
from communique.languages.check_table import TypographyRule


def typography_rules() -> Iterator[Rule]:
    """A rule for every row of every language's table."""
    for language in LANGUAGES:
        for row in language.checks.typography:
            finder = _Finder(row)
            yield Rule(
                id=row.id,
                severity=row.severity,
                why=row.why,
                find=finder,
                targets=frozenset({language.locale}),
                clause=row.clause,
                needs=frozenset(row.needs),
            )


class _Finder:
    """Finds what one row of a table forbids."""

    def __init__(self, row: TypographyRule) -> None:
        self._row = row
        self._pattern = re.compile(row.pattern)
        self._group: int | str = "wrong" if "wrong" in self._pattern.groupindex else 0
        self._letters = str.maketrans(dict(row.letters))

    def __call__(self, pair: Pair) -> Iterable[Hit]:
        return self._hits(pair) if self._pattern.search(pair.target.prose) is not None else ()

    def _hits(self, pair: Pair) -> Iterator[Hit]:
        row, text = self._row, pair.target.prose
        matches = [match for match in self._pattern.finditer(text) if match.group(self._group)]
        if not matches:
            return
        if row.source_too and len(self._pattern.findall(pair.source.prose)) >= len(matches):
            return
        safe = not (row.unless_paired and sum(text.count(mark) for mark in row.unless_paired) % 2)
        for match in matches:
            fix = self._fix(match, pair.target) if safe else None
            wrong = pair.target.text[slice(*match.span(self._group))]
            if fix != wrong:
                yield Hit(message=row.message.format(wrong=wrong), span=match.span(self._group), fix=fix)

    def _fix(self, match: re.Match[str], target: Side) -> str | None:
        """What should stand there; None where a person must decide."""
        if self._row.letters:
            return target.unmask(match.group(self._group).translate(self._letters))
        if self._row.replacement is None:
            return None
        return target.unmask(match.expand(self._row.replacement))
