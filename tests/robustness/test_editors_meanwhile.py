"""Somebody saves a catalog while a run is at work: their text stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.errors import ChangedMeanwhileError, OutputError
from communique.store.files import replace_bytes
from communique.store.project import locked, open_project


def test_a_file_that_changed_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_bytes(b"read")
    path.write_bytes(b"saved by an editor")
    with pytest.raises(ChangedMeanwhileError):
        replace_bytes(path, b"ours", expected=b"read")
    assert path.read_bytes() == b"saved by an editor"
    assert [child.name for child in tmp_path.iterdir()] == ["x.po"]


def test_a_file_that_appeared_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_bytes(b"somebody's")
    with pytest.raises(ChangedMeanwhileError):
        replace_bytes(path, b"ours", expected=None)
    assert path.read_bytes() == b"somebody's"


def test_a_failing_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.po"
    path.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("communique.store.files.os.fsync", full)
    with pytest.raises(OutputError, match="no space left"):
        replace_bytes(path, b"new", expected=b"old")
    assert path.read_bytes() == b"old"
    assert [child.name for child in tmp_path.iterdir()] == ["x.po"]


def test_a_replaced_file_keeps_its_permissions_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real.po"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link = tmp_path / "x.po"
    link.symlink_to(real)
    replace_bytes(link, b"new", expected=b"old")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_two_runs_do_not_write_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "communique.toml").write_text("", encoding="utf-8")
    monkeypatch.setenv("COMMUNIQUE_LOCK_SECONDS", "0.2")
    project = open_project(tmp_path)
    said: list[str] = []
    with (
        locked(project),
        pytest.raises(OutputError, match="Another communique run"),
        locked(project, waiting=lambda: said.append("waiting")),
    ):
        pytest.fail("both hold the lock")
    assert said == ["waiting"]
    with locked(project):
        assert (tmp_path / ".communique" / "lock").exists()
