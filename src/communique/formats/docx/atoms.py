"""A paragraph's content as atoms, read from a slice of its XML that may begin and end inside a run.

The same reader finds the segments of a paragraph and writes a target in their place, so both see the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from communique.formats.docx.looks import is_hidden
from communique.formats.docx.xml import TOKEN, attributes_of, unescape


class Sort(Enum):
    """What an atom is."""

    TEXT = auto()
    THING = auto()
    """A tab, break, drawing, note mark or field: shown as one tag."""
    OPEN = auto()
    """The beginning of a hyperlink or content control."""
    CLOSE = auto()
    BEFORE = auto()
    """Unseen, and kept before the text: a bookmark or comment begins."""
    AFTER = auto()
    """Unseen, and kept after the text: a bookmark or comment ends."""
    DROPPED = auto()
    """Unseen, and not kept in a rewritten sentence: marks of the spelling check, deleted text."""
    FIELD = auto()
    """A mark of a field, until fields are gathered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of text with one set of properties."""

    rpr: str
    """Its ``w:rPr`` as written; empty when it has none."""
    start: int
    """Offset of its opening tag; -1 when the slice begins inside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """One step of a paragraph's content."""

    sort: Sort
    start: int
    """Offset of its first character; of a text, inside ``w:t``."""
    end: int
    xml: str
    """Its slice; of a gathered field, runs that hold the same."""
    run: Run | None = None
    """The run that it stands in; None between runs."""
    name: str = ""
    """Local name of its element."""
    seen: bool = True
    """Of an opening and a closing: a translator sees a tag."""
    opened_in: Run | None = None
    """Of a gathered field: the run in which it begins."""


_WRAPPERS = frozenset(["hyperlink", "dir", "bdo"])
_UNSEEN_WRAPPERS = frozenset(["ins", "moveTo", "smartTag", "customXml"])
_DELETED = frozenset(["del", "moveFrom"])
_BEFORE = frozenset(["bookmarkStart", "commentRangeStart", "permStart"])
_AFTER = frozenset(["bookmarkEnd", "commentRangeEnd", "permEnd"])
_DROPPED = frozenset(["proofErr", "lastRenderedPageBreak", "softHyphen", "smartTagPr", "customXmlPr", "pPr"])
_RANGE = re.compile(r"(?:move(?:From|To)|customXml\w*)Range(?:Start|End)")
_FIXED_CONTROL = re.compile(r"<[\w.\-]*:?(?:showingPlcHdr|date|dropDownList|comboBox|checkbox|checkBox|picture)\b")
"""Content controls whose content is chosen, not written."""
_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_RUN_TEXTS = frozenset(["instrText", "delInstrText", "delText"])
_MOST_LINKS = 8
"""Fields of hyperlinks in one another; one deeper than that is a thing."""


class Depth(Enum):
    """Where a slice of a paragraph begins or ends."""

    BETWEEN = "between"
    """Between runs."""
    RUN = "run"
    """Inside a run, between its texts."""
    TEXT = "text"
    """Inside the text of a run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """The state of a slice at its beginning or end."""

    depth: Depth = Depth.BETWEEN
    rpr: str = ""
    """Properties of the run; empty between runs."""


BETWEEN = Edge()


def read_slice(xml: str, start: int, end: int, prefix: str, edge: Edge = BETWEEN) -> tuple[list[Atom], Edge]:
    """The atoms of a slice that begins in a given state, before fields are gathered; and the state at its end.

    ``prefix`` is how the part writes the namespace: ``w:``. What bears another prefix is a thing.
    """
    reader = _Reader(xml=xml, end=end, prefix=prefix)
    if edge.depth is not Depth.BETWEEN:
        reader.run, reader.in_text = Run(rpr=edge.rpr, start=-1), edge.depth is Depth.TEXT
    reader.read(start)
    if reader.run is None:
        return reader.atoms, BETWEEN
    return reader.atoms, Edge(depth=Depth.TEXT if reader.in_text else Depth.RUN, rpr=reader.run.rpr)


@dataclass(slots=True, kw_only=True)
class _Reader:
    xml: str
    end: int
    prefix: str
    atoms: list[Atom] = field(default_factory=list)
    run: Run | None = None
    in_text: bool = False
    _hidden: int = -1
    """Where the ``w:t`` of a hidden run begins."""

    def read(self, at: int) -> None:
        """Take the slice tag by tag."""
        while at < self.end:
            match = TOKEN.search(self.xml, at, self.end)
            self._text(at, match.start() if match else self.end)
            if match is None:
                return
            at = self._tag(match)

    def _text(self, start: int, end: int) -> None:
        if self.in_text and self._hidden < 0 and end > start:
            self._add(Sort.TEXT, start, end)

    def _add(self, sort: Sort, start: int, end: int, name: str = "", *, seen: bool = True) -> int:
        self.atoms.append(
            Atom(sort=sort, start=start, end=end, xml=self.xml[start:end], run=self.run, name=name, seen=seen)
        )
        return end

    def _tag(self, match: re.Match[str]) -> int:
        """Take one tag or what stands in its place; the offset after it."""
        written = match["name"]
        if written is None:
            if self.in_text and match[0].startswith("<![CDATA["):
                return self._add(Sort.TEXT, match.start(), match.end())
            return self._add(Sort.DROPPED, match.start(), match.end())
        name = written[len(self.prefix) :] if written.startswith(self.prefix) else ""
        if ":" in name:
            name = ""
        if match["close"]:
            return self._closing(match, name)
        empty = match["attributes"].endswith("/")
        if self.run is None:
            return self._between_runs(match, name, empty=empty)
        return self._in_run(self.run, match, name, empty=empty)

    def _in_run(self, run: Run, match: re.Match[str], name: str, *, empty: bool) -> int:
        if name == "t" and (empty or self._is_flat(match)):
            if not empty:
                self.in_text = True
                self._hidden = match.start() if is_hidden(run.rpr) else -1
            return match.end()
        end = match.end() if empty else self._skip(match)
        if name == "rPr":
            self.run = replace(run, rpr="" if empty else self.xml[match.start() : end])
            return end
        if name == "fldChar" or name in _RUN_TEXTS:
            sort = Sort.FIELD
        elif name in _DROPPED:
            sort = Sort.DROPPED
        else:
            sort = Sort.AFTER if name == "commentReference" else Sort.THING
        return self._add(sort, match.start(), end, name)

    def _closing(self, match: re.Match[str], name: str) -> int:
        if self.in_text:
            self.in_text = False
            if self._hidden >= 0:
                self._add(Sort.THING, self._hidden, match.end(), "hidden")
                self._hidden = -1
        elif self.run is not None:
            self.run = None
        elif name == "sdtContent":
            following = TOKEN.search(self.xml, match.end(), self.end)
            while following is not None and not (following["close"] and following["name"] == f"{self.prefix}sdt"):
                following = TOKEN.search(self.xml, following.end(), self.end)
            return self._add(Sort.CLOSE, match.start(), following.end() if following else match.end(), "sdt")
        elif name in _WRAPPERS or name in _UNSEEN_WRAPPERS or name == "fldSimple":
            self._add(Sort.CLOSE, match.start(), match.end(), name, seen=name not in _UNSEEN_WRAPPERS)
        return match.end()

    def _between_runs(self, match: re.Match[str], name: str, *, empty: bool) -> int:
        if name == "r":
            self.run = None if empty else Run(rpr="", start=match.start())
            return match.end()
        if not empty and (name in _WRAPPERS or name in _UNSEEN_WRAPPERS or self._is_link(match, name)):
            return self._add(Sort.OPEN, match.start(), match.end(), name, seen=name not in _UNSEEN_WRAPPERS)
        if name == "sdt" and not empty:
            return self._control(match)
        end = match.end() if empty else self._skip(match)
        if name in _BEFORE:
            return self._add(Sort.BEFORE, match.start(), end, name)
        if name in _AFTER:
            return self._add(Sort.AFTER, match.start(), end, name)
        unseen = name in _DROPPED or name in _DELETED or _RANGE.fullmatch(name) is not None
        unseen = unseen or (empty and (name in _WRAPPERS or name in _UNSEEN_WRAPPERS))
        return self._add(Sort.DROPPED if unseen else Sort.THING, match.start(), end, name)

    def _is_link(self, match: re.Match[str], name: str) -> bool:
        if name != "fldSimple":
            return False
        return any(
            known == "instr" and _LINK.match(unescape(value)) for known, value, _ in attributes_of(match["attributes"])
        )

    def _control(self, match: re.Match[str]) -> int:
        """A content control: opened up to its content, or a thing when its content is not written by hand."""
        end = self._skip(match)
        content = self._find(f"{self.prefix}sdtContent", match.end(), end)
        if content is None or content["attributes"].endswith("/"):
            return self._add(Sort.THING, match.start(), end, "sdt")
        if _FIXED_CONTROL.search(self.xml, match.end(), content.start()):
            return self._add(Sort.THING, match.start(), end, "sdt")
        return self._add(Sort.OPEN, match.start(), content.end(), "sdt")

    def _find(self, written: str, at: int, end: int) -> re.Match[str] | None:
        for match in TOKEN.finditer(self.xml, at, end):
            if match["name"] == written and not match["close"]:
                return match
        return None

    def _is_flat(self, opening: re.Match[str]) -> bool:
        """No element stands in the one that a tag opens."""
        following = (match for match in TOKEN.finditer(self.xml, opening.end(), self.end) if match["name"] is not None)
        first = next(following, None)
        return first is None or bool(first["close"])

    def _skip(self, opening: re.Match[str]) -> int:
        """The offset after the element that a tag opens."""
        written, depth = opening["name"], 1
        for match in TOKEN.finditer(self.xml, opening.end(), self.end):
            if match["name"] != written:
                continue
            if match["close"]:
                depth -= 1
                if not depth:
                    return match.end()
            elif not match["attributes"].endswith("/"):
                depth += 1
        return self.end


def field_type(atom: Atom) -> str:
    """``begin``, ``separate`` or ``end`` of a field's mark; empty for its instruction."""
    match = TOKEN.match(atom.xml) if atom.name == "fldChar" else None
    if match is None:
        return ""
    return next((value for name, value, _ in attributes_of(match["attributes"]) if name == "fldCharType"), "")


def gather_fields(atoms: Sequence[Atom], depth: int = 0) -> list[Atom]:
    """The atoms with every field as one thing, but hyperlinks as what they enclose (ISO/IEC 29500-1, 17.16.18)."""
    if all(atom.sort is not Sort.FIELD for atom in atoms):
        return list(atoms)
    gathered: list[Atom] = []
    at = 0
    while at < len(atoms):
        atom = atoms[at]
        if atom.sort is not Sort.FIELD:
            gathered.append(atom)
            at += 1
            continue
        separate, end = _field_marks(atoms, at)
        instruction = "".join(_inner(one) for one in atoms[at:separate] if one.name == "instrText")
        if depth < _MOST_LINKS and separate < end < len(atoms) and _LINK.match(unescape(instruction)):
            gathered.append(_composite(atoms[at : separate + 1], Sort.OPEN))
            gathered += gather_fields(atoms[separate + 1 : end], depth + 1)
            gathered.append(_composite(atoms[end : end + 1], Sort.CLOSE))
        else:
            gathered.append(_composite(atoms[at : end + 1], Sort.THING))
        at = end + 1
    return gathered


def _field_marks(atoms: Sequence[Atom], begin: int) -> tuple[int, int]:
    """Numbers of the atoms that part a field's instruction from its result and that end it."""
    depth, separate = 0, len(atoms)
    for number in range(begin, len(atoms)):
        kind = field_type(atoms[number]) if atoms[number].sort is Sort.FIELD else ""
        if kind == "begin":
            depth += 1
        elif kind == "separate" and depth == 1:
            separate = min(separate, number)
        elif kind == "end":
            depth -= 1
            if depth <= 0:
                return min(separate, number), number
    return separate, len(atoms)


def _inner(atom: Atom) -> str:
    """What stands between the tags of an element."""
    first, last = atom.xml.find(">"), atom.xml.rfind("</")
    return atom.xml[first + 1 : last] if last > first else ""


def _composite(atoms: Sequence[Atom], sort: Sort) -> Atom:
    """One atom that stands for several; between runs, with runs of its own."""
    xml = []
    for atom in atoms:
        prefix = _prefix_of(atom)
        xml.append(_in_run(atom, prefix) if atom.run is not None else atom.xml)
    return Atom(
        sort=sort, start=atoms[0].start, end=atoms[-1].end, xml="".join(xml), name="field", opened_in=atoms[0].run
    )


def _prefix_of(atom: Atom) -> str:
    match = TOKEN.match(atom.run.rpr) if atom.run is not None and atom.run.rpr else TOKEN.match(atom.xml)
    return match["name"].rpartition(":")[0] + ":" if match and match["name"] and ":" in match["name"] else "w:"


def _in_run(atom: Atom, prefix: str) -> str:
    content = atom.xml
    if atom.sort is Sort.TEXT:
        content = f'<{prefix}t xml:space="preserve">{content}</{prefix}t>'
    return f"<{prefix}r>{atom.run.rpr if atom.run else ''}{content}</{prefix}r>"
