"""Markup and placeholders that a translation lost, added or damaged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.side import Side
from communique.model import Severity

_TRANSLATED = re.compile(r"\s(?:title|alt|aria-label|placeholder)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
"""Attributes whose text is translated."""


def _find_placeholders(pair: Pair) -> Iterator[Hit]:
    if not pair.source.placeholders and not pair.target.placeholders:
        return
    yield from _compare(
        [(match.group(), match.start(), match.end()) for match in pair.source.placeholders],
        [(match.group(), match.start(), match.end()) for match in pair.target.placeholders],
        "placeholder",
    )


def _markup(side: Side) -> list[tuple[str, int, int]]:
    """Codes that are markup, as what must be alike on both sides, with start and end."""
    taken = {(start, end) for _, start, end in side.addresses}
    return [(_canonical(code.text), code.start, code.end) for code in side.codes if (code.start, code.end) not in taken]


def _canonical(text: str) -> str:
    if text.startswith("`"):
        marks = len(text) - len(text.lstrip("`"))
        return "`" * marks
    if text.startswith("<"):
        return _TRANSLATED.sub("", text)
    return text


def _find_markup(pair: Pair) -> Iterator[Hit]:
    if not pair.source.codes and not pair.target.codes:
        return
    for hit in _compare(_markup(pair.source), _markup(pair.target), "markup"):
        severity = _severity(hit, pair)
        if severity is not Severity.NOTE:
            yield replace(hit, severity=severity)


def _severity(hit: Hit, pair: Pair) -> Severity | None:
    """A reference to a character is a matter of wording: ``S&amp;P`` may be ``S&P``, or 标准普尔.

    A note where the other side has the character itself.
    """
    side, other, span = (
        (pair.target, pair.source, hit.span) if hit.span else (pair.source, pair.target, hit.source_span)
    )
    reference = side.text[slice(*span)] if span is not None else ""
    if not _REFERENCE.fullmatch(reference):
        return None
    return Severity.NOTE if unescape(reference) in other.text else Severity.WARNING


_REFERENCE = re.compile(r"&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")


def _compare(sources: list[tuple[str, int, int]], targets: list[tuple[str, int, int]], what: str) -> Iterator[Hit]:
    wanted, there = Counter(text for text, _, _ in sources), Counter(text for text, _, _ in targets)
    for text, start, end in sources:
        if wanted[text] > there[text]:
            wanted[text] -= 1
            yield Hit(
                message=f"The {what} {text!r} is missing.",
                source_span=(start, end),
                remedy=f"Put {text!r} where it belongs in the target.",
            )
    wanted = Counter(text for text, _, _ in sources)
    for text, start, end in reversed(targets):
        if there[text] > wanted[text]:
            there[text] -= 1
            yield Hit(message=f"The {what} {text!r} is not in the source.", span=(start, end))


PLACEHOLDER = Rule(
    id="code.placeholder",
    severity=Severity.ERROR,
    why="A program fills placeholders in by their exact name; a damaged one is printed as it stands, or breaks it.",
    find=_find_placeholders,
)
MARKUP = Rule(
    id="code.markup",
    severity=Severity.ERROR,
    why="A lost or broken tag makes half a page bold, or a link dead.",
    find=_find_markup,
)
