from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.languages import LANGUAGES
from communique.languages.language import Language
from communique.segmentation import explain, find_cuts, split_sentences

PIECES = [
    *"abcЯя中文AB1 29",
    *"。！？.!?…．,;:，：；—-",
    *"“”‘’«»「」《》（）()[]{}\"'*_`~<>/\\|•①¹",
    *" \u00a0\u3000\n\t",
    "St. ",
    "г. ",
    "А. И. ",
    "p.m. ",
    "1. ",
    "a) ",
    "said ",
    "说",
    "</b>",
    "](u)",
    "The ",
    "В ",
    "\r\n",
]
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
languages = st.sampled_from(LANGUAGES)


@given(texts, languages)
def test_sentences_joined_are_the_text(text: str, language: Language) -> None:
    sentences = split_sentences(text, language.locale)
    assert "".join(sentences) == text
    assert all(sentences)


@given(texts, languages)
def test_cuts_are_sorted_and_inside(text: str, language: Language) -> None:
    cuts = find_cuts(text, language)
    assert cuts == sorted(set(cuts))
    assert all(0 < cut < len(text) for cut in cuts)


@given(texts, languages)
def test_every_sentence_has_something_besides_blanks(text: str, language: Language) -> None:
    sentences = split_sentences(text, language.locale)
    assert all(sentence.strip() for sentence in sentences[1:])
    assert not any(sentence[0].isspace() for sentence in sentences[1:])


@given(texts, texts, languages)
def test_a_paragraph_does_not_change_the_cuts_of_another(first: str, second: str, language: Language) -> None:
    first, second = (
        text.strip().replace("\n", " ").replace("\u2029", " ").replace("\f", " ") for text in (first, second)
    )
    if not first or not second:
        return
    gap = "\n\n"
    start = len(first) + len(gap)
    expected = [*find_cuts(first, language), start, *(start + cut for cut in find_cuts(second, language))]
    assert find_cuts(first + gap + second, language) == expected


@given(texts, languages, st.text(alphabet=" \u00a0\t\n", max_size=5))
def test_trailing_blanks_change_nothing(text: str, language: Language, blanks: str) -> None:
    text = text.rstrip()
    assert find_cuts(text + blanks, language) == find_cuts(text, language)


@given(texts, languages, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_no_cut_falls_inside_a_closed_range(text: str, language: Language, pairs: list[tuple[int, int]]) -> None:
    closed = [(min(pair), max(pair)) for pair in pairs]
    cuts = find_cuts(text, language, closed=closed)
    assert cuts == sorted(set(cuts))
    assert all(not start < cut < end for cut in cuts for start, end in closed)
    assert all(0 < cut < len(text) for cut in cuts)


@given(texts, languages)
def test_the_explanation_agrees_with_the_cuts(text: str, language: Language) -> None:
    assert [decision.offset for decision in explain(text, language) if decision.cut] == find_cuts(text, language)
