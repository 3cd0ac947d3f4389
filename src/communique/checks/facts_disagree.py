"""Three languages, one set of facts: two translations of a source that state different ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from fractions import Fraction

from communique.checks import facts
from communique.checks.contract import Hit, Pair, Rule
from communique.checks.document import CatalogRule, CatalogView
from communique.checks.facts_matching import read
from communique.checks.side import Side
from communique.languages import get_language
from communique.model import EMPTY, Fact, Severity

_RULES: tuple[Rule, ...] = (
    facts.NUMBER,
    facts.DATE,
    facts.TIME,
    facts.WEEKDAY,
    facts.MONEY,
    facts.PERCENT,
    facts.MEASURE,
    facts.CODE,
    facts.PHONE,
)
_ROUNDING = Fraction(3, 100)
"""Share by which two roundings of one amount may differ."""
Span = tuple[int, int]


def _find(view: CatalogView) -> Iterator[tuple[int, Hit]]:
    """Facts that a target and its sibling state differently, where neither departs from the source for sure."""
    for index, pair in enumerate(view.pairs):
        if pair.unit is None or pair.unit.source_plural is not None or not _stated(pair.target):
            continue
        for locale, targets in view.siblings.items():
            sibling = _sibling(pair, locale, targets.get(pair.unit.key, ""))
            if sibling is not None and _stated(sibling.target):
                for hit in _departures(pair, sibling):
                    yield index, hit


def _sibling(pair: Pair, locale: str, target: str) -> Pair | None:
    """The same source with its target in another language; None without one."""
    if not target or target == EMPTY or locale in {pair.source.language.locale, pair.target.language.locale}:
        return None
    return Pair(
        source=pair.source, target=Side(target, get_language(locale), markup=pair.target.markup), context=pair.context
    )


def _departures(pair: Pair, sibling: Pair) -> Iterator[Hit]:
    """What changed between the two targets and is not told by comparing each with the source."""
    between = list(_changes(Pair(source=sibling.target, target=pair.target)))
    if not between:
        return
    told, told_there = _told(pair), _told(sibling)
    for theirs, ours in between:
        if _touches(ours, told) or _touches(theirs, told_there):
            continue
        kept, kept_there = _of_source(pair, ours), _of_source(sibling, theirs)
        if kept and not kept_there:
            continue  # the other one departs, and is told so where it stands
        if not kept and _rounded(pair.target, ours, sibling.target, theirs):
            continue
        here, there = pair.target.text[slice(*ours)], sibling.target.text[slice(*theirs)]
        name = sibling.target.language.name
        yield Hit(
            message=f"The target has “{here}”, the {name} one of the same release “{there}”.",
            span=ours,
            remedy="Compare both with the source; readers of the two will.",
        )


def _changes(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Start and end, in source and target, of facts that became other ones beyond doubt."""
    for hit in _hits(pair):
        if hit.severity is Severity.ERROR and hit.source_span is not None and hit.span is not None:
            yield hit.source_span, hit.span


def _hits(pair: Pair) -> Iterator[Hit]:
    return (hit for rule in _RULES for hit in rule.find(pair))


def _told(pair: Pair) -> list[Span]:
    """Where a target is told already that it departs from the source, or adds to it."""
    return [hit.span for hit in _hits(pair) if hit.span is not None]


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _stated(side: Side) -> tuple[Fact, ...]:
    return read(side.text, side.language.locale)


def _of_source(pair: Pair, span: Span) -> bool:
    """Whether the source states, word for word, the fact that stands in a slice of the target."""
    there = {(fact.kind, fact.value, fact.unit) for fact in _stated(pair.source)}
    return any(
        (fact.kind, fact.value, fact.unit) in there and _touches(span, [(fact.start, fact.end)])
        for fact in _stated(pair.target)
    )


def _rounded(one: Side, span: Span, other: Side, other_span: Span) -> bool:
    """Whether two amounts of the same unit differ by so little that both were rounded from what the source has."""
    left, right = _amounts(one, span), _amounts(other, other_span)
    return any(
        unit == other_unit and abs(amount - other_amount) <= _ROUNDING * max(abs(amount), abs(other_amount))
        for unit, amount in left
        for other_unit, other_amount in right
    )


def _amounts(side: Side, span: Span) -> list[tuple[str, Fraction]]:
    """Unit and number of the facts in a slice that have a unit; there is hardly ever more than one."""
    found = []
    for fact in _stated(side):
        if fact.unit and _touches(span, [(fact.start, fact.end)]):
            with suppress(ValueError, ZeroDivisionError):
                found.append((fact.unit, Fraction(fact.value)))
    return found


DISAGREE = CatalogRule(
    id="facts.disagree",
    severity=Severity.WARNING,
    why="Two translations with different facts: readers compare them, and one of the two is wrong.",
    find=_find,
)
