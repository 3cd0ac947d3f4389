"""No network, a full disk, Ctrl-C: a clear outcome, and nothing lost."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PSEUDO = '[translate]\nengine = "pseudo"\n'

FORBIDDEN = ("argostranslate.translate", "argostranslate.settings", "stanza", "spacy", "torch", "minisbd")


def communique(folder: Path, *arguments: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-m", "communique", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def make_newsroom(root: Path, *, releases: int = 1, sentences: int = 20) -> Path:
    assert communique(root.parent, "init", str(root)).returncode == 0
    (root / "communique.toml").write_text(PSEUDO, encoding="utf-8")
    for number in range(releases):
        text = "\n\n".join(f"Sentence {line} of release {number} says what was signed." for line in range(sentences))
        (root / "content" / f"r{number}.en.txt").write_text(text + "\n", encoding="utf-8")
    return root


def can_cut_the_network() -> bool:
    return (
        shutil.which("unshare") is not None and not subprocess.run(["unshare", "-rn", "true"], check=False).returncode
    )


@pytest.mark.model
@pytest.mark.skipif(not can_cut_the_network(), reason="no unshare here")
def test_a_whole_run_without_a_network(tmp_path: Path) -> None:
    """With real packages; the network name space has not even a loopback device that is up."""
    packages = sorted((ROOT / "models").glob("*.argosmodel"))
    if not packages:
        pytest.skip("the mini packages are not here")
    root = make_newsroom(tmp_path / "newsroom", sentences=2)
    (root / "communique.toml").write_text("", encoding="utf-8")
    shutil.copytree(ROOT / "models", root / "models", dirs_exist_ok=True)
    done = communique(root, "run", before=("unshare", "-rn"))
    assert done.returncode == 0, done.stderr
    assert (root / "dist" / "zh_CN" / "r0.txt").exists()


@pytest.mark.model
def test_a_run_imports_nothing_that_is_forbidden(tmp_path: Path) -> None:
    packages = sorted((ROOT / "models").glob("*.argosmodel"))
    if not packages:
        pytest.skip("the mini packages are not here")
    root = make_newsroom(tmp_path / "newsroom", sentences=2)
    (root / "communique.toml").write_text("", encoding="utf-8")
    shutil.copytree(ROOT / "models", root / "models", dirs_exist_ok=True)
    code = (
        "import sys; from communique.cli.app import run_app; code = run_app(['run', '-q']); "
        f"print(code, [name for name in {FORBIDDEN!r} if name in sys.modules])"
    )
    environ = os.environ | {"HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environ, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "0 []"
    assert not (tmp_path / "home").exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB; only root may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("cannot mount a small disk here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(path: Path) -> None:
    """Write until the disk is full."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT)
    with contextlib.suppress(OSError):  # the disk is full, which is what the test wants
        while os.write(handle, b"\0" * 4096):
            continue
    os.close(handle)


def test_full_disk(small_disk: Path) -> None:
    root = make_newsroom(small_disk / "newsroom", sentences=60)
    assert communique(root, "run", "--to", "ru").returncode == 0
    catalog = root / "locales" / "ru" / "LC_MESSAGES" / "r0.po"
    before = catalog.read_bytes()
    fill(small_disk / "filler")
    source = root / "content" / "r0.en.txt"
    text = source.read_bytes()
    (root / "content" / "r0.en.txt").write_bytes(text[: len(text) // 2])
    done = communique(root, "run", "--to", "ru")
    assert done.returncode == 3, done.stderr
    assert "no space left" in done.stderr
    assert "Free some space" in done.stderr
    assert catalog.read_bytes() == before
    (small_disk / "filler").unlink()
    assert communique(root, "run", "--to", "ru").returncode == 0
    assert list(root.rglob("*.communique-tmp")) == []


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_ctrl_c_ends_with_130_and_whole_files(tmp_path: Path) -> None:
    root = make_newsroom(tmp_path / "newsroom", releases=80, sentences=60)
    process = subprocess.Popen(
        [sys.executable, "-m", "communique", "run"], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    while not list(root.glob("locales/*.pot")):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, talk = process.communicate(timeout=60)
    assert process.returncode == 130, talk
    assert "Interrupted" in talk
    assert "Traceback" not in talk
    assert communique(root, "extract").returncode == 0
    assert list(root.rglob("*.communique-tmp")) == []


def test_read_only_disk(small_disk: Path) -> None:
    root = make_newsroom(small_disk / "newsroom")
    assert communique(root, "extract", "--to", "ru").returncode == 0
    (root / "content" / "r0.en.txt").write_text("Something else was signed.", encoding="utf-8")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    done = communique(root, "extract")
    assert done.returncode == 3, done.stderr
    assert "read-only file system" in done.stderr
    assert "writable" in done.stderr
    assert communique(root, "status").returncode == 0
    assert communique(root, "extract", "--check").returncode == 5
