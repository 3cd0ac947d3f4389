"""HTML in a text: tags, comments, entities, and elements whose content is never translated."""

from __future__ import annotations

import re
from html.entities import html5

from communique.inline.html_tags import Tag, read_tag

_VALUE = r"""(?:[^\s"'=<>`{}]++|'[^']*+'|"[^"]*+"|\{(?:[^{}]|\{[^{}]*+\})*\})"""
_TAG = re.compile(
    rf"""<(?:
        (?P<open>[A-Za-z][A-Za-z0-9.\-]*+)(?:\s++[A-Za-z_:@][\w.:\-]*+(?:\s*+=\s*+{_VALUE})?)*\s*+(?P<alone>/?)
      | /(?P<close>[A-Za-z][A-Za-z0-9.\-]*+)\s*+
    )>""",
    re.VERBOSE,
)
_TAG_START = re.compile(r"</?[A-Za-z]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")
_ENCLOSED = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<%", "%>"))
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_UNTRANSLATED = frozenset(["code", "kbd", "math", "pre", "samp", "script", "style", "svg", "tt", "var"])
"""Elements whose content is carried over with them."""
_UNTRANSLATED_HTML = _UNTRANSLATED | {"iframe", "noembed", "noframes", "template", "textarea", "xmp"}


class TagFinder:
    """Finds the tag, comment or declaration that begins at a place of one text."""

    def __init__(self, text: str, *, html: bool = False) -> None:
        """``html``: tags are read as browsers read them, and what says that it is not to be translated is not."""
        self._text = text
        self._html = html
        self._absent: set[str] = set()
        """Ends that do not occur any more, so that they are looked for only once."""
        self._unbalanced: set[str] = set()
        """Elements of which one has been found that does not end."""

    def _after(self, ending: str, start: int) -> int | None:
        """The offset after the next ``ending``, without regard to case."""
        if ending in self._absent:
            return None
        found = re.compile(re.escape(ending), re.IGNORECASE).search(self._text, start)
        if found is None:
            self._absent.add(ending)
            return None
        return found.end()

    def find(self, start: int) -> tuple[int, str] | None:
        """End and name of what begins at ``start``: ``b``, ``/b``, or no name for what has no partner."""
        for opening, closing in _ENCLOSED:
            if self._text.startswith(opening, start):
                end = self._after(closing, start + len(opening))
                if end is not None or not self._html:
                    return None if end is None else (end, "")
        if self._html and self._text.startswith(("<!", "<?"), start):
            # What is no comment after all is one up to the next mark, for a browser.
            end = self._after(">", start + 2)
            return None if end is None else (end, "")
        if self._html and _TAG_START.match(self._text, start):
            tag = read_tag(self._text, start)
            if tag is not None:
                return self._element(tag)
            # The text ends before the tag does: from here on only tags that close before the next one begins are read.
            self._html = False
        return self._strict(start)

    def _strict(self, start: int) -> tuple[int, str] | None:
        """A tag as CommonMark and JSX have it."""
        match = _TAG.match(self._text, start)
        if match is None:
            return None
        if match["close"]:
            return match.end(), "/" + match["close"].lower()
        name = match["open"].lower()
        if match["alone"] or name in _VOID:
            return match.end(), ""
        if name in _UNTRANSLATED:
            end = self._after(f"</{name}>", match.end())
            if end is not None:
                return end, ""
        return match.end(), name

    def _element(self, tag: Tag) -> tuple[int, str]:
        """End and name of a tag of HTML, or of its whole element where nothing in that is translated."""
        if tag.closing:
            return tag.end, "/" + tag.name
        if tag.alone or tag.name in _VOID:
            return tag.end, ""
        if tag.name in _UNTRANSLATED_HTML or self._is_marked(tag):
            end = self._balanced(tag) or self._after(f"</{tag.name}>", tag.end)
            if end is not None:
                return end, ""
        return tag.end, tag.name

    def _is_marked(self, tag: Tag) -> bool:
        """It says that it is not to be translated."""
        if not tag.attributes:
            return False
        told, classes = tag.value(self._text, "translate"), tag.value(self._text, "class")
        return (told or "").lower() == "no" or "notranslate" in (classes or "").split()

    def _balanced(self, tag: Tag) -> int | None:
        """The end of an element that may hold others of its name; None where that cannot be told."""
        if tag.name in self._unbalanced:
            return None
        depth = 1
        for match in re.compile(rf"<(/?){re.escape(tag.name)}(?=[\s/>])", re.IGNORECASE).finditer(self._text, tag.end):
            depth += -1 if match[1] else 1
            if not depth:
                closing = read_tag(self._text, match.start())
                return closing.end if closing else None
        self._unbalanced.add(tag.name)
        return None


def entity_end(text: str, start: int) -> int | None:
    """The end of the character reference that begins at ``start``, or None when there is none."""
    match = _ENTITY.match(text, start)
    if match is None or (match[1] and f"{match[1]};" not in html5):
        return None
    return match.end()
