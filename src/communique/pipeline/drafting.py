"""Drafts for source texts: inline codes out, one call of the engine for all, codes back in, failures noticed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from communique.engines.contract import Engine, Hypothesis
from communique.inline import MARKUPS, Markup, Protected, Restored, protect, restore
from communique.languages import get_language
from communique.model import Draft, Origin, OriginKind, Role
from communique.pipeline.acceptance import is_draft
from communique.pipeline.pieces import Piece, cut_pieces

_PLACEHOLDER = re.compile(r"(⟦[0-9]+⟧)")
_STOPS = (".", "。")
"""Full stops, which engines like to set after anything."""
_ENDS = (*_STOPS, "!", "?", "！", "？")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attempt:
    """What came of one piece."""

    restored: Restored
    score: float | None
    sound: bool
    """It is a draft, with or without all codes."""

    @property
    def whole(self) -> bool:
        """It is a draft and lost nothing."""
        return self.sound and not self.restored.lost


def draft(
    texts: Sequence[str],
    engine: Engine,
    *,
    markup: str,
    roles: Sequence[Role] | None = None,
    progress: Callable[[int], None] | None = None,
) -> list[Draft]:
    """Draft every text; the result has the same length and order.

    Each distinct text is translated once. ``roles``, as long as ``texts``, tells breadcrumbs and metadata, whose
    separators, dates and numbers are carried over exactly. ``progress`` is called with the number of texts finished
    since its last call.

    A draft whose target is empty is none: the engine gave nothing, or a loop. ``Origin.lost`` names the inline codes
    that a draft lacks; its markup is well-formed all the same.
    """
    kind: Markup = next((known for known in MARKUPS if known == markup), "none")
    known_roles: Sequence[Role | None] = [None] * len(texts) if roles is None else roles
    asked = list(zip(texts, known_roles, strict=True))
    plans = {key: cut_pieces(key[0].strip(), key[1], kind) for key in dict.fromkeys(asked)}
    wanted = list(dict.fromkeys(piece.text for pieces in plans.values() for piece in pieces if piece.translated))
    meter = _Meter(len(texts), len(wanted), progress)
    attempts = _translate(wanted, engine, kind, meter.advance)
    meter.finish()
    made = {key: _assemble(pieces, attempts, engine) for key, pieces in plans.items()}
    return [made[key] for key in asked]


class _Meter:
    """Turns pieces finished into texts finished."""

    def __init__(self, texts: int, pieces: int, progress: Callable[[int], None] | None) -> None:
        self._texts = texts
        self._pieces = pieces
        self._progress = progress
        self._done = 0
        self._told = 0

    def advance(self, count: int) -> None:
        """So many more pieces are finished."""
        self._done += count
        self._tell(self._texts * self._done // self._pieces if self._pieces else 0)

    def finish(self) -> None:
        """All texts are finished."""
        self._tell(self._texts)

    def _tell(self, texts: int) -> None:
        if self._progress is not None and texts > self._told:
            self._progress(texts - self._told)
        self._told = max(self._told, texts)


def _translate(
    texts: Sequence[str], engine: Engine, markup: Markup, advance: Callable[[int], None]
) -> dict[str, _Attempt]:
    """The best attempt at each text; no two are equal.

    First with placeholders. Where these are damaged or nothing useful came, the stretches between the codes are
    translated one by one, which keeps every code; and where that is useless as well, the text without its codes.
    """
    protected = {text: protect(text, markup) for text in texts}
    made = engine.translate([protected[text].text for text in texts], progress=advance)
    first = dict(zip(texts, made, strict=True))
    tries = {text: [_attempt(text, first[text].text, protected[text], first[text].score)] for text in texts}
    for again in (_by_stretches, _without_codes):
        failed = {
            text: known
            for text, known in protected.items()
            # Without a code inside, another attempt would be the same.
            if known.groups and not any(attempt.whole for attempt in tries[text])
        }
        for text, attempt in again(failed, engine, first).items():
            tries[text].append(attempt)
    return {text: _best(attempts) for text, attempts in tries.items()}


def _attempt(source: str, made: str, protected: Protected, score: float | None) -> _Attempt:
    restored = restore(made, protected)
    return _Attempt(restored=restored, score=score, sound=bool(made.strip()) and is_draft(source, restored.text))


def _best(attempts: Sequence[_Attempt]) -> _Attempt:
    """The first that is whole; else the last that is a draft, since later ones have no remains of broken codes."""
    whole = [attempt for attempt in attempts if attempt.whole]
    sound = [attempt for attempt in attempts if attempt.sound]
    return (whole or sound[-1:] or attempts)[0]


def _by_stretches(
    failed: Mapping[str, Protected], engine: Engine, first: Mapping[str, Hypothesis]
) -> dict[str, _Attempt]:
    """Translate what stands between the codes, stretch by stretch."""
    stretches = {text: _PLACEHOLDER.split(protected.text) for text, protected in failed.items()}
    wanted = dict.fromkeys(
        stretch.strip()
        for pieces in stretches.values()
        for stretch in pieces[::2]
        if any(char.isalpha() for char in stretch)
    )
    made = dict(zip(wanted, engine.translate(list(wanted)), strict=True))
    attempts: dict[str, _Attempt] = {}
    for text, pieces in stretches.items():
        if pieces[-1].strip() in _ENDS and first[text].text[-1:] in _ENDS:
            # The engine knows how a sentence ends in the target language.
            pieces[-1] = first[text].text[-1:]
        joined = "".join(
            piece if index % 2 or piece.strip() not in made else _fit(piece, made[piece.strip()].text)
            for index, piece in enumerate(pieces)
        )
        used = [made[piece.strip()] for piece in pieces[::2] if piece.strip() in made]
        if not all(stretch.text for stretch in used):
            joined = ""
        attempts[text] = _attempt(text, joined, failed[text], _mean([stretch.score for stretch in used]))
    return attempts


def _fit(stretch: str, target: str) -> str:
    """The translation of a stretch with its outer blanks, and without the full stop or capital it never had."""
    bare = stretch.strip()
    if bare[-1] not in _ENDS:
        target = target.rstrip("".join(_STOPS))
    if bare[0].islower() and not target[1:2].isupper():
        target = target[:1].lower() + target[1:]
    start = stretch.index(bare)
    return f"{stretch[:start]}{target}{stretch[start + len(bare) :]}"


def _without_codes(failed: Mapping[str, Protected], engine: Engine, _: Mapping[str, Hypothesis]) -> dict[str, _Attempt]:
    """Translate the text as if it had no codes inside; all of them are lost."""
    bare = [" ".join(_PLACEHOLDER.sub("", protected.text).split()) for protected in failed.values()]
    return {
        text: _attempt(text, made.text, protected, made.score)
        for (text, protected), made in zip(failed.items(), engine.translate(bare), strict=True)
    }


def _mean(scores: Sequence[float | None]) -> float | None:
    known = [score for score in scores if score is not None]
    return sum(known) / len(known) if known and len(known) == len(scores) else None


def _assemble(pieces: Sequence[Piece], attempts: Mapping[str, _Attempt], engine: Engine) -> Draft:
    """The draft of one text from its pieces."""
    used = [attempts[piece.text] for piece in pieces if piece.translated]
    sound = all(attempt.sound for attempt in used)
    mark = get_language(engine.target_locale).anatomy.label_mark
    target = "".join(
        attempts[piece.text].restored.text if piece.translated else mark if piece.label_mark else piece.text
        for piece in pieces
    )
    return Draft(
        target=target.strip() if sound else "",
        origin=Origin(
            kind=OriginKind.MACHINE,
            engine=engine.name,
            packages=engine.packages if used else (),
            pivot=engine.pivot if used else "",
            score=_mean([attempt.score for attempt in used]),
            lost=tuple(code for attempt in used for code in attempt.restored.lost) if sound else (),
        ),
    )
