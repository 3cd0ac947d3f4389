"""A newsroom in a temporary folder, and the command line run in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.cli.app import run_app
from support.newsroom import RELEASES, Done, Run, write_tree


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``communique ARGUMENTS`` in this process."""

    def call(*arguments: object) -> Done:
        capsys.readouterr()
        code = run_app([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Done(code=code, out=captured.out, err=captured.err)

    return call


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """A newsroom with one release in each language, drafted by the pseudo engine; the working folder lies in it."""
    root = tmp_path / "newsroom"
    assert run("init", root).code == 0
    settings = root / "communique.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace('# engine = "argos"', 'engine = "pseudo"'), encoding="utf-8"
    )
    write_tree(root / "content", RELEASES)
    monkeypatch.chdir(root)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    return root
