"""Russian phrases for many of something, with about how many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_HEADS = {10: "десятки десятков десяткам десятками десятках", 100: "сотни сотен сотням сотнями сотнях"}
_SCALES = {1000: "тысяч", 10**6: "миллионов", 10**9: "миллиардов", 10**12: "триллионов"}
_SHORT = {1000: "тыс.", 10**6: "млн", 10**9: "млрд"}
_ALONE = {
    10: "десятки десяткам десятками десятках",
    100: "сотни сотням сотнями сотнях",
    1000: "тысячи тысячам тысячами тысячах",
    10**6: "миллионы миллионам миллионами миллионах",
    10**9: "миллиарды миллиардам миллиардами миллиардах",
}
CROWDS: Final[Mapping[str, str]] = {
    **{form: str(value) for value, forms in _ALONE.items() for form in forms.split()},
    **{
        f"{head} {word}": str(size * value)
        for size, heads in _HEADS.items()
        for head in heads.split()
        for scales in (_SCALES, _SHORT)
        for value, word in scales.items()
    },
}
"""Without the noun that is counted."""
