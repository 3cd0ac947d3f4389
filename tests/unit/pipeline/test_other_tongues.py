"""What is not in the language of its release never comes to an engine that does not know it."""

from __future__ import annotations

import pytest

from communique.inline import Markup
from communique.model import Role
from communique.pipeline.by_rule import write_pieces
from communique.pipeline.pieces import cut_pieces
from communique.terms import NO_TERMS, Termbase, termbase_of


def kept(text: str, source: str, target: str, markup: Markup = "none", terms: Termbase = NO_TERMS) -> tuple[bool, bool]:
    """Whether a text stays, and whether that is told as doubtful."""
    (piece,) = write_pieces(cut_pieces(text, Role.BODY, markup), Role.BODY, source, target, markup=markup, terms=terms)
    assert piece.text == text
    return not piece.translated, bool(piece.doubts)


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("Компания открыла новый завод.", "en", "ru", (True, False)),
        ("该公司开设了一家新工厂。", "ru", "zh_CN", (True, False)),
        ("The company opened a new plant.", "zh_CN", "en", (True, False)),
        ("Huawei Mate 60 Pro", "ru", "zh_CN", (True, False)),
        ("Компания открыла новый завод.", "en", "zh_CN", (True, True)),
        ("The company opened a new plant.", "ru", "zh_CN", (True, True)),
        ("该公司开设了一家新工厂。", "ru", "en", (True, True)),
        ("القاهرة", "en", "ru", (True, True)),
        ("The company opened a new plant in Казань.", "ru", "en", (False, False)),
        ("GB/T 19001-2016、ISO 9001:2015", "zh_CN", "en", (False, False)),
        ("The company opened a new plant.", "en", "ru", (False, False)),
        ("2026", "zh_CN", "en", (True, False)),
    ],
)
def test_a_text_in_another_language_stays(text: str, source: str, target: str, expected: tuple[bool, bool]) -> None:
    assert kept(text, source, target) == expected


def test_markup_and_addresses_are_no_words_of_a_language() -> None:
    assert kept("**Завод** [открыт](https://example.org/plant) `pip`", "en", "ru", "markdown") == (True, False)
    assert kept("<b>Завод</b> открыт&nbsp;вчера", "en", "ru", "html") == (True, False)


def test_a_term_in_other_letters_is_rendered() -> None:
    terms = termbase_of([{"zh_CN": "OpenDolphin", "ru": "ОпенДолфин"}])
    assert kept("OpenDolphin", "zh_CN", "ru", terms=terms) == (False, False)
