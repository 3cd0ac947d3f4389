"""The Argos engine: packages decoded with CTranslate2 directly, in batches of sentences of like length."""

from __future__ import annotations

import logging
import os
import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from communique.engines.clauses import cut
from communique.engines.contract import Hypothesis
from communique.engines.options import EngineOptions, choose_threads
from communique.engines.package import Package
from communique.engines.placeholders import BEST_FORMS, FORMS, PlaceholderForm, damage, without
from communique.engines.tokenizers import REINSTALL, Tokenizer, load_tokenizer
from communique.errors import PackageError, UsageError
from communique.languages import find_language

if TYPE_CHECKING:
    from ctranslate2 import AsyncTranslationResult, Translator  # type: ignore[import-untyped]  # it has no types

_log = logging.getLogger(__name__)
_NO_POSITION = re.compile(r"position encodings are defined for positions >= ([0-9]+)")
"""What CTranslate2 says when a sequence is longer than the table of positions in a model."""
_SHORTEST = 8
"""Pieces; a package that cannot take so many is broken."""
_ALL_FORMS = [PlaceholderForm(pattern=pattern) for pattern in FORMS]
_COUNTED = 1000
"""Texts whose pieces are counted at a time, so that memory does not grow with the number of texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What goes through the model as one sequence."""

    text: str
    form: PlaceholderForm
    pieces: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decoded:
    text: str
    score: float
    """Sum of the log-probabilities of its pieces."""
    pieces: int
    """Pieces decoded, the end mark among them."""


class ArgosEngine:
    """Translates one pair of locales with one package; model and tokenizer are loaded on first use."""

    name = "argos"
    pivot = ""

    def __init__(
        self, package: Package, source_locale: str, target_locale: str, options: EngineOptions | None = None
    ) -> None:
        self.source_locale = source_locale
        self.target_locale = target_locale
        self.packages: tuple[str, ...] = (package.name,)
        self._package = package
        self._options = options or EngineOptions()
        self._longest = self._options.longest
        self._positions = 0
        """Pieces for which the model has positions, once it has complained; 0 while it has not."""
        self._tokenizer: Tokenizer | None = None
        self._translator: Translator | None = None
        self._workers = 1
        patterns = [package.placeholder] if package.placeholder else BEST_FORMS
        self._forms = [PlaceholderForm(pattern=pattern) for pattern in patterns]

    def translate(self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None) -> list[Hypothesis]:
        """Translate every string; the result has the same length and order.

        Each distinct string is decoded once, a blank one never. One that is longer than the package takes is cut at
        clause marks; ``parts`` of its result says so.

        Raises:
            PackageError: the package cannot be loaded or used.
            UsageError: the options ask for a device or compute type that this machine does not have.
        """
        report = progress or (lambda _: None)
        copies: dict[str, int] = {}
        for text in texts:
            copies[text.strip()] = copies.get(text.strip(), 0) + 1
        done: dict[str, Hypothesis] = {"": Hypothesis(text="")}
        report(copies.pop("", 0))
        if copies:
            self._load()
            done |= self._translate_all(list(copies), self._forms[0], lambda text: report(copies[text]))
            self._try_again(done)
        return [done[text.strip()] for text in texts]

    def _try_again(self, done: dict[str, Hypothesis]) -> None:
        """Decode what lost placeholders with these in another form, and take what keeps more of them."""
        for form in self._forms[1:]:
            damaged = [text for text, made in done.items() if damage(text, made.text)]
            if not damaged:
                return
            _log.info("%d of %d texts lost placeholders; they are tried as %s.", len(damaged), len(done), form.pattern)
            for text, made in self._translate_all(damaged, form, lambda _: None).items():
                if damage(text, made.text) < damage(text, done[text].text):
                    done[text] = made

    def _load(self) -> tuple[Tokenizer, Translator]:
        if self._tokenizer is None or self._translator is None:
            self._tokenizer = load_tokenizer(self._package)
            self._translator = self._load_model()
        return self._tokenizer, self._translator

    def _load_model(self) -> Translator:
        import ctranslate2

        options, folder = self._options, self._package.path / "model"
        affinity = getattr(os, "sched_getaffinity", None)
        cores = len(affinity(0)) if affinity else os.cpu_count() or 1
        self._workers, threads = choose_threads(options, cores)
        if options.device == "cuda" and not ctranslate2.get_cuda_device_count():
            raise UsageError("This machine has no CUDA device.", place="device", remedy="Use the device cpu.")
        try:
            return ctranslate2.Translator(
                str(folder),
                device=options.device,
                compute_type=options.compute_type,
                inter_threads=self._workers,
                intra_threads=threads,
            )
        except ValueError as error:
            raise UsageError(str(error), place="compute_type", remedy="Use the compute type auto.") from error
        except RuntimeError as error:
            raise PackageError(f"The model cannot be loaded: {error}", place=str(folder), remedy=REINSTALL) from error

    def _translate_all(
        self, texts: Sequence[str], form: PlaceholderForm, finished: Callable[[str], None]
    ) -> dict[str, Hypothesis]:
        """Translate distinct texts that are not blank."""
        parts = self._cut_all(texts, form)
        waiting: dict[_Part, list[str]] = {}
        """The texts that each part belongs to."""
        left: dict[str, int] = {}
        for text in texts:
            for part in set(parts[text]):
                waiting.setdefault(part, []).append(text)
            left[text] = len(set(parts[text]))
        decoded: dict[_Part, _Decoded] = {}
        overlong: set[str] = set()
        for part, outcome in self._decode(list(waiting)):
            if outcome is None:
                overlong.update(waiting[part])
                continue
            decoded[part] = outcome
            for text in waiting[part]:
                left[text] -= 1
                if not left[text]:
                    finished(text)
        done = {
            text: self._checked(text, parts[text][0].form, self._join([decoded[part] for part in parts[text]]))
            for text in texts
            if text not in overlong
        }
        if overlong:
            # Half of the positions, since a translation may be longer than its source.
            before, self._longest = self._longest, min(self._longest, self._positions // 2)
            if not _SHORTEST <= self._longest < before:
                raise PackageError("The model takes no text.", place=str(self._package.path), remedy=REINSTALL)
            done |= self._translate_all([text for text in texts if text in overlong], form, finished)
        return done

    def _cut_all(self, texts: Sequence[str], wanted: PlaceholderForm) -> dict[str, list[_Part]]:
        """The parts of each text: itself, unless it is too long."""
        parts: dict[str, list[_Part]] = {}
        for start in range(0, len(texts), _COUNTED):
            some = texts[start : start + _COUNTED]
            forms = [self._form_for(text, wanted) for text in some]
            lengths = self._count([form.write(text) for form, text in zip(forms, some, strict=True)])
            for text, form, length in zip(some, forms, lengths, strict=True):
                if length <= self._longest:
                    parts[text] = [_Part(text=text, form=form, pieces=length)]
                    continue
                parts[text] = self._cut(text, form)
                _log.info("A text of %d pieces was cut into %d parts: %.60s…", length, len(parts[text]), text)
        return parts

    def _cut(self, text: str, form: PlaceholderForm) -> list[_Part]:
        """The parts of a text that is too long."""

        def size(part: str) -> int:
            return self._count([form.write(part)])[0]

        cuts = [part.strip() for part in cut(text, self._longest, size)]
        return [_Part(text=part, form=form, pieces=size(part)) for part in cuts if part]

    def _form_for(self, text: str, wanted: PlaceholderForm) -> PlaceholderForm:
        """The wanted form of placeholders, or another when words of the text look like it."""
        return next((form for form in (wanted, *_ALL_FORMS) if not form.clashes(text)), wanted)

    def _count(self, texts: Sequence[str]) -> list[int]:
        tokenizer, _ = self._load()
        return [len(pieces) for pieces in tokenizer.encode(texts)]

    def _batches(self, parts: Sequence[_Part]) -> Iterator[list[_Part]]:
        """Parts of like length together, the longest first, so that memory is at its peak at once."""
        batch: list[_Part] = []
        for part in sorted(parts, key=lambda part: (-part.pieces, part.text)):
            if batch and batch[0].pieces * (len(batch) + 1) > self._options.batch_tokens:
                yield batch
                batch = []
            batch.append(part)
        if batch:
            yield batch

    def _decode(self, parts: Sequence[_Part]) -> Iterator[tuple[_Part, _Decoded | None]]:
        """Decode parts in batches, two for each worker under way; None for those that the model finds too long."""
        queue: deque[tuple[list[_Part], list[AsyncTranslationResult]]] = deque()
        for batch in self._batches(parts):
            queue.append((batch, self._submit(batch)))
            if len(queue) > 2 * self._workers:
                yield from self._collect(*queue.popleft())
        while queue:
            yield from self._collect(*queue.popleft())

    def _submit(self, batch: Sequence[_Part]) -> list[AsyncTranslationResult]:
        tokenizer, translator = self._load()
        options, prefix = self._options, self._package.target_prefix
        pending: list[AsyncTranslationResult] = translator.translate_batch(
            tokenizer.encode([part.form.write(part.text) for part in batch]),
            target_prefix=[[prefix]] * len(batch) if prefix else None,
            asynchronous=True,
            beam_size=options.beam_size,
            length_penalty=options.length_penalty,
            repetition_penalty=options.repetition_penalty,
            no_repeat_ngram_size=options.no_repeat_ngram_size,
            max_input_length=0,
            max_decoding_length=min(2 * batch[0].pieces + 16, self._positions - 1 if self._positions else 1000),
            replace_unknowns=True,
            return_scores=True,
        )
        return pending

    def _collect(
        self, batch: Sequence[_Part], pending: Sequence[AsyncTranslationResult]
    ) -> Iterator[tuple[_Part, _Decoded | None]]:
        tokenizer, _ = self._load()
        for part, result in zip(batch, pending, strict=True):
            try:
                outcome = result.result()
            except (RuntimeError, ValueError) as error:
                limit = _NO_POSITION.search(str(error))
                if limit is None:
                    place = str(self._package.path)
                    raise PackageError(f"Decoding failed: {error}", place=place, remedy=REINSTALL) from error
                self._positions = int(limit[1])
                yield part, None
                continue
            pieces = outcome.hypotheses[0]
            length = len(pieces) + 1
            if self._package.target_prefix and pieces[:1] == [self._package.target_prefix]:
                pieces = pieces[1:]
            text = part.form.read(tokenizer.decode([piece for piece in pieces if piece != "<unk>"]))
            # CTranslate2 divides the sum by the length to the power of the penalty.
            total = outcome.scores[0] * length**self._options.length_penalty
            yield part, _Decoded(text=text, score=total, pieces=length)

    def _checked(self, text: str, form: PlaceholderForm, made: Hypothesis) -> Hypothesis:
        """A result in which remains of broken placeholders stand loses the others too: they cannot be trusted."""
        return replace(made, text=without(made.text)) if form.remains(text, made.text) else made

    def _join(self, decoded: Sequence[_Decoded]) -> Hypothesis:
        """The parts of one text as one result; the score is the mean over all pieces."""
        language = find_language(self.target_locale)
        joiner = language.joiner if language else " "
        score = sum(part.score for part in decoded) / sum(part.pieces for part in decoded)
        return Hypothesis(text=joiner.join(part.text for part in decoded), score=score, parts=len(decoded))
