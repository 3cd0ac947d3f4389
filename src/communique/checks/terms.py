"""Terms: what the termbase asks for, and what it forbids."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.checks.contract import Hit, Pair, Rule
from communique.checks.document import CatalogRule, CatalogView
from communique.model import Role, Severity, Term, TermStatus
from communique.terms.index import Hit as Mention
from communique.terms.index import mentions, scan
from communique.terms.termbase import Termbase, families_of
from communique.terms.words import holds, words_of

_NAME_PARTS = 2
_PARTS = re.compile(r"[\s·]+")
_HEADS = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.BREADCRUMB, Role.METADATA, Role.EMBARGO, Role.DATELINE})


def _in_source(pair: Pair, terms: Termbase) -> tuple[tuple[Mention, ...], ...]:
    return scan(terms, pair.source.language.locale, pair.source.prose)


def _in_target(pair: Pair, terms: Termbase) -> tuple[tuple[Mention, ...], ...]:
    return scan(terms, pair.target.language.locale, pair.target.prose)


def _row(term: Term) -> str:
    return f" ({term.place})" if term.place else ""


def _find_missing(pair: Pair) -> Iterator[Hit]:
    terms: Termbase = pair.context.terms
    if not terms:
        return
    locale = pair.target.language.locale
    families = families_of(terms)
    judged: set[str] = set()
    present: set[str] | None = None
    for group in _in_source(pair, terms):
        known = [one for one in group if one.term.status in {TermStatus.APPROVED, TermStatus.VARIANT}]
        roots = {families.root(one.term.concept): one for one in known}
        if not roots or not judged.isdisjoint(roots):
            continue
        judged |= roots.keys()
        wanted = {root: families.renderings(one.term.concept, locale) for root, one in roots.items()}
        if not all(wanted.values()):
            continue
        if present is None:
            present = _concepts_of_target(pair, terms)
        if not present.isdisjoint(roots) or any(
            holds(pair.target.text, text) for renderings in wanted.values() for _, text in renderings
        ):
            continue
        root, first = next(iter(roots.items()))
        term, rendering = wanted[root][0]
        name = pair.source.text[first.start : first.end]
        doubtful = (
            _is_common(first.rendering) or _has_surname(pair, rendering) or _has_moved(pair, terms, frozenset(roots))
        )
        yield Hit(
            message=f"{name} has to be {rendering} here, and is not{_row(term)}.",
            source_span=(first.start, first.end),
            remedy=f"Write {rendering}, or give the termbase the rendering that you use.",
            severity=Severity.WARNING if doubtful else None,
        )


def _concepts_of_target(pair: Pair, terms: Termbase) -> set[str]:
    """What the target names, by concepts of full names; with a forbidden rendering, too, for that is said already."""
    families = families_of(terms)
    there = mentions(terms, pair.target.language.locale, pair.target.prose)
    named = {families.root(one.term.concept) for one in there if one.term.status is not TermStatus.FORBIDDEN}
    if TermStatus.FORBIDDEN in families.statuses:
        named |= {families.root(group[0].term.concept) for group in _in_target(pair, terms)}
    return named


def _is_common(rendering: str) -> bool:
    """Whether a rendering is one word in small letters, which may well mean something else."""
    return rendering.islower() and rendering.isalpha() and " " not in rendering


def _has_moved(pair: Pair, terms: Termbase, roots: frozenset[str]) -> bool:
    """Whether a neighbouring target names a concept that its own source does not."""
    families = families_of(terms)
    for source, target in pair.context.neighbours:
        there = mentions(terms, pair.target.language.locale, target)
        named = {families.root(one.term.concept) for one in there if one.term.status is not TermStatus.FORBIDDEN}
        if not named.isdisjoint(roots):
            own = mentions(terms, pair.source.language.locale, source)
            if roots.isdisjoint(families.root(one.term.concept) for one in own):
                return True
    return False


def _has_surname(pair: Pair, rendering: str) -> bool:
    """Whether the target has the last part of a person's name that it should have in full."""
    parts = [part for part in _PARTS.split(rendering) if len(part.rstrip(".")) > 1]
    own = pair.target.language.terms
    if not own.spaced:
        return "·" in rendering and parts[-1] in pair.target.prose
    if len(parts) not in {1, _NAME_PARTS} or len(rendering) == len(parts[0]) or not all(map(_is_named, parts)):
        return False
    words = words_of(pair.target.language.locale)
    wanted = words.wanted(tuple(parts), verb=False)[-1]
    tokens = (token.group() for token in words.tokens(pair.target.prose))
    return any(word[0].isupper() and not words.keys(word).isdisjoint(wanted) for word in tokens)


def _is_named(part: str) -> bool:
    return part[0].isupper() and part[1:].islower()


def _find_forbidden(pair: Pair) -> Iterator[Hit]:
    terms: Termbase = pair.context.terms
    if not terms or TermStatus.FORBIDDEN not in families_of(terms).statuses:
        return
    locale = pair.target.language.locale
    for group in _in_target(pair, terms):
        mention = group[0]
        if mention.term.status is not TermStatus.FORBIDDEN:
            continue
        text = pair.target.text[mention.start : mention.end]
        better = families_of(terms).preferred(mention.term.concept, locale)
        note = f": {mention.term.note}" if mention.term.note else ""
        yield Hit(
            message=f"{text} must not be used{note}{_row(mention.term)}.",
            span=(mention.start, mention.end),
            remedy=f"Write {better[1]}." if better else "Write what the termbase approves.",
            fix=better[1] if better and _is_safe(pair, mention, better[1]) else None,
            severity=None if _is_meant(pair, terms, mention.term) else Severity.WARNING,
        )


def _is_meant(pair: Pair, terms: Termbase, term: Term) -> bool:
    """Whether the source names the concept, or the termbase does not say how it would."""
    families = families_of(terms)
    locale = pair.source.language.locale
    own = families.renderings(term.concept, locale)
    if not own:
        return True
    root = families.root(term.concept)
    return any(families.root(one.term.concept) == root for group in _in_source(pair, terms) for one in group)


def _is_safe(pair: Pair, mention: Mention, better: str) -> bool:
    """Whether a rendering can take another one's place as it is: in its basic form, and of one kind with it."""
    text = pair.target.text[mention.start : mention.end]
    if text != mention.rendering:
        return False
    words = words_of(pair.target.language.locale)
    own = tuple(token.group() for token in words.tokens(text))
    others = tuple(token.group() for token in words.tokens(better))
    return bool(own and others) and words.agrees(own, others)


def _find_translated(pair: Pair) -> Iterator[Hit]:
    terms: Termbase = pair.context.terms
    if not terms or TermStatus.KEEP not in families_of(terms).statuses:
        return
    seen: set[str] = set()
    for group in _in_source(pair, terms):
        mention = group[0]
        text = pair.source.text[mention.start : mention.end]
        if mention.term.status is not TermStatus.KEEP or text in seen or text in pair.target.text:
            continue
        seen.add(text)
        yield Hit(
            message=f"{text} must stay as it is{_row(mention.term)}.",
            source_span=(mention.start, mention.end),
            remedy=f"Write {text}, letter for letter.",
        )


def _find_variants(pair: Pair) -> Iterator[Hit]:
    terms: Termbase = pair.context.terms
    if not terms or not families_of(terms).has_variants:
        return
    locale = pair.target.language.locale
    families = families_of(terms)
    for group in _in_target(pair, terms):
        mention = group[0]
        if mention.term.status not in {TermStatus.APPROVED, TermStatus.VARIANT}:
            continue
        better = families.preferred(mention.term.concept, locale)
        if better is None or mention.rendering == better[1] or not _is_meant(pair, terms, mention.term):
            continue
        text = pair.target.text[mention.start : mention.end]
        yield Hit(
            message=f"{text} is admitted; {better[1]} is preferred{_row(better[0])}.",
            span=(mention.start, mention.end),
            remedy=f"Write {better[1]} where nothing speaks for the other.",
        )


def _find_early_short_forms(view: CatalogView) -> Iterator[tuple[int, Hit]]:
    """Short forms in running text before their full name; each concept once."""
    introduced: set[str] = set()
    for index, pair in enumerate(view.pairs):
        terms: Termbase = pair.context.terms
        if not terms:
            continue
        families = families_of(terms)
        locale = pair.target.language.locale
        for group in _in_target(pair, terms):
            mention = group[0]
            term = mention.term
            if term.status is TermStatus.FORBIDDEN:
                continue
            if not term.short_of:
                introduced.add(term.concept)
                continue
            full = families.preferred(families.root(term.concept), locale)
            if full is None or full[0].concept in introduced or pair.context.role in _HEADS:
                continue
            introduced.add(full[0].concept)
            text = pair.target.text[mention.start : mention.end]
            yield (
                index,
                Hit(
                    message=f"{text} stands before the full name, {full[1]}{_row(full[0])}.",
                    span=(mention.start, mention.end),
                    remedy=f"Give the full name at its first mention: {full[1]} ({mention.rendering}).",
                ),
            )


MISSING = Rule(
    id="term.missing",
    severity=Severity.ERROR,
    why="A name that changes from sentence to sentence leaves the reader with two ministries where there is one.",
    find=_find_missing,
)
FORBIDDEN = Rule(
    id="term.forbidden",
    severity=Severity.ERROR,
    why="A rendering is forbidden because it went wrong once: a former name, another person, a calque.",
    find=_find_forbidden,
)
UNTRANSLATABLE = Rule(
    id="term.untranslatable",
    severity=Severity.ERROR,
    why="A mark, a model or a title that its owner writes in one way only is another thing when it is translated.",
    find=_find_translated,
)
VARIANT = Rule(
    id="term.variant",
    severity=Severity.NOTE,
    why="A variant is right by itself; beside the preferred rendering it makes one thing look like two.",
    find=_find_variants,
)
FIRST_MENTION = CatalogRule(
    id="term.first-mention",
    severity=Severity.WARNING,
    why="Who reads an abbreviation before the name that it stands for has to guess.",
    find=_find_early_short_forms,
)
