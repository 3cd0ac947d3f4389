"""Which forms of placeholders a package keeps: each is tried in real sentences, and the best are kept for drafting."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from communique.engines.contract import Engine
from communique.engines.placeholders import FORMS, PlaceholderForm, damage
from communique.pipeline.calibration_sentences import SENTENCES

_UNIT = re.compile(r"[\u3400-\u9fff]{2,4}|[^\W\d_\u3400-\u9fff]+(?:['’\-][^\W\d_\u3400-\u9fff]+)*")
"""A word, or a few characters of a script that sets no blanks."""
_FEWEST_UNITS = 4
_LONGEST = 400
"""Characters of a sentence that is tried; longer ones are cut by an engine, which would be another trial."""
_MOST = 40
"""Sentences that are tried."""
_GAIN = 0.05
"""Share of the trials that a second form must save to be worth another decoding of what the first has lost."""
_KEPT = 2
"""Forms that are kept at most."""
_PLACEHOLDERS = re.compile(r"⟦[0-9]+⟧")


@dataclass(frozen=True, slots=True, kw_only=True)
class Survival:
    """How well one form came through."""

    pattern: str
    """The form, ``[{n}]``."""
    single: float
    """Share of the sentences that keep one placeholder, from 0 to 1."""
    pair: float
    """Share of those that keep two around some words, once and in order."""
    survivors: frozenset[int]
    """Numbers of the trials that it came through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What was found out about a package."""

    forms: tuple[str, ...]
    """Those to use, the best first; the second is tried where the first is damaged. Empty when none survives."""
    survivals: tuple[Survival, ...]
    """Of every form, the best first."""
    sentences: int
    """How many sentences were tried."""


def trial_sentences(own: Sequence[str], locale: str) -> list[str]:
    """The sentences that forms are tried in: those of the project's releases first, then our own in that language.

    Always the same for the same releases. Sentences that are short, long, or have placeholders already are passed over.
    """
    fitting = [
        text
        for text in dict.fromkeys(text.strip() for text in (*own, *SENTENCES.get(locale, ())))
        if len(text) <= _LONGEST and len(_UNIT.findall(text)) >= _FEWEST_UNITS and not re.search("[⟦⟧]", text)
    ]
    ours = [text for text in fitting if text in SENTENCES.get(locale, ())]
    theirs = [text for text in fitting if text not in SENTENCES.get(locale, ())]
    return [*theirs[: _MOST - len(ours)], *ours][:_MOST]


def calibrate(
    engine: Engine,
    sentences: Sequence[str],
    *,
    forms: Sequence[str] = FORMS,
    progress: Callable[[int], None] | None = None,
) -> Calibration:
    """Try forms of placeholders in sentences of the engine's source language.

    Every sentence is translated twice a form: with one placeholder in place of a word, and with two around one. The
    engine must be a single package that decodes ``⟦1⟧`` as it stands (``Package.forms``), since two in a row would need
    a form that both keep. ``progress`` is called with the number of sentences translated since its last call.
    """
    trials = [_marked(text, number, pair=pair) for pair in (False, True) for number, text in enumerate(sentences)]
    survivals = [_survival(engine, trials, len(sentences), pattern, progress) for pattern in forms]
    # Sorting is stable, so that of equals the one that is listed first wins.
    survivals.sort(key=lambda survival: -len(survival.survivors))
    return Calibration(forms=_choose(survivals, len(trials)), survivals=tuple(survivals), sentences=len(sentences))


def trial_count(sentences: int, *, forms: Sequence[str] = FORMS) -> int:
    """How many translations :func:`calibrate` asks for."""
    return 2 * sentences * len(forms)


def _marked(text: str, number: int, *, pair: bool) -> str:
    """A sentence with one placeholder, or two, at some place inside that its number decides."""
    spans = [match.span() for match in _UNIT.finditer(text)]
    start, end = spans[1 + 7 * number % (len(spans) - 2)]
    return f"{text[:start]}⟦1⟧{text[start:end]}⟦2⟧{text[end:]}" if pair else f"{text[:start]}⟦1⟧{text[end:]}"


def _survival(
    engine: Engine, trials: Sequence[str], sentences: int, pattern: str, progress: Callable[[int], None] | None
) -> Survival:
    form = PlaceholderForm(pattern=pattern)
    asked = [form.write(trial) for trial in trials]
    made = engine.translate(asked, progress=progress)
    survivors = frozenset(
        number
        for number, (trial, (best, *_)) in enumerate(zip(trials, made, strict=True))
        if not form.clashes(trial) and _came_through(trial, form.read(best.text), form)
    )
    single = sum(number < sentences for number in survivors)
    return Survival(
        pattern=pattern,
        single=single / max(1, sentences),
        pair=(len(survivors) - single) / max(1, sentences),
        survivors=survivors,
    )


def _came_through(trial: str, made: str, form: PlaceholderForm) -> bool:
    """Whether all placeholders came back once, and in their order, and no marks of broken ones."""
    if damage(trial, made) or form.remains(trial, made):
        return False
    return _PLACEHOLDERS.findall(made) == _PLACEHOLDERS.findall(trial)


def _choose(survivals: Sequence[Survival], trials: int) -> tuple[str, ...]:
    """The best form, and those that save what it loses."""
    chosen: list[str] = []
    saved: frozenset[int] = frozenset()
    while len(chosen) < _KEPT:
        best = max(survivals, key=lambda survival: len(survival.survivors - saved), default=None)
        if best is None or len(best.survivors - saved) < _GAIN * trials:
            break
        chosen.append(best.pattern)
        saved |= best.survivors
    return tuple(chosen)
