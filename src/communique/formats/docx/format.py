"""The format of Word documents (ISO/IEC 29500, WordprocessingML)."""

from __future__ import annotations

import re
from dataclasses import replace

from communique.formats.contract import FormatOptions, Markup
from communique.formats.docx.blocks import BlockFinder
from communique.formats.docx.mending import localized_settings, localized_styles, mend
from communique.formats.docx.parts import (
    BODY,
    PROPERTIES,
    READ,
    SETTINGS,
    STYLES,
    DocumentPart,
    join_parts,
    read_parts,
    split_parts,
    with_parts,
)
from communique.formats.docx.shown import written_text
from communique.formats.docx.sizes import Sizes, read_sizes
from communique.formats.docx.spans import tile_blocks
from communique.formats.docx.styles import read_styles
from communique.formats.docx.writing import BEGIN, END, OURS, is_runs, write_runs
from communique.formats.docx.xml import escape
from communique.formats.targets import on_one_line
from communique.languages import Language
from communique.model import Segment, Span

_BODY = re.compile(r"<(?P<prefix>(?:[\w.\-]+:)?)body(?:\s[^<>]*)?>")
_LANGUAGE = re.compile(r"(<(?P<name>[\w.\-]+:language)(?:\s[^<>]*)?>)[^<>]*(</(?P=name)\s*>)")


class _Docx:
    """The format of Word documents."""

    name = "docx"
    extensions: tuple[str, ...] = (".docx",)
    markup: Markup = "html"

    def unpack(self, content: bytes) -> str:
        return join_parts(read_parts(content))

    def read(self, text: str, language: Language, options: FormatOptions) -> tuple[Span, ...]:
        parts = split_parts(text)
        told = next((part.text for part in parts if part.kind == STYLES), None)
        finder = BlockFinder(
            source=text,
            styles=read_styles(told) if told is not None else {},
            sizes=read_sizes(told) if told is not None else Sizes(),
            tracked=options.tracked_changes == "accept",
        )
        for part in parts:
            if part.kind in READ:
                finder.take(part)
        return tile_blocks(text, finder.blocks, language=language, options=options)

    def write(self, segment: Segment, target: str) -> str:
        target = on_one_line(target)
        return write_runs(segment, target) if is_runs(segment.form) else escape(written_text(target))

    def insert_notice(self, text: str, notice: str, language: Language) -> str:
        del language  # its runs follow the locale with all others
        begin = text.find(f"\0{BODY} ")
        found = _BODY.search(text, begin) if begin >= 0 else None
        if found is None:
            return text
        p = found["prefix"]
        run = f"<{p}r><{p}rPr>{OURS}<{p}i/>{OURS}</{p}rPr><{p}t>{escape(on_one_line(notice))}</{p}t></{p}r>"
        return f"{text[: found.end()]}<{p}p>{BEGIN}{run}{END}</{p}p>{text[found.end() :]}"

    def pack(self, text: str, source: bytes, language: Language) -> bytes:
        before = {part.name: part for part in read_parts(source, checked=True)}
        parts = [part for part in split_parts(text) if part.text != before[part.name].text]
        if not parts:
            return source
        changed = {part.name: mend(part.text, before[part.name].text, language) for part in parts}
        for name, part in before.items():
            changed[name] = _localized(part, changed.get(name, part.text), language)
        written = [replace(part, text=changed[name]) for name, part in before.items() if changed[name] != part.text]
        return with_parts(source, written)


def _localized(part: DocumentPart, text: str, language: Language) -> str:
    """The text of a part, where it says which language the document is in."""
    if part.kind == STYLES:
        return localized_styles(text, language)
    if part.kind == SETTINGS:
        return localized_settings(text, language)
    if part.kind == PROPERTIES:
        return _LANGUAGE.sub(rf"\g<1>{language.word.tag}\g<3>", text)
    return text


DOCX = _Docx()
