"""A run that is killed while it decodes, and started again, decodes nothing twice; what is gone is told of."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import ctranslate2  # type: ignore[import-untyped]  # it has no types
import pytest

from support.tiny_models import make_sentencepiece_package

TEXTS = ["The quick brown fox jumps over the lazy dog of release 0123456789."] * 2
COUNT = 900
OPENING = """
import shutil, sys
from pathlib import Path
from communique.engines.argos import ArgosEngine
from communique.store.engines import Engines
from communique.store.project import open_project
decoded = []
translate = ArgosEngine.translate
def counted(self, texts, **options):
    decoded.extend(texts)
    return translate(self, texts, **options)
ArgosEngine.translate = counted
engine = Engines(open_project()).open("en", "ru")
"""
DECODING = f"""{OPENING}
made = engine.translate([f"The fox {{number}} jumps" + " over the dog" * (number % 2) for number in range({COUNT})])
print(len(made), len(decoded), len(set(decoded)))
"""
VANISHING = f"""{OPENING}
from communique.cli.app import run_app
def vanishing(self, texts, **options):
    shutil.rmtree(self._package.path)
    return translate(self, texts, **options)
ArgosEngine.translate = vanishing
sys.exit(run_app(["translate", "--to", "ru"]))
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "newsroom"
    call(tmp_path, "init", str(folder))
    make_sentencepiece_package(folder / "models" / "en_ru", TEXTS)
    (folder / "content" / "r.en.txt").write_text("The lazy fox jumps over the dog.\n", encoding="utf-8")
    call(folder, "extract", "--to", "ru")
    return folder


def call(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "communique", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environ(folder))


def environ(folder: Path) -> dict[str, str]:
    """Without packages of this machine."""
    return os.environ | {"HOME": str(folder / "home"), "ARGOS_PACKAGES_DIR": str(folder / "home"), "LANG": "C"}


def noted(root: Path) -> int:
    try:
        with closing(sqlite3.connect(f"file:{root}/.communique/drafts.sqlite?mode=ro", uri=True)) as cache:
            return int(cache.execute("SELECT count(*) FROM notes").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


@pytest.mark.timeout(200)
@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_killed_run_decodes_nothing_twice(root: Path) -> None:
    command = [sys.executable, "-c", DECODING]
    process = subprocess.Popen(command, cwd=root, env=environ(root), stdout=subprocess.DEVNULL)
    while process.poll() is None and not noted(root):
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = noted(root)
    assert 0 < before < COUNT, "it was killed too late to show anything"
    again = decode(root)
    assert again.stdout.split() == [str(COUNT), str(COUNT - before), str(COUNT - before)]


def decode(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", DECODING]
    return subprocess.run(command, cwd=root, env=environ(root), capture_output=True, text=True, check=True)


def test_a_broken_cache_is_no_reason_to_stop(root: Path) -> None:
    cache = root / ".communique" / "drafts.sqlite"
    cache.parent.mkdir(exist_ok=True)
    cache.write_bytes(b"nothing that SQLite knows" * 100)
    assert decode(root).stdout.split() == [str(COUNT), str(COUNT), str(COUNT)]
    assert decode(root).stdout.split() == [str(COUNT), "0", "0"]


def test_a_cache_that_cannot_be_written_is_told_of_once(root: Path) -> None:
    (root / ".communique" / "drafts.sqlite").mkdir(parents=True)
    done = decode(root)
    assert done.stdout.split() == [str(COUNT), str(COUNT), str(COUNT)]
    assert done.stderr.count("the cache of drafts cannot be used") == 1


@pytest.mark.skipif(ctranslate2.get_cuda_device_count() > 0, reason="this machine has a CUDA device")
def test_a_cuda_device_that_is_absent_is_a_matter_of_use(root: Path) -> None:
    done = call(root, "translate", "--to", "ru", "--device", "cuda")
    assert done.returncode == 2
    assert "no CUDA device" in done.stderr
    assert "Use the device cpu, or auto." in done.stderr


def test_a_package_that_disappears_is_named(root: Path) -> None:
    command = [sys.executable, "-c", VANISHING]
    done = subprocess.run(command, cwd=root, env=environ(root), capture_output=True, text=True, check=False)
    assert done.returncode == 4
    assert "en_ru 1.0 is no longer there" in done.stderr
    assert "Traceback" not in done.stderr
