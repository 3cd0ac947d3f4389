"""Texts as the parts that go through a model, and the hypotheses of parts as those of texts."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from communique.engines.clauses import cut
from communique.engines.contract import Hypothesis, Link
from communique.engines.decoding import Decoded, Part
from communique.engines.links import move, shift
from communique.engines.placeholders import FORMS, PlaceholderForm, without
from communique.engines.tokenizers import Tokenizer

_log = logging.getLogger(__name__)
_ALL_FORMS = [PlaceholderForm(pattern=pattern) for pattern in FORMS]
_COUNTED = 1000
"""Texts whose pieces are counted at a time, so that memory does not grow with the number of texts."""


class Asked(NamedTuple):
    """A text without outer blanks, and how its translation is to begin."""

    text: str
    prefix: str = ""


def cut_all(
    asked: Sequence[Asked], wanted: PlaceholderForm, tokenizer: Tokenizer, longest: int
) -> Iterator[tuple[Asked, list[Part]]]:
    """The parts of each text: itself, unless it has more than ``longest`` pieces; the prefix is of the first part."""
    for start in range(0, len(asked), _COUNTED):
        some = asked[start : start + _COUNTED]
        forms = [_form_for(one.text, wanted) for one in some]
        lengths = _count(tokenizer, [form.write(one.text) for form, one in zip(forms, some, strict=True)])
        leads = [0] * len(some)
        if any(one.prefix for one in some):
            prefixes = [form.write(one.prefix) for form, one in zip(forms, some, strict=True)]
            leads = [len(pieces) for pieces in tokenizer.encode_target(prefixes)]
        for one, form, length, lead in zip(some, forms, lengths, leads, strict=True):
            if length <= longest:
                yield one, [Part(text=one.text, form=form, prefix=one.prefix, pieces=length, lead=lead)]
                continue
            parts = _cut(one.text, form, tokenizer, longest)
            _log.info("A text of %d pieces was cut into %d parts: %.60s…", length, len(parts), one.text)
            yield one, [replace(parts[0], prefix=one.prefix, lead=lead), *parts[1:]]


def _cut(text: str, form: PlaceholderForm, tokenizer: Tokenizer, longest: int) -> list[Part]:
    """The parts of a text that is too long."""

    def size(part: str) -> int:
        return _count(tokenizer, [form.write(part)])[0]

    cuts = [part.strip() for part in cut(text, longest, size)]
    return [Part(text=part, form=form, pieces=size(part)) for part in cuts if part]


def _count(tokenizer: Tokenizer, texts: Sequence[str]) -> list[int]:
    return [len(pieces) for pieces in tokenizer.encode(texts)]


def _form_for(text: str, wanted: PlaceholderForm) -> PlaceholderForm:
    """The wanted form of placeholders, or another when words of the text look like it."""
    return next((form for form in (wanted, *_ALL_FORMS) if not form.clashes(text)), wanted)


def join(
    text: str, parts: Sequence[Part], decoded: Sequence[Sequence[Decoded]], *, joiner: str, most: int
) -> tuple[Hypothesis, ...]:
    """The hypotheses of a text from those of its parts, at most so many, no two with the same text.

    The score is the mean over all pieces. Those of several parts are put together in all ways, best first; the best
    has the best of each part.
    """
    made: dict[str, Hypothesis] = {}
    for chosen in _combine(decoded, most):
        one = _joined(text, parts, chosen, joiner)
        if parts[0].form.remains(text, one.text):
            # Where remains of broken placeholders stand, the others cannot be trusted either.
            bare = without(one.text)
            one = replace(one, text=bare.text, links=move(one.links, target=bare))
        made.setdefault(one.text, one)
    return tuple(made.values())


def _combine(decoded: Sequence[Sequence[Decoded]], most: int) -> list[tuple[Decoded, ...]]:
    """Choices of one hypothesis for each part, by how much likelihood a piece they lose against the best."""
    chosen: list[tuple[float, tuple[Decoded, ...]]] = [(0.0, ())]
    for hypotheses in decoded:
        best = hypotheses[0]
        losses = [best.pieces * (best.score / best.pieces - one.score / one.pieces) for one in hypotheses]
        # With another length penalty the decoder may order otherwise; its best stays the best.
        widened = [
            (loss + max(0.0, more), (*before, one))
            for loss, before in chosen
            for more, one in zip(losses, hypotheses, strict=True)
        ]
        chosen = sorted(widened, key=lambda pair: pair[0])[:most] if len(decoded) > 1 else widened[:most]
    return [choice for _, choice in chosen]


def _joined(text: str, parts: Sequence[Part], chosen: Sequence[Decoded], joiner: str) -> Hypothesis:
    """One hypothesis of a text; its links lead to the text as it was asked for."""
    targets: list[str] = []
    links: list[Link] = []
    place = length = 0
    for part, one in zip(parts, chosen, strict=True):
        target = part.form.reading(one.text)
        targets.append(target.text)
        if one.links:
            place = max(place, text.find(part.text, place))
            links += shift(move(one.links, source=part.form.written(part.text), target=target), length, place)
            place += len(part.text)
        length += len(target.text) + len(joiner)
    return Hypothesis(
        text=joiner.join(targets),
        score=sum(one.score for one in chosen) / sum(one.pieces for one in chosen),
        parts=len(parts),
        links=tuple(links),
    )
