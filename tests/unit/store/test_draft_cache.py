"""The cache of what was decoded: kept over runs, bounded, and never in the way."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from communique.store.draft_cache import FILE_NAME, DraftCache


def numbered(start: int, stop: int, size: int = 10) -> dict[bytes, bytes]:
    return {f"key {number}".encode(): f"{number:>{size}}".encode() for number in range(start, stop)}


def test_notes_are_there_in_the_next_run(tmp_path: Path) -> None:
    first = DraftCache(tmp_path / "cache")
    assert first.find([b"key 1"]) == {}
    first.keep(numbered(0, 1500))
    first.keep({b"key 1": b"new"})
    first.close()
    second = DraftCache(tmp_path / "cache")
    found = second.find([f"key {number}".encode() for number in range(2000)])
    assert found == numbered(0, 1500) | {b"key 1": b"new"}
    assert second.find([]) == {}


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    most = 400_000
    old = DraftCache(tmp_path, most=most)
    old.keep(numbered(0, 100, 1000))
    old.close()
    for run in range(1, 8):
        cache = DraftCache(tmp_path, most=most)
        assert len(cache.find(list(numbered(0, 10)))) == 10
        cache.keep(numbered(100 * run, 100 * run + 100, 1000))
        cache.close()
        assert (tmp_path / FILE_NAME).stat().st_size < 1.6 * most
    last = DraftCache(tmp_path, most=most)
    assert len(last.find(list(numbered(0, 10)))) == 10
    assert last.find(list(numbered(10, 100))) == {}
    assert len(last.find(list(numbered(700, 800)))) == 100


@pytest.mark.parametrize("content", [b"no database" * 500, b"SQLite format 3\0" + b"\xff" * 5000, b"x"])
def test_a_broken_file_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    told: list[str] = []
    cache = DraftCache(tmp_path, tell=told.append)
    assert cache.find([b"key 1"]) == {}
    cache.keep(numbered(0, 3))
    assert cache.find([b"key 1"]) == numbered(1, 2)
    assert told == []


def test_pages_that_are_torn_are_made_anew(tmp_path: Path) -> None:
    cache = DraftCache(tmp_path)
    cache.keep(numbered(0, 2000, 100))
    cache.close()
    path = tmp_path / FILE_NAME
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xab" * (len(whole) - 4096))
    again = DraftCache(tmp_path)
    assert again.find(list(numbered(0, 2000))) == {}
    again.keep(numbered(0, 5))
    assert again.find([b"key 1"]) == {b"key 1": b"         1"}


def test_a_file_of_another_version_is_made_anew(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as old:
        old.execute("CREATE TABLE notes (other TEXT)")
        old.execute('CREATE TABLE "a ""b" (other TEXT)')
        old.execute("PRAGMA user_version = 77")
    old.close()
    cache = DraftCache(tmp_path)
    cache.keep(numbered(0, 1))
    assert cache.find([b"key 0"]) == numbered(0, 1)


def test_what_cannot_be_used_is_told_once_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    told: list[str] = []
    cache = DraftCache(tmp_path / "cache", tell=told.append)
    for _ in range(2):
        assert cache.find([b"key 1"]) == {}
        cache.keep(numbered(0, 3))
    assert len(told) == 1
    assert "cannot be used" in told[0]


def test_a_size_of_nothing_keeps_nothing(tmp_path: Path) -> None:
    cache = DraftCache(tmp_path, most=0)
    cache.keep(numbered(0, 3))
    assert cache.find([b"key 1"]) == {}
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_writes_does_not_stop_another_from_reading(tmp_path: Path) -> None:
    DraftCache(tmp_path).keep(numbered(0, 3))
    writer = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    reader = DraftCache(tmp_path)
    assert reader.find([b"key 1"]) == numbered(1, 2)
    writer.execute("ROLLBACK")
    writer.close()
    reader.keep(numbered(3, 4))
    assert reader.find([b"key 3"]) == numbered(3, 4)


WRITER = """
import sys
from pathlib import Path
from communique.store.draft_cache import DraftCache
cache = DraftCache(Path(sys.argv[1]), tell=sys.exit)
for number in range(int(sys.argv[2]), int(sys.argv[2]) + 100):
    cache.keep({f"key {number}".encode(): f"{number:>10}".encode()})
"""


def test_several_runs_at_a_time(tmp_path: Path) -> None:
    runs = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), str(100 * number)]) for number in range(3)]
    assert [run.wait(timeout=60) for run in runs] == [0, 0, 0]
    assert DraftCache(tmp_path).find(list(numbered(0, 300))) == numbered(0, 300)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_full_disk_stops_nothing(tmp_path: Path) -> None:
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(tmp_path)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("cannot mount a small disk here")
    told: list[str] = []
    cache = DraftCache(tmp_path, tell=told.append)
    try:
        cache.keep(numbered(0, 10, 1000))
        for start in range(0, 1000, 100):
            cache.keep(numbered(start, start + 100, 1000))
        assert len(told) == 1
        assert "full" in told[0]
        assert DraftCache(tmp_path).find([b"key 3"]) == numbered(3, 4, 1000)
    finally:
        cache.close()
        subprocess.run(["umount", "-l", str(tmp_path)], check=True)
