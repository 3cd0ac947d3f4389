"""The facts of a source and a target as multisets: which of them answer each other, and which stay alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from communique.checks.facts_claims import COUNTED, LITERAL, SURE, Claim, agree, figures
from communique.checks.facts_crowds import is_crowd
from communique.checks.facts_elided import join_units, names_unit, share_currency, share_month, share_quarters
from communique.checks.facts_units import FACTORS
from communique.checks.facts_wording import has_bare_unit, names_scale, share_clocks
from communique.facts import find_facts
from communique.languages import Language, get_language
from communique.model import Fact, FactKind

_KEPT = 4096
_NUMERAL = re.compile(r"\d+(?:[.,  \u00a0\u202f]\d{3})*(?:[.,]\d+)?")
_NOT_DIGIT = re.compile(r"\D+")
_MOST = 12
_SHORT = 3
_DOUBLE = 2
_PARTED = frozenset({FactKind.NUMBER, FactKind.DURATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A fact without an answer: changed where both sides are known, else missing or invented."""

    source: Claim | None
    target: Claim | None


@lru_cache(maxsize=_KEPT)
def read(text: str, locale: str) -> tuple[Fact, ...]:
    """The facts of a text, hints among them."""
    return tuple(find_facts(text, locale, confidence=0))


def gaps(source: str, source_locale: str, target: str, target_locale: str) -> tuple[Gap, ...]:
    """What the two texts do not agree about."""
    left, right = read(source, source_locale), read(target, target_locale)
    if not left and not right:
        return ()
    return _gaps(source, source_locale, target, target_locale)


@lru_cache(maxsize=16)
def _gaps(source: str, source_locale: str, target: str, target_locale: str) -> tuple[Gap, ...]:
    left, right = read(source, source_locale), read(target, target_locale)
    if _stated(left) == _stated(right):
        return ()
    language, other_language = get_language(source_locale), get_language(target_locale)
    table, other_table = language.facts, other_language.facts
    sources, targets = _claims(left, source, language), _claims(right, target, other_language)
    sources, targets = join_units(sources, source, targets), join_units(targets, target, sources)
    lone_sources, lone_targets = _settle(sources, targets)
    lone_sources = _drop_repeated(lone_sources, sources)
    lone_targets = _drop_repeated(lone_targets, targets)
    _name_days(lone_sources, lone_targets)
    _name_days(lone_targets, lone_sources)
    share_clocks(lone_sources, lone_targets)
    share_clocks(lone_targets, lone_sources)
    _add_up(lone_sources, lone_targets)
    _add_up(lone_targets, lone_sources)
    _share_out(lone_sources, targets, lone_targets)
    _share_out(lone_targets, sources, lone_sources)
    share_month(lone_sources, lone_targets, targets)
    share_month(lone_targets, lone_sources, sources)
    share_quarters(lone_sources, source, lone_targets)
    share_quarters(lone_targets, target, lone_sources)
    share_currency(lone_sources, lone_targets, target, targets)
    share_currency(lone_targets, lone_sources, source, sources)
    lone_sources = [one for one in lone_sources if not names_unit(one, target, other_table, targets)]
    lone_targets = [one for one in lone_targets if not names_unit(one, source, table, sources)]
    missing = [one for one in lone_sources if not one.hint and not _stands(one, target, targets)]
    added = [one for one in lone_targets if not one.hint and not _stands(one, source, sources)]
    missing = [one for one in missing if not names_scale(one, target, other_table)]
    added = [one for one in added if not names_scale(one, source, table)]
    missing, said_again = _split(missing, targets)
    added, added_again = _split(added, sources)
    found = list(_changed(missing, added, (_same_shape, _same_family)))
    found += _changed(said_again, added, (_same_shape, _same_family))
    found += _changed(missing, added_again, (_same_shape, _same_family))
    found += _changed(said_again, added_again, (_same_unit,))
    hints = [one for one in lone_sources if one.hint]
    other_hints = [one for one in lone_targets if one.hint]
    found += _changed(hints, added, (_both_ordinal, _other_part))
    found += _changed(missing, other_hints, (_both_ordinal, _other_part))
    found += _changed(hints, other_hints, (_other_war, _other_currency, _other_multiple, _other_part))
    left_over = [one for one in said_again if has_bare_unit(target, one, other_table, targets)]
    found += [Gap(source=one, target=None) for one in left_over]
    found += [Gap(source=one, target=None) for one in missing]
    found += [Gap(source=None, target=one) for one in added]
    return tuple(found)


def _claims(facts: tuple[Fact, ...], text: str, language: Language) -> list[Claim]:
    """The facts of a text, without crowds in words, which are compared by their size alone."""
    written = [(fact, text[fact.start : fact.end]) for fact in facts]
    return [Claim(fact, words, language.facts) for fact, words in written if not is_crowd(words, language)]


def _stated(facts: tuple[Fact, ...]) -> list[tuple[FactKind, str, str]]:
    """What a text states for sure, and the wars and currencies that it names in passing, as a multiset."""
    return sorted(
        (fact.kind, fact.value, fact.unit)
        for fact in facts
        if fact.confidence >= SURE or (fact.unit and fact.kind in _NAMED) or _is_multiple(fact)
    )


def _is_multiple(fact: Fact) -> bool:
    """``doubled``, ``втрое``."""
    return fact.kind is FactKind.NUMBER and fact.value.isdecimal() and int(fact.value) >= _DOUBLE


_NAMED = frozenset({FactKind.MONEY, FactKind.ORDINAL})


def _settle(sources: Sequence[Claim], targets: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Facts without an answer, each answer given once, the best first."""
    scored = [
        (-score, one.hint + other.hint, abs(i / len(sources) - j / len(targets)), i, j)
        for i, one in enumerate(sources)
        for j, other in enumerate(targets)
        if (score := agree(one, other))
    ]
    taken_sources: set[int] = set()
    taken_targets: set[int] = set()
    for _, _, _, i, j in sorted(scored):
        if i not in taken_sources and j not in taken_targets:
            taken_sources.add(i)
            taken_targets.add(j)
    return (
        [one for i, one in enumerate(sources) if i not in taken_sources],
        [one for j, one in enumerate(targets) if j not in taken_targets],
    )


def _split(lone: list[Claim], others: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Those that the other side says nowhere, and those that it says once while this one says it twice."""
    again = [one for one in lone if any(one.kind is other.kind and agree(one, other) for other in others)]
    return [one for one in lone if one not in again], again


def _drop_repeated(lone: list[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """Without days that the same text names a second time, with their year, where the other side answers them.

    ``15 March 2020 … and that date``. A year that a day takes from the date before it is not its own.
    """
    answered = [one for one in claims if one.kind is FactKind.DATE and one not in lone]
    return [one for one in lone if not any(_repeats(one, other) for other in answered)]


def _name_days(days: list[Claim], weekdays: list[Claim]) -> None:
    """Strike out days of an unnamed month that the other side calls by their weekday: 9日, ``on Monday``."""
    for one in list(days):
        named = next((other for other in weekdays if other.kind is FactKind.WEEKDAY), None)
        if named is not None and one.kind is FactKind.DATE and one.date.keys() == {"day"}:
            days.remove(one)
            weekdays.remove(named)


def _repeats(one: Claim, other: Claim) -> bool:
    if one.kind is not FactKind.DATE or "day" not in one.date or str(one.date.get("year")) in one.written:
        return False
    return all(one.date.get(part) == other.date.get(part) for part in ("month", "day"))


def _add_up(parts: list[Claim], wholes: list[Claim]) -> None:
    """Strike out amounts that make up one amount of the other side: 1 h 20 min for 80 minutes."""
    few = [one for one in parts if one.kind in COUNTED and one.fact.unit in FACTORS][:_MOST]
    for one, other in combinations(few, 2):
        if one not in parts or other not in parts:
            continue
        for whole in wholes:
            if _sums(one, other, whole):
                parts.remove(one)
                parts.remove(other)
                wholes.remove(whole)
                break


def _share_out(fractions: list[Claim], others: Sequence[Claim], lone: list[Claim]) -> None:
    """Strike out fractions whose two numbers the other side states: 1/6 for one in six, 358/457 for 358 of 457."""
    for one in list(fractions):
        if one.number is None or "/" not in one.fact.value or one.kind is not FactKind.NUMBER:
            continue
        said = [other for other in others if other.kind is FactKind.NUMBER and not other.fact.unit]
        above, _, below = one.fact.value.partition("/")
        parts = [other for other in said if other.fact.value in {above, below}]
        if any(other.fact.value == below for other in parts) and (above == "1" or len(parts) > 1):
            fractions.remove(one)
            lone[:] = [other for other in lone if other not in parts]


def _sums(one: Claim, other: Claim, whole: Claim) -> bool:
    units = [FACTORS.get(claim.fact.unit) for claim in (one, other, whole)]
    values = [claim.number for claim in (one, other, whole)]
    amounts = [
        value * unit[1] for value, unit in zip(values, units, strict=True) if unit is not None and value is not None
    ]
    families = {unit[0] for unit in units if unit is not None}
    if len(amounts) < len(values) or len(families) != 1 or one.fact.unit == other.fact.unit:
        return False
    exact = {one.kind, other.kind, whole.kind} == {FactKind.DURATION}
    return abs(amounts[0] + amounts[1] - amounts[2]) <= (0 if exact else amounts[2] * Fraction(1, 100))


def _stands(one: Claim, text: str, others: Sequence[Claim]) -> bool:
    """Whether the figures of a fact stand in the other text where no fact was read."""
    if one.kind in LITERAL:
        return one.fact.value in text or one.written in text
    if not one.digits:
        return False
    digits = _NOT_DIGIT.sub("", one.written)
    for match in _NUMERAL.finditer(text):
        if _NOT_DIGIT.sub("", match.group()) == digits and not any(
            other.fact.start < match.end() and match.start() < other.fact.end and not other.hint for other in others
        ):
            return True
    return False


def _changed(
    missing: list[Claim], added: list[Claim], likenesses: Sequence[Callable[[Claim, Claim], bool]]
) -> Iterator[Gap]:
    """Pair what is missing with what was added, the most alike first; both lists lose what is paired."""
    for same in likenesses:
        for one in list(missing):
            near = [other for other in added if same(one, other)]
            if near:
                other = min(near, key=lambda claim: _distance(one, claim))
                missing.remove(one)
                added.remove(other)
                yield Gap(source=one, target=other)


def _same_unit(one: Claim, other: Claim) -> bool:
    return one.kind is other.kind and one.fact.unit == other.fact.unit and one.key != other.key


def _other_war(one: Claim, other: Claim) -> bool:
    return one.kind is other.kind is FactKind.ORDINAL and one.fact.unit == other.fact.unit != ""


def _other_currency(one: Claim, other: Claim) -> bool:
    return one.kind is other.kind is FactKind.MONEY and one.fact.unit != other.fact.unit


def _other_part(one: Claim, other: Claim) -> bool:
    """Half of it here and a third there, half an hour here and one hour there; the one of ``两半`` is an article."""
    if one.kind is not other.kind or one.kind not in _PARTED or one.fact.unit != other.fact.unit:
        return False
    parted = [claim.number for claim in (one, other) if claim.number is not None and claim.number.denominator > 1]
    return (
        len(parted) > (one.kind is FactKind.NUMBER) and one.number != other.number and not (one.digits or other.digits)
    )


def _other_multiple(one: Claim, other: Claim) -> bool:
    """Doubled here, tripled there."""
    if one.kind is not FactKind.NUMBER or other.kind is not one.kind or one.number is None or other.number is None:
        return False
    multiples = one.number != other.number and min(one.number, other.number) >= _DOUBLE
    return multiples and not (one.digits or other.digits or one.open or other.open)


def _both_ordinal(one: Claim, other: Claim) -> bool:
    return one.kind is other.kind is FactKind.ORDINAL and one.number != other.number


def _same_shape(one: Claim, other: Claim) -> bool:
    return one.kind is other.kind and one.digits == other.digits


def _same_family(one: Claim, other: Claim) -> bool:
    if one.kind is other.kind or (one.kind in COUNTED and other.kind in COUNTED):
        return True
    dated = {one.kind, other.kind}
    if dated == {FactKind.CODE, FactKind.NUMBER}:
        return min(len(figures(one.written)), len(figures(other.written))) > _SHORT
    return FactKind.DATE in dated and bool(dated & {FactKind.NUMBER, FactKind.ORDINAL})


def _distance(one: Claim, other: Claim) -> tuple[bool, bool, float]:
    """How little two facts differ: in the unit, then in the first figures, then in the place."""
    number = one.number if one.kind in COUNTED else None
    against = other.number if other.kind in COUNTED else None
    return (
        one.fact.unit != other.fact.unit and number != against,
        one.fact.value[:1] != other.fact.value[:1],
        abs(len(one.fact.value) - len(other.fact.value)),
    )
