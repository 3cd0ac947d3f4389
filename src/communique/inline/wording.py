"""Words of a text as the places between which a code may stand."""

from __future__ import annotations

import re
from typing import NamedTuple

_IDEOGRAPH = r"㐀-䶿一-鿿豈-﫿\U00020000-\U0003134f"
"""Characters of a script that sets no blanks: each is a word of its own here."""
_LETTER = rf"[^\W_{_IDEOGRAPH}]"
_WORD = re.compile(
    rf"[{_IDEOGRAPH}]|[$€£¥₽№]?{_LETTER}+(?:(?:['’\-‑·](?={_LETTER})|(?<=[0-9])[.,:/](?=[0-9])){_LETTER}+)*[%‰]?"
)
_ALONE = re.compile(f"[{_IDEOGRAPH}]")
_STEM = 4
"""Letters by which forms of one word are known again: enough for a name, few enough for its cases."""


class Word(NamedTuple):
    """A word or, in scripts without blanks, a character."""

    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words of a text in order; between two of them, and only there, a code may stand."""
    return [Word(*match.span()) for match in _WORD.finditer(text)]


def stems(text: str, of: list[Word]) -> list[tuple[str, ...]]:
    """By what each word is known again in another sentence: the start of a word, or an ideograph with a neighbour."""
    folded = text.casefold() if len(text.casefold()) == len(text) else text.lower()
    if len(folded) != len(text):
        folded = text
    names: list[tuple[str, ...]] = []
    for index, word in enumerate(of):
        if not _ALONE.match(text, word.start):
            names.append((folded[word.start : word.end][:_STEM],))
            continue
        before = index and of[index - 1].end == word.start
        after = index + 1 < len(of) and of[index + 1].start == word.end
        names.append(
            (
                *((text[word.start - 1 : word.end],) if before else ()),
                *((text[word.start : word.end + 1],) if after else ()),
            )
        )
    return names
