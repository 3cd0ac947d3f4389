from __future__ import annotations

import pytest

from communique.engines.contract import Hypothesis, Link
from communique.inline import Extra, protect
from communique.pipeline.codes import Answers, CodesWay, Placed, ask, attempts, place_codes

SOURCE = "The **city hall** opened on [Friday](https://a.b/c)."


def hypothesis(text: str, score: float = -1.0, links: tuple[Link, ...] = ()) -> tuple[Hypothesis, ...]:
    return (Hypothesis(text=text, score=score, links=links),)


def placed(source: str, answers: Answers) -> Placed:
    return place_codes(protect(source, "markdown"), answers, source_locale="en", target_locale="ru")


def test_what_is_asked_for() -> None:
    asked = ask(protect(SOURCE, "markdown"))
    assert asked.marked == "The ⟦1⟧city hall⟦2⟧ opened on ⟦3⟧Friday⟦4⟧."
    assert asked.plain == "The city hall opened on Friday."
    assert set(asked.phrases) == {"city hall", "Friday", "The", "opened on"}


def test_a_text_without_codes_inside_needs_only_itself() -> None:
    protected = protect("**All of it.**", "markdown")
    assert ask(protected).phrases == ()
    made = place_codes(protected, Answers(plain=hypothesis("Всё это.")), source_locale="en", target_locale="ru")
    assert (made.restored.text, made.way, made.whole) == ("**Всё это.**", CodesWay.NONE, True)


def test_a_sure_projection_comes_before_placeholders() -> None:
    links = (Link(0, 6, 4, 13, 0.9), Link(21, 28, 24, 30, 0.9), Link(7, 18, 14, 20, 0.8))
    made = placed(
        SOURCE,
        Answers(
            marked=hypothesis("⟦1⟧Мэрия⟦2⟧ раскрыта ⟦3⟧в пятницу⟦4⟧."),
            plain=hypothesis("Ратуша открылась, в пятницу.", links=links),
        ),
    )
    assert made.way is CodesWay.PROJECTION
    assert made.restored.text == "**Ратуша** открылась, в [пятницу](https://a.b/c)."


def test_stretches_come_before_pairs_of_placeholders_and_a_plain_draft() -> None:
    phrases = {"The": "Этот", "city hall": "мэрия", "opened on": "открылась в", "Friday": "пятница"}
    answers = Answers(
        marked=hypothesis("⟦1⟧Мэрия⟦2⟧ открылась ⟦3⟧в пятницу⟦4⟧."),
        plain=hypothesis("Открыли её."),
        phrases={phrase: hypothesis(text) for phrase, text in phrases.items()},
    )
    made = attempts(protect(SOURCE, "markdown"), answers, source_locale="en", target_locale="ru")
    assert [one.way for one in made] == [CodesWay.STRETCHES, CodesWay.PLACEHOLDERS, CodesWay.DROPPED]
    assert made[0].restored.text == "Этот **мэрия** открылась в [пятница](https://a.b/c)."
    assert made[2].restored.text == "Открыли её."
    assert made[2].restored.lost == ("**…**", "[…](https://a.b/c)")


def test_a_single_that_was_carried_over_comes_before_stretches() -> None:
    phrases = {"See": hypothesis("Смотрите"), "now.": hypothesis("сейчас.")}
    answers = Answers(marked=hypothesis("Сейчас смотрите ⟦1⟧."), phrases=phrases)
    made = attempts(protect("See `a` now.", "markdown"), answers, source_locale="en", target_locale="ru")
    assert [one.restored.text for one in made] == ["Сейчас смотрите `a`.", "Смотрите `a` сейчас."]


def test_stretches_take_the_full_stop_that_the_engine_sets() -> None:
    phrases = {"See": hypothesis("参见。"), "now": hypothesis("现在。")}
    answers = Answers(plain=hypothesis("现在参见。"), phrases=phrases)
    protected = protect("See `a` now.", "markdown")
    assert ask(protected).phrases == ("See", "now.")
    answers = Answers(plain=hypothesis("现在参见。"), phrases={"See": phrases["See"], "now.": phrases["now"]})
    made = attempts(protected, answers, source_locale="en", target_locale="zh_CN")
    assert made[0].restored.text == "参见 `a` 现在。"


@pytest.mark.parametrize(
    ("source", "source_locale", "phrases", "target_locale", "expected"),
    [
        (
            "**交通部**3月表示，[线](https://a.b/c)，`x`、*好*。",
            "zh_CN",
            {"交通部": "Ministry", "3月表示，": "In March", "线": "a line", "好": "good"},
            "en",
            "**Ministry** In March, [a line](https://a.b/c), `x`, *good*.",
        ),
        (
            "**12 марта**, что `x`; он: *да*.",
            "ru",
            {"12 марта": "March 12", ", что": "what", "; он:": "he", "да": "yes"},
            "en",
            "**March 12**, what `x`; he: *yes*.",
        ),
        (
            "He said, **yes**, at **10**:**30**.",
            "en",
            {"He said,": "他说", "yes": "是", ", at": "在"},
            "zh_CN",
            "他说，**是**，在**10**:**30**。",
        ),
    ],
)
def test_stretches_keep_their_marks_as_the_language_sets_them(
    source: str, source_locale: str, phrases: dict[str, str], target_locale: str, expected: str
) -> None:
    protected = protect(source, "markdown")
    assert set(phrases) <= set(ask(protected).phrases)
    answers = Answers(
        plain=hypothesis({"en": "x.", "zh_CN": "叉。"}[target_locale]),
        phrases={phrase: hypothesis(text) for phrase, text in phrases.items()},
    )
    made = attempts(protected, answers, source_locale=source_locale, target_locale=target_locale)
    assert [one.restored.text for one in made if one.way is CodesWay.STRETCHES] == [expected]


def test_a_draft_that_lost_something_says_so() -> None:
    made = placed("He `x` it.", Answers(marked=hypothesis("Он его."), plain=hypothesis("Он его.")))
    assert (made.restored.text, made.restored.lost, made.whole) == ("Он его.", ("`x`",), False)


def test_an_empty_stretch_is_no_stretch() -> None:
    phrases = {"He": hypothesis(""), "it.": hypothesis("его.")}
    made = attempts(protect("He `x` it.", "markdown"), Answers(phrases=phrases), source_locale="en", target_locale="ru")
    assert made == []


def test_an_extra_comes_back_as_its_rendering() -> None:
    protected = protect("They met on June 7 here.", "markdown", [Extra(start=12, end=18, target_text="7 июня")])
    assert ask(protected).marked == "They met on ⟦1⟧ here."
    answers = Answers(marked=hypothesis("Они встретились ⟦1⟧ здесь."))
    made = place_codes(protected, answers, source_locale="en", target_locale="ru")
    assert (made.restored.text, made.whole) == ("Они встретились 7 июня здесь.", True)


def test_an_extra_that_the_translation_has_anyway_is_not_missing() -> None:
    protected = protect("They met on June 7 here.", "markdown", [Extra(start=12, end=18, target_text="7 июня")])
    for text, missing in (("Встретились 7 июня.", ()), ("Встретились.", ("7 июня",))):
        made = place_codes(protected, Answers(plain=hypothesis(text)), source_locale="en", target_locale="ru")
        assert (made.restored.missing, made.restored.lost) == (missing, ())


def test_no_answer_is_refused() -> None:
    with pytest.raises(ValueError, match="no translation"):
        placed(SOURCE, Answers())
