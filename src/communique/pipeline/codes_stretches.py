"""A sentence put together from translations of what stands between its codes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from communique.engines.contract import Hypothesis
from communique.inline import Protected
from communique.languages import Language

_PLACEHOLDER = re.compile(r"(⟦[0-9]+⟧)")
_MARKS = ",，、;；:："
"""Marks between clauses, which stand at the end or the start of a stretch."""
_MARK = r"[,;:](?=\s)|[，、；：]"
"""A comma in a number and the colon of an hour have no blank behind them."""
_HEAD = re.compile(rf"\s*({_MARK})\s*")
_TAIL = re.compile(rf"(?<![\s{_MARKS}])\s*({_MARK})(\s*)\Z")
_STOPS = (".", "。")
"""Full stops, which engines like to set after anything."""
_ENDS = (*_STOPS, "!", "?", "！", "？")


def stretches(protected: Protected) -> list[str]:
    """What stands between the placeholders and has a letter, in order."""
    return [piece.strip() for piece in _PLACEHOLDER.split(protected.text)[::2] if any(char.isalpha() for char in piece)]


def join_stretches(
    protected: Protected, translations: Mapping[str, Sequence[Hypothesis]], whole: str, target: Language
) -> Hypothesis | None:
    """The sentence with its placeholders, of the best translation of each stretch; None when one has none.

    ``whole`` is a translation of the whole sentence, which shows how it ends; it may be empty. The score is the mean
    of the scores.
    """
    pieces = _PLACEHOLDER.split(protected.text)
    used: list[Hypothesis] = []
    for index in range(0, len(pieces), 2):
        bare = pieces[index].strip()
        if not any(char.isalpha() for char in bare):
            pieces[index] = _marked(pieces[index], pieces[index], target, first=index == 0)
            continue
        made = translations.get(bare, ())
        if not made or not made[0].text.strip():
            return None
        used.append(made[0])
        fitted = _fit(pieces[index], made[0].text.strip())
        pieces[index] = _marked(pieces[index], fitted, target, first=index == 0)
    if not used:
        return None
    if pieces[-1].strip() in _ENDS and whole[-1:] in _ENDS:
        # The engine knows how a sentence ends in the target language.
        pieces[-1] = whole[-1:]
    scores = [made.score for made in used if made.score is not None]
    mean = sum(scores) / len(scores) if len(scores) == len(used) else None
    return Hypothesis(text="".join(pieces), score=mean, parts=max(made.parts for made in used))


def _marked(stretch: str, made: str, target: Language, *, first: bool) -> str:
    """A translation with the marks of its stretch at the ends, as the target language sets them.

    An engine drops them, or leaves those of the source.
    """
    marks, outer = target.drafts.clause_marks, _MARKS + " \u00a0\u3000"
    head = None if first else _HEAD.match(stretch)
    if head:
        made = marks[head[1]] + made.lstrip(outer)
    tail = _TAIL.search(stretch)
    if tail:
        made = made.rstrip(outer) + marks[tail[1]]
    return made


def _fit(stretch: str, target: str) -> str:
    """The translation of a stretch with its outer blanks, and without the full stop or capital it never had."""
    bare = stretch.strip()
    if bare[-1] not in _ENDS:
        target = target.rstrip("".join(_STOPS))
    if bare[0].islower() and not target[1:2].isupper():
        target = target[:1].lower() + target[1:]
    start = stretch.index(bare)
    return f"{stretch[:start]}{target}{stretch[start + len(bare) :]}"
