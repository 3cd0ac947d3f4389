"""How likely people are to find a translation bad: a figure from 0 to 100 that needs no reference.

The evidence is what the packages of both directions think of the pair, how many of its words a lexicon answers, how
long it is beside its source, and what the checks found. The weights come from ``tools/fit_risk.py``: a ridge regression
on 2,000 machine translations that people judged (MLQE-PE, CC0) and on 2,000 drafts of FLORES sentences with their chrF;
a logistic curve then turns the sum into the share of judged translations with such evidence that were rated below the
mean. ``docs/risk.md`` has the figures.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from communique.adequacy import compare
from communique.checks import Options, check, make_pair
from communique.checks.contract import Context
from communique.checks.length import deviation
from communique.engines.contract import Engine
from communique.inline import Markup
from communique.model import Draft, Finding, Severity

GRAVE: Final = frozenset({"facts", "name", "term", "sense", "code", "script"})
"""Families of rules whose findings tell something about the sense."""

_WEIGHTS: Final = {
    "forward": 0.15,
    "backward": 0.24,
    "answered": 0.19,
    "short": -0.17,
    "long": -0.07,
    "size": 0.15,
}
_STEEPNESS, _LEVEL = 1.66, -0.59
_FORWARD, _FORWARD_OWN, _BACKWARD = (-3.2, 0.95), (-1.2, 0.31), (-3.3, 0.85)
"""Mean and standard deviation of scores: of texts that others wrote, of an engine's own, of the way back."""
_ANSWERED = (1.6, 0.8)
"""The same of what the lexicon says."""
_SIZE = 4.3
"""Natural logarithm of the usual length, in letters of English."""
_FARTHEST = 6.0
"""Standard deviations of length beyond which nothing gets worse."""
_ERROR, _WARNING = 0.25, 0.10
"""How likely a text is bad for the sake of an error, or of a warning, alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of one translation. What nobody knows counts as middling."""

    forward: float | None = None
    """Mean log-probability of its pieces to the engine that translates this way."""
    own: bool = False
    """That engine wrote it."""
    backward: float | None = None
    """Mean log-probability of the source's pieces to the engine that translates back."""
    answered: float | None = None
    """Mean logarithm of the odds that a known word of one side and what stands on the other belong together."""
    deviation: float = 0.0
    """Standard deviations that it is longer than its source lets expect; below zero: shorter."""
    size: float = math.exp(_SIZE)
    """Length of the source in letters of English."""
    errors: int = 0
    """Findings of the families in :data:`GRAVE` that are errors."""
    warnings: int = 0
    """The same that are warnings."""
    by_rule: bool = False
    """Tables wrote it whole and know of no doubt: nothing but the checks can tell against it."""


def assess(evidence: Evidence) -> int:
    """The risk of one translation, from 0 to 100."""
    total = sum(_WEIGHTS[name] * value for name, value in terms_of(evidence).items())
    sound = 1.0 if evidence.by_rule else 1 - 1 / (1 + math.exp(_STEEPNESS * total - _LEVEL))
    if evidence.errors:
        sound *= 1 - _ERROR
    if evidence.warnings:
        sound *= 1 - _WARNING
    return round(100 * (1 - sound))


def terms_of(evidence: Evidence) -> dict[str, float]:
    """What is weighed, by name; 0 is middling, or where nothing is known."""
    far = max(-_FARTHEST, min(_FARTHEST, evidence.deviation))
    return {
        "forward": _standard(evidence.forward, *(_FORWARD_OWN if evidence.own else _FORWARD)),
        "backward": _standard(evidence.backward, *_BACKWARD),
        "answered": _standard(evidence.answered, *_ANSWERED),
        "short": max(0.0, -far),
        "long": max(0.0, far),
        "size": math.log(max(1.0, evidence.size)) - _SIZE,
    }


def _standard(score: float | None, mean: float, deviation_: float) -> float:
    return 0.0 if score is None else max(-4.0, min(4.0, (score - mean) / deviation_))


def gather(
    pairs: Sequence[tuple[str, str]],
    *,
    source_locale: str,
    target_locale: str,
    forward: Engine | None = None,
    backward: Engine | None = None,
    own_scores: Sequence[float | None] = (),
    markup: Markup = "markdown",
    options: Options | None = None,
    **known: Any,
) -> list[Evidence]:
    """The evidence for sources and targets, in order.

    ``own_scores``, empty or as long as ``pairs``, are those that the forward engine gave with the targets it wrote; it
    is asked for the others. ``known`` are further fields of :class:`Context`, such as ``terms``.

    Raises:
        UsageError: a locale is none that we know.
        PackageError: an engine cannot be used.
    """
    scores = list(own_scores) or [None] * len(pairs)
    strange = [index for index, score in enumerate(scores) if score is None]
    ahead: dict[int, float | None] = dict(enumerate(scores))
    if strange:
        ahead |= dict(zip(strange, _asked(forward, [pairs[index] for index in strange]), strict=True))
    back = _asked(backward, [(target, source) for source, target in pairs])
    gathered = []
    for index, (source, target) in enumerate(pairs):
        pair = make_pair(
            source,
            target,
            source_locale=source_locale,
            target_locale=target_locale,
            markup=markup,
            context=Context(**known),
        )
        found = check(pair, options or Options())
        words = compare(pair.source.keys, pair.target.keys, pair.source.language, pair.target.language)
        gathered.append(
            Evidence(
                forward=_for_one_package(ahead[index], forward),
                own=scores[index] is not None,
                backward=_for_one_package(back[index], backward),
                answered=words.score / words.known if words.known else None,
                deviation=deviation(pair),
                size=pair.source.size,
                errors=_count(found, Severity.ERROR),
                warnings=_count(found, Severity.WARNING),
            )
        )
    return gathered


def with_risks(
    sources: Sequence[str],
    drafts: Sequence[Draft],
    *,
    forward: Engine,
    backward: Engine | None,
    markup: Markup = "markdown",
    **known: Any,
) -> list[Draft]:
    """Drafts with the risk of each in its origin; one without a target is none, and has no risk.

    Raises:
        PackageError: an engine cannot be used.
    """
    places = [place for place, draft in enumerate(drafts) if draft.target]
    some = [drafts[place] for place in places]
    evidence = gather(
        [(sources[place], drafts[place].target) for place in places],
        source_locale=forward.source_locale,
        target_locale=forward.target_locale,
        forward=forward,
        backward=backward,
        own_scores=[draft.origin.score for draft in some],
        markup=markup,
        **known,
    )
    told = list(drafts)
    for place, draft, one in zip(places, some, evidence, strict=True):
        by_rule = bool(forward.packages) and not draft.origin.packages and not draft.origin.doubts
        told[place] = replace(draft, origin=replace(draft.origin, risk=assess(replace(one, by_rule=by_rule))))
    return told


def _asked(engine: Engine | None, pairs: Sequence[tuple[str, str]]) -> list[float | None]:
    """What an engine thinks of some pairs; without one nothing is known."""
    if engine is None or not pairs:
        return [None] * len(pairs)
    return engine.score([source for source, _ in pairs], [target for _, target in pairs])


def _for_one_package(score: float | None, engine: Engine | None) -> float | None:
    """The score of an engine that goes by way of a middle language is the sum of both packages'."""
    return None if score is None else score / max(1, len(engine.packages) if engine is not None else 1)


def _count(found: Sequence[Finding], severity: Severity) -> int:
    return sum(finding.severity is severity and finding.rule.partition(".")[0] in GRAVE for finding in found)
