"""Fetching large files: resumed after a break, tried at every mirror, and accepted only when they are what they claim.

``urllib`` does this: it is in Python, takes proxies from the environment and certificates from the system, and nothing
among our dependencies speaks HTTP better.
"""

from __future__ import annotations

import http.client
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.request import OpenerDirector

from communique.errors import CommuniqueError, OutputError, PackageError
from communique.store.download_parts import Part, PartRecord
from communique.store.web import AgainError, RangeError, RefusedError, opened_url, web_opener

MAX_BYTES = 2 * 1024**3
"""Most that is ever fetched as one file."""

_BLOCK = 256 * 1024
_PARTIAL = 206
_OFFLINE = (
    "Check the network and any proxy (HTTPS_PROXY), or fetch the .argosmodel on another machine and run: "
    "communique models install FILE.argosmodel"
)


class DownloadError(CommuniqueError):
    """A file could not be fetched from any of its addresses."""


class DownloadProgress(Protocol):
    """Whoever tells people how far a download is."""

    def begin(self, name: str, done: int, total: int | None) -> None:
        """A file begins, or begins again, with ``done`` bytes there already; ``total`` is None when unknown."""

    def advance(self, count: int) -> None:
        """So many bytes more."""

    def note(self, message: str) -> None:
        """Something that people should know, such as a retry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait and how often to try."""

    timeout: float = 30.0
    """Seconds without a byte after which a connection counts as broken."""
    attempts: int = 4
    """Tries in a row at one address that bring nothing new."""
    pause: float = 0.5
    """Seconds before the second try; doubled each time."""
    longest_pause: float = 30.0
    """Also the most that a server may ask for."""
    sleep: Callable[[float], None] = time.sleep

    def wait(self, failed: int, error: AgainError) -> float:
        """Wait after so many failed tries in a row; gives the seconds.

        Raises:
            RefusedError: that was the last try.
        """
        if failed >= self.attempts:
            raise RefusedError(str(error)) from error
        seconds = min(max(self.pause * float(1 << (failed - 1)), error.after), self.longest_pause)
        self.sleep(seconds)
        return seconds


def fetch(
    urls: Sequence[str],
    target: Path,
    *,
    accept: Callable[[Path], None],
    name: str = "",
    progress: DownloadProgress | None = None,
    patience: Patience | None = None,
) -> None:
    """Fetch a file from the first address that gives an acceptable one, unless an acceptable one is there already.

    ``accept`` raises PackageError on a file that is not what it should be; such a file is removed. Until it is
    complete the file lies beside ``target`` as ``.part``; an interrupt leaves it there for the next call.

    Raises:
        DownloadError: no address gave the file.
        PackageError: an address gave a file, the last one an unacceptable one.
        OutputError: it cannot be written, or another run is fetching it.
    """
    patience = patience or Patience()
    progress = progress or _Silent()
    name = name or target.name
    failures: list[str] = []
    unacceptable: PackageError | None = None
    with _only_run(target):
        if target.is_file() and _is_acceptable(target, accept) is None:
            return
        part = Part(target)
        opener = web_opener()
        for url in urls:
            try:
                _fetch_from(opener, url, part, name, progress, patience)
            except RefusedError as error:
                failures.append(f"{url}: {error}")
                progress.note(f"{url}: {error}")
                continue
            unacceptable = _is_acceptable(part.path, accept)
            if unacceptable is None:
                part.finish()
                return
            part.discard()
            progress.note(f"{url}: {unacceptable.cause}")
    if unacceptable is not None:
        raise unacceptable
    causes = "; ".join(failures) or "the index gives no address"
    raise DownloadError(f"Cannot be downloaded ({causes}).", place=name, remedy=_OFFLINE)


def fetch_bytes(url: str, *, limit: int, patience: Patience | None = None) -> bytes:
    """Fetch a small file whole.

    Raises:
        DownloadError: it cannot be fetched, or is larger than ``limit``.
    """
    patience = patience or Patience()
    opener = web_opener()
    failed = 0
    try:
        while True:
            try:
                return _read_whole(opener, url, limit, patience.timeout)
            except AgainError as error:
                failed += 1
                patience.wait(failed, error)
    except RefusedError as error:
        raise DownloadError(f"Cannot be fetched: {error}.", place=url, remedy=_OFFLINE) from error


def _read_whole(opener: OpenerDirector, url: str, limit: int, timeout: float) -> bytes:
    with opened_url(opener, url, timeout=timeout) as response:
        content: bytes = response.read(limit + 1)
        length = response.headers.get("Content-Length", "")
    if len(content) > limit:
        raise RefusedError(f"it is larger than {limit} bytes")
    if length.isdecimal() and len(content) < int(length):
        raise AgainError(f"the connection broke after {len(content)} of {length} bytes")
    return content


def _is_acceptable(path: Path, accept: Callable[[Path], None]) -> PackageError | None:
    """None, or what is wrong with a file."""
    try:
        accept(path)
    except PackageError as error:
        return error
    return None


def _fetch_from(
    opener: OpenerDirector, url: str, part: Part, name: str, progress: DownloadProgress, patience: Patience
) -> None:
    """Fetch from one address until complete, resuming after breaks.

    Raises:
        RefusedError: the address does not give the file, or too many tries brought nothing.
    """
    failed = 0
    most = part.size()
    while True:
        try:
            _attempt(opener, url, part, name, progress, patience.timeout)
        except AgainError as error:
            if isinstance(error, RangeError):
                part.discard()
            # Only what goes beyond every earlier try counts, or a file that is begun again and again has no end.
            failed = 1 if part.size() > most else failed + 1
            most = max(most, part.size())
            progress.note(f"{name}: {error}")
            patience.wait(failed, error)
        else:
            return


def _attempt(
    opener: OpenerDirector, url: str, part: Part, name: str, progress: DownloadProgress, timeout: float
) -> None:
    """One request: the whole file, or the rest of it.

    Raises:
        AgainError: it broke off.
        RefusedError: the address does not give the file.
    """
    record = part.resumable(url)
    done = part.size() if record else 0
    if record and done == record.total:
        return
    headers = {"Range": f"bytes={done}-", "If-Range": record.validator} if record and done else {}
    with opened_url(opener, url, timeout=timeout, headers=headers) as response:
        answer = _Answer(response)
        if answer.begin and not (record and answer.continues(record, done)):
            raise RangeError("the file was changed on the server")
        if (answer.total or 0) > MAX_BYTES:
            raise RefusedError(f"it has {answer.total} bytes, more than are ever taken")
        progress.begin(name, answer.begin, answer.total)
        part.start(PartRecord(url=url, validator=answer.validator, total=answer.total), answer.begin)
        size = answer.begin
        for block in iter(lambda: response.read(_BLOCK), b""):
            size += len(block)
            if size > MAX_BYTES:
                part.discard()
                raise RefusedError("it does not end")
            part.append(block)
            progress.advance(len(block))
    if answer.total is not None and size != answer.total:
        raise AgainError(f"the connection broke after {size} of {answer.total} bytes")


class _Answer:
    """What the header of a response says."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        headers = response.headers
        self.begin = 0
        """First byte of the body, from the begin of the file."""
        self.total: int | None = None
        """Bytes of the whole file; None when the server does not tell."""
        tag = headers.get("ETag", "")
        self.validator = tag if tag.startswith('"') else headers.get("Last-Modified", "")
        """A strong tag, else the time of change: what ``If-Range`` may carry. Empty: it cannot be resumed."""
        length = headers.get("Content-Length", "")
        if response.status == _PARTIAL:
            self.begin, self.total = _parse_range(headers.get("Content-Range", ""))
        elif length.isdecimal():
            self.total = int(length)

    def continues(self, record: PartRecord, done: int) -> bool:
        """Whether a partial answer goes on where the file that was begun ends."""
        return (
            self.begin == done
            and self.total == record.total
            and (not self.validator or self.validator == record.validator)
        )


def _parse_range(value: str) -> tuple[int, int | None]:
    """First byte and whole length of ``bytes 100-999/1000``; -1 for what cannot be read."""
    unit, _, rest = value.partition(" ")
    span, _, total = rest.partition("/")
    first = span.partition("-")[0]
    if unit.lower() != "bytes" or not first.isdecimal():
        return -1, None
    return int(first), int(total) if total.isdecimal() else None


@contextmanager
def _only_run(target: Path) -> Iterator[None]:
    """Keep a second run off the same partial file; the operating system frees the lock of a killed run."""
    from filelock import FileLock, Timeout

    lock = FileLock(target.with_name(f"{target.name}.lock"))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        raise OutputError(
            "Another run is downloading this.", place=target.name, remedy="Wait until it has finished."
        ) from None
    except OSError as error:
        raise OutputError(
            f"Cannot be written: {(error.strerror or str(error)).lower()}.",
            place=str(target.parent),
            remedy="Make the folder writable and free some space.",
        ) from error
    try:
        yield
    finally:
        lock.release()


class _Silent:
    """Tells nobody."""

    def begin(self, name: str, done: int, total: int | None) -> None:
        """Nothing."""

    def advance(self, count: int) -> None:
        """Nothing."""

    def note(self, message: str) -> None:
        """Nothing."""
