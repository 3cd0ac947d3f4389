"""Where in a translation the words of one code are: a run of words, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from communique.inline.evidence import SURE, Evidence, Gain
from communique.inline.wording import Word, words

_BRIDGE = 0.15
"""What a word costs for which nothing speaks, so that runs do not grow over such words at their ends."""
_LONG = 80
"""Characters from which the length of a run says nothing; below, runs are compared one by one."""
_GAP = 2
"""Words in a row for which nothing speaks that a short run may bridge."""
_STRETCH = 1.6
"""By how much a run may be longer than the translation as a whole is beside its source."""
_SLACK = 4
"""Characters that it may be longer besides: an article, a preposition."""
_OPENERS = "([{（［【《〈「『“‘«„"
_CLOSERS = ")]}）］】》〉」』”’»“"
_PARTNERS = dict(zip("([{（［【《〈「『“‘«„", ")]}）］】》〉」』”’»“", strict=True))
_BEFORE = frozenset(_OPENERS + "\"'")
_BEHIND = frozenset(_CLOSERS + "\"'")
_FINAL = frozenset(".,;:!?。，；：！？、…")
_ENOUGH = 0.35
"""Attention of a word to the right slice that is as good as all of it: it is spread over several heads and pieces."""


class Range(NamedTuple):
    """A slice of a translation."""

    start: int
    end: int
    confidence: float
    """From 0 to 1: how sure it is that it is the right one."""


def find_range(evidence: Evidence, source: str, start: int, end: int, renderings: Sequence[str] = ()) -> Range | None:
    """The words of a translation that come from ``start`` to ``end`` of its source; None when nothing tells.

    ``renderings`` are translations of that slice alone.
    """
    exact = _exact(evidence, renderings)
    gains = evidence.gains(start, end, renderings)
    ratio = len(evidence.translation) / max(1, len(source))
    run = _best_run(gains, evidence.words, round(_STRETCH * ratio * (end - start) + _SLACK * min(1.0, ratio)))
    anchored = run is not None and any(gain.inside >= SURE for gain in gains[run[0] : run[1] + 1])
    if exact is not None and not anchored and (run is None or _agree(exact, run, evidence.words)):
        return _with_marks(evidence.translation, source[start:end], exact)
    if run is None:
        return None
    first, last = run
    low, high = evidence.words[first].start, evidence.words[last].end
    if gains[first].inside >= SURE:
        low = min(low, evidence.anchor(first, low, high)[0])
    if gains[last].inside >= SURE:
        high = max(high, evidence.anchor(last, low, high)[1])
    span = Range(low, high, _confidence(gains, first, last))
    return _with_marks(evidence.translation, source[start:end], span)


def _best_run(gains: Sequence[Gain], of: Sequence[Word], longest: int) -> tuple[int, int] | None:
    """First and last index of the run of words for which most speaks after all.

    A short slice keeps a short run, of so many characters at most, even where a translation has its words twice.
    """
    if longest > _LONG:
        return _best_of_any_length(gains)
    best, best_run = 0.0, None
    for first, gain in enumerate(gains):
        total, last, gap = 0.0, first, 0
        if gain.sum <= _BRIDGE:
            continue
        while last < len(gains) and gap <= _GAP and (last == first or of[last].end - of[first].start <= longest):
            total += gains[last].sum - _BRIDGE
            gap = 0 if gains[last].sum > 0 else gap + 1
            if total > best:
                best, best_run = total, (first, last)
            last += 1
    return best_run


def _best_of_any_length(gains: Sequence[Gain]) -> tuple[int, int] | None:
    best, best_run = 0.0, None
    total, first = 0.0, 0
    for index, gain in enumerate(gains):
        if total <= 0:
            total, first = 0.0, index
        total += gain.sum - _BRIDGE
        if total > best:
            best, best_run = total, (first, index)
    return best_run


def _confidence(gains: Sequence[Gain], first: int, last: int) -> float:
    """How much of what speaks for the slice lies in the run, how little speaks against, and how strongly it does."""
    inside = sum(gain.inside for gain in gains[first : last + 1])
    outside = sum(gain.outside for gain in gains[first : last + 1])
    everywhere = sum(gain.inside for gain in gains)
    share = inside / everywhere if everywhere else 0.0
    purity = inside / (inside + outside) if inside else 0.0
    strength = sum(min(1.0, gain.inside / _ENOUGH) for gain in gains[first : last + 1]) / (last + 1 - first)
    anchored = any(gain.inside >= SURE for gain in gains[first : last + 1])
    return min(0.97 if anchored else 0.9, share * purity * strength)


def _exact(evidence: Evidence, renderings: Sequence[str]) -> Range | None:
    """The only place where a translation has a rendering letter for letter, if it is more than a letter long."""
    folded = evidence.translation.casefold()
    if len(folded) != len(evidence.translation):
        folded = evidence.translation
    for rendering in renderings:
        of = words(rendering)
        if not of or of[-1].end - of[0].start < 2:  # noqa: PLR2004 - a letter is found anywhere
            continue
        wanted = rendering[of[0].start : of[-1].end].casefold()
        at = folded.find(wanted)
        if at < 0 or folded.find(wanted, at + 1) >= 0:
            continue
        touched = evidence.within(at, at + len(wanted))
        if touched and (evidence.words[touched[0]].start, evidence.words[touched[-1]].end) == (at, at + len(wanted)):
            return Range(at, at + len(wanted), 0.95)
    return None


def _agree(exact: Range, run: tuple[int, int], of: Sequence[Word]) -> bool:
    """Whether a place and a run of words overlap."""
    return exact.start < of[run[1]].end and of[run[0]].start < exact.end


def _with_marks(translation: str, source: str, span: Range) -> Range:
    """The range with the marks at its ends that belong in it: those that the source has, and partners of brackets."""
    start, end, confidence = span
    inside = source.strip()
    before, after = translation[start - 1 : start] if start else "", translation[end : end + 1]
    if before in _BEFORE and inside[:1] in _BEFORE:
        start -= 1
    if any(after in marks and inside[-1:] in marks for marks in (_BEHIND, _FINAL)):
        end += 1
    for opener in _unclosed(translation[start:end]):
        if translation[end : end + 1] != _PARTNERS[opener]:
            break
        end += 1
    return Range(start, end, confidence)


def _unclosed(text: str) -> list[str]:
    """Brackets that open in a text and do not close there, the innermost first."""
    stack: list[str] = []
    for char in text:
        if stack and char == _PARTNERS[stack[-1]]:
            stack.pop()
        elif char in _PARTNERS:
            stack.append(char)
    return stack[::-1]
