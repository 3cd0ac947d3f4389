"""The Argos engine on packages that copy their source."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from communique.engines.argos import ArgosEngine
from communique.engines.options import EngineOptions
from communique.engines.package import Package
from communique.errors import PackageError, UsageError


def texts_of(engine: ArgosEngine, texts: Sequence[str]) -> list[str]:
    return [made.text for made in engine.translate(texts)]


class Counting:
    """A translator that keeps what it is asked."""

    def __init__(self, translator: Any) -> None:
        self.translator = translator
        self.batches: list[list[list[str]]] = []
        self.options: list[dict[str, Any]] = []

    def translate_batch(self, source: list[list[str]], **options: Any) -> Any:
        self.batches.append(source)
        self.options.append(options)
        return self.translator.translate_batch(source, **options)


def counted(package: Package, options: EngineOptions | None = None) -> tuple[ArgosEngine, Counting]:
    engine = ArgosEngine(package, "en", "ru", options)
    _, translator = engine._load()
    counting = Counting(translator)
    engine._translator = counting
    return engine, counting


def test_results_come_in_order_whatever_the_batches(package: Package) -> None:
    texts = ["The dog jumps twice.", "", "fox", "The lazy dog, and_once over.", "fox", "  ", "0123 4567 89"]
    for batch_tokens in (1, 16, 4096):
        engine = ArgosEngine(package, "en", "ru", EngineOptions(batch_tokens=batch_tokens))
        assert texts_of(engine, texts) == [text.strip() for text in texts]


def test_an_underscore_stays_one(package: Package) -> None:
    assert texts_of(ArgosEngine(package, "en", "ru"), ["and_once  the_dog"]) == ["and_once the_dog"]


def test_each_distinct_text_is_decoded_once_and_blanks_never(package: Package) -> None:
    engine, counting = counted(package)
    engine.translate(["fox", " fox", "dog", "", "fox", "   "])
    assert sorted(len(batch) for batch in counting.batches) == [2]


def test_batches_are_of_like_length_and_bounded(package: Package) -> None:
    engine, counting = counted(package, EngineOptions(batch_tokens=12))
    engine.translate(["fox " * count for count in (1, 9, 2, 8, 3, 7)])
    sizes = [[len(pieces) for pieces in batch] for batch in counting.batches]
    assert [size for batch in sizes for size in batch] == sorted(
        (size for batch in sizes for size in batch), reverse=True
    )
    assert all(len(batch) * max(batch) <= 12 or len(batch) == 1 for batch in sizes)
    assert all(options["max_input_length"] == 0 for options in counting.options)


def test_progress_adds_up(package: Package) -> None:
    told: list[int] = []
    texts = ["fox", "dog", "fox", "", "The quick brown dog"]
    ArgosEngine(package, "en", "ru", EngineOptions(batch_tokens=2)).translate(texts, progress=told.append)
    assert sum(told) == len(texts)
    assert len(told) > 1


def test_scores_are_means_of_log_probabilities(package: Package) -> None:
    (made,) = ArgosEngine(package, "en", "ru").translate(["The lazy dog"])
    assert made.score is not None
    assert -0.1 < made.score <= 0


def test_scores_do_not_hang_on_the_length_penalty(package: Package) -> None:
    scores = {
        penalty: ArgosEngine(package, "en", "ru", EngineOptions(length_penalty=penalty)).translate(["The zzz dog"])[0]
        for penalty in (0.2, 1.0)
    }
    assert scores[0.2].score == pytest.approx(scores[1.0].score, abs=1e-3)


def test_a_long_text_is_cut_at_clauses_and_says_so(package: Package) -> None:
    engine, counting = counted(package, EngineOptions(longest=20))
    text = "The quick brown fox; the lazy dog, twice; and_once over the dog; jumps 0123456789 over; fox."
    (made,) = engine.translate([text])
    assert made.text == text
    assert made.parts > 1
    assert all(len(pieces) <= 20 for batch in counting.batches for pieces in batch)


def test_a_model_with_few_positions_is_never_overrun(short_package: Package) -> None:
    texts = ["fox", "The lazy dog; " * 20, "0123456789" * 12]
    made = ArgosEngine(short_package, "en", "zh_CN").translate(texts)
    assert made[0].text == "fox"
    assert made[1].text.replace(" ", "") == texts[1].replace(" ", "")
    assert made[2].text == texts[2]
    assert made[2].parts > 1


def test_placeholders_go_through_in_another_form(package: Package) -> None:
    engine, counting = counted(package)
    (text,) = texts_of(engine, ["The ⟦1⟧fox⟦2⟧ jumps"])
    assert text == "The ⟦1⟧fox⟦2⟧ jumps"
    assert "".join(counting.batches[0][0]).replace("▁", " ").strip() == "The [1]fox[2] jumps"


def test_a_package_may_name_its_form(package: Package) -> None:
    engine, counting = counted(replace(package, placeholder="⟦{n}⟧"))
    assert texts_of(engine, ["The ⟦1⟧ fox"]) == ["The ⟦1⟧ fox"]
    assert "⟦1⟧" in "".join(counting.batches[0][0])


def test_words_that_look_like_a_placeholder_force_another_form(package: Package) -> None:
    engine, counting = counted(package)
    assert texts_of(engine, ["fox [2] over ⟦1⟧ dog"]) == ["fox [2] over ⟦1⟧ dog"]
    assert "[1]" not in "".join(counting.batches[0][0])


class Losing(Counting):
    """A translator that never sees square brackets, as a package may that does not know it."""

    def translate_batch(self, source: list[list[str]], **options: Any) -> Any:
        broken = [[piece for piece in pieces if not set("[]") & set(piece)] for pieces in source]
        return super().translate_batch(broken, **options)


def test_lost_placeholders_are_tried_in_a_second_form(package: Package) -> None:
    engine = ArgosEngine(package, "en", "ru")
    losing = Losing(engine._load()[1])
    engine._translator = losing
    assert texts_of(engine, ["The ⟦1⟧ fox", "dog"]) == ["The ⟦1⟧ fox", "dog"]
    assert len(losing.batches) == 2


def test_target_prefix_is_forced_and_left_out(package: Package) -> None:
    engine = ArgosEngine(replace(package, target_prefix="▁The"), "en", "ru")
    assert texts_of(engine, ["fox jumps"])[0].startswith("jumps")


def test_bpe_packages(bpe_package: Package) -> None:
    engine = ArgosEngine(bpe_package, "en", "ru")
    assert texts_of(engine, ["the dog & (the fox), dog."]) == ["the dog & (the fox), dog."]


def test_many_distinct_texts_with_few_threads(package: Package) -> None:
    texts = [f"fox {number}" for number in range(300)]
    engine = ArgosEngine(package, "en", "ru", EngineOptions(inter_threads=1, intra_threads=1, batch_tokens=64))
    assert texts_of(engine, texts) == texts


def test_a_package_that_vanished_is_named(package: Package, tmp_path: Path) -> None:
    gone = replace(package, path=tmp_path / "gone")
    with pytest.raises(PackageError, match=r"no sentencepiece\.model") as raised:
        ArgosEngine(gone, "en", "ru").translate(["fox"])
    assert "models install" in raised.value.remedy
    assert ArgosEngine(gone, "en", "ru").translate(["", " "])[1].text == ""


def test_a_truncated_model_is_named(package: Package, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    for file in (package.path / "model").iterdir():
        (tmp_path / "model" / file.name).write_bytes(file.read_bytes()[:2000])
    tokenizer = package.path / "sentencepiece.model"
    (tmp_path / "sentencepiece.model").write_bytes(tokenizer.read_bytes())
    with pytest.raises(PackageError, match="cannot be loaded") as raised:
        ArgosEngine(replace(package, path=tmp_path), "en", "ru").translate(["fox"])
    assert str(tmp_path) in raised.value.place


@pytest.mark.parametrize(("name", "content"), [("sentencepiece.model", b"x" * 100), ("bpe.model", b"a b c\n")])
def test_a_broken_tokenizer_is_named(package: Package, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    broken = replace(package, path=tmp_path, tokenizer="bpe" if name == "bpe.model" else "sentencepiece")
    with pytest.raises(PackageError, match="tokenizer cannot be read"):
        ArgosEngine(broken, "en", "ru").translate(["fox"])


def test_options_that_this_machine_lacks_are_a_matter_of_use(package: Package) -> None:
    with pytest.raises(UsageError, match="no_such_type"):
        ArgosEngine(package, "en", "ru", EngineOptions(compute_type="no_such_type")).translate(["fox"])


def test_nothing_of_argostranslate_that_makes_folders_is_imported(package: Package, tmp_path: Path) -> None:
    program = f"""
import sys
from pathlib import Path
from communique.engines.argos import ArgosEngine
from communique.engines.package import Package
assert not {{"ctranslate2", "sentencepiece", "sacremoses", "argostranslate"}} & set(sys.modules)
path = Path({str(package.path)!r})
package = Package(path=path, from_code="en", to_code="ru", version="1", tokenizer="sentencepiece")
assert ArgosEngine(package, "en", "ru").translate(["fox"])[0].text == "fox"
from argostranslate.apply_bpe import BPE
bad = ["argostranslate.translate", "argostranslate.package", "argostranslate.settings", "stanza", "torch", "spacy"]
assert not set(bad) & set(sys.modules)
"""
    environment = {"HOME": str(tmp_path), "PATH": ""}
    subprocess.run([sys.executable, "-c", program], check=True, env=environment, timeout=100)
    assert list(tmp_path.iterdir()) == []
