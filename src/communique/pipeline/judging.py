"""The judge of hypotheses: what is wrong with a translation, as features, and one weighted sum of them.

The weights stand in :mod:`communique.pipeline.judging_weights`; ``python -m tools.fit_judge`` fits them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from communique.checks.contract import Context, Pair
from communique.checks.length import deviation
from communique.checks.options import Options
from communique.checks.running import check
from communique.checks.side import Side
from communique.checks.typography import typography_rules
from communique.inline import Markup
from communique.languages import get_language
from communique.model import Finding, Role, Severity
from communique.pipeline.acceptance import is_failure, refusal
from communique.pipeline.judging_weights import WEIGHTS
from communique.pipeline.ladder_names import Guess, guesses
from communique.terms import NO_TERMS, Termbase

_MOST: Final = 4
"""From so many findings of a kind on, more make no difference."""
_GRAM: Final = 3
"""Tokens of what should not come again in one sentence."""
_FAMILIES: Final = {
    "facts": "facts",
    "name": "names",
    "code": "codes",
    "script": "script",
    "mark": "marks",
    "term": "terms",
}
_SENSES: Final = {
    "sense.truncated": "length",
    "sense.length": "length",
    "sense.omitted": "length",
    "sense.negation-dropped": "negation",
    "sense.negation-added": "negation",
    "sense.doubled-word": "repeated",
    "sense.repetition": "useless",
    "sense.untranslated": "useless",
    "sense.misaligned": "useless",
    "sense.half-translated": "script",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the judge has to say about one translation of one text."""

    features: Mapping[str, float]
    """By name; what is absent is 0."""
    findings: tuple[Finding, ...]
    """Of the checks, without those of typography, which finishing mends."""
    refusal: str = ""
    """Why it is no draft at all; empty where it is one."""
    penalty: float
    """The weighted sum: the smaller the better."""

    @property
    def rank(self) -> tuple[bool, bool, float]:
        """The smaller the better: drafts before what is none, what passes before the rest, then the penalty."""
        return bool(self.refusal), not self.passes, self.penalty

    @property
    def passes(self) -> bool:
        """Nothing is wrong with it that another way of asking might mend."""
        lacking = self.features.get("lost") or self.features.get("guesses")
        return not (self.refusal or lacking or any(is_failure(finding) for finding in self.findings))


class Judge:
    """Judges translations between two languages."""

    def __init__(
        self,
        source_locale: str,
        target_locale: str,
        *,
        markup: Markup = "none",
        terms: Termbase = NO_TERMS,
        weights: Mapping[str, float] = WEIGHTS,
        checks: bool = True,
    ) -> None:
        """Without ``checks`` nothing but loops, empty texts and lost codes counts."""
        self._languages = get_language(source_locale), get_language(target_locale)
        self._markup: Markup = markup
        self._terms = terms
        self._weights = weights
        self._options = Options(off=_typography())
        self._checks = checks
        self.finishing = Options(off=frozenset(_SENSES) - {"sense.doubled-word"} | {"name", "code"})
        """For the fixes of typography: none of these rules says anything about the sense."""
        self._last: Side | None = None
        """The source that was looked at last; a source comes with several translations in a row."""

    def pair(self, source: str, target: str, role: Role | None = None) -> Pair:
        """A source and a translation, as rules take them."""
        if self._last is None or self._last.text != source:
            self._last = Side(source, self._languages[0], markup=self._markup)
        return Pair(
            source=self._last,
            target=Side(target, self._languages[1], markup=self._markup),
            context=Context(role=role, terms=self._terms),
        )

    def _guesses(self, source: str) -> tuple[Guess, ...]:
        if not self._checks:
            return ()
        return guesses(source, self._languages[0].locale, self._languages[1].locale, self._terms)

    def look(
        self, source: str, target: str, *, score: float | None = None, lost: int = 0, role: Role | None = None
    ) -> Verdict:
        """The verdict on one translation.

        ``score`` is the mean log-probability that the engine gives, ``lost`` the number of codes that it lacks.
        """
        pair = self.pair(source, target, role)
        findings = tuple(
            finding
            for finding in (check(pair, self._options) if self._checks else ())
            if finding.rule.partition(".")[0] in _FAMILIES or finding.rule in _SENSES
        )
        features = {name: float(min(_MOST, count)) for name, count in Counter(map(_named, findings)).items() if name}
        far = deviation(pair) if target.strip() else -float(_MOST)
        why = refusal(source, target, findings)
        features |= {
            "lost": float(lost),
            "guesses": float(sum(not guess.stands_in(target) for guess in self._guesses(source))),
            "short": max(0.0, -far),
            "long": max(0.0, far),
            "again": _again(pair.target) - _again(pair.source),
            "score": -score if score is not None else 0.0,
            "useless": float(bool(why)),
        }
        penalty = sum(self._weights.get(name, 0.0) * value for name, value in features.items())
        return Verdict(features=features, findings=findings, refusal=why, penalty=penalty)


@cache
def _typography() -> frozenset[str]:
    """The families of rules that finishing obeys, whoever wrote the text."""
    return frozenset({rule.id.partition(".")[0] for rule in typography_rules()} | {"space"})


def _named(finding: Finding) -> str:
    """The feature that a finding counts for; empty for what finishing mends."""
    mended = finding.fix is not None and finding.rule not in _SENSES
    if mended or finding.severity is Severity.NOTE:
        return ""
    name = _SENSES.get(finding.rule) or _FAMILIES[finding.rule.partition(".")[0]]
    if name == "facts":
        return name + (" error" if finding.severity is Severity.ERROR else " warning")
    return name


def _again(side: Side) -> float:
    """The share of a text's three-token runs that it has had before."""
    words = side.words
    grams = list(zip(words, words[1:], words[2:], strict=False))
    return 1 - len(set(grams)) / len(grams) if len(words) >= _GRAM and grams else 0.0
