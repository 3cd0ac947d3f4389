"""One text in three forms of the same length: as written, with plain shapes, and in small letters."""

from __future__ import annotations

import re

_BLANKS = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_WIDE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%+-./$#&@:()~"
_SHAPES = {
    **dict.fromkeys(_BLANKS, " "),
    **{chr(ord(plain) + 0xFEE0): plain for plain in _WIDE},
    **dict.fromkeys("\u2010\u2011\u2212\u00ad", "-"),
    **dict.fromkeys("’ʼ‘", "'"),
    "ё": "е",
    "Ё": "Е",
    "º": "°",
    "μ": "µ",
    "⋅": "·",
    "∙": "·",
    "￥": "¥",
    "〜": "~",
    "⁄": "/",
    "∼": "~",
}
_ANY_SHAPE = re.compile(f"[{re.escape(''.join(_SHAPES))}]")
HOLE = "\ue000"
"""Stands for a character that a fact has already taken: it is no letter, digit or mark."""


def plain_shapes(text: str) -> str:
    """The text with one kind of blank, hyphen, apostrophe and digit; capitals kept."""
    return _ANY_SHAPE.sub(_shape, text)


def _shape(match: re.Match[str]) -> str:
    return _SHAPES[match[0]]


def small_letters(shape: str) -> str:
    """The text in small letters, character for character."""
    small = shape.lower()
    if len(small) == len(shape):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in shape)


def is_letter(character: str) -> bool:
    """A letter of an alphabet. Chinese characters are none: no word ends with them."""
    return character < "\u2e80" and character.isalpha()
