"""Tiny packages that copy their source, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.engines.package import Package
from support.tiny_models import make_bpe_package, make_sentencepiece_package

TEXTS = ["The quick brown fox jumps over the lazy dog, twice; and_once [1] #2# {3} <4> ⟦⟧ 0123456789."] * 2


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return make_sentencepiece_package(tmp_path_factory.mktemp("packages") / "en_ru", TEXTS)


@pytest.fixture(scope="session")
def short_package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """It has no positions beyond the twenty-fourth piece."""
    return make_sentencepiece_package(tmp_path_factory.mktemp("packages") / "short", TEXTS, positions=24)


@pytest.fixture(scope="session")
def bpe_package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    folder: Path = tmp_path_factory.mktemp("packages") / "bpe"
    pieces = ["the", "do@@", "d@@", "o@@", "g", "&amp;", "fox", ".", ",", "f@@", "x", "(", ")"]
    return make_bpe_package(folder, ["t h", "th e</w>"], pieces)
