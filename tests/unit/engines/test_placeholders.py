"""Placeholders in the form of a package, and back."""

from __future__ import annotations

import pytest

from communique.engines.placeholders import FORMS, PlaceholderForm, damage


@pytest.mark.parametrize("pattern", FORMS)
def test_every_form_goes_there_and_back(pattern: str) -> None:
    form = PlaceholderForm(pattern=pattern)
    text = "The ⟦1⟧ and ⟦12⟧."
    assert form.read(form.write(text)) == text
    assert form.clashes(text) is False


def test_blanks_case_repeats_and_full_width_twins_are_read() -> None:
    assert PlaceholderForm(pattern="[{n}]").read("在［ 1 ］和【2】处") == "在⟦1⟧和⟦2⟧处"
    assert PlaceholderForm(pattern="X{n}X").read("x1x") == "⟦1⟧"
    assert PlaceholderForm(pattern="#{n}#").read("##1# ＃２＃") == "⟦1⟧ ⟦2⟧"


def test_words_of_the_same_form_clash() -> None:
    form = PlaceholderForm(pattern="[{n}]")
    assert form.clashes("as in [3], ⟦1⟧")
    assert not form.clashes("as in [3]")


def test_remains_of_broken_placeholders_are_seen() -> None:
    form = PlaceholderForm(pattern="#{n}#")
    assert form.remains("a ⟦1⟧ b", "а ⟦1⟧ #S# б")
    assert not form.remains("a # ⟦1⟧ b", "а # ⟦1⟧ б")
    assert not form.remains("a b", "а # б")


def test_damage_counts_what_is_missing_repeated_or_made_up() -> None:
    assert damage("⟦1⟧ ⟦2⟧", "⟦2⟧ ⟦1⟧") == 0
    assert damage("⟦1⟧ ⟦2⟧", "⟦2⟧ ⟦2⟧ ⟦7⟧") == 3
