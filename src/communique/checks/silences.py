"""Findings that a reviewer has answered: silenced, with the reason kept where it was given."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from communique.model import EMPTY, Finding, Severity, Unit

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
    in_file: bool = False
    """Written into the PO file itself, not into the settings of a project."""

    def answers(self, finding: Finding, source: str) -> bool:
        """Whether it is about a finding."""
        named = finding.rule == self.rule or finding.rule.partition(".")[0] == self.rule
        if not named and not fnmatch.fnmatchcase(finding.rule, self.rule):
            return False
        path = finding.place.rpartition(":")[0] or finding.place
        slug = path.rpartition("/")[2].removesuffix(".po")
        places = (finding.place, path, slug)
        return self.source in source and any(fnmatch.fnmatchcase(place, self.place) for place in places)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A finding that is not heard, and why."""

    finding: Finding
    silence: Silence


def silences_in(comments: Iterable[str]) -> list[Silence]:
    """The silences that translators wrote into comments: ``communique: ignore RULE reason``.

    Above a unit they are about that unit, above the header about the whole file.
    """
    matches = (_COMMENT.fullmatch(comment) for comment in comments)
    return [
        Silence(rule=match["rule"], reason=match["reason"].strip(), in_file=True)
        for match in matches
        if match is not None
    ]


def silence(
    findings: Sequence[Finding],
    unit: Unit,
    *,
    place: str,
    silences: Sequence[Silence] = (),
    off: Collection[str] = (),
) -> tuple[list[Finding], list[Answered], frozenset[Silence]]:
    """Findings that stay, findings that were silenced, and which of ``silences`` did it.

    A silence in the unit that answers nothing is a note, and so is one without a reason. Nothing is said of rules that
    are ``off``, nor of a unit without a target, where no rule has looked.
    """
    own = silences_in(unit.comments)
    used: set[Silence] = set()
    left: list[Finding] = []
    silenced: list[Answered] = []
    for finding in findings:
        answers = [one for one in (*own, *silences) if one.answers(finding, unit.key.source)]
        used.update(answers)
        if answers:
            silenced.append(Answered(finding=finding, silence=answers[0]))
        else:
            left.append(finding)
    checked = unit.is_translated and unit.target != EMPTY
    left += notes_on(own, used if checked else own, place=place, off=off, unit=unit)
    return left, silenced, frozenset(used.intersection(silences))


def notes_on(
    silences: Sequence[Silence],
    used: Collection[Silence],
    *,
    place: str,
    off: Collection[str] = (),
    unit: Unit | None = None,
) -> list[Finding]:
    """Notes on silences of a PO file: those that answered nothing, and those that give no reason."""
    notes = []
    for one in silences:
        if one not in used and not is_off(one, off):
            where = "here" if unit is not None else "in this file"
            notes.append(_note(STALE, f"Nothing is left {where} for `ignore {one.rule}` to silence.", unit, place))
        elif not one.reason:
            notes.append(_note(UNREASONED, f"`ignore {one.rule}` gives no reason.", unit, place))
    return notes


def is_off(silence: Silence, off: Collection[str]) -> bool:
    """Whether a silence is about nothing but rules that do not run."""
    family = silence.rule.partition(".")[0]
    return silence.rule in off or family in off or any(fnmatch.fnmatchcase(rule, silence.rule) for rule in off)


def stale(
    silences: Sequence[Silence], used: Collection[Silence], *, place: str, off: Collection[str] = ()
) -> list[Finding]:
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
        if one not in used and not is_off(one, off)
    ]


def _note(rule: str, message: str, unit: Unit | None, place: str) -> Finding:
    remedy = "Remove the comment." if rule == STALE else "Write it behind the rule: `ignore RULE because …`."
    key = unit.key if unit is not None else None
    return Finding(rule=rule, severity=Severity.NOTE, message=message, place=place, remedy=remedy, unit=key)
