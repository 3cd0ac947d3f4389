from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from communique.engines.package import Package
from communique.store import package_cache
from communique.store.package_archive import file_sha256
from communique.store.package_cache import cached_packages
from support.packages import write_archive


def only(root: Path) -> Package:
    packages, problems = cached_packages(root)
    assert problems == []
    assert len(packages) == 1
    return packages[0]


def folders(root: Path) -> list[str]:
    return sorted(path.name for path in (root / ".communique" / "packages").iterdir() if path.is_dir())


def test_a_project_without_archives_gets_no_cache(root: Path) -> None:
    assert cached_packages(root) == ([], [])
    assert not (root / ".communique").exists()


def test_an_archive_is_unpacked_on_first_use(root: Path) -> None:
    path = write_archive(root / "models" / "a.argosmodel", placeholder="⟦{n}⟧", description="A phrase book")
    package = only(root)
    assert package.path == root / ".communique" / "packages" / file_sha256(path)[:16]
    assert (package.path / "model" / "model.bin").is_file()
    assert (package.placeholder, package.description) == ("⟦{n}⟧", "A phrase book")
    assert (package.archive, package.sha256) == (path, file_sha256(path))
    assert (root / ".communique" / ".gitignore").read_text() == "*\n"


def test_it_is_unpacked_and_read_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_archive(root / "models" / "a.argosmodel")
    only(root)
    only(root)

    def unexpected(path: Path, *_: object) -> None:
        raise AssertionError(f"{path} is read again")

    monkeypatch.setattr(package_cache, "unpack_archive", unexpected)
    monkeypatch.setattr(package_cache, "file_sha256", unexpected)
    only(root)


@pytest.mark.parametrize("gone", [".communique", ".communique/packages", "model", "model/model.bin", "metadata.json"])
def test_the_cache_can_be_deleted_at_any_moment(root: Path, gone: str) -> None:
    write_archive(root / "models" / "a.argosmodel")
    package = only(root)
    path = root / gone if gone.startswith(".") else package.path / gone
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert (only(root).path / "model" / "model.bin").is_file()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a.argosmodel": 1}', '{"a.argosmodel": [1]}'])
def test_a_torn_note_of_checksums_does_no_harm(root: Path, text: str) -> None:
    write_archive(root / "models" / "a.argosmodel")
    only(root)
    (root / ".communique" / "packages" / "archives.json").write_text(text)
    only(root)


def test_another_archive_under_the_same_name_is_seen(root: Path) -> None:
    path = write_archive(root / "models" / "a.argosmodel", version="1.0")
    first = only(root)
    write_archive(path, version="1.1")
    second = only(root)
    assert second.version == "1.1"
    assert folders(root) == [second.path.name] != [first.path.name]


def test_what_a_killed_run_left_is_removed(root: Path) -> None:
    left = root / ".communique" / "packages" / ".new-left"
    left.mkdir(parents=True)
    write_archive(root / "models" / "a.argosmodel")
    only(root)
    assert not left.exists()


def test_a_broken_archive_is_placed_and_the_rest_is_used(root: Path) -> None:
    write_archive(root / "models" / "a.argosmodel")
    content = write_archive(root / "models" / "b.argosmodel", to_code="ru").read_bytes()
    (root / "models" / "b.argosmodel").write_bytes(content[:-100])
    packages, problems = cached_packages(root)
    assert [package.name for package in packages] == ["en_zh 1.9"]
    assert [error.place for error in problems] == [str(root / "models" / "b.argosmodel")]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_project_that_cannot_be_written_is_said(root: Path) -> None:
    write_archive(root / "models" / "a.argosmodel")
    root.chmod(0o555)
    try:
        packages, problems = cached_packages(root)
    finally:
        root.chmod(0o755)
    assert packages == []
    assert len(problems) == 1


def test_a_file_where_the_cache_should_be_is_said(root: Path) -> None:
    write_archive(root / "models" / "a.argosmodel")
    (root / ".communique").write_text("")
    packages, problems = cached_packages(root)
    assert packages == []
    assert str(root / ".communique") in problems[0].place


def test_runs_at_the_same_time_share_one_unpacking(root: Path) -> None:
    write_archive(root / "models" / "a.argosmodel", extra={"big": os.urandom(5_000_000)})
    code = (
        "import sys; from pathlib import Path; from communique.store.package_cache import cached_packages; "
        "print(len(cached_packages(Path(sys.argv[1]))[0]))"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(root)], stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    assert [run.communicate()[0].strip() for run in runs] == ["1"] * 3
    assert len(folders(root)) == 1
