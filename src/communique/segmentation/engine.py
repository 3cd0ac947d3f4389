"""One scan over a text, paragraph by paragraph. Offsets only, so that nothing can be lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from communique.languages import get_language
from communique.languages.language import Language
from communique.segmentation.paragraph import Paragraph
from communique.segmentation.ranges import Ranges, place_outside
from communique.segmentation.rulebook import Rulebook, rulebook
from communique.segmentation.user import UserRules
from communique.segmentation.verdicts import INLINE, PARAGRAPH, Decision, Verdict

_BREAK = re.compile(r"\n[^\S\n]*+\n\s*+|[\u2029\f]\s*+")


def find_cuts(
    text: str,
    language: Language,
    *,
    closed: Sequence[tuple[int, int]] = (),
    rules: UserRules | None = None,
) -> list[int]:
    """Offsets at which sentences start, but for the first: in order, strictly inside the text.

    Blanks after a sentence belong to it. A single line break is a blank; a blank line always cuts.
    No cut falls inside a ``closed`` range (start, end); at its ends one may fall.

    Raises:
        UsageError: ``rules`` holds an expression or example that is not well formed.
    """
    return [offset for offset, verdict in _scan(text, language, closed, rules) if verdict.cut]


def split_sentences(text: str, language: str) -> list[str]:
    """The sentences of a text, with the blanks that follow them: joined, they are the text.

    ``language`` is any name of a language that the tables know.

    Raises:
        UsageError: no language has that name.
    """
    edges = [0, *find_cuts(text, get_language(language)), len(text)]
    return [text[start:end] for start, end in pairwise(edges) if end > start]


def explain(
    text: str,
    language: Language,
    *,
    closed: Sequence[tuple[int, int]] = (),
    rules: UserRules | None = None,
) -> list[Decision]:
    """What was decided at every place where a sentence might end, in order. Takes what :func:`find_cuts` takes."""
    return [
        Decision(offset=offset, cut=verdict.cut, rule=verdict.rule, reason=verdict.reason)
        for offset, verdict in _scan(text, language, closed, rules)
    ]


def _scan(
    text: str, language: Language, ranges: Sequence[tuple[int, int]], rules: UserRules | None
) -> Iterator[tuple[int, Verdict]]:
    book = rulebook(language.sentences, rules)
    closed = Ranges(ranges) if ranges else None
    start = 0
    for gap in _BREAK.finditer(text):
        end = gap.end()
        if gap.start() > start:
            yield from _paragraph(text, start, gap.start(), book, closed)
            if end < len(text):
                yield _settled(text, end, PARAGRAPH, closed)
        start = end
    yield from _paragraph(text, start, len(text), book, closed)


def _settled(text: str, offset: int, verdict: Verdict, closed: Ranges | None) -> tuple[int, Verdict]:
    """A verdict, with its cut where closed ranges let it fall."""
    if closed is None or not verdict.cut:
        return offset, verdict
    place = place_outside(text, offset, closed)
    return (offset, INLINE) if place is None else (place, verdict)


def _paragraph(text: str, start: int, end: int, book: Rulebook, closed: Ranges | None) -> Iterator[tuple[int, Verdict]]:
    """The verdicts on one paragraph; offsets are those of the text."""
    paragraph = Paragraph(text[start:end], book)
    for offset, verdict in paragraph.verdicts():
        place, settled = _settled(text, start + offset, verdict, closed)
        yield place, settled
        if settled.cut:
            paragraph.floor = place - start
