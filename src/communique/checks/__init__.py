"""Checks: rules that find in a translation what would embarrass its sender, and are silent otherwise."""

from __future__ import annotations

from communique.checks.contract import Context, Hit, Pair, Rule
from communique.checks.document import CatalogRule, CatalogView, Elsewhere
from communique.checks.registry import CATALOG_RULES, RULES, all_rules, catalog_rules, rules_for
from communique.checks.running import Options, check, check_pair, check_view, make_pair
from communique.checks.side import Side

__all__ = [
    "CATALOG_RULES",
    "RULES",
    "CatalogRule",
    "CatalogView",
    "Context",
    "Elsewhere",
    "Hit",
    "Options",
    "Pair",
    "Rule",
    "Side",
    "all_rules",
    "catalog_rules",
    "check",
    "check_pair",
    "check_view",
    "make_pair",
    "rules_for",
]
