"""Inline codes back into a translation: only those of the source, each once, and always well-formed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from communique.inline.code import Code, CodeKind
from communique.inline.finding import find_codes
from communique.inline.protection import Protected
from communique.inline.spacing import Spacer

_PLACEHOLDER = re.compile(r"⟦\s*([0-9]{1,6})\s*⟧")
_NO_BLANK_BEFORE = tuple(",.;:!?)]}»”’，。；：！？）》、…")
_ROUNDS = 8
"""Attempts at a result that reads back as it was meant, before it is given without markup."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A translation with the inline codes of its source."""

    text: str
    lost: tuple[str, ...] = ()
    """Codes of the source that it lacks, in source order: ``https://example.org``, ``**…**`` for both halves."""
    missing: tuple[str, ...] = ()
    """Target texts of extras that stand nowhere in it, in source order."""
    extras: tuple[tuple[int, int], ...] = ()
    """Start and end of each extra that was put into it, in order."""


_Edit = tuple[int, int, str]
"""Start and end of a slice, and what takes its place."""


class _Line:
    """Texts and codes in turn, a text first and last."""

    def __init__(self) -> None:
        self.texts = [""]
        self.codes: list[Code] = []

    def write(self, text: str) -> None:
        """Add words; where a code was dropped, its two blanks become one."""
        before = self.texts[-1]
        if before[-1:].isspace() and (text[:1].isspace() or text.startswith(_NO_BLANK_BEFORE)):
            before = before.rstrip()
        self.texts[-1] = before + text

    def place(self, code: Code) -> None:
        """Add a code."""
        self.codes.append(code)
        self.texts.append("")

    def without(self, dropped: Collection[int]) -> _Line:
        """The line without the pairs and singles of these numbers (:func:`_number`)."""
        line = _Line()
        line.write(self.texts[0])
        for code, text in zip(self.codes, self.texts[1:], strict=True):
            if _number(code) not in dropped:
                line.place(code)
            line.write(text)
        return line

    def render(self) -> tuple[str, list[int]]:
        """The whole as one text, and where each code starts in it."""
        pieces, starts, at = [self.texts[0]], [], len(self.texts[0])
        for code, text in zip(self.codes, self.texts[1:], strict=True):
            starts.append(at)
            pieces += (code.carried, text)
            at += len(code.carried) + len(text)
        return "".join(pieces), starts


def _read(text: str, protected: Protected) -> _Line:
    """A translation with the codes of the source in place of its placeholders; unknown and repeated ones vanish."""
    line = _Line()
    for code in protected.head:
        line.place(code)
    used: set[int] = set()
    for index, piece in enumerate(_PLACEHOLDER.split(text.strip())):
        if index % 2 == 0:
            line.write(piece.replace("⟦", "").replace("⟧", ""))
            continue
        number = int(piece)
        if 1 <= number <= len(protected.groups) and number not in used:
            used.add(number)
            for code in protected.groups[number - 1]:
                line.place(code)
    for code in protected.tail:
        line.place(code)
    return line


def _source_line(protected: Protected) -> _Line:
    """The source itself."""
    line, at = _Line(), 0
    for code in protected.codes:
        line.write(protected.source[at : code.start])
        line.place(code)
        at = code.end
    line.write(protected.source[at:])
    return line


def _broken_pairs(line: _Line, *, empty: Collection[int] = ()) -> set[int]:
    """Numbers of the pairs that miss a half, cross another, close before they open, or have nothing inside.

    Those of ``empty`` need nothing inside.
    """
    broken: set[int] = set()
    stack: list[tuple[int, bool]] = []
    """Pair, and whether something to read stands after its opening."""
    opened: set[int] = set()
    """The pairs on the stack."""
    for code, text in zip(line.codes, line.texts[1:], strict=True):
        filled = code.kind is CodeKind.SINGLE
        if code.kind is CodeKind.OPENING:
            stack.append((code.pair, False))
            opened.add(code.pair)
        elif code.kind is CodeKind.CLOSING and code.pair not in opened:
            broken.add(code.pair)
        elif code.kind is CodeKind.CLOSING:
            while True:
                pair, inside = stack.pop()
                opened.discard(pair)
                filled = filled or inside
                if pair == code.pair:
                    break
                broken.add(pair)
            if not filled and code.pair not in empty:
                broken.add(code.pair)
        if stack and (filled or text.strip()):
            stack[-1] = (stack[-1][0], True)
    return broken | {pair for pair, _ in stack}


def _misread(line: _Line, protected: Protected) -> tuple[set[int], list[_Edit]]:
    """Pairs that would not be read back as pairs, and how to mend what would be read as codes but is none of ours."""
    text, starts = line.render()
    found = {code.start: code for code in find_codes(text, protected.markup)}
    partner = {(code.pair, code.kind): code.start for code in found.values()}
    opened: dict[int, int] = {}
    unread: set[int] = set()
    for code, start in zip(line.codes, starts, strict=True):
        seen = found.get(start)
        if code.kind is CodeKind.SINGLE:
            if seen is not None and seen.kind is not CodeKind.SINGLE:  # two singles would be read as a pair
                unread.add(_number(code))
        elif seen is None or (seen.text, seen.kind) != (code.carried, code.kind):
            unread.add(code.pair)
        elif code.kind is CodeKind.OPENING:
            opened[code.pair] = start
        elif opened.get(code.pair) != partner.get((seen.pair, CodeKind.OPENING)):
            unread.add(code.pair)
    ours: list[tuple[int, int]] = [
        (start, start + len(code.carried)) for code, start in zip(line.codes, starts, strict=True)
    ]
    strange = [code for code in found.values() if not _touches(code, ours)]
    return unread, [edit for code in strange for edit in _edits(text, code)]


def _touches(code: Code, ours: Sequence[tuple[int, int]]) -> bool:
    """Whether a code overlaps one of ours; these are in order and apart."""
    index = bisect_left(ours, (code.end, 0)) - 1
    return index >= 0 and code.start < ours[index][1]


def _edits(text: str, code: Code) -> Iterable[_Edit]:
    """What makes an invented code plain text; a word that only looks like a code (a URL) is left to the checks."""
    if code.kind is not CodeKind.SINGLE:
        product = text[code.start - 1 : code.start].isdigit() or text[code.end : code.end + 1].isdigit()
        yield code.start, code.end, f"\\{code.text}" if product and code.text == "*" else ""
    elif code.text.startswith("<"):
        yield code.start, code.end, ""
    elif code.text.startswith("`"):
        width = len(code.text) - len(code.text.lstrip("`"))
        yield code.start, code.start + width, ""
        yield code.end - width, code.end, ""


def _apply(line: _Line, edits: Iterable[_Edit]) -> None:
    """Change slices of the rendered line that lie inside its texts."""
    _, starts = line.render()
    begins = [0, *(start + len(code.carried) for code, start in zip(line.codes, starts, strict=True))]
    for start, end, replacement in sorted(edits, reverse=True):
        index = bisect_right(begins, start) - 1
        text, begin = line.texts[index], begins[index]
        line.texts[index] = text[: start - begin] + replacement + text[end - begin :]


def _number(code: Code) -> int:
    """The number of a pair; a single has a negative one of its own."""
    return code.pair or -1 - code.start


def _names(codes: Iterable[Code]) -> Mapping[int, str]:
    """How pairs are named when they are lost: by both halves."""
    halves: dict[int, list[str]] = {}
    for code in codes:
        halves.setdefault(code.pair, []).append(code.text)
    return {pair: "…".join(texts) for pair, texts in halves.items()}


def restore(text: str, protected: Protected, *, fluent: bool = False) -> Restored:
    """Put the inline codes back where a translation has their placeholders.

    Nothing is invented: a placeholder that is unknown or comes twice is dropped, and so is markup that the model made
    up. When one half of a pair is missing, or pairs cross, or nothing is left inside, both halves are dropped and
    named. The result, read again, has exactly the pairs that were kept. With ``fluent`` the blanks of the text are
    right as they are, since the placeholders were put into it afterwards.
    """
    line = _read(text, protected)
    # Such as the two tags of an anchor.
    empty = _broken_pairs(_source_line(protected))
    for _ in range(_ROUNDS):
        while broken := _broken_pairs(line, empty=empty):
            line = line.without(broken)
        line.texts = Spacer(protected.source, line.texts, line.codes, fluent=fluent).run()
        unread, strange = _misread(line, protected)
        if strange:
            _apply(line, strange)
        elif unread:
            line = line.without(unread)
        else:
            break
    else:
        line = line.without({code.pair for code in line.codes})
    kept = {code.start for code in line.codes}
    lost: dict[tuple[int, int], str] = {}
    rendered, starts = line.render()
    result = rendered.strip()
    blank = len(rendered) - len(rendered.lstrip())
    extras = tuple(
        (start - blank, start - blank + len(code.carried))
        for code, start in zip(line.codes, starts, strict=True)
        if code.written is not None
    )
    missing: list[str] = []
    names = _names(protected.codes)
    for code in protected.codes:
        if code.start in kept:
            continue
        if code.written is None:
            name = names[code.pair] if code.pair else code.text
            lost.setdefault((code.pair, 0 if code.pair else code.start), name)
        elif code.written not in result:
            missing.append(code.written)
    return Restored(text=result, lost=tuple(lost.values()), missing=tuple(missing), extras=extras)
