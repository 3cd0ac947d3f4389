"""Sequences through a model, in batches whose members do not change each other's outcome.

CTranslate2 pads the shorter sequences of a batch to the longest. The padding is masked, but sums over rows of another
length are added up in another order; in a quantized model the last bit of a sum can move a value to the next of 255
steps, and one in sixty sentences comes out in other words. So every sequence is always padded to the same length: the
next multiple of :data:`STEP`. Where no member of a batch is so long, one that is goes with it for that reason alone
(``docs/engines.md`` has figures).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from communique.engines.contract import Link, Way
from communique.engines.links import link_pieces
from communique.engines.loading import LoadedPackage
from communique.engines.options import EngineOptions
from communique.engines.tokenizers import REINSTALL
from communique.errors import PackageError

if TYPE_CHECKING:
    from communique.engines.placeholders import PlaceholderForm


STEP: Final = 16
"""Lengths to which sequences are padded are multiples of this: few enough for full batches, and little is padded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What goes through the model as one sequence."""

    text: str
    form: PlaceholderForm
    """How its placeholders are written."""
    prefix: str = ""
    """How its translation is to begin."""
    pieces: int
    lead: int = 0
    """Pieces of the prefix, the token that the package itself demands not among them."""

    @property
    def shape(self) -> tuple[int, int]:
        """Pieces of the source, pieces of the prefix."""
        return self.pieces, self.lead

    def pad(self, lead: int) -> int:
        """Only parts with equally long prefixes share a batch."""
        return lead


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """One hypothesis of a part."""

    text: str
    """With placeholders as the model wrote them."""
    score: float
    """Sum of the log-probabilities of the pieces that were free."""
    pieces: int
    """How many were free, the end mark among them."""
    links: tuple[Link, ...] = ()
    """From the text to that of the part with its placeholders written in its form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A source and a translation to be scored, as pieces."""

    source: tuple[str, ...]
    target: tuple[str, ...]

    @property
    def shape(self) -> tuple[int, int]:
        """Pieces of the source, pieces of the translation."""
        return len(self.source), len(self.target)

    def pad(self, target: int) -> int:
        """The length to which the translation is padded."""
        return -(-target // STEP) * STEP


class _Pending(Protocol):
    def result(self) -> Any:
        """What came of it; waits until it is there."""
        ...


class _Shaped(Protocol):
    @property
    def shape(self) -> tuple[int, int]: ...

    def pad(self, second: int) -> int: ...


_S = TypeVar("_S", bound=_Shaped)


def width(pieces: int, longest: int) -> int:
    """The length to which a sequence of so many pieces is padded, whatever it is decoded with."""
    return max(pieces, min(-(-pieces // STEP) * STEP, longest))


def batches(sequences: Sequence[_S], tokens: int, longest: int) -> Iterator[list[_S]]:
    """Sequences that are padded alike together, the longest first, so that memory is at its peak at once.

    No batch has more than ``tokens`` pieces, unless a single sequence does.
    """

    def padded(one: _S) -> tuple[int, int]:
        first, second = one.shape
        return width(first, longest), one.pad(second)

    for shape, alike in groupby(sorted(sequences, key=padded, reverse=True), key=padded):
        known = list(alike)
        size = max(1, tokens // max(1, sum(shape)))
        yield from (known[start : start + size] for start in range(0, len(known), size))


def filler(sequences: Sequence[Sequence[str]], length: int) -> list[str]:
    """A sequence of just this length, made of the longest of those given; empty where one is so long already."""
    longest: list[str] = []
    for one in sequences:
        longest = list(one) if len(one) > len(longest) else longest
    return [] if len(longest) >= length or not longest else (longest * (length // len(longest) + 1))[:length]


class Decoder:
    """Decodes with a loaded package in one way."""

    def __init__(self, loaded: LoadedPackage, options: EngineOptions, way: Way) -> None:
        self._loaded = loaded
        self._options = options
        self._links = way.links
        self._penalty = options.length_penalty
        beam = way.beam_size or options.beam_size
        self._settings: dict[str, Any] = {
            "beam_size": beam,
            "num_hypotheses": max(1, min(way.hypotheses, beam)),
            "length_penalty": options.length_penalty,
            "repetition_penalty": way.repetition_penalty or options.repetition_penalty,
            "no_repeat_ngram_size": way.no_repeat_ngram_size or options.no_repeat_ngram_size,
            "return_attention": way.links,
        }

    def decode(self, parts: Sequence[Part]) -> Iterator[tuple[Part, list[Decoded]]]:
        """The hypotheses of each part, likeliest first; two batches for each worker are under way at a time.

        Raises:
            PackageError: the model fails.
        """
        queue: deque[tuple[list[Part], list[list[str]], list[_Pending]]] = deque()
        for batch in batches(parts, self._options.batch_tokens, self._loaded.longest):
            queue.append((batch, *self._submit(batch)))
            if len(queue) > 2 * self._loaded.workers:
                yield from self._collect(*queue.popleft())
        while queue:
            yield from self._collect(*queue.popleft())

    def _submit(self, batch: Sequence[Part]) -> tuple[list[list[str]], list[_Pending]]:
        tokenizer, positions = self._loaded.tokenizer, self._loaded.positions
        sources = tokenizer.encode([part.form.write(part.text) for part in batch])
        leads = tokenizer.encode_target([part.form.write(part.prefix) for part in batch])
        if self._loaded.target_prefix:
            leads = [[self._loaded.target_prefix, *lead] for lead in leads]
        padded = width(batch[0].pieces, self._loaded.longest)
        extra = filler(sources, padded)
        length = 2 * padded + len(leads[0]) + 16
        pending: list[_Pending] = self._loaded.translator.translate_batch(
            [*sources, extra] if extra else sources,
            target_prefix=([*leads, leads[0]] if extra else leads) if leads[0] else None,
            asynchronous=True,
            max_input_length=0,
            max_decoding_length=min(length, positions - 1) if positions else length,
            replace_unknowns=True,
            return_scores=True,
            **self._settings,
        )
        return sources, pending[: len(batch)]

    def _collect(
        self, batch: Sequence[Part], sources: Sequence[Sequence[str]], pending: Sequence[_Pending]
    ) -> Iterator[tuple[Part, list[Decoded]]]:
        for part, source, result in zip(batch, sources, pending, strict=True):
            outcome = waited(result, self._loaded.place)
            attention = outcome.attention if self._links else [()] * len(outcome.hypotheses)
            found = zip(outcome.hypotheses, outcome.scores, attention, strict=True)
            yield part, [self._read(part, source, *one) for one in found]

    def _read(
        self,
        part: Part,
        source: Sequence[str],
        pieces: Sequence[str],
        score: float,
        attention: Sequence[Sequence[float]],
    ) -> Decoded:
        tokenizer, own = self._loaded.tokenizer, self._loaded.target_prefix
        length = len(pieces) + 1
        # CTranslate2 divides the sum by the length to the power of the penalty; what was forced counts nothing.
        total = score * length**self._penalty
        start = 1 if own and list(pieces[:1]) == [own] else 0
        kept = [place for place in range(start, len(pieces)) if pieces[place] != "<unk>"]
        shown = [pieces[place] for place in kept]
        text = tokenizer.decode(shown)
        links: tuple[Link, ...] = ()
        if self._links:
            # In a batch CTranslate2 gives the first piece of each member the attention of another member.
            links = link_pieces(
                [attention[place] if place else () for place in kept],
                tokenizer.surfaces(source),
                part.form.write(part.text),
                tokenizer.surfaces(shown),
                text,
            )
        return Decoded(text=text, score=total, pieces=max(1, length - start - part.lead), links=links)


def score(loaded: LoadedPackage, pairs: Sequence[Pair], tokens: int) -> dict[Pair, float]:
    """Mean log-probability of a piece of each translation, the end mark among them.

    Raises:
        PackageError: the model fails.
    """
    own = [loaded.target_prefix] if loaded.target_prefix else []
    scores: dict[Pair, float] = {}
    queue: deque[tuple[list[Pair], list[_Pending]]] = deque()

    def collect() -> None:
        for pair, result in zip(*queue.popleft(), strict=True):
            found = waited(result, loaded.place).log_probs
            scores[pair] = sum(found) / len(found)

    for batch in batches(list(dict.fromkeys(pairs)), tokens, loaded.longest):
        sources, targets = [list(pair.source) for pair in batch], [list(pair.target) for pair in batch]
        lengths = width(len(sources[0]), loaded.longest), batch[0].pad(len(targets[0]))
        extra = filler(sources, lengths[0]), filler(targets, lengths[1])
        if any(extra):
            sources.append(extra[0] or max(sources, key=len))
            targets.append(extra[1] or max(targets, key=len))
        pending: list[_Pending] = loaded.translator.score_batch(
            sources,
            [[*own, *target] for target in targets],
            max_input_length=0,
            offset=len(own),
            asynchronous=True,
        )
        queue.append((batch, pending[: len(batch)]))
        if len(queue) > 2 * loaded.workers:
            collect()
    while queue:
        collect()
    return scores


def waited(pending: _Pending, place: str) -> Any:
    """What came of a submitted sequence.

    Raises:
        PackageError: the model fails.
    """
    try:
        return pending.result()
    except (RuntimeError, ValueError) as error:
        raise PackageError(f"Decoding failed: {error}", place=place, remedy=REINSTALL) from error
