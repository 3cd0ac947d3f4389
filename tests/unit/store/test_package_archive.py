from __future__ import annotations

import io
import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from communique.errors import InputError, OutputError, PackageError
from communique.store import package_archive
from communique.store.package_archive import check_archive, inspect_archive, unpack_archive
from support.packages import package_files, write_archive, zip_bytes

Entries = list[tuple[str | zipfile.ZipInfo, bytes]]


def good_entries() -> Entries:
    return [(f"top/{name}", content) for name, content in package_files().items()]


def write_entries(path: Path, entries: Entries) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def special(name: str, mode: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = mode << 16
    return entry


def flagged(content: bytes, flag: int) -> bytes:
    """The archive with a flag set in the first entry of its directory."""
    place = content.index(b"PK\x01\x02") + 8
    return content[:place] + bytes([flag]) + content[place + 1 :]


def test_a_package_is_unpacked_without_its_top_folder(tmp_path: Path) -> None:
    path = write_archive(tmp_path / "a.argosmodel", extra={"stanza/en/x.pt": b"x"}, top="en_zh/")
    archive = unpack_archive(path, tmp_path / "out")
    found = sorted(p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*") if p.is_file())
    assert found == sorted([*package_files(), "stanza/en/x.pt"])
    assert archive.metadata.pair == ("en", "zh")
    assert archive.size > 40_000


def test_what_one_system_packs_beside_is_left_out(tmp_path: Path) -> None:
    entries = [*good_entries(), ("__MACOSX/top/._metadata.json", b"")]
    unpack_archive(write_entries(tmp_path / "a.argosmodel", entries), tmp_path / "out")
    assert not list((tmp_path / "out").rglob("._*"))


@pytest.mark.parametrize(
    ("added", "cause"),
    [
        ([("../evil", b"")], "points outside"),
        ([("top/../../evil", b"")], "points outside"),
        ([("top/..", b"")], "points outside"),
        ([("/etc/evil", b"")], "points outside"),
        ([("C:/evil", b"")], "points outside"),
        ([("top/a:stream", b"")], "points outside"),
        ([("top\\..\\evil", b"")], "points outside"),
        ([("top/a\nb", b"")], "points outside"),
        ([("top//a", b"")], "not portable"),
        ([("top/./a", b"")], "not portable"),
        ([("top/a.", b"")], "not portable"),
        ([("top/nul.txt", b"")], "not portable"),
        ([("top/METADATA.json", b"{}")], "differs only in case"),
        ([("top/e\u0301", b""), ("top/é", b"")], "occurs twice"),
        ([("top/metadata.json/x", b"")], "a file and a folder"),
        ([("top/model", b"")], "occurs twice|a file and a folder"),
        ([(special("top/link", stat.S_IFLNK | 0o777), b"/etc/passwd")], "link or a device"),
        ([(special("top/pipe", stat.S_IFIFO | 0o666), b"")], "link or a device"),
        ([("other/x", b"")], "2 top folders"),
        ([("loose", b"")], "2 top folders"),
        ([("top/.communique.json", b"{}")], "only an install writes"),
        ([("top/zeros", bytes(20_000_000))], "grow"),
        ([(f"top/{number}", b"") for number in range(2001)], "2005 files"),
    ],
)
def test_hostile_archives_are_refused_before_anything_is_written(tmp_path: Path, added: Entries, cause: str) -> None:
    path = write_entries(tmp_path / "a.argosmodel", [*good_entries(), *added])
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(PackageError, match=cause) as caught:
        unpack_archive(path, tmp_path / "out")
    assert caught.value.place == str(path)
    assert caught.value.remedy
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_occurs_twice_is_refused(tmp_path: Path) -> None:
    path = write_entries(tmp_path / "a.argosmodel", [*good_entries(), ("top/metadata.json", b"{}")])
    with pytest.raises(PackageError, match="occurs twice"):
        inspect_archive(path)


def test_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_archive, "MAX_BYTES", 10_000)
    with pytest.raises(PackageError, match="at most"):
        inspect_archive(write_archive(tmp_path / "a.argosmodel"))


def cut(content: bytes) -> bytes:
    return content[:-500]


def flip(content: bytes) -> bytes:
    place = content.index(b"model/model.bin") + 5000
    return content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :]


@pytest.mark.parametrize(
    ("damage", "cause"),
    [
        (cut, "cut off"),
        (lambda content: content[:100], "cut off"),
        (lambda content: b"", "no zip archive"),
        (lambda content: b"<html>", "no zip archive"),
        (flip, "damaged"),
        (lambda content: flagged(content, 1), "encrypted"),
        (lambda content: content.replace(b"PK\x03\x04", b"PK\x03\x05"), "damaged"),
    ],
)
def test_damaged_archives_are_placed(tmp_path: Path, damage: Callable[[bytes], bytes], cause: str) -> None:
    path = tmp_path / "a.argosmodel"
    path.write_bytes(damage(zip_bytes(package_files())))
    with pytest.raises(PackageError, match=cause) as caught:
        check_archive(path)
    assert caught.value.place == str(path)


def test_no_cut_of_an_archive_passes(tmp_path: Path) -> None:
    content = zip_bytes({**package_files(), "model/model.bin": b"small"})
    path = tmp_path / "a.argosmodel"
    for length in range(0, len(content), 7):
        path.write_bytes(content[:length])
        with pytest.raises(PackageError):
            check_archive(path)


def test_no_flipped_byte_gives_anything_but_an_error_of_ours(tmp_path: Path) -> None:
    content = zip_bytes({**package_files(), "model/model.bin": b"small"})
    path = tmp_path / "a.argosmodel"
    for place in range(0, len(content), 3):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0x5A]) + content[place + 1 :])
        try:
            check_archive(path)
        except PackageError:
            continue


@pytest.mark.parametrize(
    ("files", "cause"),
    [
        ({"metadata.json": None}, "no metadata.json"),
        ({"model/model.bin": None}, "model/model.bin"),
        ({"sentencepiece.model": None}, "bpe.model"),
        ({"model/shared_vocabulary.json": None}, "vocabulary"),
        ({"metadata.json": b"{"}, "not valid JSON"),
        ({"metadata.json": json.dumps({"type": "sbd"}).encode()}, "type 'sbd'"),
        ({"metadata.json": b" " * 2_000_000}, "metadata.json is larger"),
    ],
)
def test_incomplete_packages_are_refused(tmp_path: Path, files: dict[str, bytes | None], cause: str) -> None:
    whole = {**package_files(), **files}
    path = tmp_path / "a.argosmodel"
    path.write_bytes(zip_bytes({name: content for name, content in whole.items() if content is not None}))
    with pytest.raises(PackageError, match=cause):
        inspect_archive(path)


def test_an_empty_archive_and_no_file(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    zipfile.ZipFile(buffer, "w").close()
    (tmp_path / "empty.argosmodel").write_bytes(buffer.getvalue())
    with pytest.raises(PackageError, match="Is empty"):
        inspect_archive(tmp_path / "empty.argosmodel")
    with pytest.raises(InputError, match="no such file"):
        inspect_archive(tmp_path / "none.argosmodel")
    with pytest.raises(InputError, match="directory"):
        inspect_archive(tmp_path)


def test_a_full_disk_is_said_before_unpacking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage:
        free = 1000

    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage)
    with pytest.raises(OutputError, match="are free"):
        unpack_archive(write_archive(tmp_path / "a.argosmodel"), tmp_path / "out")
    assert not (tmp_path / "out").exists()
