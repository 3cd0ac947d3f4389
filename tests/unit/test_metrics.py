from __future__ import annotations

import pytest

from communique.metrics import Effort, effort, post_edit_distance
from communique.model import Unit, UnitKey


@pytest.mark.parametrize(
    ("draft", "target", "distance"),
    [
        ("", "", 0.0),
        ("same", "same", 0.0),
        ("abc", "", 1.0),
        ("abc", "xyz", 1.0),
        ("kitten", "sitting", 3 / 7),
        ("协议签署", "签署协议", 1.0),
        ("中国大学", "中国大学生", 1 / 5),
    ],
)
def test_post_edit_distance(draft: str, target: str, distance: float) -> None:
    assert post_edit_distance(draft, target) == pytest.approx(distance)
    assert post_edit_distance(target, draft) == pytest.approx(distance)


def test_effort_counts_reviewed_units_with_a_draft() -> None:
    found = effort(
        [
            Unit(key=UnitKey("accepted"), target="abcd", draft="abcd"),
            Unit(key=UnitKey("edited"), target="abcdef", draft="abcd"),
            Unit(key=UnitKey("waiting"), target="abcd", draft="abcd", fuzzy=True),
            Unit(key=UnitKey("being edited"), target="x", draft="abcd", fuzzy=True),
            Unit(key=UnitKey("human"), target="abcd"),
            Unit(key=UnitKey("untranslated"), draft="abcd"),
        ]
    )
    assert found == Effort(units=2, untouched=1, edits=2, length=10)
    assert found.distance == pytest.approx(0.2)
    assert (found + found).distance == pytest.approx(0.2)


def test_nothing_to_compare() -> None:
    assert effort([]).distance is None
