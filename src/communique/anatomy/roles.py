"""The anatomy of a release: which part of it each block is.

A rule over values: the blocks of a release in reading order, with what their format knows of them, and the
language's table of words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from communique.anatomy.datelines import find_dateline
from communique.anatomy.lines import (
    ADDRESS,
    AROUND_LABEL,
    CAPTION_LENGTH,
    HEAD,
    LABEL,
    SHORT,
    is_about,
    is_embargo,
    is_pictured,
    is_set_line,
    label_role,
    line_role,
)
from communique.anatomy.parts import Kind, Part, is_final
from communique.languages import Language
from communique.languages.anatomy_table import AnatomyTable
from communique.model import Role

_FIXED = {
    Kind.TITLE: Role.HEADLINE,
    Kind.SUBHEAD: Role.SUBHEAD,
    Kind.ITEM: Role.LIST_ITEM,
    Kind.CELL: Role.TABLE_CELL,
    Kind.QUOTE: Role.QUOTE,
    Kind.CAPTION: Role.CAPTION,
    Kind.FIELD: Role.METADATA,
    Kind.SUMMARY: Role.LEAD,
    Kind.TRAIL: Role.BREADCRUMB,
    Kind.ADDRESS: Role.CONTACT,
    Kind.NOTE: Role.BODY,
}
_UNCUT = frozenset(
    {
        Role.HEADLINE,
        Role.SUBHEAD,
        Role.BREADCRUMB,
        Role.METADATA,
        Role.EMBARGO,
        Role.DATELINE,
        Role.TABLE_CELL,
        Role.END_MARK,
    }
)
_HEADS = frozenset({Role.HEADLINE, Role.SUBHEAD})
_PASSED = frozenset({Role.METADATA, Role.EMBARGO, Role.BREADCRUMB})
"""What may stand between a headline, its subhead and the text."""
_DECK = "——"
"""Before a deck in Chinese."""
_DASHED = re.compile(r"(?:--+|[–—])\s[^\n]+\s(?:--+|[–—])")
"""A deck as wires set it: ``-- Sixty students to start --``."""
_WORD_MARKS = re.compile(r"[\W_]+")
_TITLE_LENGTH = 300
_SALUTATION = 24
_SUBTITLE_LENGTH = 160
_NOTE_MARKS = re.compile(r"(?:\[\^[^\]\s]+\]\s*)+\Z")
"""Marks of footnotes behind a sentence."""


def is_cut(role: Role) -> bool:
    """A block of this role is cut into sentences."""
    return role not in _UNCUT


def find_roles(parts: Sequence[Part], language: Language) -> tuple[Role, ...]:
    """The role of each part of a release."""
    table = language.anatomy
    roles: list[Role | None] = []
    met = 0
    for part in parts:
        fixed = _FIXED.get(part.kind)
        if part.kind in (Kind.FIELD, Kind.QUOTE, Kind.NOTE) and met < HEAD and is_embargo(part.text, table):
            fixed = Role.EMBARGO
        roles.append(fixed or (None if part.kind is Kind.HEADING else line_role(part, met, language)))
        met += fixed is None
    _find_captions(parts, roles, table)
    _find_heads(parts, roles)
    _find_contacts(parts, roles, table)
    if not any(part.kind in (Kind.TITLE, Kind.HEADING) for part in parts):
        _find_headline(parts, roles, table)
    elif any(part.kind is Kind.HEADING for part in parts):
        _find_subtitle(parts, roles, language)
    _find_boilerplate(parts, roles, table)
    _find_lead(parts, roles)
    openings = (*(opening for opening, _ in language.quotes), '"', *table.speech.dashes)
    return tuple(
        role or (Role.QUOTE if part.text.lstrip("*_").startswith(openings) else Role.BODY)
        for part, role in zip(parts, roles, strict=True)
    )


def _find_heads(parts: Sequence[Part], roles: list[Role | None]) -> None:
    """Headings that the format marks: the first is the headline, if no prose stands before it; so is its repetition.

    Short lines without a stop before it are no prose.
    """
    titles = {" ".join(part.text.casefold().split()) for part in parts if part.kind is Kind.TITLE}
    begin = next((number for number, part in enumerate(parts) if part.kind is Kind.HEADING), 0)
    loose = [number for number in range(begin) if roles[number] is None]
    if all(len(parts[one].text) <= SHORT and _is_open(parts[one].text) for one in loose):
        for one in loose:
            roles[one] = Role.METADATA
    first, headed = True, any(part.kind is Kind.HEADING for part in parts)
    for number, part in enumerate(parts):
        if part.kind is Kind.HEADING:
            roles[number] = Role.HEADLINE if first or " ".join(part.text.casefold().split()) in titles else Role.SUBHEAD
            first = False
        elif part.kind is Kind.PARAGRAPH and roles[number] is None:
            if first and not headed and _is_of(part.text, titles):
                roles[number] = Role.HEADLINE
            first = False


def _is_of(text: str, titles: set[str]) -> bool:
    """A line is the title of the page, or all of it but the name of the site."""
    line = " ".join(text.casefold().split())
    return _is_title(text) and any(title == line or title.startswith((f"{line} |", f"{line} –")) for title in titles)


def _find_captions(parts: Sequence[Part], roles: list[Role | None], table: AnatomyTable) -> None:
    """Lines that say that they describe a picture, and a line without a stop right under its alternative text."""
    for number, part in enumerate(parts):
        if roles[number] is not None or part.kind is not Kind.PARAGRAPH or len(part.text) > CAPTION_LENGTH:
            continue
        described = number > 0 and parts[number - 1].kind is Kind.CAPTION and part.alone and _is_open(part.text)
        led = part.text.lstrip("*_([（【▲△↑ ").lower().startswith(table.captions)
        if described or led or is_pictured(part.text, table):
            roles[number] = Role.CAPTION


def _find_subtitle(parts: Sequence[Part], roles: list[Role | None], language: Language) -> None:
    """Under the last headline that the format marks: a line without a final mark, before the first paragraph."""
    marked = [number for number, part in enumerate(parts) if part.kind is Kind.HEADING]
    heads = [number for number in marked if roles[number] is Role.HEADLINE]
    number = _next(roles, heads[-1] + 1) if heads else None
    following = None if number is None else _next(roles, number + 1)
    if number is None or following is None or parts[number].kind is not Kind.PARAGRAPH:
        return
    if len(parts[number].text) > _TITLE_LENGTH:
        return
    subtitle = replace(parts[number], text=_NOTE_MARKS.sub("", parts[number].text))
    if find_dateline(subtitle.text, language) is None and _is_subhead(subtitle, parts[following], _SUBTITLE_LENGTH):
        roles[number] = Role.SUBHEAD


def _next(roles: Sequence[Role | None], number: int) -> int | None:
    """The next part without a role, if nothing but metadata stands before it."""
    while number < len(roles) and roles[number] in _PASSED:
        number += 1
    return number if number < len(roles) and roles[number] is None else None


def _find_headline(parts: Sequence[Part], roles: list[Role | None], table: AnatomyTable) -> None:
    """What stands in large letters, else the first prose without a final mark; then the heads under it."""
    headline, under = _find_large(parts, roles, table), None
    if headline >= 0:
        under = _next(roles, headline + 1)
    for number, part in enumerate(parts):
        if roles[number] is not None:
            continue
        if headline < 0:
            if not _is_title(part.text):
                return
            if _is_letterhead(parts, roles, number, table):
                roles[number] = Role.METADATA
                continue
            roles[number], headline = Role.HEADLINE, number
            under = _next(roles, headline + 1)
        elif number + 1 < len(parts):
            is_under = under == number
            following = _next(roles, number + 1) if is_under else None
            longest = _SUBTITLE_LENGTH if is_under else SHORT
            dashed = _DASHED.fullmatch(part.text) or part.text.startswith(_DECK)
            dashed = dashed or (is_under and _is_second_line(parts, headline, number))
            if (dashed and is_under and len(part.text) <= longest) or _is_subhead(
                part, parts[number + 1 if following is None else following], longest
            ):
                roles[number] = Role.HEADLINE if part.text == parts[headline].text else Role.SUBHEAD


def _is_second_line(parts: Sequence[Part], headline: int, number: int) -> bool:
    """The line right under a headline, both of them apart from the text below."""
    below = parts[number + 1]
    return parts[headline].leads and number == headline + 1 and _is_open(parts[number].text) and below.alone


def _find_large(parts: Sequence[Part], roles: list[Role | None], table: AnatomyTable) -> int:
    """The first line in large letters, a headline if only short lines without a stop stand before it; else -1."""
    number = next((number for number, part in enumerate(parts) if part.large and roles[number] is None), -1)
    loose = [one for one in range(max(number, 0)) if roles[one] is None and parts[one].kind is Kind.PARAGRAPH]
    if (
        number < 0
        or not _is_title(parts[number].text)
        or _is_letterhead(parts, roles, number, table)
        or not all(len(parts[one].text) <= SHORT and _is_open(parts[one].text) for one in loose)
    ):
        return -1
    for one in loose:
        roles[one] = Role.METADATA
    roles[number] = Role.HEADLINE
    return number


def _is_letterhead(parts: Sequence[Part], roles: list[Role | None], number: int, table: AnatomyTable) -> bool:
    """Right under the line stands what the paper is, and another line follows that may be the headline."""
    following = _next(roles, number + 1)
    if following is None or following == number + 1 or not is_set_line(parts[number + 1].text, table):
        return False
    return len(parts[number].text) <= SHORT and parts[following].alone and _is_open(parts[following].text)


def _is_title(text: str) -> bool:
    ended = is_final(text) and not text.rstrip().endswith(("?", "!", "？", "！", "…"))
    return not ended and len(text) <= _TITLE_LENGTH and text.count("\n") <= 1


def _is_subhead(part: Part, following: Part, longest: int) -> bool:
    if len(part.text) > longest or not _is_open(part.text) or len(following.text) <= len(part.text):
        return False
    return part.alone or (part.leads and is_final(following.text))


def _is_open(text: str) -> bool:
    """One line that neither ends as a sentence does nor leads to what follows."""
    ended = is_final(text) or text.rstrip().endswith((":", "：", ",", "，", "、", "—", "–", "-"))
    return "\n" not in text and not ended


def _find_contacts(parts: Sequence[Part], roles: list[Role | None], table: AnatomyTable) -> None:
    """What stands under the head of a contact block, and lines that are little more than an address.

    Before the text a block ends with the first line that stands alone or tells something else.
    """
    inside = prose = False
    for number, part in enumerate(parts):
        if part.kind not in (Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM):
            continue
        text = part.text.strip("*_ ").lower()
        ends = part.kind is Kind.HEADING or is_about(text, table) or _is_end(text, table)
        if not prose:
            ends = ends or part.alone or roles[number] in _PASSED
        first, parted, _ = text.partition("\n")
        if part.kind is not Kind.ITEM and _heads_contacts(first.strip("*_ "), table, led=prose):
            inside = (prose or not part.alone) and not (parted and len(text) > SHORT)
            if part.kind is not Kind.HEADING:
                roles[number] = Role.CONTACT
        elif parted and roles[number] is None and _are_contacts(part.text, table):
            roles[number] = Role.CONTACT
        elif ends:
            inside = False
        elif inside and (roles[number] is None or roles[number] in _HEADS):
            inside = len(part.text) <= _TITLE_LENGTH
            roles[number] = Role.CONTACT if inside else roles[number]
        if roles[number] is None and part.kind is not Kind.HEADING and _is_address(text):
            roles[number] = Role.CONTACT
        prose = prose or (roles[number] is None and is_final(part.text))


def _heads_contacts(text: str, table: AnatomyTable, *, led: bool) -> bool:
    """A line over a contact block; before the text only where no more than a label stands before its colon or end."""
    if len(text) > SHORT or not text.startswith(table.contact_heads):
        return False
    label = LABEL.match(text)
    return led or (label[1] if label else text).strip(AROUND_LABEL) in table.contact


def _are_contacts(text: str, table: AnatomyTable) -> bool:
    """Half of the lines of a text or more tell whom to ask, and it has no more characters than a contact block."""
    lines = text.split("\n") if len(text) <= _TITLE_LENGTH else []
    told = sum(label_role(line, table) is Role.CONTACT or _is_address(line.lower()) for line in lines)
    return 2 * told >= len(lines) and told > 1


def _is_address(text: str) -> bool:
    return len(text) <= SHORT and not is_final(text) and ADDRESS.search(text) is not None


def _find_boilerplate(parts: Sequence[Part], roles: list[Role | None], table: AnatomyTable) -> None:
    """What stands under the last head that begins with "About", and the words of an end mark."""
    begin, prose = None, False
    for number, part in enumerate(parts):
        if _is_end(part.text, table) and part.kind is Kind.PARAGRAPH and number:
            roles[number] = Role.END_MARK
        about = is_about(part.text, table)
        prose = prose or (roles[number] is None and is_final(part.text))
        if about and prose and roles[number] is None and part.kind is Kind.PARAGRAPH:
            if (part.alone or part.leads) and len(part.text) <= SHORT and _is_open(part.text):
                roles[number] = Role.SUBHEAD
            elif LABEL.match(part.text):
                roles[number] = Role.BOILERPLATE
        is_head = roles[number] in _HEADS and part.kind is not Kind.TITLE
        if is_head and number:
            begin = number if about else None
    if begin is None or not any(role is None for role in roles[:begin]):
        return
    for number in range(begin + 1, len(parts)):
        if roles[number] is None:
            roles[number] = Role.BOILERPLATE


def _is_end(text: str, table: AnatomyTable) -> bool:
    """Only the words of an end mark, with whatever marks around them."""
    if len(text) > SHORT:
        return False
    bare = _WORD_MARKS.sub(" ", text).strip().lower()
    return bare in table.ends and (bare != text.strip().lower() or text.strip().upper() == text.strip())


def _find_lead(parts: Sequence[Part], roles: list[Role | None]) -> None:
    """The first paragraph that is nothing else and no salutation: ``Dear editors,``."""
    for number, part in enumerate(parts):
        leads = len(part.text) <= _SALUTATION and part.text.rstrip().endswith((":", "：", ",", "，"))
        if roles[number] is None and part.kind is Kind.PARAGRAPH and not leads:
            roles[number] = Role.LEAD
            return
