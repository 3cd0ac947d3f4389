"""Engines by name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communique.engines.argos import ArgosEngine
from communique.engines.package import Package
from communique.engines.pivot import PivotEngine
from communique.engines.registry import make_engine
from communique.errors import PackageMissingError, UsageError
from communique.languages import get_language


def test_unknown_names_are_refused_with_those_that_exist() -> None:
    with pytest.raises(UsageError, match="nosuch") as raised:
        make_engine("nosuch", [], get_language("en"), get_language("ru"))
    assert "argos, libretranslate, pseudo" in raised.value.remedy


def test_argos_needs_packages_and_pseudo_does_not() -> None:
    with pytest.raises(PackageMissingError):
        make_engine("argos", [], get_language("en"), get_language("ru"))
    assert make_engine("pseudo", [], get_language("en"), get_language("ru")).name == "pseudo"


def test_direct_and_pivot_engines(package: Package) -> None:
    packages = [package, replace(package, from_code="zh", to_code="en")]
    direct = make_engine("argos", packages, get_language("en"), get_language("ru"))
    assert isinstance(direct, ArgosEngine)
    pivot = make_engine("argos", packages, get_language("zh"), get_language("ru"))
    assert isinstance(pivot, PivotEngine)
    assert (pivot.packages, pivot.pivot) == (("zh_en 1.0", "en_ru 1.0"), "en")
    assert pivot.translate(["The dog"])[0][0].text == "The dog"
