"""Names of Chinese people and places: in which order they stand, and by which system they are written."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.names_forms import bases, word_pattern
from communique.checks.names_index import LONGEST_TEXT
from communique.checks.side import Side
from communique.languages import LANGUAGES, Language
from communique.languages.name_table import NameTable
from communique.model import Severity
from communique.transcription.palladius import is_settled, palladius_word, pinyin_forms
from communique.transcription.pinyin import LONGEST_WORD, join_pinyin, plain, split_pinyin

GIVEN = 2
"""Syllables that a given name has at most."""
_SHORTEST = 4
"""Letters of the shortest word that is looked at for a reading as English, as a part of a person's name."""
_SHORTEST_ALONE = 5
"""The same where the source does not show whose name it is."""
_RUN = 3
"""Characters of the longest run that such a word is compared with."""
_VOWELS = frozenset("aeo")
"""What a second syllable of pinyin begins with only behind an apostrophe: Xi'an; Luang and Kuala are none."""
_APART = re.compile(r"['’-]")
NEXT = re.compile(r"[ \u00a0]")


@cache
def surnames() -> frozenset[tuple[str, ...]]:
    """Chinese surnames as syllables of pinyin."""
    tables = [language.names for language in LANGUAGES if language.names.readings]
    return frozenset(tuple(table.readings[sign] for sign in name) for table in tables for name in table.surnames)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@lru_cache(maxsize=4096)
def _syllables(word: str, table: NameTable) -> tuple[str, ...]:
    """The pinyin of a word of a text; nothing for what is none."""
    if not table.syllables:
        return split_pinyin(word) or ()
    forms = pinyin_forms(word)
    return (split_pinyin(forms[0]) or ()) if forms else ()


@lru_cache(maxsize=4)
def names(side: Side) -> list[tuple[str, int, int]]:
    """The words that may be names, with their places; two rules ask, one after the other."""
    pattern = word_pattern(side.language)
    words = pattern.finditer(side.prose[:LONGEST_TEXT]) if pattern else ()
    return [(match.group(), *match.span()) for match in words if match.end() - match.start() <= LONGEST_WORD]


def _people(side: Side) -> Iterator[tuple[int, int, tuple[str, ...], tuple[str, ...]]]:
    """Two words in a row that both read as pinyin, with their place."""
    table = side.language.names
    for (one, start, end), (other, begin, stop) in itertools.pairwise(names(side)):
        if begin - end == 1 and NEXT.match(side.prose, end):
            first = _syllables(one, table)
            second = first and _syllables(other, table)
            if second:
                yield start, stop, first, second


def _find_order(pair: Pair) -> Iterator[Hit]:
    target = pair.target
    there: frozenset[tuple[tuple[str, ...], tuple[str, ...]]] | None = None
    for start, end, given, surname in _people(target):
        if surname not in surnames() or len(given) > GIVEN or given == surname:
            continue
        there = _in_order(pair.source) if there is None else there
        if (surname, given) in there and (given, surname) not in there:
            words = target.text[start:end].split()
            settled = bool(target.language.names.syllables)
            yield Hit(
                message=f"{' '.join(words)} has the surname last.",
                span=(start, end),
                remedy=f"Write {' '.join(reversed(words))}, unless the bearer uses the other order.",
                severity=None if settled else Severity.NOTE,
            )


def _in_order(source: Side) -> frozenset[tuple[tuple[str, ...], tuple[str, ...]]]:
    """First and second parts of what may be Chinese names in a source."""
    table = source.language.names
    if not table.readings:
        return frozenset((one, two) for *_, one, two in _people(source))
    text = source.prose[:LONGEST_TEXT]
    found = set()
    for start, head, size in itertools.product(range(len(text)), (1, 2), range(1, GIVEN + 1)):
        whole = text[start : start + head + size]
        if whole[:head] in table.surnames and len(whole) == head + size:
            syllables = tuple(table.readings.get(sign, "") for sign in whole)
            found.add((syllables[:head], syllables[head:]))
    return frozenset(found)


def _find_misread(pair: Pair) -> Iterator[Hit]:
    table = pair.target.language.names
    if not table.misread:
        return
    misread = _compiled(table.misread).search
    suspects = [
        (word, start, end)
        for word, start, end in names(pair.target)
        if len(word) >= _SHORTEST and misread(word.lower()) and not _syllables(word, table)
    ]
    if not suspects:
        return
    people = dict.fromkeys(_parts(pair.source))
    candidates = list(dict.fromkeys((*people, *_candidates(pair))))
    for word, start, end in suspects:
        stems = bases(word, pair.target.language)
        forms = (word.lower(), *stems)
        for syllables in candidates if len(word) >= _SHORTEST_ALONE else people:
            pinyin = "".join(syllables)
            if not any(map(_heads(pinyin, pair.target.language), forms)):
                continue
            pattern = _misreading(pinyin, pair.target.language)
            right = palladius_word(join_pinyin(syllables).capitalize())
            if right and any(map(pattern.fullmatch, forms)):
                yield Hit(
                    message=f"{word} reads pinyin as if it were English.",
                    span=(start, end),
                    remedy=f"Write {right}, by the Palladius system.",
                )
                break


def _parts(source: Side) -> Iterable[tuple[str, ...]]:
    """Surnames and given names of Chinese people, in pinyin; in characters, of all that may be one."""
    for surname, given in sorted(_in_order(source)):
        if surname in surnames():
            yield surname
            yield given


def _candidates(pair: Pair) -> Iterable[tuple[str, ...]]:
    """What in the source may be a Chinese name, as pinyin.

    In characters, that is what begins with a surname, and the great places; not a part of a foreign name, whose parts
    have a mark between them.
    """
    source = pair.source
    table = source.language.names
    if not table.readings:
        for word, _, _ in names(source):
            syllables = _syllables(word, table)
            joined = any(syllable[0] in _VOWELS for syllable in syllables[1:]) and not _APART.search(word)
            if 0 < len(syllables) <= _RUN and not joined and table.telltale and re.search(table.telltale, plain(word)):
                yield syllables
        return
    text = f" {source.prose[:LONGEST_TEXT]} "
    for start, size in itertools.product(range(1, len(text) - 1), range(_RUN, 1, -1)):
        run = text[start : start + size]
        syllables = tuple(table.readings.get(sign, "") for sign in run)
        if all(syllables) and table.joint not in (text[start - 1], text[start + size : start + size + 1]):
            named = run[:1] in table.surnames or run[:2] in table.surnames
            if named or is_settled(join_pinyin(syllables)):
                yield syllables


def _heads(pinyin: str, language: Language) -> Callable[[str], re.Match[str] | None]:
    """Tells of a word whether it begins as pinyin does that is read as English: most do not, and need no pattern."""
    return _misreading(pinyin[: 1 + (pinyin[:2] in language.names.misreadings)], language).match


@lru_cache(maxsize=1024)
def _misreading(pinyin: str, language: Language) -> re.Pattern[str]:
    """What pinyin becomes when it is read as English."""
    table = language.names.misreadings
    pattern = ""
    place = 0
    while place < len(pinyin):
        group = pinyin[place : place + 2] if pinyin[place : place + 2] in table else pinyin[place]
        pattern += table.get(group, re.escape(group))
        place += len(group)
    return re.compile(pattern)


ORDER = Rule(
    id="name.order",
    severity=Severity.WARNING,
    why="A Chinese surname comes first; turned round, it makes the given name the surname.",
    find=_find_order,
)
PALLADIUS = Rule(
    id="name.palladius",
    severity=Severity.WARNING,
    why="Russian writes Chinese names by the Palladius system; read as English, they are names that nobody knows.",
    find=_find_misread,
)
