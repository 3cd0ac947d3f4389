"""The Argos engine: packages decoded with CTranslate2 directly, in batches of sentences of one length."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from communique.engines.contract import PLAIN, Hypothesis, Way
from communique.engines.decoding import Decoded, Decoder, Pair, Part, score
from communique.engines.links import shifted
from communique.engines.loading import LoadedPackage, load
from communique.engines.options import EngineOptions
from communique.engines.package import Package
from communique.engines.parts import Asked, cut_all, join
from communique.engines.placeholders import BEST_FORMS, PlaceholderForm, damage
from communique.languages import find_language

_log = logging.getLogger(__name__)
_EMPTY = (Hypothesis(text=""),)
_Made = dict[Asked, tuple[Hypothesis, ...]]


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
        self._loaded: LoadedPackage | None = None
        language = find_language(target_locale)
        self._joiner = language.joiner if language else " "
        patterns = package.forms or ([package.placeholder] if package.placeholder else BEST_FORMS)
        self._forms = [PlaceholderForm(pattern=pattern) for pattern in patterns]

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Translate every string; the result has the same length and order.

        Each distinct string is decoded once, a blank one never. The outcome for a string does not hang on the others.
        There are at most as many hypotheses as the beam is wide. A string that is longer than the package takes is cut
        at clause marks; ``parts`` of its result says so. A prefix should end with a whole word.

        Raises:
            PackageError: the package cannot be loaded or used.
            PackageMissingError: the package is gone.
            UsageError: the options ask for a device or compute type that this machine does not have.
        """
        report = progress or (lambda _: None)
        begins = [prefix.strip() for prefix in prefixes] if prefixes else [""] * len(texts)
        asked = [Asked(text.strip(), prefix) for text, prefix in zip(texts, begins, strict=True)]
        copies = Counter(asked)
        done: _Made = {one: _EMPTY for one in copies if not one.text}
        report(sum(copies.pop(one) for one in done))
        if copies:
            done |= self._translate_all(list(copies), self._forms[0], way, lambda one: report(copies[one]))
            self._try_again(done, way)
        return [
            tuple(shifted(made, len(text) - len(text.lstrip())) for made in done[one])
            for text, one in zip(texts, asked, strict=True)
        ]

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        """How likely each translation is to the package: mean log-probability of a piece, the end mark among them.

        None for a blank source or translation, and for one that is longer than the package takes.

        Raises:
            PackageError: the package cannot be loaded or used.
            PackageMissingError: the package is gone.
            UsageError: the options ask for a device or compute type that this machine does not have.
        """
        asked = [(source.strip(), target.strip()) for source, target in zip(sources, targets, strict=True)]
        distinct = [both for both in dict.fromkeys(asked) if all(both)]
        if not distinct:
            return [None] * len(asked)
        loaded, form = self._load(), self._forms[0]
        pieces = zip(
            loaded.tokenizer.encode([form.write(source) for source, _ in distinct]),
            loaded.tokenizer.encode_target([form.write(target) for _, target in distinct]),
            strict=True,
        )
        pairs = {
            both: Pair(source=tuple(source), target=tuple(target))
            for both, (source, target) in zip(distinct, pieces, strict=True)
            if len(source) <= loaded.longest and len(target) <= 2 * loaded.longest - 2
        }
        scores = score(loaded, list(pairs.values()), self._options.batch_tokens)
        return [scores[pairs[both]] if both in pairs else None for both in asked]

    def _load(self) -> LoadedPackage:
        if self._loaded is None:
            self._loaded = load(self._package, self._options)
        return self._loaded

    def _try_again(self, done: _Made, way: Way) -> None:
        """Decode what lost placeholders with these in another form, and take what keeps more of them.

        The likeliest hypothesis decides, so that it is the same however many were asked for.
        """
        for form in self._forms[1:]:
            damaged = [one for one, made in done.items() if damage(one.text, made[0].text)]
            if not damaged:
                return
            _log.info("%d of %d texts lost placeholders; they are tried as %s.", len(damaged), len(done), form.pattern)
            for one, made in self._translate_all(damaged, form, way, lambda _: None).items():
                if damage(one.text, made[0].text) < damage(one.text, done[one][0].text):
                    done[one] = made

    def _translate_all(
        self, asked: Iterable[Asked], form: PlaceholderForm, way: Way, finished: Callable[[Asked], None]
    ) -> _Made:
        """Translate distinct texts that are not blank."""
        loaded = self._load()
        parts = dict(cut_all(list(asked), form, loaded.tokenizer, loaded.longest))
        waiting: dict[Part, list[Asked]] = {}
        """The texts that each part belongs to."""
        left: dict[Asked, int] = {}
        """How many of its distinct parts are still to come."""
        for one, those in parts.items():
            for part in dict.fromkeys(those):
                waiting.setdefault(part, []).append(one)
            left[one] = len(set(those))
        decoded: dict[Part, list[Decoded]] = {}
        done: _Made = {}
        for part, outcome in Decoder(loaded, self._options, way).decode(list(waiting)):
            decoded[part] = outcome
            texts = waiting.pop(part)
            for one in texts:
                left[one] -= 1
                if not left[one]:
                    those = parts.pop(one)
                    found = [decoded[part] for part in those]
                    done[one] = join(one.text, those, found, joiner=self._joiner, most=max(1, way.hypotheses))
                    finished(one)
            if not any(left[one] for one in texts):
                del decoded[part]
        return done
