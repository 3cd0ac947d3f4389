"""What stands between Han characters and Latin words or digits in a sentence, as a house style has it.

CLREQ leaves that room to the layout, so the text itself holds none unless the house wants it. Whatever it wants holds
for the whole sentence, but never inside or beside codes, URLs and addresses, which are carried over as they are.
"""

from __future__ import annotations

import re

from communique.inline.code import Code, CodeKind, Markup
from communique.inline.finding import find_codes

SPACINGS: dict[str, str] = {"none": "", "thin": "\u2009", "space": " "}
"""What a house may set, and what then stands there."""

_HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = r"A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f"
_BLANKS = " \u00a0\u2009\u202f"
_MEETING = re.compile(
    rf"(?<=[{_HAN}])(?:[{_BLANKS}]++)?(?=[{_WORD}$€£¥])|(?<=[{_WORD}%‰°℃])(?:[{_BLANKS}]++)?(?=[{_HAN}])"
)
_CLOCK = re.compile(r"[0-9]{1,2}[:：][0-9]{2}")
"""A time of day, which a blank parts from the day before it."""
_IN_WORDS = "_"
"""Emphasis that is none any more where letters stand on both sides of its mark."""


def space_latin(text: str, markup: Markup, spacing: str) -> str:
    """The text with ``spacing`` wherever Han characters and Latin words or digits meet, and with nothing else changed.

    They meet across the marks of emphasis and links, too: the spacing then stands outside of what these enclose. The
    blank before a time of day stays.
    """

    def write(match: re.Match[str]) -> str:
        kept = match.group() and not spacing and _CLOCK.match(match.string, match.end())
        return match.group() if kept else spacing

    pieces, runs = _parts(text, find_codes(text, markup))
    pieces = [_MEETING.sub(write, piece) for piece in pieces]
    for number, run in enumerate(runs):
        pieces[number], pieces[number + 1] = _across(pieces[number], pieces[number + 1], run, spacing)
    written = [pieces[0]]
    for run, piece in zip(runs, pieces[1:], strict=True):
        written += (*(code.text for code in run), piece)
    return "".join(written)


def _parts(text: str, codes: tuple[Code, ...]) -> tuple[list[str], list[tuple[Code, ...]]]:
    """The texts, and the codes between each two of them that stand together."""
    pieces, runs = [], []
    at = start = 0
    run: list[Code] = []
    for code in codes:
        if code.start > at or not run:
            if run:
                runs.append(tuple(run))
                run = []
                start = at
            pieces.append(text[start : code.start])
        run.append(code)
        at = code.end
    if run:
        runs.append(tuple(run))
    pieces.append(text[at:])
    return pieces, runs


def _across(before: str, after: str, run: tuple[Code, ...], spacing: str) -> tuple[str, str]:
    """The texts on both sides of codes, with the spacing outside of what the codes enclose."""
    kinds = {code.kind for code in run}
    left, right = before.rstrip(_BLANKS), after.lstrip(_BLANKS)
    if not left or not right or _MEETING.search(left[-1] + right[0]) is None:
        return before, after
    if not spacing and any(code.text.startswith(_IN_WORDS) for code in run):
        return before, after
    if kinds == {CodeKind.OPENING} and after == right:
        return left + spacing, after
    if kinds == {CodeKind.CLOSING} and before == left:
        return before, spacing + right
    return before, after
