from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.engines.contract import PLAIN, Hypothesis, Way
from communique.model import Draft, Origin, OriginKind
from communique.pipeline.risk import Evidence, assess, gather, with_risks

USUAL = Evidence(forward=-3.2, backward=-3.3)


class Scorer:
    """An engine that knows how likely its translations are, and counts what it is asked."""

    name = "scorer"
    packages: tuple[str, ...] = ()
    pivot = ""

    def __init__(self, source_locale: str, target_locale: str, score: float | None) -> None:
        self.source_locale = source_locale
        self.target_locale = target_locale
        self.asked: list[tuple[str, str]] = []
        self._score = score

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        raise AssertionError("nobody asked for a translation")

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        self.asked += zip(sources, targets, strict=True)
        return [self._score] * len(sources)


def test_what_nobody_knows_counts_as_middling() -> None:
    assert assess(Evidence()) == assess(USUAL)


@pytest.mark.parametrize(
    "worse",
    [
        replace(USUAL, forward=-4.5),
        replace(USUAL, backward=-4.5),
        replace(USUAL, deviation=-3.0),
        replace(USUAL, deviation=3.0),
        replace(USUAL, size=20.0),
        replace(USUAL, errors=1),
        replace(USUAL, warnings=1),
    ],
)
def test_each_bad_sign_makes_it_riskier(worse: Evidence) -> None:
    assert assess(worse) > assess(USUAL)


def test_an_error_weighs_more_than_a_warning() -> None:
    assert assess(replace(USUAL, errors=1)) > assess(replace(USUAL, warnings=1))


def test_an_own_score_is_held_against_own_scores() -> None:
    assert assess(Evidence(forward=-1.2, own=True)) == assess(Evidence(forward=-3.2, own=False))
    assert assess(Evidence(forward=-2.0, own=True)) > assess(Evidence(forward=-2.0, own=False))


@given(
    st.builds(
        Evidence,
        forward=st.none() | st.floats(-1e6, 0),
        own=st.booleans(),
        backward=st.none() | st.floats(-1e6, 0),
        deviation=st.floats(-1e6, 1e6),
        size=st.floats(0, 1e6),
        errors=st.integers(0, 9),
        warnings=st.integers(0, 9),
    )
)
def test_it_is_from_0_to_100(evidence: Evidence) -> None:
    assert 0 <= assess(evidence) <= 100


def test_both_directions_are_asked_once() -> None:
    forward, backward = Scorer("en", "ru", -2.0), Scorer("ru", "en", -2.5)
    pairs = [("The sides met in Nanjing.", "Стороны встретились в Нанкине."), ("They met again.", "Встретились снова.")]
    gathered = gather(pairs, source_locale="en", target_locale="ru", forward=forward, backward=backward)
    assert [(one.forward, one.own, one.backward) for one in gathered] == [(-2.0, False, -2.5)] * 2
    assert forward.asked == pairs
    assert backward.asked == [(target, source) for source, target in pairs]


def test_scores_of_drafts_are_taken_as_they_are() -> None:
    forward = Scorer("en", "ru", -2.0)
    pairs = [("The sides met.", "Стороны встретились."), ("They met again.", "Встретились снова.")]
    first, second = gather(pairs, source_locale="en", target_locale="ru", forward=forward, own_scores=[-0.5, None])
    assert (first.forward, first.own) == (-0.5, True)
    assert (second.forward, second.own) == (-2.0, False)
    assert forward.asked == pairs[1:]


def test_what_tables_wrote_is_risky_for_what_checks_find_alone() -> None:
    sources = ["— ENDS —", "Date: June 9, 2017", "— ENDS —", "END"]
    targets = ["— Конец —", "Дата: 8 июня 2017 г.", "— Конец —", "Конец"]
    packages: list[tuple[str, ...]] = [(), (), (), ("en_ru 1.0",)]
    doubts: list[tuple[str, ...]] = [(), (), ("Is it?",), ()]
    drafts = [
        Draft(
            target=target,
            origin=Origin(kind=OriginKind.MACHINE, engine="argos", packages=own, rung="by rule", doubts=why),
        )
        for target, own, why in zip(targets, packages, doubts, strict=True)
    ]
    forward = Scorer("en", "ru", -2.0)
    forward.packages = ("en_ru 1.0",)
    made = with_risks(sources, drafts, forward=forward, backward=None)
    first, second, *others = [one.origin.risk for one in made]
    assert (first, second) == (0, 25)
    assert all(one is not None and one > 25 for one in others)


def test_a_wrong_date_is_evidence() -> None:
    source = "The memorandum was signed on June 9, 2017."
    right, wrong = gather(
        [(source, "Меморандум был подписан 9 июня 2017 г."), (source, "Меморандум был подписан 7 июня 2017 г.")],
        source_locale="en",
        target_locale="ru",
    )
    assert (right.errors, wrong.errors) == (0, 1)
    assert assess(wrong) > assess(right)


def test_a_mark_that_is_set_wrong_is_no_evidence() -> None:
    source = "The memorandum was signed in Nanjing."
    (found,) = gather([(source, "备忘录在南京签署.")], source_locale="en", target_locale="zh_CN")
    assert (found.errors, found.warnings) == (0, 0)
