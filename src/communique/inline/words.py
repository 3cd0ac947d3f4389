"""Codes that need no markup: URLs, e-mails, handles, file names and identifiers with an underscore."""

from __future__ import annotations

import re
from collections.abc import Iterator

_W = r"0-9A-Za-zÀ-ԯ"
"""Digits and the letters of scripts that put blanks between words: no Han, which may touch a URL."""
_URL = rf"{_W}\-._~:/?\#@!$&'()*+,;=%"
_TOP = "com|org|net|edu|gov|int|info|ru|su|cn|eu|io|dev"
"""Ends by which a bare domain name is clearly one."""

_WORD = re.compile(
    rf"""
    (?P<url>(?<![{_W}_])(?:(?:https?|ftp)://|mailto:|www\.)(?=[{_W}])[{_URL}]++)
  | (?P<email>(?<![{_W}_.+\-@])[{_W}_.+\-]++@(?:[{_W}][{_W}\-]*+\.)+[{_W}]{{2,24}}+(?![{_W}_]))
  | (?P<handle>(?<![{_W}_./@])@[A-Za-z0-9_][A-Za-z0-9_\-]*+(?:[./][A-Za-z0-9][A-Za-z0-9_\-]*+)*)
  | (?P<domain>(?<![{_W}_.\-@/])(?:[a-z0-9][a-z0-9\-]*+\.)+(?:{_TOP})(?![{_W}_\-@])(?:/[{_URL}]*+)?)
  | (?P<path>(?<![{_W}_./\\\-])[{_W}][{_W}./\-]*+_[{_W}_./\-]*+(?:\(\))?)
  | (?P<dunder>(?<![{_W}_./\\\-])__[A-Za-z0-9]++__(?![{_W}_]))
    """,
    re.VERBOSE,
)
_INNER_UNDERSCORE = re.compile(rf"[{_W}]_+[{_W}]")
_TAIL = ".,;:!?'*_~"
"""Marks that belong to the sentence when a URL ends with them."""


def _trim_url(text: str) -> str:
    """Leave off what belongs to the sentence: final marks, brackets that do not open inside, emphasis."""
    for mark in ("**", "~~"):
        text = text.partition(mark)[0]
    surplus = text.count(")") - text.count("(")
    while text:
        if text[-1] in _TAIL:
            text = text.rstrip(_TAIL)
        elif text[-1] == ")" and surplus > 0:
            text, surplus = text[:-1], surplus - 1
        else:
            break
    return text


def _trim_path(text: str) -> str:
    """Leave off final marks; empty unless an underscore stands between two letters or digits."""
    stem = text.removesuffix("()")
    found = stem.rstrip("_./-")
    if not _INNER_UNDERSCORE.search(found):
        return ""
    return text if found == stem else found


def find_words(text: str, *, dunder: bool) -> Iterator[tuple[int, int]]:
    """Start and end of every such code, in order; ``dunder`` also takes ``__init__``, which Markdown makes bold."""
    for match in _WORD.finditer(text):
        start, found = match.start(), match.group()
        match match.lastgroup:
            case "url" | "domain":
                found = _trim_url(found)
            case "email":
                found = found.lstrip(".+-")
                start = match.end() - len(found)
            case "path":
                found = _trim_path(found)
            case "dunder":
                found = found if dunder else ""
            case _:
                pass
        if found:
            yield start, start + len(found)
