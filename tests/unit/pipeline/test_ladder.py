"""The ladder: what passes stays, what fails is asked for again, and each rung asks for all at once."""

from __future__ import annotations

from communique.engines.contract import Way
from communique.model import Role
from communique.pipeline.drafting import draft
from communique.terms import Termbase, termbase_of
from support.machine import Machine

GOOD = "Университет открыл новую лабораторию в городе."
SOURCE = "The university opened a new laboratory in the city."


def test_what_passes_at_once_is_asked_for_once() -> None:
    machine = Machine(lambda text, way: [GOOD])
    (made,) = draft([SOURCE], machine, markup="none")
    assert (made.target, made.origin.rung, made.origin.repairs, made.origin.doubts) == (GOOD, "", (), ())
    assert len(machine.calls) == 1
    assert machine.calls[0][0].hypotheses == 4


def test_the_hypothesis_with_the_right_facts_wins_over_the_likelier_one() -> None:
    answers = ["Фонд получил 45 грантов в этом году.", "Фонд получил 54 гранта в этом году."]
    (made,) = draft(["The fund won 54 grants this year."], Machine(lambda text, way: answers), markup="none")
    assert made.target == "Фонд получил 54\xa0гранта в этом году."
    assert made.origin.repairs == ("typography",)


def test_a_wrong_fact_that_every_hypothesis_has_is_written_over_and_told() -> None:
    machine = Machine(lambda text, way: ["Фонд получил 45 грантов в этом году."])
    (made,) = draft(["The fund won 54 grants this year."], machine, markup="none")
    assert made.target == "Фонд получил 54\xa0грантов в этом году."
    assert made.origin.repairs == ("facts", "typography")


def test_a_loop_is_asked_for_again_without_repeats() -> None:
    loop = "Университет открыл новую " + "новую " * 20 + "лабораторию."
    machine = Machine(lambda text, way: [GOOD if way.no_repeat_ngram_size else loop])
    (made,) = draft([SOURCE], machine, markup="none")
    assert (made.target, made.origin.rung) == (GOOD, "no repeats")


def test_every_rung_asks_for_all_that_fail_at_once() -> None:
    sources = [f"The university opened laboratory A{number} in the city." for number in range(20)]
    machine = Machine(lambda text, way: ["да " * 30])
    made = draft([*sources, SOURCE], machine, markup="none")
    assert len(machine.calls) <= 7
    assert all(one.target == "" for one in made)
    assert made[0].origin.doubts == ("a loop",)


def test_what_stays_doubtful_is_kept_and_says_so() -> None:
    machine = Machine(lambda text, way: ["Фонд получил много грантов в этом году."])
    (made,) = draft(["The fund won 54 grants this year."], machine, markup="none")
    assert made.target == "Фонд получил много грантов в этом году."
    assert made.origin.doubts == ("“54” of the source is missing.",)


def test_facts_are_held_by_placeholders_in_the_form_of_the_target_language() -> None:
    def answers(text: str, way: Way) -> list[str]:
        return ["Фонд получил ⟦1⟧ в этом году." if "⟦1⟧" in text else "Фонд получил деньги в этом году."]

    (made,) = draft(["The fund got 1.5 million euros this year."], Machine(answers), markup="none")
    assert made.target == "Фонд получил 1,5\xa0млн\xa0евро в этом году."
    assert (made.origin.rung, made.origin.repairs[0]) == ("with placeholders", "facts")


TERMS = termbase_of([{"concept": "twin", "en": "digital twin", "ru": "цифровой двойник", "zh_CN": "数字孪生"}])


def drafted(source: str, held: str, otherwise: str, terms: Termbase = TERMS) -> str:
    machine = Machine(lambda text, way: [held if "⟦1⟧" in text else otherwise])
    (made,) = draft([source], machine, markup="none", terms=terms)
    return made.target


def test_a_required_term_stands_in_the_case_that_its_preposition_asks_for() -> None:
    source = "The engineers worked with a digital twin of the turbine."
    target = drafted(source, "Инженеры работали с ⟦1⟧ турбины.", "Инженеры работали с близнецом турбины.")
    assert target == "Инженеры работали с цифровым двойником турбины."


def test_a_hypothesis_with_the_term_needs_no_placeholder() -> None:
    source = "The engineers worked with a digital twin of the turbine."
    answers = ["Инженеры работали с близнецом турбины.", "Инженеры работали с цифровым двойником турбины."]
    machine = Machine(lambda text, way: answers)
    (made,) = draft([source], machine, markup="none", terms=TERMS)
    assert (made.target, made.origin.rung) == (answers[1], "")
    assert len(machine.calls) == 1


def test_chinese_names_are_written_by_the_tables_and_marked_as_guesses() -> None:
    def answers(text: str, way: Way) -> list[str]:
        return [
            "⟦1⟧ и его коллеги вчера выступили в университете."
            if "⟦1⟧" in text
            else "Он и его коллеги вчера выступили в университете."
        ]

    (made,) = draft(
        ["Zhao Mingyu and his colleagues spoke at the university yesterday."], Machine(answers), markup="none"
    )
    assert made.target == "Чжао Минъюй и его коллеги вчера выступили в университете."
    assert made.origin.repairs == ("names (a guess)",)


def test_a_headline_in_capitals_is_asked_for_in_small_letters() -> None:
    def answers(text: str, way: Way) -> list[str]:
        return (
            ["Университет открывает новую лабораторию"] if text == "University opens new laboratory" else ["да " * 30]
        )

    machine = Machine(answers)
    (made,) = draft(["University Opens New Laboratory"], machine, markup="none", roles=[Role.HEADLINE])
    assert (made.target, made.origin.rung) == ("Университет открывает новую лабораторию", "plain letters")


def test_clauses_are_asked_for_one_by_one_and_joined_in_the_manner_of_the_target() -> None:
    def answers(text: str, way: Way) -> list[str]:
        table = {
            "The university opened a new laboratory,": "大学开设了新的实验室。",
            "and the city paid for all of the equipment.": "市政府支付了所有设备的费用。",
        }
        return [table.get(text, "是" * 40)]

    source = "The university opened a new laboratory, and the city paid for all of the equipment."
    (made,) = draft([source], Machine(answers, target_locale="zh_CN"), markup="none")
    assert made.target == "大学开设了新的实验室，市政府支付了所有设备的费用。"
    assert made.origin.rung == "clauses"
