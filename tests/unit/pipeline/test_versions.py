from __future__ import annotations

import pytest

from communique.errors import InputError, UsageError
from communique.pipeline.versions import Atlas, Home, check_pattern, expand

EVERY = frozenset({"en", "zh_CN", "ru"})


def home(slug: str, locale: str, extension: str = ".md") -> Home:
    code = locale.partition("_")[0]
    path = f"content/{slug}.{code}{extension}"
    return Home(slug=slug, locale=locale, path=path, extension=extension, targets=EVERY - {locale})


HOMES = {one.slug: one for one in (home("2017/a", "en"), home("2018/b c", "en"), home("c", "zh_CN", ".txt"))}


def test_a_pattern_names_a_version() -> None:
    pattern = "{locale}|{bcp47}|{language}|{slug}|{name}|{year}|{extension}"
    assert expand(pattern, slug="x/2017-06-09-mou", locale="zh_CN", extension=".md") == (
        "zh_CN|zh-Hans|zh|x/2017-06-09-mou|2017-06-09-mou|2017|.md"
    )
    with pytest.raises(InputError, match="no year"):
        expand("{year}/{slug}", slug="mou-20171", locale="ru", extension=".md")


@pytest.mark.parametrize(
    ("pattern", "cause"),
    [
        ("{locale}/{slug", "Its braces do not match."),
        ("{locale}/{slug}{ext}", "There is no field {ext}."),
        ("{locale!r}/{slug}{extension}", "There is no field {locale}."),
        ("{slug}{extension}", "Two versions would have one address."),
        ("{locale}{extension}", "Two versions would have one address."),
        ("../{locale}/{slug}{extension}", "It leads out of dist/."),
        ("/{locale}/{slug}{extension}", "It leads out of dist/."),
        ("{locale}/{slug}.html", "The file keeps the format of its source."),
    ],
)
def test_a_wrong_pattern_is_named(pattern: str, cause: str) -> None:
    with pytest.raises(UsageError) as caught:
        check_pattern(pattern, file=True)
    assert caught.value.cause == cause
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("../2018/b%20c.en.md#top", "../2018/b%20c.md#top"),
        ("../2018/b c.en.md", "../2018/b%20c.md"),
        ("../c.zh.txt", "../c.txt"),
        ("./a.en.md?x=1", "a.md?x=1"),
        ("missing.en.md", None),
        ("#top", None),
        ("/content/2018/b c.en.md", None),
        ("https://example.org/2018/b c.en.md", None),
        ("mailto:a@example.org", None),
    ],
)
def test_paths_to_sources_lead_to_versions(link: str, found: str | None) -> None:
    assert Atlas(homes=HOMES).resolver("2017/a", "ru")(link) == found


def test_a_version_in_its_own_language_is_the_source() -> None:
    resolve = Atlas(homes=HOMES).resolver("2017/a", "zh_CN")
    assert resolve("../c.zh.txt") == "../../../content/c.zh.txt"


def test_addresses_lead_to_versions() -> None:
    atlas = Atlas(homes=HOMES, url="https://example.org/{bcp47}/{slug}", links=("/{language}/{slug}/",))
    resolve = atlas.resolver("2017/a", "zh_CN")
    assert resolve("https://example.org/en/c?x#y") == "https://example.org/zh-Hans/c?x#y"
    assert resolve("/en/2017/a/") == "/zh/2017/a/"
    assert resolve("/ru/2017/a/") is None
    assert resolve("/en/2017/b/") is None


def test_a_release_without_that_version_is_not_linked() -> None:
    homes = {
        **HOMES,
        "d": Home(slug="d", locale="ru", path="content/d.ru.md", extension=".md", targets=frozenset({"en"})),
    }
    assert Atlas(homes=homes).resolver("2017/a", "zh_CN")("../d.ru.md") is None
