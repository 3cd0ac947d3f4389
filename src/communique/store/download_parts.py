"""The part of a file that has come so far, and what it is a part of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from communique.errors import OutputError


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRecord:
    """What has to be the same for the rest to fit."""

    url: str
    validator: str
    """ETag or time of change that the server gave; empty: it gave none, so the part cannot be continued."""
    total: int | None
    """Bytes of the whole file; None when the server does not tell."""


class Part:
    """A file on its way: ``NAME.part``, with ``NAME.part.json`` beside it, until it is complete."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.path = target.with_name(f"{target.name}.part")
        self._record_path = target.with_name(f"{target.name}.part.json")

    def size(self) -> int:
        """Bytes that are there."""
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0

    def resumable(self, url: str) -> PartRecord | None:
        """The record, when what is there can be continued from this address."""
        try:
            record = PartRecord(**json.loads(self._record_path.read_bytes()))
        except (OSError, ValueError, TypeError):
            return None
        return record if record.url == url and record.validator and self.path.is_file() else None

    def start(self, record: PartRecord, begin: int) -> None:
        """Keep the first ``begin`` bytes, drop the rest, and note what the file is.

        Raises:
            OutputError: it cannot be written.
        """
        with self._writing():
            if begin == 0:
                # Emptied first: a part must never lie beside the record of another file.
                self.path.write_bytes(b"")
            self._record_path.write_text(json.dumps(asdict(record)), encoding="utf-8")

    def append(self, block: bytes) -> None:
        """Add what came.

        Raises:
            OutputError: the disk is full or cannot be written; what was there before stays.
        """
        with self._writing(), self.path.open("ab") as stream:
            stream.write(block)

    def finish(self) -> None:
        """Give the file its name.

        Raises:
            OutputError: it cannot be renamed.
        """
        with self._writing():
            self.path.replace(self.target)
            self._record_path.unlink(missing_ok=True)

    def discard(self) -> None:
        """Remove what is there."""
        self._record_path.unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise OutputError(
                f"Cannot be written: {(error.strerror or str(error)).lower()}.",
                place=str(self.path),
                remedy="Free some space on that disk and run the command again; the download goes on where it stopped.",
            ) from error
