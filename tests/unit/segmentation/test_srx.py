from __future__ import annotations

import re

import pytest

from communique.errors import InputError
from communique.languages import LANGUAGES, get_language
from communique.segmentation.srx import SrxMap, SrxRule, SrxRules, find_srx_cuts, read_srx, write_srx
from communique.segmentation.srx_export import export_srx
from communique.segmentation.srx_patterns import to_python

EN, ZH, RU = (get_language(name) for name in ("en", "zh_CN", "ru"))
FILE = r"""<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" xmlns:okpsrx="http://okapi.sf.net/srx-extensions" version="2.0">
 <header segmentsubflows="yes" cascade="{cascade}"><formathandle type="start" include="no"/></header>
 <body>
  <languagerules>
   <languagerule languagerulename="English">
    <!-- titles -->
    <rule break="no"><beforebreak>\bDr\.</beforebreak><afterbreak>\s</afterbreak></rule>
   </languagerule>
   <languagerule languagerulename="Default">
    <rule><beforebreak>[.?!]+</beforebreak><afterbreak>\s+\p{{Lu}}</afterbreak></rule>
    <rule break="yes"><beforebreak>。</beforebreak><afterbreak/></rule>
   </languagerule>
  </languagerules>
  <maprules>
   <languagemap languagepattern="(EN|en).*" languagerulename="English"/>
   <languagemap languagepattern=".*" languagerulename="Default"/>
  </maprules>
 </body>
</srx>"""


def test_groups_cascade() -> None:
    rules = read_srx(FILE.format(cascade="yes"))
    assert find_srx_cuts("Dr. Li came. He left.", rules, EN) == [13]
    assert find_srx_cuts("Dr. Li came. He left.", rules, RU) == [4, 13]
    assert find_srx_cuts("他来了。他走了。", rules, ZH) == [4]


def test_without_cascade_the_first_group_counts() -> None:
    rules = read_srx(FILE.format(cascade="no"))
    assert find_srx_cuts("Dr. Li came. He left.", rules, EN) == []
    assert find_srx_cuts("Dr. Li came. He left.", rules, RU) == [4, 13]


def test_closed_ranges_hold() -> None:
    rules = read_srx(FILE.format(cascade="yes"))
    assert find_srx_cuts("It *ends. No* way. Yes.", rules, EN, closed=[(3, 13)]) == [19]


def test_what_is_written_is_read_back() -> None:
    rules = SrxRules(
        groups=(
            ("A & B", (SrxRule(cut=False, before=r"<\w\.", after=r"\s"), SrxRule(cut=True, before="", after="\n"))),
        ),
        maps=(SrxMap(pattern='e"n', group="A & B"),),
        cascade=False,
    )
    assert read_srx(write_srx(rules)) == rules


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no xml",
        "<srx>",
        "<tmx/>",
        '<!DOCTYPE srx [<!ENTITY a "b">]><srx/>',
        '<?xml version="1.0"?><!doctype srx><srx/>',
        FILE.format(cascade="yes").replace("[.?!]+", "[.?!"),
        FILE.format(cascade="yes").replace("[.?!]+", r"\p{Klingon}"),
        FILE.format(cascade="yes").replace("[.?!]+", "[a-z&amp;&amp;[^b]]"),
        FILE.format(cascade="yes").replace("(EN|en).*", "(EN"),
    ],
)
def test_what_is_no_srx_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_srx(text, place="rules.srx")
    assert caught.value.place == "rules.srx"
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("pattern", "matched", "unmatched"),
    [
        (r"\p{Lu}", "AЯ", "aя中1"),
        (r"\P{Lu}", "aя中1", "AЯ"),
        (r"[\p{Lu}\d]", "AЯ5", "aя"),
        (r"[^\p{Lu}\d]", "aя中", "AЯ5"),
        (r"\p{L}", "aЯ中", "1."),
        (r"[\P{L}]", "1.", "aЯ"),
        (r"\p{IsCyrillic}", "Яя", "Aa"),
        (r"\p{script=Han}", "中", "Aя"),
        (r"[[:upper:]x]", "AЯx", "ay"),
        (r"[a[bc]]", "abc", "d["),
        (r"\x{41}", "A", "x4"),
        (r"\h", " \u00a0\t", "\na"),
        (r"[\h]", " \u00a0\t", "\na"),
        (r"\Q.\E", ".", "a"),
        (r"[&|~]", "&|~", "a"),
        (r"\u0416", "Ж", "ж"),
    ],
)
def test_patterns_mean_the_same(pattern: str, matched: str, unmatched: str) -> None:
    compiled = re.compile(to_python(pattern))
    assert [character for character in matched if not compiled.fullmatch(character)] == []
    assert [character for character in unmatched if compiled.fullmatch(character)] == []


@pytest.mark.parametrize(
    ("name", "text", "cuts"),
    [
        ("en", "Dr. Li left St. Petersburg. He works in the U.S. The end.", [28, 49]),
        ("en", "See No. 5. It is e.g. Blue.", [11]),
        ("ru", "А. И. Рудской приехал в г. Казань. Это было в 2017 г. Он рад и т. д. Вот.", [35, 54, 69]),
        ("ru", "Цена 5 тыс. руб. Скидок нет.", [17]),
        ("zh", "会议结束。代表返程。", [5]),
    ],
)
def test_our_rules_exported_cut_plain_cases_alike(name: str, text: str, cuts: list[int]) -> None:
    rules = read_srx(write_srx(export_srx(LANGUAGES)))
    assert find_srx_cuts(text, rules, get_language(name)) == cuts
