"""What a page or a Markdown file shows: its words of prose and of code, told by readers that no compared tool uses.

Pages are read by the standard library's ``html.parser``; Markdown is made a page by pandoc first, where that is
installed. A Han character counts as a word, since lines are joined and cut between any two of them. What a page marks
as being in another language than its own, or as not to be translated, is counted for no tool.
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
_TOLD = (
    re.compile(r"<html\b[^>]*?\slang\s*=\s*[\"']?([A-Za-z]+)", re.IGNORECASE),
    re.compile(r"<html\b[^>]*?\sxml:lang\s*=\s*[\"']?([A-Za-z]+)", re.IGNORECASE),
    re.compile(r"<body\b[^>]*?\slang\s*=\s*[\"']?([A-Za-z]+)", re.IGNORECASE),
    re.compile(r"<meta\b[^>]*?\bcontent-language\b[^>]*?\scontent\s*=\s*[\"']?([A-Za-z]+)", re.IGNORECASE),
    re.compile(r"<(?:main|div|article|section)\b[^>]*?\slang\s*=\s*[\"']?([A-Za-z]+)", re.IGNORECASE),
)
"""Who tells the language of a page, the surest first."""
_LOCALES = {"en": "en", "ru": "ru", "zh": "zh_CN"}
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_CLOSED_BY_NEXT = frozenset(["p", "li", "td", "th", "tr", "dt", "dd", "option"])
_SHARE = 0.2
"""So many of its letters tell a text's language by their script."""

Words = tuple[Counter[str], Counter[str]]
"""Words of prose and of code."""


class _Reader(HTMLParser):
    """Counts the words of a page that a visitor reads, and those of its code."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._kept = ""
        """The element that is in another language or not to be translated, while it is open."""
        self._depth = 0
        self.prose = Counter[str]()
        self.code = Counter[str]()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what opens code, and what is not to be translated."""
        if self._kept == tag:
            self._depth += tag not in _CLOSED_BY_NEXT
            self._kept = self._kept if tag not in _CLOSED_BY_NEXT else ""
        if not self._kept and tag not in _VOID and tag not in ("html", "body") and self._is_kept(dict(attrs)):
            self._kept, self._depth = tag, 1
        if tag in OPAQUE:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing stands in it."""

    def handle_endtag(self, tag: str) -> None:
        """Note what closes code, and what is not to be translated."""
        if self._kept == tag:
            self._depth -= 1
            self._kept = self._kept if self._depth else ""
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Count the words."""
        if self._kept:
            return
        (self.code if self._open else self.prose).update(_WORD.findall(_ADDRESS.sub(" ", data)))

    def _is_kept(self, attributes: dict[str, str | None]) -> bool:
        """The element is marked as one that no tool should offer, in a page of this locale."""
        told = (attributes.get("lang") or attributes.get("xml:lang") or "").lower()
        other = bool(self._locale and told) and _LOCALES.get(re.split(r"[-_]", told)[0]) != self._locale
        named = "notranslate" in (attributes.get("class") or "").split()
        return other or named or (attributes.get("translate") or "").lower() == "no"


def html_words(html: str, locale: str = "") -> Words:
    """Words of a page in that locale."""
    reader = _Reader(locale)
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
    """The language of a file, by the element that tells one or by its script; empty where it is none of ours."""
    for pattern in _TOLD:
        told = pattern.search(text[:8192])
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
