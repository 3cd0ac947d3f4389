"""Bad input: each with its message and its exit code, and nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.newsroom import CHINESE, Run, read_tree

PO = "locales/ru/LC_MESSAGES/memo.po"


def test_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("status")
    assert done.code == 2
    assert "No communique.toml here or in a folder above" in done.err
    assert "communique init" in done.err


def test_unknown_release(newsroom: Path, run: Run) -> None:
    done = run("extract", "mem0")
    assert done.code == 2
    assert "No release is called 'mem0'" in done.err
    assert "Did you mean 'memo'?" in done.err


def test_unknown_locale(newsroom: Path, run: Run) -> None:
    done = run("extract", "--to", "fr")
    assert done.code == 2
    assert "Unknown locale 'fr'" in done.err
    assert "en, zh_CN, ru" in done.err


def test_unknown_option_and_command(newsroom: Path, run: Run) -> None:
    assert run("extract", "--nonsense").code == 2
    assert run("nonsense").code == 2


def test_empty_newsroom(newsroom: Path, run: Run) -> None:
    for path in (newsroom / "content").iterdir():
        path.unlink()
    done = run("run")
    assert done.code == 2
    assert "There are no releases yet" in done.err


def test_file_without_a_language_is_left_out_and_named(newsroom: Path, run: Run) -> None:
    (newsroom / "content" / "notes.txt").write_text("Hello.", encoding="utf-8")
    done = run("extract")
    assert done.code == 0
    assert "Left out: content/notes.txt has no language in its name" in done.err


def test_a_document_of_another_kind_is_named_and_what_word_keeps_beside_an_open_one_is_passed_over(
    newsroom: Path, run: Run
) -> None:
    (newsroom / "content" / "old.en.doc").write_bytes(b"x")
    (newsroom / "content" / "slides.pdf").write_bytes(b"x")
    (newsroom / "content" / "~$memo2.en.docx").write_bytes(b"x")
    done = run("extract")
    assert done.code == 0
    assert "Left out: content/old.en.doc is of a kind that is not read; save it as .docx" in done.err
    assert "slides" not in done.err
    assert "~$" not in done.err


def test_two_sources_of_one_release(newsroom: Path, run: Run) -> None:
    (newsroom / "content" / "memo.zh.txt").write_text("你好。", encoding="utf-8")
    done = run("extract")
    assert done.code == 3
    assert "Two files claim the release 'memo'" in done.err


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", CHINESE * 3),
        ("windows-1251", "Академии подписали меморандум о сотрудничестве. Первым выступил ректор университета.\n" * 3),
    ],
)
def test_other_encoding_is_recognised_and_converted_on_request(
    newsroom: Path, run: Run, encoding: str, text: str
) -> None:
    name = "old.zh.md" if encoding == "gb18030" else "old.ru.md"
    source = newsroom / "content" / name
    source.write_bytes(text.encode(encoding))
    done = run("extract", "old")
    assert done.code == 3
    assert f"content/{name}" in done.err
    assert "communique extract --convert old" in done.err
    assert source.read_bytes() == text.encode(encoding)
    assert run("extract", "old", "--convert").code == 0
    assert source.read_bytes() == text.encode("utf-8")


def test_undecodable_file(newsroom: Path, run: Run) -> None:
    (newsroom / "content" / "bad.en.txt").write_bytes(b"\x00\x01\x02\xff\xfe\x00" * 50)
    done = run("extract", "bad")
    assert done.code == 3
    assert "content/bad.en.txt" in done.err


def test_broken_front_matter(newsroom: Path, run: Run) -> None:
    (newsroom / "content" / "lab.zh.md").write_text('---\ntitle: "两院\ndate: [\n---\n\n正文。\n', encoding="utf-8")
    done = run("extract", "lab")
    assert done.code == 3
    assert "content/lab.zh.md:" in done.err


def test_broken_po_is_not_touched(newsroom: Path, run: Run) -> None:
    run("run")
    path = newsroom / PO
    broken = path.read_bytes().replace(b'msgstr "', b"msgstr ", 3)
    path.write_bytes(broken)
    for command in (["extract"], ["translate"], ["build"], ["status"], ["run"]):
        done = run(*command)
        assert done.code == 3, command
        assert f"{PO}:" in done.err
    assert path.read_bytes() == broken


def test_conflict_markers_in_a_po(newsroom: Path, run: Run) -> None:
    run("run")
    path = newsroom / PO
    text = path.read_text(encoding="utf-8")
    marked = text + '\n<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n=======\nmsgid "a"\nmsgstr "c"\n>>>>>>> other\n'
    path.write_text(marked, encoding="utf-8")
    done = run("extract")
    assert done.code == 3
    assert "conflict" in done.err
    assert path.read_text(encoding="utf-8") == marked


def test_two_folders_for_one_locale(newsroom: Path, run: Run) -> None:
    run("run")
    other = newsroom / "locales" / "zh_Hans" / "LC_MESSAGES" / "memo.po"
    other.parent.mkdir(parents=True)
    other.write_bytes((newsroom / "locales/zh_CN/LC_MESSAGES/memo.po").read_bytes())
    before = read_tree(newsroom)
    done = run("extract")
    assert done.code == 3
    assert "Both zh_Hans and zh_CN hold catalogs of one locale" in done.err
    assert read_tree(newsroom) == before


def test_broken_settings_name_the_key(newsroom: Path, run: Run) -> None:
    (newsroom / "communique.toml").write_text('[gate]\nrequires = "reviewed"\n', encoding="utf-8")
    done = run("status")
    assert done.code == 3
    assert "Did you mean 'gate.require'?" in done.err


def test_missing_package_ends_with_4_and_the_command(newsroom: Path, run: Run) -> None:
    done = run("run", "memo", "--to", "zh_CN", "--engine", "argos")
    assert done.code == 4
    assert "communique models install en zh" in done.err


def test_init_in_a_newsroom_changes_nothing(newsroom: Path, run: Run) -> None:
    before = read_tree(newsroom)
    done = run("init", ".")
    assert done.code == 2
    assert read_tree(newsroom) == before


def test_translate_before_extract_says_what_to_run(newsroom: Path, run: Run) -> None:
    done = run("translate", "memo")
    assert done.code == 2
    assert "communique extract memo" in done.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_read_only_output(newsroom: Path, run: Run) -> None:
    (newsroom / "locales").chmod(0o555)
    try:
        done = run("extract")
    finally:
        (newsroom / "locales").chmod(0o755)
    assert done.code == 3
    assert "writable" in done.err


def test_output_that_is_in_the_way(newsroom: Path, run: Run) -> None:
    """Also for root: a file stands where a folder must be."""
    (newsroom / "locales" / "ru").write_text("in the way", encoding="utf-8")
    done = run("extract", "memo", "--to", "ru")
    assert done.code == 3
    assert "Cannot be" in done.err


def test_debug_shows_the_traceback(newsroom: Path) -> None:
    command = [sys.executable, "-m", "communique", "--debug", "extract", "nothing"]
    done = subprocess.run(command, cwd=newsroom, capture_output=True, text=True, check=False)
    assert "Traceback" in done.stderr
