"""What a page or a Markdown file shows: its words of prose and of code, told by readers that no compared tool uses.

Pages are read by the standard library's ``html.parser``; Markdown is made a page by pandoc first, where that is
installed. A Han character counts as a word, since lines are joined and cut between any two of them.
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

OPAQUE = frozenset(
    ["script", "style", "code", "pre", "kbd", "samp", "var", "tt", "svg", "math", "template", "textarea", "iframe"]
)
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_HAN}]|[^\W\d_{_HAN}]{{2,}}")
_ADDRESS = re.compile(r"\S*(?:://|@|_|www\.)\S*")
"""Addresses and identifiers, which no tool need offer to a translator."""
_FRONT_MATTER = re.compile(
    r"\ufeff?(?:---[ \t]*\r?\n.*?\r?\n---|\+\+\+[ \t]*\r?\n.*?\r?\n\+\+\+)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_COMMENT = re.compile(r"\{/\*.*?\*/\}", re.DOTALL)
_CYRILLIC = re.compile(r"[А-яЁё]")
_TOLD = re.compile(r"<(?:html|body|div|article)\b[^>]*?\blang\s*=\s*[\"']?([A-Za-z]+)", re.IGNORECASE)
_LOCALES = {"en": "en", "ru": "ru", "zh": "zh_CN"}
_SHARE = 0.2
"""So many of its letters tell a text's language by their script."""

Words = tuple[Counter[str], Counter[str]]
"""Words of prose and of code."""


class _Reader(HTMLParser):
    """Counts the words of a page that a visitor reads, and those of its code."""

    def __init__(self) -> None:
        super().__init__()
        self.prose = Counter[str]()
        self.code = Counter[str]()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what opens code."""
        del attrs
        if tag in OPAQUE:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing stands in it."""

    def handle_endtag(self, tag: str) -> None:
        """Note what closes code."""
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Count the words."""
        (self.code if self._open else self.prose).update(_WORD.findall(_ADDRESS.sub(" ", data)))


def html_words(html: str) -> Words:
    """Words of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.prose, reader.code


def markdown_words(text: str) -> Words:
    """Words of a Markdown file without its front matter."""
    body = _COMMENT.sub("", _FRONT_MATTER.sub("", text, count=1))
    made = subprocess.run(
        ["pandoc", "--from", "gfm", "--to", "html", "--no-highlight", "--wrap", "preserve"],
        input=body.encode(),
        capture_output=True,
        check=True,
        timeout=120,
    )
    return html_words(made.stdout.decode())


def locale_of(text: str) -> str:
    """The language of a file, by the first element that tells one or by its script; empty where it is none of ours."""
    told = _TOLD.search(text[:8192])
    if told:
        return _LOCALES.get(told[1].lower(), "")
    letters = sum(character.isalpha() for character in text) or 1
    if len(re.findall(rf"[{_HAN}]", text)) > _SHARE * letters:
        return "zh_CN"
    return "ru" if len(_CYRILLIC.findall(text)) > _SHARE * letters else "en"


@dataclass(slots=True)
class Score:
    """How a tool did."""

    read: int = 0
    identical: int = 0
    """Files that came back byte for byte."""
    prose: int = 0
    covered: int = 0
    """Words of prose that a translator is shown."""
    code: int = 0
    leaked: int = 0
    """Words of code that a translator is shown as prose."""
    seconds: float = 0.0

    def add(self, words: Words, shown: Counter[str], *, identical: bool) -> None:
        """Count one file, and the words that the tool shows to a translator outside of code."""
        prose, code = words
        self.read += 1
        self.identical += identical
        self.prose += prose.total()
        self.covered += (shown & prose).total()
        self.code += code.total()
        self.leaked += ((shown - prose) & code).total()

    def row(self, name: str, files: int) -> str:
        """A row of the table."""
        return (
            f"| {name} | {self.read} | {share(self.identical, files)} | {share(self.covered, self.prose)} "
            f"| {share(self.leaked, self.code)} | {self.read / max(self.seconds, 1e-9):.1f} |"
        )


def share(part: int, whole: int) -> str:
    """Per cent; a dash of nothing."""
    return f"{100 * part / whole:.2f}" if whole else "–"


def shown_words(texts: Iterable[str], kind: str) -> Counter[str]:
    """Words of the texts of a catalog that are no code in them."""
    if kind == "html":
        shown = Counter[str]()
        for text in texts:
            shown.update(html_words(text)[0])
        return shown
    return markdown_words("\n\n".join(texts))[0]
