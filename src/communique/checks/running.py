"""Rules over pairs: which of them run, and how grave they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from communique.checks.contract import Context, Pair, Rule
from communique.checks.registry import rules_for
from communique.checks.side import Side
from communique.inline import Markup
from communique.languages import get_language
from communique.model import Finding, Severity

GRAVEST = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
"""Severities in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a project changes about the rules."""

    off: frozenset[str] = frozenset()
    """Rules, or families of them (``zh``), that do not run."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """By rule: how grave its findings are, whatever the rule says."""


DEFAULTS = Options()


@cache
def _active(locale: str, off: frozenset[str]) -> tuple[Rule, ...]:
    """The rules for targets of a locale that are not off."""
    return tuple(rule for rule in rules_for(locale) if rule.id not in off and rule.id.partition(".")[0] not in off)


def check(pair: Pair, options: Options = DEFAULTS) -> list[Finding]:
    """What all rules have to say about a pair, the gravest first, then in the order of the target."""
    findings: list[Finding] = []
    for rule in _active(pair.target.language.locale, options.off):
        found = rule.findings(pair)
        if found and rule.id in options.severities:
            found = [replace(finding, severity=options.severities[rule.id]) for finding in found]
        findings += found
    findings.sort(key=lambda finding: (GRAVEST[finding.severity], finding.span or (0, 0), finding.rule))
    return findings


def make_pair(
    source: str, target: str, *, source_locale: str, target_locale: str, markup: Markup = "markdown", **known: Any
) -> Pair:
    """The pair that rules take; ``known`` are further fields of :class:`Pair`.

    Raises:
        UsageError: a locale is none that we know.
    """
    return Pair(
        source=Side(source, get_language(source_locale), markup=markup),
        target=Side(target, get_language(target_locale), markup=markup),
        **known,
    )


def check_pair(
    source: str,
    target: str,
    *,
    source_locale: str,
    target_locale: str,
    terms: Sequence[Any] = (),
    context: Iterable[tuple[str, str]] = (),
) -> list[Finding]:
    """What is wrong with a translation; nothing, most of the time.

    ``terms`` are rows of a termbase, ``context`` sources and targets of the same release.

    Raises:
        UsageError: a locale is none that we know.
    """
    return check(
        make_pair(
            source,
            target,
            source_locale=source_locale,
            target_locale=target_locale,
            context=Context(neighbours=tuple((one, other) for one, other in context), terms=tuple(terms)),
        )
    )


__all__ = ["DEFAULTS", "GRAVEST", "Options", "check", "check_pair", "make_pair"]
