"""What is decided about a mark, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Verdict(NamedTuple):
    """What a rule says of a mark."""

    cut: bool
    rule: str
    """Short name of the rule: ``abbreviation``."""
    reason: str
    """Why, in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided at one place of a text."""

    offset: int
    """Where the cut is, or would be: the start of the next sentence."""
    cut: bool
    rule: str
    """Short name of the rule that decided: ``abbreviation``, ``user``."""
    reason: str
    """Why, in one sentence."""


def cut(rule: str, reason: str) -> Verdict:
    """A sentence ends."""
    return Verdict(cut=True, rule=rule, reason=reason)


def hold(rule: str, reason: str) -> Verdict:
    """No sentence ends."""
    return Verdict(cut=False, rule=rule, reason=reason)


PLAIN = cut("final mark", "A final mark and the start of a sentence.")
PARAGRAPH = cut("paragraph", "A blank line ends the paragraph.")
ENTRY = cut("list entry", "The next entry of a list starts.")
MARKER = hold("list number", "The marker of a list entry belongs to the entry.")
GLUED = cut("missing blank", "A sentence starts although the blank before it is missing.")
INLINE = hold("inline code", "The place is inside an inline code.")
USER_CUT = cut("split here", "An example of the project shows a cut here.")
USER_HOLD = hold("do not split", "A pattern or example of the project holds this together.")
