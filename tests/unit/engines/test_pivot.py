"""Two engines in a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from communique.engines.contract import Hypothesis
from communique.engines.pivot import PivotEngine


class Marking:
    """Marks texts with its target locale."""

    name = "marking"
    pivot = ""

    def __init__(self, source_locale: str, target_locale: str, score: float | None = -0.5) -> None:
        self.source_locale = source_locale
        self.target_locale = target_locale
        self.packages: tuple[str, ...] = (f"{source_locale}_{target_locale} 1",)
        self.score = score

    def translate(self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None) -> list[Hypothesis]:
        for _ in texts:
            if progress:
                progress(1)
        return [Hypothesis(text=f"{text}>{self.target_locale}", score=self.score, parts=len(text)) for text in texts]


def test_both_engines_show() -> None:
    engine = PivotEngine(Marking("zh_CN", "en"), Marking("en", "ru"))
    told: list[int] = []
    made = engine.translate(["a", "b", "c"], progress=told.append)
    assert [one.text for one in made] == ["a>en>ru", "b>en>ru", "c>en>ru"]
    assert [one.score for one in made] == [-1.0, -1.0, -1.0]
    assert made[0].parts == len("a>en")
    assert sum(told) == 3
    assert (engine.source_locale, engine.pivot, engine.target_locale) == ("zh_CN", "en", "ru")
    assert engine.packages == ("zh_CN_en 1", "en_ru 1")
    assert engine.name == "marking"


def test_no_score_without_both() -> None:
    engine = PivotEngine(Marking("zh_CN", "en", None), Marking("en", "ru"))
    assert engine.translate(["a"])[0].score is None


def test_engines_that_do_not_meet_are_refused() -> None:
    with pytest.raises(ValueError, match="is not"):
        PivotEngine(Marking("zh_CN", "en"), Marking("ru", "en"))
