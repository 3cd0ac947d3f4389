"""Regular expressions as SRX files have them (ICU), put into Python's.

Unicode classes are written out as ranges. What Python cannot say is refused, with the pattern.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache

from communique.errors import InputError

_NAMED = {
    "upper": "Lu",
    "uppercase": "Lu",
    "lower": "Ll",
    "lowercase": "Ll",
    "alpha": "L",
    "alphabetic": "L",
    "letter": "L",
    "digit": "Nd",
    "punct": "P",
    "punctuation": "P",
    "space": "Z",
}
_SCRIPTS = {
    "latin": "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ",
    "cyrillic": "Ѐ-ԯᲀ-ᲈⷠ-ⷿꙀ-ꚟ",
    "greek": "Ͱ-Ͽἀ-῾",
    "han": "⺀-⿕々〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff",
    "hiragana": "ぁ-ゟ",
    "katakana": "゠-ヿㇰ-ㇿ",
    "hangul": "ᄀ-ᇿ㄰-㆏가-힣",
    "arabic": "؀-ۿݐ-ݿ",
    "hebrew": "֐-׿",
    "thai": "฀-๿",
}
_PROPERTY = re.compile(r"\\([pP])(?:\{\s*(\^?)(?:Is|In|sc=|script=|gc=)?([\w ]+?)\s*\}|([A-Z]))", re.IGNORECASE)
_POSIX = re.compile(r"\[:(\^?)(\w+):\]")
_ESCAPES = {"h": " \\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000", "R": "(?:\\r\\n|[\\n\\v\\f\\r\\x85\u2028\u2029])"}


def to_python(pattern: str, *, place: str = "") -> str:
    """A pattern of an SRX file as Python's ``re`` takes it.

    Raises:
        InputError: it says something that ``re`` cannot.
    """
    translated = "".join(_tokens(pattern, place))
    try:
        re.compile(translated)
    except (re.error, OverflowError) as error:
        raise _refused(pattern, str(error), place) from error
    return translated


def _refused(pattern: str, cause: str, place: str) -> InputError:
    return InputError(
        f"The pattern {pattern!r} cannot be used: {cause}.",
        place=place,
        remedy="Write it in simpler terms, or leave the rule out.",
    )


def _tokens(pattern: str, place: str) -> Iterator[str]:
    index = 0
    while index < len(pattern):
        if pattern[index] == "[":
            end = _set_end(pattern, index, place)
            yield _set(pattern[index:end], pattern, place)
            index = end
        elif pattern[index] == "\\":
            text, index = _escape(pattern, index, place, inside=False)
            yield text
        else:
            yield pattern[index]
            index += 1


def _escape(pattern: str, index: int, place: str, *, inside: bool) -> tuple[str, int]:
    """The escape at an index in Python's terms, and where it ends."""
    found = _PROPERTY.match(pattern, index)
    if found:
        ranges = _property(found[3] or found[4], pattern, place)
        negative = (found[1] == "P") != bool(found[2])
        if inside and negative:
            ranges, negative = _complement(ranges), False
        return (ranges if inside else f"[{'^' if negative else ''}{ranges}]"), found.end()
    if pattern.startswith("\\Q", index):
        end = pattern.find("\\E", index)
        end = len(pattern) if end == -1 else end
        return re.escape(pattern[index + 2 : end]), end + 2
    if pattern.startswith("\\x{", index):
        end = pattern.find("}", index)
        return re.escape(chr(int(pattern[index + 3 : end], 16))), end + 1
    letter = pattern[index + 1 : index + 2]
    if letter in _ESCAPES:
        return (_ESCAPES[letter] if inside or letter == "R" else f"[{_ESCAPES[letter]}]"), index + 2
    return pattern[index : index + 2], index + 2


def _set_end(pattern: str, start: int, place: str) -> int:
    depth, index = 0, start
    while index < len(pattern):
        if pattern[index] == "\\":
            index += 2
            continue
        if pattern[index] == "[":
            depth += 1
        elif pattern[index] == "]":
            depth -= 1
            if depth == 0:
                return index + 1
        index += 1
    raise _refused(pattern, "a set of characters is not closed", place)


def _set(text: str, pattern: str, place: str) -> str:
    """A set with its inner sets flattened."""
    if "&&" in text or "--" in text:
        raise _refused(pattern, "it has an intersection of sets", place)
    negative = text.startswith("[^")
    index, parts = (2 if negative else 1), []
    while index < len(text) - 1:
        posix = _POSIX.match(text, index)
        if posix:
            ranges = _property(posix[2], pattern, place)
            parts.append(_complement(ranges) if posix[1] else ranges)
            index = posix.end()
        elif text[index] == "[":
            end = _set_end(text, index, place)
            inner = _set(text[index:end], pattern, place)
            if inner.startswith("[^"):
                raise _refused(pattern, "it has a negative set inside a set", place)
            parts.append(inner[1:-1])
            index = end
        elif text[index] == "\\":
            part, index = _escape(text, index, place, inside=True)
            parts.append(part)
        else:
            parts.append(f"\\{text[index]}" if text[index] in "&~|" else text[index])
            index += 1
    return f"[{'^' if negative else ''}{''.join(parts)}]"


def _property(name: str, pattern: str, place: str) -> str:
    low = name.replace(" ", "").replace("_", "").lower()
    if low in _SCRIPTS:
        return _SCRIPTS[low]
    category = _NAMED.get(low, name)
    ranges = "".join(text for key, text in _categories().items() if key.startswith(category))
    if not ranges:
        raise _refused(pattern, f"the Unicode class {name!r} is not known", place)
    return ranges


@cache
def _categories() -> dict[str, str]:
    """Every general category as the inside of a set of characters."""
    found: dict[str, list[str]] = {}
    start, current = 0, unicodedata.category("\0")
    for code in range(1, sys.maxunicode + 2):
        category = unicodedata.category(chr(code)) if code <= sys.maxunicode else ""
        if category != current:
            found.setdefault(current, []).append(_range(start, code - 1))
            start, current = code, category
    return {category: "".join(ranges) for category, ranges in found.items()}


def _range(first: int, last: int) -> str:
    return f"\\U{first:08x}" if first == last else f"\\U{first:08x}-\\U{last:08x}"


@cache
def _complement(ranges: str) -> str:
    """What a set of characters leaves out, as the inside of a set."""
    inside = re.compile(f"[{ranges}]+")
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    edges = [0, *(edge for match in inside.finditer(everything) for edge in match.span()), len(everything)]
    return "".join(_range(a, b - 1) for a, b in zip(edges[::2], edges[1::2], strict=True) if b > a)
