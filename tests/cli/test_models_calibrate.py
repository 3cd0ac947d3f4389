from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from communique.pipeline.calibration_sentences import SENTENCES
from communique.store.packages import survey_packages
from support.newsroom import Run
from support.tiny_models import make_sentencepiece_package


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom with one package, which copies its source, so that every form survives and the first is taken."""
    for name in [name for name in os.environ if name.startswith(("ARGOS_", "XDG_", "SNAP"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    root = tmp_path / "newsroom"
    (root / "content").mkdir(parents=True)
    (root / "communique.toml").write_text("")
    monkeypatch.chdir(root)
    make_sentencepiece_package(root / "models" / "translate-en_ru", [*SENTENCES["en"], "1 2"])
    return root


def test_forms_that_survive_are_written_to_the_lock(project: Path, run: Run) -> None:
    assert run("models", "lock").code == 0
    before = (project / "models.lock").read_bytes()
    assert run("models", "calibrate", "--check").code == 5
    assert (project / "models.lock").read_bytes() == before
    done = run("models", "calibrate", "--json")
    assert done.code == 0
    (record,) = json.loads(done.out)["calibrated"]
    assert (record["pair"], record["forms"], record["sentences"]) == ("en_ru", ["⟦{n}⟧"], 12)
    assert record["survivals"][0] == {"form": "⟦{n}⟧", "single": 1.0, "pair": 1.0}
    (locked,) = json.loads((project / "models.lock").read_text())["packages"]
    assert locked["placeholders"] == ["⟦{n}⟧"]
    done = run("models", "calibrate", "en", "ru", "--check")
    assert done.code == 0
    assert done.out.splitlines()[1].split() == ["en_ru", "⟦1⟧", "100%", "100%", "1"]


def test_locking_again_keeps_the_forms_of_a_package_that_is_the_same(project: Path, run: Run) -> None:
    run("models", "lock")
    run("models", "calibrate")
    calibrated = (project / "models.lock").read_bytes()
    assert run("models", "lock").code == 0
    assert (project / "models.lock").read_bytes() == calibrated
    readme = project / "models" / "translate-en_ru" / "README.md"
    readme.write_text("Another package.")
    assert run("models", "lock").code == 0
    (locked,) = json.loads((project / "models.lock").read_text())["packages"]
    assert "placeholders" not in locked


def test_a_broken_lock_can_still_be_written_anew(project: Path, run: Run) -> None:
    (project / "models.lock").write_text("{")
    assert run("models", "lock").code == 0
    assert json.loads((project / "models.lock").read_text())["format"] == 1


def test_what_is_not_locked_is_refused(project: Path, run: Run) -> None:
    done = run("models", "calibrate")
    assert done.code == 2
    assert "communique models lock" in done.err
    assert not (project / "models.lock").exists()


def test_a_pair_without_a_package_ends_with_4(project: Path, run: Run) -> None:
    done = run("models", "calibrate", "zh", "ru")
    assert done.code == 4
    assert "communique models install zh ru" in done.err


def test_the_engine_gets_the_forms_of_the_lock(project: Path, run: Run) -> None:
    run("models", "lock")
    run("models", "calibrate")
    (package,) = survey_packages(project).packages
    assert package.forms == ("⟦{n}⟧",)
    (unlocked,) = survey_packages(project, use_lock=False).packages
    assert unlocked.forms == ()


def test_a_lock_with_a_form_that_is_none_is_refused(project: Path, run: Run) -> None:
    run("models", "lock")
    content = json.loads((project / "models.lock").read_text())
    content["packages"][0]["placeholders"] = ["[1]"]
    (project / "models.lock").write_text(json.dumps(content))
    done = run("models", "calibrate")
    assert done.code == 3
    assert "placeholders" in done.err
