"""Training of the lexicons, on a few sentences."""

from __future__ import annotations

from random import Random

from tools.lexicons.train import Sentences, chances, choose, keys_of, train


def sentences() -> Sentences:
    """Sentences in which A is said as x or y, B as z, and the rest is noise."""
    chance = Random(3)
    left, right = [], []
    for number in range(400):
        noise = {f"n{chance.randrange(60)}" for _ in range(4)}
        one = {"A"} if number % 8 == 0 else {"B"} if number % 8 == 1 else set()
        other = {"x" if number % 16 else "y"} if number % 8 == 0 else {"z"} if number % 8 == 1 else set()
        left.append(frozenset(one | {f"m{number % 90}"}))
        right.append(frozenset(other | noise))
    return Sentences(left, right)


def test_both_translations_of_a_word_are_found() -> None:
    made = sentences()
    rows = {row.stem: row for row in train(made, chances(made.right), most=5)}
    assert set(rows) == {"A", "B"}
    assert set(rows["A"].answers) == {"x", "y"}
    assert rows["B"].answers == ("z",)
    assert rows["B"].hit > 1.5
    assert rows["B"].miss < -1.5


def test_keys_are_chosen_for_sentences_that_none_before_has_told() -> None:
    sides = [frozenset({"x", "w"})] * 6 + [frozenset({"y"})] * 5
    share = {"x": 0.02, "w": 0.03, "y": 0.02}
    chosen, covered, usual = choose(sides, share, share, 5)
    assert (chosen, covered) == (["x", "y"], 11)
    assert round(usual, 4) == 0.0396


def test_keys_of_chinese_are_of_its_own_script() -> None:
    assert keys_of(["GDP增长"], "zh_CN") == [frozenset({"增", "长", "增长"})]
