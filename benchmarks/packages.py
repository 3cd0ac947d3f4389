"""Packages and sentences for benchmarks, given on the command line."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from communique.engines.package import Package
from communique.languages import Language, language_of_argos
from communique.segmentation import split_sentences

CONTENT = Path(__file__).parents[1] / "content"


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """A package from its folder, or from its ``.argosmodel``, unpacked for as long as it is used."""
    with TemporaryDirectory() as folder:
        if path.is_file():
            with ZipFile(path) as archive:
                archive.extractall(folder)
            (metadata,) = Path(folder).glob("*/metadata.json")
            path = metadata.parent
        fields = json.loads((path / "metadata.json").read_text(encoding="utf-8"))
        yield Package(
            path=path,
            from_code=fields["from_code"],
            to_code=fields["to_code"],
            version=fields["package_version"],
            tokenizer="sentencepiece" if (path / "sentencepiece.model").is_file() else "bpe",
            target_prefix=fields.get("target_prefix", ""),
            placeholder=fields.get("placeholder", ""),
        )


def language(code: str) -> Language:
    """The language of an Argos code; a benchmark of another stops here."""
    known = language_of_argos(code)
    if known is None:
        raise SystemExit(f"{code} is none of the languages of this project.")
    return known


def sentences(file: Path | None, source: Language, count: int) -> list[str]:
    """Distinct lines of a file, or the sentences of this repository's releases in a language."""
    if file is not None:
        lines = file.read_text(encoding="utf-8").splitlines()
    else:
        paths = sorted(CONTENT.glob(f"*.{source.locale}.*"))
        texts = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
        lines = [part for text in texts for part in split_sentences(text, source.locale)]
    return list(dict.fromkeys(line.strip() for line in lines if line.strip()))[:count]


def arguments(description: str | None) -> argparse.ArgumentParser:
    """A parser with what every benchmark of a package takes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("package", type=Path, help="an .argosmodel file, or the folder of a package")
    parser.add_argument("--texts", type=Path, help="sentences, one a line; by default those of content/")
    parser.add_argument("--count", type=int, default=400, help="how many of them at most")
    return parser
