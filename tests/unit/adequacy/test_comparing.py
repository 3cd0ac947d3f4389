"""Evidence that two texts are translations of each other."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from communique.adequacy import compare, keys, trace, unanswered
from communique.adequacy.forms import stem
from communique.adequacy.lexicon import LEXICONS, load_lexicon, read_lexicon
from communique.languages import get_language

TEXTS = {
    "en": "The president said on Monday that the government will support small companies.",
    "zh_CN": "总统周一表示，政府将支持小企业。",
    "ru": "Президент заявил в понедельник, что правительство поддержит малые компании.",
}
STRANGERS = {
    "en": "Fifteen of these meteorites are attributed to the meteor shower last July.",
    "zh_CN": "该动物园的熊猫上个月生下了两只幼崽。",
    "ru": "Инфекционное заболевание вызвано проникновением в организм бактерий и вирусов.",
}
PAIRS = [(one, other) for one in TEXTS for other in TEXTS if one != other]


def evidence(source: str, target: str, one: str, other: str) -> float:
    language, other_language = get_language(one), get_language(other)
    return compare(keys(source, language.checks), keys(target, other_language.checks), language, other_language).score


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_translation_is_told_from_another_sentence(one: str, other: str) -> None:
    assert evidence(TEXTS[one], TEXTS[other], one, other) > 6
    assert evidence(TEXTS[one], STRANGERS[other], one, other) < -2


def test_the_order_of_the_texts_does_not_matter() -> None:
    assert evidence(TEXTS["en"], TEXTS["ru"], "en", "ru") == evidence(TEXTS["ru"], TEXTS["en"], "ru", "en")


def test_without_a_lexicon_nothing_is_known() -> None:
    english = get_language("en")
    found = compare({"presid"}, {"presid"}, english, english)
    assert found == (0.0, 0, 0)
    assert trace("The president", english, {"presid"}, english) == []


def test_words_that_no_row_knows_tell_nothing() -> None:
    english, russian = get_language("en"), get_language("ru")
    assert compare({"xyzzy", "plugh"}, {"абракадабра"}, english, russian) == (0.0, 0, 0)


def test_the_stretch_that_was_left_out_is_found() -> None:
    source = "The president said on Monday that the war would end, and the bank raised the price of oil and gas."
    english, russian = get_language("en"), get_language("ru")
    found = unanswered(
        source, english, keys("Президент заявил в понедельник, что война закончится.", russian.checks), russian
    )
    assert source[found.start : found.end] == "bank raised the price of oil and gas"
    assert found.weight > 2


def test_nothing_is_left_out_of_a_whole_translation() -> None:
    english, russian = get_language("en"), get_language("ru")
    found = unanswered(TEXTS["en"], english, keys(TEXTS["ru"], russian.checks), russian)
    assert found.weight < 3


@pytest.mark.parametrize(
    ("word", "locale", "expected"),
    [
        ("companies", "en", "compan"),
        ("company's", "en", "company"),
        ("supported", "en", "support"),
        ("is", "en", "is"),
        ("войны", "ru", "войн"),
        ("войной", "ru", "войн"),
        ("ещё", "ru", "еще"),
        ("правительство", "ru", "правит"),
    ],
)
def test_a_stem_is_what_endings_leave(word: str, locale: str, expected: str) -> None:
    assert stem(word, get_language(locale).checks) == expected


def test_every_process_comes_to_the_same_score() -> None:
    code = """
from communique.adequacy import compare, keys
from communique.languages import get_language
one, other = get_language("en"), get_language("ru")
source = keys("The crew is working to find the best method of safely taking the ship out of the water.", one.checks)
print(compare(source, keys("Всё население многих стран свободно говорит на английском.", other.checks), one, other))
"""
    said = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in "12345"
    }
    assert len(said) == 1


def test_keys_of_chinese_are_characters_and_pairs() -> None:
    assert keys("新政府", get_language("zh_CN").checks) == {"新", "政", "府", "新政", "政府"}


def test_a_table_is_read_with_its_weights_in_tenths() -> None:
    lexicon = read_lexicon("# a remark\nwar\t35\t-18\tвойн воен\n")
    assert lexicon.entries == {"war": (frozenset({"войн", "воен"}), 3.5, -1.8)}
    entry = lexicon.asked_entry("воен", 2.0, -1.0)
    assert entry == (frozenset({"war"}), 2.0, -1.0)
    assert lexicon.asked_entry("мир", 2.0, -1.0) is None


@pytest.mark.parametrize(("one", "other"), LEXICONS)
def test_every_row_of_the_lexicons_tells_something(one: str, other: str) -> None:
    lexicon = load_lexicon(one, other)
    assert lexicon is not None
    assert len(lexicon.entries) > 3000
    assert [stem for stem, entry in lexicon.entries.items() if not (entry.hit > 0 > entry.miss and entry.answers)] == []


def test_a_hostile_text_is_read_once() -> None:
    english, chinese = get_language("en"), get_language("zh_CN")
    assert (
        compare(keys("a" * 50_000, english.checks), keys("中" * 50_000, chinese.checks), english, chinese).answered == 0
    )
    assert unanswered("war " * 20_000, english, set(), chinese).weight > 100
