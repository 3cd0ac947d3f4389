from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from communique.store.package_places import DEFAULT_INDEX, argos_places, downloads_folder

ASK_ARGOS = """
import json
from argostranslate import settings
print(json.dumps([[str(path) for path in settings.package_dirs], settings.remote_package_index]))
"""


def argos_says(environ: dict[str, str]) -> tuple[list[Path], str]:
    """What argostranslate itself makes of an environment, in a process of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-c", ASK_ARGOS], env={**kept, **environ}, capture_output=True, text=True, check=True
    )
    folders, index = json.loads(done.stdout.splitlines()[-1])
    return [Path(folder) for folder in folders], index


@pytest.mark.parametrize(
    ("variables", "settings"),
    [
        ({}, None),
        ({"ARGOS_PACKAGES_DIR": "{}/packages"}, None),
        ({"XDG_DATA_HOME": "{}/share"}, None),
        ({"XDG_CONFIG_HOME": "{}/config"}, {"ARGOS_PACKAGES_DIR": "{}/from-settings"}),
        ({}, {"ARGOS_PACKAGES_DIR": "{}/from-settings", "ARGOS_PACKAGE_INDEX": "http://127.0.0.1/settings/"}),
        ({"ARGOS_PACKAGES_DIR": "{}/from-environment"}, {"ARGOS_PACKAGES_DIR": "{}/from-settings"}),
        ({"ARGOS_PACKAGE_INDEX": "http://127.0.0.1/index/"}, {"ARGOS_PACKAGE_INDEX": "http://127.0.0.1/settings/"}),
        ({}, {"ARGOS_PACKAGE_DIR": "{}/misspelt", "ARGOS_PACKAGES_INDEX": "http://127.0.0.1/misspelt/"}),
        ({"SNAP": "{}/snap", "SNAP_USER_DATA": "{}/snap-home"}, None),
        ({"SNAP": "{}/snap", "SNAP_USER_DATA": "{}/snap-home", "ARGOS_PACKAGES_DIR": "{}/own"}, None),
        ({}, "{ torn"),
    ],
)
def test_our_reading_agrees_with_argostranslate(
    variables: dict[str, str], settings: dict[str, str] | str | None, tmp_path: Path
) -> None:
    environ = {name: value.format(tmp_path) for name, value in variables.items()}
    environ["HOME"] = str(tmp_path / "home")
    (tmp_path / "snap" / "snap_custom" / "packages").mkdir(parents=True)
    (tmp_path / "snap" / "snap_custom" / "content_snap_packages" / "zh").mkdir(parents=True)
    if settings is not None:
        config = Path(environ.get("XDG_CONFIG_HOME", tmp_path / "home" / ".config")) / "argos-translate"
        config.mkdir(parents=True)
        text = settings if isinstance(settings, str) else json.dumps(settings).replace("{}", str(tmp_path))
        (config / "settings.json").write_text(text)
    before = sorted(tmp_path.rglob("*"))
    places = argos_places(environ, home=tmp_path / "home")
    assert sorted(tmp_path.rglob("*")) == before
    folders, index = argos_says(environ)
    assert list(places.folders) == folders
    assert places.index_url == index
    assert bool(places.problems) == isinstance(settings, str)


def test_broken_settings_are_told_with_their_place(tmp_path: Path) -> None:
    config = tmp_path / ".config" / "argos-translate"
    config.mkdir(parents=True)
    (config / "settings.json").write_text("[1]")
    places = argos_places({}, home=tmp_path)
    assert [error.place for error in places.problems] == [str(config / "settings.json")]
    assert places.packages == tmp_path / ".local" / "share" / "argos-translate" / "packages"


def test_empty_variables_count_as_not_set(tmp_path: Path) -> None:
    empty = dict.fromkeys(("ARGOS_PACKAGES_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "ARGOS_PACKAGE_INDEX", "SNAP"), "")
    assert argos_places(empty, home=tmp_path) == argos_places({}, home=tmp_path)


def test_the_legacy_folder_is_searched_last(tmp_path: Path) -> None:
    places = argos_places({"ARGOS_TRANSLATE_PACKAGE_DIR": str(tmp_path / "old")}, home=tmp_path)
    assert places.folders[-1] == tmp_path / "old"
    assert places.packages != tmp_path / "old"


@pytest.mark.parametrize(
    ("base", "address"),
    [
        ("http://127.0.0.1/index", "http://127.0.0.1/index/index.json"),
        ("http://127.0.0.1/index/", "http://127.0.0.1/index/index.json"),
        ("http://127.0.0.1/packages.json", "http://127.0.0.1/packages.json"),
    ],
)
def test_the_address_of_an_index(base: str, address: str, tmp_path: Path) -> None:
    assert argos_places({"ARGOS_PACKAGE_INDEX": base}, home=tmp_path).index_url == address


def test_the_default_index(tmp_path: Path) -> None:
    assert argos_places({}, home=tmp_path).index_url == f"{DEFAULT_INDEX}index.json"


def test_downloads_lie_in_the_cache(tmp_path: Path) -> None:
    assert downloads_folder({}, home=tmp_path) == tmp_path / ".cache" / "communique" / "downloads"
    assert downloads_folder({"XDG_CACHE_HOME": "/c"}, home=tmp_path) == Path("/c/communique/downloads")
