"""Reads real pages with our format and with peers, and writes the table into docs/benchmarks.md.

    python -m benchmarks.formats [--pages N] [--toolkit FOLDER] FOLDER…

FOLDERs are searched for ``*.html``; pages that are not UTF-8 or longer than 200 kB are left out, and of the rest N are
drawn by chance (seeded). Peers are run where they are installed: po4a's ``xhtml`` by its commands, translate-toolkit's
``html2po`` and ``po2html`` from the folder given, both with gettext's ``msgen``, which makes every target equal to its
source. What a page shows is told by a reader that shares nothing with any of them: the standard library's
``html.parser``.
"""

from __future__ import annotations

import argparse
import platform
import random
import re
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import polib

from communique.errors import CommuniqueError
from communique.formats import assemble, parse

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "docs" / "benchmarks.md"
START, END = "<!-- formats: start -->", "<!-- formats: end -->"
LONGEST = 200_000
OPAQUE = frozenset(
    ["script", "style", "code", "pre", "kbd", "samp", "var", "tt", "svg", "math", "template", "textarea", "iframe"]
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"\S*(?:://|@|_|www\.)\S*")
"""Addresses and identifiers, which no tool need offer to a translator."""


class Reader(HTMLParser):
    """Counts the words of a page that a visitor reads, and those of its code."""

    def __init__(self) -> None:
        super().__init__()
        self.prose = Counter[str]()
        self.code = Counter[str]()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what opens code."""
        del attrs
        if tag in OPAQUE:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing stands in it."""

    def handle_endtag(self, tag: str) -> None:
        """Note what closes code."""
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Count the words."""
        (self.code if self._open else self.prose).update(_WORD.findall(_ADDRESS.sub(" ", data)))


def words_of(html: str) -> tuple[Counter[str], Counter[str]]:
    """Words of prose and of code."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.prose, reader.code


@dataclass(slots=True)
class Score:
    """How a tool did."""

    read: int = 0
    identical: int = 0
    """Files that came back byte for byte."""
    prose: int = 0
    covered: int = 0
    code: int = 0
    leaked: int = 0
    seconds: float = 0.0

    def add(self, page: str, texts: Iterable[str], *, identical: bool) -> None:
        """Count one page, and the texts that the tool shows to a translator."""
        prose, code = words_of(page)
        shown = Counter[str]()
        for text in texts:
            shown.update(words_of(text)[0])
        self.read += 1
        self.identical += identical
        self.prose += prose.total()
        self.covered += (shown & prose).total()
        self.code += code.total()
        self.leaked += ((shown - prose) & code).total()

    def row(self, name: str, pages: int) -> str:
        """A row of the table."""

        def share(part: int, whole: int) -> str:
            return f"{100 * part / whole:.1f}" if whole else "–"

        return (
            f"| {name} | {self.read} | {share(self.identical, pages)} | {share(self.covered, self.prose)} "
            f"| {share(self.leaked, self.code)} | {self.read / max(self.seconds, 1e-9):.1f} |"
        )


def find_pages(folders: list[Path], count: int) -> list[Path]:
    """Pages drawn by chance."""
    found = []
    for path in sorted({path for folder in folders for path in folder.rglob("*.html")}):
        if path.is_file() and 0 < path.stat().st_size <= LONGEST:
            try:
                path.read_bytes().decode()
            except UnicodeDecodeError:
                continue
            found.append(path)
    random.Random(1).shuffle(found)
    return sorted(found[:count])


def ours(pages: dict[str, Path], _folder: Path) -> Score:
    """Our own format."""
    score = Score()
    for path in pages.values():
        content = path.read_bytes()
        begin = time.perf_counter()
        try:
            document = parse(content, format="html", locale="en")
        except CommuniqueError:
            continue
        same = assemble(document, {segment.key: segment.text for segment in document.segments}, locale="ru")
        score.seconds += time.perf_counter() - begin
        texts = [one.text for one in document.segments if not one.form.startswith(("attribute", "json"))]
        score.add(content.decode(), texts, identical=same == content)
    return score


def run(*command: str | Path) -> bool:
    """Run a command quietly; whether it succeeded."""
    done = subprocess.run([str(part) for part in command], check=False, capture_output=True, timeout=120)
    return done.returncode == 0


def count_peer(score: Score, path: Path, catalog: Path, assembled: Path) -> None:
    """Count a page that a peer has made a catalog of."""
    texts = [entry.msgid for entry in polib.pofile(str(catalog))]
    page = path.read_bytes()
    score.add(page.decode(), texts, identical=assembled.is_file() and assembled.read_bytes() == page)


def po4a(pages: dict[str, Path], folder: Path) -> Score:
    """po4a's xhtml module, one process a step and page."""
    score = Score()
    for name, path in pages.items():
        first, same, assembled = (folder / f"{name}.{end}" for end in ("pot", "po", "html"))
        begin = time.perf_counter()
        made = run("po4a-updatepo", "-f", "xhtml", "-M", "UTF-8", "-m", path, "-p", first)
        spent = time.perf_counter() - begin
        if not made or not first.is_file() or not run("msgen", first, "-o", same):
            continue
        begin = time.perf_counter()
        run(
            *("po4a-translate", "-f", "xhtml", "-M", "UTF-8", "-L", "UTF-8", "-k", "0"),
            *("-m", path, "-p", same, "-l", assembled),
        )
        score.seconds += spent + time.perf_counter() - begin
        count_peer(score, path, first, assembled)
    return score


def toolkit(binaries: Path) -> Callable[[dict[str, Path], Path], Score]:
    """translate-toolkit, one process a step for all pages."""

    def score_pages(pages: dict[str, Path], folder: Path) -> Score:
        score = Score()
        sources, catalogs, assembled = (folder / name for name in ("in", "po", "out"))
        for made in (sources, catalogs, assembled):
            made.mkdir()
        for name, path in pages.items():
            shutil.copy(path, sources / f"{name}.html")
        begin = time.perf_counter()
        run(binaries / "html2po", "--progress=none", sources, catalogs)
        score.seconds += time.perf_counter() - begin
        for catalog in sorted(catalogs.rglob("*.po")):
            run("msgen", catalog, "-o", catalog)
        begin = time.perf_counter()
        run(binaries / "po2html", "--progress=none", "-t", sources, catalogs, assembled)
        score.seconds += time.perf_counter() - begin
        for name, path in pages.items():
            if (catalogs / f"{name}.po").is_file():
                count_peer(score, path, catalogs / f"{name}.po", assembled / f"{name}.html")
        return score

    return score_pages


def table(pages: dict[str, Path], binaries: Path | None) -> str:
    """The table, with what it was made of."""
    tools: dict[str, Callable[[dict[str, Path], Path], Score]] = {"communique": ours}
    if shutil.which("po4a-updatepo"):
        told = subprocess.run(["po4a", "--version"], check=True, capture_output=True, text=True).stdout
        tools[f"po4a {told.split()[2].rstrip('.')}, xhtml"] = po4a
    if binaries is not None:
        program = "import importlib.metadata as m; print(m.version('translate-toolkit'))"
        told = subprocess.run([binaries / "python", "-c", program], check=True, capture_output=True, text=True).stdout
        tools[f"translate-toolkit {told.strip()}, html2po"] = toolkit(binaries)
    rows = []
    for name, tool in tools.items():
        with tempfile.TemporaryDirectory() as folder:
            rows.append(tool(pages, Path(folder)).row(name, len(pages)))
        print(rows[-1], flush=True)
    size = sum(path.stat().st_size for path in pages.values()) / 1e6
    told = f"{len(pages)} pages of documentation, {size:.1f} MB, CPython {platform.python_version()}."
    return "\n".join(
        [
            START,
            told,
            "",
            "| tool | pages read | given back % | words of prose shown % | words of code shown % | pages/s |",
            "| --- | ---: | ---: | ---: | ---: | ---: |",
            *rows,
            END,
        ]
    )


def main() -> None:
    """Measure, print, and put the table into the report if that has a place for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--toolkit", type=Path, help="folder with html2po, po2html and their python")
    told = parser.parse_args()
    pages = {f"{number:04}": path for number, path in enumerate(find_pages(told.folders, told.pages))}
    made = table(pages, told.toolkit)
    report = REPORT.read_text(encoding="utf-8")
    if START in report:
        head, _, rest = report.partition(START)
        REPORT.write_text(head + made + rest.partition(END)[2], encoding="utf-8")


if __name__ == "__main__":
    main()
