"""Other ways to ask for one text: in other letters, in parts, with placeholders for what must stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from communique.engines.contract import Hypothesis
from communique.inline import Protected, Restored, restore
from communique.languages import Language, get_language
from communique.pipeline.codes import Answers, CodesWay, ask, attempts

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STOPS: Final = ".。"
_ENDS: Final = ".!?。！？…"
_TITLE: Final = 0.75
"""Share of longer words with a capital from which on a text is set like a headline."""
_LONG_WORD: Final = 4
_LEAST_WORDS: Final = 3
_LEAST_CLAUSE: Final = 24
"""Characters of the shortest clause with blanks that is translated by itself; a third of them without."""
_PARTS: Final = 3
"""Into how many clauses a text is cut at most, so that they keep some context."""
_CLAUSE_END: Final = re.compile(r"[;；。！？，：](?!$)|[.!?,:](?=\s)|[—–](?=\s)")
_PLAIN: Final = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "…": "...", "\u00a0": " ", "\u202f": " "}
)
_DASH: Final = re.compile(r"(?<!\s)\s+[—–-]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What came of an ask: one translation with its inline codes."""

    restored: Restored
    score: float | None
    middle: str = ""
    """What stood in the middle language."""


Made = Mapping[str, Sequence[Hypothesis]]
"""Strings that the engine was asked for, and what it gave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What to ask the engine for one text, and how its translations come of the answers."""

    parts: tuple[str, ...]
    proposals: Callable[[Made], list[Proposal]]
    """Takes at least the hypotheses of each part."""
    repairs: tuple[str, ...] = ()
    """What that puts right without the engine."""


def same(protected: Protected, text: str) -> Ask:
    """A text with the placeholders of ``protected``: as it is, or in other words or letters."""

    def proposals(made: Made) -> list[Proposal]:
        return [_restored(one, protected) for one in made[text]]

    return Ask(parts=(text,), proposals=proposals)


def _restored(made: Hypothesis, protected: Protected) -> Proposal:
    # Codes around nothing are no translation.
    restored = restore(made.text, protected) if made.text.strip() else Restored(text="")
    return Proposal(restored=restored, score=made.score, middle=made.middle)


def held(
    protected: Protected,
    source_locale: str,
    target_locale: str,
    *,
    finish: Callable[[Restored], str],
    stretches: bool,
    repairs: tuple[str, ...],
) -> Ask:
    """The text with placeholders, the text without them, and its phrases: codes and extras find their places in all.

    ``finish`` changes what came of them: it puts terms into their cases. Without ``stretches`` the phrases only help to
    find places, and are not joined to a translation of their own.
    """
    asked = ask(protected)

    def proposals(made: Made) -> list[Proposal]:
        answers = Answers(
            marked=made[asked.marked],
            plain=made[asked.plain],
            phrases={phrase: made[phrase] for phrase in asked.phrases},
        )
        return [
            Proposal(
                restored=replace(placed.restored, text=finish(placed.restored), extras=()),
                score=placed.hypothesis.score,
                middle=placed.hypothesis.middle,
            )
            for placed in attempts(protected, answers, source_locale=source_locale, target_locale=target_locale)
            if placed.hypothesis.text.strip() and (stretches or placed.way is not CodesWay.STRETCHES)
        ]

    parts = tuple(dict.fromkeys((asked.marked, asked.plain, *asked.phrases)))
    return Ask(parts=parts, proposals=proposals, repairs=repairs)


def _has_case(text: str) -> bool:
    return text.upper() != text.lower()


def is_title_case(text: str) -> bool:
    """Whether a text is set in capitals, all of it or each longer word: ``NEWS OF THE DAY``, ``News of the Day``."""
    words = [match.group() for match in _WORD.finditer(text)]
    longer = [word for word in words if len(word) >= _LONG_WORD and _has_case(word)]
    return len(longer) >= _LEAST_WORDS and sum(word[0].isupper() for word in longer) >= _TITLE * len(longer)


def sentence_case(text: str, names: Sequence[tuple[int, int]]) -> str | None:
    """A headline in the letters of a sentence; ``names`` are slices that keep their capitals. None for other texts."""
    if not is_title_case(text):
        return None
    shouting = text == text.upper()
    first = True

    def lower(match: re.Match[str]) -> str:
        nonlocal first
        word, start = match.group(), match.start()
        begins, first = first, False
        if any(one <= start < end for one, end in names):
            return word.capitalize() if shouting and len(word) >= _LONG_WORD else word
        if not shouting and not word[1:].islower() and len(word) > 1:
            return word
        return word.capitalize() if begins else word.lower()

    return _WORD.sub(lower, text)


def plain_marks(text: str) -> str | None:
    """Typewriter quotation marks and commas for dashes, which more packages know; None where nothing changes."""
    changed = _DASH.sub(", ", text.translate(_PLAIN))
    return changed if changed != text else None


def clauses(protected: Protected, source_locale: str, target_locale: str) -> Ask | None:
    """The clauses one by one, joined as the target language joins them; None where there is but one."""
    source, target = get_language(source_locale), get_language(target_locale)
    parts = _cut(protected.text, _LEAST_CLAUSE if source.checks.spaced else _LEAST_CLAUSE // 3)
    if len(parts) == 1:
        return None

    def proposals(made: Made) -> list[Proposal]:
        firsts = [made[part][0] for part in parts]
        if not all(one.text.strip() for one in firsts):
            return []
        texts = [
            _clause(part, one.text, target, first=index == 0, last=index == len(parts) - 1)
            for index, (part, one) in enumerate(zip(parts, firsts, strict=True))
        ]
        whole = Hypothesis(text="".join(texts), score=mean([one.score for one in firsts]), parts=len(parts))
        return [replace(_restored(whole, protected), middle=" ".join(one.middle for one in firsts if one.middle))]

    return Ask(parts=tuple(dict.fromkeys(parts)), proposals=proposals)


def _cut(text: str, least: int) -> list[str]:
    """A text at its clause marks, in parts of at least so many characters and a third of the whole."""
    least = max(least, len(text) // _PARTS)
    stops = [match.end() for match in _CLAUSE_END.finditer(text)]
    parts, start = [], 0
    for stop in stops:
        if stop - start >= least and len(text) - stop >= least:
            parts.append(text[start:stop].strip())
            start = stop
    return [*parts, text[start:].strip()]


def _clause(part: str, made: str, target: Language, *, first: bool, last: bool) -> str:
    """The translation of a clause without the end and the capital that it never had, with its own mark."""
    text = made.strip()
    if not last and part[-1] not in _ENDS:
        marks = target.drafts.clause_marks
        text = text.rstrip(_STOPS + ",;:，；：、 ") + marks.get(part[-1], marks[""])
    elif not last:
        text += target.joiner
    lowered = not first and part[:1].islower() and not text[1:2].isupper()
    return text[:1].lower() + text[1:] if lowered else text


def mean(scores: Iterable[float | None]) -> float | None:
    """The mean of some scores; None where one is not known."""
    found = list(scores)
    known = [score for score in found if score is not None]
    return sum(known) / len(known) if known and len(known) == len(found) else None
