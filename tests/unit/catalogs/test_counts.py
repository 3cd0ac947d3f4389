from __future__ import annotations

import pytest

from communique.catalogs.counts import Counts, count, count_text
from communique.model import Authorship, Catalog, Origin, OriginKind, State, Unit, UnitKey


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        ("", 0, 0),
        ("Two words, 2017.", 2, 0),
        ("Санкт-Петербург — это город", 4, 0),
        ("naïve nai\u0308ve й и\u0306", 4, 0),
        ("江苏省与SPbU签署协议。", 1, 8),
        ("3万元，12.5%", 0, 2),
        ("カタカナ々", 0, 5),
        ("snake_case x2y", 4, 0),
    ],
)
def test_words_and_characters(text: str, words: int, characters: int) -> None:
    assert count_text(text) == (words, characters)


def test_counts_of_a_catalog() -> None:
    catalog = Catalog(
        source_locale="en",
        target_locale="zh_CN",
        units=(
            Unit(key=UnitKey("One two three")),
            Unit(key=UnitKey("Four"), target="四", fuzzy=True, draft="四"),
            Unit(key=UnitKey("Five six"), target="五六"),
            Unit(key=UnitKey("七八"), target="x", fuzzy=True),
        ),
        obsolete=(Unit(key=UnitKey("gone"), target="x"),),
    )
    found = count(catalog)
    assert (found.units, found.words, found.words_left, found.characters, found.characters_left) == (4, 6, 4, 2, 2)
    assert [found.of(state) for state in State] == [1, 1, 1, 1]
    assert found.authorship == {Authorship.NONE: 1, Authorship.MACHINE: 1, Authorship.HUMAN: 2}
    assert not found.complete
    twice = found + found
    assert (twice.units, twice.words_left, twice.of(State.DRAFT), twice.authorship[Authorship.HUMAN]) == (8, 8, 2, 4)
    assert Counts() + found == found


def test_empty_catalog_is_complete() -> None:
    assert Counts().complete


def test_risks_of_raw_drafts_are_sorted_into_fifths() -> None:
    def drafted(source: str, risk: int | None, *, target: str = "x") -> Unit:
        origin = Origin(kind=OriginKind.MACHINE, risk=risk)
        return Unit(key=UnitKey(source), target=target, fuzzy=True, draft="x", origin=origin)

    units = (
        drafted("a", 0),
        drafted("b", 19),
        drafted("c", 20),
        drafted("d", 100),
        drafted("e", None),
        drafted("edited", 99, target="y"),
    )
    catalog = Catalog(source_locale="en", target_locale="ru", units=units)
    assert count(catalog).risks == {0: 2, 1: 1, 4: 1}
    assert (count(catalog) + count(catalog)).risks == {0: 4, 1: 2, 4: 2}
