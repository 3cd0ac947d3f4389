"""What every format whose files are archives holds to, beside its place in the registry."""

from __future__ import annotations

import pytest

from communique.errors import InputError
from communique.formats import EXTENSIONS, FORMATS, FormatOptions, assemble, get_format, parse
from communique.formats.contract import Format, PackedFormat
from communique.languages import LANGUAGES, get_language
from communique.model import EMPTY, Segment, UnitKey, Verbatim
from support.word_files import files_of, paragraph, run, word_file

SAMPLES = {
    "docx": word_file(
        paragraph("A headline", style="Titel"),
        paragraph("The first sentence. The ", run("second", "<w:b/>"), " one."),
        paragraph("An item", style="Listenabsatz"),
        further={"word/media/image1.png": bytes(range(256))},
    ),
}
"""A release in each format: a headline, a paragraph of two sentences, a list item; and a file that nobody reads."""
PACKED = [name for name in FORMATS if isinstance(get_format(name), PackedFormat)]


@pytest.fixture(params=PACKED)
def form(request: pytest.FixtureRequest) -> Format:
    return get_format(request.param)


def test_every_packed_format_has_a_sample() -> None:
    assert list(SAMPLES) == PACKED


def test_it_says_what_it_is(form: Format) -> None:
    assert {extension for extension, name in EXTENSIONS.items() if name == form.name} == set(form.extensions)


def test_identity(form: Format) -> None:
    sample = SAMPLES[form.name]
    document = parse(sample, format=form.name, locale="en")
    assert isinstance(form, PackedFormat)
    assert document.source == form.unpack(sample)
    for language in LANGUAGES:
        targets = {segment.key: segment.text for segment in document.segments}
        assert assemble(document, targets, locale=language.locale) == sample
        assert assemble(document, {}, locale=language.locale) == sample


def test_segments_are_clean(form: Format) -> None:
    document = parse(SAMPLES[form.name], format=form.name, locale="en")
    texts = [segment.text for segment in document.segments]
    assert texts == ["A headline", "The first sentence.", "The <g1>second</g1> one.", "An item"]
    assert [segment.place.sentence for segment in document.segments] == [1, 1, 2, 1]


def test_targets_stand_where_their_segments_stood(form: Format) -> None:
    document = parse(SAMPLES[form.name], format=form.name, locale="en")
    targets = {segment.key: f"Слово {number}." for number, segment in enumerate(document.segments)}
    again = parse(assemble(document, targets, locale="ru"), format=form.name, locale="ru")
    assert [segment.text for segment in again.segments] == ["Слово 0.", "Слово 1.", "Слово 2.", "Слово 3."]


def test_files_that_are_not_read_stay(form: Format) -> None:
    sample = SAMPLES[form.name]
    document = parse(sample, format=form.name, locale="en")
    assembled = assemble(document, {UnitKey("An item"): "Пункт"}, locale="ru")
    before, after = files_of(sample), files_of(assembled)
    assert list(after) == list(before)
    assert after["word/media/image1.png"] == before["word/media/image1.png"]
    assert after["_rels/.rels"] == before["_rels/.rels"]


def test_an_empty_target_leaves_the_rest(form: Format) -> None:
    document = parse(SAMPLES[form.name], format=form.name, locale="en")
    assembled = assemble(document, {UnitKey("The first sentence."): EMPTY}, locale="ru")
    again = parse(assembled, format=form.name, locale="en")
    assert [segment.text for segment in again.segments] == ["A headline", "The <g1>second</g1> one.", "An item"]


def test_a_notice_keeps_the_rest(form: Format) -> None:
    document = parse(SAMPLES[form.name], format=form.name, locale="en")
    assembled = assemble(document, {}, locale="ru", notice="Черновик.")
    again = parse(assembled, format=form.name, locale="ru")
    assert [segment.text for segment in again.segments][:2] == ["Черновик.", "A headline"]
    assert len(again.segments) == len(document.segments) + 1


def test_a_written_target_has_no_line_end(form: Format) -> None:
    for segment in parse(SAMPLES[form.name], format=form.name, locale="en").segments:
        assert not set("\r\n") & set(form.write(segment, "Раз.\n\r\n Два.\u2028Три."))


def test_spans_come_from_the_reader(form: Format) -> None:
    assert isinstance(form, PackedFormat)
    spans = form.read(form.unpack(SAMPLES[form.name]), get_language("en"), FormatOptions())
    assert {type(span) for span in spans} == {Segment, Verbatim}


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06" + b"\0" * 18, b"text", b"\0" * 100])
def test_other_files_are_refused(form: Format, content: bytes) -> None:
    with pytest.raises(InputError):
        parse(content, format=form.name, locale="en")
