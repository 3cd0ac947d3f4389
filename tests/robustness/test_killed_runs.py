"""A run killed at any instant leaves every file whole, loses nothing human, and the next run finishes the work."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from communique.catalogs.ledger import read_ledger
from communique.catalogs.po import read_catalog
from communique.model import Catalog, State

INSTANTS = int(os.environ.get("COMMUNIQUE_KILLS", "10"))
"""How many runs are killed; each costs about half a second."""

HUMAN = "Перевод, который написал человек."


def communique(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "communique", *arguments]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finish(folder: Path, *arguments: str) -> float:
    """Run to the end; seconds that it took."""
    start = time.monotonic()
    process = communique(folder, *arguments)
    _, talk = process.communicate(timeout=60)
    assert process.returncode == 0, talk.decode()
    return time.monotonic() - start


def catalogs(root: Path) -> dict[Path, Catalog]:
    """Every catalog; reading raises on a torn file."""
    for path in root.rglob("*.drafts.jsonl"):
        content = path.read_bytes()
        assert content.endswith(b"\n")
        read_ledger(content, place=str(path))
    return {path: read_catalog(path.read_bytes(), place=str(path)) for path in root.rglob("*.po")}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "newsroom"
    finish(tmp_path, "init", str(folder))
    (folder / "communique.toml").write_text('[translate]\nengine = "pseudo"\n', encoding="utf-8")
    for number in range(12):
        text = "\n\n".join(f"Sentence {line} of release {number} was written. It is short." for line in range(60))
        (folder / "content" / f"r{number}.en.txt").write_text(text + "\n", encoding="utf-8")
    finish(folder, "extract", "--to", "ru")
    for path in (folder / "locales").rglob("*.po"):
        text = path.read_text(encoding="utf-8")
        head, _, tail = text.rpartition('msgstr ""')
        path.write_text(f'{head}msgstr "{HUMAN}"{tail}', encoding="utf-8")
    return folder


@pytest.mark.timeout(300)
@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_translate_killed_at_random_instants(root: Path, tmp_path: Path) -> None:
    whole = finish(root, "status")
    chance = random.Random(7)
    for _ in range(INSTANTS):
        process = communique(root, "translate", "--to", "ru")
        time.sleep(chance.uniform(0.3, 1.0) * whole * 2)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        for path, catalog in catalogs(root).items():
            targets = [unit for unit in catalog.units if unit.target == HUMAN]
            assert len(targets) == 1, path
            assert targets[0].state is State.REVIEWED
    finish(root, "translate", "--to", "ru")
    for catalog in catalogs(root).values():
        assert all(unit.target for unit in catalog.units)
        assert sum(unit.target == HUMAN for unit in catalog.units) == 1
    assert list(root.rglob("*.communique-tmp")) == []
