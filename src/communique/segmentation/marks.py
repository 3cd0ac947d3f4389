"""Marks that may end a sentence, and what stands around them.

All look-around is bounded, so that no text makes a scan slow.
"""

from __future__ import annotations

import re
from typing import NamedTuple

WIDE = frozenset("。！？｡．‼⁇⁈⁉")
"""Final marks that need no blank after them."""
HAN = "⺀-⿕々-〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff"
_FINAL = f"[.!?…{''.join(sorted(WIDE))}]"
_CLOSERS = r"[\"'”’»›)\]}）」』】》〉〕］｝＂]|[“‘](?=[\s.,;:!?…)»]|\Z)"
_OPENERS = r"\"'“‘”«„‹(\[{（「『【《〈〔［｛¿¡"
_LINK_END = r"\]\([^()\s]{0,300}\)|\]\[[^\]\n]{0,80}\]"
_MARKUP = rf"\*{{1,3}}+|_{{1,3}}+|~~|`{{1,3}}+|</[A-Za-z][\w:-]{{0,20}}\s?>|{_LINK_END}"
_CITATION = r"\[(?:\d{1,3}(?:[,–-]\s?\d{1,3}){0,8}|\^[\w-]{1,40})\]"
_GLUED_NOTE = r"(?:(?<=[^\W\d_]{3}\.)|(?<=\)\.))\d{1,3}(?:[ ,]\d{1,3}){0,3}(?=\s+[^\W\d_])"
_IN = r"<(?:a|span|sup)(?:\s[^<>]{0,300})?>"
_OUT = "</(?:a|span|sup)>"
_RAISED = (
    rf"(?:<(?:a|span)(?:\s[^<>]{{0,300}})?>){{0,3}}<sup(?:\s[^<>]{{0,300}})?>(?:{_IN}){{0,2}}"
    rf"[\[(]?[\d*†‡§,–-]{{1,9}}[\])]?(?:{_OUT}){{1,6}}|(?:{_IN}){{1,4}}\[\d{{1,3}}\](?:{_OUT}){{1,4}}"
)
"""The mark of a note in HTML: raised, or a number in brackets in a link."""
_NOTE = rf"[ \u00a0]?(?:{_CITATION}|[¹²³⁴-⁹⁰†‡]++|{_RAISED})|[①-⑳]|{_GLUED_NOTE}"

MARK = re.compile(
    rf"({_FINAL}++(?:[ \u00a0]\.(?![\w.])){{0,6}})"
    rf"((?:{_MARKUP}|{_CLOSERS})*(?:{_NOTE})*(?:{_MARKUP}|{_CLOSERS})*)"
    r"(\s*+)"
)
"""Groups: final marks; closing quotes, brackets, markup and notes; blanks."""
_NOTES = re.compile(rf"{_CITATION}|[¹²³⁴-⁹⁰†‡①-⑳\d]+")
_RAISED_NOTES = re.compile(_RAISED)
_TAIL_MARKUP = re.compile(_MARKUP)
_MARKUP_ONLY = re.compile(rf"(?:{_LINK_END}|[\s*_~`]|</?[A-Za-z][^<>]{{0,200}}>)*\Z")
_AHEAD = re.compile(rf"(?:[{_OPENERS}\s*_~`—–•▪◦‣⁃-]|<[A-Za-z][^<>]{{0,200}}>|(?:\.\.\.|…)\s?){{0,24}}")
_WORD = re.compile(r"[^\W_](?:[’'.-]?[^\W_])*")
_PIECE = re.compile(rf"(?:[^\W{HAN}]|[.’'&№°§-])+\Z")
_REACH = 64
_LONG_MARKUP = 600


class Mark(NamedTuple):
    """A run of final marks in a paragraph, with what closes after it."""

    text: str
    """The paragraph."""
    floor: int
    """Where the current sentence starts."""
    start: int
    """Offset of the first final mark."""
    term: str
    """The final marks."""
    closers: str
    """Closing quotes and brackets after them, without markup and notes."""
    end: int
    """Where blanks start."""
    next: int
    """Where the next sentence would start."""
    openers: str
    """The opening quotes and brackets that occur in the paragraph."""


class Ahead(NamedTuple):
    """The first word after a mark."""

    word: str
    """Empty when there is none within reach."""
    lead: str
    """Opening quotes, brackets, dashes, dots and markup before it."""
    after: str
    """The character that follows the word; empty at the end."""

    @property
    def is_initial(self) -> bool:
        """A single letter with a full stop."""
        return len(self.word) == 1 and self.after == "."


def closing_marks(tail: str) -> str:
    """The quotes and brackets in what follows the final marks."""
    return _NOTES.sub("", _TAIL_MARKUP.sub("", _RAISED_NOTES.sub("", tail))).strip(" \u00a0")


def look_ahead(text: str, start: int) -> Ahead:
    """The first word from ``start`` on, past what opens and past markup."""
    begin = start
    if not text[start].isalnum():
        lead = _AHEAD.match(text, start)
        begin = lead.end() if lead else start
    match = _WORD.match(text, begin, begin + _REACH)
    if match is None:
        return Ahead("", text[start:begin], text[begin : begin + 1])
    end = match.end()
    return Ahead(match.group(), text[start:begin], text[end : end + 1])


def words_before(text: str, floor: int, end: int) -> list[str]:
    """Blank-separated pieces before ``end``, nearest last; at most some sixty characters, none before ``floor``."""
    start = end - _REACH
    if start <= floor:
        return text[floor:end].split()
    pieces = text[start:end].split()
    return pieces[1:] if len(pieces) > 1 else pieces


def bare(piece: str) -> str:
    """The token at the end of a piece, without markup and what opens before it: ``(**St`` to ``St``."""
    if piece.isalpha() and (piece.isascii() or max(piece) < "⺀"):
        return piece
    match = _PIECE.search(piece.rstrip("*_~`"))
    return match.group().lstrip("-’'&.") if match else ""


def is_markup(text: str, start: int, end: int) -> bool:
    """Whether nothing but markup and blanks stands between two offsets."""
    return end - start <= _LONG_MARKUP and _MARKUP_ONLY.match(text, start, end) is not None
