"""The same sentence gets the same draft, whatever is decoded with it, in which order, by how many threads."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from communique.engines.argos import ArgosEngine
from communique.engines.contract import Way
from communique.engines.decoding import batches, filler, width
from communique.engines.options import EngineOptions
from communique.engines.package import Package

MINI = Path(__file__).parents[3] / "models"
SENTENCES = [
    "Home",
    "The university signed a memorandum.",
    "On June 9, 2017, the two sides signed a memorandum of understanding on science and technology.",
    "The ⟦1⟧Department of Science and Technology⟦2⟧ held a meeting in Nanjing on March 15.",
    "Nobody was hurt.",
    "According to the ministry, 1,250 students from 14 countries took part, and more than half of them will stay.",
    "He said: “We will go on.”",
    "The delegation visited the laboratory of new materials, the library and the museum of the history of the region.",
    "For more information, visit ⟦1⟧.",
    "Prices rose by 3.5 per cent in the second quarter, less than in the first, when they had risen by 4.1 per cent.",
    "The governor thanked all who had helped to rebuild the bridge after the flood, which had cut off three villages.",
    " ".join(f"In point {number} of the agenda the members of the board heard a report," for number in range(1, 9)),
]


@dataclass(frozen=True)
class Shaped:
    shape: tuple[int, int]

    def pad(self, second: int) -> int:
        return second


def test_a_batch_is_padded_to_one_length_and_bounded() -> None:
    shapes = [(5, 0), (20, 0), (16, 0), (9, 2), (17, 0), (3, 0), (80, 0), (70, 0)]
    made = [[one.shape for one in batch] for batch in batches([Shaped(shape) for shape in shapes], 32, 75)]
    assert made == [[(80, 0)], [(70, 0)], [(20, 0)], [(17, 0)], [(9, 2)], [(5, 0), (16, 0)], [(3, 0)]]


def test_lengths_are_padded_the_same_whatever_the_company() -> None:
    assert [width(pieces, 150) for pieces in (1, 16, 17, 144, 145, 150, 151)] == [16, 16, 32, 144, 150, 150, 151]
    assert filler([["a"], ["b", "c"]], 5) == ["b", "c", "b", "c", "b"]
    assert filler([["a"], ["b", "c"]], 2) == []


@pytest.fixture
def mini(tmp_path: Path) -> Package:
    archive = MINI / "translate-en_ru.argosmodel"
    if not archive.is_file():
        pytest.skip("the mini packages are not here")
    with ZipFile(archive) as packed:
        packed.extractall(tmp_path)
    folder = next(tmp_path.glob("*/metadata.json")).parent
    return Package(path=folder, from_code="en", to_code="ru", version="1", tokenizer="sentencepiece")


@pytest.mark.model
def test_ten_runs_give_the_same_drafts(mini: Package) -> None:
    texts = [*SENTENCES, *(sentence.partition(" ")[2] for sentence in SENTENCES[1:])]
    way = Way(hypotheses=4)
    wanted = {
        text: ArgosEngine(mini, "en", "ru", EngineOptions(intra_threads=1)).translate([text], way=way)[0]
        for text in texts[:3]
    }
    scores: dict[str, float | None] = {}
    for run in range(10):
        chance = random.Random(run)
        options = EngineOptions(
            batch_tokens=chance.choice([1, 40, 200, 4096]),
            inter_threads=chance.choice([1, 2, 3]),
            intra_threads=chance.choice([1, 2]),
        )
        engine = ArgosEngine(mini, "en", "ru", options)
        some = texts if not run else chance.sample(texts, chance.choice([len(texts), 12]))
        for text, made in zip(some, engine.translate(some, way=way), strict=True):
            assert wanted.setdefault(text, made) == made, options
        targets = [wanted[text][0].text for text in some]
        for text, score in zip(some, engine.score(some, targets), strict=True):
            assert scores.setdefault(text, score) == score, options


@pytest.mark.model
def test_links_do_not_hang_on_what_is_decoded_with_them(mini: Package) -> None:
    engine, way = ArgosEngine(mini, "en", "ru"), Way(hypotheses=4, links=True)
    alone = [engine.translate([text], way=way)[0] for text in SENTENCES]
    assert engine.translate(SENTENCES, way=way) == alone
    assert all(made.links for made, *_ in alone[1:])
