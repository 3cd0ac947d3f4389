"""Names of people that the termbase does not have, as the tables of transcription guess them.

Chinese names in Russian by the Palladius system and in English by pinyin; Russian names in Chinese by the table of
syllables, joined by ``·``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from communique.checks.gazetteer import places
from communique.languages import LANGUAGES, Language, get_language
from communique.terms import Termbase, find_terms
from communique.transcription import pinyin_of, transcribe

NAMES: Final = "names (a guess)"
"""The repair of a draft into which a transcribed name was put."""
_STEM: Final = 4
"""Letters of a part of a name by which it is known again in any case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A name in a source, and what it may be in the target language."""

    start: int
    """Offset of its first character in the source."""
    end: int
    written: str
    """In the target language."""

    def stands_in(self, target: str) -> bool:
        """Whether a target has the name in some case."""
        return all(part[: max(_STEM, len(part) - 2)] in target for part in re.split(r"[ ·]", self.written))


@cache
def _surnames() -> frozenset[str]:
    """Chinese surnames in pinyin, in small letters."""
    return frozenset(
        table.readings[surname]
        for table in (language.names for language in LANGUAGES)
        for surname in table.surnames
        if surname in table.readings
    )


def _is_chinese(name: str, source: Language) -> bool:
    """Whether a name begins with a Chinese surname, whatever letters it is in."""
    if source.names.readings:
        return True
    written = pinyin_of(name) if source.names.syllables else name
    return written.split(maxsplit=1)[0].lower() in _surnames()


@lru_cache(maxsize=512)
def guesses(source: str, source_locale: str, target_locale: str, termbase: Termbase) -> tuple[Guess, ...]:
    """The names of people in a source that the tables can transcribe and the termbase does not have."""
    language, target = get_language(source_locale), get_language(target_locale)
    grid = source_locale in target.names.grids
    if not language.drafts.person or (target.names.readings and not grid):
        return ()
    taken = [(match.start, match.end) for match in find_terms(source, source_locale, termbase)] if termbase else []
    taken += [mention.span for mention in places(language).find(source)]
    found = []
    for match in _pattern(language.drafts.person).finditer(source):
        name, (start, end) = match["name"], match.span("name")
        if any(first < end and start < last for first, last in taken):
            continue
        own = grid and name.split()[0] in target.names.given_names.get(source_locale, {})
        if own or (not target.names.readings and _is_chinese(name, language)):
            written = transcribe(name, source_locale, target_locale)
            if written:
                found.append(Guess(start=start, end=end, written=written))
                taken.append((start, end))
    return tuple(found)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
