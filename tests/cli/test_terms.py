"""``communique terms``, and the termbase in ``check`` and ``run``."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from communique.terms.tbx import read_tbx
from support.newsroom import Run

TERMS = """\
concept,en,zh_CN,ru,status,short-of,note
spbpu,Polytechnic University,理工大学,Политехнический университет,approved,,
spbpu-short,SPbPU,理工,Политех,approved,spbpu,
twin,digital twin,数字孪生,цифровой двойник,approved,,
twin,,,цифровой близнец,forbidden,,a calque
"""

PO = """\
msgid ""
msgstr ""
"Language: ru\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Source-Language: en\\n"

msgid "SPbPU presented a digital twin."
msgstr "Политех представил цифровой близнец."

msgid "Both digital twins are ready."
msgstr "Обе модели готовы."
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is no newsroom, with a termbase and a PO file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.csv").write_text(TERMS, encoding="utf-8")
    (tmp_path / "x.po").write_text(PO, encoding="utf-8")
    return tmp_path


def rules(out: str) -> list[tuple[str, str]]:
    return [
        (finding["rule"], finding["severity"])
        for finding in json.loads(out)["findings"]
        if finding["rule"].startswith(("term.", "termbase."))
    ]


def test_check_names_the_row_of_the_termbase(folder: Path, run: Run) -> None:
    done = run("check", "x.po", "--terms", "t.csv")
    assert done.code == 1
    assert "x.po:7: error: цифровой близнец must not be used: a calque (t.csv:5). [term.forbidden]" in done.out
    assert (
        "x.po:10: error: digital twins has to be цифровой двойник here, and is not (t.csv:4). [term.missing]"
        in done.out
    )
    assert "Политех stands before the full name, Политехнический университет (t.csv:2)." in done.out


def test_check_without_terms_says_nothing_of_them(folder: Path, run: Run) -> None:
    assert "term." not in run("check", "x.po").out


def test_fix_puts_the_approved_rendering_there(folder: Path, run: Run) -> None:
    run("check", "x.po", "--terms", "t.csv", "--fix")
    assert 'msgstr "Политех представил цифровой двойник."' in (folder / "x.po").read_text(encoding="utf-8")


def test_check_reports_rows_that_cannot_be_used(folder: Path, run: Run) -> None:
    with (folder / "t.csv").open("a", encoding="utf-8") as stream:
        stream.write("x,y,,,aproved,,\n")
    done = run("check", "x.po", "--terms", "t.csv", "--json")
    assert ("termbase.status", "error") in rules(done.out)


def test_pairs_from_stdin_are_compared_with_the_termbase(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("digital twin\tмодель\n".encode())))
    done = run("check", "-", "--source", "en", "--to", "ru", "--terms", "t.csv", "--json")
    assert rules(done.out) == [("term.missing", "error")]


def test_a_project_reads_its_own_termbase(newsroom: Path, run: Run) -> None:
    (newsroom / "locales" / "terms.csv").write_text("en,ru\nthe,определённо\n", encoding="utf-8")
    run("extract")
    run("translate")
    assert ("term.missing", "warning") in rules(run("check", "--json").out)
    (newsroom / "communique.toml").write_text('[terms]\nfile = "none.csv"\n', encoding="utf-8")
    done = run("check")
    assert (done.code, "none.csv" in done.err) == (3, True)


def test_list_and_find(folder: Path, run: Run) -> None:
    assert [
        term["concept"] for term in json.loads(run("terms", "list", "--terms", "t.csv", "--json").out)["terms"]
    ] == [
        "spbpu",
        "spbpu-short",
        "twin",
        "twin",
    ]
    assert "calque" not in run("terms", "list", "calque", "--terms", "t.csv").out
    assert run("terms", "list", "--status", "forbidden", "--terms", "t.csv").out.count("\n") == 2
    done = run("terms", "find", "о цифровых двойниках", "--terms", "t.csv")
    assert done.out == "text: цифровых двойниках → en: digital twin; zh_CN: 数字孪生 (t.csv:4)\n"
    (found,) = json.loads(run("terms", "find", "数字孪生", "--terms", "t.csv", "--json").out)["found"]
    assert (found["start"], found["end"], found["term"]["concept"]) == (0, 4, "twin")


def test_find_in_a_release_gives_the_lines(newsroom: Path, run: Run) -> None:
    (newsroom / "locales" / "terms.csv").write_text("en,ru\nthe,x\n", encoding="utf-8")
    assert "content/" in run("terms", "find", "*").out


def test_check_of_the_termbase(folder: Path, run: Run) -> None:
    assert run("terms", "check", "--terms", "t.csv").code == 0
    with (folder / "t.csv").open("a", encoding="utf-8") as stream:
        stream.write("twin,digital twin,,,forbidden,,\n")
    done = run("terms", "check", "--terms", "t.csv", "--json")
    assert (done.code, rules(done.out)) == (1, [("termbase.contradiction", "error")])


def test_add_changes_no_other_row(folder: Path, run: Run) -> None:
    command = ("terms", "add", "hefei", "en=Hefei", "zh-Hans=合肥", "ru=Хэфэй", "--terms", "t.csv")
    assert run(*command, "--check").code == 5
    assert (folder / "t.csv").read_text(encoding="utf-8") == TERMS
    assert run(*command).code == 0
    assert (folder / "t.csv").read_text(encoding="utf-8") == TERMS + "hefei,Hefei,合肥,Хэфэй,approved,,\n"
    assert run(*command, "--check").code == 0
    assert run("terms", "add", "hefei", "en=Hofei", "--terms", "t.csv").code == 1
    assert run("terms", "add", "hefei", "Hofei", "--terms", "t.csv").code == 2


def test_export_and_import(folder: Path, run: Run) -> None:
    assert run("terms", "export", "o.tbx", "--terms", "t.csv").code == 0
    assert len(read_tbx((folder / "o.tbx").read_bytes(), place="")) == 4
    (folder / "new.csv").write_text("concept,en\n", encoding="utf-8")
    assert run("terms", "import", "o.tbx", "--terms", "new.csv").code == 0
    assert run("terms", "import", "new.csv", "--terms", "t.csv", "--check").code == 0
    assert run("terms", "import", "x.po", "--terms", "t.csv").code == 3


def test_a_newsroom_begins_with_an_empty_termbase(newsroom: Path, run: Run) -> None:
    assert run("terms", "check").code == 0
    assert run("terms", "add", "twin", "en=digital twin", "ru=цифровой двойник").code == 0
    assert "digital twin" in run("terms", "list").out
