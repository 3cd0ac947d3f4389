"""Drafts for source texts: cut into pieces, up the ladder all together, put in print, and what is doubtful told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from communique.engines.contract import Engine
from communique.inline import MARKUPS, Markup, protect
from communique.languages import get_language
from communique.model import Draft, Origin, OriginKind, Role
from communique.pipeline.acceptance import TYPOGRAPHY, is_failure
from communique.pipeline.by_rule import write_pieces
from communique.pipeline.finishing import finish
from communique.pipeline.judging import Judge
from communique.pipeline.ladder import Candidate, Case, Ladder
from communique.pipeline.ladder_asides import ASIDES
from communique.pipeline.ladder_asks import mean
from communique.pipeline.ladder_rungs import plain_rungs, rungs_of
from communique.pipeline.ladder_terms import Terms
from communique.pipeline.pieces import Piece, cut_pieces, mark_between
from communique.terms import NO_TERMS, Termbase

_BY_RULE: Final = "by rule"
"""The rung of what tables have written."""
_ASIDE: Final = "A required term stands in brackets only."
_DOUBTS: Final = 4
"""Findings of one draft that are told at most."""


def draft(
    texts: Sequence[str],
    engine: Engine,
    *,
    markup: str,
    roles: Sequence[Role] | None = None,
    terms: Termbase = NO_TERMS,
    progress: Callable[[int], None] | None = None,
) -> list[Draft]:
    """Draft every text; the result has the same length and order.

    Each distinct text is translated once. ``roles``, as long as ``texts``, tells breadcrumbs and metadata, whose
    separators, dates and numbers are carried over exactly, and headlines. ``progress`` is called with the number of
    texts finished since its last call.

    A draft whose target is empty is none: nothing that came was worth keeping, and ``Origin.doubts`` says why. Of the
    others ``Origin.lost`` names the inline codes that a draft lacks (its markup is well-formed all the same),
    ``rung`` and ``repairs`` how it came to be, and ``doubts`` what the checks still have against it.

    An engine that uses no package (``Engine.packages``) makes no translations that could be judged; what it gives is
    taken as it is, unless it is empty or a loop.
    """
    kind: Markup = next((known for known in MARKUPS if known == markup), "none")
    known_roles: Sequence[Role | None] = [None] * len(texts) if roles is None else roles
    asked = list(zip(texts, known_roles, strict=True))
    plans = {key: _pieces(key[0].strip(), key[1], kind, engine, terms) for key in dict.fromkeys(asked)}
    wanted = list(dict.fromkeys(piece.text for pieces in plans.values() for piece in pieces if piece.translated))
    drafter = _Drafter(engine, kind, terms)
    meter = _Meter(len(texts), len(wanted), progress)
    best = drafter.translate(wanted, meter.advance)
    meter.finish()
    made = {key: drafter.assemble(key[0].strip(), key[1], pieces, best) for key, pieces in plans.items()}
    return [made[key] for key in asked]


def _pieces(text: str, role: Role | None, markup: Markup, engine: Engine, terms: Termbase) -> list[Piece]:
    """The pieces of a text, those that tables know written; an engine without packages sees all of them."""
    pieces = cut_pieces(text, role, markup)
    if not engine.packages:
        return pieces
    return write_pieces(pieces, role, engine.source_locale, engine.target_locale, markup=markup, terms=terms)


class _Meter:
    """Turns pieces finished into texts finished."""

    def __init__(self, texts: int, pieces: int, progress: Callable[[int], None] | None) -> None:
        self._texts = texts
        self._pieces = pieces
        self._progress = progress
        self._done = 0
        self._told = 0

    def advance(self, count: int) -> None:
        """So many more pieces are finished."""
        self._done += count
        self._tell(self._texts * self._done // self._pieces if self._pieces else 0)

    def finish(self) -> None:
        """All texts are finished."""
        self._tell(self._texts)

    def _tell(self, texts: int) -> None:
        if self._progress is not None and texts > self._told:
            self._progress(texts - self._told)
        self._told = max(self._told, texts)


class _Drafter:
    """Drafts for one pair and one kind of markup."""

    def __init__(self, engine: Engine, markup: Markup, terms: Termbase) -> None:
        self._engine = engine
        self._markup: Markup = markup
        self._guarded = bool(engine.packages)
        self._judge = Judge(
            engine.source_locale, engine.target_locale, markup=markup, terms=terms, checks=self._guarded
        )
        self._terms = Terms(source_locale=engine.source_locale, target_locale=engine.target_locale, termbase=terms)

    def translate(self, texts: Sequence[str], advance: Callable[[int], None]) -> dict[str, Candidate]:
        """The best that the ladder finds for each text; no two are equal."""
        make = rungs_of if self._guarded else plain_rungs
        source, target = self._engine.source_locale, self._engine.target_locale
        rungs = make(source, target, markup=self._markup, terms=self._terms)
        cases = [Case(source=text.strip(), protected=protect(text, self._markup)) for text in texts]
        ladder = Ladder(engine=self._engine, judge=self._judge, rungs=rungs, terms=self._terms, repairs=self._guarded)
        ladder.climb(cases, advance=advance)
        return {text: case.best for text, case in zip(texts, cases, strict=True)}

    def assemble(self, source: str, role: Role | None, pieces: Sequence[Piece], best: Mapping[str, Candidate]) -> Draft:
        """The draft of one text from its pieces."""
        used = [best[piece.text] for piece in pieces if piece.translated]
        rules = [_BY_RULE] if any(piece.by_rule for piece in pieces) else []
        origin = Origin(
            kind=OriginKind.MACHINE,
            engine=self._engine.name,
            packages=self._engine.packages if used else (),
            pivot=self._engine.pivot if used else "",
            score=mean([one.score for one in used]) if used else None,
            rung=", ".join(dict.fromkeys((*rules, *(one.rung for one in used if one.rung)))),
            repairs=tuple(dict.fromkeys(name for one in used for name in one.repairs)),
        )
        refused = next((one.verdict.refusal for one in used if one.verdict.refusal), "")
        if refused:
            return Draft(target="", origin=replace(origin, rung="", repairs=(), doubts=(refused,)))
        parts = {piece.text: best[piece.text].restored.text for piece in pieces if piece.translated}
        if len(pieces) > 1 and self._guarded:
            # Separators, and what tables have written, are in print.
            parts = {text: self._in_print(text, made, role) for text, made in parts.items()}
        mark = get_language(self._engine.target_locale).anatomy.label_mark
        target = "".join(
            parts[piece.text]
            if piece.translated
            else mark_between(piece.text, mark)
            if piece.label_mark
            else piece.text
            for piece in pieces
        ).strip()
        lost = tuple(code for one in used for code in one.restored.lost)
        origin = replace(origin, lost=lost)
        if any(parts[piece.text] != best[piece.text].restored.text for piece in pieces if piece.translated):
            origin = replace(origin, repairs=(*origin.repairs, TYPOGRAPHY))
        made = self._finished(source, role, Draft(target=target, origin=origin), used, whole=len(pieces) == 1)
        doubts = [doubt for piece in pieces for doubt in piece.doubts]
        if ASIDES in origin.repairs:
            # The checks find the term and are content; the sentence does not say it.
            doubts.append(_ASIDE)
        return (
            replace(made, origin=replace(made.origin, doubts=(*made.origin.doubts, *doubts))) if made.target else made
        )

    def _in_print(self, source: str, target: str, role: Role | None) -> str:
        judge = self._judge
        return finish(judge.pair(source, target, role), lambda text: judge.pair(source, text, role), judge.finishing)

    def _finished(
        self, source: str, role: Role | None, draft: Draft, used: Sequence[Candidate], *, whole: bool
    ) -> Draft:
        """The draft in print, with what the checks of its whole text say."""
        if not self._guarded or not used:
            return draft
        judge, origin = self._judge, draft.origin
        target = self._in_print(source, draft.target, role) if whole else draft.target
        repairs = origin.repairs if target == draft.target else (*origin.repairs, TYPOGRAPHY)
        if len(used) == 1 and target == draft.target and used[0].verdict.passes:
            return replace(draft, origin=replace(origin, repairs=repairs))
        verdict = judge.look(source, target, lost=len(origin.lost), role=role)
        if verdict.refusal:
            return Draft(target="", origin=replace(origin, rung="", repairs=(), lost=(), doubts=(verdict.refusal,)))
        doubts = [finding.message for finding in verdict.findings if is_failure(finding)]
        return Draft(target=target, origin=replace(origin, repairs=repairs, doubts=tuple(doubts[:_DOUBTS])))
