"""Engines of a project: its settings, the environment, and one cache for every package."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.engines.argos import ArgosEngine
from communique.engines.contract import Way
from communique.store.engines import Engines
from communique.store.project import open_project
from support.tiny_models import make_sentencepiece_package

TEXTS = ["The quick brown fox jumps over the lazy dog."] * 2


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "none"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("ARGOS_DEVICE_TYPE", "ARGOS_BEAM_SIZE", "ARGOS_INTER_THREADS", "ARGOS_INTRA_THREADS"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "newsroom"
    folder.mkdir()
    (folder / "communique.toml").write_text("")
    return folder


def add(root: Path, source: str, target: str) -> None:
    make_sentencepiece_package(root / "models" / f"{source}_{target}", TEXTS, from_code=source, to_code=target)


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Package and text of all that is decoded."""
    log: list[tuple[str, str]] = []
    translate = ArgosEngine.translate

    def logged(self: ArgosEngine, texts: list[str], **options: object) -> object:
        log.extend((self.packages[0], text) for text in texts)
        return translate(self, texts, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(ArgosEngine, "translate", logged)
    return log


def test_the_first_half_of_a_pivot_is_shared(root: Path, decoded: list[tuple[str, str]]) -> None:
    for pair in (("zh", "en"), ("en", "ru")):
        add(root, *pair)
    Engines(open_project(root)).open("zh_CN", "en").translate(["The fox"])
    engine = Engines(open_project(root)).open("zh_CN", "ru")
    assert engine.translate(["The fox"])[0][0].text == "The fox"
    assert (engine.packages, engine.pivot) == (("zh_en 1.0", "en_ru 1.0"), "en")
    assert decoded == [("zh_en 1.0", "The fox"), ("en_ru 1.0", "The fox")]
    Engines(open_project(root)).open("en", "ru").translate(["The fox"])
    assert len(decoded) == 2


def test_a_direct_package_comes_before_the_pivot(root: Path) -> None:
    for pair in (("zh", "en"), ("en", "ru"), ("zh", "ru")):
        add(root, *pair)
    assert Engines(open_project(root)).open("zh_CN", "ru").packages == ("zh_ru 1.0",)


def test_another_package_or_beam_is_decoded_anew(root: Path, decoded: list[tuple[str, str]]) -> None:
    add(root, "en", "ru")
    Engines(open_project(root)).open("en", "ru").translate(["The fox"])
    (root / "communique.toml").write_text("[translate]\nbeam = 2\n")
    Engines(open_project(root)).open("en", "ru").translate(["The fox"])
    assert len(decoded) == 2
    metadata = root / "models" / "en_ru" / "metadata.json"
    metadata.write_text(metadata.read_text() + "\n")
    Engines(open_project(root)).open("en", "ru").translate(["The fox"])
    assert len(decoded) == 3


def test_threads_and_jobs_change_nothing(root: Path, decoded: list[tuple[str, str]]) -> None:
    add(root, "en", "ru")
    made = Engines(open_project(root)).open("en", "ru").translate(["The fox"], way=Way(hypotheses=3))
    (root / "communique.toml").write_text("[translate]\nworkers = 1\nthreads = 2\n")
    again = Engines(open_project(root), jobs=3).open("en", "ru").translate(["The fox"], way=Way(hypotheses=3))
    assert made == again
    assert len(decoded) == 1


def test_no_cache_where_the_settings_want_none(root: Path, decoded: list[tuple[str, str]]) -> None:
    add(root, "en", "ru")
    (root / "communique.toml").write_text("[translate]\ncache = 0\n")
    for _ in range(2):
        Engines(open_project(root)).open("en", "ru").translate(["The fox"])
    assert len(decoded) == 2
    assert not (root / ".communique" / "drafts.sqlite").exists()


def test_what_the_command_says_comes_first(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "communique.toml").write_text('[translate]\ndevice = "cpu"\nworkers = 2\nthreads = 3\n')
    project = open_project(root)
    assert Engines(project).options.device == "cpu"
    monkeypatch.setenv("ARGOS_DEVICE_TYPE", "auto")
    assert Engines(project).options.device == "auto"
    options = Engines(project, device="cuda", jobs=5).options
    assert (options.device, options.inter_threads, options.intra_threads) == ("cuda", 5, 1)
    assert (Engines(project).options.inter_threads, Engines(project).options.intra_threads) == (2, 3)
