"""An engine that remembers: what was decoded once is not decoded again."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, Final, Protocol, TypeVar

from communique.engines.chunks import by_length
from communique.engines.contract import PLAIN, Engine, Hypothesis, Link, Way

ENGINE_VERSION: Final = 2
"""Raised with every change of the engine that may change an outcome."""
_CHUNK: Final = 400
"""Texts between two notes: what a killed run decodes again at most."""
_Asked = tuple[str, str]
_T = TypeVar("_T")


class Notes(Protocol):
    """What was noted under keys. It may forget, and never fails: what it cannot keep is decoded again."""

    def find(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """What is noted under those of the keys under which something is."""
        ...

    def keep(self, noted: Mapping[bytes, bytes]) -> None:
        """Note under keys; what was there is replaced."""
        ...


class CachingEngine:
    """Asks an engine only for what is not noted; otherwise it is like that engine.

    ``identity`` names all that the outcome hangs on besides the text and the way: the package by its SHA-256, the
    options, the version of CTranslate2.
    """

    def __init__(self, engine: Engine, notes: Notes, identity: Iterable[object]) -> None:
        self._engine = engine
        self._notes = notes
        self._identity = [ENGINE_VERSION, *identity]
        self.name = engine.name
        self.source_locale = engine.source_locale
        self.target_locale = engine.target_locale
        self.packages = engine.packages
        self.pivot = engine.pivot

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """As the engine does. What is noted for more hypotheses serves for fewer: they are the first of them."""
        report = progress or (lambda _: None)
        begins = list(prefixes) or [""] * len(texts)
        wanted = list(zip(texts, begins, strict=True))
        copies = Counter(wanted)
        asked = list(copies)
        most = max(1, way.hypotheses)
        made: dict[_Asked, tuple[Hypothesis, ...]] = {}
        manner = asdict(replace(way, hypotheses=0))
        for places in by_length([text for text, _ in asked], _CHUNK):
            some = [asked[place] for place in places]
            keys = {both: self._key("translate", manner, *both) for both in some}
            noted = self._notes.find(list(keys.values()))
            for both, key in keys.items():
                known = _read_hypotheses(noted[key], most) if key in noted else None
                if known is not None:
                    made[both] = known
                    report(copies[both])
            missing = [both for both in some if both not in made]
            if missing:
                found = self._translate(missing, way, report)
                report(sum(copies[both] - 1 for both in missing))
                made |= found
                self._notes.keep({keys[both]: _write_hypotheses(those, most) for both, those in found.items()})
        return [made[both] for both in wanted]

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        """As the engine does."""
        asked = list(zip(sources, targets, strict=True))
        distinct = list(dict.fromkeys(asked))
        keys = {both: self._key("score", {}, *both) for both in distinct}
        scores: dict[_Asked, float | None] = {}
        noted = self._notes.find(list(keys.values()))
        for both, key in keys.items():
            known = _parsed(noted.get(key, b""))
            if isinstance(known, list) and len(known) == 1 and isinstance(known[0], float | None):
                scores[both] = known[0]
        missing = [both for both in distinct if both not in scores]
        if missing:
            found = self._engine.score([source for source, _ in missing], [target for _, target in missing])
            scores |= dict(zip(missing, found, strict=True))
            self._notes.keep({keys[both]: _written([scores[both]]) for both in missing})
        return [scores[both] for both in asked]

    def _translate(
        self, asked: Sequence[_Asked], way: Way, progress: Callable[[int], None]
    ) -> dict[_Asked, tuple[Hypothesis, ...]]:
        begins = [prefix for _, prefix in asked]
        made = self._engine.translate(
            [text for text, _ in asked], way=way, prefixes=begins if any(begins) else (), progress=progress
        )
        return dict(zip(asked, made, strict=True))

    def _key(self, what: str, manner: Mapping[str, object], *texts: str) -> bytes:
        return hashlib.sha256(_written([self._identity, what, manner, texts])).digest()


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"), sort_keys=True).encode()


def _write_hypotheses(made: Sequence[Hypothesis], asked: int) -> bytes:
    return _written([asked, [[one.text, one.score, one.parts, one.links, one.middle] for one in made]])


def _read_hypotheses(note: bytes, wanted: int) -> tuple[Hypothesis, ...] | None:
    """The first hypotheses of a note; None when it has too few or is broken."""
    try:
        asked, those = _parsed(note)
        if asked < wanted or not those:
            return None
        return tuple(
            Hypothesis(
                text=_of(str, text),
                score=None if score is None else _of(float, score),
                parts=_of(int, parts),
                links=tuple(_link(*link) for link in links),
                middle=_of(str, middle),
            )
            for text, score, parts, links, middle in those[:wanted]
        )
    except (TypeError, ValueError, IndexError):
        return None


def _link(start: int, end: int, source_start: int, source_end: int, weight: float) -> Link:
    return Link(_of(int, start), _of(int, end), _of(int, source_start), _of(int, source_end), float(weight))


def _of(kind: type[_T], value: object) -> _T:
    if not isinstance(value, kind):
        raise TypeError(value)
    return value


def _parsed(note: bytes) -> Any:
    try:
        return json.loads(note)
    except ValueError:
        return None
