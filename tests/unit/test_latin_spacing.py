from __future__ import annotations

import pytest

from communique.inline import Markup
from communique.inline.latin_spacing import space_latin


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("使用 5G 网络和AI技术。", "使用 5G 网络和 AI 技术。"),
        ("增长 40%的收入，约$5。", "增长 40% 的收入，约 $5。"),
        ("校长А. И. Рудской致辞", "校长 А. И. Рудской 致辞"),
        ("（SPbPU）全是中文。", "（SPbPU）全是中文。"),
        ("Peter the Great", "Peter the Great"),
        ("A\u3000中", "A\u3000中"),
        ("", ""),
    ],
)
def test_blanks_stand_between_han_and_latin_alike(text: str, spaced: str) -> None:
    assert space_latin(text, "none", " ") == spaced
    assert space_latin(space_latin(text, "none", ""), "none", " ") == spaced


def test_none_and_thin() -> None:
    assert space_latin("2017 年 6\u00a0月，A 和 B 与 C D", "none", "") == "2017年6月，A和B与C D"
    assert space_latin("6月9日 10:00 开始，共 3 天", "none", "") == "6月9日 10:00开始，共3天"
    assert space_latin("使用 5G网络", "none", "\u2009") == "使用\u20095G\u2009网络"


@pytest.mark.parametrize(
    ("markup", "text", "spaced"),
    [
        ("markdown", "见 **MOU** 和`code 中`后", "见 **MOU** 和`code 中`后"),
        (
            "markdown",
            "见**MOU**和[SPbPU](https://example.org/a中)的",
            "见 **MOU** 和 [SPbPU](https://example.org/a中) 的",
        ),
        ("html", '见<a title="a中">MOU</a>的', '见 <a title="a中">MOU</a> 的'),
        ("none", "见 https://example.org/a_b 和", "见 https://example.org/a_b 和"),
    ],
)
def test_a_spacing_stands_outside_of_marks_and_never_in_codes(markup: Markup, text: str, spaced: str) -> None:
    assert space_latin(text, markup, " ") == spaced


def test_emphasis_that_needs_its_blanks_keeps_them() -> None:
    assert space_latin("见 _MOU_ 和 *MOU* 的", "markdown", "") == "见 _MOU_ 和*MOU*的"


@pytest.mark.parametrize("text", ["中 " * 50_000, "中" + " " * 50_000, "a" + " " * 50_000 + "中", "中a" * 50_000])
def test_long_texts_are_read(text: str) -> None:
    assert space_latin(text, "none", "").startswith(text[0])
