"""One tag of HTML as the tokenizer of the HTML Standard (13.2.5) reads it, with exact offsets.

Quotation marks matter only after an equals sign, anything but a blank, a slash, ``>`` and ``=`` belongs to a name, and
a tag whose end is missing is none. Each attribute is one step that never looks back, so a tag is read in time that
grows with its length only.
"""

from __future__ import annotations

import re
from sys import intern
from typing import NamedTuple

_PLAIN = re.compile(r"<(/?)([A-Za-z][^\t\n\f\r />]*+)>")
_OPENING = re.compile(r"<(/?)([A-Za-z][^\t\n\f\r />]*+)")
_BETWEEN = re.compile(r"[\t\n\f\r /]*+")
_ATTRIBUTE = re.compile(r"([^\t\n\f\r />][^\t\n\f\r />=]*+)(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+)?")
_BARE = re.compile(r"[^\t\n\f\r >]*+")


class Attribute(NamedTuple):
    """An attribute; its value stands between two offsets, without quotation marks."""

    name: str
    """In lower case."""
    start: int
    end: int
    quote: str
    """Around the value: a quotation mark, or empty where there is none."""


class Tag(NamedTuple):
    """A start tag or an end tag."""

    start: int
    end: int
    name: str
    """In lower case."""
    closing: bool
    alone: bool
    """It ends with ``/>``."""
    attributes: tuple[Attribute, ...]
    """Those that have a value, the first of each name."""

    def value(self, text: str, name: str) -> str | None:
        """The value of an attribute as it stands in the text, or None."""
        for attribute in self.attributes:
            if attribute.name == name:
                return text[attribute.start : attribute.end]
        return None


def read_tag(text: str, start: int) -> Tag | None:
    """The tag that begins at an offset; None where none begins, or where the text ends before it does."""
    match = _PLAIN.match(text, start)
    if match is not None:
        return Tag(start, match.end(), intern(match[2].lower()), match[1] != "", alone=False, attributes=())
    match = _OPENING.match(text, start)
    if match is None:
        return None
    attributes: dict[str, Attribute] = {}
    at = match.end()
    while True:
        between = _BETWEEN.match(text, at)
        begin, at = at, between.end() if between else at
        if text.startswith(">", at):
            alone = begin < at and text[at - 1] == "/"
            return Tag(start, at + 1, intern(match[2].lower()), match[1] != "", alone, tuple(attributes.values()))
        found = _ATTRIBUTE.match(text, at)
        if found is None:
            return None
        at = found.end()
        if found.end() > found.end(1):
            value = _value(text, found[1].lower(), at)
            if value is None:
                return None
            at = value.end + len(value.quote)
            attributes.setdefault(value.name, value)


def _value(text: str, name: str, at: int) -> Attribute | None:
    """The value that begins at an offset; None where its closing quotation mark is missing."""
    quote = text[at : at + 1]
    if quote in ('"', "'"):
        end = text.find(quote, at + 1)
        return None if end < 0 else Attribute(name, at + 1, end, quote)
    bare = _BARE.match(text, at)
    return Attribute(name, at, bare.end() if bare else at, "")
