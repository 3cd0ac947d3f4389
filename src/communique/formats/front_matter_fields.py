"""Fields of front matter that name a release's language and its makers: set in the place and style that they have.

Whatever is written is read back: a change that would alter anything but its own field is not made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from communique.formats.front_matter import FrontMatter, find_front_matter
from communique.formats.notice import line_end_of
from communique.formats.passage import LINE_END
from communique.formats.scalars import write_scalar

Value = str | bool

_MOST_ALIASES = 16
"""YAML with more aliases is left alone: each may double what is read."""
_TOML_FIELD = r"^[ \t]*+(?:{key}|\"{key}\"|'{key}')[ \t]*+=[ \t]*+"
_TOML_VALUE = re.compile(r"\"(?!\"\")(?:[^\"\\\r\n]|\\.)*\"|'(?!'')[^'\r\n]*'|[\w.:+\-]+")
_TOML_TABLE = re.compile(r"[ \t]*+\[\[?[ \t]*+[\w\"'\-][^\r\n,]*\][ \t]*+(?:#[^\r\n]*+)?\Z")
"""The line with which a table begins."""
_JSON_FIELD = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s"{}\[\],:]++')


def read_fields(text: str) -> dict[str, object]:
    """The fields of a file's front matter, without those of its tables; empty where it has none or it is broken."""
    front = find_front_matter(text)
    return {} if not front.mark else _load(text[front.inner : front.inner_end], front.mark) or {}


def set_fields(text: str, fields: Mapping[str, Value], *, added: Mapping[str, Value]) -> str:
    """The text with new values of fields.

    Args:
        text: a file with front matter; without it nothing changes.
        fields: values of fields that stand there already; of others nothing is written.
        added: values of fields that are written below the others where they are missing.
    """
    for name, value in {**fields, **added}.items():
        text = _set(text, name, value, add=name in added)
    return text


def _set(text: str, name: str, value: Value, *, add: bool) -> str:
    front = find_front_matter(text)
    if not front.mark:
        return text
    inner = text[front.inner : front.inner_end]
    before = _load(inner, front.mark)
    if before is None or (name not in before and not add) or before.get(name) == value:
        return text
    changed = _replaced(inner, front, name, value) if name in before else _appended(inner, front, name, value, text)
    if changed is None or not _same(_load(changed, front.mark), {**before, name: value}):
        return text
    return text[: front.inner] + changed + text[front.inner_end :]


def _same(loaded: dict[str, object] | None, wanted: dict[str, object]) -> bool:
    try:
        return loaded == wanted
    except RecursionError:
        # A list that holds itself, by an alias.
        return False


def _load(inner: str, mark: str) -> dict[str, object] | None:
    """What the front matter says; None where it is broken or no table."""
    import tomllib

    import yaml

    try:
        match mark:
            case "---":
                if inner.count("*") > _MOST_ALIASES and _aliases(inner) > _MOST_ALIASES:
                    return None
                loaded: object = yaml.safe_load(inner)
                loaded = {} if loaded is None else loaded
            case "+++":
                loaded = tomllib.loads(LINE_END.sub("\n", inner))
            case _:
                bare = inner.strip()
                loaded = json.loads(bare if bare.startswith("{") else f"{{{bare.rstrip(',')}}}")
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None
    return loaded if isinstance(loaded, dict) else None


def _aliases(inner: str) -> int:
    import yaml

    return sum(isinstance(event, yaml.AliasEvent) for event in yaml.parse(inner, Loader=yaml.SafeLoader))


@dataclass(frozen=True, slots=True)
class _Spot:
    start: int
    end: int
    form: str
    """As in :mod:`communique.formats.scalars`."""


def _replaced(inner: str, front: FrontMatter, name: str, value: Value) -> str | None:
    find = {"---": _find_yaml, "+++": _find_toml}.get(front.mark, _find_json)
    spot = find(inner, name)
    return None if spot is None else inner[: spot.start] + _written(spot.form, value) + inner[spot.end :]


def _written(form: str, value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return write_scalar(form, value) or json.dumps(value, ensure_ascii=False)


def _find_yaml(inner: str, name: str) -> _Spot | None:
    import yaml

    root = yaml.compose(inner, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return None
    for key, node in root.value:
        if key.value == name and isinstance(node, yaml.ScalarNode) and node.style in (None, "'", '"'):
            style = {"'": "single", '"': "double"}.get(node.style or "", "flow" if root.flow_style else "plain")
            start, end = node.start_mark.index, node.end_mark.index
            end = start + len(inner[start:end].rstrip())
            return _Spot(start, end, f"yaml {style}") if end > start else None
    return None


def _find_toml(inner: str, name: str) -> _Spot | None:
    head = inner[: _toml_head(inner)]
    for match in re.finditer(_TOML_FIELD.format(key=re.escape(name)), head, re.MULTILINE):
        value = _TOML_VALUE.match(head, match.end())
        if value is not None:
            literal = value.group().startswith("'")
            return _Spot(value.start(), value.end(), "toml literal" if literal else "toml basic")
    return None


def _toml_head(inner: str) -> int:
    """Where the fields end that stand in no table, and what stands above the first table begins."""
    at = head = 0
    for line in inner.splitlines(keepends=True):
        if _TOML_TABLE.match(line.rstrip("\r\n")):
            return head
        at += len(line)
        head = at if line.strip() and not line.lstrip().startswith("#") else head
    return len(inner)


def _find_json(inner: str, name: str) -> _Spot | None:
    """The value of a field of the outermost object."""
    depth = 0 if inner.lstrip().startswith("{") else 1
    is_key, wanted = depth == 1, False
    for match in _JSON_FIELD.finditer(inner):
        piece = match.group()
        if piece in "{[":
            depth += 1
            is_key, wanted = depth == 1, False
        elif piece in "}]":
            depth -= 1
        elif piece == ",":
            is_key, wanted = depth == 1, False
        elif piece == ":":
            is_key = False
        elif is_key:
            wanted = json.loads(piece) == name
        elif wanted and depth == 1:
            return _Spot(match.start(), match.end(), "json")
    return None


def _appended(inner: str, front: FrontMatter, name: str, value: Value, text: str) -> str | None:
    """The front matter with one field more, below its others."""
    end = line_end_of(text)
    match front.mark:
        case "---":
            lines = [line for line in LINE_END.split(inner) if line.strip() and not line.lstrip().startswith("#")]
            indent = lines[0][: len(lines[0]) - len(lines[0].lstrip())] if lines else ""
            return f"{inner}{indent}{name}: {_written(_yaml_style(inner), value)}{end}"
        case "+++":
            at = _toml_head(inner)
            form = "toml literal" if "'" in inner[:at] and '"' not in inner[:at] else "toml basic"
            return f"{inner[:at]}{name} = {_written(form, value)}{end}{inner[at:]}"
        case _:
            return _appended_json(inner, f"{json.dumps(name)}: {_written('json', value)}", end)


def _yaml_style(inner: str) -> str:
    """Quotes as the scalars of the front matter have them, where all of them do."""
    values = re.findall(r"^[ \t]*+[\w.\-]++[ \t]*+:[ \t]++([^\s#])", inner, re.MULTILINE)
    quotes = {value for value in values if value in "'\""}
    texts = [value for value in values if value in "'\"" or value.isalpha()]
    if len(quotes) == 1 and all(value in quotes for value in texts):
        return "yaml double" if '"' in quotes else "yaml single"
    return "yaml plain"


def _appended_json(inner: str, field: str, end: str) -> str | None:
    bare = inner.rstrip()
    braces = bare.lstrip().startswith("{")
    body = bare[:-1] if braces else bare
    kept = body.rstrip()
    comma = "" if kept.endswith(("{", ",")) or not kept else ","
    if braces and not LINE_END.search(body):
        return f"{kept}{comma}{' ' if comma else ''}{field}{body[len(kept) :]}}}{inner[len(bare) :]}"
    last = LINE_END.split(kept)[-1]
    indent = last[: len(last) - len(last.lstrip())] or ("  " if braces else "")
    tail = body[len(kept) :] if LINE_END.search(body[len(kept) :]) else end
    return f"{kept}{comma}{end}{indent}{field}" + (f"{tail}}}{inner[len(bare) :]}" if braces else inner[len(bare) :])
