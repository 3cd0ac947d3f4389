"""What was decoded once is not decoded again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from communique.engines.caching import CachingEngine
from communique.engines.contract import PLAIN, Hypothesis, Link, Way


class Numbering:
    """Gives numbered hypotheses; keeps what it is asked."""

    name = "numbering"
    source_locale = "en"
    target_locale = "ru"
    packages: tuple[str, ...] = ("en_ru 1",)
    pivot = ""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.scored: list[tuple[str, str]] = []

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        begins = list(prefixes) or [""] * len(texts)
        self.asked += zip(texts, begins, strict=True)
        if progress:
            progress(len(texts))
        links = (Link(0, 1, 2, 3, 0.1),) if way.links else ()
        return [
            tuple(
                Hypothesis(text=f"{begin}{text}{number}", score=-0.1 * number, parts=2, links=links, middle="m")
                for number in range(way.hypotheses)
            )
            for text, begin in zip(texts, begins, strict=True)
        ]

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        self.scored += zip(sources, targets, strict=True)
        return [None if not target else -len(target) / 3 for target in targets]


class Slate:
    """Notes in memory."""

    def __init__(self) -> None:
        self.noted: dict[bytes, bytes] = {}

    def find(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        return {key: self.noted[key] for key in keys if key in self.noted}

    def keep(self, noted: Mapping[bytes, bytes]) -> None:
        self.noted |= noted


def test_the_second_time_nothing_is_decoded() -> None:
    inner, slate = Numbering(), Slate()
    told: list[int] = []
    engine = CachingEngine(inner, slate, ["sha"])
    made = engine.translate(["b", "a", "b", "ccc"], progress=told.append)
    assert sorted(inner.asked) == [("a", ""), ("b", ""), ("ccc", "")]
    again = CachingEngine(inner, slate, ["sha"])
    assert again.translate(["b", "a", "b", "ccc"], progress=told.append) == made
    assert len(inner.asked) == 3
    assert sum(told) == 8
    assert [one[0].text for one in made] == ["b0", "a0", "b0", "ccc0"]
    assert (engine.name, engine.packages, engine.source_locale) == ("numbering", ("en_ru 1",), "en")


def test_all_that_a_hypothesis_says_is_kept() -> None:
    slate, way = Slate(), Way(hypotheses=3, links=True)
    made = CachingEngine(Numbering(), slate, []).translate(["a\ud800", "天"], way=way)
    assert CachingEngine(Numbering(), slate, []).translate(["a\ud800", "天"], way=way) == made
    assert made[0][1].links == (Link(0, 1, 2, 3, 0.1),)


def test_more_hypotheses_serve_for_fewer() -> None:
    inner = Numbering()
    engine = CachingEngine(inner, Slate(), [])
    assert len(engine.translate(["a"], way=Way(hypotheses=3))[0]) == 3
    assert [one.text for one in engine.translate(["a"])[0]] == ["a0"]
    assert len(inner.asked) == 1
    assert len(engine.translate(["a"], way=Way(hypotheses=5))[0]) == 5
    assert len(inner.asked) == 2


@pytest.mark.parametrize(
    ("way", "prefix", "identity"),
    [
        (Way(beam_size=8), "", "sha"),
        (Way(repetition_penalty=1.2), "", "sha"),
        (Way(no_repeat_ngram_size=3), "", "sha"),
        (Way(links=True), "", "sha"),
        (PLAIN, "The", "sha"),
        (PLAIN, "", "other"),
    ],
)
def test_what_changes_the_outcome_changes_the_key(way: Way, prefix: str, identity: str) -> None:
    inner, slate = Numbering(), Slate()
    CachingEngine(inner, slate, ["sha"]).translate(["a"])
    CachingEngine(inner, slate, [identity]).translate(["a"], way=way, prefixes=[prefix])
    assert len(inner.asked) == 2


def test_a_broken_note_is_as_good_as_none() -> None:
    inner, slate = Numbering(), Slate()
    engine = CachingEngine(inner, slate, [])
    made = engine.translate(["a"])
    (key,) = slate.noted
    for broken in (b"", b"{}", b"[1,[]]", b'[1,[["a",-1,1,[]]]]', b'[1,[[3,-1.0,1,[],""]]]', b'["x",[]]', b"\xff"):
        slate.noted[key] = broken
        assert engine.translate(["a"]) == made
    assert len(inner.asked) == 8


def test_scores_are_kept_too() -> None:
    inner, slate = Numbering(), Slate()
    engine = CachingEngine(inner, slate, [])
    assert engine.score(["a", "a", "b"], ["x", "x", ""]) == [-1 / 3, -1 / 3, None]
    assert CachingEngine(inner, slate, []).score(["b", "a"], ["", "x"]) == [None, -1 / 3]
    assert inner.scored == [("a", "x"), ("b", "")]


def test_many_texts_are_noted_as_they_are_finished() -> None:
    inner, slate = Numbering(), Slate()
    CachingEngine(inner, slate, []).translate([f"text {number}" for number in range(900)])
    assert len(slate.noted) == 900

    class Breaking(Numbering):
        def translate(self, *given: Sequence[str], **options: object) -> list[tuple[Hypothesis, ...]]:
            if self.asked:
                raise KeyboardInterrupt
            return super().translate(*given, **options)  # type: ignore[arg-type]

    slate = Slate()
    with pytest.raises(KeyboardInterrupt):
        CachingEngine(Breaking(), slate, []).translate([f"text {number}" for number in range(900)])
    assert len(slate.noted) == 400
