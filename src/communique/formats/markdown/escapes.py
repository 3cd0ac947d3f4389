"""A target as Markdown that keeps the block it stands in."""

from __future__ import annotations

import re
from collections.abc import Callable

from communique.formats.markdown.rows import escape_pipes
from communique.model import Segment

_LEADING = re.compile(
    r"(?P<number>[0-9]{1,9})(?=[.)](?:[ \t]|\Z))"
    r"|(?=[-+*](?:[ \t]|\Z)|>|\#{1,6}(?:[ \t]|\Z)|~~~|:::|:[ \t]|\$\$|`{3}[^`]*\Z|\[[^\]]{1,999}\]:"
    r"|(?:=+|-+)[ \t]*\Z|(?:\*[ \t]*){3,}\Z|(?:_[ \t]*){3,}\Z)"
)
"""What would make another block of a line that begins with it."""
_CLOSING_MARKS = re.compile(r"(^|[ \t])(?=#+[ \t]*\Z)")
_FIELD = re.compile(r"(?<!\\)(?=:(?:\s|\Z))")
"""The colon of a field."""
_YAML = ('"', "'", "{", "?", "%")
"""How else YAML may begin."""
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)


def _escape_leading(target: str) -> str:
    return (
        _LEADING.sub(lambda match: f"{match['number'] or ''}\\", target, count=1) if _LEADING.match(target) else target
    )


def _without_fields(target: str) -> str:
    return _FIELD.sub(r"\\", target)


def _without_fields_at_head(target: str) -> str:
    written = _escape_leading(_without_fields(target))
    return f"\\{written}" if written.startswith(_YAML) else written


def _balance_brackets(target: str) -> str:
    """Escape the brackets of an alternative text, if they are not in pairs."""
    depth = 0
    for match in _BRACKET.finditer(target):
        depth += {"[": 1, "]": -1}.get(match.group(), 0)
        if depth < 0:
            break
    if not depth and not target.endswith("\\"):
        return target
    escaped = _BRACKET.sub(lambda match: match.group() if match.group()[0] == "\\" else f"\\{match.group()}", target)
    return f"{escaped} " if escaped.endswith("\\") else escaped


_WRITERS: dict[str, Callable[[str], str]] = {
    "line": _escape_leading,
    "guarded": _without_fields,
    "guarded line": _without_fields_at_head,
    "heading": lambda target: _CLOSING_MARKS.sub(r"\1\\", target),
    "cell": escape_pipes,
    "opening cell": lambda target: escape_pipes(_escape_leading(target)),
    "caption": _balance_brackets,
    "quoted": lambda target: target.replace("\\", "\\\\").replace('"', '\\"'),
    "quoted plain": lambda target: target.replace('"', "'"),
}


def write_inline(segment: Segment, target: str) -> str:
    """A target, on one line, with whatever escapes its place needs."""
    write = _WRITERS.get(segment.form)
    return write(target) if write else target
