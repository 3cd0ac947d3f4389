"""One pass over a text that finds its inline codes; each mark has its rule."""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from communique.inline.code import Mark, Markup, join
from communique.inline.destinations import LinkTails
from communique.inline.emphasis import Run, pair_runs, read_run
from communique.inline.tags import TagFinder, entity_end
from communique.inline.words import find_words

_STARTS: dict[Markup, str] = {"none": "", "html": "<&{", "markdown": "\\`<[]*_~{&:!"}
"""Characters at which a code of each markup may begin."""
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>]*+|[\w.+\-]++@[\w\-]++(?:\.[\w\-]++)+)>")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]++\]")
_EMOJI = re.compile(r"(?<![\w:]):[a-z][a-z0-9+\-]*+(?:_[a-z0-9+\-]++)*:(?![\w:])")
_PROSE = re.compile(r"\{\s*+\w[\w,.;:!?'’\-]*+(?:\s++[\w,.;:!?'’\-]++)+\s*+\}")
"""Words between braces: nothing that a template or a component would hold."""


@dataclass(slots=True)
class _Bracket:
    """A ``[`` or ``![`` that may turn out to open a link or an image."""

    start: int
    end: int
    image: bool
    runs: int
    """Runs of emphasis before it."""
    marks: int
    """Marks before it."""


def _matching_braces(text: str) -> dict[int, int]:
    """Offset of each ``{`` that is closed, and the offset after its ``}``."""
    stack: list[int] = []
    ends: dict[int, int] = {}
    for match in re.finditer(r"\\.|[{}]", text, re.DOTALL):
        if match.group() == "{":
            stack.append(match.start())
        elif match.group() == "}" and stack:
            ends[stack.pop()] = match.end()
    return ends


class Scanner:
    """Collects the marks of one text; :meth:`scan` is called once."""

    def __init__(self, text: str, markup: Markup) -> None:
        self._text = text
        self._markup = markup
        self._marks: list[Mark] = []
        self._runs: list[Run] = []
        self._brackets: list[_Bracket] = []
        self._spent = 0
        """Brackets at the bottom of the stack that stand before a link, and so cannot open one around it."""
        self._tags = TagFinder(text, html=markup == "html")
        self._tails = LinkTails(text)
        self._braces = _matching_braces(text) if markup != "none" else {}
        self._ticks: dict[int, list[int]] = {}
        """Length of a run of backticks, and where such runs begin."""
        if markup == "markdown":
            for match in re.finditer(r"`++", text):
                self._ticks.setdefault(match.end() - match.start(), []).append(match.start())
        self._rules: Mapping[str, Callable[[int], int]] = {
            "\\": self._escape,
            "`": self._code_span,
            "<": self._tag,
            "&": self._entity,
            "[": self._open_bracket,
            "!": self._open_image,
            "]": self._close_bracket,
            "{": self._brace,
            ":": self._emoji,
            "*": self._run,
            "_": self._run,
            "~": self._run,
        }

    def scan(self) -> list[Mark]:
        """All marks in order; pairs of emphasis and links are joined, tags are not yet."""
        text, at = self._text, 0
        starts = _STARTS[self._markup]
        special = re.compile(f"[{re.escape(starts)}]" if starts else r"(?!)")
        words = find_words(text, dunder=self._markup == "none")
        word, hit = next(words, None), special.search(text)
        while True:
            while word is not None and word[0] < at:
                word = next(words, None)
            if hit is not None and hit.start() < at:
                hit = special.search(text, at)
            if word is not None and (hit is None or word[0] <= hit.start()):
                self._marks.append(Mark(*word))
                at = word[1]
            elif hit is None:
                break
            else:
                at = self._rules[hit.group()](hit.start())
        self._marks += pair_runs(self._runs)
        self._marks.sort(key=lambda mark: mark.start)
        return self._marks

    def _single(self, start: int, end: int) -> int:
        self._marks.append(Mark(start, end))
        return end

    def _escape(self, at: int) -> int:
        after = self._text[at + 1 : at + 2]
        return self._single(at, at + 2) if after and (after in string.punctuation or after == "\n") else at + 1

    def _code_span(self, at: int) -> int:
        length = 1
        while self._text.startswith("`", at + length):
            length += 1
        places = self._ticks.get(length, [])
        index = bisect_left(places, at + length)
        return self._single(at, places[index] + length) if index < len(places) else at + length

    def _tag(self, at: int) -> int:
        if self._markup == "markdown" and (match := _AUTOLINK.match(self._text, at)):
            return self._single(at, match.end())
        found = self._tags.find(at)
        if found is None:
            return at + 1
        self._marks.append(Mark(at, found[0], tag=found[1]))
        return found[0]

    def _entity(self, at: int) -> int:
        end = entity_end(self._text, at)
        return at + 1 if end is None else self._single(at, end)

    def _emoji(self, at: int) -> int:
        match = _EMOJI.match(self._text, at)
        return self._single(at, match.end()) if match else at + 1

    def _brace(self, at: int) -> int:
        end = self._braces.get(at)
        if end is None or _PROSE.fullmatch(self._text, at, end):
            return at + 1
        return self._single(at, end)

    def _run(self, at: int) -> int:
        run = read_run(self._text, at)
        self._runs.append(run)
        return run.end

    def _open_bracket(self, at: int) -> int:
        match = _FOOTNOTE.match(self._text, at)
        if match:
            return self._single(at, match.end())
        return self._push(at, at + 1, image=False)

    def _open_image(self, at: int) -> int:
        return self._push(at, at + 2, image=True) if self._text.startswith("[", at + 1) else at + 1

    def _push(self, start: int, end: int, *, image: bool) -> int:
        self._brackets.append(_Bracket(start, end, image, len(self._runs), len(self._marks)))
        return end

    def _close_bracket(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        opener = self._brackets.pop()
        level = len(self._brackets)
        spent, self._spent = level < self._spent, min(self._spent, level)
        if spent and not opener.image:
            return at + 1
        end, collapsed = self._tails.inline(at + 1), False
        if end is None:
            end = self._tails.label(at + 1)
            collapsed = end == at + 3
        if end is None:
            return at + 1
        if collapsed or not self._text[opener.end : at].strip():
            # A text that is its own label, or no text: the whole is carried over.
            del self._marks[opener.marks :]
            self._marks.append(Mark(opener.start, end))
        else:
            opening, closing = Mark(opener.start, opener.end), Mark(at, end)
            join(opening, closing)
            self._marks += (*pair_runs(self._runs[opener.runs :]), opening, closing)
        del self._runs[opener.runs :]
        if not opener.image:
            self._spent = level
        return end
