"""The grammar of release language: the same sentence in three languages."""

from __future__ import annotations

import re
from functools import cache
from random import Random

import pytest
from tools.mini_packages.grammar import Triple, all_patterns, expand, lexicon
from tools.mini_packages.grammar.expand import render, title_case, upper_first
from tools.mini_packages.grammar.inflect import adjective, agree, noun, numeral
from tools.mini_packages.grammar.quantities import big
from tools.mini_packages.grammar.template import ing

CODE = re.compile(r"⟦(\d)⟧")
HAN = re.compile(r"[\u4e00-\u9fff]")
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
LANGUAGE_FREE = re.compile(r"^[^A-Za-zА-Яа-яЁё\u4e00-\u9fff]*$")


@cache
def rendered() -> tuple[Triple, ...]:
    """Every pattern three times: once with codes, twice without."""
    rng = Random(7)
    return tuple(render(p, rng, codes=codes) for p in all_patterns() for codes in (False, False, True))


def test_same_seed_same_sentences() -> None:
    assert list(expand(300, seed=5)) == list(expand(300, seed=5))
    assert list(expand(300, seed=5)) != list(expand(300, seed=6))


def test_there_is_enough() -> None:
    assert len(all_patterns()) >= 350
    assert sum(1 for _ in lexicon()) >= 3000


def test_pattern_ids_are_unique() -> None:
    ids = [pattern.id for pattern in all_patterns()]
    assert len(ids) == len(set(ids))


def test_every_pattern_renders_without_leftovers() -> None:
    for triple in rendered():
        for text in (triple.en, triple.zh, triple.ru):
            assert text, triple
            assert not re.search(r"[{}~^\n\t]|  |\|\|", text), triple
        for text in (triple.en, triple.ru):
            assert not re.search(r",,|,\.|\.\.(?!\.)| [,.;!?]", text), triple


def test_each_language_is_in_its_script() -> None:
    for triple in rendered():
        assert not HAN.search(triple.en), triple
        assert not HAN.search(triple.ru), triple
        assert not CYRILLIC.search(triple.en), triple
        assert not CYRILLIC.search(triple.zh), triple
        assert HAN.search(triple.zh) or LANGUAGE_FREE.match(triple.en), triple
        assert CYRILLIC.search(triple.ru), triple


def test_chinese_has_full_width_marks_and_no_spaces_around_han() -> None:
    for triple in rendered():
        bare = CODE.sub("", triple.zh)
        assert not re.search(r"[\u4e00-\u9fff][,;?!]", bare), triple
        if not re.search(r"[>|]|^[图表]\d", bare):
            assert not re.search(r"[\u4e00-\u9fff] | [\u4e00-\u9fff]", bare), triple


def test_codes_are_the_same_in_all_languages_and_rise_in_english() -> None:
    seen = 0
    for triple in rendered():
        english = CODE.findall(triple.en)
        assert english == sorted(english), triple
        assert sorted(english) == sorted(CODE.findall(triple.zh)) == sorted(CODE.findall(triple.ru)), triple
        assert english == [str(n) for n in range(1, len(english) + 1)], triple
        seen += bool(english)
    assert seen > 300


def test_long_numbers_agree() -> None:
    for triple in rendered():
        for figure in re.findall(r"(?<![\d.,])\d{1,2}\.\d(?=%| percent)", triple.en):
            assert f"{figure}%" in CODE.sub("", triple.zh), triple
            assert figure.replace(".", ",") + " %" in CODE.sub("", triple.ru), triple
        years = re.findall(r"(?<=, )(?:20\d\d)\b", CODE.sub("", triple.en))
        for year in years:
            assert year in triple.zh, triple
            assert year in triple.ru, triple


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1_500_000, ("1.5 million", "150万", "1,5 млн")),
        (30_000, ("30,000", "3万", "30 000")),
        (125_000_000, ("125 million", "1.25亿", "125 млн")),
        (2_300_000_000, ("2.3 billion", "23亿", "2,3 млрд")),
        (999, ("999", "999", "999")),
        (12_345, ("12,345", "12345", "12 345")),
    ],
)
def test_big_numbers(value: int, expected: tuple[str, str, str]) -> None:
    assert big(value) == expected


def test_big_numbers_keep_their_value() -> None:
    rng = Random(1)
    for _ in range(500):
        value = int(rng.randint(1, 9999) * 10 ** rng.randint(0, 8))
        en, zh, ru = big(value)
        assert amount(en.replace(",", "")) == amount(zh) == amount(ru.replace(" ", "").replace(",", ".")) == value


def amount(text: str) -> int:
    """The value of a number with its magnitude."""
    match = re.match(r"[\d.]+", text)
    assert match
    scale = {"": 0, "million": 6, "billion": 9, "trillion": 12, "万": 4, "亿": 8, "млн": 6, "млрд": 9, "трлн": 12}
    power = scale[text[match.end() :].strip()]
    whole, _, part = match.group().partition(".")
    return int(whole + part) * int(10 ** (power - len(part)))


def test_held_out_patterns_are_kept_apart() -> None:
    training = {triple.pattern for triple in expand(3000, seed=1)}
    held = {triple.pattern for triple in expand(300, seed=1, held_out=True)}
    assert held
    assert training.isdisjoint(held)
    assert held <= {pattern.id for pattern in all_patterns() if pattern.held_out}


def test_few_duplicates() -> None:
    triples = list(expand(4000, seed=2))
    assert len(set(triples)) > 3600


def test_some_sentences_have_codes() -> None:
    coded = sum("⟦" in triple.en for triple in expand(2000, seed=3))
    assert 60 < coded < 300


@pytest.mark.parametrize(
    ("count", "word"),
    [
        (1, "патент"),
        (2, "патента"),
        (5, "патентов"),
        (11, "патентов"),
        (21, "патент"),
        (112, "патентов"),
        (104, "патента"),
    ],
)
def test_russian_numerals(count: int, word: str) -> None:
    assert numeral(count, "патент", "патента", "патентов") == word


def test_russian_inflection() -> None:
    assert noun("меморандум") == (
        "меморандум",
        "меморандума",
        "меморандуму",
        "меморандум",
        "меморандумом",
        "меморандуме",
    )
    assert noun("соглашение")[1:] == ("соглашения", "соглашению", "соглашение", "соглашением", "соглашении")
    assert noun("область") == ("область", "области", "области", "область", "областью", "области")
    assert noun("рынок", "m", "рынка")[4] == "рынком"
    assert noun("данные", "p") == ("данные", "данных", "данным", "данные", "данными", "данных")
    assert noun("директор", "ma")[3] == "директора"
    assert adjective("научный")[1:3] == ("научного", "научному")
    assert adjective("ведущий", living=True)[3] == "ведущего"
    assert adjective("новые")[4] == "новыми"
    assert adjective("Московская")[5] == "Московской"


def test_russian_agreement() -> None:
    assert agree("подписал", "f") == "подписала"
    assert agree("встретился", "f") == "встретилась"
    assert agree("провёл", "p") == "провели"
    assert agree("готов", "p") == "готовы"
    assert agree("основан", "n") == "основано"


def test_english_forms() -> None:
    assert ing("promote the exchange of experience") == "promoting the exchange of experience"
    assert ing("set up a working group") == "setting up a working group"
    assert title_case("delegation from the university of oslo visits moscow") == (
        "Delegation from the University of Oslo Visits Moscow"
    )
    assert upper_first("⟦1⟧the ministry⟦2⟧ said") == "⟦1⟧The ministry⟦2⟧ said"
    assert upper_first("71% of graduates") == "71% of graduates"


def test_lexicon_is_clean() -> None:
    for triple in lexicon():
        for text in (triple.en, triple.zh, triple.ru):
            assert text == text.strip(), triple
            assert not re.search(r"[{}~^|]", text), triple
        assert not CYRILLIC.search(triple.en + triple.zh), triple
        assert not HAN.search(triple.en + triple.ru), triple


SEED_RUNS = (
    "on behalf of their respective parties signed the memorandum of understanding on",
    "briefed about the international innovative cooperation in jiangsu and indicated that",
    "spoke highly of the department for its contribution to the bilateral cooperation",
    "marks a formal establishment of close cooperation between the",
    "and construct a channel for normalized communication of high-end professionals",
)


def test_nothing_of_the_seed_release() -> None:
    runs = {run for text in SEED_RUNS for run in eights(text)}
    for triple in rendered():
        assert runs.isdisjoint(eights(triple.en)), triple


def eights(text: str) -> list[str]:
    """Every run of eight words."""
    words = re.findall(r"[a-z0-9'-]+", text.lower())
    return [" ".join(words[at : at + 8]) for at in range(len(words) - 7)]
