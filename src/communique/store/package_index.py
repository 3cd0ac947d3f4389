"""The Argos index: which packages can be downloaded, and which of them translate a pair."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from communique.errors import PackageError
from communique.store.downloads import DownloadProgress, Patience, fetch, fetch_bytes
from communique.store.package_archive import Archive, check_archive, file_sha256
from communique.store.package_lock import Lock
from communique.store.package_metadata import Metadata, Pair, parse_metadata, version_key

MAX_INDEX = 16 * 1024**2
"""Most bytes of an index; the public one has about 30,000."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AvailablePackage:
    """A package that the index offers."""

    metadata: Metadata
    links: tuple[str, ...]
    """Addresses of the archive, the first to be tried first; only those of the web."""

    @property
    def pair(self) -> Pair:
        """What it translates."""
        return self.metadata.pair

    @property
    def name(self) -> str:
        """As :attr:`Package.name`."""
        return f"{self.metadata.from_code}_{self.metadata.to_code} {self.metadata.version}"


Index = dict[Pair, AvailablePackage]
"""The newest package of each pair."""


def read_index(url: str, *, patience: Patience | None = None) -> Index:
    """Fetch the index. This opens a connection.

    Raises:
        DownloadError: it cannot be fetched.
        PackageError: it is no index.
    """
    return parse_index(fetch_bytes(url, limit=MAX_INDEX, patience=patience), url=url)


def parse_index(data: bytes, *, url: str) -> Index:
    """The index from its bytes; entries that are broken, of another type or without an address are passed over.

    Raises:
        PackageError: it is no list of packages.
    """
    try:
        entries = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _no_index(url, f"it is not valid JSON ({error})") from error
    if not isinstance(entries, list):
        raise _no_index(url, "it holds no list")
    index: Index = {}
    for entry in entries:
        available = _parse_entry(entry, url)
        if available is None:
            continue
        known = index.get(available.pair)
        if known is None or version_key(available.metadata.version) > version_key(known.metadata.version):
            index[available.pair] = available
    return index


def route(pairs: Collection[Pair], pair: Pair, pivots: Sequence[str]) -> tuple[Pair, ...]:
    """The pairs to translate a pair with: itself, or the two legs through the first pivot that has both; else empty."""
    if pair in pairs:
        return (pair,)
    for pivot in pivots:
        legs = (pair[0], pivot), (pivot, pair[1])
        if legs[0] in pairs and legs[1] in pairs:
            return legs
    return ()


def download_package(
    available: AvailablePackage,
    folder: Path,
    *,
    lock: Lock | None = None,
    progress: DownloadProgress | None = None,
    patience: Patience | None = None,
) -> Path:
    """Fetch a package's archive into ``folder`` and check it whole; what was fetched before is resumed.

    Each mirror must give a sound package with the metadata that the index promised, and the locked checksum where the
    lock has one.

    Raises:
        DownloadError: no mirror could be reached.
        PackageError: what came is broken, or is not what was asked for.
        OutputError: the disk is full or cannot be written.
    """
    target = folder / f"{available.metadata.folder_name}.argosmodel"
    locked = (lock or {}).get(available.pair)

    def accept(path: Path) -> None:
        _check_promise(check_archive(path), available)
        if locked is not None and locked.version == available.metadata.version:
            sha256 = file_sha256(path)
            if not locked.admits_archive(sha256):
                raise PackageError(
                    f"What came has SHA-256 {sha256}; models.lock names {locked.archive}. It was not installed.",
                    place=available.name,
                    remedy="Ask who keeps the lock; --relock takes this one instead.",
                )

    fetch(available.links, target, accept=accept, name=available.name, progress=progress, patience=patience)
    return target


def _check_promise(archive: Archive, available: AvailablePackage) -> None:
    """Refuse an archive that is sound, but another package than the index says."""
    found = archive.metadata
    if (found.pair, found.version) != (available.pair, available.metadata.version):
        raise PackageError(
            f"The index promises {available.name}; what came is {found.from_code}_{found.to_code} {found.version}.",
            place=str(archive.path),
            remedy="Get the file elsewhere and install it: communique models install FILE.argosmodel",
        )


def _parse_entry(entry: object, url: str) -> AvailablePackage | None:
    if not isinstance(entry, dict):
        return None
    try:
        metadata = parse_metadata(json.dumps(entry).encode(), place=url)
    except PackageError:
        return None
    links = entry.get("links")
    web = [urljoin(url, link) for link in links if isinstance(link, str) and link] if isinstance(links, list) else []
    web = [link for link in web if link.startswith(("https://", "http://"))]
    if metadata.kind != "translate" or not web:
        return None
    return AvailablePackage(metadata=metadata, links=tuple(dict.fromkeys(web)))


def _no_index(url: str, cause: str) -> PackageError:
    return PackageError(
        f"This is no Argos index: {cause}.",
        place=url,
        remedy="Check ARGOS_PACKAGE_INDEX, or get the package elsewhere: communique models install FILE.argosmodel",
    )
