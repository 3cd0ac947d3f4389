"""A server in the house is asked politely, and nothing leaves the house."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from communique.engines.contract import Way
from communique.engines.libretranslate import LibreTranslateEngine
from communique.engines.options import engine_options
from communique.engines.pseudo import pseudo_translate
from communique.errors import EngineError, PackageMissingError, UsageError
from communique.languages import get_language
from communique.pipeline.drafting import draft
from support.translation_server import TranslationServer, translation_server


@pytest.fixture
def server() -> Iterator[TranslationServer]:
    with translation_server() as one:
        yield one


def engine(url: str, source: str = "en", target: str = "zh_CN", **given: object) -> LibreTranslateEngine:
    waits: list[float] = []
    made = LibreTranslateEngine(url, get_language(source), get_language(target), wait=waits.append, **given)  # type: ignore[arg-type]
    made.waits = waits  # type: ignore[attr-defined]
    return made


def test_texts_go_once_and_come_back_in_order(server: TranslationServer) -> None:
    texts = ["Second", "  first text ", "", "Second"]
    made = engine(server.url).translate(texts)
    assert [one.text for (one,) in made] == [pseudo_translate(text) for text in texts]
    (asked,) = server.asked
    assert sorted(asked["q"]) == ["Second", "first text"]
    assert (asked["source"], asked["target"], asked["format"]) == ("en", "zh-Hans", "text")


def test_an_older_server_calls_chinese_by_its_older_code(server: TranslationServer) -> None:
    server.languages = ("en", "zh")
    engine(server.url).translate(["Home"])
    assert server.asked[0]["target"] == "zh"


def test_a_language_that_the_server_lacks_is_a_missing_package(server: TranslationServer) -> None:
    server.languages = ("en", "zh")
    with pytest.raises(PackageMissingError, match="does not translate en to ru"):
        engine(server.url, target="ru").translate(["Home"])


def test_placeholders_that_are_lost_are_sent_in_another_form(server: TranslationServer) -> None:
    server.eats = "["
    ((made,),) = engine(server.url).translate(["On ⟦1⟧Monday⟦2⟧"])
    assert [asked["q"] for asked in server.asked] == [["On [1]Monday[2]"], ["On #1#Monday#2#"]]
    assert made.text.count("⟦1⟧") == made.text.count("⟦2⟧") == 1


def test_more_hypotheses_are_asked_for_as_alternatives(server: TranslationServer) -> None:
    made = engine(server.url).translate(["Home"], way=Way(hypotheses=3))
    assert [len(those) for those in made] == [3]
    assert server.asked[0]["alternatives"] == 2


def test_what_was_answered_is_not_sent_again_for_a_way_that_the_server_does_not_know(server: TranslationServer) -> None:
    asking = engine(server.url)
    made = asking.translate(["Home", "Other"])
    assert asking.translate(["Other", "Home"], way=Way(repetition_penalty=1.3)) == made[::-1]
    assert len(server.asked) == 1


def test_its_drafts_are_judged(server: TranslationServer) -> None:
    server.says = {"It costs $5 million.": "它花费500万美元."}
    good, bad = draft(
        ["It costs $5 million.", "The university signed a memorandum."], engine(server.url), markup="none"
    )
    assert (good.target, good.origin.packages) == ("它花费500万美元。", ("LibreTranslate",))
    assert (bad.target, bad.origin.doubts) == ("", ("untranslated",))


def test_a_limit_of_the_server_makes_requests_smaller(server: TranslationServer) -> None:
    server.batch_limit = 3
    texts = [f"text {number}" for number in range(20)]
    made = engine(server.url).translate(texts)
    assert [one.text for (one,) in made] == [pseudo_translate(text) for text in texts]


def test_a_sentence_that_the_server_does_not_take_is_told(server: TranslationServer) -> None:
    server.char_limit = 10
    with pytest.raises(EngineError, match="exceeds text limit"):
        engine(server.url).translate(["A sentence that is too long."])


def test_a_busy_server_is_waited_for(server: TranslationServer) -> None:
    server.busy = 2
    asking = engine(server.url)
    assert asking.translate(["Home"])[0][0].text == pseudo_translate("Home")
    assert asking.waits == [7.0, 7.0]  # type: ignore[attr-defined]
    server.busy = 10
    with pytest.raises(EngineError, match="Slowdown"):
        asking.translate(["Other"])


def test_a_key_is_sent_and_asked_for(server: TranslationServer) -> None:
    server.key = "secret"
    with pytest.raises(EngineError, match="COMMUNIQUE_ENGINE_KEY"):
        engine(server.url).translate(["Home"])
    options = engine_options({"COMMUNIQUE_ENGINE_KEY": "secret"}, {"url": server.url})
    assert "secret" not in repr(options)
    assert engine(options.url, key=options.key).translate(["Home"])[0][0].text


@pytest.mark.parametrize(
    "answer",
    [{}, [], "Home", {"translatedText": "Home"}, {"translatedText": ["a", "b"]}, {"translatedText": [None]}],
)
def test_an_answer_that_is_no_translation_is_refused(server: TranslationServer, answer: object) -> None:
    server.answer = answer
    with pytest.raises(EngineError, match="LibreTranslate server"):
        engine(server.url).translate(["Home"])


def test_a_server_that_is_not_there_is_told() -> None:
    with translation_server() as gone:
        url = gone.url
    with pytest.raises(EngineError, match="does not answer"):
        engine(url).translate(["Home"])


@pytest.mark.parametrize(
    "url", ["", "localhost:5000", "ftp://127.0.0.1", "http://", "http://me@127.0.0.1", "http://[::1"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UsageError):
        engine(url)


@pytest.mark.parametrize("host", ["8.8.8.8", "[2001:4860:4860::8888]", "[::ffff:8.8.8.8]"])
def test_nothing_is_sent_out_of_the_house(host: str) -> None:
    with pytest.raises(UsageError, match="not of a private network"):
        engine(f"http://{host}:5000").translate(["Under embargo"])
