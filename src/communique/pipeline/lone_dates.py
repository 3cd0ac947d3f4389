"""Dates in digits that stand alone in a plain text: no sentences, but each language writes them in its own way."""

from __future__ import annotations

import re
from dataclasses import replace

from communique.facts import render
from communique.facts.lone import find_lone_day
from communique.inline.latin_spacing import space_latin
from communique.model import Document, Span, Verbatim

_LINE = re.compile(r"^([ \t]*+)([0-9][0-9./ \t年月日-]{5,20})(?<![ \t])(?=[ \t]*+$)", re.MULTILINE)


def localize_dates(document: Document, locale: str, spacing: str = "") -> Document:
    """The document with each lone date as the locale writes it; one by ISO 8601 is right everywhere and stays.

    ``spacing`` is what the house sets between Han characters and digits. Dates that could be read in two ways are left
    alone. For documents of plain text only: in others, what stands between the sentences may be code.
    """

    def write(match: re.Match[str]) -> str:
        return match[1] + space_latin(_date(match[2], document, locale), "none", spacing)

    spans: list[Span] = []
    for span in document.spans:
        if isinstance(span, Verbatim) and not span.joint and not span.localized:
            spans.append(replace(span, raw=_LINE.sub(write, span.raw)))
        else:
            spans.append(span)
    return replace(document, spans=tuple(spans))


def _date(text: str, document: Document, locale: str) -> str:
    day = find_lone_day(text, document.locale)
    return text if day is None else render(day, locale)
