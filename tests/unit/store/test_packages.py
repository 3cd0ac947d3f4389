from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from communique.errors import InputError
from communique.store.package_lock import format_lock, lock_package
from communique.store.package_places import ArgosPlaces
from communique.store.packages import find_packages, package_size, survey_packages
from support.packages import write_archive, write_folder


@pytest.fixture
def places(tmp_path: Path) -> ArgosPlaces:
    return ArgosPlaces(packages=tmp_path / "argos", further=(tmp_path / "snap",), index_url="http://127.0.0.1:1/")


def test_nothing_is_found_and_nothing_is_made(tmp_path: Path, places: ArgosPlaces) -> None:
    assert find_packages(places=places) == []
    assert find_packages(tmp_path / "newsroom", places=places) == []
    assert list(tmp_path.iterdir()) == []


def test_all_places_are_searched(root: Path, places: ArgosPlaces) -> None:
    write_archive(root / "models" / "a.argosmodel", from_code="zh", to_code="en")
    write_folder(root / "models" / "unpacked", from_code="ru", to_code="en")
    write_folder(places.packages / "en_ru", to_code="ru")
    write_folder(places.further[0] / "en_zh")
    assert [package.name for package in find_packages(root, places=places)] == [
        "en_ru 1.9",
        "en_zh 1.9",
        "ru_en 1.9",
        "zh_en 1.9",
    ]


def test_the_newest_version_comes_first_then_the_projects_own(root: Path, places: ArgosPlaces) -> None:
    archive = write_archive(root / "models" / "a.argosmodel", version="1.9")
    newest = write_folder(places.packages / "b", version="1.10")
    write_folder(places.packages / "c", version="1.9")
    found = find_packages(root, places=places)
    assert [package.version for package in found] == ["1.10", "1.9", "1.9"]
    assert found[0].path == newest
    assert found[1].archive == archive


def test_the_locked_package_comes_before_a_newer_one(root: Path, places: ArgosPlaces) -> None:
    write_archive(root / "models" / "a.argosmodel", version="0.1")
    write_folder(places.packages / "b", version="1.9")
    mini = next(package for package in find_packages(root, places=places) if package.version == "0.1")
    (root / "models.lock").write_bytes(format_lock([lock_package(mini)]))
    survey = survey_packages(root, places=places)
    assert survey.used["en", "zh"].version == "0.1"
    assert survey_packages(root, places=places, use_lock=False).used["en", "zh"].version == "1.9"


def test_a_broken_lock_stops_with_its_line(root: Path, places: ArgosPlaces) -> None:
    (root / "models.lock").write_text('{\n"format": 1,\n<<<<<<< ours\n')
    with pytest.raises(InputError) as caught:
        find_packages(root, places=places)
    assert caught.value.place == f"{root / 'models.lock'}:3"
    assert "communique models lock" in caught.value.remedy


def test_a_broken_folder_is_placed_and_the_rest_is_found(root: Path, places: ArgosPlaces) -> None:
    write_folder(places.packages / "good")
    (places.packages / "empty").mkdir()
    write_folder(places.packages / "half", without=("model/model.bin",))
    bad = write_folder(places.packages / "bad")
    (bad / "metadata.json").write_text("{")
    (places.packages / ".hidden").mkdir()
    (root / "models" / "sources").mkdir()
    survey = survey_packages(root, places=places)
    assert [package.name for package in survey.packages] == ["en_zh 1.9"]
    assert [error.place for error in survey.problems] == [
        str(bad / "metadata.json"),
        str(places.packages / "empty"),
        str(places.packages / "half"),
    ]


def test_other_types_are_passed_over(places: ArgosPlaces) -> None:
    (places.packages / "sbd").mkdir(parents=True)
    (places.packages / "sbd" / "metadata.json").write_text('{"type": "sbd"}')
    survey = survey_packages(places=places)
    assert (survey.packages, survey.problems) == ((), ())


def test_no_connection_is_opened(root: Path, places: ArgosPlaces, monkeypatch: pytest.MonkeyPatch) -> None:
    def unexpected(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", unexpected)
    write_archive(root / "models" / "a.argosmodel")
    assert len(find_packages(root, places=places)) == 1


def test_the_size_is_that_of_all_files(places: ArgosPlaces) -> None:
    folder = write_folder(places.packages / "a")
    package = find_packages(places=places)[0]
    assert package_size(package) == sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


@pytest.mark.skipif("COMMUNIQUE_SHARED" not in os.environ, reason="needs the shared packages")
def test_shared_packages_are_read(root: Path, places: ArgosPlaces) -> None:
    for path in Path(os.environ["COMMUNIQUE_SHARED"]).glob("models/*.argosmodel"):
        (root / "models" / path.name).symlink_to(path)
    survey = survey_packages(root, places=places)
    assert not survey.problems
    assert sorted(survey.used) == [("en", "ru"), ("en", "zh"), ("ru", "en"), ("zh", "en")]
