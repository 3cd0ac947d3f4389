"""Blanks at the edges, and more of them than one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.checks.contract import Hit, Pair, Rule
from communique.model import Severity

_DOUBLE = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|\u3000+)(?=\S)")
_LEADING, _TRAILING = re.compile(r"\A\s+"), re.compile(r"\s+\Z")


def _find_edges(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source.text, pair.target.text
    for pattern, where in ((_LEADING, "begins"), (_TRAILING, "ends")):
        there = pattern.search(target) if target[:1].isspace() or target[-1:].isspace() else None
        wanted = pattern.search(source) if source[:1].isspace() or source[-1:].isspace() else None
        blanks = wanted.group() if wanted else ""
        if there is not None and there.group() != blanks and (not blanks or "\n" in blanks + there.group()):
            yield Hit(
                message=f"The target {where} with blanks that the source does not have.", span=there.span(), fix=blanks
            )
        elif there is None and "\n" in blanks and target:
            place = 0 if where == "begins" else len(target)
            yield Hit(
                message=f"The target {where} without the line break of the source.", span=(place, place), fix=blanks
            )


def _find_double(pair: Pair) -> Iterator[Hit]:
    if "  " not in pair.target.text and not re.search("[\u00a0\u3000]", pair.target.text):
        return
    if "  " in pair.source.text.strip():
        return
    for match in _DOUBLE.finditer(pair.target.prose):
        yield Hit(
            message="Several blanks in a row.", span=match.span(), fix="\u00a0" if "\u00a0" in match.group() else " "
        )


EDGE = Rule(
    id="space.edge",
    severity=Severity.WARNING,
    why="Blanks at the edge of a sentence become gaps and broken lines in print.",
    find=_find_edges,
)
DOUBLE = Rule(
    id="space.double",
    severity=Severity.WARNING,
    why="Two blanks in a row are a slip that shows in print and breaks the next search.",
    find=_find_double,
)
