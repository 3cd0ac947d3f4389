"""Sentences of a page that stay in the source language: marked as what they are, so that it is read out right."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import groupby

from communique.inline import CodeKind, find_codes
from communique.inline.html_tags import read_tag
from communique.model import Document, Segment, Span, UnitKey, Verbatim

_FORMS = {"text": ' lang="{tag}"', "xml": ' lang="{tag}" xml:lang="{tag}"'}
"""Forms of the segments that stand in the text of a page, and how a language is told there."""
_OPENING = re.compile(r"<(p|h[1-6]|li|td|th|dd|dt|caption|figcaption|blockquote|div)(\s[^<>]*)?>\s*\Z", re.IGNORECASE)
_LONGEST_TAG = 2000
_TOLD = re.compile(r"\slang\s*=", re.IGNORECASE)


def mark_kept(document: Document, kept: Collection[UnitKey], *, bcp47: str) -> Document:
    """The document with the language told of each sentence that is kept as it is.

    Where a whole element is kept, its start tag says so; elsewhere a ``span`` around the sentence does. Texts in
    attributes cannot say it, and what is no page is not changed.
    """
    spans = list(document.spans)
    found = [(number, span) for number, span in enumerate(spans) if isinstance(span, Segment) and span.form in _FORMS]
    for _, group in groupby(found, key=lambda pair: pair[1].place.block):
        block = list(group)
        wanted = [(number, segment) for number, segment in block if segment.key in kept]
        told = _FORMS[block[0][1].form].format(tag=bcp47)
        if wanted and wanted == block and _mark_element(spans, block[0][0], block[-1][0], told):
            continue
        for number, segment in wanted:
            spans[number] = _enclosed(segment, told)
    return replace(document, spans=tuple(spans))


def _mark_element(spans: list[Span], first: int, last: int, told: str) -> bool:
    """Put the language into the start tag of the element that holds these segments alone, if there is one."""
    if first == 0 or last + 1 >= len(spans):
        return False
    before, after = spans[first - 1], spans[last + 1]
    opening = _OPENING.search(before.raw[-_LONGEST_TAG:]) if isinstance(before, Verbatim) else None
    if opening is None or not isinstance(before, Verbatim) or before.localized:
        return False
    if _TOLD.search(opening[2] or "") or not after.raw.lstrip().lower().startswith(f"</{opening[1].lower()}"):
        return False
    at = len(before.raw) - len(opening.group()) + 1 + len(opening[1])
    spans[first - 1] = replace(before, raw=before.raw[:at] + told + before.raw[at:])
    return True


def _enclosed(segment: Segment, told: str) -> Segment:
    for code in find_codes(segment.raw, "html"):
        tag = read_tag(code.text, 0) if code.kind is CodeKind.SINGLE else None
        if tag is not None and not tag.alone and tag.end == len(code.text) and tag.closing:
            return segment
    return replace(segment, raw=f"<span{told}>{segment.raw}</span>")
