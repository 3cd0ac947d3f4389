from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique.errors import PackageError
from communique.store.downloads import DownloadError, Patience
from communique.store.package_archive import file_sha256
from communique.store.package_index import AvailablePackage, download_package, parse_index, read_index, route
from communique.store.package_lock import LockedPackage
from support.packages import LocalServer, package_files, write_archive, zip_bytes

URL = "https://packages.example/v1/index.json"
PATIENCE = Patience(timeout=5, attempts=2, sleep=lambda seconds: None)


def entry(from_code: str = "en", to_code: str = "zh", version: str = "1.9", **more: object) -> dict[str, object]:
    name = f"translate-{from_code}_{to_code}.argosmodel"
    return {"from_code": from_code, "to_code": to_code, "package_version": version, "links": [name], **more}


def test_the_newest_of_each_pair_is_offered() -> None:
    index = parse_index(
        json.dumps([entry(version="1.9"), entry(version="1.10"), entry(version="1.0")]).encode(), url=URL
    )
    assert [offered.name for offered in index.values()] == ["en_zh 1.10"]


def test_links_keep_their_order_and_only_those_of_the_web_count() -> None:
    links = ["ipfs://Qm", "https://a.example/x", 7, "http://b.example/x", "file:///x", "", "near.argosmodel"]
    index = parse_index(json.dumps([entry(links=links)]).encode(), url=URL)
    assert index["en", "zh"].links == (
        "https://a.example/x",
        "http://b.example/x",
        "https://packages.example/v1/near.argosmodel",
    )


def test_entries_of_no_use_are_passed_over() -> None:
    entries = [
        1,
        {},
        entry(type="sbd"),
        entry(links=[]),
        entry(links=None),
        entry(links=["ipfs://Qm"]),
        entry(from_code="../x"),
        entry(from_code="ru"),
    ]
    assert list(parse_index(json.dumps(entries).encode(), url=URL)) == [("ru", "zh")]


@pytest.mark.parametrize("data", [b"", b"<html>", b"{}", b"\xff", b"[" * 100_000])
def test_what_is_no_index_is_placed(data: bytes) -> None:
    with pytest.raises(PackageError, match="no Argos index") as caught:
        parse_index(data, url=URL)
    assert caught.value.place == URL


@pytest.mark.parametrize(
    ("pairs", "pair", "legs"),
    [
        ("zh_ru zh_en en_ru", "zh_ru", "zh_ru"),
        ("zh_en en_ru", "zh_ru", "zh_en en_ru"),
        ("zh_de de_ru zh_en en_ru", "zh_ru", "zh_en en_ru"),
        ("zh_en", "zh_ru", ""),
        ("", "zh_ru", ""),
    ],
)
def test_the_way_of_a_pair(pairs: str, pair: str, legs: str) -> None:
    known = [(name[:2], name[3:]) for name in pairs.split()]
    found = route(known, (pair[:2], pair[3:]), ["en", "de"])
    assert " ".join("_".join(leg) for leg in found) == legs


def offer(server: LocalServer, content: bytes, *faults: str, version: str = "1.9") -> AvailablePackage:
    server.serve("/index.json", json.dumps([entry(version=version)]).encode())
    server.serve("/translate-en_zh.argosmodel", content, *faults)
    return read_index(server.url("/index.json"), patience=PATIENCE)["en", "zh"]


def test_a_package_is_downloaded_and_checked(server: LocalServer, tmp_path: Path) -> None:
    content = zip_bytes(package_files())
    path = download_package(offer(server, content, "drop 10000"), tmp_path / "cache", patience=PATIENCE)
    assert path == tmp_path / "cache" / "translate-en_zh-1_9.argosmodel"
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (zip_bytes(package_files(to_code="ru")), "promises en_zh 1.9; what came is en_ru 1.9"),
        (zip_bytes(package_files(version="1.8")), "promises en_zh 1.9; what came is en_zh 1.8"),
        (zip_bytes(package_files())[:-50], "cut off"),
        (b"<html>log in to this network</html>", "no zip archive"),
        (zip_bytes(package_files(), top="../"), "points outside"),
    ],
)
def test_what_is_not_the_promised_package_is_not_kept(
    server: LocalServer, tmp_path: Path, content: bytes, cause: str
) -> None:
    with pytest.raises(PackageError, match=cause):
        download_package(offer(server, content), tmp_path, patience=PATIENCE)
    assert not list(tmp_path.glob("*.argosmodel*[!k]"))


def test_a_checksum_that_is_not_the_locked_one_is_an_error(server: LocalServer, tmp_path: Path) -> None:
    content = zip_bytes(package_files())
    offered = offer(server, content)
    wrong = LockedPackage(from_code="en", to_code="zh", version="1.9", archive="0" * 64, files={})
    with pytest.raises(PackageError, match=r"models\.lock names 0000"):
        download_package(offered, tmp_path, lock={("en", "zh"): wrong}, patience=PATIENCE)
    assert not list(tmp_path.glob("*.argosmodel*[!k]"))
    known = write_archive(tmp_path / "known.argosmodel")
    known.write_bytes(content)
    right = LockedPackage(from_code="en", to_code="zh", version="1.9", archive=file_sha256(known), files={})
    assert download_package(offered, tmp_path, lock={("en", "zh"): right}, patience=PATIENCE).is_file()


def test_an_index_that_cannot_be_reached(server: LocalServer) -> None:
    with pytest.raises(DownloadError, match="404"):
        read_index(server.url("/none.json"), patience=PATIENCE)
