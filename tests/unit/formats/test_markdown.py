from __future__ import annotations

import pytest

from communique.formats import assemble, parse
from communique.model import Document, UnitKey


def read(text: str, locale: str = "en") -> Document:
    return parse(text.encode(), format="markdown", locale=locale)


def write(source: str, text: str, target: str) -> str:
    return assemble(read(source), {UnitKey(text): target}, locale="ru").decode()


@pytest.mark.parametrize(
    ("source", "text", "target", "expected"),
    [
        ("Text\n", "Text", "1. Текст", "1\\. Текст\n"),
        ("Text\n", "Text", "- Текст", "\\- Текст\n"),
        ("Text\n", "Text", "# Текст", "\\# Текст\n"),
        ("Text\n", "Text", "#текст", "#текст\n"),
        ("Text\n", "Text", "2017 год", "2017 год\n"),
        ("- Text\n", "Text", "> Текст", "- \\> Текст\n"),
        ("Text\n", "Text", "[Слово]: текст", "\\[Слово]: текст\n"),
        ("Text\n", "Text", "[Слово](a): текст", "[Слово](a): текст\n"),
        ("# Text\n", "Text", "Язык C #", "# Язык C \\#\n"),
        ("# Text #\n", "Text", "Язык C#", "# Язык C# #\n"),
        ("|Text|\n|-|\n", "Text", "а | б\\", "|а \\| б\\ |\n|-|\n"),
        ("Text | b\n-|-\n", "Text", "- а", "\\- а | b\n-|-\n"),
        ("![Text](a.png)\n", "Text", "а ] б", "![а \\] б](a.png)\n"),
        ("![Text](a.png)\n", "Text", "а [б]", "![а [б]](a.png)\n"),
        ("One. Text.\n", "Text.", "- Текст.", "One. - Текст.\n"),
    ],
)
def test_a_target_is_escaped_for_its_place(source: str, text: str, target: str, expected: str) -> None:
    assert write(source, text, target) == expected


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("Слово: слово", "Слово\\: слово"),
        ("{слово", "\\{слово"),
        ('"Слово"', '\\"Слово"'),
        ("10:30 слово", "10:30 слово"),
    ],
)
@pytest.mark.parametrize("mark", ["---\n{}\n---\n", "---\n\n{}\n\n# Head\n\n---\n"])
def test_a_target_between_two_rules_does_not_become_front_matter(mark: str, target: str, written: str) -> None:
    made = write(mark.format("Some words"), "Some words", target)
    assert made == mark.format(written)
    assert read(made, "ru").segments[0].text == written


def test_the_same_text_twice_is_found_where_it_stands() -> None:
    source = "> - one\n>\n>   one\n\n| one | one |\n|-----|-----|\n| one | two |\n"
    lines = [(segment.text, segment.place.line) for segment in read(source).segments]
    assert lines == [("one", 1), ("one", 3), ("one", 5), ("one", 5), ("one", 7), ("two", 7)]


def test_a_raw_slice_holds_its_line_prefixes() -> None:
    segment = read("> > One\n> > two\nthree.\n").segments[0]
    assert segment.raw == "One\n> > two\nthree."
    assert segment.text == "One two three."


def test_tabs_and_deep_indentation() -> None:
    assert [segment.text for segment in read("-\tOne\n\n\ttwo\n\n\t\tcode\n\n1.  > three\n").segments] == [
        "One",
        "two",
        "three",
    ]


def test_deep_nesting_is_left_as_it_is() -> None:
    source = ">" * 10_000 + " deep\n\nShallow.\n"
    document = read(source)
    assert document.source == source
    assert [segment.text for segment in document.segments] == ["Shallow."]


def test_numbers_of_blocks_and_sentences() -> None:
    document = read("# One\n\nTwo. Three.\n\n- Four.\n")
    assert [
        (segment.place.block, segment.place.sentence, segment.place.sentences) for segment in document.segments
    ] == [
        (0, 1, 1),
        (1, 1, 2),
        (1, 2, 2),
        (2, 1, 1),
    ]


def test_unclosed_blocks_of_mdx_are_text() -> None:
    for source in ("<Note title=\n\nText.\n", "{/* open\n\nText.\n", "$$\nx\n\nText.\n"):
        document = read(source)
        assert document.source == source
        assert document.segments[-1].text == "Text."
