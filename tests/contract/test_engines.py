"""What every engine of the registry must do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from communique.engines.contract import Engine
from communique.engines.options import EngineOptions
from communique.engines.package import Package
from communique.engines.registry import ENGINES, get_builder, make_engine
from communique.languages import LANGUAGES, get_language
from support.tiny_models import make_sentencepiece_package
from support.translation_server import translation_server

MARKED = "The dog ⟦1⟧jumps⟦2⟧ over 12 foxes."
TEXTS = [MARKED, "", "Home", MARKED, "   ", "大学 наука ⟦1⟧"]
PAIRS = [(source, target) for source in LANGUAGES for target in LANGUAGES if source is not target]


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> list[Package]:
    folder = tmp_path_factory.mktemp("contract") / "any"
    one = make_sentencepiece_package(folder, [*TEXTS, "#0123456789# [] ⟦⟧"])
    pairs = [("en", "zh"), ("zh", "en"), ("en", "ru"), ("ru", "en")]
    return [replace(one, from_code=start, to_code=end) for start, end in pairs]


@pytest.fixture(scope="session")
def options() -> Iterator[EngineOptions]:
    with translation_server() as server:
        yield EngineOptions(url=server.url)


@pytest.fixture(params=ENGINES)
def make(
    request: pytest.FixtureRequest, packages: list[Package], options: EngineOptions
) -> Callable[[str, str], Engine]:
    def made(source: str, target: str) -> Engine:
        return make_engine(request.param, packages, get_language(source), get_language(target), options=options)

    return made


def test_every_row_is_loaded() -> None:
    for name in ENGINES:
        assert callable(get_builder(name))


@pytest.mark.parametrize(("source", "target"), [(one.locale, two.locale) for one, two in PAIRS])
def test_it_says_what_it_is(make: Callable[[str, str], Engine], source: str, target: str) -> None:
    engine = make(source, target)
    assert engine.name in ENGINES
    assert (engine.source_locale, engine.target_locale) == (source, target)
    assert engine.pivot in {"", "en"}
    assert len(engine.packages) <= 2


@pytest.mark.parametrize(("source", "target"), [("en", "zh_CN"), ("zh_CN", "ru")])
def test_as_many_results_as_texts_in_order(make: Callable[[str, str], Engine], source: str, target: str) -> None:
    engine = make(source, target)
    told: list[int] = []
    made = engine.translate(TEXTS, progress=told.append)
    assert len(made) == len(TEXTS)
    assert sum(told) == len(TEXTS)
    assert all(count >= 0 for count in told)
    assert [bool(one[0].text) for one in made] == [bool(text.strip()) for text in TEXTS]
    assert made[0] == made[3]
    assert made == engine.translate(TEXTS)
    assert [one[0].text for one in engine.translate(TEXTS[::-1])] == [one[0].text for one in made][::-1]
    assert engine.translate([]) == []


def test_placeholders_and_scores(make: Callable[[str, str], Engine]) -> None:
    for made, *_ in make("en", "ru").translate([MARKED]):
        assert "⟦1⟧" in made.text
        assert "⟦2⟧" in made.text
        assert made.score is None or made.score <= 0
        assert made.parts >= 1


MINI = Path(__file__).parents[2] / "models"
DIRECT = [(one.argos, two.argos) for one, two in PAIRS if "en" in {one.argos, two.argos}]
SENTENCES = {
    "en": "The university and the institute signed a memorandum.",
    "zh": "大学签署了备忘录。",
    "ru": "Университет подписал меморандум.",
}


@pytest.mark.model
@pytest.mark.parametrize(("source", "target"), DIRECT)
def test_the_packages_of_this_repository_translate(tmp_path: Path, source: str, target: str) -> None:
    archives = sorted(MINI.glob(f"*{source}_{target}*.argosmodel"))
    if not archives:
        pytest.skip(f"models/ has no package for {source} to {target}")
    with ZipFile(archives[0]) as archive:
        archive.extractall(tmp_path)
    (metadata,) = tmp_path.glob("*/metadata.json")
    package = Package(path=metadata.parent, from_code=source, to_code=target, version="1", tokenizer="sentencepiece")
    engine = make_engine("argos", [package], get_language(source), get_language(target))
    ((made, *_),) = engine.translate([SENTENCES[source]])
    assert made.text
    assert made.text != SENTENCES[source]
    assert made.score is not None
