"""The chosen scalars of YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.errors import InputError
from communique.formats.front_matter_scalars import REMEDY, Scalar, line_paragraphs, paths_above
from communique.formats.passage import LINE_END, trim

if TYPE_CHECKING:
    from yaml import MarkedYAMLError, Node, ScalarNode

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_BLOCK_HEADER = re.compile(r"[|>][0-9+-]*[^\r\n]*(?:\r\n|\r|\n)?")
_FORMS = {None: "yaml plain", "'": "yaml single", '"': "yaml double"}
_TEXT = "tag:yaml.org,2002:str"


def yaml_scalars(text: str, inner: int, inner_end: int, keys: frozenset[str]) -> list[Scalar]:
    """Text scalars of the YAML between two offsets whose path is a key, in order.

    Raises:
        InputError: the YAML is broken; its place is the line.
    """
    root = _compose(text, inner, inner_end)
    if root is None:
        return []
    chosen = {found.node.start_mark.index: found for found in _chosen(root, keys)}
    return [_scalar(text, inner, chosen[index]) for index in sorted(chosen)]


def _compose(text: str, inner: int, inner_end: int) -> Node | None:
    import yaml

    first_line = len(LINE_END.findall(text, 0, inner)) + 1
    try:
        return yaml.compose(text[inner:inner_end], Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise InputError(
            f"The front matter is not valid YAML: {_cause(error)}.",
            place=str(first_line + (error.problem_mark.line if error.problem_mark else 0)),
            remedy=REMEDY,
        ) from None
    except yaml.YAMLError as error:
        at = inner + getattr(error, "position", 0)
        raise InputError(
            "The front matter holds a character that YAML does not allow.",
            place=str(len(LINE_END.findall(text, 0, at)) + 1),
            remedy="Remove it.",
        ) from None
    except (RecursionError, ValueError):
        raise InputError(
            "The front matter is not valid YAML: it is nested too deep.", place=str(first_line), remedy=REMEDY
        ) from None


def _cause(error: MarkedYAMLError) -> str:
    return ", ".join(filter(None, (error.context, error.problem)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen:
    node: ScalarNode
    path: str
    in_flow: bool
    """It stands between brackets, where a plain scalar may hold less."""


def _chosen(root: Node, keys: frozenset[str]) -> Iterator[_Chosen]:
    """Text scalars whose path is a key; a path goes through lists, and every node is visited once a path."""
    from yaml import MappingNode, ScalarNode, SequenceNode

    above = paths_above(keys)
    stack: list[tuple[str, Node, bool]] = [("", root, False)]
    seen: set[tuple[str, int]] = set()
    while stack:
        path, node, in_flow = stack.pop()
        if (path, id(node)) in seen:
            continue
        seen.add((path, id(node)))
        if isinstance(node, ScalarNode) and path in keys and node.tag == _TEXT:
            yield _Chosen(node=node, path=path, in_flow=in_flow)
        elif isinstance(node, SequenceNode):
            stack += [(path, child, in_flow or bool(node.flow_style)) for child in node.value]
        elif isinstance(node, MappingNode) and path in above:
            for key, child in node.value:
                name = f"{path}.{key.value}" if path else str(key.value)
                if name in keys or name in above:
                    stack.append((name, child, in_flow or bool(node.flow_style)))


def _scalar(text: str, inner: int, found: _Chosen) -> Scalar:
    node = found.node
    start, end = inner + node.start_mark.index, inner + node.end_mark.index
    properties = _PROPERTIES.match(text, start, end)
    start = properties.end() if properties else start
    if node.style in ("|", ">"):
        header = _BLOCK_HEADER.match(text, start, end)
        lines = line_paragraphs(text, header.end() if header else end, end)
        return Scalar(path=found.path, start=start, end=end, form="yaml block", paragraphs=tuple(lines))
    start, end = trim(text, start, end)
    form = "yaml flow" if node.style is None and found.in_flow else _FORMS[node.style]
    return Scalar(path=found.path, start=start, end=end, form=form, shown=node.value.strip())
