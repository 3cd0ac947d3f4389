"""Which departed units the new units of a template come from: changed, split or joined sources, by likeness.

Pure ranking. Every proposal pairs a run of new units with a run of old ones; one of the two runs has length one. The
best proposals are taken greedily, each unit once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

THRESHOLD = 60.0
"""Least likeness, in per cent, at which a target is worth reading for another source; that of msgmerge."""
RUN_THRESHOLD = 80.0
"""The same for a sentence that an edit has split or joined: its parts are compared as a whole."""
RUN_COST = 3.0
"""By how much an inexact run must be liker than a single unit to be preferred to it."""
SAME = 100.0
NEIGHBOUR = 2.5
"""How much likeness it is worth that a neighbour, before or after, is the same."""
_LENGTH_RATIO = (2 * SAME - RUN_THRESHOLD) / RUN_THRESHOLD
"""How much longer one of two texts can be whose likeness reaches :data:`RUN_THRESHOLD`."""
_LONGEST_RUN = 8
_LONGEST_LIKE_RUN = 3
_CHOICES = 16
"""How many candidates are ranked for one unit in one round; rounds follow while they find anything."""
_ROUNDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An old unit that has left the release."""

    index: int
    """Its index among the old units; live ones come first, in document order."""
    sources: tuple[str, ...]
    """Its source and, when its target waits with an older one, that."""
    live: bool
    """It was in the release until now; only live units have neighbours."""
    translated: bool
    single: bool
    """It cannot be split or joined: it has a plural."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Indexes of new units and the indexes of the old units whose targets they get."""

    new: tuple[int, ...]
    old: tuple[int, ...]
    likeness: float
    """In per cent; for a run :data:`SAME` when the texts differ in blanks at most, and only then."""


def pair(
    sources: Sequence[str], new: Sequence[int], candidates: Sequence[Candidate], exact: Mapping[int, int]
) -> list[Pairing]:
    """The pairings to be taken.

    ``sources`` are all sources of the template, ``new`` the indexes of those that the catalog does not have, and
    ``exact`` tells for the others which live old unit they are.
    """
    taken: list[Pairing] = []
    places = _Places(exact, len(sources))
    proposals = list(_runs(sources, new, candidates))
    free_new, free_old = set(new), {candidate.index: candidate for candidate in candidates}
    for _ in range(_ROUNDS):
        proposals.extend(_singles(sources, sorted(free_new), list(free_old.values())))
        proposals.sort(key=lambda proposal: _rank(proposal, free_old, places))
        found = 0
        for proposal in proposals:
            if free_new.issuperset(proposal.new) and all(index in free_old for index in proposal.old):
                taken.append(proposal)
                free_new.difference_update(proposal.new)
                for index in proposal.old:
                    del free_old[index]
                found += 1
        if not found or not free_new or not free_old:
            break
        proposals = []
    return taken


class _Places:
    """Where in the old catalog a new unit would have stood, by the nearest units before and after it that are known."""

    def __init__(self, exact: Mapping[int, int], count: int) -> None:
        self._before = _nearest(exact, range(count))
        self._after = _nearest(exact, range(count - 1, -1, -1))

    def distance(self, new: int, old: int) -> tuple[int, int, int]:
        """How many of the two neighbours are the same, and how far off the old unit stood by the one and the other."""
        before, after = (
            abs((new - index) - (old - place))
            for index, place in (known.get(new, (-1, -1)) for known in (self._before, self._after))
        )
        return (before == 0) + (after == 0), before, after


def _nearest(exact: Mapping[int, int], order: range) -> dict[int, tuple[int, int]]:
    """For each index the last known one before it in this order, with its old index."""
    found: dict[int, tuple[int, int]] = {}
    last = None
    for index in order:
        if last is not None:
            found[index] = last
        if index in exact:
            last = (index, exact[index])
    return found


def _rank(proposal: Pairing, free: Mapping[int, Candidate], places: _Places) -> tuple[object, ...]:
    """Sorts the better proposal first."""
    first = free[proposal.old[0]]
    run = len(proposal.new) > 1 or len(proposal.old) > 1
    exact = run and proposal.likeness == SAME
    cost = RUN_COST if run and not exact else 0.0
    same, before, after = places.distance(proposal.new[0], proposal.old[0]) if first.live else (0, 0, 0)
    return (
        not first.translated,
        not exact,
        cost - proposal.likeness - NEIGHBOUR * same,
        not first.live,
        before,
        after,
        proposal.new,
        proposal.old,
    )


def _singles(sources: Sequence[str], new: Sequence[int], candidates: Sequence[Candidate]) -> Iterator[Pairing]:
    """Each new unit with the old ones that are like it."""
    from rapidfuzz import fuzz, process

    owners = [candidate.index for candidate in candidates for _ in candidate.sources]
    choices = [source for candidate in candidates for source in candidate.sources]
    for index in new:
        matches = process.extract(
            sources[index], choices, scorer=fuzz.ratio, score_cutoff=THRESHOLD, limit=_CHOICES, processor=None
        )
        for _, likeness, choice in matches:
            yield Pairing(new=(index,), old=(owners[choice],), likeness=likeness)


def _runs(sources: Sequence[str], new: Sequence[int], candidates: Sequence[Candidate]) -> Iterator[Pairing]:
    """Sentences that were split, and sentences that were joined."""
    olds = [candidate for candidate in candidates if not candidate.single]
    live = [candidate for candidate in olds if candidate.live]
    splits = _like_runs([(index, sources[index]) for index in new], [(old.index, old.sources[0]) for old in olds])
    for run, whole, likeness in splits:
        yield Pairing(new=run, old=(whole,), likeness=likeness)
    joins = _like_runs([(old.index, old.sources[0]) for old in live], [(index, sources[index]) for index in new])
    for run, whole, likeness in joins:
        yield Pairing(new=(whole,), old=run, likeness=likeness)


def _like_runs(
    parts: Sequence[tuple[int, str]], wholes: Sequence[tuple[int, str]]
) -> Iterator[tuple[tuple[int, ...], int, float]]:
    """Runs of neighbouring parts that make up a whole, each with its likeness."""
    from rapidfuzz import fuzz, process

    exact = {_squeezed(text): index for index, text in reversed(wholes)}
    ordered = sorted(wholes, key=lambda whole: len(whole[1]))
    choices = [text for _, text in ordered]
    lengths = list(map(len, choices))
    for run in _neighbours(parts):
        indexes = tuple(index for index, _ in run)
        squeezed = _squeezed("".join(text for _, text in run))
        if squeezed in exact:
            yield indexes, exact[squeezed], SAME
        elif len(run) <= _LONGEST_LIKE_RUN:
            joined = " ".join(text for _, text in run)
            # No text much shorter or longer can reach the threshold.
            start = bisect_left(lengths, len(joined) / _LENGTH_RATIO)
            stop = bisect_right(lengths, len(joined) * _LENGTH_RATIO)
            match = process.extractOne(joined, choices[start:stop], scorer=fuzz.ratio, score_cutoff=RUN_THRESHOLD)
            if match is not None:
                yield indexes, ordered[start + match[2]][0], min(match[1], SAME - 1)


def _neighbours(parts: Sequence[tuple[int, str]]) -> Iterator[Sequence[tuple[int, str]]]:
    """Every run of two to eight parts whose indexes follow each other."""
    starts = [0, *(at for at, (left, right) in enumerate(pairwise(parts), 1) if right[0] != left[0] + 1), len(parts)]
    for begin, end in pairwise(starts):
        for start in range(begin, end):
            for stop in range(start + 2, min(end, start + _LONGEST_RUN) + 1):
                yield parts[start:stop]


def _squeezed(text: str) -> str:
    """The text without blanks: how two sentences were joined plays no part."""
    return "".join(text.split())
