"""The chosen strings of JSON front matter, with their places in the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from communique.errors import InputError
from communique.formats.front_matter_scalars import Scalar
from communique.formats.passage import LINE_END

_MARK = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\Z)|[{}\[\],:]|[^\s"{}\[\],:]++', re.DOTALL)
_REMEDY = "Mend the front matter; texts stand between double quotes, and a comma between two fields."


def json_end(text: str, start: int) -> int | None:
    """Offset after the JSON object that begins at an offset; None when its braces or quotes do not close."""
    depth = 0
    for match in _MARK.finditer(text, start):
        if match.group() in "{[":
            depth += 1
        elif match.group() in "}]":
            depth -= 1
            if depth <= 0:
                return match.end()
    return None


def json_scalars(text: str, inner: int, inner_end: int, keys: frozenset[str]) -> list[Scalar]:
    """Strings of the JSON between two offsets whose path is a key, in order; the outermost braces may be left out.

    Raises:
        InputError: the JSON is broken; its place is the line.
    """
    body = text[inner:inner_end]
    before, after = ("", "") if body.lstrip().startswith("{") else ("{", "}")
    line = len(LINE_END.findall(text, 0, inner)) + 1
    try:
        json.loads(f"{before}{body.rstrip().rstrip(',') if before else body}{after}")
    except json.JSONDecodeError as error:
        line += len(LINE_END.findall(body[: max(0, error.pos - len(before))]))
        raise InputError(f"The front matter is not valid JSON: {error.msg}.", place=str(line), remedy=_REMEDY) from None
    except (RecursionError, ValueError):
        raise InputError(
            "The front matter is not valid JSON: it is nested too deep.", place=str(line), remedy=_REMEDY
        ) from None
    return [scalar for scalar in _strings(text, inner, inner_end, braces=not before) if scalar.path in keys]


def _strings(text: str, start: int, end: int, *, braces: bool) -> Iterator[Scalar]:
    """Every string value; the JSON is known to be right."""
    names: list[str | None] = [] if braces else [""]
    """The key read last in each open object; None for a list."""
    is_key = not braces
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        if mark in ("{", "["):
            names.append("" if mark == "{" else None)
            is_key = mark == "{"
        elif mark in ("}", "]"):
            names.pop()
            is_key = False
        elif mark == ",":
            is_key = bool(names) and names[-1] is not None
        elif mark == ":":
            is_key = False
        elif mark.startswith('"'):
            value = str(json.loads(mark, strict=False))
            if is_key:
                names[-1] = value
            else:
                path = ".".join(name for name in names if name is not None)
                yield Scalar(path=path, start=match.start(), end=match.end(), form="json", shown=value.strip())
