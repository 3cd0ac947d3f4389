"""Real Markdown files, where there are some: identity, coverage of prose and code, and mutations of them.

What is prose and what is code is told by another way than the format's own: by the HTML that markdown-it renders
(text outside ``<pre>``), and by the lines that it calls code blocks.
"""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from communique.errors import InputError
from communique.formats import assemble, parse
from communique.languages import LANGUAGES
from communique.model import Segment

FOLDER = Path(os.environ.get("COMMUNIQUE_SHARED", "/nowhere")) / "corpus" / "markdown"
FILES = sorted(FOLDER.glob("*.md*")) if FOLDER.is_dir() else []
pytestmark = pytest.mark.skipif(not FILES, reason="COMMUNIQUE_SHARED names no folder with a corpus of Markdown files")

WORD = re.compile(r"[^\W_]+")
MUTATIONS = 1500
PIECES = [
    "\r",
    "\r\n",
    "\n\n",
    "\ufeff",
    "> ",
    "- ",
    "# ",
    "|",
    "\\",
    "`",
    "```\n",
    "**",
    "<",
    ">",
    "{",
    "}",
    "$$\n",
    ":::\n",
    "---\n",
    "\t",
    "    ",
]


def variants(source: bytes) -> dict[str, bytes]:
    return {
        "as it is": source,
        "with a byte order mark": b"\xef\xbb\xbf" + source,
        "with CRLF": source.replace(b"\n", b"\r\n"),
        "with CR": source.replace(b"\n", b"\r"),
        "without a final line end": source.rstrip(b"\n"),
    }


@cache
def locale_of(text: str) -> str:
    """The language that most of the letters speak for."""
    counts = {
        "zh_CN": 3 * len(re.findall("[\u4e00-\u9fff]", text)),
        "ru": len(re.findall("[а-яё]", text)),
        "en": len(re.findall("[a-z]", text)) // 3,
    }
    return max(counts, key=lambda locale: counts[locale])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_identity(path: Path) -> None:
    source = path.read_bytes()
    texts = None
    for name, data in variants(source).items():
        document = parse(data, format="markdown", locale=locale_of(source.decode()), place=path.name)
        assert document.source.encode() == data, name
        targets = {segment.key: segment.text for segment in document.segments}
        for language in LANGUAGES:
            assert assemble(document, {}, locale=language.locale) == data, name
            assert assemble(document, targets, locale=language.locale) == data, name
        found = [(segment.key, segment.role, segment.place) for segment in document.segments]
        texts = texts or found
        assert found == texts, name


class _Prose(HTMLParser):
    """Collects the text outside ``<pre>``, and alternative texts."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside += tag == "pre"
        self.text += [f" {value} " for name, value in attrs if name == "alt" and value]
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._inside -= tag == "pre"
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.text.append(data)

    def _part(self, tag: str) -> None:
        if tag not in ("em", "strong", "code", "a"):
            self.text.append(" ")


def prose_of(source: str) -> Counter[str]:
    """Words of the page that a reader sees, without front matter, HTML, and comments and ids of MDX."""
    body = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL)
    body = re.sub(r"\{/\*.*?\*/\}", "", body, flags=re.DOTALL)
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    for name in ("html_block", "html_inline"):
        parser.add_render_rule(name, lambda *_: " ")
    prose = _Prose()
    prose.feed(parser.render(body))
    return Counter(WORD.findall("".join(prose.text).lower()))


def shown(text: str) -> str:
    """A segment's text with emphasis and escapes undone; its links stay."""
    return re.sub(r"(\*\*|__|~~|[*`])|\\([^\w\s])", lambda match: match[2] or "", text.lower())


def code_words(source: str) -> tuple[int, int]:
    """Words in code blocks, and how many of them stand in segments."""
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    blocks = [
        (starts[token.map[0]], starts[token.map[1]])
        for token in tokens
        if token.map and token.type in ("fence", "code_block")
    ]
    total = inside = at = 0
    segments = []
    for span in parse(source.encode(), format="markdown", locale="en").spans:
        if isinstance(span, Segment):
            segments.append((at, at + len(span.raw)))
        at += len(span.raw)
    for start, end in blocks:
        total += len(WORD.findall(source[start:end]))
        inside += sum(
            len(WORD.findall(source[max(start, left) : min(end, right)]))
            for left, right in segments
            if left < end and right > start
        )
    return total, inside


def test_prose_is_in_segments_and_code_is_not() -> None:
    prose = missed = code = inside = 0
    for path in FILES:
        source = path.read_text(encoding="utf-8")
        document = parse(source.encode(), format="markdown", locale=locale_of(source))
        words = prose_of(source)
        found = Counter(word for segment in document.segments for word in WORD.findall(shown(segment.text)))
        prose += words.total()
        missed += (words - found).total()
        total, within = code_words(source)
        code += total
        inside += within
    print(f"prose in segments: {1 - missed / prose:.4%} of {prose}; code: {inside / code:.4%} of {code}")  # noqa: T201  the figure is the point
    assert missed <= 0.01 * prose
    assert inside <= 0.01 * code


def mutate(text: str, chance: random.Random) -> str:
    """A part of the text with some pieces taken out, doubled, or put in."""
    start = chance.randrange(len(text))
    text = text[:400] + text[start : start + chance.randrange(3000)]
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(text) + 1)
        size = chance.randrange(1, 30)
        match chance.randrange(3):
            case 0:
                text = text[:at] + text[at + size :]
            case 1:
                text = text[: at + size] + text[at:]
            case _:
                text = text[:at] + chance.choice(PIECES) + text[at:]
    return text


def test_mutated_files_come_back() -> None:
    chance = random.Random(2017)
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    causes = set()
    for number in range(MUTATIONS):
        data = mutate(chance.choice(texts), chance).encode()
        name = chance.choice(["markdown", "text"])
        try:
            document = parse(data, format=name, locale=chance.choice(LANGUAGES).locale)
        except InputError as error:
            causes.add(error.cause[:16])
            continue
        assert document.source.encode() == data, number
        targets = {segment.key: segment.text for segment in document.segments}
        assert assemble(document, targets, locale=chance.choice(LANGUAGES).locale) == data, number
    assert causes <= {"The front matter"}
