"""Names that one release writes in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.gazetteer import places
from communique.checks.names_forms import near_characters, near_words
from communique.checks.names_index import NameIndex
from communique.languages import Language
from communique.languages.name_table import NameTable
from communique.model import Severity
from communique.transcription.sounds import shared_share, skeleton

_HEARD = 0.6
"""Share of the consonants of a name that must be heard in what the sources have in common."""
_LONGEST_RUN = 8


def _find_inconsistent(pair: Pair) -> Iterator[Hit]:
    index, number = _index_of(pair)
    if index is None:
        return
    seen: set[tuple[int, int]] = set()
    for form, other, place in index.rivals(number):
        if not _name_the_same(index, number, place, form, other, pair):
            continue
        written, against = _as_written(pair, index.written[number][form], form, place, other, index)
        start = pair.target.text.find(written)
        span = (start, start + len(written)) if start >= 0 else None
        if span and any(span[0] < end and begin < span[1] for begin, end in seen):
            continue
        if span:
            seen.add(span)
        yield Hit(
            message=f"{written} here, {against} elsewhere in the release.",
            span=span,
            remedy=f"Write {against} throughout, or {written}.",
        )


def _index_of(pair: Pair) -> tuple[NameIndex | None, int]:
    """The index of the release, and the number of the pair in it."""
    known = pair.context.names
    if known is not None:
        return known, pair.context.number
    if not pair.context.neighbours:
        return None, 0
    own = (pair.source.text, pair.target.text)
    others = [other for other in pair.context.neighbours if other != own]
    return NameIndex([own, *others], pair.source.language, pair.target.language), 0


def _as_written(pair: Pair, written: str, form: str, place: int, other: str, index: NameIndex) -> tuple[str, str]:
    """Two forms as the texts have them; in a script without blanks, with the characters around that both have."""
    against = index.written[place][other]
    if pair.target.language.checks.spaced:
        return written, against
    there = index.pairs[place][1]
    transcribing = pair.target.language.names.transcribing
    start, begin = pair.target.text.find(form), there.find(other)
    if start < 0 or begin < 0:
        return written, against
    before = after = 0
    here = pair.target.text
    while (
        min(start, begin) > before
        and here[start - before - 1] == there[begin - before - 1]
        and here[start - before - 1] in transcribing
    ):
        before += 1
    end, finish = start + len(form), begin + len(other)
    while (
        end + after < len(here)
        and finish + after < len(there)
        and here[end + after] == there[finish + after]
        and here[end + after] in transcribing
    ):
        after += 1
    return here[start - before : end + after], there[begin - before : finish + after]


def _name_the_same(index: NameIndex, number: int, place: int, form: str, other: str, pair: Pair) -> bool:
    """Whether the sources of two targets name one thing where the targets have two forms.

    They do not where they differ in a like way themselves. Forms that sound alike need something that the sources
    share; others need a shared name that sounds so, or a place that both name.
    """
    source, target = pair.source.language, pair.target.language
    here, there = index.pairs[number][0], index.pairs[place][0]
    own, theirs = index.source_forms(number), index.source_forms(place)
    shared = own.keys() & theirs.keys()
    if any(_differ_alike(one, two, source.names) for one in own.keys() - shared for two in theirs.keys() - shared):
        return False
    names = list(shared) if source.checks.spaced else [*shared, *_common_runs(here, there, source)]
    if names and (not target.checks.spaced or near_words(form, other, target.names, strict=True)):
        return True
    names += index.source_words(number) & index.source_words(place)
    sounds = {skeleton(form, target.names), skeleton(other, target.names)} - {""}
    return any(_is_heard(sounds, skeleton(name, source.names)) for name in names) or _same_place(here, there, source)


def _differ_alike(one: str, other: str, table: NameTable) -> bool:
    """Whether two forms of a source differ by so little that they may be two names with two nearly equal targets."""
    if one[0] in table.readings:
        return table.transcribing.issuperset(one + other) and near_characters(one, other, table)
    return near_words(one, other, table)


def _is_heard(sounds: set[str], whole: str) -> bool:
    return any(shared_share(sound, whole) >= _HEARD for sound in sounds) if sounds else False


def _same_place(here: str, there: str, source: Language) -> bool:
    """Whether two sources name one place of the gazetteer."""
    gazetteer = places(source)
    codes = {mention.code for mention in gazetteer.find(here)}
    return any(mention.code in codes for mention in gazetteer.find(there))


def _common_runs(here: str, there: str, source: Language) -> list[str]:
    """The longest runs of characters, two or more, that two sources share."""
    readings = source.names.readings
    found: list[str] = []
    start = 0
    while start < len(here) - 1:
        size = 0
        while (
            size < _LONGEST_RUN
            and start + size < len(here)
            and here[start + size] in readings
            and here[start : start + size + 1] in there
        ):
            size += 1
        if size > 1:
            found.append(here[start : start + size])
        start += max(size, 1)
    return found


INCONSISTENT = Rule(
    id="name.inconsistent",
    severity=Severity.WARNING,
    why="A name that is written in two ways in one release makes two people of one, and no search finds both.",
    find=_find_inconsistent,
)
