"""Where the dateline of a paragraph ends whose text may hold markup."""

from __future__ import annotations

from communique.anatomy import find_dateline
from communique.formats.words import Words
from communique.languages import Language

_HEAD = 400
"""Characters that are looked at, markup and all."""
_MARKUP = ("<", "*", "_", "~")


def dateline_end(words: Words, language: Language) -> int:
    """Offset after the dateline that a text begins with; 0 where it has none, or markup reaches across its end."""
    text = words.text
    marks = [
        (start, end)
        for start, end in zip(words.starts, words.ends, strict=True)
        if start < _HEAD and text.startswith(_MARKUP, start)
    ]
    if not marks:
        found = find_dateline(text, language)
        return found.end if found else 0
    places: list[int] = []
    at = 0
    for start, end in (*marks, (min(len(text), _HEAD), len(text))):
        places += range(at, start)
        at = end
    found = find_dateline("".join(text[place] for place in places), language)
    return _outside(words, places[found.end - 1] + 1, marks) if found else 0


def _outside(words: Words, end: int, marks: list[tuple[int, int]]) -> int:
    """The same place, behind the marks that close there."""
    for start, closing in words.closed:
        if start < end < closing:
            ends = dict(marks)
            while end in ends:
                end = ends[end]
            return end if end == closing else 0
    return end
