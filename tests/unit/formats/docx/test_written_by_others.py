"""Documents as LibreOffice, python-docx and pandoc write them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from communique.formats import assemble, parse
from communique.languages import LANGUAGES
from support.word_files import files_of

FOLDER = Path(__file__).parents[3] / "cases" / "docx"
NAMES = sorted(path.stem for path in FOLDER.glob("*.docx"))
OURS = {"word/document.xml", "word/styles.xml", "word/settings.xml", "docProps/core.xml"}
"""Files that a translation may change, with headers, footers and notes."""
_TAG = re.compile(r"</?[gx][0-9]+/?>")


def test_there_is_one_of_each() -> None:
    assert NAMES == ["libreoffice", "pandoc", "python-docx"]


@pytest.mark.parametrize("name", NAMES)
def test_identity(name: str) -> None:
    source = (FOLDER / f"{name}.docx").read_bytes()
    document = parse(source, format="docx", locale="en")
    for language in LANGUAGES:
        assert assemble(document, {one.key: one.text for one in document.segments}, locale=language.locale) == source


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("locale", ["ru", "zh_CN"])
def test_only_parts_with_text_change(name: str, locale: str) -> None:
    source = (FOLDER / f"{name}.docx").read_bytes()
    document = parse(source, format="docx", locale="en")
    targets = {one.key: f"Ъ{one.text}" for one in document.segments}
    assembled = assemble(document, targets, locale=locale, notice="Черновик.")
    before, after = files_of(source), files_of(assembled)
    assert list(before) == list(after)
    changed = {file for file in before if before[file] != after[file]}
    assert {file for file in changed if not re.search(r"header|footer|notes", file)} <= OURS
    again = parse(assembled, format="docx", locale=locale)
    assert sum(one.text.count("Ъ") for one in again.segments) == len(document.segments)


@pytest.mark.parametrize("name", NAMES)
def test_all_prose_stands_in_segments(name: str) -> None:
    source = (FOLDER / f"{name}.docx").read_bytes()
    shown = "".join(one.text for one in parse(source, format="docx", locale="en").segments)
    shown = "".join(_TAG.sub("", shown).split())
    for file, content in files_of(source).items():
        if re.fullmatch(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml", file):
            for text in re.findall(r"<w:t(?: [^<>]*)?>([^<]*)</w:t>", content.decode()):
                assert (
                    not re.search(r"[^\W\d_]", text)
                    or "".join(text.split()).replace("&gt;", ">").replace("&amp;", "&") in shown
                )


def test_what_a_translator_sees_of_pandoc() -> None:
    document = parse((FOLDER / "pandoc.docx").read_bytes(), format="docx", locale="en")
    texts = [one.text for one in document.segments]
    assert "The <g1>rector</g1> said<x2/> that <g3>the number of students grew by 12%</g3> in 2017." in texts
    assert "See <g1>the site</g1> for more." in texts
    assert "The footnote says more." in texts
    assert "Alt text of the picture" in texts
    assert not any("\\o " in text or "TOC" in text for text in texts)
