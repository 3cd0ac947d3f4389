"""``models bench`` measures what is installed, and says what to set."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique.cli.model_bench import SENTENCES, sentences
from communique.cli.model_bench_rounds import Round, layouts, recommended, rounds
from communique.engines.options import EngineOptions
from communique.languages import LANGUAGES, get_language
from support.newsroom import Run
from support.tiny_models import make_sentencepiece_package

TEXTS = [text for those in SENTENCES.values() for text in those]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "none"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr("communique.cli.model_bench_rounds.SECONDS", 0.0)
    monkeypatch.setattr("communique.cli.model_bench_rounds._FIRST", 2)
    folder = tmp_path / "newsroom"
    (folder / "content").mkdir(parents=True)
    (folder / "communique.toml").write_text("")
    make_sentencepiece_package(folder / "models" / "en_ru", TEXTS)
    monkeypatch.chdir(folder)
    return folder


def test_a_table_and_what_to_set(root: Path, run: Run) -> None:
    done = run("models", "bench", "en", "ru")
    assert done.code == 0, done.err
    assert "SENTENCES/S" in done.out
    assert done.out.count("as a run does now") == 1
    assert done.out.splitlines()[-1].startswith("en_ru 1.0: ")
    assert "built-in sentences" in done.err
    assert not (root / ".communique" / "drafts.sqlite").exists()


def test_as_json(root: Path, run: Run) -> None:
    (root / "communique.toml").write_text("[translate]\nbeam = 2\n")
    done = run("models", "bench", "--json", "-q")
    (found,) = json.loads(done.out)["packages"]
    assert found["package"] == "en_ru 1.0"
    assert {one["what"] for one in found["rounds"]} == {"threads", "batch", "beam"}
    assert {one["beam"] for one in found["rounds"]} == {1, 2, 4, 6}
    assert all(one["speed"] > 0 for one in found["rounds"])


def test_what_is_not_installed(root: Path, run: Run) -> None:
    done = run("models", "bench", "zh", "ru")
    assert done.code == 4
    assert "models install zh ru" in done.err
    assert (root / "models" / "en_ru").is_dir()


def test_sentences_of_releases_come_first_where_there_are_enough(root: Path) -> None:
    english = get_language("en")
    built_in, own = sentences(root, english)
    assert (len(built_in), own) == (64, False)
    lines = [f"Sentence number {number} was written." for number in range(100)]
    (root / "content" / "r.en.txt").write_text("\n\n".join(lines), encoding="utf-8")
    assert sentences(root, english) == (lines, True)


def test_every_language_has_sentences() -> None:
    assert set(SENTENCES) == {language.locale for language in LANGUAGES}


def test_layouts_fill_the_cores() -> None:
    assert layouts(1) == [(1, 1)]
    assert layouts(2) == [(1, 2), (2, 1)]
    assert layouts(6) == [(1, 6), (2, 3), (4, 1), (6, 1)]
    assert layouts(64) == [(1, 64), (2, 32), (4, 16), (8, 8)]


def measured(what: str, workers: int, batch: int, speed: float, *, chosen: bool = False) -> Round:
    return Round(what=what, workers=workers, threads=1, batch=batch, beam=4, sentences=9, speed=speed, chosen=chosen)


def test_only_what_is_clearly_faster_is_recommended() -> None:
    now = measured("threads", 2, 1024, 100.0, chosen=True)
    assert recommended([now, measured("threads", 1, 1024, 105.0), measured("batch", 2, 256, 109.0)]) == {}
    assert recommended([now, measured("threads", 4, 1024, 150.0), measured("batch", 4, 256, 200.0)]) == {
        "workers": 4,
        "threads": 1,
        "batch": 256,
    }
    assert recommended([]) == {}


def test_beams_do_not_change_what_is_set(root: Path) -> None:
    ticks = iter(range(1000))
    package = make_sentencepiece_package(root / "other", TEXTS)
    found = list(
        rounds(
            package,
            get_language("en"),
            get_language("ru"),
            ["The bridge."] * 20,
            EngineOptions(),
            clock=lambda: float(next(ticks)),
        )
    )
    assert {one.speed for one in found} == {2.0}
    assert recommended(found) == {}
