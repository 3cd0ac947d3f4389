"""The pseudo engine shows where a translation would stand."""

from __future__ import annotations

from communique.engines.pseudo import PseudoEngine, pseudo_translate


def test_letters_of_any_script_become_accented_latin() -> None:
    assert pseudo_translate("Home") == "[!!! Ĥóóɱéé !!!]"
    for text in ("Наука", "科学", "ÇĞ"):
        made = pseudo_translate(text)
        assert made == pseudo_translate(text)
        assert not set(text) & set(made)
        assert all(ord(char) < 0x1F00 and not "\u0400" <= char <= "\u052f" for char in made)


def test_placeholders_digits_and_marks_stay() -> None:
    assert "⟦1⟧" in pseudo_translate("on ⟦1⟧ June 9, 2017")
    assert "9, 2017" in pseudo_translate("on ⟦1⟧ June 9, 2017")


def test_texts_grow_and_blank_ones_stay_empty() -> None:
    assert len(pseudo_translate("a long enough sentence")) > 1.2 * len("a long enough sentence")
    assert pseudo_translate(" ") == ""


def test_a_batch_and_its_progress() -> None:
    told: list[int] = []
    made = PseudoEngine("en", "ru").translate(["a", "", "b"], progress=told.append)
    assert [one.text for (one,) in made] == ["[!!! áá !!!]", "", "[!!! ƀ !!!]"]
    assert sum(told) == 3
