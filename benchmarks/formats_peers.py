"""The peers of :mod:`benchmarks.formats`: each makes catalogs of files, and files of catalogs filled with sources."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import polib

_MDPO = """
import sys
from mdpo.md2po import markdown_to_pofile
from mdpo.po2md import pofile_to_markdown
step, folder, *names = sys.argv[1:]
for name in names:
    source, catalog, made = (f"{folder}/{name}.{end}" for end in ("md", "po", "out"))
    try:
        if step == "read":
            markdown_to_pofile(source, po_filepath=catalog, save=True, wrapwidth=0, location=False)
        else:
            pofile_to_markdown(source, catalog, save=made, wrapwidth=float("inf"))
    except Exception as error:
        print(name, type(error).__name__, error, file=sys.stderr)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a peer made of one file."""

    name: str
    texts: list[str]
    identical: bool


@dataclass(slots=True, kw_only=True)
class Peer:
    """A tool that lies in a folder of its own; ``files`` are sources by a short name."""

    kind: str
    """``html`` or ``markdown``."""
    files: dict[str, Path]
    folder: Path
    """An empty one for what is made."""
    seconds: float = 0.0
    _ending: str = field(init=False)

    def __post_init__(self) -> None:
        self._ending = "html" if self.kind == "html" else "md"
        for name, path in self.files.items():
            shutil.copy(path, self.folder / f"{name}.{self._ending}")

    def timed(self, *command: str | Path, timeout: int = 120) -> bool:
        """Run a command quietly and count its time; whether it succeeded."""
        begin = time.perf_counter()
        done = run(*command, timeout=timeout)
        self.seconds += time.perf_counter() - begin
        return done

    def _outcome(self, name: str, catalog: Path, made: Path) -> Iterator[Outcome]:
        if catalog.is_file():
            texts = [entry.msgid for entry in polib.pofile(str(catalog))]
            identical = made.is_file() and made.read_bytes() == self.files[name].read_bytes()
            yield Outcome(name=name, texts=texts, identical=identical)


def run(*command: str | Path, timeout: int = 120) -> bool:
    """Run a command quietly; whether it succeeded in time."""
    try:
        done = subprocess.run([str(part) for part in command], check=False, capture_output=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


class Po4a(Peer):
    """po4a: one process a step and file."""

    def outcomes(self) -> Iterator[Outcome]:
        """What it made of each file that it read."""
        how = ("-f", "xhtml") if self.kind == "html" else ("-f", "text", "-o", "markdown", "-o", "neverwrap")
        for name in self.files:
            source, first, same, made = (self.folder / f"{name}.{end}" for end in (self._ending, "pot", "po", "out"))
            read = self.timed("po4a-updatepo", *how, "-M", "UTF-8", "-m", source, "-p", first)
            if read and first.is_file() and run("msgen", first, "-o", same):
                self.timed(
                    *("po4a-translate", *how, "-M", "UTF-8", "-L", "UTF-8", "-k", "0"),
                    *("-m", source, "-p", same, "-l", made),
                )
                yield from self._outcome(name, first, made)


@dataclass(slots=True, kw_only=True)
class Toolkit(Peer):
    """translate-toolkit: one process a step for all files."""

    binaries: Path

    def outcomes(self) -> Iterator[Outcome]:
        """What it made of each file that it read."""
        sources, catalogs, made = (self.folder / name for name in ("in", "po", "out"))
        for folder in (sources, catalogs, made):
            folder.mkdir()
        for name in self.files:
            shutil.move(self.folder / f"{name}.{self._ending}", sources)
        options = () if self.kind == "html" else ("--no-code-blocks",)
        lines = () if self.kind == "html" else ("--maxlinelength=0",)
        reader, writer = (self.binaries / name for name in (f"{self._ending}2po", f"po2{self._ending}"))
        self.timed(reader, "--progress=none", *options, sources, catalogs, timeout=3600)
        for catalog in sorted(catalogs.rglob("*.po")):
            run("msgen", catalog, "-o", catalog)
        self.timed(writer, "--progress=none", *options, *lines, "-t", sources, catalogs, made, timeout=3600)
        for name in self.files:
            yield from self._outcome(name, catalogs / f"{name}.po", made / f"{name}.{self._ending}")


@dataclass(slots=True, kw_only=True)
class Mdpo(Peer):
    """mdpo: one process a step for all files."""

    binaries: Path

    def outcomes(self) -> Iterator[Outcome]:
        """What it made of each file that it read."""
        python = self.binaries / "python"
        self.timed(python, "-c", _MDPO, "read", self.folder, *self.files, timeout=3600)
        for name in self.files:
            catalog = self.folder / f"{name}.po"
            if catalog.is_file():
                run("msgen", catalog, "-o", catalog)
        self.timed(python, "-c", _MDPO, "write", self.folder, *self.files, timeout=3600)
        for name in self.files:
            yield from self._outcome(name, self.folder / f"{name}.po", self.folder / f"{name}.out")


def version_of(binaries: Path, package: str) -> str:
    """The version of a package that lies beside those binaries."""
    program = f"import importlib.metadata as m; print(m.version({package!r}))"
    return subprocess.run(
        [binaries / "python", "-c", program], check=True, capture_output=True, text=True
    ).stdout.strip()
