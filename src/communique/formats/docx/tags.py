"""Atoms of a sentence as the text that a translator sees: numbered tags, and what each of them stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.formats.docx.atoms import Atom, Sort
from communique.formats.docx.looks import font_of, look_of
from communique.formats.docx.shown import shown_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """What a numbered tag stands for."""

    rpr: str | None = None
    """Properties of the text inside it, or of the run that its thing stands in; None between runs."""
    opening: str = ""
    """XML of the thing, or that opens what encloses the text."""
    closing: str = ""
    """XML that closes it."""
    repeats: bool = False
    """A translation may have it twice."""
    paired: bool = False
    """It is a pair around text, not a thing of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A sentence with its tags."""

    text: str
    """What a translator sees."""
    rpr: str
    """Properties of the text outside all tags."""
    tags: dict[int, Tag]
    before: str
    """XML that is kept before the text."""
    after: str
    """XML that is kept after it."""


@dataclass(slots=True, kw_only=True)
class _Node:
    """A text, a thing, or what encloses others."""

    atom: Atom
    text: str = ""
    look: str = ""
    closing: str = ""
    inside: list[_Node] | None = None
    """What it encloses; None for a text or thing."""


_HAN = re.compile("[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W_]")
_REPEATED = frozenset(["tab", "br", "cr", "noBreakHyphen", "sym"])


def tag(atoms: Sequence[Atom]) -> Tagged:
    """The sentence that atoms make. Runs that look the same are one text; one look has no tag."""
    tagger = _Tagger()
    before, after = [], []
    for atom in atoms:
        if atom.sort is Sort.BEFORE:
            before.append(atom.xml)
        elif atom.sort is Sort.AFTER:
            after.append(_anchor(atom))
    nodes = _nodes(atoms)
    rpr = tagger.write(nodes)
    text = "".join(tagger.text)
    return Tagged(text=text, rpr=rpr, tags=tagger.tags, before="".join(before), after="".join(after))


def _anchor(atom: Atom) -> str:
    """A mark that is kept between runs; that of a comment brings its run."""
    if atom.run is None:
        return atom.xml
    prefix = atom.xml[1 : atom.xml.index("commentReference")]
    return f"<{prefix}r>{atom.run.rpr}{atom.xml}</{prefix}r>"


def _looks(atoms: Sequence[Atom]) -> dict[int, str]:
    """The look of each text, by the number of its atom.

    Latin letters and digits that all stand in one font between Han characters look as these do: fonts for the two are
    chosen apart, and no translator sets them.
    """
    properties = {number: _properties(atom) for number, atom in enumerate(atoms) if atom.sort is Sort.TEXT}
    eastern = [number for number in properties if _HAN.search(atoms[number].xml)]
    latin = [number for number in properties if not _HAN.search(atoms[number].xml)] if eastern else []
    fonts = {font_of(properties[number]) for number in latin if _WORD.search(atoms[number].xml)}
    looks = {number: look_of(rpr) for number, rpr in properties.items()}
    if len(fonts) == 1:
        for number in latin:
            at = max(bisect_left(eastern, number) - 1, 0)
            looks[number] = look_of(properties[number], font_of(properties[eastern[at]]))
    return looks


def _properties(atom: Atom) -> str:
    return atom.run.rpr if atom.run else ""


def _nodes(atoms: Sequence[Atom]) -> list[_Node]:
    """The atoms as a tree of what a translator sees."""
    looks = _looks(atoms)
    top: list[_Node] = []
    stack = [top]
    openings: list[_Node | None] = []
    for number, atom in enumerate(atoms):
        if atom.sort is Sort.TEXT:
            text, look = shown_text(atom.xml, 0, len(atom.xml)), looks[number]
            last = stack[-1][-1] if stack[-1] else None
            if last is not None and last.atom.sort is Sort.TEXT and last.look == look:
                last.text += text
            else:
                stack[-1].append(_Node(atom=atom, text=text, look=look))
        elif atom.sort is Sort.THING:
            stack[-1].append(_Node(atom=atom))
        elif atom.sort is Sort.OPEN:
            node = _Node(atom=atom, inside=[]) if atom.seen else None
            openings.append(node)
            if node is not None and node.inside is not None:
                stack[-1].append(node)
                stack.append(node.inside)
        elif atom.sort is Sort.CLOSE and openings:
            opened = openings.pop()
            if opened is not None:
                opened.closing = atom.xml
                stack.pop()
    return top


@dataclass(slots=True)
class _Tagger:
    text: list[str] = field(default_factory=list)
    tags: dict[int, Tag] = field(default_factory=dict)

    def write(self, nodes: list[_Node]) -> str:
        """Write nodes of one level; the properties of what has no tag there."""
        base = _base(nodes)
        _adopt_blanks(nodes, base)
        at = 0
        while at < len(nodes):
            node = nodes[at]
            if node.inside is not None:
                self._enclosed(node)
            elif node.atom.sort is Sort.THING:
                self._thing(node)
            elif node.look == base:
                self.text.append(node.text)
            else:
                at = self._marked(nodes, at)
                continue
            at += 1
        return next((_rpr(node) for node in nodes if node.atom.sort is Sort.TEXT and node.look == base), "")

    def _number(self, tag: Tag) -> int:
        number = len(self.tags) + 1
        self.tags[number] = tag
        return number

    def _thing(self, node: _Node) -> None:
        atom = node.atom
        tag = Tag(rpr=atom.run.rpr if atom.run else None, opening=atom.xml, repeats=atom.name in _REPEATED)
        self.text.append(f"<x{self._number(tag)}/>")

    def _enclosed(self, node: _Node) -> None:
        number = self._number(Tag(paired=True))
        self.text.append(f"<g{number}>")
        rpr = self.write(node.inside or [])
        self.tags[number] = Tag(rpr=rpr, opening=node.atom.xml, closing=node.closing, paired=True)
        self.text.append(f"</g{number}>")

    def _marked(self, nodes: list[_Node], at: int) -> int:
        """Write text of another look, with the things inside it, as one pair of tags; the number of the next node."""
        look, last = nodes[at].look, at
        for number in range(at, len(nodes)):
            node = nodes[number]
            if node.inside is not None or (node.atom.sort is Sort.TEXT and node.look != look):
                break
            if node.atom.sort is Sort.TEXT:
                last = number
        first_text, last_text = nodes[at].text, nodes[last].text
        self.text.append(first_text[: len(first_text) - len(first_text.lstrip())])
        number = self._number(Tag(rpr=_rpr(nodes[at]), paired=True))
        self.text.append(f"<g{number}>")
        for place in range(at, last + 1):
            node = nodes[place]
            if node.atom.sort is Sort.THING:
                self._thing(node)
                continue
            shown = node.text.lstrip() if place == at else node.text
            self.text.append(shown.rstrip() if place == last else shown)
        self.text.append(f"</g{number}>" + last_text[len(last_text.rstrip()) :])
        return last + 1


def _rpr(node: _Node) -> str:
    return _properties(node.atom)


def _base(nodes: list[_Node]) -> str:
    """The look that has no tag: the one that stands in most places, and of those with as many the longest."""
    places: Counter[str] = Counter()
    lengths: Counter[str] = Counter()
    before = None
    for node in nodes:
        if node.inside is not None:
            before = None
        elif node.atom.sort is Sort.TEXT and node.text.strip():
            places[node.look] += node.look != before
            lengths[node.look] += len(node.text.strip())
            before = node.look
    return max(places, key=lambda look: (places[look], lengths[look]), default="")


def _adopt_blanks(nodes: list[_Node], base: str) -> None:
    """Give blanks the look of the texts on both sides, else that of what has no tag; then join what looks the same."""
    texts = [node for node in nodes if node.inside is not None or node.atom.sort is Sort.TEXT]
    for number, node in enumerate(texts):
        if node.inside is None and not node.text.strip():
            left = texts[number - 1] if number else None
            right = texts[number + 1] if number + 1 < len(texts) else None
            same = left is not None and right is not None and left.look == right.look
            node.look = left.look if same and left is not None and left.inside is None else base
    joined: list[_Node] = []
    for node in nodes:
        last = joined[-1] if joined else None
        both = last is not None and last.atom.sort is Sort.TEXT and node.atom.sort is Sort.TEXT
        if last is not None and both and last.look == node.look:
            last.text += node.text
        else:
            joined.append(node)
    nodes[:] = joined
