"""Scores our segmentation, and those of peers that are installed, and writes the tables into docs/benchmarks.md.

    python benchmarks/segmentation.py FOLDER

FOLDER holds JSON lines files (``*.jsonl``) whose rows have ``lang``, ``source``, ``text`` and ``sentences``. Without
it, ``eval/segmentation`` in the folder that COMMUNIQUE_SHARED names is taken. Only cuts inside a text count; they are
compared by the number of characters before them that are no blanks.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "docs" / "benchmarks.md"
HEADING = "# Benchmarks\n"
_KEY = (
    "The number of texts stands in brackets; a dash stands where a peer cannot split a language. Our rules were "
    "written with these texts at hand, so that our figures are of known text; `prag_spec` is pysbd's own test suite."
)
START, END = "<!-- segmentation: start -->", "<!-- segmentation: end -->"
OURS = "communique"
Splitter = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A text with its sentences as people cut them."""

    column: str
    """Language and source: ``en hard``."""
    language: str
    text: str
    sentences: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How a splitter did on one column."""

    exact: float
    """Per cent of texts with every cut right."""
    f1: float
    """Of cuts, per cent."""


def read_rows(folder: Path) -> list[Row]:
    """The rows of all files of a folder."""
    rows = [json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.open(encoding="utf-8")]
    return [
        Row(
            column=f"{row['lang']} {row['source']}",
            language=row["lang"],
            text=row["text"],
            sentences=row["sentences"],
        )
        for row in rows
    ]


def ours(language: str) -> Splitter | None:
    """Our own rules."""
    from communique.segmentation import split_sentences

    return lambda text: split_sentences(text, language)


def pysbd(language: str) -> Splitter | None:
    """Rules, without cleaning the text."""
    segment = import_module("pysbd").Segmenter(language=language, clean=False).segment
    return lambda text: list(segment(text))


def sentencex(language: str) -> Splitter | None:
    """Rules in Rust."""
    segment = import_module("sentencex").segment
    return lambda text: list(segment(language, text))


def razdel(language: str) -> Splitter | None:
    """Rules for Russian; does not know Chinese marks."""
    segment = import_module("razdel").sentenize
    return None if language == "zh" else lambda text: [found.text for found in segment(text)]


def blingfire(_language: str) -> Splitter | None:
    """A finite-state machine for all languages."""
    segment = import_module("blingfire").text_to_sentences
    return lambda text: str(segment(text)).split("\n")


def nupunkt(language: str) -> Splitter | None:
    """A statistical model of English."""
    segment = import_module("nupunkt").sent_tokenize
    return None if language != "en" else lambda text: [str(found) for found in segment(text)]


PEERS: dict[str, Callable[[str], Splitter | None]] = {
    OURS: ours,
    "pysbd": pysbd,
    "sentencex": sentencex,
    "razdel": razdel,
    "blingfire": blingfire,
    "nupunkt": nupunkt,
}


def cuts_of(sentences: list[str]) -> set[int]:
    """Numbers of characters that are no blanks before each cut."""
    found, count = set(), 0
    for sentence in sentences:
        count += len("".join(sentence.split()))
        found.add(count)
    return found - {0, count}


def score(rows: list[Row], splitter: Splitter) -> Score:
    """How a splitter does on rows."""
    right = hits = ours_only = theirs_only = 0
    for row in rows:
        wanted, found = cuts_of(row.sentences), cuts_of(splitter(row.text))
        right += wanted == found
        hits += len(wanted & found)
        ours_only += len(found - wanted)
        theirs_only += len(wanted - found)
    total = 2 * hits + ours_only + theirs_only
    return Score(exact=100 * right / len(rows), f1=100 * 2 * hits / total if total else 100.0)


def speed(texts: list[str], splitter: Splitter) -> float:
    """Million characters a second, the best of three runs over all texts."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        for text in texts:
            splitter(text)
        best = min(best, time.perf_counter() - start)
    return sum(map(len, texts)) / best / 1e6


def hard_texts(rows: list[Row]) -> Iterator[tuple[str, str]]:
    """Texts of one language that must not be slow, by name."""
    prose = " ".join(row.text for row in rows)
    yield "1 MB of prose in one paragraph", (prose * (1_000_000 // max(1, len(prose)) + 1))[:1_000_000]
    for name, piece in (("full stop", "."), ("quotation mark", '"'), ("opening bracket", "("), ("blank", " ")):
        yield f"50,000 × {name}", piece * 50_000
    yield "50,000 × “。", "“。" * 50_000


def hardest(rows: list[Row], languages: list[str]) -> list[list[str]]:
    """Lines of a table: the name of a text, and our seconds in each language."""
    lines: dict[str, list[str]] = {}
    for language in languages:
        splitter = ours(language)
        for name, text in hard_texts([row for row in rows if row.language == language]):
            start = time.perf_counter()
            if splitter is not None:
                splitter(text)
            lines.setdefault(name, [name]).append(f"{time.perf_counter() - start:.3f}")
    return list(lines.values())


def installed(name: str) -> bool:
    """Whether a splitter can be imported here."""
    return name == OURS or importlib.util.find_spec(name) is not None


def label(name: str) -> str:
    """A splitter with its version."""
    return f"**{OURS}**" if name == OURS else f"{name} {importlib.metadata.version(name)}"


def table(heads: list[str], lines: list[list[str]]) -> str:
    """A Markdown table."""
    rows = [heads, ["---", *("---:" for _ in heads[1:])], *lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def report(rows: list[Row]) -> str:
    """The section of the page."""
    columns = list(dict.fromkeys(row.column for row in rows))
    languages = list(dict.fromkeys(row.language for row in rows))
    names = [name for name in PEERS if installed(name)]
    exact, f1, speeds = [], [], []
    for name in names:
        splitters = {language: PEERS[name](language) for language in languages}
        scores: list[Score | None] = []
        for column in columns:
            chosen = [row for row in rows if row.column == column]
            splitter = splitters[chosen[0].language]
            scores.append(score(chosen, splitter) if splitter else None)
        exact.append([label(name), *(f"{found.exact:.1f}" if found else "–" for found in scores)])
        f1.append([label(name), *(f"{found.f1:.2f}" if found else "–" for found in scores)])
        rates = [
            f"{speed([row.text for row in rows if row.language == language], splitter):.2f}" if splitter else "–"
            for language, splitter in splitters.items()
        ]
        speeds.append([label(name), *rates])
        print(name, "done", file=sys.stderr)
    counts = [f"{column} ({sum(row.column == column for row in rows)})" for column in columns]
    return "\n\n".join(
        [
            "## Segmentation",
            f"`python benchmarks/segmentation.py FOLDER`, Python {platform.python_version()}. {_KEY}",
            "Texts with every cut right, per cent:",
            table(["", *counts], exact),
            "F1 of cuts, per cent:",
            table(["", *columns], f1),
            "Speed, million characters a second, text by text:",
            table(["", *languages], speeds),
            "Texts that must not be slow, seconds:",
            table(["", *languages], hardest(rows, languages)),
        ]
    )


def write_report(text: str) -> None:
    """Put the text between its marks, and leave the rest of the page as it is."""
    page = REPORT.read_text(encoding="utf-8") if REPORT.exists() else HEADING
    block = f"{START}\n\n{text}\n\n{END}"
    if START in page and END in page:
        before, _, rest = page.partition(START)
        page = before + block + rest.partition(END)[2]
    else:
        page = f"{page.rstrip()}\n\n{block}\n"
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(page, encoding="utf-8")


def main() -> int:
    """Score, and write or print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    shared = os.environ.get("COMMUNIQUE_SHARED")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(shared) / "eval/segmentation" if shared else None)
    parser.add_argument("--print", action="store_true", help="print the tables and write nothing")
    options = parser.parse_args()
    if options.folder is None or not options.folder.is_dir():
        parser.error("give the folder of the data, or set COMMUNIQUE_SHARED")
    text = report(read_rows(options.folder))
    if options.print:
        print(text)
    else:
        write_report(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
