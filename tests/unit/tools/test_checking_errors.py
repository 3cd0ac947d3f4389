"""Errors that the benchmark of the checks puts into good translations."""

from __future__ import annotations

import random

import pytest
from benchmarks.checking import Row, with_errors
from benchmarks.checking_errors import INJECTORS

ROW = Row(
    source_locale="en",
    target_locale="ru",
    source="In June 2024 the council of {city} met 40 times in China.",
    target="В июне 2024 года совет {city} заседал в Китае 40 раз, 7 июня (дважды) он **был** закрыт.",
)


@pytest.mark.parametrize(
    ("kind", "text", "wrong"),
    [
        ("number dropped", "Всего 40 человек", "Всего  человек"),
        ("currency changed", "costs $5", "costs €5"),
        ("place changed", "在中国举行", "在日本举行"),
        ("negation added", "It is open.", "It is not open."),
        ("placeholder damaged", "See {name}.", "See {nam}."),
        ("markup lost", "a `b", "a b"),
        ("address altered", "https://a.org/x", "https://a.or/x"),
        ("final mark lost", "Всё.", "Всё"),
        ("bracket or quote lost", "(a) b", "(a b"),
        ("word doubled", "в 2019 году", "в 2019 году году"),
    ],
)
def test_an_error_is_put_in(kind: str, text: str, wrong: str) -> None:
    assert INJECTORS[kind](text, random.Random(1)) == wrong


def test_where_there_is_no_room_there_is_no_error() -> None:
    without = [kind for kind, inject in INJECTORS.items() if inject("!?", random.Random(1)) is None]
    assert set(INJECTORS) - set(without) == {"final mark lost"}


def test_the_same_seed_makes_the_same_errors_and_every_one_changes_the_target() -> None:
    made = list(with_errors([ROW]))
    assert made == list(with_errors([ROW]))
    assert {"number changed", "date changed", "letter look-alike", "end cut off", "untranslated"} <= {
        row.kind for row in made
    }
    assert all(row.target != ROW.target and row.clean == (ROW.source, ROW.target) for row in made)
