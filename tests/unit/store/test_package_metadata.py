from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique.errors import PackageError
from communique.store.package_metadata import missing_files, parse_metadata, read_package, version_key
from support.packages import write_folder


def metadata_bytes(**fields: object) -> bytes:
    return json.dumps({"from_code": "en", "to_code": "zh", "package_version": "1.9", **fields}).encode()


def test_the_oldest_metadata_is_read() -> None:
    old = b'{"package_version": "1.0", "argos_version": "1.0", "from_code": "en", "from_name": "x", "to_code": "zh"}'
    metadata = parse_metadata(old, place="x")
    assert (metadata.kind, metadata.pair, metadata.version) == ("translate", ("en", "zh"), "1.0")


def test_the_newest_metadata_is_read() -> None:
    new = metadata_bytes(
        type="translate", target_prefix=">>cmn<<", placeholder="⟦{n}⟧", description=" A phrase\n book ", links=["x"]
    )
    metadata = parse_metadata(b"\xef\xbb\xbf" + new, place="x")
    assert metadata.target_prefix == ">>cmn<<"
    assert metadata.placeholder == "⟦{n}⟧"
    assert metadata.description == "A phrase book"
    assert metadata.folder_name == "translate-en_zh-1_9"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "not valid JSON"),
        (b"[]", "no JSON object"),
        (b"\xff\xfe{}", "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (metadata_bytes(from_code="../x"), "from_code"),
        (metadata_bytes(to_code=""), "to_code"),
        (metadata_bytes(to_code=None), "to_code"),
        (metadata_bytes(to_code=["zh"]), "to_code is no text"),
        (metadata_bytes(to_code="en"), "into itself"),
        (metadata_bytes(package_version="../1"), "no version"),
        (metadata_bytes(package_version=1.9), "package_version is no text"),
        (metadata_bytes(placeholder="<x>"), "placeholder"),
    ],
)
def test_bad_metadata_is_placed(data: bytes, cause: str) -> None:
    with pytest.raises(PackageError, match=cause) as caught:
        parse_metadata(data, place="p/metadata.json")
    assert caught.value.place == "p/metadata.json"
    assert caught.value.remedy


def test_versions_are_compared_as_numbers() -> None:
    assert version_key("1.10") > version_key("1.9") > version_key("1.0.3") > version_key("1.0") == version_key("1")


@pytest.mark.parametrize(
    "vocabulary",
    [
        ["model/shared_vocabulary.txt"],
        ["model/shared_vocabulary.json"],
        ["model/source_vocabulary.json", "model/target_vocabulary.json"],
    ],
)
@pytest.mark.parametrize("tokenizer", ["sentencepiece.model", "bpe.model"])
def test_every_layout_is_complete(vocabulary: list[str], tokenizer: str) -> None:
    assert missing_files(["metadata.json", "model/model.bin", tokenizer, *vocabulary]) == []


def test_what_is_missing_is_named() -> None:
    missing = missing_files(["metadata.json", "model/source_vocabulary.json", "shared_vocabulary.json"])
    assert [name.split()[0] for name in missing] == [
        "model/model.bin",
        "model/shared_vocabulary.json",
        "sentencepiece.model",
    ]


def test_a_folder_is_read(tmp_path: Path) -> None:
    package = read_package(write_folder(tmp_path / "p", target_prefix=">>x<<"))
    assert package is not None
    assert (package.name, package.tokenizer, package.target_prefix) == ("en_zh 1.9", "sentencepiece", ">>x<<")
    assert package.sha256 == ""


def test_bpe_is_seen_and_sentencepiece_goes_first(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "p", without=("sentencepiece.model",))
    (folder / "bpe.model").touch()
    package = read_package(folder)
    assert package is not None
    assert package.tokenizer == "bpe"
    (folder / "sentencepiece.model").touch()
    package = read_package(folder)
    assert package is not None
    assert package.tokenizer == "sentencepiece"


def test_other_types_are_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "sbd"
    folder.mkdir()
    (folder / "metadata.json").write_text('{"type": "sbd", "from_codes": ["en"]}')
    assert read_package(folder) is None


@pytest.mark.parametrize(
    ("missing", "cause"),
    [
        ("metadata.json", "no metadata.json"),
        ("model/model.bin", "model/model.bin"),
        ("sentencepiece.model", "bpe.model"),
    ],
)
def test_a_broken_folder_is_placed(tmp_path: Path, missing: str, cause: str) -> None:
    folder = write_folder(tmp_path / "p", without=(missing,))
    with pytest.raises(PackageError, match=cause) as caught:
        read_package(folder)
    assert str(folder) in caught.value.place
