"""The anatomy of a release: which part of it each block is.

A rule over values: the blocks of a release in reading order, with what their format knows of them, and the
language's table of words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from communique.languages import Language
from communique.languages.anatomy_table import AnatomyTable
from communique.model import Role


class Kind(Enum):
    """What a format knows of a block."""

    TITLE = auto()
    """The release's title, apart from its text (front matter)."""
    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    """An item of a list."""
    CELL = auto()
    """A cell of a table."""
    QUOTE = auto()
    """A paragraph of a block quote."""
    CAPTION = auto()
    FIELD = auto()
    """A label-value pair, apart from the text (front matter)."""
    SUMMARY = auto()
    """A summary, apart from the text (front matter)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block as the rule sees it."""

    text: str
    kind: Kind = Kind.PARAGRAPH
    alone: bool = True
    """Blank lines stand around it, or it is marked as a block in another way."""


_FIXED = {
    Kind.TITLE: Role.HEADLINE,
    Kind.HEADING: Role.HEADLINE,
    Kind.ITEM: Role.LIST_ITEM,
    Kind.CELL: Role.TABLE_CELL,
    Kind.QUOTE: Role.QUOTE,
    Kind.CAPTION: Role.CAPTION,
    Kind.FIELD: Role.METADATA,
    Kind.SUMMARY: Role.LEAD,
}
_UNCUT = frozenset({Role.HEADLINE, Role.BREADCRUMB, Role.METADATA, Role.TABLE_CELL})
_HEAD = 12
"""Breadcrumbs and lone dates stand among so many first blocks."""
_STEP = re.compile(r"\s*[>»›→]\s*|\s+[/|\\]\s+")
_LABEL = re.compile(r"\s*([^:：\n]{1,48}?)\s*[:：]\s*")
_AROUND_LABEL = "*_【】[]（）() "
_NUMERIC = re.compile(r"(?=(?:\D*\d){3})[\d\s\-./:,年月日时分秒T+]+")
_FINAL = re.compile(r"[.!?。！？…;；][\"'”’»“)）\]】*_]*$")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|(?:https?://|www\.)\S|\+?\(?\d[\d\s()-]{6,18}\d")
_WORD_MARKS = re.compile(r"[\W_]+")
_STEP_LENGTH = 60
_TITLE_LENGTH = 300
_SUBTITLE_LENGTH = 160
_SHORT = 60


def is_cut(role: Role) -> bool:
    """A block of this role is cut into sentences."""
    return role not in _UNCUT


def find_roles(parts: Sequence[Part], language: Language) -> tuple[Role, ...]:
    """The role of each part of a release."""
    table = language.anatomy
    roles = [_FIXED.get(part.kind) or _line_role(part, number, table) for number, part in enumerate(parts)]
    if not any(part.kind in (Kind.TITLE, Kind.HEADING) for part in parts):
        _find_headline(parts, roles)
    _find_contacts(parts, roles, table)
    _find_boilerplate(parts, roles, table)
    _find_lead(parts, roles)
    openings = (*(opening for opening, _ in language.quotes), '"')
    return tuple(
        role or (Role.QUOTE if part.text.lstrip("*_").startswith(openings) else Role.BODY)
        for part, role in zip(parts, roles, strict=True)
    )


def is_single_line(text: str, language: Language) -> bool:
    """The text is a breadcrumb or a label with its value: a line that is never joined with the next."""
    return _is_breadcrumb(text, language.anatomy) or _label_role(text, language.anatomy) is not None


def is_final(text: str) -> bool:
    """The text ends as a sentence does."""
    return _FINAL.search(text) is not None


def _line_role(part: Part, number: int, table: AnatomyTable) -> Role | None:
    """What one line tells by itself."""
    if number < _HEAD and _is_breadcrumb(part.text, table):
        return Role.BREADCRUMB
    bare = part.text.strip(_AROUND_LABEL)
    if number < _HEAD and (bare.lower() in table.metadata or re.fullmatch(table.date, bare, re.IGNORECASE)):
        return Role.METADATA
    return _label_role(part.text, table)


def _is_breadcrumb(text: str, table: AnatomyTable) -> bool:
    """``Home > News``: short steps; two of them only when the first is the home page."""
    if "<" in text or "\n" in text:
        return False
    label = _LABEL.match(text)
    led = label is not None and label[1].lower() in table.trail
    if label is not None and led:
        text = text[label.end() :]
    steps = [step.strip() for step in _STEP.split(text)]
    if len(steps) < 2 or any(not step or len(step) > _STEP_LENGTH for step in steps[:-1]) or is_final(text):  # noqa: PLR2004  a trail has two steps
        return False
    return led or steps[0].lower() in table.home or (len(steps) > 2 and ">" in text)  # noqa: PLR2004  the same


def _label_role(text: str, table: AnatomyTable) -> Role | None:
    """Metadata or contact, by the label before the first colon; a number or date may follow any label."""
    match = _LABEL.match(text)
    if match is None:
        return None
    label, value = match[1].strip(_AROUND_LABEL).lower(), text[match.end() :]
    short = len(text) < _SHORT
    if label in table.contact:
        return Role.CONTACT
    if label in table.metadata and (short or not is_final(value)):
        return Role.METADATA
    return Role.METADATA if short and label[-1:].isalpha() and _NUMERIC.fullmatch(value) else None


def _find_headline(parts: Sequence[Part], roles: list[Role | None]) -> None:
    """The first prose without a final mark; then what stands right under it, and short lines over a paragraph."""
    headline = -1
    for number, part in enumerate(parts):
        if roles[number] is not None:
            continue
        if headline < 0:
            if not _is_title(part.text):
                return
            roles[number], headline = Role.HEADLINE, number
        elif number + 1 < len(parts):
            longest = _SUBTITLE_LENGTH if number == headline + 1 else _SHORT
            if _is_subhead(part, parts[number + 1], longest):
                roles[number] = Role.HEADLINE


def _is_title(text: str) -> bool:
    ended = is_final(text) and not text.rstrip().endswith(("?", "!", "？", "！", "…"))
    return not ended and len(text) <= _TITLE_LENGTH and text.count("\n") <= 1


def _is_subhead(part: Part, following: Part, longest: int) -> bool:
    return (
        part.alone
        and len(part.text) <= longest
        and "\n" not in part.text
        and not is_final(part.text)
        and not part.text.rstrip().endswith((":", "：", ",", "，", "、", "—", "–", "-"))
        and len(following.text) > len(part.text)
    )


def _find_contacts(parts: Sequence[Part], roles: list[Role | None], table: AnatomyTable) -> None:
    """What stands under the head of a contact block, and lines that are little more than an address."""
    inside = False
    for number, part in enumerate(parts):
        if part.kind not in (Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM):
            continue
        text = part.text.strip("*_ ").lower()
        if len(text) <= _SHORT and text.startswith(table.contact_heads) and (part.kind is not Kind.ITEM):
            inside = True
            if part.kind is not Kind.HEADING:
                roles[number] = Role.CONTACT
        elif part.kind is Kind.HEADING or text.startswith(table.about) or _is_end(text, table):
            inside = False
        elif inside and roles[number] in (None, Role.HEADLINE):
            inside = len(part.text) <= _TITLE_LENGTH
            roles[number] = Role.CONTACT if inside else roles[number]
        elif roles[number] is None and len(text) <= _SHORT and not is_final(text) and _ADDRESS.search(text):
            roles[number] = Role.CONTACT


def _find_boilerplate(parts: Sequence[Part], roles: list[Role | None], table: AnatomyTable) -> None:
    """What stands under the last headline that begins with "About", and the words of an end mark."""
    begin = None
    for number, part in enumerate(parts):
        if _is_end(part.text, table) and part.kind is Kind.PARAGRAPH and number:
            roles[number] = Role.BOILERPLATE
        is_head = roles[number] is Role.HEADLINE and part.kind is not Kind.TITLE
        if is_head and number:
            begin = number if part.text.strip("*_ ").lower().startswith(table.about) else None
    if begin is None or not any(role is None for role in roles[:begin]):
        return
    for number in range(begin + 1, len(parts)):
        if roles[number] is None:
            roles[number] = Role.BOILERPLATE


def _is_end(text: str, table: AnatomyTable) -> bool:
    """Only the words of an end mark, with whatever marks around them."""
    if len(text) > _SHORT:
        return False
    bare = _WORD_MARKS.sub(" ", text).strip().lower()
    return bare in table.ends and bare != text.strip().lower()


def _find_lead(parts: Sequence[Part], roles: list[Role | None]) -> None:
    """The first paragraph that is nothing else."""
    for number, part in enumerate(parts):
        if roles[number] is None and part.kind is Kind.PARAGRAPH:
            roles[number] = Role.LEAD
            return
