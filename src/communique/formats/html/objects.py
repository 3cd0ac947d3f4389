"""Linked data in a page (JSON-LD): the language of the article, its headline and its description."""

from __future__ import annotations

import json
import re

from communique.anatomy import Kind
from communique.formats.html.links import language_tags
from communique.formats.passage import CONTROL, whole
from communique.formats.tiling import Block, LocalSlice
from communique.languages import Language

_FIELD = re.compile(
    r'"(?P<key>inLanguage|headline|alternativeHeadline|description)"\s*+:\s*+"(?P<value>[^"\\]*+(?:\\.[^"\\]*+)*)"',
    re.DOTALL,
)
_KINDS = {"headline": Kind.TITLE, "alternativeHeadline": Kind.TITLE, "description": Kind.SUMMARY}


def object_blocks(source: str, start: int, end: int, language: Language) -> tuple[list[Block], list[LocalSlice]]:
    """The texts of a script of linked data, and what in it follows the locale."""
    blocks: list[Block] = []
    local: list[LocalSlice] = []
    for match in _FIELD.finditer(source, start, end):
        if match["key"] == "inLanguage":
            local += language_tags(source, *match.span("value"), language)
            continue
        try:
            text = " ".join(json.loads(f'"{match["value"]}"').split())
        except ValueError:
            continue
        if text and not CONTROL.search(text) and "<" not in text and "&" not in text:
            blocks.append(
                Block(
                    passage=whole(text, *match.span("value")),
                    kind=_KINDS[match["key"]],
                    form="json",
                    opening_form="json",
                    whole=True,
                )
            )
    return blocks, local


def write_json(target: str) -> str:
    """A target between the quotation marks of JSON in a script."""
    return json.dumps(target, ensure_ascii=False)[1:-1].replace("</", "<\\/").replace("<!--", "<\\u0021--")
