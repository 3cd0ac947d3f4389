"""Targets that say far less, or far more, than their source."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from communique.adequacy import unanswered
from communique.checks.contract import Hit, Pair, Rule
from communique.checks.finals import final_mark
from communique.model import Severity

_USUAL = 110.0
"""Letters of the text for which the spread in the tables is told."""
_LEAST = 20.0
"""Letters below which lengths tell nothing."""
_FAR, _SURELY, _CUT, _SHORT = 4.0, 2.2, 1.2, 1.0
"""Standard deviations: out of range; surely without its end; without its end; shorter than most."""
_SHORTER, _UNSAID = 1.13, 0.17
"""What a standard deviation tells, and what a point of evidence that a stretch was not translated does."""
_ABBREVIATION = re.compile(r"\b(?:[A-Z]{2,5}|[А-ЯЁ]{2,5})\b")
_MOST = 3
_WRITTEN_OUT = 16.0
"""Letters that an abbreviation of a name stands for beside its own."""
_RISK = 3.65
"""The sum of both from which on something is missing; fitted on texts from which a clause was taken."""


@lru_cache(maxsize=2)
def deviation(pair: Pair) -> float:
    """How many standard deviations the target is longer than its source lets expect; below zero: shorter."""
    return _deviation(pair, pair.source.size, pair.target.size)


def _unabridged(pair: Pair) -> float:
    """The same with the names written out that only the target abridges: МВФ for 国际货币基金组织."""
    more = len(_ABBREVIATION.findall(pair.target.prose)) - len(_ABBREVIATION.findall(pair.source.prose))
    return _deviation(pair, pair.source.size, pair.target.size + min(max(0, more), _MOST) * _WRITTEN_OUT)


def _deviation(pair: Pair, source: float, target: float) -> float:
    if min(source, target) <= 0 or max(source, target) < _LEAST:
        return 0.0
    one, other = pair.source.language.checks.length_spread, pair.target.language.checks.length_spread
    spread = math.hypot(one, other) * (math.sqrt(source * target) / _USUAL) ** -0.25
    return float(math.log(target / source) / spread)


def _looks_cut(pair: Pair, far: float) -> bool:
    return far < -_CUT and bool(final_mark(pair.source)) and not final_mark(pair.target)


def _find_truncated(pair: Pair) -> Iterator[Hit]:
    far = deviation(pair)
    if far < -_CUT and _looks_cut(pair, far):
        end = len(pair.target.text.rstrip())
        yield Hit(
            message="The end of the sentence is missing.",
            span=(max(0, end - 1), end),
            severity=Severity.ERROR if far < -_SURELY else None,
        )


def _find_length(pair: Pair) -> Iterator[Hit]:
    far = deviation(pair)
    if abs(far) > _FAR and not _looks_cut(pair, far):
        word = "shorter" if far < 0 else "longer"
        yield Hit(message=f"The target is much {word} than translations of such a sentence are.")


def _find_omitted(pair: Pair) -> Iterator[Hit]:
    far = deviation(pair)
    if not -_FAR <= far < -_SHORT or _looks_cut(pair, far):
        return
    source, target = pair.source, pair.target
    slack = source.language.checks.length_slack.get(target.language.locale, 0.0)
    stretch = unanswered(source.prose, source.language, target.keys, target.language)
    told = _UNSAID * stretch.weight - _RISK
    if told - _SHORTER * (far + slack) > 0 and told - _SHORTER * (_unabridged(pair) + slack) > 0:
        yield Hit(
            message="The target says less than the source; is a clause missing?",
            source_span=(stretch.start, stretch.end) if stretch.weight else None,
        )


TRUNCATED = Rule(
    id="sense.truncated",
    severity=Severity.WARNING,
    why="Drafts break off at the machine's limit, and the rest of the sentence is lost.",
    find=_find_truncated,
)
LENGTH = Rule(
    id="sense.length",
    severity=Severity.WARNING,
    why="A target half or twice as long as usual has lost something, or has got something that is not its own.",
    find=_find_length,
)
OMITTED = Rule(
    id="sense.omitted",
    severity=Severity.WARNING,
    why="A clause that was left out is the error that nobody sees who reads the target alone.",
    find=_find_omitted,
)
