"""The termbase in drafts: which terms a text asks for, and which of them a translation keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Final

from communique.languages import get_language
from communique.languages.draft_table import Government
from communique.model import TermStatus
from communique.terms import NO_TERMS, Termbase, TermMatch, find_terms, inflect
from communique.terms.index import mentions
from communique.terms.termbase import families_of

TERMS: Final = "terms"
"""The repair of a draft into which renderings of the termbase were put."""

_OPENING: Final = tuple("«(“[")
_MARKUP: Final = re.compile(r"[*_~`]+|<[^<>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Required:
    """A term that a text asks for."""

    match: TermMatch
    """Where it stands in the source."""
    rendering: str
    """The approved one in the target language, in its basic form."""
    concepts: frozenset[str]
    """What may stand for it: the concept, its full name and its short forms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A termbase for one pair of languages."""

    source_locale: str
    target_locale: str
    termbase: Termbase = NO_TERMS

    def required(self, source: str) -> tuple[Required, ...]:
        """The terms of a source that have a rendering in the target language, in order."""
        if not self.termbase:
            return ()
        return tuple(self._required(source))

    def _required(self, source: str) -> Iterator[Required]:
        families = families_of(self.termbase)
        for match in find_terms(source, self.source_locale, self.termbase):
            term = match.term
            if term.status is TermStatus.KEEP:
                yield Required(match=match, rendering=match.rendering, concepts=frozenset({term.concept}))
                continue
            preferred = families.preferred(term.concept, self.target_locale)
            if preferred is not None:
                members = families.renderings(term.concept, self.target_locale)
                concepts = frozenset(other.concept for other, _ in members)
                yield Required(match=match, rendering=preferred[1], concepts=concepts)

    def missing(self, source: str, target: str) -> tuple[Required, ...]:
        """The terms that a source asks for and a target lacks; a form of the rendering is enough, once a concept."""
        wanted = self.required(source)
        if not wanted:
            return ()
        there = {
            hit.term.concept
            for hit in mentions(self.termbase, self.target_locale, target)
            if hit.term.status is not TermStatus.FORBIDDEN
        }
        return tuple(one for one in wanted if there.isdisjoint(one.concepts) and one.rendering not in target)


def fitted(text: str, renderings: Sequence[str], locale: str, *, facts: Sequence[str] = ()) -> str:
    """A translation with the renderings that were put into it fitted to the words around.

    They are parted from letters and digits by a blank where the language parts words, and stand in the case that the
    words before ask for, where these ask for one. ``facts`` were put in as well, and are only parted.
    """
    language = get_language(locale)
    government = _government(language.drafts.government)
    for rendering in dict.fromkeys((*renderings, *facts)):
        start = text.find(rendering)
        if start < 0:
            continue
        before, after = text[:start], text[start + len(rendering) :]
        if rendering in renderings and not rendering[-1].isdigit() and language.drafts.after_number:
            counted = _pattern(language.drafts.after_number).match(after)
            after = after[counted.end() :] if counted else after
        if not language.checks.spaced:
            text = before + rendering + after
            continue
        form: str | None = rendering
        if government is not None and rendering in renderings:
            parts = rendering.split()
            name = len(parts) > 1 and all(part[:1].isupper() for part in parts)
            words = _MARKUP.sub("", before)
            case = government(words + " " if words[-1:].isalnum() else words, name=name)
            form = inflect(rendering, locale, {case}) if case else rendering
        glue = " " if before[-1:].isalnum() else ""
        tail = " " if after[:1].isalnum() or after[:1] in _OPENING else ""
        text = f"{before}{glue}{form or rendering}{tail}{after}"
    return text


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _government(name: str) -> Government | None:
    """What a table names, loaded."""
    if not name:
        return None
    module, _, attribute = name.partition(":")
    government: Government = getattr(import_module(module), attribute)
    return government
