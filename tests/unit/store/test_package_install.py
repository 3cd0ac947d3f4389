from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from communique.errors import InputError, OutputError, PackageError, PackageMissingError
from communique.store.package_archive import file_sha256
from communique.store.package_install import add_archive, install_file, remove_archives, remove_packages
from communique.store.package_lock import LockedPackage
from communique.store.package_metadata import read_package
from support.packages import write_archive, write_folder


def installed(destination: Path) -> list[str]:
    """Names of the packages in a folder, each read whole; and nothing else may be a folder there."""
    names = []
    for path in sorted(destination.iterdir()):
        if path.is_dir():
            package = read_package(path)
            assert package is not None
            names.append(package.name)
    return names


def around(destination: Path) -> list[str]:
    return sorted(path.name for path in destination.parent.iterdir() if path.name.startswith("."))


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    return tmp_path / "argos" / "packages"


def test_a_package_is_installed_with_a_record_of_its_archive(tmp_path: Path, destination: Path) -> None:
    path = write_archive(tmp_path / "a.argosmodel")
    done = install_file(path, destination)
    assert done.place == destination / "translate-en_zh-1_9"
    assert (done.name, done.changed, done.replaced) == ("en_zh 1.9", True, ())
    package = read_package(done.place)
    assert package is not None
    assert package.sha256 == done.sha256 == file_sha256(path)
    assert around(destination) == []


ASK_ARGOS = """
from argostranslate import package
print([(found.from_code, found.to_code, found.package_version) for found in package.get_installed_packages()])
"""


def test_argostranslate_finds_what_is_installed(tmp_path: Path, destination: Path) -> None:
    install_file(write_archive(tmp_path / "a.argosmodel"), destination)
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "ARGOS_PACKAGES_DIR": str(destination)}
    done = subprocess.run([sys.executable, "-c", ASK_ARGOS], env=environ, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[('en', 'zh', '1.9')]"


def test_the_same_archive_again_changes_nothing(tmp_path: Path, destination: Path) -> None:
    path = write_archive(tmp_path / "a.argosmodel")
    first = install_file(path, destination)
    before = first.place.stat().st_ino
    again = install_file(path, destination)
    assert not again.changed
    assert again.place.stat().st_ino == before


def test_a_newer_version_takes_the_place_of_older_ones(tmp_path: Path, destination: Path) -> None:
    write_folder(destination / "en_zh", version="1.0")
    install_file(write_archive(tmp_path / "ru.argosmodel", to_code="ru"), destination)
    done = install_file(write_archive(tmp_path / "new.argosmodel", version="1.10"), destination)
    assert done.replaced == ("en_zh 1.0",)
    assert installed(destination) == ["en_ru 1.9", "en_zh 1.10"]


@pytest.mark.parametrize("version", ["1.9", "1.8"])
def test_the_same_or_an_older_version_needs_force(tmp_path: Path, destination: Path, version: str) -> None:
    install_file(write_archive(tmp_path / "a.argosmodel", version="1.9"), destination)
    other = write_archive(tmp_path / "b.argosmodel", version=version)
    with pytest.raises(PackageError, match="already") as caught:
        install_file(other, destination)
    assert "--force" in caught.value.remedy
    done = install_file(other, destination, force=True)
    assert installed(destination) == [f"en_zh {version}"]
    package = read_package(done.place)
    assert package is not None
    assert package.sha256 == file_sha256(other)


def test_a_broken_package_of_the_pair_does_not_stop_an_install(tmp_path: Path, destination: Path) -> None:
    write_folder(destination / "broken", without=("model/model.bin",))
    done = install_file(write_archive(tmp_path / "a.argosmodel"), destination)
    assert done.changed


def test_a_damaged_archive_leaves_what_was_there(tmp_path: Path, destination: Path) -> None:
    install_file(write_archive(tmp_path / "a.argosmodel", version="1.0"), destination)
    path = write_archive(tmp_path / "b.argosmodel", version="1.1")
    content = bytearray(path.read_bytes())
    content[content.index(b"model/model.bin") + 5000] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(PackageError, match="damaged"):
        install_file(path, destination)
    assert installed(destination) == ["en_zh 1.0"]
    assert around(destination) == []


def test_what_is_not_the_locked_package_is_not_installed(tmp_path: Path, destination: Path) -> None:
    path = write_archive(tmp_path / "a.argosmodel")
    locked = LockedPackage(from_code="en", to_code="zh", version="1.9", archive="0" * 64, files={})
    with pytest.raises(PackageError, match=r"models\.lock names 0000") as caught:
        install_file(path, destination, lock={("en", "zh"): locked})
    assert "--relock" in caught.value.remedy
    assert not destination.exists()
    older = LockedPackage(from_code="en", to_code="zh", version="1.8", archive="", files={})
    with pytest.raises(PackageError, match=r"Is version 1\.9; models\.lock names en_zh 1\.8"):
        install_file(path, destination, lock={("en", "zh"): older})
    right = LockedPackage(from_code="en", to_code="zh", version="1.9", archive=file_sha256(path), files={})
    assert install_file(path, destination, lock={("en", "zh"): right}).changed


def test_a_destination_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        install_file(write_archive(tmp_path / "a.argosmodel"), tmp_path / "file" / "packages")


def test_no_such_file(tmp_path: Path, destination: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        install_file(tmp_path / "none.argosmodel", destination)


def test_installs_at_the_same_time_wait_for_each_other(tmp_path: Path, destination: Path) -> None:
    paths = [write_archive(tmp_path / f"{number}.argosmodel", version=f"1.{number}") for number in range(6)]
    failures: list[Exception] = []

    def work(path: Path) -> None:
        try:
            install_file(path, destination, force=True)
        except Exception as error:  # noqa: BLE001 - told below
            failures.append(error)

    threads = [threading.Thread(target=work, args=(path,)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(installed(destination)) == 1
    assert around(destination) == []


KILLED = """
import sys
from pathlib import Path
from communique.store.package_install import install_file
print("ready", flush=True)
install_file(Path(sys.argv[1]), Path(sys.argv[2]), force=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_killed_install_leaves_nothing_half(tmp_path: Path, destination: Path) -> None:
    chance = random.Random(7)
    path = write_archive(tmp_path / "new.argosmodel", version="2.0", extra={"stanza/big": os.urandom(8_000_000)})
    install_file(write_archive(tmp_path / "old.argosmodel", version="1.0"), destination)
    for _ in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path), str(destination)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.random() * 0.15)
            process.send_signal(signal.SIGKILL)
        names = installed(destination)
        assert names
        assert set(names) <= {"en_zh 1.0", "en_zh 2.0"}
    install_file(path, destination, force=True)
    assert installed(destination) == ["en_zh 2.0"]
    assert around(destination) == []


def test_a_package_is_removed(tmp_path: Path, destination: Path) -> None:
    install_file(write_archive(tmp_path / "a.argosmodel"), destination)
    install_file(write_archive(tmp_path / "b.argosmodel", to_code="ru"), destination)
    assert [package.name for package in remove_packages(("en", "zh"), destination)] == ["en_zh 1.9"]
    assert installed(destination) == ["en_ru 1.9"]
    assert around(destination) == []


def test_what_is_not_there_cannot_be_removed(tmp_path: Path, destination: Path) -> None:
    with pytest.raises(PackageMissingError):
        remove_packages(("en", "zh"), destination)
    assert not destination.exists()
    with pytest.raises(PackageMissingError):
        remove_archives(("en", "zh"), tmp_path)


def test_an_archive_is_added_to_a_project(tmp_path: Path, root: Path) -> None:
    path = write_archive(tmp_path / "a.argosmodel", version="1.0")
    done = add_archive(path, root / "models")
    assert done.place == root / "models" / "translate-en_zh-1_0.argosmodel"
    assert done.place.read_bytes() == path.read_bytes()
    assert not add_archive(path, root / "models").changed
    newer = write_archive(tmp_path / "b.argosmodel", version="1.1")
    assert add_archive(newer, root / "models").replaced == ("en_zh 1.0",)
    with pytest.raises(PackageError, match="already"):
        add_archive(path, root / "models")
    assert [entry.name for entry in (root / "models").iterdir()] == ["translate-en_zh-1_1.argosmodel"]
    assert remove_archives(("en", "zh"), root / "models") == [root / "models" / "translate-en_zh-1_1.argosmodel"]
    assert list((root / "models").iterdir()) == []


def test_an_archive_in_place_is_added_as_it_is(root: Path) -> None:
    path = write_archive(root / "models" / "mine.argosmodel")
    assert not add_archive(path, root / "models").changed
    assert add_archive(path, root / "models", force=True).place.name == "translate-en_zh-1_9.argosmodel"
    assert not path.exists()
