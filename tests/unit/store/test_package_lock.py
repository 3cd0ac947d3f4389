from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from communique.engines.package import Package
from communique.errors import InputError
from communique.store.package_cache import cached_packages
from communique.store.package_install import install_file
from communique.store.package_lock import (
    LockedPackage,
    differences,
    file_tree,
    format_lock,
    lock_package,
    parse_lock,
    read_lock,
)
from communique.store.package_metadata import read_package
from support.packages import write_archive, write_folder


@pytest.fixture
def package(tmp_path: Path) -> Package:
    done = install_file(write_archive(tmp_path / "a.argosmodel"), tmp_path / "packages")
    found = read_package(done.place)
    assert found is not None
    return found


def test_a_lock_reads_back_as_it_was_written(package: Package) -> None:
    other = LockedPackage(from_code="en", to_code="ru", version="1.0", archive="", files={"b": "0" * 64, "a": "1" * 64})
    content = format_lock([lock_package(package), other])
    lock = parse_lock(content)
    assert list(lock) == [("en", "ru"), ("en", "zh")]
    assert lock["en", "zh"] == lock_package(package)
    assert format_lock(lock.values()) == format_lock([other, lock_package(package)]) == content
    assert content.endswith(b"}\n")
    assert b"\r" not in content


def test_the_lock_holds_every_file_of_the_package_and_no_more(package: Package) -> None:
    locked = lock_package(package)
    assert sorted(locked.files) == [
        "metadata.json",
        "model/model.bin",
        "model/shared_vocabulary.json",
        "sentencepiece.model",
    ]
    assert locked.archive == package.sha256


def test_what_is_as_it_was_does_not_differ(package: Package) -> None:
    assert differences(lock_package(package), package) == []


def test_every_difference_is_named(package: Package) -> None:
    locked = lock_package(package)
    (package.path / "sentencepiece.model").write_bytes(b"other")
    (package.path / "added").write_bytes(b"")
    (package.path / "model" / "shared_vocabulary.json").unlink()
    assert differences(locked, package) == [
        "model/shared_vocabulary.json is missing",
        "added is not in the lock",
        "sentencepiece.model differs",
    ]


def test_another_version_or_archive_differs(tmp_path: Path, package: Package) -> None:
    locked = lock_package(package)
    older = read_package(write_folder(tmp_path / "older", version="1.8"))
    assert older is not None
    assert differences(locked, older) == ["version 1.8 instead of 1.9"]
    same = install_file(write_archive(tmp_path / "b.argosmodel"), tmp_path / "others")
    again = read_package(same.place)
    assert again is not None
    assert differences(locked, again)[0].startswith(f"archive with SHA-256 {again.sha256[:16]}")


def test_an_archive_that_changed_under_its_old_time_is_found(root: Path) -> None:
    path = write_archive(root / "models" / "a.argosmodel")
    (package,), _ = cached_packages(root)
    locked = lock_package(package)
    status = path.stat()
    content = bytearray(path.read_bytes())
    content[5000] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    (again,), _ = cached_packages(root)
    assert differences(locked, again) == ["a.argosmodel was changed without its time or size"]


def test_a_package_that_another_tool_installed_is_locked_by_its_files(tmp_path: Path) -> None:
    package = read_package(write_folder(tmp_path / "p"))
    assert package is not None
    locked = lock_package(package)
    assert locked.archive == ""
    assert json.loads(format_lock([locked]))["packages"][0]["archive"] is None
    assert parse_lock(format_lock([locked]))["en", "zh"] == locked


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("", "not valid JSON"),
        ("\xff", "no lock|not valid"),
        ("[]", "no lock of format 1"),
        ('{"format": 2}', "no lock of format 1"),
        ('{"format": 1}', "packages"),
        ('{"format": 1, "packages": [1]}', "not described"),
        ('{"format": 1, "packages": [{"from": "en", "to": "zh", "version": "1"}]}', "archive"),
        ('{"format": 1, "packages": [{"from": "en", "to": "zh", "version": 1, "archive": null, "files": {}}]}', "from"),
        (
            '{"format": 1, "packages": [{"from": "en", "to": "zh", "version": "1", "archive": "x", "files": {}}]}',
            "no SHA-256",
        ),
    ],
)
def test_a_broken_lock_is_placed(tmp_path: Path, text: str, cause: str) -> None:
    (tmp_path / "models.lock").write_text(text, encoding="latin-1")
    with pytest.raises(InputError, match=cause) as caught:
        read_lock(tmp_path)
    assert caught.value.place.startswith(str(tmp_path / "models.lock"))


def test_no_lock_is_an_empty_one(tmp_path: Path) -> None:
    assert read_lock(tmp_path) == {}
    assert read_lock(None) == {}


def test_a_folder_that_is_gone_has_no_files(tmp_path: Path) -> None:
    assert file_tree(tmp_path / "none") == {}
