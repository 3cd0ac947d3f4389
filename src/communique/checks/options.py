"""What a project changes about the rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from communique.model import Severity

GRAVEST = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
"""Severities in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a project changes about the rules."""

    off: frozenset[str] = frozenset()
    """Rules, or families of them (``zh``), that do not run."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """By rule: how grave its findings are, whatever the rule says."""

    def leaves_out(self, rule: str) -> bool:
        """Whether a rule, by its id, does not run."""
        return rule in self.off or rule.partition(".")[0] in self.off


DEFAULTS = Options()
