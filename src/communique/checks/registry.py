"""The rules that exist, by id; each is loaded on first use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Final

from communique.checks.contract import Rule
from communique.checks.document import CatalogRule
from communique.checks.typography import typography_rules
from communique.errors import UsageError

RULES: Final[Mapping[str, str]] = {
    "sense.untranslated": "communique.checks.untranslated:UNTRANSLATED",
    "sense.half-translated": "communique.checks.untranslated:HALF",
    "sense.repetition": "communique.checks.repetition:LOOP",
    "sense.doubled-word": "communique.checks.repetition:DOUBLED",
    "sense.truncated": "communique.checks.length:TRUNCATED",
    "sense.length": "communique.checks.length:LENGTH",
    "sense.omitted": "communique.checks.length:OMITTED",
    "sense.negation-dropped": "communique.checks.negation:DROPPED",
    "sense.negation-added": "communique.checks.negation:ADDED",
    "sense.misaligned": "communique.checks.alignment:MISALIGNED",
    "sense.opposite": "communique.checks.opposites:OPPOSITE",
    "script.foreign": "communique.checks.scripts:FOREIGN",
    "script.homoglyph": "communique.checks.scripts:HOMOGLYPH",
    "script.traditional": "communique.checks.scripts:TRADITIONAL",
    "code.placeholder": "communique.checks.codes:PLACEHOLDER",
    "code.markup": "communique.checks.codes:MARKUP",
    "code.address": "communique.checks.addresses:ADDRESS",
    "code.phone": "communique.checks.addresses:PHONE",
    "facts.number": "communique.checks.facts:NUMBER",
    "facts.date": "communique.checks.facts:DATE",
    "facts.time": "communique.checks.facts:TIME",
    "facts.weekday": "communique.checks.facts:WEEKDAY",
    "facts.money": "communique.checks.facts:MONEY",
    "facts.percent": "communique.checks.facts:PERCENT",
    "facts.measure": "communique.checks.facts:MEASURE",
    "facts.code": "communique.checks.facts:CODE",
    "facts.phone": "communique.checks.facts:PHONE",
    "facts.decimal-mark": "communique.checks.facts:DECIMAL_MARK",
    "name.place": "communique.checks.names:PLACE",
    "name.organization": "communique.checks.names:ORGANIZATION",
    "name.inconsistent": "communique.checks.names_consistency:INCONSISTENT",
    "name.misspelled": "communique.checks.names_spelling:MISSPELLED",
    "name.order": "communique.checks.names_chinese:ORDER",
    "name.palladius": "communique.checks.names_chinese:PALLADIUS",
    "name.person": "communique.checks.names_people:PERSON",
    "name.deputy": "communique.checks.deputies:DEPUTY",
    "name.initials": "communique.checks.names_initials:INITIALS",
    "term.missing": "communique.checks.terms:MISSING",
    "term.forbidden": "communique.checks.terms:FORBIDDEN",
    "term.untranslatable": "communique.checks.terms:UNTRANSLATABLE",
    "term.variant": "communique.checks.terms:VARIANT",
    "mark.final": "communique.checks.finals:FINAL",
    "mark.headline": "communique.checks.finals:HEADLINE",
    "mark.unbalanced": "communique.checks.balance:UNBALANCED",
    "space.edge": "communique.checks.spaces:EDGE",
    "space.double": "communique.checks.spaces:DOUBLE",
}
"""Id, and ``module:object`` of the rule. The typography of a language stands in its own tables."""

CATALOG_RULES: Final[Mapping[str, str]] = {
    "sense.same-source": "communique.checks.document_same:SAME_SOURCE",
    "sense.same-target": "communique.checks.document_same:SAME_TARGET",
    "facts.disagree": "communique.checks.facts_disagree:DISAGREE",
    "term.first-mention": "communique.checks.terms:FIRST_MENTION",
}
"""The same for rules that see all pairs of a catalog at once."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, those of typography last."""
    rules = []
    for name, home in RULES.items():
        module, _, attribute = home.partition(":")
        rule: Rule = getattr(import_module(module), attribute)
        if rule.id != name:
            raise RuntimeError(f"The rule {rule.id} is registered as {name}.")
        rules.append(rule)
    return (*rules, *typography_rules())


@cache
def catalog_rules() -> tuple[CatalogRule, ...]:
    """Every rule over whole catalogs."""
    rules = []
    for name, home in CATALOG_RULES.items():
        module, _, attribute = home.partition(":")
        rule: CatalogRule = getattr(import_module(module), attribute)
        if rule.id != name:
            raise RuntimeError(f"The rule {rule.id} is registered as {name}.")
        rules.append(rule)
    return tuple(rules)


@cache
def rules_for(locale: str) -> tuple[Rule, ...]:
    """The rules for targets of a locale."""
    return tuple(rule for rule in all_rules() if not rule.targets or locale in rule.targets)


def refuse_unknown(names: Iterable[str]) -> None:
    """Check that every name is the id of a rule, or the family of some.

    Raises:
        UsageError: one of them is neither.
    """
    import difflib

    known = {rule.id for rule in all_rules()} | {rule.id for rule in catalog_rules()}
    known |= {name.partition(".")[0] for name in known}
    for name in names:
        if name not in known:
            close = difflib.get_close_matches(name, sorted(known), n=1)
            hint = f"Did you mean {close[0]!r}?" if close else f"Families: {', '.join(_families(known))}."
            raise UsageError(f"There is no rule {name!r}.", remedy=hint)


def _families(known: Iterable[str]) -> list[str]:
    return sorted({name for name in known if "." not in name})
