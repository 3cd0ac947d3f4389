"""What waits for a person, and in which order."""

from __future__ import annotations

import json
from pathlib import Path

from support.newsroom import Run

PO = "locales/ru/LC_MESSAGES/memo.po"


def test_it_lists_every_draft_in_document_order(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    listed = json.loads(run("review", "list", "memo", "--to", "ru", "--json").out)
    assert listed["waiting"] == len(listed["units"]) > 3
    lines = [int(unit["place"].rpartition(":")[2]) for unit in listed["units"]]
    assert lines == sorted(lines)
    assert all(unit["place"].startswith(f"{PO}:") for unit in listed["units"])
    assert all(0 <= unit["risk"] <= 100 for unit in listed["units"])


def test_the_riskiest_come_first_and_no_more_than_asked(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    every = json.loads(run("review", "list", "memo", "--to", "ru", "--json").out)["units"]
    listed = json.loads(run("review", "list", "memo", "--to", "ru", "--riskiest", "-n", "2", "--json").out)
    risks = sorted((unit["risk"] for unit in every), reverse=True)
    assert [unit["risk"] for unit in listed["units"]] == risks[:2]
    assert listed["waiting"] == len(every)


def test_the_risk_of_an_edited_draft_is_asked_of_its_texts(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    path = newsroom / PO
    unit = json.loads(run("review", "list", "memo", "--to", "ru", "--json").out)["units"][0]
    path.write_text(path.read_text(encoding="utf-8").replace(unit["target"], "Правленый текст", 1), encoding="utf-8")
    edited = json.loads(run("review", "list", "memo", "--to", "ru", "--json").out)["units"][0]
    assert (edited["target"], edited["weighed"], edited["state"]) == ("Правленый текст", False, "needs review")


def test_what_is_reviewed_does_not_wait(newsroom: Path, run: Run) -> None:
    run("run", "memo", "--to", "ru")
    path = newsroom / PO
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("#, fuzzy\n", ""), encoding="utf-8")
    done = run("review", "list", "memo", "--to", "ru")
    assert (done.code, done.out) == (0, "")
    assert "Nothing waits for a person." in done.err


def test_a_release_without_a_catalog_is_named(newsroom: Path, run: Run) -> None:
    done = run("review", "list", "memo", "--to", "ru")
    assert done.code == 0
    assert "run `communique extract memo`" in done.err
