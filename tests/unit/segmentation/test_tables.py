from __future__ import annotations

import pytest

from communique.languages import LANGUAGES
from communique.languages.language import Language
from communique.languages.sentence_table import Ending, endings, words


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_keys_have_no_final_stop_and_no_blank(language: Language) -> None:
    table = language.sentences
    keys = [*table.abbreviations, *table.after_number, *table.contexts, *table.followers]
    assert [key for key in keys if key.endswith(".") or key.split() != [key]] == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_words_have_the_case_that_the_engine_looks_up(language: Language) -> None:
    table = language.sentences
    assert [word for word in table.starters | table.openers if not word[0].isupper()] == []
    small = table.fronts | table.letter_heads | table.numbered_heads | frozenset(table.followers)
    assert [word for word in small if word != word.lower()] == []


def test_endings_of_later_groups_win() -> None:
    table = endings({Ending.NEVER: ("mr st",), Ending.OPEN: ("st",)})
    assert table == {"mr": Ending.NEVER, "st": Ending.OPEN}


def test_words_are_parted_at_blanks() -> None:
    assert words("a b", "c\n d") == {"a", "b", "c", "d"}
