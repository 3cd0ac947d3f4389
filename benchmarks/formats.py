"""Reads real pages and Markdown with our formats and with peers, and writes the tables into docs/benchmarks.md.

    python -m benchmarks.formats [--files N] [--toolkit FOLDER] [--mdpo FOLDER] FOLDER…

FOLDERs are searched for ``*.html``, ``*.md`` and ``*.mdx``. Files that are not UTF-8, longer than 200 kB, or in a
language that is none of ours are left out, and so are copies. Our formats read them all; of those in HTML and of those
in Markdown, N each are drawn by chance (seeded) for the comparison with the peers that are installed:

- po4a (``apt-get install po4a``), its modules ``xhtml`` and ``text`` with ``-o markdown -o neverwrap``;
- translate-toolkit (``pip install translate-toolkit lxml mistletoe`` in an environment of its own), ``html2po`` and
  ``md2po --no-code-blocks`` with their ways back; ``--toolkit`` is the folder ``bin`` of that environment;
- mdpo (``pip install mdpo`` in another one: both have a ``md2po``), without wrapping; ``--mdpo`` is its ``bin``.

Every catalog is filled by gettext's ``msgen``, which makes each target equal to its source. Words are counted as
:mod:`benchmarks.formats_words` tells, for Markdown with pandoc, which must be installed.
"""

from __future__ import annotations

import argparse
import hashlib
import platform
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.formats_peers import Mdpo, Po4a, Toolkit, version_of
from benchmarks.formats_words import Score, Words, html_words, locale_of, markdown_words, shown_words
from communique.errors import CommuniqueError
from communique.formats import assemble, parse
from communique.model import Document

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "docs" / "benchmarks.md"
START, END = "<!-- formats: start -->", "<!-- formats: end -->"
LONGEST = 200_000
ENDINGS = {"html": (".html", ".htm", ".xhtml"), "markdown": (".md", ".mdx", ".markdown")}
_OTHER = {"en": "ru", "ru": "zh_CN", "zh_CN": "en"}
"""The locale into which a file is assembled, by its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that is read."""

    path: Path
    locale: str


def find_sources(folders: list[Path], kind: str) -> list[Source]:
    """The files of a kind, in order, without copies."""
    found, seen = [], set()
    for path in sorted({path for folder in folders for path in folder.rglob("*")}):
        if path.suffix.lower() in ENDINGS[kind] and path.is_file() and 0 < path.stat().st_size <= LONGEST:
            content = path.read_bytes()
            digest = hashlib.sha256(content).digest()
            try:
                locale = locale_of(content.decode())
            except UnicodeDecodeError:
                continue
            if locale and digest not in seen:
                seen.add(digest)
                found.append(Source(path=path, locale=locale))
    return found


def read_ours(source: Source, kind: str) -> tuple[Document, bool] | None:
    """A file by our format, and whether it comes back; None where it is refused."""
    content = source.path.read_bytes()
    try:
        document = parse(content, format=kind, locale=source.locale)
    except CommuniqueError as error:
        print(f"{source.path}: {error.cause}", flush=True)
        return None
    own = {segment.key: segment.text for segment in document.segments}
    same = all(assemble(document, targets, locale=_OTHER[source.locale]) == content for targets in (own, {}))
    return document, same


def words_of(source: Source, kind: str) -> Words:
    """The words that a file shows."""
    text = source.path.read_text(encoding="utf-8")
    return html_words(text, source.locale) if kind == "html" else markdown_words(text)


def texts_of(document: Document) -> list[str]:
    """The texts that stand in what a reader of words counts: not in attributes and data."""
    return [one.text for one in document.segments if not one.form.startswith(("attribute", "json", "yaml", "toml"))]


def all_sources(sources: Iterable[Source], kind: str) -> str:
    """A line that tells how our format did on all files."""
    read = identical = refused = 0
    for source in sources:
        made = read_ours(source, kind)
        if made is None:
            refused += 1
        else:
            read += 1
            identical += made[1]
            if not made[1]:
                print(f"{source.path}: not given back", flush=True)
    return f"{read:,} read, {identical:,} of them given back byte for byte, {refused:,} refused"


def ours(sources: dict[str, Source], words: dict[str, Words], kind: str) -> Score:
    """Our format on the files that the peers read."""
    score = Score()
    for name, source in sources.items():
        begin = time.perf_counter()
        made = read_ours(source, kind)
        score.seconds += time.perf_counter() - begin
        if made is not None:
            score.add(words[name], shown_words(texts_of(made[0]), kind), identical=made[1])
    return score


def theirs(peer: Po4a | Toolkit | Mdpo, words: dict[str, Words]) -> Score:
    """A peer on the same files."""
    score = Score()
    for outcome in peer.outcomes():
        try:
            shown = shown_words(outcome.texts, peer.kind)
        except subprocess.SubprocessError:
            continue
        score.add(words[outcome.name], shown, identical=outcome.identical)
    score.seconds = peer.seconds
    return score


def table(sources: list[Source], kind: str, count: int, toolkit: Path | None, mdpo: Path | None) -> list[str]:
    """The table of one kind of files, with what it was made of."""
    drawn = list(sources)
    random.Random(1).shuffle(drawn)
    chosen = {f"{number:04}": source for number, source in enumerate(drawn[:count])}
    paths = {name: source.path for name, source in chosen.items()}
    words = {name: words_of(source, kind) for name, source in chosen.items()}
    peers: dict[str, partial[Po4a] | partial[Toolkit] | partial[Mdpo]] = {}
    if shutil.which("po4a-updatepo"):
        told = subprocess.run(["po4a", "--version"], check=True, capture_output=True, text=True).stdout
        peers[f"po4a {told.split()[2].rstrip('.')}, {'xhtml' if kind == 'html' else 'markdown'}"] = partial(Po4a)
    if toolkit is not None:
        name = "html2po" if kind == "html" else "md2po"
        told = version_of(toolkit, "translate-toolkit")
        peers[f"translate-toolkit {told}, {name}"] = partial(Toolkit, binaries=toolkit)
    if mdpo is not None and kind == "markdown":
        peers[f"mdpo {version_of(mdpo, 'mdpo')}"] = partial(Mdpo, binaries=mdpo)
    rows = [ours(chosen, words, kind).row("**communique**", len(chosen))]
    print(rows[-1], flush=True)
    for name, peer in peers.items():
        with tempfile.TemporaryDirectory() as folder:
            made = peer(kind=kind, files=paths, folder=Path(folder))
            rows.append(theirs(made, words).row(name, len(chosen)))
        print(rows[-1], flush=True)
    size = sum(path.stat().st_size for path in paths.values()) / 1e6
    total = sum(sum(part.values()) for pair in words.values() for part in pair)
    locales = ", ".join(
        f"{sum(one.locale == locale for one in chosen.values())} {locale}" for locale in ("en", "ru", "zh_CN")
    )
    what = "HTML" if kind == "html" else "Markdown and MDX"
    drawn_from = f"{len(chosen):,} files drawn of {len(sources):,} ({locales}; {size:.1f} MB, {total:,} words)"
    return [
        f"{what}: {drawn_from}. Our format alone, all {len(sources):,}: {all_sources(sources, kind)}.",
        "",
        "| tool | files read | given back % | words of prose shown % | words of code shown % | files/s |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        *rows,
        "",
    ]


def main() -> None:
    """Measure, print, and put the tables into the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--files", type=int, default=300, help="of each kind, for the comparison")
    parser.add_argument("--kind", choices=list(ENDINGS), action="append", help="only this one, without the report")
    parser.add_argument("--toolkit", type=Path, help="folder with html2po, md2po and their python")
    parser.add_argument("--mdpo", type=Path, help="folder with mdpo's python")
    told = parser.parse_args()
    lines = [START, f"CPython {platform.python_version()}.", ""]
    for kind in told.kind or ENDINGS:
        lines += table(find_sources(told.folders, kind), kind, told.files, told.toolkit, told.mdpo)
    print("\n".join(lines))
    if not told.kind:
        head, _, rest = REPORT.read_text(encoding="utf-8").partition(START)
        REPORT.write_text(head + "\n".join(lines) + END + rest.partition(END)[2], encoding="utf-8")


if __name__ == "__main__":
    main()
