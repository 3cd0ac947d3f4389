"""The way of a release through the command line, with the pseudo engine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from support.newsroom import ENGLISH, RELEASES, Run, read_tree

PO = "locales/{locale}/LC_MESSAGES/{slug}.po"


def review(path: Path) -> None:
    """Accept every draft, as a person would in a PO editor."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if line != "#, fuzzy\n"), encoding="utf-8")


def set_rules(newsroom: Path, rules: str) -> None:
    """Put lines into the ``[segmentation]`` section of the settings."""
    settings = newsroom / "communique.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("[segmentation]\n", f"[segmentation]\n{rules}"), encoding="utf-8")


def test_run_drafts_every_release_in_both_other_languages(newsroom: Path, run: Run) -> None:
    done = run("run")
    assert done.code == 0, done.err
    dist = {name for name in read_tree(newsroom) if name.startswith("dist/")}
    assert dist == {
        "dist/manifest.json",
        "dist/zh_CN/memo.txt",
        "dist/ru/memo.txt",
        "dist/en/lab.md",
        "dist/ru/lab.md",
        "dist/en/akademii.md",
        "dist/zh_CN/akademii.md",
    }
    assert "Next: review" in done.err


def test_a_second_run_changes_no_byte(newsroom: Path, run: Run) -> None:
    run("run")
    before = read_tree(newsroom)
    assert run("run").code == 0
    assert read_tree(newsroom) == before
    assert run("extract", "--check").code == 0
    assert run("translate", "--check").code == 0


def test_check_writes_nothing_and_ends_with_5(newsroom: Path, run: Run) -> None:
    before = read_tree(newsroom)
    done = run("extract", "--check")
    assert done.code == 5
    assert "would change: locales/memo.pot" in done.out
    assert read_tree(newsroom) == before
    run("extract")
    after = read_tree(newsroom)
    assert run("translate", "--check").code == 5
    assert read_tree(newsroom) == after


def test_build_refuses_what_is_not_reviewed_and_says_where(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "zh_CN")
    done = run("build", "memo", "--to", "zh_CN")
    assert done.code == 1
    path = PO.format(locale="zh_CN", slug="memo")
    lines = (newsroom / path).read_text(encoding="utf-8").splitlines()
    number = 1 + lines.index('msgid "Two Academies Sign a Memorandum"')
    assert f"{path}:{number}: error: draft: Two Academies Sign a Memorandum [gate.not-reviewed]" in done.out


def test_build_assembles_what_is_reviewed_without_a_notice(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    assert "Черновик" in (newsroom / "dist/ru/memo.txt").read_text(encoding="utf-8")
    review(newsroom / PO.format(locale="ru", slug="memo"))
    done = run("build", "memo", "--to", "ru")
    assert done.code == 0, done.out + done.err
    assert "Черновик" not in (newsroom / "dist/ru/memo.txt").read_text(encoding="utf-8")
    entry = json.loads((newsroom / "dist/manifest.json").read_text(encoding="utf-8"))["releases"][0]
    assert entry["draft"] is False
    assert entry["authorship"]["accepted"] == entry["sentences"] == entry["reviewed"]


def test_manifest_tells_machine_post_edited_and_human(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "zh_CN")
    path = newsroom / PO.format(locale="zh_CN", slug="memo")
    text = path.read_text(encoding="utf-8")
    blocks = text.split("\n\n")
    for number, block in enumerate(blocks):
        if 'msgid "Two Academies' in block:
            blocks[number] = block.replace("#, fuzzy\n", "").replace('msgstr "', 'msgstr "改')
    path.write_text("\n\n".join(blocks), encoding="utf-8")
    run("build", "memo", "--to", "zh_CN", "--draft")
    entry = json.loads((newsroom / "dist/manifest.json").read_text(encoding="utf-8"))["releases"][0]
    assert entry["authorship"]["post-edited"] == 1
    assert entry["authorship"]["machine"] == entry["sentences"] - 1
    assert entry["post_edit_distance"] > 0
    assert [one["line"] for one in entry["by_sentence"] if one["authorship"] == "post-edited"] == [3]


def test_an_edit_of_the_source_keeps_what_did_not_change(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    path = newsroom / PO.format(locale="ru", slug="memo")
    review(path)
    source = newsroom / "content/memo.en.txt"
    source.write_text(ENGLISH.replace("March 14", "March 15"), encoding="utf-8")
    assert run("build", "memo", "--to", "ru").code == 1
    run("extract")
    text = path.read_text(encoding="utf-8")
    assert text.count("#, fuzzy") == 1
    assert '#| msgid "The academies signed a memorandum on March 14."' in text
    source.write_text(ENGLISH, encoding="utf-8")
    run("extract")


def test_redraft_renews_what_is_the_machines_and_nothing_that_a_person_touched(newsroom: Path, run: Run) -> None:
    run("extract")
    catalog = newsroom / PO.format(locale="ru", slug="memo")
    run("translate", "memo", "--to", "ru", "--engine", "pseudo")
    drafted = catalog.read_text(encoding="utf-8")
    stale = drafted.replace("[!!!", "[old").replace("!!!]", "old]")
    catalog.write_text(stale, encoding="utf-8")
    ledger = catalog.with_suffix(".drafts.jsonl")
    ledger.write_text(
        ledger.read_text(encoding="utf-8").replace("[!!!", "[old").replace("!!!]", "old]"), encoding="utf-8"
    )
    assert run("translate", "memo", "--to", "ru").code == 0
    assert catalog.read_text(encoding="utf-8") == stale

    entries = stale.split("\n\n")
    drafts = [place for place, entry in enumerate(entries) if "#, fuzzy" in entry and "[old" in entry]
    accepted, edited, commented = drafts[:3]
    entries[accepted] = entries[accepted].replace("#, fuzzy\n", "")
    entries[edited] = entries[edited].replace("[old", "[mine")
    entries[commented] = "# Ask the rector.\n" + entries[commented]
    catalog.write_text("\n\n".join(entries), encoding="utf-8")
    assert run("translate", "memo", "--to", "ru", "--redraft").code == 0
    after = catalog.read_text(encoding="utf-8").split("\n\n")
    for place in (accepted, edited, commented):
        assert after[place].split("msgstr")[1] == entries[place].split("msgstr")[1]
    assert [place for place, entry in enumerate(after) if "[!!!" in entry] == drafts[3:]
    assert drafts[3:]
    assert run("translate", "memo", "--to", "ru", "--redraft").code == 0
    assert catalog.read_text(encoding="utf-8").split("\n\n") == after


def test_status_counts_states_and_what_is_left(newsroom: Path, run: Run) -> None:
    run("run")
    review(newsroom / PO.format(locale="ru", slug="memo"))
    rows = {(row["release"], row["locale"]): row for row in json.loads(run("status", "--json").out)["catalogs"]}
    assert len(rows) == 6
    reviewed, drafted = rows["memo", "ru"], rows["memo", "zh_CN"]
    assert reviewed["states"]["reviewed"] == reviewed["units"]
    assert reviewed["left"] == {"words": 0, "characters": 0}
    assert drafted["states"]["draft"] == drafted["units"]
    assert drafted["left"]["words"] > 20
    assert "memo" in run("status").out


def test_segment_splits_text_of_a_file(newsroom: Path, run: Run) -> None:
    (newsroom / "note.en.txt").write_text("Dr. Smith came. He left at 5 p.m. on Monday.\n", encoding="utf-8")
    assert run("segment", "note.en.txt").out == "Dr. Smith came.\nHe left at 5 p.m. on Monday.\n"
    explained = json.loads(run("segment", "note.en.txt", "--explain", "--json").out)
    assert [one["cut"] for one in explained["paragraphs"][0]["decisions"]].count(True) == 1


def test_inspect_shows_roles(newsroom: Path, run: Run) -> None:
    spans = json.loads(run("inspect", "memo", "--json", "--spans").out)[0]["spans"]
    assert "".join(span["raw"] for span in spans) == RELEASES["memo.en.txt"]
    roles = [span["role"] for span in spans if span["kind"] == "segment"]
    assert roles[:4] == ["breadcrumb", "headline", "metadata", "lead"]
    assert "headline" in run("inspect", "memo").out


def test_rules_of_the_newsroom_count(newsroom: Path, run: Run) -> None:
    (newsroom / "content/memo.en.txt").write_text(
        "It was Xyz. Corp that won. The end came. It was good.\n", encoding="utf-8"
    )
    assert run("segment", "content/memo.en.txt").out.count("\n") == 4
    set_rules(newsroom, 'abbreviations = ["Xyz."]\ndo-not-split = ["end came. It was"]\n')
    assert run("segment", "content/memo.en.txt").out.count("\n") == 2
    spans = json.loads(run("inspect", "memo", "--json").out)[0]["spans"]
    assert [span["text"] for span in spans] == ["It was Xyz. Corp that won.", "The end came. It was good."]


def test_srx_rules_take_the_place_of_ours(newsroom: Path, run: Run) -> None:
    srx = run("segment", "--export-srx").out
    assert srx.startswith("<?xml")
    (newsroom / "ours.srx").write_text(srx, encoding="utf-8")
    (newsroom / "a.en.txt").write_text("Dr. Smith came. He left.\n", encoding="utf-8")
    assert run("segment", "a.en.txt", "--srx", "ours.srx").out == "Dr. Smith came.\nHe left.\n"
    set_rules(newsroom, 'srx = "ours.srx"\n')
    assert run("run").code == 0
    (newsroom / "ours.srx").write_text("<srx", encoding="utf-8")
    done = run("extract")
    assert done.code == 3
    assert "ours.srx" in done.err


def test_a_changed_rule_keeps_human_targets(newsroom: Path, run: Run) -> None:
    """A sentence that new rules join is found again: its targets are joined, fuzzy, with the old source beside them."""
    (newsroom / "content/memo.en.txt").write_text("The end came. It was good.\n", encoding="utf-8")
    run("extract", "memo", "--to", "ru")
    path = newsroom / PO.format(locale="ru", slug="memo")
    text = path.read_text(encoding="utf-8")
    for source, target in (("The end came.", "Настал конец."), ("It was good.", "Он был хорош.")):
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, encoding="utf-8")
    set_rules(newsroom, 'do-not-split = ["end came. It was"]\n')
    run("extract", "memo", "--to", "ru")
    text = path.read_text(encoding="utf-8")
    assert 'msgid "The end came. It was good."\nmsgstr "Настал конец. Он был хорош."' in text
    assert "#, fuzzy" in text
    assert "#| msgid" in text


def test_inspect_shows_facts(newsroom: Path, run: Run) -> None:
    spans = json.loads(run("inspect", "akademii", "--json").out)[0]["spans"]
    found = [(fact["kind"], fact["value"], fact["unit"]) for span in spans for fact in span["facts"]]
    assert ("date", "2024-03-14", "") in found
    assert ("money", "5000000", "RUB") in found
    assert "5000000 RUB  (5 млн руб.)" in run("inspect", "akademii", "--facts").out


def test_build_check_prints_one_json_document(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    review(newsroom / PO.format(locale="ru", slug="memo"))
    done = run("build", "memo", "--to", "ru", "--check", "--json")
    assert done.code == 5
    assert [entry["locale"] for entry in json.loads(done.out)["releases"]] == ["ru"]
    assert run("build", "memo", "--to", "ru").code == 0
    assert run("build", "memo", "--to", "ru", "--check", "--json").code == 0


def test_output_into_a_pipe_is_utf_8_in_any_locale(newsroom: Path) -> None:
    environ = {**os.environ, "LC_ALL": "en_US.ISO-8859-1", "PYTHONIOENCODING": "latin-1"}
    command = [sys.executable, "-m", "communique", "inspect", "lab"]
    done = subprocess.run(command, cwd=newsroom, env=environ, capture_output=True, check=True)
    assert "两院签署备忘录" in done.stdout.decode("utf-8")
