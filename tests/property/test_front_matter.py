"""What holds for every target in TOML and JSON front matter, and between the marks of Markdown's own extensions."""

from __future__ import annotations

import json
import tomllib

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from communique.errors import CommuniqueError
from communique.formats import assemble, parse
from communique.formats.targets import on_one_line
from communique.model import EMPTY

TARGETS = st.text(st.characters(codec="utf-8"), min_size=1)
STYLES = ['title = "text"\n', "title = 'text'\n", 'title = """te\\\nxt"""\n', '"title" = "text" # c\n[a]\nb = 1\n']
BLOCKS = ['title = """text"""\n', "title = '''\ntext'''\n", 'title = """\n  text\n"""\n']
OBJECTS = ['{{"title": {}}}\n', '{{\n  "a": [1, {{"b": null}}],\n  "title": {}\n}}\n']
PIECES = [
    "[",
    "]",
    "{",
    "}",
    "=",
    ",",
    ".",
    "#",
    '"',
    "'",
    '"""',
    "'''",
    "\\",
    "title",
    "a",
    "1",
    " ",
    "\n",
    "\r\n",
    "+++",
]
DIRECTIVES = [
    ":::note[{}]\nBody.\n:::\n",
    ":::tip {}\nBody.\n:::\n",
    '!!! note "{}"\n    Body.\n',
    '{{{{< figure caption="{}" >}}}}\n\nBody.\n',
    "*[A]: {}\n\nBody.\n",
    "[^1]: {}\n\nBody.\n",
    "Term\n: {}\n\nBody.\n",
    "> [!NOTE] {}\n> Body.\n",
    "<p>{}</p>\n\nBody.\n",
    "<Card>{}</Card>\n\nBody.\n",
]


def assembled(source: str, target: str) -> str:
    document = parse(source.encode(), format="markdown", locale="en")
    key = next(segment.key for segment in document.segments if segment.text in ("text", "te xt"))
    return assemble(document, {key: target}, locale="ru").decode()


@given(target=TARGETS, style=st.sampled_from(STYLES))
@example(target='it\'s "so" \\ here\n', style=STYLES[1])
@example(target="\x00\x7f\t", style=STYLES[0])
def test_toml_reads_back_what_was_written(target: str, style: str) -> None:
    target = target.strip()
    assume(target not in ("", EMPTY, "text"))
    front = assembled(f"+++\n{style}+++\nBody.\n", target).removeprefix("+++\n").removesuffix("+++\nBody.\n")
    assert tomllib.loads(front)["title"] == target


@given(target=TARGETS, block=st.sampled_from(BLOCKS))
@example(target="a''''", block=BLOCKS[1])
@example(target='a"""\\', block=BLOCKS[0])
def test_toml_blocks_hold_any_line(target: str, block: str) -> None:
    assume(on_one_line(target) not in ("", EMPTY, "text"))
    front = assembled(f"+++\n{block}+++\nBody.\n", target).removeprefix("+++\n").removesuffix("+++\nBody.\n")
    found = str(tomllib.loads(front)["title"]).strip()
    assert found.replace("’", "'") == on_one_line(target).replace("’", "'")


@given(target=TARGETS, style=st.sampled_from(OBJECTS))
def test_json_reads_back_what_was_written(target: str, style: str) -> None:
    target = target.strip()
    assume(target not in ("", EMPTY, "text"))
    front = assembled(style.format('"text"') + "\nBody.\n", target).removesuffix("\nBody.\n")
    assert json.loads(front, strict=False)["title"] == target


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=14), mark=st.sampled_from(["+++", ";;;", "{"]))
def test_any_front_matter_comes_back_or_is_told(pieces: list[str], mark: str) -> None:
    body = "".join(pieces)
    source = (f'{{"a": {body}}}\n' if mark == "{" else f"{mark}\n{body}\n{mark}\n") + "Body.\n"
    try:
        document = parse(source.encode(), format="markdown", locale="en")
    except CommuniqueError as error:
        source = source if error.remedy and error.place.isdigit() else "told badly"
        document = None
    assert document is None or document.source == source


@pytest.mark.parametrize("block", DIRECTIVES)
@given(
    words=st.lists(
        st.sampled_from(["слово", "词", '"', "'", "[", "]", "<", "&", "\\", ":", "#"]), min_size=1, max_size=5
    )
)
def test_a_target_stays_between_its_marks(block: str, words: list[str]) -> None:
    target = "слово " + " ".join(words) + " конец"
    document = parse(block.format("text").encode(), format="markdown", locale="en")
    place = next(number for number, segment in enumerate(document.segments) if segment.text == "text")
    data = assemble(document, {document.segments[place].key: target}, locale="ru")
    again = parse(data, format="markdown", locale="en")
    assert len(again.segments) == len(document.segments)
    assert again.segments[-1].text == document.segments[-1].text
    assert again.segments[place].text.startswith("слово")
    assert again.segments[place].text.endswith("конец")


HOSTILE = [
    '{"a": "' + '\\"' * 25_000,
    '{"a":' * 20_000,
    "+++\n" + '"' * 50_000 + "\n+++\n",
    "+++\na = " + "[" * 20_000 + "\n+++\n",
    ": a\n" * 10_000,
    "[^1]: " * 8_000,
    "[^1]: a\n" * 8_000,
    '!!! note "a"\n' * 10_000,
    "{% highlight x %}\n" * 10_000,
    "%%\n" * 20_001,
    "\\[\n" * 10_000,
    ":::note[" * 6_000,
    ":::note a" + " " * 50_000 + "b:\n",
    ":::{}" + " " * 50_000 + ":x\n",
    '!!! note "a" ' + "a " * 25_000 + "!\n",
    "<Card>" * 6_000,
    "> [!NOTE] " * 5_000,
    "<div>\n\na\n\n" * 2_000,
]


@pytest.mark.parametrize("source", HOSTILE, ids=lambda source: source[:12].replace("\n", " "))
def test_hostile_files_are_read_or_refused(source: str) -> None:
    try:
        document = parse(source.encode(), format="markdown", locale="en")
    except CommuniqueError as error:
        source = source if error.remedy else "told badly"
        document = None
    assert document is None or document.source == source
