"""Blocks to spans. Everything between the segments is filled from the source, so nothing can be lost or invented."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from communique.anatomy import Kind, Part, find_quotations, find_roles, is_cut
from communique.formats.contract import Markup
from communique.formats.opening import dateline_end
from communique.formats.passage import LINE_END, Passage
from communique.formats.words import Words, find_words
from communique.languages import Language
from communique.model import Place, Role, Segment, Span, Verbatim
from communique.segmentation import UserRules, find_cuts
from communique.segmentation.srx import SrxRules, find_srx_cuts

_PROSE = frozenset({Role.LEAD, Role.BODY, Role.QUOTE})
OPENINGS = frozenset({Role.LEAD, Role.BODY})
"""Roles of the paragraphs that a dateline may open: the first two of a release."""
_HEADS = frozenset({Role.HEADLINE, Role.SUBHEAD})
_SPOKEN = frozenset({Role.LEAD, Role.BODY, Role.QUOTE, Role.LIST_ITEM})
"""Roles of blocks in which somebody may be quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, item, cell or scalar, found by its format."""

    passage: Passage
    kind: Kind = Kind.PARAGRAPH
    form: str = "plain"
    """How the format writes a segment that stands within a line."""
    opening_form: str = "plain"
    """How it writes a segment that begins a source line."""
    alone: bool = True
    """As in :class:`communique.anatomy.Part`."""
    leads: bool = False
    """As there."""
    whole: bool = False
    """It is never cut into sentences, whatever its role."""
    prose: str = ""
    """What a reader sees of it, where that is not the passage's text: without tags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalSlice:
    """A slice of the source between the blocks that is written otherwise in each locale."""

    start: int
    end: int
    localized: tuple[tuple[str, str], ...]
    """As in :class:`communique.model.Verbatim`."""


def tile(
    source: str,
    blocks: Sequence[Block],
    *,
    language: Language,
    markup: Markup,
    rules: UserRules | SrxRules | None = None,
    local: Sequence[LocalSlice] = (),
) -> tuple[Span, ...]:
    """The spans of a source text, given its blocks in rising order.

    ``local``, in rising order too, is what follows the locale; a slice that touches a segment stays a part of it.
    """
    texts = [find_words(block.passage.text, markup) for block in blocks]
    kept = [(block, words) for block, words in zip(blocks, texts, strict=True) if words.any(0, len(words.text))]
    parts = [
        Part(text=block.prose or block.passage.prose, kind=block.kind, alone=block.alone, leads=block.leads)
        for block, _ in kept
    ]
    roles = find_roles(parts, language)
    tiling = _Tiling(source, local)
    opened = False
    for number, ((block, words), role) in enumerate(zip(kept, roles, strict=True)):
        cut = is_cut(role) and not block.whole
        opening = 0
        if cut and not opened and block.kind is Kind.PARAGRAPH and role in OPENINGS:
            opening = dateline_end(words, language)
            opened = opening > 0 or role is Role.BODY
        sentences = list(sentences_of(block.passage, words, language if cut else None, rules, opening=opening))
        tiling.block(block, number, role, sentences, speakers_of(sentences, words.text, role, language))
    return with_contexts(tiling.finish())


@dataclass(slots=True)
class _Tiling:
    """Takes slices in rising order and fills what lies between."""

    source: str
    local: Sequence[LocalSlice] = ()
    spans: list[Span] = field(default_factory=list)
    _at: int = 0
    _next: int = 0
    """Number of the first local slice that may still stand in what is filled."""
    _lines: list[int] = field(default_factory=list)
    """Offsets at which the lines after the first begin."""

    def __post_init__(self) -> None:
        self._lines = [match.end() for match in LINE_END.finditer(self.source)]

    def block(
        self, block: Block, number: int, role: Role, sentences: Sequence[Sentence], speakers: Sequence[str]
    ) -> None:
        """The segments of one block with the speaker of each, and the joints between them."""
        for count, (sentence, speaker) in enumerate(zip(sentences, speakers, strict=True), 1):
            start = block.passage.source_start(sentence.start)
            end = block.passage.source_end(sentence.end)
            if sentence.joined:
                self._fill(start, joint=True)
            self._fill(start)
            place = Place(
                line=bisect_right(self._lines, start) + 1, block=number, sentence=count, sentences=len(sentences)
            )
            form = block.opening_form if block.passage.opens_line(sentence.start) else block.form
            self.spans.append(
                Segment(
                    raw=self.source[start:end],
                    text=sentence.text,
                    role=Role.DATELINE if sentence.dateline else role,
                    place=place,
                    speaker=speaker,
                    form=form,
                )
            )
            self._at = end

    def finish(self) -> tuple[Span, ...]:
        """All spans, with the rest of the source."""
        self._fill(len(self.source))
        return tuple(self.spans)

    def _fill(self, end: int, *, joint: bool = False) -> None:
        while self._next < len(self.local) and self.local[self._next].start < end:
            local = self.local[self._next]
            self._next += 1
            if local.start >= self._at and local.end <= end and not joint:
                self._verbatim(local.start)
                self.spans.append(Verbatim(raw=self.source[local.start : local.end], localized=local.localized))
                self._at = local.end
        self._verbatim(end, joint=joint)

    def _verbatim(self, end: int, *, joint: bool = False) -> None:
        if end > self._at or joint:
            self.spans.append(Verbatim(raw=self.source[self._at : end], joint=joint))
            self._at = end


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A piece of a passage that becomes a segment."""

    start: int
    end: int
    text: str
    joined: bool
    """Nothing but a joint lies between it and the segment before."""
    dateline: bool = False
    """It is the dateline before the first sentence."""


def speakers_of(sentences: Sequence[Sentence], text: str, role: Role, language: Language) -> list[str]:
    """Who says each of the segments of a block, where its text tells."""
    quotations = find_quotations(text, language) if role in _SPOKEN else []
    return [
        next((said.speaker for said in quotations if said.start < one.end and one.start < said.end), "")
        for one in sentences
    ]


def sentences_of(
    passage: Passage,
    words: Words,
    language: Language | None,
    rules: UserRules | SrxRules | None,
    *,
    opening: int = 0,
) -> Iterator[Sentence]:
    """The segments of a passage, cut as the language has it, if any; a piece without words is left to the gap.

    The text up to ``opening`` is its dateline, and one segment.
    """
    for first, last in _pieces(passage, words):
        bounds = [first, last]
        if language is not None:
            begin = opening if first < opening < last else first
            closed = words.closed_between(begin, last)
            cuts = [begin + at for at in _cuts(words.text[begin:last], language, closed, rules)]
            bounds[1:1] = [at for at in ([begin] if begin > first else []) + cuts if not passage.parts_run(at)]
        joined = False
        for start, end in pairwise(bounds):
            piece = words.text[start:end]
            bare = piece.strip()
            left = start + len(piece) - len(piece.lstrip())
            if not bare or not words.any(left, left + len(bare)):
                joined = joined and not bare
                continue
            yield Sentence(start=left, end=left + len(bare), text=bare, joined=joined, dateline=left < opening)
            joined = True


def _cuts(
    text: str, language: Language, closed: Sequence[tuple[int, int]], rules: UserRules | SrxRules | None
) -> list[int]:
    """Offsets at which sentences start, by our rules or by those of an SRX file."""
    if isinstance(rules, SrxRules):
        return find_srx_cuts(text, rules, language, closed=closed)
    return find_cuts(text, language, closed=closed, rules=rules)


def _pieces(passage: Passage, words: Words) -> Iterator[tuple[int, int]]:
    """What lies between the breaks of a passage; a break inside inline markup parts nothing."""
    at = 0
    for start, end in passage.breaks:
        if not words.encloses(start, end):
            yield at, start
            at = end
    yield at, len(passage.text)


def with_contexts(spans: Iterable[Span]) -> tuple[Span, ...]:
    """A headline gets a context where the same text also stands in the prose, which needs another translation."""
    spans = tuple(spans)
    headlines = _texts(spans, _HEADS.__contains__)
    shared = headlines and headlines & _texts(spans, _PROSE.__contains__)
    if not shared:
        return spans
    return tuple(
        replace(span, context=Role.HEADLINE.value)
        if isinstance(span, Segment) and span.role in _HEADS and span.text in shared
        else span
        for span in spans
    )


def _texts(spans: Iterable[Span], wanted: Callable[[Role], bool]) -> set[str]:
    return {span.text for span in spans if isinstance(span, Segment) and wanted(span.role)}
