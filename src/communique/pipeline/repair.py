"""What can be put right in a translation without the engine: wrong facts, loops, facts that nobody stated.

Every repair is marked in the origin of the draft, and judged again like any other proposal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from communique.checks.facts_claims import COUNTED, LITERAL, Claim, figures
from communique.checks.facts_matching import Gap, gaps
from communique.facts import render
from communique.languages import get_language
from communique.model import Fact, FactKind

FACTS: Final = "facts"
"""A fact of the source was written over another one."""
LOOP: Final = "loop"
"""What stood several times in a row stands once."""
INVENTED: Final = "invented"
"""A fact that the source does not state was taken out."""

FOREIGN: Final = "foreign words"
"""Words in the letters of no language that belongs there were taken out, or out of the words that they ran into."""

_RUN: Final = re.compile(r"\d+")
_YEAR: Final = re.compile(r"\d{3,4}")
_DIGIT: Final = re.compile(r"\d")
_TOKEN: Final = re.compile(r"[^\W_]+|[^\w\s]|_")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_HAN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_TIMES: Final = 3
"""How often something stands in a row before it is a loop."""
_LONGEST: Final = 12
"""Tokens of the longest phrase that is looked for."""
_PHRASE: Final = 4
"""Tokens from which on twice in a row is a loop."""
_NAMED: Final = re.compile(r"(?![0-9]*00\Z)(?:[0-9]{6}|[0-9]{10,})")
"""A number that is no round one, as long as postcodes and numbers of registers, and not grouped."""
_GOVERNOR: Final = 5
"""Characters before a fact in which the short word that governs it stands."""
_FIGURES: Final = 2
"""First figures by which a wrong number is known again."""
_BRACKETS: Final = re.compile(r"[(（]\s*[)）]")
_GAPS: Final = (
    (re.compile(r"[ \u00a0]{2,}"), " "),
    (re.compile(r"(?<!\s)\s+([,.;:!?，。；：！？、])"), r"\1"),
    (re.compile(r"([,，、;；:：])(?:\s*[,，、;；:：])+"), r"\1"),
    (re.compile(r"[,，、;；]\s*([.。!！?？])"), r"\1"),
    (re.compile(r"^[\s,，、;；:：.。]+"), ""),
)
"""What taking words out leaves behind, and what stands for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """A translation put right."""

    text: str
    repairs: tuple[str, ...]
    """:data:`FACTS`, :data:`LOOP`, :data:`INVENTED`."""


def writes_alike(one: Claim, other: Claim) -> bool:
    """Whether two facts are so alike that the one may take the place of the other."""
    if one.kind is other.kind or (_is_year(one) and other.kind is FactKind.NUMBER and other.digits):
        return True
    return one.kind in COUNTED and other.kind in COUNTED and not ({one.kind, other.kind} & {FactKind.ORDINAL})


def _is_year(claim: Claim) -> bool:
    return claim.kind is FactKind.DATE and _YEAR.fullmatch(claim.fact.value) is not None and claim.digits


def splice_facts(source: str, source_locale: str, target: str, target_locale: str) -> Repaired | None:
    """The target with each changed fact as the source has it; None where there is none, or it is not clear which.

    A fact is changed where one fact of the source is missing and one of the same kind is in the target only. Where
    several of one kind are, they are taken in their order, as far as there are as many here as there. Numbers of mere
    noughts, which an engine leaves behind a number, go.
    """
    found = gaps(source, source_locale, target, target_locale)
    edits = dict(_edits(found, target_locale))
    blanks = {(one.fact.start, one.fact.end) for one in _added(found) if one.blank} - edits.keys()
    text = target
    for start, end in sorted({*edits, *blanks}, reverse=True):
        put = edits.get((start, end))
        text = _without(text, start, end, blank=True) if put is None else _put(text, start, end, put)
    repairs = (FACTS,) * bool(edits) + (INVENTED,) * bool(blanks)
    return Repaired(text=_tidy(text) if blanks else text, repairs=repairs) if text != target else None


def _added(found: Iterable[Gap]) -> Iterator[Claim]:
    """What the target alone states."""
    return (gap.target for gap in found if gap.source is None and gap.target is not None)


def _without(text: str, start: int, end: int, *, blank: bool) -> str:
    """Text without a slice; where it is mere noughts, without the mark that grouped them: ``2 million ,000``."""
    return (text[:start].rstrip(" \u00a0,.") if blank else text[:start]) + text[end:]


def _edits(found: Sequence[Gap], locale: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Slices of the target, and what is to stand there."""
    pairs = [(gap.source, gap.target) for gap in found if gap.source is not None and gap.target is not None]
    missing = [gap.source for gap in found if gap.source is not None and gap.target is None]
    added = list(_added(found))
    for one in missing:
        near = [other for other in added if writes_alike(one, other)]
        if len(near) == 1 and sum(writes_alike(other, near[0]) for other in missing) == 1:
            pairs.append((one, near[0]))
    pairs = [(one, other) for one, other in pairs if writes_alike(one, other)]
    clear = [(one, other) for one, other in pairs if _known_again(one, other)]
    rest = [pair for pair in pairs if pair not in clear]
    for kind in dict.fromkeys(one.kind for one, _ in rest):
        mine = sorted((one for one, _ in rest if one.kind is kind), key=lambda claim: claim.fact.start)
        theirs = sorted((other for one, other in rest if one.kind is kind), key=lambda claim: claim.fact.start)
        clear += zip(mine, theirs, strict=True)
    for one, other in clear:
        yield (other.fact.start, other.fact.end), written(one, other, locale)


def _known_again(one: Claim, other: Claim) -> bool:
    """Whether the wrong fact is the right one still, but for some figures or the unit."""
    left, right = figures(one.written), figures(other.written)
    return bool(left) and left[:_FIGURES] == right[:_FIGURES]


def written(right: Claim, there: Claim | None, locale: str) -> str:
    """A fact as the target language writes it, in the place of another one.

    Where that one has a plain number and the right one is a plain number of another kind of count, only the number
    changes, so that the word that it counts stays in its case.
    """
    if there is not None and _is_year(right) and len(_RUN.findall(there.written)) == 1:
        return _RUN.sub(right.fact.value, there.written)
    rendered = rendering(right.fact, right.written, locale)
    if there is None or rendered == right.written:
        return rendered
    digits = re.match(r"[+\-−]?\d[\d.,\u00a0\u202f ]*\d|\d", there.written)
    same = right.kind is there.kind and right.fact.unit == there.fact.unit
    if same and right.kind in {FactKind.MEASURE, FactKind.DURATION, FactKind.PERCENT} and digits is not None:
        plain = render(_plain(right.fact), locale)
        if _DIGIT.fullmatch(plain[-1:]):
            return plain + there.written[digits.end() :]
    return rendered


def rendering(fact: Fact, text: str, locale: str) -> str:
    """A fact as the target language writes it, and as its source does what only names something.

    That is a telephone, a code, an address, and a number that hardly counts anything: a postcode, one of a register.
    ``text`` is what the source has.
    """
    if fact.kind in {FactKind.PHONE, FactKind.CODE}:
        return text
    if fact.kind in LITERAL:
        return fact.value
    names = fact.kind is FactKind.NUMBER and not fact.unit and _NAMED.fullmatch(text)
    return text if names else render(fact, locale)


def _plain(fact: Fact) -> Fact:
    return replace(fact, kind=FactKind.NUMBER, unit="")


def _put(text: str, start: int, end: int, new: str) -> str:
    """Text with a slice replaced, parted from letters and digits where its language parts words."""
    before, after = text[:start], text[end:]
    if new.endswith(".") and after.startswith("."):
        after = after[1:]
    if new.startswith("+") and before.rstrip().endswith("+"):
        before = before.rstrip()[:-1]
    glue = before[-1:].isalnum() and new[:1].isalnum() and not _HAN.search(before[-1:] + new[:1])
    tail = after[:1].isalnum() and new[-1:].isalnum() and not _HAN.search(after[:1] + new[-1:])
    return f"{before}{' ' if glue else ''}{new}{' ' if tail else ''}{after}"


def collapse_loops(target: str) -> Repaired | None:
    """The target with one of each phrase that stands in a row three times or more; None where nothing does."""
    text = target
    for _ in range(_TIMES):
        shorter = _collapsed(text)
        if shorter == text:
            break
        text = shorter
    return Repaired(text=_tidy(text), repairs=(LOOP,)) if text != target else None


def _tokens(text: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for match in _TOKEN.finditer(text):
        if _HAN.search(match.group()):
            found += ((char, match.start() + at, match.start() + at + 1) for at, char in enumerate(match.group()))
        else:
            found.append((match.group().lower(), match.start(), match.end()))
    return found


def _collapsed(text: str) -> str:
    tokens = _tokens(text)
    words = [word for word, _, _ in tokens]
    cuts: list[tuple[int, int]] = []
    place = 0
    while place < len(words):
        run = next((found for width in range(1, _LONGEST + 1) if (found := _run(words, place, width))), None)
        if run is None:
            place += 1
            continue
        width, count = run
        cuts.append((tokens[place + width - 1][2], tokens[place + width * count - 1][2]))
        place += width * count
    for start, end in reversed(cuts):
        text = text[:start] + text[end:]
    return text


def _run(words: Sequence[str], place: int, width: int) -> tuple[int, int] | None:
    """Width and count of a phrase that stands in a row from a place on; None where it does not, or has no word."""
    phrase = words[place : place + width]
    if len(phrase) < width or not any(word[0].isalpha() for word in phrase):
        return None
    count = 1
    while words[place + count * width : place + (count + 1) * width] == phrase:
        count += 1
    least = _TIMES if width < _PHRASE else _TIMES - 1
    return (width, count) if count >= least else None


def drop_invented(source: str, source_locale: str, target: str, target_locale: str) -> Repaired | None:
    """The target without the facts in digits that the source does not state; None where there is none.

    Where one stands for a fact of the source that :func:`splice_facts` would not put there, since it is of another
    kind (``第15`` for nine), that fact is written over it: its counter would count nothing.
    """
    text = target
    repairs = []
    found = [gap for gap in gaps(source, source_locale, target, target_locale) if gap.target and gap.target.digits]
    for gap in sorted(found, key=lambda gap: -gap.target.fact.start if gap.target else 0):
        if gap.target is None or (gap.source is not None and writes_alike(gap.source, gap.target)):
            continue
        start, end = gap.target.fact.start, gap.target.fact.end
        if gap.source is not None:
            text = _put(text, start, end, written(gap.source, None, target_locale))
            repairs.append(FACTS)
        else:
            text = _without(text, *_wider(text, start, end, target_locale), blank=gap.target.blank)
            repairs.append(INVENTED)
    text = _tidy(text)
    return Repaired(text=text, repairs=tuple(dict.fromkeys(repairs))) if repairs and text else None


def drop_spans(target: str, spans: Iterable[tuple[int, int]]) -> Repaired | None:
    """The target without some slices, which hold words in foreign letters; None where there are none."""
    text = target
    for start, end in sorted(set(spans), reverse=True):
        text = f"{text[:start]} {text[end:]}" if _runs_together(text, start, end) else text[:start] + text[end:]
    text = _tidy(text)
    return Repaired(text=text, repairs=(FOREIGN,)) if text != target and text else None


def unmix(source: str, target: str, spans: Iterable[tuple[int, int]], letters: str) -> Repaired | None:
    """The target with words of two scripts taken apart; None where there are none.

    ``letters`` are those of the target language, as a class of regular expressions. What is in them stays, and so
    does what the source has, parted from it: ``МойSpa`` is ``Мой Spa`` where the source has ``Spa``, or else ``Мой``.
    """
    text = target
    words = {word.lower() for word in _LETTERS.findall(source)}
    for start, end in sorted(set(spans), reverse=True):
        runs = re.findall(f"[{letters}]+|[^{letters}]+", text[start:end])
        kept = [run for run in runs if re.match(f"[{letters}]", run) or run.lower() in words]
        text = text[:start] + " ".join(kept) + text[end:]
    text = _tidy(text)
    return Repaired(text=text, repairs=(FOREIGN,)) if text != target and text else None


def _runs_together(text: str, start: int, end: int) -> bool:
    """Whether words would run together if a slice between them were gone."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before.isalnum() and after.isalnum() and not _HAN.search(before + after)


def _wider(text: str, start: int, end: int, locale: str) -> tuple[int, int]:
    """A slice with the short word that governs it: ``in 2009``, ``в 2009 году``, ``2009年``."""
    if not get_language(locale).checks.spaced:
        return start, end
    before = re.search(r"(?<!\w)[^\W\d_]{1,2}[ \u00a0]$", text[max(0, start - _GOVERNOR) : start])
    return (start - len(before.group()) if before else start), end


def _tidy(text: str) -> str:
    text = _BRACKETS.sub("", text)
    for pattern, new in _GAPS:
        text = pattern.sub(new, text)
    return text.strip()


def in_trouble(source: str, source_locale: str, target: str, target_locale: str) -> Iterable[tuple[int, int]]:
    """Start and end in the source of every fact that the target lacks or changed."""
    for gap in gaps(source, source_locale, target, target_locale):
        # A small number in words has forms and counters of its own in each language.
        if gap.source is not None and not gap.source.hint and not gap.source.small:
            yield gap.source.fact.start, gap.source.fact.end
