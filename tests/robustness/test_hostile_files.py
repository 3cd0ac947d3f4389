"""Files that were made to hurt: read or refused by the command, in little time and memory, with a clear error."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from communique.errors import InputError
from communique.formats import assemble, parse, reading
from support.word_files import archive, files_of, paragraph, word_file

ENTITIES = '<!DOCTYPE a [<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {chr(98 + step)} "{f"&{chr(97 + step)};" * 10}">' for step in range(9)
)
BOMB = '<?xml version="1.0"?>' + ENTITIES + "]>"
DEEP = {
    "nested elements": ("html", "<div>" * 100_000 + "Text here."),
    "nested elements in Markdown": ("markdown", "<div>" * 100_000),
    "a long line of prose": ("text", "The word is here. " * 20_000),
    "a long line of one word": ("markdown", "a" * 500_000),
    "nested quotes": ("markdown", ">" * 100_000 + " text"),
    "nested quotes with blanks": ("markdown", "> " * 100_000 + "text"),
    "nested lists": ("markdown", "- " * 100_000 + "text"),
    "a gulf of blanks in a heading": ("markdown", "# Word" + " " * 200_000 + "here\n\nText."),
    "a comment of blanks": ("markdown", "<!--" + " " * 200_000 + "\nword -->\n\nText."),
    "code in quotes that closes far below": ("markdown", "> {% code %}\n\n" * 20_000 + "{% endcode %}"),
    "formulas that close far below": ("markdown", "\\begin{a}\n\n" * 20_000 + "\\end{a}"),
    "marks of notes under a headline": ("markdown", "# Head\n\n" + "[^a]" * 100_000 + "x\n\nText."),
    "metadata without end": ("text", "Head\n\n" + "Source: press\n\n" * 20_000 + "One. Two.\n\n" * 20_000),
    "entities in a page": ("html", f"{BOMB}<html xmlns='a'><body><p>Text &j; here.</p></body></html>"),
    "aliases in front matter": (
        "markdown",
        "---\na0: &a0 [x, x]\n"
        + "".join(f"a{step}: &a{step} [*a{step - 1}, *a{step - 1}]\n" for step in range(1, 40))
        + "title: Words here\n---\n",
    ),
}


def packed(document: bytes, body: bytes) -> bytes:
    """The document with another body, deflated as a bomb is."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in {**files_of(document), "word/document.xml": body}.items():
            made.writestr(name, content)
    return written.getvalue()


@pytest.mark.timeout(60)
@pytest.mark.parametrize("title", DEEP)
def test_text_is_read_and_given_back(title: str) -> None:
    form, text = DEEP[title]
    document = parse(text.encode(), format=form, locale="en")
    assert assemble(document, {one.key: one.text for one in document.segments}, locale="ru") == text.encode()
    assert all("lollol" not in one.text for one in document.segments)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_target_of_blanks_is_written(form: str) -> None:
    document = parse(b"One two.", format=form, locale="en")
    for blank in (" ", "\u3000", " \t"):
        assert assemble(document, {document.segments[0].key: f"a{blank * 200_000}b"}, locale="ru")


def test_a_document_with_entities_is_refused() -> None:
    files = files_of(word_file(paragraph("One.")))
    body = files["word/document.xml"]
    at = body.index(b"<w:document")
    hostile = archive({**files, "word/document.xml": BOMB.encode() + body[at:].replace(b"One.", b"&j;")})
    with pytest.raises(InputError, match="document type declaration"):
        parse(hostile, format="docx", locale="en")


def test_a_part_that_grows_beyond_bounds_is_refused() -> None:
    source = word_file(paragraph("One."))
    body = files_of(source)["word/document.xml"]
    for count, cause in ((70_000_000, "64 MiB"), (3_000_000, "250 times")):
        with pytest.raises(InputError, match=cause):
            parse(packed(source, body.replace(b"One.", b"a" * count)), format="docx", locale="en")


def test_elements_nested_without_end_are_refused() -> None:
    source = word_file(paragraph("One."))
    body = files_of(source)["word/document.xml"]
    nested = body.replace(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 500 + b"</w:sdt>" * 500)
    with pytest.raises(InputError, match="nested more than 400 deep"):
        parse(packed(source, nested), format="docx", locale="en")


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_text_too_long_is_refused(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST", 10)
    assert parse("Десять зна".encode(), format=form, locale="ru").segments
    for text in ("Одиннадцать", "a" * 41):
        with pytest.raises(InputError, match="more than 10 characters") as caught:
            parse(text.encode(), format=form, locale="en", place="content/x.en.txt")
        assert caught.value.place == "content/x.en.txt"
        assert caught.value.remedy


@pytest.mark.parametrize("command", ["inspect", "extract"])
def test_a_gigabyte_is_refused_unread(command: str, tmp_path: Path) -> None:
    (tmp_path / "communique.toml").write_text("", encoding="utf-8")
    (tmp_path / "content").mkdir()
    with (tmp_path / "content" / "divs.en.html").open("wb") as file:
        file.truncate(1_000_000_000)  # sparse: it takes no room on the disk
    done = subprocess.run(
        [sys.executable, "-m", "communique", command, "content/divs.en.html"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "content/divs.en.html: This file is larger than 256 MiB." in done.stderr
    assert "Traceback" not in done.stderr


BODY = files_of(word_file(paragraph("One.")))["word/document.xml"]
ANSWERED: dict[str, tuple[str, bytes, int, str]] = {
    "NUL bytes in a text": ("a.en.txt", b"Text\0 here.\n" * 5, 3, "not a text file"),
    "NUL bytes in a page": ("a.en.html", b"<p>Text\0 here.</p>", 3, "not a text file"),
    "another encoding": ("a.ru.txt", "Министерство сообщило о договоре.\n".encode("cp1251") * 3, 3, "Windows-1251"),
    "no encoding at all": ("a.en.md", bytes(range(128, 256)) * 20, 3, "nothing tells what it is"),
    "17 million characters": ("a.en.txt", b"a b. " * 3_400_000, 3, "more than 16,777,216"),
    "nested elements": ("a.en.html", b"<div>" * 10_000 + b"Text here.", 0, "1 segments"),
    "nested quotes": ("a.en.md", b"> " * 10_000 + b"text", 0, "0 segments"),
    "a long line": ("a.en.txt", b"The word is here. " * 20_000, 0, "20000 segments"),
    "a gulf of blanks": ("a.en.md", b"# Word" + b" " * 1_000_000 + b"here\n", 0, "1 segments"),
    "brackets in front matter": ("a.en.md", b"---\ntitle: " + b"[" * 10_000 + b"\n---\nText.", 3, "nested too deep"),
    "a bomb": (
        "a.en.docx",
        packed(word_file(paragraph("One.")), BODY.replace(b"One.", b"a" * 70_000_000)),
        3,
        "64 MiB",
    ),
    "an archive that is cut off": ("a.en.docx", word_file(paragraph("One."))[:500], 3, "damaged"),
    "nested elements in Word": (
        "a.en.docx",
        word_file("<w:sdt>" * 10_000 + "</w:sdt>" * 10_000),
        3,
        "nested more than 400 deep",
    ),
}
"""What the table of docs/formats.md says: file, content, exit code, and words of the answer."""


@pytest.mark.timeout(60)
@pytest.mark.parametrize("title", ANSWERED)
def test_the_command_answers(title: str, tmp_path: Path) -> None:
    name, content, code, answer = ANSWERED[title]
    (tmp_path / "communique.toml").write_text("", encoding="utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / name).write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-m", "communique", "inspect", f"content/{name}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code
    assert answer in done.stderr
    assert "Traceback" not in done.stderr
