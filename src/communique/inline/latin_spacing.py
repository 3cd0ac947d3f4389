"""What stands between Han characters and Latin words or digits in a sentence, as a house style has it.

CLREQ leaves that room to the layout, so the text itself holds none unless the house wants it. Whatever it wants holds
for the whole sentence, but never inside or beside codes, URLs and addresses, which are carried over as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.inline.code import Code, CodeKind, Markup
from communique.inline.finding import find_codes

SPACINGS: dict[str, str] = {"none": "", "thin": "\u2009", "space": " "}
"""What a house may set, and what then stands there."""

_HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = r"A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f"
_BLANKS = " \u00a0\u2009\u202f"
_MEETING = re.compile(
    rf"(?<=[{_HAN}])[{_BLANKS}]*(?=[{_WORD}$€£¥])|(?<=[{_WORD}%‰°℃])[{_BLANKS}]*(?=[{_HAN}])"
)  # fmt: skip
_UNSAFE = frozenset("_")
"""Emphasis that is none any more where letters stand on both sides of its mark."""


def space_latin(text: str, markup: Markup, spacing: str) -> str:
    """The text with ``spacing`` wherever Han characters and Latin words or digits meet, and with nothing else changed.

    They meet across the marks of emphasis and links, too: the spacing then stands outside of what these enclose. In a
    text that has its spacing already nothing changes.
    """
    codes = find_codes(text, markup)
    bare, marks = _without_pairs(text, codes)
    written: list[str] = []
    at = 0
    for match in _MEETING.finditer(bare):
        written.append(bare[at : match.start()])
        slices = marks[match.start() : match.end()] if match.end() > match.start() else ()
        if any(slices):
            # A mark between blanks: it is left as it stands.
            written.append(match.group())
        else:
            written.append(_SPOT)
        at = match.end()
    if not written:
        return text
    written.append(bare[at:])
    return _restored("".join(written), marks, spacing)


_SPOT = "\ue000"


def _without_pairs(text: str, codes: tuple[Code, ...]) -> tuple[str, list[str]]:
    raise NotImplementedError(text, codes)


def _restored(text: str, marks: list[str], spacing: str) -> str:
    raise NotImplementedError(text, marks, spacing)


def _unused() -> Iterator[CodeKind]:
    yield CodeKind.SINGLE
