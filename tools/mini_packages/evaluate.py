# mypy: disable-error-code="import-not-found,import-untyped"
"""Step 6: measure finished packages, straight from their files.

BLEU and chrF on FLORES where its files are given and on sentences of held-out patterns; the share
of sentences whose placeholders all come back once; the share whose numbers are exactly those of
the reference.

python -m tools.mini_packages.evaluate --packages DIR --held-out F [--flores DIR] [--samples]
"""

from __future__ import annotations

import argparse
import re
import tempfile
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import ctranslate2
import sentencepiece as spm
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from .corpus import read_triples
from .settings import LANGUAGES, split_direction

DIRECTIONS: Final = ("en-zh", "en-ru", "zh-en", "ru-en")
_PLACEHOLDER: Final = re.compile(r"⟦\d⟧")
_NUMBER: Final = re.compile(r"\d+")
_SAMPLES: Final = {
    "en": (
        "On June 9, 2017, the two sides signed a memorandum of understanding on cooperation in science and technology.",
        "The ⟦1⟧Department of Science and Technology⟦2⟧ held a meeting in Nanjing on March 15.",
        "For more information, visit ⟦1⟧.",
    ),
    "zh": (
        "2017年6月9日，双方签署了科技合作谅解备忘录。",
        "⟦1⟧科学技术厅⟦2⟧3月15日在南京举行会议。",
        "更多信息请访问⟦1⟧。",
    ),
    "ru": (
        "9 июня 2017 года стороны подписали меморандум о взаимопонимании по сотрудничеству в области науки и техники.",
        "15 марта ⟦1⟧департамент науки и техники⟦2⟧ провёл совещание в Нанкине.",
        "Подробнее см. на сайте ⟦1⟧.",
    ),
}


class Package:
    """A package unpacked for as long as it is used."""

    def __init__(self, path: Path) -> None:
        self._folder = tempfile.TemporaryDirectory()
        with zipfile.ZipFile(path) as archive:
            archive.extractall(self._folder.name)
        top = Path(self._folder.name) / path.stem
        self._pieces = spm.SentencePieceProcessor(str(top / "sentencepiece.model"))
        self._model = ctranslate2.Translator(str(top / "model"), device="cpu", inter_threads=1, intra_threads=1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._folder.cleanup()

    def translate(self, sentences: Sequence[str], beam: int = 4) -> list[str]:
        """Translate the way the Argos software does, with a beam."""
        results = self._model.translate_batch(
            self._pieces.encode(list(sentences), out_type=str),
            beam_size=beam,
            max_batch_size=32,
            max_decoding_length=160,
            replace_unknowns=True,
        )
        return ["".join(result.hypotheses[0]).replace("▁", " ").strip() for result in results]


@dataclass(frozen=True, slots=True)
class Score:
    """Figures of one set of sentences, in per cent."""

    bleu: float
    chrf: float
    placeholders: float | None
    numbers: float | None


def _agreement(wanted: Sequence[str], found: Sequence[str], what: re.Pattern[str]) -> float | None:
    """Share of the sentences with matches whose output has exactly the same matches."""
    counts = [
        (Counter(what.findall(left)), Counter(what.findall(right))) for left, right in zip(wanted, found, strict=True)
    ]
    relevant = [left == right for left, right in counts if left]
    return 100 * sum(relevant) / len(relevant) if relevant else None


def score(sources: Sequence[str], outputs: list[str], references: list[str], to: str) -> Score:
    """Compare outputs with references, and with what the sources held."""
    bleu = BLEU(tokenize="zh" if to == "zh" else "13a").corpus_score(outputs, [references])
    chrf = CHRF().corpus_score(outputs, [references])
    plain = [_PLACEHOLDER.sub("", text) for text in references]
    made = [_PLACEHOLDER.sub("", text) for text in outputs]
    return Score(
        bleu.score,
        chrf.score,
        _agreement(sources, outputs, _PLACEHOLDER),
        _agreement(plain, made, _NUMBER),
    )


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _row(direction: str, name: str, count: int, figures: Score) -> str:
    cells = (figures.bleu, figures.chrf, figures.placeholders, figures.numbers)
    return f"| {direction} | {name} | {count} | " + " | ".join(map(_cell, cells)) + " |"


def evaluate(folder: Path, held_out: Path | None, flores: Path | None, *, limit: int, samples: bool) -> None:
    """Print a table, and what the packages make of a few sentences."""
    sets: dict[str, dict[str, list[str]]] = {}
    if held_out is not None:
        rows = list(read_triples(held_out))[:limit]
        sets["held-out patterns"] = {name: [row[place] for row in rows] for place, name in enumerate(LANGUAGES)}
    if flores is not None:
        sets["FLORES dev"] = {
            name: (flores / f"flores-dev.{name}").read_text(encoding="utf-8").splitlines()[:limit] for name in LANGUAGES
        }
    shown: list[str] = []
    print("| direction | text | sentences | BLEU | chrF | placeholders % | numbers % |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for direction in DIRECTIONS:
        source, target, _ = split_direction(direction)
        path = folder / f"translate-{source}_{target}.argosmodel"
        if not path.exists():
            continue
        with Package(path) as package:
            for name, columns in sets.items():
                outputs = package.translate(columns[source])
                figures = score(columns[source], outputs, columns[target], target)
                print(_row(direction, name, len(outputs), figures), flush=True)
                if name != "FLORES dev":
                    cases = list(zip(columns[source], outputs, columns[target], strict=True))[:4]
                    shown += [f"{direction}: {a}\n    made: {b}\n    want: {c}" for a, b, c in cases]
            texts = _SAMPLES[source]
            pairs = zip(texts, package.translate(texts), strict=True)
            shown += [f"{direction}: {text}\n    made: {made}" for text, made in pairs]
    if samples:
        print("\n".join(shown))


def main() -> None:
    """Read the command line and evaluate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, required=True)
    parser.add_argument("--held-out", type=Path, help="file of the grammar's held-out patterns")
    parser.add_argument("--flores", type=Path, help="folder with flores-dev.en, .zh and .ru")
    parser.add_argument("--limit", type=int, default=500)
    parser.add_argument("--samples", action="store_true")
    options = parser.parse_args()
    evaluate(
        options.packages,
        options.held_out,
        options.flores,
        limit=options.limit,
        samples=options.samples,
    )


if __name__ == "__main__":
    main()
