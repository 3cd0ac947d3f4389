"""YAML front matter: where it stands, and which of its scalars are translated."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.anatomy import Kind
from communique.errors import InputError
from communique.formats.passage import CONTROL, LINE_END, of_lines, trim, whole
from communique.formats.tiling import Block
from communique.languages import Language

if TYPE_CHECKING:
    from yaml import MarkedYAMLError, Node, ScalarNode

_LINE_END = r"[ \t]*+(?:\r\n|\r|\n|\Z)"
_OPENING = re.compile(r"(---|\+\+\+)[ \t]*+(?:\r\n|\r|\n)")
_CLOSING = {
    "---": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)" + _LINE_END),
    "+++": re.compile(r"(?<=[\r\n])\+\+\+" + _LINE_END),
}
_FIELD = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?[\r\n])*(?:[\"'{?%]|[^\s#>*\-][^\r\n]*?:(?:\s|\Z)|\Z)")
"""What the text after the opening looks like when it is YAML, and not prose between two rules."""
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_BLOCK_HEADER = re.compile(r"[|>][0-9+-]*[^\r\n]*(?:\r\n|\r|\n)?")
_MARKER = re.compile(r"(?:[-*+>]|#{1,6}|[0-9]{1,3}[.)])[ \t]")
_FORMS = {None: "yaml plain", "'": "yaml single", '"': "yaml double"}
_KINDS = dict.fromkeys(("title", "headline", "subtitle", "heading"), Kind.TITLE) | dict.fromkeys(
    ("description", "summary", "lead", "excerpt", "abstract", "teaser"), Kind.SUMMARY
)
"""What a key's last name tells."""
_TEXT = "tag:yaml.org,2002:str"
_REMEDY = "Mend the front matter; a value that holds ': ' or begins with a mark needs quotes around it."


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """Where the front matter of a file stands. All four are the same offset when there is none."""

    begin: int
    """Offset of the opening ``---``."""
    inner: int
    """Offset after its line."""
    inner_end: int
    """Offset of the closing ``---``."""
    end: int
    """Offset after its line."""
    mark: str = ""
    """``---`` for YAML, ``+++`` for TOML, which is left as it is."""


def find_front_matter(text: str) -> FrontMatter:
    """The front matter at the head of a text; a byte order mark may stand before it."""
    begin = 1 if text.startswith("\ufeff") else 0
    opening = _OPENING.match(text, begin)
    closing = _CLOSING[opening[1]].search(text, opening.end()) if opening else None
    if opening and closing and (opening[1] == "+++" or _FIELD.match(text, opening.end(), closing.start())):
        return FrontMatter(
            begin=begin, inner=opening.end(), inner_end=closing.start(), end=closing.end(), mark=opening[1]
        )
    return FrontMatter(begin=begin, inner=begin, inner_end=begin, end=begin)


def read_front_matter(text: str, front: FrontMatter, keys: Collection[str], language: Language) -> list[Block]:
    """The blocks of the scalars that ``keys`` name.

    Raises:
        InputError: the YAML is broken; its place is the line.
    """
    root = _compose(text, front) if front.mark == "---" else None
    if root is None:
        return []
    chosen = {scalar.node.start_mark.index: scalar for scalar in _scalars(root, frozenset(keys))}
    return [block for index in sorted(chosen) for block in _blocks(text, front.inner, chosen[index], language)]


def _compose(text: str, front: FrontMatter) -> Node | None:
    import yaml

    first_line = len(LINE_END.findall(text, 0, front.inner)) + 1
    try:
        return yaml.compose(text[front.inner : front.inner_end], Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise InputError(
            f"The front matter is not valid YAML: {_cause(error)}.",
            place=str(first_line + (error.problem_mark.line if error.problem_mark else 0)),
            remedy=_REMEDY,
        ) from None
    except yaml.YAMLError as error:
        at = front.inner + getattr(error, "position", 0)
        raise InputError(
            "The front matter holds a character that YAML does not allow.",
            place=str(len(LINE_END.findall(text, 0, at)) + 1),
            remedy="Remove it.",
        ) from None
    except (RecursionError, ValueError):
        raise InputError(
            "The front matter is not valid YAML: it is nested too deep.", place=str(first_line), remedy=_REMEDY
        ) from None


def _cause(error: MarkedYAMLError) -> str:
    return ", ".join(filter(None, (error.context, error.problem)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scalar:
    node: ScalarNode
    kind: Kind
    in_flow: bool
    """It stands between brackets, where a plain scalar may hold less."""


def _scalars(root: Node, keys: frozenset[str]) -> Iterator[_Scalar]:
    """Text scalars whose path is a key; a path goes through lists, and every node is visited once a path."""
    from yaml import MappingNode, ScalarNode, SequenceNode

    above = {key[:at] for key in keys for at, character in enumerate(key) if character == "."} | {""}
    stack: list[tuple[str, Node, bool]] = [("", root, False)]
    seen: set[tuple[str, int]] = set()
    while stack:
        path, node, in_flow = stack.pop()
        if (path, id(node)) in seen:
            continue
        seen.add((path, id(node)))
        if isinstance(node, ScalarNode) and path in keys and node.tag == _TEXT:
            yield _Scalar(node=node, kind=_KINDS.get(path.rpartition(".")[2].lower(), Kind.FIELD), in_flow=in_flow)
        elif isinstance(node, SequenceNode):
            stack += [(path, child, in_flow or bool(node.flow_style)) for child in node.value]
        elif isinstance(node, MappingNode) and path in above:
            for key, child in node.value:
                name = f"{path}.{key.value}" if path else str(key.value)
                if name in keys or name in above:
                    stack.append((name, child, in_flow or bool(node.flow_style)))


def _blocks(text: str, inner: int, scalar: _Scalar, language: Language) -> Iterator[Block]:
    node = scalar.node
    start, end = inner + node.start_mark.index, inner + node.end_mark.index
    properties = _PROPERTIES.match(text, start, end)
    start = properties.end() if properties else start
    if node.style in ("|", ">"):
        for lines in _paragraphs(text, start, end):
            passage = of_lines(text, lines, joiner=language.joiner)
            yield Block(passage=passage, kind=scalar.kind, form="yaml block", opening_form="yaml block")
        return
    start, end = trim(text, start, end)
    shown = node.value.strip()
    if start < end and shown and not CONTROL.search(shown):
        form = "yaml flow" if node.style is None and scalar.in_flow else _FORMS[node.style]
        passage = whole(shown, start, end)
        yield Block(passage=passage, kind=scalar.kind, form=form, opening_form=form, whole=True)


def _paragraphs(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """The lines of a block scalar, in groups between blank lines; a list or a heading in it begins a group."""
    header = _BLOCK_HEADER.match(text, start, end)
    at = header.end() if header else end
    group: list[tuple[int, int]] = []
    while at < end:
        line_end = LINE_END.search(text, at, end)
        line = trim(text, at, line_end.start() if line_end else end)
        blank = line[0] == line[1]
        if group and (blank or _MARKER.match(text, *line)):
            yield group
            group = []
        if not blank:
            group.append(line)
        at = line_end.end() if line_end else end
    if group:
        yield group
