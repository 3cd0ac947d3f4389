"""How a sentence ends, beside how its source does."""

from __future__ import annotations

from collections.abc import Iterator

from communique.anatomy import find_dateline
from communique.checks.contract import Hit, Pair, Rule
from communique.checks.side import Side
from communique.languages import LANGUAGES
from communique.model import Role, Severity

_CLOSERS = "\"'»”“’)）]】》〉」』 \u00a0\u3000*_`>"
_ALL = "".join(dict.fromkeys("".join(language.checks.finals for language in LANGUAGES) + "｡．！？⋯"))
_ASKING, _CALLING = "?？", "!！"
_LEADING_OUT = ":：;；,，、—-–"
_LEAST = 12
"""Letters of English below which a text is a label, not a sentence."""


def final_mark(side: Side) -> str:
    """The mark that ends a text, quotes and brackets behind it left out; empty when it ends with none."""
    last = side.stripped.rstrip(_CLOSERS)[-1:]
    return last if last and last in _ALL else ""


def _is_dateline(side: Side) -> bool:
    """A dateline and nothing else: in Russian a stop ends it, in Chinese nothing does."""
    found = find_dateline(side.stripped, side.language)
    return found is not None and found.end == len(side.stripped)


def _end(side: Side) -> int:
    """Where the mark would stand: behind the last letter."""
    text = side.prose.rstrip()
    return len(text.rstrip(_CLOSERS)) or len(text)


def _find_final(pair: Pair) -> Iterator[Hit]:
    if not pair.target.stripped or pair.source.size < _LEAST or pair.context.role is Role.DATELINE:
        return
    wanted, there = final_mark(pair.source), final_mark(pair.target)
    end = _end(pair.target)
    if wanted and not there:
        if _is_dateline(pair.source) and _is_dateline(pair.target):
            return
        last = pair.target.stripped.rstrip(_CLOSERS)[-1:]
        if not last:
            return
        found = f"with {last!r}" if last in _LEADING_OUT else "without a mark"
        yield Hit(message=f"The source ends with {wanted!r}, the target {found}.", span=(max(0, end - 1), end))
    elif wanted and (wanted in _ASKING) != (there in _ASKING):
        yield Hit(
            message=f"The source ends with {wanted!r}, the target with {there!r}.",
            span=(end - 1, end),
            severity=Severity.NOTE,
        )


def _find_headline(pair: Pair) -> Iterator[Hit]:
    if pair.context.role not in {Role.HEADLINE, Role.SUBHEAD, Role.BREADCRUMB}:
        return
    there = final_mark(pair.target)
    if there and there not in _ASKING + _CALLING + "…⋯" and not final_mark(pair.source):
        end = _end(pair.target)
        text = pair.target.text
        plain = text[end - 1] == there and not text[max(0, end - 2)].isspace()
        abbreviated = there == "." and len(text[:end].rsplit(None, 1)[-1]) <= len("г.") + 2
        yield Hit(
            message=f"A headline does not end with {there!r}.",
            span=(end - 1, end),
            fix="" if plain and not abbreviated else None,
        )


FINAL = Rule(
    id="mark.final",
    severity=Severity.WARNING,
    why="A sentence without its final mark is often one whose end was lost.",
    find=_find_final,
)
HEADLINE = Rule(
    id="mark.headline",
    severity=Severity.WARNING,
    why="Headlines take no full stop in any of our languages; drafts like to add one.",
    find=_find_headline,
)
