"""Rules over pairs: which of them run, and how grave they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from communique.checks.contract import Context, Pair, Rule
from communique.checks.document import CatalogView
from communique.checks.options import DEFAULTS, GRAVEST, Options
from communique.checks.registry import catalog_rules, rules_for
from communique.checks.side import Side
from communique.inline import Markup
from communique.languages import get_language
from communique.model import Finding, Term
from communique.terms.termbase import Termbase, termbase_of

_KEPT = 4096
_SIDES_KEPT = 1024
"""Texts that are kept with all that is known of them: a source has a target in every locale."""


@cache
def _alarms(locale: str, off: frozenset[str]) -> tuple[tuple[Rule, ...], frozenset[str], dict[str, int]]:
    """The rules for targets of a locale that are not off, all characters that any of them needs, and which by bits."""
    options = Options(off=off)
    rules = tuple(rule for rule in rules_for(locale) if not options.leaves_out(rule.id))
    bits: dict[str, int] = {}
    for number, rule in enumerate(rules):
        for character in rule.needs:
            bits[character] = bits.get(character, 0) | 1 << number
    return rules, frozenset(bits), bits


@lru_cache(maxsize=_KEPT)
def _woken(locale: str, off: frozenset[str], woken: int) -> tuple[Rule, ...]:
    """The rules that need nothing, and those whose bit is set."""
    rules = _alarms(locale, off)[0]
    return tuple(rule for number, rule in enumerate(rules) if not rule.needs or woken >> number & 1)


def active_rules(pair: Pair, options: Options = DEFAULTS) -> tuple[Rule, ...]:
    """The rules that may find something in a pair: one look at its characters leaves out most of them."""
    locale = pair.target.language.locale
    _, characters, bits = _alarms(locale, options.off)
    woken = 0
    for character in characters.intersection(pair.target.prose):
        woken |= bits[character]
    return _woken(locale, options.off, woken)


def check(pair: Pair, options: Options = DEFAULTS) -> list[Finding]:
    """What all rules have to say about a pair, the gravest first, then in the order of the target."""
    findings = [rule.finding(hit, pair) for rule in active_rules(pair, options) for hit in rule.find(pair)]
    if options.severities:
        findings = [
            replace(finding, severity=options.severities.get(finding.rule, finding.severity)) for finding in findings
        ]
    if len(findings) > 1:
        findings.sort(key=lambda finding: (GRAVEST[finding.severity], finding.span or (0, 0), finding.rule))
    return findings


def check_view(view: CatalogView, options: Options = DEFAULTS) -> Iterator[tuple[int, Finding]]:
    """What the rules over whole catalogs have to say, each finding with the index of its pair in the view."""
    for rule in catalog_rules():
        if rule.id in options.off or rule.id.partition(".")[0] in options.off:
            continue
        severity = options.severities.get(rule.id)
        for index, finding in rule.findings(view):
            yield index, finding if severity is None else replace(finding, severity=severity)


def make_pair(
    source: str, target: str, *, source_locale: str, target_locale: str, markup: Markup = "markdown", **known: Any
) -> Pair:
    """The pair that rules take; ``known`` are further fields of :class:`Pair`.

    Raises:
        UsageError: a locale is none that we know.
    """
    return Pair(
        source=_side(source, source_locale, markup),
        target=_side(target, target_locale, markup),
        **known,
    )


@lru_cache(maxsize=_SIDES_KEPT)
def _side(text: str, locale: str, markup: Markup) -> Side:
    return Side(text, get_language(locale), markup=markup)


def check_pair(
    source: str,
    target: str,
    *,
    source_locale: str,
    target_locale: str,
    terms: Termbase | Iterable[Term | Mapping[str, object]] = (),
    context: Iterable[tuple[str, str]] = (),
) -> list[Finding]:
    """What is wrong with a translation; nothing, most of the time.

    ``terms`` are rows of a termbase: :class:`~communique.model.Term`, or mappings such as
    ``{"en": "SPbPU", "ru": "СПбПУ", "status": "approved"}``; ``context`` are sources and targets of the same release.

    Raises:
        UsageError: a locale is none that we know, or a mapping is no term.
    """
    known = Context(neighbours=tuple((one, other) for one, other in context), terms=termbase_of(terms))
    return check(
        make_pair(
            source,
            target,
            source_locale=source_locale,
            target_locale=target_locale,
            context=known,
        )
    )


__all__ = ["DEFAULTS", "GRAVEST", "Options", "active_rules", "check", "check_pair", "check_view", "make_pair"]
