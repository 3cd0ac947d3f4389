"""Places and organizations of which a translation makes others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from communique.checks.contract import Hit, Pair, Rule, put_for
from communique.checks.gazetteer import Mention, mentions, places
from communique.checks.side import Side
from communique.languages import Language
from communique.languages.places import WITHIN
from communique.model import Severity


def _find_places(pair: Pair) -> Iterator[Hit]:
    yield from _compare(pair, of_places=True)


def _find_organizations(pair: Pair) -> Iterator[Hit]:
    yield from _compare(pair, of_places=False)


def _compare(pair: Pair, *, of_places: bool) -> Iterator[Hit]:
    there = mentions(pair.target, of_places=of_places)
    if not there:
        return
    wanted = mentions(pair.source, of_places=of_places)
    if not wanted and not of_places:
        return
    missing = _unmatched(wanted, there, pair.target)
    added = _unmatched(there, wanted, pair.source)
    part = not added and bool(missing)
    if part:
        added = _parts_alone(there, wanted)
    if not added:
        return
    fewer = _fewer(wanted, there, pair.target)
    for mention in added:
        if not missing and not fewer:
            if of_places and mention.code in _named_in_release(pair):
                continue
            name = pair.target.text[mention.start : mention.end]
            severity = Severity.NOTE if of_places else Severity.WARNING
            yield Hit(message=f"{name} stands in the target only.", span=mention.span, severity=severity)
            continue
        lost = (missing or fewer)[0]
        doubtful = part or not missing
        yield put_for(pair, mention.span, lost.span, severity=Severity.WARNING if doubtful else None)


def _parts_alone(there: Sequence[Mention], wanted: Sequence[Mention]) -> list[Mention]:
    """Parts of a country that the source does not name, where the target names the country itself as often as it."""
    codes, counts = Counter(mention.code for mention in wanted), Counter(mention.code for mention in there)
    return [
        mention
        for mention in there
        if mention.code not in codes
        and (whole := WITHIN.get(mention.code))
        and codes[whole]
        and counts[whole] >= codes[whole]
    ]


def _named_in_release(pair: Pair) -> frozenset[str]:
    """Places that other sources of the release name: a target may say which province it is."""
    pairs = pair.context.names.pairs if pair.context.names is not None else pair.context.neighbours
    return _places_of(tuple(source for source, _ in pairs), pair.source.language)


@lru_cache(maxsize=4)
def _places_of(sources: tuple[str, ...], language: Language) -> frozenset[str]:
    return frozenset(mention.code for source in sources for mention in places(language).find(source))


def _fewer(wanted: Sequence[Mention], there: Sequence[Mention], target: Side) -> list[Mention]:
    """Mentions of places that the target names less often than the source."""
    counts = Counter(mention.code for mention in there)
    surplus = Counter(mention.code for mention in wanted) - counts
    return [mention for mention in wanted if surplus[mention.code] and not _has_compound(mention.code, target)]


def _has_compound(code: str, side: Side) -> bool:
    """Whether a compound such as ``中俄`` or ``对华`` stands for a country."""
    table = side.language.checks
    if not table.country_marks.get(code):
        return False
    marks, every = table.country_marks[code], "".join(table.country_marks.values())
    before = f"(?<=[{table.mark_heads}{every}])"
    taken = [mention.span for mention in mentions(side, of_places=True)]
    return any(
        not any(start <= found.start() < end for start, end in taken)
        for found in re.finditer(rf"{before}[{marks}]|[{marks}](?=[{every}])", side.prose)
    )


def _unmatched(mentions_: Sequence[Mention], others: Sequence[Mention], other: Side) -> list[Mention]:
    """Mentions of what the other side does not name, nor what lies in it or around it; one for each."""
    codes = {mention.code for mention in others}
    wholes = {WITHIN[code] for code in codes if code in WITHIN}
    marks = other.language.checks.country_marks
    text = other.prose if marks else ""
    found: dict[str, Mention] = {}
    for mention in mentions_:
        around = {mention.code, WITHIN.get(mention.code, mention.code)}
        if around & codes or mention.code in wholes or mention.code in found:
            continue
        if any(mark in text for code in around for mark in marks.get(code, "")):
            continue
        found[mention.code] = mention
    return list(found.values())


PLACE = Rule(
    id="name.place",
    severity=Severity.ERROR,
    why="Another country in the place of the right one is the error that ends up in a protest note.",
    find=_find_places,
)
ORGANIZATION = Rule(
    id="name.organization",
    severity=Severity.ERROR,
    why="Another organization in the place of the right one puts words into a stranger's mouth.",
    find=_find_organizations,
)
