"""Terms that no way of asking brought stand in brackets."""

from __future__ import annotations

import pytest

from communique.checks.running import make_pair
from communique.engines.contract import Way
from communique.inline import Markup
from communique.pipeline.drafting import draft
from communique.pipeline.ladder_asides import with_aside
from communique.pipeline.ladder_terms import Terms
from communique.terms import termbase_of
from support.machine import Machine

ROWS = [
    {"concept": "twin", "en": "digital twin", "ru": "цифровой двойник", "zh_CN": "数字孪生"},
    {"concept": "nanjing", "en": "Nanjing", "ru": "Нанкин", "zh_CN": "南京"},
]


SENTENCE = "The engineers worked with a digital twin of the turbine."


def stubborn(text: str, way: Way) -> list[str]:
    """Answers of a machine that loses placeholders, and makes nothing of what stands between them."""
    whole = text.startswith("The engineers") and text.endswith("turbine.")
    return ["Инженеры работали с копией турбины." if whole else ""]


def aside(source: str, target: str, source_locale: str, target_locale: str, markup: Markup = "none") -> str | None:
    terms = Terms(source_locale=source_locale, target_locale=target_locale, termbase=termbase_of(ROWS))
    pair = make_pair(source, target, source_locale=source_locale, target_locale=target_locale, markup=markup)
    (missing,) = terms.missing(source, target)
    return with_aside(pair.source, pair.target, missing)


@pytest.mark.parametrize(
    ("title", "source", "target", "locales", "markup", "expected"),
    [
        (
            "behind the end of the nearest clause",
            "In Nanjing, experts met today and spoke about many things.",
            "В городе, эксперты сегодня встретились и говорили о многом.",
            ("en", "ru"),
            "none",
            "В городе (Нанкин), эксперты сегодня встретились и говорили о многом.",
        ),
        (
            "before the final mark",
            "They spoke in Nanjing.",
            "Они говорили там.",
            ("en", "ru"),
            "none",
            "Они говорили там (Нанкин).",
        ),
        (
            "in full-width brackets at the end of a clause, never between two characters",
            "The forum in Nanjing was good for everyone who came.",
            "这个论坛对每一个来的人都很好。",
            ("en", "zh_CN"),
            "none",
            "这个论坛对每一个来的人都很好（南京）。",
        ),
        (
            "behind a fact and not inside it",
            "Нанкин: 16 сентября 2025 г.",
            "September 16, 2025.",
            ("ru", "en"),
            "none",
            "September 16, 2025 (Nanjing).",
        ),
        (
            "outside of bold words",
            "It is in **Nanjing**.",
            "Это **там**.",
            ("en", "ru"),
            "markdown",
            "Это **там** (Нанкин).",
        ),
        (
            "outside of other brackets",
            "The town (Nanjing).",
            "Город (этот).",
            ("en", "ru"),
            "none",
            "Город (этот) (Нанкин).",
        ),
    ],
)
def test_an_aside_stands_at_a_border(
    title: str, source: str, target: str, locales: tuple[str, str], markup: Markup, expected: str
) -> None:
    assert aside(source, target, *locales, markup) == expected, title


def test_without_a_word_there_is_no_place() -> None:
    assert aside("Nanjing", "…", "en", "ru") is None


def test_a_term_that_no_rung_brings_is_put_in_brackets_and_told() -> None:
    (made,) = draft([SENTENCE], Machine(stubborn), markup="none", terms=termbase_of(ROWS))
    assert made.target == "Инженеры работали с копией турбины (цифровой двойник)."
    assert "terms in brackets" in made.origin.repairs
    assert made.origin.doubts == ("A required term stands in brackets only.",)


def test_an_aside_that_brings_a_new_finding_is_left_out() -> None:
    rows = [{"concept": "twin", "en": "digital twin", "ru": "двойник 2.0"}]
    (made,) = draft([SENTENCE], Machine(stubborn), markup="none", terms=termbase_of(rows))
    assert "2" not in made.target
    assert made.origin.repairs == ()
    assert made.origin.doubts


def test_what_is_no_draft_gets_no_aside() -> None:
    machine = Machine(lambda text, way: ["да " * 30])
    (made,) = draft(["It is a digital twin."], machine, markup="none", terms=termbase_of(ROWS))
    assert made.target == ""
