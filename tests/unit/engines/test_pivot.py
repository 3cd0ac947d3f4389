"""Two engines in a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from communique.engines.contract import PLAIN, Hypothesis, Link, Way
from communique.engines.pivot import PivotEngine


class Marking:
    """Marks texts with its target locale."""

    name = "marking"
    pivot = ""

    def __init__(self, source_locale: str, target_locale: str, mean: float | None = -0.5) -> None:
        self.source_locale = source_locale
        self.target_locale = target_locale
        self.packages: tuple[str, ...] = (f"{source_locale}_{target_locale} 1",)
        self.mean = mean

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        for _ in texts:
            if progress:
                progress(1)
        return [(Hypothesis(text=f"{text}>{self.target_locale}", score=self.mean, parts=len(text)),) for text in texts]

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        return [None for _ in zip(sources, targets, strict=True)]


def test_both_engines_show() -> None:
    engine = PivotEngine(Marking("zh_CN", "en"), Marking("en", "ru"))
    told: list[int] = []
    made = engine.translate(["a", "b", "c"], progress=told.append)
    assert [one.text for (one,) in made] == ["a>en>ru", "b>en>ru", "c>en>ru"]
    assert [one.score for (one,) in made] == [-1.0, -1.0, -1.0]
    assert made[0][0].parts == len("a>en")
    assert sum(told) == 3
    assert (engine.source_locale, engine.pivot, engine.target_locale) == ("zh_CN", "en", "ru")
    assert engine.packages == ("zh_CN_en 1", "en_ru 1")
    assert engine.name == "marking"


def test_no_score_without_both() -> None:
    engine = PivotEngine(Marking("zh_CN", "en", None), Marking("en", "ru"))
    assert engine.translate(["a"])[0][0].score is None


def test_engines_that_do_not_meet_are_refused() -> None:
    with pytest.raises(ValueError, match="is not"):
        PivotEngine(Marking("zh_CN", "en"), Marking("ru", "en"))


class Branching:
    """Gives numbered hypotheses, later ones less likely; keeps what it is asked, in a log that engines may share."""

    name = "branching"
    pivot = ""
    packages: tuple[str, ...] = ()

    def __init__(self, source_locale: str, target_locale: str, log: list[tuple[str, int]]) -> None:
        self.source_locale = source_locale
        self.target_locale = target_locale
        self.log = log
        self.prefixes: list[str] = []

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        self.log.append((self.target_locale, len(texts)))
        self.prefixes += prefixes
        if progress:
            progress(len(texts))
        links = (Link(0, 1, 0, 1, 0.5),) if way.links else ()
        return [
            tuple(
                Hypothesis(text=f"{text}{self.target_locale[0]}{number}", score=-float(number + len(text)), links=links)
                for number in range(way.hypotheses)
            )
            for text in texts
        ]

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        return [-1.0 if target == f"{source}!" else None for source, target in zip(sources, targets, strict=True)]


def test_the_likeliest_of_all_ways_are_kept() -> None:
    log: list[tuple[str, int]] = []
    engine = PivotEngine(Branching("zh_CN", "en", log), Branching("en", "ru", log))
    (made,) = engine.translate(["x"], way=Way(hypotheses=4, links=True))
    assert [(one.text, one.middle) for one in made] == [
        ("xe0r0", "xe0"),
        ("xe0r1", "xe0"),
        ("xe1r0", "xe1"),
        ("xe0r2", "xe0"),
    ]
    assert [one.score for one in made] == [-4.0, -5.0, -5.0, -6.0]
    assert made[0].links == (Link(0, 1, 0, 1, 0.25),)
    assert log == [("en", 1), ("ru", 2)]


def test_the_second_engine_begins_before_the_first_has_finished() -> None:
    log: list[tuple[str, int]] = []
    engine = PivotEngine(Branching("zh_CN", "en", log), Branching("en", "ru", log), chunk=2)
    told: list[int] = []
    made = engine.translate(["a", "bbb", "cc", "a", ""], progress=told.append)
    assert log == [("en", 2), ("ru", 2), ("en", 2), ("ru", 2)]
    assert [one.text for one, *_ in made] == ["ae0r0", "bbbe0r0", "cce0r0", "ae0r0", "e0r0"]
    assert sum(told) == 5


def test_prefixes_are_for_the_second_engine() -> None:
    first, second = Branching("zh_CN", "en", []), Branching("en", "ru", [])
    PivotEngine(first, second).translate(["a", "a", "b"], prefixes=["Да", "", "Да"])
    assert first.prefixes == []
    assert sorted(second.prefixes) == ["", "Да", "Да"]


def test_scoring_goes_through_the_best_middle_text() -> None:
    engine = PivotEngine(Branching("zh_CN", "en", []), Branching("en", "ru", []))
    assert engine.score(["xyz", "xyz"], ["xyze0!", "?"]) == [-4.0, None]
