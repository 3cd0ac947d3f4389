"""Quotation marks and brackets that open and do not close."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.side import Side
from communique.model import Severity

_ROUND, _SQUARE, _BRACE = "round bracket", "square bracket", "brace"
_TITLE, _QUOTE, _INNER = "title mark", "quotation mark", "inner quotation mark"
_PAIRS = {
    "(": (")", _ROUND),
    "（": ("）", _ROUND),
    "[": ("]", _SQUARE),
    "【": ("】", _SQUARE),
    "{": ("}", _BRACE),
    "《": ("》", _TITLE),
    "〈": ("〉", _TITLE),
    "«": ("»", _QUOTE),
    "「": ("」", _QUOTE),
    "『": ("』", _QUOTE),
    "“": ("”", _QUOTE),
    "„": ("“", _QUOTE),
    "‘": ("’", _INNER),
}
_CLOSERS = dict(_PAIRS.values())
_WIDE = str.maketrans("（）", "()")
_ANY = re.compile("[" + re.escape("".join(_PAIRS) + "".join(_CLOSERS) + '"') + "]")
_NO_BRACKET = re.compile(r"(?:^|(?<=[\s（(;；,，]))(?:\d{1,3}|[A-Za-zА-Яа-я]|[ivx]+)[)）]|[:;]-?[)(]|[)(]{2,}")
"""Numbers of a list (``1)``, ``a)``) and faces."""
_APOSTROPHE = re.compile(r"(?<=\w)[’'](?=\w)|(?<=\ws)’(?=\s)|(?<![\w])’(?=\d\ds)")
_QUOTES = '"“”„«»「」『』'
"""An even number of them is whole, and at most one is turned the wrong way: ``”俗语“``; print rules see to that."""
_INCH = re.compile(r"(?<=\d)[\"”″](?=[\s,.;)]|$)")


def _open_ends(side: Side) -> dict[str, list[int]]:
    """By kind: where a mark stands that has no partner."""
    text = side.prose
    if not _ANY.search(text):
        return {}
    text = _APOSTROPHE.sub(lambda match: " " * len(match.group()), _without_numbers(text))
    text = text.translate(_WIDE)
    stacks: dict[str, list[int]] = {}
    loose: dict[str, list[int]] = {}
    straight: list[int] = []
    low = "„" in text
    for match in _ANY.finditer(text):
        mark, place = match.group(), match.start()
        if mark == '"':
            straight.append(place)
        elif mark == "“" and low:
            _close(stacks, loose, _QUOTE, place) if stacks.get(_QUOTE) else stacks.setdefault(_QUOTE, []).append(place)
        elif mark in _PAIRS:
            stacks.setdefault(_PAIRS[mark][1], []).append(place)
        else:
            _close(stacks, loose, _CLOSERS[mark], place)
    for kind, places in stacks.items():
        if places:
            loose.setdefault(kind, []).extend(places)
    loose.pop(_INNER, None)
    if len(straight) % 2:
        loose.setdefault(_QUOTE, []).append(straight[0] if len(straight) == 1 else straight[-1])
    return loose


def _without_numbers(text: str) -> str:
    """The text with blanks for numbers of a list and faces; not for the end of a bracket: ``(Formula 1)``."""
    pieces, position, depth = [], 0, 0
    for match in _NO_BRACKET.finditer(text):
        start = match.start()
        between = text[position:start]
        depth = max(0, depth + sum(map(between.count, "(（")) - sum(map(between.count, ")）")))
        inside = depth and match.group()[-1] in ")）"
        pieces += [between, match.group() if inside else " " * len(match.group())]
        depth -= bool(inside)
        position = match.end()
    return "".join(pieces) + text[position:]


def _close(stacks: dict[str, list[int]], loose: dict[str, list[int]], kind: str, place: int) -> None:
    stack = stacks.get(kind)
    if stack:
        stack.pop()
    else:
        loose.setdefault(kind, []).append(place)


def _find(pair: Pair) -> Iterator[Hit]:
    loose = _open_ends(pair.target)
    if not loose:
        return
    there = _open_ends(pair.source)
    for kind, places in loose.items():
        surplus = len(places) - len(there.get(kind, ()))
        if surplus > 0 and (surplus % 2 or not there.get(kind)):
            place = places[-1]
            turned = kind == _QUOTE and sum(map(pair.target.prose.count, _QUOTES)) % 2 == 0
            yield Hit(
                message=f"The {kind} {pair.target.text[place]} has no partner.",
                span=(place, place + 1),
                severity=Severity.NOTE if turned else None,
                remedy="Quotations may run over several sentences; then the source has one without a partner, too.",
            )


UNBALANCED = Rule(
    id="mark.unbalanced",
    severity=Severity.WARNING,
    why="A bracket or quotation that never closes leaves the reader guessing who speaks.",
    find=_find,
)
