"""The rungs of the ladder in their order, the cheapest and most often useful first (``docs/drafts.md``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from communique.checks.gazetteer import mentions
from communique.checks.side import Side
from communique.engines.contract import PLAIN, Way
from communique.facts import find_facts
from communique.inline import Extra, Markup, Restored, protect
from communique.languages import get_language
from communique.model import FactKind
from communique.pipeline.ladder import Case, Rung
from communique.pipeline.ladder_asks import Ask, clauses, held, plain_marks, same, sentence_case
from communique.pipeline.ladder_names import NAMES, guesses
from communique.pipeline.ladder_terms import TERMS, Terms, fitted
from communique.pipeline.repair import FACTS, in_trouble, rendering
from communique.terms import NO_TERMS

HYPOTHESES: Final = 4
"""Hypotheses of the first rung; as many as the beam holds, so that they cost nothing."""
_WIDE: Final = 8
_NO_REPEATS: Final = Way(hypotheses=HYPOTHESES, no_repeat_ngram_size=3, repetition_penalty=1.2)
_HELD_KINDS: Final = frozenset(FactKind) - {FactKind.WEEKDAY, FactKind.TIME}
"""Kinds of facts whose rendering fits into any sentence."""


def rungs_of(source_locale: str, target_locale: str, *, markup: Markup, terms: Terms) -> Sequence[Rung]:
    """The rungs for a pair."""

    def again(case: Case) -> list[Ask]:
        return [same(case.protected, case.protected.text)]

    def keep(case: Case) -> list[Ask]:
        return _held(case, source_locale, target_locale, markup, terms, stretches=bool(case.protected.groups))

    def stretches(case: Case) -> list[Ask]:
        lacks_terms = case.found is not None and bool(case.best.verdict.features.get("terms"))
        return (
            _held(case, source_locale, target_locale, markup, terms, stretches=True, every=True) if lacks_terms else []
        )

    def letters(case: Case) -> list[Ask]:
        text = case.protected.text
        side = Side(text, get_language(source_locale), markup="none")
        names = [mention.span for places in (True, False) for mention in mentions(side, of_places=places)]
        changed = (sentence_case(text, names), plain_marks(text))
        return [same(case.protected, one) for one in changed if one is not None]

    def parts(case: Case) -> list[Ask]:
        one = clauses(case.protected, source_locale, target_locale)
        return [one] if one is not None else []

    return (
        Rung(name="", way=Way(hypotheses=HYPOTHESES), asks=again),
        Rung(name="with placeholders", way=Way(hypotheses=HYPOTHESES, links=True), asks=keep),
        Rung(name="no repeats", way=_NO_REPEATS, asks=again),
        Rung(name="wider beam", way=Way(hypotheses=_WIDE, beam_size=_WIDE), asks=again),
        Rung(name="plain letters", way=Way(hypotheses=HYPOTHESES), asks=letters),
        Rung(name="clauses", way=_NO_REPEATS, asks=parts),
        Rung(name="stretches", way=replace(_NO_REPEATS, links=True), asks=stretches),
    )


def plain_rungs(source_locale: str, target_locale: str, *, markup: Markup, terms: Terms) -> Sequence[Rung]:
    """The rungs for an engine whose texts cannot be judged: only inline codes are asked for again."""
    first, second, *_ = rungs_of(source_locale, target_locale, markup=markup, terms=replace(terms, termbase=NO_TERMS))
    return replace(first, way=PLAIN), replace(second, way=Way(links=True))


def _held(
    case: Case,
    source_locale: str,
    target_locale: str,
    markup: Markup,
    terms: Terms,
    *,
    stretches: bool,
    every: bool = False,
) -> list[Ask]:
    """What the best translation so far lost: codes, terms, names, facts that it lacks or has wrong."""
    best = case.found
    if best is None:
        return []
    text = best.restored.text
    wrong = set(in_trouble(case.source, source_locale, text, target_locale))
    facts = [
        Extra(start=start, end=end, target_text=rendering(fact, case.source[start:end], target_locale))
        for fact in find_facts(case.source, source_locale)
        if fact.kind in _HELD_KINDS and (start := fact.start, end := fact.end) in wrong
    ]
    missing = [
        Extra(start=one.match.start, end=one.match.end, target_text=one.rendering)
        # Words set anew may lose a term that stood in the old ones.
        for one in (terms.required(case.source) if every else terms.missing(case.source, text))
    ]
    names = [
        Extra(start=guess.start, end=guess.end, target_text=guess.written)
        for guess in guesses(case.source, source_locale, target_locale, terms.termbase)
        if not guess.stands_in(text)
    ]
    broken = best.restored.lost or (best.verdict.refusal and case.protected.groups)
    if not (facts or missing or names or broken):
        return []
    repairs = tuple(name for name, extras in ((FACTS, facts), (TERMS, missing), (NAMES, names)) if extras)
    renderings = frozenset(extra.target_text for extra in (*missing, *names))

    def finish(made: Restored) -> str:
        return fitted(made.text, made.extras, target_locale, renderings)

    protected = protect(case.source, markup, [*missing, *names, *facts])
    return [held(protected, source_locale, target_locale, finish=finish, stretches=stretches, repairs=repairs)]
