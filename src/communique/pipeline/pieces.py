"""What of a text goes to the engine, and what is carried over exactly: separators, dates, numbers, URLs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.inline import Markup, closed_ranges, find_codes
from communique.model import Role

_STEP = re.compile(r"(?<!\s)\s*[>›→＞|｜]+\s*|(?<!\s)\s+[»/•·—–-]\s+")
"""What parts the steps of a breadcrumb."""
_COLUMN = re.compile(r"\s*[|｜]\s*|\s*\t\s*|\s{2,}|\s*\u3000\s*")
"""What parts the fields of a metadata line."""
_LABEL = re.compile(r"((?:[*_~]{1,3})?[^\W\d][^:：]{0,39}?)(\s*(?!(?<=\d)[:：]\d)[:：](?!//)\s*)(?=\S)")
"""A label and its colon; ``10:30`` has none, and ``March 12, 2026, 10:30`` neither."""
_TAGGED_LABEL = re.compile(
    r"((?:<[^<>/]{1,80}>){1,3})([^\W\d][^:：<>]{0,39}?)"
    r"((?:\s*[:：]\s*(?:</[^<>]{1,20}>){1,3}|\s*(?:</[^<>]{1,20}>){1,3}\s*[:：])(?:\s*<[^<>]{1,20}/>)*\s*)(?=\S)"
)
"""The same with tags around the label: ``<b>Date:</b> June 9``, ``<g1>Tel</g1>: <x2/>+7``."""
_MARKED_LABEL = re.compile(r"([*_~]{1,3})([^\W\d][^:：*~]{0,39}?)(\s*[:：]\s*\1\s*)(?=\S)")
"""The same with emphasis around both: ``**Tel:** +7``."""
_NEXT_LABEL = re.compile(r"(?<=\S)(?<![:：])(\s+)(?=[\u3400-\u9fff]{2,6}\s?[:：])")
"""The blank between a value and the next label in Chinese, where labels have no capital: ``李娜 审核：``."""
_AROUND_MARK = re.compile(r"<[^<>]+>|[\s*_~]+")
"""What may stand with the colon of a label."""
_VALUE_BEFORE_LABEL = re.compile(r"[^:：]{0,60}?\d\S{0,60}(\s+)(?=[^\W\d][^:：\d]{0,39}[:：])")
"""A date or number with the label of the next field after it."""

_FIELDS = frozenset({Role.METADATA, Role.CONTACT})
"""Roles whose texts are labels with values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A slice of a text."""

    text: str
    translated: bool
    """It goes to the engine; else it is carried over exactly."""
    label_mark: bool = False
    """It stands between a label and its value, which the target language may part otherwise: a colon with its blanks,
    and with the end of emphasis."""
    by_rule: bool = False
    """Its text is that of the target, which tables have written."""
    doubts: tuple[str, ...] = ()
    """What is doubtful about what they have written."""


def has_letters(text: str, markup: Markup) -> bool:
    """Whether there is anything to translate: a letter outside URLs, e-mails, code and markup."""
    at = 0
    for code in find_codes(text, markup):
        if any(char.isalpha() for char in text[at : code.start]):
            return True
        at = code.end
    return any(char.isalpha() for char in text[at:])


def cut_pieces(text: str, role: Role | None, markup: Markup) -> list[Piece]:
    """The pieces of a text in order; joined they are the text.

    A breadcrumb is cut at its separators and a line of labels and values at its colons, but never inside inline
    markup. Anything else is one piece. Pieces without a letter are carried over.
    """
    if role is Role.BREADCRUMB:
        slices = list(_trail(text, closed_ranges(text, markup)))
    elif role in _FIELDS:
        slices = [
            part
            for field, is_text in _split(text, _COLUMN, closed_ranges(text, markup))
            for part in (_fields(field, markup) if is_text else [(field, False)])
        ]
    else:
        slices = [(text, True)]
    return [
        Piece(
            text=part,
            translated=is_text and has_letters(part, markup),
            label_mark=not is_text and _AROUND_MARK.sub("", part) in {":", "："},
        )
        for part, is_text in slices
        if part
    ]


def mark_between(text: str, mark: str) -> str:
    """A piece between label and value, with the mark of the target language for its own: ``:** `` as ``：** ``."""
    bare, spaced = text.strip(), mark.endswith(" ")
    if bare in {":", "："}:
        return mark
    inner = spaced and re.search(r"[:：]\s", bare) is not None
    made = re.sub(r"\s*[:：]\s*", mark.strip() + " " * inner, bare)
    if bare[-1] in "*_~":
        # Whether emphasis ends there hangs on the blank: it stays as it is.
        return made + " " * text[-1].isspace()
    return made + " " * (spaced and not inner and not bare.endswith("/>"))


def _trail(text: str, closed: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """Steps and separators of a breadcrumb, and the label that may stand before them."""
    label = _LABEL.match(text)
    if label and not any(first < label.end(2) and label.start(2) < end for first, end in closed):
        yield from ((label[1], True), (label[2], False))
        closed = [(first - label.end(), end - label.end()) for first, end in closed]
        text = text[label.end() :]
    yield from _split(text, _STEP, closed)


def _split(text: str, separator: re.Pattern[str], closed: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """Slices of a text and whether they stand between the separators."""
    start = at = 0
    while (match := separator.search(text, at)) is not None:
        # A mark inside a code is none, but the blanks behind the code may belong to one.
        at = next((end for first, end in closed if match.start() < end and first < match.end()), 0)
        if not at:
            yield text[start : match.start()], True
            yield match.group(), False
            start = at = match.end()
    yield text[start:], True


def _cuts(place: int, closed: list[tuple[int, int]]) -> bool:
    """Whether a text would be cut inside a pair of codes."""
    return any(start < place < end for start, end in closed)


def _fields(text: str, markup: Markup) -> Iterator[tuple[str, bool]]:
    """Labels, colons and values of one field; a value that only looks like a number ends at the next label."""
    closed = closed_ranges(text, markup)
    marked = _MARKED_LABEL.match(text) or (_TAGGED_LABEL.match(text) if markup == "html" else None)
    if marked and marked[1].count("<") != marked[3].count("</"):
        marked = None
    start = marked.end() if marked else 0
    if marked:
        yield from ((marked[1], False), (marked[2], True), (marked[3], False))
    first = None if marked else _VALUE_BEFORE_LABEL.match(text)
    if first and not _cuts(first.end(), closed) and not has_letters(text[: first.start(1)], markup):
        yield text[: first.end()], False
        start = first.end()
    while match := _LABEL.match(text, start):
        if _cuts(match.start(2), closed) or _cuts(match.end(2), closed):
            break
        yield match[1], True
        yield match[2], False
        start = match.end()
        value = _VALUE_BEFORE_LABEL.match(text, start)
        after = _NEXT_LABEL.search(text, start)
        if value and not _cuts(value.end(), closed) and not has_letters(text[start : value.start(1)], markup):
            yield text[start : value.end()], False
            start = value.end()
        elif after and not _cuts(after.end(), closed):
            yield text[start : after.start()], True
            yield after[1], False
            start = after.end()
        else:
            break
    yield text[start:], True
