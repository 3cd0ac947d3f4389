"""A passage: the text of one block as a translator sees it, with a map back to the source file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

LINE_END = re.compile(r"\r\n|\r|\n")
"""What ends a line in every format."""
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]+")
"""What no sentence holds: form feeds, separators, and whatever else no PO editor would show."""
_WIDE = re.compile(
    r"[\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6"
    r"\U00020000-\U0003ffff“”‘’—…·]"
)
"""Han characters and full-width marks, with the marks that Chinese shares with other scripts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The text of one block. Runs of it stand in the source as they are, or stand for something else there."""

    text: str
    starts: tuple[int, ...]
    """Offset in the text at which each run begins."""
    sources: tuple[tuple[int, int], ...]
    """Start and end in the source file of each run."""
    plain: tuple[bool, ...]
    """True for a run that is the same in the source, character for character."""
    breaks: tuple[tuple[int, int], ...] = ()
    """Start and end in the text of what parts the passage: no segment reaches across, if the markup allows."""

    @property
    def prose(self) -> str:
        """The text with a line end for each break."""
        text, at = [], 0
        for start, end in self.breaks:
            text.append(self.text[at:start])
            at = end
        return "\n".join((*text, self.text[at:]))

    def source_start(self, offset: int) -> int:
        """Where the character at an offset of the text begins in the source file."""
        run = bisect_right(self.starts, offset) - 1
        start = self.sources[run][0]
        return start + offset - self.starts[run] if self.plain[run] else start

    def source_end(self, offset: int) -> int:
        """Where the character before an offset of the text ends in the source file."""
        run = bisect_right(self.starts, offset - 1) - 1
        start, end = self.sources[run]
        return start + offset - self.starts[run] if self.plain[run] else end

    def parts_run(self, offset: int) -> bool:
        """An offset lies inside a run that stands for something else in the source, where it has no place."""
        run = bisect_right(self.starts, offset) - 1
        return run >= 0 and not self.plain[run] and self.starts[run] < offset < len(self.text)

    def opens_line(self, offset: int) -> bool:
        """A source line's own text begins at this offset of the text."""
        run = bisect_right(self.starts, offset) - 1
        if run == 0 or self.starts[run] != offset:
            return offset == 0
        return not self.plain[run - 1] or self.sources[run - 1][1] != self.sources[run][0]


@dataclass(slots=True)
class PassageWriter:
    """Makes a passage from slices of the source, in rising order."""

    source: str
    _text: list[str] = field(default_factory=list)
    _length: int = 0
    _starts: list[int] = field(default_factory=list)
    _sources: list[tuple[int, int]] = field(default_factory=list)
    _plain: list[bool] = field(default_factory=list)
    _breaks: list[tuple[int, int]] = field(default_factory=list)

    @property
    def length(self) -> int:
        """Characters of the passage so far."""
        return self._length

    def copy(self, start: int, end: int) -> None:
        """A slice that is shown as it is; where a control character stands, the passage is parted."""
        at = start
        for match in CONTROL.finditer(self.source, start, end):
            self._run(self.source[at : match.start()], at, match.start(), plain=True)
            self.part(match.start(), match.end())
            at = match.end()
        self._run(self.source[at:end], at, end, plain=True)

    def show(self, shown: str, start: int, end: int) -> None:
        """A slice that is shown as something else."""
        self._run(shown, start, end, plain=False)

    def part(self, start: int, end: int, shown: str = " ") -> None:
        """A slice that parts the passage."""
        self._breaks.append((self._length, self._length + len(shown)))
        self._run(shown, start, end, plain=False)

    def finish(self) -> Passage:
        """The passage."""
        return Passage(
            text="".join(self._text),
            starts=tuple(self._starts),
            sources=tuple(self._sources),
            plain=tuple(self._plain),
            breaks=tuple(self._breaks),
        )

    def _run(self, shown: str, start: int, end: int, *, plain: bool) -> None:
        if shown:
            self._starts.append(self._length)
            self._sources.append((start, end))
            self._plain.append(plain)
            self._text.append(shown)
            self._length += len(shown)


def whole(shown: str, start: int, end: int) -> Passage:
    """A passage that stands for a slice of the source as a whole."""
    return Passage(text=shown, starts=(0,), sources=((start, end),), plain=(False,))


def of_lines(source: str, lines: Iterable[tuple[int, int]], *, joiner: str) -> Passage:
    """A passage of hard-wrapped lines, given by start and end; ``joiner`` is what joins sentences of the language."""
    writer = PassageWriter(source)
    before = -1
    for start, end in lines:
        if before >= 0:
            writer.show(join_of(source[before - 1], source[start], joiner), before, start)
        writer.copy(start, end)
        before = end
    return writer.finish()


def join_of(left: str, right: str, joiner: str) -> str:
    """What joins two lines, by the characters that meet there."""
    return "" if not joiner and _WIDE.match(left) and _WIDE.match(right) else " "


def trim(source: str, start: int, end: int) -> tuple[int, int]:
    """The slice without the blanks around it; empty at its start when there is nothing else."""
    text = source[start:end]
    left = len(text) - len(text.lstrip())
    return start + left, max(start + left, start + len(text.rstrip()))
