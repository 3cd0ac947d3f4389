"""A ZIP archive as a value: its entries are read within bounds, and some replaced while all others stay as they are.

The layout is that of PKWARE's APPNOTE.TXT 6.3; nothing is ever extracted to a disk.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from communique.errors import InputError

MOST_BYTES = 64 << 20
"""Bytes that one part may have once it is inflated."""
_MOST_ENTRIES = 10_000
_MOST_RATIO = 250
"""Times that a part may grow; real parts grow thirtyfold, a bomb a thousandfold."""
_FREE_BYTES = 1 << 20
"""Below this size nothing is said about the ratio."""
_END = struct.Struct("<4s4H2LH")
_RECORD = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _DESCRIPTOR = 0x1, 0x8
_HUGE = 0xFFFFFFFF
_DAMAGED = "This is no whole Word document: its archive is damaged"
_REMEDY = "Open it in Word or LibreOffice and save it again as .docx."


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of an archive."""

    name: str
    method: int
    """0 stored, 8 deflated."""
    flags: int
    packed: int
    """Bytes in the archive."""
    size: int
    """Bytes once it is inflated."""
    offset: int
    """Where its local header begins."""
    record: bytes
    """Its record in the central directory, whole."""


def read_entries(archive: bytes) -> dict[str, Entry]:
    """The entries of an archive by name, in the order of its directory.

    Raises:
        InputError: it is no archive, or a damaged one.
    """
    end = _find_end(archive)
    _, _, _, _, count, length, begin, _ = _END.unpack_from(archive, end)
    if begin + length > end or count > _MOST_ENTRIES:
        raise damaged("its directory lies outside it, or is too long")
    entries: dict[str, Entry] = {}
    for entry in _records(archive, begin, begin + length):
        if entry.name in entries:
            raise damaged(f"it holds {entry.name!r} twice")
        entries[entry.name] = entry
    return entries


def read_entry(archive: bytes, entry: Entry) -> bytes:
    """The bytes of one file.

    Raises:
        InputError: it is encrypted, damaged, or grows beyond all bounds.
    """
    if entry.flags & _ENCRYPTED:
        raise InputError("This file is encrypted.", place=entry.name, remedy="Save it without a password.")
    if entry.size > MOST_BYTES or (entry.size > _FREE_BYTES and entry.size > _MOST_RATIO * max(1, entry.packed)):
        raise _bomb(entry.name)
    start = _content_start(archive, entry)
    packed = archive[start : start + entry.packed]
    if entry.method == _STORED:
        content = packed
    elif entry.method == _DEFLATED:
        content = _inflated(packed, entry)
    else:
        raise damaged(f"{entry.name!r} is packed in a way that Word does not know")
    if len(content) != entry.size or zlib.crc32(content) != _RECORD.unpack_from(entry.record)[7]:
        raise damaged(f"{entry.name!r} is not as long as it says, or not what it was")
    return content


def with_entries(archive: bytes, contents: Mapping[str, bytes]) -> bytes:
    """The archive with other contents for some of its files.

    Every other file is copied as it lies there, packed, with its time and attributes; the order stays.
    """
    entries = read_entries(archive)
    end = _find_end(archive)
    fields = list(_END.unpack_from(archive, end))
    borders = sorted({entry.offset for entry in entries.values()} | {fields[6]})
    following = dict(pairwise(borders))
    written, offsets, records = bytearray(archive[: borders[0]]), {}, bytearray()
    changed: dict[str, tuple[int, int, bytes]] = {}
    for entry in sorted(entries.values(), key=lambda entry: entry.offset):
        offsets[entry.name] = len(written)
        if entry.name in contents:
            header, changed[entry.name] = _local_entry(archive, entry, contents[entry.name])
            written += header + changed[entry.name][2]
        else:
            written += archive[entry.offset : following[entry.offset]]
    for entry in entries.values():
        records += _record(entry, offsets[entry.name], contents.get(entry.name), changed.get(entry.name))
    fields[5:7] = len(records), len(written)
    return bytes(written + records + _END.pack(*fields) + archive[end + _END.size :])


def damaged(why: str) -> InputError:
    """What is said of an archive that cannot be read."""
    return InputError(f"{_DAMAGED}: {why}.", remedy=_REMEDY)


def _bomb(name: str) -> InputError:
    return InputError(
        f"A part of this document would grow beyond {MOST_BYTES >> 20} MiB, or {_MOST_RATIO} times its packed size.",
        place=name,
        remedy="If it is what it claims to be, divide the document.",
    )


def _find_end(archive: bytes) -> int:
    """Where the end record begins."""
    at = archive.rfind(b"PK\x05\x06", max(0, len(archive) - _END.size - 0xFFFF))
    if at < 0 or at + _END.size > len(archive):
        raise damaged("its end is missing")
    return at


def _records(archive: bytes, at: int, end: int) -> Iterator[Entry]:
    while at < end:
        if at + _RECORD.size > end:
            raise damaged("its directory is cut off")
        fields = _RECORD.unpack_from(archive, at)
        flags, method, packed, size, offset = fields[3], fields[4], fields[8], fields[9], fields[16]
        name_end = at + _RECORD.size + fields[10]
        following = name_end + fields[11] + fields[12]
        if fields[0] != b"PK\x01\x02" or following > end:
            raise damaged("its directory holds something else")
        name = archive[at + _RECORD.size : name_end].decode("utf-8", "replace")
        if _HUGE in (packed, size, offset):
            size, packed, offset = _huge(archive[name_end : name_end + fields[11]], size, packed, offset)
        if offset + _LOCAL.size > len(archive) or archive[offset : offset + 4] != b"PK\x03\x04":
            raise damaged(f"{name!r} is not where it should be")
        yield Entry(
            name=name,
            method=method,
            flags=flags,
            packed=packed,
            size=size,
            offset=offset,
            record=archive[at:following],
        )
        at = following


def _huge(extra: bytes, *numbers: int) -> tuple[int, ...]:
    """Sizes and offset of an entry in the ZIP64 form, which some programs also use for small files."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind == 1:
            wide = [int.from_bytes(extra[place : place + 8], "little") for place in range(at + 4, at + 4 + length, 8)]
            found = tuple(wide.pop(0) if number == _HUGE and wide else number for number in numbers)
            if _HUGE not in found:
                return found
        at += 4 + length
    raise damaged("an entry has no size")


def _content_start(archive: bytes, entry: Entry) -> int:
    fields = _LOCAL.unpack_from(archive, entry.offset)
    return int(entry.offset + _LOCAL.size + fields[9] + fields[10])


def _inflated(packed: bytes, entry: Entry) -> bytes:
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = inflate.decompress(packed, entry.size + 1)
    except zlib.error:
        raise damaged(f"{entry.name!r} cannot be inflated") from None
    if len(content) > entry.size:
        raise damaged(f"{entry.name!r} is longer than it says")
    return content


def _local_entry(archive: bytes, entry: Entry, content: bytes) -> tuple[bytes, tuple[int, int, bytes]]:
    """The local header for a new content, and its checksum, method and packed bytes."""
    deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = content if entry.method == _STORED else deflate.compress(content) + deflate.flush()
    fields = list(_LOCAL.unpack_from(archive, entry.offset))
    name = archive[entry.offset + _LOCAL.size : entry.offset + _LOCAL.size + fields[9]]
    fields[2] &= ~_DESCRIPTOR
    fields[6:9] = zlib.crc32(content), len(packed), len(content)
    fields[10] = 0
    return _LOCAL.pack(*fields) + name, (zlib.crc32(content), entry.method, packed)


def _record(entry: Entry, offset: int, content: bytes | None, changed: tuple[int, int, bytes] | None) -> bytes:
    """The record of an entry in the directory, at its new place."""
    fields = list(_RECORD.unpack_from(entry.record))
    rest = entry.record[_RECORD.size :]
    if content is not None and changed is not None:
        name, comment = rest[: fields[10]], rest[fields[10] + fields[11] :]
        fields[3] &= ~_DESCRIPTOR
        fields[7:10] = changed[0], len(changed[2]), len(content)
        fields[11], rest = 0, name + comment
    if fields[16] == _HUGE:
        raise damaged("it is in the ZIP64 form, which is read but not written")
    fields[16] = offset
    return _RECORD.pack(*fields) + rest
