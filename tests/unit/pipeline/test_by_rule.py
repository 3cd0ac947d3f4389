"""Datelines, labels, dates and trails are drafted as what they are, not as sentences."""

from __future__ import annotations

import time

import pytest

from communique.facts import find_facts
from communique.inline import Markup
from communique.languages import get_language
from communique.model import Role
from communique.pipeline.by_rule import write_pieces
from communique.pipeline.labels import draft_value
from communique.pipeline.pieces import cut_pieces, mark_between
from communique.terms import termbase_of

TRAIL = "<a href='/en/0'>Home</a> > <a href='/en/1'>News Center</a> > <a href='/en/2'>Press releases</a>"
ENGINE = "\u2026"
"""Stands for what is left to the engine."""


def written(text: str, role: Role, markup: Markup, source: str, target: str) -> str:
    pieces = write_pieces(cut_pieces(text, role, markup), role, source, target, markup=markup)
    mark = get_language(target).anatomy.label_mark
    return "".join(
        f"{ENGINE}{piece.text}{ENGINE}"
        if piece.translated
        else mark_between(piece.text, mark)
        if piece.label_mark
        else piece.text
        for piece in pieces
    )


@pytest.mark.parametrize(
    ("text", "role", "markup", "source", "target", "expected"),
    [
        ("NANJING, June 9 (Xinhua) --", Role.DATELINE, "none", "en", "zh_CN", "新华社南京6月9日电"),
        ("<b>NANJING, June 9 (Xinhua) --</b>", Role.DATELINE, "html", "en", "zh_CN", "<b>新华社南京6月9日电</b>"),
        ("DUCKBURG, June 9 (Xinhua) --", Role.DATELINE, "none", "en", "ru", "…DUCKBURG, June 9 (Xinhua) --…"),
        (
            TRAIL,
            Role.BREADCRUMB,
            "html",
            "en",
            "ru",
            "<a href='/en/0'>Главная</a> > <a href='/en/1'>Пресс-центр</a> > <a href='/en/2'>Пресс-релизы</a>",
        ),
        ("[Home](/en/) > Events", Role.BREADCRUMB, "markdown", "en", "zh_CN", "[首页](/en/) > …Events…"),
        ("Главная > Пресс-центр", Role.BREADCRUMB, "none", "ru", "en", "Home > News Center"),
        ("Embargoed until June 9, 2025", Role.EMBARGO, "none", "en", "ru", "Эмбарго до 9\u00a0июня 2025\u00a0г."),
        ("**EMBARGO: June 9, 2025**", Role.EMBARGO, "markdown", "en", "zh_CN", "**禁发至：2025年6月9日**"),
        ("禁发至北京时间10时", Role.EMBARGO, "none", "zh_CN", "en", "Embargoed until 10 a.m. UTC+8"),
        ("禁发至另行通知", Role.EMBARGO, "none", "zh_CN", "en", "…禁发至另行通知…"),
        (
            "EMBARGOED UNTIL 10:00 A.M. GMT, MAY 6, 2026",
            Role.EMBARGO,
            "none",
            "en",
            "zh_CN",
            "禁发至2026年5月6日10:00（UTC）",
        ),
        ("EMBARGOED UNTIL JUNE 9", Role.EMBARGO, "none", "en", "ru", "ЭМБАРГО ДО 9\u00a0ИЮНЯ"),
        ("<b>FOR IMMEDIATE RELEASE</b>", Role.EMBARGO, "html", "en", "zh_CN", "<b>即时发布</b>"),
        ("Published: 12 March 2026, 10:30", Role.METADATA, "none", "en", "zh_CN", "发布时间：2026年3月12日10:30"),
        ("Updated: 06/09/2025 5:30 p.m.", Role.METADATA, "none", "en", "zh_CN", "更新时间：06/09/2025 17:30"),
        ("Date: June 9–11, 2026", Role.METADATA, "none", "en", "zh_CN", "日期：2026年6月9日至2026年6月11日"),
        ("Время: с 9:00 до 18:00", Role.METADATA, "none", "ru", "en", "Time: 9 a.m. – 6 p.m."),
        ("Time: 9 a.m. – 6 p.m.", Role.METADATA, "none", "en", "ru", "Время: 9:00–18:00"),
        ("Date: June 9, July 3", Role.METADATA, "none", "en", "zh_CN", "日期：…June 9, July 3…"),
        ("Posted on 11 April 2025", Role.METADATA, "none", "en", "ru", "Дата публикации: 11\u00a0апреля 2025\u00a0г."),
        ("Published on: 2026-03-12T10:00:00Z", Role.METADATA, "none", "en", "zh_CN", "发布时间：2026-03-12T10:00:00Z"),
        ("2026-03-12 来源：新华社", Role.METADATA, "none", "zh_CN", "en", "2026-03-12 Source: Xinhua"),
        ("<b>Date:</b> June 9, 2017", Role.METADATA, "html", "en", "zh_CN", "<b>日期：</b>2017年6月9日"),
        ("<b>Source</b>: <i>Xinhua</i>", Role.METADATA, "html", "en", "zh_CN", "<b>来源</b>：<i>新华社</i>"),
        ("<g1>Date: </g1><g2>June 9</g2>", Role.METADATA, "html", "en", "ru", "<g1>Дата: </g1><g2>9\u00a0июня</g2>"),
        ("<b>来源</b>：<i>新华社</i>", Role.METADATA, "html", "zh_CN", "en", "<b>Source</b>: <i>Xinhua</i>"),
        ("<g1>Tel:</g1><x2/>+1 212 555 0147", Role.CONTACT, "html", "en", "ru", "<g1>Тел.:</g1><x2/>+1 212 555 0147"),
        ("<b>Date: <i>June</b></i>", Role.METADATA, "html", "en", "ru", "…<b>Date: <i>June</b></i>…"),
        ("- **Web:** https://a.b/c", Role.CONTACT, "markdown", "en", "ru", "…- **Web:** https://a.b/c…"),
        ("**EMBARGO:** *June 9*", Role.EMBARGO, "markdown", "en", "zh_CN", "**禁发至：** *6月9日*"),
        ("Date: `June 9, 2025`", Role.METADATA, "markdown", "en", "ru", "Дата: `June 9, 2025`"),
        ("Embargo lifted", Role.EMBARGO, "none", "en", "ru", "…Embargo lifted…"),
        ("Время: 18:00 (мск)", Role.METADATA, "none", "ru", "en", "Time: 6 p.m. UTC+3"),
        ("Noon: 10:30", Role.METADATA, "none", "en", "ru", "…Noon…: 10:30"),
        ("Source: Xinhua", Role.METADATA, "none", "en", "ru", "Источник: Синьхуа"),
        ("Location: Kazan, Russia", Role.METADATA, "none", "en", "zh_CN", "地点：俄罗斯喀山"),
        ("Views: 12,345", Role.METADATA, "none", "en", "zh_CN", "浏览次数：12345"),
        ("**Tel:** +7 495 123-45-67", Role.CONTACT, "markdown", "en", "zh_CN", "**电话：** +7 495 123-45-67"),
        ("**邮编：**210094", Role.CONTACT, "markdown", "zh_CN", "en", "**Postcode:**210094"),
        ("编辑：李娜 审核：王芳", Role.METADATA, "none", "zh_CN", "en", "Editor: …李娜… Reviewed by: …王芳…"),
        (
            "发布日期：2026年03月12日 字号：大",
            Role.METADATA,
            "none",
            "zh_CN",
            "en",
            "Release time: March 12, 2026 Font size: …大…",
        ),
        ("当前位置：首页 >> 新闻", Role.BREADCRUMB, "none", "zh_CN", "ru", "Вы здесь: Главная >> Новости"),
        ("Under strict embargo", Role.EMBARGO, "none", "en", "ru", "…Under strict embargo…"),
        ("Дата публикации: 09.06.2025 10:00", Role.METADATA, "none", "ru", "en", "Release time: June 9, 2025 10:00"),
        ("Date: 06/09/2025", Role.METADATA, "none", "en", "ru", "Дата: 06/09/2025"),
        ("Release time: 2017-06-09", Role.METADATA, "none", "en", "ru", "Дата публикации: 2017-06-09"),
        ("Views: 1,204", Role.METADATA, "none", "en", "ru", "Просмотры: 1204"),
        ("Version: 1.2", Role.METADATA, "none", "en", "ru", "…Version…: 1.2"),
        ("Source: JSTD | Views: 30", Role.METADATA, "none", "en", "ru", "Источник: …JSTD… | Просмотры: 30"),
        ("**Media contact:**", Role.CONTACT, "markdown", "en", "zh_CN", "**媒体联系人：**"),
        ("Li Na, press officer", Role.CONTACT, "none", "en", "ru", "…Li Na, press officer…"),
        ("— ENDS —", Role.END_MARK, "none", "en", "zh_CN", "（完）"),
        ("Home", Role.HEADLINE, "none", "en", "ru", "…Home…"),
    ],
)
def test_what_tables_know_is_written_by_them(
    text: str, role: Role, markup: Markup, source: str, target: str, expected: str
) -> None:
    assert written(text, role, markup, source, target) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("10:00 a.m. GMT, March 12, 2026", "en"),
        ("6 p.m. on Monday, June 1", "en"),
        ("June 9–11, 2026, 2 p.m. – 4 p.m.", "en"),
        ("с 9:00 до 18:00", "ru"),
        ("00:01 on 5 May 2026", "en"),
        ("12 МАРТА 2026 ГОДА, 10:00 МСК", "ru"),
        ("2026年3月12日（星期四）上午10时", "zh_CN"),
    ],
)
def test_a_moment_has_the_same_values_in_every_language(text: str, source: str) -> None:
    values = {(fact.kind, fact.value, fact.unit) for fact in find_facts(text, source)}
    for target in {"en", "zh_CN", "ru"} - {source}:
        made = draft_value(text, source, target)
        assert made is not None
        assert {(fact.kind, fact.value, fact.unit) for fact in find_facts(made, target)} == values


def test_terms_come_before_the_tables() -> None:
    terms = termbase_of([{"en": "Press office", "ru": "Информационный отдел"}])
    pieces = cut_pieces("Press office: Moscow", Role.CONTACT, "none")
    made = write_pieces(pieces, Role.CONTACT, "en", "ru", terms=terms)
    assert [piece.text for piece in made if piece.by_rule] == ["Информационный отдел", "Москва"]


@pytest.mark.parametrize(
    "text", ["*" * 5000 + "Tel:" + "*" * 5000 + " 1", "Home" + " " * 20000 + "x", "来源：李 " * 3000]
)
@pytest.mark.parametrize("role", [Role.METADATA, Role.BREADCRUMB, Role.EMBARGO])
def test_hostile_lines_are_read_in_linear_time(text: str, role: Role) -> None:
    start = time.perf_counter()
    write_pieces(cut_pieces(text, role, "none"), role, "zh_CN", "ru", markup="none")
    assert time.perf_counter() - start < 5


TIMED = "<b>NANJING</b>, <time datetime='2017-06-09'>June&nbsp;9</time> (<a href='x'><i>Xinhua</i></a>) --"


@pytest.mark.parametrize(
    ("text", "markup", "source", "target", "expected"),
    [
        ("**NANJING, June 9** (Xinhua) --", "markdown", "en", "ru", "**НАНКИН, 9\u00a0июня**. /Синьхуа/."),
        ("**NANJING, June 9** (Xinhua) --", "markdown", "en", "zh_CN", "新华社**南京6月9日**电"),
        ("<b>NANJING, June 9 (Xinhua)</b> --", "html", "en", "zh_CN", "<b>新华社南京6月9日电</b>"),
        ("<b>МОСКВА, 7 июня.</b> /ТАСС/.", "html", "ru", "en", "<b>MOSCOW, June 7</b> (TASS) —"),
        ("<g1>NANJING, June 9</g1> (Xinhua) --", "html", "en", "ru", "<g1>НАНКИН, 9\u00a0июня</g1>. /Синьхуа/."),
        (
            "<strong>KAZAN, Russia — June 9, 2025 —</strong>",
            "html",
            "en",
            "zh_CN",
            "<strong>俄罗斯喀山，2025年6月9日——</strong>",
        ),
        (
            TIMED,
            "html",
            "en",
            "zh_CN",
            "<a href='x'><i>新华社</i></a><b>南京</b><time datetime='2017-06-09'>6月9日</time>电",
        ),
        (
            "**新华社北京6月7日电**（记者 王琴）",
            "markdown",
            "zh_CN",
            "en",
            "**BEIJING, June 7 (Xinhua, by Wang Qin)** —",
        ),
    ],
)
def test_markup_follows_the_parts_of_a_dateline(
    text: str, markup: Markup, source: str, target: str, expected: str
) -> None:
    assert written(text, Role.DATELINE, markup, source, target) == expected


@pytest.mark.parametrize(
    ("text", "markup", "target"),
    [
        ("<b>NANJING, June</b> 9 (Xinhua) --", "html", "ru"),
        ("NANJING, June 9 (Xinhua) <b>--</b>", "html", "ru"),
        ("NANJING, June 9 <br>(Xinhua) --", "html", "ru"),
        ("_NANJING_, June 9 (Xinhua) --", "markdown", "zh_CN"),
        ("<i>NANJING, June 9 (Xinhua</i>) <b>--</b>", "html", "zh_CN"),
    ],
)
def test_markup_without_a_place_leaves_the_dateline_to_the_engine(text: str, markup: Markup, target: str) -> None:
    assert written(text, Role.DATELINE, markup, "en", target) == f"{ENGINE}{text}{ENGINE}"
