"""The rules of a language as SRX, as far as SRX can say them.

SRX knows nothing of pairs, of the start of a sentence, or of lists: what rests on these is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from communique.languages.language import Language
from communique.languages.sentence_table import Ending, SentenceTable
from communique.segmentation.srx import SrxMap, SrxRule, SrxRules

_CLOSERS = r"[\"'”’»›)\]）」』】》〉*_]*"
_OPENERS = r"[\"'“‘«„(\[（「『【《*_]*"
_NUMBER = r"\d[\d.,–-]*(?:-\p{Ll}{1,2})?\s+"
_CAPITAL = rf"\s+{_OPENERS}[\p{{Lu}}\p{{Lt}}\p{{Lo}}\p{{Nd}}]"


def export_srx(languages: Sequence[Language]) -> SrxRules:
    """The rules of languages, each as a group of its own."""
    return SrxRules(
        groups=tuple((language.name, tuple(_rules(language.sentences))) for language in languages),
        maps=tuple(
            SrxMap(pattern=f"(?i){language.bcp47.partition('-')[0]}.*", group=language.name) for language in languages
        ),
        cascade=False,
    )


def _rules(table: SentenceTable) -> Iterable[SrxRule]:
    opening = rf"\s+{_OPENERS}(?:{_any(table.starters | table.openers)})\b(?!\.)"
    for ending, tokens in _by_ending(table.after_number).items():
        if ending in {Ending.WORD, Ending.DATE}:
            yield _hold(rf"\b{_NUMBER}(?:{tokens})\.", r"\s+\p{Nd}")
        yield _cut(rf"\b{_NUMBER}(?:{tokens})\.{_CLOSERS}", _CAPITAL)
    groups = _by_ending(table.abbreviations)
    for ending in (Ending.ALWAYS, Ending.TIME):
        if ending in groups:
            yield _cut(rf"(?<![\w.])(?:{groups[ending]})\.{_CLOSERS}", _CAPITAL)
    for ending, tokens in groups.items():
        before = rf"(?<![\w.])(?:{tokens})\."
        if ending is Ending.NEVER:
            yield _hold(before, r"\s")
        elif ending in {Ending.OPEN, Ending.NUMBER}:
            yield _cut(before, opening)
            yield _hold(before, r"\s")
        elif ending in {Ending.WORD, Ending.DATE}:
            yield _hold(before, r"\s+\p{Nd}")
    for token, words in table.followers.items():
        yield _hold(rf"(?<![\w.])(?i:{re.escape(token)})\.", rf"\s+(?:{_any(words)})\b")
    yield _cut(r"\p{Lu}\.", opening)
    yield _hold(r"(?<!\p{L})\p{Lu}\.", r"\s+\p{L}")
    yield _hold(r"^\s*\d{1,3}\.", r"\s")
    yield _hold(rf"[!?]{_CLOSERS}", r"\s+[—–-]?\s*\p{Ll}")
    yield _cut(rf"[.!?…]+{_CLOSERS}", _CAPITAL)
    yield _cut(rf"[。！？｡]+{_CLOSERS}", r"[^，、；：,;:。！？）)】》”’」』]")
    yield _cut(r"\n\s*\n", "")


def _by_ending(tokens: Mapping[str, Ending]) -> dict[Ending, str]:
    groups: dict[Ending, set[str]] = {}
    for token, ending in tokens.items():
        groups.setdefault(ending, set()).add(token)
    return {ending: _any_case(found) for ending, found in groups.items()}


def _any_case(tokens: Iterable[str]) -> str:
    """Small-letter tokens of more than one letter hold for any case; the rest as they are written."""
    found = sorted(tokens, key=lambda token: (-len(token), token))
    any_case = "|".join(_spaced(token) for token in found if token.islower() and len(token) > 1)
    exact = "|".join(_spaced(token) for token in found if not token.islower() or len(token) == 1)
    return "|".join(part for part in (f"(?i:{any_case})" if any_case else "", exact) if part)


def _spaced(token: str) -> str:
    r"""A token with inner stops, also where blanks follow them: ``т\.\s?д``."""
    return r"\.\s?".join(re.escape(part) for part in token.split("."))


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _hold(before: str, after: str) -> SrxRule:
    return SrxRule(cut=False, before=before, after=after)


def _cut(before: str, after: str) -> SrxRule:
    return SrxRule(cut=True, before=before, after=after)
