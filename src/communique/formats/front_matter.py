"""Front matter: where it stands, in which notation, and which of its texts are translated."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice

from communique.anatomy import is_final
from communique.formats.front_matter_json import json_end, json_scalars
from communique.formats.front_matter_scalars import blocks_of_scalar
from communique.formats.front_matter_toml import toml_scalars
from communique.formats.front_matter_yaml import yaml_scalars
from communique.formats.passage import LINE_END
from communique.formats.tiling import Block
from communique.languages import Language

_LINE_END = r"[ \t]*+(?:\r\n|\r|\n|\Z)"
_OPENING = re.compile(r"(---|\+\+\+|;;;)[ \t]*+(?:\r\n|\r|\n)")
_CLOSING = {
    "---": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)" + _LINE_END),
    "+++": re.compile(r"(?<=[\r\n])\+\+\+" + _LINE_END),
    ";;;": re.compile(r"(?<=[\r\n]);;;" + _LINE_END),
}
_FIELD = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?[\r\n])*(?:[\"'{?%]|[^\s#>*\-][^\r\n]*?(?<!\\):(?:\s|\Z)|\Z)")
"""What the text after the opening looks like when it is YAML, and not prose between two rules."""
_KEY = re.compile(r"(?<=[\r\n])[a-z_$@][\w.$\-]*+[ \t]*+:(?:[ \t]|[\r\n])")
_NAMED = re.compile(r"[^\s:]++(?:[ ][^\s:]++)?[ \t]*+:(?:\s|\Z)")
"""A line that is a field, whatever its key: one or two words."""
_SURE = 2
"""So many lines that begin with a key tell of YAML whose first line is broken, which is to be said, not translated."""
_OBJECT = re.compile(r"\{\s*+(?:\"(?:[^\"\\\r\n]|\\.)*\"\s*+:|\}[ \t]*+(?:[\r\n]|\Z))")
"""How JSON front matter begins; an expression of MDX has no key in quotes."""
_REST = re.compile(_LINE_END)
_READERS = {"---": yaml_scalars, "+++": toml_scalars, "{": json_scalars, ";;;": json_scalars}


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """Where the front matter of a file stands. All four are the same offset when there is none."""

    begin: int
    """Offset of the opening ``---``."""
    inner: int
    """Offset after its line; JSON without a mark of its own begins here."""
    inner_end: int
    """Offset of the closing ``---``."""
    end: int
    """Offset after its line."""
    mark: str = ""
    """``---`` for YAML, ``+++`` for TOML, ``{`` or ``;;;`` for JSON."""


def find_front_matter(text: str) -> FrontMatter:
    """The front matter at the head of a text; a byte order mark may stand before it."""
    begin = 1 if text.startswith("\ufeff") else 0
    opening = _OPENING.match(text, begin)
    closing = _CLOSING[opening[1]].search(text, opening.end()) if opening else None
    if opening and closing and (opening[1] != "---" or _is_yaml(text, opening.end(), closing.start())):
        return FrontMatter(
            begin=begin, inner=opening.end(), inner_end=closing.start(), end=closing.end(), mark=opening[1]
        )
    if _OBJECT.match(text, begin):
        return _find_object(text, begin)
    return FrontMatter(begin=begin, inner=begin, inner_end=begin, end=begin)


def end_of_likeness(text: str) -> int:
    """Offset of the rule up to which prose lies where front matter would, so that a target may not look like it."""
    begin = 1 if text.startswith("\ufeff") else 0
    opening = _OPENING.match(text, begin)
    closing = _CLOSING[opening[1]].search(text, opening.end()) if opening else None
    return closing.start() if closing and not find_front_matter(text).mark else 0


def _is_yaml(text: str, start: int, end: int) -> bool:
    """What stands between two rules is meant as YAML."""
    if _FIELD.match(text, start, end):
        return _KEY.search(text, start, end) is not None or not _is_note(text[start:end])
    return len(list(islice(_KEY.finditer(text, start, end), _SURE))) == _SURE


def _is_note(inner: str) -> bool:
    """Prose that begins as a field does: ``Attention: …``.

    Fields that have no key in lower case fill all lines between the rules, and do not all end as sentences do.
    """
    lines = [line for line in LINE_END.split(inner) if line.strip() and not line.startswith(("#", " ", "\t", "-"))]
    if not lines or lines[0].startswith(('"', "'", "{", "?", "%")):
        return False
    return not all(_NAMED.match(line) for line in lines) or all(is_final(line.rstrip()) for line in lines)


def _find_object(text: str, begin: int) -> FrontMatter:
    """A JSON object at the head of a file, with nothing after it on its last line."""
    last = json_end(text, begin)
    rest = _REST.match(text, last) if last is not None else None
    if last is None or rest is None:
        return FrontMatter(begin=begin, inner=begin, inner_end=begin, end=begin)
    return FrontMatter(begin=begin, inner=begin, inner_end=last, end=rest.end(), mark="{")


def read_front_matter(text: str, front: FrontMatter, keys: Collection[str], language: Language) -> list[Block]:
    """The blocks of the scalars that ``keys`` name.

    Raises:
        InputError: the front matter is broken; its place is the line.
    """
    read = _READERS.get(front.mark)
    if read is None:
        return []
    scalars = read(text, front.inner, front.inner_end, frozenset(keys))
    return [block for scalar in scalars for block in blocks_of_scalar(text, scalar, language)]
