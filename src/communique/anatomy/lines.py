"""What one line of a release tells by itself, by its label, its marks and the words of its language."""

from __future__ import annotations

import re

from communique.anatomy.datelines import find_dateline
from communique.anatomy.parts import Kind, Part, is_final
from communique.languages import Language
from communique.languages.anatomy_table import AnatomyTable
from communique.model import Role

LABEL = re.compile(r"\s*+([^:：｜丨\n]{1,48}?)\s*+[:：｜丨]\s*")
AROUND_LABEL = "*_【】[]（）() "
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|(?:https?://|www\.)\S|\+?\(?\d[\d\s()-]{6,18}\d")
_NUMBERED = re.compile(
    r"(?<!\s)\s*+(?:№|#|\bno\.?|第)\s*+[0-9][0-9./-]*+(?:\s?[号期])?(?:\s(?:от|of|dated)\s[0-9][\w\s./-]{4,24})?\Z",
    re.IGNORECASE,
)
"""The number behind the name of a series, with its day: ``Press release No. 47 of 9 June 2017``."""
_FILED = re.compile(r"[^\W\d_]{0,8}\s?[〔\[［（(](?:19|20)[0-9]{2}[〕\]］）)]\s?第?\s?[0-9]{1,5}\s?号")
"""The number of a Chinese document: 新闻稿〔2025〕12号."""
_FIELDS = re.compile(r"\s+[|·•]\s+|(?<!\s)\s{3,}")
"""What parts the fields of a byline: ``By Press Office | June 9, 2025``."""
HEAD = 12
"""Breadcrumbs and lone dates stand among so many first blocks, not counting those whose format tells what they are."""
CAPTION_LENGTH = 240
SHORT = 60
_STATEMENT = 160
"""A line that tells of an embargo, or is a dateline, has no more characters."""
_STEP = re.compile(r"(?<!\s)\s*+[>»›→]++\s*+|(?<!\s)\s++[/|\\]\s++")
_NUMERIC = re.compile(r"(?=(?:\D*\d){3})[\d\s\-./:,年月日时分秒T+]+")
_SERIES = re.compile(r"(?<!\s)\s*+(?:№|#|\bno\.?|\bnumber|номер|编号)\Z", re.IGNORECASE)
"""What stands between the name of a series and its colon: ``Press release No:``."""
_NUMBER = re.compile(r"(?<!\s)\s*+[0-9]{1,3}\Z")
"""The number of a picture behind its label: ``Photo 1``."""
_PICTURED = re.compile(
    r"\.?\s?[0-9]{1,3}(?:[-.][0-9]{1,3})?(?:[.:：]\s*|\s?[—–-]\s|[\s\u3000]{2,4}|\u3000|\s(?=[㐀-鿿]))(?=\S)"
)
"""What stands between the label of a picture and its title: ``Figure 1. ``, but not ``Figure 1 shows``."""
_STAMPS = ("published", "updated")
"""Codes of labels that a date follows."""
_STEP_LENGTH = 60
_TERM = 60
"""Characters in which words of an embargo are looked for."""
_SOME_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE_WORDS, _SENTENCE_SIGNS = 4, 12
"""A value with so many words, or in Chinese with more characters, that ends with a stop is a sentence."""


def is_single_line(text: str, language: Language) -> bool:
    """The text is a breadcrumb or a label with its value: a line that is never joined with the next."""
    told = label_role(text, language.anatomy)
    return _is_breadcrumb(text, language.anatomy) or told not in (None, Role.CAPTION)


def line_role(part: Part, number: int, language: Language) -> Role | None:
    """What one line tells by itself."""
    table = language.anatomy
    bare = part.text.strip(AROUND_LABEL)
    if number < HEAD:
        if _is_breadcrumb(part.text, table):
            return Role.BREADCRUMB
        named = _FILED.fullmatch(bare) or _NUMBERED.sub("", bare).lower() in ("", *table.metadata)
        fields = _FIELDS.split(bare) if len(bare) <= _STATEMENT else [bare]
        if named or _is_stamped(bare, table) or any(re.fullmatch(table.date, field, re.IGNORECASE) for field in fields):
            return Role.METADATA
        if is_embargo(part.text, table):
            return Role.EMBARGO
        if len(bare) <= _STATEMENT and (dateline := find_dateline(bare, language)) and dateline.end >= len(bare):
            return Role.DATELINE
    role = label_role(part.text, table)
    if role is None and part.kind is Kind.FOOT:
        return Role.CONTACT if len(bare) <= SHORT and ADDRESS.search(bare) else Role.BOILERPLATE
    return role


def _is_stamped(text: str, table: AnatomyTable) -> bool:
    """A label with its date and no colon: ``Posted on 11 April 2025 by Press Office``."""
    if len(text) > _STATEMENT or is_final(text):
        return False
    date = re.search(table.date, text, re.IGNORECASE)
    label = text[: date.start()].strip().casefold() if date else ""
    return bool(label) and any(label == name.casefold() for code in _STAMPS for name in table.labels.get(code, ()))


def is_embargo(text: str, table: AnatomyTable) -> bool:
    """A line that tells until when the text may not be used."""
    bare = text.strip(AROUND_LABEL)
    if len(bare) > _STATEMENT:
        return False
    led = bare[:_TERM].lower().startswith(table.embargo)
    return led or (bool(table.embargo_line) and re.fullmatch(table.embargo_line, bare, re.IGNORECASE) is not None)


def _is_breadcrumb(text: str, table: AnatomyTable) -> bool:
    """``Home > News``: short steps; two of them only when the first is the home page."""
    if "<" in text or "\n" in text:
        return False
    label = LABEL.match(text)
    led = label is not None and label[1].lower() in table.trail
    if label is not None and led:
        text = text[label.end() :]
    steps = [step.strip() for step in _STEP.split(text)]
    if len(steps) < 2 or any(not step or len(step) > _STEP_LENGTH for step in steps[:-1]) or is_final(text):  # noqa: PLR2004  a trail has two steps
        return False
    return led or steps[0].lower() in table.home or (len(steps) > 2 and ">" in text)  # noqa: PLR2004  the same


def label_role(text: str, table: AnatomyTable) -> Role | None:
    """Metadata or contact, by the label before the first colon; a number or date may follow any label."""
    match = LABEL.match(text)
    if match is None:
        return None
    label, value = match[1].strip(AROUND_LABEL).lower(), text[match.end() :]
    short = len(text) < SHORT
    if label in table.contact or (
        label.startswith(table.contact_heads) and len(text) <= _STATEMENT and ADDRESS.search(value)
    ):
        return Role.CONTACT
    if label in table.notes and len(text) <= _STATEMENT:
        return Role.METADATA
    if _NUMBER.sub("", label) in table.pictures and len(text) <= CAPTION_LENGTH and _is_said(label, value):
        return Role.CAPTION
    told = label in table.metadata or _SERIES.sub("", label) in table.metadata
    if told and not _is_sentence(value) and (short or not is_final(value)):
        return Role.METADATA
    return Role.METADATA if short and label[-1:].isalpha() and _NUMERIC.fullmatch(value) else None


def is_about(text: str, table: AnatomyTable) -> bool:
    """The line tells by its beginning, or by the end of its label, that somebody is described."""
    bare = text.strip("*_ ").lower()
    label = LABEL.match(bare)
    return bare.startswith(table.about) or (label is not None and label[1].endswith(table.about))


def is_set_line(text: str, table: AnatomyTable) -> bool:
    """A line that tells what a paper is, or its number: ``PRESS RELEASE``, 新闻稿〔2025〕12号."""
    bare = text.strip(AROUND_LABEL)
    return _FILED.fullmatch(bare) is not None or _NUMBERED.sub("", bare).lower() in table.metadata


def is_pictured(text: str, table: AnatomyTable) -> bool:
    """The title of a picture or table behind its number."""
    bare = text.lstrip("*_([（【▲△↑ ").lower()
    return any(bare.startswith(label) and _PICTURED.match(bare, len(label)) for label in table.pictures)


def _is_said(label: str, value: str) -> bool:
    """What stands behind the label of a picture tells what it shows, and not whose it is."""
    long = len(_SOME_WORD.findall(value)) >= _SENTENCE_WORDS or (" " not in value and len(value) > _SENTENCE_SIGNS)
    return bool(value) and (label[-1:].isdigit() or is_final(value) or long)


def _is_sentence(value: str) -> bool:
    """The value says something, and ends as a sentence does."""
    if not value.rstrip().endswith((".", "!", "?", "。", "！", "？")):
        return False
    return len(_SOME_WORD.findall(value)) >= _SENTENCE_WORDS or (" " not in value and len(value) > _SENTENCE_SIGNS)
