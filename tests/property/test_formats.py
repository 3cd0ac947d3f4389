"""What holds for every input of a format."""

from __future__ import annotations

import random
from itertools import groupby

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from communique.errors import CommuniqueError
from communique.formats import FORMATS, FormatOptions, assemble, get_format, parse
from communique.formats.contract import PackedFormat
from communique.formats.targets import on_one_line
from communique.languages import LANGUAGES, get_language
from communique.model import EMPTY, Document, Segment, Verbatim

TEXTUAL = [name for name in FORMATS if not isinstance(get_format(name), PackedFormat)]
"""Formats whose files are text."""
LOCALES = [language.locale for language in LANGUAGES]
PIECES = [
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\x0c",
        "\u2028",
        "\ufeff",
        "\t",
        "    ",
        "  \n",
        "\\\n",
        "\u3000\u3000",
        "\0",
        "\x1b",
    ),
    *(
        "> ",
        "- ",
        "1. ",
        "# ",
        " #",
        "```\n",
        "---\n",
        "===\n",
        "| a | b |\n",
        "|---|---|\n",
        "\\|",
        "|",
        "**",
        "_",
        "`",
    ),
    *("[a](b)", "![c](d)", "[e]: f\n", "[^1]: ", "[ ] ", "<b>", "&nbsp;", "https://a.b/c_d", "a@b.cd", "* * *", "###"),
    *("<Note>\n", "</Note>", "{/* x */}", "{a}", "$$\n", ":::note\n", "import a from 'b'\n", "<div>\n", "<!-- ", "-->"),
    *("title: ", "title: 'it''s'\n", 'lead: "a\\nb"\n', "summary: |\n  ", "About us", "Tel: 1", "Hello there."),
    *(
        "<p>",
        "</p>",
        "<li>",
        "<td>",
        "<br>",
        "</b>",
        "<a href='x",
        'title="',
        "'>",
        "<pre>",
        "<code>",
        "</code>",
        "<svg>",
    ),
    *(
        "<title>",
        "</title>",
        "<script>",
        "</script>",
        "<time>June 9, 2017</time>",
        "<html ",
        " lang=ru>",
        "&lt;",
        "&#8203;",
    ),
    *(
        "<img alt='a b'>",
        "<!-->",
        "<![CDATA[",
        "<?xml ?>",
        "<%",
        "<p translate=no>",
        "<h1>",
        "<template>",
        "&amp;lt;",
        "&#9",
    ),
    *("Release time:2017-06-09", "Home > News", "It was signed on June 9, 2017. ", "Дата: 9", "Привет, мир. "),
    *("首页 > 新闻", "发布时间：2017", "你好。", "科技厅“签署”了。", "«Да», — сказал он. "),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join) | st.text(max_size=200)


def read(text: str, form: str, locale: str) -> Document | None:
    """The document, or None where the format says what is wrong."""
    try:
        spans = get_format(form).read(text, get_language(locale), FormatOptions())
    except CommuniqueError as error:
        told = bool(error.cause and error.remedy and error.place.isdigit())
    else:
        return Document(locale=locale, format=form, spans=spans)
    assert told
    return None


@given(text=TEXTS, form=st.sampled_from(TEXTUAL), locale=st.sampled_from(LOCALES))
@example(text="\r", form="text", locale="en")
@example(text="---\r- \ra\r---\r", form="markdown", locale="en")
@example(text="**a  \nb**", form="markdown", locale="en")
def test_spans_tile_any_text(text: str, form: str, locale: str) -> None:
    document = read(text, form, locale)
    if document is None:
        return
    assert document.source == text
    assert all(span.raw or (isinstance(span, Verbatim) and span.joint) for span in document.spans)


@given(text=TEXTS, form=st.sampled_from(TEXTUAL), locale=st.sampled_from(LOCALES), to=st.sampled_from(LOCALES))
def test_identity_assembly(text: str, form: str, locale: str, to: str) -> None:
    document = read(text, form, locale)
    if document is not None:
        source = text.encode("utf-8", "replace")
        assert assemble(document, {}, locale=to) == source
        assert assemble(document, {segment.key: segment.text for segment in document.segments}, locale=to) == source


@given(text=TEXTS, form=st.sampled_from(TEXTUAL), locale=st.sampled_from(LOCALES))
def test_segments_show_clean_text_and_count_right(text: str, form: str, locale: str) -> None:
    document = read(text, form, locale)
    if document is None:
        return
    for segment in document.segments:
        assert segment.text == segment.text.strip()
        assert "\r" not in segment.text
        assert any(character.isalpha() for character in segment.text)
        if form == "text" and not set(segment.raw) & set("\r\n"):
            assert segment.text == segment.raw
    for _, block in groupby(document.segments, key=lambda segment: segment.place.block):
        places = [segment.place for segment in block]
        assert [place.sentence for place in places] == list(range(1, len(places) + 1))
        assert {place.sentences for place in places} == {len(places)}
        assert places == sorted(places, key=lambda place: place.line)


@given(text=TEXTS, form=st.sampled_from(TEXTUAL), locale=st.sampled_from(LOCALES))
def test_places_name_the_line_of_the_segment(text: str, form: str, locale: str) -> None:
    document = read(text, form, locale)
    before = ""
    for span in document.spans if document is not None else ():
        if isinstance(span, Segment):
            assert span.place.line == len((before + "x").replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        before += span.raw


@given(
    data=st.binary(max_size=60) | TEXTS.map(lambda text: text.encode("utf-8", "replace")),
    form=st.sampled_from(TEXTUAL),
)
def test_parse_raises_only_errors_of_ours(data: bytes, form: str) -> None:
    try:
        source = parse(data, format=form, locale="en", place="content/x.en.md").source.encode()
    except CommuniqueError as error:
        source = data if error.place.startswith("content/x.en.md") and error.remedy else b"told badly"
    assert source == data


@given(
    text=TEXTS,
    form=st.sampled_from(TEXTUAL),
    to=st.sampled_from(LOCALES),
    targets=st.lists(st.sampled_from(["", EMPTY, "Новый текст.", "新的文本。", "- New text"]), min_size=1, max_size=5),
)
def test_what_is_not_translated_stays(text: str, form: str, to: str, targets: list[str]) -> None:
    document = read(text, form, "en")
    if document is None:
        return
    chosen = {segment.key: targets[number % len(targets)] for number, segment in enumerate(document.segments)}
    assembled = assemble(document, chosen, locale=to).decode()
    at = 0
    for span in document.spans:
        if isinstance(span, Verbatim) and not span.joint and not span.localized:
            found = assembled.find(span.raw.encode("utf-8", "replace").decode(), at)
            assert found >= at
            at = found + len(span.raw)


STYLES = [
    "title: text\n",
    "title: 'text'\n",
    'title: "text"\n',
    "{title: text, a: b}\n",
    "a: [1, {b: c}]\n'title': text # c\n",
]


@given(target=st.text(min_size=1), style=st.sampled_from(STYLES))
@example(target="yes", style=STYLES[0])
@example(target="a: b #c", style=STYLES[0])
@example(target='"a" \\ b\n\nc', style=STYLES[1])
@example(target="1:30", style=STYLES[0])
@example(target="a, b]", style=STYLES[3])
def test_yaml_reads_back_what_was_written(target: str, style: str) -> None:
    target = target.strip()
    assume(target and target not in (EMPTY, "text"))
    source = f"---\n{style}---\nBody.\n"
    document = parse(source.encode(), format="markdown", locale="en")
    key = next(segment.key for segment in document.segments if segment.text == "text")
    try:
        target.encode()
    except UnicodeEncodeError:
        assume(condition=False)
    assembled = assemble(document, {key: target}, locale="ru").decode()
    front = assembled.removeprefix("---\n").removesuffix("---\nBody.\n")
    assert yaml.safe_load(front)["title"] == target


@given(target=st.text(min_size=1), head=st.sampled_from(["|", ">", "|-", ">+", ">2-"]))
def test_block_scalars_hold_any_line(target: str, head: str) -> None:
    assume(on_one_line(target) not in ("", "text"))
    document = parse(f"---\ntitle: {head}\n  text\nb: c\n---\n".encode(), format="markdown", locale="en")
    assembled = assemble(document, {document.segments[0].key: target}, locale="ru").decode()
    assert yaml.safe_load(assembled.removeprefix("---\n").removesuffix("---\n"))["title"].strip() == on_one_line(target)


ROWS = [
    "| {} | b |\n|---|---|\n",
    "a | {}\n---|---\n",
    "{} | b\n---|---\n",
    "|a|b|\n|-|-|\n|{}|\n",
    "> | a |\n> | - |\n> | {}\n",
]


@given(target=st.text("ab|\\`*- >#1.жя中", min_size=1, max_size=12), row=st.sampled_from(ROWS))
@example(target="a\\", row=ROWS[3])
@example(target="a\\|b", row=ROWS[0])
def test_table_cells_read_back_what_was_written(target: str, row: str) -> None:
    target = " ".join(target.split())
    assume(any(character in "жя中" for character in target) and "`" not in target)
    document = parse(row.format("text").encode(), format="markdown", locale="en")
    cell = next(segment for segment in document.segments if segment.text == "text")
    assembled = assemble(document, {cell.key: target}, locale="ru")
    again = parse(assembled, format="markdown", locale="en")
    assert len(again.segments) == len(document.segments)
    assert again.segments[document.segments.index(cell)].text.replace("\\", "") == target.replace("\\", "")


BLOCKS = [
    "{}\n",
    "- {}\n",
    "> {}\n",
    "# {}\n",
    "{}\n===\n",
    "1. {}\n2. b\n",
    "a  \n{}\n",
    "{}\n\n***\n",
    "[^1]: {}\n",
    "- [ ] {}\n",
]
STARTS = [
    *("- ", "+ ", "* ", "1. ", "22) ", "# ", "###### ", "> ", ">", "--- ", "***", "___", "==", "```", "~~~"),
    *("[a]: ", "$$ ", ":::", "", "2017. ", "#tag ", "-5 ", "**", "1.5 "),
]
WORDS = st.lists(st.sampled_from(["слово", "word", "#", "##", "-", "词"]), max_size=4)


@given(start=st.sampled_from(STARTS), words=WORDS, block=st.sampled_from(BLOCKS))
def test_a_target_stays_in_its_block(start: str, words: list[str], block: str) -> None:
    target = (start + " ".join(words)).strip()
    assume(any(character.isalpha() for character in target))
    document = parse(block.format("text").encode(), format="markdown", locale="en")
    place = next(number for number, segment in enumerate(document.segments) if segment.text == "text")
    assembled = assemble(document, {document.segments[place].key: target}, locale="ru")
    again = parse(assembled, format="markdown", locale="en")
    assert [segment.place for segment in again.segments] == [segment.place for segment in document.segments]
    assert target.endswith(again.segments[place].text.replace("\\", ""))


@pytest.mark.parametrize("form", TEXTUAL)
@given(seed=st.integers(), notice=st.sampled_from(["Draft. Not reviewed.", "草稿：未审校。"]), text=TEXTS)
def test_a_notice_changes_nothing_else(form: str, seed: int, notice: str, text: str) -> None:
    assembled = get_format(form).insert_notice(text, notice, get_language("ru"))
    assert notice in assembled
    kept = iter(assembled)
    assert all(character in kept for character in text)
    sample = random.Random(seed).sample(text, min(3, len(text)))
    assert all(character in assembled for character in sample)
