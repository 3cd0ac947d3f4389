"""``communique check`` on releases, on PO files by themselves, and on pairs from stdin."""

from __future__ import annotations

import io
import json
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from support.newsroom import Run

PO = """\
msgid ""
msgstr ""
"Language: {locale}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Source-Language: en\\n"

#. headline
msgid "Council Meets on Monday"
msgstr "理事会周一开会。"

{comment}msgid "See {{name}} at https://example.org/a for the text."
msgstr "全文见https://example.org/b。"

msgid "It was signed."
msgstr ""
"""


@pytest.fixture
def po(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PO file in a folder that is no newsroom."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "x.po"
    path.write_text(PO.format(locale="zh_CN", comment=""), encoding="utf-8")
    return path


def give(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8")), encoding="utf-8"))


def rules(out: str) -> set[str]:
    return {finding["rule"] for finding in json.loads(out)["findings"]}


def test_a_po_file_outside_any_project(po: Path, run: Run) -> None:
    done = run("check", "x.po")
    assert done.code == 1
    assert "x.po:11: error: The placeholder '{name}' is missing. [code.placeholder]" in done.out
    assert "x.po:8: warning: A headline does not end with '。'. [mark.headline]" in done.out
    assert "2 units checked: 2 errors, 1 warnings" in done.err


def test_the_caret_stands_under_what_is_wrong(po: Path, run: Run) -> None:
    lines = run("check", "x.po").out.splitlines()
    at = next(number for number, line in enumerate(lines) if "mark.headline" in line)
    assert lines[at + 1] == "    理事会周一开会。"
    assert lines[at + 2] == "    " + " " * 14 + "^^"


def test_fix_mends_what_is_safe_and_a_second_fix_nothing(po: Path, run: Run) -> None:
    done = run("check", "x.po", "--fix")
    assert done.code == 1
    assert "mended: x.po" in done.out
    assert '理事会周一开会"' in po.read_text(encoding="utf-8")
    before = po.read_bytes()
    assert "mended" not in run("check", "x.po", "--fix").out
    assert po.read_bytes() == before


def test_exit_codes(po: Path, run: Run) -> None:
    assert run("check", "x.po", "--exit-zero").code == 0
    assert run("check", "x.po", "--off", "code").code == 0
    assert run("check", "x.po", "--off", "code", "--strict").code == 1
    assert run("check", "x.po", "--off", "code", "--off", "mark.headline", "--strict").code == 0
    unknown = run("check", "x.po", "--off", "mark.headlin")
    assert unknown.code == 2
    assert "Did you mean 'mark.headline'?" in unknown.err


def test_a_comment_silences_with_a_reason_and_stale_ones_are_told(po: Path, run: Run) -> None:
    comment = "# communique: ignore code the page moved\n# communique: ignore sense.length it is short\n"
    po.write_text(PO.format(locale="zh_CN", comment=comment), encoding="utf-8")
    done = run("check", "x.po", "-v")
    assert done.code == 0
    assert "2 silenced by reviewers." in done.err
    assert "Nothing is left here for `ignore sense.length` to silence. [silence.stale]" in done.out


def test_json_has_texts_and_spans(po: Path, run: Run) -> None:
    done = run("check", "x.po", "--json")
    findings = json.loads(done.out)["findings"]
    headline = next(finding for finding in findings if finding["rule"] == "mark.headline")
    assert headline["target"][headline["start"] : headline["end"]] == "。"
    assert headline["fix"] == ""


def test_reports_for_machines(po: Path, run: Run) -> None:
    sarif = json.loads(run("check", "x.po", "--format", "sarif").out)
    results = sarif["runs"][0]["results"]
    assert {result["ruleId"] for result in results} == {"code.placeholder", "code.address", "mark.headline"}
    assert results[0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 8
    junit = ET.fromstring(run("check", "x.po", "--format", "junit").out)  # noqa: S314 - written by ourselves
    assert junit.find("testsuite").get("failures") == "3"  # type: ignore[union-attr]  # it is there
    annotations = run("check", "x.po", "--format", "github").out
    assert "::error file=x.po,line=11,title=code.placeholder::" in annotations


def test_a_header_that_says_nothing_needs_options(po: Path, run: Run) -> None:
    po.write_text('msgid "a"\nmsgstr "b"\n', encoding="utf-8")
    assert run("check", "x.po").code == 2
    assert run("check", "x.po", "--to", "ru").code == 0


def test_an_unknown_locale_is_refused(po: Path, run: Run) -> None:
    po.write_text(PO.format(locale="fr", comment=""), encoding="utf-8")
    done = run("check", "x.po")
    assert done.code == 2
    assert "--to" in done.err


def test_pairs_from_stdin_as_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    give(monkeypatch, "It works.\tОно работает.\nIt is more.\tЭто болeе.\n")
    done = run("check", "-", "--source", "en", "--to", "ru")
    assert done.code == 1
    assert "stdin:2: error: 'болeе' has Latin letters" in done.out


def test_pairs_from_stdin_as_json_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    row = {"id": "7", "source": "A.", "target": "", "source_locale": "en", "target_locale": "ru", "context": []}
    give(monkeypatch, json.dumps(row) + "\n" + json.dumps({**row, "target": "{x}"}) + "\n")
    done = run("check", "-", "--json")
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert [line["id"] for line in lines] == ["7", "7"]
    assert lines[0]["findings"] == []
    assert lines[1]["findings"][0]["rule"] == "code.placeholder"


def test_a_line_that_is_no_pair_is_placed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    give(monkeypatch, "one column\n")
    done = run("check", "-", "--source", "en", "--to", "ru")
    assert done.code == 3
    assert "stdin:1" in done.err


def test_releases_of_a_newsroom(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    path = newsroom / "locales/ru/LC_MESSAGES/memo.po"
    text = path.read_text(encoding="utf-8").replace('msgstr "', 'msgstr "  ', 2)
    assert "  " in text
    path.write_text(text, encoding="utf-8")
    done = run("check", "memo", "--to", "ru", "--json")
    places = {finding["place"].rpartition(":")[0] for finding in json.loads(done.out)["findings"]}
    assert places <= {"locales/ru/LC_MESSAGES/memo.po"}


def test_mending_a_draft_leaves_it_a_draft(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    path = newsroom / "locales/ru/LC_MESSAGES/memo.po"
    ledger = path.with_suffix(".drafts.jsonl")
    text = path.read_text(encoding="utf-8")
    old = re.search(r'msgid "Thank you."\nmsgstr "(.*)"', text)
    assert old is not None
    for file in (path, ledger):
        content = file.read_text(encoding="utf-8")
        file.write_text(content.replace(f'"{old[1]}"', f'"{old[1]} "'), encoding="utf-8")
    assert f"{old[1]} " in path.read_text(encoding="utf-8")
    run("check", "memo", "--to", "ru", "--fix")
    assert f'"{old[1]}"' in path.read_text(encoding="utf-8")
    rows = json.loads(run("status", "memo", "--to", "ru", "--json").out)["catalogs"]
    assert rows[0]["states"]["needs review"] == 0


def test_settings_turn_rules_off_and_silence_with_reasons(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    settings = newsroom / "communique.toml"
    before = settings.read_text(encoding="utf-8")
    first = rules(run("check", "--to", "ru", "--json").out)
    assert first
    off = ", ".join(json.dumps(rule) for rule in sorted(first))
    settings.write_text(f"{before}\n[checks]\noff = [{off}]\n", encoding="utf-8")
    assert rules(run("check", "--to", "ru", "--json").out) == set()
    rule = min(first)
    ignore = f"""
[[checks.ignore]]
rule = "{rule}"
reason = "drafts of the pseudo engine"

[[checks.ignore]]
rule = "zh"
place = "x*"
reason = "gone"
"""
    settings.write_text(before + ignore, encoding="utf-8")
    found = rules(run("check", "--json").out)
    assert rule not in found
    assert "silence.stale" in found


def test_settings_refuse_a_rule_that_is_none(newsroom: Path, run: Run) -> None:
    settings = newsroom / "communique.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + '\n[checks]\noff = ["mark.headlin"]\n', encoding="utf-8")
    done = run("check")
    assert done.code == 3
    assert "mark.headline" in done.err


def test_silenced_findings_are_reported_with_their_reasons(po: Path, run: Run) -> None:
    comment = "# communique: ignore code the page moved\n"
    po.write_text(PO.format(locale="zh_CN", comment=comment), encoding="utf-8")
    (first, second) = json.loads(run("check", "x.po", "--json").out)["silenced"]
    assert (first["rule"], first["reason"], first["silenced_in"]) == ("code.address", "the page moved", "file")
    assert second["rule"] == "code.placeholder"
    results = json.loads(run("check", "x.po", "--format", "sarif").out)["runs"][0]["results"]
    assert [result["suppressions"] for result in results] == [
        [],
        [{"kind": "inSource", "justification": "the page moved"}],
        [{"kind": "inSource", "justification": "the page moved"}],
    ]
    assert "[code.placeholder] the page moved" in run("check", "x.po", "-v").err


def test_a_comment_above_the_header_silences_for_the_whole_file(po: Path, run: Run) -> None:
    comments = "# communique: ignore code the pages moved\n# communique: ignore facts of old\n"
    po.write_text(comments + PO.format(locale="zh_CN", comment=""), encoding="utf-8")
    done = run("check", "x.po", "-v")
    assert done.code == 0
    assert "2 silenced by reviewers." in done.err
    assert "x.po: note: Nothing is left in this file for `ignore facts` to silence. [silence.stale]" in done.out


def test_fix_leaves_alone_what_the_file_silences(po: Path, run: Run) -> None:
    po.write_text("# communique: ignore mark house style\n" + PO.format(locale="zh_CN", comment=""), encoding="utf-8")
    assert "mended" not in run("check", "x.po", "--fix").out


def test_a_rule_that_is_off_makes_no_silence_stale(po: Path, run: Run) -> None:
    comment = "# communique: ignore code.address the page moved\n"
    po.write_text(PO.format(locale="zh_CN", comment=comment), encoding="utf-8")
    assert "silence.stale" not in run("check", "x.po", "-v", "--off", "code").out


def test_a_unit_without_a_target_has_no_stale_silences(po: Path, run: Run) -> None:
    text = PO.format(locale="zh_CN", comment="")
    silenced = text.replace('msgid "It was', '# communique: ignore facts later\nmsgid "It was')
    po.write_text(silenced, encoding="utf-8")
    assert "silence.stale" not in run("check", "x.po", "-v").out


def test_a_catalog_rule_is_silenced_like_any_other(po: Path, run: Run) -> None:
    units = """
msgid "The envoys met in Nanjing on the eve of the summit."
msgstr "峰会前夕，特使们在南京会面。"

{comment}msgid "Nobody has been told where the new laboratory will stand."
msgstr "峰会前夕，特使们在南京会面。"
"""
    head = PO.format(locale="zh_CN", comment="").partition("#. headline")[0]
    po.write_text(head + units.format(comment=""), encoding="utf-8")
    assert "sense.same-target" in rules(run("check", "x.po", "--json").out)
    comment = "# communique: ignore sense.same-target a pun\n"
    po.write_text(head + units.format(comment=comment), encoding="utf-8")
    assert "sense.same-target" not in rules(run("check", "x.po", "--json").out)


def test_two_translations_of_one_source_are_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    for locale, target in (("zh_CN", "峰会定于2024年6月5日举行。"), ("ru", "Саммит запланирован на 7 июня 2024 года.")):
        head = PO.format(locale=locale, comment="").partition("#. headline")[0]
        (tmp_path / locale).mkdir()
        text = f'{head}\nmsgid "The summit is planned for June 2024."\nmsgstr "{target}"\n'
        (tmp_path / locale / "x.po").write_text(text, encoding="utf-8")
    out = run("check", "zh_CN/x.po", "ru/x.po").out
    assert (
        "zh_CN/x.po:8: warning: The target has “2024年6月5日”, the Russian one of the same release “7 июня 2024" in out
    )
    assert "ru/x.po:8: warning: " in out
    assert "facts.disagree" not in run("check", "ru/x.po").out


def test_catalogs_of_a_release_are_compared_also_when_one_is_asked_for(newsroom: Path, run: Run) -> None:
    release = newsroom / "content" / "summit.en.txt"
    release.write_text("The summit is planned for June 2024.\n", encoding="utf-8")
    run("extract", "summit")
    for locale, target in (("zh_CN", "峰会定于2024年6月5日举行。"), ("ru", "Саммит запланирован на 7 июня 2024 года.")):
        path = newsroom / f"locales/{locale}/LC_MESSAGES/summit.po"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('2024."\nmsgstr ""', f'2024."\nmsgstr "{target}"'), encoding="utf-8")
    assert "facts.disagree" in rules(run("check", "summit", "--to", "ru", "--json").out)


def test_a_file_that_is_not_there_is_no_release(po: Path, run: Run) -> None:
    done = run("check", "y.po")
    assert done.code == 3
    assert "There is no such file." in done.err


def test_a_suffix_in_capitals_is_a_po_file(po: Path, run: Run) -> None:
    po.rename(po.with_name("X.PO"))
    assert run("check", "X.PO", "--exit-zero").code == 0


def test_a_catalog_without_units_has_nothing_wrong(po: Path, run: Run) -> None:
    po.write_text(PO.format(locale="zh_CN", comment="").partition("#. headline")[0], encoding="utf-8")
    done = run("check", "x.po", "--format", "github")
    assert (done.code, done.out) == (0, "")
    assert "0 units checked" in run("check", "x.po").err
    po.write_text("", encoding="utf-8")
    assert run("check", "x.po", "--to", "ru").code == 0


def test_plural_forms_and_contexts_are_checked(po: Path, run: Run) -> None:
    units = """
msgctxt "menu"
msgid "%d file by {name}"
msgid_plural "%d files by {name}"
msgstr[0] "%d файл, {name}"
msgstr[1] "%d файла, {nam}"
msgstr[2] "%d файлов, {name}"
"""
    head = PO.format(locale="ru", comment="").partition("#. headline")[0].replace('"X-Source-Language: en\\n"\n', "")
    po.write_text(head + units, encoding="utf-8")
    done = run("check", "x.po", "-v")
    assert "has no X-Source-Language; its sources are taken for English" in done.err
    assert done.out.count("[code.placeholder]") == 2


def test_fix_with_check_writes_nothing_and_tells_by_its_exit_code(po: Path, run: Run) -> None:
    before = po.read_bytes()
    done = run("check", "x.po", "--fix", "--check")
    assert done.code == 5
    assert "would mend: x.po" in done.out
    assert po.read_bytes() == before
    run("check", "x.po", "--fix")
    assert run("check", "x.po", "--fix", "--check").code == 1
    assert run("check", "x.po", "--check").code == 2


def test_fix_with_check_leaves_releases_as_they_are(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    path = newsroom / "locales/ru/LC_MESSAGES/memo.po"
    path.write_text(path.read_text(encoding="utf-8").replace('msgstr "', 'msgstr "  ', 2), encoding="utf-8")
    before = path.read_bytes()
    assert run("check", "memo", "--to", "ru", "--fix", "--check").code == 5
    assert path.read_bytes() == before
