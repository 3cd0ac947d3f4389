"""A tokenizer of HTML with exact offsets, after the states of the HTML Standard (13.2.5).

Its tokens tile the text. It reads data, raw text, RCDATA, script data with its escaped states, plain text, tags with
all states of attributes, comments, bogus comments, declarations and CDATA sections; besides, the blocks of PHP and of
``<% … %>``. In XML (XHTML with its declaration or document type) ``/>`` closes any element.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from enum import IntEnum
from typing import NamedTuple

from communique.formats.html.elements import BREAKOUT, FOREIGN, INTEGRATION, RAW
from communique.inline.html_tags import Tag, read_tag

_MARKUP = re.compile(r"<(?:(?P<tag>/?[A-Za-z])|(?P<mark>[!?%/]))")
_XML = re.compile(r"\ufeff?\s*+<\?xml\b")
_XHTML = re.compile(r"<!doctype[^>]{0,200}\bxhtml\b|<html\b[^>]{0,500}\bxmlns\s*=", re.IGNORECASE)
_HTML5 = re.compile(r"<!doctype\s+html\s*>", re.IGNORECASE)
_HEAD = 4096
"""So many characters tell whether a page is XML."""
_COMMENT_END = re.compile(r"--!?>")
_SUBSET = re.compile(r"\[|>")
_SUBSET_END = re.compile(r"\]\s*+>")
_SCRIPT = re.compile(r"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.IGNORECASE)


class TokenKind(IntEnum):
    """What a token is."""

    TEXT = 0
    START = 1
    END = 2
    RAW = 3
    """Content of an element that has no tags: of a script, of a title."""
    NOTHING = 4
    """A comment, a declaration, an instruction, a tag that does not end."""


class Token(NamedTuple):
    """A slice of the text."""

    kind: TokenKind
    start: int
    end: int
    tag: Tag | None = None
    """Of a start or an end."""


def is_xml(text: str) -> bool:
    """The page is XML by its declaration, document type or namespace."""
    head = text[:_HEAD]
    return _XML.match(head) is not None or (_XHTML.search(head) is not None and _HTML5.search(head) is None)


def tokens_of(text: str, *, xml: bool) -> Iterator[Token]:
    """The tokens of a text in order; joined, they are the text."""
    return _Tokenizer(text, xml=xml).run()


class _Tokenizer:
    def __init__(self, text: str, *, xml: bool) -> None:
        self._text = text
        self._xml = xml
        self._foreign: list[bool] = []
        """For each open ``svg``, ``math`` and integration point: the rules of foreign content hold in it."""
        self._absent: set[str] = set()
        """Ends that do not occur any more."""

    def run(self) -> Iterator[Token]:
        text, at, search = self._text, 1 if self._text.startswith("\ufeff") else 0, _MARKUP.search
        if at:
            yield Token(TokenKind.NOTHING, 0, at)
        begin = at
        while (match := search(text, at)) is not None:
            start = match.start()
            tag = read_tag(text, start) if match["tag"] else None
            end = tag.end if tag else len(text) if match["tag"] else self._mark_end(start)
            if end is None:
                at = match.end()
                continue
            if begin < start:
                yield Token(TokenKind.TEXT, begin, start)
            if tag is None:
                yield Token(TokenKind.NOTHING, start, end)
            else:
                yield Token(TokenKind.END if tag.closing else TokenKind.START, start, end, tag)
                end = yield from self._after(tag)
            begin = at = end
        if begin < len(text):
            yield Token(TokenKind.TEXT, begin, len(text))

    def _after(self, tag: Tag) -> Generator[Token, None, int]:
        """What follows a tag and has no tags itself; its value is where the tokenizer goes on."""
        name, text = tag.name, self._text
        foreign = self._in_foreign(tag)
        if tag.closing or foreign or (self._xml and tag.alone):
            return tag.end
        if name == "plaintext":
            if tag.end < len(text):
                yield Token(TokenKind.RAW, tag.end, len(text))
            return len(text)
        if name not in RAW:
            return tag.end
        end = self._script_end(tag.end) if name == "script" else self._raw_end(name, tag.end)
        if end > tag.end:
            yield Token(TokenKind.RAW, tag.end, end)
        return end

    def _in_foreign(self, tag: Tag) -> bool:
        """The rules of foreign content hold after this tag; notes what it opens or closes."""
        stack, name = self._foreign, tag.name
        inside = bool(stack) and stack[-1]
        if inside and not tag.closing and name in BREAKOUT:
            stack.clear()
            return False
        if name in FOREIGN or (stack and name in INTEGRATION):
            if tag.closing:
                if stack and stack[-1] == (name in FOREIGN):
                    stack.pop()
            elif not tag.alone:
                stack.append(name in FOREIGN)
        return bool(stack) and (stack[-1] or inside)

    def _find(self, ending: str, start: int) -> int | None:
        """The offset after the next ending, looked for in vain only once."""
        if ending in self._absent:
            return None
        at = self._text.find(ending, start)
        if at < 0:
            self._absent.add(ending)
            return None
        return at + len(ending)

    def _mark_end(self, start: int) -> int | None:
        """The end of what is no element; None where it is text after all."""
        text, length = self._text, len(self._text)
        mark = text[start + 1]
        if mark == "%":
            return self._find("%>", start + 2)
        if mark == "/":
            # An end tag without a name is a comment, and text at the very end.
            return None if start + 2 == length else self._find(">", start + 2) or length
        if mark == "?":
            whole = self._xml or text.startswith(("<?php", "<?="), start)
            return (self._find("?>", start + 2) if whole else self._find(">", start + 2)) or length
        return self._declaration_end(start)

    def _declaration_end(self, start: int) -> int:
        """The end of a comment, a CDATA section, a document type with its subset, or a bogus comment."""
        text = self._text
        if text.startswith("<!--", start):
            if text.startswith((">", "->"), start + 4):
                return text.index(">", start) + 1
            comment = _COMMENT_END.search(text, start + 4)
            return comment.end() if comment else len(text)
        if text.startswith("<![CDATA[", start) and (self._xml or (self._foreign and self._foreign[-1])):
            return self._find("]]>", start + 9) or len(text)
        if text[start : start + 9].lower() == "<!doctype":
            found = _SUBSET.search(text, start)
            if found is not None and found.group() == "[":
                closing = _SUBSET_END.search(text, found.end())
                if closing is not None:
                    return closing.end()
        return self._find(">", start + 2) or len(text)

    def _raw_end(self, name: str, start: int) -> int:
        """Where the end tag of an element without tags inside begins, or the end of the text."""
        if name in self._absent:
            return len(self._text)
        found = re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE).search(self._text, start)
        if found is None:
            self._absent.add(name)
            return len(self._text)
        return found.start()

    def _script_end(self, start: int) -> int:
        """Where the end tag of a script begins: not inside ``<!-- <script> … </script>``, which is escaped twice."""
        escaped = twice = False
        at = start
        while (match := _SCRIPT.search(self._text, at)) is not None:
            at = match.end()
            if match[1] is None:
                escaped = match.group() == "<!--" or (escaped and match.group() != "-->")
                if match.group() == "<!--":
                    at -= 2
                else:
                    twice = False
            elif match[1] == "/":
                if not twice:
                    return match.start()
                twice = False
            else:
                twice = escaped
        return len(self._text)
