"""Checks never raise, spans lie in their texts, and mending what was mended changes nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.checks import check, check_pair, make_pair
from communique.checks.fixing import fix
from communique.checks.side import Side
from communique.languages import LANGUAGES
from support.check_pages import pages

LOCALES = [language.locale for language in LANGUAGES]
PIECES = [
    *"abсаеАЯ国中萬,.;:!?，。、；：？！（）()[]«»“”„\"'‘’·•—–- \u00a0\u3000…0159%％$№<>{}*`_\n",
    "...", "--", "——", " - ", "г.", "млн.", "9 июня", "9 Июня", "2021-2025", "1.5 млн", "1,234,567", "3-5", "５％",
    "https://example.org/a?b=c,d", "press@example.org", "{name}", "%(count)s", "**жир**", "<b>x</b>", "`код, b`",
    "the the", "не не", "的的", "А. И. Петров", "安德烈 · 鲁", "Release time:2017", "red,black", "New York, USA",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=40)


@given(source=TEXTS, target=TEXTS, locales=st.permutations(LOCALES))
@settings(max_examples=300, deadline=None)
def test_checks_never_raise_and_spans_lie_in_their_texts(source: str, target: str, locales: list[str]) -> None:
    for finding in check_pair(source, target, source_locale=locales[0], target_locale=locales[1]):
        for span, text in ((finding.span, target), (finding.source_span, source)):
            assert span is None or 0 <= span[0] <= span[1] <= len(text)
        assert finding.fix is None or finding.span is not None


@given(source=TEXTS, target=TEXTS, locales=st.permutations(LOCALES))
@settings(max_examples=400, deadline=None)
def test_mending_twice_is_mending_once(source: str, target: str, locales: list[str]) -> None:
    once = fix(make_pair(source, target, source_locale=locales[0], target_locale=locales[1]))
    again = fix(make_pair(source, once, source_locale=locales[0], target_locale=locales[1]))
    assert again == once


@pytest.mark.parametrize("locale", LOCALES)
@given(target=TEXTS)
@settings(max_examples=200, deadline=None)
def test_mending_touches_no_code_and_no_figure(locale: str, target: str) -> None:
    pair = make_pair("x", target, source_locale=next(name for name in LOCALES if name != locale), target_locale=locale)
    mended = Side(fix(pair), pair.target.language)
    assert [code.text for code in mended.codes] == [code.text for code in pair.target.codes]
    assert [found.group() for found in mended.placeholders] == [found.group() for found in pair.target.placeholders]
    wide = str.maketrans("０１２３４５６７８９", "0123456789")
    figures = re.findall("[0-9]", target.translate(wide))
    if not re.search(r"(\w+)\s+\1", target, re.IGNORECASE):
        assert re.findall("[0-9]", mended.text.translate(wide)) == figures


@pytest.mark.parametrize("page", pages().values(), ids=lambda page: page.rule)
def test_what_every_page_mends_stays_mended(page: object) -> None:
    for case in page.cases:  # type: ignore[attr-defined]  # a Page
        pair = make_pair(case.source, case.target, source_locale=case.source_locale, target_locale=case.target_locale)
        mended = fix(pair)
        later = make_pair(case.source, mended, source_locale=case.source_locale, target_locale=case.target_locale)
        assert not any(finding.fix is not None for finding in check(later)) or fix(later) == mended
