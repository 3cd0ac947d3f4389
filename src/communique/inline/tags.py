"""HTML in a text: tags, comments, entities, and elements whose content is never translated."""

from __future__ import annotations

import re
from html.entities import html5

_VALUE = r"""(?:[^\s"'=<>`{}]++|'[^']*+'|"[^"]*+"|\{(?:[^{}]|\{[^{}]*+\})*\})"""
_TAG = re.compile(
    rf"""<(?:
        (?P<open>[A-Za-z][A-Za-z0-9.\-]*+)(?:\s++[A-Za-z_:@][\w.:\-]*+(?:\s*+=\s*+{_VALUE})?)*\s*+(?P<alone>/?)
      | /(?P<close>[A-Za-z][A-Za-z0-9.\-]*+)\s*+
    )>""",
    re.VERBOSE,
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")
_ENCLOSED = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<%", "%>"))
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_UNTRANSLATED = frozenset(["code", "kbd", "math", "pre", "samp", "script", "style", "svg", "tt", "var"])
"""Elements whose content is carried over with them."""


class TagFinder:
    """Finds the tag, comment or declaration that begins at a place of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._absent: set[str] = set()
        """Ends that do not occur any more, so that they are looked for only once."""

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
                return None if end is None else (end, "")
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


def entity_end(text: str, start: int) -> int | None:
    """The end of the character reference that begins at ``start``, or None when there is none."""
    match = _ENTITY.match(text, start)
    if match is None or (match[1] and f"{match[1]};" not in html5):
        return None
    return match.end()
