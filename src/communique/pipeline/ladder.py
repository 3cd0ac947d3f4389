"""The ladder of retries: what fails is asked for again, another way, until something passes or no way is left.

Each rung goes to the engine once, with every text that has not passed yet, so that batches stay full. All proposals
of all rungs compete before the judge; a rung can therefore only make a draft better, as far as the judge can tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from communique.checks.length import deviation
from communique.engines.contract import Engine, Way
from communique.inline import Protected, Restored
from communique.languages import get_language
from communique.pipeline.judging import Judge, Verdict
from communique.pipeline.ladder_asides import ASIDES, with_aside
from communique.pipeline.ladder_asks import Ask, Proposal
from communique.pipeline.ladder_terms import Terms
from communique.pipeline.repair import Repaired, collapse_loops, drop_invented, drop_spans, splice_facts, unmix

_TRIED: Final = 3
"""Proposals of one text that are worth repairing, after a rung."""
_LONGEST: Final = 5000
"""Characters of a text that is put right at most."""
_LEAST: Final = 20.0
"""Letters of English below which lengths tell nothing."""
_FAR: Final = 2.6
"""Standard deviations of length from which on a clause is missing."""
_LATER: Final = 0.1
"""What a hypothesis must be better by than the likeliest one. Without it chrF gains more, and BLEU loses."""
_REPAIR: Final = 0.05
"""What a repair weighs beside the features of the judge: of two that are as good the untouched one is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A translation of one text, with its inline codes, and what the judge says of it."""

    restored: Restored
    score: float | None
    verdict: Verdict
    rung: str = ""
    """How it was asked for; empty on the first rung."""
    repairs: tuple[str, ...] = ()
    later: bool = False
    """The engine found another one likelier."""
    middle: str = ""
    """What stood in the middle language."""

    @property
    def rank(self) -> tuple[bool, bool, float]:
        """That of the verdict, with what the repairs weigh."""
        refused, fails, penalty = self.verdict.rank
        return refused, fails, penalty + _REPAIR * len(self.repairs) + _LATER * self.later


@dataclass(slots=True, kw_only=True)
class Case:
    """One text on the ladder."""

    source: str
    """With its inline codes."""
    protected: Protected
    found: Candidate | None = None
    """The best so far."""
    near: list[Candidate] = field(default_factory=list)
    """Proposals of the last rung, the best first."""

    @property
    def best(self) -> Candidate:
        """The best so far.

        Raises:
            LookupError: the first rung has not been asked yet.
        """
        if self.found is None:
            raise LookupError(self.source)
        return self.found

    @property
    def passes(self) -> bool:
        """Something was found that nothing is wrong with."""
        return self.found is not None and self.found.verdict.passes

    def take(self, candidate: Candidate) -> None:
        """Let a candidate compete."""
        if self.found is None or candidate.rank < self.found.rank:
            self.found = candidate
        self.near.append(candidate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One way to ask."""

    name: str
    """As the origin of a draft tells it; empty for the first."""
    way: Way
    asks: Callable[[Case], Sequence[Ask]]
    """What to ask for a case; nothing where this rung has nothing for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Climbs for texts of one pair."""

    engine: Engine
    judge: Judge
    rungs: Sequence[Rung]
    terms: Terms
    repairs: bool = True
    """Whether facts and loops are put right, and terms set in brackets, where asking was in vain."""

    def climb(self, cases: Sequence[Case], *, advance: Callable[[int], None] | None = None) -> None:
        """Find the best of each case. ``advance`` is called with the number of cases that the first rung has done."""
        for number, rung in enumerate(self.rungs):
            self._ask(rung, [case for case in cases if not case.passes], advance if number == 0 else None)
        for case in cases if self.repairs else ():
            self._despair(case)
            self._set_aside(case)

    def _ask(self, rung: Rung, cases: Sequence[Case], advance: Callable[[int], None] | None) -> None:
        asked = [(case, asks) for case in cases if (asks := rung.asks(case))]
        parts = list(dict.fromkeys(part for _, asks in asked for ask in asks for part in ask.parts))
        if not parts:
            return
        made = dict(zip(parts, self.engine.translate(parts, way=rung.way, progress=advance), strict=True))
        for case, asks in asked:
            case.near = []
            seen: set[str] = set()
            for ask in asks:
                for number, one in enumerate(ask.proposals(made)):
                    if one.restored.text not in seen:
                        seen.add(one.restored.text)
                        judged = self._judged(case, one, rung=rung.name, repairs=ask.repairs)
                        case.take(replace(judged, later=number > 0))
            if self.repairs and not case.passes:
                self._repair(case)

    def _judged(self, case: Case, one: Proposal, *, rung: str, repairs: tuple[str, ...]) -> Candidate:
        lost = len(one.restored.lost)
        verdict = self.judge.look(case.source, one.restored.text, score=one.score, lost=lost)
        return Candidate(
            restored=one.restored, score=one.score, verdict=verdict, rung=rung, repairs=repairs, middle=one.middle
        )

    def _repair(self, case: Case) -> None:
        """Let what can be put right compete, too."""
        if len(case.source) > _LONGEST:
            return
        near = sorted(case.near, key=lambda candidate: candidate.rank)[:_TRIED]
        for candidate in near:
            if "facts error" in candidate.verdict.features or "facts warning" in candidate.verdict.features:
                self._mended(case, candidate, self._spliced(case, candidate))

    def _spliced(self, case: Case, candidate: Candidate) -> Repaired | None:
        text = candidate.restored.text
        return splice_facts(case.source, self.engine.source_locale, text, self.engine.target_locale)

    def _despair(self, case: Case) -> None:
        """Where nothing passed: loops are shortened, then facts put right or taken out, then foreign words."""
        best = case.found
        if best is None or best.verdict.passes or len(case.source) > _LONGEST:
            return
        if best.verdict.refusal:
            self._shortened(case, best)
        best = case.best
        if not best.verdict.refusal:
            self._mended(case, best, self._spliced(case, best))
        for mend in (self._dropped, self._foreign, self._unmixed):
            best = case.best
            if best.verdict.refusal:
                return
            mended = self._mended(case, best, mend(case, best))
            # What nobody stated, and what nobody can read, goes even where the text reads worse without it.
            if mended is not None and not mended.verdict.refusal:
                case.found = mended

    def _set_aside(self, case: Case) -> None:
        """Terms that are missing still stand in brackets, each if the checks find nothing new in it."""
        best = case.found
        if best is None or best.verdict.passes or best.verdict.refusal or len(case.source) > _LONGEST:
            return
        for required in self.terms.missing(case.source, best.restored.text):
            best = case.best
            pair = self.judge.pair(case.source, best.restored.text)
            text = with_aside(pair.source, pair.target, required)
            repaired = Repaired(text=text, repairs=(ASIDES,)) if text is not None else None
            mended = self._mended(case, best, repaired)
            if mended is not None and not mended.verdict.refusal and not _new(best.verdict, mended.verdict):
                case.found = mended
            else:
                case.found = best

    def _dropped(self, case: Case, candidate: Candidate) -> Repaired | None:
        text = candidate.restored.text
        return drop_invented(case.source, self.engine.source_locale, text, self.engine.target_locale)

    def _foreign(self, case: Case, candidate: Candidate) -> Repaired | None:  # noqa: ARG002 - as the others
        findings = candidate.verdict.findings
        spans = [finding.span for finding in findings if finding.rule == "script.foreign" and finding.span]
        return drop_spans(candidate.restored.text, spans)

    def _unmixed(self, case: Case, candidate: Candidate) -> Repaired | None:
        findings = candidate.verdict.findings
        mixed = [one.span for one in findings if one.rule == "script.homoglyph" and one.span and not one.fix]
        letters = get_language(self.engine.target_locale).checks.letters
        return unmix(case.source, candidate.restored.text, mixed, letters)

    def _shortened(self, case: Case, candidate: Candidate) -> None:
        """A loop, shortened, if what is left is about as long as a translation should be."""
        pair = self.judge.pair(case.source, candidate.restored.text)
        repaired = collapse_loops(candidate.restored.text)
        if repaired is None or pair.source.size < _LEAST:
            return
        if abs(deviation(self.judge.pair(case.source, repaired.text))) < _FAR:
            self._mended(case, candidate, repaired)

    def _codes(self, case: Case, text: str) -> list[str]:
        """The inline codes of a translation: no repair may change one."""
        return [code.text for code in self.judge.pair(case.source, text).target.codes]

    def _mended(self, case: Case, candidate: Candidate, repaired: Repaired | None) -> Candidate | None:
        """The candidate that a repair makes, which has competed; None where there was nothing to repair."""
        if repaired is None or self._codes(case, repaired.text) != self._codes(case, candidate.restored.text):
            return None
        one = Proposal(
            restored=replace(candidate.restored, text=repaired.text), score=candidate.score, middle=candidate.middle
        )
        repairs = tuple(dict.fromkeys((*candidate.repairs, *repaired.repairs)))
        judged = self._judged(case, one, rung=candidate.rung, repairs=repairs)
        mended = replace(judged, later=candidate.later)
        case.take(mended)
        return mended


def _new(before: Verdict, after: Verdict) -> bool:
    """Whether a verdict has a finding of a rule that another one has less often."""
    return bool(Counter(one.rule for one in after.findings) - Counter(one.rule for one in before.findings))
