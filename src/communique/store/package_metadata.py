"""What a package says of itself, and whether it has the files that decoding needs."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from communique.engines.package import Package
from communique.errors import PackageError

METADATA = "metadata.json"
RECORD = ".communique.json"
"""File that an install of ours leaves in a package's folder: the archive's SHA-256. argostranslate passes over it."""

_TOKENIZERS: tuple[tuple[str, Literal["sentencepiece", "bpe"]], ...] = (
    ("sentencepiece.model", "sentencepiece"),
    ("bpe.model", "bpe"),
)
_CODE = re.compile(r"[a-z]{2,3}([_-][A-Za-z0-9]{2,8})*")
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,5}([-+.]?[A-Za-z0-9]{1,16}){0,3}")
_SHA256 = re.compile(r"[0-9a-f]{64}")

Pair = tuple[str, str]
"""Argos codes of the source and the target language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The fields of ``metadata.json`` that matter here; ones that others added are passed over."""

    kind: str
    """``type``; only ``translate`` is a package that translates."""
    from_code: str
    to_code: str
    version: str
    target_prefix: str
    placeholder: str
    description: str

    @property
    def pair(self) -> Pair:
        """What it translates."""
        return self.from_code, self.to_code

    @property
    def folder_name(self) -> str:
        """Name of its folder, as Argos names its own: ``translate-en_zh-1_9``."""
        return f"translate-{self.from_code}_{self.to_code}-{re.sub('[^A-Za-z0-9]', '_', self.version)}"


def parse_metadata(data: bytes, *, place: str) -> Metadata:
    """Metadata from the bytes of ``metadata.json``.

    Raises:
        PackageError: it is no JSON object, or a field is not what it must be.
    """
    try:
        fields = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _broken(f"Is not valid JSON: {error}.", place) from error
    if not isinstance(fields, dict):
        raise _broken("Holds no JSON object.", place)
    metadata = Metadata(
        kind=_text(fields, "type", place) or "translate",
        from_code=_text(fields, "from_code", place),
        to_code=_text(fields, "to_code", place),
        version=_text(fields, "package_version", place) or "0",
        target_prefix=_text(fields, "target_prefix", place),
        placeholder=_text(fields, "placeholder", place),
        description=" ".join(_text(fields, "description", place).split()),
    )
    if metadata.kind == "translate":
        _check(metadata, place)
    return metadata


def version_key(version: str) -> tuple[int, ...]:
    """Numbers of a version, for comparison: ``1.10`` is newer than ``1.9``, and ``1.0`` the same as ``1``."""
    numbers = [int(part) for part in re.findall(r"[0-9]+", version)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def missing_files(names: Collection[str]) -> list[str]:
    """What a package needs and does not have; ``names`` are its files, from its own folder, with ``/``."""
    found = set(names)
    absent = [name for name in (METADATA, "model/model.bin") if name not in found]
    model = [name.removeprefix("model/") for name in found if name.startswith("model/")]
    vocabularies = {name.partition(".")[0] for name in model if name.endswith((".txt", ".json"))}
    if "shared_vocabulary" not in vocabularies and not {"source_vocabulary", "target_vocabulary"} <= vocabularies:
        absent.append("model/shared_vocabulary.json (or .txt, or one each for source and target)")
    if not any(name in found for name, _ in _TOKENIZERS):
        absent.append(" or ".join(name for name, _ in _TOKENIZERS))
    return absent


def read_package(folder: Path, *, sha256: str = "", archive: Path | None = None) -> Package | None:
    """The package in a folder, or None when it is of another type than ``translate``; the model is not opened.

    ``sha256`` and ``archive`` go into the package; without them the record of our install is read.

    Raises:
        PackageError: the metadata cannot be read, or files are missing.
    """
    try:
        metadata = parse_metadata((folder / METADATA).read_bytes(), place=str(folder / METADATA))
        names = {path.name for path in folder.iterdir() if path.is_file()}
        model = folder / "model"
        names |= {f"model/{path.name}" for path in model.iterdir() if path.is_file()} if model.is_dir() else set()
    except FileNotFoundError:
        raise _broken(f"Holds no {METADATA}.", str(folder)) from None
    except OSError as error:
        raise _broken(f"Cannot be read: {(error.strerror or str(error)).lower()}.", str(folder)) from error
    if metadata.kind != "translate":
        return None
    if absent := missing_files(names):
        raise _broken(f"Lacks {', '.join(absent)}.", str(folder))
    return Package(
        path=folder,
        from_code=metadata.from_code,
        to_code=metadata.to_code,
        version=metadata.version,
        tokenizer=next(kind for name, kind in _TOKENIZERS if name in names),
        target_prefix=metadata.target_prefix,
        placeholder=metadata.placeholder,
        description=metadata.description,
        sha256=sha256 or _recorded(folder),
        archive=archive,
    )


def _recorded(folder: Path) -> str:
    """SHA-256 of the archive that an install of ours noted; empty where there is no such note."""
    try:
        record = json.loads((folder / RECORD).read_bytes())
    except (OSError, ValueError):
        return ""
    sha256 = record.get("sha256") if isinstance(record, dict) else None
    return sha256 if isinstance(sha256, str) and _SHA256.fullmatch(sha256) else ""


def _check(metadata: Metadata, place: str) -> None:
    for name, code in (("from_code", metadata.from_code), ("to_code", metadata.to_code)):
        if not _CODE.fullmatch(code):
            raise _broken(f"{name} {code!r} is no language code.", place)
    if metadata.from_code == metadata.to_code:
        raise _broken(f"It translates {metadata.from_code} into itself.", place)
    if not _VERSION.fullmatch(metadata.version):
        raise _broken(f"package_version {metadata.version!r} is no version.", place)
    if metadata.placeholder and metadata.placeholder.count("{n}") != 1:
        raise _broken(f"placeholder {metadata.placeholder!r} does not hold {{n}} once.", place)


def _text(fields: dict[str, object], name: str, place: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _broken(f"{name} is no text.", place)
    return value


def _broken(cause: str, place: str) -> PackageError:
    return PackageError(cause, place=place, remedy="Install the package again: communique models install FROM TO")
