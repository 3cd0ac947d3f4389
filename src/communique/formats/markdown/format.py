"""The format of Markdown."""

from __future__ import annotations

from communique.formats.contract import FormatOptions, Markup
from communique.formats.front_matter import end_of_likeness, find_front_matter, read_front_matter
from communique.formats.html.writing import write_target
from communique.formats.markdown.blocks import guarded, read_blocks
from communique.formats.markdown.escapes import write_inline
from communique.formats.markdown.html_texts import FORM
from communique.formats.notice import insert_paragraph
from communique.formats.scalars import write_scalar
from communique.formats.targets import on_one_line
from communique.formats.tiling import tile
from communique.languages import Language
from communique.model import Segment, Span


class _Markdown:
    """The format of Markdown and MDX."""

    name = "markdown"
    extensions: tuple[str, ...] = (".md", ".mdx", ".markdown")
    markup: Markup = "markdown"

    def read(self, text: str, language: Language, options: FormatOptions) -> tuple[Span, ...]:
        front = find_front_matter(text)
        blocks = read_front_matter(text, front, options.front_matter_keys, language)
        page = read_blocks(text, front.end, language)
        blocks += guarded(page.blocks, end_of_likeness(text))
        return tile(text, blocks, language=language, markup=self.markup, rules=options.rules, local=page.local)

    def write(self, segment: Segment, target: str) -> str:
        if segment.form.startswith(FORM):
            return write_target(segment.form.removeprefix(FORM), segment.raw, on_one_line(target))
        scalar = write_scalar(segment.form, target)
        return write_inline(segment, on_one_line(target)) if scalar is None else scalar

    def insert_notice(self, text: str, notice: str, language: Language) -> str:
        del language
        return insert_paragraph(text, f"> {on_one_line(notice)}", find_front_matter(text).end)


MARKDOWN = _Markdown()
