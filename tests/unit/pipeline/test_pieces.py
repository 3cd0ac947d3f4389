"""What of a text goes to the engine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model import Role
from communique.pipeline.pieces import cut_pieces


def shown(text: str, role: Role | None) -> list[str]:
    """The pieces; those that are carried over in angle brackets."""
    return [piece.text if piece.translated else f"<{piece.text}>" for piece in cut_pieces(text, role, "markdown")]


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("Home > News", Role.BODY, ["Home > News"]),
        ("Home > News", Role.BREADCRUMB, ["Home", "< > >", "News"]),
        ("[Home](/) › [A > B](/n)", Role.BREADCRUMB, ["[Home](/)", "< › >", "[A > B](/n)"]),
        ("首页 > 新闻中心", Role.BREADCRUMB, ["首页", "< > >", "新闻中心"]),
        ("Главная » Новости", Role.BREADCRUMB, ["Главная", "< » >", "Новости"]),
        ("Release time:2017-06-09", Role.METADATA, ["Release time", "<:>", "<2017-06-09>"]),
        (
            "发布时间：2017-06-09 来源：新华网",
            Role.METADATA,
            ["发布时间", "<：>", "<2017-06-09 >", "来源", "<：>", "新华网"],
        ),
        ("Published: 12 March 2026, 10:30", Role.METADATA, ["Published", "<: >", "12 March 2026, 10:30"]),
        ("March 12, 2026, 10:30", Role.METADATA, ["March 12, 2026, 10:30"]),
        ("编辑：李娜 审核：王芳", Role.METADATA, ["编辑", "<：>", "李娜", "< >", "审核", "<：>", "王芳"]),
        ("当前位置：首页 > 新闻", Role.BREADCRUMB, ["当前位置", "<：>", "首页", "< > >", "新闻"]),
        ("_1,2 млрд_ рублей: да", Role.CONTACT, ["_1,2 млрд_ рублей", "<: >", "да"]),
        ("Source: https://a.b/c", Role.METADATA, ["Source", "<: >", "<https://a.b/c>"]),
        ("https://a.b/c", Role.METADATA, ["<https://a.b/c>"]),
        ("Date: June 9, 2017", Role.METADATA, ["Date", "<: >", "June 9, 2017"]),
        ("**Tel**: 123", Role.CONTACT, ["**Tel**", "<: >", "<123>"]),
        ("10:30", Role.METADATA, ["<10:30>"]),
        ("12.5 %", Role.TABLE_CELL, ["<12.5 %>"]),
        ("", None, []),
    ],
)
def test_pieces(text: str, role: Role | None, expected: list[str]) -> None:
    assert shown(text, role) == expected


@given(text=st.text(alphabet="aБ汉1 :：>|»-*[]()\t/.", max_size=40), role=st.sampled_from(Role))
def test_pieces_joined_are_the_text(text: str, role: Role) -> None:
    assert "".join(piece.text for piece in cut_pieces(text, role, "markdown")) == text


def test_blanks_behind_a_tag_belong_to_the_separator() -> None:
    trail = '<a href="/">Home</a> > <b>News</b>'
    pieces = cut_pieces(trail, Role.BREADCRUMB, "html")
    assert [piece.text for piece in pieces] == ['<a href="/">Home</a>', " > ", "<b>News</b>"]
