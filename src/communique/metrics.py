"""How far people went from the drafts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from communique.model import Authorship, Unit


def post_edit_distance(draft: str, target: str) -> float:
    """Levenshtein distance in characters, divided by the length of the longer text: 0 the same, 1 nothing in common.

    Insertions, deletions and replacements count one each; two empty texts are the same.
    """
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_distance(draft, target)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How far reviewed targets are from their drafts; can be added."""

    units: int = 0
    """Reviewed units that a draft lies behind."""
    untouched: int = 0
    """Those of them that were accepted as drafted."""
    edits: int = 0
    """Character edits in all of them together."""
    length: int = 0
    """Characters of the longer of draft and target, in all of them together."""

    def __add__(self, other: Effort) -> Effort:
        return Effort(
            units=self.units + other.units,
            untouched=self.untouched + other.untouched,
            edits=self.edits + other.edits,
            length=self.length + other.length,
        )

    @property
    def distance(self) -> float | None:
        """Post-edit distance over all units, each weighted by its length; None when there is nothing to compare."""
        return self.edits / self.length if self.length else None


def effort(units: Iterable[Unit]) -> Effort:
    """The effort in annotated units. Only reviewed ones count: the others are still being edited."""
    from rapidfuzz.distance import Levenshtein

    count = untouched = edits = length = 0
    for unit in units:
        accepted = unit.authorship is Authorship.ACCEPTED
        edited = unit.authorship is Authorship.POST_EDITED and unit.is_translated and not unit.fuzzy
        if unit.draft is None or not (accepted or edited):
            continue
        count += 1
        untouched += accepted
        edits += Levenshtein.distance(unit.draft, unit.target)
        length += max(len(unit.draft), len(unit.target))
    return Effort(units=count, untouched=untouched, edits=edits, length=length)
