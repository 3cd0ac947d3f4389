"""Make the lexicons of ``communique.adequacy`` from parallel text: ``python -m tools.lexicons.train FOLDER``.

FOLDER holds ``en-ru.tsv.gz`` and ``en-zh.tsv.gz``: English, the other language, source, kind, language of the original.
For each stem the keys are chosen one by one that tell best, among the sentences that none before has told, that a text
is its translation; rows are kept by how much they are expected to tell. How sure a row is, is counted on the same text,
with a discount for each key. Texts named with ``--hold-out`` are not used, so that they can measure the result.

Between Russian and Chinese there is little text. English sentences are put into the Chinese keys that the first lexicon
gives their stems, and these stand beside the Russian ones as if they were a translation; sentences that both pairs have
in common are taken as they are.
"""

from __future__ import annotations

import argparse
import gzip
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from communique.adequacy.forms import keys
from communique.languages import get_language

FOLDER = Path(__file__).resolve().parents[2] / "src" / "communique" / "adequacy" / "lexicons"
HEAD = (
    "# {source} to {target}: stem, weight of a hit and of a miss (tenths of a natural logarithm), answers.\n"
    "# Trained by tools/lexicons on Tatoeba (CC BY 2.0 FR), MLQE-PE (CC0), MT-GenEval (CC BY-SA 3.0) and outputs of\n"
    "# open models in firefox-translations-models (MPL-2.0); statistics only, no sentence of theirs is in it.\n"
)
LEAST_SENTENCES, MOST_SENTENCES = 12, 3000
"""How often a stem must be seen, and of how many of its sentences its keys are chosen."""
LEAST_SHARE, LEAST_COUNT, LEAST_RATIO = 0.02, 4, 4.0
"""A key stands in so many of the sentences, and so much oftener than by chance."""
MOST_CHANCE = 0.3
"""How likely the keys of a row may stand in any sentence."""
DISCOUNT = 0.7
"""Sentences that a key costs."""
MOST_HIT, MOST_MISS = 3.5, 2.0
"""Limits of the weights."""
LEAST_MISS = 0.05
"""Weight of a miss from which on a row tells anything: function words come and go."""
GUESSED = 0.72
"""How sure an answer by way of English is, beside one that was seen."""


class Sentences(NamedTuple):
    """Keys of both sides, sentence by sentence."""

    left: list[frozenset[str]]
    right: list[frozenset[str]]


class Row(NamedTuple):
    """One row, with what it is expected to tell in the whole text."""

    worth: float
    stem: str
    hit: float
    miss: float
    answers: tuple[str, ...]


def read(path: Path, held_out: frozenset[str]) -> list[tuple[str, str]]:
    """The pairs of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines)
        return [(row[0], row[1]) for row in rows if row[2] not in held_out]


def keys_of(texts: Iterable[str], locale: str) -> list[frozenset[str]]:
    """The keys of texts; where words are not parted, those of the language's own script."""
    table = get_language(locale).checks
    if table.spaced:
        return [frozenset(keys(text, table)) for text in texts]
    own: dict[str, bool] = {}
    side = []
    for text in texts:
        found = keys(text, table)
        for key in found:
            if key not in own:
                own[key] = all("\u4e00" <= letter <= "\u9fff" for letter in key)
        side.append(frozenset(key for key in found if own[key]))
    return side


def choose(
    sides: Sequence[frozenset[str]], share: dict[str, float], chance: dict[str, float], most: int
) -> tuple[list[str], int, float]:
    """The keys that tell best of some sentences; in how many these stand, and how likely one does by chance."""
    first: Counter[str] = Counter()
    rest = list(sides)
    chosen: list[str] = []
    none = 1.0
    while len(chosen) < most:
        counts: Counter[str] = Counter()
        for side in rest:
            counts.update(side)
        first = first or counts
        best, gain = "", 0.0
        for key, count in counts.items():
            usual = share[key]
            if count < max(LEAST_COUNT, LEAST_SHARE * len(sides)) or first[key] < LEAST_RATIO * len(sides) * usual:
                continue
            worth = count * math.log(count / len(sides) / usual)
            if worth > gain and 1 - none * (1 - chance.get(key, 0.0)) <= MOST_CHANCE:
                best, gain = key, worth
        if not best:
            break
        chosen.append(best)
        none *= 1 - chance.get(best, 0.0)
        rest = [side for side in rest if best not in side]
    return chosen, len(sides) - len(rest), 1 - none


def train(sentences: Sentences, chance: dict[str, float], *, most: int, sure: float = 1.0) -> list[Row]:
    """Rows for the stems of the left side, the most telling first."""
    counts: Counter[str] = Counter()
    where: dict[str, list[int]] = defaultdict(list)
    for number, (left, right) in enumerate(zip(*sentences, strict=True)):
        counts.update(right)
        for stem in left:
            where[stem].append(number)
    share = {key: count / len(sentences.right) for key, count in counts.items()}
    rows = []
    for stem, all_numbers in where.items():
        if len(all_numbers) < LEAST_SENTENCES:
            continue
        numbers = all_numbers[:: len(all_numbers) // MOST_SENTENCES + 1]
        answers, covered, usual = choose([sentences.right[number] for number in numbers], share, chance, most)
        seen = sure * max(0.01, covered - DISCOUNT * len(answers)) / (len(numbers) + 1.5)
        usual = 1.1 * max(usual, 1e-4)
        if answers and seen > 1.5 * usual:
            hit, miss = math.log(seen / usual), math.log((1 - seen) / (1 - usual))
            worth = len(all_numbers) * (seen * hit + (1 - seen) * miss)
            if miss > -LEAST_MISS:
                continue
            rows.append(Row(worth, stem, min(hit, MOST_HIT), max(miss, -MOST_MISS), tuple(answers)))
    return sorted(rows, key=lambda row: (-row.worth, row.stem))


def chances(sides: Sequence[frozenset[str]]) -> dict[str, float]:
    """By key: how likely it stands in any sentence."""
    counts: Counter[str] = Counter()
    for side in sides:
        counts.update(side)
    return {key: count / len(sides) for key, count in counts.items()}


def write(rows: Sequence[Row], source: str, target: str) -> None:
    """Put a lexicon into the package; the same rows give the same bytes."""
    lines = [
        f"{row.stem}\t{round(10 * row.hit)}\t{round(10 * row.miss)}\t{' '.join(row.answers)}\n"
        for row in sorted(rows, key=lambda row: row.stem)
    ]
    packed = gzip.compress((HEAD.format(source=source, target=target) + "".join(lines)).encode(), mtime=0)
    (FOLDER / f"{source}-{target}.tsv.gz").write_bytes(packed)
    print(f"{source}-{target}: {len(rows)} rows, {len(packed)} bytes")


def main() -> None:
    """Train all three."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--hold-out", default="tico19,xquad", help="sources that are not used, parted by commas")
    parser.add_argument("--rows", type=int, default=3400, help="rows of each lexicon")
    parser.add_argument("--answers", type=int, default=5, help="answers of each row")
    asked = parser.parse_args()
    held_out = frozenset(asked.hold_out.split(","))
    chinese = read(asked.folder / "en-zh.tsv.gz", held_out)
    russian = read(asked.folder / "en-ru.tsv.gz", held_out)
    english_of_chinese = keys_of((pair[0] for pair in chinese), "en")
    chinese_keys = keys_of((pair[1] for pair in chinese), "zh_CN")
    chance = chances(chinese_keys)
    rows = train(Sentences(english_of_chinese, chinese_keys), chance, most=asked.answers)
    write(rows[: asked.rows], "en", "zh_CN")
    english_of_russian = keys_of((pair[0] for pair in russian), "en")
    russian_keys = keys_of((pair[1] for pair in russian), "ru")
    to_russian = train(Sentences(english_of_russian, russian_keys), chances(russian_keys), most=asked.answers)
    write(to_russian[: asked.rows], "en", "ru")
    guesses = {row.stem: row.answers[:3] for row in rows}
    seen: dict[str, frozenset[str]] = dict(zip((pair[0] for pair in chinese), chinese_keys, strict=True))
    answers = [
        seen.get(text) or frozenset(key for stem in stems for key in guesses.get(stem, ()))
        for (text, _), stems in zip(russian, english_of_russian, strict=True)
    ]
    pivoted = train(Sentences(russian_keys, answers), chance, most=asked.answers, sure=GUESSED)
    write(pivoted[: asked.rows], "ru", "zh_CN")


if __name__ == "__main__":
    main()
