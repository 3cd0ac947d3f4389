"""Marks of Chinese text, which need no blank after them."""

from __future__ import annotations

from communique.languages.sentence_table import SentenceTable
from communique.segmentation.marks import Mark
from communique.segmentation.quotations import (
    CLOSING_BRACKETS,
    CLOSING_TITLES,
    OPENING,
    PAIRS,
    QUOTATIONS,
    Opening,
    enclosing,
    find_opening,
    opening_kind,
)
from communique.segmentation.verdicts import PLAIN, Verdict, hold

_PUNCTUATION = hold("punctuation", "Punctuation follows: the sentence goes on.")
_TITLE = hold("title", "The mark belongs to the title of a work.")
_ELLIPSIS = hold("ellipsis", "An ellipsis in the middle of a sentence.")
_PARTICLE = hold("particle", "A particle follows: what the mark ends is part of a clause.")
_SPEAKER = hold("speaker", "The quotation opens the sentence; who says it follows.")
_NESTED = hold("nested quotation", "An inner quotation ends; the outer one goes on.")
_MOTTO = hold("motto", "The mark belongs to a quotation that is part of a clause.")
_BRACKET = hold("bracket", "The mark stands in a bracket inside the sentence.")
_LIST_NUMBER = hold("list number", "A number or letter before a full-width stop counts a list.")
_MOTTO_REACH = 40
_SLOGAN_REACH = 16
_BRACKET_REACH = 80
_LONG_COUNT = 3


def judge_wide(mark: Mark, table: SentenceTable) -> Verdict:
    """Whether a sentence ends at a full-width mark, or at a half-width one between Chinese characters."""
    return _by_neighbours(mark, table) or _by_closing(mark, table) or _by_brackets(mark, table) or PLAIN


def _by_neighbours(mark: Mark, table: SentenceTable) -> Verdict | None:
    text, following, closer = mark.text, mark.text[mark.next], mark.closers[-1:]
    if following in "，、；：,;:。！？）)】》…":
        return _PUNCTUATION
    if not closer and mark.term != "." and not mark.term.strip("….·"):
        return _ELLIPSIS
    if following in table.particles and (closer or mark.term[-1] in "！？!?"):
        return _PARTICLE
    if mark.term == "．" and _counts(text[mark.floor : mark.start], following):
        return _LIST_NUMBER
    return None


def _counts(head: str, following: str) -> bool:
    """A full-width stop after a list number, or between the digits of a number."""
    return head[-1:].isdigit() and (following.isdigit() or len(head) <= _LONG_COUNT)


def _by_closing(mark: Mark, table: SentenceTable) -> Verdict | None:
    """What closes after the mark: a title, a bracket, a quotation."""
    text, closer = mark.text, mark.closers[-1:]
    if closer and closer in CLOSING_TITLES:
        return _TITLE
    opening = find_opening(text, closer, mark.start) if closer in OPENING else -1
    if opening == -1:
        return None
    kind = opening_kind(text, opening, mark.floor, table)
    if closer in CLOSING_BRACKETS:
        return PLAIN if kind is Opening.START else _BRACKET
    if any(enclosing(text, o, c, opening) != -1 for o, c in QUOTATIONS if c != closer and o in mark.openers):
        return _NESTED
    return _after_quotation(mark, kind, mark.start - opening, table)


def _after_quotation(mark: Mark, kind: Opening, length: int, table: SentenceTable) -> Verdict:
    if kind is Opening.INSIDE and length <= (_SLOGAN_REACH if mark.term == "。" else _MOTTO_REACH):
        return _MOTTO
    if kind is Opening.INTRODUCED or mark.text[mark.next] in "“「『":
        return PLAIN
    speaks = table.speaker is not None and table.speaker.match(mark.text, mark.next)
    return _SPEAKER if speaks or mark.text.startswith("—", mark.next) else PLAIN


def _by_brackets(mark: Mark, table: SentenceTable) -> Verdict | None:
    """What encloses the mark: a title, a short quotation, a bracket."""
    text = mark.text
    for opener, closer in PAIRS if mark.openers else ():
        opening = enclosing(text, opener, closer, mark.start) if opener in mark.openers else -1
        if opening == -1:
            continue
        if closer in CLOSING_TITLES:
            return _TITLE
        if closer in CLOSING_BRACKETS:
            if text.find(closer, mark.next, mark.next + _BRACKET_REACH) != -1:
                return _BRACKET
        elif _is_motto(mark, opening, closer, table):
            return _MOTTO
    return None


def _is_motto(mark: Mark, opening: int, closer: str, table: SentenceTable) -> bool:
    """A short quotation that is part of a clause."""
    text = mark.text
    close = text.find(closer, mark.next, opening + _MOTTO_REACH)
    if close == -1:
        return False
    after = text[close + 1 : close + 2]
    kind = opening_kind(text, opening, mark.floor, table)
    unended = kind is Opening.LISTED and text[close - 1] not in "。！？!?…"
    return (bool(after) and after in table.particles) or kind is Opening.INSIDE or unended
