"""``make check-install``: install the tool as a user would, with uv and with pip alone; see that it is lean and runs.

Needs a package registry that pip knows. Everything happens in a temporary folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_BYTES = 500_000_000
"""A lean install takes about 300 MB; torch alone would pass this."""


def run(*command: str | Path, environ: dict[str, str] | None = None) -> str:
    """Run a command in the repository; its output."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env=os.environ | (environ or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def check(name: str, tool: Path, folder: Path) -> None:
    """The installed command works, and what it never uses is not there."""
    version = run(tool, "--version").strip()
    sentences = run(tool, "segment", "--language", "en", ROOT / "content" / "2017-06-09-spbpu-mou.en.txt")
    heavy = [path.name for path in folder.rglob("site-packages/*") if path.name in ("torch", "stanza", "spacy")]
    taken = size(folder)
    if heavy or taken > MOST_BYTES or not sentences:
        sys.exit(f"{name}: not lean: {heavy}, {taken / 1e6:.0f} MB")
    print(f"{name}: {version}, {taken / 1e6:.0f} MB")


def main() -> None:
    """Install both ways."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tools = folder / "tools"
        run(sys.executable, "-m", "venv", tools)
        run(tools / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", "uv")
        by_uv = {"UV_TOOL_DIR": str(folder / "uv"), "UV_TOOL_BIN_DIR": str(folder / "uv-bin")}
        overrides = ROOT / "requirements" / "overrides.txt"
        uv: list[str | Path] = [tools / "bin" / "uv", "tool", "install", "--quiet", "--python", sys.executable]
        run(*uv, "--overrides", overrides, ".", environ=by_uv)
        check("uv tool install", folder / "uv-bin" / "communique", folder / "uv")
        run(sys.executable, "-m", "venv", folder / "venv")
        pip: list[str | Path] = [
            folder / "venv" / "bin" / "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
        ]
        run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "runtime.txt")
        run(*pip, ".")
        check("pip install --no-deps", folder / "venv" / "bin" / "communique", folder / "venv")


if __name__ == "__main__":
    main()
