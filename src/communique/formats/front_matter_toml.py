"""The chosen strings of TOML front matter, with the places and styles that they have in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.errors import InputError
from communique.formats.front_matter_scalars import Scalar, line_paragraphs
from communique.formats.passage import LINE_END

_TOKEN = re.compile(
    r"""(?P<blank>[ \t]++|\#[^\r\n]*+)
    |(?P<line>\r\n|\r|\n)
    |(?P<multi>\"{3}(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*\"{3,5})
    |(?P<raw>'{3}(?:[^']|'{1,2}(?!'))*'{3,5})
    |(?P<basic>"(?:[^"\\\r\n]|\\.)*")
    |(?P<literal>'[^'\r\n]*+')
    |(?P<mark>[\[\]{}=,.])
    |(?P<bare>[^\s\[\]{}=,.\#"']++)""",
    re.VERBOSE,
)
_FORMS = {"basic": "toml basic", "literal": "toml literal", "multi": "toml multi", "raw": "toml block literal"}
_PLACE = re.compile(r"\(at line (\d+), column \d+\)")
_REMEDY = "Mend the front matter; a text needs quotes around it, and a quote within them a backslash before it."


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


def toml_scalars(text: str, inner: int, inner_end: int, keys: frozenset[str]) -> list[Scalar]:
    """Strings of the TOML between two offsets whose path is a key, in order.

    Raises:
        InputError: the TOML is broken; its place is the line.
    """
    import tomllib

    first_line = len(LINE_END.findall(text, 0, inner)) + 1
    body = LINE_END.sub("\n", text[inner:inner_end])
    try:
        tomllib.loads(body)
        found = list(_Reader(text, inner, inner_end).strings())
    except tomllib.TOMLDecodeError as error:
        cause = str(error)
        place = _PLACE.search(cause)
        line = first_line + (int(place[1]) - 1 if place else body.rstrip().count("\n"))
        raise InputError(
            f"The front matter is not valid TOML: {_PLACE.sub('', cause).strip()}.", place=str(line), remedy=_REMEDY
        ) from None
    except (RecursionError, ValueError):
        raise InputError(
            "The front matter is not valid TOML: it is nested too deep.", place=str(first_line), remedy=_REMEDY
        ) from None
    return [_scalar(text, path, token) for path, token in found if path in keys]


class _Reader:
    """Walks TOML that is known to be right."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._tokens = [
            _Token(str(match.lastgroup), match.group(), match.start(), match.end())
            for match in _TOKEN.finditer(text, start, end)
            if match.lastgroup != "blank"
        ]
        self._at = 0

    def strings(self) -> Iterator[tuple[str, _Token]]:
        """Every string value with the path of its key."""
        table: tuple[str, ...] = ()
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token.kind == "line":
                self._at += 1
            elif token.text == "[" and token.kind == "mark":
                while self._is("["):
                    self._at += 1
                table = self._key("]")
                while self._is("]"):
                    self._at += 1
            else:
                key = (*table, *self._key("="))
                self._at += 1
                yield from self._value(key)

    def _is(self, mark: str) -> bool:
        at = self._at
        return at < len(self._tokens) and self._tokens[at].kind == "mark" and self._tokens[at].text == mark

    def _key(self, ending: str) -> tuple[str, ...]:
        """The names of a dotted key, up to the mark after it."""
        names = []
        while self._at < len(self._tokens) and not self._is(ending):
            token = self._tokens[self._at]
            if token.kind != "mark":
                names.append(_value_of(token) if token.kind in _FORMS else token.text)
            self._at += 1
        return tuple(names)

    def _value(self, key: tuple[str, ...]) -> Iterator[tuple[str, _Token]]:
        if self._at >= len(self._tokens):
            return
        token = self._tokens[self._at]
        self._at += 1
        if token.kind in _FORMS:
            yield ".".join(key), token
        elif token.text in ("[", "{") and token.kind == "mark":
            closing = "]" if token.text == "[" else "}"
            while self._at < len(self._tokens) and not self._is(closing):
                if self._is(",") or self._tokens[self._at].kind == "line":
                    self._at += 1
                elif closing == "]":
                    yield from self._value(key)
                else:
                    inner = (*key, *self._key("="))
                    self._at += 1
                    yield from self._value(inner)
            self._at += 1
        else:
            self._skip()

    def _skip(self) -> None:
        """What is left of a number, date or truth value."""
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token.kind == "line" or (token.kind == "mark" and token.text in ",]}"):
                return
            self._at += 1


def _value_of(token: _Token) -> str:
    import tomllib

    return str(tomllib.loads(f"k = {LINE_END.sub(chr(10), token.text)}")["k"])


def _scalar(text: str, path: str, token: _Token) -> Scalar:
    form = _FORMS[token.kind]
    if token.kind in ("multi", "raw"):
        start, end = token.start + 3, token.end - 3
        if token.kind == "raw" or "\\" not in token.text:
            form = "toml block" if token.kind == "multi" else form
            paragraphs = tuple(line_paragraphs(text, start, end))
            return Scalar(path=path, start=start, end=end, form=form, paragraphs=paragraphs)
    return Scalar(path=path, start=token.start, end=token.end, form=form, shown=_value_of(token).strip())
