from __future__ import annotations

from communique.formats import assemble, parse
from communique.model import EMPTY, Document, UnitKey, Verbatim


def read(text: str, *, form: str = "markdown", locale: str = "en") -> Document:
    return parse(text.encode(), format=form, locale=locale)


def write(document: Document, targets: dict[str, str], *, locale: str, notice: str = "") -> str:
    keys = {UnitKey(source): target for source, target in targets.items()}
    return assemble(document, keys, locale=locale, notice=notice).decode()


def joints(document: Document) -> list[str]:
    return [span.raw for span in document.spans if isinstance(span, Verbatim) and span.joint]


def test_joints_between_the_sentences_of_a_block() -> None:
    assert joints(read("> One.  Two.\n> Three.\n")) == ["  ", "\n> "]
    assert joints(read("一。二。\n三。", locale="zh_CN")) == ["", "\n"]


def test_a_language_without_blanks_drops_joints() -> None:
    document = read("One. Two.\nThree.\n")
    assert write(document, {"One.": "一。", "Two.": "二。", "Three.": "三。"}, locale="zh_CN") == "一。二。三。\n"


def test_a_language_with_blanks_fills_empty_joints_and_keeps_line_breaks() -> None:
    document = read("一。二。\n> 三。", locale="zh_CN")
    document = read("> 一。二。\n> 三。\n", locale="zh_CN")
    assert write(document, {"一。": "Раз.", "二。": "Два.", "三。": "Три."}, locale="ru") == "> Раз. Два.\n> Три.\n"


def test_a_joint_changes_only_beside_a_target() -> None:
    document = read("One.  Two.  Three.\n")
    assert write(document, {"Three.": "三。"}, locale="zh_CN") == "One.  Two.  三。\n"
    assert write(document, {"One.": "Раз."}, locale="ru") == "Раз.  Two.  Three.\n"


def test_a_sentence_that_is_kept_brings_the_blank_behind_it() -> None:
    document = read("One. Two. Three. Four.\n")
    assert write(document, {"One.": "一。", "Four.": "四。"}, locale="zh_CN") == "一。Two. Three. 四。\n"
    targets = {"One.": "一。", "Three.": EMPTY, "Four.": "四。"}
    assert write(document, targets, locale="zh_CN") == "一。Two. 四。\n"


def test_a_chinese_sentence_that_is_kept_among_others_gets_their_blanks() -> None:
    document = read("一。二。三。四。\n", locale="zh_CN")
    assert write(document, {"一。": "Раз.", "四。": "Четыре."}, locale="ru") == "Раз. 二。三。 Четыре.\n"


def test_a_dateline_that_ends_with_a_word_is_parted_from_the_first_sentence() -> None:
    document = read("# Head\n\nNANJING, June 9 (Xinhua) — One is here. Two is here.\n")
    dateline = "NANJING, June 9 (Xinhua) —"
    targets = {dateline: "新华社南京6月9日电", "One is here.": "一。", "Two is here.": "二。"}
    assert write(document, targets, locale="zh_CN") == "# Head\n\n新华社南京6月9日电 一。二。\n"
    targets[dateline] = "南京，6月9日——"
    assert write(document, targets, locale="zh_CN") == "# Head\n\n南京，6月9日——一。二。\n"


def test_a_wide_blank_becomes_one_of_the_target() -> None:
    document = read("# 标题\n\n新华社南京6月9日电\u3000一事在此。\n", locale="zh_CN")
    assert write(document, {"一事在此。": "Раз."}, locale="ru") == "# 标题\n\n新华社南京6月9日电 Раз.\n"


def test_an_empty_target_takes_one_joint_with_it() -> None:
    document = read("One. Two.\n\nThree. Four.\n")
    assert write(document, {"Two.": EMPTY}, locale="ru") == "One.\n\nThree. Four.\n"
    assert write(document, {"Three.": EMPTY}, locale="ru") == "One. Two.\n\nFour.\n"
    assert write(document, {"One.": EMPTY, "Two.": EMPTY}, locale="ru") == "\n\nThree. Four.\n"


def test_an_empty_target_between_two_others() -> None:
    document = read("One. Two. Three.\n")
    assert write(document, {"One.": "Раз и два.", "Two.": EMPTY, "Three.": "Три."}, locale="ru") == "Раз и два. Три.\n"


def test_a_target_with_line_ends_stays_one_block() -> None:
    assert (
        write(read("- One.\n- Two.\n"), {"One.": "Раз.\n\nЕщё \r\n раз."}, locale="ru") == "- Раз. Ещё раз.\n- Two.\n"
    )
    assert write(read("One.\n", form="text"), {"One.": "Раз.\n\nЕщё."}, locale="ru") == "Раз. Ещё.\n"


def test_a_hard_wrapped_sentence_is_written_on_one_line() -> None:
    document = read("> One long\n> sentence. Two.\n")
    assert write(document, {"One long sentence.": "Длинное."}, locale="ru") == "> Длинное. Two.\n"


def test_the_same_text_is_translated_everywhere_but_for_its_context() -> None:
    document = read("# We build\n\nWe build\n\nWe build\n")
    targets = {UnitKey("We build"): "Мы строим"}
    assert assemble(document, targets, locale="ru").decode() == "# We build\n\nМы строим\n\nМы строим\n"
    targets[UnitKey("We build", "headline")] = "Стройка"
    assert assemble(document, targets, locale="ru").decode() == "# Стройка\n\nМы строим\n\nМы строим\n"


def test_a_notice_stands_at_the_head() -> None:
    notice = "Draft."
    assert write(read("One.\n", form="text"), {}, locale="ru", notice=notice) == "Draft.\n\nOne.\n"
    assert write(read("\ufeffOne.\r\n", form="text"), {}, locale="ru", notice=notice) == "\ufeffDraft.\r\n\r\nOne.\r\n"
    assert write(read("# One\n"), {}, locale="ru", notice=notice) == "> Draft.\n\n# One\n"
    front = "---\ntitle: One\n---\n"
    assert write(read(f"{front}\n# One\n"), {}, locale="ru", notice=notice) == f"{front}\n> Draft.\n\n# One\n"
    assert write(read("---\ntitle: One\n---"), {}, locale="ru", notice=notice) == f"{front}\n> Draft.\n"
    assert write(read(""), {}, locale="ru", notice=notice) == "> Draft.\n"
