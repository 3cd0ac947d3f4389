"""Blanks around inline codes, when a translation has put the codes into another sentence.

A model sets blanks around placeholders as it likes. The rules here look at characters, not at languages: letters with
case and digits belong to scripts that put blanks between words, other letters (Han) to scripts that do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from communique.inline.code import Code, CodeKind
from communique.inline.emphasis import character_class

_AFTER_BLANK = "(«"
"""Marks that have a blank before them where a word stands there."""
_BEFORE_BLANK = ",.;:!?)»"
"""Marks of spaced scripts that have a blank after them where a word stands there."""
_WIDE = "，。；：！？）》（《"
"""Marks that bring their own blank in scripts without blanks; what a model makes of them needs one."""
_OPENING = "([{«“‘（《〈「"
_CLOSING = ",.;:!?)]}»”’%，。；：！？）》〉」、…"


class _Script(Enum):
    SPACED = "spaced"
    UNSPACED = "unspaced"
    MARK = "mark"


def _script(char: str) -> _Script:
    if char.isdigit() or char.islower() or char.isupper():
        return _Script.SPACED
    return _Script.UNSPACED if char.isalpha() else _Script.MARK


def _adds(char: str, before: str, inner: str, *, blank_before: bool, right: bool) -> bool:
    """Whether a blank is missing between a code and ``char``.

    ``before`` stood there in the source, and ``inner`` on the other side of the code.
    """
    if _script(char) is _Script.SPACED:
        # A figure beside a character needs none: 部**3月. A word does.
        if char.isalpha() and inner.isalpha() and _script(inner) is _Script.UNSPACED:
            return True
        return blank_before or not before or _script(before) is _Script.UNSPACED
    if blank_before and char == before:
        return True
    return (blank_before or (bool(before) and before in _WIDE)) and char in (_AFTER_BLANK if right else _BEFORE_BLANK)


def _drops(char: str, before: str, *, blank_before: bool, right: bool, paired: bool) -> bool:
    """Whether a blank between a code and ``char`` should go."""
    script = _script(char)
    if script is _Script.UNSPACED:
        return paired or not blank_before
    if script is _Script.MARK:
        return char in (_CLOSING if right else _OPENING) and not (blank_before and before == char)
    return not blank_before and bool(before) and _script(before) is script


def _runs_on(code: Code, char: str, *, right: bool) -> bool:
    """Whether ``char`` would be read as a part of an address beside it."""
    edge = code.text[-1] if right else code.text[0]
    return code.kind is CodeKind.SINGLE and (edge.isalnum() or edge == "/") and _script(char) is _Script.SPACED


class Spacer:
    """Sets the blanks of one translation: texts and codes in turn, a text first and last."""

    def __init__(self, source: str, texts: Sequence[str], codes: Sequence[Code], *, fluent: bool = False) -> None:
        """``fluent``: pairs were put into a finished text, whose blanks stay but where markup needs others."""
        self._fluent = fluent
        self._source = source
        self._codes = codes
        self.texts = list(texts)

    def run(self) -> list[str]:
        """The texts with their blanks set; as many as before."""
        for index, code in enumerate(self._codes):
            if code.kind is not CodeKind.SINGLE:
                self._pull_out(index, closing=code.kind is CodeKind.CLOSING)
        for index, code in enumerate(self._codes):
            if self._fluent and code.kind is not CodeKind.SINGLE:
                continue
            if code.kind is not CodeKind.CLOSING:
                self._set_outer(index, code, right=False)
            if code.kind is not CodeKind.OPENING:
                self._set_outer(index + 1, code, right=True)
        self.texts[1:-1] = [
            text if text.strip() or self._is_finished(index) else self._between(index)
            for index, text in enumerate(self.texts[1:-1], 1)
        ]
        for index, code in enumerate(self._codes):
            if code.text[0] in "*_~" and code.kind is not CodeKind.SINGLE:
                self._flank(index, code)
        return self.texts

    def _pull_out(self, index: int, *, closing: bool) -> None:
        """Move a blank that stands just inside a pair to its outside."""
        inner, outer = (index, index + 1) if closing else (index + 1, index)
        text = self.texts[inner]
        stripped = text.rstrip() if closing else text.lstrip()
        if not stripped or stripped == text:
            return
        self.texts[inner] = stripped
        beside = self.texts[outer]
        if beside and not (beside[:1] if closing else beside[-1:]).isspace():
            self.texts[outer] = " " + beside if closing else beside + " "

    def _set_outer(self, index: int, code: Code, *, right: bool) -> None:
        text = self.texts[index]
        stripped = text.lstrip() if right else text.rstrip()
        if not stripped:
            return
        char = stripped[0] if right else stripped[-1]
        around = self._source[code.end :] if right else self._source[: code.start]
        near = around[:1] if right else around[-1:]
        blank_before = near.isspace()
        before = (around.lstrip()[:1] if right else around.rstrip()[-1:]) if blank_before else near
        inner = self._source[code.start - 1 : code.start] if right else self._source[code.end : code.end + 1]
        has = stripped != text
        paired = code.kind is not CodeKind.SINGLE
        if has and _drops(char, before, blank_before=blank_before, right=right, paired=paired):
            self.texts[index] = stripped
        elif not has and (
            _runs_on(code, char, right=right) or _adds(char, before, inner, blank_before=blank_before, right=right)
        ):
            self.texts[index] = " " + text if right else text + " "

    def _is_finished(self, index: int) -> bool:
        """Whether what stands between two codes is as it should be."""
        around = (self._codes[index - 1], self._codes[index])
        return self._fluent and all(code.kind is not CodeKind.SINGLE for code in around)

    def _between(self, index: int) -> str:
        """What stands between two codes that have no words between them."""
        left, right = self._codes[index - 1], self._codes[index]
        gap = self._source[left.end : right.start] if left.end <= right.start else "?"
        if not gap.strip():
            return gap
        apart = left.kind is not CodeKind.OPENING and right.kind is not CodeKind.CLOSING
        return " " if apart else ""

    def _flank(self, index: int, code: Code) -> None:
        """Set a blank outside a delimiter that would not open or close where it stands now (``字**“字”**字``)."""
        opening = code.kind is CodeKind.OPENING
        inner, outer = (index + 1, index) if opening else (index, index + 1)
        inside = self.texts[inner] or "."
        beside = self.texts[outer]
        inner_class = character_class(inside, 0 if opening else len(inside) - 1)
        outer_class = character_class(beside, len(beside) - 1 if opening else 0)
        if outer_class == "word" and (inner_class == "mark" or code.text[0] == "_"):
            self.texts[outer] = beside + " " if opening else " " + beside
