"""Character references: what a translator sees of them, and how a target is written.

Characters are shown, not their references. A reference stays where the character could not be told from markup
(``&lt;b``), where it could not be seen (a soft hyphen), and where a template would take it for its own (``&#123;``).
"""

from __future__ import annotations

import html
import re
import unicodedata
from html.entities import html5

from communique.formats.passage import CONTROL, PassageWriter, join_of

_REFERENCE = r"&(?:#[0-9]{1,9};?|#[xX][0-9A-Fa-f]{1,8};?|[A-Za-z][A-Za-z0-9]{0,31};?)"
_REFERENCES = re.compile(_REFERENCE)
_SPECIAL = re.compile(rf"[ \t\n\f\r]+|{_REFERENCE}|<")
_KEPT_LESS = re.compile(r"(?:&lt;?|<)(?![\s0-9=])")
_PLAIN_AFTER_LESS = re.compile(r"[\s0-9=]")
_REFERENCE_AHEAD = re.compile(r"#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};|([A-Za-z][A-Za-z0-9]{0,31};)")
_WRITTEN = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{0,31}));|[&<>\u00a0]")
_NBSP = re.compile(r"&nbsp;?|&#0*160;?|&#[xX]0*[aA]0;?")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_XML_NAMES = frozenset(["amp", "lt", "gt", "quot", "apos"])
_KEPT = "{}"


def show_text(writer: PassageWriter, source: str, start: int, end: int, joiner: str) -> None:
    """Write a slice of text as it is seen: blanks collapsed, references undone."""
    kept_less = _KEPT_LESS.search(source, start, end) is not None
    at = start
    for match in _SPECIAL.finditer(source, start, end):
        found = match.group()
        if found == " ":
            continue
        left, right = match.span()
        if found[0] == "&":
            shown = _shown(found, source[right : right + 40], kept_less=kept_less)
        elif found == "<":
            shown = "<" if _PLAIN_AFTER_LESS.match(source, right) else "&lt;"
        elif "\n" in found or "\r" in found:
            before = source[left - 1] if left > start else ""
            shown = join_of(before, source[right], joiner) if before and right < end else " "
        else:
            shown = " "
        if shown != found:
            writer.copy(at, left)
            writer.show(shown, left, right)
            at = right
    writer.copy(at, end)


def _shown(reference: str, following: str, *, kept_less: bool) -> str:
    """What is seen of a reference; ``following`` stands after it."""
    whole = reference if reference.endswith(";") else f"{reference};"
    seen = html.unescape(reference)
    match seen:
        case "<":
            return "<" if _PLAIN_AFTER_LESS.match(following) else "&lt;"
        case ">":
            return "&gt;" if kept_less else ">"
        case "&":
            ahead = _REFERENCE_AHEAD.match(following)
            return "&amp;" if ahead and (ahead[1] is None or ahead[1] in html5) else "&"
        case _ if seen == reference:
            return reference
        case _ if not seen or CONTROL.search(seen) or any(_is_unseen(character) for character in seen):
            return " " if seen and not seen.strip(" \t\n\f\r") else whole
    return " " if seen in ("\t", "\n") else seen


def _is_unseen(character: str) -> bool:
    return character in _KEPT or unicodedata.category(character) in ("Cf", "Cc", "Cs", "Co", "Cn")


def seen_text(source: str, start: int, end: int) -> str:
    """What a reader sees of a slice, for rules that ask no offsets."""
    return " ".join(unescape(source[start:end]).split())


def unescape(text: str) -> str:
    """A text with its references undone, however long their numbers are."""
    return _REFERENCES.sub(lambda match: html.unescape(match.group()), text) if "&" in text else text


class TextWriter:
    """Writes words with what must be escaped in text escaped, in the place of one slice of the source.

    A no-break blank is written as the source writes its own. A reference that HTML or the source knows stays; in XML,
    and in attributes, those that XML does not know become characters.
    """

    def __init__(self, raw: str, *, xml: bool) -> None:
        self._xml = xml
        self._known = {match.group() for match in _WRITTEN.finditer(raw)}
        spelled = _NBSP.search(raw)
        self._blank = f"{spelled.group().rstrip(';')};" if spelled else "\u00a0"

    def write(self, words: str) -> str:
        """Words of a target as text of the page."""
        return _WRITTEN.sub(self._escape, words)

    def _escape(self, match: re.Match[str]) -> str:
        found = match.group()
        if found == "\u00a0":
            return self._blank
        if len(found) == 1:
            return _ESCAPES[found]
        name = match[1]
        if not name or found in self._known:
            return found
        if f"{name};" not in html5:
            return f"&amp;{found[1:]}"
        return html.unescape(found) if self._xml and name not in _XML_NAMES else found
