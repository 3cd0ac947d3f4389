"""The termbase in drafts: which terms a text asks for, and which of them a translation keeps."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

from communique.checks.gazetteer import Gazetteer, organizations, places
from communique.languages import Language, get_language
from communique.languages.draft_table import Government
from communique.model import TermStatus
from communique.terms import NO_TERMS, Termbase, TermMatch, find_terms, inflect
from communique.terms.index import mentions
from communique.terms.termbase import families_of
from communique.terms.words import holds

TERMS: Final = "terms"
"""The repair of a draft into which renderings of the termbase were put."""

_OPENING: Final = tuple("«(“[")
_MARKUP: Final = re.compile(r"[*_~`]+|<[^<>]*>")


class _Name(NamedTuple):
    """The name of a place or an organization in a source."""

    gazetteer_of: Callable[[Language], Gazetteer]
    code: str
    start: int
    end: int


def _names(source: str, locale: str) -> list[_Name]:
    language = get_language(locale)
    return [
        _Name(gazetteer_of, *mention)
        for gazetteer_of in (places, organizations)
        for mention in gazetteer_of(language).find(source)
    ]


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
        names = _names(source, self.source_locale)
        for match in find_terms(source, self.source_locale, self.termbase):
            term = match.term
            if self._is_part(match, names):
                continue
            if term.status is TermStatus.KEEP:
                yield Required(match=match, rendering=match.rendering, concepts=frozenset({term.concept}))
                continue
            preferred = families.preferred(term.concept, self.target_locale)
            if preferred is not None:
                members = families.renderings(term.concept, self.target_locale)
                concepts = frozenset(other.concept for other, _ in members)
                yield Required(match=match, rendering=preferred[1], concepts=concepts)

    def _is_part(self, match: TermMatch, names: Sequence[_Name]) -> bool:
        """Whether a term is but some letters of a longer name, such as 中 of 中国: the name has its rendering.

        Where that name in the target language has the term's rendering in it, it is no mere part: 南京 of 南京大学.
        """
        language = get_language(self.target_locale)
        for gazetteer_of, code, start, end in names:
            if start <= match.start and match.end <= end and match.end - match.start < end - start:
                wanted = match.term.rendered(self.target_locale) or (match.rendering,)
                forms = [form.rstrip("*") for form in gazetteer_of(language).forms_of(code)]
                if forms and not any(one in form for one in wanted for form in forms):
                    return True
        return False

    def whole(self, source: str) -> str | None:
        """The rendering of a source that is a term and nothing else."""
        return next((one.rendering for one in self.required(source) if _is_whole(one.match, source)), None)

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
        return tuple(one for one in wanted if there.isdisjoint(one.concepts) and not holds(target, one.rendering))


def _is_whole(match: TermMatch, source: str) -> bool:
    return match.end - match.start == len(source)


def fitted(text: str, places: Sequence[tuple[int, int]], locale: str, renderings: Collection[str]) -> str:
    """A translation with what was put into it fitted to the words around.

    ``places`` are those where something was put, in order: only these are touched, for a rendering may also be part of
    a word or of a longer one («ректор» of «директор»). They are parted from letters and digits by a blank where the
    language parts words; the ``renderings`` among them stand in the case that the words before ask for, where these ask
    for one. The others are facts, and only parted.
    """
    language = get_language(locale)
    government = _government(language.drafts.government)
    made, at = "", 0
    for start, end in places:
        rendering = text[start:end]
        made += text[at:start]
        if rendering.startswith("+") and made.rstrip().endswith("+"):
            # The plus sign of a telephone, which the model has set, too.
            made = made.rstrip()[:-1]
        at = end
        if rendering in renderings and not rendering[-1].isdigit() and language.drafts.after_number:
            counted = _pattern(language.drafts.after_number).match(text[at:])
            at += counted.end() if counted else 0
        if not language.checks.spaced:
            made += rendering
            continue
        form: str | None = rendering
        if government is not None and rendering in renderings:
            parts = rendering.split()
            name = len(parts) > 1 and all(part[:1].isupper() for part in parts)
            words = _MARKUP.sub("", made)
            case = government(words + " " if words[-1:].isalnum() else words, name=name)
            form = inflect(rendering, locale, {case}) if case else rendering
        glue = " " if made[-1:].isalnum() else ""
        after = text[at : at + 1]
        tail = " " if after.isalnum() or after in _OPENING else ""
        made += f"{glue}{form or rendering}{tail}"
    return made + text[at:]


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
