"""Blocks to spans: sentences cut in their paragraph, each with a slice of the XML that can be replaced by itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from communique.anatomy import Kind, Part, find_roles, is_cut
from communique.formats.contract import FormatOptions
from communique.formats.docx.atoms import BETWEEN, Atom, Depth, Edge, Sort
from communique.formats.docx.blocks import WordBlock
from communique.formats.docx.sizes import large_paragraphs
from communique.formats.docx.writing import form_of, read_runs
from communique.formats.docx.xml import TOKEN
from communique.formats.opening import dateline_end
from communique.formats.tiling import OPENINGS, Sentence, sentences_of, speakers_of, with_contexts
from communique.formats.words import Words, find_words
from communique.languages import Language
from communique.model import Place, Role, Segment, Span, Verbatim


@dataclass(slots=True, kw_only=True)
class _Slice:
    """A sentence and its slice of the source."""

    sentence: Sentence
    start: int
    end: int
    edge: Edge = BETWEEN
    """The state at its start."""
    first: int = 0
    """Number of the atom that holds its first character."""
    last: int = 0
    closed: bool = False
    """The slice ends between runs."""
    joint: tuple[int, int] | None = None
    """What joins it to the sentence before, by offsets in the source."""


def tile_blocks(
    source: str, blocks: Sequence[WordBlock], *, language: Language, options: FormatOptions
) -> tuple[Span, ...]:
    """The spans of the text of all parts."""
    found = [(block, find_words(block.passage.text, "html")) for block in blocks]
    kept = [(block, words) for block, words in found if words.any(0, len(words.text))]
    entries: list[tuple[int, int, Span]] = []
    opened = False
    for number, ((block, words), role) in enumerate(zip(kept, _roles(kept, language), strict=True)):
        cut = language if is_cut(role) and block.form == "runs" else None
        opening = 0
        if cut and not opened and block.kind is Kind.PARAGRAPH and not block.note and role in OPENINGS:
            opening = dateline_end(words, language)
            opened = opening > 0 or role is Role.BODY
        sentences = list(sentences_of(block.passage, words, cut, options.rules, opening=opening))
        if block.form == "runs":
            slices = list(_cut(source, block, _merged(block, sentences)))
        else:
            slices = _whole(block, sentences)
        speakers = speakers_of([one.sentence for one in slices], words.text, role, language)
        entries += _entries(source, block, slices, number, role, speakers)
    entries.sort(key=lambda entry: entry[:2])
    return with_contexts(_filled(source, entries))


def _roles(kept: Sequence[tuple[WordBlock, Words]], language: Language) -> list[Role]:
    """The role of each block; notes are no part of the release's order."""
    titles = {block.passage.text.strip() for block, _ in kept if block.kind is Kind.HEADING}
    heads = [number for number, (block, _) in enumerate(kept) if block.size and block.kind is Kind.PARAGRAPH]
    large = large_paragraphs([(block.size, len(block.passage.text)) for block, _ in kept], heads)
    flow = [
        Part(
            text=block.passage.prose,
            kind=Kind.TITLE if block.kind is Kind.FIELD and block.passage.text.strip() in titles else block.kind,
            large=number in large,
        )
        for number, (block, _) in enumerate(kept)
        if not block.note
    ]
    roles = iter(find_roles(flow, language))
    return [Role.BODY if block.note else next(roles) for block, _ in kept]


def _whole(block: WordBlock, sentences: Sequence[Sentence]) -> list[_Slice]:
    """An attribute or element that is one segment, whatever breaks it has."""
    if not sentences:
        return []
    start, end = sentences[0].start, sentences[-1].end
    whole = replace(sentences[0], end=end, text=block.passage.text[start:end], joined=False)
    return [
        _Slice(sentence=whole, start=block.passage.source_start(start), end=block.passage.source_end(end), closed=True)
    ]


@dataclass(slots=True)
class _Wrappers:
    """Which hyperlinks and the like enclose each atom."""

    around: list[tuple[int, ...]] = field(default_factory=list)
    """Of each atom: numbers of the openings around it."""
    closings: dict[int, int] = field(default_factory=dict)
    """Number of the closing, by that of its opening."""

    @classmethod
    def of(cls, atoms: Sequence[Atom]) -> _Wrappers:
        """Those of a paragraph, which are nested."""
        wrappers = cls()
        stack: tuple[int, ...] = ()
        for number, atom in enumerate(atoms):
            if atom.sort is Sort.CLOSE:
                wrappers.closings[stack[-1]] = number
                stack = stack[:-1]
            wrappers.around.append(stack)
            if atom.sort is Sort.OPEN:
                stack = (*stack, number)
        return wrappers

    def cut_through(self, first: int, last: int) -> tuple[int | None, int | None]:
        """The outermost opening and closing that a slice between two atoms must take in to be whole."""
        left, right = self.around[first], self.around[last]
        common = 0
        while common < min(len(left), len(right)) and left[common] == right[common]:
            common += 1
        opening = left[common] if len(left) > common else None
        return opening, self.closings[right[common]] if len(right) > common else None


def _merged(block: WordBlock, sentences: Sequence[Sentence]) -> list[tuple[Sentence, int, int]]:
    """The sentences with their first and last atoms; those that a hyperlink binds together are one."""
    wrappers = _Wrappers.of(block.atoms)
    merged: list[tuple[Sentence, int, int]] = []
    limit = -1
    """Number of the last atom that the sentences so far need."""
    for sentence in sentences:
        first, last = _atom_at(block, sentence.start), _atom_at(block, sentence.end - 1)
        while True:
            opening, closing = wrappers.cut_through(first, last)
            begin = first if opening is None else opening
            if not merged or begin > limit or (opening is None and begin >= limit):
                break
            before, first, _ = merged.pop()
            sentence = replace(before, end=sentence.end, dateline=False)  # noqa: PLW2901 - it grows
            limit = -1 if not merged else _limit(wrappers, merged[-1])
        limit = last if closing is None else closing
        merged.append((sentence, first, last))
    return merged


def _limit(wrappers: _Wrappers, entry: tuple[Sentence, int, int]) -> int:
    closing = wrappers.cut_through(entry[1], entry[2])[1]
    return entry[2] if closing is None else closing


def _atom_at(block: WordBlock, offset: int) -> int:
    """Number of the atom that holds a character of the passage: the last one that begins there or before."""
    return bisect_right(block.offsets, offset) - 1


def _cut(source: str, block: WordBlock, merged: Sequence[tuple[Sentence, int, int]]) -> Iterator[_Slice]:
    """The slices of a paragraph's sentences."""
    wrappers = _Wrappers.of(block.atoms)
    slices = []
    for sentence, first, last in merged:
        atom = block.atoms[first]
        one = _Slice(
            sentence=sentence,
            start=block.passage.source_start(sentence.start),
            end=block.passage.source_end(sentence.end),
            edge=Edge(depth=Depth.TEXT, rpr=atom.run.rpr if atom.run else ""),
            first=first,
            last=last,
        )
        opening, closing = wrappers.cut_through(first, last)
        if opening is not None:
            one.start, one.edge = _edge_before(block, opening)
        if closing is not None:
            one.end, one.closed = _end_after(source, block, closing), True
        slices.append(one)
    for number, one in enumerate(slices):
        if number and one.sentence.joined:
            one.joint = _joint(block, slices[number - 1], one)
    if block.kind is Kind.FOOT and slices:
        _take_fields(source, block, wrappers, slices[0], slices[-1])
    for number, one in enumerate(slices):
        following = slices[number + 1] if number + 1 < len(slices) else None
        _widen(source, block, one, following)
    yield from slices


def _take_fields(source: str, block: WordBlock, wrappers: _Wrappers, first: _Slice, last: _Slice) -> None:
    """Numbers of pages at the edges of a header or footer belong to its text: some languages put words around them."""
    for number in range(first.first - 1, -1, -1):
        atom = block.atoms[number]
        if atom.sort is Sort.THING and atom.name != "field":
            break
        if atom.name == "field" and atom.sort is Sort.THING and wrappers.around[number] == wrappers.around[first.first]:
            first.first = number
            first.start, first.edge = _edge_before(block, number)
    for number in range(last.last + 1, len(block.atoms)):
        atom = block.atoms[number]
        if atom.sort is Sort.THING and atom.name != "field":
            break
        end = _run_end(source, atom.end) if atom.sort is Sort.THING else None
        if end is not None and wrappers.around[number] == wrappers.around[last.last]:
            last.last, last.end, last.closed = number, end, True


def _joint(block: WordBlock, left: _Slice, right: _Slice) -> tuple[int, int] | None:
    """The blank between two sentences, inside the text of a run; None where there is no place for one."""
    begin, end = left.sentence.end, right.sentence.start
    if begin == end:
        if not left.closed:
            return left.end, left.end
        return (right.start, right.start) if right.edge.depth is Depth.TEXT else None
    number = _atom_at(block, begin)
    if block.atoms[number].sort is not Sort.TEXT:
        return None
    limit = block.offsets[number + 1] if number + 1 < len(block.offsets) else end
    start, stop = block.passage.source_start(begin), block.passage.source_end(min(end, max(limit, begin + 1)))
    return (start, stop) if left.end <= start and stop <= right.start else None


def _widen(source: str, block: WordBlock, one: _Slice, following: _Slice | None) -> None:
    """Let a slice begin and end between runs where it takes in whole runs, so that no empty ones are left."""
    atom = block.atoms[one.first]
    if one.edge.depth is Depth.TEXT and atom.run is not None and one.start == atom.start and _opens(block, one.first):
        begin = atom.run.start
        if one.joint is None or one.joint[1] <= begin:
            one.start, one.edge = begin, BETWEEN
    last = block.atoms[one.last]
    if not one.closed and one.end == last.end and not (following is not None and following.joint == (one.end, one.end)):
        end = _run_end(source, one.end)
        if end is not None and (following is None or following.joint is None or following.joint[0] >= end):
            one.end, one.closed = end, True


def _opens(block: WordBlock, number: int) -> bool:
    """The atom is the first of its run, but for what is dropped."""
    run = block.atoms[number].opened_in or block.atoms[number].run
    if run is None or run.start < 0:
        return False
    while number:
        number -= 1
        before = block.atoms[number]
        if before.run is None or before.run.start != run.start:
            return before.name != "field" or before.end <= run.start
        if before.sort is not Sort.DROPPED:
            return False
    return True


def _run_end(source: str, at: int) -> int | None:
    """The offset after the run whose text ends here; None where the run goes on."""
    for match in TOKEN.finditer(source, at):
        if match.start() != at or not match["close"]:
            return None
        at = match.end()
        if match["name"].rpartition(":")[2] == "r":
            return at
    return None


def _edge_before(block: WordBlock, number: int) -> tuple[int, Edge]:
    """Where a slice begins that takes in an opening, and its state there."""
    atom = block.atoms[number]
    if atom.name != "field":
        return atom.start, BETWEEN
    run = atom.opened_in
    if run is None:
        return atom.start, BETWEEN
    if _opens(block, number):
        return run.start, BETWEEN
    return atom.start, Edge(depth=Depth.RUN, rpr=run.rpr)


def _end_after(source: str, block: WordBlock, number: int) -> int:
    """Where a slice ends that takes in a closing."""
    atom = block.atoms[number]
    return (_run_end(source, atom.end) if atom.name == "field" else None) or atom.end


def _entries(
    source: str, block: WordBlock, slices: Sequence[_Slice], number: int, role: Role, speakers: Sequence[str]
) -> Iterator[tuple[int, int, Span]]:
    """Segments and joints of a block, with their offsets."""
    for count, (one, speaker) in enumerate(zip(slices, speakers, strict=True), 1):
        raw = source[one.start : one.end]
        form = form_of(block.prefix, one.edge) if block.form == "runs" else block.form
        text = read_runs(raw, form).text.strip() if block.form == "runs" else one.sentence.text
        if one.joint is not None:
            yield one.joint[0], one.joint[1], Verbatim(raw=source[one.joint[0] : one.joint[1]], joint=True)
        place = Place(line=block.number, block=number, sentence=count, sentences=len(slices))
        yield (
            one.start,
            one.end,
            Segment(
                raw=raw,
                text=text,
                role=Role.DATELINE if one.sentence.dateline else role,
                place=place,
                speaker=speaker,
                form=form,
            ),
        )


def _filled(source: str, entries: Sequence[tuple[int, int, Span]]) -> Iterator[Span]:
    """The entries with what lies between them, but for those that reach into others: no valid document has such."""
    at = 0
    for start, end, span in entries:
        if start < at:
            continue
        if start > at:
            yield Verbatim(raw=source[at:start])
        yield span
        at = end
    if at < len(source):
        yield Verbatim(raw=source[at:])
