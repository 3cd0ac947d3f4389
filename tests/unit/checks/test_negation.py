"""Denials that were dropped or put in, beyond the pages of the rules."""

from __future__ import annotations

import re

import pytest

from communique.checks.negation import ADDED, DROPPED
from communique.checks.running import make_pair
from communique.languages import LANGUAGES, Language
from communique.model import Finding, Severity


def dropped(source: str, target: str, *, one: str = "en", other: str = "ru") -> list[Finding]:
    return DROPPED.findings(make_pair(source, target, source_locale=one, target_locale=other))


def test_a_russian_word_that_needs_a_denial_betrays_that_it_was_lost() -> None:
    assert len(dropped("He was not charged.", "Ему было предъявлено никаких обвинений.")) == 1
    assert dropped("He was not charged.", "Ему не было предъявлено никаких обвинений.") == []


def test_one_denial_for_several_verbs_is_only_noted() -> None:
    source = "We will never rebuild a car, dig a well in our garden or paint our neighbour's house."
    target = "我们永远不会改装汽车，不会在花园里挖井，也不会粉刷邻居的房子。"
    (finding,) = ADDED.findings(make_pair(source, target, source_locale="en", target_locale="zh_CN"))
    assert finding.severity is Severity.NOTE


def test_one_of_two_denials_is_missed() -> None:
    source = "The bank did not confirm the figures, and the ministry did not comment."
    assert len(dropped(source, "Банк не подтвердил данные, и министерство прокомментировало их.")) == 1


def test_a_word_of_another_script_as_long_as_a_book_is_read_once() -> None:
    assert len(dropped("不" * 50_000, "x", one="zh_CN", other="en")) == 1


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_the_patterns_see_small_letters_only(language: Language) -> None:
    table = language.checks
    patterns = (table.negation, table.concord, table.half_negation, table.negation_hints, table.no_negation)
    for pattern in patterns:
        assert not any(letter.isupper() for letter in re.sub(r"\\.", "", pattern))
