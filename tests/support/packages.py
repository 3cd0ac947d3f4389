"""Tiny packages, and a local server that breaks on demand."""

from __future__ import annotations

import io
import json
import os
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def package_files(from_code: str = "en", to_code: str = "zh", version: str = "1.9", **fields: str) -> dict[str, bytes]:
    """The least that a package holds; the model is noise, so that it does not compress."""
    metadata = {"package_version": version, "from_code": from_code, "to_code": to_code, **fields}
    return {
        "metadata.json": json.dumps(metadata).encode(),
        "sentencepiece.model": b"pieces",
        "model/model.bin": os.urandom(40_000),
        "model/shared_vocabulary.json": b"[]",
    }


def zip_bytes(files: Mapping[str, bytes], top: str = "translate-any/") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(top + name, content)
    return buffer.getvalue()


def write_archive(
    path: Path,
    *,
    extra: Mapping[str, bytes] | None = None,
    without: tuple[str, ...] = (),
    top: str = "translate-any/",
    **fields: str,
) -> Path:
    """An ``.argosmodel``; ``fields`` go into its metadata."""
    files = {**package_files(**fields), **(extra or {})}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(zip_bytes({name: files[name] for name in files if name not in without}, top))
    return path


def write_folder(place: Path, *, without: tuple[str, ...] = (), **fields: str) -> Path:
    """An unpacked package."""
    for name, content in package_files(**fields).items():
        if name not in without:
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(content)
    return place


@dataclass
class Served:
    """One address: what it gives, and what goes wrong, one entry of ``faults`` a request."""

    content: bytes
    etag: str | None = '"one"'
    modified: str | None = None
    faults: list[str] = field(default_factory=list)
    """``drop N``: close after N bytes of the body; ``status N``; ``location URL``; ``short``: claim too little;
    ``long``: claim too much; ``chunked``: claim nothing; ``retry-after``; empty: nothing goes wrong."""
    ranges: bool = True
    """Whether ranges are honoured."""
    careless: bool = False
    """Whether ``If-Range`` is passed over."""


class Handler(BaseHTTPRequestHandler):
    """Serves what the test put into ``self.server.served``."""

    protocol_version = "HTTP/1.1"
    server: LocalServer

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass

    def do_GET(self) -> None:
        self.close_connection = True
        self.server.seen.append((self.path, dict(self.headers.items())))
        served = self.server.served.get(self.path)
        if served is None:
            self.send_error(404)
            return
        fault, _, argument = (served.faults.pop(0) if served.faults else "").partition(" ")
        if fault in ("status", "location", "retry-after"):
            self.send_response({"location": 302, "retry-after": 503}.get(fault) or int(argument))
            if fault == "location":
                self.send_header("Location", argument)
            if fault == "retry-after":
                self.send_header("Retry-After", "7")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self._send(served, fault, argument)

    def _send(self, served: Served, fault: str, argument: str) -> None:
        begin = self._begin(served)
        total = len(served.content)
        if begin >= total > 0:
            self.send_response(416)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = served.content[begin:]
        self.send_response(206 if begin else 200)
        if begin:
            self.send_header("Content-Range", f"bytes {begin}-{total - 1}/{total}")
        if served.etag:
            self.send_header("ETag", served.etag)
        if served.modified:
            self.send_header("Last-Modified", served.modified)
        claimed = len(body) + {"short": -100, "long": 100}.get(fault, 0)
        if fault != "chunked":
            self.send_header("Content-Length", str(claimed))
        else:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body[: int(argument)] if fault == "drop" else body)

    def _begin(self, served: Served) -> int:
        wanted = self.headers.get("Range", "")
        if not wanted or not served.ranges:
            return 0
        condition = self.headers.get("If-Range")
        if condition not in (None, served.etag, served.modified) and not served.careless:
            return 0
        return int(wanted.removeprefix("bytes=").partition("-")[0])


class LocalServer(ThreadingHTTPServer):
    """On 127.0.0.1, at any free port."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.served: dict[str, Served] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"

    def serve(
        self,
        path: str,
        content: bytes,
        *faults: str,
        etag: str | None = '"one"',
        modified: str | None = None,
        ranges: bool = True,
        careless: bool = False,
    ) -> str:
        self.served[path] = Served(content, etag, modified, list(faults), ranges, careless)
        return self.url(path)


@contextmanager
def running_server() -> Iterator[LocalServer]:
    """A server in a thread of its own."""
    with LocalServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
