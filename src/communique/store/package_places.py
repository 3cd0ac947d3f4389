"""Where argostranslate keeps packages and finds its index, read without importing it.

Importing ``argostranslate.settings`` makes folders and freezes the environment, so its rules are kept here instead; a
test compares both in a process of its own. A name in the environment wins over ``settings.json``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from communique.errors import CommuniqueError, InputError

DEFAULT_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"
"""Folder of the public index, as argostranslate has it."""

_FOLDER = "argos-translate"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgosPlaces:
    """The folders and the index that argostranslate would use in this environment."""

    packages: Path
    """Where packages are installed to; may not exist yet."""
    further: tuple[Path, ...]
    """Folders that are only searched: those of a snap, then the legacy one."""
    index_url: str
    """Address of ``index.json``."""
    problems: tuple[CommuniqueError, ...] = ()
    """What could not be read; the defaults stand in for it."""

    @property
    def folders(self) -> tuple[Path, ...]:
        """Every folder that packages are searched in, each once, in order."""
        return tuple(dict.fromkeys((self.packages, *self.further)))


def argos_places(environ: Mapping[str, str] | None = None, *, home: Path | None = None) -> ArgosPlaces:
    """Read the environment and ``settings.json``; nothing is made.

    Unlike argostranslate, a variable that is set but empty counts as not set (there it would mean the working folder),
    an index address without a final slash gets one, and the folder that ``ARGOS_TRANSLATE_PACKAGE_DIR`` named before
    version 1.2 is still searched, last.
    """
    environ = os.environ if environ is None else environ
    snap = environ.get("SNAP", "")
    home = home or Path.home()
    if snap and environ.get("SNAP_USER_DATA"):
        home = Path(environ["SNAP_USER_DATA"])
    known = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / _FOLDER
    config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / _FOLDER
    settings, problems = _read_settings(config / "settings.json")

    packages = Path(environ.get("ARGOS_PACKAGES_DIR") or settings.get("ARGOS_PACKAGES_DIR") or known / "packages")
    index = environ.get("ARGOS_PACKAGE_INDEX") or settings.get("ARGOS_PACKAGE_INDEX") or DEFAULT_INDEX
    further = _snap_folders(Path(snap)) if snap else []
    if legacy := environ.get("ARGOS_TRANSLATE_PACKAGE_DIR"):
        further.append(Path(legacy))
    return ArgosPlaces(
        packages=packages,
        further=tuple(further),
        index_url=index if index.endswith(".json") else f"{index.rstrip('/')}/index.json",
        problems=problems,
    )


def downloads_folder(environ: Mapping[str, str] | None = None, *, home: Path | None = None) -> Path:
    """Our own cache of unfinished downloads; it can be deleted at any moment."""
    environ = os.environ if environ is None else environ
    base = environ.get("XDG_CACHE_HOME") or (home or Path.home()) / ".cache"
    return Path(base) / "communique" / "downloads"


def _read_settings(path: Path) -> tuple[dict[str, str], tuple[CommuniqueError, ...]]:
    """The texts in argostranslate's settings file."""
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}, ()
    except (OSError, ValueError) as error:
        return {}, (_unreadable(path, f"Cannot be read: {error}."),)
    if not isinstance(found, dict):
        return {}, (_unreadable(path, "Holds no JSON object."),)
    return {key: value for key, value in found.items() if isinstance(value, str)}, ()


def _unreadable(path: Path, cause: str) -> InputError:
    return InputError(cause, place=str(path), remedy="Mend or remove it; until then the default folders are used.")


def _snap_folders(snap: Path) -> list[Path]:
    """Packages that come with a snap, and those of its content snaps."""
    folders = [snap / "snap_custom" / "packages"]
    content = snap / "snap_custom" / "content_snap_packages"
    if content.is_dir():
        folders += sorted(content.iterdir())
    return [folder for folder in folders if folder.is_dir()]
