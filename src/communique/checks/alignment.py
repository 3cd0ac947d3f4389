"""Targets that belong to another sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.gazetteer import mentions
from communique.checks.length import deviation
from communique.checks.side import Side
from communique.languages.places import WITHIN
from communique.model import Severity

_FIGURES = re.compile(r"\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?")
_LATIN_NAME = re.compile(r"\b[A-Z][A-Za-z0-9]+")
_CYRILLIC_NAME = re.compile(r"\b[А-ЯЁ][а-яё]{3,}")
_SOUNDS = (
    ("sch|sh|ch|zh|ts|kh|щ|ш|ч|ж|ц|дж|j|x|z|s|с|з|c|q|k|к|г|g|х|h", "k"), ("ph|ф|f|v|в|b|б|p|п|w", "p"),
    ("th|т|t|d|д", "t"), ("l|л", "l"), ("m|м", "m"), ("n|н", "n"), ("r|р", "r"),
)  # fmt: skip
"""Consonants that one language writes for another, in classes."""
_SOUND = re.compile("|".join(f"(?P<{letter}>{pattern})" for pattern, letter in _SOUNDS))
_YEAR = 4
"""Digits of a year, which another language may tell by its last two."""
_LEAST = 2
"""Signs that each side must have before it tells that none of them is the other's."""
_FAR = 1.5
"""Standard deviations of length from which fewer signs will do."""
_SKELETON = 3
"""Consonants of a name by which it is known again, when another alphabet writes it."""


def _skeleton(name: str) -> str:
    sounds = "".join(match.lastgroup or "" for match in _SOUND.finditer(name.lower()))
    return re.sub(r"(.)\1+", r"\1", sounds)[:_SKELETON]


def _signs(side: Side) -> set[str]:
    """What stays in any language: figures, names in Latin letters, places, and how names sound."""
    text = side.prose
    figures = [re.sub(r"\D", "", figure) for figure in _FIGURES.findall(text)]
    signs = {figure.strip("0") for figure in figures} | {
        figure[-2:].strip("0") for figure in figures if len(figure) == _YEAR
    }
    signs |= {f"@{WITHIN.get(mention.code, mention.code)}" for mention in mentions(side, of_places=True)}
    first = len(text) - len(text.lstrip("\"'«“(‘"))
    names = [match for pattern in (_LATIN_NAME, _CYRILLIC_NAME) for match in pattern.finditer(text)]
    skeletons = (_skeleton(match.group()) for match in names if match.start() > first)
    signs |= {f"~{skeleton}" for skeleton in skeletons if len(skeleton) == _SKELETON}
    return signs - {""}


def _find(pair: Pair) -> Iterator[Hit]:
    source, target = _signs(pair.source), _signs(pair.target)
    if not source and not target:
        return
    if not pair.source.language.checks.spaced or not pair.target.language.checks.spaced:
        kinds = ("~",) if not _has_latin(pair) else ()
        source = {sign for sign in source if not sign.startswith(kinds)}
        target = {sign for sign in target if not sign.startswith(kinds)}
    least = _LEAST if abs(deviation(pair)) < _FAR else 1
    if min(len(source), len(target)) >= least and max(len(source), len(target)) > least and not source & target:
        yield Hit(
            message="No figure and no name of the source stands in the target; is it another sentence's?",
            span=(0, len(pair.target.text)),
        )


def _has_latin(pair: Pair) -> bool:
    return all(_LATIN_NAME.search(side.prose) for side in (pair.source, pair.target))


MISALIGNED = Rule(
    id="sense.misaligned",
    severity=Severity.ERROR,
    why="A row that slipped in an alignment gives every sentence the translation of its neighbour.",
    find=_find,
)
