"""How far a download is: a bar on a terminal, a line now and then elsewhere; always on stderr."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from communique.cli.console import Console

if TYPE_CHECKING:
    from rich.progress import TaskID

_TICK_SECONDS = 10.0
_MEGABYTE = 1e6


class Reporter(Protocol):
    """A download's progress that is also a context manager: what it draws ends with it."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    def begin(self, name: str, done: int, total: int | None) -> None:
        """As in :class:`communique.store.downloads.DownloadProgress`."""

    def advance(self, count: int) -> None:
        """As there."""

    def note(self, message: str) -> None:
        """As there."""


def reporter(console: Console) -> Reporter:
    """A bar where a person looks at a terminal, else lines; quiet, neither."""
    if not console.quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        return _Bar()
    return _Lines(console)


class _Lines:
    def __init__(self, console: Console) -> None:
        self._console = console
        self._name = ""
        self._done = self._first = 0
        self._total: int | None = None
        self._start = self._last = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._name and error is None:
            seconds = max(time.monotonic() - self._start, 1e-3)
            size = self._done / _MEGABYTE
            self._console.say(f"{self._name}: {size:.1f} MB fetched in {seconds:.0f} s.")

    def begin(self, name: str, done: int, total: int | None) -> None:
        self._name, self._done, self._first, self._total = name, done, done, total
        self._start = self._last = time.monotonic()
        size = f"{total / _MEGABYTE:.1f} MB" if total is not None else "size unknown"
        begun = f", going on at {done / _MEGABYTE:.1f} MB" if done else ""
        self._console.say(f"{name}: downloading, {size}{begun}")

    def advance(self, count: int) -> None:
        self._done += count
        now = time.monotonic()
        if now - self._last < _TICK_SECONDS:
            return
        self._last = now
        rate = (self._done - self._first) / (now - self._start)
        line = f"{self._name}: {self._done / _MEGABYTE:.1f} MB, {rate / _MEGABYTE:.1f} MB/s"
        if self._total is not None:
            line += f", about {(self._total - self._done) / rate:.0f} s left"
        self._console.say(line)

    def note(self, message: str) -> None:
        self._console.say(message)


class _Bar:
    def __init__(self) -> None:
        from rich.console import Console as RichConsole
        from rich.progress import (
            BarColumn,
            DownloadColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
            TransferSpeedColumn,
        )

        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TransferSpeedColumn(),
            TimeRemainingColumn(),
            console=RichConsole(stderr=True),
        )
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def begin(self, name: str, done: int, total: int | None) -> None:
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task = self._progress.add_task(name, total=total, completed=done)

    def advance(self, count: int) -> None:
        if self._task is not None:
            self._progress.advance(self._task, count)

    def note(self, message: str) -> None:
        self._progress.console.print(message, markup=False, highlight=False)
