"""``make bench``: every benchmark that needs no data from elsewhere, one after the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "models" / "translate-en_zh.argosmodel"

BENCHMARKS = (
    ("Start", ["benchmarks.startup"]),
    ("Extracting", ["benchmarks.extraction"]),
    ("Checking", ["benchmarks.checking"]),
    ("Decoding", ["benchmarks.decoding", str(PACKAGE)]),
)


def main() -> None:
    """Run them; each prints a table."""
    for title, arguments in BENCHMARKS:
        print(f"\n## {title}\n", flush=True)
        subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
