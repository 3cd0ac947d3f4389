"""Checks: rules that find in a translation what would embarrass its sender, and are silent otherwise."""

from __future__ import annotations

from communique.checks.contract import Context, Hit, Pair, Rule
from communique.checks.registry import RULES, all_rules, rules_for
from communique.checks.running import Options, check, check_pair, make_pair
from communique.checks.side import Side

__all__ = [
    "RULES",
    "Context",
    "Hit",
    "Options",
    "Pair",
    "Rule",
    "Side",
    "all_rules",
    "check",
    "check_pair",
    "make_pair",
    "rules_for",
]
