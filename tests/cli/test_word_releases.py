"""The way of a Word release through the command line, with the pseudo engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique.formats import parse
from support.newsroom import Run, read_tree
from support.word_files import files_of, paragraph, word_file
from support.word_files import run as word_run

BODY = (
    paragraph("A headline", style="Titel"),
    paragraph(),
    paragraph("The academies signed it. Dr. ", word_run("Petrov", "<w:b/>"), " spoke first."),
)
TRACKED = paragraph("One", '<w:ins w:id="1"><w:r><w:t> more sentence.</w:t></w:r></w:ins>')


@pytest.fixture
def office(newsroom: Path) -> Path:
    """The newsroom with a Word release."""
    (newsroom / "content/word.en.docx").write_bytes(word_file(*BODY))
    return newsroom


def test_run_drafts_and_assembles_it(office: Path, run: Run) -> None:
    done = run("run", "word")
    assert done.code == 0, done.err
    for locale in ("ru", "zh_CN"):
        assembled = (office / f"dist/{locale}/word.docx").read_bytes()
        assert list(files_of(assembled)) == list(files_of(word_file(*BODY)))
        segments = parse(assembled, format="docx", locale=locale).segments
        assert len(segments) >= 4
        assert any("<g1>" in segment.text for segment in segments)
    entries = json.loads((office / "dist/manifest.json").read_bytes())["releases"]
    assert [(entry["path"], entry["sentences"]) for entry in entries] == [
        ("dist/ru/word.docx", 3),
        ("dist/zh_CN/word.docx", 3),
    ]


def test_references_are_numbers_of_paragraphs(office: Path, run: Run) -> None:
    assert run("extract", "word").code == 0
    catalog = (office / "locales/word.pot").read_text(encoding="utf-8")
    assert "#: content/word.en.docx:1\n" in catalog
    assert "#: content/word.en.docx:3\n" in catalog
    assert 'msgid "Dr. <g1>Petrov</g1> spoke first."' in catalog


def test_a_second_run_changes_no_byte(office: Path, run: Run) -> None:
    run("run")
    before = read_tree(office)
    assert run("run").code == 0
    assert read_tree(office) == before


def test_inspect_shows_it(office: Path, run: Run) -> None:
    done = run("inspect", "word", "--spans")
    assert done.code == 0
    assert "Dr. <g1>Petrov</g1> spoke first." in done.out
    assert json.loads(run("inspect", "word", "--json").out)


def test_there_is_nothing_to_convert(office: Path, run: Run) -> None:
    source = (office / "content/word.en.docx").read_bytes()
    assert run("extract", "word", "--convert").code == 0
    assert (office / "content/word.en.docx").read_bytes() == source


def test_tracked_changes_are_refused_unless_the_settings_accept_them(office: Path, run: Run) -> None:
    (office / "content/word.en.docx").write_bytes(word_file(*BODY, TRACKED))
    refused = run("extract", "word")
    assert refused.code == 3
    assert "content/word.en.docx:4" in refused.err
    assert "tracked-changes" in refused.err
    settings = office / "communique.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('# tracked-changes = "refuse"', 'tracked-changes = "accept"'), encoding="utf-8")
    assert run("extract", "word").code == 0
    assert 'msgid "One more sentence."' in (office / "locales/word.pot").read_text(encoding="utf-8")


def test_an_unknown_way_to_treat_tracked_changes(office: Path, run: Run) -> None:
    settings = office / "communique.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('# tracked-changes = "refuse"', 'tracked-changes = "acept"'), encoding="utf-8")
    done = run("extract", "word")
    assert done.code == 3
    assert "Use one of: refuse, accept." in done.err


def test_a_file_that_is_no_word_document(office: Path, run: Run) -> None:
    (office / "content/word.en.docx").write_bytes(b"One sentence.")
    done = run("extract", "word")
    assert done.code == 3
    assert "content/word.en.docx" in done.err
    assert "no Word document" in done.err
