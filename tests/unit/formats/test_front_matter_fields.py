from __future__ import annotations

import pytest

from communique.formats.front_matter_fields import read_fields, set_fields


def change(text: str) -> str:
    return set_fields(text, {"lang": "zh-CN"}, added={"translationOf": "x-y", "reviewed": True})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "---\ntitle: X\nlang: en  # c\nnested:\n  lang: en\n---\nT",
            "---\ntitle: X\nlang: zh-CN  # c\nnested:\n  lang: en\ntranslationOf: x-y\nreviewed: true\n---\nT",
        ),
        (
            "---\r\ntitle: 'X'\r\nlang: 'en'\r\n---\r\nT",
            "---\r\ntitle: 'X'\r\nlang: 'zh-CN'\r\ntranslationOf: 'x-y'\r\nreviewed: true\r\n---\r\nT",
        ),
        (
            "---\ntitle: |\n  X\n  Y\nreviewed: no\n---\n",
            "---\ntitle: |\n  X\n  Y\nreviewed: true\ntranslationOf: x-y\n---\n",
        ),
        ("---\n---\nT", "---\ntranslationOf: x-y\nreviewed: true\n---\nT"),
        (
            "+++\nlang = 'en'\n\n# c\n[params]\nlang = 'en'\n+++\nT",
            "+++\nlang = 'zh-CN'\ntranslationOf = 'x-y'\nreviewed = true\n\n# c\n[params]\nlang = 'en'\n+++\nT",
        ),
        (
            '+++\ntags = [\n  ["a"],\n]\nreviewed = false # c\n+++\n',
            '+++\ntags = [\n  ["a"],\n]\nreviewed = true # c\ntranslationOf = "x-y"\n+++\n',
        ),
        (
            '{\n  "lang": "en",\n  "p": {"lang": "en"}\n}\n\nT\n',
            '{\n  "lang": "zh-CN",\n  "p": {"lang": "en"},\n  "translationOf": "x-y",\n  "reviewed": true\n}\n\nT\n',
        ),
        ('{"a": "lang"}\nT\n', '{"a": "lang", "translationOf": "x-y", "reviewed": true}\nT\n'),
        (
            ';;;\n"lang": "en",\n"a": {"b": "c"}\n;;;\nT\n',
            ';;;\n"lang": "zh-CN",\n"a": {"b": "c"},\n"translationOf": "x-y",\n"reviewed": true\n;;;\nT\n',
        ),
    ],
)
def test_fields_are_set_and_added_in_the_style_that_is_there(before: str, after: str) -> None:
    assert change(before) == after
    assert change(after) == after


@pytest.mark.parametrize("text", ["T\n", "---\nlang: [en\n---\nT", "", "+++\nlang = \n+++\n", "---\n- lang: en\n---\n"])
def test_what_is_no_front_matter_or_broken_is_left_alone(text: str) -> None:
    assert change(text) == text
    assert read_fields(text) == {}


def test_a_value_that_needs_quotes_gets_them() -> None:
    assert set_fields("---\na: b\n---\n", {"a": "x: y"}, added={}) == '---\na: "x: y"\n---\n'
    assert set_fields("+++\na = 'b'\n+++\n", {"a": "it's"}, added={}) == '+++\na = "it\'s"\n+++\n'


def test_a_block_or_a_list_is_not_replaced() -> None:
    for text in ("---\nlang: |\n  en\n---\n", "---\nlang: [en, ru]\n---\n", '+++\nlang = """\nen"""\n+++\n'):
        assert set_fields(text, {"lang": "ru"}, added={}) == text


def test_aliases_are_not_followed_without_end() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1 or ''}, *a{n - 1 or ''}]\n" for n in range(1, 40))
    for inner in (bomb, "a: &a [*a]\n"):
        text = f"---\n{inner}lang: en\n---\n"
        assert set_fields(text, {"lang": "ru"}, added={}) == text
    assert set_fields("---\na: &a x\nb: *a\nlang: en\n---\n", {"lang": "ru"}, added={}).endswith("lang: ru\n---\n")
