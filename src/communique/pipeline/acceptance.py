"""Which outcomes of an engine are no drafts at all."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LONGEST = 6
"""Tokens of the longest n-gram that is looked for."""
_TIMES = 4
"""How often in a row an n-gram may come."""


def _tokens(text: str) -> list[str]:
    """Words, marks, and single letters of scripts without case (Han), in lower case."""
    tokens: list[str] = []
    for word in _TOKEN.findall(text.lower()):
        if any(char.isalpha() and not char.islower() for char in word):
            tokens += word
        else:
            tokens.append(word)
    return tokens


def has_loop(text: str) -> bool:
    """Whether one to six words come more than four times in a row (``阴性阴性阴性阴性阴性``); marks and numbers may."""
    tokens = _tokens(text)
    for width in range(1, _LONGEST + 1):
        run = 0
        """Tokens in a row that are equal to those ``width`` before them."""
        for index in range(width, len(tokens)):
            run = run + 1 if tokens[index] == tokens[index - width] else 0
            if run >= width * _TIMES and any(
                char.isalpha() for token in tokens[index - width + 1 : index + 1] for char in token
            ):
                return True
    return False


def is_draft(source: str, target: str) -> bool:
    """Whether an outcome is worth keeping: it has text, and does not loop where its source does not."""
    return bool(target.strip()) and (not has_loop(target) or has_loop(source))
