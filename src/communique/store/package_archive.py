"""``.argosmodel`` archives: zip files that strangers made, looked through before anything is unpacked."""

from __future__ import annotations

import hashlib
import lzma
import re
import shutil
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from communique.errors import InputError, OutputError, PackageError
from communique.store.package_metadata import METADATA, RECORD, Metadata, missing_files, parse_metadata

MAX_BYTES = 2 * 1024**3
"""Most that an archive, or what it unpacks to, may hold; published packages are of 50 to 400 MB."""
MAX_FILES = 2_000
"""Most members; a package has a handful, and some dozens when it carries data for splitting sentences."""
MAX_RATIO = 30
"""Most that an archive may grow by when unpacked; the weights of a model hardly shrink when packed."""
FREE_BYTES = 8 * 1024**2
"""What unpacks to less than this may grow as it likes."""
MAX_METADATA = 1024**2
"""Most bytes of ``metadata.json``."""

_BLOCK = 1024**2
_ASIDE = "__MACOSX"
"""Folder that one system's packer adds beside the real one; it is looked at but not unpacked."""
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,  # a compression that Python cannot read
    RuntimeError,
    struct.error,
    ValueError,
    OSError,  # a place in the file that is not there; errors of writing are OutputErrors by then
)
_UNSAFE = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_OTHER_COPY = "Get the file again: it is not what its maker packed."
_HOSTILE = "Do not use this file; get the package from the Argos index: communique models install FROM TO"


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """An archive that was looked through and found safe to unpack."""

    path: Path
    metadata: Metadata
    members: tuple[tuple[str, str], ...]
    """Its files: name from the package's own folder, and name in the archive."""
    size: int
    """Bytes that it unpacks to."""


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, as hex digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def inspect_archive(path: Path) -> Archive:
    """Look through names, sizes and metadata; checksums are not read.

    Raises:
        InputError: there is no such file, or it cannot be read.
        PackageError: it is no package, or not a safe one.
    """
    with _opened(path) as archive:
        return _inspected(path, archive)


def check_archive(path: Path) -> Archive:
    """As :func:`inspect_archive`, and read every file against its checksum."""
    with _opened(path) as archive:
        inspected = _inspected(path, archive)
        for _, blocks in _contents(archive, inspected):
            deque(blocks, maxlen=0)
        return inspected


def unpack_archive(path: Path, folder: Path) -> Archive:
    """Unpack the package into a new folder, without its top folder; on an error ``folder`` may hold a part of it.

    Raises:
        InputError: there is no such file, or it cannot be read.
        PackageError: it is no package, not a safe one, or a checksum is wrong.
        OutputError: the disk is full or cannot be written.
    """
    with _opened(path) as archive:
        inspected = _inspected(path, archive)
        try:
            free = shutil.disk_usage(folder.parent).free
            if free < inspected.size:
                raise OutputError(
                    f"{inspected.size / 1e6:.0f} MB are needed and {free / 1e6:.0f} MB are free.",
                    place=str(folder.parent),
                    remedy="Free some space on that disk and run the command again.",
                )
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(error, folder) from error
        for name, blocks in _contents(archive, inspected):
            _write(folder / name, blocks)
        return inspected


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive; whatever is wrong with the zip itself becomes a PackageError."""
    try:
        with path.open("rb") as stream:
            begin = stream.read(4)
    except FileNotFoundError:
        raise InputError("There is no such file.", place=str(path), remedy="Check the name.") from None
    except OSError as error:
        cause = f"Cannot be read: {(error.strerror or str(error)).lower()}."
        raise InputError(cause, place=str(path), remedy="Name a readable .argosmodel file.") from error
    if begin[:2] != b"PK":
        raise PackageError("Is no zip archive, so no Argos package.", place=str(path), remedy=_OTHER_COPY)
    if not zipfile.is_zipfile(path):
        raise PackageError("The archive is cut off: its end is missing.", place=str(path), remedy=_OTHER_COPY)
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _BROKEN as error:
        raise PackageError(f"The archive is damaged: {error}.", place=str(path), remedy=_OTHER_COPY) from error


def _inspected(path: Path, archive: zipfile.ZipFile) -> Archive:
    entries = archive.infolist()
    if len(entries) > MAX_FILES:
        raise _hostile(path, f"Holds {len(entries)} files; a package has at most {MAX_FILES}.")
    for entry in entries:
        _check_entry(path, entry)
    _check_names(path, entries)
    size = sum(entry.file_size for entry in entries)
    if size > MAX_BYTES or path.stat().st_size > MAX_BYTES:
        raise _hostile(path, f"Would unpack to {size / 1e9:.1f} GB; at most {MAX_BYTES / 1e9:.1f} GB are taken.")
    if size > FREE_BYTES and size > MAX_RATIO * path.stat().st_size:
        raise _hostile(path, f"Would grow {size / path.stat().st_size:.0f} times when unpacked, as no model does.")

    tops = {entry.filename.partition("/")[0] for entry in entries} - {_ASIDE}
    if len(tops) != 1:
        raise PackageError(
            f"Holds {len(tops)} top folders instead of one: {', '.join(sorted(tops)[:5])}." if tops else "Is empty.",
            place=str(path),
            remedy=_OTHER_COPY,
        )
    top = tops.pop() + "/"
    members = tuple(
        (entry.filename.removeprefix(top), entry.filename)
        for entry in entries
        if entry.filename.startswith(top) and not entry.is_dir()
    )
    names = {name for name, _ in members}
    place = f"{path}!{METADATA}"
    if METADATA not in names:
        raise PackageError(f"Holds no {METADATA} in its top folder.", place=str(path), remedy=_OTHER_COPY)
    if archive.getinfo(top + METADATA).file_size > MAX_METADATA:
        raise _hostile(path, f"{METADATA} is larger than {MAX_METADATA // 1024} KiB.")
    metadata = parse_metadata(archive.read(top + METADATA), place=place)
    if metadata.kind != "translate":
        raise PackageError(
            f"Is a package of type {metadata.kind!r}.", place=place, remedy="Only packages that translate are used."
        )
    if absent := missing_files(names):
        raise PackageError(f"Lacks {', '.join(absent)}.", place=str(path), remedy=_OTHER_COPY)
    return Archive(path=path, metadata=metadata, members=members, size=size)


def _check_entry(path: Path, entry: zipfile.ZipInfo) -> None:
    """One member: a plain file or folder, under a name that stays inside and means the same on every system."""
    name = entry.orig_filename
    parts = entry.filename.removesuffix("/").split("/")
    if name != entry.filename or _UNSAFE.search(name) or name.startswith("/") or ".." in parts:
        raise _hostile(path, f"The name {name!r} points outside or is not portable.")
    if any(not part or part == "." or part[-1] in ". " or _DEVICE.fullmatch(part) for part in parts):
        raise _hostile(path, f"The name {name!r} is not portable.")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise _hostile(path, f"{name!r} is a link or a device, not a file.")
    if entry.flag_bits & _ENCRYPTED:
        raise PackageError(f"{name!r} is encrypted.", place=str(path), remedy=_OTHER_COPY)


def _check_names(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """No two members may land on one file, on any system, and no file may stand where a folder must."""
    files: set[str] = set()
    folders: set[str] = set()
    for entry in entries:
        name = unicodedata.normalize("NFC", entry.filename.removesuffix("/")).casefold()
        if name in files or (name in folders and not entry.is_dir()):
            raise _hostile(path, f"The name {entry.filename!r} occurs twice, or differs only in case from another.")
        (folders if entry.is_dir() else files).add(name)
        folders.update(str(parent) for parent in PurePosixPath(name).parents)
    if both := sorted(files & folders):
        raise _hostile(path, f"{both[0]!r} is a file and a folder at once.")
    if any(name.endswith(f"/{RECORD}") for name in files):
        raise _hostile(path, f"Holds a file called {RECORD}, which only an install writes.")


def _contents(archive: zipfile.ZipFile, inspected: Archive) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Every file's name and blocks; zipfile checks length and checksum when the last block is read."""
    for name, stored in inspected.members:
        with archive.open(stored) as stream:
            yield name, iter(partial(stream.read, _BLOCK), b"")


def _write(path: Path, blocks: Iterator[bytes]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.writelines(blocks)
    except OSError as error:
        raise _unwritable(error, path) from error


def _unwritable(error: OSError, path: Path) -> OutputError:
    return OutputError(
        f"Cannot be written: {(error.strerror or str(error)).lower()}.",
        place=str(path),
        remedy="Free some space or make the folder writable, then run the command again.",
    )


def _hostile(path: Path, cause: str) -> PackageError:
    return PackageError(cause, place=str(path), remedy=_HOSTILE)
