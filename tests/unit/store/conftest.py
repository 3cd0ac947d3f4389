"""A local server for downloads, and a home without packages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.packages import LocalServer, running_server


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with running_server() as running:
        yield running


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Folder of a project."""
    folder = tmp_path / "newsroom"
    (folder / "models").mkdir(parents=True)
    return folder
