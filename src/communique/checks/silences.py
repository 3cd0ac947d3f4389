"""Findings that a reviewer has answered: silenced, with the reason kept where it was given."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.model import Finding, Severity, Unit

_COMMENT = re.compile(r"\s*communique:\s*ignore\s+(?P<rule>[\w.*-]+)[\s:—–-]*(?P<reason>.*)")

STALE = "silence.stale"
UNREASONED = "silence.no-reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """One rule, or a family of them, that is not to be heard about some units."""

    rule: str
    """An id, the name of a family, or a glob: ``zh.quotes``, ``zh``, ``zh.*``."""
    reason: str = ""
    place: str = "*"
    """Glob of the places (``file:line``) that it is about."""
    source: str = ""
    """What the source text of the unit holds; empty: any."""

    def answers(self, finding: Finding, source: str) -> bool:
        """Whether it is about a finding."""
        named = finding.rule == self.rule or finding.rule.partition(".")[0] == self.rule
        if not named and not fnmatch.fnmatchcase(finding.rule, self.rule):
            return False
        path = finding.place.rpartition(":")[0] or finding.place
        slug = path.rpartition("/")[2].removesuffix(".po")
        places = (finding.place, path, slug)
        return self.source in source and any(fnmatch.fnmatchcase(place, self.place) for place in places)


def silences_of(unit: Unit) -> list[Silence]:
    """The silences that translators wrote into a unit: ``# communique: ignore RULE reason``."""
    matches = (_COMMENT.fullmatch(comment) for comment in unit.comments)
    return [Silence(rule=match["rule"], reason=match["reason"].strip()) for match in matches if match is not None]


def silence(
    findings: Sequence[Finding], unit: Unit, *, place: str, silences: Sequence[Silence] = ()
) -> tuple[list[Finding], list[Finding], frozenset[Silence]]:
    """Findings that stay, findings that were silenced, and which of ``silences`` did it.

    A silence in the unit that answers nothing is a note, and so is one without a reason.
    """
    own = silences_of(unit)
    used: set[Silence] = set()
    left: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        answers = [one for one in (*own, *silences) if one.answers(finding, unit.key.source)]
        used.update(answers)
        (silenced if answers else left).append(finding)
    for one in own:
        if one not in used:
            left.append(_note(STALE, f"Nothing here is left for `ignore {one.rule}` to silence.", unit, place))
        elif not one.reason:
            left.append(_note(UNREASONED, f"`ignore {one.rule}` gives no reason.", unit, place))
    return left, silenced, frozenset(used.intersection(silences))


def stale(silences: Sequence[Silence], used: frozenset[Silence], *, place: str) -> list[Finding]:
    """Notes on the silences of a project that silenced nothing in all its releases."""
    return [
        Finding(
            rule=STALE,
            severity=Severity.NOTE,
            message=f"Nothing is left for the silence of {one.rule!r} ({one.reason}) to silence.",
            place=place,
            remedy="Remove it.",
        )
        for one in silences
        if one not in used
    ]


def _note(rule: str, message: str, unit: Unit, place: str) -> Finding:
    remedy = "Remove the comment." if rule == STALE else "Write it behind the rule: `ignore RULE because …`."
    return Finding(rule=rule, severity=Severity.NOTE, message=message, place=place, remedy=remedy, unit=unit.key)
