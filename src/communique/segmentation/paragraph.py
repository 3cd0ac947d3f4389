"""One paragraph, mark by mark. What stands in another paragraph has no say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.languages.sentence_table import Ending
from communique.segmentation.lists import find_entries
from communique.segmentation.marks import HAN, MARK, WIDE, Mark, closing_marks, look_ahead
from communique.segmentation.quotations import PAIRS, REACH, enclosing, openers_in
from communique.segmentation.ranges import Ranges
from communique.segmentation.rulebook import Rulebook
from communique.segmentation.stops import judge_stop
from communique.segmentation.verdicts import ENTRY, GLUED, MARKER, PLAIN, USER_CUT, USER_HOLD, Verdict
from communique.segmentation.wide import judge_wide

_AFTER_HAN = re.compile(rf"[{HAN}”’」』》）〉】]")
_BEFORE_HAN = re.compile(rf"[{HAN}“‘「『《（〈【]")
_GLUED = re.compile(r"(?:[^\W\d_]{3}|\d)\Z")
_FOREIGN = re.compile(rf"(?:[^\W{HAN}]|[%)°]){{1,40}}\Z")
_CIRCLED = re.compile("[①-⑳]")
_CIRCLED_ENTRY = re.compile(r"[^①-⑳。！？!?]{0,400}(?<!\.)[①-⑳]")
_TOKEN_REACH = 40
_PLAIN_WORD = 4
"""Letters of a word that no rule looks at, at least."""
_VOWELLED_WORD = 6
"""Letters from which on a word needs no look at its vowels."""
_FOREIGN_WORD = 3
_YEAR = 4

Found = Iterator[tuple[int, Verdict]]


class Paragraph:
    """A paragraph under scan."""

    __slots__ = ("_book", "_circled", "_forced", "_held", "_markers", "_openers", "_text", "floor")

    floor: int
    """Where the current sentence starts. Whoever takes a verdict with a cut moves it there."""

    def __init__(self, text: str, book: Rulebook) -> None:
        self._text = text
        self._book = book
        self.floor = len(text) - len(text.lstrip())
        entries, self._markers = find_entries(text)
        self._forced = dict.fromkeys(entries, ENTRY)
        self._held: Ranges | None = None
        if book.user is not None:
            self._held = Ranges(book.user.held_ranges(text))
            self._forced.update(dict.fromkeys(book.user.forced(text), USER_CUT))
        self._openers = openers_in(text)
        self._circled = _CIRCLED_ENTRY.match(text) is not None

    def verdicts(self) -> Found:
        """The verdicts on marks and list entries, in order, each with where the next sentence would start."""
        length = len(self._text)
        waiting = sorted(self._forced, reverse=True)
        for match in MARK.finditer(self._text):
            while waiting and waiting[-1] <= match.start():
                offset = waiting.pop()
                if offset > self.floor:
                    yield offset, self._forced[offset]
            if match.end() < length and match.end() not in self._forced:
                yield from self._verdict(match)
        for offset in reversed(waiting):
            if self.floor < offset < length:
                yield offset, self._forced[offset]

    def _verdict(self, match: re.Match[str]) -> Found:
        following = match.end()
        entry = _CIRCLED.search(self._text, match.start(2), match.end(2)) if self._circled else None
        if following in self._markers:
            yield following, MARKER
        elif self._held is not None and self._held.before(match.start(3))[1] >= match.start(3):
            yield following, USER_HOLD
        elif entry is not None:
            yield entry.start(), ENTRY
        else:
            yield from _judge(self._text, self.floor, match, self._openers, self._book)


def _judge(text: str, floor: int, match: re.Match[str], openers: str, book: Rulebook) -> Found:
    """The verdict on one mark, and where the next sentence would start; nothing when it cannot end a sentence."""
    start, following = match.span()
    end, after = match.end(1), match.start(3)
    blank = following > after
    if (
        blank
        and end == after == start + 1
        and text[start] == "."
        and text[following].isupper()
        and _is_plain(text, floor, start, openers, book)
    ):
        yield following, PLAIN
        return
    term, tail = match[1], match[2]
    mark = Mark(text, floor, start, term, closing_marks(tail) if tail else "", after, following, openers)
    han_after = _BEFORE_HAN.match(text, following) is not None
    wide = term[0] in WIDE or term[-1] in WIDE
    if wide or ((blank or han_after) and start > 0 and _AFTER_HAN.match(text, start - 1)):
        mark = mark if blank else _without_opening(mark)
        yield mark.next, judge_wide(mark, book.table)
    elif blank:
        yield following, judge_stop(mark, book.table)
    elif han_after and _ends_foreign(mark, book):
        mark = _without_opening(mark)
        yield mark.next, judge_wide(mark, book.table)
    elif _is_glued(mark, book):
        yield following, GLUED


def _is_plain(text: str, floor: int, start: int, openers: str, book: Rulebook) -> bool:
    """A stop after an ordinary word, before a capital, outside all brackets and quotations: no rule would object."""
    space = text.rfind(" ", max(floor, start - _TOKEN_REACH), start)
    word = text[space + 1 : start]
    if space < floor or len(word) < _PLAIN_WORD or not word.islower() or not word.isalpha() or word in book.known:
        return False
    if len(word) < _VOWELLED_WORD and not any(letter in book.table.vowels for letter in word):
        return False
    return not openers or all(enclosing(text, o, c, start) == -1 for o, c in PAIRS if o in openers)


def _without_opening(mark: Mark) -> Mark:
    """The mark without a closing quote that in truth opens the next sentence: no blank parts it from its word."""
    if mark.closers not in {'"', "”"} or mark.text[mark.next - 1] != mark.closers:
        return mark
    low = max(0, mark.start - 4 * REACH)
    inside = mark.text.count('"', low, mark.start) % 2 == 1
    if inside or enclosing(mark.text, "“", "”", mark.start) != -1:
        return mark
    return mark._replace(closers="", end=mark.end - 1, next=mark.next - 1)


def _ends_foreign(mark: Mark, book: Rulebook) -> bool:
    """Whether a mark between a word of another script and a Chinese character is more than a dot."""
    found = _FOREIGN.search(mark.text, max(mark.floor, mark.start - _TOKEN_REACH), mark.start)
    token = found.group() if found else ""
    if mark.term != ".":
        return token not in book.table.exclaimed or mark.closers != ""
    if token.isdigit():
        return len(token) >= _YEAR
    return token[-1:] in {"%", ")", "°"} or (
        token.isalpha() and len(token) >= _FOREIGN_WORD and token[1:].islower() and token.lower() not in book.known
    )


def _is_glued(mark: Mark, book: Rulebook) -> bool:
    """A sentence starts right after the mark, with no blank: ``done.The next``."""
    text = mark.text
    if len(mark.term) > 1 or mark.end != mark.start + 1 or not text[mark.next].isupper():
        return False
    ahead = look_ahead(text, mark.next)
    titled = ahead.after == "." and book.table.abbreviations.get(ahead.word) is Ending.NEVER and len(ahead.word) > 1
    if not titled and (not ahead.after.isspace() or ahead.word not in book.glued):
        return False
    return _GLUED.search(text, max(mark.floor, mark.start - 3), mark.start) is not None
