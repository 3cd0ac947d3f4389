"""What every format of the registry holds to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.formats import FORMATS, FormatOptions, assemble, get_format, parse
from communique.formats.contract import Format, PackedFormat
from communique.languages import LANGUAGES, get_language
from communique.model import EMPTY, Document, Segment, UnitKey, Verbatim

SAMPLES = {
    "text": """\
Home > News

A headline

Release time:2017-06-09

The first sentence. The second
one.

- An item

###
""",
    "markdown": """\
---
title: A headline
---

The first sentence. The **second**
one.

- An item

| A cell | 2 |
|---|---|
""",
    "html": """\
<!DOCTYPE html>
<html lang="en">
<head><title>A headline</title></head>
<body class=release>
<h1>A <i>good</i> headline</h1>
<p>
The first sentence. The <b>second</b>
one.
</p>
<ul><li>An item</li></ul>

<table><tr><td>A cell &amp; more<td>2</table>
<script>"not a word of it";</script>
</body></html>
""",
}
"""A release in each format: a headline, a paragraph of two sentences, a list item."""
ITEMS = {"text": "- An item\n\n", "markdown": "- An item\n\n", "html": "<ul><li>An item</li></ul>\n\n"}
"""The list item of each sample."""
TEXTUAL = [name for name in FORMATS if not isinstance(get_format(name), PackedFormat)]
"""Formats whose files are text."""

VARIANTS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "with a byte order mark": lambda text: f"\ufeff{text}",
    "with CRLF": lambda text: text.replace("\n", "\r\n"),
    "with CR": lambda text: text.replace("\n", "\r"),
    "with mixed line ends": lambda text: text.replace("\n", "\r\n", 3),
    "without a final line end": lambda text: text.rstrip("\n"),
    "with blanks at line ends": lambda text: text.replace("\n", " \n"),
    "with more blank lines": lambda text: f"\n\n{text}\n\n\n",
}  # fmt: skip

ODD = [
    "",
    "\n",
    " ",
    "\ufeff",
    "\r",
    "\r\n\r\n",
    "\x0c",
    "\u2028",
    "\u3000\n",
    "a",
    "ä\u0308",
    "\U0001f600",
    "…",
    "\t\t",
]


@pytest.fixture(params=TEXTUAL)
def form(request: pytest.FixtureRequest) -> Format:
    return get_format(request.param)


def read(form: Format, text: str) -> Document:
    return parse(text.encode(), format=form.name, locale="en")


def test_every_format_has_a_sample() -> None:
    assert set(SAMPLES) == set(TEXTUAL)


def test_it_says_what_it_is(form: Format) -> None:
    assert FORMATS[form.name].startswith("communique.formats.")
    assert form.extensions
    assert all(extension.startswith(".") and extension == extension.lower() for extension in form.extensions)


@pytest.mark.parametrize("variant", list(VARIANTS))
def test_identity_in_every_variant(form: Format, variant: str) -> None:
    text = VARIANTS[variant](SAMPLES[form.name])
    document = read(form, text)
    assert document.source == text
    for language in LANGUAGES:
        targets = {segment.key: segment.text for segment in document.segments}
        assert assemble(document, targets, locale=language.locale) == text.encode()
        assert assemble(document, {}, locale=language.locale) == text.encode()


@pytest.mark.parametrize("variant", [name for name in VARIANTS if "more" not in name])
def test_variants_have_the_same_segments(form: Format, variant: str) -> None:
    expected = [(segment.key, segment.role) for segment in read(form, SAMPLES[form.name]).segments]
    found = read(form, VARIANTS[variant](SAMPLES[form.name])).segments
    assert [(segment.key, segment.role) for segment in found] == expected


@pytest.mark.parametrize("text", ODD)
def test_odd_files_come_back(form: Format, text: str) -> None:
    document = read(form, text)
    assert assemble(document, {}, locale="ru") == text.encode()


def test_segments_are_clean(form: Format) -> None:
    for segment in read(form, SAMPLES[form.name]).segments:
        assert segment.text == segment.text.strip()
        assert "\n" not in segment.text
        assert segment.place.line >= 1
        assert 1 <= segment.place.sentence <= segment.place.sentences


def test_keys_know_no_positions(form: Format) -> None:
    sample = SAMPLES[form.name]
    moved = sample.replace(ITEMS[form.name], "") + "\n" + ITEMS[form.name]
    keys = {segment.key for segment in read(form, sample).segments}
    assert {segment.key for segment in read(form, moved).segments} == keys


def test_targets_stand_where_their_segments_stood(form: Format) -> None:
    document = read(form, SAMPLES[form.name])
    targets = {segment.key: f"Слово {number}" for number, segment in enumerate(document.segments)}
    again = parse(assemble(document, targets, locale="ru"), format=form.name, locale="ru")
    words = " ".join(segment.text for segment in again.segments)
    assert [f"Слово {number}" in words for number in range(len(document.segments))] == [True] * len(document.segments)
    kept = [span.raw for span in document.spans if isinstance(span, Verbatim) and not span.joint and not span.localized]
    assert all(raw in again.source for raw in kept)


def test_an_empty_target_leaves_no_double_blank(form: Format) -> None:
    document = read(form, SAMPLES[form.name])
    assembled = assemble(document, {UnitKey("The first sentence."): EMPTY}, locale="ru").decode()
    assert " The first" not in assembled
    assert "\nThe " in assembled


def test_a_written_target_has_no_line_end(form: Format) -> None:
    for segment in read(form, SAMPLES[form.name]).segments:
        assert not set("\r\n") & set(form.write(segment, "Раз.\n\r\n Два.\u2028Три."))


def test_a_notice_keeps_the_rest(form: Format) -> None:
    sample = SAMPLES[form.name]
    document = read(form, sample)
    assembled = assemble(document, {}, locale="ru", notice="Черновик.").decode()
    again = parse(assembled.encode(), format=form.name, locale="ru")
    assert "Черновик." in [segment.text for segment in again.segments]
    kept = iter(assembled)
    assert all(character in kept for character in sample)


def test_spans_come_from_the_reader(form: Format) -> None:
    spans = form.read(SAMPLES[form.name], get_language("en"), FormatOptions())
    assert {type(span) for span in spans} == {Segment, Verbatim}
