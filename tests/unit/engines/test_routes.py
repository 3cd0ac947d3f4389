"""Which packages lead from one language to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.engines.package import Package
from communique.engines.routes import find_route, version_key
from communique.errors import ExitCode, PackageMissingError, UsageError
from communique.languages import get_language


def package(from_code: str, to_code: str, version: str = "1.0", folder: str = "a") -> Package:
    return Package(
        path=Path(folder) / f"{from_code}_{to_code}",
        from_code=from_code,
        to_code=to_code,
        version=version,
        tokenizer="sentencepiece",
    )


EN, ZH, RU = (get_language(name) for name in ("en", "zh", "ru"))


def test_versions_sort_as_people_read_them() -> None:
    versions = ["1.9", "1.10", "1.0rc", "1.0", "2", "1.9.1"]
    assert sorted(versions, key=version_key) == ["1.0rc", "1.0", "1.9", "1.9.1", "1.10", "2"]


def test_the_newest_direct_package_is_taken() -> None:
    packages = [package("en", "zh", "1.9"), package("en", "zh", "1.10"), package("zh", "en"), package("en", "ru")]
    assert find_route(packages, EN, ZH) == (packages[1],)


def test_of_equal_versions_the_first_path_is_taken_in_any_order() -> None:
    one, two = package("en", "zh", folder="a"), package("en", "zh", folder="b")
    assert find_route([one, two], EN, ZH) == find_route([two, one], EN, ZH) == (one,)


def test_a_pair_without_a_package_goes_by_way_of_the_pivot() -> None:
    packages = [package("en", "ru"), package("zh", "en")]
    assert find_route(packages, ZH, RU) == (packages[1], packages[0])
    direct = package("zh", "ru")
    assert find_route([*packages, direct], ZH, RU) == (direct,)


@pytest.mark.parametrize(
    ("packages", "source", "target", "commands"),
    [
        ([], "en", "zh", ["models install en zh"]),
        ([], "zh", "ru", ["models install zh en", "models install en ru"]),
        ([package("zh", "en")], "zh", "ru", ["models install en ru"]),
        ([package("en", "zh")], "zh", "en", ["models install zh en"]),
    ],
)
def test_what_is_missing_comes_with_its_command(
    packages: list[Package], source: str, target: str, commands: list[str]
) -> None:
    with pytest.raises(PackageMissingError) as raised:
        find_route(packages, get_language(source), get_language(target))
    remedy = raised.value.remedy
    assert [command for command in commands if f"`communique {command}`" in remedy] == commands
    assert remedy.count("models install") == len(commands) + 1
    assert "`communique models install FILE.argosmodel`" in remedy
    assert raised.value.exit_code is ExitCode.PACKAGE


def test_without_a_pivot_only_direct_packages_count() -> None:
    with pytest.raises(PackageMissingError, match="Chinese"):
        find_route([package("zh", "en"), package("en", "ru")], ZH, RU, pivot="")


def test_one_language_is_no_pair() -> None:
    with pytest.raises(UsageError):
        find_route([], EN, EN)
