from __future__ import annotations

import pytest

from communique.errors import InputError
from communique.formats import FormatOptions, assemble, parse
from communique.model import Role, UnitKey


def texts(front: str, *keys: str) -> list[str]:
    options = FormatOptions(front_matter_keys=keys) if keys else FormatOptions()
    document = parse(f"---\n{front}---\n".encode(), format="markdown", locale="en", options=options)
    return [segment.text for segment in document.segments]


@pytest.mark.parametrize("first", ["date2:36:47.000Z'", "date\x1a 2025", "- title"])
def test_front_matter_whose_first_line_is_broken_is_refused(first: str) -> None:
    with pytest.raises(InputError, match="front matter"):
        texts(f"{first}\ncategory: release\ntitle: One\nlayout: post\n")


def test_prose_between_two_rules_is_no_front_matter() -> None:
    assert texts("A sentence here.\nNote: it goes on.\n")[0].startswith("A sentence here.")


@pytest.mark.parametrize(
    "inner",
    [
        "Внимание: сумма исправлена.\n",
        "\nВнимание: сумма исправлена.\n\n# Заголовок\n\nТекст здесь: вот.\n",
        "Note: for editors: use now.\n\n# Head\n\nText here.\n",
        "注意: 数据已更正。\n\n# 标题\n\n正文。\n",
    ],
)
def test_a_note_between_two_rules_is_no_front_matter(inner: str) -> None:
    assert texts(inner)


@pytest.mark.parametrize(
    "inner", ["Title: One\n", "Заголовок: Один\nДата: 2017\n", "Note: One.\ntitle : 5\n", '"a": One.\n']
)
def test_fields_whose_keys_are_unusual_are_front_matter(inner: str) -> None:
    assert texts(inner) == []


def test_chosen_keys_in_file_order() -> None:
    assert texts("summary: Two.\ntitle: One\nauthor: Three\n") == ["Two.", "One"]


def test_dotted_paths_go_through_lists() -> None:
    front = "hero:\n  title: One\n  link: {title: Two}\nparts:\n- title: Three\n- {title: Four}\n- [{title: Five}]\n"
    assert texts(front, "hero.title", "hero.link.title", "parts.title") == ["One", "Two", "Three", "Four", "Five"]
    assert texts(front) == []


def test_only_text_is_translated() -> None:
    assert texts("title: 2017\nlead: true\nsummary: 2017-06-09\ndescription: ~\n") == []
    assert texts('title: "2017"\nlead: "true"\n') == ["true"]
    assert texts("title: !custom Words\n") == []


def test_anchors_and_tags_stay() -> None:
    source = "---\ntitle: &t !!str Words\nlead: *t\n---\n"
    document = parse(source.encode(), format="markdown", locale="en")
    assembled = assemble(document, {UnitKey("Words"): "Слова"}, locale="ru").decode()
    assert assembled == source.replace("Words", "Слова")


def test_roles_by_the_last_name() -> None:
    options = FormatOptions(front_matter_keys=("seo.title", "summary", "caption"))
    front = b"---\nseo: {title: One}\nsummary: Two\ncaption: Three\n---\nFour.\n"
    document = parse(front, format="markdown", locale="en", options=options)
    roles = [segment.role for segment in document.segments]
    assert roles == [Role.HEADLINE, Role.LEAD, Role.METADATA, Role.LEAD]


def test_a_description_of_several_sentences_is_one_segment_unless_it_is_a_block() -> None:
    assert texts("description: One. Two.\n") == ["One. Two."]
    assert texts("description: >-\n  One. Two\n  goes on.\n\n  - three\n  - four\n") == [
        "One.",
        "Two goes on.",
        "- three",
        "- four",
    ]


def test_a_plain_scalar_gets_quotes_where_it_needs_them() -> None:
    document = parse(b"---\ntitle: Words # note\n---\n", format="markdown", locale="en")
    for target, written in (
        ("Слова", "Слова"),
        ("Да: нет", '"Да: нет"'),
        ('«A» "B"', "'«A» \"B\"'"),
        ("yes", '"yes"'),
        ("2017", '"2017"'),
        ("# 1", '"# 1"'),
        ("a\nb", '"a\\nb"'),
    ):
        assembled = assemble(document, {UnitKey("Words"): target}, locale="ru").decode()
        assert assembled == f"---\ntitle: {written} # note\n---\n"


@pytest.mark.parametrize(
    ("front", "line", "cause"),
    [
        ("title: a: b\n", 2, "mapping values are not allowed here"),
        ("a: b\ntitle: 'open\n", 4, "while scanning a quoted scalar"),
        ("a: b\nc: [\n", 4, "flow"),
        ("a: b\nc: \x07\n", 3, "does not allow"),
        ("a: " + "[" * 5000 + "\n", 2, "nested too deep"),
    ],
)
def test_broken_yaml_is_placed(front: str, line: int, cause: str) -> None:
    with pytest.raises(InputError, match=cause) as caught:
        parse(f"---\n{front}---\n".encode(), format="markdown", locale="en", place="content/a.en.md")
    assert caught.value.place == f"content/a.en.md:{line}"
    assert "quotes" in caught.value.remedy or "Remove" in caught.value.remedy


def test_other_heads_are_left_alone() -> None:
    for source in (
        "+++\ntitle = 'One'\n",
        '{"title" "One"}\n',
        "{/* a comment */}\n",
        '{"title": "One"} and prose\n',
        "---\ntitle: One\n",
        "---\n- One\n---\n",
        "---\n# One\n---\n",
        "---\n---\n",
    ):
        document = parse(source.encode(), format="markdown", locale="en")
        assert document.source == source
        assert [segment.text for segment in document.segments if segment.form.startswith("yaml")] == []


def test_carriage_returns_and_a_mark_before_it() -> None:
    for end in ("\r\n", "\r"):
        source = "\ufeff---\ntitle: One\n...\nTwo.".replace("\n", end)
        document = parse(source.encode(), format="markdown", locale="en")
        assert [(segment.text, segment.place.line) for segment in document.segments] == [("One", 2), ("Two.", 4)]


def front_texts(source: str, *keys: str) -> list[str]:
    document = parse(source.encode(), format="markdown", locale="en", options=FormatOptions(front_matter_keys=keys))
    assert document.source == source
    return [segment.text for segment in document.segments if segment.form not in ("line", "plain")]


def test_toml_paths_go_through_tables_and_lists() -> None:
    source = (
        "+++\ntags = ['One', 'Two']\nseo.title = 'Three'\ncall = {title = 'Four', to = 'x'}\n"
        '[hero]\ntitle = "Five"\n[[links]]\nname = "Six"\n[[links]]\n"name" = "Seven"\n+++\n'
    )
    keys = ("tags", "seo.title", "call.title", "hero.title", "links.name")
    assert front_texts(source, *keys) == ["One", "Two", "Three", "Four", "Five", "Six", "Seven"]
    assert front_texts(source, "title") == []


def test_json_paths_go_through_objects_and_lists() -> None:
    source = '{\n  "tags": ["One", ["Two"]],\n  "hero": {"title": "Three", "n": 4},\n  "links": [{"name": "Five"}]\n}\n'
    assert front_texts(source, "tags", "hero.title", "links.name") == ["One", "Two", "Three", "Five"]


def test_what_is_not_chosen_stays_byte_for_byte() -> None:
    source = "+++\n# a comment\ntitle = 'One' # another\ndate = 2017-06-09\n+++\n"
    document = parse(source.encode(), format="markdown", locale="en")
    assembled = assemble(document, {UnitKey("One"): "Раз"}, locale="ru").decode()
    assert assembled == source.replace("One", "Раз")
    assert assemble(document, {UnitKey("One"): "It's"}, locale="ru").decode() == source.replace("'One'", '"It\'s"')


@pytest.mark.parametrize(
    ("source", "line", "cause"),
    [
        ("+++\ntitle = x\n+++\n", 2, "not valid TOML"),
        ("+++\na = 1\n\nb = 'open\n+++\n", 4, "not valid TOML"),
        ("+++\na = " + "[" * 5000 + "\n+++\n", 2, "nested too deep"),
        ('{\n"title": "a",\n"b" 3}\n', 3, "not valid JSON"),
        (';;;\n"title": \n;;;\n', 2, "not valid JSON"),
    ],
)
def test_broken_toml_and_json_are_placed(source: str, line: int, cause: str) -> None:
    with pytest.raises(InputError, match=cause) as caught:
        parse(source.encode(), format="markdown", locale="en", place="content/a.en.md")
    assert caught.value.place == f"content/a.en.md:{line}"
    assert caught.value.remedy
