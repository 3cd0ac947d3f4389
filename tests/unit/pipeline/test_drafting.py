"""Drafts: codes kept or named, failures left empty, dates and separators carried over."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from communique.engines.contract import PLAIN, Hypothesis, Way
from communique.engines.pseudo import PseudoEngine
from communique.inline import find_codes
from communique.model import OriginKind, Role
from communique.pipeline.drafting import draft


class Scripted:
    """Answers from a table, otherwise in capitals; keeps every call."""

    name = "scripted"
    source_locale = "en"
    packages: tuple[str, ...] = ("en_ru 1.0",)
    pivot = ""

    def __init__(self, answers: dict[str, str] | None = None, target_locale: str = "ru") -> None:
        self.answers = answers or {}
        self.target_locale = target_locale
        self.calls: list[list[str]] = []

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        self.calls.append(list(texts))
        for _ in texts:
            if progress:
                progress(1)
        return [(Hypothesis(text=self.answers.get(text, text.upper()), score=-float(len(text))),) for text in texts]

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        return [None for _ in zip(sources, targets, strict=True)]


def target(text: str, answers: dict[str, str] | None = None, role: Role = Role.BODY, locale: str = "ru") -> str:
    (made,) = draft([text], Scripted(answers, locale), markup="markdown", roles=[role])
    return made.target


def test_codes_are_kept_and_the_origin_is_told() -> None:
    engine = Scripted({"The ⟦1⟧June 7⟦2⟧ talks": "Переговоры ⟦1⟧7 июня⟦2⟧"})
    (made,) = draft(["The **June 7** talks "], engine, markup="markdown")
    assert made.target == "Переговоры **7\xa0июня**"
    assert made.origin.repairs == ("typography",)
    assert made.origin.kind is OriginKind.MACHINE
    assert (made.origin.engine, made.origin.packages, made.origin.pivot) == ("scripted", ("en_ru 1.0",), "")
    assert made.origin.score == -len("The ⟦1⟧June 7⟦2⟧ talks")
    assert made.origin.lost == ()


def test_results_are_in_order_and_distinct_texts_go_once() -> None:
    engine = Scripted()
    made = draft(["a", "b", "a", "", "2017-06-09"], engine, markup="none")
    assert [one.target for one in made] == ["A", "B", "A", "", "2017-06-09"]
    assert made[3].origin.packages == made[4].origin.packages == ()
    assert engine.calls[0] == ["a", "b"]


def test_codes_around_everything_never_reach_the_engine() -> None:
    engine = Scripted()
    (made,) = draft(["**[all of it](https://a.b)**"], engine, markup="markdown")
    assert made.target == "**[ALL OF IT](https://a.b)**"
    assert engine.calls[0] == ["all of it"]


def test_lost_codes_are_saved_by_translating_the_stretches() -> None:
    answers = {
        "See the ⟦1⟧new page⟦2⟧ for more.": "См. страницу.",
        "See the": "Смотрите.",
        "new page": "Новую страницу",
        "for more.": "подробнее.",
    }
    assert target("See the [new page](u) for more.", answers) == "Смотрите [новую страницу](u) подробнее."


def test_the_end_of_a_sentence_is_that_of_the_engine() -> None:
    answers = {"Write to ⟦1⟧ or ⟦2⟧.": "请写信。", "Write to": "请写信给。", "or": "或。"}
    assert target("Write to a@b.org or c@d.org.", answers, locale="zh_CN") == "请写信给 a@b.org 或 c@d.org。"


def test_what_stretches_cannot_save_is_plain_and_named() -> None:
    answers = {
        "The ⟦1⟧new⟦2⟧ page of ⟦3⟧ is here": "⟦2⟧Новая⟦1⟧ страница",
        **dict.fromkeys(("new", "The", "page of", "is here"), ""),
        "The new page of https://a.b is here": "Страница здесь",
    }
    (made,) = draft(["The **new** page of https://a.b is here"], Scripted(answers), markup="markdown")
    assert made.target == "Новая страница"
    assert made.origin.lost == ("**…**", "https://a.b")


@pytest.mark.parametrize("bad", ["", "   ", "да да да да да", "и он и он и он и он и он.", "阴性阴性阴性阴性阴性"])
def test_nothing_and_loops_are_no_drafts(bad: str) -> None:
    (made,) = draft(["a text"], Scripted({"a text": bad}), markup="markdown")
    assert made.target == ""
    assert made.origin.packages == ("en_ru 1.0",)
    assert made.origin.lost == ()


def test_a_code_alone_makes_no_draft() -> None:
    assert target("`node` is here", {"is here": ""}) == ""
    assert target("a `node` b", {"a ⟦1⟧ b": "", "a": "", "a node b": "а б"}) == "а б"


def test_a_loop_around_codes_is_tried_again_without_them() -> None:
    answers = {"a ⟦1⟧b⟦2⟧ c": "б ⟦1⟧б⟦2⟧ " + "да " * 9, "a": "а", "b": "б", "c": "в"}
    assert target("a **b** c", answers) == "а **б** в"


def test_breadcrumbs_are_translated_step_by_step() -> None:
    engine = Scripted()
    (made,) = draft(["Rivers > Water Center > Ice"], engine, markup="none", roles=[Role.BREADCRUMB])
    assert made.target == "RIVERS > WATER CENTER > ICE"
    assert engine.calls[0] == ["Rivers", "Water Center", "Ice"]


def test_marks_between_the_steps_of_a_trail_are_no_quotes() -> None:
    engine = Scripted({"Rivers": "Реки.", "Ice": "Лёд"})
    (made,) = draft(["Home » Rivers » Ice"], engine, markup="none", roles=[Role.BREADCRUMB])
    assert made.target == "Главная » Реки » Лёд"


def test_what_tables_know_whole_never_comes_to_the_engine() -> None:
    engine = Scripted()
    texts = ["Home > News", "NANJING, June 9 (Xinhua) --", "Release time: 2017-06-09", "— ENDS —"]
    roles = [Role.BREADCRUMB, Role.DATELINE, Role.METADATA, Role.END_MARK]
    made = draft(texts, engine, markup="none", roles=roles)
    assert [one.target for one in made] == [
        "Главная > Новости",
        "НАНКИН, 9\u00a0июня. /Синьхуа/.",
        "Дата публикации: 2017-06-09",
        "— Конец —",
    ]
    assert {one.origin.rung for one in made} == {"by rule"}
    assert not any(engine.calls)


def test_a_reporter_spelled_by_rule_is_told_as_doubtful() -> None:
    engine = Scripted()
    text = "**NANJING, June 9** (Xinhua, by Wang Qin) --"
    (made,) = draft([text], engine, markup="markdown", roles=[Role.DATELINE])
    assert made.target == "**НАНКИН, 9\u00a0июня**. /Корр. Синьхуа Ван Цинь/."
    assert made.origin.doubts == ("Wang Qin is spelled Ван Цинь by rule.",)
    assert not any(engine.calls)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Water level:2017-06-09", "WATER LEVEL: 2017-06-09"),
        ("Noon: 10:30  Typist: X | Draw: https://a.b/c", "NOON: 10:30  TYPIST: X | DRAW: https://a.b/c"),
        ("来源：新华网 ", "来源: 新华网"),
        ("**Pager:** +7 (812) 552-60-80", "**PAGER:** +7 (812) 552-60-80"),
    ],
)
def test_metadata_values_are_carried_over_and_colons_are_the_target_languages(text: str, expected: str) -> None:
    assert target(text, role=Role.METADATA) == expected


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("Home » Ice", Role.BREADCRUMB, "首页 » 冰"),
        ("Editor: Ice    Photo: Snow", Role.METADATA, "编辑：冰    摄影：雪"),
        ("Editor: Ice\u3000Views: 30", Role.METADATA, "编辑：冰\u3000浏览次数：30"),
    ],
)
def test_separators_are_no_typography(text: str, role: Role, expected: str) -> None:
    assert target(text, {"Ice": "冰 ", "Snow": "雪"}, role, "zh_CN") == expected


def test_the_same_text_in_two_roles_is_drafted_in_both() -> None:
    roles = [Role.BODY, Role.BREADCRUMB]
    made = draft(["a > b", "a > b"], Scripted({"a > b": "целое"}), markup="none", roles=roles)
    assert [one.target for one in made] == ["целое", "A > B"]


def test_a_step_that_fails_leaves_the_whole_empty() -> None:
    assert target("Home > Ice", {"Ice": ""}, Role.BREADCRUMB) == ""


def test_progress_counts_texts() -> None:
    told: list[int] = []
    texts = ["Home > a > b > c", "x **y** z", "", "2017", "w"]
    roles = [Role.BREADCRUMB, *[Role.BODY] * 4]
    draft(texts, Scripted(), markup="markdown", roles=roles, progress=told.append)
    assert sum(told) == len(texts)
    assert all(count > 0 for count in told)
    draft([], Scripted(), markup="markdown", progress=told.append)
    assert sum(told) == len(texts)


def test_an_underscore_and_a_url_survive_the_pseudo_engine() -> None:
    text = "Visit https://a.b/c_d or write to press_office@a.org about **file_name.txt** on June 9."
    (made,) = draft([text], PseudoEngine("en", "ru"), markup="markdown")
    assert [code.text for code in find_codes(made.target, "markdown")] == [
        code.text for code in find_codes(text, "markdown")
    ]
    assert re.findall(r"\d+", made.target) == ["9"]
    assert made.origin.score is None
