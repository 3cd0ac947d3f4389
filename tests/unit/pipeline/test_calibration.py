from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from communique.engines.contract import PLAIN, Hypothesis, Way
from communique.pipeline.calibration import calibrate, trial_count, trial_sentences
from communique.pipeline.calibration_sentences import SENTENCES


class Mangler:
    """Copies its source after changing it; knows one pair."""

    name = "mangler"
    source_locale = "en"
    target_locale = "ru"
    packages: tuple[str, ...] = ("en_ru 1",)
    pivot = ""

    def __init__(self, change: Callable[[str], str]) -> None:
        self._change = change

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        assert way == PLAIN
        assert not prefixes
        if progress is not None:
            progress(len(texts))
        return [(Hypothesis(text=self._change(text)),) for text in texts]

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        raise NotImplementedError


TEXTS = trial_sentences((), "en")


def test_the_form_that_survives_is_kept() -> None:
    def change(text: str) -> str:
        return text.replace("[", "").replace("⟦", "").replace("(", "").replace("{", "").replace("/", "")

    found = calibrate(Mangler(change), TEXTS, forms=("⟦{n}⟧", "[{n}]", "#{n}#", "{{{n}}}"))
    assert found.forms == ("#{n}#",)
    assert found.sentences == len(TEXTS) == 12
    best = found.survivals[0]
    assert (best.pattern, best.single, best.pair) == ("#{n}#", 1.0, 1.0)
    assert [one.single for one in found.survivals[1:]] == [0.0, 0.0, 0.0]


def test_a_second_form_is_kept_where_it_saves_what_the_first_loses() -> None:
    def change(text: str) -> str:
        return text.replace("#", "") if "museum" in text or "bridge" in text else text.replace("[", "")

    found = calibrate(Mangler(change), TEXTS, forms=("[{n}]", "#{n}#", "<{n}>"))
    # The third survives everywhere, so that nothing is left to be saved.
    assert found.forms == ("<{n}>",)
    assert calibrate(Mangler(change), TEXTS, forms=("[{n}]", "#{n}#")).forms == ("#{n}#", "[{n}]")


def test_a_pair_in_the_wrong_order_has_not_come_through() -> None:
    def change(text: str) -> str:
        return text.replace("#1#", "@").replace("#2#", "#1#").replace("@", "#2#") if "#2#" in text else text

    (survival,) = calibrate(Mangler(change), TEXTS, forms=("#{n}#",)).survivals
    assert (survival.single, survival.pair) == (1.0, 0.0)


def test_a_package_that_keeps_nothing_gets_no_form() -> None:
    assert calibrate(Mangler(lambda _: "ничего"), TEXTS).forms == ()


def test_it_is_the_same_every_time_and_tells_how_far_it_is() -> None:
    done: list[int] = []
    first = calibrate(Mangler(str), TEXTS, progress=done.append)
    assert first == calibrate(Mangler(str), TEXTS)
    assert sum(done) == trial_count(len(TEXTS)) == 240


@pytest.mark.parametrize("locale", ["en", "zh_CN", "ru"])
def test_every_language_has_sentences_of_its_own(locale: str) -> None:
    assert trial_sentences((), locale) == list(SENTENCES[locale])


def test_the_projects_own_sentences_come_first() -> None:
    own = [f"This is the sentence number {number} of a real release." for number in range(100)]
    taken = trial_sentences([*own, "So short.", own[0], "A literal ⟦1⟧ is no sentence for this trial here."], "en")
    assert taken == [*own[:28], *SENTENCES["en"]]
