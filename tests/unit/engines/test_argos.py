"""The Argos engine on packages that copy their source."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import ctranslate2  # type: ignore[import-untyped]  # it has no types
import pytest

from communique.engines.argos import ArgosEngine
from communique.engines.contract import Way
from communique.engines.options import EngineOptions
from communique.engines.package import Package
from communique.errors import PackageError, PackageMissingError, UsageError


def texts_of(engine: ArgosEngine, texts: Sequence[str]) -> list[str]:
    return [made.text for made, *_ in engine.translate(texts)]


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
    loaded = engine._load()
    counting = Counting(loaded.translator)
    engine._loaded = replace(loaded, translator=counting)
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
    (batch,) = counting.batches
    assert sorted(batch[:2]) == [["▁dog"], ["▁fox"]]
    assert [len(pieces) for pieces in batch[2:]] == [16]


def test_batches_are_padded_alike_and_bounded(package: Package) -> None:
    engine, counting = counted(package, EngineOptions(batch_tokens=64))
    engine.translate(["fox " * count for count in (1, 20, 2, 18, 3, 7, 16, 9, 40, 150)])
    lengths = [[len(pieces) for pieces in batch] for batch in counting.batches]
    assert [max(batch) for batch in lengths] == [150, 48, 32, 16, 16]
    assert sorted(length for batch in lengths for length in batch if length < 16) == [1, 2, 3, 7, 9]
    assert all(options["max_input_length"] == 0 for options in counting.options)


def test_progress_adds_up(package: Package) -> None:
    told: list[int] = []
    texts = ["fox", "dog", "fox", "", "The quick brown dog"]
    ArgosEngine(package, "en", "ru", EngineOptions(batch_tokens=2)).translate(texts, progress=told.append)
    assert sum(told) == len(texts)
    assert len(told) > 1


def test_scores_are_means_of_log_probabilities(package: Package) -> None:
    ((made,),) = ArgosEngine(package, "en", "ru").translate(["The lazy dog"])
    assert made.score is not None
    assert -0.1 < made.score <= 0


def test_scores_do_not_hang_on_the_length_penalty(package: Package) -> None:
    scores = {
        penalty: ArgosEngine(package, "en", "ru", EngineOptions(length_penalty=penalty)).translate(["The zzz dog"])[0][
            0
        ]
        for penalty in (0.2, 1.0)
    }
    assert scores[0.2].score == pytest.approx(scores[1.0].score, abs=1e-3)


def test_a_long_text_is_cut_at_clauses_and_says_so(package: Package) -> None:
    engine, counting = counted(package, EngineOptions(longest=20))
    text = "The quick brown fox; the lazy dog, twice; and_once over the dog; jumps 0123456789 over; fox."
    ((made,),) = engine.translate([text])
    assert made.text == text
    assert made.parts > 1
    assert all(len(pieces) <= 20 for batch in counting.batches for pieces in batch)


def test_a_model_with_few_positions_is_never_overrun(short_package: Package) -> None:
    texts = ["fox", "The lazy dog; " * 20, "0123456789" * 12]
    made = [first for first, *_ in ArgosEngine(short_package, "en", "zh_CN").translate(texts)]
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
    loaded = engine._load()
    losing = Losing(loaded.translator)
    engine._loaded = replace(loaded, translator=losing)
    assert texts_of(engine, ["The ⟦1⟧ fox", "dog"]) == ["The ⟦1⟧ fox", "dog"]
    assert "".join(losing.batches[1][0]) == "▁The▁#1#▁fox"
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
    with pytest.raises(PackageMissingError, match="no longer there") as raised:
        ArgosEngine(gone, "en", "ru").translate(["fox"])
    assert "`communique models install en ru`" in raised.value.remedy
    assert ArgosEngine(gone, "en", "ru").translate(["", " "])[1][0].text == ""


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
from communique.engines.contract import Way
from communique.engines.package import Package
assert not {{"ctranslate2", "sentencepiece", "sacremoses", "argostranslate"}} & set(sys.modules)
path = Path({str(package.path)!r})
package = Package(path=path, from_code="en", to_code="ru", version="1", tokenizer="sentencepiece")
assert ArgosEngine(package, "en", "ru").translate(["fox"])[0][0].text == "fox"
from argostranslate.apply_bpe import BPE
bad = ["argostranslate.translate", "argostranslate.package", "argostranslate.settings", "stanza", "torch", "spacy"]
assert not set(bad) & set(sys.modules)
"""
    environment = {"HOME": str(tmp_path), "PATH": ""}
    subprocess.run([sys.executable, "-c", program], check=True, env=environment, timeout=100)
    assert list(tmp_path.iterdir()) == []


def test_several_hypotheses_begin_with_the_one_that_comes_alone(package: Package) -> None:
    engine = ArgosEngine(package, "en", "ru")
    texts = ["The quick brown fox", "The lazy ⟦1⟧ dog"]
    alone = engine.translate(texts)
    for count in (2, 4, 9):
        made = engine.translate(texts, way=Way(hypotheses=count))
        assert [one[0] for one in made] == [one for (one,) in alone]
        for those in made:
            assert 2 <= len(those) <= min(count, 4)
            assert len({one.text for one in those}) == len(those)
            scores = [one.score or 0.0 for one in those]
            assert scores == sorted(scores, reverse=True)


def test_a_way_reaches_the_decoder(package: Package) -> None:
    engine, counting = counted(package)
    engine.translate(["fox"], way=Way(beam_size=6, repetition_penalty=1.3, no_repeat_ngram_size=3, hypotheses=8))
    engine.translate(["fox"])
    names = ("beam_size", "num_hypotheses", "repetition_penalty", "no_repeat_ngram_size")
    assert [counting.options[0][name] for name in names] == [6, 6, 1.3, 3]
    assert [counting.options[1][name] for name in names] == [4, 1, 1.0, 0]


def test_no_piece_comes_twice_where_that_is_asked_for(package: Package) -> None:
    ((made,),) = ArgosEngine(package, "en", "ru").translate(["fox fox fox fox"], way=Way(no_repeat_ngram_size=1))
    assert made.text.count("fox") == 1


def test_a_translation_begins_with_its_prefix(package: Package) -> None:
    engine = ArgosEngine(package, "en", "ru")
    made = engine.translate(["fox dog", "fox dog", "fox dog", ""], prefixes=["The", "", " The lazy ", "The"])
    assert [one.text.split()[:2] for one, *_ in made[:3]] == [["The", "dog"], ["fox", "dog"], ["The", "lazy"]]
    assert made[3][0].text == ""
    assert made[1] == engine.translate(["fox dog"])[0]


def test_what_was_forced_does_not_count_in_the_score(package: Package) -> None:
    engine = ArgosEngine(package, "en", "ru")
    free, forced = engine.translate(["The lazy dog"] * 2, prefixes=["", "The lazy"])
    assert forced[0].text == free[0].text
    assert forced[0].score == pytest.approx(free[0].score, abs=1e-3)


def test_a_prefix_stands_behind_the_token_of_the_package(package: Package) -> None:
    engine, counting = counted(replace(package, target_prefix="▁The"))
    ((made,),) = engine.translate(["fox jumps dog"], prefixes=["lazy"])
    assert counting.options[0]["target_prefix"][0][0] == "▁The"
    assert made.text.startswith("lazy")


def test_a_prefix_of_an_older_package_is_cut_like_its_target_language(bpe_package: Package) -> None:
    ((made,),) = ArgosEngine(bpe_package, "en", "ru").translate(["the dog ."], prefixes=["the fox."])
    assert made.text.startswith("the fox.")


def test_scoring_agrees_with_decoding(package: Package) -> None:
    engine = ArgosEngine(package, "en", "ru", EngineOptions(length_penalty=0.3))
    sources = ["The lazy dog", "fox", "fox", "", "dog", "The ⟦1⟧ fox"]
    targets = ["The lazy dog", "dog", "fox", "fox", " ", "The ⟦1⟧ fox"]
    scores = engine.score(sources, targets)
    assert scores[3] is None
    assert scores[4] is None
    made = engine.translate(["The lazy dog", "fox", "The ⟦1⟧ fox"])
    for place, (one,) in zip((0, 2, 5), made, strict=True):
        assert scores[place] == pytest.approx(one.score, abs=1e-4)
    assert (scores[1] or 0) < -5
    assert engine.score([], []) == []


def test_scoring_leaves_the_token_of_the_package_out(package: Package) -> None:
    plain = ArgosEngine(package, "en", "ru").score(["fox fox"], ["fox fox"])[0]
    marked = ArgosEngine(replace(package, target_prefix="▁fox"), "en", "ru").score(["fox fox fox"], ["fox fox"])[0]
    assert marked == pytest.approx(plain, abs=1e-3)


def test_what_is_too_long_has_no_score(short_package: Package) -> None:
    engine = ArgosEngine(short_package, "en", "ru")
    assert engine.score(["fox " * 30, "fox"], ["fox", "fox " * 30]) == [None, None]


def linked(engine: ArgosEngine, text: str) -> list[tuple[str, str]]:
    ((made, *_),) = engine.translate([text], way=Way(links=True))
    assert all(0 < link.weight <= 1.001 for link in made.links)
    return [(made.text[link.start : link.end], text[link.source_start : link.source_end]) for link in made.links]


def test_links_lead_from_words_to_words(package: Package) -> None:
    engine = ArgosEngine(package, "en", "ru")
    words = [("lazy", "lazy"), ("dog", "dog")]
    assert linked(engine, "The lazy dog") == words
    assert linked(engine, "  The lazy  dog") == words
    assert engine.translate(["The lazy dog"])[0][0].links == ()


def test_links_know_placeholders_in_our_form(package: Package) -> None:
    pairs = linked(ArgosEngine(package, "en", "ru"), "The ⟦1⟧lazy⟦2⟧ dog")
    assert pairs == [(one, one) for one, _ in pairs]
    assert {"⟦1⟧", "⟦2⟧", "dog"} <= {one for one, _ in pairs}


def test_links_of_a_text_in_parts(package: Package) -> None:
    text = "The quick brown fox; the lazy dog, twice; and_once over the dog; jumps over; fox."
    pairs = linked(ArgosEngine(package, "en", "ru", EngineOptions(longest=20)), text)
    assert pairs == [(one, one) for one, _ in pairs]
    assert pairs[-2][0] in {"fox", "x", "o", "f"}


def test_links_of_an_older_package(bpe_package: Package) -> None:
    pairs = linked(ArgosEngine(bpe_package, "en", "ru"), "the dog & (the fox), dog.")
    assert pairs == [(one, one) for one, _ in pairs]
    assert ("&", "&") in pairs


def test_hypotheses_of_a_text_in_parts(package: Package) -> None:
    engine = ArgosEngine(package, "en", "ru", EngineOptions(longest=20))
    text = "The quick brown fox; the lazy dog, twice; and_once over the dog; jumps over; fox."
    ((alone,),) = engine.translate([text])
    (made,) = engine.translate([text], way=Way(hypotheses=4))
    assert made[0] == alone
    assert len(made) == 4
    assert len({one.text for one in made}) == 4
    assert [one.score for one in made] == sorted((one.score or 0.0 for one in made), reverse=True)


def test_how_a_text_is_cut_does_not_hang_on_the_others(short_package: Package) -> None:
    texts = ["The lazy dog; fox jumps over fox jumps over the dog", "fox " * 40, "dog"]
    together = ArgosEngine(short_package, "en", "ru").translate(texts)
    assert together == [ArgosEngine(short_package, "en", "ru").translate([text])[0] for text in texts]


def test_a_cuda_device_that_is_absent(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctranslate2.get_cuda_device_count", lambda: 0)
    with pytest.raises(UsageError, match="no CUDA device") as raised:
        ArgosEngine(package, "en", "ru", EngineOptions(device="cuda")).translate(["fox"])
    assert "auto" in raised.value.remedy
    assert texts_of(ArgosEngine(package, "en", "ru", EngineOptions(device="auto")), ["fox"]) == ["fox"]


def test_a_cuda_device_that_does_not_work(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctranslate2.get_cuda_device_count", lambda: 1)
    real = ctranslate2.Translator

    def broken(*given: Any, device: str, **options: Any) -> Any:
        if device == "cuda":
            raise RuntimeError("CUDA failed with error no kernel image")
        return real(*given, device=device, **options)

    monkeypatch.setattr("ctranslate2.Translator", broken)
    assert texts_of(ArgosEngine(package, "en", "ru"), ["fox"]) == ["fox"]
    with pytest.raises(PackageError, match="no kernel image"):
        ArgosEngine(package, "en", "ru", EngineOptions(device="cuda")).translate(["fox"])
