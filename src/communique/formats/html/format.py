"""The format of HTML."""

from __future__ import annotations

from communique.formats.contract import FormatOptions, Markup
from communique.formats.html.notice import insert_element
from communique.formats.html.reader import read_page
from communique.formats.html.writing import write_target
from communique.formats.targets import on_one_line
from communique.formats.tiling import tile
from communique.languages import Language
from communique.model import Segment, Span


class _Html:
    """The format of HTML: whole pages and fragments, also as XML."""

    name = "html"
    extensions: tuple[str, ...] = (".html", ".htm", ".xhtml")
    markup: Markup = "html"

    def read(self, text: str, language: Language, options: FormatOptions) -> tuple[Span, ...]:
        page = read_page(text, language)
        return tile(text, page.blocks, language=language, markup=self.markup, rules=options.rules, local=page.local)

    def write(self, segment: Segment, target: str) -> str:
        return write_target(segment.form, segment.raw, on_one_line(target))

    def insert_notice(self, text: str, notice: str, language: Language) -> str:
        return insert_element(text, on_one_line(notice), language.bcp47)


HTML = _Html()
