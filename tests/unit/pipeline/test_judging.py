"""The judge: what counts against a hypothesis, and which one is the best."""

from __future__ import annotations

import pytest

from communique.pipeline.acceptance import has_loop, refusal
from communique.pipeline.judging import Judge, Verdict
from communique.pipeline.judging_weights import FITTED, SET, WEIGHTS
from communique.terms import termbase_of

SOURCE = "The university will open 3 new laboratories in Nanjing on June 7, 2017."
GOOD = "Университет откроет 3 новые лаборатории в Нанкине 7 июня 2017 года."


def best(verdicts: list[Verdict]) -> int:
    return min(range(len(verdicts)), key=lambda index: verdicts[index].rank)


@pytest.mark.parametrize(
    ("target", "feature"),
    [
        ("Университет откроет 3 новые лаборатории в Нанкине 8 июня 2017 года.", "facts error"),
        ("Университет откроет новые лаборатории в Нанкине 7 июня 2017 года.", "facts warning"),
        ("Университет откроет 3 новые лаборатории 大学 в Нанкине 7 июня 2017 года.", "script"),
        ("Университет не откроет 3 новые лаборатории в Нанкине 7 июня 2017 года.", "negation"),
        ("Университет откроет 3 новые лаборатории в Нанкине 7 июня 2017 года", "marks"),
        ("Университет университет откроет 3 новые лаборатории в Нанкине 7 июня 2017 года.", "repeated"),
        ("Откроет 3 7 июня 2017 года.", "short"),
        (GOOD + " Об этом сообщает пресс-служба университета, которая ведёт свой канал в сети.", "long"),
        ("лаборатории " * 20, "useless"),
    ],
)
def test_each_fault_counts_against_a_hypothesis(target: str, feature: str) -> None:
    judge = Judge("en", "ru")
    good, bad = judge.look(SOURCE, GOOD, score=-0.5), judge.look(SOURCE, target, score=-0.5)
    assert good.passes
    assert bad.features.get(feature, 0.0) > good.features.get(feature, 0.0)
    assert best([bad, good]) == 1


def test_what_is_no_draft_comes_last_however_likely_it_is() -> None:
    judge = Judge("en", "ru")
    verdicts = [judge.look(SOURCE, "", score=0.0), judge.look(SOURCE, "Университет откроет 5 лабораторий.", score=-9.0)]
    assert verdicts[0].refusal == "nothing"
    assert best(verdicts) == 1


def test_the_likelier_of_two_that_are_as_good_wins() -> None:
    judge = Judge("en", "ru")
    assert best([judge.look(SOURCE, GOOD, score=-0.9), judge.look(SOURCE, GOOD, score=-0.3)]) == 1


def test_a_missing_term_fails_and_any_form_of_it_passes() -> None:
    terms = termbase_of([{"en": "digital twin", "ru": "цифровой двойник"}])
    judge = Judge("en", "ru", terms=terms)
    source = "They showed the digital twins of two turbines."
    assert judge.look(source, "Они показали цифровых двойников двух турбин.").passes
    assert judge.look(source, "Они показали близнецов двух турбин.").features["terms"] == 1.0


def test_lost_codes_and_unknown_pieces_fail() -> None:
    judge = Judge("en", "ru")
    assert not judge.look(SOURCE, GOOD, lost=1).passes
    assert judge.look(SOURCE, GOOD.replace("новые", "⁇")).refusal == "unknown pieces"
    assert refusal("Type <unk> here.", "Введите <unk> здесь.") == ""


def test_without_checks_only_loops_and_empty_texts_count() -> None:
    judge = Judge("en", "ru", checks=False)
    assert judge.look(SOURCE, "[!!! Ţĥéé !!!]").passes
    assert not judge.look(SOURCE, "да " * 9).passes
    assert has_loop("да " * 9)


def test_no_fault_is_a_merit() -> None:
    assert not FITTED.keys() & SET.keys()
    assert all(weight > 0 for weight in WEIGHTS.values())
