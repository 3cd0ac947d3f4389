"""Inline codes through machine translation: what to ask an engine for, and the best of what its answers give.

    asked = ask(protected)                       # marked, plain, phrases
    answers = Answers(marked=…, plain=…, phrases={…})   # hypotheses, as many of the three as were asked for
    placed = place_codes(protected, answers, source_locale="en", target_locale="zh_CN")

Markup is always well-formed and complete in what comes back, or ``restored.lost`` names what it lacks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from communique.engines.contract import Hypothesis
from communique.inline import Protected, Restored, phrases, project, restore
from communique.languages import get_language
from communique.pipeline.codes_stretches import join_stretches, stretches

_LEAST = 0.3
"""Confidence of a placement below which it is left out: below, every second one is wrong (``docs/protection.md``)."""
_SURE = 0.4
"""Confidence from which more than nine of ten placements are right."""
_CARRIED = 0.9
"""Confidence of placeholders that came through, each for a single."""
_CARRIED_PAIRS = 0.5
"""Confidence of placeholders that came through as pairs: every second pair has moved to other words."""
_JOINED = 0.85
"""Confidence of stretches: every code is beside its words, but these do not know of each other."""


class CodesWay(StrEnum):
    """How the codes of a draft came to their places."""

    NONE = "none"
    """There was no code inside."""
    PLACEHOLDERS = "placeholders"
    """The engine carried placeholders over."""
    PROJECTION = "projection"
    """The engine translated without codes; they were put where their words went."""
    STRETCHES = "stretches"
    """What stands between the codes was translated stretch by stretch."""
    DROPPED = "dropped"
    """Codes were left out; ``lost`` names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an engine may be asked for one text."""

    marked: str
    """With ``⟦1⟧`` in place of codes. Equal to ``plain`` where there is no code inside."""
    plain: str
    """Without codes, as a reader sees it; ask with ``Way(links=True)``."""
    phrases: tuple[str, ...]
    """The stretches between the codes and the words inside pairs, each to be translated alone; distinct."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What an engine made of :class:`Asked`; what was not asked for is left empty."""

    marked: Sequence[Hypothesis] = ()
    plain: Sequence[Hypothesis] = ()
    phrases: Mapping[str, Sequence[Hypothesis]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One translation with its codes."""

    restored: Restored
    way: CodesWay
    hypothesis: Hypothesis
    """What it was made from; of stretches a joined one."""
    confidence: float
    """From 0 to 1: how sure it is that the codes stand where they belong."""

    @property
    def whole(self) -> bool:
        """Nothing was lost, and no extra is missing."""
        return not self.restored.lost and not self.restored.missing


def ask(protected: Protected) -> Asked:
    """What to ask an engine for a text whose codes were taken out.

    ``marked`` and ``plain`` cost one sentence each. Phrases are short; they make the places of codes surer, and are
    all that :attr:`CodesWay.STRETCHES` needs. A text without a code inside (``protected.groups`` is empty) needs only
    ``plain``.
    """
    if not protected.groups:
        return Asked(marked=protected.text, plain=protected.text, phrases=())
    wanted = dict.fromkeys([*phrases(protected), *stretches(protected)])
    return Asked(marked=protected.text, plain=protected.plain, phrases=tuple(wanted))


def attempts(protected: Protected, answers: Answers, *, source_locale: str, target_locale: str) -> list[Placed]:
    """Every translation that the answers give, the most trusted first; at least one for any non-empty answer.

    One or more for each hypothesis, so that a judge of whole drafts can choose; whole ones come before those that
    lost something, and one without any code (:attr:`CodesWay.DROPPED`) is the last. Without any answer the result is
    empty.
    """
    if not protected.groups:
        made = dict.fromkeys([*answers.plain, *answers.marked])
        return [
            Placed(restored=restore(one.text, protected), way=CodesWay.NONE, hypothesis=one, confidence=1.0)
            for one in made
        ]
    found = [_carried(one, protected) for one in answers.marked]
    if answers.phrases:
        whole = next((one.text.strip() for one in (*answers.plain, *answers.marked)), "")
        joined = join_stretches(protected, answers.phrases, whole, get_language(target_locale))
        if joined is not None:
            restored = restore(joined.text, protected)
            found.append(Placed(restored=restored, way=CodesWay.STRETCHES, hypothesis=joined, confidence=_JOINED))
    renderings = {phrase: tuple(one.text for one in made) for phrase, made in answers.phrases.items()}
    dropped: list[Placed] = []
    for one in answers.plain:
        projected = project(
            protected,
            one.text,
            one.links,
            source_locale=source_locale,
            target_locale=target_locale,
            renderings=renderings,
            least=_LEAST,
        )
        if projected.placements:
            found.append(
                Placed(
                    restored=projected.restored,
                    way=CodesWay.PROJECTION,
                    hypothesis=one,
                    confidence=projected.confidence,
                )
            )
        dropped.append(
            Placed(restored=restore(one.text, protected), way=CodesWay.DROPPED, hypothesis=one, confidence=1.0)
        )
    # Sorting is stable: of equals the likelier hypothesis comes first.
    found.sort(key=_trust, reverse=True)
    return [*found, *dropped]


def place_codes(protected: Protected, answers: Answers, *, source_locale: str, target_locale: str) -> Placed:
    """The best of :func:`attempts`.

    Raises:
        ValueError: there is no answer at all.
    """
    made = attempts(protected, answers, source_locale=source_locale, target_locale=target_locale)
    if not made:
        raise ValueError("There is no translation to put codes into.")
    return made[0]


def _carried(made: Hypothesis, protected: Protected) -> Placed:
    restored = restore(made.text, protected)
    paired = any(spot.code.pair for spot in protected.spots)
    return Placed(
        restored=restored,
        way=CodesWay.PLACEHOLDERS,
        hypothesis=made,
        confidence=_CARRIED_PAIRS if paired else _CARRIED,
    )


def _trust(placed: Placed) -> tuple[bool, bool, int, bool, float]:
    """Sorts attempts: whole ones, sure ones, by how little they lost; then plain translations before others.

    A projection leaves every word of the translation as the engine made it without codes, so that nothing but the place
    of a code is at stake (``docs/protection.md``).
    """
    lost = len(placed.restored.lost) + len(placed.restored.missing)
    projected = placed.way is CodesWay.PROJECTION
    return not lost, placed.confidence >= _SURE, -lost, projected, 0.0 if projected else placed.confidence
