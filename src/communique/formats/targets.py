"""A target on one line, whatever it was in the catalog."""

from __future__ import annotations

import re

_ENDS = r"\r\n\x85\x0b\x0c\u2028\u2029"
_LINE_END = re.compile(rf"(?<![^\S{_ENDS}])[^\S{_ENDS}]*+[{_ENDS}]+\s*+")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters and what no file can hold."""


def on_one_line(target: str) -> str:
    """The target without line ends and control characters: no block of the document is torn by it."""
    return _UNSEEN.sub("", _LINE_END.sub(" ", target)).strip()
