"""Emphasis in Markdown: which runs of ``*``, ``_`` and ``~~`` open and close, by the rules of CommonMark 6.2."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from communique.inline.code import Mark, join


@dataclass(slots=True)
class Run:
    """A run of one delimiter that has not been used up."""

    start: int
    end: int
    mark: str
    opens: bool
    closes: bool
    length: int
    """Before anything was used of it."""


def character_class(text: str, index: int) -> str:
    """Blank (as the edges of a text are), mark or word."""
    if not 0 <= index < len(text) or text[index].isspace():
        return "blank"
    return "mark" if unicodedata.category(text[index])[0] in "PS" else "word"


def read_run(text: str, start: int) -> Run:
    """The run of delimiters that begins at ``start``."""
    mark, end = text[start], start + 1
    while end < len(text) and text[end] == mark:
        end += 1
    before, after = character_class(text, start - 1), character_class(text, end)
    left = after == "word" or (after == "mark" and before != "word")
    right = before == "word" or (before == "mark" and after != "word")
    opens, closes = left, right
    if mark == "_":
        opens, closes = left and (not right or before == "mark"), right and (not left or after == "mark")
    elif mark == "~" and end - start != 2:  # noqa: PLR2004 - a strikethrough is two tildes
        opens = closes = False
    return Run(start=start, end=end, mark=mark, opens=opens, closes=closes, length=end - start)


def _match(opener: Run, closer: Run) -> bool:
    if opener.mark != closer.mark:
        return False
    if opener.closes or closer.opens:
        # The rule of three: ``*foo**bar*`` is one emphasis.
        return (opener.length + closer.length) % 3 != 0 or (opener.length % 3 == 0 and closer.length % 3 == 0)
    return True


def pair_runs(runs: Sequence[Run]) -> list[Mark]:
    """The marks of all emphasis among ``runs``, balanced; runs without a partner yield nothing."""
    marks: list[Mark] = []
    openers: list[Run] = []
    floors: dict[tuple[str, bool, int], int] = {}
    """How many of the openers a closer of this kind need not look at again."""
    for run in runs:
        while run.closes and run.start < run.end:
            kind = (run.mark, run.opens, run.length % 3)
            floor = floors.get(kind, 0)
            index = next((at for at in range(len(openers) - 1, floor - 1, -1) if _match(openers[at], run)), None)
            if index is None:
                floors[kind] = len(openers)
                break
            opener = openers[index]
            use = 2 if min(opener.end - opener.start, run.end - run.start) > 1 else 1
            opening, closing = Mark(opener.end - use, opener.end), Mark(run.start, run.start + use)
            join(opening, closing)
            marks += (opening, closing)
            opener.end -= use
            run.start += use
            del openers[index + (opener.start < opener.end) :]
            floors = {key: min(value, len(openers)) for key, value in floors.items()}
        if run.opens and run.start < run.end:
            openers.append(run)
    return marks
