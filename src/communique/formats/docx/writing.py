"""A target in the place of a segment: runs made anew from its tags.

What is written is marked, and put in order once all targets stand in their part: see
:mod:`communique.formats.docx.mending`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from communique.formats.docx.atoms import Depth, Edge, gather_fields, read_slice
from communique.formats.docx.shown import written_text
from communique.formats.docx.tags import Tag, Tagged, tag
from communique.formats.docx.xml import escape
from communique.model import Segment

BEGIN, END, OURS = "\x01", "\x02", "\x03"
"""Marks before and after a target, and around the properties of runs that follow the locale. XML holds none of them."""
_LEAVE = {Depth.BETWEEN: "", Depth.RUN: "</{p}r>", Depth.TEXT: "</{p}t></{p}r>"}
_ENTER = {
    Depth.BETWEEN: "",
    Depth.RUN: "<{p}r>{rpr}",
    Depth.TEXT: '<{p}r>{rpr}<{p}t xml:space="preserve">',
}
_PROPERTIES = re.compile(r"^<[\w.\-]*:?rPr\b[^<>]*>|</[\w.\-]*:?rPr\s*>$")
_TAG = re.compile(r"<(?:(?P<opens>[gx])(?P<number>[0-9]{1,4})\s*(?P<alone>/?)|/g(?P<closes>[0-9]{1,4})\s*)>")


def form_of(prefix: str, edge: Edge) -> str:
    """The form of a segment whose slice begins in that state."""
    return f"runs {edge.depth.value} {prefix}\n{edge.rpr}"


def is_runs(form: str) -> bool:
    """The form is one of :func:`form_of`."""
    return form.startswith("runs ")


def _parsed(form: str) -> tuple[str, Edge]:
    """Prefix and state that a form holds."""
    head, _, rpr = form.partition("\n")
    _, depth, prefix = head.split(" ")
    return prefix, Edge(depth=Depth(depth), rpr=rpr)


def read_runs(raw: str, form: str) -> Tagged:
    """The sentence that a slice with that form holds."""
    prefix, edge = _parsed(form)
    return tag(gather_fields(read_slice(raw, 0, len(raw), prefix, edge)[0]))


def write_runs(segment: Segment, target: str) -> str:
    """The slice for a target: it begins and ends where the segment's does, inside or between runs."""
    prefix, edge = _parsed(segment.form)
    atoms, last = read_slice(segment.raw, 0, len(segment.raw), prefix, edge)
    tagged = tag(gather_fields(atoms))
    writer = _Writer(prefix=prefix, tagged=tagged)
    writer.write(target)
    closed, opened = _LEAVE[edge.depth], _ENTER[last.depth]
    return "".join(
        (
            BEGIN,
            closed.format(p=prefix),
            tagged.before,
            writer.finish(),
            tagged.after,
            opened.replace("{p}", prefix).replace("{rpr}", last.rpr),
            END,
        )
    )


@dataclass(slots=True, kw_only=True)
class _Writer:
    prefix: str
    tagged: Tagged
    _written: list[str] = field(default_factory=list)
    _open: list[tuple[int, Tag]] = field(default_factory=list)
    _used: set[int] = field(default_factory=set)
    _rpr: str | None = None
    """Properties of the run that is open; None between runs."""
    _buffer: list[str] = field(default_factory=list)
    """Text of that run that is not written yet."""

    def write(self, target: str) -> None:
        """Take a target tag by tag; a tag that the source does not have, or not of that shape, is dropped."""
        at = 0
        for match in _TAG.finditer(target):
            self._text(target[at : match.start()])
            at = match.end()
            number = int(match["number"] or match["closes"])
            tag = self.tagged.tags.get(number)
            if tag is None or tag.paired is (match["opens"] == "x"):
                continue
            if match["closes"]:
                self._close(number)
            elif match["opens"] == "x":
                self._thing(number, tag)
            elif not match["alone"]:
                self._opening(number, tag)
        self._text(target[at:])

    def finish(self) -> str:
        """All runs; what is still open is closed."""
        while self._open:
            self._close(self._open[-1][0])
        self._end_run()
        return "".join(self._written)

    def _text(self, shown: str) -> None:
        if shown:
            rpr = next((tag.rpr for _, tag in reversed(self._open) if tag.rpr is not None), self.tagged.rpr)
            self._run(rpr)
            self._buffer.append(written_text(shown))

    def _thing(self, number: int, tag: Tag) -> None:
        if number in self._used and not tag.repeats:
            return
        self._used.add(number)
        if tag.rpr is None:
            self._end_run()
            self._written.append(tag.opening)
        else:
            self._run(tag.rpr)
            self._flush()
            self._written.append(tag.opening)

    def _opening(self, number: int, tag: Tag) -> None:
        if tag.opening:
            if number in self._used:
                tag = Tag(rpr=tag.rpr, paired=True)
            else:
                self._used.add(number)
                self._end_run()
                self._written.append(tag.opening)
        self._open.append((number, tag))

    def _close(self, number: int) -> None:
        if all(number != opened for opened, _ in self._open):
            return
        while True:
            opened, tag = self._open.pop()
            if tag.closing:
                self._end_run()
                self._written.append(tag.closing)
            if opened == number:
                return

    def _run(self, rpr: str) -> None:
        """Be inside a run with those properties."""
        if self._rpr == rpr:
            return
        self._end_run()
        self._rpr = rpr
        inner = _PROPERTIES.sub("", rpr)
        self._written.append(f"<{self.prefix}r><{self.prefix}rPr>{OURS}{inner}{OURS}</{self.prefix}rPr>")

    def _flush(self) -> None:
        text = "".join(self._buffer)
        self._buffer.clear()
        if text:
            space = ' xml:space="preserve"' if text != text.strip() or "  " in text else ""
            self._written.append(f"<{self.prefix}t{space}>{escape(text).replace('&quot;', chr(34))}</{self.prefix}t>")

    def _end_run(self) -> None:
        if self._rpr is not None:
            self._flush()
            self._written.append(f"</{self.prefix}r>")
            self._rpr = None
