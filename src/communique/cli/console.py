"""What people see: results on stdout, talk and progress on stderr."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import contextmanager

_TICK_SECONDS = 10.0
"""Between two lines of progress where there is no terminal for a bar."""


class Console:
    """Speaks to a person, or with ``as_json`` only to a program."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False, as_json: bool = False) -> None:
        self.quiet = quiet
        self.verbose = verbose
        self.as_json = as_json

    def say(self, text: str) -> None:
        """Talk: a line on stderr, unless quiet."""
        if not self.quiet:
            print(text, file=sys.stderr, flush=True)  # noqa: T201 - this is the place that prints

    def detail(self, text: str) -> None:
        """Talk that only ``--verbose`` wants."""
        if self.verbose:
            self.say(text)

    def result(self, text: str) -> None:
        """A line of the result, on stdout."""
        print(text)  # noqa: T201 - this is the place that prints

    def document(self, value: object) -> None:
        """The result as JSON, on stdout."""
        self.result(json.dumps(value, ensure_ascii=False, indent=2))

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Container[int] = ()) -> None:
        """A table on stdout; the columns in ``right``, from 0, are aligned so. Wide characters count as two."""
        from rich.cells import cell_len

        lines = [list(head), *(list(row) for row in rows)]
        widths = [max(cell_len(line[column]) for line in lines) for column in range(len(head))]
        for line in lines:
            cells = []
            for column, text in enumerate(line):
                blanks = " " * (widths[column] - cell_len(text))
                cells.append(blanks + text if column in right else text + blanks)
            self.result("  ".join(cells).rstrip())

    @contextmanager
    def progress(self, label: str, total: int, unit: str) -> Iterator[Callable[[int], None]]:
        """A bar with rate and time left; gives a function that takes the number of finished units.

        Without a terminal it is a line now and then; quiet, it is nothing.
        """
        if self.quiet or total == 0:
            yield lambda _finished: None
        elif sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            yield from self._bar(label, total, unit)
        else:
            yield from self._lines(label, total, unit)

    def _bar(self, label: str, total: int, unit: str) -> Iterator[Callable[[int], None]]:
        from rich.console import Console as RichConsole
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TaskProgressColumn,
            TextColumn,
            TimeRemainingColumn,
        )

        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=RichConsole(stderr=True), transient=True) as progress:
            task = progress.add_task(label, total=total, rate="")

            def advance(finished: int) -> None:
                progress.advance(task, finished)
                speed = progress.tasks[0].speed
                progress.update(task, rate=f"{speed:.1f} {unit}/s" if speed else "")

            yield advance

    def _lines(self, label: str, total: int, unit: str) -> Iterator[Callable[[int], None]]:
        start = last = time.monotonic()
        done = 0

        def advance(finished: int) -> None:
            nonlocal done, last
            done += finished
            now = time.monotonic()
            if now - last >= _TICK_SECONDS and done:
                rate = done / (now - start)
                left = round((total - done) / rate)
                self.say(f"{label}: {done} of {total} {unit}, {rate:.1f} {unit}/s, about {left} s left")
                last = now

        yield advance
