"""Rules for facts: what the source states, the target states, too, in the manner of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.facts_claims import COUNTED, LITERAL, Claim, figures
from communique.checks.facts_crowds import crowd_hits
from communique.checks.facts_matching import Gap, gaps, read
from communique.checks.facts_order import order_hits
from communique.checks.facts_units import may_be_one
from communique.model import FactKind, Severity

_NUMBER = frozenset({FactKind.NUMBER, FactKind.ORDINAL})
_WITH_PLUS = ("+", "(")
"""Such phones are matters of ``code.phone``."""
_SECOND = 2
_PRECISE = COUNTED | {FactKind.DATE}
_MEASURE = frozenset({FactKind.MEASURE, FactKind.DURATION})


def _find(kinds: frozenset[FactKind], pair: Pair) -> Sequence[Hit]:
    """What is wrong with facts of these kinds."""
    found = _hits(pair)
    return [hit for kind, hit in found if kind in kinds] if found else ()


@lru_cache(maxsize=2)
def _hits(pair: Pair) -> tuple[tuple[FactKind, Hit], ...]:
    """All that is wrong, by the kind of the fact (the source's where there is one); asked for by rule after rule."""
    source, target = pair.source, pair.target
    found = []
    for gap in gaps(source.text, source.language.locale, target.text, target.language.locale):
        stated = gap.source or gap.target
        if stated is None or (stated.fact.kind is FactKind.PHONE and stated.written.startswith(_WITH_PLUS)):
            continue
        severity = _severity(gap)
        if severity is not None:
            found.append((stated.kind, _hit(gap, severity)))
    found.extend((FactKind.NUMBER, hit) for hit in (*crowd_hits(pair), *order_hits(pair)))
    return tuple(found)


def _severity(gap: Gap) -> Severity | None:
    """A changed fact is an error; one that is alone may be a matter of wording, a small number in words always is."""
    one, other = gap.source, gap.target
    if one is not None and other is not None:
        doubtful = one.hint or other.hint or _loose(one, other)
        doubtful = doubtful or _thousands(one, other) or _bare(one, other)
        same = one.number is not None and one.number == other.number
        family = same and one.kind is other.kind and may_be_one(one.fact.unit, other.fact.unit)
        return Severity.WARNING if doubtful or family else Severity.ERROR
    alone = one or other
    if alone is None or (alone.small and not (alone is other and (alone.blank or _ranked(alone)))):
        return None
    return Severity.ERROR if alone is one and _precise(alone) else Severity.WARNING


def _precise(claim: Claim) -> bool:
    """Written in digits, and more than one figure or with a unit: nobody leaves it out on purpose."""
    long = len(figures(claim.written)) > 1 or claim.kind not in _NUMBER
    return claim.digits and long and claim.kind in _PRECISE and not claim.hint


def _loose(one: Claim, other: Claim) -> bool:
    """Figures here and a small number in words there, with nothing that says that they count the same."""
    counted = one.kind is other.kind and one.fact.unit == other.fact.unit != ""
    return not counted and one.digits != other.digits and (one.small or other.small)


def _thousands(one: Claim, other: Claim) -> bool:
    """A source that groups thousands with the decimal mark of its language: ``10.700``; the translator knew better."""
    alike = figures(one.written) == figures(other.written) and one.fact.unit == other.fact.unit
    grouped = _THREE.search(one.written)
    return (
        alike and grouped is not None and grouped[1] == one.table.decimal and other.table.decimal not in other.written
    )


def _bare(one: Claim, other: Claim) -> bool:
    """An amount whose currency, or a spelled percentage whose sign, is lost, or is written as nobody foresaw."""
    if one.kind is other.kind or one.number != other.number:
        return False
    return FactKind.MONEY in {one.kind, other.kind} or not (one.digits and other.digits)


def _ranked(claim: Claim) -> bool:
    """An ordinal that is no matter of idiom, as first and second (``впервые``, a runoff) are."""
    return claim.kind is FactKind.ORDINAL and claim.number is not None and claim.number > _SECOND


def _hit(gap: Gap, severity: Severity) -> Hit:
    one, other = gap.source, gap.target
    return Hit(
        message=_message(one, other),
        span=_span(other),
        source_span=_span(one),
        severity=severity,
        remedy="Compare it with the source.",
    )


def _message(one: Claim | None, other: Claim | None) -> str:
    if one is not None and other is not None:
        return f"The source has “{one.written}”, the target “{other.written}”{_meaning(one, other)}."
    if one is not None:
        return f"“{one.written}” of the source is missing."
    return f"“{other.written}” is not in the source." if other is not None else ""


def _meaning(one: Claim, other: Claim) -> str:
    """The two values, where one cannot see from the words how far they are apart."""
    if one.written == other.written and one.fact.value != other.fact.value:
        return f" ({one.fact.value} against {other.fact.value})"
    if one.kind not in COUNTED or other.kind not in COUNTED or one.fact.value == other.fact.value:
        return ""
    scaled = any(len(figures(claim.fact.value)) > len(figures(claim.written)) for claim in (one, other))
    return f" ({one.fact.value} against {other.fact.value})" if scaled else ""


_MARKED = re.compile(r"(?<![\d.,])\d+(?P<mark>[.,])\d+(?![\d.,]*\d)")
_GROUP = 3
_THREE = re.compile(r"\d([.,])\d{3}(?!\d)")


def _find_marks(pair: Pair) -> Iterator[Hit]:
    """Numbers of the target that are written with the decimal mark of another language."""
    table = pair.target.language.facts
    if not table.thousands or table.thousands not in pair.target.prose:
        return
    literal = [fact for fact in read(pair.target.text, pair.target.language.locale) if fact.kind in LITERAL]
    for match in _MARKED.finditer(pair.target.prose):
        decimals = match.end() - match.start("mark") - 1
        if match["mark"] != table.thousands or decimals == _GROUP:
            continue
        if any(fact.start < match.end() and match.start() < fact.end for fact in literal):
            continue
        if pair.source.language.facts.decimal != table.thousands and match.group() in pair.source.prose:
            continue
        meant = match.group().replace(table.thousands, table.decimal)
        yield Hit(message=f"“{match.group()}” has the decimal mark of another language.", span=match.span(), fix=meant)


def _span(claim: Claim | None) -> tuple[int, int] | None:
    return (claim.fact.start, claim.fact.end) if claim is not None else None


def _rule(name: str, kinds: frozenset[FactKind], why: str) -> Rule:
    return Rule(id=f"facts.{name}", severity=Severity.ERROR, why=why, find=partial(_find, kinds))


NUMBER = _rule("number", _NUMBER, "A wrong number is quoted, and the correction is not.")
DATE = _rule("date", frozenset({FactKind.DATE}), "Guests who were told another day do not come.")
TIME = _rule("time", frozenset({FactKind.TIME}), "An hour too late is too late.")
WEEKDAY = _rule("weekday", frozenset({FactKind.WEEKDAY}), "Readers doubt a date with the wrong weekday.")
MONEY = _rule("money", frozenset({FactKind.MONEY}), "An amount in another currency moves markets.")
PERCENT = _rule("percent", frozenset({FactKind.PERCENT}), "Shares and rates are what the press takes from a release.")
MEASURE = _rule("measure", _MEASURE, "A figure in the wrong unit is a wrong figure.")
CODE = _rule("code", frozenset({FactKind.CODE}), "A standard or document with one wrong digit is another one.")
PHONE = _rule("phone", frozenset({FactKind.PHONE}), "A number at home has no plus sign, and is dialled all the same.")
DECIMAL_MARK = Rule(
    id="facts.decimal-mark",
    severity=Severity.ERROR,
    why="A comma for a decimal point makes another number of it.",
    find=_find_marks,
)
